/** The known name that a mistyped one was most likely meant to be; undefined where none is near. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.slice(0, 60).toLowerCase().replaceAll('_', '-');
  const [best] = known
    .map((one) => ({ one, distance: distanceOf(wanted, one.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance);
  if (best === undefined) return undefined;
  return best.distance <= Math.max(2, Math.floor(best.one.length / 3)) ? best.one : undefined;
}

/** ` Did you mean x?`, or all that is known where nothing is near. */
export function suggestion(name: string, known: readonly string[]): string {
  const best = nearest(name, known);
  return best === undefined ? `Known are ${known.join(', ')}.` : `Did you mean \`${best}\`?`;
}

/** Levenshtein's: how many letters to put in, take out or change. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [column, its] of [...other].entries()) {
      const changed = (row[column] ?? 0) + (letter === its ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
