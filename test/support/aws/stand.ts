import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { after } from 'node:test';

/** What a stand-in answers: an XML document. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** A service of AWS that can't run here, at an address of its own. It ends with the test file. @returns its endpoint */
export async function startStand(
  reply: (request: IncomingMessage, body: string) => Reply | 'silence',
): Promise<string> {
  const server = createServer(async (request, response) => {
    const said = reply(request, Buffer.concat(await Array.fromAsync(request)).toString());
    if (said === 'silence') return;
    response.writeHead(said.status, { 'content-type': 'text/xml' });
    response.end(said.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  return `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
}
