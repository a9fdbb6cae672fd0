import { start } from '../../github/start.ts';
import { signInputs } from '../inputs/sign.ts';

await start(signInputs, () => import('../sign.ts'));
