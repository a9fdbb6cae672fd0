import { Feed } from '../bytes/index.ts';
import { Failure } from '../failure.ts';
import { readTarHeader, TAR_BLOCK, type TarHeader } from './tar-header.ts';
import { applyPax, type Pax, readPax } from './tar-pax.ts';

/** One thing in a tar archive, as extracting it would make it. */
export interface TarEntry {
  readonly kind:
    | 'file'
    | 'hard-link'
    | 'symbolic-link'
    | 'character-device'
    | 'block-device'
    | 'directory'
    | 'fifo';
  /** As written (`./usr/bin/x`), in UTF-8; bytes that aren't stand as `\xNN`. */
  readonly path: string;
  /** Permission bits alone. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Names, empty where not written. */
  readonly user: string;
  readonly group: string;
  /** Of a file's content, else 0. */
  readonly size: number;
  /** Whole seconds since 1970. */
  readonly mtime: number;
  /** What a link points to, else empty. */
  readonly target: string;
  /** The content of a file, once, before the next entry is asked for; what isn't read of it is skipped. */
  content(): AsyncIterable<Uint8Array>;
}

type TarCode = 'tar-truncated' | 'tar-unsupported' | 'tar-malformed';

/** Long names and pax records above this many bytes are nobody's. */
const NAMING_LIMIT = 1024 * 1024;

const KINDS: Readonly<Record<string, TarEntry['kind']>> = {
  '0': 'file',
  '\0': 'file',
  '1': 'hard-link',
  '2': 'symbolic-link',
  '3': 'character-device',
  '4': 'block-device',
  '5': 'directory',
  '6': 'fifo',
};

/**
 * The entries of a tar stream (ustar, pax, GNU long names), one at a time, in memory that doesn't grow with them.
 * @throws Failure `tar-truncated`, `tar-malformed`, `tar-unsupported`, `tar-checksum`, `header-malformed`
 */
export async function* readTar(
  stream: AsyncIterable<Uint8Array>,
  place: string,
): AsyncGenerator<TarEntry, void, undefined> {
  const feed = new Feed(stream);
  let everywhere: Pax = new Map();
  let here: Pax = new Map();
  try {
    for (;;) {
      const offset = feed.offset;
      const block = await feed.upTo(TAR_BLOCK);
      if (block.length === 0 || (block.length === TAR_BLOCK && block.every((byte) => byte === 0))) break;
      if (block.length < TAR_BLOCK) throw truncated(place, offset);
      const header = readTarHeader(block, place, offset);
      if (header.type === 'x')
        here = new Map([...here, ...readPax(await naming(feed, header, place), place, offset)]);
      else if (header.type === 'g')
        everywhere = new Map([...everywhere, ...readPax(await naming(feed, header, place), place, offset)]);
      else if (header.type === 'L')
        here = new Map([...here, ['path', cString(await naming(feed, header, place))]]);
      else if (header.type === 'K')
        here = new Map([...here, ['linkpath', cString(await naming(feed, header, place))]]);
      else {
        const named = applyPax(header, new Map([...everywhere, ...here]), place, offset);
        here = new Map();
        const content = new Content(feed, named.size, place);
        yield entry(named, content, place, offset);
        await content.skip();
      }
    }
    while ((await feed.some(TAR_BLOCK)) !== undefined);
  } finally {
    await feed.close();
  }
}

function entry(header: TarHeader, content: Content, place: string, offset: number): TarEntry {
  const known = KINDS[header.type];
  if (known === undefined) {
    throw new Failure<TarCode>(
      'tar-unsupported',
      `The tar entry ${JSON.stringify(text(header.name))} at byte ${offset} is of the type ${JSON.stringify(header.type)}, which dpkg does not unpack.`,
      'Build the package with dpkg-deb, FPM or another tool that writes plain tar entries.',
      { where: { file: place } },
    );
  }
  const kind = known === 'file' && header.name.endsWith('/') ? 'directory' : known;
  if (kind !== 'file' && header.size !== 0) {
    throw malformed(place, offset, `the ${kind} ${JSON.stringify(text(header.name))} has content`);
  }
  const linked = kind === 'hard-link' || kind === 'symbolic-link';
  return {
    kind,
    path: text(header.name),
    mode: header.mode & 0o7777,
    uid: header.uid,
    gid: header.gid,
    user: text(header.uname),
    group: text(header.gname),
    size: header.size,
    mtime: header.mtime,
    target: linked ? text(header.linkname) : '',
    content: () => content.read(),
  };
}

/** The content of a header that names the next entry. */
async function naming(feed: Feed, header: TarHeader, place: string): Promise<Uint8Array> {
  const offset = feed.offset;
  if (header.size > NAMING_LIMIT)
    throw malformed(place, offset, `a name of ${header.size} bytes is announced`);
  const padded = Math.ceil(header.size / TAR_BLOCK) * TAR_BLOCK;
  const bytes = await feed.upTo(padded);
  if (bytes.length < padded) throw truncated(place, feed.offset);
  return bytes.subarray(0, header.size);
}

/** A file's bytes within the stream, and the padding behind them. */
class Content {
  readonly #feed: Feed;
  readonly #place: string;
  #left: number;
  #padding: number;

  constructor(feed: Feed, size: number, place: string) {
    this.#feed = feed;
    this.#left = size;
    this.#padding = (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
    this.#place = place;
  }

  async *read(): AsyncGenerator<Uint8Array, void, undefined> {
    while (this.#left > 0) {
      const part = await this.#feed.some(this.#left);
      if (part === undefined) throw truncated(this.#place, this.#feed.offset);
      this.#left -= part.length;
      yield part;
    }
  }

  async skip(): Promise<void> {
    for await (const _ of this.read());
    const padding = this.#padding;
    this.#padding = 0;
    const got = await this.#feed.upTo(padding);
    if (got.length < padding) throw truncated(this.#place, this.#feed.offset);
  }
}

function cString(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replace(/\0.*$/s, '');
}

/** One character a byte → UTF-8, or, where it is none, ASCII with the rest as `\xNN`. */
function text(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return bytes;
  const decoded = Buffer.from(bytes, 'latin1').toString('utf8');
  if (!decoded.includes('\ufffd')) return decoded;
  return bytes.replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}

function truncated(file: string, offset: number): Failure {
  return new Failure<TarCode>(
    'tar-truncated',
    `The tar archive ends too early, at byte ${offset}.`,
    'The package is incomplete: build or fetch it again.',
    { where: { file } },
  );
}

function malformed(file: string, offset: number, why: string): Failure {
  return new Failure<TarCode>(
    'tar-malformed',
    `The tar archive is wrong at byte ${offset}: ${why}.`,
    'The package is damaged: build or fetch it again.',
    { where: { file } },
  );
}
