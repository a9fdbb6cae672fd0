export { unlzma } from './alone.ts';
export { unxz } from './xz.ts';
