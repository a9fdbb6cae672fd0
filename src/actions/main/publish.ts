import { start } from '../../github/start.ts';
import { publishInputs, publishRules } from '../inputs/publish.ts';
import { begin } from '../publish/begin.ts';
import { keepHeapSmall } from '../publish/heap.ts';

keepHeapSmall();
await start(
  publishInputs,
  async (inputs, world) => {
    const begun = await begin(inputs, world);
    return (await import('../publish.ts')).publishOf(begun);
  },
  publishRules,
);
