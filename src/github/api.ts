import { setTimeout } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { Secret } from '../secret.ts';

/** How often GitHub is asked where its answer may be another one soon, and the first wait between, in milliseconds. */
const TRIES = 4;
const FIRST_WAIT = 1000;
/** An answer takes no longer, in milliseconds: all tries together stay below two minutes. */
const LONGEST = 25_000;

type Attempt = { readonly kind: 'answered'; readonly body: unknown } | Refusal;

interface Refusal {
  readonly kind: 'refused';
  readonly why: string;
  /** Whether the next answer may be another one. */
  readonly passes: boolean;
}

/** What is written by a request. */
export interface Sent {
  readonly method: 'POST' | 'PATCH';
  readonly body: unknown;
}

/** What the job must be allowed where GitHub refuses. */
const TO_LOOK =
  'Give the job `permissions: deployments: read` and `github-token: ${{ github.token }}`; for another repository a token that may read it.';

/**
 * What GitHub's API answers to a GET, or to what is sent, as JSON. What may pass (no answer, 429, 5xx) is asked for again.
 * @param remedy what to do where GitHub refuses
 * @throws Failure `github` that says whether it is a permission or GitHub that is missing
 */
export async function askGitHub(
  url: string,
  token: Secret,
  sent?: Sent,
  remedy: string = TO_LOOK,
): Promise<unknown> {
  for (let tries = 1; ; tries++) {
    const attempt = await tryToAsk(url, token, sent);
    if (attempt.kind === 'answered') return attempt.body;
    if (!attempt.passes || tries === TRIES) throw refusedFailure(url, attempt, remedy);
    await setTimeout(FIRST_WAIT * 2 ** (tries - 1));
  }
}

async function tryToAsk(url: string, token: Secret, sent: Sent | undefined): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token.reveal()}`,
        'user-agent': 'deb-actions',
        'x-github-api-version': '2022-11-28',
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { method: sent.method, body: JSON.stringify(sent.body) }),
      signal: AbortSignal.timeout(LONGEST),
    });
    const text = await response.text();
    if (response.ok) return { kind: 'answered', body: JSON.parse(text) };
    const passes = response.status === 429 || response.status >= 500;
    return { kind: 'refused', why: `${response.status} ${messageOf(text)}`.trim(), passes };
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error), passes: true };
  }
}

/** What GitHub says in an error's body; a gateway's page says nothing. */
function messageOf(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : '';
  } catch {
    return '';
  }
}

function refusedFailure(url: string, { why, passes }: Refusal, remedy: string): Failure {
  return new Failure(
    'github',
    `GitHub does not answer ${new URL(url).pathname}: ${why}.`,
    passes
      ? 'It was asked several times. Run this again when it answers: https://www.githubstatus.com.'
      : remedy,
  );
}
