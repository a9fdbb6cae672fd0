# MIT License, see LICENSE at the top of the repository.
"""dpkg: what is installed, who holds its locks, and a transaction that nothing of ours can break off."""

from __future__ import annotations

import fcntl
import os
import shutil
import struct
import subprocess
import time

ENVIRONMENT = {
    'DEBIAN_FRONTEND': 'noninteractive',
    'APT_LISTCHANGES_FRONTEND': 'none',
    'NEEDRESTART_MODE': 'l',
    'UCF_FORCE_CONFFOLD': '1',
    'LC_ALL': 'C.UTF-8',
    'LANGUAGE': 'C',
}
LOCKS = ('/var/lib/dpkg/lock-frontend', '/var/lib/dpkg/lock')
UNIT = 'deb-actions-install.service'
RUN = '/run/deb-actions'
# $0 is the folder of this job; the arguments are the program. `code` appears once it has ended.
JOB = '"$@" </dev/null >"$0/output" 2>&1; echo $? >"$0/code.new"; mv "$0/code.new" "$0/code"'
FORM = '\t'.join(['${Package}', '${db:Status-Status}', '${db:Status-Want}', '${Version}', '${Architecture}',
                  '${Git-Commit}', '${Git-Repository}']) + '\n'


def installed(module, names):
    """What dpkg says of each package: version (None where it is not installed, or only its configuration files are
    left), whole (False where an installation broke off), held, architecture, and what it was built from."""
    found = dict((name, {'version': None, 'whole': True, 'held': False, 'architecture': '', 'origin': None})
                 for name in names)
    if not names:
        return found
    output = module.run_command(['dpkg-query', '-W', '-f', FORM] + list(names), environ_update=ENVIRONMENT)[1]
    for line in output.splitlines():
        name, status, want, version, architecture, commit, repository = line.split('\t')
        if name not in found:
            continue
        found[name]['held'] = want == 'hold'
        if status not in ('not-installed', 'config-files'):
            origin = {'commit': commit, 'repository': repository} if commit and repository else None
            found[name].update(version=version, whole=status == 'installed', architecture=architecture, origin=origin)
    return found


def versions(module, names):
    return dict((name, state['version']) for name, state in installed(module, names).items())


def compares(module, one, relation, other):
    return module.run_command(['dpkg', '--compare-versions', one, relation, other])[0] == 0


def busy(module):
    """Why nothing can be installed at this moment, or ''."""
    if running(module):
        return waiting_text()
    for path in LOCKS:
        holder = lock_holder(path)
        if holder:
            return 'dpkg\'s lock %s is held by %s' % (path, holder)
    return ''


def waiting_text():
    return 'an installation that was begun earlier still runs: %s' % (last_line() or 'it has said nothing yet')


def lock_holder(path):
    """Who holds a lock of this file, as fcntl(2) tells it, or ''."""
    if not os.path.exists(path):
        return ''
    with open(path, 'rb') as file:
        question = struct.pack('@hhqqi', fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)
        answer = struct.unpack('@hhqqi', fcntl.fcntl(file, fcntl.F_GETLK, question))
    if answer[0] == fcntl.F_UNLCK:
        return ''
    try:
        with open('/proc/%d/comm' % answer[4]) as file:
            return '%s (process %d)' % (file.read().strip(), answer[4])
    except OSError:
        return 'process %d' % answer[4]


def running(module):
    output = module.run_command(['systemctl', 'show', '--property=ActiveState', '--value', UNIT])[1]
    return output.strip() in ('active', 'activating', 'deactivating')


def apart(module, args, environment):
    """Runs a program in a unit of its own: a connection that drops, or a runner that dies, can't break it off.

    Without systemd it is a session of its own. Returns (exit code, output).
    """
    shutil.rmtree(RUN, ignore_errors=True)
    os.makedirs(RUN, mode=0o700)
    job = ['/bin/sh', '-c', JOB, RUN] + list(args)
    proxies = dict((name, value) for name, value in os.environ.items() if name.lower().endswith('_proxy'))
    surroundings = dict({'PATH': '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'HOME': '/root'},
                        **dict(proxies, **environment))
    if not os.path.isdir('/run/systemd/system'):
        subprocess.Popen(job, env=surroundings, start_new_session=True).wait()
        return ended()
    settings = ['--setenv=%s=%s' % pair for pair in sorted(surroundings.items())]
    command = ['systemd-run', '--quiet', '--collect', '--unit=%s' % UNIT, '--description=Installation by deb-actions']
    rc, _output, errors = module.run_command(command + settings + ['--'] + job)
    if rc != 0:
        return rc, 'systemd-run: %s' % errors.strip()
    while not os.path.exists(os.path.join(RUN, 'code')):
        if not running(module) and not os.path.exists(os.path.join(RUN, 'code')):
            return 1, output() + '\nThe installation was killed.'
        time.sleep(0.1)
    return ended()


def ended():
    with open(os.path.join(RUN, 'code')) as file:
        return int(file.read()), output()


def output():
    try:
        with open(os.path.join(RUN, 'output'), encoding='utf-8', errors='replace') as file:
            return file.read()
    except OSError:
        return ''


def last_line():
    return (output().strip().splitlines() or [''])[-1][:200]


def heal(module):
    """Finishes what dpkg was interrupted in. Returns what was done, or ''."""
    pending = module.run_command(['dpkg', '--audit'])[1].strip()
    if not pending and not os.listdir('/var/lib/dpkg/updates'):
        return ''
    rc, said = apart(module, ['dpkg', '--configure', '-a', '--force-confdef', '--force-confold'], ENVIRONMENT)
    how = 'and `dpkg --configure -a` has finished it.'
    if rc != 0:
        how = 'and `dpkg --configure -a` could not finish it: %s' % (said.strip().splitlines() or ['no word'])[-1]
    return 'An earlier installation was broken off on this host, %s' % how
