import { labelsOf, wordOf } from './beside.ts';
import type { Tables } from './known.ts';
import { suggestion } from './nearest.ts';
import { type Mistakes, quoted, type Spot } from './place.ts';
import { type Build, DEFAULT_RUNNER, type Environment } from './settings.ts';
import { type Mapping, mappingOf, type Tree } from './tree.ts';
import { partOf, type ReadText, readValues, textOf, type Values } from './value.ts';

const COMMON = ['runs-on', 'role', 'plan-role', 'publish', 'deploy'];
const OF_ONE = [...COMMON, 'requires'];
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/** GitHub takes more; these need no quoting anywhere. */
const NAME = /^[A-Za-z0-9][\w. /-]{0,99}$/;

/** What `defaults` or one environment says, before they are merged. */
interface Given {
  readonly runsOn: readonly string[] | undefined;
  readonly role: string | undefined;
  readonly planRole: string | undefined;
  readonly gated: boolean;
  readonly publish: Values;
  readonly publicKey: string | undefined;
  readonly deploy: Values;
}

/** The environments in their order, each with what `defaults` says. */
export async function readEnvironments(
  defaults: Tree | undefined,
  tree: Tree,
  builds: readonly Build[],
  tables: Tables,
  readText: ReadText,
  mistakes: Mistakes,
): Promise<readonly Environment[]> {
  const given = async (one: Tree | undefined, name: string, keys: readonly string[]): Promise<Given> => {
    const mapping = one === undefined ? undefined : mappingOf(one, name, mistakes);
    return givenIn(
      mapping ?? { kind: 'mapping', entries: [], at: tree.at },
      keys,
      tables,
      readText,
      mistakes,
    );
  };
  const common = await given(defaults, 'defaults', COMMON);
  const mapping = mappingOf(tree, 'environments', mistakes);
  if (mapping === undefined) return [];
  if (mapping.entries.length === 0)
    mistakes.tell(tree.at, '`environments` names none.', 'Write e.g. `dev:` below it.');
  const environments: Environment[] = [];
  for (const [index, { key, at, value }] of mapping.entries.entries()) {
    if (!NAME.test(key))
      mistakes.tell(
        at,
        `${quoted(key)} can’t be an environment.`,
        'Use letters, digits, `.`, `_`, `-` and `/`.',
      );
    const own = await given(value, key, OF_ONE);
    const merged = merge(key, common, own, index > 0 && own.gated);
    environments.push(merged);
    checkOne(merged, at, builds, mapping.entries.length > 1, mistakes);
  }
  return environments;
}

async function givenIn(
  mapping: Mapping,
  keys: readonly string[],
  tables: Tables,
  readText: ReadText,
  mistakes: Mistakes,
): Promise<Given> {
  for (const { key, at } of mapping.entries)
    if (!keys.includes(key)) mistakes.tell(at, `${quoted(key)} is not known here.`, suggestion(key, keys));
  const inner = (key: string): Mapping | undefined => {
    const tree = mapping.entries.find((entry) => entry.key === key)?.value;
    return tree === undefined ? undefined : mappingOf(tree, key, mistakes);
  };
  const publish = inner('publish');
  const deploy = inner('deploy');
  const values = async (key: 'publish' | 'deploy', found: Mapping | undefined, beside: readonly string[]) =>
    found === undefined
      ? new Map<string, string>()
      : await readValues(found, partOf(key, tables[key], beside, readText), mistakes);
  return {
    runsOn: labelsOf(mapping, mistakes),
    role: wordOf(mapping, 'role', ROLE, 'the ARN of an AWS role', mistakes),
    planRole: wordOf(mapping, 'plan-role', ROLE, 'the ARN of an AWS role', mistakes),
    gated: wordOf(mapping, 'requires', /^none$/, '`none`', mistakes) === undefined,
    publish: await values('publish', publish, ['public-key']),
    publicKey: await publicKeyIn(publish, tables, readText, mistakes),
    deploy: await values('deploy', deploy, []),
  };
}

async function publicKeyIn(
  publish: Mapping | undefined,
  tables: Tables,
  readText: ReadText,
  mistakes: Mistakes,
): Promise<string | undefined> {
  const entry = publish?.entries.find(({ key }) => key === 'public-key');
  if (entry === undefined) return undefined;
  const text = await textOf(entry.value, partOf('deploy', tables.deploy, [], readText), mistakes);
  const fault = text === undefined ? undefined : tables.deploy.fault('public-key', text);
  if (fault !== undefined) mistakes.tell(entry.value.at, fault, '');
  return text;
}

function merge(name: string, common: Given, own: Given, gated: boolean): Environment {
  return {
    name,
    runsOn: own.runsOn ?? common.runsOn ?? [DEFAULT_RUNNER],
    role: own.role ?? common.role ?? '',
    planRole: own.planRole ?? common.planRole ?? '',
    gated,
    publish: new Map([...common.publish, ...own.publish]),
    publicKey: own.publicKey ?? common.publicKey ?? '',
    deploy: new Map([...common.deploy, ...own.deploy]),
  };
}

/** What an environment must have once `defaults` are in it. */
function checkOne(
  { name, publish, publicKey, deploy, role, planRole }: Environment,
  at: Spot,
  builds: readonly Build[],
  hasOthers: boolean,
  mistakes: Mistakes,
): void {
  const lacks = (key: string, why: string): void =>
    mistakes.tell(at, `\`${name}\` has no \`${key}\`, ${why}.`, 'Add it, here or in `defaults`.');
  if ((publish.get('bucket') ?? '') === '') lacks('publish.bucket', 'so there is nowhere to publish to');
  if (publicKey === '' && hasOthers)
    lacks('publish.public-key', 'by which plans, hosts and the next environment know its repository');
  if ((role !== '' || planRole !== '') && (publish.get('region') ?? '') === '')
    lacks('publish.region', 'and an AWS role is assumed in a region');
  const inventory = deploy.get('inventory') ?? '';
  if (inventory === '' && [...deploy.keys()].some((key) => key === 'limit' || key === 'playbook'))
    lacks('deploy.inventory', 'so there are no hosts to roll out to');
  const suites = new Set(builds.map(({ suite }) => suite));
  if (inventory !== '' && suites.size > 1 && builds.some(({ hosts }) => hosts === undefined))
    mistakes.tell(
      at,
      `\`${name}\` has hosts, and \`build\` several suites without \`hosts\`.`,
      'Say in each entry of `build` which hosts of the inventory it is for, such as `hosts: bookworm`.',
    );
}
