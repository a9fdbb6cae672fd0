#!/usr/bin/python
# MIT License, see LICENSE at the top of the repository.
from __future__ import annotations

import os
import re

from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.deploy_apt import (
    ETC, View, built_from, content, ensure, installed, offered_from, planned, versions, write)
from ansible.module_utils.deploy_repack import discard, repacked
from ansible.module_utils.deploy_sources import Source, keyring_bytes, source_name

DOCUMENTATION = r'''
module: deploy_packages
short_description: Exact versions of packages, in one apt transaction
description:
  - Writes the host's apt source, refreshes the lists of the given sources alone (all where none is given), simulates,
    then installs.
  - In check mode it stops after the simulation, which works on a copy of apt's lists.
options:
  packages: {description: Packages as name=version., type: list, elements: str, required: true}
  source: {description: 'The host''s source: url, suite, components, public_key.', type: dict}
  candidate: {description: A source of the same form that only this transaction sees., type: dict}
  way_back: {description: Keep what the way back needs., type: bool, default: false}
  only: {description: 'look: read what is installed; try: simulate.', type: str, choices: [look, try]}
'''
WANTED = re.compile(r'^[a-z0-9][a-z0-9+.-]+=[0-9][A-Za-z0-9.+~:-]*$')


def main():
    module = AnsibleModule(supports_check_mode=True, argument_spec={
        'packages': {'type': 'list', 'elements': 'str', 'required': True},
        'source': {'type': 'dict'},
        'candidate': {'type': 'dict'},
        'way_back': {'type': 'bool', 'default': False},
        'only': {'type': 'str', 'choices': ['look', 'try']},
    })
    wrong = mistakes(module.params)
    if wrong:
        module.fail_json(msg=wrong)
    wanted = dict(entry.split('=', 1) for entry in module.params['packages'])
    states = installed(module, list(wanted))
    result = {
        'changed': False, 'packages': planned(module, wanted, states), 'changes': {}, 'notes': [],
        'before': dict((name, state['version']) for name, state in states.items()),
    }
    result['after'] = result['before']
    result['commits'] = {'before': built_from(module, list(wanted))}
    if module.params['only'] == 'look':
        module.exit_json(**result)
    try:
        needs_method(module)
        result['changed'] = keep_source(module)
        # The source alone is no reason to restart anything.
        if nothing_to_do(result) and module.params['only'] is None:
            module.exit_json(**dict(result, changed=False, source_changed=result['changed']))
        private = module.check_mode or bool(module.params['candidate'])
        if private and module.params['source'] and not module.check_mode:
            # The suite that the host keeps may not be there yet, before anything healthy was promoted to it.
            with View(module, private=False, dry=False) as view:
                view.update([kept(module.params['source'])])
        with View(module, private=private, dry=module.check_mode) as view:
            roll_out(module, view, result)
    except ValueError as error:
        module.fail_json(msg=str(error), **dict(result, changed=False))


def mistakes(params):
    """What the role was told wrongly, for those who use it without the action."""
    if not params['packages'] or not all(WANTED.match(entry) for entry in params['packages']):
        return 'deploy_packages is a list of name=version, and has at least one.'
    for source in (params['source'], params['candidate']):
        if source and not (source.get('url') and source.get('suite') and source.get('public_key')):
            return 'deploy_repository_url, deploy_suite and deploy_public_key go together.'
    return ''


def nothing_to_do(result):
    return all(entry['action'] == 'none' for entry in result['packages'].values())


def keep_source(module):
    """Writes the keyring and the source that the host keeps. Returns whether anything changed."""
    wanted = module.params['source']
    if not wanted or module.check_mode:
        return False
    source = kept(wanted)
    packets = keyring_bytes(wanted['public_key'])
    changed = content(source.keyring) != packets
    if changed:
        write(source.keyring, packets)
    return bool(ensure(ETC, source)) or changed


def kept(wanted):
    keyring = '/etc/apt/keyrings/%s.gpg' % source_name(wanted['url'], wanted['suite'])
    return Source(wanted['url'], wanted['suite'], wanted['components'], keyring)


def roll_out(module, view, result):
    plan = result['packages']
    trouble = view.update(open_sources(module, view))
    arguments = ['%s=%s' % (name, entry['after']) for name, entry in plan.items()]
    rc, errors, changes = view.simulate(arguments)
    if rc != 0:
        why = impossible(view, plan, errors, trouble)
        if not (module.check_mode and unpublished(view, plan)):
            module.fail_json(msg=why, **dict(result, changed=False))
        # A pull request's plan is made before there is anything to install.
        result['notes'].append('Not tried, since there is nothing to install yet: %s' % why.splitlines()[0])
        module.exit_json(**dict(result, changed=not nothing_to_do(result)))
    result['changes'] = changes
    result['commits']['after'] = offered_from(view, plan)
    if trouble and not module.params['candidate']:
        result['notes'].append('The lists could not be refreshed completely: %s' % trouble)
    result['notes'] += [
        'The package %s %s is in the way of this installation, and goes.' % (name, before)
        for name, (before, after) in changes.items() if after is None]
    if module.check_mode:
        module.exit_json(**dict(result, changed=not nothing_to_do(result)))
    result['kept'] = keep(module, plan) if module.params['way_back'] else {}
    rc, errors = view.install(arguments)
    result.update(after=versions(module, list(plan)), changed=True, tried=True)
    if rc != 0:
        module.fail_json(msg='The installation failed: %s' % errors, **result)
    module.exit_json(**result)


def keep(module, plan):
    """Files of those former versions that none of the host's own sources has: {name: path}."""
    discard()
    with View(module, private=False, dry=False) as view:
        return dict(
            (name, repacked(module, name, entry['before'])) for name, entry in plan.items()
            if entry['action'] != 'none' and entry['before'] is not None
            and entry['before'] not in view.known(name))


def open_sources(module, view):
    wanted = module.params['source']
    sources = []
    if wanted and module.check_mode:
        sources.append(view.add(wanted))
    elif wanted and not view.private:
        sources.append(kept(wanted))
    if module.params['candidate']:
        sources.append(view.add(module.params['candidate']))
    return sources


def unpublished(view, plan):
    """Whether a version that is wanted is in no source of the host."""
    return any(entry['action'] != 'none' and entry['after'] not in view.known(name) for name, entry in plan.items())


def impossible(view, plan, errors, trouble):
    """Why the transaction can't be, with what would be there instead."""
    lines = []
    for name, entry in plan.items():
        known = view.known(name)
        if entry['after'] not in known and entry['action'] != 'none':
            there = 'there are %s' % ', '.join(known[:5]) if known else 'there is no version of it'
            lines.append('%s=%s is in none of this host\'s sources: %s.' % (name, entry['after'], there))
    return '\n'.join(lines + [part for part in (errors, trouble) if part])


def needs_method(module):
    """A source by s3:// needs a method that apt does not bring along."""
    wanted = [module.params['source'], module.params['candidate']]
    if not any(one and one['url'].startswith('s3:') for one in wanted):
        return
    if not os.path.exists('/usr/lib/apt/methods/s3'):
        raise ValueError('apt on this host can\'t read s3:// sources: install the package apt-transport-s3.')


if __name__ == '__main__':
    main()
