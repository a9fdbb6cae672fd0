import type { Project } from '../../project/index.ts';
import type { BuildInputs } from './inputs.ts';

/** Whether something runs before the package is filled, so that files which are not there yet may come. */
export function mayBuild({ 'build-command': command }: BuildInputs, project: Project): boolean {
  if (command === 'none') return false;
  if (command !== 'auto') return true;
  if (project.kind === 'node') return project.scripts.build !== undefined;
  return project.kind === 'python' && (project.frontEnd !== undefined || project.django);
}
