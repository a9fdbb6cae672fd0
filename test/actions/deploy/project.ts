import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that only who has the vault's password can read, as a line of text that must arrive on the host. */
export interface Vaulted {
  readonly password: string;
  readonly text: string;
}

/**
 * What a team keeps beside its own playbook `site.yml`: a role as an archive and a collection as a folder, both named
 * by `requirements.yml`, a vaulted file of variables, and task files around each host that write to `around`.
 */
export function writeProject(workspace: string, vaulted: Vaulted): void {
  const put = (path: string, lines: readonly string[]): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), lines.map((line) => `${line}\n`).join(''));
  };
  const copy = (name: string, content: string): string =>
    `- ansible.builtin.copy: {content: "${content}", dest: /etc/${name}, mode: "0600"}`;
  for (const when of ['before', 'after']) {
    const shell = `echo "${when} {{ inventory_hostname }}" >> ${workspace}/around`;
    put(`${when}.yml`, [`- ansible.builtin.shell: ${shell}`, '  delegate_to: localhost']);
  }
  put('site.yml', [
    '- hosts: all',
    '  gather_facts: false',
    '  vars_files: [vaulted.yml]',
    '  roles: [deploy, from_archive, acme.site.from_folder]',
    '  tasks:',
    `    ${copy('greeting', '{{ greeting.text }}')}`,
  ]);

  put('from_archive/meta/main.yml', ['galaxy_info: {author: Acme, description: a role}', 'dependencies: []']);
  put('from_archive/tasks/main.yml', [copy('from-archive', '{{ vaulted }}')]);
  execFileSync('tar', ['-czf', 'role.tar.gz', 'from_archive'], { cwd: workspace });
  rmSync(join(workspace, 'from_archive'), { recursive: true });

  put('collection/galaxy.yml', [
    'namespace: acme',
    'name: site',
    'version: 1.0.0',
    'readme: README.md',
    'authors: [Acme]',
  ]);
  put('collection/README.md', ['A collection.']);
  put('collection/roles/from_folder/tasks/main.yml', [copy('from-folder', 'folder')]);
  put('requirements.yml', [
    'roles: [{src: role.tar.gz, name: from_archive}]',
    'collections: [{source: collection, type: dir}]',
  ]);

  put('vaulted.yml', [`vaulted: ${vaulted.text}`]);
  const vault = ['encrypt', '--vault-password-file', '/bin/cat', 'vaulted.yml'];
  execFileSync('ansible-vault', vault, {
    cwd: workspace,
    input: vaulted.password,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}
