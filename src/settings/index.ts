export * from './file.ts';
export * from './hand-out.ts';
export * from './known.ts';
export * from './mapping.ts';
export * from './nearest.ts';
export * from './repository-file.ts';
export * from './schema.ts';
export * from './settings.ts';
export type { ReadText, Values } from './value.ts';
