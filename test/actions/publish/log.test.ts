import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesSource } from '../../../src/bytes/index.ts';
import { startAction } from '../../apt/action.ts';
import { openWorkshop } from '../../apt/repository.ts';
import { parseLogCommand } from '../../support/workflow/log-command.ts';

const workshop = await openWorkshop();

test('the name of an object in the bucket is no command to the runner', async () => {
  const bucket = await workshop.createBucket();
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'shop' }) });
  const content = bytesSource(Buffer.from('x'));
  const key = 'pool/x\n::set-output name=changed::pwned\n##[set-output name=plan]pwned';
  await workshop
    .open(bucket)
    .put({ key, content, condition: { kind: 'any' }, caching: '', type: 'text/plain' });
  const { code, said } = await startAction(workshop, { operation: 'verify', bucket, 'dry-run': 'true' })
    .ended;
  assert.equal(code, 0, said);
  assert.match(said, /orphan: pool\/x/);
  const values = said
    .split('\n')
    .flatMap((line) => parseLogCommand(line) ?? [])
    .map(({ message }) => message);
  assert.ok(!values.includes('pwned'), said);
  assert.doesNotMatch(said, /##\[/);
});
