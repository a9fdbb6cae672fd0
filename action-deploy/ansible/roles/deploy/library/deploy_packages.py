#!/usr/bin/python
# MIT License, see LICENSE at the top of the repository.
from __future__ import annotations

import os

from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.deploy_apt import View, installed, planned, versions
from ansible.module_utils.deploy_sources import Source, source_name

DOCUMENTATION = r'''
module: deploy_packages
short_description: Exact versions of packages, in one apt transaction
description:
  - Refreshes the lists of the given sources alone (all where none is given), simulates, then installs.
  - In check mode it stops after the simulation, which works on a copy of apt's lists.
options:
  packages: {description: Packages as name=version., type: list, elements: str, required: true}
  source: {description: 'The host''s source: url, suite, components, public_key.', type: dict}
  candidate: {description: A source of the same form that only this transaction sees., type: dict}
'''


def main():
    module = AnsibleModule(supports_check_mode=True, argument_spec={
        'packages': {'type': 'list', 'elements': 'str', 'required': True},
        'source': {'type': 'dict'},
        'candidate': {'type': 'dict'},
    })
    wanted = dict(entry.split('=', 1) for entry in module.params['packages'])
    plan = planned(module, wanted, installed(module, list(wanted)))
    if all(entry['action'] == 'none' for entry in plan.values()):
        module.exit_json(changed=False, packages=plan, changes={}, warnings=[])
    try:
        needs_method(module)
        with View(module, private=private(module), dry=module.check_mode) as view:
            roll_out(module, view, plan)
    except ValueError as error:
        module.fail_json(msg=str(error), packages=plan, changes={})


def private(module):
    return module.check_mode or bool(module.params['candidate'])


def roll_out(module, view, plan):
    sources = open_sources(module, view)
    trouble = view.update(sources)
    arguments = ['%s=%s' % (name, entry['after']) for name, entry in plan.items()]
    rc, errors, changes = view.simulate(arguments)
    if rc != 0:
        module.fail_json(
            msg=impossible(view, plan, errors, trouble), packages=plan, changes={}, untouched=True)
    notes = ['The lists could not be refreshed completely: %s' % trouble] if trouble else []
    notes += ['The package %s %s was removed: it is in the way.' % (name, before)
              for name, (before, after) in changes.items() if after is None]
    if module.check_mode:
        module.exit_json(changed=True, packages=plan, changes=changes, notes=notes)
    rc, errors = view.install(arguments)
    after = versions(module, list(plan))
    result = {'packages': plan, 'changes': changes, 'after': after, 'notes': notes}
    if rc != 0:
        module.fail_json(msg='The installation failed: %s' % errors, **result)
    module.exit_json(changed=True, **result)


def open_sources(module, view):
    sources = []
    wanted = module.params['source']
    if wanted and module.check_mode:
        sources.append(view.add(wanted))
    elif wanted:
        keyring = '/etc/apt/keyrings/%s.gpg' % source_name(wanted['url'], wanted['suite'])
        sources.append(Source(wanted['url'], wanted['suite'], wanted['components'], keyring))
    if module.params['candidate']:
        sources.append(view.add(module.params['candidate']))
    return sources


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
