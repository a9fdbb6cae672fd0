import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contestant, DEBS, sequence } from './contestant.ts';
import { measured, succeeded } from './measure.ts';
import { samples, writeDebs } from './packages.ts';
import { folderOf, peerEnvironment, type World } from './world.ts';

/** reprepro on a local copy, which rclone brings to S3: by checksum, since times would cost a request an object. */
export function reprepro(world: World): Contestant {
  const { store, key } = world;
  const publish: Contestant['publish'] = async (bucket, debs, endpoint) => {
    const base = folderOf(world, `reprepro-${bucket}`);
    await mkdir(join(base, 'conf'), { recursive: true });
    const suite = `Codename: stable\nComponents: main\nArchitectures: amd64\nSignWith: ${key.fingerprint}\n`;
    await writeFile(join(base, 'conf/distributions'), suite);
    const sync = ['rclone', 'sync', '--quiet', '--checksum', '--fast-list'];
    return sequence(
      [
        ['reprepro', '--silent', '--basedir', base, 'includedeb', 'stable', DEBS],
        [...sync, join(base, 'pool'), `store:${bucket}/pool`],
        [...sync, join(base, 'dists'), `store:${bucket}/dists`],
      ],
      { environment: { ...peerEnvironment(world), ...remote(endpoint) }, cwd: debs },
    );
  };
  const remote = (endpoint: string): Record<string, string> => ({
    RCLONE_CONFIG_STORE_TYPE: 's3',
    RCLONE_CONFIG_STORE_PROVIDER: 'Ceph',
    RCLONE_CONFIG_STORE_ENV_AUTH: 'true',
    RCLONE_CONFIG_STORE_ENDPOINT: endpoint,
    RCLONE_CONFIG_STORE_REGION: store.region,
    RCLONE_CONFIG_STORE_NO_CHECK_BUCKET: 'true',
  });
  return {
    name: 'reprepro + rclone',
    publish,
    prepare: async (bucket, count) => {
      const debs = await writeDebs(folderOf(world, `debs/${count}`), samples(count));
      const run = await measured(await publish(bucket, debs, store.endpoint), world.folder);
      return succeeded(run, 'reprepro + rclone');
    },
  };
}
