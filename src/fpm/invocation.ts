import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Environment, Invocation } from '../program.ts';
import { plainWords } from './command-line.ts';
import type { Fpm } from './gem.ts';
import type { Recipe } from './recipe.ts';

/** Where one run of FPM finds and leaves things. */
export interface PackPlaces {
  /** The tree, as it is to lie below `/`. */
  readonly stage: string;
  /** Holds control, changelog, stage.rb and the maintainer scripts by their names. */
  readonly meta: string;
  /** FPM's own scratch folder. */
  readonly work: string;
  /** The .deb to write. */
  readonly output: string;
}

/** FPM options that are ours, since the inputs and the tree decide what they say. */
const OURS: Readonly<Record<string, string>> = {
  '-s': '`type`',
  '--input-type': '`type`',
  '-t': '',
  '--output-type': '',
  '-C': '`path`',
  '--chdir': '`path`',
  '-p': '`output-directory`',
  '--package': '`output-directory`',
  '-n': '`name`',
  '--name': '`name`',
  '-v': '`version`',
  '--version': '`version`',
  '--iteration': '`version`',
  '--epoch': '`version`',
  '-a': '`architecture`',
  '--architecture': '`architecture`',
  '-m': '`maintainer`',
  '--maintainer': '`maintainer`',
  '--prefix': '`prefix`',
  '--description': '`description`',
  '--url': '`homepage`',
  '--license': '`license`',
  '--vendor': '`maintainer`',
  '--category': '`section`',
  '--before-install': '`before-install`',
  '--after-install': '`after-install`',
  '--before-remove': '`before-remove`',
  '--after-remove': '`after-remove`',
  '--before-upgrade': '`before-install`',
  '--after-upgrade': '`after-install`',
  '--deb-after-purge': '`after-remove`',
  '--pre-install': '`before-install`',
  '--post-install': '`after-install`',
  '--pre-uninstall': '`before-remove`',
  '--post-uninstall': '`after-remove`',
  '--config-files': '`config-files`',
  '--deb-systemd': '`systemd`',
  '--deb-compression': '`compression`',
  '--deb-custom-control': '',
  '--deb-changelog': '',
  '--deb-upstream-changelog': '',
  '--deb-user': '`files`',
  '--deb-group': '`files`',
  '--deb-use-file-permissions': '`files`',
  '--workdir': '',
  '--inputs': '`files`',
  '-x': '',
  '--edit': '',
  '-e': '',
  '--source-date-epoch-default': '',
  '--source-date-epoch-from-changelog': '',
  '--deb-installed-size': '',
  '--template-scripts': '',
  '-f': '',
  '--force': '',
  '--fpm-options-file': '',
  '--deb-no-default-config-files': '`config-files`',
  '--deb-ignore-iteration-in-dependencies': '',
};

/**
 * The words of `fpm-args`, one line after another, split as a shell would.
 * @throws Failure `fpm-args` for an option that one of our inputs stands for, or a bare path
 */
export function fpmWords(lines: readonly string[]): readonly string[] {
  const words = lines.flatMap((line) => plainWords(line));
  const mistakes = words.flatMap((word) => {
    const option = /^(-[A-Za-z]|--[\w-]+)/.exec(word)?.[1];
    const input = option === undefined ? undefined : OURS[option];
    if (input === undefined) return [];
    return [`\`${option}\` (${input === '' ? 'the action decides on it' : `use the input ${input}`})`];
  });
  if (words[0] !== undefined && !words[0].startsWith('-'))
    mistakes.push(`\`${words[0]}\` (write options only; paths go to \`files\`)`);
  if (mistakes.length === 0) return words;
  throw new Failure(
    'fpm-args',
    `\`fpm-args\` has what can’t be passed on: ${mistakes.join(', ')}.`,
    'Take it out of `fpm-args`.',
  );
}

