import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';
import { startGitHub } from '../../support/workflow/index.ts';

const workshop = await openWorkshop();
const github = await startGitHub();
after(async () => github.stop());
for (const each of ['acme/shop', 'acme/infrastructure', 'mallory/x'])
  github.addRepository(each, workshop.workspace);

const COMMIT = 'c0ffee'.padEnd(40, '0');
const [from, bucket] = [await workshop.createBucket(), await workshop.createBucket()];
const readable = github.token({ deployments: 'read' }).text;

/** As GitHub at times: the first answer of each path is a gateway's. */
async function startGateway(): Promise<{ readonly url: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer(async ({ url = '', headers }, response) => {
    asked.push(url);
    if (asked.filter((each) => each === url).length === 1) {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
      return;
    }
    const answer = await fetch(`${github.url}${url}`, {
      headers: { authorization: headers.authorization ?? '' },
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on a port');
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

async function promote(packages: string, { token = readable, trusted = 'acme/shop', url = github.url } = {}) {
  const inputs = workshop.inputs({
    operation: 'promote',
    bucket,
    packages,
    'from-bucket': from,
    'from-public-key': publicArmor(KEY),
    'require-deployment': 'stage',
    'trusted-repositories': trusted,
    'github-token': token,
  });
  const environment = { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'acme/infrastructure' };
  return await run(inputs, { ...workshop.world, environment });
}

function deployed(environment: string, sha: string, ...states: readonly string[]): number {
  return deployedIn('acme/shop', environment, sha, ...states);
}

function deployedIn(
  repository: string,
  environment: string,
  sha: string,
  ...states: readonly string[]
): number {
  const { id } = github.deployments.add({
    repository,
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
  await assert.rejects(
    promote('shop', { token: github.token({ contents: 'read' }).text }),
    (error: Error) => {
      assert.match(error.message, /403 Resource not accessible by integration/);
      assert.match('remedy' in error ? String(error.remedy) : '', /deployments: read/);
      return true;
    },
  );
  await assert.rejects(promote('shop', { token: 'stranger' }), /401 Bad credentials/);
});

const CLAIMS: readonly (readonly [repository: string, line: string])[] = [
  ['mallory/x', 'Git-Repository: mallory/x\n'],
  ['mallory/../x', 'Git-Repository: mallory/../x\n'],
];
for (const [repository, line] of CLAIMS) {
  test(`require-deployment: a package that says that it is of ${repository} does not choose who is asked`, async () => {
    const commit = 'bad'.padEnd(40, '0');
    deployedIn('mallory/x', 'stage', commit, 'success');
    const fields = `Git-Commit: ${commit}\n${line}`;
    await workshop.run({
      bucket: from,
      packages: await workshop.deb({ name: 'gift', version: `1.${line.length}`, fields }),
    });
    await assert.rejects(promote('gift'), (error: Error) => {
      assert.match(error.message, /gift.*no successful deployment to stage/);
      if (repository === 'mallory/x') assert.match(error.message, /mallory\/x.*`trusted-repositories`/);
      return true;
    });
  });
}

test('require-deployment: a package that names no repository is looked for in this one, too', async () => {
  const commit = 'abc'.padEnd(40, '0');
  deployedIn('acme/infrastructure', 'stage', commit, 'success');
  const packages = await workshop.deb({ name: 'role', fields: `Git-Commit: ${commit}\n` });
  await workshop.run({ bucket: from, packages });
  assert.equal((await promote('role', { trusted: '' })).outputs.changed, 'true');
});

test('trusted-repositories takes owner/name alone', () => {
  for (const wrong of ['https://github.com/acme/shop', 'acme', 'acme/shop/x', 'acme/..'])
    assert.throws(
      () => workshop.inputs({ bucket, packages: 'shop', 'trusted-repositories': wrong }),
      /`trusted-repositories`.*owner\/name/,
    );
});

test('require-deployment: a gateway’s error is asked again; what stays one is not told as a permission', async () => {
  const gateway = await startGateway();
  const done = await promote('shop', { url: gateway.url });
  assert.match(done.outputs.plan ?? '', /"unchanged":\[\{"name":"shop"/);
  assert.ok(gateway.asked.length >= 4);
});
