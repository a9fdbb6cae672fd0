/**
 * The text that was meant, of one that came through a form, a variable or JSON: line breaks of other systems or written
 * as `\n`, quotes around it, a byte order mark, blanks around its lines, or base64 of all of it.
 * @param isIt whether a text is of the kind that is wanted; base64 of anything else stays as it is
 */
export function unpasted(text: string, isIt: (text: string) => boolean): string {
  const plain = cleaned(text);
  if (isIt(plain)) return plain;
  const compact = plain.replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(compact)) return plain;
  const inner = cleaned(Buffer.from(compact, 'base64').toString('utf8'));
  return isIt(inner) ? inner : plain;
}

function cleaned(text: string): string {
  const bare = text.replace(/^\uFEFF/, '').trim();
  const quoted = /^(["'])([\s\S]*)\1$/.exec(bare)?.[2] ?? bare;
  const broken = quoted.includes('\n') ? quoted : quoted.replaceAll(/(?:\\r)?\\n/g, '\n');
  return broken
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
