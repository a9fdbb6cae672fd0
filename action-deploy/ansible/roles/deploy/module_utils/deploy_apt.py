# MIT License, see LICENSE at the top of the repository.
"""apt and dpkg as the role's modules need them: what is installed, a private view of the sources, one transaction."""

from __future__ import annotations

import glob
import os
import pwd
import re
import shutil
import tempfile
import time

from ansible.module_utils.deploy_sources import Source, keyring_bytes, rewrite, source_name

ENVIRONMENT = {
    'DEBIAN_FRONTEND': 'noninteractive',
    'APT_LISTCHANGES_FRONTEND': 'none',
    'NEEDRESTART_MODE': 'l',
    'UCF_FORCE_CONFFOLD': '1',
    'LC_ALL': 'C.UTF-8',
    'LANGUAGE': 'C',
}
# A dead mirror is given up on within two minutes; another apt's locks are waited for as long.
PATIENCE = 120
NETWORK = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20']
CHANGE = [
    '-y', '-q', '--allow-downgrades',
    '-o', 'DPkg::Lock::Timeout=%d' % PATIENCE,
    '-o', 'Dpkg::Options::=--force-confdef', '-o', 'Dpkg::Options::=--force-confold',
    '-o', 'Dpkg::Use-Pty=0',
]
ETC = '/etc/apt'
LISTS = '/var/lib/apt/lists'


def installed(module, names):
    """What dpkg says of each package: {'version', 'whole'}; no version where it is not installed (or only its
    configuration files are left), not whole where an installation broke off."""
    found = dict((name, {'version': None, 'whole': True}) for name in names)
    if not names:
        return found
    form = '${Package}\t${db:Status-Status}\t${Version}\n'
    output = module.run_command(['dpkg-query', '-W', '-f', form] + list(names), environ_update=ENVIRONMENT)[1]
    for line in output.splitlines():
        name, status, version = line.split('\t')
        if name in found and status not in ('not-installed', 'config-files'):
            found[name] = {'version': version, 'whole': status == 'installed'}
    return found


def versions(module, names):
    return dict((name, state['version']) for name, state in installed(module, names).items())


def built_from(module, names):
    """The commits that the installed packages were built from, as their control fields say: {name: {…}}."""
    form = '${Package}\t${Git-Commit}\t${Git-Repository}\n'
    output = module.run_command(['dpkg-query', '-W', '-f', form] + list(names), environ_update=ENVIRONMENT)[1]
    found = {}
    for line in output.splitlines():
        name, commit, repository = (line.split('\t') + ['', ''])[:3]
        if commit and repository:
            found[name] = {'commit': commit, 'repository': repository}
    return found


def offered_from(view, plan):
    """The same for the versions that are to come, as the lists have them."""
    found = {}
    for name, entry in plan.items():
        args = ['apt-cache'] + view.options + ['show', '--', '%s=%s' % (name, entry['after'])]
        output = view.module.run_command(args, environ_update=view.environment)[1]
        fields = dict(line.split(': ', 1) for line in output.splitlines() if re.match(r'^Git-[A-Za-z]+: ', line))
        if 'Git-Commit' in fields and 'Git-Repository' in fields:
            found[name] = {'commit': fields['Git-Commit'], 'repository': fields['Git-Repository']}
    return found


def planned(module, wanted, states):
    """What the transaction does to each package: {'before', 'after', 'action'}."""
    plan = {}
    for name, version in wanted.items():
        state = states[name]
        plan[name] = {'before': state['version'], 'after': version, 'action': action(module, state, version)}
    return plan


def action(module, state, version):
    before = state['version']
    if before is None:
        return 'install'
    if compares(module, before, 'eq', version):
        return 'none' if state['whole'] else 'install'
    return 'upgrade' if compares(module, before, 'lt', version) else 'downgrade'


def compares(module, one, relation, other):
    return module.run_command(['dpkg', '--compare-versions', one, relation, other])[0] == 0


def said(output, errors):
    """The lines of apt's that tell what is wrong."""
    lines = [line.strip() for line in (output + '\n' + errors).splitlines()]
    telling = [line for line in lines if re.match(r'^(E|W|Err|dpkg|Depends|.* : Depends)[: ]', line)]
    return '\n'.join((telling or lines)[-12:]).strip()


def patiently(module, args, environment):
    """Runs apt-get; tries again while another apt holds a lock that apt itself does not wait for."""
    deadline = time.monotonic() + PATIENCE
    while True:
        rc, output, errors = module.run_command(args, environ_update=environment)
        locked = 'Could not get lock' in errors or 'Unable to lock directory' in errors
        if rc == 0 or not locked or time.monotonic() > deadline:
            return rc, output, errors
        time.sleep(1)


