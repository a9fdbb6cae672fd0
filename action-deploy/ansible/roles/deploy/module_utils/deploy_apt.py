# MIT License, see LICENSE at the top of the repository.
"""apt as this rollout sees it: a private view of the host's sources and lists, in which a transaction is tried."""

from __future__ import annotations

import glob
import os
import pwd
import re
import shutil

from ansible.module_utils.deploy_dpkg import ENVIRONMENT
from ansible.module_utils.deploy_kept import ARCHIVES
from ansible.module_utils.deploy_sources import Source, ensure, entries, keyring_bytes, source_files, source_name, write

# A dead mirror is given up on within two minutes; what waits for dpkg's locks is ours, this is for who comes between.
PATIENCE = 120
PATIENCE_WITH_OTHERS = 30
NETWORK = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20']
CHANGE = [
    '-y', '-q', '--allow-downgrades',
    '-o', 'DPkg::Lock::Timeout=%d' % PATIENCE,
    '-o', 'Dpkg::Options::=--force-confdef', '-o', 'Dpkg::Options::=--force-confold',
    '-o', 'Dpkg::Use-Pty=0',
]
ETC = '/etc/apt'
LISTS = '/var/lib/apt/lists'
TELLING = re.compile(r'^(E|W|Err|Error|Warning|dpkg|Depends|.* : (Pre)?Depends)[: ]')
FETCHING = re.compile(r'^(E: |Error: |Err:|(W|Warning): (Failed to fetch|GPG error|An error occurred))', re.M)


