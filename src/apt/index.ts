export {
  type Change,
  indicesFor,
  type Plan,
  parseSelector,
  type ReleaseWish,
  selects,
  USUAL_ARCHITECTURE,
  type Work,
} from './change/index.ts';
export { deleteOrphans, findOrphans } from './collect.ts';
export { originOf, type Seal } from './commit/index.ts';
export { byId, type Entry, entryId, isSameVersion } from './entry.ts';
export { foresee } from './foresee.ts';
export { GRACE } from './limits.ts';
export { isSuiteName, poolKey, sourceName } from './names.ts';
export { keyringKey, openPages, repositoryName, sourcesText } from './pages/index.ts';
export {
  type Incoming,
  incomingOf,
  type Parcels,
  packageStanza,
  TextBlocks,
} from './pool/index.ts';
export { readPromotion } from './promote.ts';
export { type Circumstances, publish } from './publish.ts';
export {
  type Base,
  isLikeOurs,
  missingSuite,
  type Reading,
  readSuiteAhead,
  releaseField,
  type SuiteState,
  type Trust,
} from './suite/index.ts';

export { type Report, verifyRepository } from './verify.ts';
