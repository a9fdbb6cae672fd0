import { Failure } from '../failure.ts';
import type { S3Code } from './fault.ts';
import type { BucketSettings } from './settings.ts';

/** Providers whose dashboards show a bucket's own host, which starts with the bucket. */
const PROVIDERS =
  /\.(?:amazonaws\.com|digitaloceanspaces\.com|r2\.cloudflarestorage\.com|backblazeb2\.com|wasabisys\.com|linodeobjects\.com|vultrobjects\.com|your-objectstorage\.com|scw\.cloud|storage\.googleapis\.com)$/;

/**
 * Looks for the bucket in the endpoint, where the dashboards of R2 and others show it: every key would lie a folder too
 * deep, and nobody would see it but the hosts.
 * @throws Failure `wrong-endpoint`
 */
export function checkEndpoint({ bucket, endpoint = '', environment = {} }: BucketSettings): void {
  const { AWS_ENDPOINT_URL_S3: ofS3 = '', AWS_ENDPOINT_URL: ofAll = '' } = environment;
  const url = URL.parse(endpoint || ofS3 || ofAll);
  if (url === null) return;
  const path = url.pathname.replace(/\/+$/, '');
  const isInPath = path.endsWith(`/${bucket}`);
  const isInHost = url.hostname.startsWith(`${bucket}.`) && PROVIDERS.test(url.hostname);
  if (!isInPath && !isInHost) return;
  const host = isInHost ? url.host.slice(bucket.length + 1) : url.host;
  const right = `${url.protocol}//${host}${isInPath ? path.slice(0, -bucket.length - 1) : path}`;
  const code: S3Code = 'wrong-endpoint';
  throw new Failure(
    code,
    `The endpoint \`${url.origin}${path}\` has the bucket ${bucket} in it: all would be written a folder too deep, into \`${bucket}/\` inside of the bucket.`,
    `Set \`endpoint\` (for the source of a promotion \`from-endpoint\`) to \`${right}\`: the bucket is told by \`bucket\`.`,
  );
}
