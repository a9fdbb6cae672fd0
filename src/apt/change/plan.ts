import { compareVersions, type Version, versionAsFound } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import { byId, distinct, type EntriesById, type Entry, entryId, isSameVersion } from '../entry.ts';
import {
  type Edit,
  type Edits,
  type Found,
  findAll,
  findPackages,
  openIndex,
  type PackagesIndex,
} from '../index-file/index.ts';
import { ALL, type IndexName, indexOf, withoutEpoch } from '../names.ts';
import type { Incoming } from '../pool/index.ts';
import type { SuiteState } from '../suite/index.ts';

/** `name`, or one version of it. */
export interface Selector {
  readonly name: string;
  readonly version: Version | undefined;
}

export interface Change {
  readonly component: string;
  readonly add: readonly Incoming[];
  /** The architectures whose indices get the `all` packages; absent: each one. */
  readonly allIn?: readonly string[] | undefined;
  readonly remove: readonly Selector[];
  /** How many versions of each added package stay, per architecture. */
  readonly keep: number | 'all';
  /** Which these are: the newest; or first those to add, whatever their version, as a rollback wants it. */
  readonly prefer: 'newest' | 'added';
}

/** Other bytes for what is published: same name, version and architecture. */
export interface Conflict {
  readonly incoming: Incoming;
  readonly published: Found;
}

/** What a change comes to: what people read, and the edits that do it. */
export interface Plan {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  /** Other versions of the packages that were given. */
  readonly kept: readonly Entry[];
  /** Given, and there with these bytes. */
  readonly unchanged: readonly Entry[];
  readonly edits: ReadonlyMap<IndexName, Edits>;
  readonly conflicts: readonly Conflict[];
  readonly warnings: readonly string[];
}

/** A new package, and the offset in the index where its paragraph will be. */
interface Placed {
  readonly place: number;
  readonly incoming: Incoming;
}

interface IndexPlan {
  readonly edits: Edits;
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly kept: readonly Entry[];
  readonly unchanged: readonly Entry[];
  readonly conflicts: readonly Conflict[];
  readonly tooOld: readonly Entry[];
}

/**
 * What a change does to a suite. Pure, and as large as the change. Indices that are in the state and empty get the
 * `all` packages of the others.
 * @throws Failure `name-clash` when two versions that differ in their epoch alone would share a file
 */
export function planChange(state: SuiteState, change: Change): Plan {
  const plans = new Map<IndexName, IndexPlan>();
  for (const [name, index] of state.indices) {
    const own = indexOf(name);
    if (own === undefined || own.component !== change.component) continue;
    const takesAll = getsAll(change, own.architecture);
    const add = change.add.filter(
      ({ entry }) => entry.architecture === own.architecture || (entry.architecture === ALL && takesAll),
    );
    plans.set(name, planIndex(index, { ...change, add }));
  }
  const all = <T>(pick: (plan: IndexPlan) => readonly T[]): readonly T[] => [...plans.values()].flatMap(pick);
  const added = byId(all((plan) => plan.added));
  const removed = byId(all((plan) => plan.removed));
  const unchanged = except(byId(all((plan) => plan.unchanged)), added, removed);
  const kept = except(byId(all((plan) => plan.kept)), added, removed, unchanged);
  return {
    added: [...added.values()],
    removed: [...removed.values()],
    kept: [...kept.values()],
    unchanged: [...unchanged.values()],
    edits: new Map([...plans].flatMap(([name, { edits }]) => (edits.length === 0 ? [] : [[name, edits]]))),
    conflicts: all((plan) => plan.conflicts),
    warnings: distinct(all((plan) => plan.tooOld)).map(
      (entry) =>
        `${entry.name} ${entry.version.text} (${entry.architecture}) is older than the ${change.keep} versions that \`keep-versions\` keeps: it was not added.`,
    ),
  };
}

/** Whether the `all` packages appear in an architecture. */
function getsAll({ allIn }: Pick<Change, 'allIn'>, architecture: string): boolean {
  return allIn?.includes(architecture) ?? true;
}

/** The entries that none of the others has. */
function except(entries: EntriesById, ...others: readonly EntriesById[]): EntriesById {
  return new Map([...entries].filter(([id]) => !others.some((other) => other.has(id))));
}

/**
 * The state with its new indices, those that its Release hasn't, holding every `all` package that others of the same
 * component hold, unless these are to appear in other architectures alone.
 */
export function withInherited(
  state: SuiteState,
  change: Change,
  isNew: (name: IndexName) => boolean,
): SuiteState {
  const heirs = [...state.indices.keys()].filter(
    (name) => isNew(name) && getsAll(change, indexOf(name)?.architecture ?? ''),
  );
  if (heirs.length === 0) return state;
  const component = (name: IndexName): string | undefined => indexOf(name)?.component;
  const inherited = new Map<IndexName, PackagesIndex>();
  for (const heir of heirs) {
    const donors = [...state.indices].filter(([name]) => !isNew(name) && component(name) === component(heir));
    const found = donors.flatMap(([, index]) => findAll(index));
    const distinctOnes = new Map(found.map(({ entry, stanza }) => [entryId(entry), stanza.bytes]));
    if (distinctOnes.size === 0) continue;
    inherited.set(heir, openIndex([...distinctOnes.values()].flatMap((bytes) => [bytes, Buffer.from('\n')])));
  }
  const indices = [...state.indices].map(([name, index]) => [name, inherited.get(name) ?? index] as const);
  return state.withIndices(new Map(indices));
}

