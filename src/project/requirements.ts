/** A requirement of PEP 508, as far as it decides on a Debian dependency. */
export interface Requirement {
  /** Normalized as PEP 503 has it: lower case, `-` for runs of `-_.`. */
  readonly name: string;
  readonly bounds: readonly { readonly operator: string; readonly version: string }[];
  /** The environment marker, empty where there is none. */
  readonly marker: string;
}

/** The requirements in a requirements.txt: without options, hashes, comments; lines ending in `\` go on. */
export function requirementsOf(text: string): readonly string[] {
  return text
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/(?:^|\s)#.*$/, '')
        .replace(/\s--hash[=\s].*$/, '')
        .trim(),
    )
    .filter((line) => line !== '' && !line.startsWith('-'));
}

/** The files that a requirements.txt includes by `-r`, as written. A URL is none. */
export function includedFiles(text: string): readonly string[] {
  const options = text.matchAll(/^[ \t]*(?:-r|--requirement)[ \t=]*([^\s#]\S*)/gm);
  return [...options].flatMap(([, name = '']) => (/^[a-z+]+:\/\//i.test(name) ? [] : [name]));
}

/** Whether a requirements.txt pins every version, or takes files by their hash. */
function pinned(requirements: readonly string[]): boolean {
  return requirements.every(
    (line) => /===?\s*[^*\s,]+\s*(?:;.*)?$/.test(line) || /@\s*\S+#(?:sha\d+)=/.test(line),
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

function normalized(name: string): string {
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
