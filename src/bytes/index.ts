export { Cursor } from './cursor.ts';
export { Feed } from './feed.ts';
export { type Hashes, type Sha256, digestOf, hasher, isSha256, sha256, sha256Of } from './hashes.ts';
export { joined, merged, totalLength } from './parts.ts';
export { type ByteSource, bytesSource, collect, openFile } from './source.ts';
