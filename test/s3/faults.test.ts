import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { bytesSource } from '../../src/bytes/index.ts';
import { openBucket, probe } from '../../src/s3/index.ts';
import { Secret } from '../../src/secret.ts';
import { exchangesText, type Fault } from '../support/s3/index.ts';
import { etagOf, fixture, put, textOf, textWrite } from './fixture.ts';

const { bucket, proxied, impatient, proxy, open, store, name } = await fixture();
const limits = { patience: 100, firstWait: 5 };
const slowDown: Fault = { kind: 'answer', status: 503, code: 'SlowDown' };
const absent = { kind: 'absent' } as const;

beforeEach(() => proxy.reset());

/** The first `count` requests of this method meet a fault. */
function first(count: number, fault: Fault, method = 'PUT'): void {
  let met = 0;
  proxy.plot = {
    before: (arrival) => {
      if (arrival.method !== method || met >= count) return undefined;
      met += 1;
      return fault;
    },
  };
}

const passing: Readonly<Record<string, Fault>> = {
  SlowDown: slowDown,
  InternalError: { kind: 'answer', status: 500, code: 'InternalError' },
  'a broken connection': { kind: 'reset' },
  silence: { kind: 'hang' },
  'an answer lost after the work': { kind: 'lose', how: 'reset' },
};

for (const [what, fault] of Object.entries(passing)) {
  test(`${what} passes: unconditional writes and reads are tried again`, async () => {
    const [count, through] = fault.kind === 'hang' ? [1, impatient] : [2, proxied];
    first(count, fault);
    assert.equal((await put(through, 'p', what)).kind, 'written');
    first(count, fault, 'GET');
    assert.equal(await textOf(through, 'p'), what);
    first(count, fault, 'HEAD');
    assert.equal((await through.head('p'))?.size, what.length);
    first(count, fault, 'DELETE');
    await through.delete(['p']);
    assert.equal(await through.head('p'), undefined, exchangesText(proxy.exchanges));
  });
}

for (const how of ['reset', 'hang'] as const) {
  test(`a conditional write whose answer is lost (${how}) is unanswered, once, and the caller judges`, async () => {
    first(1, { kind: 'lose', how });
    assert.deepEqual(await put(how === 'hang' ? impatient : proxied, `lost-${how}`, 'mine', absent), {
      kind: 'unanswered',
    });
    assert.equal(proxy.exchanges.length, 1);
    assert.equal(await textOf(proxied, `lost-${how}`), 'mine');
  });
}

test('a conditional write that the store never saw is unanswered too, and can be written again', async () => {
  first(1, { kind: 'reset' });
  assert.deepEqual(await put(proxied, 'unseen', 'mine', absent), { kind: 'unanswered' });
  assert.equal((await put(proxied, 'unseen', 'mine', absent)).kind, 'written');
});

test('a refusal after an error that may have been a success is not told as one', async () => {
  let tries = 0;
  proxy.plot = {
    // The work is done, then 500: as a gateway does that loses its store.
    before: async ({ key }) => {
      tries += 1;
      if (tries > 1) return undefined;
      await put(bucket, key, 'mine', absent);
      return { kind: 'answer', status: 500, code: 'InternalError' };
    },
  };
  assert.deepEqual(await put(proxied, 'echo', 'mine', absent), { kind: 'unanswered' });
});

test('SlowDown means that nothing was done, so a refusal after it is one', async () => {
  await put(bucket, 'slow', 'there');
  first(1, slowDown);
  assert.deepEqual(await put(proxied, 'slow', 'mine', absent), { kind: 'refused' });
});

test('412 and 409 are refusals alike', async () => {
  for (const [status, code] of [
    [412, 'PreconditionFailed'],
    [409, 'ConditionalRequestConflict'],
  ] as const) {
    first(1, { kind: 'answer', status, code });
    assert.deepEqual(await put(proxied, 'storm', 'x', absent), { kind: 'refused' });
  }
});

