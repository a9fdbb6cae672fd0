import type { FileHandle } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import { openFile } from '../bytes/index.ts';
import { AR_HEADER, type ArMember, inspectPackage, memberHeader, type PackageFile } from '../deb/index.ts';
import { memberName, type Role, signedParts } from './debsigs.ts';
import { fileBytes } from './file-bytes.ts';
import { replaceFile } from './replace-file.ts';
import type { Signer } from './signer.ts';

/**
 * Signs a package in place: its member `_gpg` + role holds the signature afterwards, in the place of one that was there,
 * else at the end. All other members keep their bytes, headers and order; the file keeps its mode. It changes at once or
 * not at all.
 * @throws Failure as `inspectPackage`, and `disk-full`, `file-unwritable`
 */
export async function embedSignature(path: string, signer: Signer, role: Role, at: Date): Promise<void> {
  const source = await openFile(path);
  const file = await inspectPackage(source, path);
  const { mode } = await stat(path);
  await replaceFile(
    path,
    mode & 0o7777,
    async (open) => {
      const signature = await signer.detach(fileBytes(path, signedParts(file)), at);
      const handle = await open();
      await writeTail(handle, file, newMember(role, signature, signer.timeOf(at)), memberName(role));
    },
    path,
  );
}

function newMember(role: Role, signature: Uint8Array, mtime: number): Uint8Array {
  const header = memberHeader({
    name: memberName(role),
    mtime,
    uid: 0,
    gid: 0,
    mode: 0o100644,
    size: signature.length,
  });
  return Buffer.concat([header, signature, padding(signature.length)]);
}

/** Writes what differs from the copy: from the new member on, or from where a missing last padding belongs. */
async function writeTail(
  handle: FileHandle,
  file: PackageFile,
  added: Uint8Array,
  name: string,
): Promise<void> {
  const first = file.members.findIndex((member) => member.name === name);
  const kept = first === -1 ? file.members.length : first;
  const last = file.members[kept - 1];
  let at = last === undefined ? 0 : last.start + last.size;
  const write = async (bytes: Uint8Array): Promise<void> => {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at);
      done += bytesWritten;
      at += bytesWritten;
    }
  };
  if (last !== undefined) await write(await paddingOf(file, last));
  await write(added);
  for (const member of file.members.slice(kept)) {
    if (member.name === name) continue;
    const end = member.start + member.size;
    for await (const piece of file.bytes.read(member.start - AR_HEADER, end)) await write(piece);
    await write(await paddingOf(file, member));
  }
  await handle.truncate(at);
}

/** The byte that makes a member's length even, as it is. */
async function paddingOf({ bytes }: PackageFile, { start, size }: ArMember): Promise<Uint8Array> {
  const end = start + size;
  if (size % 2 === 1 && end < bytes.size) for await (const piece of bytes.read(end, end + 1)) return piece;
  return padding(size);
}

function padding(size: number): Uint8Array {
  return Buffer.from(size % 2 === 0 ? '' : '\n');
}

/**
 * Signs a file as it is: the signature lies beside it, in armor, as `<path>.asc`.
 * @throws Failure `disk-full`, `file-unwritable`
 */
export async function signBeside(path: string, signer: Signer, at: Date): Promise<void> {
  const { size } = await stat(path);
  const text = await signer.detachArmored(fileBytes(path, [{ from: 0, to: size }]), at);
  await replaceFile(`${path}.asc`, 0o644, async (open) => {
    await (await open()).writeFile(text);
  });
}
