import type { Unit } from './packaged-unit.ts';

/** What a package does when it comes and goes. */
export interface LifeFacts {
  readonly name: string;
  readonly prefix: string;
  readonly units: readonly Unit[];
  /** Names of all units that the package ships, those among `files` too. */
  readonly shipped: readonly string[];
  /** The user to create, or undefined. */
  readonly user: string | undefined;
  readonly restart: 'after' | 'stop-first';
  /** Below /etc or elsewhere, made by a person: gone with a purge. */
  readonly environmentFile: string | undefined;
  readonly configFiles: readonly string[];
  /** Files whose owner is not root. */
  readonly owners: readonly { readonly path: string; readonly owner: string; readonly mode: string }[];
  readonly hooks: Hooks;
}

/** The user's own scripts, their text. */
export interface Hooks {
  readonly beforeInstall: string | undefined;
  readonly afterInstall: string | undefined;
  readonly beforeRemove: string | undefined;
  readonly afterRemove: string | undefined;
}

export interface MaintainerScripts {
  readonly preinst: string | undefined;
  readonly postinst: string | undefined;
  readonly prerm: string | undefined;
  readonly postrm: string | undefined;
}

/** Debian Policy chapter 6 says when each is called, and with what. */
export function maintainerScripts(facts: LifeFacts): MaintainerScripts {
  return {
    preinst: script(preinst(facts)),
    postinst: script(postinst(facts)),
    prerm: script(prerm(facts)),
    postrm: script(postrm(facts)),
  };
}

type Lines = readonly string[];

function script(body: Lines): string | undefined {
  return body.length === 0 ? undefined : `${['#!/bin/sh', 'set -e', ...body].join('\n')}\n`;
}

function preinst({ name, shipped, hooks }: LifeFacts): Lines {
  return [
    ...hook('before_install', hooks.beforeInstall, ['install', 'upgrade']),
    '',
    'if [ "$1" = upgrade ]; then',
    ...indented(retireLines(name, shipped)),
    'fi',
  ];
}

/**
 * Ends the units of the version before that this one has no more: their files go with the upgrade, and no script would
 * know of them afterwards. One that an administrator disabled keeps that state, for the day it comes back.
 */
function retireLines(name: string, shipped: readonly string[]): Lines {
  const kept = ['*@.*', ...shipped.map(word)].join(' | ');
  return [
    '# Units that this version has no more.',
    `dpkg-query --listfiles ${word(name)} 2>/dev/null | sed -nE 's,^(/usr)?/lib/systemd/system/([^/]+[.](service|socket|timer|path|target|mount))$,\\2,p' | while read -r unit; do`,
    '    case "$unit" in',
    `    ${kept}) continue ;;`,
    '    esac',
    '    if [ -d /run/systemd/system ]; then',
    '        deb-systemd-invoke stop "$unit" >/dev/null || true',
    '    fi',
    '    if deb-systemd-helper --quiet was-enabled "$unit"; then',
    '        deb-systemd-helper purge "$unit" >/dev/null || true',
    '    fi',
    'done',
  ];
}

function postinst(facts: LifeFacts): Lines {
  const body = [
    ...userLines(facts),
    ...ownerLines(facts.owners),
    ...facts.units.flatMap(enableLines),
    ...reload(facts.units),
  ];
  const after = hook('after_install', facts.hooks.afterInstall, ['configure']);
  const starts = startLines(facts);
  const when = (lines: Lines): Lines =>
    lines.length === 0
      ? []
      : [
          '',
          'case "$1" in',
          'configure | abort-upgrade | abort-deconfigure | abort-remove)',
          ...indented(lines),
          '    ;;',
          'esac',
        ];
  return [...when(body), ...after, ...when(starts)];
}

function prerm(facts: LifeFacts): Lines {
  const started = facts.units.filter(({ template }) => !template);
  const moment = facts.restart === 'stop-first' ? 'remove | deconfigure | upgrade' : 'remove | deconfigure';
  const stop =
    started.length === 0
      ? []
      : [
          '',
          'case "$1" in',
          `${moment})`,
          '    if [ -d /run/systemd/system ]; then',
          `        deb-systemd-invoke stop ${words(started.map(({ name }) => name))} >/dev/null || true`,
          '    fi',
          '    ;;',
          'esac',
        ];
  return [...hook('before_remove', facts.hooks.beforeRemove, ['remove']), ...stop];
}

function postrm(facts: LifeFacts): Lines {
  const { prefix, name, units } = facts;
  return [
    '',
    'case "$1" in',
    'remove | purge)',
    ...leftoverLines(name, prefix),
    ...(units.length === 0
      ? []
      : [
          '    if [ -d /run/systemd/system ]; then',
          '        systemctl --system daemon-reload >/dev/null || true',
          '    fi',
        ]),
    '    ;;',
    'esac',
    ...hook('after_remove', facts.hooks.afterRemove, ['remove', 'purge']),
    '',
    'if [ "$1" = purge ]; then',
    ...indented(purgeLines(facts)),
    'fi',
  ];
}

