import { openFile } from '../../bytes/index.ts';
import { readPackage } from '../../deb/index.ts';
import { escaped, type Markdown, sizeText, type World } from '../../github/index.ts';
import type { Environment } from '../../settings/index.ts';
import { betweenPackages } from '../build/compare.ts';
import { runningIn } from './side-by-side.ts';

/** A package larger than this, in bytes, is not fetched to be looked into. */
const LARGEST = 256 * 1024 * 1024;

/** How a package that was built differs from the one that an environment runs: fields, files, size. */
export async function differenceFrom(
  environment: Environment,
  suite: string,
  file: string,
  world: World,
): Promise<Markdown> {
  const made = await readPackage(await openFile(file), file);
  const { name, architecture } = made.id;
  const running = await runningIn(environment, suite, name, world);
  if (running.kind === 'nothing') return `${escaped(environment.name)} has no ${escaped(name)} yet.`;
  if (running.kind === 'unseen')
    return `What ${escaped(environment.name)} has can’t be seen: ${escaped(running.why)}`;
  const before = running.packages.find(({ entry }) => entry.architecture === architecture);
  if (before === undefined)
    return `${escaped(environment.name)} has no ${escaped(name)} for ${escaped(architecture)} yet.`;
  if (before.entry.size > LARGEST)
    return `What ${escaped(environment.name)} has is of ${sizeText(before.entry.size)}, too large to be looked into.`;
  return await betweenPackages(await readPackage(before.content, before.entry.filename), made);
}
