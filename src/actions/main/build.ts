import { start } from '../../github/start.ts';
import { buildInputs } from '../inputs/build.ts';

await start(buildInputs, () => import('../build.ts'));
