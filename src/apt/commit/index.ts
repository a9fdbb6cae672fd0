export { followUp, tryPages } from './after-commit.ts';
export { commit, prepare } from './commit.ts';
export { writePlainIndex } from './plain-index.ts';
export { type After, contentOf, FRESH, IMMUTABLE, textWrite, write } from './publication.ts';
export { idleNotes, infoNotes, originOf, type ReleaseWish } from './release-info.ts';
export { hashedWrites, indicesToWrite, type Seal, type SealedSuite, seal } from './seal.ts';
export { checkAdmitted, releaseNotes } from './seal-release.ts';
export { apartSeconds, mendSecond } from './seconds.ts';
export { type Mender, mend, settle } from './settle.ts';
