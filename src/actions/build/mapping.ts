import { basename, join } from 'node:path/posix';
import { accept, type Parser, reject } from '../../github/index.ts';

/** A path of the project's that goes to a place of its own in the package. */
export interface Mapping {
  /** In the project. */
  readonly from: string;
  /** Absolute, on the host, without a slash at the end. */
  readonly to: string;
  /** `to` was written with a slash at the end: a file goes into that folder. */
  readonly into: boolean;
  readonly mode: number | undefined;
  /** `user` or `user:group`. */
  readonly owner: string | undefined;
}

export const HOST_PATH = 'an absolute path without `.`, `..`, blanks, quotes, backslashes and wildcards';

export function isHostPath(path: string): boolean {
  return (
    /^(?:\/[\w@%+=:,.~-]+)+$/.test(path) && !path.split('/').some((part) => part === '.' || part === '..')
  );
}

export const hostPath: Parser<string> = (given) => {
  const path = given.replace(/(?<=.)\/+$/, '');
  return isHostPath(path)
    ? accept(path)
    : reject(HOST_PATH, 'Write it as it is on the host, e.g. `/etc/shop/shop.env`.');
};

/** A path of the project's; that it stays there is checked when it is followed. */
export const projectPath: Parser<string> = (given) =>
  given.includes('\0') || given.startsWith('/') || given.split('/').includes('..')
    ? reject('a path in the project, relative and without `..`', 'Move the file into the project.')
    : accept(given.replace(/^(?:\.\/+)+/, ''));

/** `from=to[:mode[:owner]]`; `to` may be `/` where the root of a staged tree is mapped. */
export const mapping: Parser<Mapping> = mappingParser(
  '`from=to`, `from=to:mode` or `from=to:mode:owner`, `to` being an absolute path',
  'Write e.g. `docs/shop.1=/usr/share/man/man1/shop.1:0644`.',
);

/** `file=/path/on/host[:mode[:owner]]` */
export const configFile: Parser<Mapping> = (given) => {
  const parsed = mappingParser(
    '`file=/path/on/host`, the file in the project, with `:mode` or `:mode:owner` behind it',
    'Write e.g. `deploy/shop.env=/etc/shop/shop.env:0640:root:adm`.',
  )(given);
  if (parsed.kind === 'mistake' || !parsed.value.into) return parsed;
  const { from, to } = parsed.value;
  return accept({ ...parsed.value, to: join(to, basename(from)), into: false });
};

function mappingParser(accepted: string, example: string): Parser<Mapping> {
  return (given) => {
    const [, from = '', to = '', mode, owner] =
      /^([^=]+)=([^:]+)(?::([0-7]{3,4})?(?::([a-z_][a-z0-9_-]*(?::[a-z_][a-z0-9_-]*)?))?)?$/.exec(given) ??
      [];
    const source = projectPath(from.trim());
    const target = to.trim().replace(/(?<=.)\/+$/, '');
    if (from === '' || source.kind === 'mistake') return reject(accepted, example);
    if (target !== '/' && !isHostPath(target)) return reject(accepted, `\`${target}\` is not ${HOST_PATH}.`);
    const bits = mode === undefined ? undefined : Number.parseInt(mode, 8);
    if (bits !== undefined && (bits & 0o7000) !== 0)
      return reject(
        accepted,
        'A package of ours holds nothing setuid, setgid or sticky: write three digits.',
      );
    return accept({
      from: source.value,
      to: target,
      into: to.trim().endsWith('/'),
      mode: bits,
      owner: owner === 'root' || owner === 'root:root' ? undefined : owner,
    });
  };
}
