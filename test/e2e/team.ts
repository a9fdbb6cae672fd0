/** A team with a repository of its own, three environments, and GitHub: what the tests of the whole chain play with. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type HostHealth, healthOf } from '../../script/team-day/check.ts';
import type { DayEnvironment, EnvironmentName } from '../../script/team-day/environments.ts';
import { Narrator } from '../../script/team-day/narrator.ts';
import { settingsFiles } from '../../script/team-day/settings.ts';
import { type Endings, setTheStage } from '../../script/team-day/stage.ts';
import { cacheFolder } from '../support/hosts/index.ts';
import {
  makeRepository,
  runWorkflow,
  type WorkflowEvent,
  type WorkflowRun,
} from '../support/workflow/index.ts';
import { leaksIn, linesOf, type Secrets, type Watch, watchArguments } from './leaks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const PACKAGE = 'django-shop';
const ROLE = 'arn:aws:iam::123456789012:role/apt';
const VAULT_PASSWORD = 'vault-password-of-the-team';

export interface Team {
  readonly secrets: Secrets;
  readonly watch: Watch;
  /** Edits a file of the application; the new commit. */
  change(path: string, from: string, to: string): string;
  run(
    file: 'deb' | 'promote',
    event: WorkflowEvent,
    inputs?: Readonly<Record<string, string>>,
  ): Promise<WorkflowRun>;
  environment(name: EnvironmentName): DayEnvironment;
  health(name: EnvironmentName): Promise<readonly HostHealth[]>;
  /** A host's apt sources, all files as one text. */
  sources(host: string): Promise<string>;
  /** Versions of the package in a suite; undefined: there is no such suite. */
  versions(name: EnvironmentName, suite: string): Promise<readonly string[] | undefined>;
  /** Where the suite's packages lie in the bucket. */
  poolPaths(name: EnvironmentName, suite: string): Promise<readonly string[]>;
  /** The environments whose key has signed the suite's InRelease, as gpgv judges. */
  signers(name: EnvironmentName, suite: string): Promise<readonly EnvironmentName[]>;
  object(name: EnvironmentName, path: string): Promise<Buffer>;
  deployed(name: EnvironmentName): readonly string[];
  /** What stands on pull requests. */
  comments(): readonly string[];
  leaks(): readonly string[];
  disband(): Promise<void>;
}

