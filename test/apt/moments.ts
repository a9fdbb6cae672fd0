import type { Arrival } from '../support/s3/index.ts';

/** A moment that a run is killed at: before the store sees request `number`, or after it did the work. */
export interface Moment {
  readonly number: number;
  readonly when: 'before' | 'after';
}

/** Deals out both sides of every request, in order, for as long as runs have that many. */
export class Moments {
  readonly #survived = new Map<number, number>();
  #dealt = 0;
  #isOver = false;
  /** What was killed: `before PUT InRelease`. */
  readonly names: string[] = [];

  next(): Moment | undefined {
    if (this.#isOver) return undefined;
    const number = Math.floor(this.#dealt / 2) + 1;
    if ([...this.#survived].some(([end, times]) => times === 2 && end <= number)) return undefined;
    return { number, when: this.#dealt++ % 2 === 0 ? 'before' : 'after' };
  }

  /** One failed: no more are dealt out. */
  stop(): void {
    this.#isOver = true;
  }

  /** A run came to this moment, and no further. */
  killed({ when }: Moment, kind: string): void {
    this.names.push(`${when} ${kind}`);
  }

  /** A run was through before it had sent so many requests. Whether there is a last one depends on the second. */
  survived({ number }: Moment): void {
    this.#survived.set(number, (this.#survived.get(number) ?? 0) + 1);
  }
}

/** What a request is about, whatever the hash in its key: `PUT by-hash`, `GET Packages.gz`, `LIST`. */
export function kindOf({ method, key, query, headers }: Arrival): string {
  const verb = query.has('list-type') ? 'LIST' : headers['x-amz-copy-source'] === undefined ? method : 'COPY';
  const name = key.includes('/by-hash/') ? 'by-hash' : key.slice(key.lastIndexOf('/') + 1);
  return `${verb} ${name}${query.has('delete') ? '?delete' : ''}`;
}
