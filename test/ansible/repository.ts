import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';

/** What a test package does once it is installed. */
type Conduct =
  | 'healthy'
  | 'unhealthy' // it starts, and answers 500
  | 'crashing' // its unit starts and ends at once, again and again
  | 'uninstallable' // its postinst fails
  | 'quiet' // its postinst restarts nothing
  | 'flapping' // it answers, and ends two seconds after its start, again and again
  | 'slow'; // its postinst waits for the file /run/go

export interface TestPackage {
  readonly name: string;
  readonly version: string;
  readonly conduct?: Conduct;
  readonly depends?: string;
  /** Further control fields. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface Repository {
  /** Where `dists/` is, as hosts reach it. */
  readonly url: string;
  readonly publicKey: string;
  /** Puts exactly these packages into a suite, and signs it. */
  publish(suite: string, packages: readonly TestPackage[]): void;
  /** Serves another file, beside the repository. @returns its URL */
  serve(name: string, content: Uint8Array): string;
  /** The paths asked for since the last call. */
  requests(): readonly string[];
  stop(): Promise<void>;
}

/** An apt repository of Debian's own tools, served by plain HTTP on an address that hosts reach. */
export async function startRepository(address: string): Promise<Repository> {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-repository-'));
  const home = join(folder, 'gnupg');
  mkdirSync(home, { mode: 0o700 });
  const gpg = (...args: readonly string[]): string =>
    execFileSync('/usr/bin/gpg', ['--homedir', home, '--batch', '--yes', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  gpg('--passphrase', '', '--quick-generate-key', 'Test <test@example.com>', 'ed25519', 'sign', 'never');
  const root = join(folder, 'www');
  mkdirSync(root);
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    asked.push(path);
    const file = join(root, path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Length': statSync(file).size });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${address}:${port}/repo`,
    publicKey: gpg('--armor', '--export'),
    publish: (suite, packages) => publish(join(root, 'repo'), suite, packages, gpg),
    serve: (name, content) => {
      writeFileSync(join(root, name), content);
      return `http://${address}:${port}/${name}`;
    },
    requests: () => asked.splice(0),
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      execFileSync('gpgconf', ['--homedir', home, '--kill', 'gpg-agent'], { stdio: 'ignore' });
      rmSync(folder, { recursive: true });
      asked = [];
    },
  };
}

function publish(
  root: string,
  suite: string,
  packages: readonly TestPackage[],
  gpg: (...args: readonly string[]) => string,
): void {
  const pool = join(root, 'pool', suite);
  const binary = join(root, 'dists', suite, 'main', 'binary-all');
  for (const place of [pool, binary]) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
  }
  for (const one of packages) makePackage(one, pool);
  const index = archive(root, 'packages', join('pool', suite));
  for (const architecture of ['all', 'amd64', 'arm64']) {
    const folder = join(root, 'dists', suite, 'main', `binary-${architecture}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Packages'), index);
  }
  const dists = join(root, 'dists', suite);
  for (const stale of ['Release', 'InRelease']) rmSync(join(dists, stale), { force: true });
  const option = (name: string, value: string): string => `-oAPT::FTPArchive::Release::${name}=${value}`;
  const fields = [
    option('Suite', suite),
    option('Codename', suite),
    option('Components', 'main'),
    option('Architectures', 'all amd64 arm64'),
  ];
  writeFileSync(join(dists, 'Release'), archive(dists, ...fields, 'release', '.'));
  gpg('--clearsign', '--output', join(dists, 'InRelease'), join(dists, 'Release'));
}

function archive(cwd: string, ...args: readonly string[]): string {
  return execFileSync('apt-ftparchive', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A package with a unit of its name that answers its version on port 8000. */
function makePackage(wish: TestPackage, folder: string): string {
  const tree = mkdtempSync(join(tmpdir(), 'deploy-package-'));
  const put = (path: string, content: string, mode = 0o644): void => {
    mkdirSync(join(tree, path, '..'), { recursive: true });
    writeFileSync(join(tree, path), content, { mode });
  };
  const fields = {
    Package: wish.name,
    Version: wish.version,
    Architecture: 'all',
    Maintainer: 'Test <test@example.com>',
    Description: 'a package of the tests',
    ...(wish.depends === undefined ? {} : { Depends: wish.depends }),
    ...wish.fields,
  };
  const control = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  put('DEBIAN/control', control.join(''));
  put(`opt/${wish.name}/server.py`, server(wish));
  put(`etc/${wish.name}.conf`, 'greeting=hello\n');
  put('DEBIAN/conffiles', `/etc/${wish.name}.conf\n`);
  put(`lib/systemd/system/${wish.name}.service`, unit(wish.name));
  put('DEBIAN/postinst', script(postinst(wish)), 0o755);
  put('DEBIAN/prerm', script(`[ "$1" != remove ] || systemctl stop ${wish.name}.service || true`), 0o755);
  const file = join(folder, `${wish.name}_${wish.version.replace(/^\d+:/, '')}_all.deb`);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', tree, file], { stdio: 'ignore' });
  rmSync(tree, { recursive: true });
  return file;
}

function script(body: string): string {
  return `#!/bin/sh\nset -e\n${body}\n`;
}

function postinst({ name, conduct }: TestPackage): string {
  if (conduct === 'uninstallable') return 'echo the database cannot be migrated >&2\nexit 1';
  if (conduct === 'quiet') return 'exit 0';
  const wait = conduct === 'slow' ? 'touch /run/slow; while [ ! -e /run/go ]; do sleep 0.1; done\n' : '';
  return `${wait}systemctl daemon-reload\nsystemctl restart ${name}.service || true`;
}

function unit(name: string): string {
  return [
    '[Unit]',
    'StartLimitIntervalSec=0',
    '[Service]',
    `ExecStart=/usr/bin/python3 /opt/${name}/server.py`,
    'Restart=always',
    'RestartSec=0.2',
    '',
  ].join('\n');
}

function server({ version, conduct }: TestPackage): string {
  if (conduct === 'crashing') return 'raise SystemExit("no database")\n';
  return [
    'import http.server, os, threading',
    ...(conduct === 'flapping' ? ['threading.Timer(2, os._exit, [1]).start()'] : []),
    'class Answer(http.server.BaseHTTPRequestHandler):',
    '    def do_GET(self):',
    `        self.send_response(${conduct === 'unhealthy' ? 500 : 200})`,
    '        self.end_headers()',
    `        self.wfile.write(b"${version}\\n")`,
    '    def log_message(self, *ignored):',
    '        pass',
    'http.server.ThreadingHTTPServer(("127.0.0.1", 8000), Answer).serve_forever()',
    '',
  ].join('\n');
}
