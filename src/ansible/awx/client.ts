import { Failure } from '../../failure.ts';
import type { Secret } from '../../secret.ts';
import { type Json, listOf, parsed, property, textOf } from '../json.ts';

/** An AWX (or Automation Controller) and who we are there. */
export interface Awx {
  readonly url: string;
  readonly token: Secret;
  /** Waits so many milliseconds, or until `over`: between two questions. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
  /** Nothing is asked any more. */
  readonly over: AbortSignal;
}

/** A server that keeps failing is given up on after so long, in milliseconds. */
const PATIENCE = 110_000;
export const PAUSE = 2_000;

/**
 * GET, or POST where there is something to send. What answers 5xx or not at all is asked again, but nothing is sent twice.
 * @throws Failure `awx` when AWX refuses, or keeps failing
 */
export async function ask(awx: Awx, path: string, body?: Readonly<Record<string, Json>>): Promise<unknown> {
  const deadline = awx.now().getTime() + PATIENCE;
  for (;;) {
    const answer = await fetch(`${awx.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${awx.token.reveal()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.any([awx.over, AbortSignal.timeout(30_000)]),
    }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    const text = answer instanceof Error ? reasonOf(answer) : await answer.text().catch(() => '');
    if (!(answer instanceof Error) && answer.ok) return parsed(text);
    const passing = answer instanceof Error || answer.status >= 500 || answer.status === 429;
    if (!passing || body !== undefined || awx.over.aborted || awx.now().getTime() > deadline) {
      const how = answer instanceof Error ? `does not answer (${text})` : `answers ${answer.status}`;
      const detail = answer instanceof Error ? '' : `: ${text.slice(0, 500)}`;
      throw new Failure('awx', `${awx.url}${path} ${how}${detail}`, remedyOf(answer));
    }
    await awx.wait(PAUSE);
  }
}

/** What `fetch` hides behind `fetch failed`. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

function remedyOf(answer: Response | Error): string {
  if (answer instanceof Error) return 'See that `awx-url` is right and that the runner reaches it.';
  if (answer.status === 401 || answer.status === 403) {
    return 'See that `awx-token` is valid, has the scope write, and that its user may execute the template.';
  }
  return answer.status === 404 ? 'See that `awx-template` and `inventory` are right.' : 'See its own log.';
}

/** Every entry of a list that AWX gives in pages. */
export async function pages(awx: Awx, first: string): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (let path = first; path !== ''; ) {
    const page = await ask(awx, path);
    all.push(...listOf(property(page, 'results')));
    const next = textOf(property(page, 'next'));
    path = next.startsWith('/') ? next : '';
  }
  return all;
}

/** The id of what was given by id or by name. */
export async function idOf(awx: Awx, kind: 'job_templates' | 'inventories', given: string): Promise<number> {
  if (/^\d{1,12}$/.test(given)) return Number(given);
  const found = await ask(awx, `/api/v2/${kind}/?name=${encodeURIComponent(given)}`);
  const [first, ...more] = listOf(property(found, 'results'));
  const id = property(first, 'id');
  if (typeof id === 'number' && more.length === 0) return id;
  throw new Failure(
    'awx',
    `${awx.url} has ${more.length === 0 ? 'nothing' : 'more than one'} of the name ${given} among its ${kind}.`,
    'Give the id of it, a number.',
  );
}