class View:
    """apt's sources and lists as this rollout sees them, without a trace on the host once closed.

    A private view (for a dry run, or for a candidate suite) is a copy of the host's sources to which sources can be
    added, and a folder of lists that begins as links to the host's. It lies in /run: a host that is switched off in
    the middle of it has none after its boot.
    """

    def __init__(self, module, private, dry):
        self.module = module
        self.private = private
        self.folder = tempfile.mkdtemp(prefix='deb-deploy-', dir='/run' if os.access('/run', os.W_OK) else None)
        os.chmod(self.folder, 0o755)
        self.environment = dict(ENVIRONMENT)
        self.options = []
        if private:
            self._copy(dry)

    def __enter__(self):
        return self

    def __exit__(self, *_ignored):
        shutil.rmtree(self.folder, ignore_errors=True)

    def _copy(self, dry):
        parts = os.path.join(self.folder, 'sources.list.d')
        lists = os.path.join(self.folder, 'lists')
        os.makedirs(parts)
        os.makedirs(os.path.join(lists, 'partial'))
        give_to_apt(os.path.join(lists, 'partial'))
        for path in source_files(ETC):
            shutil.copy(path, self.folder if path == os.path.join(ETC, 'sources.list') else parts)
        for path in glob.glob(os.path.join(LISTS, '*')):
            if os.path.isfile(path) and os.path.basename(path) != 'lock':
                os.symlink(path, os.path.join(lists, os.path.basename(path)))
        self.options = [
            '-o', 'Dir::Etc::sourcelist=%s/sources.list' % self.folder, '-o', 'Dir::Etc::sourceparts=%s' % parts,
            '-o', 'Dir::State::lists=%s' % lists,
            '-o', 'Dir::Cache::pkgcache=', '-o', 'Dir::Cache::srcpkgcache=',
        ]
        if dry:
            self._without_hooks()

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
        """Adds a source to a private view. Returns it."""
        keyring = os.path.join(self.folder, '%s.gpg' % source_name(wanted['url'], wanted['suite']))
        source = Source(wanted['url'], wanted['suite'], wanted['components'], keyring)
        write(keyring, keyring_bytes(wanted['public_key']))
        ensure(self.folder, source)
        return source

    def update(self, sources):
        """Refreshes the lists of these sources alone, or of all where there are none.

        A dead repository that is not ours thus does no harm. Returns what went wrong, or ''.
        """
        options = list(self.options)
        if sources:
            only = os.path.join(self.folder, 'only.sources')
            write(only, '\n'.join(source.stanza() for source in sources).encode())
            empty = os.path.join(self.folder, 'none')
            os.makedirs(empty, exist_ok=True)
            options += ['-o', 'Dir::Etc::sourcelist=%s' % only, '-o', 'Dir::Etc::sourceparts=%s' % empty,
                        '-o', 'APT::Get::List-Cleanup=0']
        rc, output, errors = patiently(
            self.module, ['apt-get', 'update', '-q'] + NETWORK + options, self.environment)
        failed = rc != 0 or re.search(r'^(W: Failed to fetch|Err:)', output + '\n' + errors, re.M)
        return said(output, errors) if failed else ''

    def simulate(self, arguments):
        """What a transaction would do. Returns (rc, what went wrong, {package: (before, after)})."""
        args = ['apt-get', '-s', 'install'] + CHANGE + self.options + ['--'] + arguments
        rc, output, errors = self.module.run_command(args, environ_update=self.environment)
        changes = {}
        for line in output.splitlines():
            match = re.match(r'^Inst (\S+) (?:\[([^\]]*)\] )?\((\S+) ', line)
            if match:
                changes[match.group(1)] = (match.group(2), match.group(3))
            match = re.match(r'^(?:Remv|Purg) (\S+) \[([^\]]*)\]', line)
            if match:
                changes[match.group(1)] = (match.group(2), None)
        return rc, said(output, errors), changes

    def install(self, arguments):
        """One transaction. Returns (rc, what went wrong)."""
        args = ['apt-get', 'install'] + CHANGE + NETWORK + self.options + ['--'] + arguments
        rc, output, errors = patiently(self.module, args, self.environment)
        if 'dpkg: error' in output + errors:
            # What a maintainer script said stands among the last lines, unmarked.
            return rc, '\n'.join((output + '\n' + errors).strip().splitlines()[-15:])
        return rc, said(output, errors)

    def known(self, name):
        """The versions of a package in these lists, newest first."""
        args = ['apt-cache'] + self.options + ['madison', '--', name]
        output = self.module.run_command(args, environ_update=self.environment)[1]
        lines = [line.split('|') for line in output.splitlines()]
        return list(dict.fromkeys(line[1].strip() for line in lines if len(line) == 3))


def source_files(root):
    """The files that apt reads under a folder such as /etc/apt, in its order."""
    main = os.path.join(root, 'sources.list')
    parts = sorted(os.listdir(os.path.join(root, 'sources.list.d'))) if os.path.isdir(
        os.path.join(root, 'sources.list.d')) else []
    named = [name for name in parts if re.match(r'^[A-Za-z0-9_.-]+\.(list|sources)$', name)]
    return [path for path in [main] if os.path.isfile(path)] + [
        os.path.join(root, 'sources.list.d', name) for name in named]


def ensure(root, source):
    """Makes the sources below a folder hold this source once. Returns the paths of the files that changed."""
    found = False
    changed = []
    for path in source_files(root):
        with open(path, encoding='utf-8', errors='surrogateescape') as file:
            before = file.read()
        after, found = rewrite(path, before, source, found)
        if after != before:
            changed.append((path, after))
    if not found:
        changed.append((os.path.join(root, 'sources.list.d', '%s.sources' % source.name), source.stanza()))
    for path, text in changed:
        write(path, text.encode('utf-8', 'surrogateescape'))
    return [path for path, _text in changed]


def content(path):
    if not os.path.isfile(path):
        return None
    with open(path, 'rb') as file:
        return file.read()


def write(path, text):
    """Writes a file that apt's own user may read, in one step."""
    os.makedirs(os.path.dirname(path), mode=0o755, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix='.deb-deploy-')
    with os.fdopen(descriptor, 'wb') as file:
        file.write(text)
    os.chmod(temporary, 0o644)
    os.rename(temporary, path)


def give_to_apt(folder):
    try:
        user = pwd.getpwnam('_apt')
    except KeyError:
        return
    os.chown(folder, user.pw_uid, 0)
    os.chmod(folder, 0o700)
