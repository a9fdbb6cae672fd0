# MIT License, see LICENSE at the top of the repository.
"""A package file made from what is installed, for the way back to a version that no source has any more."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile

# dpkg's own notes about an installed package, which are no part of a package.
NOTES = ('status', 'conffiles', 'config-version')


# What a host may leave out of every package (dpkg.cfg: path-exclude), and no package needs to work.
DISPENSABLE = re.compile(r'^/usr/share/(doc|doc-base|info|lintian|linda|locale|man)/')


def missing_files(module, name):
    """Installed files of a package that are no longer there, but for configuration and documentation."""
    lines = module.run_command(['dpkg', '--verify', name])[1].splitlines()
    matches = [re.match(r'^missing   (.) (/.*?)(?: \(.*\))?$', line) for line in lines]
    return [match.group(2) for match in matches
            if match and match.group(1) != 'c' and not DISPENSABLE.match(match.group(2))]


def repacked(module, name, version, path):
    """Makes a package file of the installed files of a package. Raises ValueError where that can't be made."""
    folder = os.path.dirname(path)
    os.makedirs(folder, mode=0o755, exist_ok=True)
    tree = tempfile.mkdtemp(dir=folder)
    os.chmod(tree, 0o755)
    try:
        copy_files(module, name, tree)
        write_control(module, name, tree)
        rc, _output, errors = module.run_command(['dpkg-deb', '-Zgzip', '-z1', '--build', tree, path])
        if rc != 0:
            raise ValueError('%s %s can\'t be kept for the way back: %s' % (name, version, errors.strip()))
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
