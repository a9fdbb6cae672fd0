import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import {
  boundAddons,
  type LeftOut,
  libraryDependencies,
  machineCode,
  maintainerScripts,
  nodeVersion,
  type Recipe,
  type Toolbox,
  type Tree,
} from '../../fpm/index.ts';
import type { Decision } from './decide.ts';
import type { BuildInputs } from './inputs.ts';
import type { Staged } from './stage.ts';

/** A recipe, and what it doesn't cover. */
export interface Prepared {
  readonly recipe: Recipe;
  readonly leftOut: readonly LeftOut[];
  readonly reasons: readonly Reason[];
}

/** Why the package depends on another. */
export interface Reason {
  readonly relation: string;
  readonly why: string;
}

function because(relations: readonly string[], why: string): readonly Reason[] {
  return relations.map((relation) => ({ relation, why }));
}

function only(relations: readonly string[], name: string): readonly string[] {
  return relations.filter((relation) => relation === name);
}

function without(relations: readonly string[], name: string): readonly string[] {
  return relations.filter((relation) => relation !== name);
}

/**
 * All that goes into the package besides its tree, now that the tree is known.
 * @throws Failure `input` where a package for every architecture holds machine code
 */
export async function recipeOf(
  tools: Toolbox,
  inputs: BuildInputs,
  decision: Decision,
  staged: Staged,
  tree: Tree,
): Promise<Prepared> {
  const { stage, units } = staged;
  const code = machineCode(tree);
  if (decision.architecture === 'all' && code.length > 0) {
    throw new Failure(
      'input',
      `The package holds machine code (${code.slice(0, 5).join(', ')}), so its \`architecture\` can’t be \`all\`.`,
      'Leave `architecture` out.',
    );
  }
  const libraries = await libraryDependencies(tools, stage, decision.platform.architecture, code);
  const bound =
    decision.project.kind === 'node' ? await boundAddons(code.map((path) => join(stage, path))) : [];
  const node = bound.length === 0 ? [] : [`nodejs (<< ${Number.parseInt(await nodeVersion(tools), 10) + 1})`];
  const { name, prefix, user, hooks } = decision;
  const reasons = [
    ...because(without(staged.depends, 'passwd'), 'runs the application'),
    ...because(node, 'native addons are compiled for this major version'),
    ...because(libraries.depends, 'shared libraries of the machine code in it'),
    ...because(only(staged.depends, 'passwd'), 'makes the service’s user'),
    ...because(inputs.depends, '`depends`'),
  ];
  const recipe: Recipe = {
    control: {
      name,
      version: decision.version,
      architecture: decision.architecture,
      maintainer: decision.maintainer,
      section: decision.section,
      homepage: decision.homepage,
      depends: unique(reasons.map(({ relation }) => relation)),
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
      owners: staged.placed.flatMap(({ path, owner }) => {
        if (owner === undefined) return [];
        const entry = tree.get(path);
        const mode = entry === undefined || entry.kind === 'link' ? 0o644 : entry.mode;
        return [{ path, owner, mode: `0${mode.toString(8)}` }];
      }),
      hooks,
    }),
    conffiles: conffiles(inputs, tree),
    compression: decision.compression,
    epoch: decision.source.epoch,
    fpmArgs: decision.fpmArgs,
  };
  return { recipe, leftOut: libraries.leftOut, reasons };
}

/** Machine code whose libraries the package doesn't depend on, told in one warning. */
export function leftOutWarning(leftOut: readonly LeftOut[]): readonly string[] {
  const own = leftOut.filter(({ foreign }) => !foreign);
  if (own.length === 0) return [];
  const shown = own.slice(0, 5).map(({ path, why }) => `${path} (${why})`);
  const more = own.length > 5 ? `, and ${own.length - 5} more` : '';
  return [
    `\`Depends\` doesn’t name the libraries of ${shown.join(', ')}${more}: dpkg-shlibdeps can’t read them here. Where the application needs them, add their packages to \`depends\`.`,
  ];
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

/** What `config-files` names, and all files below /etc (Debian Policy 10.7.2). */
function conffiles(inputs: BuildInputs, tree: Tree): readonly string[] {
  const found = [...tree].flatMap(([path, { kind }]) =>
    kind === 'file' && path.startsWith('/etc/') ? [path] : [],
  );
  return unique([...inputs['config-files'].map(({ to }) => to), ...found]);
}

function unique(entries: readonly string[]): readonly string[] {
  return [...new Set(entries)];
}