def said(text):
    """The lines of apt's that tell what is wrong."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return '\n'.join(([line for line in lines if TELLING.match(line)] or lines)[-12:])


class View:
    """The host's sources and lists, to which sources can be added: the host itself has none of it.

    Its lists begin as links to the host's. A dry run's is removed when it is closed; another one stays below
    /var/cache until the host is done, so that what was planned is what is installed.
    """

    def __init__(self, module, folder, dry):
        self.module = module
        self.folder = folder
        self.dry = dry
        self.lists = os.path.join(folder, 'lists')
        self.environment = dict(ENVIRONMENT)
        self.options = [
            '-o', 'Dir::Etc::sourcelist=%s/sources.list' % folder,
            '-o', 'Dir::Etc::sourceparts=%s/sources.list.d' % folder,
            '-o', 'Dir::State::lists=%s' % self.lists, '-o', 'Dir::Cache::srcpkgcache=',
            '-o', 'Dir::Cache::pkgcache=%s' % ('' if dry else os.path.join(folder, 'pkgcache.bin')),
        ]
        if not dry:
            self.options += ['-o', 'Dir::Cache::archives=%s' % ARCHIVES]

    def make(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(os.path.join(self.folder, 'sources.list.d'), mode=0o755)
        os.chmod(self.folder, 0o755)
        for path in source_files(ETC):
            beside = '' if path == os.path.join(ETC, 'sources.list') else 'sources.list.d'
            shutil.copy(path, os.path.join(self.folder, beside))
        for place in (self.lists,) if self.dry else (self.lists, ARCHIVES):
            os.makedirs(os.path.join(place, 'partial'), mode=0o755, exist_ok=True)
            give_to_apt(os.path.join(place, 'partial'))
        for path in glob.glob(os.path.join(LISTS, '*')):
            if os.path.isfile(path) and os.path.basename(path) != 'lock':
                os.symlink(path, os.path.join(self.lists, os.path.basename(path)))
        if self.dry:
            self._without_hooks()
        return self

    def whole(self):
        """Whether it is there, and no list that it links to has gone from the host."""
        names = os.listdir(self.lists) if os.path.isdir(self.lists) else []
        return bool(names) and all(os.path.exists(os.path.join(self.lists, name)) for name in names)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def _without_hooks(self):
        """What the host's configuration runs around an update (stamps, caches) must not run in a dry run."""
        parts = os.path.join(self.folder, 'apt.conf.d')
        if os.path.isdir(os.path.join(ETC, 'apt.conf.d')):
            shutil.copytree(os.path.join(ETC, 'apt.conf.d'), parts)
        else:
            os.makedirs(parts)
        with open(os.path.join(parts, 'zz-deb-deploy'), 'w') as file:
            for when in ('Pre-Invoke', 'Post-Invoke', 'Post-Invoke-Success'):
                file.write('#clear APT::Update::%s;\n' % when)
        config = os.path.join(self.folder, 'apt.conf')
        with open(config, 'w') as file:
            file.write('Dir::Etc::parts "%s";\n' % parts)
        self.environment['APT_CONFIG'] = config

    def add(self, wanted):
        """Adds a source. Returns it."""
        keyring = os.path.join(self.folder, '%s.gpg' % source_name(wanted['url'], wanted['suite']))
        source = Source(wanted['url'], wanted['suite'], wanted['components'], keyring)
        write(keyring, keyring_bytes(wanted['public_key']))
        ensure(self.folder, source)
        return source

    def update(self, sources):
        """Refreshes the lists of these sources alone, or of all where there are none.

        A dead repository that is not ours thus does no harm. Returns what went wrong, or ''. apt itself ends well
        where a signature is bad and lists of before are there.
        """
        if not sources:
            return self._refresh([], PATIENCE)
        return self._refresh(self._alone('.sources', '\n'.join(source.stanza() for source in sources)), PATIENCE)

    def update_others(self, ours):
        """Refreshes every other entry by itself: what is wrong with one is no reason to go without the next."""
        for ending, text in entries(self.folder):
            if not any({source.url, source.suite} <= set(text.split()) for source in ours):
                self._refresh(self._alone(ending, text), PATIENCE_WITH_OTHERS)

    def _alone(self, ending, text):
        """Options with which apt knows this source and no other."""
        only = os.path.join(self.folder, 'only' + ending)
        write(only, text.encode('utf-8', 'surrogateescape'))
        empty = os.path.join(self.folder, 'none')
        os.makedirs(empty, exist_ok=True)
        return ['-o', 'Dir::Etc::sourcelist=%s' % only, '-o', 'Dir::Etc::sourceparts=%s' % empty,
                '-o', 'APT::Get::List-Cleanup=0']

    def _refresh(self, options, patience):
        # apt has been seen to wait for ever for a source that is half there.
        bounded = ['timeout', '--kill-after=5', str(patience)]
        rc, text = self._run(bounded + ['apt-get', 'update', '-q'] + NETWORK + self.options + options)
        if rc in (124, 137):
            text += '\nE: apt-get update did not end within %d s.' % patience
        return said(text) if rc != 0 or FETCHING.search(text) else ''

    def fresh_lists(self):
        """The lists that were fetched into this view: {name in the folder of lists: path}."""
        paths = [os.path.join(self.lists, name) for name in os.listdir(self.lists)]
        return dict((os.path.basename(path), path) for path in paths
                    if os.path.isfile(path) and not os.path.islink(path) and os.path.basename(path) != 'lock')

    def simulate(self, arguments):
        """What a transaction would do. Returns (rc, what went wrong, {package: (before, after)})."""
        rc, text = self._run(['apt-get', '-s', 'install'] + CHANGE + self.options + ['--'] + arguments)
        changes = {}
        for line in text.splitlines():
            match = re.match(r'^Inst (\S+) (?:\[([^\]]*)\] )?\((\S+) ', line)
            if match:
                changes[match.group(1)] = (match.group(2), match.group(3))
            match = re.match(r'^(?:Remv|Purg) (\S+) \[([^\]]*)\]', line)
            if match:
                changes[match.group(1)] = (match.group(2), None)
        return rc, said(text), changes

    def download(self, arguments):
        """Fetches the files of a transaction, without a lock of the host's. Returns what went wrong, or ''."""
        args = ['apt-get', 'install', '--download-only', '-o', 'Debug::NoLocking=1'] + CHANGE + NETWORK
        rc, text = self._run(args + self.options + ['--'] + arguments)
        return said(text) if rc != 0 else ''

    def fetch(self, argument, folder):
        """Fetches the file of one package into a folder. Returns whether it is there."""
        return self._run(['apt-get', 'download', '-q'] + NETWORK + self.options + ['--', argument], folder)[0] == 0

    def transaction(self, arguments):
        """The program that installs."""
        return ['apt-get', 'install'] + CHANGE + NETWORK + self.options + ['--'] + arguments

    def offers(self, name):
        """What these lists have of a package, newest first: [(version, its source)]."""
        text = self._run(['apt-cache'] + self.options + ['madison', '--', name])[1]
        lines = [line.split('|') for line in text.splitlines()]
        return [(line[1].strip(), line[2].strip()) for line in lines if len(line) == 3]

    def known(self, name):
        """The versions of a package in these lists, newest first."""
        return list(dict.fromkeys(version for version, _source in self.offers(name)))

    def origins(self, plan):
        """What the versions that are to come were built from, as the lists have it: {name: {commit, repository}}."""
        wanted = ['%s=%s' % (name, entry['after']) for name, entry in plan.items()]
        text = self._run(['apt-cache'] + self.options + ['show', '--no-all-versions', '--'] + wanted)[1]
        found = {}
        for stanza in text.split('\n\n'):
            fields = dict(line.split(': ', 1) for line in stanza.splitlines() if re.match(r'^[A-Za-z-]+: ', line))
            if 'Git-Commit' in fields and 'Git-Repository' in fields:
                found[fields.get('Package')] = {
                    'commit': fields['Git-Commit'], 'repository': fields['Git-Repository']}
        return found

    def _run(self, args, folder=None):
        rc, output, errors = self.module.run_command(args, environ_update=self.environment, cwd=folder)
        return rc, output + '\n' + errors


def give_to_apt(folder):
    try:
        user = pwd.getpwnam('_apt')
    except KeyError:
        return
    os.chown(folder, user.pw_uid, 0)
    os.chmod(folder, 0o700)
