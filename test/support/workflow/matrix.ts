/** Expands `strategy.matrix` as GitHub does: product, `exclude`, then `include`. */
import { isList, textOf } from './expression.ts';
import type { Json } from './template.ts';

export type Combination = Readonly<Record<string, Json>>;

/** All combinations, in order; the single empty one where there is no matrix. */
export function expandMatrix(matrix: Json): readonly Combination[] {
  if (!isMapping(matrix)) return [{}];
  const { include, exclude, ...axes } = matrix;
  const product = Object.entries(axes).reduce<readonly Combination[]>(
    (combinations, [name, values]) =>
      combinations.flatMap((one) => list(values).map((value) => ({ ...one, [name]: value }))),
    Object.keys(axes).length === 0 ? [] : [{}],
  );
  const kept = product.filter((one) => !list(exclude).some((pattern) => matches(one, pattern)));
  const all = included(kept, list(include));
  return all.length === 0 && include === undefined ? [] : all;
}

function included(kept: readonly Combination[], includes: readonly Json[]): readonly Combination[] {
  const extended = kept.map((original) => ({ original, grown: original }));
  const added: Combination[] = [];
  for (const entry of includes) {
    if (!isMapping(entry)) continue;
    const values = withoutUndefined(entry);
    const fitting = extended.filter(({ original }) =>
      Object.entries(values).every(([name, value]) => !(name in original) || same(original[name], value)),
    );
    if (fitting.length === 0) added.push(values);
    for (const one of fitting) one.grown = { ...one.grown, ...values };
  }
  return [...extended.map(({ grown }) => grown), ...added];
}

/** The values as they stand behind a job's name: `test (debian-12, 3)`. */
export function combinationText(combination: Combination): string {
  const values = Object.values(combination).map((value) => textOf(value));
  return values.length === 0 ? '' : ` (${values.join(', ')})`;
}

function matches(combination: Combination, pattern: Json): boolean {
  return (
    isMapping(pattern) &&
    Object.entries(pattern).every(([name, value]) => same(combination[name], value ?? null))
  );
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function list(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : [];
}

function withoutUndefined(value: { readonly [name: string]: Json | undefined }): Combination {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, one ?? null]));
}

function isMapping(value: Json | undefined): value is { readonly [name: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
