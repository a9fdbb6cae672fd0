import type { Attempt, Publishing } from './publishing.ts';

const WIDTH = 760;
const LEFT = 168;
const RIGHT = 130;
const ROW = 22;
const BAR = 14;
/** By contestant; the others are peers. */
const KINDS: Readonly<Record<string, string>> = { floor: 'floor', 'action-publish': 'ours' };
const STYLE = [
  'text { font: 12px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328 }',
  '.title { font-size: 15px; font-weight: 600 } .size { font-weight: 600 } .soft { fill: #59636e }',
  'line { stroke: #d1d9e0 } .ours { fill: #1a7f37 } .floor { fill: #818b98 } .peer { fill: #bc4c00 }',
  '@media (prefers-color-scheme: dark) {',
  '  text { fill: #f0f6fc } .soft { fill: #9198a1 } line { stroke: #3d444d }',
  '  .ours { fill: #3fb950 } .floor { fill: #656c76 } .peer { fill: #db6d28 }',
  '}',
].join('\n');

/** Wall time of adding one package, a bar a contestant, on a logarithmic scale: SVG that reads in light and dark. */
export function plot(attempts: readonly Attempt[]): string {
  const results = attempts.filter((each): each is Publishing => 'cost' in each);
  const walls = results.map(({ cost }) => cost.wall);
  const low = 10 ** Math.floor(Math.log10(Math.min(...walls)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...walls)));
  const x = (value: number): number =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.log10(value / low)) / Math.log10(high / low);
  const parts: string[] = [];
  let y = 64;
  for (const count of new Set(results.map((each) => each.count))) {
    const group = results.filter((each) => each.count === count);
    const own = group.find(({ contestant }) => contestant === 'action-publish');
    parts.push(text(8, y + 15, `into ${count.toLocaleString('en')} packages`, 'start', 'size'));
    y += ROW;
    for (const { contestant, cost } of group.toSorted((a, b) => a.cost.wall - b.cost.wall)) {
      const width = x(cost.wall) - LEFT;
      const shape = `x="${LEFT}" y="${y + (ROW - BAR) / 2}" width="${width.toFixed(1)}" height="${BAR}" rx="2"`;
      parts.push(
        text(LEFT - 8, y + 15, contestant, 'end', contestant === own?.contestant ? 'size' : ''),
        `<rect ${shape} class="${KINDS[contestant] ?? 'peer'}"/>`,
        text(x(cost.wall) + 6, y + 15, `${cost.wall.toFixed(2)} s`, 'start', 'soft'),
        text(WIDTH - 8, y + 15, ratio(contestant, cost.wall, own), 'end', 'soft'),
      );
      y += ROW;
    }
    y += 12;
  }
  const ticks = Array.from(
    { length: Math.round(Math.log10(high / low)) + 1 },
    (_, power) => low * 10 ** power,
  );
  const lines = ticks.map((value) => `<line x1="${x(value)}" y1="56" x2="${x(value)}" y2="${y}"/>`);
  const labels = ticks.map((value) =>
    text(x(value), y + 18, `${Number(value.toPrecision(1))} s`, 'middle', 'soft'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 30}" role="img" aria-labelledby="title">`,
    `<style>${STYLE}</style>`,
    text(8, 24, 'Publishing one package into an apt repository on S3', 'start', 'title', 'id="title"'),
    text(
      8,
      43,
      'Wall time, on a logarithmic scale; the floor sends the same requests and does nothing else.',
      'start',
      'soft',
    ),
    ...lines,
    ...parts,
    ...labels,
    '</svg>\n',
  ].join('\n');
}

/** A bar's length on this scale tells no ratio, so it is said. */
function ratio(contestant: string, wall: number, own: Publishing | undefined): string {
  if (own === undefined || contestant in KINDS) return '';
  return `${(wall / own.cost.wall).toFixed(1)} × ours`;
}

function text(x: number, y: number, content: string, anchor: string, kind: string, more = ''): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" class="${kind}" ${more}>${content}</text>`;
}
