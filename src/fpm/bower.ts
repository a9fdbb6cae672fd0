import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeProject } from '../project/index.ts';
import { must, type Toolbox } from './toolbox.ts';

/** The last release; Bower gets no new ones but for its maintenance. */
const RELEASE = '1.8.14';

/** Installs what bower.json lists, where the project has one and not yet its components. */
export async function installBower(tools: Toolbox, { root }: NodeProject): Promise<void> {
  if (!(await exists(join(root, 'bower.json')))) return;
  const settings = await readFile(join(root, '.bowerrc'), 'utf8').catch(() => '{}');
  const folder = /"directory"\s*:\s*"([^"]+)"/.exec(settings)?.[1] ?? 'bower_components';
  if (await exists(join(root, folder))) return;
  const own = join(root, 'node_modules', '.bin', 'bower');
  const args = [
    'install',
    '--production',
    '--allow-root',
    '--config.interactive=false',
    '--config.analytics=false',
  ];
  const storage = join(tools.scratch, 'cache', 'bower');
  const places = ['packages', 'registry', 'links'].map(
    (part) => `--config.storage.${part}=${join(storage, part)}`,
  );
  const told = {
    what: 'Bower could not install what bower.json lists',
    remedy: 'Correct bower.json, or commit the components.',
  };
  const all = [...args, ...places];
  if (await exists(own)) await must(tools, { program: own, args: all, cwd: root }, told);
  else
    await must(
      tools,
      {
        program: 'npm',
        args: ['exec', '--yes', `--package=bower@${RELEASE}`, '--', 'bower', ...all],
        cwd: root,
      },
      told,
    );
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
