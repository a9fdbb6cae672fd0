import type { World } from '../../../src/github/index.ts';
import type { Run } from '../../../src/program.ts';

/** A world in which nobody listens. @param run starts its programs */
export function quietWorld(run: Run): World {
  return {
    workspace: '/',
    temporary: '/tmp',
    toolCache: '/tmp',
    environment: { PATH: '/usr/bin' },
    run,
    now: () => new Date(0),
    onCancel: () => undefined,
    report: {
      line: () => undefined,
      debug: () => undefined,
      group: async (_, work) => await work(),
      open: () => () => undefined,
      annotate: () => undefined,
      mask: () => undefined,
      summarize: async () => undefined,
    },
  };
}
