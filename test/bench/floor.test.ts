import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { runFloor } from '../../bench/publish/floor.ts';
import { type Access, ask, putObject } from '../../bench/publish/objects.ts';
import { type Recorded, startRecorder } from '../../bench/publish/recorder.ts';
import { openWorld } from '../../bench/publish/world.ts';

const BODY = Buffer.from('the new one');
const HASH = createHash('sha256').update(BODY).digest('hex');

test('the floor sends what was recorded: paths, headers, bodies and order, conditions and copies of its own bucket', async (t) => {
  const world = await openWorld();
  t.after(async () => world.end());
  const { store } = world;
  const [from, to] = ['bench-recorded', 'bench-floor'];
  await store.createBucket(from);
  await putObject(store, from, 'dists/InRelease', Buffer.from('the old one'));

  const recorded = await through(store, async (access) => {
    const read = await ask(access, 'GET', `/${from}/dists/InRelease`);
    await ask(access, 'GET', `/${from}/dists/absent`);
    const put = { 'content-length': String(BODY.length), 'x-amz-content-sha256': HASH };
    await ask(access, 'PUT', `/${from}/pool/a%2Bb`, { ...put, 'if-none-match': '*' }, BODY);
    const etag = String(read.headers.etag);
    await ask(access, 'PUT', `/${from}/dists/InRelease`, { ...put, 'if-match': etag }, BODY);
    const copy = { 'x-amz-copy-source': `${from}/pool/a%2Bb`, 'content-length': '0' };
    await ask(access, 'PUT', `/${from}/dists/copy`, copy);
  });
  const replayed = await through(store, async ({ endpoint }) => {
    await runFloor(world, recorded, to, endpoint);
  });

  assert.deepEqual(recorded.map(({ status }) => status).toSorted(), [200, 200, 200, 200, 404]);
  assert.deepEqual(replayed.map(comparable), recorded.map(comparable));
});

test('a floor whose requests are answered otherwise than ours is no floor', async (t) => {
  const world = await openWorld();
  t.after(async () => world.end());
  const lost = { method: 'GET', path: '/bench-lost/key', headers: {}, body: Buffer.alloc(0), after: 0 };
  const recorded = [{ ...lost, status: 403, answer: Buffer.alloc(0) }];
  await assert.rejects(
    runFloor(world, recorded, 'bench-lost-floor', world.store.endpoint),
    /GET \/bench-lost-floor\/key 404, not 403/,
  );
});

/** All requests that go by way of a recorder. */
async function through(store: Access, act: (access: Access) => Promise<void>): Promise<readonly Recorded[]> {
  const recorder = await startRecorder(store.endpoint, 0);
  try {
    const { region, accessKeyId, secretAccessKey } = store;
    await act({ endpoint: recorder.endpoint, region, accessKeyId, secretAccessKey });
    return recorder.recorded;
  } finally {
    await recorder.stop();
  }
}

/** A request without what each makes anew, and without its bucket's name. */
function comparable({ method, path, headers, body, after, status }: Recorded): unknown {
  const plain = (text: string): string => text.replace(/bench-(recorded|floor)/, 'bucket');
  const kept = Object.entries(headers).filter(
    ([name]) => !['host', 'authorization', 'x-amz-date'].includes(name),
  );
  const same = kept.map(([name, value]) => `${name}: ${plain(String(value))}`).toSorted();
  return { method, path: plain(path), headers: same, body: body.toString(), after, status };
}
