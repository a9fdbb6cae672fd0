export { followUp, tryPages } from './after-commit.ts';
export { commit, prepare } from './commit.ts';
export { writePlainIndex } from './plain-index.ts';
export { type After, FRESH, IMMUTABLE, contentOf, textWrite, write } from './publication.ts';
export { type ReleaseWish, idleNotes, infoNotes, originOf } from './release-info.ts';
export { checkAdmitted, releaseNotes } from './seal-release.ts';
export { type Seal, type SealedSuite, hashedWrites, indicesToWrite, seal } from './seal.ts';
export { apartSeconds, mendSecond } from './seconds.ts';
export { type Mender, mend, settle } from './settle.ts';
