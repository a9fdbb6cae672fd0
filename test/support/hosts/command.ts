import { type Exit, outputOf, run } from '../../../src/program.ts';
import { Secret } from '../../../src/secret.ts';

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const PROXIES = ['http_proxy', 'https_proxy', 'no_proxy'];

/** A clean environment for the system's own programs; proxies stay, since mirrors may be behind one. */
function environment(): Record<string, string> {
  const kept = PROXIES.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { PATH, LANG: 'C.UTF-8', HOME: '/root', ...Object.fromEntries(kept) };
}

/** Runs one of the system's programs; how it ended is the answer. `input` is its standard input. */
export async function attempt(program: string, args: readonly string[], input = ''): Promise<Exit> {
  return run({ program, args, cwd: '/', environment: environment(), input: new Secret(input) });
}

/** The output of one of the system's programs, which must succeed. */
export async function command(program: string, ...args: readonly string[]): Promise<string> {
  const remedy = `It was run as: ${[program, ...args].join(' ')}`;
  return outputOf(run, { program, args, cwd: '/', environment: environment() }, remedy);
}
