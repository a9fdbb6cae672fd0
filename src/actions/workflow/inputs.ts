import {
  accept,
  type Inputs,
  type InputTable,
  lines,
  oneOf,
  optional,
  type Parser,
  reject,
  required,
  secret,
  text,
  wholeNumber,
  withDefault,
} from '../../github/index.ts';

/** What the workflows do between the actions, each step one of these. */
export const OPERATIONS = [
  'read',
  'install',
  'receive',
  'pin',
  'keep',
  'check',
  'record',
  'comment',
] as const;

const json: Parser<unknown> = (given) => {
  try {
    const value: unknown = JSON.parse(given);
    return accept(value);
  } catch {
    return reject('JSON', 'It is an output of a job or step before, handed on as it is.');
  }
};

export const workflowInputs = {
  operation: required(oneOf(...OPERATIONS)),
  file: withDefault('.github/deb-actions.yml', text),
  environment: optional(text),
  build: optional(wholeNumber(0)),
  release: optional(wholeNumber(0)),
  packages: lines(text),
  built: optional(json),
  approved: optional(json),
  published: optional(json),
  plan: optional(json),
  hosts: optional(json),
  difference: optional(text),
  reason: optional(text),
  'github-token': secret(),
} satisfies InputTable;

export type WorkflowInputs = Inputs<typeof workflowInputs>;
