/** A job's `environment`: its name, its secrets and variables, and GitHub's record of the deployment. */
import type { Call, JobSpec } from './jobs.ts';
import type { Conclusion, EnvironmentSettings, WorkflowRequest } from './request.ts';
import { field, textIn } from './template.ts';

export interface JobEnvironment {
  readonly name: string | undefined;
  /** `deployment: false` makes no record. */
  readonly records: boolean;
}

export function environmentOf(spec: JobSpec): JobEnvironment {
  const written = field(spec.template, 'environment');
  if (written === undefined) return { name: undefined, records: false };
  const name = textIn(written.kind === 'map' ? field(written, 'name') : written, spec);
  if (name === '') return { name: undefined, records: false };
  return { name, records: textIn(field(written, 'deployment'), spec) !== 'false' };
}

export function settingsOf(request: WorkflowRequest, environment: string | undefined): EnvironmentSettings {
  return environment === undefined ? {} : (request.environments?.[environment] ?? {});
}

/**
 * The secrets of a job. An environment's win over the repository's. In a called workflow only names that the caller
 * passes are there: the docs promise no more, so nothing here relies on more.
 */
export function secretsOf(
  call: Call,
  settings: EnvironmentSettings,
  stranger: boolean,
): Record<string, string> {
  if (stranger) return {};
  const own = Object.entries(settings.secrets ?? {});
  const visible = own.filter(([name]) => call.allSecrets || name in call.secrets);
  return { ...call.secrets, ...Object.fromEntries(visible) };
}

/** Records that the job deploys; the answer closes the record. */
export function recordDeployment(
  spec: JobSpec,
  environment: JobEnvironment,
): (conclusion: Conclusion, url: string) => void {
  const { github, caller } = spec.run;
  if (environment.name === undefined || !environment.records) return () => undefined;
  const { id } = github.deployments.add({
    repository: caller.repository,
    sha: caller.sha,
    ref: caller.ref,
    task: 'deploy',
    environment: environment.name,
    description: '',
    payload: {},
  });
  github.deployments.setState(id, 'in_progress');
  return (conclusion, url) => {
    github.deployments.setState(id, conclusion === 'success' ? 'success' : 'failure', url);
  };
}
