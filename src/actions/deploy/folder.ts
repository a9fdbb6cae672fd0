import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder with the built-in playbook: action-deploy/ansible in the folder that holds the running script, or in one
 * above it. So it is found from the bundle (dist/deploy/) as well as from the sources (src/actions/main/).
 */
export function playbookFolder(script: string): string {
  for (let folder = dirname(script); ; folder = dirname(folder)) {
    const playbooks = join(folder, 'action-deploy', 'ansible');
    if (existsSync(join(playbooks, 'deploy.yml')) || folder === dirname(folder)) return playbooks;
  }
}
