/** What YAML says, or where it stops being YAML: `line 3, column 2: …`, without a word of the text, which may be secret. */
export type Yaml =
  | { readonly kind: 'value'; readonly value: () => unknown }
  | { readonly kind: 'fault'; readonly fault: string };

/**
 * @param reader `ansible`: what Ansible's own reader passes is passed: YAML 1.1, any tag, a name that comes twice
 */
export async function parseYaml(text: string, reader: 'ours' | 'ansible'): Promise<Yaml> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    intAsBigInt: true,
    logLevel: 'silent',
    lineCounter,
    // Pretty ones quote the lines.
    prettyErrors: false,
    ...(reader === 'ansible' ? { version: '1.1', strict: false, uniqueKeys: false } : {}),
  });
  const [error] = document.errors;
  if (error === undefined) return { kind: 'value', value: () => document.toJS({ maxAliasCount: 100 }) };
  const { line, col } = lineCounter.linePos(error.pos[0]);
  return { kind: 'fault', fault: `line ${line}, column ${col}: ${withoutQuote(error.message)}.` };
}

/** Some reasons end in what was found. */
function withoutQuote(reason: string): string {
  return reason.replace(/(?:(?<=\S): |(?<=^Invalid escape sequence) ).*$/s, '');
}
