# MIT License, see LICENSE at the top of the repository.
"""The way back: the versions of before in one transaction; what was not installed is removed."""

from __future__ import annotations

import os

from ansible.module_utils import deploy_kept as kept
from ansible.module_utils.deploy_apt import CHANGE, NETWORK, said
from ansible.module_utils.deploy_dpkg import ENVIRONMENT, apart, versions
from ansible.module_utils.deploy_units import outdated, present, restart


def go_back(module):
    """Returns {why, after, restarted, notes}; `why` is empty where the host has what it is to have."""
    back = dict((name, version or None) for name, version in module.params['back'].items())
    beside = dict((name, pair[0] or None) for name, pair in (module.params['beside'] or {}).items())
    bad = versions(module, list(back))
    result = {'why': '', 'notes': [], 'restarted': []}
    # With all that came along first; then, should a version of those be gone, the packages alone.
    for wanted in ([dict(beside, **back)] if beside else []) + [back]:
        result['why'] = taken_back(module, wanted, result)
        after = versions(module, list(back))
        if result['why'] == '' and after == back:
            break
    else:
        result['why'] = 'The way back failed: %s' % (result['why'] or 'apt has not done what it was asked for')
        return dict(result, after=after)
    settle(back, bad)
    units = present(module, module.params['units'] or [])
    if any(version is not None for version in back.values()):
        late = outdated(module, units, list(back))
        result.update(restarted=late, why=restart(module, late) if late else '')
        if result['why']:
            result['former'] = True
    return dict(result, after=after)


def taken_back(module, wanted, result):
    now = versions(module, list(wanted))
    gone = ['%s-' % name for name, version in wanted.items() if version is None and now[name] is not None]
    arguments = [kept.at_hand(name, version) or '%s=%s' % (name, version)
                 for name, version in wanted.items() if version is not None]
    if not gone and not arguments:
        return ''
    args = ['apt-get', 'install', '--reinstall'] + CHANGE + NETWORK + ['--'] + arguments + gone
    rc, text = apart(module, args, ENVIRONMENT)
    if rc != 0:
        # A script of the broken package may have left dpkg in the middle of something.
        apart(module, ['dpkg', '--configure', '-a', '--force-confdef', '--force-confold'], ENVIRONMENT)
        rc, text = apart(module, args, ENVIRONMENT)
        if rc == 0:
            result['notes'].append('dpkg stood in the middle of the failed version; `dpkg --configure -a` and the '
                                   'former version have healed it, there is nothing left to do by hand.')
    return said(text) if rc != 0 else ''


def settle(back, bad):
    """Writes down that the attempt is over, and keeps the versions that were not healthy away."""
    state = kept.read()
    for name, version in back.items():
        tried = state['attempt'].pop(name, {}).get('version') or bad[name]
        if version is not None and tried and tried != version:
            kept.pin(name, tried, version)
    kept.save(state)
    if not os.path.isdir(kept.FOLDER):
        return
    for path in [os.path.join(kept.FOLDER, name) for name in os.listdir(kept.FOLDER)]:
        if path.endswith('.deb') and not any(
                version is not None and os.path.basename(path).startswith(kept.file_name(name, version))
                for name, version in list(back.items()) + list(state['healthy'].items())):
            os.remove(path)
