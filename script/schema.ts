/** Writes docs/deb-actions.schema.json: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '../test/settings/schema-text.ts';

const file = join(import.meta.dirname, '..', 'docs', 'deb-actions.schema.json');
writeFileSync(file, schemaText());
