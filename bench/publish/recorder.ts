import { once } from 'node:events';
import { Agent, createServer, type IncomingHttpHeaders, request } from 'node:http';

/** A request as it went to the store, with all bytes, and the store's answer. */
export interface Recorded {
  readonly method: string;
  /** With its query, as it went over the wire. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** How many requests had been answered before this one began. */
  readonly after: number;
  status: number;
  answer: Buffer;
}

export interface Recorder {
  readonly endpoint: string;
  readonly recorded: readonly Recorded[];
  stop(): Promise<void>;
}

/** A proxy before the store at `store` that keeps what goes through it. Bodies are held whole: it is no place to take times. */
export async function startRecorder(store: string, latency: number): Promise<Recorder> {
  const target = new URL(store);
  const agent = new Agent({ keepAlive: true });
  const recorded: Recorded[] = [];
  let answered = 0;
  const server = createServer((incoming, outgoing) => {
    const after = answered;
    const pieces: Buffer[] = [];
    const place = recorded.push(empty()) - 1;
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.once('end', () => {
      const { method = '', url: path = '', headers } = incoming;
      const kept: Recorded = { ...empty(), method, path, headers, body: Buffer.concat(pieces), after };
      recorded[place] = kept;
      const { hostname: host, port } = target;
      const { connection: _connection, expect: _expect, ...rest } = headers;
      const asked = request({ agent, host, port, method, path, headers: rest, setHost: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (piece: Buffer) => parts.push(piece));
        answer.once('end', () => {
          kept.status = answer.statusCode ?? 0;
          kept.answer = Buffer.concat(parts);
          answered += 1;
          const { connection: _own, ...own } = answer.headers;
          outgoing.writeHead(kept.status, own).end(kept.answer);
        });
      });
      asked.once('error', () => outgoing.destroy());
      setTimeout(() => asked.end(kept.body), latency);
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    endpoint: `http://127.0.0.1:${bound === null || typeof bound === 'string' ? 0 : bound.port}`,
    recorded,
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function empty(): Recorded {
  return {
    method: '',
    path: '',
    headers: {},
    body: Buffer.alloc(0),
    after: 0,
    status: 0,
    answer: Buffer.alloc(0),
  };
}
