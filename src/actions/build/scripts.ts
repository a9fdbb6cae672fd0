import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { MaintainerScripts, Toolbox } from '../../fpm/index.ts';

/** That the maintainer scripts are whole programs, with the user's own inside them: an open heredoc would swallow ours. */
export async function checkScripts(
  { run, environment, scratch }: Toolbox,
  scripts: MaintainerScripts,
): Promise<void> {
  const folder = join(scratch, 'scripts');
  await mkdir(folder);
  for (const [name, text] of Object.entries(scripts)) {
    if (text === undefined) continue;
    const file = join(folder, name);
    await writeFile(file, text);
    const exit = await run({ program: 'sh', args: ['-n', file], cwd: scratch, environment });
    if (exit.kind === 'exited' && exit.code === 0) continue;
    throw new Failure(
      'input',
      `The package’s ${name} is no shell script with yours inside it: ${exit.errors.trim()}`,
      'See whether a quote or heredoc of `before-install`, `after-install`, `before-remove` or `after-remove` stays open.',
    );
  }
}
