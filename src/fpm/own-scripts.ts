import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What npm runs of a project when that is installed in its own folder: for whoever works on it, with its tools. */
const OWN = ['prepublish', 'preprepare', 'prepare', 'postprepare'];

/**
 * Does something while no package.json of these folders has scripts that prepare the project for its developers (`husky`,
 * `tsc`): they have run, with the development dependencies, where the project was built. Other packages' are not touched.
 */
export async function withoutOwnPreparation<T>(
  folders: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const before = new Map<string, Buffer>();
  for (const folder of folders) {
    const file = join(folder, 'package.json');
    const bytes = await readFile(file).catch(() => undefined);
    const changed = bytes === undefined ? undefined : stripped(bytes.toString('utf8'));
    if (bytes === undefined || changed === undefined) continue;
    before.set(file, bytes);
    await writeFile(file, changed);
  }
  try {
    return await work();
  } finally {
    for (const [file, bytes] of before) await writeFile(file, bytes);
  }
}

function stripped(text: string): string | undefined {
  const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const scripts =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'scripts') : undefined;
  if (typeof scripts !== 'object' || scripts === null || !OWN.some((name) => name in scripts))
    return undefined;
  const kept = Object.entries(scripts).filter(([name]) => !OWN.includes(name));
  return JSON.stringify({ ...(document as object), scripts: Object.fromEntries(kept) }, undefined, 2);
}
