/** The part of the AWS SDK that is used, in one module, so that it loads with one lazy import. */
export { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
