import { setFlagsFromString } from 'node:v8';
import { start } from '../../github/start.ts';
import { publishInputs, publishRules } from '../inputs/publish.ts';

// A run is mostly requests, of which nothing stays: V8 would let their garbage grow to 100 MB and more before it is
// collected. A small space for young objects and an old one that is collected early cost no more time.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=10');
await start(publishInputs, () => import('../publish.ts'), publishRules);
