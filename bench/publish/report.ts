import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

const BEGIN = '<!-- numbers: written by `npm run bench -- publish --write` -->\n';
const END = '<!-- end of numbers -->\n';

/** What is told as the benchmark goes on, and kept for the documentation. */
export class Report {
  readonly #began = new Date();
  readonly #load = load();
  readonly #parts: string[] = [];

  tell(part: string): void {
    console.log(part);
    this.#parts.push(part);
  }

  /** The machine, and whether it was busy: wall times of a busy one are nobody's. */
  conditions(): string {
    const day = this.#began.toISOString().slice(0, 10);
    const minutes = Math.round((Date.now() - this.#began.getTime()) / 60_000);
    const machine = `Node ${process.version.slice(1)}, ${cpus().length} cores`;
    return `Of ${day}, ${machine}, load ${this.#load} at the start and ${load()} at the end, ${minutes} minutes in all.\n`;
  }

  /** Puts all of it between the marks of `benchmarks.md`, the plot beside it. */
  async write(docs: string, plot: string): Promise<void> {
    const page = join(docs, 'benchmarks.md');
    const text = await readFile(page, 'utf8');
    await writeFile(page, withNumbers(text, [this.conditions(), ...this.#parts].join('\n')));
    await writeFile(join(docs, 'benchmarks.svg'), plot);
  }
}

/** @throws Error where the page has no marks */
export function withNumbers(page: string, numbers: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`The page has no part between ${BEGIN}and ${END}`);
  return `${page.slice(0, from)}${BEGIN}\n${numbers}\n${page.slice(to)}`;
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}
