#!/usr/bin/python
# MIT License, see LICENSE at the top of the repository.
from __future__ import annotations

import os

from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.deploy_apt import ETC, ensure, write
from ansible.module_utils.deploy_sources import Source, keyring_bytes, source_name

DOCUMENTATION = r'''
module: deploy_source
short_description: The host's apt source of one repository and suite, with the keyring that it must be signed by
options:
  url: {description: Where dists/ is., type: str, required: true}
  suite: {description: The suite., type: str, required: true}
  components: {description: Its components., type: list, elements: str, required: true}
  public_key: {description: The armored public keys., type: str, required: true}
'''


def main():
    module = AnsibleModule(supports_check_mode=True, argument_spec={
        'url': {'type': 'str', 'required': True},
        'suite': {'type': 'str', 'required': True},
        'components': {'type': 'list', 'elements': 'str', 'required': True},
        'public_key': {'type': 'str', 'required': True, 'no_log': False},
    })
    wanted = module.params
    keyring = '/etc/apt/keyrings/%s.gpg' % source_name(wanted['url'], wanted['suite'])
    source = Source(wanted['url'], wanted['suite'], wanted['components'], keyring)
    try:
        packets = keyring_bytes(wanted['public_key'])
    except ValueError as error:
        module.fail_json(msg=str(error))
    changed = []
    if content(keyring) != packets:
        changed.append(keyring)
        if not module.check_mode:
            write(keyring, packets)
    changed += ensure(ETC, source, module.check_mode)
    module.exit_json(changed=bool(changed), files=changed)


def content(path):
    if not os.path.isfile(path):
        return None
    with open(path, 'rb') as file:
        return file.read()


if __name__ == '__main__':
    main()
