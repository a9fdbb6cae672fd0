# MIT License, see LICENSE at the top of the repository.
"""What the host keeps for the way back: the last healthy version of each package, and its .deb.

state.json: {"healthy": {name: version}, "attempt": {name: {"version": …, "back": version or null}}}. An attempt is a
version that was begun with and that nobody has seen healthy since; `back` is where the host goes from it. So a run
after a lost runner goes back to what was healthy, and not to what lies there.
"""

from __future__ import annotations

import glob
import json
import os
import re
import shutil

from ansible.module_utils.deploy_repack import missing_files, repacked
from ansible.module_utils.deploy_sources import write

FOLDER = '/var/lib/deb-actions'
ARCHIVES = os.path.join(FOLDER, 'archives')
STATE = os.path.join(FOLDER, 'state.json')
PREFERENCES = '/etc/apt/preferences.d'


def read():
    try:
        with open(STATE, encoding='utf-8') as file:
            state = json.load(file)
        return {'healthy': dict(state['healthy']), 'attempt': dict(state['attempt'])}
    except (OSError, ValueError, KeyError, TypeError):
        return {'healthy': {}, 'attempt': {}}


def save(state):
    write(STATE, (json.dumps(state, indent=1, sort_keys=True) + '\n').encode())


def target(name, state, kept):
    """The version to go back to from what is installed; None: it was not installed."""
    attempt = kept['attempt'].get(name)
    if attempt and (state['version'] == attempt['version'] or not state['whole']):
        return attempt['back']
    return state['version']


def attempt(wanted, back):
    """Writes down, before anything is changed, what is tried and where the way back leads."""
    kept = read()
    for name, version in wanted.items():
        if back[name] != version:
            kept['attempt'][name] = {'version': version, 'back': back[name]}
    save(kept)


def confirm(versions):
    """These versions were seen healthy. Their files stay, with those of the versions before; all others go."""
    kept = read()
    stay = set(kept['healthy'].items()) | set((name, one['back']) for name, one in kept['attempt'].items())
    for name, version in versions.items():
        kept['attempt'].pop(name, None)
        kept['healthy'].pop(name, None)
        if version is not None:
            kept['healthy'][name] = version
    for name, version in kept['healthy'].items():
        for path in files(ARCHIVES, name, version):
            shutil.move(path, os.path.join(FOLDER, os.path.basename(path)))
    save(kept)
    names = [file_name(*pair) for pair in stay | set(kept['healthy'].items()) if pair[1] is not None]
    for path in glob.glob(os.path.join(FOLDER, '*.deb')):
        if not any(os.path.basename(path).startswith(name) for name in names):
            os.remove(path)
    shutil.rmtree(ARCHIVES, ignore_errors=True)


def file_name(name, version):
    """How apt begins the name of a package's file."""
    return '%s_%s_' % (name, version.replace(':', '%3a'))


def files(folder, name, version):
    return sorted(glob.glob(os.path.join(folder, glob.escape(file_name(name, version)) + '*.deb')))


def at_hand(name, version):
    """The path of the file of a version, or None."""
    return (files(FOLDER, name, version) + files('/var/cache/apt/archives', name, version) + [None])[0]


def keep(module, view, name, version, state):
    """Makes sure that the file of a version is at hand; in a dry run, that it could be. Returns why not, or ''."""
    found = at_hand(name, version)
    if found or (view.dry and version in view.known(name)):
        if found and not view.dry and os.path.dirname(found) != FOLDER:
            shutil.copy(found, FOLDER)
        return ''
    if version in view.known(name) and view.fetch('%s=%s' % (name, version), FOLDER):
        return ''
    if version != state['version'] or not state['whole']:
        return '%s %s is in no source of this host, and no file of it is kept here' % (name, version)
    gone = missing_files(module, name)
    if gone:
        return '%s %s is in no source of this host, and installed files of it are missing: %s' % (
            name, version, ', '.join(gone[:3]))
    if not view.dry:
        repacked(module, name, version, os.path.join(FOLDER, file_name(name, version) + 'repacked.deb'))
    return ''


def pin(name, bad, back):
    """Keeps `apt upgrade` from a version that was not healthy; a newer one is welcome."""
    text = '# Written by deb-actions: %s %s was not healthy here, the host went back to %s.\n' % (name, bad, back)
    text += '# The next deployment of this package removes it.\n'
    text += 'Package: %s\nPin: version %s\nPin-Priority: -1\n' % (name, bad)
    write(pin_path(name), text.encode())


def unpin(name):
    if os.path.exists(pin_path(name)):
        os.remove(pin_path(name))


def pin_path(name):
    return os.path.join(PREFERENCES, 'deb-actions-%s.pref' % re.sub(r'[^a-z0-9.-]', '_', name))
