# MIT License, see LICENSE at the top of the repository.
"""apt's sources: one repository and suite as hosts are to know it, once.

Two entries of the same URI and suite with different Signed-By make apt refuse to do anything ("Conflicting values set
for option Signed-By"), so an entry that is there already is rewritten where it stands rather than doubled.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import tempfile

from ansible.module_utils.deploy_rewrite import rewrite, same_uri


class Source:
    """A repository as hosts are to know it: URI, suite, components, and the path of the keyring that signs it."""

    def __init__(self, url, suite, components, keyring):
        self.url = url
        self.suite = suite
        self.components = components
        self.keyring = keyring

    @property
    def name(self):
        return source_name(self.url, self.suite)

    def stanza(self):
        return '\n'.join([
            'Types: deb',
            'URIs: %s' % self.url,
            'Suites: %s' % self.suite,
            'Components: %s' % ' '.join(self.components),
            'Signed-By: %s' % self.keyring,
        ]) + '\n'

    def matches(self, uri, suite):
        return same_uri(uri, self.url) and suite.rstrip('/') == self.suite.rstrip('/')


def source_name(url, suite):
    """The name of source and keyring files: letters that apt reads in sources.list.d, the rest as hyphens."""
    place = re.sub(r'^[a-z0-9+]+://([^@/]*@)?', '', url.lower())
    return re.sub(r'[^a-z0-9_.]+', '-', '%s-%s' % (place, suite.lower())).strip('-.')


def keyring_bytes(armored):
    """Armored public keys, one or several, as plain packets: the one form that every apt, gpgv and sqv reads."""
    blocks = re.findall(
        r'-----BEGIN PGP PUBLIC KEY BLOCK-----(.*?)-----END PGP PUBLIC KEY BLOCK-----',
        armored.replace('\r', ''), re.S)
    if not blocks:
        raise ValueError('the public key holds no block "BEGIN PGP PUBLIC KEY BLOCK"')
    packets = b''
    for block in blocks:
        lines = [line.strip() for line in block.split('\n')]
        body = [line for line in lines if line and not line.startswith('=') and ': ' not in line]
        try:
            packets += base64.b64decode(''.join(body), validate=True)
        except binascii.Error as error:
            raise ValueError('the public key is damaged: %s' % error)
    return packets


def source_files(root):
    """The files that apt reads under a folder such as /etc/apt, in its order."""
    main = os.path.join(root, 'sources.list')
    folder = os.path.join(root, 'sources.list.d')
    parts = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    named = [name for name in parts if re.match(r'^[A-Za-z0-9_.-]+\.(list|sources)$', name)]
    return [path for path in [main] if os.path.isfile(path)] + [os.path.join(folder, name) for name in named]


def entries(root):
    """Every entry of the sources below a folder by itself: [(ending of its file, text)]."""
    found = []
    for path in source_files(root):
        with open(path, encoding='utf-8', errors='surrogateescape') as file:
            text = file.read()
        if path.endswith('.sources'):
            found += [('.sources', piece + '\n') for piece in re.split(r'\n(?:[ \t]*\n)+', text.strip('\n')) if piece]
        else:
            found += [('.list', line + '\n') for line in text.splitlines() if re.match(r'\s*deb\s', line)]
    return found


def needed(root, source):
    """What is to be written so that the sources below a folder hold this source once: [(path, text)]."""
    found = False
    changed = []
    for path in source_files(root):
        with open(path, encoding='utf-8', errors='surrogateescape') as file:
            before = file.read()
        after, found = rewrite(path, before, source, found)
        if after != before:
            changed.append((path, after))
    if not found:
        changed.append((os.path.join(root, 'sources.list.d', '%s.sources' % source.name), source.stanza()))
    return changed


def ensure(root, source):
    """Makes the sources below a folder hold this source once. Returns whether anything changed."""
    changed = needed(root, source)
    for path, text in changed:
        write(path, text.encode('utf-8', 'surrogateescape'))
    return bool(changed)


def content(path):
    if not os.path.isfile(path):
        return None
    with open(path, 'rb') as file:
        return file.read()


def write(path, text):
    """Writes a file that apt's own user may read, in one step."""
    os.makedirs(os.path.dirname(path), mode=0o755, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(path), prefix='.deb-deploy-')
    with os.fdopen(descriptor, 'wb') as file:
        file.write(text)
    os.chmod(temporary, 0o644)
    os.rename(temporary, path)
