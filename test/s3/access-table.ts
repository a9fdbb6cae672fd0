import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../support/s3/index.ts';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../docs/stores.md'), 'utf8');

/** What an operation needs, as docs/stores.md says: permissions by the operation's words there. */
export const PERMISSIONS: ReadonlyMap<string, readonly string[]> = readTable();

/** The policy that docs/stores.md has for a publisher to copy: its permissions. */
export const PUBLISHER: readonly string[] = readPolicy();

/** Permissions on one bucket, those on objects below the prefix `repo` alone. */
export interface Grant {
  readonly bucket: string;
  readonly permissions: readonly string[];
}

export function policyOf(...grants: readonly Grant[]): Policy {
  const Statement = grants.flatMap(({ bucket, permissions }) =>
    permissions.map((Action) => ({
      Effect: 'Allow',
      Action,
      Resource: `arn:aws:s3:::${bucket}${/Object|Upload/.test(Action) ? '/repo/*' : ''}`,
    })),
  );
  return { Version: '2012-10-17', Statement };
}

function readTable(): ReadonlyMap<string, readonly string[]> {
  const [, text = ''] = DOCUMENT.split('| operation | on objects | on the bucket |\n|---|---|---|\n');
  const rows = text.slice(0, text.indexOf('\n\n')).split('\n');
  return new Map(
    rows.map((row) => {
      const [, operation = '', ...cells] = row.split('|').map((cell) => cell.trim().replaceAll('`', ''));
      return [operation, cells.join(', ').match(/s3:\w+/g) ?? []];
    }),
  );
}

function readPolicy(): readonly string[] {
  const text = /```json\n(.*?)```/s.exec(DOCUMENT)?.[1] ?? '';
  const policy: { readonly Statement: readonly { readonly Action: readonly string[] }[] } = JSON.parse(text);
  return policy.Statement.flatMap(({ Action }) => Action);
}
