export { type Trust, missingSuite, readSuiteAhead, type Reading, isLikeOurs, releaseField, type Base, type SuiteState } from './suite/index.ts';
export { keyringKey, repositoryName, sourcesText, type PageWish, openPages } from './pages/index.ts';
export { deleteOrphans, findOrphans, type Orphans } from './collect.ts';

export { type Delivery, PACKAGE_TYPE, type Progress, type Incoming, incomingOf, TextBlocks, packageStanza, type Parcels } from './pool/index.ts';
export { byId, type Entry, entryId } from './entry.ts';
export { foresee } from './foresee.ts';

export { GRACE } from './limits.ts';

export { isSuiteName, poolKey, sourceName, type Target } from './names.ts';



export { type Change, type Plan, parseSelector, type Selector } from './change/index.ts';
export { readPromotion } from './promote.ts';
export { type After, FRESH, originOf, type ReleaseWish, type Seal, type Mender } from './commit/index.ts';
export { type Circumstances, publish, type Result, type Work } from './publish.ts';







export { type Fault, type Report, verifyRepository } from './verify.ts';
