import { rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { signalProcessesOf } from '../../processes.ts';

/** Under these names the main step leaves word of what it has begun. */
export const LEFT = { folder: 'deploy-folder', job: 'awx-job' } as const;

/**
 * The post step: ends what a main step that was killed has left, programs here and a job on AWX, and removes its folder.
 * What its name or place does not show to be ours stays. Nothing of it is an error: the main step has told what happened.
 */
export async function cleanUp(environment: NodeJS.ProcessEnv): Promise<void> {
  await Promise.all([
    cancelLeftJob(environment[`STATE_${LEFT.job}`] ?? '', environment['INPUT_AWX-TOKEN'] ?? '').catch(
      () => undefined,
    ),
    removeFolder(environment),
  ]);
}

/** @param left `{"url":…,"id":…}` of a job whose end the main step has not seen */
async function cancelLeftJob(left: string, token: string): Promise<void> {
  if (left === '' || token === '') return;
  const { url, id }: { url?: unknown; id?: unknown } = Object(JSON.parse(left));
  if (typeof url !== 'string' || typeof id !== 'number' || !Number.isSafeInteger(id)) return;
  await fetch(`${url}/api/v2/jobs/${id}/cancel/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
    redirect: 'error',
    signal: AbortSignal.timeout(30_000),
  });
}

async function removeFolder(environment: NodeJS.ProcessEnv): Promise<void> {
  const folder = environment[`STATE_${LEFT.folder}`] ?? '';
  const temporary = environment.RUNNER_TEMP ?? '';
  if (folder === '' || temporary === '') return;
  if (dirname(folder) !== resolve(temporary) || !basename(folder).startsWith('deploy-')) return;
  while ((await signalProcessesOf(folder, 'SIGKILL').catch(() => 0)) > 0) await delay(20);
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
