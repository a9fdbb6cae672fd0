/** Looks for secrets where they must never be: in arguments of programs, and in what a run leaves behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By what a secret is called: all pieces of it that would give it away. */
export type Secrets = Readonly<Record<string, readonly string[]>>;

/** A key's lines give it away as its whole does; what all keys have in common doesn't. */
export function linesOf(key: string): readonly string[] {
  return key.split('\n').filter((line) => line.length >= 20 && !line.startsWith('-----'));
}

export interface Watch {
  /** Names of the secrets that were seen in an argument, with the program. */
  end(): { readonly seen: readonly string[]; readonly programs: number };
}

/** Milliseconds between two looks: a look takes a few, and the tests share two cores. */
const INTERVAL = 40;

/** Reads the command lines of all processes, again and again. */
export function watchArguments(secrets: Secrets): Watch {
  const seen = new Set<string>();
  const programs = new Set<string>();
  const timer = setInterval(() => {
    for (const line of commandLines()) {
      if (programs.has(line)) continue;
      programs.add(line);
      for (const name of found(line, secrets)) seen.add(`${name} in ${line.split('\0')[0]}`);
    }
  }, INTERVAL);
  return {
    end: () => {
      clearInterval(timer);
      return { seen: [...seen], programs: programs.size };
    },
  };
}

function* commandLines(): Generator<string> {
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      yield readFileSync(`/proc/${pid}/cmdline`, 'latin1');
    } catch {
      // It has ended since the folder was read.
    }
  }
}

/** Files below a folder that hold a secret: `name in path`. */
export function leaksIn(folder: string, secrets: Secrets): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return found(readFileSync(path, 'latin1'), secrets).map((name) => `${name} in ${path}`);
  });
}

function found(text: string, secrets: Secrets): string[] {
  return Object.entries(secrets).flatMap(([name, pieces]) =>
    pieces.some((piece) => text.includes(piece)) ? [name] : [],
  );
}
