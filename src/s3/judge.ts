import { etag, type Put, type Write } from './bucket.ts';
import { isRefused } from './fault.ts';
import type { Answer, Wire } from './wire.ts';

/** What an answer to a write means. */
export function judge(wire: Wire, write: Write, answer: Answer<string>): Put {
  if (answer.kind === 'done') return { kind: 'written', etag: etag(answer.output) };
  const { trouble, lostBefore } = answer;
  // An upload that is gone after a lost answer was completed, or given up.
  if (lostBefore && (trouble.status === 0 || trouble.code === 'NoSuchUpload')) return { kind: 'unanswered' };
  // If-Match on what is no longer there is 404 at AWS.
  const gone = write.condition.kind === 'unchanged' && trouble.code === 'NoSuchKey';
  // Refused after an attempt that may have succeeded: perhaps it met its own success.
  if (isRefused(trouble) || gone) return lostBefore ? { kind: 'unanswered' } : { kind: 'refused' };
  throw wire.failure(trouble, 'PutObject', write.key);
}
