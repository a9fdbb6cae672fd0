import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const entries = join(import.meta.dirname, '..', '..', 'src', 'actions', 'main');

/** What one input has wrong and what only several show together, and what the one error must and must not say. */
const cases: readonly {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly told: readonly RegExp[];
  readonly untold: readonly RegExp[];
}[] = [
  {
    action: 'publish',
    inputs: { suite: 'stable', 'keep-versions': '0' },
    told: [
      /`bucket` is required/,
      /`keep-versions` is `0`/,
      /`private-key` is required/,
      /`packages` is req/,
    ],
    untold: [],
  },
  {
    action: 'publish',
    inputs: { bucket: 'acme', suite: 'a..b/', operation: 'promote', packages: 'Shop\nshop=1 0' },
    told: [/`suite` is/, /`from-bucket` is req/, /`from-public-key` is req/, /`Shop`/, /`shop=1 0`/],
    untold: [],
  },
  {
    action: 'publish',
    inputs: { bucket: 'acme', suite: 'stable', operation: 'promote', 'from-bucket': '/', packages: 'shop' },
    told: [/`from-bucket` is `\/`/, /`private-key` is required/],
    untold: [/`from-bucket` is required/],
  },
  {
    action: 'publish',
    inputs: { bucket: 'acme', suite: 'stable', operation: 'upload' },
    told: [/`operation` is `upload`/],
    untold: [/is required/],
  },
  {
    action: 'deploy',
    inputs: { inventory: 'web-1,', serial: '0', 'repository-url': 'https://apt.acme.example' },
    told: [/`serial` is/, /`suite` is required/, /`public-key` is required/, /`packages` is required/],
    untold: [],
  },
  {
    action: 'deploy',
    inputs: { inventory: 'web-1,', packages: 'shop', 'candidate-suite': 'next', 'awx-token': 't' },
    told: [/`packages` is `shop`/, /`candidate-suite` needs/, /go together: add `awx-url`, `awx-template`/],
    untold: [/`packages` is required/],
  },
];

for (const { action, inputs, told, untold } of cases) {
  test(`${action} with ${JSON.stringify(inputs)}: one error holds what each input and what several have wrong`, () => {
    const run = spawnSync(process.execPath, [join(entries, `${action}.ts`)], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
      },
    });
    const errors = run.stdout.split('\n').filter((line) => line.startsWith('::error'));
    assert.equal(run.status, 1, run.stdout + run.stderr);
    assert.equal(errors.length, 1, run.stdout);
    for (const what of told) assert.match(errors[0] ?? '', what);
    for (const what of untold) assert.doesNotMatch(errors[0] ?? '', what);
  });
}
