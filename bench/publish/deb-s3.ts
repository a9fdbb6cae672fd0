import { readdir } from 'node:fs/promises';
import type { Contestant } from './contestant.ts';
import { seedSuite } from './seed.ts';
import { peerEnvironment, type World } from './world.ts';

/** deb-s3 as its README has it, signing; `lock` as it advises where several may run at once. */
export function debS3(world: World, lock = false): Contestant {
  const { region } = world.store;
  return {
    name: lock ? 'deb-s3 --lock' : 'deb-s3',
    prepare: async (bucket, count) => {
      await seedSuite(world, bucket, count);
      return undefined;
    },
    publish: async (bucket, folder, endpoint) => ({
      argv: [
        'deb-s3',
        ...['upload', '--bucket', bucket, '--codename', 'stable', '--preserve-versions'],
        ...['--endpoint', endpoint, '--force-path-style', '--s3-region', region, '--visibility', 'nil'],
        `--sign=${world.key.fingerprint}`,
        ...(lock ? ['--lock'] : []),
        ...(await readdir(folder)),
      ],
      environment: peerEnvironment(world),
      cwd: folder,
    }),
  };
}
