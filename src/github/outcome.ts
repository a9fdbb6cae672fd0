import type { Failure } from '../failure.ts';
import type { Environment, Run } from '../program.ts';
import type { Annotation } from './command.ts';

export type Markdown = string;

/** Output names and their texts, as action.yml declares them. */
export type Outputs = Readonly<Record<string, string>>;

/** What an action ends in. With `failure`, outputs and summary are written all the same, then the run fails. */
export interface Outcome {
  readonly outputs: Outputs;
  readonly summary: Markdown;
  readonly annotations: readonly Annotation[];
  readonly failure?: Failure;
}

/** The job log. */
export interface Report {
  /** A line of the log. */
  line(text: string): void;
  /** A line shown only where debug logging is on. */
  debug(text: string): void;
  /** What `work` says, folded under a title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Opens a group, for what is no one's to await. Groups don't nest. @returns what closes it */
  open(title: string): () => void;
  annotate(annotation: Annotation): void;
  /** From now on the runner prints `***` for this text, and for each of its lines. */
  mask(secret: string): void;
  /** Appends to the job summary at once: for a plan that must be seen before anything is written. */
  summarize(markdown: Markdown): Promise<void>;
}

/** Every effect and circumstance that an action does not get from its inputs. */
export interface World {
  /** The folder that paths of the user's are relative to and must not leave. Absolute. */
  readonly workspace: string;
  /** RUNNER_TEMP: emptied by the runner. Absolute. */
  readonly temporary: string;
  /** RUNNER_TOOL_CACHE: kept by the runner. Absolute. */
  readonly toolCache: string;
  /** The job's environment as programs may have it: see `programEnvironment`. */
  readonly environment: Environment;
  readonly run: Run;
  readonly now: () => Date;
  /**
   * What is to be done when the run is cancelled, in place of an end at once: the runner sends SIGINT, after 7.5 seconds
   * SIGTERM, and kills after 2.5 more.
   */
  readonly onCancel: (act: (signal: 'SIGINT' | 'SIGTERM') => void) => void;
  readonly report: Report;
  /** The inputs that `settings` gives: one mapping serves several operations, and not each uses all of it. */
  readonly fromSettings?: readonly string[];
}
