import { Failure } from '../failure.ts';

/**
 * A name as Debian Policy 5.6.7 wants it: at least two of `a-z 0-9 + - .`, the first a letter or digit.
 * `@acme/Shop_Web` → `acme-shop-web`.
 * @throws Failure `name` where nothing of that kind is left
 */
export function packageName(text: string): string {
  const name = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9+.-]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^[^a-z0-9]+|[-.+]+$/g, '');
  if (name.length >= 2) return name;
  throw new Failure(
    'name',
    `\`${text}\` makes no package name: that needs two or more of a-z, 0-9, +, - and .`,
    'Give the package a `name`, e.g. `name: shop`.',
  );
}

/** The user that a package's service runs as, `_shop`: within 31 characters, of `a-z 0-9 _ -`. */
export function serviceUser(name: string): string {
  return `_${name.replaceAll(/[^a-z0-9_-]/g, '-')}`.slice(0, 31);
}
