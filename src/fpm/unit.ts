import type { Command } from './service.ts';
import { withOptions } from './service-options.ts';

export interface ServiceFacts {
  readonly name: string;
  readonly synopsis: string;
  readonly homepage: string | undefined;
  readonly prefix: string;
  readonly user: string;
  /** A path on the host; systemd ignores it where it is absent. */
  readonly environmentFile: string | undefined;
  readonly command: Command;
  readonly kind: 'python' | 'node' | 'directory';
  /** The project's modules lie in `src/`, and no virtualenv has them. */
  readonly sourceFolder: boolean;
  /** Lines of the user's for the [Service] section. */
  readonly options: readonly string[];
}

/**
 * A unit for a network service that needs nothing but its files, its state directory and a socket.
 * It scores below 2 in `systemd-analyze security`. What is left out, and why:
 * MemoryDenyWriteExecute (V8 and libffi map such pages); a kill instead of EPERM for refused system calls (Node tries
 * some of them and goes on without); a ban on @privileged calls (gunicorn sets its user to the one it has).
 */
export function serviceUnit(facts: ServiceFacts): string {
  return `${[
    '[Unit]',
    `Description=${facts.synopsis.replaceAll('%', '%%')}`,
    ...documentation(facts.homepage),
    'Wants=network-online.target',
    'After=network-online.target',
    '',
    '[Service]',
    ...withOptions(serviceLines(facts), facts.options),
    '',
    '[Install]',
    'WantedBy=multi-user.target',
  ].join('\n')}\n`;
}

function serviceLines(facts: ServiceFacts): readonly string[] {
  const { name, prefix, user, command } = facts;
  return [
    'Type=exec',
    ...command.before.map(({ line }) => `ExecStartPre=${line}`),
    `ExecStart=${command.line}`,
    `WorkingDirectory=${path(prefix)}`,
    `User=${user}`,
    `Environment=HOME=/var/lib/${name}`,
    ...environment(facts),
    ...[...command.before.flatMap((each) => each.environment), ...command.environment].map(
      (assignment) => `Environment=${assignment}`,
    ),
    ...(facts.environmentFile === undefined ? [] : [`EnvironmentFile=-${path(facts.environmentFile)}`]),
    'Restart=on-failure',
    'RestartSec=2',
    `StateDirectory=${name}`,
    'StateDirectoryMode=0750',
    'UMask=0027',
    ...hardening(prefix),
  ];
}

function hardening(prefix: string): readonly string[] {
  const home = /^\/(?:home|root|run\/user)\//.test(prefix) ? 'read-only' : 'yes';
  return [
    '# It writes to its state directory and to a /tmp and /dev/shm of its own, and to nothing else.',
    'ProtectSystem=strict',
    `ProtectHome=${home}`,
    'PrivateTmp=yes',
    'PrivateDevices=yes',
    'TemporaryFileSystem=/dev/shm:mode=1777',
    'PrivateIPC=yes',
    'ReadOnlyPaths=/run -/run/lock',
    'InaccessiblePaths=-/dev/mqueue',
    'NoNewPrivileges=yes',
    'CapabilityBoundingSet=',
    'AmbientCapabilities=',
    'LockPersonality=yes',
    'ProtectClock=yes',
    'ProtectControlGroups=yes',
    'ProtectHostname=yes',
    'ProtectKernelLogs=yes',
    'ProtectKernelModules=yes',
    'ProtectKernelTunables=yes',
    'ProtectProc=invisible',
    'RemoveIPC=yes',
    'RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK',
    'RestrictNamespaces=yes',
    'RestrictRealtime=yes',
    'RestrictSUIDSGID=yes',
    'SystemCallArchitectures=native',
    'SystemCallFilter=@system-service',
    'SystemCallErrorNumber=EPERM',
  ];
}

function environment({ kind, prefix, sourceFolder }: ServiceFacts): readonly string[] {
  if (kind === 'node') return ['Environment=NODE_ENV=production'];
  if (kind === 'directory') return [];
  const folders = sourceFolder ? [`Environment="PYTHONPATH=${escaped(`${prefix}/src`)}"`] : [];
  return ['Environment=PYTHONUNBUFFERED=1', 'Environment=PYTHONDONTWRITEBYTECODE=1', ...folders];
}

function documentation(homepage: string | undefined): readonly string[] {
  return homepage !== undefined && /^https?:\/\/[^\s"\\]+$/.test(homepage)
    ? [`Documentation=${homepage.replaceAll('%', '%%')}`]
    : [];
}

function path(text: string): string {
  return text.replaceAll('%', '%%');
}

function escaped(text: string): string {
  return path(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
