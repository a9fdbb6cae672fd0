import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { readNode } from './node.ts';
import type { Project } from './project.ts';
import { readPython } from './python.ts';
import type { Inspect } from './setup-py.ts';

const PYTHON = ['setup.py', 'setup.cfg', 'pyproject.toml', 'requirements.txt', 'manage.py'];

/**
 * Finds out what a folder holds. `auto`: Python goes before Node, since a Django project often builds its front end
 * with a package.json of its own.
 * @param top the outermost folder that counts as the user's
 * @throws Failure `project` where it holds neither, or not what was asked for
 */
export async function readProject(
  root: string,
  type: 'auto' | Project['kind'],
  inspect: Inspect,
  top = root,
): Promise<Project> {
  if (!(await isFolder(root))) {
    throw new Failure(
      'project',
      `There is no folder ${root}.`,
      'Correct the input `path`, or check the code out first.',
    );
  }
  if (type === 'directory') return { kind: 'directory', root, facts: {} };
  const python = await anyFile(root, PYTHON);
  const node = await anyFile(root, ['package.json']);
  if (python && type !== 'node') return readPython(root, inspect, top);
  if (node && type !== 'python') return readNode(root, top);
  const wanted = { auto: [...PYTHON, 'package.json'], python: PYTHON, node: ['package.json'] }[type];
  throw new Failure(
    'project',
    `The folder ${root} is no ${type === 'auto' ? 'Python or Node' : type} project: it has none of ${wanted.join(', ')}.`,
    'Correct the input `path`, or package the folder as it is with `type: directory`.',
  );
}

async function anyFile(root: string, names: readonly string[]): Promise<boolean> {
  const found = await Promise.all(
    names.map((name) =>
      stat(join(root, name)).then(
        (entry) => entry.isFile(),
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
