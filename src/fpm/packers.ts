import { Failure } from '../failure.ts';
import { locate } from '../program.ts';
import type { Compression } from './recipe.ts';
import type { Toolbox } from './toolbox.ts';

/** Programs that packing needs, and the packages that bring them. */
const ALWAYS = [
  ['ruby', 'ruby'],
  ['gem', 'ruby'],
  ['ar', 'binutils'],
  ['strip', 'binutils'],
  ['tar', 'tar'],
] as const;
const COMPRESSORS: Readonly<Record<Compression, readonly (readonly [string, string])[]>> = {
  zst: [['zstd', 'zstd']],
  xz: [['xz', 'xz-utils']],
  gz: [['gzip', 'gzip']],
  none: [],
};

/** @throws Failure `tool` naming all programs that are missing, and the step that brings them */
export async function needPackers({ environment }: Toolbox, compression: Compression): Promise<void> {
  const missing: (readonly [string, string])[] = [];
  for (const each of [...ALWAYS, ...COMPRESSORS[compression]]) {
    await locate(each[0], environment).catch(() => missing.push(each));
  }
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  throw new Failure(
    'tool',
    `FPM packs with programs that this runner has not: ${missing.map(([program]) => program).join(', ')}.`,
    `Add a step \`apt-get install ${packages.join(' ')}\` before this one.`,
  );
}
