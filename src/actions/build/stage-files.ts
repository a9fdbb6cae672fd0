import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../failure.ts';
import { copyPlain, copyProject } from '../../fpm/index.ts';
import type { Decision } from './decide.ts';
import type { BuildInputs } from './inputs.ts';
import type { Mapping } from './mapping.ts';
import { inProject, projectFile, wrong } from './project-files.ts';

/** A path of the package whose mode or owner an input gives. */
export interface Placed {
  readonly path: string;
  readonly mode: number | undefined;
  readonly owner: string | undefined;
}

/**
 * Puts what `files` and `config-files` name where they say.
 * @throws Failure `input` for targets that two lines name, that lie under one another, or that are a folder already
 */
export async function stageFiles(
  inputs: BuildInputs,
  { project, output }: Decision,
  stage: string,
): Promise<readonly Placed[]> {
  const taken = new Map<string, string>();
  const placed: Placed[] = [];
  for (const given of inputs['config-files']) {
    const line = `\`config-files\`: \`${given.from}=${given.to}\``;
    const file = await projectFile(project.root, 'config-files', given.from);
    await placeFile(file, given.to, 'config-files', line);
    const usual = given.to === inputs['environment-file'] ? 0o640 : 0o644;
    placed.push({ path: given.to, mode: given.mode ?? usual, owner: given.owner });
  }
  for (const given of inputs.files) placed.push(...(await placeMapping(given)));
  return placed;

  async function placeMapping(given: Mapping): Promise<readonly Placed[]> {
    const { from, mode, owner } = given;
    const line = `\`files\`: \`${from}=${given.to}\``;
    const source = await inProject(project.root, 'files', from);
    if (!lstatSync(source).isDirectory()) {
      const to = given.into ? join(given.to, basename(from)) : given.to;
      await placeFile(source, to, 'files', line);
      return [{ path: to, mode, owner }];
    }
    const found: Placed[] = owner === undefined ? [] : [{ path: given.to, mode: undefined, owner }];
    await copyProject(source, join(stage, given.to), {
      without: [output],
      asItIs: true,
      onFile: (path) => {
        const to = join(given.to, path);
        claim(to, 'files', line);
        if (mode !== undefined) found.push({ path: to, mode, owner: undefined });
      },
    });
    return found;
  }

  async function placeFile(file: string, to: string, input: string, line: string): Promise<void> {
    claim(to, input, line);
    await copyPlain(file, join(stage, to));
  }

  /** Takes a target for a file. */
  function claim(to: string, input: string, line: string): void {
    for (const above of foldersAbove(to)) {
      const file = taken.get(above) ?? (isFile(join(stage, above)) ? `the file ${above}` : undefined);
      if (file !== undefined) throw under(to, input, file, line);
    }
    const before = taken.get(to);
    if (before !== undefined) throw twice(to, input, before, line);
    if (isFolder(join(stage, to)) || isFolder(to)) throw folder(to, input, line);
    taken.set(to, line);
  }
}

/** `/usr`, `/usr/bin` of `/usr/bin/x`: the outermost first, since below a file nothing can be looked at. */
function foldersAbove(path: string): readonly string[] {
  const parts = dirname(path)
    .split('/')
    .filter((part) => part !== '');
  return parts.map((_part, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  return entry !== undefined && !entry.isDirectory();
}

function folder(to: string, input: string, line: string): Failure {
  return wrong(
    input,
    to,
    'the path that the file gets',
    `${line} would put a file where ${to} is a folder, of the system or of the package: write \`${to}/\` to put it into that.`,
  );
}

function twice(to: string, input: string, before: string, line: string): Failure {
  return wrong(input, to, 'one file for each path', `${before} and ${line} both name it: leave one out.`);
}

function under(to: string, input: string, file: string, line: string): Failure {
  return wrong(
    input,
    to,
    'a path below folders',
    `${line} lies under what is a file (${file}): correct one of them.`,
  );
}
