import { ACTIONS, type ActionName, type KnownInputs, OF_THE_WORKFLOWS } from './known.ts';
import { MOST_BUILDS } from './settings.ts';

/** JSON Schema, as far as it is needed here. */
export type Schema = Readonly<Record<string, unknown>>;

/** What an editor shows of an input, beside its name. */
export interface Described extends KnownInputs {
  description(name: string): string;
  /** The few words that it takes; undefined: any text. */
  words(name: string): readonly string[] | undefined;
}

const SCALAR: Schema = { type: ['string', 'number', 'boolean'] };
const VALUE: Schema = {
  description: 'A text as it is written, a list that is joined by line breaks, or the text of a file.',
  anyOf: [
    SCALAR,
    { type: 'array', items: SCALAR },
    {
      type: 'object',
      properties: { file: { type: 'string', description: 'Path of a file of this repository.' } },
      required: ['file'],
      additionalProperties: false,
    },
  ],
};
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const text = (description: string): Schema => ({ type: 'string', description });
const words = (description: string): Schema => ({
  description,
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
});

const RUNS_ON = words('Labels of the runner.');
const BUILD_KEYS = {
  'runs-on': RUNS_ON,
  container: text('Image to build in on that runner, such as debian:12.'),
  'runner-packages': words(
    'Debian packages that the build needs; they are installed where they are missing.',
  ),
  suite: text('The suite that the hosts of this release keep.'),
  hosts: text('The hosts of the inventory that this release is for, a pattern of Ansible’s.'),
};

const BESIDE: Readonly<Record<ActionName, Schema>> = {
  build: BUILD_KEYS,
  sign: {},
  publish: { 'public-key': { ...ref('value'), description: 'The public key of the environment, armored.' } },
  deploy: {},
};

/** The schema of a settings file, by which an editor completes and checks it. */
export function settingsSchema(tables: Readonly<Record<ActionName, Described>>): Schema {
  const common = {
    'runs-on': RUNS_ON,
    role: text('AWS role that releases.'),
    'plan-role': text('AWS role that may only look, for plans.'),
    publish: ref('publish'),
    deploy: ref('deploy'),
  };
  const parts = ACTIONS.map((action) => [action, partSchema(tables[action], action)] as const);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of deb-actions',
    description: 'What a package is and where it goes: .github/deb-actions.yml',
    type: 'object',
    properties: {
      build: {
        description: 'The package; a list, for several releases and architectures.',
        anyOf: [ref('build'), { type: 'array', items: ref('build'), minItems: 1, maxItems: MOST_BUILDS }],
      },
      sign: ref('sign'),
      defaults: mapping('What every environment has.', common),
      environments: {
        type: 'object',
        description: 'GitHub’s environments, in the order of promotion.',
        minProperties: 1,
        additionalProperties: mapping('An environment of GitHub’s.', {
          ...common,
          requires: {
            enum: ['none'],
            description: '`none`: a version need not have been deployed in the environment before.',
          },
        }),
      },
    },
    required: ['environments'],
    additionalProperties: false,
    $defs: { value: VALUE, ...Object.fromEntries(parts) },
  };
}

function partSchema(known: Described, action: ActionName): Schema {
  const open = known.names.filter(
    (name) => !known.isSecret(name) && !OF_THE_WORKFLOWS[action].includes(name),
  );
  const inputs = open.map((name) => [name, inputSchema(known, name)] as const);
  return mapping(`Inputs of action-${action}.`, { ...BESIDE[action], ...Object.fromEntries(inputs) });
}

function inputSchema(known: Described, name: string): Schema {
  const description = known.description(name);
  const few = known.words(name);
  if (few === undefined) return { ...ref('value'), description };
  // In YAML `true` is no string.
  const values = few.flatMap((word) =>
    word === 'true' || word === 'false' ? [word === 'true', word] : [word],
  );
  return { enum: values, description };
}

function mapping(description: string, properties: Readonly<Record<string, unknown>>): Schema {
  return { type: 'object', description, properties, additionalProperties: false };
}
