import { allFailures, Failure } from '../failure.ts';
import { readBuilds } from './builds.ts';
import { readEnvironments } from './environments.ts';
import type { Tables } from './known.ts';
import { suggestion } from './nearest.ts';
import { Mistakes, quoted } from './place.ts';
import type { Settings } from './settings.ts';
import { mappingOf, type Tree } from './tree.ts';
import { partOf, type ReadText, readValues, type Values } from './value.ts';
import { readTree } from './yaml.ts';

const KEYS = ['build', 'sign', 'defaults', 'environments'];

/**
 * Reads a settings file, and checks the whole of it: every environment, whichever a run is about.
 * @param file how it is called in an error
 * @throws Failure `settings` that names every mistake with its line and column
 */
export async function readSettings(
  text: string,
  file: string,
  tables: Tables,
  readText: ReadText,
): Promise<Settings> {
  const mistakes = new Mistakes(file);
  const settings = await settingsIn(await readTree(text, mistakes), tables, readText, mistakes);
  const failure = allFailures(mistakes.failures);
  if (failure !== undefined) throw failure;
  if (settings === undefined) throw new Failure('settings', `${file} says nothing.`, 'See docs/settings.md.');
  return settings;
}

async function settingsIn(
  tree: Tree | undefined,
  tables: Tables,
  readText: ReadText,
  mistakes: Mistakes,
): Promise<Settings | undefined> {
  if (tree === undefined) return undefined;
  if (tree.kind !== 'mapping') {
    mistakes.tell(
      tree.at,
      'This is no mapping.',
      'Begin with `build:` and `environments:`: docs/settings.md.',
    );
    return undefined;
  }
  for (const { key, at } of tree.entries)
    if (!KEYS.includes(key)) mistakes.tell(at, `${quoted(key)} is not known here.`, suggestion(key, KEYS));
  const find = (key: string): Tree | undefined => tree.entries.find((entry) => entry.key === key)?.value;
  const sign = await signOf(find('sign'), tables, readText, mistakes);
  const builds = await readBuilds(find('build'), tables.build, readText, mistakes);
  const environments = find('environments');
  if (environments === undefined) {
    mistakes.tell(tree.at, '`environments` is missing.', 'Say where the package goes: docs/settings.md.');
    return undefined;
  }
  return {
    builds,
    sign,
    environments: await readEnvironments(find('defaults'), environments, builds, tables, readText, mistakes),
  };
}

async function signOf(
  tree: Tree | undefined,
  tables: Tables,
  readText: ReadText,
  mistakes: Mistakes,
): Promise<Values> {
  const mapping = tree === undefined ? undefined : mappingOf(tree, 'sign', mistakes);
  if (mapping === undefined) return new Map();
  return readValues(mapping, partOf('sign', tables.sign, [], readText), mistakes);
}
