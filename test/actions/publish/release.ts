import { createHash } from 'node:crypto';
import { openKeys } from '../../../src/actions/publish/keys.ts';
import { bytesSource } from '../../../src/bytes/index.ts';
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

/** A suite as another tool with the workshop's key leaves it: these files, by path below the suite, and a Release that lists them. */
export async function signFiles(
  workshop: Workshop,
  bucket: Bucket,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const lines: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    await putText(bucket, `dists/stable/${path}`, text);
    const hash = createHash('sha256').update(text).digest('hex');
    lines.push(` ${hash} ${Buffer.byteLength(text)} ${path}\n`);
  }
  await signRelease(workshop, bucket, `Suite: stable\nSHA256:\n${lines.join('')}`);
}

/** A paragraph of an index. */
export function stanzaText(name: string, version: string, filename: string): string {
  return `Package: ${name}\nVersion: ${version}\nArchitecture: amd64\nFilename: ${filename}\nSize: 1\nSHA256: ${'0'.repeat(64)}\n`;
}

export async function putText(bucket: Bucket, key: string, text: string | Uint8Array): Promise<void> {
  const content = bytesSource(Buffer.from(text));
  await bucket.put({ key, content, condition: { kind: 'any' }, caching: '', type: 'text/plain' });
}
