import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { secretArmor } from '../support/openpgp/corpus.ts';
import { KEY, type Workshop } from './repository.ts';

const ROOT = join(import.meta.dirname, '../..');
const ENTRY = join(ROOT, 'src/actions/main/publish.ts');
/** What users run. */
export const BUNDLE = join(ROOT, 'dist/publish/index.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Its log, without the masks. */
  readonly said: string;
}

/** action-publish as a process of its own, as a runner starts it. */
export interface Action {
  readonly ended: Promise<Ended>;
  /** `kill -9`. @returns once nothing of it is left */
  kill(): Promise<void>;
}

/** What a run has otherwise than all. */
export interface Otherwise {
  /** The script. */
  readonly entry?: string;
  /** Of its environment; an empty text is as good as none. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** @param given inputs; those that every run has alike may be left out */
export function startAction(
  workshop: Workshop,
  given: Readonly<Record<string, string>>,
  { entry = ENTRY, environment = {} }: Otherwise = {},
): Action {
  const { store, workspace } = workshop;
  const inputs = {
    endpoint: store.endpoint,
    'force-path-style': 'true',
    suite: 'stable',
    public: 'true',
    'private-key': secretArmor(KEY),
    ...given,
  };
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: workspace,
      // Half of what a run takes is to compile itself; hundreds of them share that.
      NODE_COMPILE_CACHE: join(workspace, 'compiled'),
      RUNNER_TEMP: workspace,
      GITHUB_WORKSPACE: workspace,
      AWS_REGION: store.region,
      AWS_ACCESS_KEY_ID: store.accessKeyId,
      AWS_SECRET_ACCESS_KEY: store.secretAccessKey,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...environment,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = once(child, 'close').then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
    said: said.replaceAll(/^::add-mask::.*\n/gm, ''),
  }));
  return {
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
