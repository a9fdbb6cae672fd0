import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from './debs.ts';

/** A good paragraph with more fields in it, or with others in place of its own. */
export function paragraph(more: string, own: Readonly<Record<string, string>> = {}): string {
  const fields = {
    Package: 'hello',
    Version: '1.0',
    Architecture: 'amd64',
    Maintainer: 'Jane Doe <jane@example.org>',
    ...own,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `${lines.join('')}${more}Description: greets\n`;
}

/** Whether dpkg-deb packs a package of this paragraph, or of a good one with these fields added. */
export function dpkgBuilds(more: string, whole = paragraph(more)): boolean {
  return withFolder((folder) => {
    mkdirSync(join(folder, 'package/DEBIAN'), { recursive: true });
    writeFileSync(join(folder, 'package/DEBIAN/control'), whole);
    return (
      spawnSync('dpkg-deb', ['-Znone', '-b', join(folder, 'package'), join(folder, 'x.deb')]).status === 0
    );
  });
}

/** Whether apt takes a list with this paragraph in it: one that it can't read, and it installs nothing at all. */
export function aptReads(more: string, whole = paragraph(more)): boolean {
  return withFolder((folder) => {
    mkdirSync(join(folder, 'lists/partial'), { recursive: true });
    writeFileSync(join(folder, 'sources'), '');
    writeFileSync(join(folder, 'status'), whole.replace(/^Package:.*\n/, '$&Status: install ok installed\n'));
    const options = {
      'Dir::State::status': join(folder, 'status'),
      'Dir::State::Lists': join(folder, 'lists'),
      'Dir::Etc::SourceList': join(folder, 'sources'),
      'Dir::Etc::SourceParts': '/dev/null',
      'Dir::Cache::pkgcache': '',
      'Dir::Cache::srcpkgcache': '',
      'APT::Architecture': 'amd64',
    };
    const args = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
    return spawnSync('apt-cache', [...args, 'showpkg', 'hello']).status === 0;
  });
}
