export { Cursor } from './cursor.ts';
export { Feed } from './feed.ts';
export { digestOf, type Hashes, hasher, isSha256, type Sha256, sha256, sha256Of } from './hashes.ts';
export { joined, merged, totalLength } from './parts.ts';
export { type ByteSource, bytesSource, collect, openFile } from './source.ts';
