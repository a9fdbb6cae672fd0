export { askGitHub } from './api.ts';
export * from './artifact.ts';
export * from './cache.ts';
export * from './command.ts';
export * from './context.ts';
export * from './inputs.ts';
export * from './json-outputs.ts';
export * from './outcome.ts';
export * from './summary.ts';
