import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

/** Starts `main.ts` as scripts do; gives the process and what it printed. */
async function startServer() {
  const program = new URL('../support/s3/main.ts', import.meta.url).pathname;
  const server = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    said += text;
    if (said.includes('AWS_REGION=')) break;
  }
  return { server, endpoint: /S3_ENDPOINT=(.*)/.exec(said)?.[1] ?? '', said };
}

/** Waits until nobody listens there any more. */
async function untilSilent(endpoint: string): Promise<void> {
  for (;;) {
    const answers = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (!answers) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('the server says how to reach it, and ends with its standard input', async () => {
  const { server, endpoint, said } = await startServer();
  assert.match(
    said,
    /^S3_ENDPOINT=http:\/\/127\.0\.0\.1:\d+\nAWS_ACCESS_KEY_ID=\w+\nAWS_SECRET_ACCESS_KEY=\w+\n/,
  );
  assert.equal((await fetch(endpoint)).status, 200);
  server.stdin.end();
  assert.deepEqual(await once(server, 'exit'), [0, null]);
  await assert.rejects(fetch(endpoint));
});

test('no daemon outlives a server that was killed', async () => {
  const { server, endpoint } = await startServer();
  server.kill('SIGKILL');
  await untilSilent(endpoint);
});
