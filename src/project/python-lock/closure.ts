/** A package of a lock that pins everybody's packages, and what it needs. */
export interface Node<T> {
  readonly value: T;
  readonly needs: readonly Need[];
}

export interface Need {
  /** Which node: a name, with its version where the lock has several. */
  readonly id: string;
  readonly marker: string;
}

/** More ways to a package than this, and it is taken whatever the markers say. */
const MOST_WAYS = 8;

/**
 * What a project needs, however indirectly, out of a lock that also has what its developers need: each package with the
 * condition under which it is needed.
 */
export function closure<T>(
  nodes: ReadonlyMap<string, Node<T>>,
  roots: readonly Need[],
): readonly { readonly value: T; readonly marker: string }[] {
  const ways = new Map<string, readonly string[]>();
  const queue: Need[] = [...roots];
  for (let need = queue.shift(); need !== undefined; need = queue.shift()) {
    const node = nodes.get(need.id);
    const before = ways.get(need.id) ?? [];
    if (node === undefined || before.includes('') || before.includes(need.marker)) continue;
    const after = need.marker === '' || before.length === MOST_WAYS ? [''] : [...before, need.marker];
    ways.set(need.id, after);
    const way = after.includes('') ? '' : need.marker;
    for (const next of node.needs) queue.push({ id: next.id, marker: both(way, next.marker) });
  }
  return [...ways].flatMap(([id, markers]) => {
    const node = nodes.get(id);
    return node === undefined ? [] : [{ value: node.value, marker: oneOf(markers) }];
  });
}

function both(one: string, other: string): string {
  if (one === '' || one === other) return other;
  return other === '' ? one : `(${one}) and (${other})`;
}

function oneOf(markers: readonly string[]): string {
  if (markers.includes('')) return '';
  return markers.length === 1 ? (markers[0] ?? '') : markers.map((marker) => `(${marker})`).join(' or ');
}
