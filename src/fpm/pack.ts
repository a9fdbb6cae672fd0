import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFile } from '../bytes/index.ts';
import { type Package, readPackage } from '../deb/index.ts';
import { changelogText } from './changelog.ts';
import { controlText } from './control.ts';
import type { Fpm } from './gem.ts';
import { askInvocation, type PackPlaces, packInvocation, STAGE_INPUT } from './invocation.ts';
import type { Recipe } from './recipe.ts';
import { must, type Toolbox } from './toolbox.ts';
import { installedSize, type Tree } from './tree.ts';

/** Fields of FPM's own making, which say nothing; what the inputs decide is ours. */
const FILLERS = [
  'Package',
  'Version',
  'License',
  'Vendor',
  'Architecture',
  'Maintainer',
  'Installed-Size',
  'Section',
  'Homepage',
  'Description',
];

/**
 * FPM 1.18 asks zstd for level -3, which is for speed alone, where it means 3. Level 9 takes half the time of 12 for 2 %
 * more bytes (docs/benchmarks.md). The number of threads doesn't change the bytes.
 */
const ZSTD = '#!/bin/sh\nunset ZSTD_CLEVEL ZSTD_NBTHREADS\nexec /usr/bin/zstd -9 -T0 "$@"\n';

/**
 * Packs a settled tree into a .deb by FPM.
 * @throws Failure `build` with what FPM said, or of deb/ where the file is none
 */
export async function pack(
  tools: Toolbox,
  fpm: Fpm,
  recipe: Recipe,
  { stage, tree, output }: { stage: string; tree: Tree; output: string },
): Promise<Package> {
  const meta = await mkdtemp(join(tools.scratch, 'meta-'));
  const places = { stage, meta, work: join(meta, 'work'), output };
  await mkdir(join(places.work, 'bin'), { recursive: true });
  await writeFile(join(places.work, 'bin', 'zstd'), ZSTD, { mode: 0o755 });
  await rm(output, { force: true });
  const more = await askedFields(tools, fpm, recipe, places);
  await writeFile(join(meta, 'control'), controlText(recipe.control, installedSize(tree), more));
  await writeFile(join(meta, 'stage.rb'), STAGE_INPUT);
  await writeFile(join(meta, 'changelog'), changelogText(recipe.control, recipe.epoch));
  for (const [name, text] of Object.entries(recipe.scripts)) {
    if (text !== undefined) await writeFile(join(meta, name), text);
  }
  const own = changelogs(stage, recipe.control.name).filter((path) => !existsSync(path));
  await must(tools, packInvocation(fpm, recipe, places, tools.environment), {
    what: 'FPM could not make the package',
    remedy:
      recipe.fpmArgs.length === 0
        ? 'Run again with debug logging on.'
        : 'See whether `fpm-args` fit this version of FPM.',
  });
  // The stage is ours and may be packed again: what FPM wrote into it would then lie beside its successor.
  for (const path of own) await rm(path, { force: true });
  await rm(meta, { recursive: true, force: true });
  return readPackage(await openFile(output), output);
}

/** Where FPM writes the changelog: under the second name where the version has no revision. */
function changelogs(stage: string, name: string): readonly string[] {
  return ['changelog.Debian.gz', 'changelog.gz'].map((file) => join(stage, 'usr/share/doc', name, file));
}

/** What `fpm-args` put into control, asked of FPM itself by an empty package. */
async function askedFields(
  tools: Toolbox,
  fpm: Fpm,
  recipe: Recipe,
  places: PackPlaces,
): Promise<ReadonlyMap<string, string>> {
  if (recipe.fpmArgs.length === 0) return new Map();
  const output = join(places.work, 'asked.deb');
  await must(tools, askInvocation(fpm, recipe, { ...places, output }, tools.environment), {
    what: 'FPM refused `fpm-args`',
    remedy: 'Correct `fpm-args`; `fpm --help` lists the options.',
  });
  const { control } = await readPackage(await openFile(output), output);
  await rm(output);
  const fields = control.fields().filter(([name, value]) => !FILLERS.includes(name) && value.trim() !== '');
  return new Map(fields.map(([name, value]) => [name, value.trim().replaceAll(/\s*\n\s*/g, ' ')]));
}
