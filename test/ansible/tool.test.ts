import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findAnsible } from '../../src/ansible/index.ts';
import { Failure } from '../../src/failure.ts';
import { type Run, run } from '../../src/program.ts';
import { wheelFolder } from '../actions/build/wheels.ts';

const folder = mkdtempSync(join(tmpdir(), 'ansible-tool-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What pip finds: a stand-in of ansible-core in this version, which can only say its version. */
const wheel = {
  name: 'ansible_core',
  version: '2.19.0',
  module: 'standin',
  source: 'def main():\n    print("ansible-playbook [core 2.19.0]")\n',
  script: 'ansible-playbook',
};

test('a version asked for is installed by pip once, also where it is written short', async () => {
  const pip = await wheelFolder(join(folder, 'wheels'), [wheel]);
  let installations = 0;
  const counting: Run = (invocation) => {
    if (invocation.args.includes('pip')) installations += 1;
    return run(invocation);
  };
  const place = {
    toolCache: join(folder, 'tools'),
    environment: { PATH: process.env.PATH ?? '', HOME: folder, ...pip },
    run: counting,
  };
  for (const wanted of ['2.19', '2.19', '2.19.0']) {
    const found = await findAnsible(wanted, place);
    assert.equal(found.version, '2.19.0');
    assert.ok(found.folder.startsWith(place.toolCache), found.folder);
  }
  assert.equal(installations, 1);
  await assert.rejects(
    findAnsible('2.18.9', place),
    (error: unknown) => error instanceof Failure && error.code === 'ansible-install',
  );
});
