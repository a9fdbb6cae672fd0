import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contestant } from './contestant.ts';
import { type Invocation, measured, succeeded } from './measure.ts';
import { ask } from './objects.ts';
import { sample } from './packages.ts';
import { seedSuite } from './seed.ts';
import { folderOf, folderWith, type World } from './world.ts';

/** Another bundle than the repository's own: to compare two states of it. */
const BUNDLE = process.env.PUBLISH_BUNDLE ?? join(import.meta.dirname, '../../dist/publish/index.js');

/** action-publish with these inputs, as a runner starts it. */
export async function action(
  world: World,
  inputs: Readonly<Record<string, string>>,
  endpoint: string,
  flags: readonly string[] = [],
): Promise<Invocation> {
  const { store, key } = world;
  const folder = await mkdtemp(join(folderOf(world, 'runner'), 'run-'));
  const all = {
    suite: 'stable',
    region: store.region,
    endpoint,
    'force-path-style': 'true',
    'private-key': key.secret,
    public: 'true',
    url: 'https://apt.example.org',
    ...inputs,
  };
  const files = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'];
  for (const file of files) await writeFile(join(folder, file), '');
  return {
    argv: [process.execPath, ...flags, BUNDLE],
    environment: {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: folder,
      AWS_ACCESS_KEY_ID: store.accessKeyId,
      AWS_SECRET_ACCESS_KEY: store.secretAccessKey,
      ...Object.fromEntries(files.map((file) => [file, join(folder, file)])),
      ...Object.fromEntries(
        Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    cwd: folder,
  };
}

export function ours(world: World, more: Readonly<Record<string, string>> = {}): Contestant {
  const publish: Contestant['publish'] = async (bucket, folder, endpoint) =>
    action(world, { bucket, packages: join(folder, '*.deb'), ...more }, endpoint);
  return {
    name: 'action-publish',
    publish,
    prepare: async (bucket, count) => {
      await seedSuite(world, bucket, count);
      // The first run takes the repository over; those after it are the usual ones.
      const deb = await folderWith(world, sample(count, '0.0.1'));
      const { endpoint } = world.store;
      succeeded(await measured(await publish(bucket, deb, endpoint), world.folder), 'action-publish');
      // The uncompressed index is deb-s3's; a repository of ours has none.
      await ask(world.store, 'DELETE', `/${bucket}/dists/stable/main/binary-amd64/Packages`);
      return undefined;
    },
  };
}
