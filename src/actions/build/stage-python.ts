import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildsInFolders,
  copyProject,
  installProject,
  installRequirements,
  makeVirtualenv,
  openPackageManager,
  PYTHON,
  pythonVersion,
  settleVirtualenv,
  type Toolbox,
  type Virtualenv,
} from '../../fpm/index.ts';
import { distributionDependencies, type PythonProject } from '../../project/index.ts';
import { type Application, programsIn, type Work } from './application.ts';
import { runBuild } from './build-command.ts';
import type { Decision } from './decide.ts';
import { collectStatic } from './django.ts';
import { copySource, type Extent } from './source-copy.ts';
import { buildNode } from './stage-node.ts';

/** Builds a Python project, and stages it with its virtualenv, or with the distribution's packages as dependencies. */
export async function stagePython(
  work: Work,
  project: PythonProject,
  stage: string,
  home: string,
): Promise<Application> {
  const { tools, inputs, decision, report } = work;
  const venv =
    inputs['python-dependencies'] === 'bundled'
      ? await report.group('Python: dependencies', () => virtualenv(tools, stage, decision, project))
      : undefined;
  const warnings = await buildPython(work, project, venv);
  await copyProject(project.root, home, { without: [decision.output], asItIs: false });
  if (venv === undefined) return { ...(await distribution(tools, project)), warnings };
  if (project.backend) {
    await report.group('Python: the project', () =>
      inCopy(tools, decision, 'project', (copy) => installProject(venv, copy)),
    );
  }
  await settleVirtualenv(tools, stage, venv);
  const bundled = bundledPython(venv.python, project);
  return {
    depends: bundled.depends,
    warnings: [...warnings, ...bundled.warnings],
    programs: { virtualenv: await programsIn(join(venv.place, 'bin')), nodeModules: new Set() },
  };
}

/** The front end first, whose files Django collects. */
async function buildPython(
  work: Work,
  { root, frontEnd, django }: PythonProject,
  venv: Virtualenv | undefined,
): Promise<readonly string[]> {
  const { tools, inputs } = work;
  const automatic = inputs['build-command'] === 'auto';
  if (automatic && frontEnd !== undefined)
    await buildNode(work, frontEnd, await openPackageManager(tools, frontEnd));
  const bin = venv === undefined ? [] : [join(venv.place, 'bin')];
  const environment = { ...tools.environment, PATH: [...bin, tools.environment.PATH ?? ''].join(':') };
  if (automatic && django) {
    const python = venv === undefined ? PYTHON : join(venv.place, 'bin', 'python3');
    return collectStatic(work, { root, environment, python });
  }
  if (!automatic) await runBuild(work, { root, environment, automatic: [] });
  return [];
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
function bundledPython(version: string, { locked, unread }: PythonProject): Omit<Application, 'programs'> {
  const [major = '3', minor = '0'] = version.split('.');
  const warning =
    'The dependencies are not locked: the next build may get others. Pin each in requirements.txt, best with hashes (`pip-compile --generate-hashes`).';
  return {
    depends: [`python3 (>= ${version}~)`, `python3 (<< ${major}.${Number(minor) + 1})`],
    warnings: [
      ...(locked ? [] : [warning]),
      ...unread.map(
        (name) =>
          `${name} is not read, since another file pins the dependencies: remove the one that is not in use.`,
      ),
    ],
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
