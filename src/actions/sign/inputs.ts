import {
  accept,
  artifactName,
  type Inputs,
  type InputTable,
  linesWithDefault,
  oneOf,
  optional,
  type Parser,
  reject,
  requiredSecret,
  secret,
  text,
  wholeNumber,
  withDefault,
} from '../../github/index.ts';
import { type Fingerprint, parseFingerprint } from '../../openpgp/index.ts';

/** As gpg prints it, in ten groups or one. */
const fingerprint: Parser<Fingerprint> = (given) => {
  const parsed = parseFingerprint(given);
  return parsed !== undefined
    ? accept(parsed)
    : reject('a fingerprint of 40 hex digits', 'Take it from gpg --list-keys --with-subkey-fingerprints.');
};

export const signInputs = {
  packages: linesWithDefault('deb/*.deb', text),
  'private-key': requiredSecret(),
  passphrase: secret(),
  fingerprint: optional(fingerprint),
  signature: withDefault('embedded', oneOf('embedded', 'detached', 'both')),
  role: withDefault('origin', oneOf('origin', 'maint', 'archive')),
  'minimum-validity': withDefault('90', wholeNumber(0, 36_500)),
  'artifact-name': optional(artifactName),
} satisfies InputTable;

export type SignInputs = Inputs<typeof signInputs>;
