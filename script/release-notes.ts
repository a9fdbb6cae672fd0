/**
 * `node script/release-notes.ts 1.2.0`: prints what CHANGELOG.md says of this version, for the release's notes.
 * Ends with 1 where package.json has another version, or CHANGELOG.md has no such section.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseNotes } from './changelog.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
try {
  process.stdout.write(releaseNotes(process.argv[2] ?? '', read('package.json'), read('CHANGELOG.md')));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
