import { Failure } from '../failure.ts';
import { parseVersion, type Version } from './version.ts';

/** `<` and `>` are what dpkg calls obsolete: they mean `<=` and `>=`. None written means `=`. */
type Operator = '<<' | '<=' | '=' | '>=' | '>>' | '<' | '>';

/** One package that a relationship field names (Policy 7.1). */
export interface Relation {
  readonly name: string;
  /** Behind a colon: `any`, `native` or an architecture. */
  readonly architecture: string | undefined;
  readonly version: { readonly operator: Operator; readonly version: Version } | undefined;
}

type RelationCode = 'relation-malformed';

/** The fields of a binary package that relate it to others, and what may stand in each. */
const KINDS = {
  Depends: 'alternatives',
  'Pre-Depends': 'alternatives',
  Recommends: 'alternatives',
  Suggests: 'alternatives',
  Enhances: 'alternatives',
  Breaks: 'any version',
  Conflicts: 'any version',
  Replaces: 'any version',
  Provides: 'exact version',
  'Built-Using': 'exact version',
  'Static-Built-Using': 'exact version',
} as const;

export type RelationField = keyof typeof KINDS;

export const RELATION_FIELDS = Object.keys(KINDS) as readonly RelationField[];

/**
 * The value of a relationship field: groups that must all hold, each of alternatives of which one must. What dpkg or apt
 * can't read is refused, since one such paragraph in an index keeps apt from installing anything of the suite.
 * @throws Failure `relation-malformed`
 */
export function readRelations(field: RelationField, value: string): readonly (readonly Relation[])[] {
  if (value === '') return [];
  if (value.startsWith('\n')) throw malformed(field, value, 'its first line is empty');
  const groups = value.split(',');
  return groups.map((group, at) => {
    const alternatives = group.split('|');
    if (alternatives.length > 1 && KINDS[field] !== 'alternatives')
      throw malformed(field, group, '`|` has no place in this field');
    return alternatives.map((one, index) => {
      const isLast = at === groups.length - 1 && index === alternatives.length - 1;
      return readRelation(field, trimmed(one), isLast);
    });
  });
}

const BRACKETS: Readonly<Record<string, string>> = {
  '[': 'architectures in `[ ]` are for source packages alone',
  '<': 'build profiles in `< >` are for source packages alone',
};

function readRelation(field: RelationField, text: string, isLast: boolean): Relation {
  const wrong = (why: string) => malformed(field, text, why);
  const [name = ''] = /^[^ \t\n\v\f\r:(]*/.exec(text) ?? [];
  if (name === '') throw wrong("a package's name is missing");
  if (!/^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(name)) throw wrong(`${quoted(name)} is no package's name`);
  let rest = text.slice(name.length);
  const [colon, architecture] = /^:([^ \t\n\v\f\r(]*)/.exec(rest) ?? [];
  if (architecture !== undefined && !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(architecture))
    throw wrong(`${quoted(architecture)} is no architecture`);
  rest = trimmed(rest.slice(colon?.length ?? 0));
  if (rest === '') return { name, architecture, version: undefined };
  if (!rest.startsWith('(')) {
    const bare = /^[<>=]{1,2}[ \t]*[0-9]/.test(rest);
    const known = bare ? 'a version stands in `( )`' : BRACKETS[rest.charAt(0)];
    throw wrong(known ?? `${quoted(rest)} follows the name`);
  }
  const end = rest.indexOf(')');
  if (end === -1) throw wrong('the `(` has no `)`');
  if (end < rest.length - 1) {
    const after = trimmed(rest.slice(end + 1));
    throw wrong(BRACKETS[after.charAt(0)] ?? `${quoted(after)} follows the version`);
  }
  // apt takes fewer than four characters, up to the end of the field, for cut off.
  if (isLast && trimmed(rest.slice(1)).length < 4)
    throw wrong('apt reads a version at the end of a field only with a blank before it, as in `(= 1)`');
  return { name, architecture, version: readBound(field, text, trimmed(rest.slice(1, end))) };
}

function readBound(
  field: RelationField,
  text: string,
  bound: string,
): { readonly operator: Operator; readonly version: Version } {
  const [sign = ''] = /^(?:<<|<=|>=|>>|=|<(?!>)|>(?!<))/.exec(bound) ?? [];
  const operator = (sign || '=') as Operator;
  if (KINDS[field] === 'exact version' && operator !== '=')
    throw malformed(field, text, `\`${operator}\` has no place in this field, only \`=\` has`);
  const version = trimmed(bound.slice(sign.length));
  try {
    return { operator, version: parseVersion(version) };
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw malformed(field, text, cause.message.replace(/\.$/, ''), cause);
  }
}

/** Without the blanks around it that dpkg skips: those of ASCII. */
function trimmed(text: string): string {
  return text.replace(/^[ \t\n\v\f\r]+/, '').replace(/(?<![ \t\n\v\f\r])[ \t\n\v\f\r]+$/, '');
}

function malformed(field: RelationField, text: string, why: string, cause?: unknown): Failure<RelationCode> {
  return new Failure(
    'relation-malformed',
    `The control field ${field} can't be read by dpkg or apt at ${quoted(text)}: ${why}.`,
    'Write it as in `libc6 (>= 2.36), nginx | apache2`.',
    { cause },
  );
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
