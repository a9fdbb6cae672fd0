/** What any document shows to copy is YAML and names inputs that there are; what it links to within the repository is there. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { isMap, isScalar, parseDocument, visit } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '');

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A heading as GitHub links to it. */
function anchorOf(heading: string): string {
  const words = heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '');
  return words.replaceAll(/\s/g, '-');
}

function anchorsOf(path: string): readonly string[] {
  const prose = read(path).replaceAll(/^```.*?^```$/gms, '');
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

test('every link within the repository leads somewhere', () => {
  const dead: string[] = [];
  for (const document of documents) {
    for (const [, target = ''] of read(document).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : relative(ROOT, join(ROOT, dirname(document), path));
      const isThere = existsSync(join(ROOT, file));
      const hasAnchor = anchor === undefined || (isThere && anchorsOf(file).includes(anchor));
      if (!isThere || !hasAnchor) dead.push(`${document}: ${target}`);
    }
  }
  assert.deepEqual(dead, []);
});

test('every example of YAML is YAML, and its steps give our actions inputs that they have', () => {
  const wrong: string[] = [];
  let steps = 0;
  for (const document of documents) {
    for (const [, block = ''] of read(document).matchAll(/^```ya?ml\n(.*?)^```$/gms)) {
      const parsed = parseDocument(block);
      for (const { message } of parsed.errors) wrong.push(`${document}: ${message}`);
      visit(parsed, {
        Map: (_, node) => {
          const uses = String(node.get('uses') ?? '');
          const action = /^deb-actions\/deb-actions\/(action-[a-z]+)@/.exec(uses)?.[1];
          const given = node.get('with');
          if (action === undefined) return;
          steps += 1;
          const known = inputsOf(action);
          for (const { key } of isMap(given) ? given.items : []) {
            const name = isScalar(key) ? String(key.value) : '';
            if (!known.includes(name)) wrong.push(`${document}: ${action} has no input ${name}`);
          }
        },
      });
    }
  }
  assert.ok(steps > 4);
  assert.deepEqual(wrong, []);
});

function inputsOf(action: string): readonly string[] {
  const inputs = parseDocument(read(`${action}/action.yml`)).get('inputs');
  return isMap(inputs) ? inputs.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) : [];
}
