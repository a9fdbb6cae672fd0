import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import { outputOf } from '../../program.ts';
import { packageName, readProject } from '../../project/index.ts';
import type { Build, Settings } from '../../settings/index.ts';

/** The names of the packages that the settings build: as they say, else as the projects do. */
export async function packageNames({ builds }: Settings, world: World): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const { inputs } of builds) names.add(inputs.get('name') ?? (await nameOfProject(inputs, world)));
  return [...names].map(packageName);
}

async function nameOfProject(inputs: Build['inputs'], world: World): Promise<string> {
  const { run, temporary, environment, workspace } = world;
  const type = inputs.get('type') ?? 'auto';
  const kind = type === 'python' || type === 'node' || type === 'directory' ? type : 'auto';
  const { facts } = await readProject(join(workspace, inputs.get('path') ?? '.'), kind, (program, args) =>
    outputOf(
      run,
      {
        program: '/usr/bin/python3',
        args: ['-I', '-c', program, ...args],
        cwd: temporary,
        environment: { ...environment, PYTHONDONTWRITEBYTECODE: '1' },
      },
      'Install python3, or name the package: `build: { name: shop }`.',
    ),
  );
  if (facts.name !== undefined) return facts.name;
  throw new Failure(
    'name',
    'Which package is meant can’t be told: neither the settings nor the project name it.',
    'Add `name` to `build` in the settings file, or give `packages`.',
  );
}
