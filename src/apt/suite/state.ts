import type { ETag } from '../../s3/index.ts';
import type { PackagesIndex } from '../index-file/index.ts';
import type { IndexName } from '../names.ts';
import type { Release } from './release.ts';

/** What a suite rests on: nothing yet, or what was committed last. */
export type Base =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'committed';
      /** Of InRelease; `undefined` in a repository that has only Release. */
      readonly etag: ETag | undefined;
      readonly release: Release;
      /** The signed text, byte for byte what Release should be. */
      readonly text: string;
      readonly signedBy: string;
      /** By the store's clock, in whole seconds. */
      readonly modified: Date;
    };

/** Nobody's signature: a base that was read unverified, on demand. */
export const NOBODY = 'nobody';

/**
 * A suite as it was read: verified, with the indices that a change is about. Only `readSuite` makes one, so that nothing is
 * planned on, or signed, that nobody has verified.
 */
export class SuiteState {
  readonly suite: string;
  readonly base: Base;
  readonly #indices: ReadonlyMap<IndexName, PackagesIndex>;

  constructor(suite: string, base: Base, indices: ReadonlyMap<IndexName, PackagesIndex>) {
    this.suite = suite;
    this.base = base;
    this.#indices = indices;
  }

  get indices(): ReadonlyMap<IndexName, PackagesIndex> {
    return this.#indices;
  }

  /** The same suite, its indices made out of those that were read. */
  withIndices(indices: ReadonlyMap<IndexName, PackagesIndex>): SuiteState {
    return new SuiteState(this.suite, this.base, indices);
  }
}
