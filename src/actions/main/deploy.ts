import { start } from '../../github/index.ts';
import { playbookFolder } from '../deploy/folder.ts';
import { deployInputs, deployRules } from '../deploy/inputs.ts';

const playbooks = playbookFolder(process.argv[1] ?? '');
await start(
  deployInputs,
  async () => (await import('../deploy/index.ts')).deployFrom(playbooks),
  deployRules,
);
