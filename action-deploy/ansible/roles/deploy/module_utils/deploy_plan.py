# MIT License, see LICENSE at the top of the repository.
"""What a rollout would do on this host: read, and tried in a private view of apt's lists. Nothing is changed by it."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time

from ansible.module_utils import deploy_kept as kept
from ansible.module_utils.deploy_apt import View
from ansible.module_utils.deploy_check import probe
from ansible.module_utils.deploy_dpkg import compares, installed
from ansible.module_utils.deploy_host_source import differs
from ansible.module_utils.deploy_sources import write
from ansible.module_utils.deploy_units import SETTLING, began, outdated, states

FOLDER = '/var/cache/deb-actions'
VIEW = os.path.join(FOLDER, 'view')
PLAN = os.path.join(FOLDER, 'plan.json')
# Longer than that the lists of a plan are not taken for new.
FRESH = 3600


def planned(module, dry):
    """The plan: {before, packages, restart, beside, back, commits, notes, no_way_back, trouble, idle}.

    `trouble`: why it can't be carried out; `idle`: there is nothing to do, and the host is healthy.
    """
    params = module.params
    wanted = dict((entry.partition('=')[0], entry.partition('=')[2]) for entry in params['packages'])
    states_now = installed(module, list(wanted))
    plan = {
        'before': dict((name, state['version']) for name, state in states_now.items()),
        'commits': {'before': dict((name, state['origin']) for name, state in states_now.items() if state['origin'])},
        'packages': {}, 'beside': {}, 'back': {}, 'notes': [], 'no_way_back': '', 'trouble': '', 'idle': False,
    }
    if all(wanted.values()):
        plan['packages'] = actions(module, wanted, states_now)
        if settle_idle(module, plan, dry):
            return plan
    view = View(module, tempfile.mkdtemp(prefix='deb-deploy-', dir='/run') if dry else VIEW, dry)
    try:
        tried(module, view.make(), plan, wanted, states_now)
    except ValueError as error:
        plan['trouble'] = str(error)
    if dry:
        view.remove()
    else:
        write(PLAN, json.dumps({'of': digest(params), 'at': time.time(), 'plan': plan}).encode())
    return plan


def settle_idle(module, plan, dry):
    """Whether there is nothing to do. Fills in what then is left of the plan."""
    params = module.params
    names = list(plan['packages'])
    fill_restart(module, plan)
    pending = set(kept.read()['attempt']) & set(names)
    busy = any(entry['action'] != 'none' for entry in plan['packages'].values()) or plan['restart']
    if busy or pending or differs(params['source']):
        return False
    if dry:
        return True
    now = states(module, params['units'] or [])
    young = any(time.time() - began(state) < SETTLING for state in now.values())
    plan['idle'] = not young and not (params['check'] and probe(params['check'], min(5, params['timeout'])))
    return plan['idle']


def fill_restart(module, plan):
    units = module.params['units'] or []
    changing = any(entry['action'] != 'none' for entry in plan['packages'].values())
    plan['restart'] = bool(units) and (changing or bool(outdated(module, units, list(plan['packages']))))


def actions(module, wanted, states_now):
    """What the transaction does to each package: {name: {before, after, action}}."""
    return dict((name, {'before': states_now[name]['version'], 'after': version,
                        'action': action(module, states_now[name], version)}) for name, version in wanted.items())


def action(module, state, version):
    before = state['version']
    if before is None:
        return 'install'
    if compares(module, before, 'eq', version):
        return 'none' if state['whole'] else 'install'
    return 'upgrade' if compares(module, before, 'lt', version) else 'downgrade'


def tried(module, view, plan, wanted, states_now):
    """Tries the transaction. Raises ValueError where it can't be."""
    params = module.params
    trouble, ours = refreshed(module, view)
    for name, version in wanted.items():
        wanted[name] = version or newest(view, name, ours)
    plan['packages'] = actions(module, wanted, states_now)
    fill_restart(module, plan)
    changing = dict((name, entry) for name, entry in plan['packages'].items() if entry['action'] != 'none')
    held = [name for name in changing if states_now[name]['held']]
    if held:
        raise ValueError('%s is on hold on this host, so apt does not change it: `apt-mark unhold %s` first.' % (
            ', '.join(held), ' '.join(held)))
    arguments = ['%s=%s' % (name, entry['after']) for name, entry in plan['packages'].items()]
    if changing and not simulated(module, view, plan, arguments, trouble, ours):
        return
    find_ways_back(module, view, plan, states_now)
    if changing and not view.dry:
        wrong = view.download(arguments)
        if wrong and not refresh_others(module, view, ours):
            wrong = view.download(arguments)
        if wrong:
            raise ValueError('The packages can\'t be fetched: %s' % wrong)


