/** What is wrong with a text as an ssh private key, and the way out; undefined where it looks like a usable one. */
export function sshKeyFault(text: string): { readonly fault: string; readonly remedy: string } | undefined {
  const match = /^-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY-----\s([\s\S]*)-----END \1PRIVATE KEY-----$/.exec(
    text.trim(),
  );
  if (match === null) {
    const remedy = 'Give the whole file, from its BEGIN line to its END line, as a secret.';
    return { fault: 'the text of a private key file of OpenSSH', remedy };
  }
  const remedy = 'Make a key for deployments without a passphrase: ssh-keygen -t ed25519 -N "" -f deploy.';
  const [, kind = '', body = ''] = match;
  if (kind === 'ENCRYPTED ' || /^Proc-Type:.*ENCRYPTED/m.test(body) || encrypted(kind, body)) {
    return { fault: 'a key without a passphrase, since nobody is there to type it', remedy };
  }
  return undefined;
}

/** An OpenSSH key names its cipher first (PROTOCOL.key): magic, then a string that is `none` for a plain key. */
function encrypted(kind: string, body: string): boolean {
  if (kind !== 'OPENSSH ') return false;
  const bytes = Buffer.from(body.replaceAll(/\s/g, ''), 'base64');
  const magic = 'openssh-key-v1\0';
  if (bytes.length < magic.length + 8) return false;
  const length = bytes.readUInt32BE(magic.length);
  const cipher = bytes.toString('latin1', magic.length + 4, magic.length + 4 + Math.min(length, 64));
  return cipher !== 'none';
}

/** As OpenSSH wants a key: line feeds alone, and one at the end. */
export function sshKeyFile(text: string): string {
  return `${text.trim().replaceAll(/\r\n?/g, '\n')}\n`;
}

/** Lines of a known_hosts file that can't be one: neither `host type key` nor a marker before it. */
export function wrongKnownHosts(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .filter(
      (line) => !/^(@(cert-authority|revoked)\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+=*(\s.*)?$/.test(line),
    );
}

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
