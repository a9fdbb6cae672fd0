import { mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openFile, sha256Of } from '../../bytes/index.ts';
import { Failure } from '../../failure.ts';
import type { Outcome, World } from '../../github/index.ts';
import { environmentOf, releasesOf } from '../../settings/index.ts';
import { artifactFor, type Built, builtOf } from './built.ts';
import type { WorkflowInputs } from './inputs.ts';
import { readSettingsFile } from './read-file.ts';

/**
 * Takes over what was built, into a folder of its own: of each artifact one package, with the SHA-256 that the job which
 * built it told. What else lies in the checkout or in the run's artifacts is not looked at.
 * @throws Failure `built`
 */
export async function receiveBuilt(inputs: WorkflowInputs, world: World): Promise<Outcome> {
  const settings = await readSettingsFile(inputs.file, world);
  const environment = environmentOf(settings, inputs.environment ?? settings.environments[0]?.name ?? '');
  const release = releasesOf(settings, environment)[inputs.release ?? 0];
  const wanted = builtOf(inputs.built).filter(({ index }) => release?.builds.includes(index) === true);
  if (release === undefined || wanted.length !== release.builds.length)
    throw lost('Not every build of this release told what it built');
  const folder = await mkdtemp(join(world.temporary, 'deb-actions-built-'));
  const files: string[] = [];
  for (const built of wanted)
    files.push(await receive(inputs.file, built, join(folder, String(built.index))));
  for (const [at, file] of files.entries()) world.report.line(`${wanted[at]?.sha256}  ${file}`);
  return { outputs: { files: files.join('\n') }, summary: '', annotations: [] };
}

async function receive(file: string, built: Built, folder: string): Promise<string> {
  const name = artifactFor(file, built.index);
  await download(name, folder);
  const [only, ...more] = await readdir(folder);
  if (only === undefined || more.length > 0 || !/^[a-z0-9][\w.+~-]*\.deb$/.test(only))
    throw lost(`The artifact ${name} holds another thing than one package`);
  const path = join(folder, only);
  const sha256 = await sha256Of((await openFile(path)).read());
  if (sha256 === built.sha256) return path;
  throw lost(`The artifact ${name} holds a package of SHA-256 ${sha256}, and ${built.sha256} was built`);
}

async function download(name: string, folder: string): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  try {
    const { artifact } = await client.getArtifact(name);
    await client.downloadArtifact(artifact.id, { path: folder });
  } catch (cause) {
    throw lost(
      `The artifact ${name} can’t be had: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  }
}

function lost(what: string, cause?: unknown): Failure {
  return new Failure('built', `${what}.`, 'Run the whole workflow again, not its failed jobs alone.', {
    cause,
  });
}
