import { readFile, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseVersion } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import { fpmWords, type Hooks, splitWords } from '../../fpm/index.ts';
import { mistakeText, type RunContext, readRunContext, type World } from '../../github/index.ts';
import { outputOf } from '../../program.ts';
import {
  architectureMistake,
  type Description,
  describe,
  maintainer,
  type Platform,
  type Project,
  packageName,
  packageVersion,
  readPlatform,
  readProject,
  readsZstd,
  releaseMistake,
  serviceUser,
} from '../../project/index.ts';
import { aboutInput } from '../named-input.ts';
import { checkEarlier } from './compare.ts';
import { withComputedFacts } from './computed.ts';
import type { BuildInputs } from './inputs.ts';
import { Mistakes } from './mistakes.ts';
import { checkFiles, isInside, readHooks, wrong } from './project-files.ts';
import { checkServiceOptions } from './service-options.ts';
import { smokeTestMistake } from './smoke.ts';
import { readSource, type Source } from './source.ts';

/** All that is decided before anything is written. */
export interface Decision {
  readonly project: Project;
  readonly source: Source;
  readonly platform: Platform;
  readonly architecture: string;
  readonly name: string;
  readonly version: string;
  readonly maintainer: string;
  readonly description: Description;
  readonly homepage: string | undefined;
  readonly license: string | undefined;
  readonly section: string;
  readonly prefix: string;
  readonly user: string;
  readonly compression: 'zst' | 'xz' | 'gz' | 'none';
  readonly hooks: Hooks;
  readonly fpmArgs: readonly string[];
  /** Absolute: where the code was checked out to. */
  readonly workspace: string;
  /** Absolute. */
  readonly output: string;
  readonly warnings: readonly string[];
}

/**
 * Reads the project and the runner, and decides on the package.
 * @throws Failure `input` that names everything that is wrong
 */
export async function decide(inputs: BuildInputs, world: World): Promise<Decision> {
  const mistakes = new Mistakes();
  const workspace = await realpath(world.workspace);
  const root = await mistakes.attempt(() => folderInside(world.workspace, 'path', inputs.path));
  const output = await mistakes.attempt(() => outputFolder(world.workspace, inputs['output-directory']));
  const platform = await mistakes.attempt(() => platformOf(inputs, world, mistakes));
  const inspect = inspector(world);
  const read =
    root === undefined
      ? undefined
      : await mistakes.attempt(() => readProject(root, inputs.type, inspect, workspace));
  const context = await mistakes.attempt(() => readRunContext(world.environment));
  const source =
    root === undefined || context === undefined
      ? undefined
      : await mistakes.attempt(() => readSource(root, context, world));
  const fpmArgs = await mistakes.attempt(() => fpmWords(inputs['fpm-args']));
  if (inputs.service !== undefined)
    await mistakes.attempt(() => aboutInput('service', async () => splitWords(inputs.service ?? '')));
  if (read === undefined) throw ended(mistakes);
  const project =
    read.kind !== 'python' || source === undefined || output === undefined
      ? read
      : ((await mistakes.attempt(() => withComputedFacts(read, inputs, source, world, output))) ?? read);
  const name = await mistakes.attempt(() => nameOf(inputs, project));
  const version =
    context === undefined || source === undefined
      ? undefined
      : await mistakes.attempt(() => versionOf(inputs, project, name ?? '', context, source));
  const person = await mistakes.attempt(() => maintainerOf(inputs, project));
  const hooks = await readHooks(inputs, project.root, world, mistakes);
  await checkFiles(inputs, project, mistakes);
  checkRoot(inputs, project, mistakes);
  await checkServiceOptions(inputs, world, mistakes);
  await mistakes.attempt(() => checkEarlier(inputs['compare-with'], world.workspace));
  mistakes.end();
  if (
    name === undefined ||
    context === undefined ||
    source === undefined ||
    version === undefined ||
    person === undefined ||
    platform === undefined ||
    output === undefined
  )
    throw ended(mistakes);
  if (inputs['smoke-test'] !== undefined) await smokeTestMistake(name, world);
  const text = inputs.description ?? project.facts.description;
  const fallback = `${{ python: 'Python', node: 'Node.js', directory: 'Files' }[project.kind]} application${context.repository === undefined ? '' : ` from ${context.repository}`}`;
  return {
    project,
    source,
    platform,
    architecture: inputs.architecture ?? platform.architecture,
    name,
    version,
    maintainer: person,
    description: describe(text ?? fallback, name),
    homepage: inputs.homepage ?? webAddress(project.facts.homepage) ?? repositoryPage(context),
    license: inputs.license ?? project.facts.license,
    section: inputs.section ?? { python: 'python', node: 'javascript', directory: 'misc' }[project.kind],
    prefix: inputs.prefix ?? prefixFor(inputs, name),
    user: inputs['service-user'] ?? serviceUser(name),
    compression: inputs.compression ?? (readsZstd(platform) ? 'zst' : 'xz'),
    hooks,
    fpmArgs: fpmArgs ?? [],
    workspace,
    output,
    warnings: source.warnings,
  };
}

function ended(mistakes: Mistakes): Error {
  mistakes.end();
  return new Error('decide: a part is missing without a reason');
}

