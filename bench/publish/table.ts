import type { Update } from './client.ts';
import type { Crowd } from './crowd.ts';
import type { Importing } from './importing.ts';
import type { Killing } from './killing.ts';
import type { Promoting } from './promoting.ts';
import type { Attempt, Publishing } from './publishing.ts';

type Row = readonly string[];

const OURS = 'action-publish';
const FLOOR = 'floor';

/** A Markdown table, its columns aligned so that it reads well as text. */
export function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row): string =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, column)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column === 0 ? '-' : ':'}`).join('|')}|`;
  return [line(head), rule, ...body.map(line), ''].join('\n');
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

export function publishingTable(attempts: readonly Attempt[], count: number): string {
  const there = attempts.filter((each) => each.count === count);
  const results = there.filter((each): each is Publishing => 'cost' in each);
  const own = results.find(({ contestant }) => contestant === OURS);
  const floor = results.find(({ contestant }) => contestant === FLOOR);
  const rows = results.map((each) => [
    each.contestant,
    seconds(each.cost.wall),
    times(each.cost.wall, own?.cost.wall),
    times(each.cost.wall, floor?.cost.wall),
    seconds(each.cost.cpu),
    times(each.cost.cpu, own?.cost.cpu),
    times(each.cost.cpu, floor?.cost.cpu),
    mega(each.cost.memory),
    String(each.requests),
    kilo(each.sent),
    kilo(each.indexBytes),
    kilo(each.received),
    String(each.depthToCommit),
    String(each.depth),
    seconds(each.slowWall),
    String(each.runs),
  ]);
  const head =
    'one package into|wall s|× ours|× floor|CPU s|× ours|× floor|peak MB|requests|sent kB|of it indices|received kB|depth to commit|depth|wall s at 50 ms|runs';
  const [first = '', ...rest] = head.split('|');
  const skipped = there.flatMap((each) =>
    'skipped' in each ? [`${each.contestant}: left out, ${each.skipped}.\n`] : [],
  );
  return `${table([[`${first} ${count.toLocaleString('en')}`, ...rest], ...rows])}${skipped.join('')}`;
}

export function importingTable(results: readonly Importing[]): string {
  const own = results.find(({ contestant }) => contestant === OURS);
  const floor = results.find(({ contestant }) => contestant === FLOOR);
  return table([
    [
      `first import of ${own?.count.toLocaleString('en')}`,
      ...['wall s', '× ours', '× floor', 'CPU s', '× ours', '× floor', 'peak MB', 'runs'],
    ],
    ...results.map(({ contestant, cost, runs }) => [
      contestant,
      cost.wall.toFixed(1),
      times(cost.wall, own?.cost.wall),
      times(cost.wall, floor?.cost.wall),
      cost.cpu.toFixed(1),
      times(cost.cpu, own?.cost.cpu),
      times(cost.cpu, floor?.cost.cpu),
      mega(cost.memory),
      String(runs),
    ]),
  ]);
}

export function crowdTable(results: readonly Crowd[]): string {
  return table([
    [
      'publishers at once',
      'publishers',
      'wall s',
      'packages/s',
      'ours × as many',
      'CPU s',
      'exit code not 0',
      'lost in silence',
    ],
    ...results.map((each) => [
      each.contestant,
      String(each.publishers),
      each.wall.toFixed(1),
      throughput(each).toFixed(2),
      times(throughput(results[0] ?? each), throughput(each)),
      each.cpu.toFixed(1),
      String(each.failed),
      String(each.lost),
    ]),
  ]);
}

export function killingTable(results: readonly Killing[]): string {
  return table([
    ['killed before and after each request', 'moments', 'clients broken after'],
    ...results.map(({ contestant, moments, broken }) => [contestant, String(moments), String(broken)]),
  ]);
}

/** Packages a second that clients find. */
function throughput({ publishers, failed, lost, wall }: Crowd): number {
  return (publishers - failed - lost) / wall;
}

export function promotingTable(results: readonly Promoting[], size: number): string {
  return table([
    [`a package of ${Math.round(size / 1e6)} MB`, 'wall s', 'CPU s', 'peak MB', 'sent kB', 'received kB'],
    ...results.map(({ what, run, sent, received }) => [
      what,
      seconds(run.wall),
      seconds(run.cpu),
      mega(run.memory),
      kilo(sent),
      kilo(received),
    ]),
  ]);
}

export function clientTable(results: readonly Update[]): string {
  return table([
    ['apt-get update', 'packages', 'publishes since', 'requests', 'kB', '× ours'],
    ...results.map(({ contestant, count, publishes, requests, bytes }) => {
      const own = results.find(
        (each) => each.contestant === OURS && each.count === count && each.publishes === publishes,
      );
      return [
        contestant,
        count.toLocaleString('en'),
        String(publishes),
        String(requests),
        kilo(bytes),
        own === undefined ? '' : (bytes / own.bytes).toFixed(2),
      ];
    }),
  ]);
}

function seconds(value: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(2);
}

function times(value: number, base: number | undefined): string {
  return base === undefined ? '' : (value / base).toFixed(1);
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

function kilo(bytes: number): string {
  return (bytes / 1e3).toFixed(0);
}
