import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DEBS, sequence } from '../../bench/publish/contestant.ts';
import { goalsTable } from '../../bench/publish/goals.ts';
import { type Cost, measured } from '../../bench/publish/measure.ts';
import { samples, writeDebs } from '../../bench/publish/packages.ts';
import { plot } from '../../bench/publish/plot.ts';
import type { Publishing } from '../../bench/publish/publishing.ts';
import { withNumbers } from '../../bench/publish/report.ts';
import { inRounds, type Lane } from '../../bench/publish/rounds.ts';
import { publishingTable } from '../../bench/publish/table.ts';

const PATH = process.env.PATH ?? '/usr/bin:/bin';

test('a script gets the packages of its folder, more than fit one argument, and quotes all else', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-test-'));
  t.after(async () => rm(folder, { recursive: true }));
  const names = Array.from({ length: 2500 }, (_, place) => `${'a-long-name-'.repeat(5)}${place}.deb`);
  for (const name of names) await writeFile(join(folder, name), '');
  assert.ok(names.join(' ').length > 128 * 1024);
  const counting = ['node', '-e', 'console.log(process.argv.slice(1).length, process.argv.at(-1))'];
  const script = sequence([['true'], [...counting, DEBS], [...counting, "it's $HOME"]], {
    environment: { PATH },
    cwd: folder,
  });
  const run = await measured(script, folder);
  assert.equal(run.code, 0, run.output);
  assert.match(run.output, /^2500 \.\/a-long-name-.*\.deb\n1 it's \$HOME\n$/);
});

test('a sample is a package that dpkg reads', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-test-'));
  t.after(async () => rm(folder, { recursive: true }));
  await writeDebs(folder, samples(3));
  const files = await readdir(folder);
  assert.equal(files.length, 3);
  for (const file of files) {
    const [name] = file.split('_');
    const said = execFileSync('dpkg-deb', ['--field', join(folder, file), 'Package'], { encoding: 'utf8' });
    assert.equal(said.trim(), name);
    assert.match(
      spawnSync('dpkg-deb', ['--contents', join(folder, file)], { encoding: 'utf8' }).stdout,
      /usr\/share/,
    );
  }
});

const FOUND = [
  publishing('action-publish', 10_000, 0.5, 0.4),
  publishing('floor', 10_000, 0.25, 0.2),
  publishing('deb-s3', 10_000, 10, 9),
  publishing('aptly', 10_000, 2, 1),
];

test('in rounds each lane runs once before any runs again; one that fails is out, and what is done counts', async () => {
  const order: string[] = [];
  const lane = (name: string, runs: number, costs: Cost[], fails = false): Lane => ({
    name,
    runs,
    costs,
    run: async () => {
      order.push(name);
      if (fails) throw new Error('no');
      return { wall: 1, cpu: 1, memory: 1, code: 0, output: '' };
    },
  });
  const said: string[] = [];
  const peers = [lane('fails', 3, [], true), lane('done', 1, [{ wall: 1, cpu: 1, memory: 1 }])];
  await inRounds([lane('ours', 3, []), lane('slow', 1, []), ...peers], (text) => said.push(text));
  assert.deepEqual(order, ['ours', 'slow', 'fails', 'ours', 'ours']);
  assert.deepEqual(said, ['fails: Error: no']);
  await assert.rejects(
    inRounds([lane('ours', 1, [], true)], () => {}),
    /no/,
  );
});

test('the table has ratios to ours and to the floor', () => {
  const text = publishingTable(FOUND, 10_000);
  const row = text.split('\n').find((line) => line.includes('deb-s3')) ?? '';
  const cells = row.split('|').map((each) => each.trim());
  assert.deepEqual(cells.slice(1, 8), ['deb-s3', '10.00', '20.0', '40.0', '9.00', '22.5', '45.0']);
});

test('goals say what was reached, and leave out what was not measured', () => {
  const updates = [
    { contestant: 'action-publish', count: 10_000, publishes: 1, bytes: 3200, requests: 3 },
    { contestant: 'action-publish', count: 10_000, publishes: 10, bytes: 41_000, requests: 12 },
    { contestant: 'deb-s3', count: 10_000, publishes: 1, bytes: 2_000_000, requests: 2 },
  ];
  const text = goalsTable({ publishings: FOUND, updates, imports: [], promotings: [] });
  assert.match(text, /10,000: wall, × floor +\| +≤ 1\.5 \| +2 \| +no/);
  assert.match(text, /10,000: CPU, × floor +\| +≤ 2 \| +2 \| +yes/);
  assert.match(text, /the fastest other, × our wall +\| +≥ 6 \| +4 \| +no/);
  assert.match(text, /apt-get update after 1 publish +\| +≤ 30 \| +3\.2 \| +yes/);
  assert.match(text, /apt-get update after 10 publishes +\| +≤ 40 \| +41 \| +no/);
  assert.doesNotMatch(text, /50,000/);
});

test('the plot has a bar for each contestant, and those left out have none', () => {
  const drawn = plot([...FOUND, { contestant: 'reprepro + rclone', count: 10_000, skipped: 'it failed' }]);
  assert.equal(drawn.match(/<rect /g)?.length, FOUND.length);
  assert.match(drawn, /20\.0 × ours/);
  assert.match(drawn, /prefers-color-scheme: dark/);
  assert.doesNotMatch(drawn, /NaN|Infinity/);
});

test('new numbers replace the old ones between the marks of the page, and nothing else', async () => {
  const page = await readFile(join(import.meta.dirname, '../../docs/benchmarks.md'), 'utf8');
  const once = withNumbers(page, 'old numbers');
  const twice = withNumbers(once, 'new numbers');
  assert.equal(twice, once.replace('old numbers', 'new numbers'));
  assert.match(twice, /^# Benchmarks\n[\s\S]*new numbers[\s\S]*What was seen/);
  assert.throws(() => withNumbers('# Another page\n', 'numbers'), /no part between/);
});

function publishing(contestant: string, count: number, wall: number, cpu: number): Publishing {
  const traffic = {
    requests: 16,
    sent: 1,
    received: 1,
    depth: 5,
    depthToCommit: 3,
    indexBytes: 1,
    slowWall: 1,
  };
  return { contestant, count, runs: 3, cost: { wall, cpu, memory: 1e8 }, ...traffic };
}
