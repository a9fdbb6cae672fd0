import type { Failure } from '../failure.ts';
import type { KnownInputs } from './known.ts';
import { Mistakes } from './place.ts';

import { readValues, type Values } from './value.ts';
import { readTree } from './yaml.ts';

/**
 * Reads the input `settings` of an action: a mapping of its own inputs, in YAML or JSON.
 * @param action how the action is called in an error
 */
export async function readMapping(
  text: string,
  action: string,
  known: KnownInputs,
): Promise<{ readonly values: Values; readonly failures: readonly Failure[] }> {
  const mistakes = new Mistakes('settings');
  const tree = await readTree(text, mistakes);
  const part = { name: action, known, beside: [], taken: [], readText: undefined };
  if (tree !== undefined && tree.kind !== 'mapping')
    mistakes.tell(tree.at, 'This is no mapping of inputs.', 'Write `name: value`, one a line.');
  // What is wrong with a value is told where inputs are read, whoever gave it.
  const quiet = { ...part, known: { ...known, fault: () => undefined } };
  const values =
    tree?.kind === 'mapping' ? await readValues(tree, quiet, mistakes) : new Map<string, string>();
  return { values, failures: mistakes.failures };
}
