export const id = 565;
export const ids = [565];
export const modules = {

/***/ 41565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  differenceFrom: () => (/* binding */ differenceFrom)
});

// EXTERNAL MODULE: ./lib/bytes/source.js
var source = __webpack_require__(9674);
// EXTERNAL MODULE: ./lib/bytes/hashes.js
var bytes_hashes = __webpack_require__(29583);
// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __webpack_require__(71957);
;// CONCATENATED MODULE: ./lib/bytes/cursor.js

/**
 * A place in a stream of bytes that only moves forward. With `watch` every byte passes through it, in order and
 * once; without, what is skipped is not read at all.
 */
class cursor_Cursor {
    #source;
    #watch;
    #pieces;
    #piece = new Uint8Array(0);
    #offset = 0;
    constructor(source, watch) {
        this.#source = source;
        this.#watch = watch;
    }
    /** Bytes from the start of the source. */
    get offset() {
        return this.#offset;
    }
    get left() {
        return this.#source.size - this.#offset;
    }
    /** The next `length` bytes, which must be there (see `left`). */
    async take(length) {
        const taken = [];
        for await (const part of this.through(length))
            taken.push(part);
        const [first] = taken;
        return taken.length === 1 && first !== undefined ? first : Buffer.concat(taken);
    }
    /** The next `length` bytes in pieces. The cursor stands behind what was handed out. */
    async *through(length) {
        for (let wanted = length; wanted > 0;) {
            if (this.#piece.length === 0)
                await this.#next();
            const part = this.#piece.subarray(0, wanted);
            this.#piece = this.#piece.subarray(part.length);
            this.#offset += part.length;
            wanted -= part.length;
            yield part;
        }
    }
    async skip(length) {
        if (this.#watch === undefined && length > this.#piece.length) {
            await this.close();
            this.#offset += length;
            return;
        }
        for await (const _ of this.through(length))
            ;
    }
    /** Ends the reading beneath. */
    async close() {
        this.#piece = new Uint8Array(0);
        const pieces = this.#pieces;
        this.#pieces = undefined;
        await pieces?.return?.();
    }
    async #next() {
        this.#pieces ??= this.#source.read(this.#offset)[Symbol.asyncIterator]();
        const { done, value } = await this.#pieces.next();
        if (done) {
            throw new lib_failure/* Failure */.H('file-changed', `The bytes end at ${this.#offset}, though they were to be ${this.#source.size}.`, 'Let nothing write to the file during this step.');
        }
        this.#piece = value;
        this.#watch?.(value);
    }
}

;// CONCATENATED MODULE: ./lib/deb/record.js

function record(layout) {
    const fields = Object.entries(layout);
    const width = fields.reduce((sum, [, field]) => sum + field.width, 0);
    return {
        width,
        read(bytes, file, offset) {
            const values = {};
            let at = 0;
            for (const [name, field] of fields) {
                const raw = bytes.subarray(at, at + field.width);
                const value = raw.length === field.width ? field.read(raw) : undefined;
                if (value === undefined)
                    throw malformed(name, field, raw, file, offset + at);
                values[name] = value;
                at += field.width;
            }
            return values;
        },
        write(values) {
            const bytes = new Uint8Array(width);
            let at = 0;
            for (const [name, field] of fields) {
                const value = values[name];
                const raw = field.write(value);
                if (raw?.length !== field.width)
                    throw overflow(name, field, value);
                bytes.set(raw, at);
                at += field.width;
            }
            return bytes;
        },
    };
}
/** A field that always holds the same bytes. */
function constant(text) {
    const bytes = Buffer.from(text, 'latin1');
    return {
        width: bytes.length,
        expects: JSON.stringify(text),
        read: (raw) => (bytes.equals(raw) ? text : undefined),
        write: (value) => (value === text ? bytes : undefined),
    };
}
function malformed(name, field, raw, file, offset) {
    const got = JSON.stringify(Buffer.from(raw).toString('latin1'));
    return new lib_failure/* Failure */.H('header-malformed', `The header's ${name} at byte ${offset} is ${got}; expected ${field.expects}.`, 'The file is damaged or not what its name says: build or fetch it again.', { where: { file } });
}
function overflow(name, field, value) {
    return new lib_failure/* Failure */.H('header-overflow', `${JSON.stringify(value)} does not fit the header's ${name} of ${field.width} bytes (${field.expects}).`, 'Shorten it.');
}

;// CONCATENATED MODULE: ./lib/deb/ar.js



/** What an ar archive starts with. */
const AR_MAGIC = '!<arch>\n';
/** Bytes of a member's header. Content is padded to an even length by a line feed. */
const AR_HEADER = 60;
/** More than any .deb has: a bound for hostile data. */
const MOST_MEMBERS = 256;
/** A member's name is padded by spaces; GNU's ar ends it by a slash, which dpkg ignores. */
const ar_name = {
    width: 16,
    expects: 'a name of 1 to 16 printable ASCII characters',
    read(bytes) {
        const text = Buffer.from(bytes)
            .toString('latin1')
            .replace(/ +$/, '')
            .replace(/(?<=.)\/$/, '');
        return /^[!-~][ -~]*$/.test(text) ? text : undefined;
    },
    write: (value) => /^[!-~]([ -~]{0,14}[!-.0-~])?$/.test(value) && value !== '/' ? ascii(value.padEnd(16)) : undefined,
};
const layout = record({
    name: ar_name,
    mtime: number(12, 10),
    uid: number(6, 10),
    gid: number(6, 10),
    mode: number(8, 8),
    size: number(10, 10),
    magic: constant('`\n'),
});
/**
 * The 60 bytes before a member's content.
 * @throws Failure `header-overflow` for a value that has no place there
 */
