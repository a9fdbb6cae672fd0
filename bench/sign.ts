/**
 * 200 small packages, signed by action-sign in one run and by debsigs with gpg; and one of 2 GB, beside sha256sum and a
 * copy of it. `node bench/sign.ts [packages] [megabytes]`
 */

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [count = 200, megabytes = 2000] = process.argv.slice(2).map(Number);
const root = join(import.meta.dirname, '..');
const bundle = join(root, 'dist/sign/index.js');
const entry = existsSync(bundle) ? bundle : join(root, 'src/actions/main/sign.ts');
const key = join(root, 'test/openpgp/fixtures/keys/rsa4096-22.asc');
const work = mkdtempSync(join(tmpdir(), 'bench-sign-'));

try {
  const plain = build('small', 1);
  const [ours, theirs] = [folderOf('ours', plain, count), folderOf('theirs', plain, count)];
  const home = join(work, 'gnupg');
  mkdirSync(home, { mode: 0o700 });
  must('gpg', ['--homedir', home, '--batch', '--quiet', '--import', key]);
  const own = seconds(() => sign(ours));
  const peers = seconds(() => {
    for (const file of readdirSync(join(theirs, 'deb'))) {
      must('debsigs', ['--sign=origin', join(theirs, 'deb', file)], { GNUPGHOME: home });
    }
  });
  console.log(
    `${count} packages: action-sign ${own.toFixed(2)} s, debsigs + gpg ${peers.toFixed(2)} s: ${(peers / own).toFixed(1)} times as fast`,
  );
  must('gpgconf', ['--homedir', home, '--kill', 'all']);

  const large = folderOf('large', build('large', megabytes), 1);
  const [file = ''] = readdirSync(join(large, 'deb')).map((name) => join(large, 'deb', name));
  const hashing = seconds(() => must('sha256sum', [file]));
  const copying = seconds(() => must('cp', [file, join(work, 'copy')]));
  rmSync(join(work, 'copy'));
  const signing = seconds(() => sign(large));
  console.log(
    `${megabytes} MB: action-sign ${signing.toFixed(2)} s, sha256sum + cp ${(hashing + copying).toFixed(2)} s: ${(signing / (hashing + copying)).toFixed(2)} of it; peak memory ${sign(large).toFixed(0)} MB`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

function build(name: string, size: number): string {
  const tree = join(work, `${name}-tree`);
  mkdirSync(join(tree, 'DEBIAN'), { recursive: true });
  const control = [
    'Package: bench',
    'Version: 1',
    'Architecture: all',
    'Maintainer: A <a@example.org>',
    'Description: x',
    '',
  ];
  writeFileSync(join(tree, 'DEBIAN/control'), control.join('\n'));
  must('sh', ['-c', `head -c ${size}000000 /dev/zero > "$1"`, 'sh', join(tree, 'data')]);
  const path = join(work, `${name}.deb`);
  must('dpkg-deb', [size > 10 ? '-Znone' : '-Zxz', '--root-owner-group', '--build', tree, path]);
  rmSync(tree, { recursive: true });
  return path;
}

function folderOf(name: string, plain: string, copies: number): string {
  const folder = join(work, name);
  mkdirSync(join(folder, 'deb'), { recursive: true });
  mkdirSync(join(folder, 'temp'));
  for (let copy = 0; copy < copies; copy++)
    copyFileSync(plain, join(folder, 'deb', `bench${copy}_1_all.deb`));
  return folder;
}

/** @returns the most memory that it took, in MB */
function sign(folder: string): number {
  const peak = join(folder, 'peak.mjs');
  writeFileSync(
    peak,
    "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`));",
  );
  const { stderr } = must(process.execPath, ['--import', peak, entry], {
    'INPUT_PRIVATE-KEY': readFileSync(key, 'utf8'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_OUTPUT: '',
  });
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}

function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function must(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program}: ${stdout}${stderr}`);
  return { stderr };
}
