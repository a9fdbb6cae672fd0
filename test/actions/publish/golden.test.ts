import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import { Failure } from '../../../src/failure.ts';
import type { Report } from '../../../src/github/index.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';

/**
 * What a person reads of each operation: log, summary, annotations. `GOLDEN=write` before the command writes the files
 * anew; read the difference before you keep it.
 */
const GOLDEN = join(import.meta.dirname, 'golden');
const workshop = await openWorkshop();
const [bucket, prod] = [await workshop.createBucket(), await workshop.createBucket()];

type Given = Readonly<Record<string, string>>;

/** Names and sizes that differ from run to run stand as what they are. */
function steady(text: string): string {
  return text
    .replaceAll(bucket, 'acme-dev')
    .replaceAll(prod, 'acme-prod')
    .replaceAll(workshop.store.endpoint, 'https://s3.example.org')
    .replaceAll(/\b\d+(\.\d)? k?B\b/g, 'N kB');
}

async function told(given: Given): Promise<string> {
  const log: string[] = [];
  const summary: string[] = [];
  const report: Report = {
    line: (text) => void log.push(text),
    debug: () => undefined,
    open: (title) => {
      log.push(`▾ ${title}`);
      return () => void log.push('▴');
    },
    group: async (title, work) => {
      log.push(`▾ ${title}`);
      const value = await work();
      log.push('▴');
      return value;
    },
    annotate: () => undefined,
    mask: () => undefined,
    summarize: async (markdown) => void summary.push(markdown),
  };
  const ended = await run(workshop.inputs(given), { ...workshop.world, report }).catch((error: unknown) => {
    if (error instanceof Failure) return error;
    throw error;
  });
  const outcome = ended instanceof Failure ? { annotations: [], summary: '', failure: ended } : ended;
  const parts = [
    ['Log', log.join('\n')],
    ['Summary', [...summary, outcome.summary].filter((each) => each !== '').join('\n\n')],
    ['Annotations', outcome.annotations.map(({ level, message }) => `${level}: ${message}`).join('\n')],
    ['Error', outcome.failure?.explanation ?? ''],
  ] as const;
  const written = parts.filter(([, text]) => text !== '').map(([title, text]) => `== ${title}\n${text}\n`);
  return steady(written.join('\n'));
}

/** In this order, in one repository: what each finds is what those before it left. */
const STEPS: readonly (readonly [name: string, given: () => Promise<Given>])[] = [
  ['publish-dry-run', async () => ({ bucket, packages: await both(), 'dry-run': 'true' })],
  ['publish', async () => ({ bucket, packages: await both() })],
  ['publish-again', async () => ({ bucket, packages: await both() })],
  [
    'publish-refused',
    async () => ({ bucket, packages: await workshop.deb({ name: 'shop', content: 'others' }) }),
  ],
  ['promote', async () => ({ ...PROMOTE, packages: 'shop' })],
  ['promote-refused', async () => ({ ...PROMOTE, packages: 'shop=9' })],
  ['remove-dry-run', async () => ({ operation: 'remove', bucket, packages: 'tool', 'dry-run': 'true' })],
  ['remove', async () => ({ operation: 'remove', bucket, packages: 'tool\ntoool', 'keep-versions': '3' })],
  ['refresh', async () => ({ operation: 'refresh', bucket })],
  ['verify', async () => ({ operation: 'verify', bucket })],
  [
    'verify-dry-run',
    async () => {
      await workshop.open(bucket).delete(['dists/stable/Release', 'pool/main/s/shop/shop_1.0_amd64.deb']);
      return { operation: 'verify', bucket, 'dry-run': 'true' };
    },
  ],
  ['collect-dry-run', async () => ({ operation: 'collect', bucket, 'dry-run': 'true' })],
  ['collect', async () => ({ operation: 'collect', bucket })],
  ['collect-refused', async () => ({ operation: 'collect', bucket, suite: 'stabel' })],
];

const PROMOTE = {
  operation: 'promote',
  bucket: prod,
  'from-bucket': bucket,
  'from-public-key': publicArmor(KEY),
};

async function both(): Promise<string> {
  const paths = [await workshop.deb({ name: 'shop' }), await workshop.deb({ name: 'tool' })];
  return paths.join('\n');
}

for (const [name, given] of STEPS) {
  test(`what a person reads of ${name}`, async () => {
    const file = join(GOLDEN, `${name}.txt`);
    const text = await told(await given());
    if (process.env.GOLDEN === 'write') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, text);
    }
    assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : '');
  });
}
