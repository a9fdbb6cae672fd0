import { type InputTable, knownInputs } from '../../github/index.ts';
import type { ActionName, Tables } from '../../settings/index.ts';
import { buildInputs } from '../build/inputs.ts';
import { deployInputs } from '../deploy/inputs.ts';
import { publishInputs } from '../publish/inputs.ts';
import { signInputs } from '../sign/inputs.ts';

/** The inputs of each action. */
export const INPUT_TABLES: Readonly<Record<ActionName, InputTable>> = {
  build: buildInputs,
  sign: signInputs,
  publish: publishInputs,
  deploy: deployInputs,
};

/** The same, as the settings file is checked against them. */
export const TABLES: Tables = {
  build: knownInputs(buildInputs),
  sign: knownInputs(signInputs),
  publish: knownInputs(publishInputs),
  deploy: knownInputs(deployInputs),
};
