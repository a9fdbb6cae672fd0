import { dirname } from 'node:path';
import {
  code,
  type Markdown,
  type Outcome,
  sizeText,
  table,
  uploadArtifact,
  type World,
} from '../github/index.ts';
import { embedSignature, secretForms, signBeside } from '../openpgp/index.ts';
import type { SignInputs } from './inputs/sign.ts';
import { forbidCoreFiles } from './sign/core-files.ts';
import { type Decision, decide, type Subject } from './sign/decide.ts';
import { handOut } from './sign/hand-out.ts';
import { warningsOf } from './sign/warnings.ts';

/**
 * Signs packages: reads all of them and judges the key, then writes. Each file changes at once or not at all.
 * @throws Failure that tells everything that is wrong
 */
export async function run(inputs: SignInputs, world: World): Promise<Outcome> {
  for (const form of secretForms(inputs['private-key'])) world.report.mask(form);
  await forbidCoreFiles(world);
  const decision = await decide(inputs, world);
  const outputs = await handOut(inputs, decision, world);
  const { subjects } = decision;
  await world.report.group(`Signing ${subjects.length} packages`, async () => {
    for (const subject of subjects) {
      await signPackage(inputs, decision, subject);
      world.report.line(`${subject.name} (${sizeText(subject.size)})`);
    }
  });
  if (inputs['artifact-name'] !== undefined) await upload(inputs['artifact-name'], inputs, subjects);
  return {
    outputs,
    summary: signSummary(inputs, decision),
    annotations: warningsOf(inputs, decision),
  };
}

async function signPackage(
  { signature, role }: SignInputs,
  decision: Decision,
  { path }: Subject,
): Promise<void> {
  const { signer, at } = decision;
  if (signature !== 'detached') await embedSignature(path, signer, role, at);
  if (signature !== 'embedded') await signBeside(path, signer, at);
}

async function upload(name: string, inputs: SignInputs, subjects: readonly Subject[]): Promise<void> {
  const files = subjects.flatMap(({ path }) => [
    path,
    ...(inputs.signature === 'embedded' ? [] : [`${path}.asc`]),
  ]);
  await uploadArtifact(name, files, commonFolder(files));
}

/** The innermost folder that all files are below. */
function commonFolder(files: readonly string[]): string {
  const [first = '/'] = files;
  let folder = dirname(first);
  while (!files.every((file) => file.startsWith(folder === '/' ? folder : `${folder}/`)))
    folder = dirname(folder);
  return folder;
}

const KINDS: Readonly<Record<SignInputs['signature'], string>> = {
  embedded: 'inside of the package',
  detached: 'beside the package, `.asc`',
  both: 'inside of the package, and beside it, `.asc`',
};

function signSummary(inputs: SignInputs, { verdict, subjects }: Decision): Markdown {
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
