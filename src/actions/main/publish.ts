import { start } from '../../github/start.ts';
import { publishInputs } from '../inputs/publish.ts';

await start(publishInputs, () => import('../publish.ts'));
