/** The team's repository: the Django example, with the workflow files that a team copies and its inventories. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRepository, type TestRepository } from '../../test/support/workflow/index.ts';
import { settingsFiles } from './settings.ts';
import type { Stage } from './stage.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
const EXAMPLE = join(ROOT, 'examples', 'django-shop');
const WORKFLOWS = ['package', 'promote'].map((name) => `.github/workflows/${name}.yml`);
const TEMPLATE = 'shop/templates/window.html';
const HEALTH = 'shop/health.py';

export interface Project {
  readonly folder: string;
  /** A change worth releasing; the commit. */
  improve(): Promise<string>;
  /** A change that installs well and does not work; the commit. */
  breakIt(): Promise<string>;
  remove(): void;
}

/** Makes the repository with its first commit. */
export async function openProject(stage: Stage): Promise<Project> {
  const repository = makeRepository(EXAMPLE);
  const files: Record<string, string> = { ...settingsFiles(stage) };
  for (const path of WORKFLOWS)
    files[path] = await readFile(join(import.meta.dirname, 'project', path), 'utf8');
  repository.commit(files, 'A shop window');
  return {
    folder: repository.folder,
    improve: async () =>
      change(repository, TEMPLATE, 'Welcome people', (text) =>
        text.replace('</body>', '<p>Welcome!</p>\n</body>'),
      ),
    breakIt: async () =>
      change(repository, HEALTH, 'A release that is not ready', (text) =>
        text.replace('READY = True', 'READY = False'),
      ),
    remove: () => repository.remove(),
  };
}

async function change(
  repository: TestRepository,
  path: string,
  message: string,
  edit: (text: string) => string,
): Promise<string> {
  const before = await readFile(join(repository.folder, path), 'utf8');
  const after = edit(before);
  if (after === before)
    throw new Error(`${path} of the example has changed: the demo no longer knows how to edit it.`);
  return repository.commit({ [path]: after }, message);
}
