import { Failure } from '../../failure.ts';
import type { Outcome, Outputs, World } from '../../github/index.ts';
import {
  type Build,
  deployPart,
  type Environment,
  environmentOf,
  packagesOf,
  publishParts,
  type Release,
  releasesOf,
  type Settings,
  sourceOf,
  type Values,
} from '../../settings/index.ts';
import { artifactFor, builtOf } from './built.ts';
import type { WorkflowInputs } from './inputs.ts';
import { packageNames } from './package-names.ts';
import { readSettingsFile } from './read-file.ts';

/** Reads the settings file and hands out what the job needs of it. */
export async function readPart(inputs: WorkflowInputs, world: World): Promise<Outcome> {
  const settings = await readSettingsFile(inputs.file, world);
  const [first] = settings.environments;
  const environment = inputs.environment === undefined ? first : environmentOf(settings, inputs.environment);
  if (environment === undefined) throw new Failure('settings', 'There is no environment.', '');
  const releases = releasesOf(settings, environment);
  return {
    outputs: {
      ...overview(settings, environment, releases, inputs.packages),
      ...buildOutputs(settings, inputs),
      ...(inputs.release === undefined
        ? { packages: (await packagesToPromote(settings, inputs, world)).join('\n') }
        : releaseOutputs(settings, environment, releaseAt(releases, inputs.release), inputs)),
    },
    summary: '',
    annotations: [],
  };
}

/** What is needed before a job starts, as JSON for `fromJSON`. */
function overview(
  settings: Settings,
  environment: Environment,
  releases: readonly Release[],
  packages: readonly string[],
): Outputs {
  const { builds } = settings;
  const wanted = [...releases.entries()].filter(
    ([, release]) => packages.length === 0 || packagesOf(settings, release, packages).length > 0,
  );
  return {
    builds: JSON.stringify(builds.map(describedBuild)),
    'build-indices': JSON.stringify([...builds.keys()]),
    environment: environment.name,
    'runs-on': JSON.stringify(environment.runsOn),
    'release-indices': JSON.stringify(wanted.map(([index]) => index)),
    plans: JSON.stringify(plansOf(settings)),
    'plan-indices': JSON.stringify([...plansOf(settings).keys()]),
    role: environment.role,
    'plan-role': environment.planRole,
    region: environment.publish.get('region') ?? '',
  };
}

function describedBuild({ runner, suite, inputs }: Build) {
  const label = [suite, inputs.get('architecture')].filter((word) => word !== undefined).join(' ');
  return {
    label: label === '' ? '' : ` for ${label}`,
    'runs-on': runner.runsOn,
    container: runner.container,
    packages: runner.packages.join('\n'),
  };
}

/** Where a pull request is planned: the first environment, and the last one where a role is set that may look. */
function plansOf(settings: Settings) {
  const { environments } = settings;
  const last = environments.length > 1 ? environments.at(-1) : undefined;
  const seen = [
    ...environments.slice(0, 1).filter(({ role, planRole }) => role === '' || planRole !== ''),
    ...(last !== undefined && last.planRole !== '' ? [last] : []),
  ];
  return seen.flatMap((environment) =>
    [...releasesOf(settings, environment).keys()].map((release) => ({
      environment: environment.name,
      release,
      'runs-on': environment.runsOn,
    })),
  );
}

function buildOutputs({ builds }: Settings, { build, file }: WorkflowInputs): Outputs {
  const found = build === undefined ? undefined : builds[build];
  if (found === undefined || build === undefined) return {};
  return { build: jsonOf(found.inputs), artifact: artifactFor(file, build) };
}

function releaseAt(releases: readonly Release[], at: number): Release {
  const release = releases[at];
  if (release !== undefined) return release;
  throw new Failure(
    'settings',
    `The settings file has ${releases.length} releases, and number ${at + 1} was asked for.`,
    'The file has changed since this run began: start a new one.',
  );
}

function releaseOutputs(
  settings: Settings,
  environment: Environment,
  release: Release,
  inputs: WorkflowInputs,
): Outputs {
  const source = sourceOf(settings, environment);
  const publish = publishParts(environment, source, release.suite);
  const packages = versionsOf(settings, release, inputs);
  const hasService = release.builds.some((index) => settings.builds[index]?.inputs.has('service') === true);
  const names = packages.map((line) => line.split('=')[0] ?? '');
  const deploy = deployPart(environment, release, hasService ? names : []);
  return {
    suite: release.suite,
    source: source.name,
    requires: environment.gated && source !== environment ? source.name : '',
    packages: packages.join('\n'),
    sign: jsonOf(settings.sign),
    candidate: jsonOf(publish.candidate),
    copy: jsonOf(publish.copy),
    release: jsonOf(publish.release),
    'withdraw-candidate': jsonOf(publish.withdrawCandidate),
    withdraw: jsonOf(publish.withdraw),
    plan: jsonOf(publish.plan),
    'plan-copy': jsonOf(publish.planCopy),
    deploy: deploy === undefined ? '' : jsonOf(deploy),
    'deploy-plan': deploy === undefined ? '' : jsonOf(withoutSource(deploy)),
    'public-key': environment.publicKey,
  };
}

/** What the release is about: what was built, what was approved, or what a person names. */
function versionsOf(
  settings: Settings,
  release: Release,
  { built, approved, packages }: WorkflowInputs,
): readonly string[] {
  if (built !== undefined) {
    const own = builtOf(built).filter(({ index }) => release.builds.includes(index));
    return [...new Set(own.map(({ name, version }) => `${name}=${version}`))];
  }
  if (!Array.isArray(approved)) return packagesOf(settings, release, packages);
  const entries: readonly unknown[] = approved;
  const lines = entries.map((entry) => `${textOf(entry, 'name')}=${textOf(entry, 'version')}`);
  return [...new Set(lines)];
}

/** What a person names, else the packages that the settings build. */
async function packagesToPromote(
  settings: Settings,
  { packages, operation, build }: WorkflowInputs,
  world: World,
): Promise<readonly string[]> {
  if (packages.length > 0 || operation !== 'read' || build !== undefined) return packages;
  return packageNames(settings, world);
}

/** A plan looks at the hosts as they are: nothing there is to know the repository. */
function withoutSource(values: Values): Values {
  return new Map([...values].filter(([name]) => !['suite', 'component', 'public-key'].includes(name)));
}

function jsonOf(values: Values): string {
  return JSON.stringify(Object.fromEntries(values));
}

function textOf(value: unknown, name: string): string {
  return String(typeof value === 'object' && value !== null ? Reflect.get(value, name) : '');
}
