import { deleteOrphans, findOrphans, GRACE, missingSuite } from '../../apt/index.ts';
import {
  code,
  countOf,
  cutTable,
  jsonOutputs,
  type Outcome,
  sizeText,
  type World,
} from '../../github/index.ts';
import { type Bucket, isProbe } from '../../s3/index.ts';
import type { PublishInputs } from './inputs.ts';
import type { Keys } from './keys.ts';
import { MOST_ROWS } from './show.ts';

/**
 * Operation `collect`: deletes pool objects that no suite refers to, and what a killed run's probe left, once they are
 * old enough.
 * @param grace how old, in milliseconds
 * @throws Failure `suite-missing`: who looks in the wrong place must not be told that all is tidy there
 */
export async function collectPool(
  inputs: PublishInputs,
  world: World,
  bucket: Bucket,
  { trust, annotations }: Keys,
  grace: number = GRACE,
): Promise<Outcome> {
  const { old, young, suites } = await findOrphans(bucket, trust, world.now(), grace);
  if (!suites.includes(inputs.suite)) throw await missingSuite(bucket, inputs.suite);
  const gone = inputs['dry-run'] ? old : await deleteOrphans(bucket, old);
  for (const { key, size } of gone) world.report.line(`- ${key} (${sizeText(size)})`);
  const files = gone.filter(({ key }) => !isProbe(key));
  const removed = files.map(({ key, size }) => ({ ...namesIn(key), filename: key, sha256: '', size }));
  const total = gone.reduce((sum, { size }) => sum + size, 0);
  const isDry = inputs['dry-run'];
  const days = grace / 86_400_000;
  const what = `${countOf(gone.length, 'file')} that no suite refers to ${isDry ? 'would go' : 'went'}, ${sizeText(total)}; ${young.length} more ${young.length === 1 ? 'is' : 'are'} younger than ${days} days.`;
  world.report.line(`${isDry ? 'Nothing was deleted (dry-run)' : 'Collected'}, ${bucket.name}: ${what}`);
  const plan = { added: [], removed, kept: [], unchanged: [] };
  const said = await jsonOutputs({ packages: [], plan }, world.temporary);
  return {
    outputs: { ...said.outputs, changed: String(gone.length > 0) },
    summary: [
      `### ${isDry ? 'Plan of a collection' : 'Collected'}: ${code(bucket.name)}`,
      '',
      isDry ? `${what} Nothing was deleted (\`dry-run\`).` : what,
      ...(gone.length === 0
        ? []
        : [
            '',
            cutTable(
              ['File', 'Size'],
              gone.map(({ key, size }) => [key, sizeText(size)]),
              MOST_ROWS,
            ),
          ]),
    ].join('\n'),
    annotations: [...annotations, ...said.annotations],
  };
}

/** What a file's name says: `<name>_<version>_<architecture>.deb`. */
function namesIn(key: string): { name: string; version: string; architecture: string } {
  const [name = '', version = '', architecture = ''] = (key.split('/').at(-1) ?? '')
    .replace(/\.deb$/, '')
    .split('_');
  return { name, version, architecture };
}
