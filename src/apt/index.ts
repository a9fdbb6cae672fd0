export {
  type Change,
  indicesFor,
  type Plan,
  parseSelector,
  type ReleaseWish,
  type Selector,
  selects,
  USUAL_ARCHITECTURE,
  type Work,
} from './change/index.ts';
export { deleteOrphans, findOrphans, type Orphans } from './collect.ts';
export { type Mender, originOf, type Seal } from './commit/index.ts';
export { byId, type Entry, entryId, isSameVersion } from './entry.ts';
export { type Foreseen, foresee } from './foresee.ts';
export { GRACE } from './limits.ts';
export { isSuiteName, poolKey, sourceName, type Target } from './names.ts';
export { keyringKey, openPages, type PageWish, repositoryName, sourcesText } from './pages/index.ts';
export {
  type Delivery,
  type Incoming,
  incomingOf,
  PACKAGE_TYPE,
  type Parcels,
  type Progress,
  packageStanza,
  TextBlocks,
} from './pool/index.ts';
export { readPromotion } from './promote.ts';
export { type Circumstances, publish, type Result } from './publish.ts';
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

export { type Fault, type Report, verifyRepository } from './verify.ts';
