import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a package of npm's as a tarball, the same bytes each time, so that a project needs no registry. */
export async function tarball(
  file: string,
  description: object,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = `${file}.d`;
  for (const [path, text] of Object.entries({ ...files, 'package.json': JSON.stringify(description) })) {
    await mkdir(dirname(join(folder, 'package', path)), { recursive: true });
    await writeFile(join(folder, 'package', path), text, { mode: 0o755 });
  }
  const options = ['--use-compress-program=gzip -n', '--mtime=@1', '--sort=name', '--mode=0755'];
  execFileSync('tar', ['-cf', file, ...options, '-C', folder, 'package']);
  await rm(folder, { recursive: true });
}
