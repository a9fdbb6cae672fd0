import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER, type Place, PREFIX, placeOf, processMark } from './place.ts';

const SETS = 250;

/** Takes the first free set for this process: a folder that holds its owner's mark appears in one step, or not at all. */
export async function claim(): Promise<Place> {
  const mark = await processMark(process.pid);
  for (let number = 0; number < SETS; number += 1) {
    const place = placeOf(`${PREFIX}${number}`);
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
