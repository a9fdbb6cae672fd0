import { type BatchSize, parseBatchSize, readKnownHosts, readSshKey } from '../../ansible/index.ts';
import {
  accept,
  flag,
  type Input,
  type Inputs,
  type InputTable,
  lines,
  mistakeText,
  oneOf,
  optional,
  type Parser,
  publicKey,
  type Rule,
  reject,
  required,
  rulesOf,
  secret,
  text,
  wholeNumber,
  withDefault,
} from '../../github/index.ts';
import { mayBePrivate } from '../../openpgp/index.ts';
import { Secret } from '../../secret.ts';
import { armoredKey } from './public-key.ts';

/** A package in exactly one version. */
export interface PackageVersion {
  readonly name: string;
  readonly version: string;
}

export function packageText({ name, version }: PackageVersion): string {
  return `${name}=${version}`;
}

/** Debian Policy 5.6.1 and 5.6.12. */
const packageVersion: Parser<PackageVersion> = (given) => {
  const match = /^([a-z0-9][a-z0-9+.-]+)=((?:\d+:)?\d[A-Za-z0-9.+~:-]*)$/.exec(given);
  const [, name = '', version = ''] = match ?? [];
  return match === null
    ? reject('`name=version`, the version in full', 'Write for example `shop=1.4.0`.')
    : accept({ name, version });
};

const batches: Parser<readonly BatchSize[]> = (given) => {
  const parts = given.split(/[,\n]/).map((part) => part.trim());
  const sizes = parts.filter((part) => part !== '').map(parseBatchSize);
  const known = sizes.filter((size) => size !== undefined);
  return known.length === sizes.length && known.length > 0
    ? accept(known)
    : reject(
        'a list of numbers of 1 or more and shares from 1% to 100%',
        'Write for example `1, 25%, 100%`.',
      );
};

const repositoryUrl: Parser<string> = (given) => {
  const url = /^(https?|s3):\/\/[^\s/?#]+[^\s?#]*$/.test(given) && URL.canParse(given);
  if (!url)
    return reject('an http, https or s3 URL of the folder that holds `dists/`', 'Write it without query.');
  const authority = given.split('/')[2] ?? '';
  if (authority.includes('@'))
    return reject('a URL without user and password', 'Put those into /etc/apt/auth.conf.d on the hosts.');
  return accept(given);
};

const word =
  (what: string): Parser<string> =>
  (given) =>
    /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/.test(given)
      ? accept(given)
      : reject(what, 'Take the name that the repository has under `dists/`.');

const components: Parser<string> = (given) =>
  given.split(/\s+/).every((one) => /^[A-Za-z0-9][A-Za-z0-9._+~/-]*$/.test(one))
    ? accept(given)
    : reject('a component', 'It is `main` in most repositories.');

const knownHosts: Parser<string> = (given) => {
  const read = readKnownHosts(given);
  if (read.kind === 'lines') return accept(read.text);
  const numbers = `${read.numbers.length === 1 ? 'line' : 'lines'} ${read.numbers.slice(0, 20).join(', ')}`;
  return reject(
    'lines of a known_hosts file: host, type and key',
    'ssh-keyscan prints them; check them before you trust them.',
    `a text without a host’s whole key in ${numbers}`,
  );
};

const unit: Parser<string> = (given) =>
  /^[A-Za-z0-9:_.@\\][A-Za-z0-9:_.@\\-]*$/.test(given)
    ? accept(given)
    : reject('the name of a systemd unit', 'Write for example `shop` or `shop.service`.');

/** http(s) URL, `tcp:PORT`, else a command for `sh -c`. */
const healthCheck: Parser<string> = (given) => {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):(\/\/|\d+$)/.exec(given);
  const accepted = 'an http or https URL, `tcp:PORT`, or a command';
  if (!/^tcp:/i.test(given) && /^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+):\d{1,5}(?:[/?]\S*)?$/i.test(given))
    return reject(accepted, `Write \`http://${given}\`.`);
  if (scheme === null && !/^tcp:/i.test(given)) return accept(given);
  if (/^https?:\/\/\S+$/.test(given) && URL.canParse(given)) return accept(given);
  const port = /^tcp:(\d{1,5})$/.exec(given)?.[1];
  if (port !== undefined && Number(port) >= 1 && Number(port) <= 65535) return accept(given);
  return reject(accepted, 'Write for example `http://127.0.0.1:8000/health`.');
};

