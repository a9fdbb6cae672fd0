/** Keys that AWS STS gives for a role, by a profile or by an identity token. STS itself is a stand-in. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { run } from '../../../src/actions/publish/index.ts';
import type { Failure } from '../../../src/failure.ts';
import { KEY, openWorkshop } from '../../apt/repository.ts';
import { startSts } from '../../support/aws/index.ts';
import { publicArmor } from '../../support/openpgp/corpus.ts';

const workshop = await openWorkshop();
const { store } = workshop;
const sts = await startSts(store);
process.env.AWS_ENDPOINT_URL_STS = sts.endpoint;
process.env.AWS_EC2_METADATA_DISABLED = 'true';

const READER = 'arn:aws:iam::123456789012:role/reader';
const WRITER = 'arn:aws:iam::123456789012:role/writer';
/** As GitHub's identity tokens look. */
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOmFjbWUvc2hvcCJ9.c2lnbmF0dXJl';
const BASE = { id: 'AKIABASE', secret: 'secret-of-the-base-profile' };
const [config = '', credentials = '', token = ''] = ['config', 'credentials', 'token'].map((name) =>
  join(workshop.workspace, name),
);
await writeFile(
  config,
  `[profile dev]\nrole_arn = ${READER}\nsource_profile = base\nregion = ${store.region}\n`,
);
await writeFile(
  credentials,
  `[base]\naws_access_key_id = ${BASE.id}\naws_secret_access_key = ${BASE.secret}\n`,
);
await writeFile(token, TOKEN);

/** What says who asks, in a run's environment. */
const WAYS = {
  keys: { AWS_ACCESS_KEY_ID: store.accessKeyId, AWS_SECRET_ACCESS_KEY: store.secretAccessKey },
  role: { AWS_PROFILE: 'dev' },
  token: { AWS_ROLE_ARN: WRITER, AWS_WEB_IDENTITY_TOKEN_FILE: token },
} as const;

function become(way: keyof typeof WAYS): void {
  for (const each of Object.values(WAYS)) for (const name of Object.keys(each)) delete process.env[name];
  Object.assign(process.env, WAYS[way]);
}

function act(given: Readonly<Record<string, string>>) {
  return run(workshop.inputs(given), workshop.world);
}

process.env.AWS_CONFIG_FILE = config;
process.env.AWS_SHARED_CREDENTIALS_FILE = credentials;
const from = await workshop.createBucket();
const packages = await workshop.deb({ name: 'shop' });
await act({ bucket: from, packages });
const source = { packages: 'shop', 'from-bucket': from, 'from-public-key': publicArmor(KEY) };

beforeEach(() => {
  sts.asked.splice(0);
  sts.refuses = undefined;
});

test('from-profile whose role is assumed with another profile’s keys reads the source', async () => {
  become('keys');
  const bucket = await workshop.createBucket();
  const done = await act({ operation: 'promote', bucket, ...source, 'from-profile': 'dev' });
  assert.equal(done.outputs.changed, 'true');
  assert.ok(sts.asked.length > 0);
  for (const { action, version, role, signedBy } of sts.asked)
    assert.deepEqual([action, version, role, signedBy], ['AssumeRole', '2011-06-15', READER, BASE.id]);
});

test('AWS_PROFILE whose role is assumed writes', async () => {
  become('role');
  const done = await act({ bucket: await workshop.createBucket(), packages });
  assert.equal(done.outputs.changed, 'true');
  assert.deepEqual(
    sts.asked.map(({ action, role }) => [action, role]),
    [['AssumeRole', READER]],
  );
});

test('an identity token of AWS_WEB_IDENTITY_TOKEN_FILE becomes the keys of its role', async () => {
  become('token');
  const done = await act({ bucket: await workshop.createBucket(), packages });
  assert.equal(done.outputs.changed, 'true');
  assert.deepEqual(
    sts.asked.map(({ action, role, token: sent, signedBy }) => [action, role, sent, signedBy]),
    [['AssumeRoleWithWebIdentity', WRITER, TOKEN, undefined]],
  );
});

/** What STS answers, in AWS's words, and what is to be done about it. */
const refusals = [
  {
    way: 'token',
    status: 403,
    code: 'AccessDenied',
    message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    remedy: /trust policy/,
  },
  {
    way: 'role',
    status: 403,
    code: 'AccessDenied',
    message: `User: arn:aws:iam::1:user/base is not authorized to perform: sts:AssumeRole on resource: ${READER}`,
    remedy: /trust policy.*sts:AssumeRole/,
  },
  {
    way: 'token',
    status: 400,
    code: 'InvalidIdentityToken',
    message: `The token ${TOKEN} is not one of this provider`,
    remedy: /sts\.amazonaws\.com/,
  },
  {
    way: 'token',
    status: 400,
    code: 'ExpiredTokenException',
    message: 'Token expired: current date/time must be before the expiration date/time',
    remedy: /right before this step/,
  },
  {
    way: 'role',
    status: 403,
    code: 'InvalidClientTokenId',
    message: 'The security token included in the request is invalid.',
    remedy: /source_profile/,
  },
] as const;

for (const { way, status, code, message, remedy } of refusals) {
  test(`STS refuses by ${code} (${way}): one error with AWS's words and the way out, no secret in it`, async () => {
    become(way);
    sts.refuses = { status, code, message };
    const refused = act({ bucket: from, operation: 'refresh' });
    await assert.rejects(refused, (failure: Failure) => {
      assert.equal(failure.code, 'role-refused', failure.explanation);
      assert.ok(failure.message.includes(`${code}: ${message.replace(TOKEN, '***')}`), failure.message);
      assert.match(failure.remedy, remedy);
      for (const secret of [TOKEN, BASE.secret, store.secretAccessKey])
        assert.ok(!failure.explanation.includes(secret), failure.explanation);
      return true;
    });
    // What it refuses stays refused: it is asked once.
    assert.equal(sts.asked.length, 1);
  });
}

test('STS refuses the role of from-profile: the profile is named, and the way out is the role’s', async () => {
  become('keys');
  sts.refuses = { status: 403, code: 'AccessDenied', message: 'not authorized to perform: sts:AssumeRole' };
  const bucket = await workshop.createBucket();
  await assert.rejects(act({ operation: 'promote', bucket, ...source, 'from-profile': 'dev' }), {
    code: 'role-refused',
    message: /^The AWS profile "dev" \(`from-profile`\) .*AccessDenied: not authorized/,
    remedy: /trust policy/,
  });
});

test('nobody listens where STS should be: its address is named, not the bucket’s', async () => {
  become('token');
  process.env.AWS_ENDPOINT_URL_STS = 'http://127.0.0.1:9';
  await assert.rejects(act({ bucket: from, operation: 'refresh' }), {
    code: 'unreachable',
    message: /STS.*ECONNREFUSED/,
    remedy: /AWS_ENDPOINT_URL_STS/,
  });
  process.env.AWS_ENDPOINT_URL_STS = sts.endpoint;
});

test('an STS that says nothing is given up on', async () => {
  become('token');
  sts.refuses = 'silence';
  await assert.rejects(act({ bucket: from, operation: 'refresh' }), {
    code: 'unreachable',
    remedy: /AWS_ENDPOINT_URL_STS/,
  });
});
