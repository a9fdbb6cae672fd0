/** Small requests of one run under way at once. */
export const REQUESTS_AT_ONCE = 16;

/**
 * Does `work` on each item, `limit` at a time; after the first error none is begun.
 * @throws what `work` throws first, at once: what is under way goes on unheeded
 */
export async function inLanes<T>(
  limit: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  await Promise.all(openLanes(limit, items, work));
}

/**
 * The same, for work that must not go on once the caller cleans up after it.
 * @throws what `work` throws first, when all that was under way has ended
 */
export async function inLanesToTheEnd<T>(
  limit: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const lanes = openLanes(limit, items, work);
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
}

function openLanes<T>(
  limit: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): readonly Promise<void>[] {
  const queue = items.values();
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (hasFailed) return;
      try {
        await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  return Array.from({ length: Math.min(limit, items.length) }, lane);
}
