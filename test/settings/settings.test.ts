import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  deployPart,
  environmentOf,
  packagesOf,
  publishParts,
  releasesOf,
  sourceOf,
} from '../../src/settings/index.ts';
import { files, KEY, mistakesIn, read, WHOLE } from './read.ts';

test('the file of the contract: scalars as written, lists by lines, files as texts, defaults in each environment', async () => {
  const { builds, environments } = await read(WHOLE, files);
  assert.deepEqual(
    builds.map(({ inputs }) => Object.fromEntries(inputs)),
    [
      {
        service: 'gunicorn --bind 0.0.0.0:8000 shop.wsgi',
        maintainer: 'Shop Team <shop@example.org>',
        version: '1.10',
        depends: 'libpq5\ncurl (>= 7)',
      },
    ],
  );
  assert.deepEqual(
    environments.map(({ name }) => name),
    ['dev', 'stage', 'prod'],
  );
  const [dev, stage, prod] = environments;
  assert.deepEqual(Object.fromEntries(dev?.publish ?? []), {
    region: 'eu-central-1',
    origin: 'acme',
    'keep-versions': '5',
    bucket: 'acme-apt-dev',
    url: 'https://apt-dev.acme.example',
  });
  assert.equal(dev?.publicKey, KEY.trimEnd());
  assert.equal(stage?.publish.get('origin'), 'acme-stage');
  assert.equal(prod?.deploy.get('ssh-known-hosts'), await files('deploy/known_hosts'));
  assert.deepEqual(
    [dev, stage, prod].map((one) => one?.gated),
    [false, true, false],
  );
  assert.deepEqual(prod?.runsOn, ['self-hosted', 'prod-net']);
});

test('YAML 1.2: words and numbers stay what they are', async () => {
  const { builds } = await read(`
build: { description: yes, version: 010, license: ~, section: web, homepage: 'https://x.example/#a' }
environments: { dev: { publish: { bucket: 'abc' } } }`);
  assert.deepEqual(Object.fromEntries(builds[0]?.inputs ?? []), {
    description: 'yes',
    version: '010',
    license: '~',
    section: 'web',
    homepage: 'https://x.example/#a',
  });
});

const ENVIRONMENTS = 'environments: { dev: { publish: { bucket: abc } } }';

describe('what is wrong is told with its line and column', () => {
  const table: readonly (readonly [string, string, readonly RegExp[]])[] = [
    ['an unknown key', `bild: {}\n${ENVIRONMENTS}`, [/^1:1: `bild` is not known here\.$/]],
    [
      'an unknown input',
      `build:\n  servcie: x\n${ENVIRONMENTS}`,
      [/^2:3: `servcie` is no input of build\.$/],
    ],
    [
      'a wrong value',
      `build:\n  lint: maybe\n${ENVIRONMENTS}`,
      [/^2:9: The input `lint` is `maybe`; accepted/],
    ],
    [
      'all at once, in the order of the text',
      `build: { lint: maybe, nam: x }\nenvironments:\n  dev: { publish: { bucket: abc } }\n  prod: { publish: { bucket: x, public-key: y } }`,
      [
        /^1:16: /,
        /^1:23: /,
        /^3:3: `dev` has no `publish.public-key`/,
        /^4:30: The input `bucket`/,
        /^4:45: The input `public-key`/,
      ],
    ],
    [
      'a secret',
      `sign: { private-key: abc }\n${ENVIRONMENTS}`,
      [/^1:9: `private-key` is a secret, and settings hold none\.$/],
    ],
    [
      'what the workflows give',
      `defaults: { publish: { operation: remove } }\n${ENVIRONMENTS}`,
      [/^1:24: `operation` is given by the workflows\.$/],
    ],
    ['no bucket', 'environments: { dev: {} }', [/^1:17: `dev` has no `publish.bucket`/]],
    ['no environments', 'build: {}', [/^1:1: `environments` is missing/]],
    ['an empty file', '', [/^1:1: This is no mapping/]],
    ['a list', '- a', [/^1:1: This is no mapping/]],
    [
      'a role without region',
      'environments: { dev: { role: "arn:aws:iam::111122223333:role/x", publish: { bucket: abc } } }',
      [/no `publish.region`/],
    ],
    [
      'no role',
      `environments: { dev: { role: shop, publish: { bucket: abc } } }`,
      [/`role` is `shop`; accepted is the ARN/],
    ],
    ['a mapping as a value', `build: { service: { a: b } }\n${ENVIRONMENTS}`, [/^1:19: A value is a text/]],
    [
      'requires',
      'environments: { dev: { requires: all, publish: { bucket: abc } } }',
      [/`requires` is `all`; accepted is `none`/],
    ],
    ['an old name', `build: { runs_on: x }\n${ENVIRONMENTS}`, [/`runs_on` is no input/]],
  ];
  for (const [name, text, expected] of table) {
    test(name, async () => {
      const told = await mistakesIn(text);
      assert.equal(told.length, expected.length, told.join('\n'));
      for (const [at, pattern] of expected.entries()) assert.match(told[at] ?? '', pattern);
    });
  }

  test('an unknown one names the nearest', async () => {
    for (const [wrong, right] of [
      ['build: { servcie: x }', 'service'],
      ['build: { runs_on: x }', 'runs-on'],
      ['defaults: { publish: { Bucket: abc } }', 'bucket'],
      ['defaults: { deploy: { healthcheck: x } }', 'health-check'],
    ] as const) {
      await assert.rejects(
        read(`${wrong}
${ENVIRONMENTS}`),
        { remedy: `Did you mean \`${right}\`?` },
      );
    }
  });
});

