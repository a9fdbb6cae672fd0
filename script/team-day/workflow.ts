/** Runs one of the team's workflow files, tells its steps as they come, and reads what it said. */
import { join } from 'node:path';
import { cacheFolder } from '../../test/support/hosts/index.ts';
import {
  type LogLine,
  runWorkflow,
  type StepResult,
  type WorkflowEvent,
  type WorkflowRun,
} from '../../test/support/workflow/index.ts';
import type { Narrator } from './narrator.ts';
import { type Project, ROOT } from './project.ts';
import type { Stage } from './stage.ts';

export interface Play {
  readonly stage: Stage;
  readonly project: Project;
  readonly narrator: Narrator;
  readonly signal: AbortSignal;
  /** Each act leaves its logs, summaries and artifacts in a folder below this one. */
  readonly folder: string;
}

export interface Act {
  /** Its folder's name. */
  readonly name: string;
  readonly file: 'package' | 'promote';
  readonly event: WorkflowEvent;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly runNumber: number;
}

/** What GitHub would run: the team's workflow file, which calls ours, with the bundled actions. */
export async function perform(play: Play, act: Act): Promise<WorkflowRun> {
  const { stage, project, narrator, signal } = play;
  const steps = new StepClock(narrator);
  const run = await runWorkflow({
    repository: project.folder,
    repositoryName: 'acme/shop',
    repositories: { 'acme/deb-actions': ROOT },
    file: `.github/workflows/${act.file}.yml`,
    event: act.event,
    runNumber: act.runNumber,
    github: stage.github,
    folder: join(play.folder, act.name),
    toolCache: join(cacheFolder(), 'tool-cache'),
    signal,
    onLog: (line) => steps.see(line),
    ...settings(stage),
    ...(act.inputs === undefined ? {} : { inputs: act.inputs }),
  });
  steps.end();
  signal.throwIfAborted();
  return run;
}

/** Secrets as the team has set them on GitHub. */
function settings({ store, hosts, environments }: Stage) {
  return {
    secrets: {
      AWS_ACCESS_KEY_ID: store.accessKeyId,
      AWS_SECRET_ACCESS_KEY: store.secretAccessKey,
    },
    // Only a job of the environment, once its reviewers agree, can sign or get onto hosts: no pull request, no plan.
    environments: Object.fromEntries(
      environments.map(({ name, key }) => [
        name,
        {
          secrets: {
            SIGNING_KEY: key.privateKey,
            SIGNING_PASSPHRASE: key.passphrase,
            SSH_PRIVATE_KEY: hosts.sshPrivateKey,
          },
        },
      ]),
    ),
  };
}

/** Tells each step with its seconds once the next one begins. */
class StepClock {
  readonly #narrator: Narrator;
  #step: { readonly name: string; readonly began: number } | undefined;

  constructor(narrator: Narrator) {
    this.#narrator = narrator;
  }

  see({ job, step }: LogLine): void {
    const name = `${job.split('/').at(-1)}: ${shortName(step)}`;
    if (this.#step?.name === name) return;
    this.end();
    this.#step = { name, began: performance.now() };
  }

  end(): void {
    if (this.#step !== undefined) this.#narrator.done(this.#step.name, performance.now() - this.#step.began);
    this.#step = undefined;
  }
}

/** `Run actions/checkout@3d3c42e5…` as a person says it. */
function shortName(step: string): string {
  return step.replace(/^(Post |)Run /, '$1').replace(/@[0-9a-f]{40}$/, '');
}

/** A step of a run by its id. */
export function stepOf(run: WorkflowRun, id: string): StepResult | undefined {
  return run.jobs.flatMap((job) => job.steps).find((step) => step.id === id);
}

/** Why a run failed that should not have: the errors that people would see on GitHub. */
export function complaints(run: WorkflowRun): string {
  const errors = run.annotations.filter((annotation) => annotation.level === 'error');
  const lines = errors.map(({ job, step, message }) => `${job}, ${step}: ${message}`);
  return [...lines, `The logs are in ${run.logs}`].join('\n');
}
