import { Failure } from '../failure.ts';
import { must, type Toolbox } from './toolbox.ts';

/** Something lintian says. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'info';
  readonly tag: string;
  /** What follows the tag, with the file in square brackets. */
  readonly context: string;
  /** The file it is about, `opt/shop/app.py`, or empty. */
  readonly file: string;
}

/**
 * Runs lintian on a package, with its own profile and none of the user's settings.
 * @throws Failure `tool` where it isn't there
 */
export async function lint(tools: Toolbox, file: string): Promise<readonly Finding[]> {
  const args = [
    '--no-cfg',
    '--allow-root',
    '--color',
    'never',
    '--tag-display-limit',
    '0',
    '--display-info',
    '--fail-on',
    'none',
    file,
  ];
  const exit = await must(
    { ...tools, say: () => undefined },
    { program: 'lintian', args, cwd: tools.scratch },
    {
      what: 'lintian could not read the package',
      remedy: 'Run again with debug logging on, or with `lint: off`.',
    },
  ).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'program-missing') {
      throw new Failure(
        'tool',
        'There is no lintian on this runner.',
        'Add a step `apt-get install lintian` before this one, or set `lint: off`.',
      );
    }
    throw error;
  });
  return findings(exit.output);
}

/** Reads `E: shop: tag context [file:line]`, one a line. */
export function findings(output: string): readonly Finding[] {
  const levels = { E: 'error', W: 'warning', I: 'info' } as const;
  return output.split('\n').flatMap((line): readonly Finding[] => {
    const [, letter, tag, context = ''] =
      /^([EWI]): \S+?(?: \w+)?: ([a-z0-9.+_-]+)(?: (.*))?$/.exec(line) ?? [];
    if (tag === undefined || (letter !== 'E' && letter !== 'W' && letter !== 'I')) return [];
    const file = /\[([^\]]+?)(?::\d+)?\]$/.exec(context)?.[1] ?? '';
    return [{ level: levels[letter], tag, context, file }];
  });
}

/** Findings that our way of packaging causes, whatever the project is. */
interface Reason {
  readonly why: string;
  readonly tags: ReadonlySet<string>;
  /** The override's context for a finding that this is the reason of; undefined for another. */
  readonly context: (finding: Finding, place: Place) => string | undefined;
}

interface Place {
  /** `opt/shop` */
  readonly prefix: string;
  /** `etc/shop/shop.env`, or empty. */
  readonly environmentFile: string;
}

const inPrefix: Reason['context'] = ({ file }, { prefix }) => {
  if (file.startsWith(`${prefix}/`)) return `*${prefix}/*`;
  return `${prefix}/`.startsWith(file) && file !== '' ? `*${file}*` : undefined;
};

const REASONS: readonly Reason[] = [
  {
    why: 'The application lives in a folder of its own, away from what the distribution installs.',
    tags: new Set(['dir-or-file-in-opt']),
    context: inPrefix,
  },
  {
    why: 'The whole project is in that folder as its authors wrote it, its documents and licenses among it.',
    tags: new Set([
      'package-contains-documentation-outside-usr-share-doc',
      'extra-license-file',
      'executable-not-elf-or-script',
      'script-not-executable',
      'package-contains-empty-directory',
    ]),
    context: inPrefix,
  },
  {
    why: 'From which commit the package was built: for those who roll it out, who compare it with the one before.',
    tags: new Set(['unknown-field']),
    context: ({ context }) => (/^Git-(?:Commit|Repository)$/.test(context) ? context : undefined),
  },
  {
    why: 'dpkg of the release that this is for reads zstd.',
    tags: new Set(['malformed-deb-archive']),
    context: ({ context }) => (context.includes('.tar.zst ') ? context : undefined),
  },
  {
    why: 'The service is started by systemd, which hosts of this package run.',
    tags: new Set(['package-supports-alternative-init-but-no-init.d-script']),
    context: ({ file }) => (file.endsWith('.service') ? `*${file}*` : undefined),
  },
  {
    why: 'The environment of a service may hold passwords: its group at most may read it.',
    tags: new Set(['non-standard-file-perm']),
    context: ({ file }, { environmentFile }) => (file === environmentFile ? `*${file}*` : undefined),
  },
];

const BUNDLED = 'The libraries that the application was built with, as their authors released them.';

/** The override file, and what it doesn't cover. */
export interface Overrides {
  /** Empty where nothing is overridden. Each group has its reason as a comment above it. */
  readonly text: string;
  readonly rest: readonly Finding[];
}

/**
 * Overrides those findings of a package that are not the user's to mend. Being made of what lintian said, they hold
 * no tag that it doesn't know and none that the package doesn't trigger.
 * @param prefix absolute, as the environment file is
 */
export function overridesFor(
  name: string,
  { prefix, environmentFile }: { prefix: string; environmentFile: string | undefined },
  found: readonly Finding[],
): Overrides {
  const place = { prefix: prefix.slice(1), environmentFile: (environmentFile ?? '').slice(1) };
  const groups = new Map<string, Set<string>>();
  const rest: Finding[] = [];
  for (const finding of found) {
    const override = overrideOf(finding, place);
    if (override === undefined) {
      rest.push(finding);
      continue;
    }
    const lines = groups.get(override.why) ?? new Set();
    groups.set(override.why, lines.add(`${name}: ${finding.tag} ${override.context}`));
  }
  const text = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([why, lines]) => `# ${why}\n${[...lines].sort().join('\n')}\n`)
    .join('\n');
  return { text, rest };
}

function overrideOf(finding: Finding, place: Place): { why: string; context: string } | undefined {
  for (const { why, tags, context } of REASONS) {
    const found = tags.has(finding.tag) ? context(finding, place) : undefined;
    if (found !== undefined) return { why, context: found };
  }
  const bundled = ['venv/', 'node_modules/'].find((folder) =>
    finding.file.startsWith(`${place.prefix}/${folder}`),
  );
  return bundled === undefined ? undefined : { why: BUNDLED, context: `*${place.prefix}/${bundled}*` };
}
