import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const start = pathToFileURL(join(import.meta.dirname, '../../src/github/start.ts'));
const MEBIBYTE = 2 ** 20;

/** Runs an action, given as the body of its `run`, as the runner would. */
function act(t: TestContext, body: string) {
  const temporary = mkdtempSync(join(tmpdir(), 'start-'));
  t.after(() => rmSync(temporary, { recursive: true }));
  const file = join(temporary, 'step-summary');
  writeFileSync(file, '');
  const program = `
    const { start } = await import(${JSON.stringify(start)});
    await start({}, async () => ({ run: async (_inputs, { report }) => { ${body} } }));`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, RUNNER_TEMP: temporary, GITHUB_STEP_SUMMARY: file },
  });
  assert.equal(ended.status, 0, ended.stdout + ended.stderr);
  return { summary: readFileSync(file, 'utf8'), temporary };
}

const row = (number: number): string => `| host-${String(number).padStart(5, '0')} | ${'ä'.repeat(40)} |`;
const ROWS =
  "Array.from({ length: 20_000 }, (_, n) => `| host-${String(n).padStart(5, '0')} | ${'ä'.repeat(40)} |`)";

test('a summary above GitHub’s limit is cut, says how many more lines there are, and lies whole in a file', (t) => {
  const { summary, temporary } = act(
    t,
    `return { outputs: {}, annotations: [], summary: ${ROWS}.join('\\n') };`,
  );
  assert.ok(Buffer.byteLength(summary) <= MEBIBYTE);
  const [, more, file = ''] = /\n\n… and (\d+) more lines, .*: (\S+)\n$/.exec(summary) ?? [];
  const kept = summary.split('\n').filter((line) => line.startsWith('| host'));
  assert.equal(kept.length + Number(more), 20_000);
  assert.equal(kept.at(-1), row(kept.length - 1));
  assert.ok(file.startsWith(`${temporary}/`));
  const whole = readFileSync(file, 'utf8').trimEnd().split('\n');
  assert.deepEqual([whole.length, whole.at(-1)], [20_000, row(19_999)]);
});

test('what is said in several pieces stays below the limit, too, and what comes after the cut is in the file', (t) => {
  const { summary } = act(
    t,
    `for (let piece = 0; piece < 3; piece++) await report.summarize(${ROWS}.slice(0, 6_000).join('\\n'));
    return { outputs: {}, annotations: [], summary: 'The end.' };`,
  );
  assert.ok(Buffer.byteLength(summary) <= MEBIBYTE);
  const [, file = ''] = /\n\n… and \d+ more lines, .*: (\S+)\n$/.exec(summary) ?? [];
  const whole = readFileSync(file, 'utf8').trimEnd().split('\n');
  assert.deepEqual([whole.length, whole.at(-1)], [18_004, 'The end.']);
});

test('a summary that GitHub takes is there as it is, and no file beside it', (t) => {
  const { summary, temporary } = act(
    t,
    `await report.summarize('A plan.'); return { outputs: {}, annotations: [], summary: 'Done.' };`,
  );
  assert.equal(summary, 'A plan.\n\nDone.\n');
  assert.deepEqual(readdirSync(temporary), ['step-summary']);
});
