import { Failure } from '../../failure.ts';
import type { World } from '../../github/index.ts';
import { readSettings, repositoryFiles, type Settings } from '../../settings/index.ts';
import { TABLES } from './tables.ts';

/**
 * Reads the settings file of the repository that is checked out, and checks the whole of it.
 * @throws Failure `settings`
 */
export async function readSettingsFile(file: string, { workspace }: World): Promise<Settings> {
  const readText = repositoryFiles(workspace);
  const text = await readText(file).catch((cause: unknown) => {
    const said = cause instanceof Failure ? cause.message : String(cause);
    throw new Failure(
      'settings',
      `There are no settings: ${said}`,
      'Add .github/deb-actions.yml (docs/settings.md), or name yours by the input `settings` of the workflow.',
      { cause },
    );
  });
  return readSettings(text, file, TABLES, readText);
}
