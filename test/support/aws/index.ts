export { startCloudFront } from './cloudfront.ts';
export { startSts } from './sts.ts';
