import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { run } from '../../../src/actions/publish.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { startGitHub } from '../../support/workflow/index.ts';

const workshop = await openWorkshop();
const github = await startGitHub();
after(async () => github.stop());
github.addRepository('acme/shop', workshop.workspace);

const COMMIT = 'c0ffee'.padEnd(40, '0');
const [from, bucket] = [await workshop.createBucket(), await workshop.createBucket()];
const readable = github.token({ deployments: 'read' }).text;

async function promote(packages: string, token = readable) {
  const inputs = workshop.inputs({
    operation: 'promote',
    bucket,
    packages,
    'from-bucket': from,
    'from-public-key': publicArmor(KEY),
    'require-deployment': 'stage',
    'github-token': token,
  });
  const environment = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'acme/infrastructure' };
  return await run(inputs, { ...workshop.world, environment });
}

function deployed(environment: string, sha: string, ...states: readonly string[]): number {
  const { id } = github.deployments.add({
    repository: 'acme/shop',
    sha,
    ref: sha,
    task: 'deploy',
    environment,
    description: '',
    payload: {},
  });
  for (const state of states) github.deployments.setState(id, state);
  return id;
}

test('require-deployment: only a commit that was deployed there with success is promoted', async () => {
  const fields = `Git-Commit: ${COMMIT}\nGit-Repository: acme/shop\n`;
  const packages = [await workshop.deb({ name: 'shop', fields }), await workshop.deb({ name: 'nameless' })];
  await workshop.run({ bucket: from, packages: packages.join('\n') });
  await assert.rejects(promote('shop\nnameless'), (error: Error) => {
    assert.match(error.message, /shop 1\.0.*no successful deployment to stage/s);
    assert.match(error.message, /nameless 1\.0 does not say which commit/);
    return true;
  });
  deployed('prod', COMMIT, 'success');
  deployed('stage', 'd'.repeat(40), 'success');
  deployed('stage', COMMIT, 'in_progress', 'failure');
  await assert.rejects(promote('shop'), { code: 'not-deployed' });
  assert.deepEqual(await Array.fromAsync(workshop.open(bucket).list('')), []);
  deployed('stage', COMMIT, 'in_progress', 'success');
  // A later one makes it inactive: it did succeed.
  deployed('stage', 'e'.repeat(40), 'success');
  const done = await promote('shop');
  assert.equal(done.outputs.changed, 'true');
});

test('require-deployment is refused where it would guard nothing', () => {
  const given = { bucket, packages: 'shop', 'require-deployment': 'stage', 'github-token': readable };
  for (const operation of ['publish', 'remove', 'refresh', 'verify', 'collect']) {
    assert.throws(
      () => workshop.inputs({ ...given, operation }),
      new RegExp(`\`require-deployment\`.*only with \`operation: promote\`.*${operation}`),
    );
  }
});

test('require-deployment: what GitHub refuses is told with what the job lacks', async () => {
  await assert.rejects(promote('shop', github.token({ contents: 'read' }).text), (error: Error) => {
    assert.match(error.message, /403 Resource not accessible by integration/);
    assert.match('remedy' in error ? String(error.remedy) : '', /deployments: read/);
    return true;
  });
  await assert.rejects(promote('shop', 'stranger'), /401 Bad credentials/);
});
