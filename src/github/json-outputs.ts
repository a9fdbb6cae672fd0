import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from './command.ts';
import type { Outputs } from './outcome.ts';

/** What an output can be cut in: a list, several lists by name, or entries by name. */
export type Entries =
  | readonly unknown[]
  | Readonly<Record<string, readonly unknown[]>>
  | Readonly<Record<string, object>>;

/** GitHub drops an output of more than 1 MiB. */
const LIMIT = 1000 * 1000;

/**
 * Outputs of JSON, each in one line that GitHub takes: what is longer is cut at an entry. Then all of it goes to a file,
 * and a warning says so.
 * @param temporary RUNNER_TEMP
 */
export async function jsonOutputs(
  values: Readonly<Record<string, Entries>>,
  temporary: string,
): Promise<{ readonly outputs: Outputs; readonly annotations: readonly Annotation[] }> {
  const cut = Object.entries(values).map(([name, value]) => ({ name, ...fit(value, LIMIT) }));
  const outputs = Object.fromEntries(cut.map(({ name, text }) => [name, text]));
  const short = cut.filter(({ left }) => left > 0).map(({ name, left }) => `\`${name}\` (${left} more)`);
  if (short.length === 0) return { outputs, annotations: [] };
  const file = join(await mkdtemp(join(temporary, 'outputs-')), 'outputs.json');
  await writeFile(file, jsonChunks(values));
  const message = `These outputs hold what GitHub takes of them: ${short.join(', ')}. All of it is on the runner: ${file}`;
  return { outputs, annotations: [{ level: 'warning', message }] };
}

interface Fitting {
  readonly text: string;
  /** Entries that found no room. */
  readonly left: number;
}

function fit(value: Entries, room: number): Fitting {
  if (isList(value)) {
    const { text, left } = fill(value, (item) => JSON.stringify(item), room);
    return { text: `[${text}]`, left };
  }
  const entries = Object.entries(value);
  const lists = entries.flatMap(([name, each]) => (isList(each) ? [[name, each] as const] : []));
  if (lists.length < entries.length) {
    const { text, left } = fill(entries, ([name, each]) => `${keyOf(name)}${JSON.stringify(each)}`, room);
    return { text: `{${text}}`, left };
  }
  // Each list is there, though it may be empty: the first ones get the room.
  const parts: string[] = [];
  let left = 0;
  let used = 0;
  for (const [name, list] of lists) {
    const inner = fit(list, room - used);
    parts.push(`${keyOf(name)}${inner.text}`);
    left += inner.left;
    used += Buffer.byteLength(inner.text);
  }
  return { text: `{${parts.join(',')}}`, left };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function keyOf(name: string): string {
  return `${JSON.stringify(name)}:`;
}

/** As many items as there is room for, in bytes, parted by commas; what finds none is not made text. */
function fill<T>(items: readonly T[], textOf: (item: T) => string, room: number): Fitting {
  const texts: string[] = [];
  let used = 0;
  for (const item of items) {
    const text = textOf(item);
    used += Buffer.byteLength(text) + Math.min(texts.length, 1);
    if (used > room) break;
    texts.push(text);
  }
  return { text: texts.join(','), left: items.length - texts.length };
}

/** Of JSON in a file, characters written at once. */
const CHUNK = 64 * 1024;

/** The values as JSON, in chunks: all of it at once would take more memory than what it tells of. */
function* jsonChunks(values: Readonly<Record<string, Entries>>): Generator<string, void, undefined> {
  let chunk = '';
  for (const piece of recordPieces(values, valuePieces)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function valuePieces(value: Entries): Iterable<string> {
  if (isList(value)) return listPieces(value);
  return recordPieces(value, (each) => (isList(each) ? listPieces(each) : [JSON.stringify(each)]));
}

function* listPieces(list: readonly unknown[]): Generator<string, void, undefined> {
  yield '[';
  for (const [index, item] of list.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(item)}`;
  yield ']';
}

function* recordPieces<T>(
  record: Readonly<Record<string, T>>,
  piecesOf: (value: T) => Iterable<string>,
): Generator<string, void, undefined> {
  yield '{';
  for (const [index, [name, value]] of Object.entries(record).entries()) {
    yield `${index === 0 ? '' : ','}${keyOf(name)}`;
    yield* piecesOf(value);
  }
  yield '}';
}
