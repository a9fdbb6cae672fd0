import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Environment } from '../../program.ts';
import { endText } from '../../program.ts';
import type { Work } from './application.ts';
import { runBuild } from './build-command.ts';
import { isInside } from './project-files.ts';

/** Asks the project's settings, by the module that manage.py names, for what collectstatic goes by. */
const SETTINGS = `
import json, os, re, sys
sys.path.insert(0, os.getcwd())
with open('manage.py', encoding='utf-8', errors='replace') as file:
    named = re.search(r"DJANGO_SETTINGS_MODULE['\\"]\\s*,\\s*['\\"]([\\w.]+)", file.read())
if named:
    os.environ.setdefault('DJANGO_SETTINGS_MODULE', named.group(1))
import django
from django.conf import settings
print(json.dumps({
    'root': settings.STATIC_ROOT and os.path.abspath(str(settings.STATIC_ROOT)),
    'collects': any(app.startswith('django.contrib.staticfiles') for app in settings.INSTALLED_APPS),
}))
`;

interface Place {
  readonly root: string;
  readonly environment: Environment;
  /** The Python that has the project's dependencies. */
  readonly python: string;
}

/**
 * Runs `manage.py collectstatic` where the settings have a STATIC_ROOT in the project.
 * @returns warnings
 * @throws Failure `build` where the settings can't be read, or the command fails
 */
export async function collectStatic(
  work: Work,
  { root, environment, python }: Place,
): Promise<readonly string[]> {
  const { tools } = work;
  const asked = await tools.run({ program: python, args: ['-c', SETTINGS], cwd: root, environment });
  if (asked.kind !== 'exited' || asked.code !== 0) throw unreadable(endText(asked));
  const answer: unknown = JSON.parse(asked.output.trim().split('\n').at(-1) ?? '{}');
  const said = (name: string): unknown =>
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  const place = said('root');
  if (typeof place !== 'string' || place === '' || said('collects') !== true) return [];
  if (!isInside(root, place) || place === root)
    return [
      `Django’s static files are not in the package: STATIC_ROOT is ${place}, outside of the project. Set it below the project’s folder (\`BASE_DIR / 'static'\`), or collect them on the host.`,
    ];
  const title = 'manage.py collectstatic';
  const args = [join(root, 'manage.py'), 'collectstatic', '--noinput'];
  await runBuild(work, { root, environment, automatic: [{ title, cwd: root, program: python, args }] });
  return [];
}

function unreadable(said: string): Failure {
  return new Failure(
    'build',
    `Django’s settings can’t be read, to see whether they have a STATIC_ROOT: python3 ${said}`,
    'Give them what they need by `env:` of the step (a SECRET_KEY for the build, no real one); or name another `build-command`, `none` for no build.',
  );
}