test('a body that breaks off is read again; a stream goes on where it broke', async () => {
  const bytes = Buffer.from(Array.from({ length: 400_000 }, (_, index) => index % 251));
  await bucket.put({ ...textWrite('body', ''), content: bytesSource(bytes) });
  first(1, { kind: 'truncate', after: 100_000 }, 'GET');
  assert.deepEqual(Buffer.from((await proxied.get('body'))?.bytes ?? []), bytes);
  const facts = await bucket.head('body');
  assert.ok(facts);
  proxy.reset();
  first(2, { kind: 'truncate', after: 100_000 }, 'GET');
  assert.deepEqual(Buffer.concat(await Array.fromAsync(proxied.open('body', facts).read())), bytes);
  // What was under way when it broke is lost, the rest is not asked for again.
  const starts = proxy.exchanges.map(({ headers }) => Number(/\d+/.exec(String(headers.range))?.[0] ?? 0));
  assert.equal(starts.length, 3);
  assert.ok(0 < (starts[1] ?? 0) && (starts[1] ?? 0) < (starts[2] ?? 0), String(starts));
});

test('a stream of which nothing came is opened again, and given up where nothing ever comes', async () => {
  await put(bucket, 'stream', 'content');
  const facts = await bucket.head('stream');
  assert.ok(facts);
  first(2, { kind: 'truncate', after: 0 }, 'GET');
  const read = await Array.fromAsync(proxied.open('stream', facts).read());
  assert.equal(Buffer.concat(read).toString(), 'content');
  first(Number.POSITIVE_INFINITY, { kind: 'truncate', after: 0 }, 'GET');
  await assert.rejects(Array.fromAsync(proxied.open('stream', facts).read()), { code: 'unreachable' });
});

test('what keeps failing is given up, and what was seen is said', async () => {
  first(Number.POSITIVE_INFINITY, slowDown);
  await assert.rejects(put(proxied, 'x', 'x'), (error: Error) => {
    assert.equal('code' in error && error.code, 'given-up');
    assert.match(error.message, /PutObject.*503 SlowDown/);
    return true;
  });
  first(Number.POSITIVE_INFINITY, { kind: 'hang' });
  // One after the other: the time counts for all requests of a kind, until one succeeds.
  const answers: string[] = [];
  await assert.rejects(
    async () => {
      for (;;) answers.push((await put(impatient, 'y', 'y', absent)).kind);
    },
    { code: 'unreachable' },
  );
  assert.ok(answers.every((kind) => kind === 'unanswered'));
});

test('nobody listens: unreachable, with the address to check', async () => {
  const nowhere = open({ endpoint: 'http://127.0.0.1:9', limits });
  await assert.rejects(nowhere.get('x'), {
    code: 'unreachable',
    message: /ECONNREFUSED/,
    remedy: /endpoint/,
  });
  const noname = open({ endpoint: 'http://no-such-host.invalid', limits });
  await assert.rejects(noname.get('x'), { code: 'unreachable' });
});

test('errors that do not pass are told at once, by what to do', async () => {
  const errors = [
    [400, 'ExpiredToken', 'credentials-expired', /configure-aws-credentials/],
    [403, 'RequestTimeTooSkewed', 'clock-skew', /clock/],
    [301, 'PermanentRedirect', 'wrong-region', /region/],
    [403, 'InvalidAccessKeyId', 'wrong-credentials', /endpoint/],
    [403, 'AccessDenied', 'access-denied', new RegExp(`Allow s3:PutObject on arn:aws:s3:::${name}/denied`)],
  ] as const;
  for (const [status, code, expected, remedy] of errors) {
    proxy.reset();
    first(Number.POSITIVE_INFINITY, { kind: 'answer', status, code });
    await assert.rejects(put(open({ endpoint: proxy.endpoint }), 'denied', 'x'), { code: expected, remedy });
    assert.equal(proxy.exchanges.length, code === 'RequestTimeTooSkewed' ? 2 : 1);
  }
});

