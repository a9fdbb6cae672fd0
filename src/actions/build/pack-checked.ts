import { join } from 'node:path';
import type { Package } from '../../deb/index.ts';
import {
  type Finding,
  type Fpm,
  finishTree,
  lint,
  overridesFor,
  pack,
  settleTree,
  type Toolbox,
  type Tree,
} from '../../fpm/index.ts';
import type { World } from '../../github/index.ts';
import type { Decision } from './decide.ts';
import type { BuildInputs } from './inputs.ts';
import { lastLook } from './last-look.ts';
import { leftOutWarning, type Reason, recipeOf } from './recipe.ts';
import { checkScripts } from './scripts.ts';
import { type Staged, stageOverrides } from './stage.ts';

/** A package that was packed and that lintian has seen. */
export interface Made {
  readonly package: Package;
  readonly file: string;
  readonly tree: Tree;
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Packs, asks lintian, adds the overrides for what our layout causes, and packs again where there are any. */
export async function packChecked(
  tools: Toolbox,
  inputs: BuildInputs,
  world: World,
  decision: Decision,
  staged: Staged,
  fpm: Fpm,
): Promise<Made> {
  const { report } = world;
  const { stage } = staged;
  const modes = new Map(
    staged.placed.flatMap(({ path, mode }) => (mode === undefined ? [] : [[path, mode]])),
  );
  const settle = (): Tree => settleTree(stage, { modes, foreign: [world.workspace, world.temporary] });
  const unfinished = settle();
  const changed = await finishTree(tools, stage, decision.platform.architecture, unfinished);
  const tree = changed ? settle() : unfinished;
  for (const path of await lastLook(tools, stage, tree, [world.workspace, world.temporary]))
    report.debug(`${path} names a folder of the runner`);
  const { recipe, leftOut, reasons } = await recipeOf(tools, inputs, decision, staged, tree);
  for (const { path, why } of leftOut) report.line(`Its libraries are not among Depends: ${path}: ${why}`);
  const warnings = leftOutWarning(leftOut);
  await checkScripts(tools, recipe.scripts);
  const file = join(tools.scratch, fileName(decision));
  const quiet = { ...tools, say: report.debug };
  const first = await pack(quiet, fpm, recipe, { stage, tree, output: file });
  if (inputs.lint === 'off') return { package: first, file, tree, findings: [], warnings, reasons };
  const found = await report.group('lintian', () => lint(tools, file));
  const places = { prefix: decision.prefix, environmentFile: inputs['environment-file'] };
  const overrides = overridesFor(decision.name, places, found);
  const findings = overrides.rest.filter(({ level }) => level !== 'info');
  if (overrides.text === '') return { package: first, file, tree, findings, warnings, reasons };
  await stageOverrides(stage, decision.name, overrides.text);
  const settled = settle();
  const second = await pack(quiet, fpm, recipe, { stage, tree: settled, output: file });
  return { package: second, file, tree: settled, findings, warnings, reasons };
}

/** Debian's file names have no epoch. */
export function fileName({ name, version, architecture }: Decision): string {
  return `${name}_${version.replace(/^\d+:/, '')}_${architecture}.deb`;
}
