#!/usr/bin/python
# MIT License, see LICENSE at the top of the repository.
from __future__ import annotations

from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.deploy_apt import ENVIRONMENT, View, versions
from ansible.module_utils.deploy_repack import discard

DOCUMENTATION = r'''
module: deploy_way_back
short_description: Packages go back to the versions that they had; what was not installed is removed
options:
  before: {description: 'name: version, or null where it was not installed.', type: dict, required: true}
  kept: {description: 'Files of versions that no source has any more, name: path.', type: dict}
  changes: {description: 'What else the transaction changed, name: [before, after].', type: dict}
'''


def main():
    module = AnsibleModule(supports_check_mode=True, argument_spec={
        'before': {'type': 'dict', 'required': True},
        'changes': {'type': 'dict'},
        'kept': {'type': 'dict'},
    })
    before = dict((name, version or None) for name, version in module.params['before'].items())
    beside = dict((name, pair[0] or None) for name, pair in (module.params['changes'] or {}).items()
                  if name not in before)
    errors = ''
    with View(module, private=False, dry=False) as view:
        # With all that came along first; then, should a version of those be gone, the packages alone.
        for wanted in ([{**before, **beside}] if beside else []) + [before]:
            errors = go_back(module, view, wanted)
            after = versions(module, list(before))
            if errors == '' and after == before:
                discard()
                module.exit_json(changed=True, after=after)
    module.fail_json(msg='The way back failed: %s' % errors, after=versions(module, list(before)))


def go_back(module, view, wanted):
    now = versions(module, list(wanted))
    gone = [name for name, version in wanted.items() if version is None and now[name] is not None]
    kept = module.params['kept'] or {}
    arguments = [kept.get(name, '%s=%s' % (name, version)) for name, version in wanted.items() if version is not None]
    rc, errors = view.install(arguments + ['%s-' % name for name in gone])
    if rc != 0:
        # A script of the broken package may have left dpkg in the middle of something.
        module.run_command(['dpkg', '--configure', '-a', '--force-confdef', '--force-confold'],
                           environ_update=ENVIRONMENT)
        rc, errors = view.install(arguments + ['%s-' % name for name in gone])
    return errors if rc != 0 else ''


if __name__ == '__main__':
    main()
