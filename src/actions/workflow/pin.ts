import { escaped, type Markdown, type Outcome, table, type World } from '../../github/index.ts';
import { environmentOf, releasesOf, type Settings } from '../../settings/index.ts';
import { type Approved, approvedIn } from './approved.ts';
import { commitsText } from './commits.ts';
import type { WorkflowInputs } from './inputs.ts';
import { readSettingsFile } from './read-file.ts';
import { type Running, runningIn } from './side-by-side.ts';

/**
 * Makes exact versions of what was planned, so that what a person approves is what is released, and shows what each
 * environment runs now, side by side, and the commits between.
 */
export async function pinVersions(inputs: WorkflowInputs, world: World): Promise<Outcome> {
  const approved = approvedIn(inputs.published);
  const settings = await readSettingsFile(inputs.file, world);
  const packages = [...new Set(approved.map(({ name, version }) => `${name}=${version}`))];
  const difference = await differenceOf(settings, inputs, world);
  return {
    outputs: { packages: packages.join('\n'), approved: JSON.stringify(approved), difference },
    summary: await summaryOf(settings, approved, inputs, world),
    annotations: [],
  };
}

/** How what was built differs from what the first environment runs; empty where something else is planned. */
async function differenceOf(
  settings: Settings,
  { packages: files, environment, release = 0 }: WorkflowInputs,
  world: World,
): Promise<Markdown> {
  const [first] = settings.environments;
  if (first === undefined || first.name !== environment || files.length === 0) return '';
  const suite = releasesOf(settings, first)[release]?.suite ?? '';
  const { differenceFrom } = await import('./difference.ts');
  const parts: Markdown[] = [];
  for (const file of files) parts.push(await differenceFrom(first, suite, file, world));
  return parts.join('\n\n');
}

async function summaryOf(
  settings: Settings,
  approved: readonly Approved[],
  inputs: WorkflowInputs,
  world: World,
): Promise<Markdown> {
  const target = environmentOf(settings, inputs.environment ?? '');
  const parts: Markdown[] = [];
  if (inputs.reason !== undefined)
    parts.push(`**The gate is overridden**, and the reason given is: ${escaped(inputs.reason)}`);
  const names = [...new Set(approved.map(({ name }) => name))];
  for (const name of names) {
    const wanted = approved.find((one) => one.name === name);
    const rows: string[][] = [];
    let before: Running = { kind: 'nothing' };
    for (const environment of settings.environments) {
      const suite = releasesOf(settings, environment)[inputs.release ?? 0]?.suite ?? '';
      const running = await runningIn(environment, suite, name, world);
      const isTarget = environment === target;
      if (isTarget) before = running;
      rows.push([environment.name, suite, runningText(running), isTarget ? (wanted?.version ?? '') : '']);
    }
    parts.push(
      `### ${escaped(name)} in each environment`,
      table(['Environment', 'Suite', 'Now', 'Then'], rows),
    );
    if (wanted !== undefined && before.kind === 'version')
      parts.push(await commitsText(before.commit, wanted, inputs['github-token'], world));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function runningText(running: Running): string {
  switch (running.kind) {
    case 'version':
      return running.version;
    case 'nothing':
      return 'nothing yet';
    case 'unseen':
      return `can’t be seen by this job: ${running.why}`;
  }
}
