import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { splitWords, wordText } from '../../fpm/index.ts';
import type { NodeProject } from '../../project/index.ts';
import { scriptOf } from './service-files.ts';

/** How Node completes the path of a module. Source: Node's documentation, "Modules: CommonJS", LOAD_AS_FILE, LOAD_AS_DIRECTORY. */
const ENDS = ['', '.js', '.json', '.node', '/index.js', '/index.json', '/index.node'];
/** What `npm init` writes, whether or not there is such a file. */
const BY_DEFAULT = /^(?:\.\/)?index\.js$/;

/**
 * That the package holds what package.json says is run: `start`, where no `service` says otherwise, and `main`.
 * @throws Failure `build` naming what is not there
 */
export async function checkEntry(
  { main, scripts }: NodeProject,
  service: string | undefined,
  home: string,
): Promise<void> {
  const start = service === undefined ? startedFile(scripts.start) : undefined;
  if (start !== undefined && !(await isThere(home, start))) throw lacks('`start`', start, scripts);
  if (main === undefined || (await isThere(home, main))) return;
  const runs = service !== undefined || scripts.start !== undefined;
  if (!(runs && BY_DEFAULT.test(main))) throw lacks('`main`', main, scripts);
}

function startedFile(line: string | undefined): string | undefined {
  if (line === undefined || /[|&;<>()`]/.test(line)) return undefined;
  const words = splitWords(line).map(wordText);
  return scriptOf(words.slice(words.findIndex((word) => !/^\w+=/.test(word))));
}

async function isThere(home: string, path: string): Promise<boolean> {
  const found = await Promise.all(
    ENDS.map((end) =>
      stat(`${join(home, path)}${end}`).then(
        (entry) => entry.isFile(),
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

function lacks(what: string, file: string, scripts: NodeProject['scripts']): Failure {
  const remedy =
    scripts.build === undefined
      ? 'Correct package.json; or name by `build-command` what makes the file.'
      : 'Its `build` script does not make it there: correct the one or the other.';
  return new Failure(
    'build',
    `${what} of package.json names ${file}, which the package does not hold.`,
    remedy,
  );
}
