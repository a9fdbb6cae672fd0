/**
 * `npm run demo`: plays a team's day on this machine, with real hosts and a real store, by the real workflow files.
 * The last line is `demo: <package> <version> is healthy on <n> hosts`, and nothing is left running.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure } from '../src/failure.ts';
import { command } from '../test/support/hosts/command.ts';
import { DayFailed, type Evening, PACKAGE, playTheDay } from './team-day/day.ts';
import { HOST_NAMES } from './team-day/environments.ts';
import { Interrupted, interruptions, unlessAborted } from './team-day/interruption.ts';
import { Narrator } from './team-day/narrator.ts';
import { openProject, ROOT } from './team-day/project.ts';
import { type Endings, type Stage, setTheStage } from './team-day/stage.ts';
import { storeIsForeign } from './team-day/store.ts';

const signal = interruptions();
const narrator = new Narrator((text) => process.stdout.write(text), process.stdout.isTTY === true);
const endings: Endings = [];
let evening: Evening | undefined;
const interrupted = (): void => narrator.says('', 'Everything that was started ends now …');
signal.addEventListener('abort', interrupted);
try {
  evening = await demo();
} catch (error) {
  process.exitCode = error instanceof Interrupted ? error.exitCode : 1;
  tell(error);
}
if (!(await endAll())) process.exitCode = 1;
else if (evening !== undefined) {
  console.log(`demo: ${PACKAGE} ${evening.version} is healthy on ${evening.hosts.length} hosts`);
}
process.exit();

async function demo(): Promise<Evening> {
  narrator.title(`A team's day: ${PACKAGE} goes from a pull request to prod, on ${HOST_NAMES.length} hosts`);
  const folder = emptyFolder();
  const stage = await setTheStage(narrator, endings, signal);
  const project = await openProject(stage);
  endings.push(async () => project.remove());
  const result = await playTheDay({ stage, project, narrator, signal, folder });
  narrator.says('', `That took ${narrator.clock()}.`);
  whatToLookAt(stage, result, folder);
  await keep();
  return result;
}

/** Logs, summaries and artifacts stay after the demo, until the next one. */
function emptyFolder(): string {
  const folder = join(ROOT, '.cache', 'demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function whatToLookAt(stage: Stage, { sources }: Evening, folder: string): void {
  const buckets = stage.environments.map(({ bucket }) => bucket).join(' ');
  narrator.says('', 'The repositories:');
  for (const { url } of stage.environments) narrator.says(`  ${url}/`);
  narrator.says('', "A host's source, for /etc/apt/sources.list.d/shop.sources:");
  narrator.says(
    ...sources
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  );
  if (storeIsForeign())
    narrator.says('', 'The buckets of the day are in your store, and stay there:', `  ${buckets}`);
  narrator.says('', 'The job summaries, logs and packages, an act a folder:', `  ${folder}`);
}

/** For a person, all stays until Enter or Ctrl-C. `DEMO_KEEP=no` ends at once, `DEMO_KEEP=yes` waits without a terminal too. */
async function keep(): Promise<void> {
  const wanted = process.env.DEMO_KEEP ?? (process.stdout.isTTY && process.stdin.isTTY ? 'yes' : 'no');
  if (wanted === 'no') return;
  narrator.says('', 'Hosts and repositories stay until you press Enter or Ctrl-C.');
  const lines = createInterface({ input: process.stdin });
  const enter = new Promise((resolve) => {
    lines.once('line', resolve);
  });
  await unlessAborted(enter, signal).catch(() => undefined);
  lines.close();
}

/** Undoes what was started, the last first, and goes on where that fails. */
async function endAll(): Promise<boolean> {
  let clean = true;
  for (const end of endings.toReversed()) {
    await end().catch((error: unknown) => {
      clean = false;
      tell(error);
    });
  }
  await giveBack();
  return clean;
}

/** Under sudo, what is left in the checkout belongs to the person who called. */
async function giveBack(): Promise<void> {
  const { SUDO_UID: user, SUDO_GID: group } = process.env;
  if (user === undefined || group === undefined) return;
  await command('chown', '--recursive', `${user}:${group}`, join(ROOT, '.cache'));
}

function tell(error: unknown): void {
  if (error instanceof Interrupted) return;
  if (error instanceof Failure) narrator.failed(error.explanation);
  else if (error instanceof DayFailed) narrator.failed(error.message);
  else narrator.failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
