export { readAhead } from './ahead.ts';
export type {
  Bucket,
  BucketPlace,
  Condition,
  CopyChoices,
  ETag,
  Facts,
  ListedObject,
  ObjectKey,
  Put,
  Stored,
  Write,
} from './bucket.ts';
export type { Exposure } from './exposure.ts';
export { isOfStore, type S3Code } from './fault.ts';
export { openBucket } from './open.ts';
export { isProbe, listProbes, probe } from './probe.ts';
export { SDK_LIMITS } from './sdk-limits.ts';
export type { BucketSettings, Credentials, Limits } from './settings.ts';
