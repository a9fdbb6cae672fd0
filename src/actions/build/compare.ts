import type { Package } from '../../deb/index.ts';
import type { Tree } from '../../fpm/index.ts';
import type { Markdown, World } from '../../github/index.ts';

/** What differs from an earlier package: for the summary. */
export async function compare(_with: string, _made: Package, _tree: Tree, _world: World): Promise<Markdown> {
  return '';
}
