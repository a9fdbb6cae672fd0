import { lstat, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Hooks } from '../../fpm/index.ts';
import { mistakeText, type World } from '../../github/index.ts';
import type { Project } from '../../project/index.ts';
import { Secret } from '../../secret.ts';
import type { BuildInputs } from './inputs.ts';
import { mayBuild } from './may-build.ts';
import type { Mistakes } from './mistakes.ts';

export function isInside(base: string, place: string): boolean {
  const way = relative(base, place);
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way);
}

/** The texts of the user's own scripts, once `sh -n` takes them. */
export async function readHooks(
  inputs: BuildInputs,
  root: string,
  world: World,
  mistakes: Mistakes,
): Promise<Hooks> {
  const read = async (
    input: 'before-install' | 'after-install' | 'before-remove' | 'after-remove',
  ): Promise<string | undefined> => {
    const path = inputs[input];
    if (path === undefined) return undefined;
    return mistakes.attempt(async () => {
      const text = shellText(await readFile(await projectFile(root, input, path)), input, path);
      const exit = await world.run({
        program: 'sh',
        args: ['-n'],
        cwd: root,
        environment: world.environment,
        input: new Secret(text),
      });
      if (exit.kind === 'exited' && exit.code === 0) return text;
      throw wrong(input, path, 'a shell script', `\`sh -n\` says: ${exit.errors.trim()}`);
    });
  };
  return {
    beforeInstall: await read('before-install'),
    afterInstall: await read('after-install'),
    beforeRemove: await read('before-remove'),
    afterRemove: await read('after-remove'),
  };
}

/**
 * A script as it runs in ours: without a byte order mark, its lines ending as a shell wants them. Windows' line ends pass
 * `sh -n` and fail on the host.
 */
function shellText(bytes: Uint8Array, input: string, path: string): string {
  const text = unixText(new TextDecoder().decode(bytes));
  if (/[\0\uFFFD]/.test(text))
    throw wrong(input, path, 'a shell script in UTF-8', 'Save it in that encoding.');
  const interpreter = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(text);
  const [, program = '/bin/sh', argument] = interpreter ?? [];
  const name = program.endsWith('/env') ? argument : program.split('/').at(-1);
  if (/^(?:sh|dash|bash|ash)$/.test(name ?? '')) return text;
  throw wrong(
    input,
    path,
    'a shell script',
    `Its first line names ${name}: call that program from a script of sh.`,
  );
}

/** A text with line ends as Unix has them. */
export function unixText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

/** That paths named by inputs are there. `files` and `config-files` may name what the build command makes. */
export async function checkFiles(inputs: BuildInputs, project: Project, mistakes: Mistakes): Promise<void> {
  const { root } = project;
  for (const path of inputs.systemd) {
    await mistakes.attempt(() => projectFile(root, 'systemd', path));
    if (
      !/^[A-Za-z0-9:_.\\-]+@?[A-Za-z0-9:_.\\-]*\.(?:service|socket|timer|path|target|mount)$/.test(
        path.split('/').at(-1) ?? '',
      )
    ) {
      mistakes.add(
        mistakeText(
          'systemd',
          path,
          'a unit file: `.service`, `.socket`, `.timer`, `.path`, `.target`, `.mount`',
          'Rename it.',
        ),
      );
    }
  }
  if (mayBuild(inputs, project)) return;
  for (const { from } of inputs['config-files'])
    await mistakes.attempt(() => projectFile(root, 'config-files', from));
  for (const { from } of inputs.files) await mistakes.attempt(() => inProject(root, 'files', from));
}

/** The real path of something in the project. @throws Failure `input` where it is not there, or leads out */
export async function inProject(root: string, input: string, path: string): Promise<string> {
  const real = await realpath(join(root, path)).catch(() => undefined);
  if (real === undefined) throw wrong(input, path, 'a path in the project', 'There is nothing of that name.');
  if (!isInside(root, real))
    throw wrong(input, path, 'a path in the project', 'It leads out of the project.');
  return real;
}

export async function projectFile(root: string, input: string, path: string): Promise<string> {
  const file = await inProject(root, input, path);
  if ((await lstat(file)).isFile()) return file;
  throw wrong(input, path, 'a file in the project', 'It is a folder.');
}

export function wrong(input: string, got: string, accepted: string, remedy: string): Failure {
  return new Failure('input', mistakeText(input, got, accepted, remedy), '');
}
