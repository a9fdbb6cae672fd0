import { lstat, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Hooks } from '../../fpm/index.ts';
import { mistakeText, type World } from '../../github/index.ts';
import type { BuildInputs } from './inputs.ts';
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
      const file = await projectFile(root, input, path);
      const exit = await world.run({
        program: 'sh',
        args: ['-n', file],
        cwd: root,
        environment: world.environment,
      });
      if (exit.kind !== 'exited' || exit.code !== 0) {
        throw wrong(input, path, 'a shell script', `\`sh -n\` says: ${exit.errors.trim()}`);
      }
      return readFile(file, 'utf8');
    });
  };
  return {
    beforeInstall: await read('before-install'),
    afterInstall: await read('after-install'),
    beforeRemove: await read('before-remove'),
    afterRemove: await read('after-remove'),
  };
}

/** That paths named by inputs are there. `files` and `config-files` may name what the build command makes. */
export async function checkFiles(inputs: BuildInputs, root: string, mistakes: Mistakes): Promise<void> {
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
  if (inputs['build-command'] !== undefined) return;
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
