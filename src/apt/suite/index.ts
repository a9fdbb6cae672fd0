export { CLOCK_TOLERANCE, readBase, type Trust } from './base.ts';
export { generationEntries, isGeneration } from './generations.ts';
export { lostRelease, missingSuite } from './missing-suite.ts';
export { readSuiteAhead } from './read-ahead.ts';
export { isListed, otherTexts, readIndex } from './read-index.ts';
export { type Reading, readSuite } from './read-suite.ts';
export {
  dateText,
  isLikeOurs,
  type Listed,
  NO_RELEASE,
  type Release,
  releaseDate,
  releaseField,
  releaseText,
  releaseWords,
  withFields,
} from './release.ts';
export { type Base, NOBODY, type SuiteState } from './state.ts';
export {
  isIndexFile,
  listSuites,
  readEntries,
  readWholeSuite,
  sourceFiles,
  strayIndices,
  suitesAmong,
} from './suites.ts';
export { disagreeing, indicesOf, outlived, RUN, type Survey, surveySuite } from './survey.ts';
