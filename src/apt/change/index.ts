export { settleConflicts } from './conflict.ts';
export {
  type Change,
  type Plan,
  parseSelector,
  planChange,
  type Selector,
  selects,
  withInherited,
} from './plan.ts';
export { orPooled } from './pooled.ts';
