import { debianArchitecture, type RelationField, readRelations } from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import {
  accept,
  artifactName,
  type Inputs,
  type InputTable,
  lines,
  oneOf,
  optional,
  type Parser,
  reject,
  text,
  withDefault,
} from '../../github/index.ts';
import { configFile, HOST_PATH, hostPath, isHostPath, mapping, projectPath } from './mapping.ts';
import { serviceOption } from './service-option.ts';

/** Folders that many packages share: removing one with the package would take others' files along. */
const SHARED =
  /^\/(?:[^/]+|usr\/(?:bin|sbin|lib|lib64|libexec|share|local|include|games|src)|usr\/local\/(?:bin|sbin|lib|share)|var\/(?:lib|cache|log|spool|www|opt|local)|etc\/[^/]+|(?:dev|proc|sys|run|tmp|boot)\/.*)$/;

const prefix: Parser<string> = (given) => {
  const path = given.replace(/(?<=.)\/+$/, '');
  const accepted = `${HOST_PATH}, and a folder of the package’s own`;
  // The root of a staged tree; that the project is a folder is judged once it is known.
  if (path === '/') return accept(path);
  if (!isHostPath(path)) return reject(accepted, 'Write e.g. `/opt/shop`.');
  return SHARED.test(path)
    ? reject(accepted, `\`${path}\` is shared with other packages: write e.g. \`${path}/shop\`.`)
    : accept(path);
};

/** What may stand in a control field, judged as the package will be. */
function relation(field: RelationField): Parser<string> {
  return (given) => {
    try {
      readRelations(field, given);
      return accept(
        given
          .split(/\s*,\s*/)
          .map((entry) => entry.replaceAll(/\s+/g, ' '))
          .join(', '),
      );
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return reject('a relation of Debian packages', `${failure.message} ${failure.remedy}`);
    }
  };
}

const architecture: Parser<string> = (given) => {
  const known = debianArchitecture(given);
  return known === undefined && /^[a-z0-9-]+$/.test(given)
    ? accept(given)
    : reject(
        'a Debian architecture',
        known === undefined ? 'Write e.g. `amd64` or `arm64`.' : `Debian calls it \`${known}\`.`,
      );
};

const oneLine: Parser<string> = (given) =>
  /[\r\n\0]/.test(given)
    ? reject('one line', 'Put what needs more into a script of the project.')
    : accept(given);

function matching(pattern: RegExp, accepted: string, remedy: string): Parser<string> {
  return (given) => (pattern.test(given) ? accept(given) : reject(accepted, remedy));
}

export const buildInputs = {
  path: withDefault('.', text),
  type: withDefault('auto', oneOf('auto', 'python', 'node', 'directory')),
  name: optional(oneLine),
  version: optional(oneLine),
  description: optional(text),
  maintainer: optional(oneLine),
  homepage: optional(
    matching(/^https?:\/\/[^\s<>"]+$/, 'an http(s) URL', 'Write e.g. `https://example.org/shop`.'),
  ),
  license: optional(oneLine),
  section: optional(
    matching(
      /^(?:(?:contrib|non-free|non-free-firmware)\/)?[a-z][a-z0-9-]*$/,
      'a section of the Debian archive',
      'Write e.g. `web`, `python`, `javascript` or `misc`.',
    ),
  ),
  'version-scheme': withDefault('auto', oneOf('auto', 'exact')),
  'version-suffix': optional(
    matching(
      /^[~+.][A-Za-z0-9.+~]+$/,
      '`~`, `+` or `.` and letters, digits, `.`, `+`, `~`',
      'Write e.g. `~debian12`.',
    ),
  ),
  release: optional(
    matching(/^[A-Za-z0-9._-]+$/, 'a release’s id or codename', 'Write e.g. `debian-12` or `noble`.'),
  ),
  architecture: optional(architecture),
  prefix: optional(prefix),
  'build-command': withDefault('auto', text),
  'python-dependencies': withDefault('bundled', oneOf('bundled', 'distribution')),
  files: lines(mapping),
  depends: lines(relation('Depends')),
  recommends: lines(relation('Recommends')),
  conflicts: lines(relation('Conflicts')),
  provides: lines(relation('Provides')),
  replaces: lines(relation('Replaces')),
  service: optional(oneLine),
  'service-user': optional(
    matching(/^[a-z_][a-z0-9_-]{0,30}$/, 'a user’s name of `a-z 0-9 _ -`', 'Write e.g. `_shop`.'),
  ),
  'environment-file': optional(hostPath),
  systemd: lines(projectPath),
  'restart-mode': withDefault('after', oneOf('after', 'stop-first')),
  'service-options': lines(serviceOption),
  'config-files': lines(configFile),
  'before-install': optional(projectPath),
  'after-install': optional(projectPath),
  'before-remove': optional(projectPath),
  'after-remove': optional(projectPath),
  'fpm-args': lines(text),
  'fpm-version': withDefault(
    '1.18.0',
    matching(/^\d+\.\d+\.\d+$/, 'a release of FPM', 'Write e.g. `1.18.0`.'),
  ),
  compression: optional(oneOf('zst', 'xz', 'gz', 'none')),
  lint: withDefault('error', oneOf('error', 'warning', 'off')),
  'smoke-test': optional(text),
  'compare-with': optional(oneLine),
  'output-directory': withDefault('deb', text),
  'artifact-name': optional(artifactName),
} satisfies InputTable;

export type BuildInputs = Inputs<typeof buildInputs>;
