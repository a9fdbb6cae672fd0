export { keyringKey, repositoryName, sourcesText } from './client-files.ts';

export { openPages } from './pages.ts';
