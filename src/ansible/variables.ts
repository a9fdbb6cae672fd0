import type { Json } from './json.ts';

/**
 * A variables file for `--extra-vars @file`: YAML in flow style in which every text is `!unsafe`, so that Ansible takes
 * it as data and never as a template, whatever braces it holds.
 */
export function variablesFile(values: Readonly<Record<string, Json>>): string {
  const entries = Object.entries(values).map(([name, value]) => `${quoted(name)}: ${flow(value)}\n`);
  return entries.length === 0 ? '{}\n' : entries.join('');
}

function flow(value: Json): string {
  if (typeof value === 'string') return `!unsafe ${quoted(value)}`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([name, one]) => `${quoted(name)}: ${flow(one)}`)
    .join(', ')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** A double-quoted YAML scalar in ASCII: PyYAML breaks lines at U+2028, and refuses control characters. */
function quoted(text: string): string {
  const escapes = [...text].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0x20 && point < 0x7f) return character;
    if (point >= 0xd800 && point <= 0xdfff) return '\\uFFFD';
    const hex = point.toString(16);
    return point > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
  });
  return `"${escapes.join('')}"`;
}
