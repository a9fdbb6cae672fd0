import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Toolbox } from './toolbox.ts';
import type { Tree } from './tree.ts';

/** The machine code of a tree: paths as installed. */
export function machineCode(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, entry]) => (entry.kind === 'file' && entry.elf ? [path] : []));
}

/**
 * The packages whose shared libraries a tree's machine code is linked to, as dpkg-shlibdeps finds them. What is
 * bundled beside it counts as its own.
 */
export async function libraryDependencies(
  tools: Toolbox,
  stage: string,
  code: readonly string[],
): Promise<readonly string[]> {
  if (code.length === 0) return [];
  const folder = join(tools.scratch, 'shlibdeps');
  await mkdir(join(folder, 'debian'), { recursive: true });
  await writeFile(
    join(folder, 'debian', 'control'),
    'Source: package\n\nPackage: package\nArchitecture: any\n',
  );
  const args = [
    '-O',
    '--ignore-missing-info',
    '--warnings=0',
    ...code.map((path) => `-e${join(stage, path)}`),
  ];
  const found = await tools
    .run({
      program: 'dpkg-shlibdeps',
      args: [...args, ...privateFolders(stage, code)],
      cwd: folder,
      environment: tools.environment,
    })
    .catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'program-missing') {
        throw new Failure(
          'tool',
          'The package has machine code, and there is no dpkg-shlibdeps on this runner to find the libraries that it needs.',
          'Add a step `apt-get install dpkg-dev` before this one.',
        );
      }
      throw error;
    });
  const line = /^shlibs:Depends=(.*)$/m.exec(found.output)?.[1] ?? '';
  const packages = line
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return packages.length === 0 ? ['libc6'] : packages;
}

function privateFolders(stage: string, code: readonly string[]): readonly string[] {
  const folders = new Set(code.map((path) => path.slice(0, path.lastIndexOf('/'))));
  return [...folders].map((folder) => `-l${join(stage, folder)}`);
}
