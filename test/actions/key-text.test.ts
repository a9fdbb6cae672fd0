import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide as decideDeployment } from '../../src/actions/deploy/decide.ts';
import { deployInputs } from '../../src/actions/deploy/inputs.ts';
import { publishInputs } from '../../src/actions/publish/inputs.ts';
import { openKeys } from '../../src/actions/publish/keys.ts';
import { decide } from '../../src/actions/sign/decide.ts';
import { signInputs } from '../../src/actions/sign/inputs.ts';
import { Failure } from '../../src/failure.ts';
import { type InputTable, type Report, readInputs, type World } from '../../src/github/index.ts';
import { secretArmor } from '../support/openpgp/corpus.ts';

const armored = secretArmor('ed25519-22');
const body = armored
  .split('\n')
  .filter((line) => /^[A-Za-z0-9+/=]{8,}$/.test(line))
  .join('');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const ssh = `-----BEGIN OPENSSH PRIVATE KEY-----\n${base64('openssh-key-v1\0, and then what nobody may see').repeat(3)}\n-----END OPENSSH PRIVATE KEY-----`;

/** A private key as it gets into the wrong input, or damaged into the right one. */
const FORMS: Readonly<Record<string, string>> = {
  'in armor': armored,
  'in base64 of the armor': base64(armored),
  'in base64 of the packets': body.replace(/=.*$/, ''),
  'in armor called public': armored.replaceAll('PRIVATE', 'PUBLIC'),
  'without its last lines': armored.slice(0, -80),
  'without its first line': armored.slice(armored.indexOf('\n')),
  'with a character too many': armored.replace(/\n\n(.)/, '\n\n$1!'),
  'without line breaks': armored.replaceAll('\n', ' '),
  'of ssh': ssh,
};

type Texts = Readonly<Record<string, string>>;

/** Where nothing but an error may come of it. */
function worldOf(report: Report): World {
  return {
    workspace: import.meta.dirname,
    temporary: import.meta.dirname,
    toolCache: import.meta.dirname,
    environment: {},
    run: async () => assert.fail('no program is started'),
    now: () => new Date(),
    onCancel: () => undefined,
    report,
  };
}

interface Subject {
  readonly read: (given: Texts, world: World) => Promise<unknown>;
  readonly name: string;
  /** Whether it is a public key that is wanted. */
  readonly wantsPublic?: true;
  /** The forms that are right here. */
  readonly right?: readonly string[];
}

function inputsOf<Table extends InputTable>(table: Table, given: Texts, { report }: World) {
  const environment = Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  return readInputs(table, Object.fromEntries(environment), report.mask);
}

const sign = async (given: Texts, world: World): Promise<unknown> =>
  decide(inputsOf(signInputs, { 'private-key': 'key', ...given }, world), world);
const publish = async (given: Texts, world: World): Promise<unknown> =>
  openKeys(
    inputsOf(publishInputs, { bucket: 'acme', suite: 'stable', ...given }, world),
    world.report,
    world.now(),
  );
const deploy = async (given: Texts, world: World): Promise<unknown> =>
  decideDeployment(inputsOf(deployInputs, { inventory: 'web-1,', ...given }, world), world.workspace);

/** What is a private key by itself, so that it can be told that it is one. */
const WHOLE = ['in armor', 'in base64 of the armor', 'in base64 of the packets', 'in armor called public'];

/** Every input that takes a key, and one in which it may end up. */
const SUBJECTS: readonly Subject[] = [
  { read: sign, name: 'private-key', right: WHOLE },
  { read: sign, name: 'fingerprint' },
  { read: publish, name: 'private-key', right: WHOLE },
  { read: publish, name: 'previous-public-key', wantsPublic: true },
  { read: publish, name: 'trusted-keys', wantsPublic: true },
  { read: publish, name: 'from-public-key', wantsPublic: true },
  { read: deploy, name: 'public-key', wantsPublic: true },
  { read: deploy, name: 'ssh-private-key', right: ['of ssh'] },
  { read: deploy, name: 'ssh-known-hosts' },
];

for (const { read, name, wantsPublic = false, right = [] } of SUBJECTS) {
  for (const [form, key] of Object.entries(FORMS).filter(([each]) => !right.includes(each))) {
    test(`no text of a private key ${form}, given to ${read.name} as ${name}, is seen`, async () => {
      const masked: string[] = [];
      const said: string[] = [];
      const say = (text: string): void => {
        said.push(text);
      };
      const report: Report = {
        line: say,
        debug: say,
        open: () => () => undefined,
        group: async (title, work) => {
          say(title);
          return await work();
        },
        annotate: ({ message }) => say(message),
        mask: (text) => {
          assert.deepEqual(said, [], 'said before it was masked');
          masked.push(text);
        },
        summarize: async (text) => say(text),
      };
      const failure: unknown = await read({ [name]: key }, worldOf(report)).then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.ok(failure instanceof Failure, 'it was taken');
      assert.match(failure.explanation, new RegExp(`\`${name}\``));
      if (wantsPublic && WHOLE.includes(form)) assert.match(failure.explanation, /private key/);
      const seen = [...said, failure.explanation].join('\n');
      const pieces = key.match(/[A-Za-z0-9+/]{12}/g) ?? [];
      assert.deepEqual(
        pieces.filter((piece) => seen.includes(piece)),
        [],
      );
      if (wantsPublic || name.startsWith('private-key') || form === 'in armor' || form === 'of ssh')
        assert.ok(
          masked.some((text) => text.trim() === key.trim()),
          'it is not masked',
        );
    });
  }
}
