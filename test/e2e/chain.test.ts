/** From a pull request to prod and back, by the workflow files and the bundles that users run. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { complaints, stepOf } from '../../script/team-day/workflow.ts';
import { dispatchEvent, pullRequestEvent, pushEvent, type WorkflowRun } from '../support/workflow/index.ts';
import { assembleTeam, PACKAGE, type Team } from './team.ts';

describe('a team’s day', { timeout: 1_500_000 }, () => {
  let team: Team;
  let first = '';
  let commit = '';
  let second = '';

  before(async () => {
    team = await assembleTeam();
  });
  after(async () => {
    await team.disband();
  });

  const conclusions = (run: WorkflowRun) =>
    Object.fromEntries(run.jobs.map(({ id, conclusion }) => [id, conclusion]));
  const succeeded = (run: WorkflowRun): void => assert.equal(run.conclusion, 'success', complaints(run));
  const runs = async (name: 'dev' | 'stage' | 'prod', version: string): Promise<void> => {
    for (const { host, installed, running } of await team.health(name)) {
      assert.deepEqual({ host, installed, running }, { host, installed: version, running: version });
    }
  };

  test('a pull request is built, and shows its plan; nothing is changed anywhere', async () => {
    commit = team.change('shop/templates/window.html', '</body>', '<p>Welcome!</p></body>');
    const run = await team.run('deb', pullRequestEvent(7, commit));
    succeeded(run);
    assert.deepEqual(conclusions(run), {
      'pull-request/settings': 'success',
      'pull-request/build (0)': 'success',
      'pull-request/plan (0)': 'success',
      'pull-request/plan (1)': 'success',
      'pull-request/comment': 'success',
      deliver: 'skipped',
    });
    const version = stepOf(run, 'build')?.outputs.version ?? '';
    assert.match(version, /^1\.0\.0~pr7\.1\.g[0-9a-f]{7,}$/);
    const plan = run.jobs.find(({ id }) => id === 'pull-request/plan (0)');
    const summaries = plan?.steps.map(({ summary }) => summary).join('\n') ?? '';
    assert.ok(summaries.includes(version), summaries);
    assert.ok(summaries.includes('dev-1'), summaries);
    const [comment = '', ...more] = team.comments();
    assert.deepEqual(more, []);
    for (const said of [version, '#### dev', '#### prod', 'dev-1'])
      assert.ok(comment.includes(said), comment);
    assert.equal(await team.versions('dev', 'stable'), undefined);
    assert.equal(await team.versions('dev', 'stable-next'), undefined);
    await runs('dev', '');
  });

  test('a merge is delivered to dev: signed, tried as a candidate, healthy, promoted', async () => {
    const run = await team.run('deb', pushEvent(commit));
    succeeded(run);
    first = stepOf(run, 'build')?.outputs.version ?? '';
    assert.match(first, /^1\.0\.0\+2\.g[0-9a-f]{7,}$/);
    await runs('dev', first);
    assert.deepEqual(await team.versions('dev', 'stable'), [first]);
    assert.deepEqual(await team.versions('dev', 'stable-next'), [first]);
    assert.deepEqual(team.deployed('dev'), [commit]);
    const sources = await team.sources('dev-1');
    assert.match(sources, /Suites: stable$/m);
    assert.doesNotMatch(sources, /stable-next/);
  });

  test('prod refuses what stage has not seen', async () => {
    const run = await team.run('promote', dispatchEvent(commit), { to: 'prod' });
    assert.deepEqual(conclusions(run), {
      'promote/settings': 'success',
      'promote/plan (0)': 'failure',
      'promote/release': 'skipped',
      'promote/record': 'skipped',
    });
    assert.equal(await team.versions('prod', 'stable'), undefined);
  });

  test('dev → stage → prod: the same bytes, each index signed by its own key alone', async () => {
    // Somebody has merged something else by now: what counts is the commit that was built.
    const later = team.change('README.md', 'Served by', 'It is served by');
    for (const to of ['stage', 'prod'] as const) {
      const run = await team.run('promote', dispatchEvent(later), { to });
      succeeded(run);
      await runs(to, first);
      assert.deepEqual(await team.versions(to, 'stable'), [first]);
      assert.ok(team.deployed(to).includes(commit), `${to} has no record of ${commit}`);
    }
    const [path = ''] = await team.poolPaths('dev', 'stable');
    const hashes = new Set<string>();
    for (const name of ['dev', 'stage', 'prod'] as const) {
      hashes.add(
        createHash('sha256')
          .update(await team.object(name, path.replaceAll('+', '%2B')))
          .digest('hex'),
      );
      for (const suite of ['stable', 'stable-next'])
        assert.deepEqual(await team.signers(name, suite), [name]);
    }
    assert.equal(hashes.size, 1);
  });

  test('a release that is not healthy goes back by itself, and nobody can come upon it', async () => {
    const bad = team.change('shop/health.py', 'READY = True', 'READY = False');
    const run = await team.run('deb', pushEvent(bad));
    assert.equal(run.conclusion, 'failure');
    const version = stepOf(run, 'build')?.outputs.version ?? '';
    const hosts: unknown = JSON.parse(stepOf(run, 'deploy')?.outputs.hosts ?? '{}');
    assert.deepEqual(hosts, {
      'dev-1': { before: { [PACKAGE]: first }, after: { [PACKAGE]: first }, state: 'rolled-back' },
    });
    assert.equal(run.annotations.filter(({ level }) => level === 'error').length, 1, complaints(run));
    await runs('dev', first);
    for (const suite of ['stable', 'stable-next']) {
      assert.ok(!(await team.versions('dev', suite))?.includes(version), suite);
    }
    assert.ok(!team.deployed('dev').includes(bad));
  });

  test('the mended release is delivered beside the older one', async () => {
    const mended = team.change('shop/health.py', 'READY = False', 'READY = True');
    const run = await team.run('deb', pushEvent(mended));
    succeeded(run);
    second = stepOf(run, 'build')?.outputs.version ?? '';
    await runs('dev', second);
    assert.deepEqual((await team.versions('dev', 'stable'))?.toSorted(), [first, second].toSorted());
  });

  test('a person rolls back: the older version on the hosts, the newer out of the suite', async () => {
    const inputs = {
      packages: `${PACKAGE}=${first}`,
      withdraw: `${PACKAGE}=${second}`,
      to: 'dev',
    };
    const run = await team.run('promote', dispatchEvent(commit), inputs);
    succeeded(run);
    await runs('dev', first);
    assert.deepEqual(await team.versions('dev', 'stable'), [first]);
  });

  test('no secret was in an argument, a log, a summary or an artifact', () => {
    const { seen, programs } = team.watch.end();
    assert.deepEqual(seen, []);
    assert.ok(programs > 50, `only ${programs} programs were seen`);
    assert.deepEqual(team.leaks(), []);
  });
});
