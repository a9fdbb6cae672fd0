import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bytesSource, openFile, sha256Of } from '../../bytes/index.ts';
import {
  compareVersions,
  decompress,
  type Package,
  parseStanzas,
  readPackage,
  readTar,
  type Stanza,
  versionAsFound,
} from '../../deb/index.ts';
import { Failure } from '../../failure.ts';
import { escaped, type Markdown, sizeText, table } from '../../github/index.ts';

const SHOWN = 100;
/** An index or package larger than this isn't read for a comparison. */
const LIMIT = 512 * 1024 * 1024;
/** Seconds for an answer. */
const PATIENCE = 60;

/**
 * What differs from an earlier package, for the summary.
 * @param earlier a .deb in the workspace or by URL, or the URL of a Packages index
 * @throws Failure `compare` where it can't be read
 */
export async function compare(earlier: string, made: Package, workspace: string): Promise<Markdown> {
  if (!/^https?:\/\//.test(earlier)) return betweenPackages(await localPackage(earlier, workspace), made);
  const bytes = await fetched(earlier);
  if (/\.deb(?:\?|$)/.test(earlier))
    return betweenPackages(await readPackage(bytesSource(bytes), earlier), made);
  const [, compression = ''] = /(\.gz|\.xz|\.zst|)(?:\?.*)?$/.exec(earlier) ?? [];
  const known = compression === '.gz' || compression === '.xz' || compression === '.zst' ? compression : '';
  const text = await whole(decompress(bytesSource(bytes).read(), known, earlier, LIMIT));
  const newest = newestOf(parseStanzas(text, earlier), made);
  if (newest === undefined)
    return `The index has no ${escaped(made.id.name)} yet: this is its first package.`;
  return [heading(newest), '', ...fieldPart(newest, made.control)].join('\n');
}

/**
 * That an earlier package in the workspace can be compared with, before anything is built.
 * @throws Failure `compare`, or of deb/ where it is no package
 */
export async function checkEarlier(earlier: string | undefined, workspace: string): Promise<void> {
  if (earlier !== undefined && !/^https?:\/\//.test(earlier)) await localPackage(earlier, workspace);
}

async function localPackage(path: string, workspace: string): Promise<Package> {
  const place = await realpath(resolve(workspace, path)).catch((cause: unknown) => {
    throw new Failure(
      'compare',
      `\`compare-with\` names ${path}, which is not there.`,
      'Correct it, or download the package first.',
      { cause },
    );
  });
  return readPackage(await openFile(place), place);
}

async function fetched(url: string): Promise<Uint8Array> {
  const remedy = 'Correct `compare-with`, or leave it out.';
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE * 1000) });
    if (!answer.ok || answer.body === null) throw new Error(`the server answers ${answer.status}`);
    return await whole(answer.body);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('compare', `\`compare-with\`, ${url}, can’t be read: ${said}.`, remedy, { cause });
  }
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > LIMIT)
      throw new Failure('compare', `It has more than ${sizeText(LIMIT)}.`, 'Compare with something smaller.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The newest version of the same package in an index. */
function newestOf(stanzas: readonly Stanza[], { id }: Package): Stanza | undefined {
  const version = (stanza: Stanza): ReturnType<typeof versionAsFound> =>
    versionAsFound(stanza.field('Version') ?? '0');
  return stanzas
    .filter(
      (stanza) =>
        stanza.field('Package') === id.name &&
        ['all', id.architecture].includes(stanza.field('Architecture') ?? ''),
    )
    .toSorted((a, b) => compareVersions(version(b), version(a)))[0];
}

/** Which fields and files differ, and by how much the size does. */
export async function betweenPackages(before: Package, made: Package): Promise<Markdown> {
  const { compression } = before;
  // Of packages from before 2014.
  if (compression === '.bz2' || compression === '.lzma') {
    const why = `Its files can’t be compared: data.tar${compression} is not opened here.`;
    return [heading(before.control), '', ...fieldPart(before.control, made.control), '', why].join('\n');
  }
  const [old, fresh] = await Promise.all([filesOf(before), filesOf(made)]);
  const rows = [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((path): readonly string[][] => {
    const was = old.get(path);
    const is = fresh.get(path);
    if (was === is) return [];
    return [[was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', path]];
  });
  const size = made.size - before.size;
  return [
    heading(before.control),
    '',
    ...fieldPart(before.control, made.control),
    '',
    `${rows.length} ${rows.length === 1 ? 'file differs' : 'files differ'}; the package is ${sizeText(Math.abs(size))} ${size < 0 ? 'smaller' : 'larger'}.`,
    ...(rows.length === 0 ? [] : ['', table(['', 'File'], rows.slice(0, SHOWN))]),
    ...(rows.length > SHOWN ? ['', `… and ${rows.length - SHOWN} more files.`] : []),
  ].join('\n');
}

function heading(before: Stanza): Markdown {
  return `#### Against ${escaped(`${before.field('Package') ?? ''} ${before.field('Version') ?? ''}`)}`;
}

/** Fields of an index that a package’s own control file has not. */
const OF_INDEX = new Set(['Filename', 'Size', 'MD5sum', 'SHA1', 'SHA256', 'SHA512', 'Description-md5']);

function fieldPart(before: Stanza, made: Stanza): readonly Markdown[] {
  const names = [...new Set([...before.fields(), ...made.fields()].map(([name]) => name))].filter(
    (name) => !OF_INDEX.has(name),
  );
  const rows = names.flatMap((name) => {
    const [was, is] = [before.field(name) ?? '', made.field(name) ?? ''];
    return was === is ? [] : [[name, was, is]];
  });
  return rows.length === 0
    ? ['No field of its control file differs.']
    : [table(['Field', 'Before', 'Now'], rows)];
}

/** Mode, kind and content of each file, as one text that is equal where they are. */
async function filesOf(built: Package): Promise<ReadonlyMap<string, string>> {
  const member = built.members.find(({ name }) => name.startsWith('data.tar'));
  const found = new Map<string, string>();
  if (member === undefined) return found;
  const packed = built.bytes.read(member.start, member.start + member.size);
  const place = built.id.name;
  for await (const entry of readTar(decompress(packed, built.compression, place), place)) {
    const hash = await sha256Of(entry.content());
    if (entry.kind !== 'directory')
      found.set(entry.path.replace(/^\./, ''), `${entry.kind} ${entry.mode} ${entry.target} ${hash}`);
  }
  return found;
}
