/** An element of an answer: its text, or the elements in it. Attributes and namespaces say nothing in the S3 API. */
export interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
}

const TOKEN =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w.:-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** An answer of the S3 API is four deep. */
const DEEPEST = 32;

/**
 * Reads an answer of the S3 API, as much of XML as these have: elements, text and entities. What is more (a document
 * type, CDATA) is refused rather than guessed at.
 * @throws SyntaxError
 */
export function parseXml(text: string): Element {
  const answer: Building = { name: '', text: '', children: [] };
  const open = [answer];
  TOKEN.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [, closing, name, , empty, data] = TOKEN.exec(text) ?? refuse(at);
    const inner = open.at(-1) ?? refuse(at);
    if (data !== undefined) inner.text += unescaped(data);
    else if (name !== undefined && closing === '/') {
      if (open.length === 1 || inner.name !== local(name)) refuse(at);
      open.pop();
    } else if (name !== undefined) {
      if (open.length > DEEPEST) refuse(at);
      const element: Building = { name: local(name), text: '', children: [] };
      inner.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [root, second] = answer.children;
  return root !== undefined && second === undefined && open.length === 1 && answer.text.trim() === ''
    ? root
    : refuse(text.length);
}

interface Building extends Element {
  text: string;
  readonly children: Building[];
}

/** A name without its namespace. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
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
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}

function refuse(at: number): never {
  throw new SyntaxError(`The store's answer is not XML as the S3 API writes it (offset ${at}).`);
}
