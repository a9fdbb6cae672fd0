/** All that stands before the day begins: store, hosts, keys, buckets, and GitHub's services. */
import { randomBytes } from 'node:crypto';
import { APPLICATION_PACKAGES, type Hosts, startHosts } from '../../test/support/hosts/index.ts';
import type { Store } from '../../test/support/s3/index.ts';
import { type GitHub, startGitHub } from '../../test/support/workflow/index.ts';
import { type DayEnvironment, ENVIRONMENTS, HOST_NAMES, hostsOf } from './environments.ts';
import { openFront } from './front.ts';
import { unlessAborted } from './interruption.ts';
import type { Narrator } from './narrator.ts';
import { makeSigningKey } from './signing-key.ts';
import { makeBucket, openStore, storeIsForeign } from './store.ts';

export interface Stage {
  readonly hosts: Hosts;
  readonly store: Store;
  readonly github: GitHub;
  readonly environments: readonly DayEnvironment[];
}

/** What has to be undone, the last first. */
export type Endings = (() => Promise<void>)[];

/** Sets the stage. What has been started is in `endings`, also when this throws. */
export async function setTheStage(narrator: Narrator, endings: Endings, signal: AbortSignal): Promise<Stage> {
  const store = await narrator.timed(
    ({ endpoint }) => `An S3 server: ${storeIsForeign() ? 'yours' : "Ceph's radosgw"}, ${endpoint}`,
    obtain(openStore(), endings, signal),
  );
  const hosts = await narrator.timed(
    ({ release }) =>
      `Hosts: ${HOST_NAMES.join(', ')}: systems of their own (${release}) with systemd and sshd`,
    obtain(startHosts({ names: HOST_NAMES, packages: APPLICATION_PACKAGES, signal }), endings, signal),
  );
  const github = await obtain(startGitHub(), endings, signal);
  const environments = await narrator.timed(
    'Three environments: dev, stage and prod, each with a bucket and a signing key of its own',
    unlessAborted(makeEnvironments(store, hosts, endings), signal),
  );
  return { hosts, store, github, environments };
}

/** Waits for something that must be stopped in the end, and sees to it that it is, even when the wait is given up. */
async function obtain<Kind extends { stop(): Promise<void> }>(
  starting: Promise<Kind>,
  endings: Endings,
  signal: AbortSignal,
): Promise<Kind> {
  endings.push(async () => {
    const started = await starting.catch(() => undefined);
    await started?.stop();
  });
  return unlessAborted(starting, signal);
}

async function makeEnvironments(
  store: Store,
  hosts: Hosts,
  endings: Endings,
): Promise<readonly DayEnvironment[]> {
  const day = `deb-actions-demo-${randomBytes(4).toString('hex')}`;
  const buckets = Object.fromEntries(ENVIRONMENTS.map((name) => [name, `${day}-${name}`]));
  for (const bucket of Object.values(buckets)) await makeBucket(store, bucket);
  const front = await openFront(store, hosts.bridge, buckets);
  endings.push(front.stop);
  return Promise.all(
    ENVIRONMENTS.map(async (name) => ({
      name,
      hosts: hostsOf(name),
      bucket: `${day}-${name}`,
      url: front.url(name),
      key: await makeSigningKey(name),
    })),
  );
}
