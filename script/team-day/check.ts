/** Looks at the hosts themselves, over ssh, as a person would who does not believe a green tick. */
import { attempt } from '../../test/support/hosts/command.ts';
import type { Hosts } from '../../test/support/hosts/index.ts';

export interface HostHealth {
  readonly host: string;
  /** What dpkg says is installed; empty: nothing. */
  readonly installed: string;
  /** What the running application says it is, where it answers that it is well; else empty. */
  readonly running: string;
}

export async function healthOf(hosts: Hosts, host: string, packageName: string): Promise<HostHealth> {
  const installed = await overSsh(hosts, host, `dpkg-query --show --showformat='\${Version}' ${packageName}`);
  const answer = await overSsh(
    hosts,
    host,
    'curl --silent --fail --max-time 10 http://127.0.0.1:8000/health',
  );
  return { host, installed, running: /"version": ?"([^"]*)"/.exec(answer)?.[1] ?? '' };
}

async function overSsh(hosts: Hosts, host: string, line: string): Promise<string> {
  const options = [
    'StrictHostKeyChecking=yes',
    `UserKnownHostsFile=${hosts.knownHostsFile}`,
    'BatchMode=yes',
  ];
  const exit = await attempt('ssh', [
    '-F',
    'none',
    ...options.flatMap((option) => ['-o', option]),
    '-i',
    hosts.sshPrivateKeyFile,
    `deploy@${hosts.address(host)}`,
    line,
  ]);
  return exit.kind === 'exited' && exit.code === 0 ? exit.output.trim() : '';
}
