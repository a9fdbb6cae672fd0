import { access, lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { serviceCommand, serviceUnit, type Unit } from '../../fpm/index.ts';
import { unitFolder } from '../../project/index.ts';
import type { Decision } from './decide.ts';
import type { BuildInputs } from './inputs.ts';
import { projectFile, unixText } from './project-files.ts';
import { commandFaults } from './service-files.ts';

/** Programs that the application brings along. */
export interface Programs {
  readonly virtualenv: ReadonlySet<string>;
  readonly nodeModules: ReadonlySet<string>;
}

export interface StagedUnits {
  readonly units: readonly Unit[];
  readonly warnings: readonly string[];
}

/** The project's own units and the one made of `service`. */
export async function stageUnits(
  inputs: BuildInputs,
  decision: Decision,
  stage: string,
  found: Programs,
): Promise<StagedUnits> {
  const { name, prefix, project, platform } = decision;
  const units: Unit[] = [];
  const warnings: string[] = [];
  for (const path of inputs.systemd) {
    const text = await readFile(await projectFile(project.root, 'systemd', path), 'utf8');
    units.push(unitOf(path.split('/').at(-1) ?? path, unixText(text)));
  }
  if (inputs.service !== undefined) {
    if (units.some((unit) => unit.name === `${name}.service`)) {
      throw new Failure(
        'input',
        `The inputs \`service\` and \`systemd\` both give a unit ${name}.service.`,
        'Leave one of them out.',
      );
    }
    const home = join(stage, prefix);
    const scripts = project.kind === 'node' ? project.scripts : {};
    const files = await executables(home, [inputs.service, ...Object.values(scripts)].join(' '));
    const command = serviceCommand(inputs.service, {
      prefix,
      ...found,
      scripts,
      host: await hostPrograms(inputs.service, project.kind),
      hasFile: (path) => files.has(path),
      isExecutable: (path) => files.get(path) === true,
    });
    if (!(await isThere(command.program, stage))) warnings.push(nowhere(command.program));
    for (const script of command.dropped) warnings.push(notRun(script));
    await commandFaults([command.words, ...command.before.map(({ words }) => words)], home);
    const text = serviceUnit({
      name,
      synopsis: decision.description.synopsis,
      homepage: decision.homepage,
      prefix,
      user: decision.user,
      environmentFile: inputs['environment-file'],
      command,
      kind: project.kind,
      options: inputs['service-options'],
      sourceFolder:
        project.kind === 'python' && project.sourceFolder && inputs['python-dependencies'] === 'distribution',
    });
    units.push(unitOf(`${name}.service`, text));
  }
  for (const unit of units) {
    const folder = join(stage, unitFolder(platform));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, unit.name), unit.text);
  }
  return { units, warnings };
}

/** Whether systemd will find a program: by its path, or where it looks for a bare name, in the package or as here. */
async function isThere(program: string, stage: string): Promise<boolean> {
  if (program.includes('/')) return true;
  const places = ['/usr/local/sbin', '/usr/local/bin', ...HOST_FOLDERS];
  const found = await Promise.all(
    places.flatMap((folder) => [join(stage, folder, program), join(folder, program)]).map(exists),
  );
  return found.includes(true);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function nowhere(program: string): string {
  return `\`${program}\`, which \`service\` starts, is in neither the package nor the places where this runner has its programs: the unit can't start unless a dependency brings it. Is its name right, and does the project depend on it (requirements.txt, package.json, \`depends\`)?`;
}

function notRun(script: string): string {
  return `\`${script}\` of package.json, which npm would run when the service has ended, is not run on the host: systemd knows no such moment. Name a unit of your own by \`systemd\` where it matters.`;
}

function unitOf(name: string, text: string): Unit {
  return { name, text, enabled: /^\[Install\]\s*$/m.test(text), template: /@\.\w+$/.test(name) };
}

/** Which of a command line's words are files of the application, and whether they can be executed. */
async function executables(home: string, line: string): Promise<ReadonlyMap<string, boolean>> {
  const found = new Map<string, boolean>();
  for (const word of line.split(/\s+/)) {
    const path = word.replaceAll(/^['"]|['"]$/g, '').replace(/^(?:\.\/)+/, '');
    if (path === '' || path.startsWith('/') || path.split('/').includes('..')) continue;
    const entry = await lstat(join(home, path)).catch(() => undefined);
    if (entry?.isFile() === true) found.set(path, (entry.mode & 0o111) !== 0);
  }
  return found;
}

const HOST_FOLDERS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** Programs that hosts have too, at the same place: the distribution's. */
async function hostPrograms(
  line: string,
  kind: Decision['project']['kind'],
): Promise<(program: string) => string | undefined> {
  const found = new Map<string, string>([
    ['node', '/usr/bin/node'],
    ['python3', '/usr/bin/python3'],
    ['sh', '/bin/sh'],
  ]);
  if (kind === 'python') found.set('python', '/usr/bin/python3');
  for (const word of line.split(/\s+/).filter((text) => /^[\w.+-]+$/.test(text) && !found.has(text))) {
    for (const folder of HOST_FOLDERS) {
      const place = join(folder, word);
      if (!found.has(word) && (await exists(place))) found.set(word, place);
    }
  }
  return (program) => found.get(program);
}
