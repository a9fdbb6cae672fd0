import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describedTables } from '../../src/actions/workflow/schema.ts';
import { property } from '../../src/ansible/index.ts';
import { ACTIONS, settingsSchema } from '../../src/settings/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The schema of the settings file, from the tables of the inputs and the descriptions in each action.yml. */
export function schemaText(): string {
  const definitions = new Map(
    ACTIONS.map((action) => {
      const text = readFileSync(join(ROOT, `action-${action}`, 'action.yml'), 'utf8');
      const definition: unknown = parse(text);
      return [action, property(definition, 'inputs')] as const;
    }),
  );
  const tables = describedTables((action, input) =>
    String(property(property(definitions.get(action), input), 'description') ?? ''),
  );
  return `${JSON.stringify(settingsSchema(tables), null, 2)}\n`;
}
