/**
 * What the changelog says of a version.
 * @param version without `v`, as semver.org has it
 * @param manifest the text of package.json
 * @param changelog sections headed `## 1.2.0 - 2026-12-01`
 * @throws Error where the manifest has another version, or the changelog has no section of it, or an empty one
 */
export function releaseNotes(version: string, manifest: string, changelog: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is not a version such as 1.2.0.`);
  const { version: stated }: { version?: unknown } = JSON.parse(manifest);
  if (stated !== version)
    throw new Error(`package.json has version ${String(stated)}, not ${version}: set it first.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((each) => each.split(/[\s,]/, 1)[0] === version);
  const text = section?.slice(section.indexOf('\n')).trim() ?? '';
  if (text === '')
    throw new Error(
      `CHANGELOG.md says nothing of ${version}: move what is under Unreleased below "## ${version} - <date>".`,
    );
  return `${text}\n`;
}