/** Of a tree at `/` dpkg alone removes what it brought. */
function leftoverLines(name: string, prefix: string): Lines {
  if (prefix === '/') return ['    :'];
  return [
    '    # What ran from there may have left files of its own; what another package owns stays.',
    `    others=$(dpkg-query --search ${word(prefix)} 2>/dev/null | sed -e 's/: .*//' -e 's/, /\\n/g' | sed -e 's/:.*//' | grep -vx ${word(name)} || true)`,
    '    if [ -z "$others" ]; then',
    `        rm -rf ${word(prefix)}`,
    '    fi',
  ];
}

function purgeLines({ name, units, environmentFile, configFiles }: LifeFacts): Lines {
  const etc = `/etc/${name}`;
  const own = [...configFiles, ...(environmentFile === undefined ? [] : [environmentFile])];
  return [
    `rm -rf ${word(`/var/lib/${name}`)}`,
    ...(own.some((file) => file.startsWith(`${etc}/`)) ? [`rm -rf ${word(etc)}`] : []),
    ...(environmentFile === undefined || environmentFile.startsWith(`${etc}/`)
      ? []
      : [`rm -f ${word(environmentFile)}`]),
    ...(units.length === 0
      ? []
      : [
          'if command -v deb-systemd-helper >/dev/null; then',
          `    deb-systemd-helper purge ${words(units.map((unit) => unit.name))} >/dev/null || true`,
          `    deb-systemd-helper unmask ${words(units.map((unit) => unit.name))} >/dev/null || true`,
          'fi',
          ...units.map((unit) => `rm -rf ${word(`/etc/systemd/system/${unit.name}.d`)}`),
        ]),
  ];
}

/** useradd, since adduser refuses a leading underscore on Debian 11 and Ubuntu 22.04. The user stays after a purge. */
function userLines({ user, name }: LifeFacts): Lines {
  const home = word(`/var/lib/${name}`);
  if (user === undefined || user === 'root') return [];
  return [
    `if ! getent passwd ${word(user)} >/dev/null; then`,
    `    if getent group ${word(user)} >/dev/null; then`,
    `        useradd --system --gid ${word(user)} --home-dir ${home} --no-create-home --shell /usr/sbin/nologin ${word(user)}`,
    '    else',
    `        useradd --system --user-group --home-dir ${home} --no-create-home --shell /usr/sbin/nologin ${word(user)}`,
    '    fi',
    'fi',
  ];
}

/** An administrator's dpkg-statoverride goes before ours. */
function ownerLines(owners: LifeFacts['owners']): Lines {
  return owners.flatMap(({ path, owner, mode }) => [
    `if ! dpkg-statoverride --list ${word(path)} >/dev/null; then`,
    `    chown ${word(owner)} ${word(path)}`,
    `    chmod ${mode} ${word(path)}`,
    'fi',
  ]);
}

/** Enabled at the first installation; later as the administrator left it. */
function enableLines({ name, enabled }: Unit): Lines {
  if (!enabled) return [];
  return [
    `deb-systemd-helper unmask ${word(name)} >/dev/null || true`,
    `if deb-systemd-helper --quiet was-enabled ${word(name)}; then`,
    `    deb-systemd-helper enable ${word(name)} >/dev/null || true`,
    'else',
    `    deb-systemd-helper update-state ${word(name)} >/dev/null || true`,
    'fi',
  ];
}

function reload(units: readonly Unit[]): Lines {
  if (units.length === 0) return [];
  return [
    'if [ -d /run/systemd/system ]; then',
    '    systemctl --system daemon-reload >/dev/null || true',
    'fi',
  ];
}

/** A unit that doesn't start is no reason for dpkg to fail: that would bar the way back to the version before. */
function startLines({ units, restart }: LifeFacts): Lines {
  const started = units.filter(({ enabled, template }) => enabled && !template).map(({ name }) => name);
  const others = units.filter(({ enabled, template }) => !enabled && !template).map(({ name }) => name);
  if (started.length + others.length === 0) return [];
  const action = (verb: string, names: readonly string[]): Lines =>
    names.length === 0 ? [] : [`deb-systemd-invoke ${verb} ${words(names)} >/dev/null || true`];
  const again = restart === 'after' ? action('restart', started) : action('start', started);
  const body = [
    'if [ -n "$2" ]; then',
    ...indented([
      ...again,
      ...(others.length === 0 ? [] : [`systemctl --system try-restart ${words(others)} >/dev/null || true`]),
    ]),
    'else',
    ...indented(started.length === 0 ? [':'] : action('start', started)),
    'fi',
  ];
  return ['if [ -d /run/systemd/system ]; then', ...indented(body), 'fi'];
}

/** The user's script as a function in a subshell: its `exit` ends it alone, its `cd` and variables stay inside. */
function hook(name: string, text: string | undefined, moments: readonly string[]): Lines {
  if (text === undefined) return [];
  const body = text.replace(/^#!.*\n/, '').replace(/\n*$/, '');
  return [
    '',
    `${name}() (`,
    body === '' ? ':' : body,
    ')',
    'case "$1" in',
    `${moments.join(' | ')})`,
    `    ${name} "$@"`,
    '    ;;',
    'esac',
  ];
}

function indented(lines: Lines): Lines {
  return lines.map((line) => `    ${line}`);
}

function words(names: readonly string[]): string {
  return names.map(word).join(' ');
}

/** A text as one word of the shell, whatever is in it. */
export function word(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
