import { start } from '../../github/start.ts';
import { signInputs } from '../sign/inputs.ts';

await start(signInputs, () => import('../sign/index.ts'));
