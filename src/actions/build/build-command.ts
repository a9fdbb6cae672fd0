import { join } from 'node:path';
import { must } from '../../fpm/index.ts';
import type { Environment } from '../../program.ts';
import type { Work } from './application.ts';

/** A build that a project has by itself. */
export interface Automatic {
  readonly title: string;
  /** Absolute. */
  readonly cwd: string;
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * Runs `build-command` in the project's folder; `auto`: what the project has by itself.
 * @throws Failure `build`
 */
export async function runBuild(
  { tools, inputs, report }: Work,
  {
    root,
    environment,
    automatic,
  }: { root: string; environment: Environment; automatic: readonly Automatic[] },
): Promise<void> {
  const command = inputs['build-command'];
  if (command === 'none') return;
  const loud = { ...tools, say: report.line };
  if (command === 'auto') {
    for (const { title, cwd, program, args } of automatic) {
      await report.group(title, () =>
        must(
          loud,
          { program, args, cwd, environment: searching(environment, [cwd, root]) },
          {
            what: `\`${title}\`, which \`build-command: auto\` runs, failed`,
            remedy:
              'See its lines above. Give it what it needs by `env:` of the step; or name another `build-command`, `none` for no build.',
          },
        ),
      );
    }
    return;
  }
  const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command];
  await report.group('build-command', () =>
    must(
      loud,
      { program: 'bash', args, cwd: root, environment: searching(environment, [root]) },
      { what: 'The `build-command` failed', remedy: 'It runs in the project’s folder; see its lines above.' },
    ),
  );
}

/** The project's own programs go first, as `npm run` has them; files in its folder last. */
function searching(environment: Environment, folders: readonly string[]): Environment {
  const modules = folders.map((folder) => join(folder, 'node_modules', '.bin'));
  return {
    ...environment,
    PATH: [...new Set([...modules, environment.PATH ?? '', ...folders.slice(-1)])].join(':'),
  };
}
