/**
 * Runs every check and every test, one S3 server for all of them, and ends with `N passed, N failed`.
 * Arguments choose rooms: `npm test -- apt s3` runs the files under test/ whose path holds one of these words, and
 * `npm test -- --changed` those that the change since `main` touches, with format, lint and types.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startStore } from '../test/support/s3/index.ts';
import { changedFiles, testsOf } from './changed.ts';

const root = join(import.meta.dirname, '..');
const rooms = process.argv.slice(2).filter((word) => word !== '--changed');
const onlyChanged = process.argv.includes('--changed');
const failures: string[] = [];
const durations: { file: string; seconds: number }[] = [];
let passed = 0;

if (rooms.length === 0) {
  check('format and lint', () => succeeds('biome', ['check', '--error-on-warnings', '.']));
  check('types', () => succeeds('tsc', ['--noEmit']));
  check('nothing is there that nobody uses', () => succeeds('knip', ['--no-progress']));
  if (!onlyChanged) check('dist/ rebuilds to the same bytes', distIsCurrent);
}
await runTests();

console.log('The slowest files:');
for (const { file, seconds } of durations.toSorted((a, b) => b.seconds - a.seconds).slice(0, 12)) {
  console.log(`${String(seconds).padStart(6)} s  ${file}`);
}
for (const failure of failures) console.log(`✖ ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

function check(name: string, holds: () => boolean): void {
  if (holds()) {
    passed += 1;
    console.log(`✔ ${name}`);
  } else {
    failures.push(name);
    console.log(`✖ ${name}`);
  }
}

function succeeds(program: string, args: readonly string[]): boolean {
  return (
    spawnSync(join(root, 'node_modules', '.bin', program), args, { cwd: root, stdio: 'inherit' }).status === 0
  );
}

/** What users run is dist/, so it must be what the sources make. */
function distIsCurrent(): boolean {
  const before = distDigest();
  const built = spawnSync(process.execPath, ['script/build.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return built.status === 0 && distDigest() === before;
}

function distDigest(): string {
  const digest = createHash('sha256');
  const entries = globSync('dist/**/*', { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
    digest.update(`${file}\0`).update(readFileSync(file));
  }
  return digest.digest('hex');
}

async function runTests(): Promise<void> {
  const all = onlyChanged ? testsOf(root, changedFiles(root)) : globSync('test/**/*.test.ts', { cwd: root });
  const files = all
    .filter((file) => rooms.length === 0 || rooms.some((room) => file.includes(room)))
    .toSorted();
  if (files.length === 0) return;
  const store = await startStore();
  process.env.S3_ENDPOINT = store.endpoint;
  process.env.AWS_REGION = store.region;
  process.env.AWS_ACCESS_KEY_ID = store.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = store.secretAccessKey;
  try {
    await runFiles(files);
  } finally {
    await store.stop();
  }
}

async function runFiles(files: readonly string[]): Promise<void> {
  const tests = run({ cwd: root, files: [...files], concurrency: 2 });
  tests.on('test:pass', (test) => {
    if (test.details.type !== 'suite' && test.skip === undefined && test.todo === undefined) passed += 1;
  });
  tests.on('test:fail', (test) => {
    if (test.details.type !== 'suite') failures.push(`${test.file ?? ''}: ${test.name}`);
  });
  tests.on('test:summary', ({ file, duration_ms }) => {
    if (file !== undefined)
      durations.push({ file: relative(root, file), seconds: Math.round(duration_ms / 1000) });
  });
  const printed = tests.compose(spec);
  printed.pipe(process.stdout);
  await new Promise((resolve, reject) => printed.on('end', resolve).on('error', reject));
}
