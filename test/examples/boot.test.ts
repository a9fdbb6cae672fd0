/** What a host of examples/infrastructure runs when it boots, on a bare host with the role as an archive of this repository. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { startRepository } from '../ansible/repository.ts';
import { startHosts } from '../support/hosts/index.ts';
import { bootScript, readTemplate } from './template.ts';

const ROOT = join(import.meta.dirname, '../..');

test('a host that boots installs the newest of the suite and is healthy; a changed archive is not run', async () => {
  const template = readTemplate(join(ROOT, 'examples/infrastructure/environment.yml'));
  const hosts = await startHosts({ names: ['fresh'], packages: ['ansible-core'] });
  const repository = await startRepository(hosts.bridge);
  try {
    repository.publish('stable', [
      { name: 'shop', version: '1.0.0' },
      { name: 'shop', version: '1.1.0' },
    ]);
    const archive = execFileSync('tar', [
      '--create',
      '--gzip',
      '--directory',
      join(ROOT, '..'),
      '--transform',
      's,^[^/]*/,deb-actions-0123456/,',
      `${ROOT.split('/').at(-1)}/action-deploy`,
    ]);
    const given = {
      RoleArchive: repository.serve('role.tar.gz', archive),
      RoleArchiveSha256: createHash('sha256').update(archive).digest('hex'),
      PublicKey: Buffer.from(repository.publicKey).toString('base64'),
      Url: repository.url,
      Suite: 'stable',
      Packages: 'shop',
      HealthCheck: 'http://127.0.0.1:8000/',
    };
    const boot = async (parameters: typeof given) =>
      hosts.exec('fresh', ['bash', '-c', bootScript(template, parameters)]);
    const changed = await boot({ ...given, RoleArchiveSha256: '0'.repeat(64) });
    assert.ok(changed.kind === 'exited' && changed.code !== 0);
    const absent = await hosts.exec('fresh', ['dpkg-query', '--show', 'shop']);
    assert.ok(absent.kind === 'exited' && absent.code !== 0);
    const first = await boot(given);
    assert.ok(first.kind === 'exited' && first.code === 0, `${first.output}${first.errors}`);
    const answer = await hosts.exec('fresh', ['curl', '-sS', 'http://127.0.0.1:8000/']);
    assert.match(answer.output, /1\.1\.0/);
  } finally {
    await repository.stop();
    await hosts.stop();
  }
});
