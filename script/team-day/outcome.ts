/** What the actions' JSON outputs say, as far as the demo tells it. */

export interface HostOutcome {
  readonly host: string;
  readonly before: string;
  readonly after: string;
  readonly state: string;
}

/** The `hosts` output of action-deploy, for one package. */
export function hostOutcomes(text: string, packageName: string): readonly HostOutcome[] {
  return entriesOf(parse(text)).map(([host, entry]) => ({
    host,
    before: versionOf(entry, 'before', packageName),
    after: versionOf(entry, 'after', packageName),
    state: textOf(fieldOf(entry, 'state')),
  }));
}

/** The versions of the `plan` output of action-publish that are in one of its lists. */
export function planned(text: string, list: 'added' | 'removed' | 'kept' | 'unchanged'): readonly string[] {
  const entries = fieldOf(parse(text), list);
  if (!Array.isArray(entries)) return [];
  return entries.map((entry) => `${textOf(fieldOf(entry, 'name'))} ${textOf(fieldOf(entry, 'version'))}`);
}

export function outcomeLine({ host, before, after, state }: HostOutcome): string {
  return `${host.padEnd(8)} ${before === after ? after : `${before} → ${after}`} (${state})`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(entry: unknown, when: 'before' | 'after', packageName: string): string {
  const version = fieldOf(fieldOf(entry, when), packageName);
  return typeof version === 'string' ? version : 'not installed';
}

function fieldOf(value: unknown, name: string): unknown {
  return entriesOf(value).find(([key]) => key === name)?.[1];
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
