import type { IncomingHttpHeaders } from 'node:http';
import type { Facts, ObjectKey } from './bucket.ts';
import { factsOf } from './facts.ts';
import { isAbsent, StoreError } from './fault.ts';
import type { Answer, Wire } from './wire.ts';

/** Whether the store takes `x-amz-checksum-mode`; found out by the first HEAD that it rejects for it. */
export interface ChecksumMode {
  rejected: boolean;
}

/** What is known of an object, with its SHA-256 where the store keeps one of the whole. */
export async function headObject(wire: Wire, key: ObjectKey, mode: ChecksumMode): Promise<Facts | undefined> {
  const answer = await factsAnswer(wire, key, mode);
  if (answer.kind === 'trouble') {
    if (isAbsent(answer.trouble)) return undefined;
    throw wire.failure(answer.trouble, 'HeadObject', key);
  }
  const headers = answer.output;
  // A server before the store may leave the length out; then a first byte tells it.
  if (headers['content-length'] !== undefined) return factsOf(headers);
  const size = await sizeOf(wire, key);
  return size === undefined ? undefined : { ...factsOf(headers), size };
}

async function factsAnswer(
  wire: Wire,
  key: ObjectKey,
  mode: ChecksumMode,
): Promise<Answer<IncomingHttpHeaders>> {
  if (mode.rejected) return askHead(wire, key);
  const answer = await headOnce(wire, key, { 'x-amz-checksum-mode': 'ENABLED' });
  if (answer.kind === 'done') return answer;
  if (answer.trouble.status !== 400) return explained(wire, key, answer);
  // B2 answers so to the header, as others do to keys that have expired.
  const without = await askHead(wire, key);
  if (without.kind === 'done') mode.rejected = true;
  return without;
}

/** The headers of a HEAD's answer; where it has no body to say why it is a refusal, a GET is asked for the reason. */
export async function askHead(wire: Wire, key: ObjectKey): Promise<Answer<IncomingHttpHeaders>> {
  return explained(wire, key, await headOnce(wire, key, {}));
}

async function headOnce(
  wire: Wire,
  key: ObjectKey,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<IncomingHttpHeaders>> {
  return wire.attempt('HeadObject', key, async (store) => {
    const answer = await store.send({ method: 'HEAD', key, headers });
    answer.body.resume();
    return answer.headers;
  });
}

async function explained(
  wire: Wire,
  key: ObjectKey,
  answer: Answer<IncomingHttpHeaders>,
): Promise<Answer<IncomingHttpHeaders>> {
  if (answer.kind === 'done' || !/^(BadRequest|Forbidden)$/.test(answer.trouble.code)) return answer;
  const told = await firstByte(wire, key);
  return told.kind === 'trouble' ? told : answer;
}

/** Of an object whose HEAD doesn't tell it; `undefined`: it is gone. */
async function sizeOf(wire: Wire, key: ObjectKey): Promise<number | undefined> {
  const answer = await firstByte(wire, key);
  if (answer.kind === 'done') return answer.output;
  if (isAbsent(answer.trouble)) return undefined;
  throw wire.failure(answer.trouble, 'GetObject', key);
}

/** Asks for one byte. @returns the size of the whole */
async function firstByte(wire: Wire, key: ObjectKey): Promise<Answer<number>> {
  return wire.attempt('GetObject', key, async (store) => {
    try {
      const { headers, body } = await store.send({ method: 'GET', key, headers: { range: 'bytes=0-0' } });
      const whole = /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1];
      if (whole !== undefined) {
        body.resume();
        return Number(whole);
      }
      // The whole came, without a word about its length: it is counted.
      let size = 0;
      for await (const piece of body) size += piece.length;
      return size;
    } catch (error) {
      // Nothing has no first byte.
      if (error instanceof StoreError && error.status === 416) return 0;
      throw error;
    }
  });
}
