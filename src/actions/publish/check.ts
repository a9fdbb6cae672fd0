import { missingSuite, type Report, verifyRepository } from '../../apt/index.ts';
import { allFailures, Failure } from '../../failure.ts';
import { code, countOf, cutTable, escaped, type Outcome, type World } from '../../github/index.ts';
import type { Bucket } from '../../s3/index.ts';
import type { PublishInputs } from './inputs.ts';
import type { Keys } from './keys.ts';
import { MOST_ROWS } from './show.ts';

/** Operation `verify`: what is wrong, mended where it can be and may be; it fails while anything is left. */
export async function checkRepository(
  inputs: PublishInputs,
  world: World,
  bucket: Bucket,
  keys: Keys,
): Promise<Outcome> {
  const { signing, trust } = keys;
  const mender =
    inputs['dry-run'] || signing === undefined
      ? undefined
      : { signer: signing.signer, keys: signing.keys, trust, now: world.now };
  const report = await verifyRepository(bucket, trust, world.now(), mender);
  const wrong = report.faults.filter(({ state }) => state === 'wrong');
  const mended = report.faults.length - wrong.length;
  // Nothing is wrong where nothing is: who looks in the wrong place must not be told that all is well there.
  const absent = report.suites.includes(inputs.suite) ? [] : [await missingSuite(bucket, inputs.suite)];
  const failure = allFailures([
    ...absent,
    ...(wrong.length === 0 ? [] : [wrongFailure(bucket.name, wrong, mender !== undefined)]),
  ]);
  for (const { key, what, state } of report.faults) world.report.line(`${state}: ${key} ${what}`);
  for (const key of report.orphans) world.report.line(`orphan: ${key}`);
  const found =
    report.faults.length + absent.length === 0
      ? 'nothing is wrong'
      : `${countOf(wrong.length + absent.length, 'fault')} left, ${mended} mended`;
  world.report.line(
    `Verified ${bucket.name}: ${countOf(report.suites.length, 'suite')}, ${countOf(report.packages, 'package')}: ${found}.`,
  );
  return {
    outputs: {
      packages: '[]',
      plan: JSON.stringify({ added: [], removed: [], kept: [], unchanged: [] }),
      changed: String(mended > 0),
    },
    summary: summaryOf(bucket.name, report, absent),
    annotations: keys.annotations,
    ...(failure === undefined ? {} : { failure }),
  };
}

function wrongFailure(where: string, wrong: Report['faults'], mends: boolean): Failure {
  const lines = wrong.slice(0, 50).map(({ key, what }) => `${key}: ${what}`);
  const more = wrong.length > lines.length ? [`… and ${wrong.length - lines.length} more`] : [];
  return new Failure(
    'repository-wrong',
    `${where} has ${countOf(wrong.length, 'fault')}:\n${[...lines, ...more].join('\n')}`,
    mends
      ? 'Where a line names no other way, it can’t be made from what is there: restore it from a version or a backup, or publish those packages again.'
      : 'Run it without `dry-run`, with `private-key`: what can be mended is.',
  );
}

function summaryOf(where: string, report: Report, absent: readonly Failure[]): string {
  const rows = [
    ...report.faults.map(({ key, what, state }) => [state, key, what]),
    ...report.orphans.map((key) => ['orphan', key, 'no index refers to it']),
  ];
  return [
    `### Verified: ${code(where)}`,
    '',
    `${countOf(report.suites.length, 'suite')}, ${countOf(report.packages, 'package')}, every hash recomputed.`,
    '',
    ...absent.flatMap(({ message }) => [escaped(message), '']),
    rows.length > 0
      ? cutTable(['', 'Object', 'What'], rows, MOST_ROWS)
      : absent.length > 0
        ? 'Nothing else is wrong.'
        : 'Nothing is wrong.',
  ].join('\n');
}
