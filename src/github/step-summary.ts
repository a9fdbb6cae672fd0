import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Markdown } from './outcome.ts';
import { cutToLimit } from './summary.ts';

/** GitHub takes 1 MiB of summary a step; what is longer it drops whole. The rest is for the note about the cut. */
const LIMIT = 1024 * 1024 - 4096;

/** The job summary of a step: as much as GitHub takes, and all of it in a file where it is more. */
export class StepSummary {
  readonly #file: string;
  readonly #temporary: string;
  #text = '';
  /** Where all of it is, once something had to be cut. */
  #whole: string | undefined;

  /** @param file GITHUB_STEP_SUMMARY; @param temporary RUNNER_TEMP */
  constructor(file: string, temporary: string) {
    this.#file = file;
    this.#temporary = temporary;
  }

  /** What is said later begins a paragraph of its own: right below a table it would be a row of it. */
  add(added: Markdown): void {
    const markdown = this.#text === '' ? added : `\n${added}`;
    const room = LIMIT - Buffer.byteLength(this.#text);
    this.#text += `${markdown}\n`;
    if (this.#whole !== undefined) {
      appendFileSync(this.#whole, `${markdown}\n`);
      return;
    }
    const { kept, left } = cutToLimit(markdown, room);
    appendFileSync(this.#file, `${kept}\n`);
    if (left === 0) return;
    this.#whole = join(mkdtempSync(join(this.#temporary, 'summary-')), 'summary.md');
    writeFileSync(this.#whole, this.#text);
    appendFileSync(
      this.#file,
      `\n… and ${left} more lines, cut at GitHub’s limit of 1 MiB. All of it is on the runner: ${this.#whole}\n`,
    );
  }
}
