/** The keys beside an action's inputs. */
import { type Mistakes, quoted, type Spot } from './place.ts';
import type { Mapping, Tree } from './tree.ts';

/** The texts of a key: one, or a list; undefined where it is not there or wrong. */
export function wordsOf(mapping: Mapping, key: string, mistakes: Mistakes): Words | undefined {
  const tree = mapping.entries.find((entry) => entry.key === key)?.value;
  if (tree === undefined) return undefined;
  const items: readonly Tree[] = tree.kind === 'list' ? tree.items : [tree];
  const words = items.flatMap((item) => (item.kind === 'text' && item.text.trim() !== '' ? [item.text] : []));
  if (words.length === items.length && words.length > 0) return { at: tree.at, words };
  mistakes.tell(tree.at, `\`${key}\` is a text or a list of texts.`, 'Write it so, or leave it out.');
  return undefined;
}

export interface Words {
  readonly at: Spot;
  readonly words: readonly string[];
}

/** One text that has a form. @param accepted the form, as a noun phrase */
export function wordOf(
  mapping: Mapping,
  key: string,
  form: RegExp,
  accepted: string,
  mistakes: Mistakes,
): string | undefined {
  const found = wordsOf(mapping, key, mistakes);
  if (found === undefined) return undefined;
  const [word = '', ...more] = found.words;
  if (more.length === 0 && form.test(word)) return word;
  mistakes.tell(
    found.at,
    `\`${key}\` is ${quoted(found.words.join(' '))}; accepted is ${accepted}.`,
    'Correct it.',
  );
  return undefined;
}

/** Labels of a runner. */
export function labelsOf(mapping: Mapping, mistakes: Mistakes): readonly string[] | undefined {
  const found = wordsOf(mapping, 'runs-on', mistakes);
  const wrong = found?.words.find((word) => /[\x00-\x1f,[\]{}]/.test(word));
  if (found === undefined || wrong === undefined) return found?.words;
  mistakes.tell(
    found.at,
    `\`runs-on\` has ${quoted(wrong)}; accepted is the label of a runner.`,
    'Write several as a list: [self-hosted, bookworm].',
  );
  return undefined;
}
