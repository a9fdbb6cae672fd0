/**
 * Starts an S3 server, prints how to reach it as lines `NAME=value`, and runs until SIGTERM, SIGINT or the end of its
 * standard input; then nothing of it is left. Optional arguments: the address to listen on, and the port.
 */

import { startCluster } from './cluster.ts';
import { REGION } from './region.ts';
import { obtainTree } from './tree.ts';

const [address = '127.0.0.1', port] = process.argv.slice(2);
const cluster = await startCluster(
  await obtainTree(),
  address,
  port === undefined ? undefined : Number(port),
);

const end = new Promise((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, resolve);
  process.stdin.once('end', resolve).once('close', resolve).resume();
});
process.stdout.on('error', () => undefined);
process.stdout.write(
  [
    `S3_ENDPOINT=${cluster.endpoint}`,
    `AWS_ACCESS_KEY_ID=${cluster.accessKeyId}`,
    `AWS_SECRET_ACCESS_KEY=${cluster.secretAccessKey}`,
    `AWS_REGION=${REGION}`,
    '',
  ].join('\n'),
);
await end;
await cluster.stop();
process.exit();
