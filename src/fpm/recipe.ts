import type { Control } from './control.ts';
import type { MaintainerScripts } from './scripts.ts';

export type Compression = 'zst' | 'xz' | 'gz' | 'none';

/** All that decides on the package's bytes besides its tree. */
export interface Recipe {
  readonly control: Control;
  readonly scripts: MaintainerScripts;
  readonly conffiles: readonly string[];
  readonly compression: Compression;
  /** The time that all files carry, seconds since 1970. */
  readonly epoch: number;
  readonly fpmArgs: readonly string[];
}
