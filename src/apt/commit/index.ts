export { followUp, MENDED, tryPages } from './after-commit.ts';
export { commit, type Delivered, prepare } from './commit.ts';
export { mendAll } from './mend-all.ts';
export type { Pages } from './pages.ts';
export { writePlainIndex } from './plain-index.ts';

export { idleNotes, infoNotes, originOf } from './release-info.ts';
export { hashedWrites, indicesToWrite, type Seal, type SealedSuite, seal } from './seal.ts';
export { checkAdmitted, releaseNotes } from './seal-release.ts';
export { separateSeconds } from './seconds.ts';
export { type Mender, mend, settle } from './settle.ts';
export { commitWithoutDiffs } from './without-diffs.ts';
