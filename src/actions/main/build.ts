import { start } from '../../github/start.ts';
import { buildInputs } from '../build/inputs.ts';

await start(buildInputs, () => import('../build/index.ts'));
