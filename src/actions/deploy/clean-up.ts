import { rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

/** Under these names the main step leaves word of what it has begun. */
export const LEFT = { folder: 'deploy-folder', job: 'awx-job' } as const;

/**
 * The post step: removes the folder that the main step may have left. What its name or place does not show to be ours
 * stays. Nothing of it is an error: the main step has told what happened.
 */
export async function cleanUp(environment: NodeJS.ProcessEnv): Promise<void> {
  const folder = environment[`STATE_${LEFT.folder}`] ?? '';
  const temporary = environment.RUNNER_TEMP ?? '';
  if (folder === '' || temporary === '') return;
  if (dirname(folder) !== resolve(temporary) || !basename(folder).startsWith('deploy-')) return;
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
