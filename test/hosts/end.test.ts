import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { startHosts } from '../support/hosts/index.ts';
import { placeOf } from '../support/hosts/place.ts';
import { linksOf, namespaces, setsOf, tracesLeft, tracesOf } from './traces.ts';

test('stop leaves no process, mount, namespace, link, control group or folder', async () => {
  const before = await namespaces();
  const hosts = await startHosts({ count: 2 });
  assert.deepEqual(await setsOf(process.pid), [hosts.set]);
  assert.notDeepEqual(await tracesOf(hosts.set), []);
  assert.ok((await namespaces()).length >= before.length + 2);
  await hosts.stop();
  assert.deepEqual(await tracesOf(hosts.set), []);
  await hosts.stop();
});

test('stop leaves no cable, though the network namespace at its end lives on', async () => {
  const hosts = await startHosts({ count: 1 });
  const network = join(placeOf(hosts.set).disk, 'hosts', 'web-1', 'network');
  const holder = spawn('nsenter', [`--net=${network}`, 'sh', '-c', 'echo inside; exec cat']);
  const ended = once(holder, 'close');
  try {
    await once(holder.stdout, 'data');
    const cables = await linksOf(hosts.set);
    assert.equal(cables.length, 2);
    await hosts.stop();
    assert.deepEqual(
      (await linksOf(hosts.set)).filter((link) => cables.includes(link)),
      [],
    );
  } finally {
    holder.stdin.end();
    await ended;
  }
});

test('hosts that cannot boot leave nothing either', async () => {
  await assert.rejects(startHosts({ names: ['web-1', 'web-1'] }), /web-1/);
  assert.deepEqual(await setsOf(process.pid), []);
});

test('a start that is given up leaves nothing', async () => {
  let givenUp = 0;
  for (const milliseconds of [0, 50, 400, 800]) {
    const signal = AbortSignal.timeout(milliseconds);
    const hosts = await startHosts({ count: 2, signal }).catch((error: Error) => {
      assert.equal(error.name, 'TimeoutError');
      givenUp += 1;
    });
    // A fast machine may be through by then.
    await hosts?.stop();
  }
  assert.notEqual(givenUp, 0);
  assert.deepEqual(await setsOf(process.pid), []);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
  test(`hosts go with their owner after ${signal}`, async () => {
    const { owner, set } = await startOwner();
    assert.notDeepEqual(await tracesOf(set), []);
    owner.kill(signal);
    assert.deepEqual(await tracesLeft(set), []);
  });
}

test('what a killed owner and its killed companion left is cleared at the next start', async () => {
  const { owner, set } = await startOwner();
  process.kill(await companionOf(set), 'SIGKILL');
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  assert.notDeepEqual(await tracesOf(set), []);
  const next = await startHosts({ count: 1 });
  try {
    // The name is free again, so the new set may have taken it: then all there is must be of the new one.
    if (next.set !== set) assert.deepEqual(await tracesOf(set), []);
    const exit = await next.exec('web-1', ['hostname']);
    assert.equal(exit.output, 'web-1\n');
  } finally {
    await next.stop();
  }
  assert.deepEqual(await tracesLeft(set), []);
});

async function startOwner(): Promise<{ owner: ChildProcess; set: string }> {
  const owner = spawn(process.execPath, [join(import.meta.dirname, 'owner.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(owner.stdout, 'data');
  return { owner, set: String(said).trim() };
}

async function companionOf(set: string): Promise<number> {
  for (const pid of await readdir('/proc')) {
    const text = await readFile(join('/proc', pid, 'cmdline'), 'utf8').catch(() => '');
    if (text.includes('reaper.ts') && text.endsWith(`\0${set}\0`)) return Number(pid);
  }
  throw new Error(`${set} has no companion`);
}
