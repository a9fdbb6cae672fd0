import { start } from '../../github/index.ts';
import { signInputs } from '../sign/inputs.ts';

await start(signInputs, () => import('../sign/index.ts'));