/** @throws Error when the bundles, which the workflow files run, have not been built */
export async function assembleTeam(): Promise<Team> {
  for (const action of ['build', 'sign', 'publish', 'deploy', 'deploy-post', 'workflow']) {
    const bundle = join('dist', action, 'index.js');
    if (!existsSync(join(ROOT, bundle))) throw new Error(`There is no ${bundle}: run \`npm run build\`.`);
  }
  const endings: Endings = [];
  const quiet = new Narrator(() => undefined, false);
  const stage = await setTheStage(quiet, endings, new AbortController().signal).catch(
    async (error: unknown) => {
      await endAll(endings);
      throw error;
    },
  );
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  const repository = makeRepository(join(ROOT, 'examples', 'django-shop'));
  cpSync(join(import.meta.dirname, 'shop'), repository.folder, { recursive: true });
  repository.commit(settingsFiles(stage, { role: ROLE, patience: 15 }), 'A shop window');
  const { store, hosts, github, environments } = stage;
  const secrets: Secrets = {
    ...Object.fromEntries(
      environments.flatMap(({ name, key }) => [
        [`${name}'s key`, linesOf(key.privateKey)],
        [`${name}'s passphrase`, [key.passphrase]],
      ]),
    ),
    'the ssh key': linesOf(hosts.sshPrivateKey),
    'the vault password': [VAULT_PASSWORD],
    "the store's secret": [store.secretAccessKey],
  };
  const watch = watchArguments(secrets);
  const environment = (name: EnvironmentName): DayEnvironment => {
    const found = environments.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no environment ${name}`);
    return found;
  };
  const keyrings = makeKeyrings(folder, environments);
  const object = async (name: EnvironmentName, path: string): Promise<Buffer> => {
    const answer = await fetch(`${environment(name).url}/${path}`);
    if (!answer.ok) throw new Error(`${path} of ${name}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  let runs = 0;
  return {
    secrets,
    watch,
    environment,
    object,
    change: (path, from, to) => {
      const before = readFileSync(join(repository.folder, path), 'utf8');
      if (!before.includes(from)) throw new Error(`${path} has no ${from}`);
      return repository.commit({ [path]: before.replace(from, to) }, `Say ${to}`);
    },
    run: async (file, event, inputs) => {
      runs += 1;
      return await runWorkflow({
        repository: repository.folder,
        repositories: { 'deb-actions/deb-actions': ROOT },
        file: `.github/workflows/${file}.yml`,
        event,
        runNumber: runs,
        github,
        folder: join(folder, `run-${runs}`),
        toolCache: join(cacheFolder(), 'tool-cache'),
        roles: { [ROLE]: store },
        secrets: {
          AWS_ACCESS_KEY_ID: store.accessKeyId,
          AWS_SECRET_ACCESS_KEY: store.secretAccessKey,
          SSH_PRIVATE_KEY: hosts.sshPrivateKey,
          VAULT_PASSWORD,
        },
        environments: Object.fromEntries(
          environments.map(({ name, key }) => [
            name,
            { secrets: { SIGNING_KEY: key.privateKey, SIGNING_PASSPHRASE: key.passphrase } },
          ]),
        ),
        ...(inputs === undefined ? {} : { inputs }),
      });
    },
    health: async (name) =>
      await Promise.all(environment(name).hosts.map(async (host) => await healthOf(hosts, host, PACKAGE))),
    sources: async (host) => {
      const exit = await hosts.exec(host, [
        'sh',
        '-c',
        'cat /etc/apt/sources.list.d/* /etc/apt/sources.list',
      ]);
      return exit.output;
    },
    versions: async (name, suite) => await indexFields(environment(name).url, suite, 'Version'),
    poolPaths: async (name, suite) => (await indexFields(environment(name).url, suite, 'Filename')) ?? [],
    signers: async (name, suite) => {
      const file = join(folder, 'InRelease');
      writeFileSync(file, await object(name, `dists/${suite}/InRelease`));
      return environments.map((one) => one.name).filter((one) => verifies(keyrings[one], file));
    },
    deployed: (name) =>
      github.deployments.all
        .filter((one) => one.environment === name && one.statuses.some(({ state }) => state === 'success'))
        .map(({ sha }) => sha),
    comments: () => github.comments.all.map(({ body }) => body),
    leaks: () => leaksIn(folder, secrets),
    disband: async () => {
      watch.end();
      repository.remove();
      rmSync(folder, { recursive: true, force: true });
      await endAll(endings);
    },
  };
}

/** One field of every package in a suite's index; undefined: there is no such suite. */
async function indexFields(
  url: string,
  suite: string,
  field: string,
): Promise<readonly string[] | undefined> {
  const answer = await fetch(`${url}/dists/${suite}/main/binary-amd64/Packages.gz`);
  if (!answer.ok) return undefined;
  const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('utf8');
  return [...text.matchAll(new RegExp(`^${field}: (.*)$`, 'gm'))].map(([, value = '']) => value);
}

function makeKeyrings(folder: string, environments: readonly DayEnvironment[]): Record<string, string> {
  return Object.fromEntries(
    environments.map(({ name, key }) => {
      const file = join(folder, `${name}.gpg`);
      writeFileSync(file, execFileSync('gpg', ['--dearmor'], { input: key.publicKey }));
      return [name, file];
    }),
  );
}

function verifies(keyring: string | undefined, file: string): boolean {
  try {
    execFileSync('gpgv', ['--keyring', keyring ?? '', file], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function endAll(endings: Endings): Promise<void> {
  for (const end of endings.toReversed()) await end();
}
