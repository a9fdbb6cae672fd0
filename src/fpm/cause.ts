import type { Exit } from '../program.ts';

/** Lines by which installers tell why they gave up; those in front tell most. */
const TELLING: readonly RegExp[] = [
  /^ERROR: (?!Exception|Failed to build installable|Could not build wheels|.*did not run successfully)(.+)/,
  /^\s*(\w*(?:Error|Exception): .+)/,
  /^npm (?:ERR!|error) (?!code |errno |path |syscall |command |A complete log|\s*$)(.+)/,
  /^.*?(ERR_PNPM_\S+.*)/,
  /^➤ (YN(?!0000)\d+: .+)/,
  /^error (.+)/,
];

/** Why an installer gave up, in the one line in which it says so; empty where none is found. */
export function causeOf(exit: Exit): string {
  const lines = `${exit.output}\n${exit.errors}`.split('\n').map((line) => line.trimEnd());
  const code = lines.flatMap((line) => /^npm (?:ERR!|error) code (\S+)/.exec(line)?.[1] ?? [])[0];
  for (const pattern of TELLING) {
    const found = lines.flatMap((line) => pattern.exec(line)?.[1]?.trim() ?? []);
    // npm and yarn tell the cause first, pip and Python last.
    const line =
      pattern.source.startsWith('^ERROR') || pattern.source.startsWith('^\\s*') ? found.at(-1) : found[0];
    if (line !== undefined)
      return code === undefined || /^\d+$/.test(code) || line.includes(code) ? line : `${code}: ${line}`;
  }
  return '';
}
