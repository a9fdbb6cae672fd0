import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER, type Place, PREFIX, placeOf, processMark } from './place.ts';

const SETS = 250;

/**
 * Takes a free set for this process: a folder that holds its owner's mark appears in one step, or not at all. The
 * search begins at a number of the process's own, so that a name just let go isn't soon another's.
 */
export async function claim(): Promise<Place> {
  const mark = await processMark(process.pid);
  for (let tried = 0; tried < SETS; tried += 1) {
    const place = placeOf(`${PREFIX}${(process.pid + tried) % SETS}`);
    await mkdir(FOLDER, { recursive: true });
    const prepared = await mkdtemp(join(FOLDER, '.new-'));
    await writeFile(join(prepared, 'owner'), mark ?? '');
    const taken = await rename(prepared, place.folder).then(
      () => true,
      () => false,
    );
    if (taken) return place;
    await rm(prepared, { recursive: true });
  }
  throw new Error(`All ${SETS} sets of hosts are in use: see ${FOLDER}`);
}

/** Whether the process that claimed a set is still there. */
export async function ownerLives(place: Place): Promise<boolean> {
  const mark = await readFile(place.owner, 'utf8').catch(() => '');
  const pid = Number(mark.split(' ')[0]);
  return mark !== '' && (await processMark(pid)) === mark;
}
