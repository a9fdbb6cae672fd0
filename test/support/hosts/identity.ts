import { readFile } from 'node:fs/promises';
import { command } from './command.ts';

/** An ed25519 key pair for ssh: the files `path` and `path.pub`. */
export interface KeyPair {
  readonly path: string;
  readonly privateKey: string;
  /** As in authorized_keys, without a comment. */
  readonly publicKey: string;
}

/** Makes a key pair at `path`, without a passphrase. */
export async function makeKeyPair(path: string): Promise<KeyPair> {
  await command('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', path);
  const [privateKey, publicKey] = await Promise.all([
    readFile(path, 'utf8'),
    readFile(`${path}.pub`, 'utf8'),
  ]);
  return { path, privateKey, publicKey: publicKey.trim() };
}
