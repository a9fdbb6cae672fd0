import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWorkshop, type Workshop } from './workshop.ts';

let folder: Workshop;

before(async () => {
  folder = await openWorkshop();
  await folder.write({ 'run.sh': '#!/bin/sh\nexec sleep 1000\n' });
  folder.commit();
});

after(() => folder?.close());

/** What is said of programs that are nowhere, with this service. */
async function warned(service: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const plain = {
    type: 'directory',
    name: 'files',
    version: '1.0',
    maintainer: 'A B <a@example.org>',
    description: 'Files of a test',
    lint: 'off',
    compression: 'none',
  };
  const { annotations } = await folder.build({ ...plain, service, ...more });
  return annotations
    .filter(({ level }) => level === 'warning')
    .map(({ message }) => message)
    .join('\n');
}

test('a service whose program is nowhere is warned of', async () => {
  assert.match(
    await warned('PORT=1 flurbserver --port 1'),
    /^`flurbserver`, which `service` starts, is in neither the package nor /m,
  );
});

test('one that the package or the runner has is not', async () => {
  assert.doesNotMatch(await warned('./run.sh'), /which `service` starts/);
  assert.doesNotMatch(await warned('sleep 1000'), /which `service` starts/);
  assert.doesNotMatch(
    await warned('flurbserver', { files: 'run.sh=/usr/bin/flurbserver:0755' }),
    /which `service` starts/,
  );
});
