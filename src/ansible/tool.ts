import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { type Environment, type Exit, endText, locate, type Run } from '../program.ts';

/** An ansible-core that is there: the folder of its programs, and its version. */
export interface Ansible {
  readonly folder: string;
  readonly version: string;
}

/** Installed where the runner has none that will do: runs on Python 3.11 and newer. */
const PINNED_VERSION = '2.19.3';
const OLDEST = [2, 14];

export interface ToolPlace {
  /** A folder of this run. What others could have left in the tool cache would run with the keys of this deployment. */
  readonly folder: string;
  readonly environment: Environment;
  readonly run: Run;
}

/**
 * The ansible-core to use: the one on PATH if it is the version asked for or, where none is, 2.14 or newer; else what pip
 * installs into a folder of this run, from the index it is configured for.
 * @throws Failure `ansible-install` when it can't be installed
 */
export async function findAnsible(asked: string | undefined, place: ToolPlace): Promise<Ansible> {
  // As pip reads `==2.19` (PEP 440); Ansible itself always says three numbers.
  const wanted = asked !== undefined && /^\d+\.\d+$/.test(asked) ? `${asked}.0` : asked;
  const present = await onPath(place);
  if (present !== undefined && (wanted === undefined ? recent(present.version) : present.version === wanted))
    return present;
  return installed(wanted ?? PINNED_VERSION, place);
}

async function onPath({ environment, run }: ToolPlace): Promise<Ansible | undefined> {
  const program = await locate('ansible-playbook', environment).catch(() => undefined);
  if (program === undefined) return undefined;
  const exit = await run({
    program,
    args: ['--version'],
    cwd: '/',
    environment: utf8(environment),
    timeout: 60,
  });
  const version = versionIn(exit);
  return version === undefined ? undefined : { folder: dirname(program), version };
}

function versionIn(exit: Exit): string | undefined {
  if (exit.kind !== 'exited' || exit.code !== 0) return undefined;
  return /^ansible-playbook \[?(?:core )?([0-9][0-9a-z.]*)\]?/.exec(exit.output)?.[1];
}

function recent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * A virtual environment, gone with the folder of this run. It sees what was installed for the runner's own Python, since
 * inventory plugins need libraries of theirs: boto3 for aws_ec2.
 */
async function installed(version: string, { folder, environment, run }: ToolPlace): Promise<Ansible> {
  const venv = join(folder, 'ansible');
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
  const steps = [
    { program: 'python3', args: ['-m', 'venv', '--system-site-packages', venv] },
    { program: join(venv, 'bin', 'python3'), args: [...pip, `ansible-core==${version}`] },
  ];
  for (const step of steps) {
    const exit = await run({ ...step, cwd: '/', environment: utf8(environment), timeout: 600 });
    if (exit.kind === 'exited' && exit.code === 0) continue;
    throw new Failure(
      'ansible-install',
      `ansible-core ${version} could not be installed: ${step.program} ${endText(exit)}`,
      'Give a version that the index has for the Python on PATH as `ansible-version`, or install Ansible 2.14 or newer (or python3-venv) in a step before this one.',
    );
  }
  return { folder: join(venv, 'bin'), version };
}

/** Ansible refuses to start in a locale that is not UTF-8. */
export function utf8(environment: Environment): Environment {
  return { ...environment, LC_ALL: 'C.UTF-8' };
}
