import type { Environment } from '../program.ts';
import type { KnownInputs } from '../settings/index.ts';
import { givenText, type InputTable, isSecret, parsedMistake, variableOf } from './inputs.ts';

/** The input that every action has: a mapping of its own inputs. */
export const SETTINGS = 'settings';

/** An action's table of inputs, as settings look at it. */
export function knownInputs(table: InputTable): KnownInputs {
  return {
    names: Object.keys(table),
    isSecret: (name) => table[name]?.secret === true,
    fault: (name, text) => {
      const input = table[name];
      if (input === undefined) return undefined;
      if (isSecret(input, text))
        return `The input \`${name}\` is no public key, and may be a private one, so it is not shown. If it is, replace that key: settings hold no secret, others can read them.`;
      return parsedMistake(name, input, text);
    },
  };
}

/**
 * The environment with what the input `settings` says, as if each input were given by itself. One that is given directly
 * wins; GitHub doesn't tell one that is not given from its default, so that counts as not given.
 * @returns also what is wrong with the mapping, for the one error of the run
 */
export async function withSettings(
  table: InputTable,
  environment: Environment,
): Promise<{
  readonly environment: Environment;
  readonly mistakes: readonly string[];
  /** The inputs that the mapping gives. */
  readonly names: readonly string[];
}> {
  const given = givenText(SETTINGS, environment);
  if (given === '') return { environment, mistakes: [], names: [] };
  const { readMapping } = await import('../settings/index.ts');
  const { values, failures } = await readMapping(given, 'this action', knownInputs(table));
  const merged: Record<string, string> = { ...environment };
  const names: string[] = [];
  for (const [name, text] of values) {
    const direct = givenText(name, environment);
    if (direct !== '' && direct !== table[name]?.default) continue;
    merged[variableOf(name)] = text;
    names.push(name);
  }
  return { environment: merged, mistakes: failures.map(({ explanation }) => explanation), names };
}
