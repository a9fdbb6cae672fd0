import type { Arrival } from '../support/s3/index.ts';

/** What of a run has been seen so far, the present request counted. */
export interface Sight {
  requests: number;
  readonly kinds: Map<string, number>;
  isCommitted: boolean;
}

/** A moment that a run may be killed at: before the store sees a request, or after it did the work. */
export interface Moment {
  readonly name: string;
  readonly when: 'before' | 'after';
  /** Whether the present request is the one; the first that is counts. */
  readonly matches: (kind: string, sight: Sight) => boolean;
}

/** What a request is about, whatever the hash or version in its key: `PUT by-hash`, `GET Packages.gz`. */
export function kindOf({ method, key, query, headers }: Arrival): string {
  if (query.has('list-type')) return `LIST ${query.get('prefix')}`;
  const name = key.startsWith('pool/')
    ? 'pool'
    : key.includes('/by-hash/')
      ? 'by-hash'
      : key.startsWith('dists/')
        ? key.slice(key.lastIndexOf('/') + 1)
        : key.replace(/^.*\.(?=[a-z]+$)/, '*.');
  const verb = headers['x-amz-copy-source'] === undefined ? method : 'COPY';
  return `${verb} ${name}${query.has('delete') ? '?delete' : ''}`;
}

/** Before and after each request. */
export function everyMoment(seen: readonly string[]): readonly Moment[] {
  return seen.flatMap((_, index) => [at(index + 1, 'before'), at(index + 1, 'after')]);
}

const COMMIT = 'PUT InRelease';

/**
 * The first of each kind of request, before the store saw it or, by turns, after; the first and the last of all; and
 * both sides of the commit and of what follows it.
 * @param seen the kinds of a whole run's requests, in order
 * @param tried kinds that need not be tried again
 */
export function telling(seen: readonly string[], tried: ReadonlySet<string>): readonly Moment[] {
  const kinds = [...new Set(seen)].filter((kind) => kind !== COMMIT && !tried.has(kind));
  const both = ['before', 'after'] as const;
  return [
    at(1, 'before'),
    ...kinds.map((kind, index) => firstOf(kind, both[index % 2] ?? 'before')),
    ...both.map((when) => firstOf(COMMIT, when)),
    ...both.map(
      (when): Moment => ({
        name: `${when} what follows the commit`,
        when,
        matches: (kind, { isCommitted }) => isCommitted && kind !== COMMIT,
      }),
    ),
    at(seen.length, 'after'),
  ];
}

function at(number: number, when: Moment['when']): Moment {
  return { name: `${when} request ${number}`, when, matches: (_, { requests }) => requests === number };
}

function firstOf(kind: string, when: Moment['when']): Moment {
  return { name: `${when} ${kind}`, when, matches: (each) => each === kind };
}
