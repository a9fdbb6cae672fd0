import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { carryOut } from '../../src/actions/publish/act.ts';
import { prepareTask } from '../../src/actions/publish/decide.ts';
import { type PublishInputs, publishInputs, publishRules } from '../../src/actions/publish/inputs.ts';
import { type Keys, openKeys } from '../../src/actions/publish/keys.ts';
import { type Outcome, type Report, readInputs, type World } from '../../src/github/index.ts';
import { type Bucket, type BucketSettings, openBucket, probe } from '../../src/s3/index.ts';
import { Secret } from '../../src/secret.ts';
import { publicArmor, secretArmor } from '../support/openpgp/corpus.ts';
import { type Store, startStore, uniqueName } from '../support/s3/index.ts';
import { type DebWish, makeDeb } from './make-deb.ts';

/** Keys that nobody trusts. */
export const KEY = 'ed25519-22';
export const OTHER_KEY = 'rsa3072-22';

const silent: Report = {
  line: () => undefined,
  debug: () => undefined,
  open: () => () => undefined,
  group: async (_title, work) => await work(),
  annotate: () => undefined,
  mask: () => undefined,
  summarize: async () => undefined,
};

/** A place to publish from and buckets to publish to; all ends with the test file. */
export interface Workshop {
  readonly store: Store;
  readonly workspace: string;
  readonly world: World;
  /** A new bucket that anybody can read. */
  createBucket(): Promise<string>;
  open(bucket: string, settings?: Partial<BucketSettings>): Bucket;
  /** Writes a package into the workspace. @returns its path in there */
  deb(wish: DebWish): Promise<string>;
  inputs(given: Readonly<Record<string, string>>): PublishInputs;
  /** Runs an operation that writes, by way of `by` where that is given. @throws what it fails of */
  run(given: Readonly<Record<string, string>>, by?: Bucket): Promise<Outcome>;
}

export async function openWorkshop(): Promise<Workshop> {
  const store = await startStore();
  after(async () => store.stop());
  const workspace = await mkdtemp(join(tmpdir(), 'apt-workshop-'));
  after(async () => rm(workspace, { recursive: true, force: true }));
  const world: World = {
    workspace,
    temporary: workspace,
    toolCache: workspace,
    environment: {},
    run: async () => {
      throw new Error('this room starts no program');
    },
    now: () => new Date(),
    onCancel: () => undefined,
    report: silent,
  };
  const open = (bucket: string, settings: Partial<BucketSettings> = {}): Bucket =>
    openBucket({
      bucket,
      endpoint: store.endpoint,
      region: store.region,
      forcePathStyle: true,
      now: () => new Date(),
      credentials: { accessKeyId: store.accessKeyId, secretAccessKey: new Secret(store.secretAccessKey) },
      ...settings,
    });
  const inputs = (given: Readonly<Record<string, string>>): PublishInputs => {
    const all = {
      endpoint: store.endpoint,
      'force-path-style': 'true',
      suite: 'stable',
      public: 'true',
      ...given,
    };
    const environment = Object.fromEntries(
      Object.entries({ 'private-key': secretArmor(KEY), ...all }).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]),
    );
    return readInputs(publishInputs, environment, () => undefined, publishRules);
  };
  process.env.AWS_ACCESS_KEY_ID = store.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = store.secretAccessKey;
  process.env.AWS_REGION = store.region;
  const made = new Map<string, { readonly bytes: Buffer; readonly written: Promise<void> }>();
  return {
    store,
    workspace,
    world,
    open,
    inputs,
    async createBucket() {
      const name = uniqueName('apt');
      await store.createBucket(name);
      const statement = {
        Effect: 'Allow',
        Principal: '*',
        Action: ['s3:GetObject'],
        Resource: [`arn:aws:s3:::${name}/*`],
      };
      await store.setBucketPolicy(name, { Version: '2012-10-17', Statement: [statement] });
      return name;
    },
    async deb(wish) {
      const name = `${wish.name}_${(wish.version ?? '1.0').replace(/^\d+:/, '')}_${wish.architecture ?? 'amd64'}.deb`;
      const path = join(workspace, 'deb', name);
      const bytes = makeDeb(wish);
      const before = made.get(path);
      // The same package is written once: somebody may be reading it.
      if (before?.bytes.equals(bytes) !== true) {
        const written = mkdir(join(workspace, 'deb'), { recursive: true }).then(() => writeFile(path, bytes));
        made.set(path, { bytes, written });
      }
      await made.get(path)?.written;
      return join('deb', name);
    },
    async run(given, by) {
      const read = inputs(given);
      const keys: Keys = await openKeys(read, silent, new Date());
      if (keys.signing === undefined) throw new Error('this run needs a key');
      const bucket = by ?? open(read.bucket, { prefix: read.prefix });
      const probed = probe(bucket, 'unchanged');
      probed.catch(() => undefined);
      const task = await prepareTask(read, world, bucket, keys);
      const outcome = await carryOut(read, world, { bucket, probed }, keys, keys.signing, task);
      if (outcome.failure !== undefined) throw outcome.failure;
      return outcome;
    },
  };
}

/** A source for apt. */
export function sourceOf(workshop: Workshop, bucket: string, suite = 'stable', key = KEY): string {
  const armor = publicArmor(key)
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '' ? ' .' : ` ${line}`))
    .join('\n');
  return `Types: deb\nURIs: ${workshop.store.endpoint}/${bucket}\nSuites: ${suite}\nComponents: main\nSigned-By:\n${armor}\n`;
}
