import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Environment, endText } from '../program.ts';
import { listOf, parsed, property, textOf } from './json.ts';
import type { Stage } from './stage.ts';

/** Installs the roles and collections of a requirements file below the workplace. */
export async function installRequirements(stage: Stage, file: string): Promise<void> {
  const { folder } = stage.workplace;
  const kinds = [
    { args: ['role', 'install', '--roles-path', join(folder, 'roles')], what: 'roles' },
    {
      args: ['collection', 'install', '--collections-path', join(folder, 'collections')],
      what: 'collections',
    },
  ];
  for (const { args, what } of kinds) {
    const exit = await stage.run({
      program: join(stage.ansible.folder, 'ansible-galaxy'),
      args: [...args, '-r', file],
      cwd: stage.workspace,
      environment: stage.environment,
      timeout: 600,
    });
    if (exit.kind === 'exited' && exit.code === 0) continue;
    // A file in the old form is a list of roles alone, and then there are no collections to install.
    if (what === 'collections' && /Expecting requirements file to be a dict/.test(endText(exit))) continue;
    throw new Failure(
      'requirements',
      `The ${what} of ${file} could not be installed: ansible-galaxy ${endText(exit)}`,
      'See that the names and versions are right and that the runner reaches their server.',
    );
  }
}

/** Our plugins and role, and what was installed, beside the paths that the user's own configuration names. */
export async function pluginPaths(stage: Stage): Promise<Environment> {
  const exit = await stage.run({
    program: join(stage.ansible.folder, 'ansible-config'),
    args: ['dump', '--format', 'json'],
    cwd: stage.workspace,
    environment: stage.environment,
    timeout: 60,
  });
  const settings = exit.kind === 'exited' ? listOf(parsed(exit.output)) : [];
  const paths = (name: string): readonly string[] => {
    const setting = settings.find((one) => property(one, 'name') === name);
    return listOf(property(setting, 'value')).map(textOf);
  };
  const { folder } = stage.workplace;
  return {
    ANSIBLE_CALLBACK_PLUGINS: [
      join(stage.playbooks, 'callback_plugins'),
      ...paths('DEFAULT_CALLBACK_PLUGIN_PATH'),
    ].join(':'),
    ANSIBLE_ROLES_PATH: [
      join(folder, 'roles'),
      ...paths('DEFAULT_ROLES_PATH'),
      join(stage.playbooks, 'roles'),
    ].join(':'),
    ANSIBLE_COLLECTIONS_PATH: [join(folder, 'collections'), ...paths('COLLECTIONS_PATHS')].join(':'),
  };
}

/** Whether roles or collections of a requirements file lie below the workplace. */
export async function hasInstalled({ workplace }: Stage): Promise<boolean> {
  const names = await readdir(workplace.folder);
  return names.includes('roles') || names.includes('collections');
}
