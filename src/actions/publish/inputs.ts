import { isSuiteName } from '../../apt/index.ts';
import { debianArchitecture, versionAsFound } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import {
  accept,
  flag,
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

/** Steps of a history that an index has room for. */
const MOST_DIFFS = 200;

const diffsWish: Parser<number | 'auto'> = (given) => {
  const steps = wholeNumber(0, MOST_DIFFS)(given);
  if (given === 'auto') return accept(given);
  return steps.kind === 'value'
    ? steps
    : reject(
        `\`auto\`, or a whole number from 0 to ${MOST_DIFFS}`,
        'Leave it out for `auto`; `0` writes none.',
      );
};

const bucketName: Parser<string> = (given) =>
  /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/i.test(given)
    ? accept(given)
    : reject(
        'the name of a bucket, 3 to 63 letters, digits, - and .',
        'Give its name alone, without s3:// and path.',
      );

/** Below what the repository lies in the bucket: slashes around it don't count. */
const prefix: Parser<string> = (given) => {
  const path = given.replace(/^\/+|\/+$/g, '');
  const isWrong = path
    .split('/')
    .some((part) => part === '..' || part === '.' || (part === '' && path !== ''));
  return isWrong || /[\x00-\x1f\x7f\\]/.test(path)
    ? reject('a path in the bucket without `..`', 'Write it such as `apt` or `teams/shop`.')
    : accept(path);
};

const httpUrl: Parser<string> = (given) => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && !/\s/.test(given)
    ? accept(given.replace(/\/+$/, ''))
    : reject('an http or https URL', 'Write it with its scheme, such as https://s3.example.org.');
};

/** Where clients find the repository: apt's transports know these. */
const clientUrl: Parser<string> = (given) => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  return url !== undefined && /^(https?|s3):$/.test(url.protocol) && !/[\s<>"]/.test(given)
    ? accept(given.replace(/\/+$/, ''))
    : reject(
        'an http, https or s3 URL',
        'Write the folder that `dists/` is in, such as https://apt.example.org.',
      );
};

const suiteName: Parser<string> = (given) =>
  isSuiteName(given)
    ? accept(given)
    : reject(
        'letters, digits and . _ + ~ -, parts separated by /, none of them binary-…, source, by-hash or i18n',
        'Write it such as `stable` or `main`.',
      );

const architecture: Parser<string> = (given) => {
  const known = debianArchitecture(given);
  const remedy =
    known === undefined ? 'Take it from dpkg --print-architecture.' : `Debian calls it \`${known}\`.`;
  return known === undefined &&
    /^[a-z0-9][a-z0-9-]*$/.test(given) &&
    !['all', 'any', 'source'].includes(given)
    ? accept(given)
    : reject('an architecture of Debian’s, such as amd64', remedy);
};

/** One line, as a field of Release holds it. */
const line: Parser<string> = (given) =>
  /[\r\n\0]/.test(given) ? reject('one line of text', 'Write it without line breaks.') : accept(given);

const NONE = /^none$/i;

const previousKey: Parser<string> = (given) =>
  NONE.test(given) && given !== 'none'
    ? reject('a public key, or `none` in lower case', 'Write `previous-public-key: none`.')
    : accept(given);

const profile: Parser<string> = (given) =>
  /^[\w.@:/+-]+$/.test(given)
    ? accept(given)
    : reject('the name of an AWS profile', 'Take it from ~/.aws/config.');

/** As GitHub calls a repository: it becomes part of a URL. */
const repositoryPath: Parser<string> = (given) =>
  /^[A-Za-z0-9][A-Za-z0-9-]*\/[\w.-]+$/.test(given) && !/\/\.{1,2}$/.test(given)
    ? accept(given)
    : reject('a repository as `owner/name`', 'Write it without host, such as acme/shop.');

export const OPERATIONS = ['publish', 'promote', 'remove', 'verify', 'refresh', 'collect'] as const;
export type Operation = (typeof OPERATIONS)[number];

