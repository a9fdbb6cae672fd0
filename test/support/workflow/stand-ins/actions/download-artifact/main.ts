import { join, resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { fail, input, setOutput, variable } from '../../world.ts';

const client = new DefaultArtifactClient();
const folder = resolve(variable('GITHUB_WORKSPACE'), input('path'));
const wanted = input('name');
const { artifacts } = await client.listArtifacts();
const chosen = artifacts.filter((artifact) => wanted === '' || artifact.name === wanted);
if (wanted !== '' && chosen.length === 0)
  fail(`Unable to download artifact(s): Artifact not found for name: ${wanted}`);
for (const { id, name } of chosen) {
  const own = wanted === '' && input('merge-multiple') !== 'true';
  await client.downloadArtifact(id, { path: own ? join(folder, name) : folder });
}
setOutput('download-path', folder);
