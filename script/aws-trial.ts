/**
 * `npm run aws-trial -- FOLDER`: makes a package and a key that live as long as the run, for .github/workflows/aws.yml. Writes
 * the outputs `package`, `private-key` and `public-key` of the step; the key is masked first.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowCommand } from '../src/github/command.ts';
import { setOutput } from '../src/github/output.ts';
import { maskedParts } from '../src/github/start.ts';

const [folder = ''] = process.argv.slice(2);
const write = (text: string): void => {
  process.stdout.write(text);
};
mkdirSync(join(folder, 'tree', 'DEBIAN'), { recursive: true, mode: 0o755 });
writeFileSync(
  join(folder, 'tree', 'DEBIAN', 'control'),
  'Package: deb-actions-trial\nVersion: 1.0\nArchitecture: all\nMaintainer: deb-actions <nobody@example.org>\nDescription: nothing at all\n',
);
const deb = join(folder, 'deb-actions-trial_1.0_all.deb');
execFileSync('dpkg-deb', ['--root-owner-group', '--build', join(folder, 'tree'), deb], { stdio: 'ignore' });

const home = join(folder, 'gnupg');
mkdirSync(home);
chmodSync(home, 0o700);
const gpg = (...args: readonly string[]): string =>
  execFileSync('gpg', ['--homedir', home, '--batch', '--passphrase', '', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
gpg('--quick-generate-key', 'Trial <trial@example.org>', 'rsa3072', 'sign', '1d');
const secret = gpg('--armor', '--export-secret-keys');
for (const part of maskedParts(secret)) write(workflowCommand('add-mask', {}, part));
const outputs = { package: deb, 'private-key': secret, 'public-key': gpg('--armor', '--export') };
for (const [name, value] of Object.entries(outputs)) {
  setOutput(name, value, process.env.GITHUB_OUTPUT, write);
}
