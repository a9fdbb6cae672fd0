import { totalLength } from '../../bytes/index.ts';

/** Changes to a text, by offsets into it, in ascending order and not overlapping; what is inserted are whole stanzas. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: readonly Uint8Array[];
}

export type Edits = readonly Edit[];

/**
 * The edits as they are made: within the text, and with what it takes that an empty line follows each stanza, also where
 * the last of one had none.
 * @param texts the index in parts
 */
export function exactEdits(texts: readonly Uint8Array[], edits: Edits): Edits {
  const length = totalLength(texts);
  const exact: Edit[] = [];
  let ending = '';
  let at = 0;
  for (const [number, edit] of edits.entries()) {
    const [start, end] = [Math.min(edit.start, length), Math.min(edit.end, length)];
    ending = endingOf(ending, bytesOf(texts, Math.max(at, start - 2), start));
    const insert: Uint8Array[] = [];
    for (const part of edit.insert.filter((each) => each.length > 0)) {
      insert.push(...gapAfter(ending), part);
      ending = endingOf('', part);
    }
    const goesOn = Math.min(edits[number + 1]?.start ?? length, length) > end;
    if (goesOn && gapAfter(ending).length > 0) {
      insert.push(...gapAfter(ending));
      ending = '\n\n';
    }
    exact.push({ start, end, insert });
    at = end;
  }
  return exact;
}

/** The last two characters of what comes out, which tell whether a stanza has ended. */
function endingOf(before: string, text: Uint8Array): string {
  return (before + Buffer.from(text.subarray(-2)).toString('latin1')).slice(-2);
}

function gapAfter(ending: string): readonly Uint8Array[] {
  if (ending === '' || ending === '\n\n') return [];
  return [Buffer.from(ending.endsWith('\n') ? '\n' : '\n\n')];
}

function bytesOf(texts: readonly Uint8Array[], from: number, to: number): Uint8Array {
  const found: Uint8Array[] = [];
  let at = 0;
  for (const text of texts) {
    if (at >= to) break;
    if (at + text.length > from) found.push(text.subarray(Math.max(from - at, 0), to - at));
    at += text.length;
  }
  return Buffer.concat(found);
}
