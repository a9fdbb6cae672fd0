import { copyFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { uploadArtifact } from '../../github/index.ts';
import type { Decision } from './decide.ts';
import type { BuildInputs } from './inputs.ts';

/** Moves the package to where the user wants it; where the upload of the artifact fails, it is gone again. */
export async function handOut(
  inputs: BuildInputs,
  { output }: Decision,
  made: string,
  file: string,
): Promise<string> {
  await mkdir(output, { recursive: true });
  const partial = `${file}.partial`;
  await copyFile(made, partial);
  await rename(partial, file);
  if (inputs['artifact-name'] === undefined) return '';
  try {
    return await uploadArtifact(inputs['artifact-name'], [file], output);
  } catch (error) {
    await rm(file, { force: true });
    if ((await readdir(output)).length === 0) await rmdir(output);
    throw error;
  }
}
