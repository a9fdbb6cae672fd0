import type { Agent, ClientRequest, IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { Readable } from 'node:stream';
import type { Environment } from '../program.ts';
import type { Clock } from './clock.ts';
import type { Body } from './request.ts';

/** A request as it goes over the wire. */
interface Outgoing {
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

/**
 * Kept connections without delay, an end for silent ones, and a look at the store's clock.
 * @param silence how long a request that begins now may stay silent, in milliseconds
 * @param environment may name a proxy (`https_proxy`, `http_proxy`, `no_proxy`), as it does for a runner behind one
 * @param signal ends every request under way
 */
export function openConnection(
  silence: () => number,
  clock: Clock,
  environment: Environment = {},
  signal?: AbortSignal,
): Connection {
  const ways = new Map<string, Promise<Way>>();
  return async ({ protocol, hostname, port, method, path, headers, body }) => {
    const way = ways.get(protocol) ?? open(protocol, environment);
    ways.set(protocol, way);
    const { request, agent } = await way;
    return new Promise((resolve, reject) => {
      const timeout = silence();
      const options = { agent, host: hostname, port, method, path, headers, timeout };
      const sent = request(signal === undefined ? options : { ...options, signal });
      sent.setNoDelay(true);
      sent.once('timeout', () => sent.destroy(silent(timeout)));
      sent.once('response', (answer) => {
        if (answer.headers.date !== undefined) clock.heard(answer.headers.date);
        const { statusCode: status = 0, statusMessage: reason = '' } = answer;
        resolve({ status, reason, headers: answer.headers, body: answer });
      });
      sent.once('error', reject);
      if (body === undefined) sent.end();
      else sendBody(sent, body, reject);
    });
  };
}

interface Way {
  readonly request: (options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
}

/** Only the one that is needed is loaded. */
async function open(protocol: Outgoing['protocol'], environment: Environment): Promise<Way> {
  const { Agent, request } = await (protocol === 'http:' ? import('node:http') : import('node:https'));
  const options = {
    keepAlive: true,
    maxSockets: CONNECTIONS,
    scheduling: 'lifo',
    proxyEnv: environment,
  } as const;
  return { request, agent: new Agent(options) };
}

function silent(milliseconds: number): Error {
  const error = new Error(`no answer within ${Math.ceil(milliseconds / 1000)} s`);
  error.name = 'TimeoutError';
  return error;
}

function sendBody(sent: ClientRequest, body: Body, failed: (error: unknown) => void): void {
  const content = body.read();
  if (!(content instanceof Readable)) {
    for (const piece of content) sent.write(piece);
    sent.end();
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
