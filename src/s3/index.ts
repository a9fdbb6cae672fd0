export { readAhead } from './ahead.ts';
export {
  type Bucket,
  type BucketPlace,
  type Condition,
  type CopyChoices,
  type ETag,
  etag,
  type Facts,
  type ListedObject,
  type ObjectKey,
  type Put,
  type Stored,
  type Write,
} from './bucket.ts';
export { isOfStore, type S3Code } from './fault.ts';
export { openBucket } from './open.ts';
export { isProbe, listProbes, probe } from './probe.ts';
export { SDK_LIMITS } from './sdk-limits.ts';
export type { BucketSettings, Credentials, Limits } from './settings.ts';
