/** A package in exactly these bytes, as a plan showed it and a person approved it. */
export interface Approved {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly sha256: string;
  readonly commit?: string | undefined;
  readonly repository?: string | undefined;
}

/** Reads the output `packages` of action-publish, or what `pin` made of it. */
export function approvedIn(packages: unknown): readonly Approved[] {
  const entries: readonly unknown[] = Array.isArray(packages) ? packages : [];
  return entries.map((entry) => {
    const field = (name: string): string =>
      String(typeof entry === 'object' && entry !== null ? (Reflect.get(entry, name) ?? '') : '');
    const optional = (name: string): string | undefined => field(name) || undefined;
    return {
      name: field('name'),
      version: field('version'),
      architecture: field('architecture'),
      sha256: field('sha256'),
      commit: optional('commit'),
      repository: optional('repository'),
    };
  });
}

export function idOf({ name, version, architecture }: Approved): string {
  return `${name} ${version} ${architecture}`;
}
