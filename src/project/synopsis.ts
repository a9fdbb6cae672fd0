export interface Description {
  /** Debian Policy 3.4.1: one line of at most 80 characters, no article, no full stop. */
  readonly synopsis: string;
  /** What was said beyond the synopsis: paragraphs, not wrapped. */
  readonly more: readonly string[];
}

const LONGEST = 80;

/** The synopsis and the rest of a description, of one line or more. The package's name in front is taken off. */
export function describe(text: string, name: string): Description {
  const [first = '', ...rest] = text
    .split(/\r?\n\s*\r?\n|\r?\n(?=\S)/)
    .map((paragraph) => plain(paragraph))
    .filter((paragraph) => paragraph !== '');
  const sentence = /^(.*?[.!?])\s+(?=\S)/.exec(first)?.[1] ?? first;
  const beyond = first.slice(sentence.length).trim();
  const bare = withoutName(sentence, name)
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(/[\s.!]+$/, '');
  const synopsis = shortened(told(bare === '' ? sentence.replace(/[\s.!]+$/, '') : bare, name));
  const whole = synopsis.endsWith(bare) ? [] : [plain(sentence)];
  return { synopsis, more: [...whole, ...(beyond === '' ? [] : [beyond]), ...rest] };
}

/** lintian wants a synopsis of two words or more that doesn't begin with the package's name. */
function told(text: string, name: string): string {
  const start = text.slice(0, name.length).toLowerCase() === name && !/^\w/.test(text.slice(name.length));
  return start || !/\s/.test(text) ? `application: ${text}` : text;
}

/** One line without control characters. */
export function plain(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function withoutName(text: string, name: string): string {
  const start = text.slice(0, name.length).toLowerCase();
  const rest = text.slice(name.length);
  return start === name.toLowerCase() && /^\s*(?:[:–—-]\s|is\s)/.test(rest)
    ? rest.replace(/^\s*(?:[:–—-]|is)\s+/, '')
    : text;
}

/** At most 80 characters, cut between words. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST + 1);
  const space = cut.lastIndexOf(' ');
  return cut.slice(0, space > 20 ? space : LONGEST).replace(/[\s,;:.–—-]+$/, '');
}

/** Words in lines of at most `width` characters. */
export function wrapped(text: string, width = 78): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
