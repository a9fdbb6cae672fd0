export { type Edit, type Edits, exactEdits } from './edits.ts';
export { everyPackage, type Found, findAll, findPackages } from './find.ts';
export { gunzip } from './gzip.ts';
export {
  EMPTY_INDEX,
  editIndex,
  type IndexFile,
  indexText,
  linesOf,
  type Measured,
  openIndex,
  type PackagesIndex,
  type Piece,
  type SealedIndex,
  sealIndex,
  textsOf,
} from './packages-index.ts';
export { unzstd } from './zstd.ts';
