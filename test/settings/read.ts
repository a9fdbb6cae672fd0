import { generateKey } from 'openpgp';
import { TABLES } from '../../src/actions/workflow/tables.ts';
import { Failure } from '../../src/failure.ts';
import { type ReadText, readSettings, type Settings } from '../../src/settings/index.ts';

const noFile: ReadText = async (path) => {
  throw new Failure('settings', `no ${path} here`, '');
};

export async function read(text: string, readText: ReadText = noFile): Promise<Settings> {
  return readSettings(text, 'deb-actions.yml', TABLES, readText);
}

/** What is told about a file, a mistake a line: `line:column: what`. */
export async function mistakesIn(text: string, readText: ReadText = noFile): Promise<readonly string[]> {
  try {
    await read(text, readText);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.explanation
      .split('\n')
      .filter((line) => line.startsWith('deb-actions.yml:'))
      .map((line) => line.replace('deb-actions.yml:', ''));
  }
  return [];
}

export const WHOLE = `
build:
  runs-on: ubuntu-24.04
  service: gunicorn --bind 0.0.0.0:8000 shop.wsgi
  maintainer: Shop Team <shop@example.org>
  version: 1.10
  depends: [libpq5, 'curl (>= 7)']
defaults:
  publish: { region: eu-central-1, origin: acme, keep-versions: 5 }
  deploy: { ssh-user: deploy, ssh-known-hosts: { file: deploy/known_hosts }, health-check: 'http://127.0.0.1:8000/health' }
environments:
  dev:
    role: arn:aws:iam::111122223333:role/shop-dev
    plan-role: arn:aws:iam::111122223333:role/shop-dev-plan
    publish: { bucket: acme-apt-dev, url: 'https://apt-dev.acme.example', public-key: { file: deploy/keys/dev.asc } }
    deploy: { inventory: deploy/dev.ini }
  stage:
    publish: { bucket: acme-apt-stage, public-key: { file: deploy/keys/stage.asc }, origin: acme-stage }
  prod:
    runs-on: [self-hosted, prod-net]
    requires: none
    publish: { bucket: acme-apt-prod, public-key: { file: deploy/keys/prod.asc } }
    deploy: { inventory: deploy/prod.ini, serial: 1 }
`;

export const { publicKey: KEY } = await generateKey({
  type: 'ecc',
  curve: 'ed25519Legacy',
  userIDs: [{ name: 'dev' }],
  format: 'armored',
});

export const files: ReadText = async (path) =>
  path.endsWith('.asc')
    ? KEY.trimEnd()
    : 'web-1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKGEb1DlSPiH0i0JTvJZH4jKGtq6rKWRLBHvYxH2J3Vb';
