import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Failure } from '../failure.ts';
import { type Environment, locate } from '../program.ts';
import { isLocal, isOption, isRepository, type PythonProject, requirementsOf } from '../project/index.ts';
import { must, type Toolbox } from './toolbox.ts';

export const PYTHON = '/usr/bin/python3';

/** A virtualenv in the stage. */
export interface Virtualenv {
  /** Where it lies now. */
  readonly place: string;
  /** Where it will lie. */
  readonly home: string;
  /** `3.11` */
  readonly python: string;
  /** Installs by pip into it: its arguments after `install`. */
  readonly install: (args: readonly string[], cwd: string, what: PipFailure) => Promise<void>;
}

/** `3.11`, of the distribution's Python. */
export async function pythonVersion({ run, environment, scratch }: Toolbox): Promise<string> {
  await locate(PYTHON, environment).catch(() => {
    throw new Failure(
      'tool',
      `There is no ${PYTHON} on this runner.`,
      'Add a step `apt-get install python3 python3-venv`.',
    );
  });
  const program = 'import sys; print("%d.%d" % sys.version_info[:2])';
  const exit = await run({ program: PYTHON, args: ['-I', '-c', program], cwd: scratch, environment });
  return exit.output.trim();
}

/** A Python that has pip, below `scratch`. @throws Failure `build` */
export async function makePip(tools: Toolbox): Promise<string> {
  const place = join(tools.scratch, 'pip');
  await venv(tools, [place]);
  return join(place, 'bin', 'python3');
}

async function venv(tools: Toolbox, args: readonly string[]): Promise<void> {
  await must(
    tools,
    { program: PYTHON, args: ['-I', '-m', 'venv', ...args], cwd: tools.scratch },
    {
      what: 'The virtualenv could not be made',
      remedy: 'Add a step `apt-get install python3-venv` before this one.',
    },
  );
}

/**
 * Makes an empty virtualenv at `<stage><home>` with the distribution's Python. pip stays outside: the package needs
 * none of it.
 * @throws Failure `build`
 */
export async function makeVirtualenv(tools: Toolbox, stage: string, home: string): Promise<Virtualenv> {
  const python = await pythonVersion(tools);
  const pip = await makePip(tools);
  const place = join(stage, home);
  await mkdir(place, { recursive: true });
  await venv(tools, ['--without-pip', place]);
  const environment: Environment = { ...tools.environment, PIP_NO_COMPILE: '1' };
  return {
    place,
    home,
    python,
    install: async (args, cwd, what) => {
      const all = [
        '-I',
        '-m',
        'pip',
        '--python',
        join(place, 'bin', 'python3'),
        'install',
        '--no-compile',
        '--progress-bar=off',
        '--no-warn-script-location',
        ...args,
      ];
      await must(tools, { program: pip, args: all, cwd, environment }, what);
    },
  };
}

/** What is told where pip fails. */
interface PipFailure {
  readonly what: string;
  readonly remedy: string;
}

const NO_DEPENDENCIES: PipFailure = {
  what: 'pip could not install the dependencies',
  remedy: 'Mend the requirements, or point PIP_INDEX_URL or PIP_FIND_LINKS to where they are.',
};
const NO_PROJECT: PipFailure = {
  what: 'pip could not install the project itself',
  remedy:
    'Mend pyproject.toml, setup.cfg or setup.py; or point PIP_INDEX_URL or PIP_FIND_LINKS to where its build backend is.',
};

