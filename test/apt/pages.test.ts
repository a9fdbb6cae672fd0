import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Bucket, Write } from '../../src/s3/index.ts';
import { publicArmor, secretArmor } from '../support/openpgp/corpus.ts';
import { startProxy } from '../support/s3/index.ts';
import { KEY, OTHER_KEY, openWorkshop } from './repository.ts';

const workshop = await openWorkshop();
const PAGE = 'dists/stable/index.html';
/** In whatever words it is told. */
const KILLED = { message: /killed$/ };

async function publish(bucket: string, name: string, by?: Bucket): Promise<void> {
  await workshop.run({ bucket, packages: await workshop.deb({ name }) }, by);
}

async function read(bucket: string, key: string): Promise<string> {
  const stored = await workshop.open(bucket).get(key);
  return Buffer.from(stored?.bytes ?? []).toString('utf8');
}

/** Packages on the page, in its order, each with when it was added. */
async function rowsOf(bucket: string): Promise<readonly { readonly name: string; readonly date: string }[]> {
  const rows = (await read(bucket, PAGE)).matchAll(
    /<tr data-package="(\S+) \S+ \S+ \S+ \S+ (\S+) \S+ \S+ \S+">/g,
  );
  return [...rows].map(([, name = '', date = '']) => ({ name, date }));
}

async function namesOf(bucket: string): Promise<readonly string[]> {
  return (await rowsOf(bucket)).map(({ name }) => name).toSorted();
}

/** The bucket, with something that happens before each write. */
function watched(name: string, before: (write: Write) => Promise<void>): Bucket {
  const bucket = workshop.open(name);
  return {
    ...bucket,
    put: async (write) => {
      await before(write);
      return await bucket.put(write);
    },
  };
}

/** A run that ends when it would write this object. */
function killedAt(name: string, key: RegExp): Bucket {
  return watched(name, async (write) => {
    if (key.test(write.key)) throw new Error('killed');
  });
}

test('a run killed before it wrote the page: the next one puts its packages there too, and takes out what went', async () => {
  const bucket = await workshop.createBucket();
  await publish(bucket, 'first');
  await publish(bucket, 'second');
  await assert.rejects(publish(bucket, 'third', killedAt(bucket, /^dists\/stable\/index/)), KILLED);
  const removal = { operation: 'remove', bucket, packages: 'first' };
  await assert.rejects(workshop.run(removal, killedAt(bucket, /^dists\/stable\/index/)), KILLED);
  assert.deepEqual(await namesOf(bucket), ['first', 'second']);
  const dates = await rowsOf(bucket);
  await publish(bucket, 'fourth');
  assert.deepEqual(await namesOf(bucket), ['fourth', 'second', 'third']);
  const rows = await rowsOf(bucket);
  const dateOf = (name: string, among = rows) => among.find((row) => row.name === name)?.date;
  assert.equal(dateOf('second'), dateOf('second', dates));
  for (const { date } of rows) assert.match(date, /^\d{4}-\d\d-\d\dT/);
});

test('a run killed before it wrote the page: the same command again, with nothing else to do, writes it', async () => {
  const bucket = await workshop.createBucket();
  await assert.rejects(publish(bucket, 'first', killedAt(bucket, /(\.asc|index\.html)$/)), KILLED);
  await publish(bucket, 'first');
  assert.deepEqual(await namesOf(bucket), ['first']);
  assert.match(await read(bucket, `${bucket}-archive-keyring.asc`), /BEGIN PGP PUBLIC KEY/);
  assert.match(await read(bucket, 'index.html'), /dists\/stable\/index.html/);
  await assert.rejects(publish(bucket, 'second', killedAt(bucket, /index\.html$/)), KILLED);
  await publish(bucket, 'second');
  assert.deepEqual(await namesOf(bucket), ['first', 'second']);
});

test('who writes the page late does not put back what another has removed meanwhile', async () => {
  const bucket = await workshop.createBucket();
  await publish(bucket, 'first');
  let isLate = true;
  const late = watched(bucket, async ({ key }) => {
    if (key !== PAGE || !isLate) return;
    isLate = false;
    await workshop.run({ operation: 'remove', bucket, packages: 'second' });
    await publish(bucket, 'third');
  });
  await publish(bucket, 'second', late);
  assert.equal(isLate, false);
  assert.deepEqual(await namesOf(bucket), ['first', 'third']);
});

test('many at once: the page has them all', async () => {
  const bucket = await workshop.createBucket();
  await publish(bucket, 'first');
  const names = Array.from({ length: 12 }, (_, index) => `package-${index}`);
  await Promise.all(names.map(async (name) => publish(bucket, name)));
  assert.deepEqual(await namesOf(bucket), ['first', ...names].toSorted());
});

