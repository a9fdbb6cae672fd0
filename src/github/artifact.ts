import { Failure } from '../failure.ts';
import { accept, type Parser, reject } from './inputs.ts';

/** A name that the artifact service takes. */
export const artifactName: Parser<string> = (text) =>
  /["*/:<>?\\|\r\n\0]/.test(text)
    ? reject('a name without " * / : < > ? \\ | and line breaks', 'Write e.g. `packages`.')
    : accept(text);

/**
 * Uploads files as an artifact of this run, as actions/upload-artifact does. They are not compressed again.
 * @param files absolute paths below `folder`
 * @returns the artifact's id, in digits
 * @throws Failure `artifact` with what the service said
 */
export async function uploadArtifact(
  name: string,
  files: readonly string[],
  folder: string,
): Promise<string> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  try {
    const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, {
      compressionLevel: 0,
    });
    if (id !== undefined) return String(id);
    throw new Error('the service gave it no id');
  } catch (cause) {
    throw new Failure(
      'artifact',
      `The artifact ${name} could not be uploaded: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Run the job again; where the name is taken in this run, choose another `artifact-name`. Outside GitHub leave it out.',
      { cause },
    );
  }
}
