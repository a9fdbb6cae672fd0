/**
 * action-publish beside deb-s3, aptly and reprepro + rclone on one S3 server, in one run. `node bench/publish.ts --quick`
 * takes a minute or two, without options the better part of an hour. Options:
 *
 *   --sizes 1000,10000,50000   packages in the repository that one is added to
 *   --runs 5                   measured runs of each; the median counts
 *   --peers deb-s3,aptly,…     the contestants beside ours
 *   --peers-at-most 10000      the largest repository for peers: above, they need over 10 minutes each
 *   --import 1000              packages of the first import; 0: none
 *   --crowd 24                 publishers at once; 0: none
 *   --promote 500              megabytes of the package that is promoted; 0: none
 *   --client                   also what a client's `apt-get update` fetches
 *   --write                    the plot, into docs/benchmarks.svg
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aptly } from './publish/aptly.ts';
import { benchClient, type Update } from './publish/client.ts';
import { benchCrowd, type Crowd } from './publish/crowd.ts';
import { debS3 } from './publish/deb-s3.ts';
import { benchImporting } from './publish/importing.ts';
import { ours } from './publish/ours.ts';
import { plot } from './publish/plot.ts';
import { benchPromoting } from './publish/promoting.ts';
import { type Attempt, benchPublishing, bucketOf } from './publish/publishing.ts';
import { reprepro } from './publish/reprepro.ts';
import { clientTable, crowdTable, importingTable, promotingTable, publishingTable } from './publish/table.ts';
import { openWorld } from './publish/world.ts';

const QUICK = process.argv.includes('--quick');
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string', default: QUICK ? '1000' : '1000,10000,50000' },
    runs: { type: 'string', default: QUICK ? '3' : '5' },
    peers: { type: 'string', default: 'deb-s3,aptly,reprepro' },
    'peers-at-most': { type: 'string', default: '10000' },
    import: { type: 'string', default: QUICK ? '0' : '1000' },
    crowd: { type: 'string', default: QUICK ? '0' : '24' },
    promote: { type: 'string', default: QUICK ? '0' : '500' },
    client: { type: 'boolean', default: !QUICK },
    write: { type: 'boolean', default: false },
  },
});
const say = (text: string): void => console.error(`  ${text}`);
const world = await openWorld();
try {
  const wanted = values.peers.split(',');
  const peers = [debS3(world), aptly(world), reprepro(world)].filter(({ name }) =>
    wanted.some((each) => each !== '' && name.startsWith(each)),
  );
  const own = ours(world);
  const contestants = [own, ...peers];
  console.log(
    `Node ${process.version}, ${cpus().length} cores, load before the start ${loadavg()[0]?.toFixed(1)}\n`,
  );
  const attempts: Attempt[] = [];
  const updates: Update[] = [];
  for (const count of numbers(values.sizes)) {
    for (const contestant of contestants) {
      const { name } = contestant;
      if (contestant !== own && count > Number(values['peers-at-most'])) {
        attempts.push({
          contestant: name,
          count,
          skipped: 'it needs over 10 minutes there (--peers-at-most)',
        });
        continue;
      }
      // deb-s3 takes minutes a run in a large repository.
      const runs = name === 'deb-s3' && count >= 10_000 ? 1 : Number(values.runs);
      try {
        attempts.push(...(await benchPublishing(world, contestant, count, runs, say)));
        if (values.client) {
          updates.push(await benchClient(world, contestant, count, bucketOf(contestant, count)));
        }
      } catch (error) {
        if (contestant === own) throw error;
        say(String(error));
        attempts.push({ contestant: name, count, skipped: 'it failed' });
      }
    }
    console.log(publishingTable(attempts, count));
  }
  if (updates.length > 0) console.log(clientTable(updates));
  for (const count of numbers(values.import)) {
    console.log(importingTable(await benchImporting(world, contestants, count, say)));
  }
  const publishers = Number(values.crowd);
  if (publishers > 0) {
    const crowds: Crowd[] = [];
    const others = wanted.includes('deb-s3') ? [debS3(world, true), debS3(world)] : [];
    for (const [round, each] of [own, ...others].entries()) {
      crowds.push(await benchCrowd(world, each, 100, publishers, round));
    }
    console.log(crowdTable(crowds));
  }
  const size = Number(values.promote) * 1e6;
  if (size > 0) console.log(promotingTable(await benchPromoting(world, size), size));
  if (values.write) writeFileSync(join(import.meta.dirname, '../docs/benchmarks.svg'), plot(attempts));
  console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await world.end();
}

/** Those above zero of a list. */
function numbers(list: string): readonly number[] {
  return list
    .split(',')
    .map(Number)
    .filter((each) => each > 0);
}
