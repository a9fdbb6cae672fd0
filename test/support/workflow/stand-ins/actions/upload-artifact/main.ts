import { globSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { fail, input, setOutput, variable } from '../../world.ts';

const workspace = variable('GITHUB_WORKSPACE');
const patterns = input('path')
  .split(/\r?\n/)
  .map((line) => line.trim());
const found = patterns
  .filter((pattern) => pattern !== '')
  .flatMap((pattern) => globSync(pattern, { cwd: workspace }).map((path) => resolve(workspace, path)))
  .flatMap((path) =>
    statSync(path).isDirectory() ? globSync(join(path, '**/*')).map((inner) => resolve(inner)) : [path],
  )
  .filter((path) => statSync(path).isFile());

if (found.length > 0) {
  const { id, digest } = await new DefaultArtifactClient().uploadArtifact(
    input('name'),
    found,
    commonFolder(found),
  );
  setOutput('artifact-id', String(id ?? ''));
  setOutput('artifact-digest', digest ?? '');
} else if (input('if-no-files-found') === 'error') {
  fail(`No files were found with the provided path: ${input('path')}. No artifacts will be uploaded.`);
} else {
  console.log(`::warning::No files were found with the provided path: ${input('path')}.`);
}

/** The real action too cuts what all files have in common. */
function commonFolder(files: readonly string[]): string {
  const [first = workspace, ...rest] = files.map((file) => dirname(file));
  return rest.reduce((common, folder) => {
    let shared = common;
    while (folder !== shared && !folder.startsWith(`${shared}/`)) shared = dirname(shared);
    return shared;
  }, first);
}
