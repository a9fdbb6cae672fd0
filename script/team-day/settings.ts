/** The settings file of the team's repository: the example's own build, and where this machine's environments are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { property } from '../../src/ansible/index.ts';
import type { EnvironmentName } from './environments.ts';
import type { Stage } from './stage.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'django-shop');
const SETTINGS_FILE = '.github/deb-actions.yml';

/** What differs between the demo and the tests of the chain. */
export interface Particular {
  /** An AWS role that releases and plans; else static keys do. */
  readonly role?: string;
  /** Seconds for a health check. */
  readonly patience?: number;
}

/** The files that a team writes: settings, inventories, keys. Path → text. */
export function settingsFiles(stage: Stage, particular: Particular = {}): Readonly<Record<string, string>> {
  const { hosts, store, environments } = stage;
  const example: unknown = parse(readFileSync(join(EXAMPLE, SETTINGS_FILE), 'utf8'));
  const { role, patience = 20 } = particular;
  const where = environments.map(({ name, bucket, url }) => [
    name,
    {
      ...(role === undefined ? {} : { role, 'plan-role': role }),
      publish: { bucket, url, 'public-key': { file: `deploy/keys/${name}.asc` } },
      deploy: { inventory: inventoryOf(name) },
    },
  ]);
  const settings = {
    build: property(example, 'build'),
    defaults: {
      publish: { region: store.region, endpoint: store.endpoint, 'force-path-style': true },
      deploy: {
        'ssh-user': 'deploy',
        'ssh-known-hosts': { file: 'deploy/known_hosts' },
        'health-check': 'http://127.0.0.1:8000/health',
        'health-timeout': patience,
      },
    },
    environments: Object.fromEntries(where),
  };
  const own = environments.flatMap(({ name, hosts: names, key }) => [
    [inventoryOf(name), hosts.inventory('shop', names)],
    [`deploy/keys/${name}.asc`, key.publicKey],
  ]);
  return {
    [SETTINGS_FILE]: stringify(settings),
    'deploy/known_hosts': hosts.knownHosts,
    ...Object.fromEntries(own),
  };
}

function inventoryOf(name: EnvironmentName): string {
  return `deploy/${name}.ini`;
}
