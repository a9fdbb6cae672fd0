import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installMissing } from '../../../src/actions/workflow/install.ts';
import type { World } from '../../../src/github/index.ts';
import type { Invocation } from '../../../src/program.ts';
import { quietWorld } from './quiet.ts';

function worldWith(installed: readonly string[]): { world: World; started: Invocation[] } {
  const started: Invocation[] = [];
  const world = quietWorld(async (invocation) => {
    started.push(invocation);
    const there = installed.includes(invocation.args.at(-1) ?? '');
    const asks = invocation.program === 'dpkg-query';
    return { kind: 'exited', code: asks && !there ? 1 : 0, output: there ? 'installed' : '', errors: '' };
  });
  return { world, started };
}

test('only what is missing is installed', async () => {
  const { world, started } = worldWith(['git', 'zstd']);
  await installMissing(['git', 'ruby', 'zstd', 'lintian'], world);
  const apt = started.filter(({ program }) => program !== 'dpkg-query').map(({ args }) => args.join(' '));
  assert.equal(apt.length, 2);
  assert.match(apt[0] ?? '', /update --quiet$/);
  assert.match(apt[1] ?? '', /--no-install-recommends -- ruby lintian$/);
});

test('where nothing is missing, nothing is asked of the network', async () => {
  const { world, started } = worldWith(['git']);
  await installMissing(['git'], world);
  assert.deepEqual(
    started.map(({ program }) => program),
    ['dpkg-query'],
  );
});

for (const wrong of ['-oAPT::Update::Pre-Invoke::=id', '--yes', 'git;id', './evil.deb', 'Git', 'a b'])
  test(`${wrong} is no package`, async () => {
    await assert.rejects(installMissing([wrong], worldWith([]).world), /is no name of a package/);
  });
