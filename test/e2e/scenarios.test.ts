/** What goes wrong in a team's week, by the workflow files and bundles that users run; nothing is lost, and prod gets nothing that stage has not run. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { complaints, stepOf } from '../../script/team-day/workflow.ts';
import { dispatchEvent, pullRequestEvent, pushEvent, type WorkflowRun } from '../support/workflow/index.ts';
import { assembleSmallTeam, type SmallTeam } from './small-team.ts';

const BUILD = {
  type: 'directory',
  path: 'site',
  name: 'shop',
  version: '1.0.0',
  maintainer: 'Shop Team <shop@example.org>',
  license: 'MIT',
  lint: 'off',
  'runner-packages': ['ruby'],
};
const SETTINGS = '.github/deb-actions.yml';

function succeeded(run: WorkflowRun): void {
  assert.equal(run.conclusion, 'success', complaints(run));
}

function errors(run: WorkflowRun): readonly string[] {
  return run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
}

const versionIn = (run: WorkflowRun): string => stepOf(run, 'build')?.outputs.version ?? '';

describe('one release', { timeout: 600_000 }, () => {
  let team: SmallTeam;
  let first = '';
  let firstCommit = '';

  before(async () => {
    team = await assembleSmallTeam(BUILD);
  });
  after(async () => team.disband());

  const change = (text: string): string => team.repository.commit({ 'site/index.html': text }, text);
  const promote = async (inputs: Record<string, string>, more = {}) =>
    await team.run('promote', dispatchEvent(team.repository.commit({})), { inputs, ...more });

  test('a wrong setting of prod is told in a pull request, with its place', async () => {
    const wrong = team.settings.replace('prod:', 'prod:\n    rol: x');
    const sha = team.repository.commit({ [SETTINGS]: wrong });
    const run = await team.run('deb', pullRequestEvent(3, sha));
    assert.equal(run.conclusion, 'failure');
    const [only = '', ...more] = errors(run);
    assert.deepEqual(more, []);
    assert.match(only, /^\.github\/deb-actions\.yml:\d+:5: `rol` is not known here\.\nDid you mean `role`\?/);
    team.repository.commit({ [SETTINGS]: team.settings });
  });

  test('a fork that changes settings and workflow is built; no plan, no comment, no failure', async () => {
    const stolen = team.settings.replace('name: shop', 'name: shop-of-mallory');
    const sha = team.repository.commit({ [SETTINGS]: stolen });
    const run = await team.run('deb', pullRequestEvent(4, sha, { fork: true }));
    succeeded(run);
    const plan = run.jobs.find(({ id }) => id === 'pull-request/plan');
    assert.equal(plan?.conclusion, 'skipped');
    assert.deepEqual(team.github.comments.all, []);
    assert.deepEqual(await team.versions('dev', 'stable-next'), []);
    team.repository.commit({ [SETTINGS]: team.settings });
  });

  test('only what the run built is signed: a package in the checkout is nobody’s', async () => {
    firstCommit = team.repository.commit({ 'deb/evil_9_amd64.deb': 'evil', 'site/index.html': 'one' });
    const run = await team.run('deb', pushEvent(firstCommit));
    succeeded(run);
    first = versionIn(run);
    assert.deepEqual(await team.versions('dev'), [first]);
  });

  test('a pull request has one comment, updated in place', async () => {
    for (const text of ['two', 'three']) succeeded(await team.run('deb', pullRequestEvent(5, change(text))));
    const [comment, ...more] = team.github.comments.all;
    assert.deepEqual(more, []);
    for (const said of [first, '/opt/shop/index.html', '2 files differ'])
      assert.ok(comment?.body.includes(said), comment?.body);
  });

  test('two merges at once: both are published, and the later one is what stays', async () => {
    const commits = [change('four'), change('five')];
    const runs = await Promise.all(commits.map(async (sha) => team.run('deb', pushEvent(sha))));
    for (const run of runs) succeeded(run);
    const candidates = await team.versions('dev', 'stable-next');
    for (const run of runs) assert.ok(candidates.includes(versionIn(run)), candidates.join());
    assert.ok((await team.versions('dev')).includes(versionIn(runs[1] ?? assert.fail())));
  });

  test('an old run that is run again changes nothing', async () => {
    const before = await team.versions('dev');
    const run = await team.run('deb', pushEvent(firstCommit), {
      runNumber: Number(/\+(\d+)\./.exec(first)?.[1]),
    });
    succeeded(run);
    assert.equal(versionIn(run), first);
    assert.deepEqual(await team.versions('dev'), before);
    assert.equal(stepOf(run, 'check')?.outputs.superseded, 'true');
  });

  test('prod refuses what stage has not run, whoever names it', async () => {
    for (const inputs of [{ to: 'prod' }, { to: 'prod', packages: `shop=${first}` }]) {
      const run = await promote(inputs);
      assert.equal(run.conclusion, 'failure');
      assert.equal(errors(run).length, 1);
    }
    assert.deepEqual(await team.versions('prod'), []);
  });

  test('a promotion that its reviewers refuse changes nothing; then again, approved', async () => {
    const refused = await promote({ to: 'stage', packages: `shop=${first}` }, { approve: () => false });
    assert.equal(refused.conclusion, 'failure');
    assert.deepEqual(await team.versions('stage', 'stable-next'), []);
    const run = await promote({ to: 'stage', packages: `shop=${first}` });
    succeeded(run);
    assert.deepEqual(await team.versions('stage'), [first]);
    assert.ok(team.deployed('stage').includes(firstCommit));
  });

  test('a promotion that is cancelled half-way, and then again', async () => {
    const stop = new AbortController();
    const run = await promote(
      { to: 'prod' },
      {
        signal: stop.signal,
        onLog: ({ step }: { step: string }) => {
          if (step === 'Publish as a candidate') stop.abort();
        },
      },
    );
    assert.notEqual(run.conclusion, 'success');
    assert.deepEqual(await team.versions('prod'), []);
    succeeded(await promote({ to: 'prod' }));
    assert.deepEqual(await team.versions('prod'), [first]);
  });

  test('a promotion beside a delivery: each gets what it is about', async () => {
    const sha = change('six');
    const [delivered, promoted] = await Promise.all([
      team.run('deb', pushEvent(sha)),
      promote({ to: 'stage' }),
    ]);
    succeeded(delivered);
    succeeded(promoted);
    assert.ok((await team.versions('dev')).includes(versionIn(delivered)));
    assert.equal((await team.versions('stage')).length, 2);
  });

  test('an override wants a reason, which stands in the summary and in the deployment', async () => {
    const reason = 'the payment page is down';
    const run = await promote({ to: 'stage', reason });
    succeeded(run);
    const plan = run.jobs.find(({ id }) => id.startsWith('promote/plan'));
    assert.ok(plan?.steps.some(({ summary }) => summary.includes(reason)));
    assert.ok(team.github.deployments.all.some(({ description }) => description.includes(reason)));
  });
});

describe('two releases', { timeout: 300_000 }, () => {
  let team: SmallTeam;
  before(async () => {
    team = await assembleSmallTeam([
      { ...BUILD, suite: 'bookworm', 'version-suffix': '~debian12' },
      { ...BUILD, suite: 'noble', 'version-suffix': '~ubuntu24.04' },
    ]);
  });
  after(async () => team.disband());

  test('each goes into its own suite, and on from there', async () => {
    const run = await team.run('deb', pushEvent(team.repository.commit({})));
    succeeded(run);
    const [bookworm = ''] = await team.versions('dev', 'bookworm');
    const [noble = ''] = await team.versions('dev', 'noble');
    assert.match(bookworm, /~debian12$/);
    assert.match(noble, /~ubuntu24\.04$/);
    const promoted = await team.run('promote', dispatchEvent(team.repository.commit({})), {
      inputs: { to: 'stage' },
    });
    succeeded(promoted);
    assert.deepEqual(await team.versions('stage', 'bookworm'), [bookworm]);
    assert.deepEqual(await team.versions('stage', 'noble'), [noble]);
    succeeded(
      await team.run('promote', dispatchEvent(team.repository.commit({})), {
        inputs: { to: 'prod', packages: `shop=${noble}` },
      }),
    );
    assert.deepEqual(await team.versions('prod', 'bookworm'), []);
    assert.deepEqual(await team.versions('prod', 'noble'), [noble]);
  });
});
