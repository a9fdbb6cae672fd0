import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { makeRepository, pushEvent, runWorkflow, startGitHub } from '../support/workflow/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const repository = makeRepository();
const github = await startGitHub();
after(async () => {
  repository.remove();
  await github.stop();
});

/** An action that runs a script with the project's packages at hand. */
function actionFiles(script: string): Record<string, string> {
  const packages = (name: string): string => `file://${ROOT}/node_modules/@actions/${name}/lib/${name}.js`;
  return {
    'a/action.yml': 'name: A\ndescription: A\nruns: { using: node24, main: main.mjs }\n',
    'a/main.mjs': script.replaceAll(/'@actions\/(\w+)'/g, (_, name: string) => `'${packages(name)}'`),
  };
}

async function runScript(script: string, permissions = '{ contents: read }') {
  const workflow = `
on: push
permissions: ${permissions}
jobs:
  a:
    runs-on: x
    steps:
      - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567
      - uses: ./a
`;
  const file = '.github/workflows/x.yml';
  const sha = repository.commit({ [file]: workflow, ...actionFiles(script) });
  const result = await runWorkflow({ repository: repository.folder, file, event: pushEvent(sha), github });
  const [, step] = result.jobs[0]?.steps ?? [];
  return { result, log: step?.log ?? '', sha };
}

test('@actions/artifact runs unchanged: 20 MB up, listed, down again, once only, deleted', async () => {
  const { result, log } = await runScript(`
import client from '@actions/artifact';
import { randomBytes, createHash } from 'node:crypto';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
mkdirSync('sub');
writeFileSync('sub/big', randomBytes(20_000_000));
writeFileSync('small', 'small');
const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const { id, digest } = await client.uploadArtifact('mine', ['sub/big', 'small'], '.', { compressionLevel: 0 });
await client.uploadArtifact('other', ['small'], '.');
await client.uploadArtifact('mine', ['small'], '.').catch((error) => console.log('twice:', error.message));
const { artifacts } = await client.listArtifacts();
console.log('listed', artifacts.map((one) => one.name).join());
const down = await client.downloadArtifact(id, { path: 'down', expectedHash: 'sha256:' + digest });
console.log('same', hash('down/sub/big') === hash('sub/big'), down.digestMismatch);
await client.deleteArtifact('other');
console.log('left', (await client.listArtifacts()).artifacts.length);
`);
  assert.equal(result.conclusion, 'success', log);
  assert.match(log, /twice: .*already exists/);
  assert.match(log, /^listed (mine,other|other,mine)$/m);
  assert.match(log, /^same true false$/m);
  assert.match(log, /^left 1$/m);
  assert.equal(readFileSync(join(result.artifacts, 'mine', 'small'), 'utf8'), 'small');
});

test('@actions/cache runs unchanged: miss, save, restore by key and by prefix, no second save', async () => {
  const { result, log } = await runScript(`
import { restoreCache, saveCache } from '@actions/cache';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
mkdirSync('kept');
writeFileSync('kept/file', 'content');
console.log('miss', await restoreCache(['kept'], 'tool-1', ['tool-']));
await saveCache(['kept'], 'tool-1');
rmSync('kept', { recursive: true });
console.log('hit', await restoreCache(['kept'], 'tool-1'), readFileSync('kept/file', 'utf8'));
console.log('prefix', await restoreCache(['kept'], 'tool-2', ['tool-']));
console.log('second', await saveCache(['kept'], 'tool-1'));
`);
  assert.equal(result.conclusion, 'success', log);
  for (const line of ['miss undefined', 'hit tool-1 content', 'prefix tool-1', 'second -1']) {
    assert.ok(log.split('\n').includes(line), `${line} is not in:\n${log}`);
  }
});

describe('the REST API', () => {
  const script = `
const call = async (path, body) => {
  const answer = await fetch(process.env.GITHUB_API_URL + '/repos/acme/shop/' + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: 'Bearer ' + process.env.INPUT_TOKEN },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return [answer.status, await answer.json()];
};
const [made, deployment] = await call('deployments', { ref: process.env.GITHUB_SHA, environment: 'stage', required_contexts: [] });
console.log('made', made);
if (made === 201) console.log('state', (await call('deployments/' + deployment.id + '/statuses', { state: 'success' }))[0]);
const [status, found] = await call('deployments?environment=stage&sha=' + process.env.GITHUB_SHA);
console.log('found', status, found.length);
if (status === 200) console.log('is', (await call('deployments/' + found[0].id + '/statuses'))[1][0].state);
const [, range] = await call('compare/' + process.env.GITHUB_SHA + '~1...' + process.env.GITHUB_SHA);
console.log('compare', range.status, range.total_commits, range.commits[0].sha === process.env.GITHUB_SHA);
console.log('unknown', (await call('compare/0000000...' + process.env.GITHUB_SHA))[0]);
`;
  const withToken = async (permissions: string) => {
    const yaml = "inputs: { token: { description: T, default: '${{ github.token }}' } }\nruns:";
    const files = actionFiles(script);
    const file = '.github/workflows/y.yml';
    const workflow = `on: push\npermissions: ${permissions}\njobs:\n  a:\n    runs-on: x\n    steps: [{ uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 }, { uses: ./a }]\n`;
    const sha = repository.commit({
      ...files,
      [file]: workflow,
      'a/action.yml': files['a/action.yml']?.replace('runs:', yaml) ?? '',
    });
    const result = await runWorkflow({ repository: repository.folder, file, event: pushEvent(sha), github });
    return result.jobs[0]?.steps[1]?.log.split('\n') ?? [];
  };

  test('deployments and comparisons, with the permissions for them', async () => {
    const log = await withToken('{ contents: read, deployments: write }');
    const expected = [
      'made 201',
      'state 201',
      'found 200 1',
      'is success',
      'compare ahead 1 true',
      'unknown 404',
    ];
    for (const line of expected) assert.ok(log.includes(line), `${line} is not in:\n${log.join('\n')}`);
  });

  test('without them', async () => {
    const log = await withToken('{ contents: read }');
    assert.ok(log.includes('made 403'), log.join('\n'));
    assert.ok(log.includes('found 403 undefined'), log.join('\n'));
  });

  test('a token ends with its job', async () => {
    const token = github.token({ contents: 'read' });
    const ask = async () =>
      (
        await fetch(`${github.url}/repos/acme/shop/commits/HEAD`, {
          headers: { authorization: `Bearer ${token.text}` },
        })
      ).status;
    assert.equal(await ask(), 200);
    token.revoke();
    assert.equal(await ask(), 401);
  });
});

test('an identity token says which job asks for it, and only with id-token: write', async () => {
  const script = `
const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env;
if (url === undefined) console.log('none');
else {
  const answer = await fetch(url + '&audience=sts.amazonaws.com', { headers: { authorization: 'Bearer ' + token } });
  const { value } = await answer.json();
  const { sub, aud } = JSON.parse(Buffer.from(value.split('.')[1], 'base64url'));
  console.log('sub', sub, aud);
}
`;
  const granted = await runScript(script, '{ contents: read, id-token: write }');
  assert.match(granted.log, /^sub repo:acme\/shop:ref:refs\/heads\/main sts\.amazonaws\.com$/m);
  const denied = await runScript(script);
  assert.match(denied.log, /^none$/m);
});
