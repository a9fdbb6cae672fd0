import { start } from '../../github/start.ts';
import { workflowInputs } from '../workflow/inputs.ts';

await start(workflowInputs, () => import('../workflow/index.ts'));
