import type { Update } from './client.ts';
import type { Importing } from './importing.ts';
import type { Promoting } from './promoting.ts';
import type { Publishing } from './publishing.ts';
import { indexOf } from './seed.ts';
import { table } from './table.ts';

/** All that one run of the benchmark found. */
export interface Findings {
  readonly publishings: readonly Publishing[];
  readonly updates: readonly Update[];
  readonly imports: readonly Importing[];
  readonly promotings: readonly Promoting[];
}

/** What is to be reached, and what this run has to compare with it. */
interface Goal {
  readonly what: string;
  readonly wanted: { readonly atMost: number } | { readonly atLeast: number };
  /** `undefined` where this run didn't measure it. */
  readonly measured: number | undefined;
}

const OURS = 'action-publish';
const FLOOR = 'floor';

/** What we want to reach beside what was measured. */
export function goalsTable(findings: Findings): string {
  const rows = goalsOf(findings).flatMap(({ what, wanted, measured }) => {
    if (measured === undefined) return [];
    const [sign, bound] =
      'atMost' in wanted ? (['≤', wanted.atMost] as const) : (['≥', wanted.atLeast] as const);
    const reached = sign === '≤' ? measured <= bound : measured >= bound;
    return [[what, `${sign} ${bound}`, String(Number(measured.toPrecision(3))), reached ? 'yes' : 'no']];
  });
  return table([['goal', 'wanted', 'measured', 'reached'], ...rows]);
}

function goalsOf({ publishings, updates, imports, promotings }: Findings): readonly Goal[] {
  const at = (contestant: string, count: number): Publishing | undefined =>
    publishings.find((each) => each.contestant === contestant && each.count === count);
  const [small, own, large] = [at(OURS, 1000), at(OURS, 10_000), at(OURS, 50_000)];
  const floor = at(FLOOR, 10_000);
  const peers = publishings.filter((each) => each.count === 10_000 && each !== own && each !== floor);
  const any = own ?? small;
  const moved = promotings.find(({ what }) => what === 'promote');
  return [
    {
      what: '10,000: wall, × floor',
      wanted: { atMost: 1.5 },
      measured: ratio(own?.cost.wall, floor?.cost.wall),
    },
    { what: '10,000: CPU, × floor', wanted: { atMost: 2 }, measured: ratio(own?.cost.cpu, floor?.cost.cpu) },
    {
      what: '10,000: deb-s3, × our wall',
      wanted: { atLeast: 60 },
      measured: ratio(at('deb-s3', 10_000)?.cost.wall, own?.cost.wall),
    },
    {
      what: '10,000: the fastest other, × our wall',
      wanted: { atLeast: 6 },
      measured: ratio(least(peers.map(({ cost }) => cost.wall)), own?.cost.wall),
    },
    {
      what: '50,000: wall, × that of 1,000',
      wanted: { atMost: 3 },
      measured: ratio(large?.cost.wall, small?.cost.wall),
    },
    { what: '50,000: peak MB', wanted: { atMost: 200 }, measured: ratio(large?.cost.memory, 1e6) },
    { what: 'round trips to the commit', wanted: { atMost: 3 }, measured: any?.depthToCommit },
    { what: 'round trips in all', wanted: { atMost: 5 }, measured: any?.depth },
    { what: 'requests', wanted: { atMost: 19 }, measured: any?.requests },
    {
      what: 'index bytes sent, × Packages.gz',
      wanted: { atMost: 2 },
      measured: any && any.indexBytes / indexOf(any.count).gz.length,
    },
    ...updateGoals(updates),
    ...importGoals(imports),
    importMemoryGoal(imports),
    {
      what: 'promote: MB through the runner',
      wanted: { atMost: 1 },
      measured: moved && (moved.sent + moved.received) / 1e6,
    },
  ];
}

/** What a client fetches follows the change, not the repository. */
function updateGoals(updates: readonly Update[]): readonly Goal[] {
  return updates
    .filter(({ contestant, count }) => contestant === OURS && count >= 10_000)
    .map(({ count, publishes, bytes }) => ({
      what: `${count.toLocaleString('en')}: kB of apt-get update after ${publishes} publish${publishes === 1 ? '' : 'es'}`,
      wanted: { atMost: publishes === 1 ? 30 : 40 },
      measured: bytes / 1000,
    }));
}

/** Faster than every peer. */
function importGoals(imports: readonly Importing[]): readonly Goal[] {
  return [...new Set(imports.map(({ count }) => count))].map((count) => {
    const there = imports.filter((each) => each.count === count);
    const peers = there.filter(({ contestant }) => contestant !== OURS && contestant !== FLOOR);
    return {
      what: `first import of ${count.toLocaleString('en')}: the fastest other, × our wall`,
      wanted: { atLeast: 1 },
      measured: ratio(
        least(peers.map(({ cost }) => cost.wall)),
        there.find(({ contestant }) => contestant === OURS)?.cost.wall,
      ),
    };
  });
}

/** Memory doesn't grow with the count beyond the index itself: its text, and as much again for what is made of it. */
function importMemoryGoal(imports: readonly Importing[]): Goal {
  const own = imports.filter(({ contestant }) => contestant === OURS);
  const at = (count: number): number | undefined => own.find((each) => each.count === count)?.cost.memory;
  const [small, large] = [at(1000), at(10_000)];
  const grown = small === undefined || large === undefined ? undefined : (large - small) / 1e6;
  const index = Math.ceil((2 * indexOf(10_000).plain.length) / 1e6);
  return {
    what: 'first import of 10,000: peak MB beyond that of 1,000',
    wanted: { atMost: index },
    measured: grown,
  };
}

function ratio(value: number | undefined, base: number | undefined): number | undefined {
  return value === undefined || base === undefined ? undefined : value / base;
}

function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values);
}
