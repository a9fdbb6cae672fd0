import { plain } from '../project/index.ts';

export interface CopyrightFacts {
  readonly name: string;
  readonly maintainer: string;
  readonly source: string | undefined;
  /** As the project states it. */
  readonly license: string | undefined;
  /** The text of the project's LICENSE file. */
  readonly text: string | undefined;
  readonly year: number;
}

/** Licenses that Debian keeps at /usr/share/common-licenses: pointed to, not repeated (Policy 12.5). */
const COMMON: readonly (readonly [RegExp, string])[] = [
  [/^apache-?(?:license-?)?2/i, 'Apache-2.0'],
  [/^(?:gpl|gnu general public)\D*3/i, 'GPL-3'],
  [/^(?:gpl|gnu general public)\D*2/i, 'GPL-2'],
  [/^(?:agpl)/i, ''],
  [/^(?:lgpl|gnu lesser)\D*3/i, 'LGPL-3'],
  [/^(?:lgpl|gnu lesser)\D*2\.1/i, 'LGPL-2.1'],
  [/^mpl-?2|^mozilla public license 2/i, 'MPL-2.0'],
  [/^cc0/i, 'CC0-1.0'],
];

/** usr/share/doc/<name>/copyright in the machine-readable format 1.0. */
export function copyrightText(facts: CopyrightFacts): string {
  const license = plain(facts.license ?? '');
  const common = COMMON.find(([pattern]) => pattern.test(license))?.[1];
  const notice = /^\W*(copyright\s+(?:\(c\)|©)?.*\d{4}.*)$/im.exec(facts.text ?? '')?.[1];
  const short = license === '' ? 'other' : (license.split(/[\s,;]/)[0] ?? 'other');
  return [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    `Upstream-Name: ${facts.name}`,
    `Upstream-Contact: ${facts.maintainer}`,
    ...(facts.source === undefined ? [] : [`Source: ${facts.source}`]),
    '',
    'Files: *',
    `Copyright: ${notice === undefined ? `${facts.year} ${facts.maintainer}` : plain(notice).replace(/^copyright\s*(?:\(c\)|©)?\s*/i, '')}`,
    `License: ${common || short}`,
    ...licenseLines(facts, license, common),
    '',
  ].join('\n');
}

function licenseLines(
  { text, name }: CopyrightFacts,
  license: string,
  common: string | undefined,
): readonly string[] {
  if (common !== undefined && common !== '') {
    return [` On Debian systems the text of this license is in`, ` /usr/share/common-licenses/${common}.`];
  }
  if (text !== undefined && text.trim() !== '') {
    return text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.replaceAll(/[\p{Cc}]/gu, ' ').trimEnd())
      .map((line) => (line === '' ? ' .' : ` ${line}`));
  }
  return license === ''
    ? [` The project ${name} states no license. All rights are reserved by its authors.`]
    : [` The project ${name} states as its license: ${license}.`];
}
