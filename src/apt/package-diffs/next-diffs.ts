import { gzipSync } from 'node:zlib';
import { digestOf } from '../../bytes/index.ts';
import { Failure } from '../../failure.ts';
import { type Edits, exactEdits, type Measured, type PackagesIndex, textsOf } from '../index-file/index.ts';
import type { Listed } from '../suite/index.ts';
import { diffIndexText, parseDiffIndex, type Step, type Sum } from './diff-index.ts';
import { edScript } from './ed-script.ts';

/** How many commits back a client can catch up by patches; `auto`: as many as pay. */
export type DiffsWish = number | 'auto';

/** Steps that `auto` keeps where it keeps any. */
export const USUAL = 40;
/** Bytes of a `Packages` up to which the whole of it costs a client no more than patches do. */
const SMALL = 256_000;

/** What a repository has before: an index as it was read, and what its Release says of it. */
export interface Before {
  readonly index: PackagesIndex;
  readonly packages: Listed | undefined;
  readonly diffs: Listed | undefined;
}

export interface NextDiffs {
  /** The text of `Packages.diff/Index`. */
  readonly text: string;
  /** The patch that is new: its name, with `.gz`, and its bytes. */
  readonly patch: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/**
 * The patches that a commit leaves: those that were there, and the one from the text before to the one after. The history
 * goes on only where the Release before lists the very one that the index carries along: what another tool committed
 * meanwhile is in none of our patches, so that a new one begins with its text.
 * @param edits what the commit does to the index
 * @param at when, by the store's clock: with the patch's own hash it makes a name that no patch of another run has
 * @returns `undefined` where there is nothing to list
 */
export function nextDiffs(
  before: Before,
  edits: Edits,
  { plain, smallest }: Measured,
  wish: DiffsWish,
  at: Date,
): NextDiffs | undefined {
  const most = wish === 'auto' ? (plain.size > SMALL ? USUAL : 0) : wish;
  if (most === 0) return undefined;
  const current = { size: plain.size, sha256: plain.sha256 };
  const there = historyOf(before);
  const made = newStep(before, edits, current, timeAfter(there.at(-1), at));
  if (made === 'none' && edits.length > 0) return undefined;
  const steps = made === 'none' ? there : [...there, made.step];
  const kept = affordable(steps.slice(-most), smallest);
  if (kept.length === 0) return undefined;
  const patch =
    made === 'none' || kept.at(-1) !== made.step
      ? undefined
      : { name: `${made.step.name}.gz`, bytes: made.compressed };
  return { text: diffIndexText({ current, steps: kept, isMerged: false }), patch };
}

function newStep(
  { index, packages }: Before,
  edits: Edits,
  current: Sum,
  time: string,
): { readonly step: Step; readonly compressed: Uint8Array } | 'none' {
  const sha256 = packages?.sha256;
  if (packages === undefined || sha256 === undefined || edits.length === 0) return 'none';
  const texts = textsOf(index);
  const exact = exactEdits(texts, edits);
  const inserted = exact.flatMap(({ insert }) => insert).reduce((sum, { length }) => sum + length, 0);
  // Who has little of the text fetches the whole.
  if (inserted * 2 > current.size) return 'none';
  const script = edScript(index.pieces, exact);
  if (script === undefined || script.length === 0) return 'none';
  const compressed = gzipSync(script, { level: 9 });
  const download = sumOf(compressed);
  const name = `${time}-${download.sha256.slice(0, 12)}`;
  const base = { size: packages.size, sha256 };
  return { step: { name, base, patch: sumOf(script), download }, compressed };
}

/** The steps that lead to the text before. */
function historyOf({ index, packages, diffs }: Before): readonly Step[] {
  const text = index.diffs;
  if (text === undefined || diffs === undefined) return [];
  const { size, sha256 } = sumOf(Buffer.from(text));
  if (diffs.size !== size || diffs.sha256 !== sha256) return [];
  try {
    const { current, steps, isMerged } = parseDiffIndex(text, 'Packages.diff/Index');
    return isMerged || current.sha256 !== packages?.sha256 ? [] : steps;
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/** The newest steps that together cost a client less than the index does: apt fetches that instead of more. */
function affordable(steps: readonly Step[], most: number): readonly Step[] {
  let [size, from] = [0, steps.length];
  for (; from > 0; from--) {
    size += steps[from - 1]?.download.size ?? 0;
    if (size >= most) break;
  }
  return steps.slice(from);
}

function sumOf(bytes: Uint8Array): Sum {
  return { size: bytes.length, sha256: digestOf([bytes], 'sha256') };
}

/**
 * The time that a patch is named by, as dak does it: `2026-11-30-2230.15`. apt applies patches in the order of their names,
 * so each comes after the one before, whatever the clock says: in its second, the next.
 */
function timeAfter(last: Step | undefined, at: Date): string {
  const [, day, hour, minute, second] = /^([\d-]{10})-(\d\d)(\d\d)\.(\d\d)-/.exec(last?.name ?? '') ?? [];
  const before = day === undefined ? 0 : Date.parse(`${day}T${hour}:${minute}:${second}Z`) + 1000;
  const time = new Date(Math.max(at.getTime(), before)).toISOString();
  return `${time.slice(0, 10)}-${time.slice(11, 13)}${time.slice(14, 16)}.${time.slice(17, 19)}`;
}
