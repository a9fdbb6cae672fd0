import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** gpg with a home of its own and a clock that stands where it is told to. */
export class Gnupg {
  readonly home: string;
  readonly #program: readonly [string, ...string[]];
  readonly #more: readonly string[];

  /** @param agent a gpg-agent of another release, as what starts it */
  constructor(folder: string, program: readonly [string, ...string[]] = ['gpg'], agent?: readonly string[]) {
    this.home = mkdtempSync(join(folder, 'gnupg-'));
    this.#program = program;
    this.#more = agent === undefined ? [] : ['--agent-program', this.#wrapper(agent)];
  }

  run(time: string, args: readonly string[], input = '', passphrase = ''): Buffer {
    const [program, ...first] = this.#program;
    const fixed = [
      ...['--homedir', this.home, '--batch', '--yes', '--quiet', '--no-permission-warning'],
      ...[
        '--pinentry-mode',
        'loopback',
        '--passphrase',
        passphrase,
        '--faked-system-time',
        `${stamp(time)}!`,
      ],
      ...['--ignore-time-conflict', '--ignore-valid-from', '--expert', ...this.#more],
    ];
    const { status, stdout, stderr } = spawnSync(program, [...first, ...fixed, ...args], {
      input,
      maxBuffer: 16 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(`gpg ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  /** Makes a key. @returns the primary key's fingerprint */
  make(
    name: string,
    algorithm: string,
    usage: string,
    time: string,
    expires: string,
    more: Making = {},
  ): string {
    const args = [...(more.options ?? []), '--quick-generate-key', userId(name), algorithm, usage, expires];
    this.run(time, args, '', more.passphrase);
    return this.fingerprints(name)[0] ?? '';
  }

  /** @returns the new subkey's fingerprint */
  add(
    key: string,
    algorithm: string,
    usage: string,
    time: string,
    expires: string,
    more: Making = {},
  ): string {
    this.run(
      time,
      [...(more.options ?? []), '--quick-add-key', key, algorithm, usage, expires],
      '',
      more.passphrase,
    );
    return this.fingerprints(key).at(-1) ?? '';
  }

  fingerprints(name: string): readonly string[] {
    const listed = this.run('2026-11-01', [
      '--with-colons',
      '--with-subkey-fingerprint',
      '--list-keys',
      name,
    ]);
    return [...listed.toString().matchAll(/^fpr:+([0-9A-F]{40,64}):/gm)].map((match) => match[1] ?? '');
  }

  secret(key: string, passphrase = '', option = '--export-secret-keys'): string {
    return this.run('2026-11-01', ['--armor', option, key], '', passphrase).toString();
  }

  public(key: string): string {
    return this.run('2026-11-01', ['--armor', '--export', key]).toString();
  }

  sign(key: string, time: string, content: string, options: readonly string[] = []): string {
    return this.run(
      time,
      [...options, '--armor', '--local-user', `${key}!`, '--detach-sign'],
      content,
    ).toString();
  }

  /** By the certificate that gpg made along with the key. */
  revoke(key: string): void {
    const certificate = readFileSync(join(this.home, 'openpgp-revocs.d', `${key}.rev`), 'utf8');
    this.run('2026-11-01', ['--import'], certificate.replace(/^:-----BEGIN/m, '-----BEGIN'));
  }

  /** Answers gpg's editor. `edit` is typed line by line. */
  edit(key: string, time: string, edit: readonly string[], options: readonly string[] = []): void {
    this.run(
      time,
      [...options, '--no-batch', '--no-tty', '--command-fd', '0', '--edit-key', key],
      `${edit.join('\n')}\n`,
    );
  }

  #wrapper(command: readonly string[]): string {
    const path = join(this.home, 'gpg-agent');
    writeFileSync(path, `#!/bin/sh\nexec ${command.join(' ')} "$@"\n`, { mode: 0o755 });
    return path;
  }

  stop(): void {
    try {
      execFileSync('gpgconf', ['--homedir', this.home, '--kill', 'gpg-agent'], { stdio: 'ignore' });
    } catch {
      // An agent that never started needs no end.
    }
  }
}

export interface Making {
  readonly passphrase?: string;
  readonly options?: readonly string[];
}

export function userId(name: string): string {
  return `Test key ${name} <${name}@example.org>`;
}

function stamp(time: string): string {
  return `${time.replaceAll('-', '')}T000000`;
}
