import { chmod, lstat, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildsInFolders,
  copyProject,
  copyrightText,
  installForBuild,
  installForHost,
  installProject,
  installRequirements,
  makeVirtualenv,
  must,
  nodeMajor,
  pythonVersion,
  settleVirtualenv,
  type Toolbox,
  type Unit,
  type Virtualenv,
} from '../../fpm/index.ts';
import type { Report } from '../../github/index.ts';
import { distributionDependencies, type NodeProject, type PythonProject } from '../../project/index.ts';
import { type Decision, mapsRoot } from './decide.ts';
import type { BuildInputs } from './inputs.ts';
import { isInside, unixText } from './project-files.ts';
import { copySource, type Extent } from './source-copy.ts';
import { type Placed, stageFiles } from './stage-files.ts';
import { type Programs, stageUnits } from './units.ts';

/** A filled stage and what came to light by filling it. */
export interface Staged {
  readonly stage: string;
  readonly placed: readonly Placed[];
  readonly units: readonly Unit[];
  readonly depends: readonly string[];
  readonly warnings: readonly string[];
}

/** Builds the project and lays out the package's files. */
export async function fillStage(
  tools: Toolbox,
  inputs: BuildInputs,
  decision: Decision,
  report: Report,
): Promise<Staged> {
  const stage = join(tools.scratch, 'stage');
  const home = join(stage, decision.prefix);
  await mkdir(home, { recursive: true });
  const application = await stageApplication(tools, inputs, decision, report, stage);
  const placed = await stageFiles(inputs, decision, stage);
  const { units, warnings } = await stageUnits(inputs, decision, stage, application.programs);
  await stageDocuments(decision, stage);
  return {
    stage,
    placed,
    units,
    depends: [
      ...application.depends,
      ...(units.length > 0 && inputs.service !== undefined ? ['passwd'] : []),
    ],
    warnings: [...application.warnings, ...warnings],
  };
}

interface Application {
  readonly programs: Programs;
  readonly depends: readonly string[];
  readonly warnings: readonly string[];
}

async function stageApplication(
  tools: Toolbox,
  inputs: BuildInputs,
  decision: Decision,
  report: Report,
  stage: string,
): Promise<Application> {
  const { project, prefix, output } = decision;
  const home = join(stage, prefix);
  const rules = { without: [output], asItIs: project.kind === 'directory' };
  if (project.kind === 'python') {
    const bundled = inputs['python-dependencies'] === 'bundled';
    const venv = bundled
      ? await report.group('Python: dependencies', () => virtualenv(tools, stage, decision, project))
      : undefined;
    await build(tools, inputs, decision, report, venv);
    await copyProject(project.root, home, rules);
    if (venv === undefined) return distribution(tools, project);
    if (project.backend) {
      await report.group('Python: the project', () =>
        inCopy(tools, decision, 'project', (copy) => installProject(venv, copy)),
      );
    }
    await settleVirtualenv(tools, stage, venv);
    return {
      ...bundledPython(venv.python, project),
      programs: { virtualenv: await programs(join(venv.place, 'bin')), nodeModules: new Set() },
    };
  }
  if (project.kind === 'node') return stageNode(tools, inputs, decision, report, project, home);
  await build(tools, inputs, decision, report, undefined);
  if (!mapsRoot(inputs)) await copyProject(project.root, home, rules);
  return { programs: { virtualenv: new Set(), nodeModules: new Set() }, depends: [], warnings: [] };
}

async function stageNode(
  tools: Toolbox,
  inputs: BuildInputs,
  decision: Decision,
  report: Report,
  project: NodeProject,
  home: string,
): Promise<Application> {
  const major = await nodeMajor(tools);
  if (inputs['build-command'] !== undefined)
    await report.group('Node: dependencies of the build', () => installForBuild(tools, project));
  await build(tools, inputs, decision, report, undefined);
  await copyProject(project.root, home, { without: [decision.output], asItIs: false });
  await report.group('Node: dependencies', () => installForHost(tools, home, project));
  const warning =
    'The dependencies are not locked: the next build may get others. Run `npm install` and commit package-lock.json.';
  return {
    programs: { virtualenv: new Set(), nodeModules: await programs(join(home, 'node_modules', '.bin')) },
    depends: [`nodejs (>= ${major})`],
    warnings: project.hasDependencies && project.lockFile === undefined ? [warning] : [],
  };
}

