import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Clock } from './clock.ts';
import type { Body } from './request.ts';

/** A request as it goes over the wire. */
export interface Outgoing {
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
  readonly port: number | undefined;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body | undefined;
}

export interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

/** Sends a request once. Rejects with the system's error, or a `TimeoutError` after silence. */
export type Connection = (outgoing: Outgoing) => Promise<Answer>;

/** Connections at once to a store. */
const CONNECTIONS = 64;

/** Kept connections without delay, an end for silent ones, and a look at the store's clock. @param silence in milliseconds */
export function openConnection(silence: number, clock: Clock): Connection {
  const choices = { keepAlive: true, maxSockets: CONNECTIONS, scheduling: 'lifo' as const };
  const agents = { 'http:': new HttpAgent(choices), 'https:': new HttpsAgent(choices) };
  return async ({ protocol, hostname, port, method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const send = protocol === 'http:' ? httpRequest : httpsRequest;
      const agent = agents[protocol];
      const sent = send({ agent, host: hostname, port, method, path, headers, timeout: silence });
      sent.setNoDelay(true);
      sent.once('timeout', () => sent.destroy(silent(silence)));
      sent.once('response', (answer) => {
        if (answer.headers.date !== undefined) clock.heard(answer.headers.date);
        const { statusCode: status = 0, statusMessage: reason = '' } = answer;
        resolve({ status, reason, headers: answer.headers, body: answer });
      });
      sent.once('error', reject);
      if (body === undefined) sent.end();
      else sendBody(sent, body, reject);
    });
}

function silent(milliseconds: number): Error {
  const error = new Error(`no answer within ${milliseconds / 1000} s`);
  error.name = 'TimeoutError';
  return error;
}

function sendBody(sent: ClientRequest, body: Body, failed: (error: unknown) => void): void {
  const content = body.read();
  if (content instanceof Uint8Array) {
    sent.end(content);
    return;
  }
  // A source that fails must break the request off, else the store would wait for the rest.
  content.once('error', (error) => {
    sent.destroy();
    failed(error);
  });
  sent.once('close', () => content.destroy());
  content.pipe(sent);
}
