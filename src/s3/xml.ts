/** An element of an answer: its text, or the elements in it. Attributes and namespaces say nothing in the S3 API. */
export interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
}

/** What is between `<` and `>`: a declaration or a comment, which say nothing, or a tag. */
const MARKUP = /<(\?[^>]*\?|!--[\s\S]*?--|\/?[A-Za-z_][\w.:-]*(?:[^>"']|"[^"]*"|'[^']*')*)>/y;
const TAG = /^(\/?)(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?:\s[\s\S]*?)?(\/?)$/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** An answer of the S3 API is four deep. */
const DEEPEST = 32;

type Tag = { readonly kind: 'start' | 'end' | 'empty'; readonly name: string } | { readonly kind: 'nothing' };

/**
 * Reads an answer of the S3 API, as much of XML as these have: elements, text and entities. What is more (a document
 * type, CDATA) is refused rather than guessed at.
 * @throws SyntaxError
 */
export function parseXml(text: string): Element {
  const answer: Building = { name: '', text: '', children: [] };
  const open = [answer];
  // A listing has the same few tags a thousand times.
  const tags = new Map<string, Tag>();
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    const inner = open.at(-1) ?? refuse(at);
    const markup = text.indexOf('<', at);
    if (markup !== at) inner.text += unescaped(text.slice(at, markup === -1 ? undefined : markup));
    if (markup === -1) break;
    const inside = insideOf(text, markup);
    const tag = tags.get(inside) ?? tagOf(inside, markup);
    tags.set(inside, tag);
    if (tag.kind === 'end') {
      if (open.length === 1 || inner.name !== tag.name) refuse(markup);
      open.pop();
    } else if (tag.kind !== 'nothing') {
      const element: Building = { name: tag.name, text: '', children: [] };
      inner.children.push(element);
      if (tag.kind === 'start' && open.push(element) > DEEPEST) refuse(markup);
    }
    at = markup + inside.length + 2;
  }
  return open.length === 1 ? onlyRoot(answer, text.length) : refuse(text.length);
}

function onlyRoot({ children: [root, second], text }: Building, at: number): Element {
  return root !== undefined && second === undefined && text.trim() === '' ? root : refuse(at);
}

interface Building extends Element {
  text: string;
  readonly children: Building[];
}

function insideOf(text: string, markup: number): string {
  const usual = text.slice(markup + 1, text.indexOf('>', markup));
  if (/^[\w/]+$/.test(usual)) return usual;
  MARKUP.lastIndex = markup;
  return MARKUP.exec(text)?.[1] ?? refuse(markup);
}

function tagOf(inside: string, at: number): Tag {
  if (inside.startsWith('?') || inside.startsWith('!')) return { kind: 'nothing' };
  const [, slash, name = '', empty] = TAG.exec(inside) ?? refuse(at);
  if (slash === '/') return { kind: 'end', name };
  return { kind: empty === '/' ? 'empty' : 'start', name };
}

/** The texts of all elements of a name right below one. */
export function texts(element: Element, name: string): readonly string[] {
  return element.children.flatMap((child) => (child.name === name ? [child.text] : []));
}

/** The text of an element at a path below one; empty where there is none. */
export function textAt(element: Element, ...path: readonly string[]): string {
  let at: Element | undefined = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at?.text ?? '';
}

/** A text as it stands in an element. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}

function refuse(at: number): never {
  throw new SyntaxError(`The store's answer is not XML as the S3 API writes it (offset ${at}).`);
}
