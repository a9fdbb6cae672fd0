export { settleConflicts } from './conflict.ts';
export { type IndicesWish, indicesFor, USUAL_ARCHITECTURE } from './indices.ts';
export {
  type Change,
  type Plan,
  parseSelector,
  planChange,
  type Selector,
  selects,
  withInherited,
} from './plan.ts';
export { type Pooled, twinsInPlace, useWhatThePoolHas } from './pooled.ts';
export type { ReleaseWish } from './release-wish.ts';
export { findTwins, readNeighbours } from './twins.ts';
export type { Work } from './work.ts';
