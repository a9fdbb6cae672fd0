import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fieldText, parseStanzas } from '../../src/deb/index.ts';

test('All that Debian lists goes through deb822 and back byte for byte', () => {
  // What apt has of this machine's sources; where it has none, what dpkg knows to be installed.
  const listed = execFileSync('apt-cache', ['dumpavail'], { maxBuffer: 2 ** 30 });
  const bytes =
    listed.length > 0 ? listed : execFileSync('cat', ['/var/lib/dpkg/status'], { maxBuffer: 2 ** 28 });
  const stanzas = parseStanzas(bytes, 'Packages');
  assert.ok(stanzas.length > 50, String(stanzas.length));
  assert.ok(Buffer.concat(stanzas.flatMap((stanza) => [stanza.bytes, Buffer.from('\n')])).equals(bytes));
  for (const stanza of stanzas) {
    const again = stanza.fields().map(([name, value]) => fieldText(name, value));
    // Values come without the blanks at the ends of lines that some maintainers leave.
    assert.equal(
      again.join(''),
      Buffer.from(stanza.bytes)
        .toString()
        .replaceAll(/[ \t]+$/gm, ''),
    );
  }
});
