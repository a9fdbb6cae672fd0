import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contestant, sequence } from './contestant.ts';
import { measured, succeeded } from './measure.ts';
import { samples, writeDebs } from './packages.ts';
import { folderOf, peerEnvironment, type World } from './world.ts';

/** aptly with a local repository that it publishes to S3 by itself, with its defaults: by-hash takes five times the requests. */
export function aptly(world: World): Contestant {
  const { store, key } = world;
  const environment = peerEnvironment(world);
  const configured = async (bucket: string, endpoint: string): Promise<string> => {
    const folder = folderOf(world, `aptly-${bucket}`);
    const file = join(folder, 'aptly.conf');
    const place = {
      region: store.region,
      bucket,
      endpoint,
      awsAccessKeyID: store.accessKeyId,
      awsSecretAccessKey: store.secretAccessKey,
      acl: 'none',
    };
    await writeFile(
      file,
      JSON.stringify({ rootDir: folder, gpgProvider: 'gpg', S3PublishEndpoints: { store: place } }),
    );
    return file;
  };
  const isNew = new Set<string>();
  const signing = ['-batch', `-gpg-key=${key.fingerprint}`];
  const publish: Contestant['publish'] = async (bucket, debs, endpoint) => {
    const config = `-config=${await configured(bucket, endpoint)}`;
    const first = !isNew.has(bucket);
    isNew.add(bucket);
    return sequence(
      [
        ...(first
          ? [['aptly', config, 'repo', 'create', '-distribution=stable', '-component=main', 'all']]
          : []),
        ['aptly', config, 'repo', 'add', 'all', debs],
        first
          ? ['aptly', config, 'publish', 'repo', '-architectures=amd64', ...signing, 'all', 's3:store:']
          : ['aptly', config, 'publish', 'update', ...signing, 'stable', 's3:store:'],
      ],
      { environment, cwd: world.folder },
    );
  };
  return {
    name: 'aptly',
    publish,
    prepare: async (bucket, count) => {
      const debs = await writeDebs(folderOf(world, `debs/${count}`), samples(count));
      return succeeded(await measured(await publish(bucket, debs, store.endpoint), world.folder), 'aptly');
    },
  };
}
