import type { ActionName, Described } from '../../settings/index.ts';
import { INPUT_TABLES, TABLES } from './tables.ts';

/**
 * What the schema of the settings file is made of.
 * @param description of an input, as action.yml has it
 */
export function describedTables(
  description: (action: ActionName, input: string) => string,
): Readonly<Record<ActionName, Described>> {
  const described = (action: ActionName): Described => ({
    ...TABLES[action],
    description: (name) => description(action, name),
    words: (name) => INPUT_TABLES[action][name]?.parse.words,
  });
  return {
    build: described('build'),
    sign: described('sign'),
    publish: described('publish'),
    deploy: described('deploy'),
  };
}
