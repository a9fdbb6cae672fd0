/** The settings files of the examples and of the documents are right. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { files, mistakesIn } from './read.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const examples = globSync('examples/*/.github/deb-actions.yml', { cwd: ROOT }).map((name) => ({
  name,
  text: readFileSync(join(ROOT, name), 'utf8'),
}));
const documents = ['README.md', 'docs/settings.md'].flatMap((name) =>
  [...readFileSync(join(ROOT, name), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)]
    .map(([, text = '']) => ({ name, text }))
    .filter(({ text }) => /^environments:/m.test(text)),
);

test('there are some', () => {
  assert.ok(examples.length >= 2);
  assert.ok(documents.length >= 2);
});

for (const { name, text } of [...examples, ...documents])
  test(name, async () => assert.deepEqual(await mistakesIn(text, files), []));

for (const { name, text } of examples)
  test(`${name} names the schema for editors`, () =>
    assert.match(text, /^# yaml-language-server: \$schema=https:\/\/\S+\/docs\/deb-actions\.schema\.json$/m));
