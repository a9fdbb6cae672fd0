/** A request that came to the proxy, before anything was done about it. */
export interface Arrival {
  /** Counted from 1 in the order of arrival. */
  readonly number: number;
  readonly method: string;
  readonly bucket: string;
  /** The key, decoded; empty for a request about the bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A request with what became of it. Times are milliseconds of `performance.now()`. */
export interface Exchange extends Arrival {
  readonly began: number;
  /** Undefined as long as it is under way. */
  ended: number | undefined;
  /** The store's answer; 0 when it gave none, or was not asked. */
  status: number;
  /** Bytes of the bodies, to the store and back. */
  sent: number;
  received: number;
}

/** `PUT key 200`, one a line, for the message of an assertion. */
export function exchangesText(exchanges: readonly Exchange[]): string {
  return exchanges
    .map(({ number, method, key, query, status }) => {
      const asked = query.size === 0 ? '' : `?${query}`;
      return `${number} ${method} ${key}${asked} ${status}`;
    })
    .join('\n');
}

/**
 * The depth of sequential round trips: the longest chain of requests of which each began after the one before had ended.
 * What a run takes on a slow line is this many round trips, whatever the number of requests.
 */
export function depthOf(exchanges: readonly Exchange[]): number {
  const byStart = exchanges.toSorted((a, b) => a.began - b.began);
  const byEnd: { readonly ended: number; readonly depth: number }[] = [];
  let deepest = 0;
  for (const { began, ended } of byStart) {
    const before = byEnd.filter((each) => each.ended <= began).map((each) => each.depth);
    const depth = 1 + Math.max(0, ...before);
    byEnd.push({ ended: ended ?? Number.POSITIVE_INFINITY, depth });
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
