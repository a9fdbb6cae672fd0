import { isLocal, isOption, isRepository } from './requirements-file.ts';

/** A requirement of PEP 508, as far as it decides on a Debian dependency. */
export interface Requirement {
  /** Normalized as PEP 503 has it: lower case, `-` for runs of `-_.`. */
  readonly name: string;
  readonly bounds: readonly { readonly operator: string; readonly version: string }[];
  /** The environment marker, empty where there is none. */
  readonly marker: string;
}

/** The requirements among the lines of a requirements file: without options and hashes. */
export function requirementsOf(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !isOption(line)).map((line) => line.replace(/\s--[a-z].*$/s, '').trim());
}

/** Whether a requirements.txt pins every version, takes files by their hash, repositories by commit, or folders of the project. */
function pinned(requirements: readonly string[]): boolean {
  return requirements.every(
    (line) =>
      /===?\s*[^*\s,]+\s*(?:;.*)?$/.test(line) ||
      /@\s*\S+#(?:sha\d+)=/.test(line) ||
      (isRepository(line) && /@[0-9a-f]{40}(?:[#\s;]|$)/.test(line)) ||
      isLocal(line),
  );
}

/** Whether a requirements.txt pins every version, and has all that the project itself asks for. */
export function locks(file: readonly string[], own: readonly string[]): boolean {
  const names = new Set(file.map((line) => nameOf(line)));
  return pinned(file) && own.every((line) => names.has(nameOf(line)));
}

function nameOf(requirement: string): string {
  return normalized(/^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(requirement)?.[0] ?? requirement);
}

/** A distribution's name as PEP 503 has it: what differs in case or in `-_.` is the same. */
export function normalized(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/** Undefined for what names no distribution: a path, a URL. */
export function parseRequirement(text: string): Requirement | undefined {
  const [, name, , rest = '', marker = ''] =
    /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(\[[^\]]*\])?\s*([^;@]*?)\s*(?:;\s*(.*))?$/.exec(text.trim()) ?? [];
  if (name === undefined) return undefined;
  const bounds = rest
    .replace(/^\(|\)$/g, '')
    .split(',')
    .map((bound) => bound.trim())
    .filter((bound) => bound !== '');
  const parsed = bounds.map((bound) => /^(===|==|~=|!=|<=|>=|<|>)\s*([A-Za-z0-9.!+*-]+)$/.exec(bound));
  if (parsed.includes(null)) return undefined;
  return {
    name: normalized(name),
    bounds: parsed.map((match) => ({ operator: match?.[1] ?? '', version: match?.[2] ?? '' })),
    marker,
  };
}
