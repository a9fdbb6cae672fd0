import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { maskedParts, type Outputs, type World } from '../../github/index.ts';
import { armorApart, debsigPolicy, secretForms } from '../../openpgp/index.ts';
import type { Decision } from './decide.ts';
import type { SignInputs } from './inputs.ts';

/**
 * Writes what clients need to check the signatures, below RUNNER_TEMP: the keyring, and debsig-verify's policies. apt
 * reads the keyring as `_apt`, so the modes don't follow the umask.
 */
export async function handOut(inputs: SignInputs, decision: Decision, world: World): Promise<Outputs> {
  const { signer, verdict, subjects } = decision;
  const { binary } = await signer.publicKeys();
  const folder = await mkdtemp(join(world.temporary, 'sign-'));
  await chmod(folder, 0o755);
  const fingerprint = verdict.key.fingerprint;
  const keyring = join(folder, `${fingerprint}.gpg`);
  await writePublic(folder, keyring, binary);
  const policies = join(folder, 'debsig');
  for (const { path, content } of debsigPolicy(fingerprint, inputs.role, originsOf(subjects), binary)) {
    await writePublic(folder, join(policies, path), content);
  }
  const masked = secretForms(inputs['private-key']).flatMap(maskedParts);
  return {
    packages: subjects.map(({ name }) => name).join('\n'),
    fingerprint,
    expires: verdict.until === undefined ? '' : verdict.until.toISOString().replace('.000Z', 'Z'),
    'public-key': armorApart(binary, masked),
    keyring,
    'debsig-policy': policies,
  };
}

/** Whose origin signature the packages will hold, so that another role's policy is found under it. */
function originsOf(subjects: Decision['subjects']): readonly string[] {
  return subjects.flatMap(({ embedded }) =>
    embedded.filter(({ role }) => role === 'origin').flatMap(({ issuers }) => issuers),
  );
}

async function writePublic(root: string, path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  for (let folder = dirname(path); relative(root, folder) !== ''; folder = dirname(folder)) {
    await chmod(folder, 0o755);
  }
  await writeFile(path, content);
  await chmod(path, 0o644);
}
