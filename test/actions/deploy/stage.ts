import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployFrom } from '../../../src/actions/deploy/index.ts';
import { deployInputs, deployRules } from '../../../src/actions/deploy/inputs.ts';
import { type Outcome, readInputs, type World } from '../../../src/github/index.ts';
import { run } from '../../../src/program.ts';
import { type Repository, startRepository, type TestPackage } from '../../ansible/repository.ts';
import { type Hosts, startHosts } from '../../support/hosts/index.ts';

const playbooks = join(import.meta.dirname, '../../../action-deploy/ansible');
export const health = 'http://127.0.0.1:8000/';

/** What the suite `dev` has at first. */
export const packages: readonly TestPackage[] = [
  { name: 'shop', version: '1.0.0' },
  { name: 'shop', version: '1.1.0' },
  { name: 'shop', version: '1.2.0', conduct: 'unhealthy' },
  { name: 'shop', version: '1.3.0', conduct: 'uninstallable' },
  { name: 'cart', version: '1:2.0~rc.1', conduct: 'crashing' },
];

export interface Row {
  readonly before: Record<string, string | null>;
  readonly after: Record<string, string | null>;
  readonly state: string;
}

export interface Deployed {
  readonly outcome: Outcome;
  readonly hosts: Record<string, Row>;
  readonly plan: Record<string, unknown>;
  readonly log: string;
}

type Texts = Readonly<Record<string, string>>;

/** Hosts, a repository, and the action between them. */
export interface Stage {
  readonly hosts: Hosts;
  readonly repository: Repository;
  /** RUNNER_TEMP and GITHUB_WORKSPACE of the action. */
  readonly temporary: string;
  readonly workspace: string;
  /** The inputs that `deploy` gives by itself. */
  readonly inputs: Texts;
  /** Runs the action as its bundle does, from the texts of its inputs; `shop` from the suite `dev` unless said otherwise. */
  deploy(given: Texts, environment?: Texts, onLine?: (line: string) => void): Promise<Deployed>;
  /** What a program on a host says. */
  said(host: string, ...args: readonly string[]): Promise<string>;
  /** The version of a package that is wholly installed on a host, or `none`. */
  versionOf(host: string, name?: string): Promise<string>;
  close(): Promise<void>;
}

export async function openStage(count: number): Promise<Stage> {
  const hosts = await startHosts({ count });
  const repository = await startRepository(hosts.bridge);
  repository.publish('dev', packages);
  const folder = mkdtempSync(join(tmpdir(), 'deploy-test-'));
  const workspace = join(folder, 'workspace');
  const temporary = join(folder, 'temporary');
  for (const place of [workspace, temporary]) mkdirSync(place);
  const said: Stage['said'] = async (host, ...args) => {
    const exit = await hosts.exec(host, args);
    return `${exit.output}${exit.errors}`;
  };
  return {
    hosts,
    repository,
    temporary,
    workspace,
    inputs: usual(hosts, repository),
    said,
    deploy: async (given, environment = {}, onLine = () => undefined) => {
      const all = { ...usual(hosts, repository), ...given };
      const variables = Object.entries(all).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
      const inputs = readInputs(deployInputs, Object.fromEntries(variables), () => undefined, deployRules);
      const log: string[] = [];
      const outcome = await deployFrom(playbooks).run(inputs, worldIn(folder, environment, log, onLine));
      return {
        outcome,
        hosts: JSON.parse(outcome.outputs.hosts ?? ''),
        plan: JSON.parse(outcome.outputs.plan ?? ''),
        log: log.join('\n'),
      };
    },
    versionOf: async (host, name = 'shop') => {
      const output = await said(host, 'dpkg-query', '-W', '-f', '${db:Status-Status} ${Version}', name);
      return output.startsWith('installed ') ? output.slice('installed '.length) : 'none';
    },
    close: async () => {
      await repository.stop();
      await hosts.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function usual(hosts: Hosts, repository: Repository): Texts {
  return {
    inventory: hosts.inventory(),
    'ssh-private-key': hosts.sshPrivateKey,
    'ssh-known-hosts': hosts.knownHosts,
    'ssh-user': 'deploy',
    'repository-url': repository.url,
    suite: 'dev',
    'public-key': repository.publicKey,
    service: 'shop',
    'health-check': health,
    'health-timeout': '10',
  };
}

function worldIn(folder: string, environment: Texts, log: string[], onLine: (line: string) => void): World {
  const line = (text: string): void => {
    log.push(text);
    onLine(text);
  };
  return {
    workspace: join(folder, 'workspace'),
    temporary: join(folder, 'temporary'),
    toolCache: join(folder, 'tools'),
    environment: { PATH: process.env.PATH ?? '', HOME: folder, ...environment },
    run,
    now: () => new Date(),
    onCancel: () => undefined,
    report: {
      line,
      debug: line,
      open: () => () => undefined,
      group: async (_title, work) => work(),
      annotate: ({ message }) => line(message),
      mask: () => undefined,
      summarize: async (markdown) => line(markdown),
    },
  };
}

export function row(from: string | null, to: string | null, how: string): Row {
  return { before: { shop: from }, after: { shop: to }, state: how };
}

/** Which of these texts stood in the arguments of any process of this machine while `work` ran. */
export async function inArgumentsDuring(
  secrets: readonly string[],
  work: () => Promise<void>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  let over = false;
  const sampling = (async () => {
    while (!over) {
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        const text = argumentsOf(pid);
        for (const secret of secrets) if (text.includes(secret)) found.add(secret);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  await work().finally(() => {
    over = true;
  });
  await sampling;
  return [...found];
}

function argumentsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
