import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { command } from '../support/hosts/command.ts';

export interface ServedRepository {
  readonly url: string;
  readonly packageName: string;
  close(): Promise<void>;
}

/** A flat apt repository of one small package, made in `folder` and served at a port of `address`. */
export async function serveRepository(folder: string, address: string): Promise<ServedRepository> {
  const control = [
    'Package: greeting',
    'Version: 1',
    'Architecture: all',
    'Maintainer: Test <test@example.org>',
    'Description: greets',
    '',
  ].join('\n');
  await mkdir(join(folder, 'tree/DEBIAN'), { recursive: true });
  await mkdir(join(folder, 'tree/usr/share'), { recursive: true });
  await writeFile(join(folder, 'tree/DEBIAN/control'), control);
  await writeFile(join(folder, 'tree/usr/share/greeting'), 'hello\n');
  const file = join(folder, 'greeting.deb');
  await command('dpkg-deb', '--root-owner-group', '--build', join(folder, 'tree'), file);
  const deb = await readFile(file);
  const sha256 = createHash('sha256').update(deb).digest('hex');
  const packages = `${control}Filename: ./greeting.deb\nSize: ${deb.length}\nSHA256: ${sha256}\n`;
  const served = new Map<string, string | Buffer>([
    ['/Packages', packages],
    ['/greeting.deb', deb],
  ]);
  const server = createServer((request, response) => {
    // apt asks for /./Packages.
    const content = served.get(new URL(request.url ?? '', 'http://server').pathname);
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  server.listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    url: `http://${address}:${bound.port}/`,
    packageName: 'greeting',
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
