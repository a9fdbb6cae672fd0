/** What a job's token may do: `permissions` of the job, else of the workflow, never more than the caller's. */
import type { Permissions } from './services/index.ts';
import { entriesOf, type Template } from './template.ts';

const SCOPES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
];
const RANK: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 };

/** The restricted default of new repositories. */
export const DEFAULT_PERMISSIONS: Permissions = { contents: 'read', packages: 'read' };

/** A `permissions:` as written, or undefined where there is none. What it does not name is `none`. */
export function readPermissions(template: Template | undefined): Permissions | undefined {
  if (template === undefined) return undefined;
  if (template.kind === 'literal') {
    const level = template.value === 'write-all' ? 'write' : 'read';
    return Object.fromEntries(SCOPES.map((scope) => [scope, level]));
  }
  return Object.fromEntries(
    entriesOf(template).map(([scope, level]) => [
      scope,
      level.kind === 'literal' ? String(level.value) : 'none',
    ]),
  );
}

/**
 * GitHub refuses to start a called workflow whose job wants more than the calling job may.
 * @throws Error in GitHub's words
 */
export function checkWithin(wanted: Permissions, limit: Permissions, job: string): void {
  const excess = Object.entries(wanted).filter(
    ([scope, level]) => (RANK[level] ?? 0) > (RANK[limit[scope] ?? 'none'] ?? 0),
  );
  if (excess.length === 0) return;
  const list = (side: Permissions): string =>
    excess.map(([scope]) => `${scope}: ${side[scope] ?? 'none'}`).join(', ');
  throw new Error(
    `The nested job '${job}' is requesting '${list(wanted)}', but is only allowed '${list(limit)}'.`,
  );
}

/** What is left to a pull request from a fork. */
export function readOnly(permissions: Permissions): Permissions {
  const kept = Object.entries(permissions).filter(([scope]) => scope !== 'id-token');
  return Object.fromEntries(kept.map(([scope, level]) => [scope, level === 'write' ? 'read' : level]));
}
