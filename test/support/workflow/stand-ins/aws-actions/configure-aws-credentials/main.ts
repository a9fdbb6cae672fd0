import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportVariable, fail, input, mask, variable, world } from '../../world.ts';

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const role = input('role-to-assume');
const keys =
  role === ''
    ? { accessKeyId: input('aws-access-key-id'), secretAccessKey: input('aws-secret-access-key') }
    : await assume(role);
if (keys.accessKeyId === '' || keys.secretAccessKey === '') {
  fail('Could not load credentials from any providers');
}
mask(keys.secretAccessKey);
if (input('aws-profile') === '') exportKeys(keys);
else writeProfile(input('aws-profile'), keys);
console.log(`Authenticated as ${role || keys.accessKeyId}`);

function exportKeys({ accessKeyId, secretAccessKey }: Keys): void {
  exportVariable('AWS_REGION', input('aws-region'));
  exportVariable('AWS_DEFAULT_REGION', input('aws-region'));
  exportVariable('AWS_ACCESS_KEY_ID', accessKeyId);
  exportVariable('AWS_SECRET_ACCESS_KEY', secretAccessKey);
}

function writeProfile(profile: string, { accessKeyId, secretAccessKey }: Keys): void {
  const folder = join(variable('HOME'), '.aws');
  mkdirSync(folder, { recursive: true });
  const lines = [
    `[${profile}]`,
    `aws_access_key_id = ${accessKeyId}`,
    `aws_secret_access_key = ${secretAccessKey}`,
    '',
  ];
  appendFileSync(join(folder, 'credentials'), lines.join('\n'), { mode: 0o600 });
  appendFileSync(join(folder, 'config'), `[profile ${profile}]\nregion = ${input('aws-region')}\n`);
}

async function assume(wanted: string): Promise<Keys> {
  const url = variable('ACTIONS_ID_TOKEN_REQUEST_URL');
  if (url === '') {
    fail(
      'It looks like you might be trying to authenticate with OIDC. Did you mean to set the `id-token` permission?',
    );
  }
  const answer = await fetch(`${url}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')}` },
  });
  if (!answer.ok) fail(`Failed to get ID Token: ${answer.status}`);
  return (
    world().roles[wanted] ??
    fail('Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity')
  );
}
