import { Failure } from '../../failure.ts';
import type { RequirementsFile } from '../requirements-file.ts';
import type { Need } from './closure.ts';
import { type Locked, requirementLine } from './locked.ts';
import { pdmLocked } from './pdm.ts';
import { pipfileLocked } from './pipfile.ts';
import { poetryLocked } from './poetry.ts';
import { uvLocked } from './uv.ts';

/** In the order in which one is taken, where a project has several. */
export const LOCK_FILES = ['uv.lock', 'pdm.lock', 'poetry.lock', 'Pipfile.lock'] as const;
export type LockFile = (typeof LOCK_FILES)[number];

/**
 * What a lock file pins for the application itself, without its developers' tools, as pip reads it: versions, hashes and
 * markers, which pip judges by the Python that it runs on.
 * @param requirements the project's own, as PEP 508 has them
 * @throws Failure `project` where it isn't what it is called
 */
export async function readLock(
  name: LockFile,
  text: string,
  requirements: readonly string[],
): Promise<RequirementsFile> {
  const locked = pick(name, await parse(name, text), requirements);
  if (locked === undefined)
    throw new Failure(
      'project',
      `${name} has no entry for the project itself.`,
      'Make it anew with its own tool, in the folder of the project.',
    );
  const lines = locked.map((each) => requirementLine(each, name));
  return { lines, hashed: lines.some((line) => line.includes(' --hash=')) };
}

function pick(name: LockFile, lock: unknown, requirements: readonly string[]): readonly Locked[] | undefined {
  if (name === 'uv.lock') return uvLocked(lock);
  if (name === 'pdm.lock') return pdmLocked(lock);
  return name === 'poetry.lock' ? poetryLocked(lock, requirements.map(needOf)) : pipfileLocked(lock);
}

function needOf(requirement: string): Need {
  const [, name = '', marker = ''] = /^([A-Za-z0-9._-]+)[^;]*(?:;(.*))?$/s.exec(requirement.trim()) ?? [];
  return { id: name, marker: marker.trim() };
}

async function parse(name: LockFile, text: string): Promise<unknown> {
  try {
    if (name === 'Pipfile.lock') return JSON.parse(text);
    return (await import('smol-toml')).parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new Failure('project', `${name} can't be read: ${message}`, 'Make it anew with its own tool.', {
      cause,
    });
  }
}