async function folderInside(workspace: string, input: string, path: string): Promise<string> {
  const place = resolve(workspace, path);
  const real = await realpath(place).catch(() => undefined);
  const base = await realpath(workspace);
  const accepted = 'a folder inside the workspace';
  if (real === undefined)
    throw wrong(
      input,
      path,
      accepted,
      'There is nothing of that name: correct it, or check the code out first.',
    );
  if (!isInside(base, real)) throw wrong(input, path, accepted, 'Check the code out into the workspace.');
  return real;
}

async function outputFolder(workspace: string, path: string): Promise<string> {
  const base = await realpath(workspace);
  const place = resolve(base, path);
  if (place !== base && isInside(base, place)) return place;
  throw wrong('output-directory', path, 'a folder below the workspace', 'Write e.g. `deb`.');
}

async function platformOf(inputs: BuildInputs, world: World, mistakes: Mistakes): Promise<Platform> {
  const osRelease = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const asked = {
    program: 'dpkg',
    args: ['--print-architecture'],
    cwd: world.temporary,
    environment: world.environment,
  };
  const architecture = await outputOf(world.run, asked, 'Run this action on Debian or Ubuntu.');
  const platform = readPlatform(osRelease, architecture.trim());
  const { release, architecture: wanted } = inputs;
  const judge = (input: string, got: string, mistake: ReturnType<typeof releaseMistake>): void => {
    if (mistake !== undefined) mistakes.add(mistakeText(input, got, mistake.accepted, mistake.remedy));
  };
  if (release !== undefined) judge('release', release, releaseMistake(release, platform));
  if (wanted !== undefined) judge('architecture', wanted, architectureMistake(wanted, platform));
  return platform;
}

function inspector({
  run,
  environment,
  temporary,
}: World): (program: string, args: readonly string[]) => Promise<string> {
  return (program, args) =>
    outputOf(
      run,
      {
        program: '/usr/bin/python3',
        args: ['-I', '-c', program, ...args],
        cwd: temporary,
        environment: { ...environment, PYTHONDONTWRITEBYTECODE: '1' },
      },
      'Install python3 in a step before this one.',
    );
}

/** `/` is for the root of a staged tree. */
function checkRoot(inputs: BuildInputs, project: Project, mistakes: Mistakes): void {
  if (project.kind === 'directory') return;
  const accepted = '`/` for `type: directory` alone';
  const remedy = 'Write e.g. `/opt/shop`, or give `type: directory` for a staged tree.';
  if (inputs.prefix === '/') mistakes.add(mistakeText('prefix', '/', accepted, remedy));
  if (mapsRoot(inputs)) mistakes.add(mistakeText('files', '/', accepted, remedy));
}

/** Whether `files` gives the package's root: then the project's folder is where that was made, and stays out. */
export function mapsRoot({ files }: BuildInputs): boolean {
  return files.some(({ to }) => to === '/');
}

function prefixFor(inputs: BuildInputs, name: string): string {
  return mapsRoot(inputs) ? '/' : `/opt/${name}`;
}

function nameOf(inputs: BuildInputs, { facts }: Project): string {
  const given = inputs.name ?? facts.name;
  if (given !== undefined) return packageName(given);
  throw new Failure(
    'name',
    'The project states no name, and the input `name` gives none.',
    'Add `name: shop` under `with:`.',
  );
}

/** @throws Failure that names the input where that gave the version */
async function versionOf(
  inputs: BuildInputs,
  project: Project,
  name: string,
  context: RunContext,
  source: Source,
): Promise<string> {
  const made = (): string => versionText(inputs, project, name, context, source);
  return inputs.version === undefined ? made() : await aboutInput('version', async () => made());
}

function versionText(
  inputs: BuildInputs,
  project: Project,
  name: string,
  context: RunContext,
  source: Source,
): string {
  const version = packageVersion({
    scheme: inputs['version-scheme'],
    base: inputs.version ?? project.facts.version,
    grammar: { python: 'pep440' as const, node: 'semver' as const, directory: 'any' as const }[project.kind],
    suffix: inputs['version-suffix'] ?? '',
    name,
    occasion: context.trigger,
    commit: source.commit ?? '0000000',
    run: context.runNumber,
  });
  return parseVersion(version).text;
}

function maintainerOf(inputs: BuildInputs, { facts }: Project): string {
  const given = inputs.maintainer ?? facts.maintainer;
  const person = given === undefined ? undefined : maintainer(given);
  if (person !== undefined) return person;
  const remedy = 'Add `maintainer: Shop Team <shop@example.org>` under `with:`.';
  if (given === undefined)
    throw new Failure(
      'maintainer',
      'The project states no maintainer, and the input `maintainer` gives none.',
      remedy,
    );
  throw new Failure(
    'maintainer',
    `The maintainer \`${given}\` has no address, which Debian packages need.`,
    remedy,
  );
}

function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>"]+$/.test(url) ? url : undefined;
}

function repositoryPage({ repository, serverUrl }: RunContext): string | undefined {
  return repository === undefined ? undefined : webAddress(`${serverUrl}/${repository}`);
}
