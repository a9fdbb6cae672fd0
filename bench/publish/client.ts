import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type StoreProxy, startProxy } from '../../test/support/s3/index.ts';
import { type Invocation, measured, succeeded } from './measure.ts';
import { folderOf, type World } from './world.ts';

/** What a client's `apt-get update` fetched, in bytes of bodies, over how many requests. */
export interface Update {
  readonly contestant: string;
  readonly count: number;
  /** So many since the client's last update. */
  readonly publishes: number;
  readonly bytes: number;
  readonly requests: number;
}

/** A client of one repository: what it has of the lists, it keeps from one update to the next. */
export interface Client {
  update(): Promise<Fetched>;
  /** Updates, and fetches these packages. @returns whether apt could do both */
  fetches(names: readonly string[]): Promise<boolean>;
  close(): Promise<void>;
}

type Fetched = Omit<Update, 'contestant' | 'count' | 'publishes'>;

/** A client that reads the bucket as the world does: without credentials. @param which of several of one bucket */
export async function openClient(world: World, bucket: string, which = 'old'): Promise<Client> {
  const { store } = world;
  await store.setBucketPolicy(bucket, {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` },
    ],
  });
  const proxy = await startProxy(store.endpoint);
  const apt = await clientOf(world, `${proxy.endpoint}/${bucket}`, `${bucket}-${which}`);
  const run = async (...args: readonly string[]) =>
    measured({ ...apt, argv: [...apt.argv, ...args] }, world.folder);
  return {
    update: async () => {
      proxy.reset();
      succeeded(await run('update'), `apt-get update of ${bucket}`);
      return fetched(proxy);
    },
    fetches: async (names) =>
      (await run('update')).code === 0 && (await run('download', ...names)).code === 0,
    close: async () => proxy.stop(),
  };
}

function fetched({ exchanges }: StoreProxy): Fetched {
  return {
    bytes: exchanges.reduce((sum, { received }) => sum + received, 0),
    requests: exchanges.length,
  };
}

/** apt with folders of its own, but for what it shall do. */
async function clientOf(world: World, url: string, name: string): Promise<Invocation> {
  const folder = folderOf(world, `client-${name}`);
  for (const each of ['lists/partial', 'cache/archives/partial', 'etc']) {
    await mkdir(join(folder, each), { recursive: true });
  }
  const key = join(folder, 'key.asc');
  await writeFile(key, world.key.public);
  await writeFile(join(folder, 'status'), '');
  await writeFile(join(folder, 'sources.list'), `deb [signed-by=${key} arch=amd64] ${url} stable main\n`);
  const options = {
    'Dir::State': folder,
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': join(folder, 'cache'),
    'Dir::Etc': join(folder, 'etc'),
    'Dir::Etc::SourceList': join(folder, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'APT::Sandbox::User': 'root',
    'APT::Architecture': 'amd64',
    'Acquire::Languages': 'none',
    'APT::Update::Error-Mode': 'any',
  };
  return {
    argv: [
      'apt-get',
      ...Object.entries(options).flatMap(([option, value]) => ['-o', `${option}=${value}`]),
      '-qq',
    ],
    environment: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
    cwd: folder,
  };
}