function memberHeader(fields) {
    return layout.write({ ...fields, magic: '`\n' });
}
/** A member's header, read from 60 bytes at `offset` of `file`. */
function readMemberHeader(bytes, file, offset) {
    const { magic: _, ...fields } = layout.read(bytes, file, offset);
    return { ...fields, header: bytes.slice(), start: offset + AR_HEADER };
}
/**
 * The members of an archive, in order. Content is not read.
 * @throws Failure `ar-malformed`, `ar-truncated`, `header-malformed`, with the offset in `place`
 */
async function readArchive(source, place) {
    const cursor = new Cursor(source);
    const members = [];
    try {
        for await (const member of walkArchive(cursor, place))
            members.push(member);
    }
    finally {
        await cursor.close();
    }
    return members;
}
/**
 * Each member, with the cursor at the start of its content. What the caller leaves of the content is skipped.
 * The last member's padding may be missing, as for dpkg.
 */
async function* walkArchive(cursor, place) {
    const magic = await cursor.take(Math.min(AR_MAGIC.length, cursor.left));
    if (Buffer.from(magic).toString('latin1') !== AR_MAGIC) {
        throw new lib_failure/* Failure */.H('ar-malformed', `It does not start with ${JSON.stringify(AR_MAGIC)}: it is not an ar archive, and so not a .deb.`, 'Name a .deb file.', { where: { file: place } });
    }
    for (let count = 1; cursor.left > 0; count++) {
        const offset = cursor.offset;
        if (count > MOST_MEMBERS)
            throw tooMany(place);
        if (cursor.left < AR_HEADER)
            throw truncated(place, offset, AR_HEADER, cursor.left);
        const member = readMemberHeader(await cursor.take(AR_HEADER), place, offset);
        if (cursor.left < member.size)
            throw truncated(place, member.start, member.size, cursor.left);
        yield member;
        await cursor.skip(member.start + member.size - cursor.offset);
        await cursor.skip(Math.min(member.size % 2, cursor.left));
    }
}
function tooMany(file) {
    return new lib_failure/* Failure */.H('ar-malformed', `It has more than ${MOST_MEMBERS} members, where a .deb has three and some signatures.`, 'Build the package again.', { where: { file } });
}
function truncated(file, offset, wanted, left) {
    return new lib_failure/* Failure */.H('ar-truncated', `The archive ends too early: at byte ${offset} it should have ${wanted} more bytes and has ${left}.`, 'The file is incomplete: build or fetch it again.', { where: { file } });
}
/** Digits, then spaces. Nothing but spaces is zero, as apt reads it. */
function number(width, base) {
    const digits = base === 8 ? /^[0-7]*$/ : /^[0-9]*$/;
    return {
        width,
        expects: base === 8 ? 'octal digits' : 'digits',
        read(bytes) {
            const text = Buffer.from(bytes).toString('latin1').replace(/ +$/, '');
            return digits.test(text) ? Number.parseInt(text || '0', base) : undefined;
        },
        write(value) {
            if (!Number.isSafeInteger(value) || value < 0)
                return undefined;
            return ascii(value.toString(base).padEnd(width));
        },
    };
}
function ascii(text) {
    return Buffer.from(text, 'latin1');
}

// EXTERNAL MODULE: ./lib/deb/compression.js + 1 modules
var deb_compression = __webpack_require__(24971);
// EXTERNAL MODULE: ./lib/deb/control-fields.js
var control_fields = __webpack_require__(85866);
// EXTERNAL MODULE: ./lib/deb/deb822.js
var deb822 = __webpack_require__(29894);
// EXTERNAL MODULE: ./lib/deb/stanza-lines.js
var stanza_lines = __webpack_require__(72672);
;// CONCATENATED MODULE: ./lib/bytes/feed.js
/** A stream of bytes that is taken by lengths of the taker's choice. It never reads ahead of what is asked for. */
class Feed {
    #pieces;
    #piece = new Uint8Array(0);
    #offset = 0;
    constructor(stream) {
        this.#pieces = stream[Symbol.asyncIterator]();
    }
    /** Bytes taken so far. */
    get offset() {
        return this.#offset;
    }
    /** Between one and `limit` bytes, or `undefined` at the end. */
    async some(limit) {
        while (this.#piece.length === 0) {
            const { done, value } = await this.#pieces.next();
            if (done)
                return undefined;
            this.#piece = value;
        }
        const part = this.#piece.subarray(0, limit);
        this.#piece = this.#piece.subarray(part.length);
        this.#offset += part.length;
        return part;
    }
    /** `length` bytes, or fewer where the stream ends. */
    async upTo(length) {
        const first = await this.some(length);
        if (first === undefined || first.length === length)
            return first ?? new Uint8Array(0);
        const parts = [first];
        for (let taken = first.length; taken < length;) {
            const part = await this.some(length - taken);
            if (part === undefined)
                break;
            parts.push(part);
            taken += part.length;
        }
        return Buffer.concat(parts);
    }
    /** Ends the stream beneath. */
    async close() {
        this.#piece = new Uint8Array(0);
        await this.#pieces.return?.();
    }
}

