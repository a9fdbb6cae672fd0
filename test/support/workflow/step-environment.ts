/** The environment of one program of a step: clean, then the machine's, the workflow's, and the runner's own last. */
import { delimiter, join } from 'node:path';
import type { CommandFiles } from './command-files.ts';
import { textOf } from './expression.ts';
import type { Action } from './source.ts';
import { isStandIn } from './source.ts';
import type { Step } from './steps.ts';

export type Variables = Record<string, string>;

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** How a machine reaches its network and trusts it: a runner's own settings, which its steps inherit. */
const OF_THE_MACHINE =
  /^(?:https?_proxy|no_proxy|all_proxy|pip_.*|npm_config_(?:registry|cafile|ca|https?_proxy|proxy|noproxy)|node_extra_ca_certs|ssl_cert_(?:file|dir)|\w+_ca_bundle|git_ssl_cainfo)$/i;

/** What `run:` and `uses:` steps have in common. */
export function stepVariables(step: Step, files: CommandFiles, action: Action | undefined): Variables {
  const { job } = step.frame;
  return {
    ...machineVariables(step),
    ...step.env,
    PATH: [...job.path, step.env.PATH ?? SYSTEM_PATH].join(delimiter),
    ...runnerVariables(step, action),
    ...files.variables,
    ...identityVariables(step),
  };
}

/** What only `uses:` steps get: inputs, state, and the services behind artifacts and cache. */
export function actionVariables(
  step: Step,
  action: Action,
  inputs: Readonly<Record<string, string>>,
  state: Readonly<Record<string, string>>,
): Variables {
  const { spec } = step.frame.job;
  const { github, id, request } = spec.run;
  const given = Object.entries(inputs).map(([name, text]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    text,
  ]);
  const kept = Object.entries(state).map(([name, text]) => [`STATE_${name}`, text]);
  return {
    ...Object.fromEntries(given),
    ...Object.fromEntries(kept),
    ACTIONS_RUNTIME_TOKEN: github.runtimeToken(id, spec.id),
    ACTIONS_RUNTIME_URL: `${github.url}/`,
    ACTIONS_RESULTS_URL: `${github.url}/`,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ...(isStandIn(action)
      ? {
          STAND_IN_WORLD: JSON.stringify({
            repositories: { ...request.repositories, [spec.run.caller.repository]: request.repository },
            roles: request.roles ?? {},
          }),
        }
      : {}),
  };
}

function machineVariables(step: Step): Variables {
  const { job } = step.frame;
  const inherited = Object.entries(process.env).flatMap(([name, text]) =>
    text !== undefined && OF_THE_MACHINE.test(name) ? [[name, text] as const] : [],
  );
  return {
    ...Object.fromEntries(inherited),
    HOME: job.home,
    USER: process.env.USER ?? 'root',
    LANG: 'C.UTF-8',
    SHELL: '/bin/bash',
    ...job.spec.run.request.machine,
  };
}

function runnerVariables(step: Step, action: Action | undefined): Variables {
  const { job } = step.frame;
  const { run, key } = job.spec;
  const names = Object.entries(run.context).filter(([name]) => name !== 'event' && name !== 'repositoryUrl');
  const of = action ?? step.frame.action;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(names.map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, textOf(value)])),
    GITHUB_JOB: key,
    GITHUB_ACTION: step.id,
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_EVENT_PATH: join(run.folder, 'work', 'event.json'),
    ...(of === undefined ? {} : { GITHUB_ACTION_PATH: of.folder }),
    ...(of?.source === undefined
      ? {}
      : { GITHUB_ACTION_REPOSITORY: of.source.repository, GITHUB_ACTION_REF: of.source.ref }),
    RUNNER_NAME: 'local',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_TEMP: job.temporary,
    RUNNER_TOOL_CACHE: job.toolCache,
    RUNNER_WORKSPACE: join(job.workspace, '..'),
  };
}

/** With `id-token: write` every step may ask for an OIDC token. */
function identityVariables(step: Step): Variables {
  const { job } = step.frame;
  if (job.spec.permissions['id-token'] !== 'write') return {};
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${job.spec.run.github.url}/oidc?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.identity,
  };
}