const user: Parser<string> = (given) =>
  /^[A-Za-z_][A-Za-z0-9_.@\\-]*\$?$/.test(given)
    ? accept(given)
    : reject('the name of a user', 'Write the name alone, without host.');

const version: Parser<string> = (given) =>
  /^\d+\.\d+(\.\d+)?[a-z0-9.]*$/.test(given)
    ? accept(given)
    : reject('a version of ansible-core', 'Write for example `2.19.3`.');

const url: Parser<string> = (given) =>
  /^https?:\/\/\S+$/.test(given) && URL.canParse(given)
    ? accept(given.replace(/\/+$/, ''))
    : reject('an http or https URL', 'Write for example `https://awx.example.com`.');

const sshKey: Input<Secret | undefined> = {
  required: false,
  default: '',
  secret: true,
  parse: (given) => {
    if (given === '') return accept(undefined);
    const read = readSshKey(given);
    return read.kind === 'key' ? accept(new Secret(read.text)) : reject(read.fault, read.remedy);
  },
};

export const deployInputs = {
  packages: lines(packageVersion),
  inventory: required(text),
  limit: optional(text),
  playbook: optional(text),
  requirements: optional(text),
  'extra-vars': optional(text),
  'vault-password': secret(),
  'repository-url': optional(repositoryUrl),
  suite: optional(word('the name of a suite')),
  component: withDefault('main', components),
  'public-key': publicKey(mayBePrivate, armoredKey),
  'candidate-suite': optional(word('the name of a suite')),
  service: lines(unit),
  'health-check': optional(healthCheck),
  'health-timeout': withDefault('60', wholeNumber(1, 86_400)),
  'before-host': optional(text),
  'after-host': optional(text),
  serial: withDefault('1, 25%, 100%', batches),
  'max-fail-percentage': withDefault('0', wholeNumber(0, 100)),
  rollback: withDefault('true', oneOf('true', 'all', 'false')),
  'dry-run': flag(false),
  'ssh-private-key': sshKey,
  'ssh-known-hosts': optional(knownHosts),
  'ssh-user': optional(user),
  become: flag(true),
  'become-password': secret(),
  'ansible-version': optional(version),
  'github-token': secret(),
  'awx-url': optional(url),
  'awx-token': secret(),
  'awx-template': optional(text),
} satisfies InputTable;

export type DeployInputs = Inputs<typeof deployInputs>;

const rule = rulesOf(deployInputs);

/** What must hold between the inputs of `deploy`. */
export const deployRules: readonly Rule[] = [
  rule(['packages'], ({ packages }) =>
    [...Map.groupBy(packages, ({ name }) => name)]
      .filter(([, given]) => given.length > 1)
      .map(([name, given]) =>
        mistakeText(
          'packages',
          given.map(packageText).join(', '),
          'each name once',
          `Keep one line for ${name}.`,
        ),
      ),
  ),
  rule(['packages', 'playbook', 'awx-url'], ({ packages, playbook, 'awx-url': awx }) =>
    packages.length === 0 && playbook === undefined && awx === undefined
      ? [
          'The input `packages` is required unless `playbook` is given: add `packages: name=version` under `with:`.',
        ]
      : [],
  ),
  ...(['suite', 'public-key'] as const).map((name) =>
    rule(['repository-url', name], (inputs) =>
      inputs['repository-url'] !== undefined && inputs[name] === undefined
        ? [`The input \`${name}\` is required with \`repository-url\`: add \`${name}: …\`.`]
        : [],
    ),
  ),
  rule(['repository-url', 'candidate-suite'], (inputs) =>
    inputs['candidate-suite'] !== undefined && inputs['repository-url'] === undefined
      ? ['The input `candidate-suite` needs `repository-url`, `suite` and `public-key`: add them.']
      : [],
  ),
  rule(['awx-url', 'awx-token', 'awx-template'], (inputs) => {
    const names = ['awx-url', 'awx-token', 'awx-template'] as const;
    const missing = names.filter((name) => inputs[name] === undefined);
    return missing.length === 0 || missing.length === names.length
      ? []
      : [
          `The inputs \`awx-url\`, \`awx-token\` and \`awx-template\` go together: add \`${missing.join('`, `')}\`.`,
        ];
  }),
];
