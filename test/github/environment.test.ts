import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programEnvironment } from '../../src/github/environment.ts';

test('programs get what the job has, and nothing that speaks for it', () => {
  const kept = {
    PATH: '/usr/bin',
    HOME: '/root',
    SSH_AUTH_SOCK: '/tmp/agent',
    AWS_REGION: 'eu-central-1',
    AWS_SESSION_TOKEN: 'for the dynamic inventory',
    PIP_INDEX_URL: 'https://pypi.example.com',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: 'https://api.github.com',
    RUNNER_TEMP: '/tmp',
    RUNNER_TRACKING_ID: 'github_1',
    ANSIBLE_FORKS: '5',
  };
  const stripped = [
    ...['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_RUNTIME_TOKEN'],
    ...['ACTIONS_RUNTIME_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2'],
    ...['GITHUB_TOKEN', 'GH_TOKEN', 'GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'],
    ...['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'],
    ...['INPUT_SSH-PRIVATE-KEY', 'INPUT_BECOME-PASSWORD', 'STATE_deploy-folder'],
  ];
  const given = { ...kept, ...Object.fromEntries(stripped.map((name) => [name, 'secret'])) };
  assert.deepEqual(programEnvironment(given), kept);
});
