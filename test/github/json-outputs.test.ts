import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { jsonOutputs } from '../../src/github/index.ts';

const temporary = mkdtempSync(join(tmpdir(), 'json-outputs-'));
after(() => rmSync(temporary, { recursive: true }));
const MEBIBYTE = 2 ** 20;

const many = Array.from({ length: 30_000 }, (_, number) => ({ name: `package-${number}`, version: '1.0~ü' }));

test('what GitHub takes is one line of JSON as it is, and no file', async () => {
  const { outputs, annotations } = await jsonOutputs(
    { packages: [1, 'a\nb'], plan: { added: [] } },
    temporary,
  );
  assert.deepEqual(outputs, { packages: '[1,"a\\nb"]', plan: '{"added":[]}' });
  assert.deepEqual(annotations, []);
  assert.deepEqual(readdirSync(temporary), []);
});

test('what is larger is cut at an entry, and lies whole in a file that a warning names', async () => {
  const values = {
    packages: many,
    plan: { added: many.slice(0, 15_000), removed: many.slice(15_000), kept: [{ name: 'last' }] },
    hosts: Object.fromEntries(many.map(({ name, version }) => [name, { before: version, after: version }])),
    small: ['whole'],
  };
  const { outputs, annotations } = await jsonOutputs(values, temporary);
  for (const text of Object.values(outputs)) assert.ok(Buffer.byteLength(text) < MEBIBYTE);
  const [packages, plan, hosts, small] = ['packages', 'plan', 'hosts', 'small'].map((name) =>
    JSON.parse(outputs[name] ?? ''),
  );
  assert.deepEqual(packages, many.slice(0, packages.length));
  assert.deepEqual(plan.added, values.plan.added);
  assert.deepEqual(plan.removed, values.plan.removed.slice(0, plan.removed.length));
  assert.deepEqual(Object.entries(hosts), Object.entries(values.hosts).slice(0, Object.keys(hosts).length));
  assert.deepEqual(small, ['whole']);
  const left = [
    many.length - packages.length,
    many.length + 1 - plan.added.length - plan.removed.length - plan.kept.length,
    many.length - Object.keys(hosts).length,
  ];
  const [warning, ...rest] = annotations;
  assert.deepEqual(rest, []);
  assert.equal(warning?.level, 'warning');
  for (const [index, name] of ['packages', 'plan', 'hosts'].entries())
    assert.match(warning?.message ?? '', new RegExp(`\`${name}\` \\(${left[index]} more\\)`));
  assert.doesNotMatch(warning?.message ?? '', /`small`/);
  const [, file = ''] = /: (\S+)$/.exec(warning?.message ?? '') ?? [];
  assert.ok(file.startsWith(`${temporary}/`));
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), values);
});
