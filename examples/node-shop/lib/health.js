/** Whether the shop can serve. A release that can't says so here, and is rolled back. */
import { execFileSync } from 'node:child_process';

export const ready = true;

/** Asked once, when the process starts: it is the version that runs, not one that was unpacked meanwhile. */
export const version = installedVersion();

/** The version of the installed package, or `unpackaged`. */
function installedVersion() {
  try {
    const args = ['--show', '--showformat=${Version}', 'example-node-shop'];
    return execFileSync('dpkg-query', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return 'unpackaged';
  }
}
