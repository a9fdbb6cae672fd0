# MIT License, see LICENSE at the top of the repository.
"""systemd's units: what they run, whether that is older than what is installed, their restart, whether they stay up."""

from __future__ import annotations

import glob
import os
import time

PROPERTIES = (
    'LoadState', 'ActiveState', 'SubState', 'Result', 'Type', 'InvocationID', 'NeedDaemonReload',
    'ExecMainStartTimestampMonotonic', 'ActiveEnterTimestampMonotonic')
# A unit that crashes at its start has done so, and was started again, by then.
SETTLING = 5.0
PAUSE = 0.2


def states(module, units):
    """What systemd says of each unit: {unit: {property: text}}."""
    if not units:
        return {}
    output = module.run_command(['systemctl', 'show', '--property=%s' % ','.join(PROPERTIES), '--'] + list(units))[1]
    blocks = output.strip('\n').split('\n\n') + [''] * len(units)
    return dict((unit, fields(block)) for unit, block in zip(units, blocks))


def fields(block):
    found = dict(line.split('=', 1) for line in block.splitlines() if '=' in line)
    return dict((name, found.get(name, '')) for name in PROPERTIES)


def outdated(module, units, names):
    """The units that don't run, or run something older than what is installed of these packages.

    dpkg writes a package's list of files once they are all in place; a main process that began before that has the
    former ones. A restart by the package's own scripts comes after it, so that nothing is restarted twice.
    """
    installed = max([0.0] + [os.stat(path).st_mtime for name in names for path in lists(name)])
    return [unit for unit, state in states(module, units).items()
            if state['NeedDaemonReload'] == 'yes' or trouble(unit, state) or began(state) < installed]


def lists(name):
    folder = '/var/lib/dpkg/info/'
    return glob.glob('%s%s.list' % (folder, name)) + glob.glob('%s%s:*.list' % (folder, name))


def began(state):
    """When what the unit runs was started, as time.time() counts; systemd counts from the machine's start."""
    moment = int(state['ExecMainStartTimestampMonotonic'] or 0) or int(state['ActiveEnterTimestampMonotonic'] or 0)
    return time.time() - time.monotonic() + moment / 1e6


def trouble(unit, state):
    """What is wrong with the unit at this moment, or ''."""
    if state['LoadState'] == 'not-found':
        return 'The unit %s is not on this host: no installed package brings it.' % unit
    if state['ActiveState'] in ('active', 'reloading') or done(state):
        return ''
    return 'The unit %s is not active but %s (%s, %s).' % (
        unit, state['ActiveState'], state['SubState'], state['Result'])


def done(state):
    """A unit that runs once has run."""
    ran = int(state['ExecMainStartTimestampMonotonic'] or 0) > 0
    return state['Type'] == 'oneshot' and state['ActiveState'] == 'inactive' and state['Result'] == 'success' and ran


def present(module, units):
    """The units that are on the host: the way back of a first installation takes its units along."""
    return [unit for unit, state in states(module, units).items() if state['LoadState'] != 'not-found']


def restart(module, units):
    """Restarts units. Returns what went wrong, or ''."""
    if any(state['NeedDaemonReload'] == 'yes' for state in states(module, units).values()):
        module.run_command(['systemctl', 'daemon-reload'])
    for unit in units:
        # A unit that crashed too often before would refuse to start again.
        module.run_command(['systemctl', 'reset-failed', '--', unit])
        rc, _output, errors = module.run_command(['systemctl', 'restart', '--', unit])
        if rc != 0:
            return 'The unit %s does not start: %s' % (unit, errors.strip())
    return ''


def settled(module, units, patience):
    """Waits until every unit has been active for a while without a restart. Returns what was wrong, or ''.

    @param patience seconds for units that are still on their way up
    """
    deadline = time.monotonic() + patience
    first = states(module, units)
    while True:
        now = states(module, units)
        for unit, state in now.items():
            before = first[unit]['InvocationID']
            if before and state['InvocationID'] and state['InvocationID'] != before and not done(state):
                return 'The unit %s keeps restarting.' % unit
            starting = state['ActiveState'] == 'activating' and state['SubState'] != 'auto-restart'
            if trouble(unit, state) and not (starting and time.monotonic() < deadline):
                return trouble(unit, state)
        young = [age(state) for state in now.values() if not done(state) and age(state) < SETTLING]
        if not young:
            return ''
        time.sleep(PAUSE if min(young) < 0 else min(1.0, SETTLING - min(young)))


def age(state):
    """Seconds for which the unit has been active; negative where it is not."""
    if state['ActiveState'] not in ('active', 'reloading'):
        return -1.0
    return time.monotonic() - int(state['ActiveEnterTimestampMonotonic'] or 0) / 1e6


def journal(module, units):
    """The last lines of each unit's journal."""
    lines = []
    for unit in units:
        output = module.run_command(['journalctl', '--no-pager', '-q', '-n', '15', '-o', 'short-iso', '-u', unit])[1]
        lines += output.splitlines()
    return lines
