import type { Report } from './outcome.ts';

/** Carries a folder between machines by GitHub's cache. Without a cache service, or where it fails, nothing happens. */
export interface FolderCache {
  /** Whether the folder is there now. */
  restore(folder: string, key: string): Promise<boolean>;
  save(folder: string, key: string): Promise<void>;
}

export function folderCache(report: Report): FolderCache {
  const quietly = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      report.debug(`The cache service gave no answer: ${error instanceof Error ? error.message : error}`);
      return otherwise;
    }
  };
  return {
    restore: (folder, key) =>
      quietly(async () => {
        const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
        return isFeatureAvailable() && (await restoreCache([folder], key)) !== undefined;
      }, false),
    save: (folder, key) =>
      quietly(async () => {
        const { isFeatureAvailable, saveCache } = await import('@actions/cache');
        if (isFeatureAvailable()) await saveCache([folder], key);
      }, undefined),
  };
}
