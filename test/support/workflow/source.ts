/** Where a workflow or an action comes from: what `./`, `$/` and `owner/name/…@ref` mean. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { field, readActionFile, readWorkflow, type Template } from './template.ts';

/** A repository at a commit, as a folder. */
export interface Source {
  readonly repository: string;
  readonly folder: string;
  readonly ref: string;
  readonly sha: string;
}

export interface WorkflowFile {
  readonly source: Source;
  /** In the repository: `.github/workflows/….yml` */
  readonly path: string;
  readonly tree: Template;
}

export interface Action {
  readonly source: Source | undefined;
  readonly folder: string;
  readonly tree: Template;
  readonly isLocal: boolean;
}

export type FindSource = (repository: string, ref: string) => Promise<Source | undefined>;

const STAND_INS = join(import.meta.dirname, 'stand-ins');

/** @throws Error where there is no such file, or GitHub's parser finds fault with it */
export async function loadWorkflow(source: Source, path: string): Promise<WorkflowFile> {
  const text = await readFile(join(source.folder, path), 'utf8');
  return { source, path, tree: named(path, () => readWorkflow(path, text)) };
}

/** `on:` is an event, a list of events, or a mapping of events to filters. */
export function listensTo(file: WorkflowFile, event: string): boolean {
  const on = field(file.tree, 'on');
  if (on?.kind === 'map') return field(on, event) !== undefined;
  const events = on?.kind === 'list' ? on.items : [on];
  return events.some((one) => one?.kind === 'literal' && one.value === event);
}

/** @param from the workflow file that calls */
export async function loadCalledWorkflow(
  uses: string,
  from: WorkflowFile,
  find: FindSource,
): Promise<WorkflowFile> {
  if (/^(?:\.|\$)\//.test(uses)) return await loadWorkflow(from.source, normalize(uses.slice(2)));
  const match = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^/@]+)@(.+)$/.exec(uses);
  const [, repository = '', path = '', ref = ''] = match ?? [];
  const source = match === null ? undefined : await find(repository, ref);
  if (source === undefined) throw new Error(`Unable to resolve the workflow ${uses}: repository not found`);
  return await loadWorkflow(source, path);
}

/**
 * @param workspace what `./` is relative to
 * @param from the repository that the workflow file, or the action, with this `uses:` comes from: what `$/` means
 */
export async function loadAction(
  uses: string,
  workspace: string,
  from: Source | undefined,
  find: FindSource,
): Promise<Action> {
  if (uses.startsWith('./')) return await readAction(join(workspace, uses), undefined, true);
  if (uses.startsWith('$/')) {
    if (from === undefined) throw new Error(`${uses} stands in an action without a repository`);
    return await readAction(join(from.folder, uses.slice(2)), from, false);
  }
  const match = /^([^/@]+\/[^/@]+)((?:\/[^@]+)?)@(.+)$/.exec(uses);
  if (match === null) throw new Error(`Unable to resolve the action ${uses}: not a form this runner knows`);
  const [, repository = '', path = '', ref = ''] = match;
  const source = await find(repository, ref);
  if (source !== undefined) return await readAction(join(source.folder, path), source, false);
  const standIn = join(STAND_INS, repository, path);
  if (!existsSync(standIn)) {
    throw new Error(
      `Unable to resolve the action ${uses}: there is neither a repository nor a stand-in for it`,
    );
  }
  return await readAction(standIn, undefined, false);
}

export function isStandIn(action: Action): boolean {
  return action.folder.startsWith(STAND_INS);
}

async function readAction(folder: string, source: Source | undefined, isLocal: boolean): Promise<Action> {
  for (const name of ['action.yml', 'action.yaml']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    return { source, folder, isLocal, tree: named(join(folder, name), () => readActionFile(name, text)) };
  }
  throw new Error(
    `Can't find 'action.yml' or 'action.yaml' under '${folder}'. Did you forget to run actions/checkout before?`,
  );
}

function named<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
