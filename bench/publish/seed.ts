import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { putObject } from './objects.ts';
import { packagesText } from './packages.ts';
import type { World } from './world.ts';

const texts = new Map<number, { readonly plain: Buffer; readonly gz: Buffer }>();

/** The index of the first `count` samples. */
export function indexOf(count: number): { readonly plain: Buffer; readonly gz: Buffer } {
  const there = texts.get(count);
  if (there !== undefined) return there;
  const plain = packagesText(count);
  const made = { plain, gz: gzipSync(plain) };
  texts.set(count, made);
  return made;
}

/** Writes a signed suite `stable` of the first `count` samples: index and Release, no packages. */
export async function seedSuite({ store, key }: World, bucket: string, count: number): Promise<void> {
  const { plain, gz } = indexOf(count);
  const folder = 'dists/stable';
  const name = 'main/binary-amd64/Packages';
  const hashes = (label: string, algorithm: string): string => {
    const line = (bytes: Buffer, path: string): string =>
      ` ${createHash(algorithm).update(bytes).digest('hex')} ${bytes.length} ${path}\n`;
    return `${label}:\n${line(plain, name)}${line(gz, `${name}.gz`)}`;
  };
  const release = [
    'Codename: stable\nSuite: stable\n',
    `Date: ${new Date(Date.now() - 60_000).toUTCString()}\n`,
    'Architectures: amd64\nComponents: main\n',
    hashes('MD5Sum', 'md5'),
    hashes('SHA1', 'sha1'),
    hashes('SHA256', 'sha256'),
  ].join('');
  const sign = (...how: readonly string[]): Buffer =>
    execFileSync(
      'gpg',
      [
        '--homedir',
        key.home,
        '--batch',
        '--quiet',
        '--armor',
        '--digest-algo',
        'SHA512',
        ...how,
        '--output',
        '-',
        '-',
      ],
      {
        input: release,
      },
    );
  const objects: readonly (readonly [string, Buffer])[] = [
    [`${folder}/${name}`, plain],
    [`${folder}/${name}.gz`, gz],
    [`${folder}/Release`, Buffer.from(release)],
    [`${folder}/Release.gpg`, sign('--detach-sign')],
    [`${folder}/InRelease`, sign('--clearsign')],
  ];
  for (const [path, bytes] of objects) await putObject(store, bucket, path, bytes);
}