;// CONCATENATED MODULE: ./lib/deb/tar-header.js


/** Bytes of a header; content is padded to a multiple of it. */
const TAR_BLOCK = 512;
const CHECKSUM_AT = 148;
const tar_header_layout = record({
    name: tar_header_text(100),
    mode: tar_header_number(8),
    uid: tar_header_number(8),
    gid: tar_header_number(8),
    size: tar_header_number(12),
    mtime: tar_header_number(12, true),
    checksum: raw(8),
    type: raw(1),
    linkname: tar_header_text(100),
    magic: raw(8),
    uname: tar_header_text(32),
    gname: tar_header_text(32),
    devmajor: tar_header_number(8),
    devminor: tar_header_number(8),
    prefix: tar_header_text(155),
    rest: raw(12),
});
/**
 * A header from its 512 bytes at `offset` of `file`, checksum verified.
 * @throws Failure `tar-checksum`, `header-malformed`
 */
function readTarHeader(bytes, file, offset) {
    const stated = Buffer.from(bytes.subarray(CHECKSUM_AT, CHECKSUM_AT + 8)).toString('latin1');
    const sum = checksum(bytes);
    if (!/^ *[0-7]+[ \0]*$/.test(stated) || Number.parseInt(stated.trim(), 8) !== sum) {
        throw new lib_failure/* Failure */.H('tar-checksum', `The tar header at byte ${offset} has the checksum ${JSON.stringify(stated)}; its bytes sum up to ${sum.toString(8)}.`, 'The package is damaged: build or fetch it again.', { where: { file } });
    }
    const { checksum: _, rest: __, ...header } = tar_header_layout.read(bytes, file, offset);
    return header.magic.startsWith('ustar\0') ? header : { ...header, prefix: '' };
}
/**
 * The 512 bytes of a header.
 * @throws Failure `header-overflow` for a value that has no place there
 */
function writeTarHeader(header) {
    const bytes = tar_header_layout.write({ ...header, checksum: ' '.repeat(8), rest: '\0'.repeat(12) });
    bytes.set(Buffer.from(`${checksum(bytes).toString(8).padStart(6, '0')}\0 `), CHECKSUM_AT);
    return bytes;
}
/** All bytes' sum, the checksum's own counted as blanks. */
function checksum(bytes) {
    let sum = 8 * 32;
    for (let i = 0; i < bytes.length; i++) {
        if (i < CHECKSUM_AT || i >= CHECKSUM_AT + 8)
            sum += bytes[i] ?? 0;
    }
    return sum;
}
/** Ends at the first NUL, or fills the field. */
function tar_header_text(width) {
    return {
        width,
        expects: 'bytes without NUL',
        read: (bytes) => Buffer.from(bytes).toString('latin1').replace(/\0.*$/s, ''),
        write: (value) => value.length <= width && !/[\0\u0100-\uffff]/.test(value)
            ? Buffer.from(value.padEnd(width, '\0'), 'latin1')
            : undefined,
    };
}
function raw(width) {
    return {
        width,
        expects: `${width} bytes`,
        read: (bytes) => Buffer.from(bytes).toString('latin1'),
        write: (value) => (value.length === width ? Buffer.from(value, 'latin1') : undefined),
    };
}
/**
 * Octal digits that end in NUL or a blank; what doesn't fit, in base 256 with the top bit set (GNU), where only
 * a time may be below zero.
 */
function tar_header_number(width, signed = false) {
    return {
        width,
        expects: `an octal number or GNU's base 256, ${signed ? '' : 'not negative, '}below 2^53`,
        read(bytes) {
            if (((bytes[0] ?? 0) & 0x80) !== 0)
                return fromBase256(bytes, signed);
            const digits = Buffer.from(bytes)
                .toString('latin1')
                .replace(/^ +/, '')
                .replace(/[ \0].*$/s, '');
            return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
        },
        write(value) {
            if (!Number.isSafeInteger(value) || (value < 0 && !signed))
                return undefined;
            const octal = value < 0 ? '' : value.toString(8).padStart(width - 1, '0');
            return octal.length === width - 1 ? Buffer.from(`${octal}\0`) : toBase256(value, width);
        },
    };
}
function fromBase256(bytes, signed) {
    const negative = ((bytes[0] ?? 0) & 0x40) !== 0;
    let value = negative ? -1n : 0n;
    for (const [index, byte] of bytes.entries()) {
        const bits = index === 0 ? (negative ? byte | 0x80 : byte & 0x7f) : byte;
        value = index === 0 ? (negative ? BigInt(bits) - 256n : BigInt(bits)) : value * 256n + BigInt(bits);
    }
    const result = Number(value);
    return Number.isSafeInteger(result) && (signed || result >= 0) ? result : undefined;
}
function toBase256(value, width) {
    const bits = BigInt.asUintN(width * 8, BigInt(value))
        .toString(16)
        .padStart(width * 2, '0');
    const bytes = Buffer.from(bits, 'hex');
    bytes[0] = (bytes[0] ?? 0) | 0x80;
    return fromBase256(bytes, true) === value ? bytes : undefined;
}

;// CONCATENATED MODULE: ./lib/deb/tar-pax.js

