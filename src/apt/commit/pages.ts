import type { Plan } from '../change/index.ts';
import type { SuiteState } from '../suite/index.ts';
import type { SealedSuite } from './seal.ts';

/** The pages, keyring and sources that go with a commit: nothing that apt reads rests on them. */
export interface Pages {
  /** Reads and makes what goes with a commit, while that is prepared. @returns what writes it, once the commit is there */
  prepare(state: SuiteState, plan: Plan, sealed: SealedSuite): () => Promise<void>;
  /** Writes what a run that was killed after its commit has not. @returns whether there was anything to write */
  mend(state: SuiteState): Promise<boolean>;
}
