import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';

/** Options of interpreters whose value is the next word. */
const WITH_VALUE =
  /^(?:-r|--require|--import|--loader|--experimental-loader|-C|--conditions|--env-file(?:-if-exists)?|-W|-X|-I|--title)$/;
/** What makes the rest no file: `-m module`, `-c text`, `-e text`. */
const NO_FILE = /^(?:-m|-c|-e|-p|--eval|--print|-)$/;

/**
 * That the package holds what a service's commands name: the script of an interpreter, and files of variables.
 * @param commands program and arguments, as typed
 * @param home the staged project
 * @throws Failure `service`
 */
export async function commandFaults(commands: readonly (readonly string[])[], home: string): Promise<void> {
  for (const words of commands) {
    const script = scriptOf(words);
    if (script !== undefined && !(await isModule(join(home, script), words[0] ?? ''))) throw lacks(script);
    for (const file of variableFiles(words)) if (!(await exists(join(home, file)))) throw secret(file);
  }
}

/** The file that an interpreter is to run, where it is one of the project's. */
export function scriptOf([program = '', ...args]: readonly string[]): string | undefined {
  if (!/^(?:.*\/)?(?:node|nodejs|python[\d.]*|(?:ba|da)?sh|ruby|perl)$/.test(program)) return undefined;
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (NO_FILE.test(word)) return undefined;
    if (WITH_VALUE.test(word)) at += 1;
    else if (!word.startsWith('-')) return /^\/|\$/.test(word) ? undefined : word;
  }
  return undefined;
}

/** Files of variables, which a program reads by an option of its own: `--env-file=.env`, `-e .env`. */
function variableFiles(words: readonly string[]): readonly string[] {
  return words
    .map((word) => word.replace(/^--?[\w-]+=/, ''))
    .filter(
      (word, index) =>
        /^(?:\.\/)?(?:[\w.-]+\/)*\.env(?:\.[\w.-]+)?$/.test(word) &&
        !/if-exists/.test(`${words[index]} ${words[index - 1]}`),
    );
}

async function isModule(place: string, program: string): Promise<boolean> {
  const ends = program.includes('node') ? ['', '.js', '.json', '.node', '/index.js', '/package.json'] : [''];
  for (const end of ends) {
    const entry = await stat(`${place}${end}`).catch(() => undefined);
    if (entry?.isFile() === true || (entry?.isDirectory() === true && program.includes('python')))
      return true;
  }
  return false;
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}

function lacks(file: string): Failure {
  return new Failure(
    'service',
    `The service runs ${file}, which the package does not hold.`,
    'Correct the path, from the project’s folder; or make the file by the `build-command`.',
  );
}

function secret(file: string): Failure {
  return new Failure(
    'service',
    `The service reads its variables from ${file}, which is never packed, since such a file holds secrets.`,
    'Let systemd read them: `environment-file: /etc/shop/shop.env`, and take the option out of `service`.',
  );
}