/** Whether requirements name folders, in which pip builds: it is to get a copy of the project. */
export function buildsInFolders({ requirementsFile }: PythonProject): 'no' | 'inside' | 'beside' {
  const folders = requirementsOf(requirementsFile?.lines ?? []).filter(isLocal);
  if (folders.length === 0) return 'no';
  return folders.some((line) => /(?:^|[\s@:/])\.\.(?:\/|$|\[)/.test(line)) ? 'beside' : 'inside';
}

/**
 * requirements.txt first, with its hashes where it has some; else what the project itself requires. pip takes no hash for
 * a folder or a repository: those come after the rest, and bring nothing along that has no hash.
 * @param folder the project, or a copy of it
 */
export async function installRequirements(
  tools: Toolbox,
  venv: Virtualenv,
  project: PythonProject,
  folder: string,
): Promise<void> {
  const { requirementsFile, backend, requirements } = project;
  if (requirementsFile === undefined) {
    if (!backend && requirements.length > 0)
      await venv.install(['--', ...requirements], folder, NO_DEPENDENCIES);
    return;
  }
  // The project itself comes last, after its build.
  const lines = requirementsFile.lines.filter((line) => !(backend && /^\.\/?$/.test(line)));
  const apart = lines.filter((line) => requirementsFile.hashed && isWithoutHash(line));
  const options = lines.filter((line) => isOption(line) && !line.startsWith('--require-hashes'));
  const install = async (
    name: string,
    args: readonly string[],
    content: readonly string[],
  ): Promise<void> => {
    if (content.every(isOption)) return;
    const file = join(tools.scratch, name);
    await writeFile(file, `${content.join('\n')}\n`);
    await venv.install([...args, '-r', file], folder, NO_DEPENDENCIES);
  };
  const hashes = requirementsFile.hashed ? ['--require-hashes'] : [];
  await install(
    'requirements.txt',
    hashes,
    lines.filter((line) => !apart.includes(line)),
  );
  await install('requirements-without-hash.txt', ['--no-deps'], [...options, ...apart]);
}

function isWithoutHash(line: string): boolean {
  return !isOption(line) && (isLocal(line) || isRepository(line)) && !/\s--hash[=\s]/.test(line);
}

/** The project itself, from a copy of it, since backends write into its folder. */
export async function installProject(venv: Virtualenv, copy: string): Promise<void> {
  await venv.install(['--use-pep517', '.'], copy, NO_PROJECT);
}

/**
 * Makes a filled virtualenv work at its final path, and forget where it was made: programs' first lines, the
 * activation scripts, pyvenv.cfg, direct_url.json, RECORD. Then compiles the byte code, with the final path in it.
 */
export async function settleVirtualenv(tools: Toolbox, stage: string, venv: Virtualenv): Promise<void> {
  await rm(join(venv.place, 'lib64'), { force: true });
  const bin = join(venv.place, 'bin');
  for (const name of await readdir(bin)) {
    const file = join(bin, name);
    if (/^(?:[Aa]ctivate)/.test(name)) await rm(file);
    else if ((await lstat(file)).isFile()) await rewrite(file, (text) => rehomed(text, venv));
  }
  await rewrite(join(venv.place, 'pyvenv.cfg'), (text) =>
    text
      .split('\n')
      .filter((line) => !/^(?:command|executable)\b/.test(line))
      .join('\n'),
  );
  await settleRecords(venv);
  const folder = join(venv.place, 'lib');
  // Invalidated by content: times are the commit's, and a host's clock has no say.
  const args = [
    '-I',
    '-m',
    'compileall',
    '-q',
    '-f',
    '-s',
    stage,
    '-p',
    '/',
    '--invalidation-mode',
    'checked-hash',
    folder,
  ];
  await tools.run({
    program: PYTHON,
    args,
    cwd: tools.scratch,
    environment: { ...tools.environment, PYTHONDONTWRITEBYTECODE: '' },
  });
}

/**
 * The first line of a script, and the form that pip gives it where the interpreter's path is long or has a blank:
 * `#!/bin/sh`, `'''exec' "path" "$0" "$@"`, `' '''`.
 */
export function rehomed(text: string, { place, home }: Pick<Virtualenv, 'place' | 'home'>): string {
  const long = /^#!\/bin\/sh\n'''exec' "?([^"\n]*?)"? "\$0" "\$@"\n' '''\n/.exec(text);
  const short = /^#!"?([^"\n]*?)"?(?: [^\n/]*)?\n/.exec(text);
  const [line, interpreter] = long ?? short ?? [];
  if (line === undefined || interpreter === undefined || !interpreter.startsWith(`${place}/`)) return text;
  const path = `${home}/${relative(place, interpreter)}`;
  const rest = text.slice(line.length);
  // Linux cuts a first line at 255 bytes and splits it at blanks; pip's own limit is 127.
  if (path.length > 120 || /\s/.test(path)) return `#!/bin/sh\n'''exec' "${path}" "$0" "$@"\n' '''\n${rest}`;
  return `#!${path}\n${rest}`;
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  // Latin-1 carries any bytes there and back.
  const text = await readFile(file, 'latin1');
  const changed = change(text);
  if (changed !== text) await writeFile(file, changed, 'latin1');
}

async function settleRecords({ place, python }: Virtualenv): Promise<void> {
  const packages = join(place, 'lib', `python${python}`, 'site-packages');
  const entries = await readdir(packages).catch(() => []);
  for (const name of entries.filter((entry) => entry.endsWith('.dist-info'))) {
    await rm(join(packages, name, 'direct_url.json'), { force: true });
    const record = join(packages, name, 'RECORD');
    const text = await readFile(record, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const lines = await Promise.all(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => recordLine(line, packages)),
    );
    await writeFile(record, `${lines.filter((line) => line !== undefined).join('\n')}\n`);
  }
}

/** `path,sha256=…,size`, made anew for a file as it is now; undefined for one that is gone. Source: PyPA, "Recording installed projects". */
async function recordLine(line: string, packages: string): Promise<string | undefined> {
  const [, path = '', hash = ''] = /^("(?:[^"]|"")*"|[^,]*),([^,]*),/.exec(line) ?? [];
  const plain = path.startsWith('"') ? path.slice(1, -1).replaceAll('""', '"') : path;
  const content = await readFile(join(packages, plain)).catch(() => undefined);
  if (content === undefined) return undefined;
  if (hash === '') return line;
  return `${path},sha256=${createHash('sha256').update(content).digest('base64url')},${content.length}`;
}
