import { start } from '../../github/start.ts';
import { publishInputs, publishRules } from '../inputs/publish.ts';

await start(publishInputs, () => import('../publish.ts'), publishRules);
