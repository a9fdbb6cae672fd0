import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  type Edits,
  editIndex,
  indexText,
  type Measured,
  openIndex,
  type PackagesIndex,
  sealIndex,
} from '../../../src/apt/index-file/index.ts';
import { parseDiffIndex, type Step } from '../../../src/apt/package-diffs/diff-index.ts';
import { applyEdScript } from '../../../src/apt/package-diffs/ed-script.ts';
import {
  type Before,
  type DiffsWish,
  type NextDiffs,
  nextDiffs,
} from '../../../src/apt/package-diffs/next-diffs.ts';
import { provenSteps } from '../../../src/apt/package-diffs/proven-steps.ts';

const AT = new Date('2026-11-30T22:30:15Z');

function stanza(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return `Package: ${name}\nVersion: 1.0\nArchitecture: amd64\nSHA256: ${hash}\nDescription: ${hash.slice(9)}\n\n`;
}

function sumOf(bytes: Uint8Array): { size: number; sha256: string } {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A repository of one index that commits follow each other in; what each leaves is what the next one reads. */
class History {
  index: PackagesIndex;
  diffs: NextDiffs | undefined;
  readonly texts: Buffer[] = [];
  readonly patches = new Map<string, Uint8Array>();

  constructor(packages: number) {
    const names = Array.from({ length: packages }, (_, number) => stanza(`base-${number}`));
    this.index = openIndex([Buffer.from(names.join(''))]);
    this.texts.push(this.text);
  }

  get text(): Buffer {
    return Buffer.from(indexText(this.index));
  }

  get steps(): readonly Step[] {
    return this.diffs === undefined ? [] : parseDiffIndex(this.diffs.text, 'Index').steps;
  }

  before(): Before {
    const { text } = this.diffs ?? {};
    return {
      index: { ...this.index, diffs: text },
      packages: sumOf(this.text),
      diffs: text === undefined ? undefined : sumOf(Buffer.from(text)),
    };
  }

  async commit(edits: Edits, wish: DiffsWish = 40, at = AT, before = this.before()): Promise<void> {
    const sealed = await sealIndex(editIndex(this.index, edits), (measured: Measured) => {
      this.diffs = nextDiffs(before, edits, measured, wish, at);
      return this.diffs?.text;
    });
    this.index = sealed.index;
    this.texts.push(this.text);
    const patch = this.diffs?.patch;
    if (patch !== undefined) this.patches.set(patch.name, patch.bytes);
  }

  async add(name: string, wish: DiffsWish = 40, at = AT): Promise<void> {
    const end = Number.MAX_SAFE_INTEGER;
    await this.commit([{ start: end, end, insert: [Buffer.from(stanza(name))] }], wish, at);
  }
}

test('each step leads from its base to the next, and the last to the current text', async () => {
  const history = new History(50);
  for (const name of ['a', 'b', 'c']) await history.add(name);
  await history.commit([{ start: 0, end: stanza('base-0').length, insert: [] }]);
  const { steps } = history;
  assert.equal(steps.length, 4);
  for (const [number, step] of steps.entries()) {
    const patch = history.patches.get(`${step.name}.gz`) ?? new Uint8Array(0);
    assert.deepEqual(step.base, sumOf(history.texts[number] ?? new Uint8Array(0)));
    assert.deepEqual(step.download, sumOf(patch));
    assert.deepEqual(step.patch, sumOf(gunzipSync(patch)));
    const next = applyEdScript(history.texts[number] ?? new Uint8Array(0), gunzipSync(patch));
    assert.ok(Buffer.from(next).equals(history.texts[number + 1] ?? new Uint8Array(0)));
  }
  const { current } = parseDiffIndex(history.diffs?.text ?? '', 'Index');
  assert.deepEqual(current, sumOf(history.text));
});

test('the names of patches sort as the steps do: in one second, and where the clock goes back', async () => {
  const history = new History(50);
  for (const name of ['a', 'b', 'c', 'd', 'e']) await history.add(name);
  await history.add('f', 40, new Date(AT.getTime() - 60_000));
  await history.add('g', 40, new Date(AT.getTime() + 60_000));
  const names = history.steps.map(({ name }) => name);
  assert.equal(names.length, 7);
  assert.deepEqual(names, names.toSorted());
  assert.match(names[0] ?? '', /^2026-11-30-2230\.15-[0-9a-f]{12}$/);
  assert.match(names[6] ?? '', /^2026-11-30-2231\.15-/);
});

test('as many steps stay as are wished for, the newest', async () => {
  const history = new History(50);
  for (const name of ['a', 'b', 'c', 'd']) await history.add(name, 2);
  assert.deepEqual(
    history.steps.map(({ base }) => base),
    history.texts.slice(2, 4).map(sumOf),
  );
});

test('patches that together outgrow the index leave', async () => {
  const history = new History(12);
  for (let number = 0; number < 30; number++) await history.add(`new-${number}`);
  const { gz, zst } = await sealIndex(openIndex([history.text]));
  const sum = history.steps.reduce((total, { download }) => total + download.size, 0);
  assert.ok(history.steps.length > 3 && history.steps.length < 30, String(history.steps.length));
  assert.ok(sum < Math.min(gz.size, zst.size));
});

const wishes: readonly { readonly wish: DiffsWish; readonly packages: number; readonly steps: number }[] = [
  { wish: 'auto', packages: 1000, steps: 0 },
  { wish: 'auto', packages: 1500, steps: 1 },
  { wish: 0, packages: 1500, steps: 0 },
  { wish: 1, packages: 50, steps: 1 },
];

for (const { wish, packages, steps } of wishes) {
  test(`package-diffs: ${wish}, ${packages} packages: ${steps} steps`, async () => {
    const history = new History(packages);
    const limit = 256_000;
    assert.equal(history.text.length > limit, packages > 1200);
    await history.add('a', wish);
    assert.equal(history.steps.length, steps);
  });
}

test('a history begins anew where the Release before lists another, or none, or the index carries none', async () => {
  const others: readonly ((before: Before) => Before)[] = [
    (before) => ({ ...before, diffs: undefined }),
    (before) => ({ ...before, diffs: sumOf(Buffer.from('another')) }),
    (before) => ({ ...before, index: { ...before.index, diffs: undefined } }),
    (before) => ({
      ...before,
      index: { ...before.index, diffs: 'damaged' },
      diffs: sumOf(Buffer.from('damaged')),
    }),
  ];
  for (const other of others) {
    const history = new History(50);
    await history.add('a');
    await history.add('b');
    const edits = [{ start: 0, end: 0, insert: [Buffer.from(stanza('c'))] }];
    await history.commit(edits, 40, AT, other(history.before()));
    assert.deepEqual(
      history.steps.map(({ base }) => base),
      [sumOf(history.texts[2] ?? new Uint8Array(0))],
    );
  }
});

test('where no SHA-256 of the text before is known, and where most is new, there is no step', async () => {
  const history = new History(50);
  const edits = [{ start: 0, end: 0, insert: [Buffer.from(stanza('a'))] }];
  await history.commit(edits, 40, AT, { ...history.before(), packages: undefined });
  assert.equal(history.diffs, undefined);
  const many = Array.from({ length: 80 }, (_, number) => Buffer.from(stanza(`new-${number}`)));
  await history.commit([{ start: 0, end: 0, insert: many }]);
  assert.equal(history.diffs, undefined);
});

test('a commit that changes nothing in an index leaves its history as it is', async () => {
  const history = new History(50);
  await history.add('a');
  const { text } = history.diffs ?? {};
  await history.commit([]);
  assert.equal(history.diffs?.text, text);
  assert.equal(history.diffs?.patch, undefined);
});

test('a step that leads elsewhere is found by the current text, and by an earlier one where packages were removed', async () => {
  const history = new History(50);
  const length = stanza('base-0').length;
  await history.add('a');
  await history.commit([{ start: 0, end: length, insert: [] }]);
  await history.add('b');
  await history.add('c');
  const { current, steps } = parseDiffIndex(history.diffs?.text ?? '', 'Index');
  const chain = steps.map(({ name, base }, at) => ({
    base,
    script: gunzipSync(history.patches.get(`${name}.gz`) ?? new Uint8Array(0)),
    next: steps[at + 1]?.base ?? current,
  }));
  const asked: Buffer[] = [];
  const earlier = async function* (): AsyncGenerator<Uint8Array> {
    for (const text of history.texts) {
      asked.push(text);
      yield text;
    }
  };
  const wrongIn = async (which: number | undefined) =>
    provenSteps(
      chain.map((link, at) => (at === which ? { ...link, script: Buffer.from('1a\nanother\n.\n') } : link)),
      history.text,
      earlier(),
    );
  assert.deepEqual(await wrongIn(undefined), []);
  for (const which of [0, 1, 2, 3]) assert.deepEqual(await wrongIn(which), [which], `step ${which}`);
  assert.ok(asked.length > 0);
});