test('a usual publish reads the suite’s page, writes it, and asks nothing else for pages, keyring and sources', async () => {
  const bucket = await workshop.createBucket();
  await publish(bucket, 'first');
  const proxy = await startProxy(workshop.store.endpoint);
  await publish(bucket, 'second', workshop.open(bucket, { endpoint: proxy.endpoint }));
  await proxy.stop();
  const asked = proxy.exchanges.map(
    ({ method, key, query }) => `${method} ${query.has('list-type') ? `${query.get('prefix')}…` : key}`,
  );
  assert.deepEqual(
    asked.filter((each) => /index\.html$|-archive-keyring|\.sources$|^GET (?!dists).*…$/.test(each)),
    [`GET ${PAGE}`, `PUT ${PAGE}`],
  );
});

test('a page has the newest 200 packages and says so; each with its size and when it was added', async () => {
  const bucket = await workshop.createBucket();
  const names = Array.from({ length: 210 }, (_, number) => `package-${number}`);
  const debs = await Promise.all(names.map(async (name) => workshop.deb({ name })));
  await workshop.run({ bucket, packages: debs.join('\n') });
  const content = randomBytes(50_000);
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'late', content }) });
  const rows = await rowsOf(bucket);
  assert.deepEqual([rows.length, rows[0]?.name], [200, 'late']);
  const page = await read(bucket, PAGE);
  assert.match(page, /The newest 200\./);
  const date = (rows[0]?.date ?? '').slice(0, 16).replace('T', ' ');
  assert.match(page, new RegExp(`data-package="late .*<td class="number">5[0-9] kB</td><td>${date}</td>`));
  const text = Buffer.from(
    (await workshop.open(bucket).get('dists/stable/InRelease'))?.bytes ?? [],
  ).toString();
  const committed = new Date(/^Date: (.*)$/m.exec(text)?.[1] ?? 0);
  assert.equal(rows[0]?.date, `${committed.toISOString().slice(0, 19)}Z`);
});

