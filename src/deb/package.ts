import { type ByteSource, Cursor, type Hashes, hasher } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import { type ArMember, walkArchive } from './ar.ts';
import type { Compression } from './compression.ts';
import { identify, type PackageId, readControl } from './control.ts';
import { checkDataStart } from './data-start.ts';
import type { Stanza } from './deb822.ts';
import { checkComplete, checkFormat, type Role, roleOf } from './structure.ts';

/** A binary package: what it says it is, and where its parts lie. */
export interface PackageFile {
  readonly id: PackageId;
  /** The paragraph of its control file. */
  readonly control: Stanza;
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly bytes: ByteSource;
  /** Every member, `_gpg…` ones too, in order. */
  readonly members: readonly ArMember[];
  /** How its data.tar is compressed. */
  readonly compression: Compression;
}

/** A binary package with the hashes of the whole file. */
export interface Package extends PackageFile, Hashes {}

/** `debian-binary` has 4 bytes everywhere; dpkg ignores what follows its first line. */
const FORMAT_LIMIT = 4096;

/**
 * A .deb, checked as dpkg-deb checks it, and hashed: every byte is read once.
 * @param place the file's name, for messages
 * @throws Failure naming the file, and the offset or field that is wrong
 */
export async function readPackage(source: ByteSource, place: string): Promise<Package> {
  const hashes = hasher();
  const file = await scan(source, place, new Cursor(source, hashes.update));
  return { ...file, ...hashes.digest() };
}

/**
 * A .deb, checked as dpkg-deb checks it, without reading its data: some few reads, whatever its size.
 * @throws Failure as `readPackage`
 */
export async function inspectPackage(source: ByteSource, place: string): Promise<PackageFile> {
  return await scan(source, place, new Cursor(source));
}

async function scan(source: ByteSource, place: string, cursor: Cursor): Promise<PackageFile> {
  const members: ArMember[] = [];
  const roles: Role[] = [];
  let control: Stanza | undefined;
  let compression: Compression = '';
  try {
    for await (const member of walkArchive(cursor, place)) {
      const role = roleOf(member.name, roles, place);
      members.push(member);
      roles.push(role);
      if (role.kind === 'format')
        checkFormat(await cursor.take(Math.min(member.size, FORMAT_LIMIT)), member, place);
      if (role.kind === 'control')
        control = await readControl(cursor.through(member.size), role.compression, place);
      if (role.kind === 'data') {
        compression = role.compression;
        const data = cursor.through(member.size);
        await checkDataStart(data, compression, place);
        // Decompression reads ahead: the cursor is ours again once that has ended.
        await data.return();
      }
    }
  } catch (cause) {
    throw named(cause, place);
  } finally {
    await cursor.close();
  }
  checkComplete(roles, place);
  if (control === undefined) throw new Error('a complete package has a control member');
  return { id: identify(control, place), control, size: source.size, bytes: source, members, compression };
}

/** A failure below that doesn't know the file gets its name. */
function named(cause: unknown, file: string): unknown {
  if (!(cause instanceof Failure) || cause.where !== undefined) return cause;
  return new Failure(cause.code, cause.message, cause.remedy, { where: { file }, cause });
}
