export { type CloudFront, startCloudFront } from './cloudfront.ts';
export { type Sts, startSts } from './sts.ts';
