/**
 * action-publish beside deb-s3, aptly and reprepro + rclone on one S3 server, in one run. `node bench/publish.ts --quick`
 * takes a minute, without options half an hour or more. Options:
 *
 *   --sizes 1000,10000,50000   packages in the repository that one is added to
 *   --runs 5                   measured runs of each; the median counts
 *   --peers deb-s3,aptly,…     the contestants beside ours
 *   --peers-at-most 10000,deb-s3=50000
 *                              the largest repository for peers, and for one of them
 *   --import 1000,10000        packages of the first import; 0: none
 *   --crowd 24                 publishers at once; 0: none
 *   --kill yes                 kill each at every request of a run, and see what clients make of it; no: don't
 *   --promote 500              megabytes of the package that is promoted; 0: none
 *   --write                    the tables, into docs/benchmarks.md, and the plot, docs/benchmarks.svg
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aptly } from './publish/aptly.ts';
import type { Update } from './publish/client.ts';
import type { Contestant } from './publish/contestant.ts';
import { benchCrowd, type Crowd } from './publish/crowd.ts';
import { debS3 } from './publish/deb-s3.ts';
import { goalsTable } from './publish/goals.ts';
import { benchImporting, type Importing } from './publish/importing.ts';
import { benchKilling, type Killing } from './publish/killing.ts';
import { ours } from './publish/ours.ts';
import { plot } from './publish/plot.ts';
import { benchPromoting } from './publish/promoting.ts';
import { type Attempt, benchPublishing } from './publish/publishing.ts';
import { Report } from './publish/report.ts';
import { reprepro } from './publish/reprepro.ts';
import {
  clientTable,
  crowdTable,
  importingTable,
  killingTable,
  promotingTable,
  publishingTable,
} from './publish/table.ts';
import { openWorld } from './publish/world.ts';

const QUICK = process.argv.includes('--quick');
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string', default: QUICK ? '1000' : '1000,10000,50000' },
    runs: { type: 'string', default: QUICK ? '3' : '5' },
    peers: { type: 'string', default: 'deb-s3,aptly,reprepro' },
    'peers-at-most': { type: 'string', default: '10000,deb-s3=50000' },
    import: { type: 'string', default: QUICK ? '0' : '1000,10000' },
    crowd: { type: 'string', default: QUICK ? '0' : '24' },
    kill: { type: 'string', default: QUICK ? 'no' : 'yes' },
    promote: { type: 'string', default: QUICK ? '0' : '500' },
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
  const report = new Report();
  const attempts: Attempt[] = [];
  const updates: Update[] = [];
  const imports: Importing[] = [];
  for (const count of numbers(values.sizes)) {
    const able = contestants.filter((each) => each === own || count <= most(each));
    const published = await benchPublishing(world, able, count, (each) => runsOf(each, count), say);
    const skipped = contestants.filter((each) => !able.includes(each));
    attempts.push(
      ...published.attempts,
      ...skipped.map(({ name }) => ({
        contestant: name,
        count,
        skipped: 'too large for it (--peers-at-most)',
      })),
    );
    updates.push(...published.updates);
    imports.push(...published.imports);
    report.tell(publishingTable(attempts, count));
  }
  if (updates.length > 0) report.tell(clientTable(updates));
  const importings: Importing[] = [];
  for (const count of numbers(values.import)) {
    const these = await benchImporting(
      world,
      contestants,
      count,
      (each) => importsOf(each, count),
      imports,
      say,
    );
    importings.push(...these);
    report.tell(importingTable(these));
  }
  const publishers = Number(values.crowd);
  if (publishers > 0) {
    const crowds: Crowd[] = [];
    const others = wanted.includes('deb-s3') ? [debS3(world, true), debS3(world)] : [];
    for (const [round, each] of [own, ...others].entries()) {
      crowds.push(await benchCrowd(world, each, 100, publishers, round));
    }
    report.tell(crowdTable(crowds));
  }
  if (values.kill === 'yes') {
    const killings: Killing[] = [];
    for (const each of contestants) {
      killings.push(await benchKilling(world, each));
      say(`${each.name}: killed at each request`);
    }
    report.tell(killingTable(killings));
  }
  const size = Number(values.promote) * 1e6;
  const promotings = size > 0 ? await benchPromoting(world, size) : [];
  if (size > 0) report.tell(promotingTable(promotings, size));
  const publishings = attempts.filter((each) => 'cost' in each);
  report.tell(goalsTable({ publishings, updates, imports: importings, promotings }));
  console.log(report.conditions());
  if (values.write) await report.write(join(import.meta.dirname, '../docs'), plot(attempts));
} finally {
  await world.end();
}

/** The largest repository that a peer is tried with: the preparation of a larger one takes minutes. */
function most({ name }: Contestant): number {
  const [all = '', ...some] = values['peers-at-most'].split(',');
  const own = some.find((each) => name.startsWith(each.replace(/=.*/, '')));
  return Number(own?.replace(/.*=/, '') ?? all);
}

/** deb-s3 takes a minute a run in a large repository. */
function runsOf({ name }: Contestant, count: number): number {
  const runs = Number(values.runs);
  if (!name.startsWith('deb-s3') || count < 10_000) return runs;
  return Math.min(runs, count < 50_000 ? 3 : 1);
}

/** deb-s3 takes 20 ms a package. */
function importsOf({ name }: Contestant, count: number): number {
  return name.startsWith('deb-s3') || count >= 10_000 ? 1 : Math.min(3, Number(values.runs));
}

/** Those above zero of a list. */
function numbers(list: string): readonly number[] {
  return list
    .split(',')
    .map(Number)
    .filter((each) => each > 0);
}