test('a package stands once, newest version first, with what it is', async () => {
  const bucket = await workshop.createBucket();
  for (const version of ['1.9', '1.10~rc1', '1.10']) {
    await workshop.run({ bucket, packages: await workshop.deb({ name: 'shop', version }) });
  }
  const page = await read(bucket, PAGE);
  assert.equal(page.match(/<details class="package"/g)?.length, 1);
  const rows = [...page.matchAll(/<tr data-package="shop (\S+) /g)].map(([, version]) => version);
  assert.deepEqual(rows, ['1.10', '1.10~rc1', '1.9']);
  assert.match(
    page,
    /<strong>shop<\/strong> <span class="version">1\.10<\/span> <span class="soft">\S.*<\/span>/,
  );
});

test('each suite has a source of its own, and its page the command that adds it', async () => {
  const bucket = await workshop.createBucket();
  for (const suite of ['stable', 'beta']) await publishTo(bucket, suite);
  for (const suite of ['stable', 'beta']) {
    const key = `dists/${suite}/${bucket}.sources`;
    assert.match(await read(bucket, key), new RegExp(`^Suites: ${suite}$`, 'm'));
    assert.ok(
      (await read(bucket, `dists/${suite}/index.html`)).includes(
        `/${key} | sudo tee /etc/apt/sources.list.d/`,
      ),
    );
  }
  const before = await workshop.open(bucket).head(`dists/beta/${bucket}.sources`);
  await workshop.run({ bucket, suite: 'beta', packages: await workshop.deb({ name: 'second' }) });
  const after = await workshop.open(bucket).head(`dists/beta/${bucket}.sources`);
  assert.deepEqual(after?.modified, before?.modified, 'it was written again');
});

test('the home page lists every suite, also one whose name has a slash', async () => {
  const bucket = await workshop.createBucket();
  for (const suite of ['team/next', 'stable', 'stable/updates']) {
    await workshop.run({ bucket, suite, packages: await workshop.deb({ name: 'shop' }) });
  }
  const suites = [
    ...(await read(bucket, 'index.html')).matchAll(/<li><a href="dists\/([^"]*)\/index\.html">/g),
  ];
  assert.deepEqual(
    suites.map(([, suite]) => suite),
    ['stable', 'stable/updates', 'team/next'],
  );
});

test('two new suites at once: whoever writes the home page late lists the other’s too', async () => {
  const bucket = await workshop.createBucket();
  let isLate = true;
  const late = watched(bucket, async ({ key }) => {
    if (key !== 'index.html' || !isLate) return;
    isLate = false;
    await workshop.run({ bucket, suite: 'beta', packages: await workshop.deb({ name: 'shop' }) });
  });
  await workshop.run({ bucket, suite: 'alpha', packages: await workshop.deb({ name: 'shop' }) }, late);
  const home = await read(bucket, 'index.html');
  for (const suite of ['alpha', 'beta']) assert.match(home, new RegExp(`dists/${suite}/index.html`));
});

/** The suite that a new host is led to: by the source at the root, and by the home page. */
async function ledTo(bucket: string): Promise<readonly (string | undefined)[]> {
  const texts = [await read(bucket, `${bucket}.sources`), await read(bucket, 'index.html')];
  return texts.map((text) => /^Suites: (.*)$/m.exec(text)?.[1]);
}

async function publishTo(bucket: string, suite: string, name = 'shop'): Promise<void> {
  await workshop.run({ bucket, suite, packages: await workshop.deb({ name }) });
}

test('source and home page keep naming the suite they named, whichever is written last', async () => {
  const bucket = await workshop.createBucket();
  await publishTo(bucket, 'stable');
  const [source, stanza] = [await read(bucket, `${bucket}.sources`), await read(bucket, 'index.html')];
  await publishTo(bucket, 'beta');
  for (const suite of ['beta', 'stable', 'beta']) {
    await workshop.run({ bucket, suite, operation: 'refresh' });
    assert.deepEqual(await ledTo(bucket), ['stable', 'stable'], suite);
  }
  assert.equal(await read(bucket, `${bucket}.sources`), source);
  const home = await read(bucket, 'index.html');
  assert.equal(home.replace(/<li><a href="dists\/beta\/.*\n/, ''), stanza);
  assert.match(await read(bucket, 'dists/beta/index.html'), /^Suites: beta$/m);
});

test('a suite of candidates gives way to the one that hosts keep', async () => {
  const bucket = await workshop.createBucket();
  await publishTo(bucket, 'stable-next');
  assert.deepEqual(await ledTo(bucket), ['stable-next', 'stable-next']);
  await publishTo(bucket, 'stable');
  assert.deepEqual(await ledTo(bucket), ['stable', 'stable']);
  await publishTo(bucket, 'stable-next', 'tool');
  await workshop.run({ bucket, suite: 'stable-next', operation: 'refresh' });
  assert.deepEqual(await ledTo(bucket), ['stable', 'stable']);
});

test('once the named suite is gone, the next one that is refreshed is named', async () => {
  const bucket = await workshop.createBucket();
  for (const suite of ['old', 'stable', 'beta']) await publishTo(bucket, suite);
  assert.deepEqual(await ledTo(bucket), ['old', 'old']);
  const store = workshop.open(bucket);
  const gone = (await Array.fromAsync(store.list('dists/old/'))).map(({ key }) => key);
  await store.delete(gone);
  await workshop.run({ bucket, suite: 'stable', operation: 'refresh' });
  assert.deepEqual(await ledTo(bucket), ['stable', 'stable']);
  assert.doesNotMatch(await read(bucket, 'index.html'), /dists\/old\//);
});

test('two first suites at once: source and home page name the same one', async () => {
  const bucket = await workshop.createBucket();
  await Promise.all(['alpha', 'beta', 'gamma'].map(async (suite) => publishTo(bucket, suite)));
  const [named] = await ledTo(bucket);
  assert.deepEqual(await ledTo(bucket), [named, named]);
  for (const suite of ['alpha', 'beta', 'gamma']) await workshop.run({ bucket, suite, operation: 'refresh' });
  assert.deepEqual(await ledTo(bucket), [named, named]);
});

test('another component of the named suite is in the source, too', async () => {
  const bucket = await workshop.createBucket();
  await publishTo(bucket, 'stable');
  await publishTo(bucket, 'beta');
  await workshop.run({ bucket, component: 'extra', packages: await workshop.deb({ name: 'more' }) });
  assert.match(await read(bucket, `${bucket}.sources`), /^Components: main extra$/m);
  assert.match(await read(bucket, 'index.html'), /^Components: main extra$/m);
});

test('after a rotation the home page has the new key', async () => {
  const bucket = await workshop.createBucket();
  await publish(bucket, 'first');
  const keyIn = (text: string): string =>
    text.split('\n').find((line) => /^ ?[A-Za-z0-9+/]{40}/.test(line)) ?? '';
  const before = await read(bucket, 'index.html');
  const given = { 'private-key': secretArmor(OTHER_KEY), 'previous-public-key': publicArmor(KEY) };
  await workshop.run({ bucket, packages: await workshop.deb({ name: 'second' }), ...given });
  const after = await read(bucket, 'index.html');
  assert.notEqual(keyIn(before), '');
  assert.notEqual(keyIn(after), keyIn(before));
  const sources = await read(bucket, `${bucket}.sources`);
  assert.ok(sources.includes(keyIn(after)));
});