/** What is kept of them, so that a map of these has a handful of entries whatever an archive holds. */
const COUNTING = new Set(['path', 'linkpath', 'uname', 'gname', 'size', 'uid', 'gid', 'mtime']);
const SPARSE = 'GNU.sparse';
/**
 * `<length> <keyword>=<value>\n` records, the length counting all of it (POSIX.1-2001, pax).
 * @throws Failure `pax-malformed`
 */
function readPax(bytes, place, offset) {
    const text = Buffer.from(bytes).toString('latin1');
    const records = new Map();
    for (let at = 0; at < text.length;) {
        const digits = /^[1-9][0-9]{0,7}(?= )/.exec(text.slice(at, at + 9))?.[0];
        const end = at + Number(digits);
        const record = text.slice(at + (digits?.length ?? 0) + 1, end - 1);
        const equals = record.indexOf('=');
        if (digits === undefined || end > text.length || text[end - 1] !== '\n' || equals < 1) {
            throw tar_pax_malformed(place, offset, `its record at ${at} is none`);
        }
        const keyword = record.slice(0, equals);
        if (COUNTING.has(keyword))
            records.set(keyword, record.slice(equals + 1));
        else if (keyword.startsWith('GNU.sparse.'))
            records.set(SPARSE, '');
        at = end;
    }
    return records;
}
/**
 * A header as pax records say it is.
 * @throws Failure `pax-malformed` for a number that is none, or a sparse file
 */
function applyPax(header, pax, place, offset) {
    if (pax.has(SPARSE))
        throw tar_pax_malformed(place, offset, 'a sparse file, which dpkg does not unpack');
    const prefixed = header.prefix === '' ? header.name : `${header.prefix}/${header.name}`;
    const number = (keyword, otherwise) => {
        const value = pax.get(keyword);
        if (value === undefined || value === '')
            return otherwise;
        const parsed = /^-?[0-9]+(\.[0-9]*)?$/.test(value) ? Math.floor(Number(value)) : Number.NaN;
        if (!Number.isSafeInteger(parsed) || (parsed < 0 && keyword !== 'mtime')) {
            throw tar_pax_malformed(place, offset, `its ${keyword} is ${JSON.stringify(value)}`);
        }
        return parsed;
    };
    return {
        ...header,
        name: pax.get('path') || prefixed,
        linkname: pax.get('linkpath') || header.linkname,
        uname: pax.get('uname') ?? header.uname,
        gname: pax.get('gname') ?? header.gname,
        size: number('size', header.size),
        uid: number('uid', header.uid),
        gid: number('gid', header.gid),
        mtime: number('mtime', header.mtime),
    };
}
function tar_pax_malformed(file, offset, why) {
    return new lib_failure/* Failure */.H('pax-malformed', `The pax header before byte ${offset} of the tar archive is wrong: ${why}.`, 'Build the package with dpkg-deb, FPM or another tool that writes plain tar entries.', { where: { file } });
}

;// CONCATENATED MODULE: ./lib/deb/tar.js




