export { everyPackage, type Found, findAll, findPackages } from './find.ts';
export { gunzip } from './gzip.ts';
export {
  type Edit,
  type Edits,
  EMPTY_INDEX,
  editIndex,
  type IndexFile,
  indexText,
  openIndex,
  type PackagesIndex,
  type SealedIndex,
  sealIndex,
} from './packages-index.ts';
export { unzstd } from './zstd.ts';
