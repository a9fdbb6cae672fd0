import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { table } from '../../src/github/index.ts';
import { StepSummary } from '../../src/github/step-summary.ts';

test('what is said after a table is no row of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'));
  try {
    const file = join(folder, 'summary.md');
    const summary = new StepSummary(file, folder);
    summary.add(table(['Package'], [['shop']]));
    summary.add('Done.');
    assert.equal(readFileSync(file, 'utf8'), '| Package |\n| --- |\n| shop |\n\nDone.\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
