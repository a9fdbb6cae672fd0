import type { Arrival } from '../support/s3/index.ts';

/** A moment that a run is killed at: before the store sees a request, or after it did the work. */
export interface Moment {
  /** The `nth` request that is about this. By number alone it would be another one in each run: many are sent at once. */
  readonly kind: string;
  readonly nth: number;
  readonly when: 'before' | 'after';
}

/** Both sides of every request of a run. */
export function momentsOf(requests: readonly Arrival[]): readonly Moment[] {
  const counts = new Map<string, number>();
  return requests.flatMap((request) => {
    const kind = kindOf(request);
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    return (['before', 'after'] as const).map((when) => ({ kind, nth, when }));
  });
}

/** Tells whether a request is the one of a moment; to be asked of each, in the order of their coming. */
export function matcherOf({ kind, nth }: Moment): (request: Arrival) => boolean {
  let count = 0;
  return (request) => kindOf(request) === kind && ++count === nth;
}

/** What a request is about, whatever the hash in its key: `PUT by-hash`, `GET Packages.gz`, `LIST`. */
function kindOf({ method, key, query, headers }: Arrival): string {
  const verb = query.has('list-type') ? 'LIST' : headers['x-amz-copy-source'] === undefined ? method : 'COPY';
  // The probe's key ends in a number that is nobody's else.
  const last = key.slice(key.lastIndexOf('/') + 1).replace(/-[0-9a-f-]{36}$/, '');
  // A patch's name is of its time and its bytes.
  const isPatch = /\/Packages\.diff\/[^/]+\.gz$/.test(key);
  const name = key.includes('/by-hash/') ? 'by-hash' : isPatch ? 'patch' : last;
  return `${verb} ${name}${query.has('delete') ? '?delete' : ''}`;
}
