/** How long a store is waited for, by a clock of the test's own. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { LONGEST_WAIT, Patience } from '../../src/s3/patience.ts';
import { LIMITS } from '../../src/s3/settings.ts';

/** What the actions promise, in milliseconds. */
const TWO_MINUTES = 120_000;

let now = 0;
let patience = new Patience(LIMITS, () => now);
beforeEach(() => {
  now = 1_000_000;
  patience = new Patience(LIMITS, () => now);
});

/** Attempts that each end in vain after `took` at most, until there is no time for another. @returns how many there were */
function tryInVain(what: string, took = Number.POSITIVE_INFINITY, wait = LONGEST_WAIT): number {
  for (let attempts = 1; ; attempts++) {
    const began = patience.begin();
    now += Math.min(took, patience.silence());
    if (!patience.failed(what, began, wait)) return attempts;
    now += wait;
  }
}

function passed(): number {
  return now - 1_000_000;
}

test('silence, answers of 503, and both in turns are given up on within two minutes, waits and all', () => {
  for (const took of [Number.POSITIVE_INFINITY, 29_999, 9000, 50, 0]) {
    for (const wait of [0.1, 5000, LONGEST_WAIT]) {
      now = 1_000_000;
      patience = new Patience(LIMITS, () => now);
      assert.ok(tryInVain('PutObject a', took, Math.max(wait, took === 0 ? 100 : 0)) > 1);
      assert.ok(passed() > 60_000 && passed() < TWO_MINUTES, `${took} and ${wait}: ${passed()}`);
    }
  }
});

test('what fails after something was given up on gets one attempt, and a short one', () => {
  tryInVain('PutObject index.html');
  for (const what of ['ListObjectsV2 ', 'HeadObject InRelease', 'PutObject InRelease', 'DeleteObject x'])
    assert.equal(tryInVain(what), 1);
  assert.ok(passed() < TWO_MINUTES, String(passed()));
});

test('others that succeed do not prolong it', () => {
  const began = patience.begin();
  now += LIMITS.silence;
  assert.ok(patience.failed('PutObject a', began, 0));
  patience.succeeded('PutObject b');
  assert.ok(tryInVain('PutObject a') <= 2);
  assert.ok(passed() < TWO_MINUTES, String(passed()));
});

test('many at once that each pass in time are never too many, though something is always failing', () => {
  for (let index = 0; index < 100; index++) {
    const began = patience.begin();
    now += 20_000;
    assert.ok(patience.failed(`PutObject ${index}`, began, 0));
    if (index > 0) patience.succeeded(`PutObject ${index - 1}`);
  }
});

test('failures that pass, one after the other, are never too many', () => {
  for (let index = 0; index < 100; index++) {
    const began = patience.begin();
    now += 20_000;
    assert.ok(patience.failed(`PutObject ${index}`, began, 0));
    patience.succeeded(`PutObject ${index}`);
  }
});

test('a failure that nobody came back to is forgotten', () => {
  const began = patience.begin();
  now += LIMITS.silence;
  patience.failed('PutObject a', began, 0);
  now += LIMITS.silence + 2 * LONGEST_WAIT + 1;
  assert.equal(patience.silence(), LIMITS.silence);
  assert.ok(tryInVain('PutObject b') > 1);
});
