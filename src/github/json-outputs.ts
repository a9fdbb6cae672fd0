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
  await writeFile(file, JSON.stringify(values));
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
    const { kept, left } = fill(
      value.map((item) => JSON.stringify(item)),
      room,
    );
    return { text: `[${kept.join(',')}]`, left };
  }
  const entries = Object.entries(value);
  const lists = entries.flatMap(([name, each]) => (isList(each) ? [[name, each] as const] : []));
  if (lists.length < entries.length) {
    const { kept, left } = fill(
      entries.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`),
      room,
    );
    return { text: `{${kept.join(',')}}`, left };
  }
  // Each list is there, though it may be empty: the first ones get the room.
  const parts: string[] = [];
  let left = 0;
  let used = 0;
  for (const [name, list] of lists) {
    const inner = fit(list, room - used);
    parts.push(`${JSON.stringify(name)}:${inner.text}`);
    left += inner.left;
    used += Buffer.byteLength(inner.text);
  }
  return { text: `{${parts.join(',')}}`, left };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** As many texts as there is room for, in bytes, each with a comma. */
function fill(
  texts: readonly string[],
  room: number,
): { readonly kept: readonly string[]; readonly left: number } {
  let used = 0;
  const full = texts.findIndex((text) => {
    used += Buffer.byteLength(text) + 1;
    return used > room;
  });
  const kept = full === -1 ? texts : texts.slice(0, full);
  return { kept, left: texts.length - kept.length };
}
