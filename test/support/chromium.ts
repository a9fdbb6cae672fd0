import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A page in a real browser, by the DevTools protocol. */
export interface Page {
  /** The value of an expression in the page. */
  value(expression: string): Promise<unknown>;
  /** As a person has set up the system, and how wide the window is, in CSS pixels. */
  show(scheme: 'light' | 'dark', width: number): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
}

export interface Chromium {
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<Page>;
  stop(): Promise<void>;
}

type Parameters = Readonly<Record<string, unknown>>;
type Ask = (method: string, params: Parameters, sessionId?: string) => Promise<Parameters>;

/** Debian's Chromium, without a window. Who isn't root keeps its sandbox. */
export async function startChromium(): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const options = ['--headless', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0', ...sandbox];
  const browser = spawn('chromium', [...options, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(browser, 'close');
  const stop = async (): Promise<void> => {
    browser.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const socket = new WebSocket(await addressOf(browser.stderr));
  await once(socket, 'open');
  const ask = talk(socket);
  return { open: async (url) => openPage(ask, socket, url), stop };
}

async function addressOf(said: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: said })) {
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
    if (address !== undefined) {
      said.resume();
      return address;
    }
    lines.push(line);
  }
  throw new Error(`Chromium did not start:\n${lines.join('\n')}`);
}

function talk(socket: WebSocket): Ask {
  const waiting = new Map<number, (answer: Parameters) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = record(JSON.parse(String(data)));
    const id = Number(message.id);
    waiting.get(id)?.(message);
    waiting.delete(id);
  });
  return async (method, params, sessionId) => {
    const id = ++last;
    const answer = new Promise<Parameters>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return record(result);
  };
}

async function openPage(ask: Ask, socket: WebSocket, url: string): Promise<Page> {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const of = async (method: string, params: Parameters = {}): Promise<Parameters> =>
    ask(method, params, String(sessionId));
  await of('Page.enable');
  const loaded = new Promise<void>((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const { method, sessionId: from } = record(JSON.parse(String(data)));
      if (method === 'Page.loadEventFired' && from === sessionId) resolve();
    });
  });
  await of('Page.navigate', { url });
  await loaded;
  return {
    value: async (expression) => {
      const { result, exceptionDetails } = await of('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return record(result).value;
    },
    show: async (scheme, width) => {
      await of('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      await of('Emulation.setDeviceMetricsOverride', {
        width,
        height: 900,
        deviceScaleFactor: 1,
        mobile: width < 600,
      });
    },
    screenshot: async () => {
      const { data } = await of('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
      return Buffer.from(String(data), 'base64');
    },
  };
}

function record(value: unknown): Parameters {
  if (typeof value !== 'object' || value === null) throw new Error(`no object: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}
