import type { Package } from '../../deb/index.ts';
import type { Delivery } from '../pool/index.ts';
import type { Reading } from '../suite/index.ts';
import type { Change } from './plan.ts';
import type { ReleaseWish } from './release-wish.ts';

/** What a run does to one suite and component. */
export interface Work {
  readonly reading: Reading;
  readonly change: Change;
  /** The files of what may be added, by `Filename`. */
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly wish: ReleaseWish;
  /** Commit even where no package changes, in a suite that is there: `refresh`. */
  readonly always: boolean;
  /** Fingerprints of the primary keys that sign, 40 upper-case hex digits; none where only a plan is made. */
  readonly signers: readonly string[];
  /** Judges a package that lies in the pool and would be published instead of one given: throws when it must not be. */
  readonly accept: (pkg: Package) => Promise<void>;
}
