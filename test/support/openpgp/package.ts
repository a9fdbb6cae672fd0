import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFile } from '../../../src/bytes/index.ts';
import { readArchive } from '../../../src/deb/index.ts';
import { command } from '../s3/command.ts';

/** Builds a small package with dpkg-deb. @param odd whose last padding is missing */
export async function buildPackage(
  folder: string,
  { name = 'shop', version = '1.0', compression = 'xz', odd = false } = {},
): Promise<string> {
  const work = await mkdtemp(join(folder, 'package-'));
  const tree = join(work, 'tree');
  await mkdir(join(tree, 'DEBIAN'), { recursive: true });
  await mkdir(join(tree, 'opt'), { recursive: true });
  await writeFile(
    join(tree, 'DEBIAN/control'),
    `Package: ${name}\nVersion: ${version}\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: a shop\n`,
  );
  const path = join(work, `${name}_${version}_all.deb`);
  for (let length = 0; ; length++) {
    await writeFile(join(tree, 'opt/file'), 'x'.repeat(length * 97));
    await command('dpkg-deb', [
      '--root-owner-group',
      `-Z${odd ? 'gzip' : compression}`,
      '--build',
      tree,
      path,
    ]);
    if (!odd) break;
    const last = (await members(path)).at(-1);
    if (last !== undefined && last.content.length % 2 === 1) {
      await truncate(path, (await readFile(path)).length - 1);
      break;
    }
  }
  await rm(tree, { recursive: true });
  return path;
}

export async function members(path: string) {
  const bytes = await readFile(path);
  const found = await readArchive(await openFile(path), path);
  return found.map(({ name, header, start, size }) => ({
    name,
    header: Buffer.from(header).toString('latin1'),
    content: bytes.subarray(start, start + size),
  }));
}
