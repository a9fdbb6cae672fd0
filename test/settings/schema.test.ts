import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { property } from '../../src/ansible/index.ts';
import { schemaText } from './schema-text.ts';

const committed = readFileSync(join(import.meta.dirname, '../../docs/deb-actions.schema.json'), 'utf8');

test('docs/deb-actions.schema.json is what the tables of the inputs make: else `npm run schema`', () => {
  assert.equal(committed, schemaText());
});

test('it offers inputs, their few words, and no secret', () => {
  const parts = property(JSON.parse(committed), '$defs');
  const keys = (name: string) => property(property(parts, name), 'properties');
  assert.deepEqual(property(property(keys('build'), 'lint'), 'enum'), ['error', 'warning', 'off']);
  assert.deepEqual(property(property(keys('publish'), 'public'), 'enum'), [true, 'true', false, 'false']);
  assert.equal(property(keys('publish'), 'private-key'), undefined);
  assert.equal(property(keys('publish'), 'operation'), undefined);
  assert.ok(property(keys('publish'), 'public-key') !== undefined);
  assert.ok(property(keys('build'), 'runs-on') !== undefined);
});
