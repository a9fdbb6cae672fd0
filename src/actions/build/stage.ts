import { chmod, lstat, mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject, copyrightText, type Toolbox, type Unit } from '../../fpm/index.ts';
import type { Report } from '../../github/index.ts';
import type { Application, Work } from './application.ts';
import { runBuild } from './build-command.ts';
import { type Decision, mapsRoot } from './decide.ts';
import type { BuildInputs } from './inputs.ts';
import { isInside, unixText } from './project-files.ts';
import { type Placed, stageFiles } from './stage-files.ts';
import { stageNode } from './stage-node.ts';
import { stagePython } from './stage-python.ts';
import { stageUnits } from './units.ts';

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
  const application = await stageApplication({ tools, inputs, decision, report }, stage);
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

async function stageApplication(work: Work, stage: string): Promise<Application> {
  const { decision } = work;
  const { project, prefix, output } = decision;
  const home = join(stage, prefix);
  if (project.kind === 'python') return stagePython(work, project, stage, home);
  if (project.kind === 'node') return stageNode(work, project, home);
  await runBuild(work, { root: project.root, environment: work.tools.environment, automatic: [] });
  if (!mapsRoot(work.inputs)) await copyProject(project.root, home, { without: [output], asItIs: true });
  return { programs: { virtualenv: new Set(), nodeModules: new Set() }, depends: [], warnings: [] };
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

/** The override file, or none where `text` is empty. */
export async function stageOverrides(stage: string, name: string, text: string): Promise<void> {
  const folder = join(stage, 'usr/share/lintian/overrides');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
  await chmod(join(folder, name), 0o644);
}
