export { diffIndexPath, diffsFolder, indexOfDiffs } from './diff-index.ts';
export { type DiffsWish, type NextDiffs, nextDiffs } from './next-diffs.ts';
export { outlivedPatches } from './outlived-patches.ts';
export { verifyDiffs } from './verify-diffs.ts';
