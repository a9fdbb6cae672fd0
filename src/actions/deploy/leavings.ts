import { rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

const NAME = 'deploy-folder';

/** Leaves word of a folder for the post step, which the runner starts even where it had to kill the main one. */
export async function rememberFolder(folder: string): Promise<void> {
  const { saveState } = await import('@actions/core');
  saveState(NAME, folder);
}

/** In the post step: removes the folder that the main step may have left. Answers whether this is the post step. */
export async function removeRemembered(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const folder = environment[`STATE_${NAME}`];
  if (folder === undefined || folder === '') return false;
  const temporary = resolve(environment.RUNNER_TEMP ?? '/');
  if (dirname(folder) === temporary && basename(folder).startsWith('deploy-')) {
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}