async function virtualenv(
  tools: Toolbox,
  stage: string,
  decision: Decision,
  project: PythonProject,
): Promise<Virtualenv> {
  const venv = await makeVirtualenv(tools, stage, `${decision.prefix}/venv`);
  const install = (folder: string): Promise<void> => installRequirements(tools, venv, project, folder);
  const folders = buildsInFolders(project);
  if (folders === 'no') await install(project.root);
  else await inCopy(tools, decision, folders === 'beside' ? 'checkout' : 'project', install);
  return venv;
}

async function inCopy(
  tools: Toolbox,
  { project, workspace, output }: Decision,
  extent: Extent,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await copySource(tools, { root: project.root, workspace, output, extent });
  await work(folder);
  await rm(join(tools.scratch, 'source'), { recursive: true });
}

/** A virtualenv works with the minor version of Python that made it, and no other. */
function bundledPython(version: string, { locked }: PythonProject): Omit<Application, 'programs'> {
  const [major = '3', minor = '0'] = version.split('.');
  const warning =
    'The dependencies are not locked: the next build may get others. Pin each in requirements.txt, best with hashes (`pip-compile --generate-hashes`).';
  return {
    depends: [`python3 (>= ${version}~)`, `python3 (<< ${major}.${Number(minor) + 1})`],
    warnings: locked ? [] : [warning],
  };
}

async function distribution(tools: Toolbox, { requirements }: PythonProject): Promise<Application> {
  const version = await pythonVersion(tools);
  const candidate = async (name: string): Promise<string | undefined> => {
    const args = ['policy', '--', name];
    const environment = { ...tools.environment, LC_ALL: 'C' };
    const { output } = await tools.run({ program: 'apt-cache', args, cwd: tools.scratch, environment });
    const found = /^\s*Candidate: (\S+)$/m.exec(output)?.[1];
    return found === '(none)' ? undefined : found;
  };
  const depends = await distributionDependencies(requirements, candidate);
  return {
    programs: { virtualenv: new Set(), nodeModules: new Set() },
    depends: [`python3 (>= ${version}~)`, ...depends],
    warnings: [],
  };
}

async function build(
  tools: Toolbox,
  inputs: BuildInputs,
  { project }: Decision,
  report: Report,
  venv: Virtualenv | undefined,
): Promise<void> {
  const command = inputs['build-command'];
  if (command === undefined) return;
  const { root } = project;
  const first = [
    join(root, 'node_modules', '.bin'),
    ...(venv === undefined ? [] : [join(venv.place, 'bin')]),
  ];
  const environment = {
    ...tools.environment,
    PATH: [...first, tools.environment.PATH ?? '', root].join(':'),
  };
  const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command];
  await report.group('build-command', () =>
    must(
      { ...tools, say: report.line },
      { program: 'bash', args, cwd: root, environment },
      { what: 'The `build-command` failed', remedy: 'It runs in the project’s folder; see its lines above.' },
    ),
  );
}

async function stageDocuments(decision: Decision, stage: string): Promise<void> {
  const { name, project, maintainer, homepage, license, source } = decision;
  const folder = join(stage, 'usr/share/doc', name);
  await mkdir(folder, { recursive: true });
  const text = await licenseText(project.root);
  const year = new Date(source.epoch * 1000).getUTCFullYear();
  await writeFile(
    join(folder, 'copyright'),
    copyrightText({ name, maintainer, source: homepage, license, text, year }),
  );
}

/** The text of the project's license; a folder of that name, or a link that leads nowhere or out, has none. */
async function licenseText(root: string): Promise<string | undefined> {
  const named = (await readdir(root))
    .sort()
    .filter((entry) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt|rst))?$/i.test(entry));
  for (const entry of named) {
    const place = await realpath(join(root, entry)).catch(() => undefined);
    if (place === undefined || !isInside(root, place) || !(await lstat(place)).isFile()) continue;
    return unixText(await readFile(place, 'utf8'));
  }
  return undefined;
}

async function programs(folder: string): Promise<ReadonlySet<string>> {
  return new Set(await readdir(folder).catch(() => []));
}

/** The override file, or none where `text` is empty. */
export async function stageOverrides(stage: string, name: string, text: string): Promise<void> {
  const folder = join(stage, 'usr/share/lintian/overrides');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
  await chmod(join(folder, name), 0o644);
}
