import { ALL, type IndexName, indexName, indexOf } from '../names.ts';

/** Where no package tells, and the suite is new. */
export const USUAL_ARCHITECTURE = 'amd64';

/** What decides which indices of a suite a run is about. */
export interface IndicesWish {
  readonly component: string;
  /** Of `remove`, all that are there; of the others, those that they write. */
  readonly kind: 'add' | 'remove' | 'refresh';
  /** The architectures of the packages to be added, and whether one of them is `all`. */
  readonly added: readonly string[];
  /** Those that `all` packages are to appear in; none: every one of the suite. */
  readonly given: readonly string[];
}

/**
 * The indices that a run must read: those that it changes, those that come with them, and those that these get their `all`
 * packages from. A client of an architecture asks for each component that Release lists, so that a new architecture comes
 * in every component, and a new component in every architecture.
 * @param present those that Release has
 */
export function indicesFor(present: readonly IndexName[], wish: IndicesWish): readonly IndexName[] {
  const { component, kind } = wish;
  const inComponent = architecturesIn(present, component);
  if (kind === 'remove') return inComponent.map((each) => indexName(component, each));
  const wanted = wantedIn(present, inComponent, wish);
  const names = new Set([...wanted].map((each) => indexName(component, each)));
  const fresh = [...wanted].filter((each) => !inComponent.includes(each) && each !== ALL);
  for (const other of componentsIn(present)) {
    const own = architecturesIn(present, other);
    const missing = other === component ? fresh : fresh.filter((each) => !own.includes(each));
    for (const each of missing) names.add(indexName(other, each));
    if (missing.length > 0) for (const each of own) names.add(indexName(other, each));
  }
  return [...names].toSorted();
}

/** The architectures of the component that a run is about. */
function wantedIn(
  present: readonly IndexName[],
  inComponent: readonly string[],
  { kind, added, given }: IndicesWish,
): ReadonlySet<string> {
  if (kind === 'refresh') return new Set([...inComponent, ...given]);
  const inSuite = architecturesIn(present, undefined);
  const wanted = new Set(added.filter((each) => each !== ALL));
  if (added.includes(ALL)) for (const each of given.length > 0 ? given : inSuite) wanted.add(each);
  for (const each of given) if (!inComponent.includes(each)) wanted.add(each);
  if (inComponent.length > 0) return wanted;
  for (const each of inSuite) if (each !== ALL) wanted.add(each);
  return wanted.size > 0 ? wanted : new Set([USUAL_ARCHITECTURE]);
}

function architecturesIn(names: readonly IndexName[], component: string | undefined): readonly string[] {
  const found = names.map(indexOf).filter((each) => each !== undefined);
  const own = found.filter((each) => each.component === (component ?? each.component));
  return [...new Set(own.map(({ architecture }) => architecture))].toSorted();
}

function componentsIn(names: readonly IndexName[]): readonly string[] {
  return [...new Set(names.flatMap((name) => indexOf(name)?.component ?? []))];
}
