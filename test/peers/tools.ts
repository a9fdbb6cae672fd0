import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretArmor } from '../support/openpgp/corpus.ts';
import { command } from '../support/s3/command.ts';
import type { Store } from '../support/s3/index.ts';

/** The other tools, with a home of their own and a key of the corpus to sign with. */
export interface Tools {
  readonly folder: string;
  /** Of the key, 40 hex digits. */
  readonly fingerprint: string;
  readonly run: (program: string, ...args: readonly string[]) => Promise<string>;
  /** aptly's configuration file, with `store:` as the place to publish to. */
  aptly(bucket: string): Promise<string>;
  /** A base folder of reprepro's with one suite, `stable`; further lines for its `distributions`. */
  reprepro(name: string, lines?: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export async function openTools(store: Store, key: string): Promise<Tools> {
  const folder = await mkdtemp(join(tmpdir(), 'peers-'));
  const home = join(folder, 'gnupg');
  await mkdir(home, { mode: 0o700 });
  const environment = {
    HOME: folder,
    GNUPGHOME: home,
    // rclone can't take a certificate bundle that way, and ends.
    AWS_CA_BUNDLE: '',
    RCLONE_CONFIG_STORE_TYPE: 's3',
    RCLONE_CONFIG_STORE_PROVIDER: 'Ceph',
    RCLONE_CONFIG_STORE_ENV_AUTH: 'true',
    RCLONE_CONFIG_STORE_ENDPOINT: store.endpoint,
    RCLONE_CONFIG_STORE_REGION: store.region,
    RCLONE_CONFIG_STORE_NO_CHECK_BUCKET: 'true',
  };
  const run: Tools['run'] = async (program, ...args) => command(program, args, environment);
  const armor = join(folder, 'key.asc');
  await writeFile(armor, secretArmor(key), { mode: 0o600 });
  await run('gpg', '--batch', '--quiet', '--import', armor);
  const listed = await run('gpg', '--with-colons', '--list-secret-keys');
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
  return {
    folder,
    fingerprint,
    run,
    async aptly(bucket) {
      const root = await mkdtemp(join(folder, 'aptly-'));
      const { endpoint, region, accessKeyId, secretAccessKey } = store;
      const place = {
        region,
        bucket,
        endpoint,
        acl: 'none',
        awsAccessKeyID: accessKeyId,
        awsSecretAccessKey: secretAccessKey,
      };
      const file = join(root, 'aptly.conf');
      await writeFile(
        file,
        JSON.stringify({ rootDir: root, gpgProvider: 'gpg', S3PublishEndpoints: { store: place } }),
      );
      return file;
    },
    async reprepro(name, lines = []) {
      const base = join(folder, `reprepro-${name}`);
      await mkdir(join(base, 'conf'), { recursive: true });
      const suite = ['Codename: stable', 'Components: main', 'Architectures: amd64', ...lines, ''];
      await writeFile(join(base, 'conf/distributions'), suite.join('\n'));
      return base;
    },
    stop: async () => {
      await run('gpgconf', '--kill', 'gpg-agent');
      await command('rm', ['-rf', folder]);
    },
  };
}
