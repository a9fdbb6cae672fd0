import { type KnownInputs, OF_THE_WORKFLOWS } from './known.ts';
import { suggestion } from './nearest.ts';
import { type Mistakes, quoted } from './place.ts';
import type { Entry, Mapping, Tree } from './tree.ts';

/** Inputs of an action: name → text. */
export type Values = ReadonlyMap<string, string>;

/**
 * The text of a file of the repository.
 * @throws Failure that says why it can't be had
 */
export type ReadText = (path: string) => Promise<string>;

/** What one part of the settings takes. */
export interface Part {
  /** How it is called, such as `build`. */
  readonly name: string;
  readonly known: KnownInputs;
  /** Keys beside the inputs. */
  readonly beside: readonly string[];
  /** Inputs that may not be given here, since somebody else does. */
  readonly taken: readonly string[];
  /** How `{ file: path }` is read; undefined: it is not known here. */
  readonly readText: ReadText | undefined;
}

export function partOf(
  name: keyof typeof OF_THE_WORKFLOWS,
  known: KnownInputs,
  beside: readonly string[],
  readText: ReadText,
): Part {
  return { name, known, beside, taken: OF_THE_WORKFLOWS[name], readText };
}

/** The inputs that a mapping gives, each checked where it stands; keys beside them are left to the caller. */
export async function readValues(mapping: Mapping, part: Part, mistakes: Mistakes): Promise<Values> {
  const values = new Map<string, string>();
  for (const entry of mapping.entries) {
    if (part.beside.includes(entry.key) || !isAllowed(entry, part, mistakes)) continue;
    const text = await textOf(entry.value, part, mistakes);
    if (text === undefined) continue;
    const fault = text === '' ? undefined : part.known.fault(entry.key, text);
    if (fault !== undefined) mistakes.tell(entry.value.at, fault, '');
    values.set(entry.key, text);
  }
  return values;
}

function isAllowed({ key, at }: Entry, { name, known, beside, taken }: Part, mistakes: Mistakes): boolean {
  const open = [...known.names.filter((one) => !known.isSecret(one) && !taken.includes(one)), ...beside];
  if (open.includes(key)) return true;
  if (known.names.includes(key) && known.isSecret(key))
    mistakes.tell(
      at,
      `${quoted(key)} is a secret, and settings hold none.`,
      'Take it out, replace it if it was real, and give it as a secret of the environment.',
    );
  else if (taken.includes(key))
    mistakes.tell(at, `${quoted(key)} is given by the workflows.`, 'Take it out: see docs/settings.md.');
  else mistakes.tell(at, `${quoted(key)} is no input of ${name}.`, suggestion(key, open));
  return false;
}

/** A text as written, a list joined by line breaks, or the text of a file. */
export async function textOf(tree: Tree, part: Part, mistakes: Mistakes): Promise<string | undefined> {
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'list') {
    const wrong = tree.items.find((item) => item.kind !== 'text');
    if (wrong !== undefined) {
      mistakes.tell(wrong.at, 'An entry of a list is a text.', 'Write one text a line, after `- `.');
      return undefined;
    }
    return tree.items.map((item) => (item.kind === 'text' ? item.text : '')).join('\n');
  }
  const [only, ...more] = tree.entries;
  if (part.readText === undefined || only?.key !== 'file' || more.length > 0 || only.value.kind !== 'text') {
    const file = part.readText === undefined ? '' : ', or `{ file: path }`';
    mistakes.tell(
      tree.at,
      `A value is a text, a list of texts${file}.`,
      'Write a mapping that an input takes, such as `extra-vars`, as text: after `|`, indented.',
    );
    return undefined;
  }
  try {
    return await part.readText(only.value.text);
  } catch (error) {
    mistakes.tell(only.value.at, error instanceof Error ? error.message : String(error), '');
    return undefined;
  }
}
