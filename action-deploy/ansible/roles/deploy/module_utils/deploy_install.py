# MIT License, see LICENSE at the top of the repository.
"""Installing what was planned, and restarting what runs something older."""

from __future__ import annotations

import re
import shutil

from ansible.module_utils import deploy_kept as kept
from ansible.module_utils.deploy_apt import View, said
from ansible.module_utils.deploy_dpkg import apart, heal, installed, versions
from ansible.module_utils.deploy_host_source import keep_source
from ansible.module_utils.deploy_plan import FOLDER, VIEW, earlier, planned
from ansible.module_utils.deploy_units import journal, outdated, restart

# dpkg had the host in its hands.
BEGUN = re.compile(r'^(Preparing to unpack|Unpacking|Setting up|Removing|dpkg: error)', re.M)


def install(module):
    """Carries the plan out. Returns {why, tried, after, changed, restarted, notes, journal, healthy}.

    `tried`: the host may no longer be as it was; `healthy`: nobody asks for more, so the versions are confirmed.
    """
    result = {'why': '', 'tried': False, 'changed': False, 'restarted': [], 'notes': [], 'journal': []}
    healed = heal(module)
    if healed:
        result['notes'].append(healed)
    plan = earlier(module) or planned(module, False)
    names = list(plan['packages'])
    result.update(after=versions(module, names), back=plan['back'], beside=plan['beside'], plan=plan)
    if plan['trouble']:
        return dict(result, why=plan['trouble'])
    view = View(module, VIEW, False)
    if view.whole():
        keep_source(view, module.params['source'])
    if plan['back']:
        kept.attempt(dict((name, entry['after']) for name, entry in plan['packages'].items()), plan['back'])
    carried_out(module, view, plan, result)
    shutil.rmtree(FOLDER, ignore_errors=True)
    units = module.params['units'] or []
    if result['why'] == '':
        late = outdated(module, units, names + list(plan['beside']))
        wrong = restart(module, late) if late else ''
        result.update(why=wrong, restarted=late, changed=result['changed'] or bool(late),
                      tried=result['tried'] or bool(late), journal=journal(module, units) if wrong else [])
    if result['why'] == '' and not units and not module.params['check']:
        kept.confirm(result['after'])
    return result


def carried_out(module, view, plan, result):
    """Runs the transaction, where there is one."""
    names = list(plan['packages'])
    changing = [name for name, entry in plan['packages'].items() if entry['action'] != 'none']
    if not changing:
        return
    for name in names:
        kept.unpin(name)
    arguments = ['%s=%s' % (name, entry['after']) for name, entry in plan['packages'].items()]
    rc, text = apart(module, view.transaction(arguments), view.environment)
    begun = bool(BEGUN.search(text))
    result.update(after=versions(module, names), changed=begun, tried=begun)
    whole = all(state['whole'] for state in installed(module, names).values())
    wanted = dict((name, entry['after']) for name, entry in plan['packages'].items())
    if rc != 0:
        # What a maintainer script said stands among the last lines, unmarked.
        last = '\n'.join(text.strip().splitlines()[-15:]) if 'dpkg: error' in text else said(text)
        untouched = '' if begun else 'Nothing was changed. '
        result['why'] = 'The installation failed. %s%s' % (untouched, last)
    elif result['after'] != wanted or not whole:
        result['why'] = 'apt ended well, but the host has %s.' % ', '.join(
            '%s %s' % pair for pair in sorted(result['after'].items()))
