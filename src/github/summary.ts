import type { Markdown } from './outcome.ts';

/** A table, its cells escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Markdown {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n');
}

/** A table's first rows, saying how many more there are. @param total where `rows` are only the first of so many */
export function cutTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  most: number,
  total: number = rows.length,
): Markdown {
  const shown = table(head, rows.slice(0, most));
  return total <= most ? shown : `${shown}\n\n… and ${total - most} more.`;
}

/** Any text as one table cell that shows it as it is. */
function cell(text: string): Markdown {
  return escaped(text).replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>');
}

/** What is markup wherever it stands, `_` beside a word's edge, `#` at a line's start. */
const MARKUP = /[\\`*[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^#/gm;

/**
 * Any text as Markdown that shows it as it is: data from packages and hosts must not become markup. What can't be
 * markup stays, so that versions, paths and names can be searched for: one tilde strikes nothing through, two do.
 */
export function escaped(text: string): Markdown {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const entity = (character: string): string => `&#${character.codePointAt(0)};`;
  const plain = html.replaceAll(MARKUP, entity);
  return plain.split('~').length > 2 ? plain.replaceAll('~', entity) : plain;
}

/** Any text as a code span. */
export function code(text: string): Markdown {
  return `<code>${escaped(text)}</code>`;
}

/** `1 file`, `2 files`: a number with its noun, which takes an `s`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Bytes in the unit a person would use. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  const value = bytes / 1000 ** power;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1] ?? 'B'}`;
}

/** As many whole lines as fit into so many bytes, and how many are left. */
export function cutToLimit(
  markdown: Markdown,
  limit: number,
): { readonly kept: Markdown; readonly left: number } {
  if (Buffer.byteLength(markdown) <= limit) return { kept: markdown, left: 0 };
  const lines = markdown.split('\n');
  const kept: string[] = [];
  let size = 0;
  for (const line of lines) {
    size += Buffer.byteLength(line) + 1;
    if (size > limit) break;
    kept.push(line);
  }
  return { kept: kept.join('\n'), left: lines.length - kept.length };
}