describe('several releases', () => {
  const builds = `
build:
  - { suite: bookworm, version-suffix: ~debian12, runs-on: ubuntu-24.04, container: 'debian:12', hosts: bookworm }
  - { suite: bookworm, version-suffix: ~debian12, runs-on: ubuntu-24.04-arm, container: 'debian:12', hosts: bookworm }
  - { suite: noble, version-suffix: ~ubuntu24.04, runs-on: ubuntu-24.04, hosts: noble }
environments:
  dev: { publish: { bucket: abc }, deploy: { inventory: dev.ini, limit: web } }`;

  test('builds of one suite are one release, with its hosts', async () => {
    const settings = await read(builds);
    const dev = environmentOf(settings, 'dev');
    const releases = releasesOf(settings, dev);
    assert.deepEqual(releases, [
      { suite: 'bookworm', builds: [0, 1], hosts: 'bookworm' },
      { suite: 'noble', builds: [2], hosts: 'noble' },
    ]);
    const parts = releases.map((release) => deployPart(dev, release, [])?.get('limit'));
    assert.deepEqual(parts, ['bookworm:&web', 'noble:&web']);
  });

  test('a version is of the release whose suffix it has; without one it is every release’s', async () => {
    const settings = await read(builds);
    const releases = releasesOf(settings, environmentOf(settings, 'dev'));
    const of = (...packages: string[]) => releases.map((one) => packagesOf(settings, one, packages));
    assert.deepEqual(of('shop'), [['shop'], ['shop']]);
    assert.deepEqual(of('shop=1.0~debian12'), [['shop=1.0~debian12'], []]);
    assert.deepEqual(of('shop=1.0'), [['shop=1.0~debian12'], ['shop=1.0~ubuntu24.04']]);
  });

  const table: readonly (readonly [string, (text: string) => string, RegExp])[] = [
    ['one without suite', (text) => text.replace('suite: noble, ', ''), /needs a `suite`/],
    [
      'one suffix for two suites',
      (text) => text.replace('~ubuntu24.04', '~debian12'),
      /`version-suffix` each/,
    ],
    ['two versions in one suite', (text) => text.replace('~debian12', '~debian13'), /differ in/],
    ['no hosts', (text) => text.replace(', hosts: noble', ''), /several suites without `hosts`/],
  ];
  for (const [name, change, expected] of table) {
    test(name, async () => assert.match((await mistakesIn(change(builds))).join('\n'), expected));
  }
});

describe('what each job gets', () => {
  test('a copy is from the environment before, a rollback of the first from itself', async () => {
    const settings = await read(WHOLE, files);
    const stage = environmentOf(settings, 'stage');
    const { copy, release, planCopy } = publishParts(stage, sourceOf(settings, stage), 'stable');
    assert.equal(copy.get('suite'), 'stable-next');
    assert.equal(copy.get('from-bucket'), 'acme-apt-dev');
    assert.equal(copy.get('from-suite'), 'stable');
    assert.equal(release.get('suite'), 'stable');
    assert.equal(release.get('from-bucket'), 'acme-apt-stage');
    assert.equal(release.get('from-suite'), 'stable-next');
    assert.equal(planCopy.get('previous-public-key'), KEY.trimEnd());
    const dev = environmentOf(settings, 'dev');
    assert.equal(sourceOf(settings, dev), dev);
  });

  test('whom the gate asks is said where it asks, and nowhere else', async () => {
    const settings = await read(WHOLE.replace('origin: acme-stage', 'trusted-repositories: acme/web'), files);
    const stage = environmentOf(settings, 'stage');
    const parts = publishParts(stage, sourceOf(settings, stage), 'stable');
    const asking = Object.entries(parts).filter(([, values]) => values.has('trusted-repositories'));
    assert.deepEqual(
      asking.map(([name]) => name),
      ['planCopy'],
    );
  });

  test('an environment that is not there names the nearest', async () => {
    const settings = await read(WHOLE, files);
    assert.throws(() => environmentOf(settings, 'stagee'), /no environment `stagee`/);
  });

  test('no hosts, no rollout', async () => {
    const settings = await read(WHOLE, files);
    const part = deployPart(
      environmentOf(settings, 'stage'),
      { suite: 'stable', builds: [0], hosts: undefined },
      [],
    );
    assert.equal(part, undefined);
  });
});
