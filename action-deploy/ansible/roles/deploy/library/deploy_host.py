#!/usr/bin/python
# MIT License, see LICENSE at the top of the repository.
from __future__ import annotations

import fcntl
import os
import re

from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.deploy_back import go_back
from ansible.module_utils.deploy_check import passes
from ansible.module_utils.deploy_dpkg import busy, running, versions, waiting_text
from ansible.module_utils.deploy_install import install
from ansible.module_utils.deploy_kept import confirm
from ansible.module_utils.deploy_plan import planned
from ansible.module_utils.deploy_units import journal, present, settled

DOCUMENTATION = r'''
module: deploy_host
short_description: Exact versions of packages on a host, its units and its health, a round trip for each step
description:
  - The role's action plugin of the same name calls it, step by step.
  - It needs Python 3.7 or newer on the host, and nothing beside it.
options:
  step: {description: What to do., type: str, required: true, choices: [plan, install, check, back]}
  packages: {description: 'Packages as name=version, or name: the newest.', type: list, elements: str, required: true}
  source: {description: 'The host''s source: url, suite, components, public_key.', type: dict}
  candidate: {description: A source of the same form that only this transaction sees., type: dict}
  units: {description: systemd units to restart and to look at., type: list, elements: str}
  check: {description: 'http(s) URL, tcp:PORT, or a command for sh -c.', type: str}
  timeout: {description: Seconds for the check., type: int, default: 60}
  rollback: {description: Whether there must be a way back., type: str, choices: ['true', 'false', all]}
  unpublished: {description: A dry run may be of versions that no source has yet., type: bool, default: false}
  dry: {description: Leave no trace., type: bool, default: false}
  back: {description: 'The way back, name: version, or null where it was not installed.', type: dict}
  beside: {description: 'step back: what else the transaction changed, name: [before, after].', type: dict}
'''
WANTED = re.compile(r'^[a-z0-9][a-z0-9+.-]+(=[0-9][A-Za-z0-9.+~:-]*)?$')
OPTIONS = {
    'step': {'type': 'str', 'required': True, 'choices': ['plan', 'install', 'check', 'back']},
    'packages': {'type': 'list', 'elements': 'str', 'required': True},
    'source': {'type': 'dict'},
    'candidate': {'type': 'dict'},
    'units': {'type': 'list', 'elements': 'str'},
    'check': {'type': 'str'},
    'timeout': {'type': 'int', 'default': 60},
    'rollback': {'type': 'str', 'choices': ['true', 'false', 'all'], 'default': 'true'},
    'unpublished': {'type': 'bool', 'default': False},
    'dry': {'type': 'bool', 'default': False},
    'back': {'type': 'dict'},
    'beside': {'type': 'dict'},
}


def main():
    module = AnsibleModule(supports_check_mode=True, argument_spec=OPTIONS)
    wrong = mistakes(module.params)
    if wrong:
        module.fail_json(msg=wrong)
    step = module.params['step']
    if step in ('install', 'back'):
        # One that a dropped connection has left behind goes on to its end, restarts included.
        turn = open('/run/deb-actions.lock', 'w')
        try:
            fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            module.exit_json(waiting=waiting_text())
    if step != 'check':
        waiting = busy(module) if step != 'plan' else running(module) and busy(module)
        if waiting and not (module.params['dry'] or module.check_mode):
            module.exit_json(waiting=waiting)
    steps = {'plan': plan, 'install': install, 'check': check, 'back': go_back}
    module.exit_json(**steps[step](module))


def mistakes(params):
    """What the role was told wrongly, for those who use it without the action."""
    if not params['packages'] or not all(WANTED.match(entry) for entry in params['packages']):
        return 'deploy_packages is a list of name=version (or name, for the newest), and has at least one.'
    for source in (params['source'], params['candidate']):
        if source and not (source.get('url') and source.get('suite') and source.get('public_key')):
            return 'deploy_repository_url, deploy_suite and deploy_public_key go together.'
        # A source by s3:// needs a method that apt does not bring along.
        if source and source['url'].startswith('s3:') and not os.path.exists('/usr/lib/apt/methods/s3'):
            return 'apt on this host can\'t read s3:// sources: install the package apt-transport-s3.'
    return ''


def plan(module):
    return {'plan': planned(module, module.params['dry'] or module.check_mode)}


def check(module):
    """Whether the host is healthy: the check passes, and no unit goes down or restarts meanwhile."""
    units = module.params['units'] or []
    if module.params['back']:
        units = present(module, units)
    timeout = module.params['timeout']
    wrong = passes(module.params['check'], timeout) if module.params['check'] else ''
    wrong = wrong or settled(module, units, 0 if module.params['check'] else timeout)
    names = [entry.partition('=')[0] for entry in module.params['packages']]
    if not wrong:
        confirm(versions(module, names))
    return {'why': wrong, 'journal': journal(module, units) if wrong else []}


if __name__ == '__main__':
    main()
