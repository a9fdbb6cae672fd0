import type { Bucket } from '../../s3/index.ts';
import { distinct, type Entry } from '../entry.ts';
import { type Row, rowId, rowOf } from './rows.ts';

/**
 * Every row that a suite's page could have. The index doesn't say when a package was added: the page before does, else
 * the age of its file; what neither knows has no row.
 */
export async function wholeRows(
  bucket: Bucket,
  entries: readonly Entry[],
  before: readonly Row[],
): Promise<readonly Row[]> {
  const known = new Map(before.map((row) => [rowId(row), row.date]));
  const ages = await poolAges(bucket).catch(() => new Map<string, Date>());
  return distinct(entries).flatMap((entry) => {
    const row = rowOf(entry, ages.get(entry.filename));
    const date = known.get(rowId(row)) ?? row.date;
    return date === '' ? [] : [{ ...row, date }];
  });
}

async function poolAges(bucket: Bucket): Promise<ReadonlyMap<string, Date>> {
  const ages = new Map<string, Date>();
  for await (const { key, modified } of bucket.list('pool/')) ages.set(key, modified);
  return ages;
}
