export interface SshFiles {
  /** Absent: the identities that ssh finds by itself. */
  readonly identity: string | undefined;
  /** Absent: the known_hosts files that ssh finds by itself. */
  readonly knownHosts: string | undefined;
  /** Where sockets of shared connections lie; absent where the path would be too long for one. */
  readonly sockets: string | undefined;
}

/** The options that nothing may override: they go first on the command line, and the first value counts (ssh(1)). */
export function strictOptions(files: SshFiles): readonly string[] {
  const options = [
    'StrictHostKeyChecking=yes',
    'NoHostAuthenticationForLocalhost=no',
    'VerifyHostKeyDNS=no',
    'UpdateHostKeys=no',
    // A host that falls silent is given up on after 20 to 25 seconds: with two more tries, within a minute.
    'ServerAliveInterval=5',
    'ServerAliveCountMax=4',
    ...(files.knownHosts === undefined
      ? []
      : [`UserKnownHostsFile="${files.knownHosts}"`, 'GlobalKnownHostsFile=/dev/null']),
    ...(files.identity === undefined ? [] : [`IdentityFile="${files.identity}"`, 'IdentitiesOnly=yes']),
    files.sockets === undefined ? 'ControlPath=none' : `ControlPath="${files.sockets}/%C"`,
  ];
  return options.flatMap((option) => ['-o', option]);
}

/** A configuration that holds for jump hosts too, which ssh starts by itself; then comes the runner's own. */
export function sshConfig(options: readonly string[]): string {
  const lines = options.filter((option) => option !== '-o' && !option.startsWith('ControlPath='));
  const include = ['Match all', 'Include ~/.ssh/config', 'Match all', 'Include /etc/ssh/ssh_config'];
  return [...lines, ...include].map((line) => `${line.replace('=', ' ')}\n`).join('');
}

/** A program of OpenSSH with these options before any that Ansible, ansible.cfg or an inventory gives it. */
export function wrapper(program: string, config: string, options: readonly string[]): string {
  return `#!/bin/sh\nexec ${[program, '-F', config, ...options].map(shellQuoted).join(' ')} "$@"\n`;
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
