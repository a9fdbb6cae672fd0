import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { carryOut } from '../../../src/actions/publish/act.ts';
import { prepareTask } from '../../../src/actions/publish/decide.ts';
import { openKeys } from '../../../src/actions/publish/keys.ts';
import type { World } from '../../../src/github/index.ts';
import type { BucketSettings } from '../../../src/s3/index.ts';
import { openWorkshop } from '../../apt/repository.ts';
import { type Plot, startProxy } from '../../support/s3/index.ts';

const workshop = await openWorkshop();
const MEBIBYTE = 2 ** 20;
const content = randomBytes(12 * MEBIBYTE);

/** Publishes a large package and a small one by a clock that runs ahead with each look at it. @returns the job log */
async function logOf(limits: BucketSettings['limits'], plot: Plot): Promise<readonly string[]> {
  const proxy = await startProxy(workshop.store.endpoint);
  try {
    const log: string[] = [];
    let looks = 0;
    const world: World = {
      ...workshop.world,
      report: { ...workshop.world.report, line: (text) => log.push(text) },
      // 12 MiB are 48 pieces, so there are a few lines.
      now: () => new Date(Date.now() + 400 * looks++),
    };
    const packages = [await workshop.deb({ name: 'large', content }), await workshop.deb({ name: 'small' })];
    const inputs = workshop.inputs({ bucket: await workshop.createBucket(), packages: packages.join('\n') });
    const keys = await openKeys(inputs, world.report, new Date());
    assert.ok(keys.signing);
    const bucket = workshop.open(inputs.bucket, {
      endpoint: proxy.endpoint,
      ...(limits === undefined ? {} : { limits }),
    });
    const task = await prepareTask(inputs, world, bucket, keys);
    proxy.plot = plot;
    await carryOut(inputs, world, { bucket, probed: Promise.resolve() }, keys, keys.signing, task);
    return log;
  } finally {
    await proxy.stop();
  }
}

const LINE = /^large 1\.0 \(amd64\): (\d+(?:\.\d)?) MB of 13 MB, [01] of 2 packages sent$/;

/** How many MB each line about the large package says. */
function said(log: readonly string[]): readonly number[] {
  return log.flatMap((line) => {
    const megabytes = LINE.exec(line)?.[1];
    return megabytes === undefined ? [] : [Number(megabytes)];
  });
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
}

test('while a large package is sent, the log says how much of how much', async () => {
  const numbers = said(await logOf(undefined, {}));
  assert.ok(numbers.length >= 2, String(numbers));
  assert.ok(isRising(numbers) && numbers.every((number) => number > 0 && number <= 13), String(numbers));
});

test('also when it goes up in parts', async () => {
  const limits = { multipartAbove: 8 * MEBIBYTE, part: 5 * MEBIBYTE };
  const numbers = said(await logOf(limits, {}));
  assert.ok(numbers.length >= 2, String(numbers));
  assert.ok(isRising(numbers) && numbers.every((number) => number <= 13), String(numbers));
});

test('what is sent again after an attempt that failed counts once', async () => {
  let failed = 0;
  const numbers = said(
    await logOf(
      { firstWait: 1 },
      {
        before: ({ method, key }) => {
          if (method !== 'PUT' || !key.includes('large') || failed === 2) return undefined;
          failed += 1;
          return { kind: 'answer', status: 503, code: 'SlowDown' };
        },
      },
    ),
  );
  assert.equal(failed, 2);
  assert.ok(numbers.length >= 2 && numbers.every((number) => number <= 13), String(numbers));
});
