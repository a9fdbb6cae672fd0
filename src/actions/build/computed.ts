import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { projectMetadata, type Toolbox, toolEnvironment } from '../../fpm/index.ts';
import type { World } from '../../github/index.ts';
import { type PythonProject, withMetadata } from '../../project/index.ts';
import { readyFpm } from './fpm.ts';
import type { BuildInputs } from './inputs.ts';
import type { Source } from './source.ts';
import { copySource } from './source-copy.ts';

/**
 * A Python project, with what its files leave to its build backend asked of that, in a copy below RUNNER_TEMP. Inputs
 * that say it already save the asking.
 * @throws Failure `project` where the backend doesn't tell; `version` where a shallow checkout has no tags to make it of
 */
export async function withComputedFacts(
  project: PythonProject,
  inputs: BuildInputs,
  source: Source,
  world: World,
  output: string,
): Promise<PythonProject> {
  const needed = project.untold.filter(
    (fact) =>
      fact === 'dependencies' || (inputs[fact] === undefined && !(fact === 'version' && source.tagged)),
  );
  if (needed.length === 0) return project;
  const scratch = await mkdtemp(join(world.temporary, 'deb-actions-facts-'));
  try {
    await mkdir(join(scratch, 'home'));
    const tools: Toolbox = {
      run: world.run,
      environment: toolEnvironment(world.environment, scratch, source.epoch),
      scratch,
      say: world.report.debug,
    };
    await readyFpm(tools, inputs, world);
    const { root } = project;
    const copy = await copySource(tools, { root, workspace: world.workspace, output, extent: 'project' });
    const title = `Asking the project’s build backend for ${needed.join(', ')}`;
    const metadata = await world.report.group(title, () => projectMetadata(tools, copy));
    if (needed.includes('version') && source.shallow && fromTags(metadata.facts.version)) throw tooShallow();
    return withMetadata(project, metadata);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** How setuptools-scm, versioningit, dunamai and pbr write a version of a history in which they found no tag. */
function fromTags(version = ''): boolean {
  return /^0\.0|^0\.1\.dev|\+|\.dev|\.post/.test(version);
}

function tooShallow(): Failure {
  return new Failure(
    'version',
    'The project’s version comes from git’s tags, and the checkout has no history.',
    'Give actions/checkout `fetch-depth: 0`, or add `version: 1.2.3` under `with:`.',
  );
}
