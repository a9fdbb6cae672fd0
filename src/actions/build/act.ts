import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { needPackers, type Toolbox, toolEnvironment } from '../../fpm/index.ts';
import type { Markdown, World } from '../../github/index.ts';
import { compare } from './compare.ts';
import type { Decision } from './decide.ts';
import { lintFailure } from './findings.ts';
import { readyFpm } from './fpm.ts';
import { handOut } from './hand-out.ts';
import type { BuildInputs } from './inputs.ts';
import { fileName, type Made, packChecked } from './pack-checked.ts';
import { smokeTest } from './smoke.ts';
import { fillStage } from './stage.ts';

/** What came of a build. */
export interface Built extends Pick<Made, 'package' | 'findings' | 'tree' | 'reasons'> {
  /** What came to light while it was built. */
  readonly warnings: readonly string[];
  /** Where the package lies; undefined where lintian's findings hold it back. */
  readonly handedOut: HandedOut | undefined;
}

interface HandedOut {
  readonly file: string;
  /** The artifact's id; empty where none was uploaded. */
  readonly artifact: string;
  /** What differs from an earlier package, where that was asked. */
  readonly difference: Markdown | undefined;
}

/** Builds, stages, packs and checks below RUNNER_TEMP; only a package that passed gets to the output folder. */
export async function act(inputs: BuildInputs, decision: Decision, world: World): Promise<Built> {
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
): Promise<Built> {
  const { report } = world;
  const tools: Toolbox = {
    run: world.run,
    environment: toolEnvironment(world.environment, scratch, decision.source.epoch),
    scratch,
    say: report.line,
  };
  await mkdir(join(scratch, 'home'));
  await needPackers(tools, decision.compression);
  const fpm = await readyFpm(tools, inputs, world);
  const staged = await fillStage(tools, inputs, decision, report);
  const made = await packChecked(tools, inputs, world, decision, staged, fpm);
  const known = {
    package: made.package,
    findings: made.findings,
    tree: made.tree,
    reasons: made.reasons,
    warnings: [...staged.warnings, ...made.warnings],
  };
  if (lintFailure(made.findings, inputs.lint) !== undefined) return { ...known, handedOut: undefined };
  if (inputs['smoke-test'] !== undefined) {
    await smokeTest(inputs['smoke-test'], decision.name, made.file, tools, report);
  }
  const difference =
    inputs['compare-with'] === undefined
      ? undefined
      : await compare(inputs['compare-with'], made.package, world.workspace);
  const artifact = await handOut(inputs, decision, made.file, file);
  return { ...known, handedOut: { file, artifact, difference } };
}
