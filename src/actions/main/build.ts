import { start } from '../../github/index.ts';
import { buildInputs } from '../build/inputs.ts';

await start(buildInputs, () => import('../build/index.ts'));
