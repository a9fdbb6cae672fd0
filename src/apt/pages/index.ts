export { keyringKey, repositoryName, sourcesText } from './client-files.ts';
export type { PageWish } from './companions.ts';
export { openPages } from './pages.ts';
