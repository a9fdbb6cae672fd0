# MIT License, see LICENSE at the top of the repository.
"""One file of apt's sources with the entries of one repository and suite rewritten where they stand.

Formats: sources.list(5), "ONE-LINE-STYLE FORMAT" and "DEB822-STYLE FORMAT".
"""

from __future__ import annotations

import re

# Options that would let apt take this source without a good signature.
WEAKENING = ('trusted', 'allow-insecure', 'allow-weak', 'allow-downgrade-to-insecure')


def same_uri(one, other):
    return canonical_uri(one) == canonical_uri(other)


def canonical_uri(uri):
    match = re.match(r'^([A-Za-z0-9+.-]+)://([^/]*)(/.*)?$', uri.strip('[]'))
    if not match:
        return uri.rstrip('/')
    scheme, authority, path = match.groups()
    return '%s://%s/%s' % (scheme.lower(), authority.lower(), (path or '').strip('/'))


def rewrite(path, text, source, found):
    """The text of one file with the entries of this source rewritten.

    The first entry (unless one was found in an earlier file) becomes this source, further ones go.
    Returns (text, whether the source stands in this file or an earlier one).
    """
    if path.endswith('.sources'):
        return rewrite_stanzas(text, source, found)
    return rewrite_lines(text, source, found)


def rewrite_lines(text, source, found):
    kept = []
    seen = set()
    for line in text.splitlines(True):
        entry = parse_line(line)
        if entry is None or not source.matches(entry['uri'], entry['suite']):
            kept.append(line)
            continue
        if (found and entry['type'] == 'deb') or entry['type'] in seen:
            continue
        seen.add(entry['type'])
        kept.append(line_text(entry, source))
        found = found or entry['type'] == 'deb'
    return ''.join(kept), found


def parse_line(line):
    match = re.match(r'^\s*(deb|deb-src)\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s*([^#\n]*)', line)
    if not match:
        return None
    kind, options, uri, suite, components = match.groups()
    return {
        'type': kind,
        'options': [option for option in (options or '').split() if '=' in option],
        'uri': uri,
        'suite': suite,
        'components': components.split(),
    }


def line_text(entry, source):
    options = [
        option for option in entry['options']
        if option.split('=')[0].rstrip('+-').lower() not in ('signed-by',) + WEAKENING
    ]
    options.append('signed-by=%s' % source.keyring)
    components = entry['components'] + [one for one in source.components if one not in entry['components']]
    return '%s [%s] %s %s %s\n' % (entry['type'], ' '.join(options), source.url, source.suite, ' '.join(components))


def rewrite_stanzas(text, source, found):
    pieces = []
    for piece in re.split(r'\n(?:[ \t]*\n)+', text.strip('\n')):
        replaced, found = rewrite_stanza(piece, source, found)
        pieces += [one.strip('\n') for one in replaced if one.strip()]
    return ('\n\n'.join(pieces) + '\n' if pieces else ''), found


def rewrite_stanza(piece, source, found):
    fields = parse_stanza(piece)
    uris = fields.get('uris', '').split()
    suites = fields.get('suites', '').split()
    if fields.get('enabled', 'yes').strip().lower() in ('no', 'false', 'off', '0', 'without', 'disable'):
        return [piece], found
    if not any(source.matches(uri, suite) for uri in uris for suite in suites):
        return [piece], found
    other_suites = [suite for suite in suites if suite.rstrip('/') != source.suite.rstrip('/')]
    other_uris = [uri for uri in uris if not same_uri(uri, source.url)]
    binary = 'deb' in fields.get('types', '').split()
    rest = []
    if other_suites:
        rest.append(with_fields(piece, {'Suites': ' '.join(other_suites)}))
    if other_uris:
        rest.append(with_fields(piece, {'URIs': ' '.join(other_uris), 'Suites': source.suite}))
    if found and binary:
        return rest, found
    components = fields.get('components', '').split()
    components += [one for one in source.components if one not in components]
    ours = with_fields(piece, {
        'URIs': source.url, 'Suites': source.suite, 'Components': ' '.join(components),
        'Signed-By': source.keyring,
    })
    return rest + [without_fields(ours, WEAKENING)], found or binary


def parse_stanza(piece):
    fields = {}
    name = None
    for line in piece.split('\n'):
        if line.startswith('#'):
            continue
        if line[:1] in (' ', '\t'):
            if name:
                fields[name] += '\n' + line
            continue
        name, colon, value = line.partition(':')
        name = name.strip().lower() if colon else None
        if name:
            fields[name] = value.strip()
    return fields


def with_fields(piece, values):
    """The stanza with these fields replaced where they stand, or added at its end."""
    missing = dict((name.lower(), (name, value)) for name, value in values.items())
    lines = []
    dropping = False
    for line in piece.split('\n'):
        if line[:1] in (' ', '\t') and dropping:
            continue
        dropping = False
        name = line.partition(':')[0].strip().lower()
        if name in missing and not line.startswith('#'):
            lines.append('%s: %s' % missing.pop(name))
            dropping = True
        else:
            lines.append(line)
    return '\n'.join(lines + ['%s: %s' % pair for pair in missing.values()])


def without_fields(piece, names):
    lines = []
    dropping = False
    for line in piece.split('\n'):
        if line[:1] in (' ', '\t') and dropping:
            continue
        dropping = line.partition(':')[0].strip().lower() in names
        if not dropping:
            lines.append(line)
    return '\n'.join(lines)
