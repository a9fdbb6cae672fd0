import { start } from '../../github/index.ts';
import { workflowInputs } from '../workflow/inputs.ts';

await start(workflowInputs, () => import('../workflow/index.ts'));
