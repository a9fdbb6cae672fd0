import { gunzipSync } from 'node:zlib';

/** The versions that a suite offers to its first architecture, by the index that apt reads. */
export async function offered(url: string, suite: string): Promise<readonly string[]> {
  const release = (await read(`${url}/dists/${suite}/Release`)).toString('utf8');
  const [architecture = ''] = /^Architectures: (.*)$/m.exec(release)?.[1]?.split(' ') ?? [];
  const index = gunzipSync(await read(`${url}/dists/${suite}/main/binary-${architecture}/Packages.gz`));
  return [...index.toString('utf8').matchAll(/^Version: (.*)$/gm)].map(([, version = '']) => version);
}

async function read(address: string): Promise<Buffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
