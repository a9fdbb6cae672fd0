import type { Control } from './control.ts';

/** Debian Policy 4.4. @param epoch seconds since 1970 */
export function changelogText(
  { name, version, maintainer, commit, repository }: Control,
  epoch: number,
): string {
  const from = commit === undefined ? '' : ` of commit ${commit.slice(0, 12)}`;
  const where = repository === undefined ? '' : ` in ${repository}`;
  return [
    `${name} (${version}) unstable; urgency=medium`,
    '',
    `  * Release ${version}${from}${where}.`.length <= 80
      ? `  * Release ${version}${from}${where}.`
      : `  * Release ${version}.`,
    ...(`  * Release ${version}${from}${where}.`.length <= 80 || from === '' ? [] : [`  * Built${from}.`]),
    '',
    ` -- ${maintainer}  ${changelogDate(epoch)}`,
    '',
  ].join('\n');
}

/** RFC 5322, as dpkg writes it: `Wed, 25 Nov 2026 01:00:00 +0000`. */
function changelogDate(epoch: number): string {
  return new Date(epoch * 1000).toUTCString().replace(/GMT$/, '+0000');
}
