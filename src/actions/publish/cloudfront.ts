import type { Annotation, World } from '../../github/index.ts';
import type { PublishInputs } from '../inputs/publish.ts';

export async function invalidate(_inputs: PublishInputs, _world: World): Promise<readonly Annotation[]> {
  return [];
}
