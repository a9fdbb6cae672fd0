#!/usr/bin/python
# MIT License, see LICENSE at the top of the repository.
from __future__ import annotations

from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.deploy_apt import installed, planned, versions

DOCUMENTATION = r'''
module: deploy_versions
short_description: The versions of packages on a host, and what a rollout would do to each
options:
  packages: {description: Packages as name=version., type: list, elements: str, required: true}
'''


def main():
    module = AnsibleModule(supports_check_mode=True, argument_spec={
        'packages': {'type': 'list', 'elements': 'str', 'required': True},
    })
    wanted = dict(entry.split('=', 1) for entry in module.params['packages'])
    states = installed(module, list(wanted))
    module.exit_json(
        changed=False, versions=versions(module, list(wanted)), packages=planned(module, wanted, states))


if __name__ == '__main__':
    main()
