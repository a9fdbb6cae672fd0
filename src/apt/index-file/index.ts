export { type Found, everyPackage, findAll, findPackages } from './find.ts';
export { gunzip } from './gzip.ts';
export { EMPTY_INDEX, type Edit, type Edits, type IndexFile, type PackagesIndex, type SealedIndex, editIndex, indexText, openIndex, sealIndex } from './packages-index.ts';
export { unzstd } from './zstd.ts';
