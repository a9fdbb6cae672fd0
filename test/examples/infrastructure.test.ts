/** The template of an environment: AWS's published schemas know every property of it, and its policies are docs/stores.md's. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { PERMISSIONS, PUBLISHER } from '../s3/access-table.ts';
import { unknownProperties } from './schema.ts';
import { bootScript, readTemplate, valuesIn } from './template.ts';

const PATH = join(import.meta.dirname, '../../examples/infrastructure/environment.yml');
const template = readTemplate(PATH);
const PSEUDO = [
  'AWS::NoValue',
  'AWS::Partition',
  'AWS::AccountId',
  'AWS::Region',
  'AWS::StackName',
  'AWS::URLSuffix',
];

const EXAMPLE = {
  RoleArchive: 'https://github.com/deb-actions/deb-actions/archive/0123456.tar.gz',
  RoleArchiveSha256: '0'.repeat(64),
  PublicKey: 'LS0tLS1CRUdJTg==',
  Url: 'https://apt.example.org',
  Suite: 'stable',
  Packages: 'shop',
  HealthCheck: 'http://127.0.0.1:8000/health',
};

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: readonly string[] | string;
  readonly Condition?: unknown;
}

/** The statements of a role's own policy, those under a condition included. */
function statementsOf(name: string): readonly Statement[] {
  return [...valuesIn(template.Resources[name]?.Properties.Policies)].flatMap(({ value }) =>
    isStatement(value) ? [value] : [],
  );
}

function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && 'Effect' in value && 'Action' in value;
}

function actionsOf(name: string, sids: readonly string[]): readonly string[] {
  return statementsOf(name)
    .filter(({ Sid = '' }) => sids.includes(Sid))
    .flatMap(({ Action }) => Action)
    .toSorted();
}

function needed(...operations: readonly string[]): readonly string[] {
  const all = operations.flatMap((operation) => {
    const row = PERMISSIONS.get(operation);
    assert.ok(row !== undefined, `docs/stores.md has a row ${operation}`);
    return row;
  });
  return [...new Set(all)].toSorted();
}

test('each resource and property is one that CloudFormation has, and none that it wants is missing', () => {
  assert.deepEqual(unknownProperties(template.Resources), []);
});

test('a property that CloudFormation has not is found', () => {
  const wrong = {
    Bucket: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Statsu: 'Enabled' } } },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: 'x' } },
    Other: { Type: 'AWS::S3::Buckets', Properties: {} },
  };
  assert.deepEqual(unknownProperties(wrong), [
    'Bucket.VersioningConfiguration.Statsu is unknown',
    'Bucket.VersioningConfiguration.Status is missing',
    'Policy.PolicyDocument is missing',
    'Other: there is no AWS::S3::Buckets',
  ]);
});

test('what is referred to is there', () => {
  const wrong = [...valuesIn(template)].flatMap(({ key, value }) => deadReferences(key, value));
  assert.deepEqual(wrong, []);
  assert.deepEqual(deadReferences('Fn::Sub', 'a ${Nowhere.Arn} and ${Bucket.Arn}'), ['Nowhere']);
});

/** The names that a value refers to by the function it stands under, and that the template has not. */
function deadReferences(key: string, value: unknown): readonly string[] {
  const names = [...Object.keys(template.Parameters), ...Object.keys(template.Resources), ...PSEUDO];
  const dead = (among: readonly string[], ...wanted: readonly string[]): readonly string[] =>
    wanted.map((name) => name.split('.')[0] ?? '').filter((name) => !among.includes(name));
  const conditions = Object.keys(template.Conditions);
  if (key === 'Fn::If' && Array.isArray(value)) return dead(conditions, String(value[0]));
  if (typeof value !== 'string') return [];
  if (key === 'Condition') return dead(conditions, value);
  if (key === 'Ref' || key === 'Fn::GetAtt') return dead(names, value);
  if (key !== 'Fn::Sub') return [];
  return dead([...names, 'Url'], ...[...value.matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => name));
}

test('the role that releases may what the operations need, and nothing else', () => {
  const operations = [
    'publish',
    'promote, the target',
    'remove',
    'refresh',
    'verify',
    'collect',
    'any with dry-run',
  ];
  const own = actionsOf('ReleaseRole', ['Objects', 'Bucket']);
  assert.deepEqual(own, PUBLISHER.toSorted(), 'the policy of docs/stores.md');
  for (const permission of needed(...operations)) assert.ok(own.includes(permission), permission);
  assert.deepEqual(actionsOf('ReleaseRole', ['Source']), needed('promote, the source'));
  const others = statementsOf('ReleaseRole').map(({ Sid }) => Sid);
  assert.deepEqual(others, ['Objects', 'Bucket', 'Source', 'Invalidation']);
});

test('the role that plans may only look', () => {
  assert.deepEqual(actionsOf('PlanRole', ['Objects', 'Bucket']), needed('any with dry-run'));
  assert.deepEqual(actionsOf('PlanRole', ['Source']), needed('promote, the source'));
  assert.equal(statementsOf('PlanRole').length, 3);
});

test('a role is given to its environment’s subject alone, word for word', () => {
  const trust = JSON.stringify(template.Resources.ReleaseRole?.Properties.AssumeRolePolicyDocument);
  assert.match(trust, /:sub":\{"Fn::Sub":"\$\{Subject\}:environment:\$\{Environment\}"\}/);
  assert.doesNotMatch(trust, /StringLike|\*/);
});

test('the bucket is closed, keeps old versions for a while, and is spoken to by TLS alone', () => {
  const bucket = template.Resources.Bucket?.Properties;
  assert.deepEqual(new Set(Object.values(bucket?.PublicAccessBlockConfiguration ?? {})), new Set([true]));
  const policy = [...valuesIn(template.Resources.BucketPolicy)].flatMap(({ value }) =>
    isStatement(value) ? [value] : [],
  );
  assert.equal(policy.find(({ Effect }) => Effect === 'Deny')?.Sid, 'TlsOnly');
  for (const { Effect, Condition, Action } of policy) {
    if (Effect !== 'Allow') continue;
    assert.deepEqual(Action, ['s3:GetObject']);
    assert.notEqual(Condition, undefined);
  }
});

test('shellcheck finds nothing in what hosts run when they boot', () => {
  execFileSync('shellcheck', ['--shell', 'bash', '-'], {
    input: bootScript(template, EXAMPLE),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
});
