export { readAhead } from './ahead.ts';
export {
  type Bucket,
  type Condition,
  type ETag,
  etag,
  type Facts,
  type ListedObject,
  type Put,
  type Stored,
  type Write,
} from './bucket.ts';
export { isOfStore } from './fault.ts';
export { openBucket } from './open.ts';
export { isProbe, listProbes, probe } from './probe.ts';
export { SDK_LIMITS } from './sdk-limits.ts';
export type { BucketSettings } from './settings.ts';
