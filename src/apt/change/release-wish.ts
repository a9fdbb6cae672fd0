import type { DiffsWish } from '../package-diffs/index.ts';

/** Release fields that a run sets; what it doesn't give stays as the present Release has it. */
export interface ReleaseWish {
  readonly codename: string | undefined;
  readonly origin: string | undefined;
  readonly label: string | undefined;
  readonly description: string | undefined;
  /** Days from `Date` to `Valid-Until`; absent: no `Valid-Until`. */
  readonly validFor: number | undefined;
  readonly packageDiffs: DiffsWish;
}
