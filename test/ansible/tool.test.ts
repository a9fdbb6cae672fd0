import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findAnsible } from '../../src/ansible/index.ts';
import { Failure } from '../../src/failure.ts';
import { run } from '../../src/program.ts';
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

/** What a pull request could leave on a runner that is kept, for the job that has the keys. */
function plantedIn(toolCache: string): string {
  const bin = join(toolCache, 'ansible-core', '2.19.0', 'bin');
  mkdirSync(bin, { recursive: true });
  const marker = join(folder, 'was-run');
  for (const name of ['ansible-playbook', 'python3']) {
    writeFileSync(join(bin, name), `#!/bin/sh\ntouch '${marker}'\necho 'ansible-playbook [core 2.19.0]'\n`, {
      mode: 0o755,
    });
  }
  return marker;
}

test('a version asked for is installed by pip into a folder of this run, also where it is written short', async () => {
  const pip = await wheelFolder(join(folder, 'wheels'), [wheel]);
  const toolCache = join(folder, 'tools');
  const marker = plantedIn(toolCache);
  const environment = { PATH: process.env.PATH ?? '', HOME: folder, RUNNER_TOOL_CACHE: toolCache, ...pip };
  for (const wanted of ['2.19', '2.19.0']) {
    const place = { folder: mkdtempSync(join(folder, 'deploy-')), environment, run };
    const found = await findAnsible(wanted, place);
    assert.equal(found.version, '2.19.0');
    assert.equal(found.folder, join(place.folder, 'ansible', 'bin'));
    assert.ok(existsSync(join(found.folder, 'ansible-playbook')));
  }
  assert.ok(!existsSync(marker), 'what lies in the tool cache is not run');
  await assert.rejects(
    findAnsible('2.18.9', { folder: mkdtempSync(join(folder, 'deploy-')), environment, run }),
    (error: unknown) => error instanceof Failure && error.code === 'ansible-install',
  );
});
