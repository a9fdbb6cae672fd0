# MIT License, see LICENSE at the top of the repository.
"""A package file made from what is installed, for the way back to a version that no source has any more."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile

FOLDER = '/var/cache/deb-deploy'
# dpkg's own notes about an installed package, which are no part of a package.
NOTES = ('status', 'conffiles', 'config-version')


def discard():
    shutil.rmtree(FOLDER, ignore_errors=True)


def repacked(module, name, version):
    """The path of a package file with the installed files of a package. Raises ValueError where that can't be made."""
    os.makedirs(FOLDER, mode=0o755, exist_ok=True)
    tree = tempfile.mkdtemp(dir=FOLDER)
    os.chmod(tree, 0o755)
    try:
        copy_files(module, name, tree)
        write_control(module, name, tree)
        path = os.path.join(FOLDER, '%s_%s.deb' % (name, version.replace(':', '%3a')))
        rc, _output, errors = module.run_command(['dpkg-deb', '-Zgzip', '-z1', '--build', tree, path])
        if rc != 0:
            raise ValueError('%s %s can\'t be kept for the way back: %s' % (name, version, errors.strip()))
        return path
    except OSError as error:
        raise ValueError('%s %s can\'t be kept for the way back: %s' % (name, version, error))
    finally:
        shutil.rmtree(tree, ignore_errors=True)


def copy_files(module, name, tree):
    paths = module.run_command(['dpkg-query', '-L', name])[1].splitlines()
    # /lib is a folder to the package, and on the host a link to usr/lib.
    folders = set(os.path.dirname(path) for path in paths)
    for path in paths:
        if not path.startswith('/') or path == '/.':
            continue
        try:
            found = os.lstat(path)
        except OSError:
            continue  # someone has removed it
        target = tree + path
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if stat.S_ISLNK(found.st_mode) and path in folders:
            found = os.stat(path)
        if stat.S_ISDIR(found.st_mode):
            os.makedirs(target, exist_ok=True)
        elif stat.S_ISLNK(found.st_mode):
            os.symlink(os.readlink(path), target)
        elif stat.S_ISREG(found.st_mode):
            shutil.copy2(path, target)
        else:
            continue
        os.chown(target, found.st_uid, found.st_gid, follow_symlinks=False)
        if not stat.S_ISLNK(found.st_mode):
            os.chmod(target, stat.S_IMODE(found.st_mode))


def write_control(module, name, tree):
    folder = os.path.join(tree, 'DEBIAN')
    os.makedirs(folder, mode=0o755)
    for path in module.run_command(['dpkg-query', '--control-path', name])[1].splitlines():
        kind = path.rsplit('.', 1)[-1]
        if kind not in ('list', 'conffiles'):
            shutil.copy2(path, os.path.join(folder, kind))
    stanza = module.run_command(['dpkg-query', '-s', name])[1]
    fields = re.split(r'\n(?=\S)', stanza.strip())
    kept = [field for field in fields if field.partition(':')[0].lower() not in NOTES]
    with open(os.path.join(folder, 'control'), 'w') as file:
        file.write('\n'.join(kept) + '\n')
    conffiles = module.run_command(['dpkg-query', '-W', '-f', '${Conffiles}', name])[1]
    paths = [line.split()[0] for line in conffiles.splitlines()
             if line.strip() and 'obsolete' not in line and os.path.isfile(line.split()[0])]
    if paths:
        with open(os.path.join(folder, 'conffiles'), 'w') as file:
            file.write('\n'.join(paths) + '\n')
