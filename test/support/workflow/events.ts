/** Events with the payloads that actions read. */
import type { WorkflowEvent } from './request.ts';

/** A push to a branch, or of a tag where `ref` is one. */
export function pushEvent(sha: string, ref = 'refs/heads/main', before = '0'.repeat(40)): WorkflowEvent {
  return { name: 'push', sha, ref, payload: { ref, before, after: sha } };
}

/** @param more `fork`: from a fork, so without secrets; `base`: the branch it is for */
export function pullRequestEvent(
  number: number,
  head: string,
  more: { readonly fork?: boolean; readonly base?: string; readonly title?: string } = {},
): WorkflowEvent {
  const base = more.base ?? 'main';
  const fork = more.fork === true;
  const repository = { full_name: fork ? 'stranger/shop' : 'acme/shop', fork };
  return {
    name: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    sha: head,
    headRef: `change-${number}`,
    baseRef: base,
    fork,
    payload: {
      action: 'synchronize',
      number,
      pull_request: {
        number,
        title: more.title ?? `Change ${number}`,
        head: { sha: head, ref: `change-${number}`, repo: repository },
        base: { ref: base },
      },
    },
  };
}

/** Somebody pressed "Run workflow". */
export function dispatchEvent(sha: string, ref = 'refs/heads/main'): WorkflowEvent {
  return { name: 'workflow_dispatch', sha, ref };
}
