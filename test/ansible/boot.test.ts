import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startHosts } from '../support/hosts/index.ts';
import { startRepository } from './repository.ts';

const role = join(import.meta.dirname, '../../action-deploy/ansible');

// Debian 12 has ansible-core 2.14, Debian 13 has 2.19.
for (const release of ['bookworm', 'trixie']) {
  test(`a bare host of ${release} brings itself to what was last healthy everywhere, at its boot`, async () => {
    const hosts = await startHosts({ names: ['fresh'], release, packages: ['ansible-core'] });
    const repository = await startRepository(hosts.bridge);
    try {
      // What a rollout tries is in a suite of its own until it has been healthy on every host.
      repository.publish('prod', [
        { name: 'shop', version: '1.0.0' },
        { name: 'shop', version: '1.1.0' },
      ]);
      repository.publish('prod-next', [{ name: 'shop', version: '1.2.0', conduct: 'unhealthy' }]);
      cpSync(role, join(hosts.root('fresh'), 'opt/deploy'), { recursive: true });
      const variables = {
        deploy_packages: ['shop'],
        deploy_repository_url: repository.url,
        deploy_suite: 'prod',
        deploy_public_key: repository.publicKey,
        deploy_service: ['shop'],
        deploy_health_check: 'http://127.0.0.1:8000/',
        deploy_become: false,
      };
      writeFileSync(join(hosts.root('fresh'), 'etc/deploy.json'), JSON.stringify(variables));
      const play = async (...args: readonly string[]) =>
        hosts.exec('fresh', [
          'ansible-playbook',
          ...['-i', 'localhost,', '-c', 'local', '-e', '@/etc/deploy.json', ...args],
          '/opt/deploy/deploy.yml',
        ]);
      const first = await play();
      assert.ok(first.kind === 'exited' && first.code === 0, `${first.output}${first.errors}`);
      assert.match(first.output, /changed=1/);
      const answer = await hosts.exec('fresh', ['curl', '-sS', 'http://127.0.0.1:8000/']);
      assert.match(answer.output, /1\.1\.0/);
      const again = await play();
      assert.ok(again.kind === 'exited' && again.code === 0, `${again.output}${again.errors}`);
      assert.match(again.output, /changed=0/);
      const bad = await play(
        '-e',
        '{"deploy_packages": ["shop=1.2.0"], "deploy_suite": "prod-next", "deploy_health_timeout": 1}',
      );
      assert.ok(bad.kind === 'exited' && bad.code !== 0);
      assert.match(bad.output, /rolled-back: .*answers 500/);
    } finally {
      await repository.stop();
      await hosts.stop();
    }
  });
}
