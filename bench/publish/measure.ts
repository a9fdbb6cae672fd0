import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A program to run, with an environment of its own. */
export interface Invocation {
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** What a program took, its children included. Seconds and bytes. */
export interface Cost {
  readonly wall: number;
  /** User and system time. */
  readonly cpu: number;
  /** Of the largest process. */
  readonly memory: number;
}

export interface Run extends Cost {
  readonly code: number;
  /** What it wrote, standard output and errors. */
  readonly output: string;
}

/** Node doesn't tell what a child has used, so Python waits for it. */
const LAUNCHER = `
import json, os, signal, sys, time
spec = json.load(sys.stdin)
os.chdir(spec['cwd'])
log = os.open(spec['log'], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
null = os.open('/dev/null', os.O_RDONLY)
began = time.monotonic()
pid = os.posix_spawnp(spec['argv'][0], spec['argv'], spec['environment'], setpgroup=0, file_actions=[
    (os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, log, 1), (os.POSIX_SPAWN_DUP2, log, 2)])
signal.signal(signal.SIGALRM, lambda *_: os.killpg(pid, signal.SIGKILL))
signal.alarm(spec['patience'])
_, status, used = os.wait4(pid, 0)
json.dump({'wall': time.monotonic() - began, 'cpu': used.ru_utime + used.ru_stime, 'memory': used.ru_maxrss * 1024,
    'code': os.waitstatus_to_exitcode(status)}, sys.stdout)
`;

/** A program that has not ended by then is killed, with its children. */
const PATIENCE_SECONDS = 600;
let runs = 0;

/** Runs a program to its end. @param folder for its log */
export async function measured({ argv, environment, cwd }: Invocation, folder: string): Promise<Run> {
  runs += 1;
  const log = join(folder, `run-${runs}.log`);
  const child = spawn('python3', ['-c', LAUNCHER], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ argv, environment, cwd, log, patience: PATIENCE_SECONDS }));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child, 'close');
  const value = (name: string): number =>
    Number(new RegExp(`"${name}": (-?[\\d.e+-]+)`).exec(said)?.[1] ?? Number.NaN);
  return {
    wall: value('wall'),
    cpu: value('cpu'),
    memory: value('memory'),
    code: value('code'),
    output: await readFile(log, 'utf8'),
  };
}

/** @throws Error with the beginning and the end of what the program wrote, when it failed */
export function succeeded(run: Run, what: string): Run {
  if (run.code === 0) return run;
  const said = run.output.replaceAll(/^::add-mask::.*\n/gm, '').trim();
  const cut = said.length > 2000 ? `${said.slice(0, 1000)}\n…\n${said.slice(-1000)}` : said;
  throw new Error(`${what} ended with ${run.code}:\n${cut}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[sorted.length % 2 === 1 ? middle : middle - 1],
    sorted[middle],
  ];
  return (low + high) / 2;
}

export function medianCost(costs: readonly Cost[]): Cost {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    memory: median(costs.map(({ memory }) => memory)),
  };
}
