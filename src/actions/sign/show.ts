import { code, type Markdown, sizeText, table } from '../../github/index.ts';
import type { Decision } from './decide.ts';
import type { SignInputs } from './inputs.ts';

const KINDS: Readonly<Record<SignInputs['signature'], string>> = {
  embedded: 'inside of the package',
  detached: 'beside the package, `.asc`',
  both: 'inside of the package, and beside it, `.asc`',
};

/** What was signed, by which key, and how clients check it. */
export function signSummary(inputs: SignInputs, { verdict, subjects }: Decision): Markdown {
  const until =
    verdict.until === undefined ? 'never expires' : `expires on ${verdict.until.toISOString().slice(0, 10)}`;
  return [
    `### Signed: ${subjects.length === 1 ? '1 package' : `${subjects.length} packages`}`,
    '',
    `By ${code(verdict.key.fingerprint)}, which ${until}; ${KINDS[inputs.signature]}${inputs.signature === 'detached' ? '' : `, role ${inputs.role}`}.`,
    '',
    table(
      ['Package', 'File', 'Size'],
      subjects.map(({ label, name, size }) => [label, name, sizeText(size)]),
    ),
    '',
    'Clients check it with the outputs `keyring` (apt, `Signed-By`) and `debsig-policy` (debsig-verify).',
  ].join('\n');
}