/** The environment in which FPM sees its own gems, none of the user's options files, and one time for all files. */
function fpmEnvironment(environment: Environment, fpm: Fpm, work: string, epoch: number): Environment {
  const { FPMOPTS, RUBYOPT, RUBYLIB, BUNDLE_GEMFILE, GZIP, XZ_OPT, TAR_OPTIONS, ...rest } = environment;
  return {
    ...rest,
    PATH: `${join(work, 'bin')}:${environment.PATH ?? ''}`,
    HOME: work,
    TMPDIR: work,
    GEM_HOME: fpm.home,
    GEM_PATH: fpm.home,
    SOURCE_DATE_EPOCH: String(epoch),
  };
}

/** FPM as Ruby runs it: what it requires is found in the gems beside it, whatever gems the runner has. */
function program({ version, home, gems }: Fpm): readonly string[] {
  const libraries = gems.map((name) => join(home, 'gems', name, 'lib'));
  return [
    ...libraries.flatMap((folder) => ['-I', folder]),
    join(home, 'gems', `fpm-${version}`, 'bin', 'fpm'),
  ];
}

/**
 * An input type for FPM that takes a folder as its staging folder, where `dir` copies each file into one first: most of
 * its time. The folder is ours to remove.
 */
export const STAGE_INPUT = `require "fpm"

class FPM::Package
  def cleanup_staging
  end
end

class FPM::Package::Stage < FPM::Package
  def input(folder)
    @staging_path = folder
  end
end
`;

/** The run of FPM that packs a tree. Pure: the same recipe gives the same arguments. */
export function packInvocation(
  fpm: Fpm,
  recipe: Recipe,
  places: PackPlaces,
  environment: Environment,
): Invocation {
  const { control, scripts } = recipe;
  const script = (option: string, name: 'preinst' | 'postinst' | 'prerm' | 'postrm'): readonly string[] =>
    scripts[name] === undefined ? [] : [option, join(places.meta, name)];
  const args = [
    ...['-r', join(places.meta, 'stage.rb'), ...program(fpm)],
    ...['--input-type', 'stage', '--output-type', 'deb', '--package', places.output],
    ...['--workdir', places.work, '--log', 'error', '--name', control.name, '--version', control.version],
    ...['--architecture', control.architecture, '--maintainer', control.maintainer],
    ...['--deb-user', 'root', '--deb-group', 'root', '--deb-no-default-config-files'],
    ...recipe.conffiles.flatMap((path) => ['--config-files', path]),
    ...['--deb-compression', recipe.compression, '--deb-custom-control', join(places.meta, 'control')],
    ...['--deb-changelog', join(places.meta, 'changelog')],
    ...(control.version.includes('-') ? ['--deb-upstream-changelog', join(places.meta, 'changelog')] : []),
    ...script('--before-install', 'preinst'),
    ...script('--after-install', 'postinst'),
    ...script('--before-remove', 'prerm'),
    ...script('--after-remove', 'postrm'),
    ...recipe.fpmArgs,
    places.stage,
  ];
  const settled = fpmEnvironment(environment, fpm, places.work, recipe.epoch);
  return { program: 'ruby', args, cwd: places.work, environment: settled };
}

/** The run of FPM that shows what `fpm-args` would put into control: an empty package of the same name. */
export function askInvocation(
  fpm: Fpm,
  recipe: Recipe,
  places: PackPlaces,
  environment: Environment,
): Invocation {
  const { control, fpmArgs } = recipe;
  const args = [
    ...program(fpm),
    ...[
      '--input-type',
      'empty',
      '--output-type',
      'deb',
      '--package',
      places.output,
      '--workdir',
      places.work,
    ],
    ...['--name', control.name, '--version', control.version, '--architecture', control.architecture],
    ...['--maintainer', control.maintainer, ...fpmArgs],
  ];
  const settled = fpmEnvironment(environment, fpm, places.work, recipe.epoch);
  return { program: 'ruby', args, cwd: places.work, environment: settled };
}
