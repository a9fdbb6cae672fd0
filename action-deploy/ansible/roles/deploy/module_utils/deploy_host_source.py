# MIT License, see LICENSE at the top of the repository.
"""The source that the host keeps: whether it has it, and putting it there once it has proved good."""

from __future__ import annotations

import fcntl
import os
import shutil
import time

from ansible.module_utils.deploy_apt import ETC, LISTS
from ansible.module_utils.deploy_sources import Source, content, ensure, keyring_bytes, needed, source_name, write


def kept_source(wanted):
    keyring = '/etc/apt/keyrings/%s.gpg' % source_name(wanted['url'], wanted['suite'])
    return Source(wanted['url'], wanted['suite'], wanted['components'], keyring)


def differs(wanted):
    """Whether the host's sources don't have this one as it is to be."""
    if not wanted:
        return False
    source = kept_source(wanted)
    return content(source.keyring) != keyring_bytes(wanted['public_key']) or bool(needed(ETC, source))


def keep_source(view, wanted):
    """Gives the host the keyring, the source, and the lists that were fetched and checked in the private view."""
    if wanted:
        source = kept_source(wanted)
        packets = keyring_bytes(wanted['public_key'])
        if content(source.keyring) != packets:
            write(source.keyring, packets)
        ensure(ETC, source)
    names = (content(os.path.join(view.folder, 'publish')) or b'').decode().splitlines()
    if not names:
        return
    with open(os.path.join(LISTS, 'lock'), 'wb') as lock:
        # As apt does it: a refresh that runs at this moment would tidy away what we put there.
        if not locked(lock):
            return
        for name in names:
            fresh = os.path.join(view.lists, name)
            if os.path.isfile(fresh):
                moved = os.path.join(LISTS, 'partial', name)
                shutil.copy2(fresh, moved)
                os.rename(moved, os.path.join(LISTS, name))


def locked(lock):
    """Takes the lock of apt's lists. Whether it was to be had: the host's next refresh brings the lists all the same."""
    deadline = time.monotonic() + 30
    while True:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except OSError:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.2)
