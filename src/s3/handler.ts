import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import type { Clock } from './clock.ts';

/** A signed request as the SDK hands it over. */
interface SignedRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface HttpAnswer {
  readonly statusCode: number;
  readonly reason: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: IncomingMessage;
}

/** What the SDK takes for its way to the network. */
export interface Handler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: SignedRequest): Promise<{ readonly response: HttpAnswer }>;
  destroy(): void;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
}

/** Connections at once to a store. */
const CONNECTIONS = 64;

/**
 * The way to the network: kept connections without delay, an end for silent ones, and a look at the store's clock.
 * The SDK's own does the same with four timers a request and waits before each body.
 */
export function openHandler(silence: number, clock: Clock): Handler {
  const choices = { keepAlive: true, maxSockets: CONNECTIONS, scheduling: 'lifo' as const };
  const http = new HttpAgent(choices);
  const https = new HttpsAgent(choices);
  const send = (protocol: string, options: RequestOptions): ClientRequest =>
    protocol === 'http:'
      ? httpRequest({ ...options, agent: http })
      : httpsRequest({ ...options, agent: https });
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (asked) =>
      new Promise((resolve, reject) => {
        const sent = send(asked.protocol, {
          host: asked.hostname.replace(/^\[(.*)\]$/, '$1'),
          port: asked.port,
          method: asked.method,
          path: pathOf(asked),
          headers: asked.headers,
          timeout: silence,
        });
        sent.setNoDelay(true);
        sent.once('timeout', () => sent.destroy(silent(silence)));
        sent.once('response', (answer) => {
          if (answer.headers.date !== undefined) clock.heard(answer.headers.date);
          resolve({ response: answerOf(answer) });
        });
        sent.once('error', reject);
        sendBody(sent, asked.body, reject);
      }),
    destroy: () => {
      http.destroy();
      https.destroy();
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}

function silent(milliseconds: number): Error {
  const error = new Error(`no answer within ${milliseconds / 1000} s`);
  error.name = 'TimeoutError';
  return error;
}

function sendBody(sent: ClientRequest, body: unknown, failed: (error: unknown) => void): void {
  if (body instanceof Readable) {
    // A source that fails must break the request off, else the store would wait for the rest.
    body.once('error', (error) => {
      sent.destroy();
      failed(error);
    });
    sent.once('close', () => body.destroy());
    body.pipe(sent);
    return;
  }
  if (typeof body === 'string' || body instanceof Uint8Array) sent.end(body);
  else sent.end();
}

function answerOf(answer: IncomingMessage): HttpAnswer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return { statusCode: answer.statusCode ?? 0, reason: answer.statusMessage, headers, body: answer };
}

function pathOf({ path, query }: SignedRequest): string {
  const parts = Object.entries(query).flatMap(([name, value]) => {
    const values = value === null || typeof value === 'string' ? [value] : value;
    return values.map((each) => (each === null ? escaped(name) : `${escaped(name)}=${escaped(each)}`));
  });
  return parts.length === 0 ? path : `${path}?${parts.toSorted().join('&')}`;
}

function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
