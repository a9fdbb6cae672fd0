import { readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inLanesToTheEnd } from '../lanes.ts';
import { hasAppendix, isForArchitecture } from './elf.ts';
import { must, type Toolbox } from './toolbox.ts';
import type { Tree } from './tree.ts';

/** Folders of libraries as their authors released them: what is bundled there stays as it is. */
const BUNDLED = /\/(?:venv|node_modules|site-packages|dist-packages)\//;
/** `/usr/share/man/man1/shop.1`, `/usr/share/man/de/man1/shop.1` */
const PAGE = /^\/usr\/(?:local\/)?share\/man\/(?:[^/]+\/)?man\w+\/[^/]+$/;
const AT_ONCE = 4;

/**
 * Finishes a staged tree as debhelper does: manual pages are compressed (Policy 12.1), and machine code for this
 * architecture loses its debug information (Policy 10.1), but for what bundled libraries bring.
 * @returns whether anything changed
 * @throws Failure `build` where a file can't be stripped
 */
export async function finishTree(
  tools: Toolbox,
  stage: string,
  architecture: string,
  tree: Tree,
): Promise<boolean> {
  const pages = [...tree.keys()].filter((path) => PAGE.test(path) && !path.endsWith('.gz'));
  for (const path of pages) compressPage(stage, path, tree);
  const code = [...tree].flatMap(([path, entry]) =>
    entry.kind === 'file' && entry.elf && !BUNDLED.test(path) ? [join(stage, path)] : [],
  );
  const own = code.filter((file) => isForArchitecture(file, architecture) && !hasAppendix(file));
  await inLanesToTheEnd(AT_ONCE, own, async (file) => {
    // What a linker still needs of libraries, addons and object files is kept.
    const how = /\.(?:so(?:\.[\d.]+)?|node)$/.test(file) ? '--strip-unneeded' : '--strip-all';
    const args = [/\.[oa]$/.test(file) ? '--strip-debug' : how, '--remove-section=.comment', '--', file];
    await must(
      { ...tools, say: () => undefined },
      { program: 'strip', args, cwd: tools.scratch },
      { what: `${file.slice(stage.length)} could not be stripped`, remedy: 'See whether it is whole.' },
    );
  });
  return pages.length + own.length > 0;
}

function compressPage(stage: string, path: string, tree: Tree): void {
  const entry = tree.get(path);
  const place = join(stage, path);
  if (entry?.kind === 'link') symlinkSync(`${readlinkSync(place)}.gz`, `${place}.gz`);
  else if (entry?.kind === 'file') writeFileSync(`${place}.gz`, gzipSync(readFileSync(place), { level: 9 }));
  else return;
  rmSync(place);
}