def refreshed(module, view):
    """Refreshes our own source, or all where we have none. Returns what went wrong with others, and our sources."""
    params = module.params
    keep, candidate = params['source'], params['candidate']
    ours = [view.add(keep)] if keep else []
    trouble = view.update(ours)
    # The suite that the host keeps may not be there before anything healthy was promoted to it.
    missing = candidate and 'does not have a Release file' in trouble
    if ours and trouble and not missing:
        raise ValueError('The source %s %s can\'t be used: %s' % (keep['url'], keep['suite'], trouble))
    write(os.path.join(view.folder, 'publish'), '\n'.join(view.fresh_lists()).encode())
    if not candidate:
        return trouble, ours
    extra = view.add(candidate)
    wrong = view.update([extra])
    if wrong:
        raise ValueError('The source %s %s can\'t be used: %s' % (candidate['url'], candidate['suite'], wrong))
    return '', ours + [extra]


def refresh_others(module, view, ours):
    """Where we refreshed our own source alone: all others of the host's, once. Returns what is left to say."""
    if not ours:
        return 'all are refreshed'
    view.update_others(ours)
    return ''


def newest(view, name, ours):
    """The newest version of a package in our own sources, or in any where there are none."""
    urls = [source.url.rstrip('/') for source in ours]
    found = [version for version, place in view.offers(name)
             if not urls or any(place.startswith(url + '/ ') or place.startswith(url + ' ') for url in urls)]
    if not found:
        raise ValueError('%s is in none of this host\'s sources.' % name)
    return found[0]


def simulated(module, view, plan, arguments, trouble, ours):
    """Whether there is a transaction. Raises ValueError where it can't be, or would remove what is not ours."""
    rc, errors, changes = view.simulate(arguments)
    unpublished = [name for name, entry in plan['packages'].items()
                   if rc != 0 and entry['action'] != 'none' and entry['after'] not in view.known(name)]
    if rc != 0 and not unpublished and not refresh_others(module, view, ours):
        rc, errors, changes = view.simulate(arguments)
    if rc != 0:
        why = impossible(view, plan, unpublished, errors, trouble)
        if not (unpublished and view.dry and module.params['unpublished']):
            raise ValueError(why)
        # A pull request's plan is made before there is anything to install.
        plan['notes'].append('Not tried, since there is nothing to install yet: %s' % why.splitlines()[0])
        return False
    refuse_bad_lists(view, plan, trouble)
    gone = ['%s %s' % (name, before) for name, (before, after) in changes.items() if after is None]
    if gone:
        raise ValueError('This would remove %s, which is not asked for. Remove it first, or see the packages\' '
                         'Conflicts and Breaks.' % ', '.join(gone))
    plan['beside'] = dict((name, pair) for name, pair in changes.items() if name not in plan['packages'])
    plan['commits']['after'] = view.origins(plan['packages'])
    if trouble:
        plan['notes'].append('The lists could not be refreshed completely: %s' % trouble)
    return True


def refuse_bad_lists(view, plan, trouble):
    """A source that has just been refused does not serve by its lists of before."""
    for name, entry in plan['packages'].items():
        places = [place.split(' ')[0].rstrip('/') for version, place in view.offers(name) if version == entry['after']]
        if trouble and entry['action'] != 'none' and places and all(place in trouble for place in places):
            raise ValueError('The source of %s=%s can\'t be used: %s' % (name, entry['after'], trouble))


def impossible(view, plan, unpublished, errors, trouble):
    """Why the transaction can't be, with what would be there instead."""
    lines = []
    for name in unpublished:
        known = view.known(name)
        there = 'there are %s' % ', '.join(known[:5]) if known else 'there is no version of it'
        lines.append('%s=%s is in none of this host\'s sources: %s.' % (name, plan['packages'][name]['after'], there))
    held = 'Held packages' in errors or 'held broken packages' in errors
    on_hold = view.module.run_command(['apt-mark', 'showhold'])[1].split() if held else []
    if on_hold:
        lines.append('On hold on this host: %s. `apt-mark unhold NAME` lets apt change it.' % ', '.join(on_hold))
    return '\n'.join(lines + [part for part in (errors, trouble) if part])


def find_ways_back(module, view, plan, states_now):
    """Fills in where each package goes back to, and sees that its file is at hand."""
    state = kept.read()
    plan['back'] = dict((name, kept.target(name, states_now[name], state)) for name in plan['packages'])
    if module.params['rollback'] == 'false':
        return
    reasons = [kept.keep(module, view, name, version, states_now[name]) for name, version in plan['back'].items()
               if version is not None and version != plan['packages'][name]['after']]
    plan['no_way_back'] = '; '.join(reason for reason in reasons if reason)
    if plan['no_way_back']:
        raise ValueError('no way back: %s. Publish that version again, or say `rollback: false`.' % plan['no_way_back'])


def digest(params):
    told = dict((name, params[name]) for name in ('packages', 'source', 'candidate', 'rollback'))
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def earlier(module):
    """The plan that was made of these wishes a short while ago with its view, or None."""
    view = View(module, VIEW, False)
    try:
        with open(PLAN, encoding='utf-8') as file:
            told = json.load(file)
    except (OSError, ValueError):
        return None
    if told['of'] != digest(module.params) or time.time() - told['at'] > FRESH or not view.whole():
        return None
    return told['plan']
