import type { Annotation } from '../../github/index.ts';
import { OPERATIONS, type Operation, type PublishInputs, publishInputs, SIGNS } from './inputs.ts';

const PROMOTE = ['promote'] as const;
const ADDS = ['publish', 'promote'] as const;

/** The operations that each input counts in. */
const USED_BY = {
  operation: OPERATIONS,
  packages: ['publish', 'promote', 'remove'],
  bucket: OPERATIONS,
  prefix: OPERATIONS,
  region: OPERATIONS,
  endpoint: OPERATIONS,
  'force-path-style': OPERATIONS,
  url: OPERATIONS,
  suite: OPERATIONS,
  component: OPERATIONS,
  codename: SIGNS,
  origin: SIGNS,
  label: SIGNS,
  description: SIGNS,
  architectures: ['publish', 'promote', 'refresh'],
  'private-key': OPERATIONS,
  passphrase: OPERATIONS,
  'previous-public-key': OPERATIONS,
  'trusted-keys': ADDS,
  'valid-for': SIGNS,
  'keep-versions': ADDS,
  'package-diffs': SIGNS,
  'from-bucket': PROMOTE,
  'from-prefix': PROMOTE,
  'from-region': PROMOTE,
  'from-endpoint': PROMOTE,
  'from-suite': PROMOTE,
  'from-public-key': PROMOTE,
  'from-profile': PROMOTE,
  'require-deployment': PROMOTE,
  'trusted-repositories': PROMOTE,
  'github-token': PROMOTE,
  'dry-run': OPERATIONS,
  // It says something of the bucket, whatever is done to it.
  public: OPERATIONS,
  'cloudfront-distribution': SIGNS,
} as const satisfies Readonly<Record<keyof PublishInputs, readonly Operation[]>>;

/**
 * A warning for each input that was given and that the operation doesn't use: whoever gave it expects something of it.
 * @param fromSettings inputs that were given for whatever operation: nobody expects anything of these in each
 */
export function unusedInputs(
  inputs: PublishInputs,
  fromSettings: readonly string[] = [],
): readonly Annotation[] {
  const { operation } = inputs;
  const unused = Object.entries(USED_BY).flatMap(([name, operations]) => {
    const isUsed = (operations as readonly Operation[]).includes(operation);
    return isUsed || fromSettings.includes(name) || !isGiven(name as keyof PublishInputs, inputs)
      ? []
      : [
          `The input \`${name}\` has no effect with \`operation: ${operation}\`: only ${operations.map((each) => `\`${each}\``).join(', ')} ${operations.length === 1 ? 'uses' : 'use'} it.`,
        ];
  });
  const guards =
    operation === 'promote' &&
    inputs['require-deployment'] === undefined &&
    inputs['trusted-repositories'].length > 0
      ? ['The input `trusted-repositories` has no effect without `require-deployment`: nothing is asked.']
      : [];
  return [...unused, ...guards].map((message) => ({ level: 'warning', message }));
}

/** Whether a value is another than the one that an input has by itself. */
function isGiven(name: keyof PublishInputs, inputs: PublishInputs): boolean {
  const value = inputs[name];
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && String(value) !== publishInputs[name].default;
}
