import type { Entry } from '../entry.ts';
import { unescapeHtml } from './html.ts';

/** A package as the page lists it. */
export interface Row {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly size: number;
  readonly filename: string;
  /** When it was added, ISO 8601 in whole seconds; empty where that isn't known. */
  readonly date: string;
  readonly commit: string;
  readonly repository: string;
  /** First line of its description; may be empty. */
  readonly synopsis: string;
}

/** Rows on a page: so that it costs the same in any repository. */
export const MOST_ROWS = 200;

/** Letters of a synopsis that a page shows. Policy 3.4.1 wants fewer than 80. */
const LONGEST_SYNOPSIS = 120;

export function rowOf(entry: Entry, added: Date | undefined): Row {
  return {
    name: entry.name,
    version: entry.version.text,
    architecture: entry.architecture,
    size: entry.size,
    filename: entry.filename,
    date: added === undefined ? '' : `${added.toISOString().slice(0, 19)}Z`,
    commit: entry.commit ?? '',
    repository: entry.repository ?? '',
    synopsis: entry.synopsis.slice(0, LONGEST_SYNOPSIS),
  };
}

/** What is the same package has the same. */
export function rowId({ name, version, architecture }: Row): string {
  return `${name} ${version} ${architecture}`;
}

/** The rows after a change: what came first, newest on top, none of what went. */
export function nextRows(
  before: readonly Row[],
  added: readonly Row[],
  removed: readonly Row[],
): readonly Row[] {
  const gone = new Set([...removed, ...added].map(rowId));
  const rows = [...added, ...before.filter((row) => !gone.has(rowId(row)))];
  return rows.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)).slice(0, MOST_ROWS);
}

/** A row as words that `readRows` reads: an attribute of its line in the table. */
export function rowText(row: Row): string {
  const { name, version, architecture, size, filename, date, commit, repository, synopsis } = row;
  const words = [filename.replaceAll(' ', '%20'), date, commit, repository, encodeURIComponent(synopsis)];
  return [name, version, architecture, size, ...words.map((word) => (word === '' ? '-' : word))].join(' ');
}

/** The rows of a page that we made before; none where it isn't one. */
export function readRows(page: string): readonly Row[] {
  return [...page.matchAll(/<tr data-package="([^"]*)">/g)].flatMap(([, attribute = '']) => {
    const row = readRow(unescapeHtml(attribute).split(' '));
    return row === undefined ? [] : [row];
  });
}

function readRow(words: readonly string[]): Row | undefined {
  const [name = '', version = '', architecture = '', size = '', ...rest] = words;
  const [filename = '', date = '', commit = '', repository = '', synopsis = ''] = rest.map((word) =>
    word === '-' ? '' : word,
  );
  const isRow =
    /^[a-z0-9][a-z0-9+.-]*$/.test(name) &&
    version !== '' &&
    rest.length >= 4 &&
    /^\d{1,15}$/.test(size) &&
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?$/.test(date) &&
    /^([0-9a-f]{40})?$/.test(commit) &&
    /^([\w.-]+\/[\w.-]+)?$/.test(repository);
  if (!isRow) return undefined;
  const text = decoded(synopsis).slice(0, LONGEST_SYNOPSIS);
  return {
    name,
    version,
    architecture,
    size: Number(size),
    filename,
    date,
    commit,
    repository,
    synopsis: text,
  };
}

/** Empty where it isn't what `rowText` writes. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A page that others have changed: its own words are no reason to end a run.
    if (error instanceof URIError) return '';
    throw error;
  }
}