/** Long names and pax records above this many bytes are nobody's. */
const NAMING_LIMIT = 1024 * 1024;
const KINDS = {
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
async function* readTar(stream, place) {
    const feed = new Feed(stream);
    let everywhere = new Map();
    let here = new Map();
    try {
        for (;;) {
            const offset = feed.offset;
            const block = await feed.upTo(TAR_BLOCK);
            if (block.length === 0 || (block.length === TAR_BLOCK && block.every((byte) => byte === 0)))
                break;
            if (block.length < TAR_BLOCK)
                throw tar_truncated(place, offset);
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
        while ((await feed.some(TAR_BLOCK)) !== undefined)
            ;
    }
    finally {
        await feed.close();
    }
}
function entry(header, content, place, offset) {
    const known = KINDS[header.type];
    if (known === undefined) {
        throw new lib_failure/* Failure */.H('tar-unsupported', `The tar entry ${JSON.stringify(tar_text(header.name))} at byte ${offset} is of the type ${JSON.stringify(header.type)}, which dpkg does not unpack.`, 'Build the package with dpkg-deb, FPM or another tool that writes plain tar entries.', { where: { file: place } });
    }
    const kind = known === 'file' && header.name.endsWith('/') ? 'directory' : known;
    if (kind !== 'file' && header.size !== 0) {
        throw tar_malformed(place, offset, `the ${kind} ${JSON.stringify(tar_text(header.name))} has content`);
    }
    const linked = kind === 'hard-link' || kind === 'symbolic-link';
    return {
        kind,
        path: tar_text(header.name),
        mode: header.mode & 0o7777,
        uid: header.uid,
        gid: header.gid,
        user: tar_text(header.uname),
        group: tar_text(header.gname),
        size: header.size,
        mtime: header.mtime,
        target: linked ? tar_text(header.linkname) : '',
        content: () => content.read(),
    };
}
/** The content of a header that names the next entry. */
async function naming(feed, header, place) {
    const offset = feed.offset;
    if (header.size > NAMING_LIMIT)
        throw tar_malformed(place, offset, `a name of ${header.size} bytes is announced`);
    const padded = Math.ceil(header.size / TAR_BLOCK) * TAR_BLOCK;
    const bytes = await feed.upTo(padded);
    if (bytes.length < padded)
        throw tar_truncated(place, feed.offset);
    return bytes.subarray(0, header.size);
}
/** A file's bytes within the stream, and the padding behind them. */
class Content {
    #feed;
    #place;
    #left;
    #padding;
    constructor(feed, size, place) {
        this.#feed = feed;
        this.#left = size;
        this.#padding = (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
        this.#place = place;
    }
    async *read() {
        while (this.#left > 0) {
            const part = await this.#feed.some(this.#left);
            if (part === undefined)
                throw tar_truncated(this.#place, this.#feed.offset);
            this.#left -= part.length;
            yield part;
        }
    }
    async skip() {
        for await (const _ of this.read())
            ;
        const padding = this.#padding;
        this.#padding = 0;
        const got = await this.#feed.upTo(padding);
        if (got.length < padding)
            throw tar_truncated(this.#place, this.#feed.offset);
    }
}
function cString(bytes) {
    return Buffer.from(bytes).toString('latin1').replace(/\0.*$/s, '');
}
/** One character a byte \u2192 UTF-8, or, where it is none, ASCII with the rest as `\xNN`. */
function tar_text(bytes) {
    if (/^[\x20-\x7e]*$/.test(bytes))
        return bytes;
    const decoded = Buffer.from(bytes, 'latin1').toString('utf8');
    if (!decoded.includes('\ufffd'))
        return decoded;
    return bytes.replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
function tar_truncated(file, offset) {
    return new lib_failure/* Failure */.H('tar-truncated', `The tar archive ends too early, at byte ${offset}.`, 'The package is incomplete: build or fetch it again.', { where: { file } });
}
function tar_malformed(file, offset, why) {
    return new lib_failure/* Failure */.H('tar-malformed', `The tar archive is wrong at byte ${offset}: ${why}.`, 'The package is damaged: build or fetch it again.', { where: { file } });
}

// EXTERNAL MODULE: ./lib/deb/version.js
var version = __webpack_require__(32935);
;// CONCATENATED MODULE: ./lib/deb/control.js








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
async function readControl(stream, compression, place) {
    const inside = `${place}(control.tar${compression})`;
    let control;
    const files = new Set();
    let entries = 0;
    for await (const entry of readTar((0,deb_compression/* decompress */.m)(stream, compression, inside, CONTROL_TAR_LIMIT), inside)) {
        if (++entries > MOST_ENTRIES)
            throw wrong('control-malformed', inside, `it has more than ${MOST_ENTRIES} entries`);
        const name = plainName(entry.path);
        if (name === '' && entry.kind === 'directory')
            continue;
        if (!isTaken(entry, name, files))
            throw wrong('control-malformed', inside, `dpkg refuses its ${entry.kind} ${JSON.stringify(entry.path)}`);
        files.add(name);
        if (name !== 'control')
            continue;
        if (control !== undefined || entry.kind !== 'file') {
            throw wrong('control-malformed', inside, 'its "control" is there twice or is no plain file');
        }
        control = await (0,source/* collect */.Fo)(entry.content(), CONTROL_FILE_LIMIT, () => wrong('control-too-large', inside, `its "control" has more than ${CONTROL_FILE_LIMIT} bytes`));
    }
    if (control === undefined)
        throw wrong('control-missing', inside, 'it has no file "control"');
    const stanza = (0,deb822/* parseStanza */.F0)(control, `${place}(control)`);
    checkForDpkg(stanza, `${place}(control)`);
    return stanza;
}
/** As dpkg and tar take it: the slash, or the dot and slash, before it don't count. */
function plainName(path) {
    return path.replace(/^(\.?\/+)+/, '').replace(/^\.$/, '');
}
/** dpkg takes files side by side: a folder, a way out of it and what is no file end the installation. */
function isTaken({ kind, target }, name, files) {
    if (name === '' || name === '..' || name.includes('/'))
        return false;
    if (kind === 'hard-link')
        return files.has(plainName(target));
    if (kind === 'symbolic-link')
        return files.has(target.replace(/^\.\//, ''));
    return kind === 'file';
}
/** What deb822 allows elsewhere and dpkg refuses in a package. */
function checkForDpkg({ bytes }, file) {
    if (bytes.at(-1) !== LINE_FEED)
        throw unreadable(file, 'does not end in a line feed', 'Add it.');
    if (bytes.includes(CTRL_Z))
        throw unreadable(file, 'has a ^Z (byte 26)', 'Remove it.');
    for (const { kind, start, colon } of (0,stanza_lines/* stanzaLines */.zE)(bytes)) {
        const comment = kind === 'comment';
        if (!comment && colon - start > 1)
            continue;
        const what = comment ? 'a comment' : 'a field with a name of one letter';
        throw unreadable(file, `has ${what}`, 'Remove it.');
    }
}
const LINE_FEED = 10;
const CTRL_Z = 26;
function unreadable(file, what, remedy) {
    return new lib_failure/* Failure */.H('control-malformed', `The control file ${what}, which dpkg refuses.`, remedy, {
        where: { file },
    });
}
/**
 * Name, version and architecture, by the syntax that Policy demands (5.6.1, 5.6.8, 5.6.12), once the mandatory
 * fields (5.3) are all there and every other one can be read by dpkg and apt.
 * @throws Failure `control-malformed`, `relation-malformed`, `version-malformed`, with everything that is wrong
 */
function identify(control, place) {
    const faults = [];
    const fault = (what, remedy) => faults.push(new lib_failure/* Failure */.H('control-malformed', what, remedy, { where: { file: place } }));
    const mandatory = (field, syntax, expected) => {
        const value = control.field(field) ?? '';
        if (value === '')
            fault(`The control field ${field} is missing or empty.`, `Set it to ${expected}.`);
        else if (!syntax.test(value))
            fault(`The control field ${field} is ${JSON.stringify(value)}.`, `Make it ${expected}.`);
        return value;
    };
    const name = mandatory('Package', /^[a-z0-9][a-z0-9+.-]+$/, 'two or more of a-z 0-9 + - ., the first a letter or digit');
    const architecture = mandatory('Architecture', /^(?!(?:any|source|native|none|any-.*|.*-any)$)[a-z0-9][a-z0-9-]*$/, 'one architecture, such as amd64, or all');
    mandatory('Maintainer', /^[^\n]+$/, 'a name and an address in <>');
    mandatory('Description', /^[^\n]/, 'a synopsis, then an extended description');
    const written = mandatory('Version', /^[^\n]+$/, 'a Debian version, such as 1.2.3');
    const version = readVersion(written, faults, place);
    for (const { code, what, remedy } of (0,control_fields/* controlFaults */.v)(control))
        faults.push(new lib_failure/* Failure */.H(code, what, remedy, { where: { file: place } }));
    const failure = (0,lib_failure/* allFailures */.Z)(faults);
    if (failure !== undefined)
        throw failure;
    return { name, version, architecture };
}
function readVersion(text, faults, file) {
    try {
        if (text !== '')
            return (0,version/* parseVersion */.ot)(text);
    }
    catch (failure) {
        if (!(failure instanceof lib_failure/* Failure */.H))
            throw failure;
        const { code, message, remedy } = failure;
        faults.push(new lib_failure/* Failure */.H(code, message, remedy, { where: { file }, cause: failure }));
    }
    return { text, epoch: 0, upstream: text, revision: '' };
}
function wrong(code, file, why) {
    return new lib_failure/* Failure */.H(code, `This is no control archive: ${why}.`, 'Build the package again.', {
        where: { file },
    });
}

;// CONCATENATED MODULE: ./lib/deb/data-start.js




/** Of the first header; what follows is not looked at. */
const LIMIT = 16 * 1024 * 1024;
/**
 * Whether a data.tar begins as one does: dpkg-deb refuses an empty one, and one of other bytes. Some few kilobytes are
 * read, whatever its size.
 * @throws Failure for what is wrong with compression or header, and `tar-truncated` where there is none
 */
async function checkDataStart(stream, compression, place) {
    // Of an old kind nothing but that there is something can be told.
    if (compression === '.bz2' || compression === '.lzma') {
        for await (const _ of stream)
            return;
        throw empty(`${place}(data.tar${compression})`, 0);
    }
    const inside = `${place}(data.tar${compression})`;
    const feed = new Feed((0,deb_compression/* decompress */.m)(stream, compression, inside, LIMIT));
    try {
        const block = await feed.upTo(TAR_BLOCK);
        if (block.length < TAR_BLOCK) {
            throw empty(inside, block.length);
        }
        if (block.some((byte) => byte !== 0))
            readTarHeader(block, inside, 0);
    }
    finally {
        await feed.close();
    }
}
function empty(file, length) {
    return new lib_failure/* Failure */.H('tar-truncated', `The tar archive has ${length} bytes, fewer than the header of one file.`, 'The package is incomplete: build or fetch it again.', { where: { file } });
}

;// CONCATENATED MODULE: ./lib/deb/structure.js

/** What dpkg-deb 1.21 reads for each; bzip2 and lzma are for old data members only. */
const COMPRESSIONS = {
    control: ['', '.gz', '.xz', '.zst'],
    data: ['', '.gz', '.xz', '.zst', '.bz2', '.lzma'],
};
/**
 * The role of the next member, given those before it: `debian-binary`, `control.tar`, `data.tar`, in this order.
 * Names that begin with `_` may stand anywhere after the first; others after the last are ignored, as dpkg does,
 * but not a second one of the three, which readers would choose from differently.
 * @throws Failure `deb-structure`
 */
function roleOf(name, before, place) {
    const seen = (kind) => before.some((role) => role.kind === kind);
    if (before.length === 0) {
        if (name === 'debian-binary')
            return { kind: 'format' };
        throw structure_wrong(place, `its first member is ${JSON.stringify(name)}, not "debian-binary"`);
    }
    if (name.startsWith('_'))
        return { kind: 'extra' };
    const kind = name.startsWith('control.tar') ? 'control' : name.startsWith('data.tar') ? 'data' : undefined;
    if (name === 'debian-binary' || (kind !== undefined && seen(kind))) {
        throw structure_wrong(place, `it has a second ${JSON.stringify(name)}`);
    }
    if (seen('data'))
        return { kind: 'extra' };
    const due = seen('control') ? 'data' : 'control';
    if (kind !== due)
        throw structure_wrong(place, `it has ${JSON.stringify(name)} where ${due}.tar should be`);
    const suffix = name.slice(`${kind}.tar`.length);
    const compression = COMPRESSIONS[kind].find((known) => known === suffix);
    if (compression === undefined) {
        throw structure_wrong(place, `dpkg does not read the compression of its member ${JSON.stringify(name)}`);
    }
    return { kind, compression };
}
/** @throws Failure `deb-structure` where one of the three is missing */
function checkComplete(roles, place) {
    for (const [kind, name] of [
        ['format', 'debian-binary'],
        ['control', 'control.tar'],
        ['data', 'data.tar'],
    ]) {
        if (!roles.some((role) => role.kind === kind))
            throw structure_wrong(place, `it has no ${name}`);
    }
}
/**
 * `debian-binary`: a first line `2.x`, more lines ignored.
 * @throws Failure `deb-format`
 */
function checkFormat(bytes, member, place) {
    const text = Buffer.from(bytes).toString('latin1');
    if (/^0*2\.[0-9]+\n/.test(text))
        return;
    throw new lib_failure/* Failure */.H('deb-format', `Its debian-binary, at byte ${member.start}, is ${JSON.stringify(text.slice(0, 20))}: only format 2 of .deb is known.`, 'Build the package with dpkg-deb of Debian 12 or newer, or FPM.', { where: { file: place } });
}
function structure_wrong(file, why) {
    return new lib_failure/* Failure */.H('deb-structure', `This is no binary package as dpkg-deb reads it: ${why}.`, 'A .deb holds debian-binary, control.tar and data.tar, in this order: build it again.', { where: { file } });
}

;// CONCATENATED MODULE: ./lib/deb/package.js






/** `debian-binary` has 4 bytes everywhere; dpkg ignores what follows its first line. */
const FORMAT_LIMIT = 4096;
/**
 * A .deb, checked as dpkg-deb checks it, and hashed: every byte is read once.
 * @param place the file's name, for messages
 * @throws Failure naming the file, and the offset or field that is wrong
 */
async function package_readPackage(source, place) {
    const hashes = (0,bytes_hashes/* hasher */.YA)();
    const file = await scan(source, place, new cursor_Cursor(source, hashes.update));
    return { ...file, ...hashes.digest() };
}
/**
 * A .deb, checked as dpkg-deb checks it, without reading its data: some few reads, whatever its size.
 * @throws Failure as `readPackage`
 */
async function inspectPackage(source, place) {
    return await scan(source, place, new Cursor(source));
}
async function scan(source, place, cursor) {
    const members = [];
    const roles = [];
    let control;
    let compression = '';
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
    }
    catch (cause) {
        throw named(cause, place);
    }
    finally {
        await cursor.close();
    }
    checkComplete(roles, place);
    if (control === undefined)
        throw new Error('a complete package has a control member');
    return { id: identify(control, place), control, size: source.size, bytes: source, members, compression };
}
/** A failure below that doesn't know the file gets its name. */
function named(cause, file) {
    if (!(cause instanceof lib_failure/* Failure */.H) || cause.where !== undefined)
        return cause;
    return new lib_failure/* Failure */.H(cause.code, cause.message, cause.remedy, { where: { file }, cause });
}

// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __webpack_require__(65671);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/actions/build/compare.js






const SHOWN = 100;
/** An index or package larger than this isn't read for a comparison. */
const compare_LIMIT = (/* unused pure expression or super */ null && (512 * 1024 * 1024));
/** Seconds for an answer. */
const PATIENCE = 60;
/**
 * What differs from an earlier package, for the summary.
 * @param earlier a .deb in the workspace or by URL, or the URL of a Packages index
 * @throws Failure `compare` where it can't be read
 */
async function compare(earlier, made, workspace) {
    if (!/^https?:\/\//.test(earlier))
        return betweenPackages(await localPackage(earlier, workspace), made);
    const bytes = await fetched(earlier);
    if (/\.deb(?:\?|$)/.test(earlier))
        return betweenPackages(await readPackage(bytesSource(bytes), earlier), made);
    const [, compression = ''] = /(\.gz|\.xz|\.zst|)(?:\?.*)?$/.exec(earlier) ?? [];
    const known = compression === '.gz' || compression === '.xz' || compression === '.zst' ? compression : '';
    const text = await whole(decompress(bytesSource(bytes).read(), known, earlier, compare_LIMIT));
    const newest = newestOf(parseStanzas(text, earlier), made);
    if (newest === undefined)
        return `The index has no ${escaped(made.id.name)} yet: this is its first package.`;
    return [heading(newest), '', ...fieldPart(newest, made.control)].join('\n');
}
/**
 * That an earlier package in the workspace can be compared with, before anything is built.
 * @throws Failure `compare`, or of deb/ where it is no package
 */
async function checkEarlier(earlier, workspace) {
    if (earlier !== undefined && !/^https?:\/\//.test(earlier))
        await localPackage(earlier, workspace);
}
async function localPackage(path, workspace) {
    const place = await realpath(resolve(workspace, path)).catch((cause) => {
        throw new Failure('compare', `\`compare-with\` names ${path}, which is not there.`, 'Correct it, or download the package first.', { cause });
    });
    return readPackage(await openFile(place), place);
}
async function fetched(url) {
    const remedy = 'Correct `compare-with`, or leave it out.';
    try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE * 1000) });
        if (!answer.ok || answer.body === null)
            throw new Error(`the server answers ${answer.status}`);
        return await whole(answer.body);
    }
    catch (cause) {
        const said = cause instanceof Error ? cause.message : String(cause);
        throw new Failure('compare', `\`compare-with\`, ${url}, can\u2019t be read: ${said}.`, remedy, { cause });
    }
}
async function whole(stream) {
    const parts = [];
    let size = 0;
    for await (const part of stream) {
        size += part.length;
        if (size > compare_LIMIT)
            throw new Failure('compare', `It has more than ${sizeText(compare_LIMIT)}.`, 'Compare with something smaller.');
        parts.push(part);
    }
    return Buffer.concat(parts);
}
/** The newest version of the same package in an index. */
function newestOf(stanzas, { id }) {
    const version = (stanza) => versionAsFound(stanza.field('Version') ?? '0');
    return stanzas
        .filter((stanza) => stanza.field('Package') === id.name &&
        ['all', id.architecture].includes(stanza.field('Architecture') ?? ''))
        .toSorted((a, b) => compareVersions(version(b), version(a)))[0];
}
/** Which fields and files differ, and by how much the size does. */
async function betweenPackages(before, made) {
    const { compression } = before;
    // Of packages from before 2014.
    if (compression === '.bz2' || compression === '.lzma') {
        const why = `Its files can\u2019t be compared: data.tar${compression} is not opened here.`;
        return [heading(before.control), '', ...fieldPart(before.control, made.control), '', why].join('\n');
    }
    const [old, fresh] = await Promise.all([filesOf(before), filesOf(made)]);
    const rows = [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((path) => {
        const was = old.get(path);
        const is = fresh.get(path);
        if (was === is)
            return [];
        return [[was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', path]];
    });
    const size = made.size - before.size;
    return [
        heading(before.control),
        '',
        ...fieldPart(before.control, made.control),
        '',
        `${rows.length} ${rows.length === 1 ? 'file differs' : 'files differ'}; the package is ${(0,summary/* sizeText */.lP)(Math.abs(size))} ${size < 0 ? 'smaller' : 'larger'}.`,
        ...(rows.length === 0 ? [] : ['', (0,summary/* table */.tp)(['', 'File'], rows.slice(0, SHOWN))]),
        ...(rows.length > SHOWN ? ['', `\u2026 and ${rows.length - SHOWN} more files.`] : []),
    ].join('\n');
}
function heading(before) {
    return `#### Against ${(0,summary/* escaped */.Mk)(`${before.field('Package') ?? ''} ${before.field('Version') ?? ''}`)}`;
}
/** Fields of an index that a package\u2019s own control file has not. */
const OF_INDEX = new Set(['Filename', 'Size', 'MD5sum', 'SHA1', 'SHA256', 'SHA512', 'Description-md5']);
function fieldPart(before, made) {
    const names = [...new Set([...before.fields(), ...made.fields()].map(([name]) => name))].filter((name) => !OF_INDEX.has(name));
    const rows = names.flatMap((name) => {
        const [was, is] = [before.field(name) ?? '', made.field(name) ?? ''];
        return was === is ? [] : [[name, was, is]];
    });
    return rows.length === 0
        ? ['No field of its control file differs.']
        : [(0,summary/* table */.tp)(['Field', 'Before', 'Now'], rows)];
}
/** Mode, kind and content of each file, as one text that is equal where they are. */
async function filesOf(built) {
    const member = built.members.find(({ name }) => name.startsWith('data.tar'));
    const found = new Map();
    if (member === undefined)
        return found;
    const packed = built.bytes.read(member.start, member.start + member.size);
    const place = built.id.name;
    for await (const entry of readTar((0,deb_compression/* decompress */.m)(packed, built.compression, place), place)) {
        const hash = await (0,bytes_hashes/* sha256Of */.Bj)(entry.content());
        if (entry.kind !== 'directory')
            found.set(entry.path.replace(/^\./, ''), `${entry.kind} ${entry.mode} ${entry.target} ${hash}`);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/actions/workflow/side-by-side.js + 49 modules
var side_by_side = __webpack_require__(51486);
;// CONCATENATED MODULE: ./lib/actions/workflow/difference.js





/** A package larger than this, in bytes, is not fetched to be looked into. */
const LARGEST = 256 * 1024 * 1024;
/** How a package that was built differs from the one that an environment runs: fields, files, size. */
async function differenceFrom(environment, suite, file, world) {
    const made = await package_readPackage(await (0,source/* openFile */.Tq)(file), file);
    const { name, architecture } = made.id;
    const running = await (0,side_by_side/* runningIn */.j)(environment, suite, name, world);
    if (running.kind === 'nothing')
        return `${(0,summary/* escaped */.Mk)(environment.name)} has no ${(0,summary/* escaped */.Mk)(name)} yet.`;
    if (running.kind === 'unseen')
        return `What ${(0,summary/* escaped */.Mk)(environment.name)} has can\u2019t be seen: ${(0,summary/* escaped */.Mk)(running.why)}`;
    const before = running.packages.find(({ entry }) => entry.architecture === architecture);
    if (before === undefined)
        return `${(0,summary/* escaped */.Mk)(environment.name)} has no ${(0,summary/* escaped */.Mk)(name)} for ${(0,summary/* escaped */.Mk)(architecture)} yet.`;
    if (before.entry.size > LARGEST)
        return `What ${(0,summary/* escaped */.Mk)(environment.name)} has is of ${(0,summary/* sizeText */.lP)(before.entry.size)}, too large to be looked into.`;
    return await betweenPackages(await package_readPackage(before.content, before.entry.filename), made);
}


/***/ })

};
