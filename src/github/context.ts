import { readFile } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import type { Environment } from '../program.ts';

/** What set the workflow off, as far as it matters to a package. */
type Trigger =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'pull-request'; readonly number: number; readonly head: string }
  | { readonly kind: 'push' };

/** Where the run comes from. */
export interface RunContext {
  readonly trigger: Trigger;
  /** The commit that is checked out for this run: 40 hex digits, or undefined outside GitHub. */
  readonly commit: string | undefined;
  /** `owner/name`. */
  readonly repository: string | undefined;
  /** Counted up with each run of the workflow, from 1. */
  readonly runNumber: number;
  readonly runId: string | undefined;
  readonly serverUrl: string;
  readonly apiUrl: string;
}

/**
 * Reads GitHub's default environment variables and, for a pull request, the event's payload.
 * @throws Failure `event` when the payload of a pull request has not the documented shape
 */
export async function readRunContext(environment: Environment): Promise<RunContext> {
  const given = (name: string): string | undefined => environment[name] || undefined;
  return {
    trigger: await readTrigger(environment),
    commit: given('GITHUB_SHA'),
    repository: given('GITHUB_REPOSITORY'),
    runNumber: Number(given('GITHUB_RUN_NUMBER') ?? '0'),
    runId: given('GITHUB_RUN_ID'),
    serverUrl: given('GITHUB_SERVER_URL') ?? 'https://github.com',
    apiUrl: given('GITHUB_API_URL') ?? 'https://api.github.com',
  };
}

async function readTrigger(environment: Environment): Promise<Trigger> {
  if (environment.GITHUB_REF_TYPE === 'tag') return { kind: 'tag', tag: environment.GITHUB_REF_NAME ?? '' };
  if (!/^pull_request/.test(environment.GITHUB_EVENT_NAME ?? '')) return { kind: 'push' };
  const file = environment.GITHUB_EVENT_PATH ?? '';
  const event: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
  const pull = property(event, 'pull_request');
  const number = property(pull, 'number');
  const head = property(property(pull, 'head'), 'sha');
  if (typeof number === 'number' && typeof head === 'string') return { kind: 'pull-request', number, head };
  throw new Failure(
    'event',
    `The event of this pull request (${file || 'GITHUB_EVENT_PATH is not set'}) names neither its number nor its head.`,
    'Run this on a `pull_request` event of GitHub.',
  );
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
