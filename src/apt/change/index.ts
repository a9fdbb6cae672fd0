export { settleConflicts } from './conflict.ts';
export { type Change, type Plan, type Selector, parseSelector, planChange, selects, withInherited } from './plan.ts';
export { orPooled } from './pooled.ts';
