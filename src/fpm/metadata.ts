import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { endText } from '../program.ts';
import { type CoreMetadata, readCoreMetadata } from '../project/index.ts';
import type { Toolbox } from './toolbox.ts';
import { makePip } from './venv.ts';

/** Prints the metadata of the one wheel in a folder as `pip install --report` would. */
const WHEEL_METADATA = `
import email, glob, json, sys, zipfile
(file,) = glob.glob(sys.argv[1] + '/*.whl')
with zipfile.ZipFile(file) as wheel:
    (name,) = [name for name in wheel.namelist() if name.endswith('.dist-info/METADATA')]
    message = email.message_from_bytes(wheel.read(name))
several = {'requires_dist', 'project_url'}
found = {}
for key in set(message.keys()):
    field = key.lower().replace('-', '_')
    found[field] = message.get_all(key) if field in several else message[key]
print(json.dumps(found))
`;

/**
 * What a project's build backend says of it, asked by pip in an isolated environment, as for an installation
 * (`prepare_metadata_for_build_wheel`). Runs the project's own code.
 * @param folder a copy of the project
 * @throws Failure `project` with the end of what pip said
 */
export async function projectMetadata(tools: Toolbox, folder: string): Promise<CoreMetadata> {
  const pip = await makePip(tools);
  const environment = { ...tools.environment, PIP_NO_COMPILE: '1' };
  const report = join(tools.scratch, 'report.json');
  const options = ['--no-deps', '--use-pep517', '--progress-bar=off', '--disable-pip-version-check'];
  const run = (args: readonly string[]): ReturnType<Toolbox['run']> =>
    tools.run({ program: pip, args: ['-I', ...args], cwd: folder, environment, onLine: tools.say });
  const asked = await run([
    '-m',
    'pip',
    'install',
    '--dry-run',
    '--ignore-installed',
    ...options,
    '--report',
    report,
    '.',
  ]);
  if (asked.kind === 'exited' && asked.code === 0) {
    const document: unknown = JSON.parse(await readFile(report, 'utf8'));
    return readCoreMetadata(firstInstalled(document));
  }
  if (!/no such option: --(?:dry-run|report)/.test(asked.errors)) throw silent(endText(asked));
  // pip before 22.2: Ubuntu 22.04, Debian 11.
  const wheels = join(tools.scratch, 'wheels');
  const made = await run(['-m', 'pip', 'wheel', ...options, '--wheel-dir', wheels, '.']);
  if (made.kind !== 'exited' || made.code !== 0) throw silent(endText(made));
  return readCoreMetadata(JSON.parse((await run(['-c', WHEEL_METADATA, wheels])).output));
}

function firstInstalled(document: unknown): unknown {
  const install =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'install') : undefined;
  const first: unknown = Array.isArray(install) ? install[0] : undefined;
  return typeof first === 'object' && first !== null ? Reflect.get(first, 'metadata') : undefined;
}

function silent(said: string): Failure {
  return new Failure(
    'project',
    `The project leaves name, version or dependencies to its build backend, and that does not tell them: pip ${said}`,
    'Mend the project; or point PIP_INDEX_URL or PIP_FIND_LINKS to where its build backend is; or state them as literals.',
  );
}
