import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Arrival, depthOf, type Exchange } from './exchange.ts';

/** What can go wrong with one request. */
export type Fault =
  /** The store is not asked; this is the answer, with an error document of this code, or empty. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly code: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection breaks before the store sees the request. */
  | { readonly kind: 'reset' }
  /** The store is not asked, and nobody answers. */
  | { readonly kind: 'hang' }
  /** The store does the work; its answer is lost, the connection breaks or stays silent. */
  | { readonly kind: 'lose'; readonly how: 'reset' | 'hang' }
  /** The body of the answer breaks off after so many bytes. */
  | { readonly kind: 'truncate'; readonly after: number }
  /** The first byte of an object that is answered with is another. */
  | { readonly kind: 'corrupt' };

/** Called around each request, for faults and for acts such as killing the client at request k. */
export interface Plot {
  /** Before the store sees the request: the fault to commit, or nothing. */
  before?(arrival: Arrival): Fault | undefined | Promise<Fault | undefined>;
  /** After the store did the work, before the client hears of it. */
  after?(exchange: Exchange): void | Promise<void>;
}

/** An HTTP proxy before a store. Signatures stay valid, since the client's own Host header is passed on. */
export interface StoreProxy {
  readonly endpoint: string;
  /** Milliseconds that each request waits before it goes on. */
  latency: number;
  plot: Plot;
  /** All requests so far, in the order of arrival. */
  readonly exchanges: readonly Exchange[];
  /** The longest chain of requests of which each began after the one before had ended. */
  depth(): number;
  /** Forgets the requests so far, the plot and the latency. */
  reset(): void;
  stop(): Promise<void>;
}

/** Starts a proxy before the store at this address (`http://host:port`). */
export async function startProxy(store: string, address = '127.0.0.1'): Promise<StoreProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  let exchanges: Exchange[] = [];
  const server = createServer({ noDelay: true }, (incoming, outgoing) => {
    const exchange = arrived(incoming, exchanges.length + 1);
    exchanges.push(exchange);
    outgoing.once('close', () => {
      exchange.ended ??= performance.now();
    });
    new Passage(new URL(store), agent, proxy, exchange).run(incoming, outgoing).catch(() => {
      outgoing.destroy();
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  const port = bound === null || typeof bound === 'string' ? 0 : bound.port;
  const proxy: StoreProxy = {
    endpoint: `http://${address}:${port}`,
    latency: 0,
    plot: {},
    get exchanges() {
      return exchanges;
    },
    depth: () => depthOf(exchanges),
    reset: () => {
      exchanges = [];
      proxy.plot = {};
      proxy.latency = 0;
    },
    stop: async () => {
      agent.destroy();
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

function arrived(incoming: IncomingMessage, number: number): Exchange {
  const url = new URL(incoming.url ?? '/', 'http://proxy');
  const [bucket = '', ...key] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  return {
    number,
    method: incoming.method ?? '',
    bucket,
    key: key.join('/'),
    query: url.searchParams,
    headers: incoming.headers,
    began: performance.now(),
    ended: undefined,
    status: 0,
    sent: 0,
    received: 0,
  };
}

/** One request on its way through. */
class Passage {
  readonly #store: URL;
  readonly #agent: Agent;
  readonly #proxy: StoreProxy;
  readonly #exchange: Exchange;

  constructor(store: URL, agent: Agent, proxy: StoreProxy, exchange: Exchange) {
    this.#store = store;
    this.#agent = agent;
    this.#proxy = proxy;
    this.#exchange = exchange;
  }

  async run(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { latency, plot } = this.#proxy;
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    const fault = await plot.before?.(this.#exchange);
    if (fault?.kind === 'reset') return breakOff(incoming);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'answer') return this.#invent(fault, incoming, outgoing);
    const answer = await this.#ask(incoming, outgoing);
    this.#exchange.status = answer.statusCode ?? 0;
    await plot.after?.(this.#exchange);
    if (fault?.kind === 'lose') {
      answer.resume();
      return fault.how === 'reset' ? breakOff(incoming) : undefined;
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, kept(answer.rawHeaders));
    // The head must be out before the body may be cut.
    outgoing.flushHeaders();
    const meddle = this.#received(fault, incoming);
    await pipeline(answer, meddle, outgoing);
  }

  async #invent(
    fault: Fault & { kind: 'answer' },
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<void> {
    for await (const chunk of incoming) this.#exchange.sent += chunk.length;
    const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${fault.code}</Code><Message>by the proxy</Message></Error>`;
    outgoing.writeHead(fault.status, { 'content-type': 'application/xml', ...fault.headers });
    outgoing.end(this.#exchange.method === 'HEAD' || fault.code === '' ? '' : body);
  }

  async #ask(incoming: IncomingMessage, outgoing: ServerResponse): Promise<IncomingMessage> {
    const asked = request({
      agent: this.#agent,
      host: this.#store.hostname,
      port: this.#store.port,
      method: incoming.method,
      path: incoming.url,
      headers: kept(incoming.rawHeaders),
      setHost: false,
    });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      asked.once('response', resolve).once('error', reject);
    });
    // Who goes away in the middle of a body has sent half a request; the store shall see just that.
    outgoing.once('close', () => {
      if (!outgoing.writableFinished && !incoming.complete) asked.destroy();
    });
    const exchange = this.#exchange;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        exchange.sent += chunk.length;
        done(null, chunk);
      },
    });
    const sending = pipeline(incoming, count, asked);
    // A store that answers early need not read the rest.
    return Promise.race([answer, sending.then(async () => answer)]);
  }

  #received(fault: Fault | undefined, incoming: IncomingMessage): Transform {
    const exchange = this.#exchange;
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const first = exchange.received === 0;
        exchange.received += chunk.length;
        if (fault?.kind === 'truncate' && exchange.received >= fault.after) {
          const kept = chunk.length - (exchange.received - fault.after);
          this.push(chunk.subarray(0, kept));
          setImmediate(() => breakOff(incoming));
          return;
        }
        if (fault?.kind === 'corrupt' && first && exchange.status < 300) {
          const other = Buffer.from(chunk);
          other[0] = (other[0] ?? 0) ^ 1;
          done(null, other);
          return;
        }
        done(null, chunk);
      },
    });
  }
}

function breakOff(incoming: IncomingMessage): void {
  incoming.socket.resetAndDestroy();
}

/** The headers that are about the message, as they were written; those about the connection are each side's own. */
function kept(raw: readonly string[]): string[] {
  const own = new Set(['connection', 'keep-alive', 'expect', 'proxy-connection']);
  const headers: string[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [name = '', value = ''] = raw.slice(index, index + 2);
    if (!own.has(name.toLowerCase())) headers.push(name, value);
  }
  return headers;
}
