import { exportVariable, fail, input, mask, variable, world } from '../../world.ts';

const keys =
  input('role-to-assume') === ''
    ? { accessKeyId: input('aws-access-key-id'), secretAccessKey: input('aws-secret-access-key') }
    : await assume(input('role-to-assume'));
if (keys.accessKeyId === '' || keys.secretAccessKey === '') {
  fail('Could not load credentials from any providers');
}
mask(keys.secretAccessKey);
exportVariable('AWS_REGION', input('aws-region'));
exportVariable('AWS_DEFAULT_REGION', input('aws-region'));
exportVariable('AWS_ACCESS_KEY_ID', keys.accessKeyId);
exportVariable('AWS_SECRET_ACCESS_KEY', keys.secretAccessKey);
console.log(`Authenticated as ${input('role-to-assume') || keys.accessKeyId}`);

async function assume(role: string) {
  const url = variable('ACTIONS_ID_TOKEN_REQUEST_URL');
  if (url === '')
    fail(
      'It looks like you might be trying to authenticate with OIDC. Did you mean to set the `id-token` permission?',
    );
  const answer = await fetch(`${url}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')}` },
  });
  if (!answer.ok) fail(`Failed to get ID Token: ${answer.status}`);
  return (
    world().roles[role] ??
    fail('Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity')
  );
}
