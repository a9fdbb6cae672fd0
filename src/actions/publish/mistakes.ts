import { parseSelector } from '../../apt/index.ts';
import { Failure } from '../../failure.ts';
import { mistakeText } from '../../github/index.ts';
import type { PublishInputs } from '../inputs/publish.ts';

/** What an operation writes with, whom it asks: each needs other inputs. */
const SIGNS = ['publish', 'promote', 'remove', 'refresh'];
const NAMES_PACKAGES = ['publish', 'promote', 'remove'];

/**
 * Looks at several inputs together.
 * @throws Failure `input` with every mistake
 */
export function checkTogether(inputs: PublishInputs): void {
  const { operation } = inputs;
  const mistakes: string[] = [];
  const missing = (name: string, why: string, remedy: string) =>
    mistakes.push(`The input \`${name}\` is required ${why} and was not given: ${remedy}`);
  const hasKey = inputs['private-key'] !== undefined;
  const hasTrust = hasKey || inputs['previous-public-key'] !== undefined;
  if (SIGNS.includes(operation) && !inputs['dry-run'] && !hasKey) {
    missing(
      'private-key',
      `for \`operation: ${operation}\``,
      'give the key that signs this repository, from a secret.',
    );
  }
  if (!SIGNS.includes(operation) && !hasTrust) {
    missing(
      'previous-public-key',
      `for \`operation: ${operation}\``,
      'give the public key that this repository is signed with (or `private-key`).',
    );
  }
  if (NAMES_PACKAGES.includes(operation) && inputs.packages.length === 0) {
    const what = operation === 'publish' ? 'globs of .deb files' : '`name` or `name=version` a line';
    missing('packages', `for \`operation: ${operation}\``, `give ${what}.`);
  }
  if (operation === 'promote') {
    if (inputs['from-bucket'] === undefined)
      missing('from-bucket', 'to promote', 'name the bucket to promote from.');
    if (inputs['from-public-key'] === undefined) {
      missing(
        'from-public-key',
        'to promote',
        'give the public key that the source repository is signed with.',
      );
    }
  }
  if (
    inputs['require-deployment'] !== undefined &&
    operation === 'promote' &&
    inputs['github-token'] === undefined
  ) {
    missing('github-token', 'with `require-deployment`', 'give `${{ github.token }}`.');
  }
  if (operation === 'promote' || operation === 'remove')
    mistakes.push(...inputs.packages.flatMap(selectorMistake));
  if (mistakes.length > 0) throw new Failure('input', mistakes.join('\n'), '');
}

function selectorMistake(given: string): readonly string[] {
  const accepted = '`name` or `name=version` a line';
  if (!/^[a-z0-9][a-z0-9+.-]+(=.+)?$/.test(given)) {
    return [mistakeText('packages', given, accepted, 'Write the name of a package, not of a file.')];
  }
  try {
    parseSelector(given);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [mistakeText('packages', given, accepted, error.message)];
  }
}
