import type { Contestant } from './contestant.ts';
import { seedSuite } from './seed.ts';
import { peerEnvironment, type World } from './world.ts';

/** deb-s3 as its README has it, signing; `lock` as it advises where several may run at once. */
export function debS3(world: World, lock = false): Contestant {
  return {
    name: lock ? 'deb-s3 --lock' : 'deb-s3',
    prepare: async (bucket, count) => seedSuite(world, bucket, count),
    publish: async (bucket, files, endpoint) => ({
      argv: [
        'deb-s3',
        'upload',
        ...[
          '--bucket',
          bucket,
          '--endpoint',
          endpoint,
          '--force-path-style',
          '--s3-region',
          world.store.region,
        ],
        ...['--codename', 'stable', '--preserve-versions', '--visibility', 'nil'],
        `--sign=${world.key.fingerprint}`,
        ...(lock ? ['--lock'] : []),
        ...files,
      ],
      environment: peerEnvironment(world),
      cwd: world.folder,
    }),
  };
}
