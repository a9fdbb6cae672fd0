import { openKeys } from '../../../src/actions/publish/keys.ts';
import { bytesSource } from '../../../src/deb/index.ts';
import type { Bucket } from '../../../src/s3/index.ts';
import type { Workshop } from '../../apt/repository.ts';

const KEY = 'dists/stable/InRelease';

/** The InRelease of `stable`, its signature and all. */
export async function inRelease(bucket: Bucket): Promise<string> {
  return Buffer.from((await bucket.get(KEY))?.bytes ?? []).toString();
}

export function fieldIn(text: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1];
}

/** Adds a field to InRelease and signs it anew, as another tool with the workshop's key does. */
export async function addField(workshop: Workshop, bucket: Bucket, field: string): Promise<void> {
  const signed = await inRelease(bucket);
  const text = signed
    .slice(signed.indexOf('\n\n') + 2, signed.indexOf('-----BEGIN PGP SIGNATURE'))
    .replace(/^Acquire-By-Hash:/m, `${field}\nAcquire-By-Hash:`);
  await signRelease(workshop, bucket, `${text.trimEnd()}\n`);
}

/** Signs this text as InRelease with the workshop's key, whatever it says. */
export async function signRelease(workshop: Workshop, bucket: Bucket, text: string): Promise<void> {
  const inputs = workshop.inputs({ operation: 'refresh', bucket: 'any-bucket' });
  const { signing } = await openKeys(inputs, workshop.world.report, new Date());
  const message = (await signing?.signer.clearsign(text, new Date())) ?? '';
  const content = bytesSource(Buffer.from(message));
  await bucket.put({ key: KEY, content, condition: { kind: 'any' }, caching: '', type: 'text/plain' });
}
