import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWorkshop, type Workshop } from './workshop.ts';

let folder: Workshop;

before(async () => {
  folder = await openWorkshop();
  await folder.write({ 'a.txt': 'a\n' });
  folder.commit();
});

after(() => folder?.close());

const MISSING = { type: 'directory', name: 'files', lint: 'off' };

test('maintainer and version that nobody states are told together', async () => {
  for (const scheme of ['auto', 'exact'])
    await assert.rejects(
      folder.build({ ...MISSING, 'version-scheme': scheme }),
      /no version[\s\S]*no maintainer/,
    );
});

test('a wrong version is told by the name of its input, and the maintainer with it', async () => {
  for (const scheme of ['auto', 'exact'])
    await assert.rejects(
      folder.build({ ...MISSING, version: '1.0 beta', 'version-scheme': scheme }),
      /The input `version` can't be used: ["`]1\.0 beta["`] is not a [\s\S]*no maintainer/,
    );
});

test('what the project states wrong is not blamed on the input', async () => {
  const other = await openWorkshop();
  await other.write({ 'package.json': '{"name": "shop", "version": "1.0 beta"}' });
  other.commit();
  await assert.rejects(other.build({ lint: 'off' }), ({ message }: Error) => {
    assert.match(message, /1\.0 beta[\s\S]*no maintainer/);
    assert.doesNotMatch(message, /The input `version`/);
    return true;
  });
  await other.close();
});

test('where the run can’t be read, maintainer and name are told all the same', async () => {
  const bare = { ...MISSING, name: '!' };
  const run = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: '/nowhere' };
  await assert.rejects(folder.build(bare, run), /event[\s\S]*`!`[\s\S]*no maintainer/);
});
