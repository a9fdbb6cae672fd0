import { Failure } from '../failure.ts';

/** A release of Debian or Ubuntu, as os-release(5) states it. */
export interface Platform {
  /** `debian-12`, `ubuntu-24.04`; the codename instead of the number where there is none (Debian testing). */
  readonly release: string;
  readonly codename: string;
  readonly family: 'debian' | 'ubuntu' | 'other';
  /** Debian's architecture name, `amd64`. */
  readonly architecture: string;
}

interface Known {
  readonly release: string;
  readonly codename: string;
  /** Where a job for it runs, as it is written in a workflow. */
  readonly job: string;
}

const KNOWN: readonly Known[] = [
  debian('11', 'bullseye'),
  debian('12', 'bookworm'),
  debian('13', 'trixie'),
  debian('14', 'forky'),
  ubuntu('20.04', 'focal', false),
  ubuntu('22.04', 'jammy', true),
  ubuntu('24.04', 'noble', true),
  ubuntu('25.10', 'questing', false),
  ubuntu('26.04', 'resolute', true),
];

const MACHINES: Readonly<Record<string, string>> = {
  amd64: 'runs-on: ubuntu-24.04',
  arm64: 'runs-on: ubuntu-24.04-arm',
};

/**
 * Reads /etc/os-release.
 * @throws Failure `platform` where it names no distribution
 */
export function readPlatform(osRelease: string, architecture: string): Platform {
  const fields = new Map(
    osRelease.split('\n').flatMap((line) => {
      const match = /^([A-Z_]+)=(?:"([^"]*)"|'([^']*)'|(.*))$/.exec(line.trim());
      return match === null ? [] : [[match[1] ?? '', match[2] ?? match[3] ?? match[4] ?? ''] as const];
    }),
  );
  const id = fields.get('ID') ?? '';
  const codename = fields.get('VERSION_CODENAME') ?? '';
  const version = fields.get('VERSION_ID') || codename;
  if (!/^[a-z0-9._-]+$/.test(id) || !/^[A-Za-z0-9._-]+$/.test(version)) {
    throw new Failure(
      'platform',
      'The runner’s /etc/os-release names no distribution and release.',
      'Run this action on Debian or Ubuntu, e.g. `runs-on: ubuntu-24.04`.',
    );
  }
  const family = id === 'debian' || id === 'ubuntu' ? id : 'other';
  return { release: `${id}-${version}`, codename, family, architecture };
}

/**
 * Why a package for this release can't be built on the runner, as a mistake in the input `release`: what is
 * accepted and the way out. Undefined where it can.
 */
export function releaseMistake(
  wanted: string,
  platform: Platform,
): { readonly accepted: string; readonly remedy: string } | undefined {
  if (wanted === platform.release || wanted === platform.codename) return undefined;
  const known = KNOWN.find(({ release, codename }) => release === wanted || codename === wanted);
  const own = [platform.release, platform.codename]
    .filter((name) => name !== '')
    .map((name) => `\`${name}\``);
  if (known === undefined) {
    const all = KNOWN.map(({ release }) => release).join(', ');
    return {
      accepted: `the runner’s own release, ${own.join(' or ')}`,
      remedy: `It is not a release we know (${all}). Correct it, or leave \`release\` out.`,
    };
  }
  if (known.release === platform.release) return undefined;
  return {
    accepted: `the runner’s own release, ${own.join(' or ')}`,
    remedy: `Packages are built where they run: give the job \`${known.job}\`.`,
  };
}

/** The same for the input `architecture`; `all` is for a tree without machine code, which is checked later. */
export function architectureMistake(
  wanted: string,
  platform: Platform,
): { readonly accepted: string; readonly remedy: string } | undefined {
  if (wanted === platform.architecture || wanted === 'all') return undefined;
  const machine = MACHINES[wanted];
  return {
    accepted: `the runner’s own architecture, \`${platform.architecture}\`, or \`all\``,
    remedy:
      machine === undefined
        ? 'Give the job a runner of that architecture, or leave `architecture` out.'
        : `Packages are built where they run: give the job \`${machine}\`.`,
  };
}

/** Whether the release's dpkg reads .deb files compressed with zstd: Debian since 12, Ubuntu since 18.04. */
export function readsZstd({ release, family }: Platform): boolean {
  const number = Number.parseFloat(release.slice(release.indexOf('-') + 1));
  if (family === 'ubuntu') return Number.isNaN(number) || number >= 18.04;
  return family === 'debian' && (Number.isNaN(number) || number >= 12);
}

/** Where units lie: below /usr since Debian 13 and Ubuntu 24.04, whose lintian and debhelper refuse the old place. */
export function unitFolder({ release, family }: Platform): string {
  const number = Number.parseFloat(release.slice(release.indexOf('-') + 1));
  const merged = { debian: 13, ubuntu: 24.04, other: Number.POSITIVE_INFINITY }[family];
  return Number.isNaN(number) || number >= merged ? '/usr/lib/systemd/system' : '/lib/systemd/system';
}

function debian(version: string, codename: string): Known {
  return { release: `debian-${version}`, codename, job: `container: debian:${version}` };
}

function ubuntu(version: string, codename: string, hosted: boolean): Known {
  const job = hosted ? `runs-on: ubuntu-${version}` : `container: ubuntu:${version}`;
  return { release: `ubuntu-${version}`, codename, job };
}
