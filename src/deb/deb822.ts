import { Failure } from '../failure.ts';
import { findField, type Line, stanzaLines, stanzaSpans } from './stanza-lines.ts';

type StanzaCode = 'stanza-malformed' | 'field-malformed';

const decoder = new TextDecoder();
/** Policy 5.1: printable US-ASCII without blank and colon, not starting with `#` or `-`. */
const FIELD_NAME = /^[!"$-,./0-9;-~][!-9;-~]*$/;

/**
 * A deb822 paragraph, kept byte for byte: comments, order and continuation lines stay as they were read. Fields
 * are looked up in the bytes when asked for, so that a large index costs nothing but its bytes.
 */
export class Stanza {
  readonly bytes: Uint8Array;

  /** Takes the bytes unchecked: `parseStanza` checks. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /**
   * The value of a field (the first of that name, in whatever case), without blanks around it. Continuation
   * lines follow after a line feed each, as written; comment lines between them are left out.
   */
  field(name: string): string | undefined {
    const line = findField(this.bytes, name);
    return line === undefined ? undefined : this.#value(line);
  }

  /** Each field's name, as written, and value, in order. */
  fields(): readonly (readonly [name: string, value: string])[] {
    const fields: [string, string][] = [];
    for (const line of stanzaLines(this.bytes)) {
      if (line.kind === 'field') fields.push([this.#name(line), this.#value(line)]);
    }
    return fields;
  }

  /**
   * The same paragraph with one field set: in its place where it is there already, else at the end. A value of
   * several lines has a blank at the start of each after the first.
   * @throws Failure `field-malformed` for a name or value that would break the paragraph
   */
  withField(name: string, value: string): Stanza {
    const field = Buffer.from(fieldText(name, value));
    const line = findField(this.bytes, name);
    if (line !== undefined) return this.#spliced(line, field);
    const ended = this.bytes.length === 0 || this.bytes.at(-1) === 10;
    return new Stanza(Buffer.concat([this.bytes, Buffer.from(ended ? '' : '\n'), field]));
  }

  /** The same paragraph without a field, with its continuation lines. */
  withoutField(name: string): Stanza {
    const line = findField(this.bytes, name);
    return line === undefined ? this : this.#spliced(line, new Uint8Array(0));
  }

  #spliced(line: Line, field: Uint8Array): Stanza {
    return new Stanza(
      Buffer.concat([this.bytes.subarray(0, line.start), field, this.bytes.subarray(line.last)]),
    );
  }

  #name(line: Line): string {
    return decoder.decode(this.bytes.subarray(line.start, line.colon));
  }

  #value(line: Line): string {
    const text = decoder.decode(this.bytes.subarray(line.colon + 1, line.last));
    const lines = text.split('\n').filter((each, index) => index === 0 || !each.startsWith('#'));
    return lines
      .map(withoutTail)
      .join('\n')
      .replace(/^[ \t]+/, '')
      .replace(/(?<!\n)\n+$/, '');
  }
}

/**
 * The only paragraph of a text.
 * @throws Failure `stanza-malformed` with its line, also when there is none or a second one
 */
export function parseStanza(bytes: Uint8Array, place: string): Stanza {
  const [stanza, second] = parseStanzas(bytes, place);
  if (stanza === undefined || second !== undefined) {
    throw malformed(place, 1, `there should be one paragraph and ${second ? 'are several' : 'is none'}`);
  }
  return stanza;
}

/**
 * Every paragraph of a text, checked: each line is a field, its continuation or a comment; no field twice.
 * @throws Failure `stanza-malformed` with the line
 */
export function parseStanzas(bytes: Uint8Array, place: string): Stanza[] {
  const stanzas: Stanza[] = [];
  let line = 1;
  let counted = 0;
  for (const { start, end } of stanzaSpans(bytes)) {
    line += lineFeeds(bytes, counted, start);
    counted = start;
    const stanza = new Stanza(bytes.subarray(start, end));
    checkStanza(stanza.bytes, place, line);
    stanzas.push(stanza);
  }
  return stanzas;
}

/** `Name: value` and a line feed. */
export function fieldText(name: string, value: string): string {
  const wrong = !FIELD_NAME.test(name)
    ? 'the name has characters that no field name has'
    : /\n(?![ \t]+[^ \t\n\r])/.test(value) || /[\r\0]/.test(value)
      ? 'each line of a value after the first must start with a blank and not be blank'
      : undefined;
  if (wrong !== undefined) {
    throw new Failure<StanzaCode>(
      'field-malformed',
      `The field ${JSON.stringify(name)} can't be ${JSON.stringify(value)}: ${wrong}.`,
      'Write it as one line, or continue it with lines that start with a blank (" ." for an empty one).',
    );
  }
  return value === '' || value.startsWith('\n') ? `${name}:${value}\n` : `${name}: ${value}\n`;
}

/** Without the blanks at its end. What the look behind spares is a second look at each blank of a run. */
function withoutTail(line: string): string {
  return line.replace(/(?<![ \t\r])[ \t\r]+$/, '');
}

function checkStanza(bytes: Uint8Array, place: string, firstLine: number): void {
  const seen = new Set<string>();
  for (const line of stanzaLines(bytes)) {
    const at = () => firstLine + lineFeeds(bytes, 0, line.start);
    if (line.kind === 'junk') {
      const text = decoder.decode(bytes.subarray(line.start, Math.min(line.end, line.start + 60))).trimEnd();
      throw malformed(
        place,
        at(),
        `${JSON.stringify(text)} is no field, no continuation line and no comment`,
      );
    }
    if (line.kind !== 'field') continue;
    const name = decoder.decode(bytes.subarray(line.start, line.colon));
    if (!FIELD_NAME.test(name)) throw malformed(place, at(), `${JSON.stringify(name)} is no field name`);
    if (seen.has(name.toLowerCase()))
      throw malformed(place, at(), `the field ${name} is there a second time`);
    seen.add(name.toLowerCase());
  }
}

function lineFeeds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10, from); at !== -1 && at < to; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

function malformed(file: string, line: number, why: string): Failure {
  return new Failure<StanzaCode>(
    'stanza-malformed',
    `This is no deb822 text: ${why}.`,
    'Each line is "Name: value", a continuation that starts with a blank, or a comment that starts with "#".',
    { where: { file, line } },
  );
}
