import { start } from '../../github/index.ts';
import { begin } from '../publish/begin.ts';
import { keepHeapSmall } from '../publish/heap.ts';
import { publishInputs, publishRules } from '../publish/inputs.ts';

keepHeapSmall();
await start(
  publishInputs,
  async (inputs, world) => {
    const begun = await begin(inputs, world);
    return (await import('../publish/index.ts')).publishOf(begun);
  },
  publishRules,
);
