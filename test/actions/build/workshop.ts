import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run as build } from '../../../src/actions/build/index.ts';
import { buildInputs } from '../../../src/actions/build/inputs.ts';
import { type Annotation, type Outcome, readInputs, type World } from '../../../src/github/index.ts';
import { run } from '../../../src/program.ts';
import { cacheFolder } from '../../support/hosts/index.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', '..', 'examples');

/** A git checkout and a runner's folders, for runs of the action. */
export interface Workshop {
  readonly workspace: string;
  readonly temporary: string;
  /** Writes files into the workspace; a text starting with `#!` becomes executable. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Commits everything, at the same time each time. */
  commit(): string;
  /** Runs the action. Its environment is this process's, with GitHub's variables of a push, and `environment`. */
  build(
    inputs: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
  ): Promise<Built>;
  close(): Promise<void>;
}

export interface Built extends Outcome {
  readonly log: string;
  readonly said: readonly Annotation[];
  readonly file: string;
}

export async function openWorkshop(example?: string): Promise<Workshop> {
  const root = await mkdtemp(join(tmpdir(), 'build-test-'));
  const workspace = join(root, 'workspace');
  const temporary = join(root, 'temp');
  await mkdir(temporary);
  await mkdir(workspace);
  if (example !== undefined) {
    await cp(join(EXAMPLES, example), workspace, {
      recursive: true,
      filter: (path) => !/\/(?:node_modules|static|deb)$/.test(path),
    });
  }
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: workspace,
      encoding: 'utf8',
      env: { ...process.env, GIT_AUTHOR_DATE: '1750000000 +0000', GIT_COMMITTER_DATE: '1750000000 +0000' },
    });
  git('init', '--quiet', '--initial-branch=main');
  return {
    workspace,
    temporary,
    write: async (files) => {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(workspace, path)), { recursive: true });
        await writeFile(join(workspace, path), text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
      }
    },
    commit: () => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'A change');
      return git('rev-parse', 'HEAD').trim();
    },
    build: (inputs, environment = {}) => runAction(inputs, { workspace, temporary, environment }),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

async function runAction(
  given: Readonly<Record<string, string>>,
  {
    workspace,
    temporary,
    environment,
  }: { workspace: string; temporary: string; environment: Readonly<Record<string, string>> },
): Promise<Built> {
  const variables = Object.entries(given).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
  );
  const inputs = readInputs(buildInputs, Object.fromEntries(variables), () => undefined);
  const log: string[] = [];
  const said: Annotation[] = [];
  const world: World = {
    workspace,
    temporary,
    toolCache: join(cacheFolder(), 'tools'),
    environment: { ...inherited(), ...GITHUB, ...environment },
    run,
    now: () => new Date('2026-01-02T03:04:05Z'),
    onCancel: () => undefined,
    report: {
      line: (text) => log.push(text),
      debug: () => undefined,
      open: () => () => undefined,
      group: (_title, work) => work(),
      annotate: (annotation) => said.push(annotation),
      mask: () => undefined,
      summarize: async () => undefined,
    },
  };
  const outcome = await build(inputs, world);
  if (outcome.failure !== undefined) throw outcome.failure;
  return { ...outcome, log: log.join('\n'), said, file: outcome.outputs.package ?? '' };
}

const GITHUB = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REF_NAME: 'main',
  GITHUB_RUN_NUMBER: '7',
  GITHUB_REPOSITORY: 'acme/shop',
};

function inherited(): Record<string, string> {
  const keep = Object.entries(process.env).filter(
    ([name]) => !/^(?:GITHUB_|INPUT_|SOURCE_DATE_EPOCH|PIP_(?:NO_INDEX|FIND_LINKS))/.test(name),
  );
  return Object.fromEntries(keep.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** What a program prints. */
export function printed(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** A control field of a .deb, by dpkg-deb. */
export function field(file: string, name: string): string {
  return printed('dpkg-deb', '--field', file, name).trim();
}

/** The paths in a .deb, folders with a slash at the end; and each with mode and owner in front where asked. */
export function contents(file: string): readonly string[] {
  return printed('dpkg-deb', '--contents', file)
    .trim()
    .split('\n')
    .map((line) => line.replace(/^(\S+) (\S+) +\d+ \S+ \S+ \./, '$1 $2 '));
}

export function paths(file: string): readonly string[] {
  return contents(file).map((line) => line.split(' ').slice(2).join(' '));
}

/** The text of a file in a .deb. */
export function packaged(file: string, path: string): string {
  const tar = execFileSync('dpkg-deb', ['--fsys-tarfile', file], { maxBuffer: 256 * 1024 * 1024 });
  return execFileSync('tar', ['--extract', '--to-stdout', `.${path}`], { input: tar, encoding: 'utf8' });
}

/** A maintainer script of a .deb. */
export function script(file: string, name: string): string {
  return printed('dpkg-deb', '--info', file, name);
}

/** Every path below a folder. */
export async function listing(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true }).catch(() => [])).toSorted();
}
