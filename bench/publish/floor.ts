import { readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { type Invocation, measured, type Run, succeeded } from './measure.ts';
import { putObject } from './objects.ts';
import type { Recorded } from './recorder.ts';
import type { ReplayRequest } from './replay.ts';
import { folderOf, type World } from './world.ts';

/** Headers of a recorded request that the replay makes anew, or that are about its connection. */
const OWN = new Set(['host', 'authorization', 'x-amz-date', 'connection', 'user-agent', 'transfer-encoding']);

/**
 * The same requests with the same bytes, by a bare script, in a bucket of their own where what was read lies ready.
 * @throws Error when the store answered a request otherwise than it answered ours
 */
export async function runFloor(
  world: World,
  recorded: readonly Recorded[],
  bucket: string,
  endpoint: string,
): Promise<Run> {
  await readyBucket(world, recorded, bucket);
  const run = await measured(await invocationOf(world, recorded, bucket, endpoint), world.folder);
  if (succeeded(run, 'the floor').output !== '') {
    throw new Error(`the floor's requests were refused:\n${run.output}`);
  }
  return run;
}

async function invocationOf(
  world: World,
  recorded: readonly Recorded[],
  bucket: string,
  endpoint: string,
): Promise<Invocation> {
  const folder = folderOf(world, `floor-${bucket}`);
  for (const name of ['objects', 'replay']) {
    // As plain JavaScript, so that the floor doesn't pay for types.
    const source = await readFile(join(import.meta.dirname, `${name}.ts`), 'utf8');
    const code = stripTypeScriptTypes(source).replace("'./objects.ts'", "'./objects.mjs'");
    await writeFile(join(folder, `${name}.mjs`), code);
  }
  let at = 0;
  const requests = recorded.map((each): ReplayRequest => {
    const from = at;
    at += each.body.length;
    const read = etagSource(recorded, each);
    return {
      method: each.method,
      path: inBucket(each.path, bucket),
      headers: sentHeaders(each, bucket),
      from,
      to: at,
      after: each.after,
      status: each.status,
      ...(read === -1 ? {} : { etagOf: read }),
    };
  });
  const { accessKeyId, secretAccessKey, region } = world.store;
  const access = { endpoint, accessKeyId, secretAccessKey, region };
  await writeFile(join(folder, 'replay.json'), JSON.stringify({ access, requests }));
  await writeFile(join(folder, 'bodies'), Buffer.concat(recorded.map(({ body }) => body)));
  return {
    argv: [process.execPath, join(folder, 'replay.mjs'), join(folder, 'replay.json'), join(folder, 'bodies')],
    environment: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
    cwd: folder,
  };
}

/** Makes a bucket in which everything lies that the recorded requests read. */
async function readyBucket(world: World, recorded: readonly Recorded[], bucket: string): Promise<void> {
  await world.store.createBucket(bucket);
  const done = new Set<string>();
  for (const { method, path, status, answer, headers } of recorded) {
    const key = decodeURIComponent(path.split('?')[0] ?? '')
      .split('/')
      .slice(2)
      .join('/');
    if (key === '' || done.has(key)) continue;
    if (method === 'PUT' && headers['if-match'] === undefined) done.add(key);
    if (method !== 'GET' || status !== 200 || path.includes('?list-type')) continue;
    done.add(key);
    await putObject(world.store, bucket, key, answer);
  }
}

/** The request before this one that read or wrote the object which it replaces conditionally; -1 when it doesn't. */
function etagSource(recorded: readonly Recorded[], request: Recorded): number {
  if (request.headers['if-match'] === undefined) return -1;
  const plain = request.path.split('?')[0];
  const before = recorded.slice(0, recorded.indexOf(request));
  return before.findLastIndex((each) => each.path.split('?')[0] === plain);
}

function sentHeaders({ headers }: Recorded, bucket: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value !== 'string' || OWN.has(name)) continue;
    sent[name] = name === 'x-amz-copy-source' ? inBucket(value, bucket) : value;
  }
  return sent;
}

function inBucket(path: string, bucket: string): string {
  return path.replace(/^(\/?)[^/?]+/, (_all, slash: string) => `${slash}${bucket}`);
}
