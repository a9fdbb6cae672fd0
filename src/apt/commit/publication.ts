import type { Write } from '../../s3/index.ts';
import type { Delivery } from '../pool/index.ts';

/** What brings another name into agreement with a commit. */
export type After =
  | { readonly kind: 'put'; readonly write: Write }
  /** From a by-hash name to a plain one; `write` where the store can't copy. */
  | { readonly kind: 'copy'; readonly from: string; readonly write: Write };

/** What InRelease will refer to: index files by hash, an index of another tool's under its name by hash, packages. */
export type Before =
  | { readonly kind: 'put'; readonly write: Write }
  | { readonly kind: 'adopt'; readonly from: string; readonly to: string }
  | { readonly kind: 'deliver'; readonly delivery: Delivery };

/**
 * The protocol. A run that is killed leaves what it had written of one of these parts, and each is safe to be left: clients
 * see nothing of `before`, everything by `commit`, and `after` is for those that ask by other names, whoever writes it.
 */
export interface Publication {
  /** In any order, all before `commit`: nothing refers to these yet. */
  readonly before: readonly Before[];
  /** On the condition that what was read is still there. */
  readonly commit: Write;
  /** In any order, once it is committed. */
  readonly after: readonly After[];
}
