import { copyFile, mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Package } from '../deb/index.ts';
import { Failure } from '../failure.ts';
import {
  boundAddons,
  type Finding,
  harmless,
  installFpm,
  libraryDependencies,
  lint,
  machineCode,
  maintainerScripts,
  nodeMajor,
  overridesFor,
  pack,
  type Recipe,
  settleTree,
  type Toolbox,
  type Tree,
  toolEnvironment,
} from '../fpm/index.ts';
import { type Annotation, folderCache, type Outcome, uploadArtifact, type World } from '../github/index.ts';
import { compare } from './build/compare.ts';
import { type Decision, decide } from './build/decide.ts';
import { checkScripts } from './build/scripts.ts';
import { smokeTest, smokeTestMistake } from './build/smoke.ts';
import { fillStage, type Staged, stageOverrides } from './build/stage.ts';
import { buildSummary } from './build/summary.ts';
import type { BuildInputs } from './inputs/build.ts';

/** Builds a .deb of the project: reads and decides, stages, packs, checks, and only then hands it out. */
export async function run(inputs: BuildInputs, world: World): Promise<Outcome> {
  const decision = await decide(inputs, world);
  if (inputs['smoke-test'] !== undefined) await smokeTestMistake(decision.name, world);
  // dpkg wants 0755 folders, and FPM takes the changelog's mode from here.
  process.umask(0o022);
  const file = join(decision.output, fileName(decision));
  await rm(file, { force: true });
  const scratch = await mkdtemp(join(world.temporary, 'deb-actions-build-'));
  try {
    return await produce(inputs, world, decision, scratch, file);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function produce(
  inputs: BuildInputs,
  world: World,
  decision: Decision,
  scratch: string,
  file: string,
): Promise<Outcome> {
  const { report } = world;
  const tools: Toolbox = {
    run: world.run,
    environment: toolEnvironment(world.environment, scratch, decision.source.epoch),
    scratch,
    say: report.line,
  };
  await mkdir(join(scratch, 'home'));
  report.line(
    `${decision.name} ${decision.version} for ${decision.platform.release}, ${decision.architecture}`,
  );
  const staged = await fillStage(tools, inputs, decision, report);
  const made = await packChecked(tools, inputs, world, decision, staged);
  const annotations = [
    ...[...decision.warnings, ...staged.warnings].map(
      (message): Annotation => ({ level: 'warning', message }),
    ),
    ...made.findings.map((finding) => lintAnnotation(finding, inputs.lint)),
  ];
  const failure = lintFailure(made.findings, inputs.lint);
  if (failure !== undefined) {
    return {
      outputs: {},
      summary: buildSummary(decision, made.package, made.findings, undefined),
      annotations,
      failure,
    };
  }
  if (inputs['smoke-test'] !== undefined) {
    await smokeTest(inputs['smoke-test'], decision.name, made.file, tools, report);
  }
  const difference =
    inputs['compare-with'] === undefined
      ? undefined
      : await compare(inputs['compare-with'], made.package, world.workspace);
  const artifact = await handOut(inputs, decision, made.file, file);
  return {
    outputs: {
      package: file,
      name: decision.name,
      version: decision.version,
      architecture: decision.architecture,
      release: decision.platform.release,
      sha256: made.package.sha256,
      size: String(made.package.size),
      'artifact-id': artifact,
    },
    summary: buildSummary(decision, made.package, made.findings, difference),
    annotations,
  };
}

interface Made {
  readonly package: Package;
  readonly file: string;
  readonly tree: Tree;
  readonly findings: readonly Finding[];
}

/** Packs, asks lintian, adds the overrides for what our layout causes, and packs again where there are any. */
async function packChecked(
  tools: Toolbox,
  inputs: BuildInputs,
  world: World,
  decision: Decision,
  staged: Staged,
): Promise<Made> {
  const { report } = world;
  const { stage, modes } = staged;
  const cache = folderCache(report);
  const fpm = await report.group(`FPM ${inputs['fpm-version']}`, () =>
    installFpm(tools, { version: inputs['fpm-version'], toolCache: world.toolCache, cache }),
  );
  const settle = (): Promise<Tree> =>
    settleTree(stage, { modes, epoch: decision.source.epoch, foreign: [world.workspace, world.temporary] });
  const tree = await settle();
  const recipe = await recipeOf(tools, inputs, decision, staged, tree);
  await checkScripts(tools, recipe.scripts);
  const file = join(tools.scratch, fileName(decision));
  const quiet = { ...tools, say: report.debug };
  const first = await pack(quiet, fpm, recipe, { stage, tree, output: file });
  if (inputs.lint === 'off') return { package: first, file, tree, findings: [] };
  const found = await report.group('lintian', () => lint(tools, file));
  const places = { prefix: decision.prefix, environmentFile: inputs['environment-file'] };
  const overrides = overridesFor(decision.name, places, found);
  const findings = overrides.rest.filter(({ level }) => level !== 'info');
  if (overrides.text === '') return { package: first, file, tree, findings };
  await stageOverrides(stage, decision.name, overrides.text);
  const settled = await settle();
  const second = await pack(quiet, fpm, recipe, { stage, tree: settled, output: file });
  return { package: second, file, tree: settled, findings };
}

async function recipeOf(
  tools: Toolbox,
  inputs: BuildInputs,
  decision: Decision,
  staged: Staged,
  tree: Tree,
): Promise<Recipe> {
  const { stage, units } = staged;
  const code = await machineCode(stage, tree);
  if (decision.architecture === 'all' && code.length > 0) {
    throw new Failure(
      'input',
      `The package holds machine code (${code.slice(0, 5).join(', ')}), so its \`architecture\` can’t be \`all\`.`,
      'Leave `architecture` out.',
    );
  }
  const libraries = await libraryDependencies(tools, stage, code);
  const bound =
    decision.project.kind === 'node' ? await boundAddons(code.map((path) => join(stage, path))) : [];
  const node = bound.length === 0 ? [] : [`nodejs (<< ${(await nodeMajor(tools)) + 1})`];
  const { name, prefix, user, hooks } = decision;
  return {
    control: {
      name,
      version: decision.version,
      architecture: decision.architecture,
      maintainer: decision.maintainer,
      section: decision.section,
      homepage: decision.homepage,
      depends: unique([...staged.depends, ...node, ...libraries, ...inputs.depends]),
      recommends: inputs.recommends,
      conflicts: inputs.conflicts,
      provides: inputs.provides,
      replaces: inputs.replaces,
      synopsis: decision.description.synopsis,
      description: [
        ...decision.description.more,
        aboutText(
          decision,
          inputs,
          units.map((unit) => unit.name),
        ),
      ],
      commit: decision.source.commit,
      repository: decision.source.repository,
    },
    scripts: maintainerScripts({
      name,
      prefix,
      units,
      shipped: [...tree.keys()].flatMap(
        (path) => /^(?:\/usr)?\/lib\/systemd\/system\/([^/]+)$/.exec(path)?.[1] ?? [],
      ),
      user: inputs.service === undefined ? undefined : user,
      restart: inputs['restart-mode'],
      environmentFile: inputs['environment-file'],
      configFiles: inputs['config-files'].map(({ to }) => to),
      owners: inputs.files.flatMap(({ to, owner }) => {
        if (owner === undefined) return [];
        const entry = tree.get(to);
        const mode = entry === undefined || entry.kind === 'link' ? 0o644 : entry.mode;
        return [{ path: to, owner, mode: `0${mode.toString(8)}` }];
      }),
      hooks,
    }),
    conffiles: inputs['config-files'].map(({ to }) => to),
    compression: decision.compression,
    epoch: decision.source.epoch,
    fpmArgs: decision.fpmArgs,
  };
}

/** What the extended description says of every package of ours. */
function aboutText(
  { project, prefix, name }: Decision,
  inputs: BuildInputs,
  units: readonly string[],
): string {
  const libraries =
    project.kind === 'node' || (project.kind === 'python' && inputs['python-dependencies'] === 'bundled')
      ? ' with the libraries that it was built with'
      : '';
  const what = { python: 'Python application', node: 'Node.js application', directory: 'application' }[
    project.kind
  ];
  const service = units.length === 0 ? '' : ` It runs by systemd as ${units.join(', ')}.`;
  return `This package has the ${what} ${name}${libraries} in ${prefix}.${service}`;
}

function unique(entries: readonly string[]): readonly string[] {
  return [...new Set(entries)];
}

/** Debian's file names have no epoch. */
function fileName({ name, version, architecture }: Decision): string {
  return `${name}_${version.replace(/^\d+:/, '')}_${architecture}.deb`;
}

/** Moves the package to where the user wants it; where the upload of the artifact fails, it is gone again. */
async function handOut(
  inputs: BuildInputs,
  { output }: Decision,
  made: string,
  file: string,
): Promise<string> {
  await mkdir(output, { recursive: true });
  const partial = `${file}.partial`;
  await copyFile(made, partial);
  await rename(partial, file);
  if (inputs['artifact-name'] === undefined) return '';
  try {
    return await uploadArtifact(inputs['artifact-name'], [file], output);
  } catch (error) {
    await rm(file, { force: true });
    if ((await readdir(output)).length === 0) await rmdir(output);
    throw error;
  }
}

function lintAnnotation({ level, tag, context }: Finding, limit: BuildInputs['lint']): Annotation {
  const fails = level === 'error' || (level === 'warning' && limit === 'warning');
  return {
    // The one error annotation of a run is the failure, which names these too.
    level: level === 'info' ? 'notice' : 'warning',
    title: `lintian: ${tag}${fails ? ' (fails this run)' : ''}`,
    message: harmless(`${tag} ${context}`.trim()),
  };
}

function lintFailure(found: readonly Finding[], limit: BuildInputs['lint']): Failure | undefined {
  const wrong = found.filter(
    ({ level }) => level === 'error' || (level === 'warning' && limit === 'warning'),
  );
  if (limit === 'off' || wrong.length === 0) return undefined;
  const shown = wrong.slice(0, 20).map(({ tag, context }) => `  ${tag} ${context}`.trimEnd());
  const more = wrong.length > 20 ? `\n  … and ${wrong.length - 20} more` : '';
  return new Failure(
    'lint',
    `lintian finds ${wrong.length} ${wrong.length === 1 ? 'fault' : 'faults'} in the package:\n${shown.join('\n')}${more}`,
    'Mend them (`lintian-explain-tags <tag>` says how), or lower `lint`.',
  );
}
