import { join } from 'node:path';
import {
  copyProject,
  installBower,
  installForBuild,
  installForHost,
  nodeVersion,
  openPackageManager,
  type PackageManager,
} from '../../fpm/index.ts';
import { engineDepends, type NodeProject } from '../../project/index.ts';
import { type Application, programsIn, type Work } from './application.ts';
import { type Automatic, runBuild } from './build-command.ts';
import { checkEntry } from './entry.ts';

/** Builds a Node project, and stages it with the dependencies that run on the host. */
export async function stageNode(work: Work, project: NodeProject, home: string): Promise<Application> {
  const { tools, decision, report } = work;
  const depends = await engineDepends(project.engine, await nodeVersion(tools));
  const manager = await openPackageManager(tools, project);
  await buildNode(work, project, manager);
  const rules = { without: [decision.output], asItIs: false };
  await copyProject(project.root, home, rules);
  const copy = (from: string, to: string): Promise<void> => copyProject(from, to, rules);
  await report.group('Node: dependencies', () => installForHost(tools, manager, project, home, copy));
  await checkEntry(project, work.inputs.service, home);
  return {
    programs: { virtualenv: new Set(), nodeModules: await programsIn(join(home, 'node_modules', '.bin')) },
    depends,
    warnings: lockWarnings(project),
  };
}

/** Installs what the build needs, where there is one, and builds: the packages beside the project first. */
export async function buildNode(work: Work, project: NodeProject, manager: PackageManager): Promise<void> {
  const { tools, inputs, report } = work;
  const { root, scripts, locals, preparesItself } = project;
  const program = manager.program;
  const automatic = [
    ...locals.toReversed().filter(({ builds }) => builds),
    { folder: root, builds: scripts.build !== undefined },
  ]
    .filter(({ builds }) => builds)
    .map(
      ({ folder }): Automatic => ({
        title: `${program} run build`,
        cwd: folder,
        program,
        args: ['run', 'build'],
      }),
    );
  const command = inputs['build-command'];
  const builds = command === 'auto' ? automatic.length > 0 : command !== 'none';
  // Preparing a checkout is its developers' first build, and needs their tools.
  if (builds || (preparesItself && command !== 'none'))
    await report.group('Node: dependencies of the build', () => installForBuild(manager, project));
  await installBower(tools, project);
  await runBuild(work, { root, environment: manager.environment, automatic });
}

function lockWarnings({ manager, hasDependencies, unread }: NodeProject): readonly string[] {
  const unused = unread.map(
    (name) =>
      `${name} is not read: ${manager.lockFile === undefined ? 'build has no program for it' : `${manager.lockFile} decides`}. Remove the one that is not in use.`,
  );
  const unlocked =
    'The dependencies are not locked: the next build may get others. Run `npm install` and commit package-lock.json.';
  return [...unused, ...(hasDependencies && manager.lockFile === undefined ? [unlocked] : [])];
}