test("where clocks differ, the second attempt is signed by the store's", async () => {
  const hour = 3_600_000;
  const storeTime = new Date(Date.now() + hour).toUTCString();
  const skewed = {
    kind: 'answer',
    status: 403,
    code: 'RequestTimeTooSkewed',
    headers: { date: storeTime },
  } as const;
  first(Number.POSITIVE_INFINITY, skewed, 'GET');
  await assert.rejects(open({ endpoint: proxy.endpoint }).get('x'), { code: 'clock-skew' });
  const [before = 0, after = 0] = proxy.exchanges.map(({ headers }) =>
    Date.parse(String(headers['x-amz-date']).replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6')),
  );
  assert.ok(after - before >= hour && after - before < hour + 60_000, String(after - before));
});

test('a bucket that is not there; credentials that nobody knows, and none at all', async () => {
  await assert.rejects(open({ bucket: `${name}-none` }).get('x'), { code: 'no-bucket' });
  await assert.rejects(put(open({ bucket: `${name}-none` }), 'x', 'x', absent), { code: 'no-bucket' });
  const credentials = { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: new Secret('x') };
  await assert.rejects(open({ credentials }).get('x'), { code: 'wrong-credentials' });
  const place = { bucket: name, endpoint: store.endpoint, forcePathStyle: true, now: () => new Date() };
  const none = openBucket({ ...place, profile: 'no-such-profile' });
  await assert.rejects(none.get('x'), { code: 'no-credentials', remedy: /id-token: write/ });
});

test('a store that rejects checksum headers is written to without them, from then on', async () => {
  proxy.plot = {
    before: ({ headers }) =>
      headers['x-amz-checksum-sha256'] === undefined
        ? undefined
        : { kind: 'answer', status: 501, code: 'NotImplemented' },
  };
  const fresh = open({ endpoint: proxy.endpoint });
  assert.equal((await put(fresh, 'without', '1', absent)).kind, 'written');
  assert.equal((await put(fresh, 'without', '2')).kind, 'written');
  assert.deepEqual(
    proxy.exchanges.map(({ status }) => status),
    [0, 200, 200],
  );
  assert.equal((await fresh.head('without'))?.sha256, undefined);
});

test('bytes that change on their way are noticed by the store', async () => {
  const write = { ...textWrite('digest', 'content'), sha256: '0'.repeat(64) };
  const large = { ...write, content: bytesSource(Buffer.alloc(5 * 2 ** 20)) };
  await assert.rejects(bucket.put(large));
  assert.equal(await bucket.head('digest'), undefined);
});

test('a store that ignores conditions is refused by the probe, and nothing stays there', async () => {
  for (const ignored of ['if-match', 'if-none-match']) {
    proxy.plot = {
      before: async ({ method, key, headers }) => {
        if (method !== 'PUT' || headers[ignored] === undefined) return undefined;
        await put(bucket, key, 'ignored');
        return { kind: 'answer', status: 200, code: '', headers: { etag: '"e"' } };
      },
    };
    await assert.rejects(probe(proxied), { code: 'conditions-ignored' });
    if (ignored === 'if-match') {
      await assert.rejects(probe(proxied, 'unchanged'), { code: 'conditions-ignored' });
    }
  }
  assert.deepEqual(await Array.fromAsync(bucket.list('.')), []);
});

test('nothing is asked for twice where nothing fails', async () => {
  const etag = etagOf(await put(proxied, 'once', '1'));
  await put(proxied, 'once', '2', { kind: 'unchanged', etag });
  await proxied.get('once');
  assert.deepEqual(exchangesText(proxy.exchanges), '1 PUT once 200\n2 PUT once 200\n3 GET once 200');
  assert.equal(proxy.depth(), 3);
});
