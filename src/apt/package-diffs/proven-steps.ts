import { digestOf } from '../../bytes/index.ts';
import type { Sum } from './diff-index.ts';
import { applyEdScript, revertEdScript } from './ed-script.ts';

/** A step to be recomputed; without a script where its patch can't be read. */
export interface Link {
  readonly base: Sum;
  readonly script: Uint8Array | undefined;
  readonly next: Sum;
}

/**
 * Recomputes a chain of steps from the texts that are there: backward from the current one, as long as patches insert
 * alone, and then forward from the oldest earlier text.
 * @param earlier the oldest first; asked for no more than are needed
 * @returns the numbers of the steps that lead elsewhere
 */
export async function provenSteps(
  chain: readonly Link[],
  current: Uint8Array,
  earlier: AsyncIterable<Uint8Array>,
): Promise<readonly number[]> {
  const back = backward(chain, chain.length, current);
  if (back.left === 0) return back.wrong;
  const bases = new Map(chain.slice(0, back.left).map(({ base }, at) => [base.sha256, at]));
  for await (const text of earlier) {
    const at = bases.get(digestOf([text], 'sha256'));
    if (at === undefined) continue;
    return [
      ...backward(chain, at, text).wrong,
      ...forward(chain.slice(0, back.left), at, text),
      ...back.wrong,
    ];
  }
  return back.wrong;
}

/** The steps before number `from`, the last first, from the text that they lead to. */
function backward(
  chain: readonly Link[],
  from: number,
  end: Uint8Array,
): { readonly left: number; readonly wrong: readonly number[] } {
  let text = end;
  for (let at = from - 1; at >= 0; at--) {
    const { base, script } = chain[at] ?? {};
    const before = script === undefined ? undefined : attempt(() => revertEdScript(text, script));
    if (before === undefined) return { left: at + 1, wrong: [] };
    if (before === 'wrong' || !isSum(before, base)) return { left: at, wrong: [at] };
    text = before;
  }
  return { left: 0, wrong: [] };
}

/** The steps from number `from` on, from the text that this is one of. */
function forward(chain: readonly Link[], from: number, start: Uint8Array): readonly number[] {
  let text = start;
  for (let at = from; at < chain.length; at++) {
    const { next, script } = chain[at] ?? {};
    if (script === undefined) return [];
    const after = attempt(() => applyEdScript(text, script));
    if (after === 'wrong' || !isSum(after, next)) return [at];
    text = after;
  }
  return [];
}

function attempt<T>(work: () => T): T | 'wrong' {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error) return 'wrong';
    throw error;
  }
}

function isSum(text: Uint8Array, sum: Sum | undefined): boolean {
  return text.length === sum?.size && digestOf([text], 'sha256') === sum.sha256;
}