export const publishInputs = {
  operation: withDefault('publish', oneOf(...OPERATIONS)),
  packages: lines(text),
  bucket: required(bucketName),
  prefix: withDefault('', prefix),
  region: optional(text),
  endpoint: optional(httpUrl),
  'force-path-style': flag(false),
  url: optional(clientUrl),
  suite: required(suiteName),
  component: withDefault('main', suiteName),
  codename: optional(suiteName),
  origin: optional(line),
  label: optional(line),
  description: optional(line),
  architectures: lines(architecture),
  'private-key': secret(),
  passphrase: secret(),
  'previous-public-key': publicKey((given) => !NONE.test(given) && mayBePrivate(given), previousKey),
  'trusted-keys': publicKey(mayBePrivate, text),
  'valid-for': optional(wholeNumber(1, 36_500)),
  'keep-versions': optional(wholeNumber(1)),
  'package-diffs': withDefault('auto', diffsWish),
  'from-bucket': optional(bucketName),
  'from-prefix': withDefault('', prefix),
  'from-region': optional(text),
  'from-endpoint': optional(httpUrl),
  'from-suite': optional(suiteName),
  'from-public-key': publicKey(mayBePrivate, text),
  'from-profile': optional(profile),
  'require-deployment': optional(line),
  'trusted-repositories': lines(repositoryPath),
  'github-token': secret(),
  'dry-run': flag(false),
  public: flag(false),
  'cloudfront-distribution': optional(line),
} satisfies InputTable;

export type PublishInputs = Inputs<typeof publishInputs>;

/** The operations that write a suite anew, signed. */
export const SIGNS: readonly Operation[] = ['publish', 'promote', 'remove', 'refresh'];
/** Those that are about packages that the user names. */
const NAMES_PACKAGES: readonly Operation[] = ['publish', 'promote', 'remove'];

const rule = rulesOf(publishInputs);

/** What must hold between the inputs of `publish`. */
export const publishRules: readonly Rule[] = [
  rule(['operation', 'dry-run', 'private-key'], ({ operation, 'dry-run': dryRun, 'private-key': key }) =>
    SIGNS.includes(operation) && !dryRun && key === undefined
      ? missing(
          'private-key',
          `for \`operation: ${operation}\``,
          'give the key that signs this repository, from a secret.',
        )
      : [],
  ),
  rule(
    ['operation', 'private-key', 'previous-public-key'],
    ({ operation, 'private-key': key, 'previous-public-key': previous }) =>
      !SIGNS.includes(operation) && key === undefined && previous === undefined
        ? missing(
            'previous-public-key',
            `for \`operation: ${operation}\``,
            'give the public key that this repository is signed with (or `private-key`).',
          )
        : [],
  ),
  rule(['operation', 'packages'], ({ operation, packages }) => {
    if (!NAMES_PACKAGES.includes(operation)) return [];
    const what = operation === 'publish' ? 'globs of .deb files' : '`name` or `name=version` a line';
    if (packages.length === 0) return missing('packages', `for \`operation: ${operation}\``, `give ${what}.`);
    return operation === 'publish' ? [] : packages.flatMap(selectorMistake);
  }),
  rule(['operation', 'from-bucket'], ({ operation, 'from-bucket': bucket }) =>
    operation === 'promote' && bucket === undefined
      ? missing('from-bucket', 'to promote', 'name the bucket to promote from.')
      : [],
  ),
  rule(['operation', 'from-public-key'], ({ operation, 'from-public-key': key }) =>
    operation === 'promote' && key === undefined
      ? missing(
          'from-public-key',
          'to promote',
          'give the public key that the source repository is signed with.',
        )
      : [],
  ),
  // A gate that guards nothing must not look like one.
  rule(['operation', 'require-deployment'], ({ operation, 'require-deployment': environment }) =>
    operation !== 'promote' && environment !== undefined
      ? [
          `The input \`require-deployment\` counts only with \`operation: promote\`, and this is \`${operation}\`: leave it out.`,
        ]
      : [],
  ),
  rule(
    ['operation', 'require-deployment', 'github-token'],
    ({ operation, 'require-deployment': environment, 'github-token': token }) =>
      operation === 'promote' && environment !== undefined && token === undefined
        ? missing('github-token', 'with `require-deployment`', 'give `${{ github.token }}`.')
        : [],
  ),
];

function missing(name: string, why: string, remedy: string): readonly string[] {
  return [`The input \`${name}\` is required ${why} and was not given: ${remedy}`];
}

function selectorMistake(given: string): readonly string[] {
  const accepted = '`name` or `name=version` a line';
  const match = /^[a-z0-9][a-z0-9+.-]+(?:=(.+))?$/.exec(given);
  if (match === null)
    return [mistakeText('packages', given, accepted, 'Write the name of a package, not of a file.')];
  const [, version] = match;
  try {
    if (version !== undefined) versionAsFound(version);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [mistakeText('packages', given, accepted, error.message)];
  }
}
