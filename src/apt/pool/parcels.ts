import type { Delivery } from './deliver.ts';
import type { Incoming } from './incoming.ts';

/** Packages on their way into a suite, and their files by `Filename`. */
export interface Parcels {
  readonly incoming: readonly Incoming[];
  readonly deliveries: ReadonlyMap<string, Delivery>;
}
