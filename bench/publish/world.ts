import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Store, startStore } from '../../test/support/s3/index.ts';
import { type Sample, writeDebs } from './packages.ts';

/** What all contestants share: one store, one key, one folder. */
export interface World {
  readonly store: Store;
  readonly folder: string;
  readonly key: SigningKey;
  end(): Promise<void>;
}

/** A key that ours reads as text and the peers by gpg. */
interface SigningKey {
  readonly home: string;
  readonly fingerprint: string;
  readonly secret: string;
  readonly public: string;
}

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-publish-'));
  const store = await startStore();
  const key = makeKey(folder);
  return {
    store,
    folder,
    key,
    end: async () => {
      await store.stop();
      execFileSync('gpgconf', ['--homedir', key.home, '--kill', 'gpg-agent']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A folder of this name in the world's. */
export function folderOf(world: World, name: string): string {
  const folder = join(world.folder, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A folder with the .deb of one sample in it and nothing else. */
export async function folderWith(world: World, each: Sample): Promise<string> {
  return writeDebs(folderOf(world, `debs/${each.name}_${each.version}`), [each]);
}

/** The environment of a peer: nothing of ours. */
export function peerEnvironment({ store, key, folder }: World): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: folder,
    LC_ALL: 'C.UTF-8',
    GNUPGHOME: key.home,
    AWS_ACCESS_KEY_ID: store.accessKeyId,
    AWS_SECRET_ACCESS_KEY: store.secretAccessKey,
    AWS_REGION: store.region,
  };
}

function makeKey(folder: string): SigningKey {
  const home = mkdtempSync(join(folder, 'gnupg-'));
  const gpg = (...args: readonly string[]): string =>
    execFileSync(
      'gpg',
      ['--homedir', home, '--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', ...args],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  gpg('--quick-generate-key', 'Bench <bench@example.org>', 'ed25519', 'sign', '2y');
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(gpg('--with-colons', '--list-keys'))?.[1] ?? '';
  return {
    home,
    fingerprint,
    secret: gpg('--armor', '--export-secret-keys'),
    public: gpg('--armor', '--export'),
  };
}
