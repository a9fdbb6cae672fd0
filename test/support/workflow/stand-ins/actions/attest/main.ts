/** Says which files it would attest: there is nobody here who could sign for GitHub. */
import { globSync } from 'node:fs';

const files = globSync(process.env['INPUT_SUBJECT-PATH'] ?? '');
if (files.length === 0) throw new Error('nothing matches subject-path');
for (const file of files) console.log(`attested ${file}`);
