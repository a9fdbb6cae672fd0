import { start } from '../../github/start.ts';
import { publishInputs, publishRules } from '../inputs/publish.ts';
import { beginToRead } from '../publish/begin.ts';
import { keepHeapSmall } from '../publish/heap.ts';

keepHeapSmall();
await start(
  publishInputs,
  async (inputs, world) => {
    const bucket = await beginToRead(inputs, world);
    return (await import('../publish.ts')).publishTo(bucket);
  },
  publishRules,
);
