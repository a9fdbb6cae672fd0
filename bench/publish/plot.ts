import type { Attempt, Publishing } from './publishing.ts';

const WIDTH = 720;
const LEFT = 150;
const RIGHT = 90;
const ROW = 20;
const COLOURS: Readonly<Record<string, string>> = { floor: '#8b949e', 'action-publish': '#2da44e' };
const PEER = '#bf8700';

/** Wall time of adding one package, a bar a contestant, on a logarithmic scale: SVG that reads in light and dark. */
export function plot(attempts: readonly Attempt[]): string {
  const results = attempts.filter((each): each is Publishing => 'cost' in each);
  const counts = [...new Set(results.map(({ count }) => count))];
  const walls = results.map(({ cost }) => cost.wall);
  const low = 10 ** Math.floor(Math.log10(Math.min(...walls)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...walls)));
  const x = (value: number): number =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.log10(value / low)) / Math.log10(high / low);
  const parts: string[] = [];
  let y = 44;
  for (const count of counts) {
    parts.push(text(8, y + 14, `into ${count.toLocaleString('en')} packages`, 'start', 'class="h"'));
    y += ROW + 4;
    for (const { contestant, cost } of results.filter((each) => each.count === count)) {
      const colour = COLOURS[contestant] ?? PEER;
      parts.push(
        text(LEFT - 8, y + 14, contestant, 'end'),
        `<rect x="${LEFT}" y="${y + 3}" width="${(x(cost.wall) - LEFT).toFixed(1)}" height="14" rx="2" fill="${colour}"/>`,
        text(x(cost.wall) + 6, y + 14, `${cost.wall.toFixed(2)} s`, 'start'),
      );
      y += ROW;
    }
    y += 10;
  }
  const lines: string[] = [];
  for (let value = low; value <= high; value *= 10) {
    const at = x(value).toFixed(1);
    lines.push(`<line x1="${at}" y1="40" x2="${at}" y2="${y}"/>`);
    parts.push(text(x(value), y + 16, `${value} s`, 'middle'));
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 28}" role="img" aria-label="Wall time of publishing one package">`,
    '<style>text{font:12px system-ui,sans-serif;fill:#1f2328}.h{font-weight:600}line{stroke:#8884}',
    '@media(prefers-color-scheme:dark){text{fill:#e6edf3}}</style>',
    text(8, 22, 'Publishing one package: wall time, logarithmic', 'start', 'class="h"'),
    ...lines,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function text(x: number, y: number, content: string, anchor: string, more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}" ${more}>${content}</text>`;
}
