import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  type Edits,
  editIndex,
  exactEdits,
  indexText,
  openIndex,
  textsOf,
} from '../../../src/apt/index-file/index.ts';
import { applyEdScript, edScript } from '../../../src/apt/package-diffs/ed-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'ed-script-'));
after(() => rmSync(folder, { recursive: true }));

function stanza(name: string, lines = 1): string {
  return `Package: ${name}\nDescription: of ${name}\n${' word\n'.repeat(lines)}\n`;
}

/** Three stanzas, and where each begins. */
const [a, b, c, d] = [stanza('a'), stanza('b', 3), stanza('c'), stanza('d', 2)] as const;
const abc = a + b + c;
const [atB, atC, end] = [a.length, (a + b).length, abc.length];
const LAST = Number.MAX_SAFE_INTEGER;

const insert = (at: number, ...texts: readonly string[]) => ({
  start: at,
  end: at,
  insert: texts.map((text) => Buffer.from(text)),
});
const remove = (start: number, to: number) => ({ start, end: to, insert: [] });

const cases: readonly {
  readonly title: string;
  readonly before: string;
  readonly edits: Edits;
  readonly after: string;
  readonly script: string | undefined;
}[] = [
  { title: 'at the end', before: abc, edits: [insert(LAST, d)], after: abc + d, script: `14a\n${d}.\n` },
  { title: 'at the start', before: abc, edits: [insert(0, d)], after: d + abc, script: `0a\n${d}.\n` },
  {
    title: 'two at one place',
    before: abc,
    edits: [insert(atB, d, d)],
    after: a + d + d + b + c,
    script: `4a\n${d}${d}.\n`,
  },
  { title: 'removed at the start', before: abc, edits: [remove(0, atB)], after: b + c, script: '1,4d\n' },
  { title: 'removed at the end', before: abc, edits: [remove(atC, end)], after: a + b, script: '11,14d\n' },
  { title: 'all removed', before: abc, edits: [remove(0, end)], after: '', script: '1,14d\n' },
  {
    title: 'one removed, one put before it',
    before: abc,
    edits: [insert(atB, d), remove(atB, atC)],
    after: a + d + c,
    script: `5,10c\n${d}.\n`,
  },
  {
    title: 'one removed, one put behind it',
    before: abc,
    edits: [remove(atB, atC), insert(atC, d)],
    after: a + d + c,
    script: `5,10c\n${d}.\n`,
  },
  {
    title: 'two removed that stood side by side',
    before: abc,
    edits: [remove(0, atB), remove(atB, atC)],
    after: c,
    script: '1,10d\n',
  },
  {
    title: 'several places: the last comes first',
    before: abc,
    edits: [insert(0, d), remove(atB, atC), insert(LAST, d)],
    after: d + a + c + d,
    script: `14a\n${d}.\n5,10d\n0a\n${d}.\n`,
  },
  {
    title: 'behind a last stanza without an empty line',
    before: abc.slice(0, -1),
    edits: [insert(LAST, d)],
    after: abc + d,
    script: `13a\n\n${d}.\n`,
  },
  {
    title: 'a last line without an end can be said by no command',
    before: abc.slice(0, -2),
    edits: [insert(LAST, d)],
    after: abc + d,
    script: undefined,
  },
  {
    title: 'nor can a line that is a dot alone',
    before: abc,
    edits: [insert(LAST, 'Package: d\nDescription: e\n.\n\n')],
    after: `${abc}Package: d\nDescription: e\n.\n\n`,
    script: undefined,
  },
];

for (const { title, before, edits, after: expected, script } of cases) {
  test(`a patch: ${title}`, () => {
    const index = openIndex([Buffer.from(before)]);
    const texts = textsOf(index);
    assert.equal(Buffer.from(indexText(editIndex(index, edits))).toString(), expected);
    const made = edScript(index.pieces, exactEdits(texts, edits));
    assert.equal(made && Buffer.from(made).toString(), script);
    if (made === undefined) return;
    assert.equal(Buffer.from(applyEdScript(Buffer.from(before), made)).toString(), expected);
    assert.equal(patchedByApt(before, made), expected);
  });
}

/** What apt's own program makes of it. */
function patchedByApt(text: string, ...scripts: readonly Uint8Array[]): string {
  const [input, output] = [join(folder, 'input'), join(folder, 'output')];
  writeFileSync(input, text);
  const patches = scripts.map((script, number) => {
    const file = join(folder, `patch-${number}`);
    writeFileSync(file, script);
    return file;
  });
  execFileSync('/usr/lib/apt/methods/rred', ['-t', input, output, ...patches]);
  return readFileSync(output, 'utf8');
}

test('changes at random, in a text of several pieces: apt and we come from each text to the last', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  let number = 0;
  const fresh = (): string => {
    number += 1;
    return stanza(`package-${number}`, random(9));
  };
  let index = openIndex([Buffer.from(Array.from({ length: 9000 }, fresh).join(''))]);
  assert.ok(index.pieces.length > 2);
  const first = Buffer.from(indexText(index)).toString();
  const scripts: Uint8Array[] = [];
  for (let round = 0; round < 12; round++) {
    const text = Buffer.from(indexText(index));
    const starts = [...text.toString('latin1').matchAll(/^Package: /gm)].map((match) => match.index);
    const places = [...new Set(Array.from({ length: 1 + random(8) }, () => random(starts.length)))];
    const edits = places
      .toSorted((x, y) => x - y)
      .map((place) => {
        const start = starts[place] ?? 0;
        const to = random(2) === 0 ? start : (starts[place + 1] ?? text.length);
        return {
          start,
          end: to,
          insert: random(3) === 0 ? [] : [Buffer.from(fresh()), Buffer.from(fresh())],
        };
      });
    const script = edScript(index.pieces, exactEdits(textsOf(index), edits));
    index = editIndex(index, edits);
    assert.ok(script !== undefined);
    assert.ok(
      Buffer.from(applyEdScript(text, script)).equals(Buffer.from(indexText(index))),
      `round ${round}`,
    );
    if (script.length > 0) scripts.push(script);
  }
  assert.ok(patchedByApt(first, ...scripts) === Buffer.from(indexText(index)).toString());
});

const damaged = [
  'x',
  '1a\nfoo\n',
  '99,100d\n',
  '1d\n5d\n',
  '2,1d\n',
  '0d\n',
  '1s/a/b/\n',
  '5',
  '1,2,3d\n',
  '-1d\n',
];
for (const script of damaged) {
  test(`what is no patch of a text is refused: ${JSON.stringify(script)}`, () => {
    assert.throws(() => applyEdScript(Buffer.from('a\nb\nc\n'), Buffer.from(script)));
  });
}
