import type { Outcome, World } from '../../github/index.ts';
import type { WorkflowInputs } from './inputs.ts';

/** One of the things that the workflows do between the actions. */
export async function run(inputs: WorkflowInputs, world: World): Promise<Outcome> {
  switch (inputs.operation) {
    case 'read':
      return (await import('./read.ts')).readPart(inputs, world);
    case 'install':
      return (await import('./install.ts')).installMissing(inputs.packages, world);
    case 'receive':
      return (await import('./receive.ts')).receiveBuilt(inputs, world);
    case 'pin':
      return (await import('./pin.ts')).pinVersions(inputs, world);
    case 'keep':
      return (await import('./keep.ts')).keepPlan(inputs, world);
    case 'check':
      return (await import('./check.ts')).checkCandidate(inputs, world);
    case 'record':
      return (await import('./record.ts')).recordDeployments(inputs, world);
    case 'comment':
      return (await import('./comment.ts')).comment(inputs, world);
  }
}
