import { appendFile, rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Environment } from '../../program.ts';

const NAME = 'deploy-folder';

/**
 * Leaves word of a folder for the post step, which the runner starts even where it had to kill the main one.
 * Source: "Workflow commands", GITHUB_STATE.
 */
export async function rememberFolder(folder: string, environment: Environment): Promise<void> {
  const file = environment.GITHUB_STATE;
  if (file !== undefined && file !== '') await appendFile(file, `${NAME}=${folder}\n`);
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
