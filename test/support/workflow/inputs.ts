/** Inputs and secrets of a workflow that is called or dispatched, checked against what it declares. */
import { type Scope, textOf } from './expression.ts';
import { entriesOf, field, type Json, type Template, textIn, valueIn } from './template.ts';

const EMPTY: Scope = { contexts: {} };

/**
 * The `inputs` context: what was given, in the declared types, and defaults.
 * @param given texts of a dispatch, values of a call
 * @throws Error that names an input which is unknown, missing, or of another type
 */
export function bindInputs(
  declared: Template | undefined,
  given: Readonly<Record<string, Json>>,
  scope: Scope,
): Readonly<Record<string, Json>> {
  const names = entriesOf(declared).map(([name]) => name);
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) throw new Error(`Unexpected input '${name}': not defined in the workflow.`);
  }
  return Object.fromEntries(
    entriesOf(declared).map(([name, definition]) => {
      const type = textIn(field(definition, 'type'), EMPTY) || 'string';
      const byDefault = field(definition, 'default');
      if (name in given) return [name, typed(name, type, given[name] ?? null, definition)];
      if (textIn(field(definition, 'required'), EMPTY) === 'true' && byDefault === undefined) {
        throw new Error(`Input '${name}' is required, but not provided.`);
      }
      return [
        name,
        byDefault === undefined ? emptyOf(type) : typed(name, type, valueIn(byDefault, scope), definition),
      ];
    }),
  );
}

function typed(name: string, type: string, value: Json, definition: Template): Json {
  const text = textOf(value);
  switch (type) {
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      break;
    case 'number':
      if (text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text);
      break;
    case 'choice': {
      const options = field(definition, 'options');
      if (options?.kind === 'list' && options.items.some((one) => textIn(one, EMPTY) === text)) return text;
      break;
    }
    default:
      return text;
  }
  throw new Error(`Input '${name}' is a ${type}; '${text}' is not one.`);
}

function emptyOf(type: string): Json {
  if (type === 'boolean') return false;
  return type === 'number' ? 0 : '';
}

/**
 * The secrets that a called workflow sees.
 * @throws Error that names a secret which is unknown, or required and not passed
 */
export function bindSecrets(
  declared: Template | undefined,
  passed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const names = entriesOf(declared).map(([name]) => name);
  for (const name of Object.keys(passed)) {
    if (!names.includes(name))
      throw new Error(`Invalid secret, ${name} is not defined in the referenced workflow.`);
  }
  for (const [name, definition] of entriesOf(declared)) {
    if (textIn(field(definition, 'required'), EMPTY) === 'true' && !(name in passed)) {
      throw new Error(`Secret ${name} is required, but not provided while calling.`);
    }
  }
  return passed;
}
