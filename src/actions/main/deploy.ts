import { start } from '../../github/start.ts';
import { playbookFolder } from '../deploy/folder.ts';
import { removeRemembered } from '../deploy/leavings.ts';
import { deployInputs, deployRules } from '../inputs/deploy.ts';

// The post step runs this same file: all it has to do is to remove what a killed main step left.
if (!(await removeRemembered(process.env))) {
  const playbooks = playbookFolder(process.argv[1] ?? '');
  await start(deployInputs, async () => (await import('../deploy.ts')).deployFrom(playbooks), deployRules);
}
