import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { endText } from '../program.ts';
import { isForArchitecture } from './elf.ts';
import type { Toolbox } from './toolbox.ts';
import type { Tree } from './tree.ts';

/** The machine code of a tree: paths as installed. */
export function machineCode(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, entry]) => (entry.kind === 'file' && entry.elf ? [path] : []));
}

/** What a tree's machine code needs of the system. */
export interface Libraries {
  /** Relations, as dpkg-shlibdeps writes them. */
  readonly depends: readonly string[];
  /** Machine code whose libraries are not among them, and why. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly path: string;
  readonly why: string;
  /** For another machine: a package carries such files for others, and nothing is wrong with it. */
  readonly foreign: boolean;
}

/**
 * The packages whose shared libraries a tree's machine code is linked to, as dpkg-shlibdeps finds them. What is
 * bundled beside it counts as its own. One file that it can't read (of another libc, of another machine) hides nothing of
 * the others.
 * @param code paths as installed
 */
export async function libraryDependencies(
  tools: Toolbox,
  stage: string,
  architecture: string,
  code: readonly string[],
): Promise<Libraries> {
  const own = code.filter((path) => isForArchitecture(join(stage, path), architecture));
  const leftOut: LeftOut[] = code
    .filter((path) => !own.includes(path))
    .map((path) => ({ path, why: `not for ${architecture}`, foreign: true }));
  if (own.length === 0) return { depends: [], leftOut };
  const folder = join(tools.scratch, 'shlibdeps');
  await mkdir(join(folder, 'debian'), { recursive: true });
  await writeFile(
    join(folder, 'debian', 'control'),
    'Source: package\n\nPackage: package\nArchitecture: any\n',
  );
  const ask = (files: readonly string[]): Promise<Answer> => shlibdeps(tools, folder, stage, own, files);
  const first = await ask(own);
  if (first.kind === 'found') return { depends: first.depends, leftOut };
  const unread = await culprits(own, first.why, ask);
  const read = own.filter((path) => !unread.has(path));
  const rest = read.length === 0 ? undefined : await ask(read);
  return {
    depends: rest?.kind === 'found' ? rest.depends : [],
    leftOut: [...leftOut, ...[...unread].map(([path, why]) => ({ path, why, foreign: false }))],
  };
}

type Answer =
  | { readonly kind: 'found'; readonly depends: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

/** The files that make dpkg-shlibdeps refuse, and why: by halves, since each run takes a while. */
async function culprits(
  files: readonly string[],
  why: string,
  ask: (files: readonly string[]) => Promise<Answer>,
): Promise<ReadonlyMap<string, string>> {
  const [only] = files;
  if (only === undefined) return new Map();
  if (files.length === 1) return new Map([[only, why]]);
  const middle = Math.ceil(files.length / 2);
  const found = new Map<string, string>();
  for (const half of [files.slice(0, middle), files.slice(middle)]) {
    const answer = await ask(half);
    if (answer.kind === 'found') continue;
    for (const [path, reason] of await culprits(half, answer.why, ask)) found.set(path, reason);
  }
  return found;
}

async function shlibdeps(
  tools: Toolbox,
  folder: string,
  stage: string,
  own: readonly string[],
  files: readonly string[],
): Promise<Answer> {
  const args = ['-O', '--ignore-missing-info', '--warnings=0', ...privateFolders(stage, own)];
  const exit = await tools
    .run({
      program: 'dpkg-shlibdeps',
      args: [...args, ...files.map((path) => `-e${join(stage, path)}`)],
      cwd: folder,
      environment: tools.environment,
    })
    .catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'program-missing') {
        throw new Failure(
          'tool',
          'The package has machine code, and there is no dpkg-shlibdeps on this runner to find the libraries that it needs.',
          'Add a step `apt-get install dpkg-dev binutils` before this one.',
        );
      }
      throw error;
    });
  if (exit.kind !== 'exited' || exit.code !== 0) {
    const errors = [...exit.errors.matchAll(/^dpkg-shlibdeps: error: (.*)$/gm)].map(([, text = '']) => text);
    const why = errors[0] ?? endText(exit);
    return { kind: 'refused', why: why.replaceAll(stage, '') };
  }
  const line = /^shlibs:Depends=(.*)$/m.exec(exit.output)?.[1] ?? '';
  const depends = line
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return { kind: 'found', depends };
}

function privateFolders(stage: string, code: readonly string[]): readonly string[] {
  const folders = new Set(code.map((path) => path.slice(0, path.lastIndexOf('/'))));
  return [...folders].map((folder) => `-l${join(stage, folder)}`);
}
