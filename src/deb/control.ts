import { collect } from '../bytes/index.ts';
import { allFailures, Failure } from '../failure.ts';
import { type Compression, decompress } from './compression.ts';
import { controlFaults } from './control-fields.ts';
import { parseStanza, type Stanza } from './deb822.ts';
import { stanzaLines } from './stanza-lines.ts';
import { readTar, type TarEntry } from './tar.ts';
import { parseVersion, type Version } from './version.ts';

/** What a package is known by. */
export interface PackageId {
  readonly name: string;
  readonly version: Version;
  readonly architecture: string;
}

type ControlCode = 'control-missing' | 'control-malformed' | 'control-too-large';

/** Room for a md5sums of a million files. */
const CONTROL_TAR_LIMIT = 128 * 1024 * 1024;
/** Debian's longest have some dozens. */
const MOST_ENTRIES = 1000;
/** Debian's longest control paragraphs have some 60 KB. */
const CONTROL_FILE_LIMIT = 4 * 1024 * 1024;

/**
 * The control paragraph out of a package's control.tar.
 * @throws Failure when there is none or more than one, and whatever is wrong with tar, compression or paragraph
 */
export async function readControl(
  stream: AsyncIterable<Uint8Array>,
  compression: Compression,
  place: string,
): Promise<Stanza> {
  const inside = `${place}(control.tar${compression})`;
  let control: Uint8Array | undefined;
  const files = new Set<string>();
  let entries = 0;
  for await (const entry of readTar(decompress(stream, compression, inside, CONTROL_TAR_LIMIT), inside)) {
    if (++entries > MOST_ENTRIES)
      throw wrong('control-malformed', inside, `it has more than ${MOST_ENTRIES} entries`);
    const name = plainName(entry.path);
    if (name === '' && entry.kind === 'directory') continue;
    if (!isTaken(entry, name, files))
      throw wrong(
        'control-malformed',
        inside,
        `dpkg refuses its ${entry.kind} ${JSON.stringify(entry.path)}`,
      );
    files.add(name);
    if (name !== 'control') continue;
    if (control !== undefined || entry.kind !== 'file') {
      throw wrong('control-malformed', inside, 'its "control" is there twice or is no plain file');
    }
    control = await collect(entry.content(), CONTROL_FILE_LIMIT, () =>
      wrong('control-too-large', inside, `its "control" has more than ${CONTROL_FILE_LIMIT} bytes`),
    );
  }
  if (control === undefined) throw wrong('control-missing', inside, 'it has no file "control"');
  const stanza = parseStanza(control, `${place}(control)`);
  checkForDpkg(stanza, `${place}(control)`);
  return stanza;
}

/** As dpkg and tar take it: the slash, or the dot and slash, before it don't count. */
function plainName(path: string): string {
  return path.replace(/^(\.?\/+)+/, '').replace(/^\.$/, '');
}

/** dpkg takes files side by side: a folder, a way out of it and what is no file end the installation. */
function isTaken({ kind, target }: TarEntry, name: string, files: ReadonlySet<string>): boolean {
  if (name === '' || name === '..' || name.includes('/')) return false;
  if (kind === 'hard-link') return files.has(plainName(target));
  if (kind === 'symbolic-link') return files.has(target.replace(/^\.\//, ''));
  return kind === 'file';
}

/** What deb822 allows elsewhere and dpkg refuses in a package. */
function checkForDpkg({ bytes }: Stanza, file: string): void {
  if (bytes.at(-1) !== LINE_FEED) throw unreadable(file, 'does not end in a line feed', 'Add it.');
  if (bytes.includes(CTRL_Z)) throw unreadable(file, 'has a ^Z (byte 26)', 'Remove it.');
  for (const { kind, start, colon } of stanzaLines(bytes)) {
    const comment = kind === 'comment';
    if (!comment && colon - start > 1) continue;
    const what = comment ? 'a comment' : 'a field with a name of one letter';
    throw unreadable(file, `has ${what}`, 'Remove it.');
  }
}

const LINE_FEED = 10;
const CTRL_Z = 26;

function unreadable(file: string, what: string, remedy: string): Failure<ControlCode> {
  return new Failure('control-malformed', `The control file ${what}, which dpkg refuses.`, remedy, {
    where: { file },
  });
}

/**
 * Name, version and architecture, by the syntax that Policy demands (5.6.1, 5.6.8, 5.6.12), once the mandatory
 * fields (5.3) are all there and every other one can be read by dpkg and apt.
 * @throws Failure `control-malformed`, `relation-malformed`, `version-malformed`, with everything that is wrong
 */
export function identify(control: Stanza, place: string): PackageId {
  const faults: Failure[] = [];
  const fault = (what: string, remedy: string) =>
    faults.push(new Failure('control-malformed', what, remedy, { where: { file: place } }));
  const mandatory = (field: string, syntax: RegExp, expected: string): string => {
    const value = control.field(field) ?? '';
    if (value === '') fault(`The control field ${field} is missing or empty.`, `Set it to ${expected}.`);
    else if (!syntax.test(value))
      fault(`The control field ${field} is ${JSON.stringify(value)}.`, `Make it ${expected}.`);
    return value;
  };
  const name = mandatory(
    'Package',
    /^[a-z0-9][a-z0-9+.-]+$/,
    'two or more of a-z 0-9 + - ., the first a letter or digit',
  );
  const architecture = mandatory(
    'Architecture',
    /^(?!(?:any|source|native|none|any-.*|.*-any)$)[a-z0-9][a-z0-9-]*$/,
    'one architecture, such as amd64, or all',
  );
  mandatory('Maintainer', /^[^\n]+$/, 'a name and an address in <>');
  mandatory('Description', /^[^\n]/, 'a synopsis, then an extended description');
  const written = mandatory('Version', /^[^\n]+$/, 'a Debian version, such as 1.2.3');
  const version = readVersion(written, faults, place);
  for (const { code, what, remedy } of controlFaults(control))
    faults.push(new Failure(code, what, remedy, { where: { file: place } }));
  const failure = allFailures(faults);
  if (failure !== undefined) throw failure;
  return { name, version, architecture };
}

function readVersion(text: string, faults: Failure[], file: string): Version {
  try {
    if (text !== '') return parseVersion(text);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    const { code, message, remedy } = failure;
    faults.push(new Failure(code, message, remedy, { where: { file }, cause: failure }));
  }
  return { text, epoch: 0, upstream: text, revision: '' };
}

function wrong(code: ControlCode, file: string, why: string): Failure {
  return new Failure(code, `This is no control archive: ${why}.`, 'Build the package again.', {
    where: { file },
  });
}
