import { dirname } from 'node:path';
import { sizeText, uploadArtifact, type World } from '../../github/index.ts';
import { embedSignature, signBeside } from '../../openpgp/index.ts';
import type { Decision, Subject } from './decide.ts';
import type { SignInputs } from './inputs.ts';

/** Signs each package, and uploads them where that is asked for. Each file changes at once or not at all. */
export async function act(inputs: SignInputs, decision: Decision, world: World): Promise<void> {
  const { subjects } = decision;
  await world.report.group(`Signing ${subjects.length} packages`, async () => {
    for (const subject of subjects) {
      await signPackage(inputs, decision, subject);
      world.report.line(`${subject.name} (${sizeText(subject.size)})`);
    }
  });
  if (inputs['artifact-name'] !== undefined) await upload(inputs['artifact-name'], inputs, subjects);
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
