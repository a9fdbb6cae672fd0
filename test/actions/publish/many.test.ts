import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { collectPool } from '../../../src/actions/publish/collect.ts';
import { openKeys } from '../../../src/actions/publish/keys.ts';
import { planOutputs } from '../../../src/actions/publish/outcome.ts';
import { planSummary } from '../../../src/actions/publish/show.ts';
import type { Entry } from '../../../src/apt/index.ts';
import { bytesSource } from '../../../src/bytes/index.ts';
import { parseVersion } from '../../../src/deb/index.ts';
import { openWorkshop } from '../../apt/repository.ts';

const workshop = await openWorkshop();
const MEBIBYTE = 2 ** 20;

const added = Array.from(
  { length: 10_000 },
  (_, number): Entry => ({
    name: `package-${number}`,
    version: parseVersion('1:1.0+b1'),
    architecture: 'amd64',
    filename: `pool/main/p/package-${number}/package-${number}_1.0+b1_amd64.deb`,
    synopsis: '',
    size: 1000,
    sha256: 'a'.repeat(64),
  }),
);
const plan = { added, removed: [], kept: [], unchanged: [] };

test('a plan of 10,000 packages: outputs that GitHub takes, and all of it in a file', async (t) => {
  const temporary = mkdtempSync(join(tmpdir(), 'many-'));
  t.after(() => rmSync(temporary, { recursive: true }));
  const { outputs, annotations } = await planOutputs(plan, added, true, temporary);
  for (const text of Object.values(outputs)) assert.ok(Buffer.byteLength(text) < MEBIBYTE);
  assert.ok(JSON.parse(outputs.plan ?? '').added.length > 2000);
  const [, file = ''] = /: (\S+)$/.exec(annotations[0]?.message ?? '') ?? [];
  const whole = JSON.parse(readFileSync(file, 'utf8'));
  assert.deepEqual([whole.packages.length, whole.plan.added.length], [10_000, 10_000]);
});

test('its summary says how many more there are', () => {
  const heading = {
    operation: 'publish',
    where: 's3://apt',
    suite: 'stable',
    component: 'main',
    dryRun: true,
    commits: true,
  };
  const summary = planSummary({ ...plan, edits: new Map(), conflicts: [], warnings: [] }, heading);
  assert.match(summary, /\n… and 9500 more\.$/);
});

test('so does the summary of what was collected', async () => {
  const name = await workshop.createBucket();
  const bucket = workshop.open(name);
  await workshop.run({ bucket: name, packages: await workshop.deb({ name: 'shop' }) });
  const orphans = Array.from({ length: 502 }, (_, number) => `pool/main/o/o/o_${number}_all.deb`);
  const caching = 'no-store';
  const queue = orphans.values();
  const lane = async (): Promise<void> => {
    for (const key of queue) {
      const content = bytesSource(Buffer.from(key));
      await bucket.put({ key, content, condition: { kind: 'any' }, caching, type: 'text/plain' });
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  const inputs = workshop.inputs({ operation: 'collect', bucket: name, 'dry-run': 'true' });
  const keys = await openKeys(inputs, workshop.world.report, new Date());
  const { summary } = await collectPool(inputs, workshop.world, bucket, keys, -60_000);
  assert.match(summary, /^502 files that no suite refers to would go/m);
  assert.match(summary, /\n… and 2 more\.$/);
});
