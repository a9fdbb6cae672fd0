/**
 * How long a bundled action takes from its start to the first input error, beside an empty script on the same Node:
 * `node bench/start.ts`. Bundles load only what they need, so the ratio stays under 2.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 31;
/** action-build requires no input, so it is given a wrong one; the others miss a required one. */
const WRONG = { INPUT_TYPE: 'ruby' };
const dist = join(import.meta.dirname, '..', 'dist');
const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
const empty = join(folder, 'empty.mjs');
writeFileSync(empty, '');
const scripts = { empty, ...bundles('build', 'sign', 'publish', 'deploy') };
const times = new Map(Object.keys(scripts).map((name) => [name, [] as number[]]));

for (let run = 0; run < RUNS; run += 1) {
  for (const [name, script] of Object.entries(scripts)) times.get(name)?.push(milliseconds(script));
}
const floor = median(times.get('empty') ?? []);
console.log(`Start to first input error, median of ${RUNS} runs, Node ${process.version}`);
for (const [name, taken] of times) {
  const time = median(taken);
  console.log(
    `${name.padEnd(8)} ${time.toFixed(1).padStart(6)} ms  ${(time / floor).toFixed(2)} × an empty script`,
  );
}
rmSync(folder, { recursive: true });

function bundles(...actions: readonly string[]): Record<string, string> {
  return Object.fromEntries(actions.map((action) => [action, join(dist, action, 'index.js')]));
}

function milliseconds(script: string): number {
  const from = process.hrtime.bigint();
  spawnSync(process.execPath, [script], { env: { PATH: '/usr/bin:/bin', ...WRONG }, cwd: folder });
  return Number(process.hrtime.bigint() - from) / 1e6;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
