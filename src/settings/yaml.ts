import type { Document, LineCounter, Node } from 'yaml';
import { type Mistakes, quoted, type Spot } from './place.ts';
import { checkedText, type Entry, type Tree } from './tree.ts';

/** Bytes of a settings file; a person has written it. */
const MOST_BYTES = 256 * 1024;
/** Nodes once aliases are followed: what a file of that size may hold, but no bomb of aliases. */
const MOST_NODES = 20_000;
const DEEPEST = 20;
const START: Spot = { line: 1, column: 1 };

type Yaml = typeof import('yaml');

/**
 * Reads YAML 1.2, of which JSON is a part.
 * @returns undefined where no tree could be made of it; `mistakes` has the reasons
 */
export async function readTree(text: string, mistakes: Mistakes): Promise<Tree | undefined> {
  if (Buffer.byteLength(text) > MOST_BYTES) {
    const remedy = 'Put long texts into files of their own: `{ file: path }`.';
    mistakes.tell(START, `It has more than ${MOST_BYTES / 1024} KiB.`, remedy);
    return undefined;
  }
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = parsed(yaml, text, lines, mistakes);
  if (document === undefined) return undefined;
  return new TreeReader(yaml, document, lines, mistakes).read(document.contents, START, 0);
}

function parsed(yaml: Yaml, text: string, lines: LineCounter, mistakes: Mistakes): Document | undefined {
  const document = parse(yaml, text, lines);
  if (document === undefined) {
    mistakes.tell(START, 'It is nested too deeply to be read.', 'Write it as in docs/settings.md.');
    return undefined;
  }
  for (const { pos, message } of document.errors)
    mistakes.tell(spotOf(lines, pos[0]), `This is not YAML: ${sentence(message)}`, 'Correct it.');
  const version = document.directives?.yaml;
  if (version?.explicit === true && version.version !== '1.2')
    mistakes.tell(START, `It is of YAML ${version.version}.`, 'Write YAML 1.2: leave the line `%YAML` out.');
  return document.errors.length > 0 ? undefined : document;
}

function parse(yaml: Yaml, text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return yaml.parseDocument(text, {
      // Every scalar is its text: `1.10` is no number, `no` is no answer.
      schema: 'failsafe',
      version: '1.2',
      // The library compares each key with each other one; here a set does it.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter,
    });
  } catch (error) {
    // What is nested a thousand times ends the parser's stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Makes a tree of the library's nodes: aliases are followed, within bounds. */
class TreeReader {
  readonly #yaml: Yaml;
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #mistakes: Mistakes;
  #nodes = 0;
  #isTooLarge = false;

  constructor(yaml: Yaml, document: Document, lines: LineCounter, mistakes: Mistakes) {
    this.#yaml = yaml;
    this.#document = document;
    this.#lines = lines;
    this.#mistakes = mistakes;
  }

  read(node: unknown, parent: Spot, depth: number): Tree | undefined {
    const { isAlias, isMap, isNode, isScalar, isSeq } = this.#yaml;
    const at = this.#spot(node, parent);
    if (!this.#fits(at, depth)) return undefined;
    if (!isNode(node)) return { kind: 'text', text: '', at };
    if (isAlias(node)) {
      const target = this.#followed(node, at);
      return target === undefined ? undefined : this.read(target, at, depth + 1);
    }
    if (node.tag !== undefined)
      this.#tell(at, `Tags such as ${quoted(node.tag)} are not known here.`, 'Write the value without it.');
    if (isScalar(node)) return checkedText(String(node.value ?? ''), at, this.#mistakes);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item, at, depth + 1));
      return { kind: 'list', items: items.filter((item) => item !== undefined), at };
    }
    return isMap(node) ? this.#mapping(node.items, at, depth) : undefined;
  }

  #mapping(pairs: readonly { key: unknown; value: unknown }[], at: Spot, depth: number): Tree {
    const seen = new Set<string>();
    const entries = pairs.flatMap(({ key, value }): Entry[] => {
      const where = this.#spot(key, at);
      const name = this.#key(key, where);
      const read = this.read(value, where, depth + 1);
      if (name === undefined || read === undefined) return [];
      if (seen.has(name)) this.#tell(where, `The key ${quoted(name)} comes twice.`, 'Keep one of them.');
      seen.add(name);
      return [{ key: name, at: where, value: read }];
    });
    return { kind: 'mapping', entries, at };
  }

  #key(key: unknown, at: Spot): string | undefined {
    const { isAlias, isScalar } = this.#yaml;
    const node = isAlias(key) ? this.#followed(key, at) : key;
    if (isScalar(node)) return checkedText(String(node.value ?? ''), at, this.#mistakes).text;
    this.#tell(at, 'A key is a word, and this is none.', 'Write `name: value`.');
    return undefined;
  }

  #followed(alias: import('yaml').Alias, at: Spot): Node | undefined {
    const target = alias.resolve(this.#document);
    if (target === undefined)
      this.#tell(
        at,
        `The alias ${quoted(alias.source)} has no anchor.`,
        'Correct it, or write the value out.',
      );
    return target;
  }

  #fits(at: Spot, depth: number): boolean {
    this.#nodes += 1;
    if (this.#isTooLarge) return false;
    this.#isTooLarge = this.#nodes > MOST_NODES || depth > DEEPEST;
    if (!this.#isTooLarge) return true;
    const what =
      depth > DEEPEST ? `is nested more than ${DEEPEST} deep` : `has more than ${MOST_NODES} parts`;
    this.#tell(at, `It ${what}, aliases followed.`, 'Write it as in docs/settings.md.');
    return false;
  }

  #spot(node: unknown, otherwise: Spot): Spot {
    const range = this.#yaml.isNode(node) ? node.range : undefined;
    return range == null ? otherwise : spotOf(this.#lines, range[0]);
  }

  #tell(at: Spot, what: string, remedy: string): void {
    this.#mistakes.tell(at, what, remedy);
  }
}

function spotOf(lines: LineCounter, offset: number): Spot {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function sentence(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
