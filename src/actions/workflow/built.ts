import { Failure } from '../../failure.ts';

/** A package as the job that built it tells of it. */
export interface Built {
  /** Of its build in the settings. */
  readonly index: number;
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Reads the outputs of the jobs that build: `built-<index>`, each the outputs of action-build as JSON.
 * @throws Failure `built` where one is not what that action writes
 */
export function builtOf(outputs: unknown): readonly Built[] {
  const entries = typeof outputs === 'object' && outputs !== null ? Object.entries(outputs) : [];
  return entries
    .filter(([name, text]) => /^built-\d+$/.test(name) && text !== '')
    .map(([name, text]) => builtIn(Number(name.slice('built-'.length)), String(text)))
    .toSorted((one, other) => one.index - other.index);
}

function builtIn(index: number, text: string): Built {
  const parsed: unknown = JSON.parse(text);
  const field = (name: string): string =>
    String(typeof parsed === 'object' && parsed !== null ? (Reflect.get(parsed, name) ?? '') : '');
  const built = {
    index,
    name: field('name'),
    version: field('version'),
    architecture: field('architecture'),
    sha256: field('sha256'),
    size: Number(field('size')),
  };
  if (built.name !== '' && built.version !== '' && /^[0-9a-f]{64}$/.test(built.sha256)) return built;
  throw new Failure(
    'built',
    `Build ${index + 1} does not say what it built.`,
    'Run the whole workflow again.',
  );
}

/** The artifact that a build uploads: one run may deliver by several settings files. */
export function artifactFor(file: string, index: number): string {
  return `package-${slug(file)}-${index}`;
}

/** The artifact that a plan leaves for the comment on a pull request. */
export function planPrefix(file: string): string {
  return `plan-${slug(file)}-`;
}

function slug(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.ya?ml$/, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-');
}
