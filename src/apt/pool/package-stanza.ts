import { fieldText, type Package, Stanza } from '../../deb/index.ts';

/** What an index says of a file: whatever of it a control paragraph claims is not taken from there. */
const OURS = new Set(['filename', 'size', 'md5sum', 'sha1', 'sha256', 'sha512', 'status', 'conffiles']);

/**
 * A package's paragraph in an index: its control fields as they are, then where it lies, its size and its hashes, as
 * apt-ftparchive and the others write them. Comments of the control file stay out.
 */
export function packageStanza(pkg: Package, filename: string): Stanza {
  const own = pkg.control.fields().filter(([name]) => !OURS.has(name.toLowerCase()));
  const ours: readonly (readonly [string, string])[] = [
    ['Filename', filename],
    ['Size', String(pkg.size)],
    ['MD5sum', pkg.md5],
    ['SHA1', pkg.sha1],
    ['SHA256', pkg.sha256],
    ['SHA512', pkg.sha512],
  ];
  const at = own.findIndex(([name]) => name.toLowerCase() === 'description');
  const place = at === -1 ? own.length : at;
  const fields = [...own.slice(0, place), ...ours, ...own.slice(place)];
  return new Stanza(Buffer.from(fields.map(([name, value]) => fieldText(name, value)).join('')));
}
