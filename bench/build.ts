/**
 * action-build beside bare FPM on the same tree, in turn: `node bench/build.ts [rounds] [files…]`
 * Both pack a folder of files of 2 KB, a hundred a folder; bare FPM as its manual has it, with the same compression.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [rounds = 5, ...given] = process.argv.slice(2).map(Number);
const sizes = given.length === 0 ? [10, 10_000, 100_000] : given;
const root = join(import.meta.dirname, '..');
const bundle = join(root, 'dist/build/index.js');
const entry = existsSync(bundle) ? bundle : join(root, 'src/actions/main/build.ts');
const work = mkdtempSync(join(tmpdir(), 'bench-build-'));
const EPOCH = '1750000000';

interface Taken {
  readonly seconds: number;
  /** Seconds of processor time, which other work on the machine disturbs less. */
  readonly processor: number;
  /** MB, of the largest process. */
  readonly peak: number;
}

try {
  const gems = join(work, 'gems');
  must('gem', [
    ...['install', 'fpm', '--version', '1.18.0', '--no-document', '--quiet'],
    ...['--install-dir', gems, '--bindir', join(gems, 'bin')],
  ]);
  console.log(
    '| Files | bare FPM | action-build | ratio | more | processor: FPM | action-build | ratio | peak FPM | peak action-build |',
  );
  console.log('| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
  for (const size of sizes) {
    const tree = treeOf(size);
    const bare: Taken[] = [];
    const ours: Taken[] = [];
    action(tree); // Fills the tool cache.
    for (let round = 0; round < rounds; round++) {
      bare.push(fpm(gems, tree));
      ours.push(action(tree));
    }
    const middle = (all: readonly Taken[], of: 'seconds' | 'processor'): number =>
      median(all.map((one) => one[of]));
    const [theirs, own] = [middle(bare, 'seconds'), middle(ours, 'seconds')];
    const [theirWork, ownWork] = [middle(bare, 'processor'), middle(ours, 'processor')];
    const peak = (all: readonly Taken[]): string =>
      `${Math.max(...all.map((one) => one.peak)).toFixed(0)} MB`;
    console.log(
      `| ${size} | ${theirs.toFixed(2)} s | ${own.toFixed(2)} s | ${(own / theirs).toFixed(2)} | ${(own - theirs).toFixed(2)} s | ${theirWork.toFixed(2)} s | ${ownWork.toFixed(2)} s | ${(ownWork / theirWork).toFixed(2)} | ${peak(bare)} | ${peak(ours)} |`,
    );
    rmSync(tree, { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function treeOf(files: number): string {
  const tree = join(work, `tree-${files}`);
  for (let file = 0; file < files; file++) {
    const folder = join(tree, `folder-${Math.floor(file / 100)}`);
    if (file % 100 === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `file-${file}.txt`), `${file} is a number of the file.\n`.repeat(64));
  }
  return tree;
}

function fpm(gems: string, tree: string): Taken {
  const output = join(work, 'bare.deb');
  rmSync(output, { force: true });
  return timed(
    'ruby',
    [
      ...[join(gems, 'bin', 'fpm'), '-s', 'dir', '-t', 'deb', '-C', tree, '-p', output, '--log', 'error'],
      ...['-n', 'bench', '-v', '1.0', '--prefix', '/opt/bench', '--deb-compression', 'zst', '.'],
    ],
    { GEM_HOME: gems, GEM_PATH: gems, SOURCE_DATE_EPOCH: EPOCH },
  );
}

function action(tree: string): Taken {
  const temporary = join(work, 'temporary');
  mkdirSync(temporary, { recursive: true });
  return timed(process.execPath, [entry], {
    INPUT_PATH: tree.slice(work.length + 1),
    INPUT_TYPE: 'directory',
    INPUT_NAME: 'bench',
    INPUT_VERSION: '1.0',
    'INPUT_VERSION-SCHEME': 'exact',
    INPUT_MAINTAINER: 'A <a@example.org>',
    INPUT_LINT: 'off',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_WORKSPACE: work,
    RUNNER_TEMP: temporary,
    RUNNER_TOOL_CACHE: join(work, 'tools'),
    SOURCE_DATE_EPOCH: EPOCH,
  });
}

function timed(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Taken {
  const report = join(work, 'time');
  const start = performance.now();
  must('/usr/bin/time', ['--format', '%M %U %S', '--output', report, program, ...args], environment);
  const seconds = (performance.now() - start) / 1000;
  const [peak = 0, user = 0, system = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
  return { seconds, processor: user + system, peak: peak / 1024 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function must(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  const { status, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program}: ${stdout}${stderr}`);
}
