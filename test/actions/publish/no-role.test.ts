import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { Failure } from '../../../src/failure.ts';
import { openWorkshop } from '../../apt/repository.ts';

const workshop = await openWorkshop();
const packages = await workshop.deb({ name: 'shop' });

// As on a hosted runner: no profile, no instance that has a role.
for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) process.env[name] = '';
process.env.AWS_EC2_METADATA_DISABLED = 'true';
process.env.HOME = workshop.workspace;

async function explanation(environment: Readonly<Record<string, string>>): Promise<string> {
  const inputs = workshop.inputs({ bucket: 'acme', packages, operation: 'publish' });
  const failure: unknown = await run(inputs, { ...workshop.world, environment }).catch(
    (error: unknown) => error,
  );
  assert.ok(failure instanceof Failure);
  assert.equal(failure.code, 'no-credentials');
  return failure.explanation;
}

test('where the workflow names neither a role nor an access key, that is what is said', async () => {
  const said = await explanation({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
  assert.match(said, /`role` is empty and no access key was given/);
  assert.doesNotMatch(said, /id-token/);
});

test('else a step is missing before this one', async () => {
  const said = await explanation({});
  assert.match(said, /id-token: write/);
  assert.doesNotMatch(said, /`role` is empty/);
});
