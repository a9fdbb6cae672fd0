import { parseStanza } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import type { IndexName } from '../names.ts';

/** A file by its length in bytes and its SHA-256, lower-case hex. */
export interface Sum {
  readonly size: number;
  readonly sha256: string;
}

/** A patch, and the text that it is one of; it leads to the text of the step that follows. */
export interface Step {
  /** Of the patch's file in `Packages.diff/`, without `.gz`. */
  readonly name: string;
  /** `Packages` before. */
  readonly base: Sum;
  readonly patch: Sum;
  /** The patch as it lies there, compressed. */
  readonly download: Sum;
}

/**
 * `Packages.diff/Index`, as apt reads it (apt-pkg/acquire-item.cc, pkgAcqDiffIndex) and dak and reprepro write it: how a
 * client that has an earlier `Packages` gets to the current one.
 */
export interface DiffIndex {
  readonly current: Sum;
  /** The oldest first. */
  readonly steps: readonly Step[];
  /** Whether each patch leads to the current text by itself: the patches of other tools may. */
  readonly isMerged: boolean;
}

/** The folder of an index's patches, below its suite. */
export function diffsFolder(index: string): string {
  return `${index}/Packages.diff`;
}

export function diffIndexPath(index: string): string {
  return `${diffsFolder(index)}/Index`;
}

/** The index that a `Packages.diff/Index` is of; `undefined` for other paths. */
export function indexOfDiffs(path: string): IndexName | undefined {
  return /^(.+)\/Packages\.diff\/Index$/.exec(path)?.[1];
}

export function diffIndexText({ current, steps }: DiffIndex): string {
  const section = (title: string, sum: (step: Step) => Sum, end: string): string =>
    `SHA256-${title}:\n${steps.map((step) => ` ${sumText(sum(step))} ${step.name}${end}\n`).join('')}`;
  return [
    `SHA256-Current: ${sumText(current)}\n`,
    section('History', ({ base }) => base, ''),
    section('Patches', ({ patch }) => patch, ''),
    section('Download', ({ download }) => download, '.gz'),
  ].join('');
}

function sumText({ sha256, size }: Sum): string {
  return `${sha256} ${size}`;
}

/** @throws Failure `diff-index-malformed`, `stanza-malformed` */
export function parseDiffIndex(text: string, place: string): DiffIndex {
  const stanza = parseStanza(Buffer.from(text), place);
  const section = (title: string): ReadonlyMap<string, Sum> =>
    new Map(
      (stanza.field(`SHA256-${title}`) ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => namedSum(line, place)),
    );
  const [patches, downloads] = [section('Patches'), section('Download')];
  const current = namedSum(`${stanza.field('SHA256-Current') ?? ''} current`, place)[1];
  const steps = [...section('History')].map(([name, base]): Step => {
    const [patch, download] = [patches.get(name), downloads.get(`${name}.gz`)];
    if (patch === undefined || download === undefined)
      throw malformed(`the patch ${name} has no hash`, place);
    return { name, base, patch, download };
  });
  return { current, steps, isMerged: stanza.field('X-Patch-Precedence')?.trim() === 'merged' };
}

function namedSum(line: string, place: string): readonly [name: string, sum: Sum] {
  const [, sha256, size, name = ''] = /^([0-9a-f]{64})\s+(\d{1,15})\s+([\w.+~-]+)$/.exec(line) ?? [];
  if (sha256 === undefined) throw malformed(`a line is ${JSON.stringify(line.slice(0, 200))}`, place);
  return [name, { sha256, size: Number(size) }];
}

function malformed(what: string, place: string): Failure {
  return new Failure(
    'diff-index-malformed',
    `This list of patches can't be read: ${what}.`,
    'The next publication to the suite begins a new one; `package-diffs: 0` writes none.',
    { where: { file: place } },
  );
}
