import { labelsOf, wordOf, wordsOf } from './beside.ts';
import type { KnownInputs } from './known.ts';
import type { Mistakes } from './place.ts';
import { type Build, DEFAULT_PACKAGES, DEFAULT_RUNNER, MOST_BUILDS } from './settings.ts';
import { type Mapping, mappingOf, type Tree } from './tree.ts';
import { partOf, type ReadText, readValues } from './value.ts';

const BESIDE_BUILD = ['runs-on', 'container', 'runner-packages', 'suite', 'hosts'];

const SUITE = /^[A-Za-z0-9][A-Za-z0-9._+~-]*(?:\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/;

/** The builds that `build` asks for: one, or one for each entry of a list. */
export async function readBuilds(
  tree: Tree | undefined,
  known: KnownInputs,
  readText: ReadText,
  mistakes: Mistakes,
): Promise<readonly Build[]> {
  const items: readonly (Tree | undefined)[] = tree?.kind === 'list' ? tree.items : [tree];
  if (tree !== undefined && (items.length > MOST_BUILDS || items.length === 0)) {
    mistakes.tell(tree.at, `\`build\` has ${items.length} entries; accepted are 1 to ${MOST_BUILDS}.`, '');
    return [];
  }
  const builds: Build[] = [];
  for (const item of items) {
    const mapping: Mapping | undefined =
      item === undefined
        ? { kind: 'mapping', entries: [], at: { line: 1, column: 1 } }
        : mappingOf(item, 'build', mistakes);
    if (mapping !== undefined) builds.push(await buildOf(mapping, known, readText, mistakes));
  }
  if (tree !== undefined) checkTogether(builds, tree, mistakes);
  return builds;
}

async function buildOf(
  mapping: Mapping,
  known: KnownInputs,
  readText: ReadText,
  mistakes: Mistakes,
): Promise<Build> {
  const inputs = await readValues(mapping, partOf('build', known, BESIDE_BUILD, readText), mistakes);
  const packages = wordsOf(mapping, 'runner-packages', mistakes);
  const names = packages?.words.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '');
  if (packages !== undefined && names?.some((name) => !/^[a-z0-9][a-z0-9+.-]+$/.test(name)) === true)
    mistakes.tell(
      packages.at,
      '`runner-packages` are names of Debian packages.',
      'Write e.g. [git, nodejs].',
    );
  return {
    inputs,
    runner: {
      runsOn: labelsOf(mapping, mistakes) ?? [DEFAULT_RUNNER],
      container:
        wordOf(mapping, 'container', /^[\w][\w./:@-]*$/, 'an image such as debian:12', mistakes) ?? '',
      packages: names ?? DEFAULT_PACKAGES,
    },
    suite: wordOf(mapping, 'suite', SUITE, 'the name of a suite', mistakes),
    hosts: wordOf(mapping, 'hosts', /^[^\x00-\x1f]+$/, 'a pattern of hosts of the inventory', mistakes),
  };
}

/** What must hold between several: each release has a suite of its own, and one version in it. */
function checkTogether(builds: readonly Build[], { at }: Tree, mistakes: Mistakes): void {
  if (builds.length < 2) return;
  if (builds.some(({ suite }) => suite === undefined))
    mistakes.tell(at, 'Each entry of `build` needs a `suite`.', 'Add it, such as `suite: bookworm`.');
  const bySuite = Map.groupBy(builds, ({ suite }) => suite ?? '');
  for (const [suite, own] of bySuite) {
    const differ = (key: string): boolean => new Set(own.map(({ inputs }) => inputs.get(key) ?? '')).size > 1;
    if (differ('version-suffix') || differ('name') || new Set(own.map(({ hosts }) => hosts)).size > 1)
      mistakes.tell(
        at,
        `The builds for the suite \`${suite}\` differ in \`name\`, \`version-suffix\` or \`hosts\`.`,
        'In one suite are builds of one version for several architectures: give others a suite of their own.',
      );
  }
  const suffixes = [...bySuite.values()].map(([first]) => first?.inputs.get('version-suffix') ?? '');
  if (bySuite.size > 1 && new Set(suffixes).size < suffixes.length)
    mistakes.tell(
      at,
      'Builds for several suites need a `version-suffix` each.',
      'Write e.g. `~debian12` and `~ubuntu24.04`: other bytes can’t have the same version.',
    );
}
