/** A process that starts one host, says which set it is in, and then waits to be ended. */
import { startHosts } from '../support/hosts/index.ts';

const hosts = await startHosts({ count: 1 });
process.stdout.write(`${hosts.set}\n`);
setInterval(() => undefined, 60_000);
