/** A team without hosts: a folder of files becomes a package, and three environments are three buckets. Quick. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { stringify } from 'yaml';
import { makeSigningKey } from '../../script/team-day/signing-key.ts';
import { clientOf, makeBucket, openStore } from '../../script/team-day/store.ts';
import { cacheFolder } from '../support/hosts/index.ts';
import {
  type GitHub,
  makeRepository,
  runWorkflow,
  startGitHub,
  type TestRepository,
  type WorkflowEvent,
  type WorkflowRequest,
  type WorkflowRun,
} from '../support/workflow/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const ENVIRONMENTS = ['dev', 'stage', 'prod'] as const;
type Name = (typeof ENVIRONMENTS)[number];

export interface SmallTeam {
  readonly repository: TestRepository;
  readonly github: GitHub;
  /** The settings file, as it is at first; a test changes what it is about. */
  readonly settings: string;
  run(file: 'deb' | 'promote', event: WorkflowEvent, more?: Partial<WorkflowRequest>): Promise<WorkflowRun>;
  /** The package's versions in a suite, sorted; none where there is no such suite. */
  versions(name: Name, suite?: string): Promise<readonly string[]>;
  deployed(name: Name): readonly string[];
  disband(): Promise<void>;
}

export async function assembleSmallTeam(builds: unknown): Promise<SmallTeam> {
  const store = await openStore();
  const github = await startGitHub();
  const folder = mkdtempSync(join(tmpdir(), 'small-team-'));
  const bucket = (name: Name): string => `${folder.split('/').at(-1)?.toLowerCase()}-${name}`;
  const keys = Object.fromEntries(
    await Promise.all(ENVIRONMENTS.map(async (name) => [name, await makeSigningKey(name)] as const)),
  );
  for (const name of ENVIRONMENTS) await makeBucket(store, bucket(name));
  const settings = stringify({
    build: builds,
    defaults: { publish: { region: store.region, endpoint: store.endpoint, 'force-path-style': true } },
    environments: Object.fromEntries(
      ENVIRONMENTS.map((name) => [
        name,
        { publish: { bucket: bucket(name), 'public-key': { file: `keys/${name}.asc` } } },
      ]),
    ),
  });
  const repository = makeRepository();
  repository.commit({
    '.github/deb-actions.yml': settings,
    ...(await workflowFiles()),
    'site/index.html': '<p>Hello</p>\n',
    ...Object.fromEntries(ENVIRONMENTS.map((name) => [`keys/${name}.asc`, keys[name]?.publicKey ?? ''])),
  });
  const client = clientOf(store);
  let runs = 0;
  return {
    repository,
    github,
    settings,
    run: async (file, event, more = {}) => {
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
        secrets: { AWS_ACCESS_KEY_ID: store.accessKeyId, AWS_SECRET_ACCESS_KEY: store.secretAccessKey },
        environments: Object.fromEntries(
          ENVIRONMENTS.map((name) => [
            name,
            {
              secrets: {
                SIGNING_KEY: keys[name]?.privateKey ?? '',
                SIGNING_PASSPHRASE: keys[name]?.passphrase ?? '',
              },
            },
          ]),
        ),
        ...more,
      });
    },
    versions: async (name, suite = 'stable') => {
      const Key = `dists/${suite}/main/binary-amd64/Packages.gz`;
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket(name), Key }));
        const text = gunzipSync((await Body?.transformToByteArray()) ?? new Uint8Array()).toString('utf8');
        return [...text.matchAll(/^Version: (.*)$/gm)].map(([, version = '']) => version).toSorted();
      } catch (error) {
        if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return [];
        throw error;
      }
    },
    deployed: (name) =>
      github.deployments.all
        .filter((one) => one.environment === name && one.statuses.some(({ state }) => state === 'success'))
        .map(({ sha }) => sha),
    disband: async () => {
      client.destroy();
      repository.remove();
      rmSync(folder, { recursive: true, force: true });
      await github.stop();
      await store.stop();
    },
  };
}

async function workflowFiles(): Promise<Record<string, string>> {
  const call = (name: string, more: string): string => `
    uses: deb-actions/deb-actions/.github/workflows/${name}.yml@0123456789abcdef0123456789abcdef01234567
    secrets: inherit
${more}`;
  return {
    '.github/workflows/deb.yml': `name: Deb
on: { pull_request: {}, push: { branches: [main] } }
permissions: { contents: read, id-token: write, pull-requests: write }
jobs:
  pull-request:
    if: github.event_name == 'pull_request'${call('pull-request', '')}
  deliver:
    if: github.event_name == 'push'${call('deliver', '')}
`,
    '.github/workflows/promote.yml': `name: Promote
on:
  workflow_dispatch:
    inputs: { to: { type: string, required: true }, packages: { type: string }, withdraw: { type: string }, reason: { type: string } }
permissions: { contents: read, deployments: write, id-token: write }
jobs:
  promote:${call('promote', "    with: { to: '${{ inputs.to }}', packages: '${{ inputs.packages }}', withdraw: '${{ inputs.withdraw }}', reason: '${{ inputs.reason }}' }\n")}
`,
  };
}
