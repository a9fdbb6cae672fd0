export { LOCK_FILES, type LockFile, readLock } from './read.ts';
