import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { mistakeText, type World } from '../../github/index.ts';
import type { BuildInputs } from './inputs.ts';
import type { Mistakes } from './mistakes.ts';
import { SERVICE_OPTION } from './service-option.ts';

/** Adds what `systemd-analyze verify` finds wrong in `service-options`; without that program systemd judges on the host. */
export async function checkServiceOptions(
  inputs: BuildInputs,
  world: World,
  mistakes: Mistakes,
): Promise<void> {
  const options = inputs['service-options'];
  const [first] = options;
  if (first === undefined) return;
  if (inputs.service === undefined)
    mistakes.add(
      mistakeText(
        'service-options',
        first,
        'options of the unit that `service` makes',
        'Give `service` too.',
      ),
    );
  const folder = await mkdtemp(join(world.temporary, 'deb-actions-unit-'));
  try {
    for (const [option, fault] of await faults(folder, options, world))
      mistakes.add(mistakeText('service-options', option, SERVICE_OPTION, `systemd says: ${fault}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const HEAD = ['[Service]', 'ExecStart=/bin/true'];

/** Options and what systemd says of them, by the number of their line. Programs that they name need not be here. */
async function faults(
  folder: string,
  options: readonly string[],
  { run, environment }: World,
): Promise<readonly (readonly [string, string])[]> {
  const file = join(folder, 'options.service');
  await writeFile(file, `${[...HEAD, ...options].join('\n')}\n`);
  try {
    const { errors } = await run({
      program: 'systemd-analyze',
      args: ['verify', '--man=no', file],
      cwd: folder,
      environment: { ...environment, LC_ALL: 'C', SYSTEMD_LOG_TARGET: 'console', SYSTEMD_COLORS: '0' },
      timeout: 60,
    });
    return [...errors.matchAll(/^.*\/options\.service:(\d+): (.*)$/gm)].flatMap(([, line, fault = '']) => {
      const option = options[Number(line) - 1 - HEAD.length];
      return option === undefined ? [] : [[option, fault] as const];
    });
  } catch (error) {
    if (error instanceof Failure && error.code === 'program-missing') return [];
    throw error;
  }
}