function planIndex(index: PackagesIndex, change: Change): IndexPlan {
  const names = new Set([
    ...change.add.map(({ entry }) => entry.name),
    ...change.remove.map(({ name }) => name),
  ]);
  const found = Map.groupBy(findPackages(index, names), ({ entry }) => entry.name);
  const removals: Edit[] = [];
  const placed: Placed[] = [];
  const lists = { added: [], removed: [], kept: [], unchanged: [], conflicts: [], tooOld: [] } as {
    [Name in Exclude<keyof IndexPlan, 'edits'>]: IndexPlan[Name][number][];
  };
  const incoming = Map.groupBy(change.add, ({ entry }) => entry.name);
  for (const name of names) {
    const there = found.get(name) ?? [];
    const gone = there.filter(({ entry }) => change.remove.some((selector) => selects(selector, entry)));
    const stay = there.filter((each) => !gone.includes(each));
    const { fresh, unchanged, conflicts } = sortOut(incoming.get(name) ?? [], stay);
    const added = fresh.map(({ entry }) => entry);
    const present = [...unchanged, ...conflicts.map(({ published }) => published.entry)];
    const named = change.prefer === 'added' ? [...added, ...present] : [];
    const old = incoming.has(name)
      ? beyond(change.keep, [...stay.map(({ entry }) => entry), ...added], named)
      : [];
    const dropped = stay.filter(({ entry }) => old.includes(entry));
    const taken = fresh.filter(({ entry }) => !old.includes(entry));
    for (const { start, end } of [...gone, ...dropped]) removals.push({ start, end, insert: [] });
    for (const each of taken) placed.push({ place: placeBeside(stay), incoming: each });
    lists.added.push(...taken.map(({ entry }) => entry));
    lists.removed.push(...[...gone, ...dropped].map(({ entry }) => entry));
    lists.unchanged.push(...unchanged.filter((entry) => !old.includes(entry)));
    lists.kept.push(...stay.map(({ entry }) => entry).filter((entry) => !old.includes(entry)));
    lists.conflicts.push(...conflicts);
    lists.tooOld.push(...fresh.map(({ entry }) => entry).filter((entry) => old.includes(entry)));
  }
  return { ...lists, edits: inOrder([...removals, ...insertions(placed)]) };
}

/** Beside the versions that are there, so that one place of the index changes; a new name goes to the end. */
function placeBeside(stay: readonly Found[]): number {
  return stay.length === 0 ? Number.MAX_SAFE_INTEGER : Math.max(...stay.map(({ end }) => end));
}

/** What is inserted at the same place becomes one edit: one text, however many packages are new. */
function insertions(placed: readonly Placed[]): Edits {
  return [...Map.groupBy(placed, ({ place }) => place)].map(([place, all]) => ({
    start: place,
    end: place,
    insert: all.map(({ incoming }) => incoming.text),
  }));
}

/** Ascending; what is inserted somewhere comes before what is removed from there on. */
function inOrder(edits: readonly Edit[]): Edits {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function sortOut(incoming: readonly Incoming[], there: readonly Found[]) {
  const fresh: Incoming[] = [];
  const unchanged: Entry[] = [];
  const conflicts: Conflict[] = [];
  for (const each of incoming) {
    const twin = fresh.find(({ entry }) => isSameVersion(entry, each.entry));
    if (twin !== undefined) throw twins(twin.entry, each.entry);
    const same = there.find(({ entry }) => isSameVersion(entry, each.entry));
    if (same === undefined) {
      checkClash(each.entry, [...there.map(({ entry }) => entry), ...fresh.map(({ entry }) => entry)]);
      fresh.push(each);
    } else if (same.entry.sha256 === each.entry.sha256) unchanged.push(same.entry);
    else conflicts.push({ incoming: each, published: same });
  }
  return { fresh, unchanged, conflicts };
}

/** A package that comes once is no twin: two differ, or one of them would not be here. */
function twins(one: Entry, other: Entry): Failure {
  return new Failure(
    'other-bytes',
    `Two of the packages given are ${one.name} ${one.version.text} (${one.architecture}), with other bytes each: they would be ${one.filename} and ${other.filename}.`,
    'Give one of them, or build the other with a new version, or with a `version-suffix` for each release.',
  );
}

function checkClash(entry: Entry, others: readonly Entry[]): void {
  const other = others.find(
    (each) =>
      each.architecture === entry.architecture &&
      withoutEpoch(each.version.text) === withoutEpoch(entry.version.text),
  );
  if (other === undefined) return;
  throw new Failure(
    'name-clash',
    `${entry.name} ${entry.version.text} and ${other.version.text}, which is published, differ in their epoch alone, and a file's name has no epoch: both would be ${entry.filename}.`,
    'Publish a version that differs in more than its epoch.',
  );
}

/** The entries that are not among `keep` of their architecture: those named, even if they are more, then the newest. */
function beyond(keep: number | 'all', entries: readonly Entry[], named: readonly Entry[]): readonly Entry[] {
  if (keep === 'all') return [];
  const groups = Map.groupBy(entries, ({ architecture }) => architecture).values();
  return [...groups].flatMap((group) => {
    const others = group.filter((entry) => !named.includes(entry));
    const places = Math.max(0, keep - (group.length - others.length));
    return others.toSorted((a, b) => compareVersions(b.version, a.version)).slice(places);
  });
}

export function selects({ name, version }: Selector, entry: Entry): boolean {
  return name === entry.name && (version === undefined || compareVersions(version, entry.version) === 0);
}

/** `name` or `name=version`. @throws Failure of the version */
export function parseSelector(text: string): Selector {
  const at = text.indexOf('=');
  if (at === -1) return { name: text, version: undefined };
  return { name: text.slice(0, at), version: versionAsFound(text.slice(at + 1)) };
}
