export const id = 351;
export const ids = [351];
export const modules = {

/***/ 41351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __webpack_require__(71957);
// EXTERNAL MODULE: ./lib/program.js
var lib_program = __webpack_require__(60379);
;// CONCATENATED MODULE: ./lib/fpm/cause.js
/** Lines by which installers tell why they gave up; those in front tell most. */
const TELLING = [
    /^ERROR: (?!Exception|Failed to build installable|Could not build wheels|.*did not run successfully)(.+)/,
    /^\s*(\w*(?:Error|Exception): .+)/,
    /^npm (?:ERR!|error) (?!code |errno |path |syscall |command |A complete log|\s*$)(.+)/,
    /^.*?(ERR_PNPM_\S+.*)/,
    /^\u27a4 (YN(?!0000)\d+: .+)/,
    /^error (.+)/,
];
/** Why an installer gave up, in the one line in which it says so; empty where none is found. */
function causeOf(exit) {
    const lines = `${exit.output}\n${exit.errors}`.split('\n').map((line) => line.trimEnd());
    const code = lines.flatMap((line) => /^npm (?:ERR!|error) code (\S+)/.exec(line)?.[1] ?? [])[0];
    for (const pattern of TELLING) {
        const found = lines.flatMap((line) => pattern.exec(line)?.[1]?.trim() ?? []);
        // npm and yarn tell the cause first, pip and Python last.
        const line = pattern.source.startsWith('^ERROR') || pattern.source.startsWith('^\\s*') ? found.at(-1) : found[0];
        if (line !== undefined)
            return code === undefined || /^\d+$/.test(code) || line.includes(code) ? line : `${code}: ${line}`;
    }
    return '';
}

;// CONCATENATED MODULE: ./lib/fpm/toolbox.js




const SYSTEM = ['/usr/local/sbin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
/**
 * What tools don't get: settings that change what Python and Node are, and what speaks for the job (the runner's tokens,
 * the files that set variables and outputs of later steps), since the scripts of any dependency run in them.
 */
const OURS_ALONE = /^(?:NODE_OPTIONS|PYTHONHOME|PYTHONPATH|VIRTUAL_ENV|ACTIONS_.*|GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/;
/**
 * The environment of the tools: what the job has (proxies, CA variables, PIP_*, npm_config_*), the distribution's
 * programs before those that setup actions put in front, caches in `scratch` unless the user has some, and the same
 * language and time zone everywhere.
 */
function toolEnvironment(environment, scratch, epoch) {
    const given = (environment.PATH ?? '')
        .split(':')
        .filter((folder) => folder !== '' && !SYSTEM.includes(folder));
    const caches = {
        PIP_CACHE_DIR: (0,external_node_path_.join)(scratch, 'cache', 'pip'),
        npm_config_cache: (0,external_node_path_.join)(scratch, 'cache', 'npm'),
        XDG_CACHE_HOME: (0,external_node_path_.join)(scratch, 'cache'),
        GEM_SPEC_CACHE: (0,external_node_path_.join)(scratch, 'cache', 'gem'),
        HOME: (0,external_node_path_.join)(scratch, 'home'),
    };
    const rest = Object.fromEntries(Object.entries(environment).filter(([name]) => !OURS_ALONE.test(name)));
    return {
        ...caches,
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        npm_config_update_notifier: 'false',
        npm_config_fund: 'false',
        npm_config_audit: 'false',
        HUSKY: '0',
        ...rest,
        CFLAGS: compilerFlags(scratch, environment.CFLAGS),
        CXXFLAGS: compilerFlags(scratch, environment.CXXFLAGS),
        PATH: [...SYSTEM, ...given].join(':'),
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        SOURCE_DATE_EPOCH: String(epoch),
        PYTHONHASHSEED: '0',
        PYTHONDONTWRITEBYTECODE: '1',
    };
}
/** Machine code that is built here holds no path of this run: no debug information, and `__FILE__` without it. */
function compilerFlags(scratch, given) {
    return ['-O2', ...(given === undefined ? [] : [given]), '-g0', `-ffile-prefix-map=${scratch}=.`].join(' ');
}
/**
 * Runs a program that must succeed, its lines in the log.
 * @throws Failure `build` with the end of what it said
 */
async function must({ run, environment, say }, invocation, told) {
    const exit = await run({ environment, onLine: (line) => say(harmless(line)), ...invocation });
    if (exit.kind === 'exited' && exit.code === 0)
        return exit;
    const cause = causeOf(exit);
    const said = cause === '' ? '' : ` ${harmless(cause)}\n`;
    throw new lib_failure/* Failure */.H('build', `${told.what}:${said === '' ? ' ' : said}${invocation.program} ${(0,lib_program/* endText */.Z4)(exit)}`, told.remedy);
}
/** A tool's line that can't be taken for a workflow command. */
function harmless(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./lib/fpm/packers.js


/** Programs that packing needs, and the packages that bring them. */
const ALWAYS = [
    ['ruby', 'ruby'],
    ['gem', 'ruby'],
    ['ar', 'binutils'],
    ['strip', 'binutils'],
    ['tar', 'tar'],
];
const COMPRESSORS = {
    zst: [['zstd', 'zstd']],
    xz: [['xz', 'xz-utils']],
    gz: [['gzip', 'gzip']],
    none: [],
};
/** @throws Failure `tool` naming all programs that are missing, and the step that brings them */
async function needPackers({ environment }, compression) {
    const missing = [];
    for (const each of [...ALWAYS, ...COMPRESSORS[compression]]) {
        await (0,lib_program/* locate */.x5)(each[0], environment).catch(() => missing.push(each));
    }
    if (missing.length === 0)
        return;
    const packages = [...new Set(missing.map(([, name]) => name))];
    throw new lib_failure/* Failure */.H('tool', `FPM packs with programs that this runner has not: ${missing.map(([program]) => program).join(', ')}.`, `Add a step \`apt-get install ${packages.join(' ')}\` before this one.`);
}

;// CONCATENATED MODULE: ./lib/bytes/source.js


const PIECE = 256 * 1024;
/**
 * A regular file as bytes. It is opened for each reading, and must then still be the file that it was.
 * @throws Failure `file-unreadable`; when reading `file-changed`
 */
async function openFile(path) {
    const file = await openForReading(path);
    try {
        const found = await file.stat();
        if (found.isFile())
            return new OpenedFile(path, found);
    }
    finally {
        await file.close();
    }
    throw new lib_failure/* Failure */.H('file-unreadable', 'This is not a regular file.', 'Name a file.', {
        where: { file: path },
    });
}
/** What is known of a file. A run may hold thousands of these: no handle and no closure is held by one. */
class OpenedFile {
    size;
    #path;
    #inode;
    /** In milliseconds since 1970. */
    #modified;
    constructor(path, { size, ino, mtimeMs }) {
        this.size = size;
        this.#path = path;
        this.#inode = ino;
        this.#modified = mtimeMs;
    }
    async *read(from = 0, to = this.size) {
        const handle = await openForReading(this.#path);
        try {
            if (!this.#isStill(await handle.stat()))
                throw changed(this.#path);
            yield* pieces(handle, this.#path, from, Math.min(to, this.size));
        }
        finally {
            await handle.close();
        }
    }
    #isStill({ size, ino, mtimeMs }) {
        return size === this.size && ino === this.#inode && mtimeMs === this.#modified;
    }
}
/** Bytes in memory. */
function bytesSource(bytes) {
    return {
        size: bytes.length,
        async *read(from = 0, to = bytes.length) {
            for (let at = from; at < Math.min(to, bytes.length); at += PIECE) {
                yield bytes.subarray(at, Math.min(at + PIECE, to, bytes.length));
            }
        },
    };
}
/** All bytes of a stream, refused beyond `limit` of them. */
async function collect(stream, limit, tooLarge) {
    const parts = [];
    let length = 0;
    for await (const part of stream) {
        length += part.length;
        if (length > limit)
            throw tooLarge();
        parts.push(part);
    }
    return Buffer.concat(parts, length);
}
async function openForReading(path) {
    try {
        return await (0,promises_.open)(path, 'r');
    }
    catch (cause) {
        throw new lib_failure/* Failure */.H('file-unreadable', `It can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Check the path and its permissions.', { where: { file: path }, cause });
    }
}
async function* pieces(handle, path, from, to) {
    for (let at = from; at < to;) {
        const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at);
        if (bytesRead === 0)
            throw changed(path);
        at += bytesRead;
        yield piece.subarray(0, bytesRead);
    }
}
function changed(path) {
    return new lib_failure/* Failure */.H('file-changed', 'The file was changed while it was being read.', 'Let nothing write to it during this step.', { where: { file: path } });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/bytes/hashes.js


function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}
/** @throws Failure `hash-malformed` */
function sha256(hex) {
    if (isSha256(hex))
        return hex;
    throw new lib_failure/* Failure */.H('hash-malformed', `${JSON.stringify(hex)} is no SHA-256.`, 'Give 64 lower-case hex digits.');
}
/** Of bytes in parts, lower-case hex. */
function digestOf(parts, algorithm) {
    const hash = createHash(algorithm);
    for (const part of parts)
        hash.update(part);
    return hash.digest('hex');
}
/** Of all bytes of a stream. */
async function sha256Of(stream) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of stream)
        hash.update(piece);
    return sha256(hash.digest('hex'));
}
/** All four hashes of the bytes handed to `update`, in one pass. */
function hasher() {
    const [md5, sha1, two, five] = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => (0,external_node_crypto_.createHash)(name));
    const all = [md5, sha1, two, five];
    return {
        update(piece) {
            for (const hash of all)
                hash?.update(piece);
        },
        digest: () => ({
            md5: md5?.digest('hex') ?? '',
            sha1: sha1?.digest('hex') ?? '',
            sha256: sha256(two?.digest('hex') ?? ''),
            sha512: five?.digest('hex') ?? '',
        }),
    };
}

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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: external "node:stream/web"
var web_ = __webpack_require__(37830);
;// CONCATENATED MODULE: ./lib/deb/xz.js

/** What xz-embedded calls what it can't decode (xz.h, `enum xz_ret`). */
const REASONS = {
    3: 'there is no memory for it',
    4: 'its dictionary is larger than any package needs',
    5: 'this is no xz stream',
    6: 'it has a check or a filter that dpkg-deb never writes',
    7: 'it is damaged',
    8: 'it is damaged or ends too early',
};
/**
 * The decompressed bytes of .xz streams, one after another, by xz-embedded in WebAssembly, which verifies CRC-32 and
 * CRC-64. It decodes one at a time: a second caller waits until the first has read to the end, or left.
 * @throws Error for what it can't be
 */
async function* unxz(stream) {
    const { XzReadableStream } = (await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.t.bind(__webpack_require__, 36642, 19))).default;
    const input = new Input(stream);
    const decoded = new XzReadableStream(input.readable()).getReader();
    try {
        for (;;) {
            const { done, value } = await decoded.read().catch((cause) => {
                throw input.failed ? input.error : reasonOf(cause);
            });
            if (done)
                return;
            if (value.length > 0)
                yield value;
        }
    }
    finally {
        // Where it is left at its very end, the decoder trips over having given its memory back already.
        await decoded.cancel().catch(() => undefined);
        await input.close();
    }
}
function reasonOf(cause) {
    const [, code = '8'] = /error code (\d+)$/.exec(cause instanceof Error ? cause.message : '') ?? [];
    return new Error(REASONS[code] ?? 'it is damaged', { cause });
}
/** A stream as the decoder takes it. What goes wrong beneath is kept, to be told apart from what the decoder says. */
class Input {
    #pieces;
    failed = false;
    error;
    constructor(stream) {
        this.#pieces = stream[Symbol.asyncIterator]();
    }
    readable() {
        const source = {
            pull: async (controller) => {
                try {
                    const { done, value } = await this.#pieces.next();
                    if (done === true)
                        controller.close();
                    else
                        controller.enqueue(value);
                }
                catch (error) {
                    this.failed = true;
                    this.error = error;
                    throw error;
                }
            },
            cancel: () => this.close(),
        };
        return new web_.ReadableStream(source, { highWaterMark: 0 });
    }
    /** Ends the stream beneath. */
    async close() {
        await this.#pieces.return?.();
    }
}

;// CONCATENATED MODULE: ./lib/deb/zstd-frames.js
/**
 * Where zstd frames end (RFC 8878, 3.1). Node's decompressor drops what follows a frame in the same piece of its input,
 * without an error, so it is given pieces that end with each frame.
 */
const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const DICTIONARY_ID = [0, 1, 2, 4];
const CONTENT_SIZE = [0, 2, 4, 8];
/** A frame costs the same to begin, however little is in it: so many small ones are nobody's but an attacker's. */
const MOST_SMALL = 1000;
const SMALL = 1024;
/**
 * Cuts a stream so that no piece goes beyond the end of a frame. What is no frame goes through as it is.
 * @throws Error for more small frames than anybody makes
 */
async function* byFrames(stream) {
    const walk = new FrameWalk(true);
    for await (const piece of stream)
        yield* walk.cut(piece);
}
/** The frames of a file, skippable ones too. */
function framesOf(file) {
    return [...new FrameWalk(false).cut(file)];
}
class FrameWalk {
    #frame = zstd_frames_frame();
    #wish = this.#next();
    #left = this.#wish.count;
    #seen = [];
    #count = 0;
    #isBounded;
    /** Bytes walked over. */
    #length = 0;
    constructor(isBounded) {
        this.#isBounded = isBounded;
    }
    *cut(piece) {
        let start = 0;
        for (let at = 0; at < piece.length;) {
            const taken = Math.min(this.#left, piece.length - at);
            if (this.#wish.kind === 'look')
                this.#seen.push(...piece.subarray(at, at + taken));
            at += taken;
            this.#length += taken;
            this.#left -= taken;
            // A part that is to be passed over may be empty.
            while (this.#left === 0) {
                if (this.#advance())
                    continue;
                yield piece.subarray(start, at);
                start = at;
            }
        }
        if (start < piece.length)
            yield piece.subarray(start);
    }
    /** @returns whether the frame goes on; else the next one begins */
    #advance() {
        const { value, done } = this.#frame.next(this.#seen);
        if (done === true)
            this.#begin();
        this.#wish = done === true ? this.#next() : value;
        this.#left = this.#wish.count;
        this.#seen = [];
        return done !== true;
    }
    #begin() {
        this.#count++;
        if (this.#isBounded && this.#count > MOST_SMALL && this.#count * SMALL > this.#length)
            throw new Error(`it has more than ${MOST_SMALL} frames of less than ${SMALL} bytes each`);
        this.#frame = zstd_frames_frame();
    }
    #next() {
        const { value } = this.#frame.next([]);
        return value ?? look(1);
    }
}
function* zstd_frames_frame() {
    const magic = zstd_frames_number(yield look(4));
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
        yield pass(zstd_frames_number(yield look(4)));
        return;
    }
    if (magic !== MAGIC) {
        yield pass(Number.POSITIVE_INFINITY);
        return;
    }
    const descriptor = zstd_frames_number(yield look(1));
    const isSingle = (descriptor & 0x20) !== 0;
    const flag = descriptor >> 6;
    const contentSize = flag === 0 && isSingle ? 1 : (CONTENT_SIZE[flag] ?? 0);
    yield pass((isSingle ? 0 : 1) + (DICTIONARY_ID[descriptor & 3] ?? 0) + contentSize);
    for (let isLast = false; !isLast;) {
        const block = zstd_frames_number(yield look(3));
        isLast = (block & 1) !== 0;
        // A block of type 1 is one byte, repeated.
        yield pass(((block >> 1) & 3) === 1 ? 1 : block >> 3);
    }
    yield pass((descriptor & 4) === 0 ? 0 : 4);
}
function look(count) {
    return { kind: 'look', count };
}
function pass(count) {
    return { kind: 'pass', count };
}
/** Little-endian. */
function zstd_frames_number(bytes) {
    return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}

;// CONCATENATED MODULE: ./lib/deb/compression.js






/** How to open each; .bz2 and .lzma, of old data.tar alone (deb(5)), are not opened. */
const DECOMPRESS = {
    '': (stream) => stream,
    '.gz': (stream) => smallAtOnce(stream, gunzipAtOnce, (rest) => transformed(rest, (0,external_node_zlib_.createGunzip)())),
    '.zst': (stream) => smallAtOnce(stream, unzstdAtOnce, (rest) => transformed(byFrames(rest), (0,external_node_zlib_.createZstdDecompress)())),
    '.xz': unxz,
};
/**
 * The decompressed bytes of a stream, in pieces, in memory that doesn't grow with it.
 * @throws Failure `compression-malformed`, `compression-bomb` above `limit` bytes, `compression-unsupported` of old kinds
 */
async function* decompress(stream, compression, place, limit = Number.POSITIVE_INFINITY) {
    if (compression === '.bz2' || compression === '.lzma')
        throw unsupported(place, compression);
    let length = 0;
    try {
        for await (const piece of DECOMPRESS[compression](stream)) {
            length += piece.length;
            if (length > limit)
                throw bomb(place, limit);
            yield piece;
        }
    }
    catch (cause) {
        throw cause instanceof lib_failure/* Failure */.H ? cause : damaged(place, cause);
    }
}
/** Compressed, and decompressed: most control.tar are smaller, and a stream of Node's takes ten times as long for these. */
const compression_SMALL = 64 * 1024;
const SMALL_TEXT = 1024 * 1024;
/** tar's usual record is 10 KiB. */
const ROOM = { chunkSize: 12 * 1024, maxOutputLength: SMALL_TEXT };
async function* smallAtOnce(stream, atOnce, streamed) {
    const pieces = stream[Symbol.asyncIterator]();
    const head = [];
    let length = 0;
    let isWhole = false;
    while (!isWhole && length <= compression_SMALL) {
        const { done, value } = await pieces.next();
        if (done === true)
            isWhole = true;
        else {
            head.push(value);
            length += value.length;
        }
    }
    const text = isWhole && length > 0 ? unlessLarge(() => atOnce(Buffer.concat(head))) : undefined;
    if (text !== undefined)
        yield text;
    else
        yield* streamed(chained(head, pieces));
}
async function* chained(head, rest) {
    try {
        yield* head;
        for (let next = await rest.next(); next.done !== true; next = await rest.next())
            yield next.value;
    }
    finally {
        await rest.return?.();
    }
}
function unlessLarge(text) {
    try {
        return text();
    }
    catch (error) {
        if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
            return undefined;
        throw error;
    }
}
function gunzipAtOnce(bytes) {
    return (0,external_node_zlib_.gunzipSync)(bytes, ROOM);
}
function unzstdAtOnce(bytes) {
    return Buffer.concat(framesOf(bytes).map((frame) => (0,external_node_zlib_.zstdDecompressSync)(frame, ROOM)));
}
/** What a stream of Node's makes of another; it ends when all of the input was taken. */
async function* transformed(stream, transform) {
    const fed = (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(stream), transform);
    // The iteration below throws the same error; where it is left early there is nobody to tell.
    fed.catch(() => { });
    try {
        for await (const piece of transform)
            yield piece;
        await fed;
    }
    finally {
        transform.destroy();
    }
}
function bomb(file, limit) {
    return new lib_failure/* Failure */.H('compression-bomb', `It decompresses to more than ${limit} bytes.`, 'No package needs that much there: build it again without it.', { where: { file } });
}
function unsupported(file, compression) {
    return new lib_failure/* Failure */.H('compression-unsupported', `What is compressed as ${compression} is not opened here.`, 'Make it anew with .xz, .zst or .gz, as dpkg-deb and all tools for indices write now.', { where: { file } });
}
function damaged(file, cause) {
    return new lib_failure/* Failure */.H('compression-malformed', `It can't be decompressed: ${cause instanceof Error ? cause.message : String(cause)}.`, 'The file is damaged: build or fetch it again.', { where: { file }, cause });
}

// EXTERNAL MODULE: ./lib/deb/relation.js
var relation = __webpack_require__(40415);
;// CONCATENATED MODULE: ./lib/deb/control-fields.js


/** Fields of a value that dpkg, or apt, reads. All in whatever case. */
const VALUES = [
    ['Essential', /^(yes|no)?$/i, '`yes` or `no`'],
    ['Protected', /^(yes|no)?$/i, '`yes` or `no`'],
    ['Multi-Arch', /^(no|foreign|allowed|same)?$/i, '`same`, `foreign`, `allowed` or `no`'],
    ['Installed-Size', /^[0-9]*$/, 'a number of KiB in digits'],
    ['Description-md5', /^[0-9a-f]{32}$/i, '32 hex digits, or leave it out'],
];
/** What dpkg keeps of packages that are installed and refuses in a file. */
const NOT_IN_A_FILE = ['Status', 'Config-Version', 'Triggers-Pending', 'Triggers-Awaited'];
/** dpkg makes them part of the version, apt does not: the package would be upgraded to itself for ever. */
const OLD_REVISION = ['Revision', 'Package-Revision', 'Package_Revision'];
/**
 * Everything in a package's paragraph that dpkg or apt can't read, but for what it is known by (`identify`). dpkg-deb
 * and apt are the oracle, in test/deb/control-fields.test.ts.
 */
function controlFaults(control) {
    const faults = [];
    const fault = (what, remedy) => faults.push({ code: 'control-malformed', what, remedy });
    for (const field of relation/* RELATION_FIELDS */.B) {
        try {
            (0,relation/* readRelations */.A)(field, control.field(field) ?? '');
        }
        catch (failure) {
            if (!(failure instanceof lib_failure/* Failure */.H))
                throw failure;
            faults.push({ code: failure.code, what: failure.message, remedy: failure.remedy });
        }
    }
    for (const [field, syntax, expected] of VALUES) {
        const value = control.field(field);
        if (value === undefined || syntax.test(value))
            continue;
        fault(`The control field ${field} is ${JSON.stringify(value.slice(0, 100))}.`, `Make it ${expected}.`);
    }
    if (/^same$/i.test(control.field('Multi-Arch') ?? '') && control.field('Architecture') === 'all')
        fault('It is `Multi-Arch: same`, which dpkg refuses of `Architecture: all`.', 'Make it `foreign`.');
    for (const field of NOT_IN_A_FILE) {
        if (control.field(field) === undefined)
            continue;
        fault(`dpkg refuses the control field ${field} in a package.`, 'Leave it out.');
    }
    for (const field of OLD_REVISION) {
        if (control.field(field) === undefined)
            continue;
        fault(`dpkg adds the control field ${field} to the version, and apt does not.`, 'Write it into Version, after a hyphen.');
    }
    return faults;
}

;// CONCATENATED MODULE: ./lib/deb/stanza-lines.js
const LINE_FEED = 10;
const HASH = 35;
const COLON = 58;
/**
 * The paragraphs of a text, by offset, found at memory speed: nothing between them is looked at but empty lines,
 * which part them. Bytes outside all spans are line feeds.
 */
function* stanzaSpans(bytes, from = 0, to = bytes.length) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, to);
    let start = from;
    for (;;) {
        while (start < to && text[start] === LINE_FEED)
            start++;
        if (start >= to)
            return;
        const gap = text.indexOf('\n\n', start, 'latin1');
        const end = gap === -1 ? to : gap + 1;
        yield { start, end };
        start = end;
    }
}
/** The fields, comments and lines that are neither of a paragraph, in order. */
function* stanzaLines(bytes) {
    for (let start = 0; start < bytes.length;) {
        const end = lineEnd(bytes, start);
        if (bytes[start] === HASH) {
            yield { kind: 'comment', start, colon: -1, end, last: end };
            start = end;
            continue;
        }
        const colon = isBlank(bytes[start]) ? -1 : bytes.subarray(start, end).indexOf(COLON);
        const last = colon === -1 ? end : continuationEnd(bytes, end);
        yield { kind: colon === -1 ? 'junk' : 'field', start, colon: start + colon, end, last };
        start = last;
    }
}
/** The first field of that name, in whatever case. */
function findField(bytes, name) {
    const wanted = name.toLowerCase();
    for (let start = 0; start < bytes.length; start = lineEnd(bytes, start)) {
        if (bytes[start + name.length] !== COLON || !namedAt(bytes, start, wanted))
            continue;
        const end = lineEnd(bytes, start);
        return { kind: 'field', start, colon: start + name.length, end, last: continuationEnd(bytes, end) };
    }
    return undefined;
}
/** Whether the bytes there are `wanted`, which is in lower case, but for their case. */
function namedAt(bytes, start, wanted) {
    if (wanted === '' || isBlank(bytes[start]) || bytes[start] === HASH)
        return false;
    for (let i = 0; i < wanted.length; i++) {
        const byte = bytes[start + i] ?? 0;
        const lower = byte >= 65 && byte <= 90 ? byte + 32 : byte;
        if (lower !== wanted.charCodeAt(i))
            return false;
    }
    return true;
}
/** Behind the last continuation line from `from` on; a comment counts when a continuation line follows it. */
function continuationEnd(bytes, from) {
    let last = from;
    for (let at = from; at < bytes.length;) {
        const blank = isBlank(bytes[at]);
        if (!blank && bytes[at] !== HASH)
            break;
        const end = lineEnd(bytes, at);
        if (blank && isBlankLine(bytes, at, end))
            break;
        if (blank)
            last = end;
        at = end;
    }
    return last;
}
/** A line of nothing but blanks continues nothing: dpkg refuses it, so it is left to be found as junk. */
function isBlankLine(bytes, start, end) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (!isBlank(byte) && byte !== 13 && byte !== LINE_FEED)
            return false;
    }
    return true;
}
function lineEnd(bytes, from) {
    const at = bytes.indexOf(LINE_FEED, from);
    return at === -1 ? bytes.length : at + 1;
}
function isBlank(byte) {
    return byte === 32 || byte === 9;
}

;// CONCATENATED MODULE: ./lib/deb/deb822.js
var _a;


const decoder = new TextDecoder();
/** Policy 5.1: printable US-ASCII without blank and colon, not starting with `#` or `-`. */
const FIELD_NAME = /^[!"$-,./0-9;-~][!-9;-~]*$/;
/**
 * A deb822 paragraph, kept byte for byte: comments, order and continuation lines stay as they were read. Fields
 * are looked up in the bytes when asked for, so that a large index costs nothing but its bytes.
 */
class Stanza {
    bytes;
    /** Takes the bytes unchecked: `parseStanza` checks. */
    constructor(bytes) {
        this.bytes = bytes;
    }
    /**
     * The value of a field (the first of that name, in whatever case), without blanks around it. Continuation
     * lines follow after a line feed each, as written; comment lines between them are left out.
     */
    field(name) {
        const line = findField(this.bytes, name);
        return line === undefined ? undefined : this.#value(line);
    }
    /** Each field's name, as written, and value, in order. */
    fields() {
        const fields = [];
        for (const line of stanzaLines(this.bytes)) {
            if (line.kind === 'field')
                fields.push([this.#name(line), this.#value(line)]);
        }
        return fields;
    }
    /**
     * The same paragraph with one field set: in its place where it is there already, else at the end. A value of
     * several lines has a blank at the start of each after the first.
     * @throws Failure `field-malformed` for a name or value that would break the paragraph
     */
    withField(name, value) {
        const field = Buffer.from(fieldText(name, value));
        const line = findField(this.bytes, name);
        if (line !== undefined)
            return this.#spliced(line, field);
        const ended = this.bytes.length === 0 || this.bytes.at(-1) === 10;
        return new _a(Buffer.concat([this.bytes, Buffer.from(ended ? '' : '\n'), field]));
    }
    /** The same paragraph without a field, with its continuation lines. */
    withoutField(name) {
        const line = findField(this.bytes, name);
        return line === undefined ? this : this.#spliced(line, new Uint8Array(0));
    }
    #spliced(line, field) {
        return new _a(Buffer.concat([this.bytes.subarray(0, line.start), field, this.bytes.subarray(line.last)]));
    }
    #name(line) {
        return decoder.decode(this.bytes.subarray(line.start, line.colon));
    }
    #value(line) {
        const text = decoder.decode(this.bytes.subarray(line.colon + 1, line.last));
        const lines = text.split('\n').filter((each, index) => index === 0 || !each.startsWith('#'));
        return lines
            .map(withoutTail)
            .join('\n')
            .replace(/^[ \t]+/, '')
            .replace(/(?<!\n)\n+$/, '');
    }
}
_a = Stanza;
/**
 * The only paragraph of a text.
 * @throws Failure `stanza-malformed` with its line, also when there is none or a second one
 */
function parseStanza(bytes, place) {
    const [stanza, second] = parseStanzas(bytes, place);
    if (stanza === undefined || second !== undefined) {
        throw deb822_malformed(place, 1, `there should be one paragraph and ${second ? 'are several' : 'is none'}`);
    }
    return stanza;
}
/**
 * Every paragraph of a text, checked: each line is a field, its continuation or a comment; no field twice.
 * @throws Failure `stanza-malformed` with the line
 */
function parseStanzas(bytes, place) {
    const stanzas = [];
    let line = 1;
    let counted = 0;
    for (const { start, end } of stanzaSpans(bytes)) {
        line += lineFeeds(bytes, counted, start);
        counted = start;
        const stanza = new Stanza(bytes.subarray(start, end));
        checkStanza(stanza.bytes, place, line);
        stanzas.push(stanza);
    }
    return stanzas;
}
/** `Name: value` and a line feed. */
function fieldText(name, value) {
    const wrong = !FIELD_NAME.test(name)
        ? 'the name has characters that no field name has'
        : /\n(?![ \t]+[^ \t\n\r])/.test(value) || /[\r\0]/.test(value)
            ? 'each line of a value after the first must start with a blank and not be blank'
            : undefined;
    if (wrong !== undefined) {
        throw new lib_failure/* Failure */.H('field-malformed', `The field ${JSON.stringify(name)} can't be ${JSON.stringify(value)}: ${wrong}.`, 'Write it as one line, or continue it with lines that start with a blank (" ." for an empty one).');
    }
    return value === '' || value.startsWith('\n') ? `${name}:${value}\n` : `${name}: ${value}\n`;
}
/** Without the blanks at its end. What the look behind spares is a second look at each blank of a run. */
function withoutTail(line) {
    return line.replace(/(?<![ \t\r])[ \t\r]+$/, '');
}
function checkStanza(bytes, place, firstLine) {
    const seen = new Set();
    for (const line of stanzaLines(bytes)) {
        const at = () => firstLine + lineFeeds(bytes, 0, line.start);
        if (line.kind === 'junk') {
            const text = decoder.decode(bytes.subarray(line.start, Math.min(line.end, line.start + 60))).trimEnd();
            throw deb822_malformed(place, at(), `${JSON.stringify(text)} is no field, no continuation line and no comment`);
        }
        if (line.kind !== 'field')
            continue;
        const name = decoder.decode(bytes.subarray(line.start, line.colon));
        if (!FIELD_NAME.test(name))
            throw deb822_malformed(place, at(), `${JSON.stringify(name)} is no field name`);
        if (seen.has(name.toLowerCase()))
            throw deb822_malformed(place, at(), `the field ${name} is there a second time`);
        seen.add(name.toLowerCase());
    }
}
function lineFeeds(bytes, from, to) {
    let count = 0;
    for (let at = bytes.indexOf(10, from); at !== -1 && at < to; at = bytes.indexOf(10, at + 1))
        count++;
    return count;
}
function deb822_malformed(file, line, why) {
    return new lib_failure/* Failure */.H('stanza-malformed', `This is no deb822 text: ${why}.`, 'Each line is "Name: value", a continuation that starts with a blank, or a comment that starts with "#".', { where: { file, line } });
}

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
var deb_version = __webpack_require__(32935);
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
    for await (const entry of readTar(decompress(stream, compression, inside, CONTROL_TAR_LIMIT), inside)) {
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
        control = await collect(entry.content(), CONTROL_FILE_LIMIT, () => wrong('control-too-large', inside, `its "control" has more than ${CONTROL_FILE_LIMIT} bytes`));
    }
    if (control === undefined)
        throw wrong('control-missing', inside, 'it has no file "control"');
    const stanza = parseStanza(control, `${place}(control)`);
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
    if (bytes.at(-1) !== control_LINE_FEED)
        throw unreadable(file, 'does not end in a line feed', 'Add it.');
    if (bytes.includes(CTRL_Z))
        throw unreadable(file, 'has a ^Z (byte 26)', 'Remove it.');
    for (const { kind, start, colon } of stanzaLines(bytes)) {
        const comment = kind === 'comment';
        if (!comment && colon - start > 1)
            continue;
        const what = comment ? 'a comment' : 'a field with a name of one letter';
        throw unreadable(file, `has ${what}`, 'Remove it.');
    }
}
const control_LINE_FEED = 10;
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
    for (const { code, what, remedy } of controlFaults(control))
        faults.push(new lib_failure/* Failure */.H(code, what, remedy, { where: { file: place } }));
    const failure = (0,lib_failure/* allFailures */.Z)(faults);
    if (failure !== undefined)
        throw failure;
    return { name, version, architecture };
}
function readVersion(text, faults, file) {
    try {
        if (text !== '')
            return (0,deb_version/* parseVersion */.ot)(text);
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
    const feed = new Feed(decompress(stream, compression, inside, LIMIT));
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
async function readPackage(source, place) {
    const hashes = hasher();
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
;// CONCATENATED MODULE: ./lib/actions/build/compare.js






const SHOWN = 100;
/** An index or package larger than this isn't read for a comparison. */
const compare_LIMIT = 512 * 1024 * 1024;
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
        return `The index has no ${(0,summary/* escaped */.Mk)(made.id.name)} yet: this is its first package.`;
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
    const place = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path)).catch((cause) => {
        throw new lib_failure/* Failure */.H('compare', `\`compare-with\` names ${path}, which is not there.`, 'Correct it, or download the package first.', { cause });
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
        throw new lib_failure/* Failure */.H('compare', `\`compare-with\`, ${url}, can\u2019t be read: ${said}.`, remedy, { cause });
    }
}
async function whole(stream) {
    const parts = [];
    let size = 0;
    for await (const part of stream) {
        size += part.length;
        if (size > compare_LIMIT)
            throw new lib_failure/* Failure */.H('compare', `It has more than ${(0,summary/* sizeText */.lP)(compare_LIMIT)}.`, 'Compare with something smaller.');
        parts.push(part);
    }
    return Buffer.concat(parts);
}
/** The newest version of the same package in an index. */
function newestOf(stanzas, { id }) {
    const version = (stanza) => (0,deb_version/* versionAsFound */.Rw)(stanza.field('Version') ?? '0');
    return stanzas
        .filter((stanza) => stanza.field('Package') === id.name &&
        ['all', id.architecture].includes(stanza.field('Architecture') ?? ''))
        .toSorted((a, b) => (0,deb_version/* compareVersions */.Zy)(version(b), version(a)))[0];
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
    for await (const entry of readTar(decompress(packed, built.compression, place), place)) {
        const hash = await sha256Of(entry.content());
        if (entry.kind !== 'directory')
            found.set(entry.path.replace(/^\./, ''), `${entry.kind} ${entry.mode} ${entry.target} ${hash}`);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/actions/build/findings.js


/** What lintian found, as an annotation. */
function lintAnnotation({ level, tag, context }, limit) {
    const fails = level === 'error' || (level === 'warning' && limit === 'warning');
    return {
        // The one error annotation of a run is the failure, which names these too.
        level: level === 'info' ? 'notice' : 'warning',
        title: `lintian: ${tag}${fails ? ' (fails this run)' : ''}`,
        message: harmless(`${tag} ${context}`.trim()),
    };
}
/** Why the run fails by what lintian found, or undefined where it doesn't. */
function lintFailure(found, limit) {
    const wrong = found.filter(({ level }) => level === 'error' || (level === 'warning' && limit === 'warning'));
    if (limit === 'off' || wrong.length === 0)
        return undefined;
    const shown = wrong.slice(0, 20).map(({ tag, context }) => `  ${tag} ${context}`.trimEnd());
    const more = wrong.length > 20 ? `\n  \u2026 and ${wrong.length - 20} more` : '';
    return new lib_failure/* Failure */.H('lint', `lintian finds ${wrong.length} ${wrong.length === 1 ? 'fault' : 'faults'} in the package:\n${shown.join('\n')}${more}`, 'Mend them (`lintian-explain-tags <tag>` says how), or lower `lint`.');
}

;// CONCATENATED MODULE: ./lib/fpm/gems/lock.js
/**
 * gems/Gemfile.lock, which names FPM and every gem that it needs, and the checksum of each. A bundle can't read a file
 * beside its source, so the text stands here too; a test holds both together. To renew it, with Bundler 2.5 or newer:
 * `bundle lock --update --add-checksums` in gems/, and copy.
 */
const GEMFILE_LOCK = `GEM
  remote: https://rubygems.org/
  specs:
    arr-pm (0.0.12)
    backports (3.25.3)
    cabin (0.9.1)
    clamp (1.5.2)
    dotenv (2.8.1)
    fpm (1.18.0)
      arr-pm (~> 0.0.11)
      backports (>= 2.6.2)
      cabin (>= 0.9.1)
      clamp (>= 1.0.0)
      pleaserun (~> 0.0.29)
      rexml
      stud
    insist (1.0.0)
    mustache (0.99.8)
    pleaserun (0.0.34)
      cabin (> 0)
      clamp
      dotenv (~> 2)
      insist
      mustache (= 0.99.8)
      stud
    rexml (3.4.4)
    stud (0.0.23)

PLATFORMS
  ruby

DEPENDENCIES
  fpm (= 1.18.0)

CHECKSUMS
  arr-pm (0.0.12) sha256=fdff482f75239239201f4d667d93424412639aad0b3b0ad4d827e7c637e0ad39
  backports (3.25.3) sha256=94298d32dc3c40ca15633b54e282780b49e2db0c045f602ea1907e4f63a17235
  cabin (0.9.1) sha256=dcc9385af8039ba8fb6e33f0a9036e9e9fedec71c842343ce8e6101776e0322d
  clamp (1.5.2) sha256=2fed212e5c9b60447eb5097af39d4c12c3c7e6788e8d791e9c436e0e755f4adc
  dotenv (2.8.1) sha256=c5944793349ae03c432e1780a2ca929d60b88c7d14d52d630db0508c3a8a17d8
  fpm (1.18.0) sha256=6c6645d51e0cc687faab35441ac6ef1c6ed9b333615ac47f568dd5f9fd46a185
  insist (1.0.0) sha256=6f6759eee583dc4e00a6cc3f713cfa7c570572958ba1f5d65595046d795b832f
  mustache (0.99.8) sha256=826a96db895819c13fffa4fa3c20b85e80b60aaec1f28f79e7db80092abdb0bc
  pleaserun (0.0.34) sha256=da8d5408885ae23c2ebcf4948bb27d6cf1f3672d5b49daebb2b71355ddb5d7bd
  rexml (3.4.4) sha256=19e0a2c3425dfbf2d4fc1189747bdb2f849b6c5e74180401b15734bc97b5d142
  stud (0.0.23) sha256=6ba26fa28fc50a8d59229b296a733b48d50f1473b1e3e7f5e339d5bbd829eb62

BUNDLED WITH
   2.6.9
`;
/** What the CHECKSUMS section of a Gemfile.lock pins. */
function lockedGems(lock) {
    const [, section = ''] = /^CHECKSUMS\n((?: {2}.*\n)*)/m.exec(lock) ?? [];
    return [...section.matchAll(/^ {2}(\S+) \((\S+)\) sha256=([0-9a-f]{64})$/gm)].map(([, name = '', version = '', sha256 = '']) => ({ name, version, sha256 }));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/bytes/parts.js
/** Bytes that lie in parts, one after another: what is large is not copied to be in one memory. */
/** Of all parts together. */
function totalLength(parts) {
    let length = 0;
    for (const part of parts)
        length += part.length;
    return length;
}
/** All parts in one: the part itself where there is one alone, else a copy. */
function joined(parts) {
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
}
/** The same bytes in as few parts as go without a copy: those side by side in one memory are one. */
function merged(parts) {
    const runs = [];
    for (const part of parts) {
        const before = runs.at(-1);
        const isNext = before?.buffer === part.buffer && before.byteOffset + before.length === part.byteOffset;
        if (isNext)
            runs.pop();
        runs.push(isNext ? new Uint8Array(part.buffer, before.byteOffset, before.length + part.length) : part);
    }
    return runs;
}

;// CONCATENATED MODULE: ./lib/fpm/locked-gems.js








/**
 * Fetches gem files from the sources that RubyGems is set to, with its proxies. `gem install` would run code of a gem
 * before its checksum is compared, and `gem fetch` of Debian 12 reads the server's whole list first.
 */
const FETCH = `
require "rubygems/remote_fetcher"
ARGV.each do |file|
  found = Gem.sources.each_source.to_a.any? do |source|
    bytes = Gem::RemoteFetcher.fetcher.fetch_path("#{source.uri.to_s.chomp("/")}/gems/#{file}")
    File.binwrite(file, bytes)
  rescue Gem::RemoteFetcher::FetchError => error
    warn "#{source.uri}: #{error.message}"
  end
  abort "No source has #{file}." unless found
end
`;
/** The largest of ours has 160 kB. */
const LARGEST = 32 * 1024 * 1024;
/**
 * Unpacks locked gems into `<home>/gems/<name>-<version>`: from the tool cache, else from the carried cache, else from
 * the gem server. What is unpacked are the very bytes whose checksum was compared.
 * @throws Failure `build` where one can't be had, `tool` where the server gives another
 */
async function unpackLocked(tools, gems, home, { toolCache, cache }) {
    const key = `deb-actions-fpm-${digest(Buffer.from(JSON.stringify(gems))).slice(0, 16)}`;
    const kept = (0,external_node_path_.join)(toolCache, key);
    let found = await readGems(kept, gems);
    if (found === undefined && (await cache.restore(kept, key)))
        found = await readGems(kept, gems);
    if (found === undefined) {
        found = await fetchGems(tools, gems, kept);
        await cache.save(kept, key);
    }
    for (const [name, bytes] of found)
        await unpackGem(bytes, (0,external_node_path_.join)(home, 'gems', name), name);
}
/** The bytes of all gems in a folder, by `<name>-<version>`; undefined unless each is there and has its checksum. */
async function readGems(folder, gems) {
    const found = new Map();
    for (const gem of gems) {
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(folder, fileName(gem))).catch(() => undefined);
        if (bytes === undefined || digest(bytes) !== gem.sha256)
            return undefined;
        found.set(`${gem.name}-${gem.version}`, bytes);
    }
    return found;
}
async function fetchGems(tools, gems, kept) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(kept), { recursive: true });
    const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(kept), '.fetching-'));
    try {
        await must(tools, { program: 'ruby', args: ['-e', FETCH, ...gems.map(fileName)], cwd: place }, {
            what: 'FPM and the gems that it needs could not be fetched',
            remedy: 'See that the runner reaches the gem server (proxy variables, `gem sources`).',
        });
        const found = await readGems(place, gems);
        if (found === undefined)
            throw await otherGems(place, gems);
        await (0,promises_.rm)(kept, { recursive: true, force: true });
        // Another job on this machine may have been first: what it left is as good.
        await (0,promises_.rename)(place, kept).catch(() => undefined);
        return found;
    }
    finally {
        await (0,promises_.rm)(place, { recursive: true, force: true });
    }
}
async function otherGems(folder, gems) {
    const others = [];
    for (const gem of gems) {
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(folder, fileName(gem))).catch(() => Buffer.alloc(0));
        if (digest(bytes) !== gem.sha256)
            others.push(`${fileName(gem)} (${digest(bytes)}, not ${gem.sha256})`);
    }
    return new lib_failure/* Failure */.H('tool', `The gem server gives other gems than those that this action pins: ${others.join(', ')}.`, 'Don\u2019t use them: see who changed them on the way (a mirror, a proxy), and which sources `gem sources` lists.');
}
/** A .gem file is a tar with data.tar.gz in it, which holds the gem's files. Its library, programs and templates are run. */
async function unpackGem(bytes, folder, place) {
    for await (const member of readTar(bytesSource(bytes).read(), place)) {
        if (member.path !== 'data.tar.gz')
            continue;
        for await (const entry of readTar(decompress(member.content(), '.gz', place, LARGEST), place)) {
            if (entry.kind !== 'file' || !/^(?:lib|bin|templates)\/(?!.*\.\.)/.test(entry.path))
                continue;
            const file = (0,external_node_path_.join)(folder, entry.path);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
            (0,external_node_fs_.writeFileSync)(file, joined(await Array.fromAsync(entry.content())));
        }
    }
}
function fileName({ name, version }) {
    return `${name}-${version}.gem`;
}
function digest(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./lib/fpm/gem.js







/** The release of FPM that the lock file pins. */
const PINNED_FPM = lockedGems(GEMFILE_LOCK).find(({ name }) => name === 'fpm')?.version ?? '';
/**
 * FPM in a folder of this run, so that nothing which runs later in the job, and no other job on the machine, can have
 * changed what is run. The pinned release is unpacked from gems whose checksums are ours; another one is taken from the
 * gem server on its word, each time.
 * @throws Failure `tool`, `build`
 */
async function installFpm(tools, version, places) {
    await needRuby(tools);
    const home = (0,external_node_path_.join)(tools.scratch, 'fpm');
    if (version === PINNED_FPM)
        await unpackLocked(tools, lockedGems(GEMFILE_LOCK), home, places);
    else
        await gemInstall(tools, version, home);
    return { version, home, gems: (await (0,promises_.readdir)((0,external_node_path_.join)(home, 'gems'))).sort() };
}
async function gemInstall(tools, version, home) {
    const where = ['--install-dir', home, '--bindir', (0,external_node_path_.join)(home, 'bin')];
    await must(tools, {
        program: 'gem',
        args: ['install', 'fpm', '--version', version, ...where, '--no-document', '--quiet'],
        cwd: tools.scratch,
    }, {
        what: `FPM ${version} could not be installed`,
        remedy: 'Correct `fpm-version`, or see that the runner reaches the gem server (proxy variables, GEM sources).',
    });
}
async function needRuby({ environment }) {
    for (const program of ['ruby', 'gem']) {
        await (0,lib_program/* locate */.x5)(program, environment).catch(() => {
            throw new lib_failure/* Failure */.H('tool', `FPM needs Ruby, and there is no ${program} on this runner.`, 'Add a step `apt-get install ruby` before this one.');
        });
    }
}

;// CONCATENATED MODULE: ./lib/github/cache.js
function folderCache(report) {
    const quietly = async (work, otherwise) => {
        try {
            return await work();
        }
        catch (error) {
            report.debug(`The cache service gave no answer: ${error instanceof Error ? error.message : error}`);
            return otherwise;
        }
    };
    return {
        restore: (folder, key) => quietly(async () => {
            const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(371), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
            return isFeatureAvailable() && (await restoreCache([folder], key)) !== undefined;
        }, false),
        save: (folder, key) => quietly(async () => {
            const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(371), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
            if (isFeatureAvailable())
                await saveCache([folder], key);
        }, undefined),
    };
}

;// CONCATENATED MODULE: ./lib/actions/build/fpm.js


/**
 * FPM, unpacked for this run. Called before any of the project's own code runs, so that what is saved for other jobs is
 * what the gem server gave.
 */
function readyFpm(tools, inputs, { report, toolCache }) {
    const version = inputs['fpm-version'];
    const places = { toolCache, cache: folderCache(report) };
    return report.group(`FPM ${version}`, () => installFpm(tools, version, places));
}

// EXTERNAL MODULE: ./lib/github/artifact.js
var artifact = __webpack_require__(66685);
;// CONCATENATED MODULE: ./lib/actions/build/hand-out.js


/** Moves the package to where the user wants it; where the upload of the artifact fails, it is gone again. */
async function handOut(inputs, { output }, made, file) {
    await (0,promises_.mkdir)(output, { recursive: true });
    const partial = `${file}.partial`;
    await (0,promises_.copyFile)(made, partial);
    await (0,promises_.rename)(partial, file);
    if (inputs['artifact-name'] === undefined)
        return '';
    try {
        return await (0,artifact/* uploadArtifact */.m)(inputs['artifact-name'], [file], output);
    }
    catch (error) {
        await (0,promises_.rm)(file, { force: true });
        if ((await (0,promises_.readdir)(output)).length === 0)
            await (0,promises_.rmdir)(output);
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/fpm/tree.js



/**
 * Brings a staged tree into shape (fixed modes) and reads it. Times are given by tar, to all at once.
 * @throws Failure `tree` naming all that may not be in a package: devices, sockets, links that lead into `foreign`
 * folders (the runner's), names that Debian's tools can't carry
 */
function settleTree(stage, { modes, foreign }) {
    const tree = new Map();
    const faults = [];
    walk('');
    if (faults.length > 0) {
        const shown = faults.slice(0, 20);
        const more = faults.length > shown.length ? ` and ${faults.length - shown.length} more` : '';
        throw new lib_failure/* Failure */.H('tree', `The package would hold what can\u2019t be in one: ${shown.join('; ')}${more}.`, 'Remove or rename them in the project, or in the `build-command` that makes them.');
    }
    return tree;
    function walk(path) {
        for (const name of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(stage, path)).sort()) {
            const at = `${path}/${name}`;
            if (/[\p{Cc}\uFFFD]/u.test(name)) {
                faults.push(`${JSON.stringify(at)} (control characters, or not UTF-8)`);
                continue;
            }
            const entry = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(stage, at));
            if (entry.isDirectory())
                settleDirectory(at, entry.mode);
            else if (entry.isSymbolicLink())
                settleLink(at);
            else if (entry.isFile())
                settleFile(at, entry.size, entry.mode);
            else
                faults.push(`${at} (neither file, folder nor link)`);
        }
    }
    function settleDirectory(path, given) {
        const mode = modes.get(path) ?? 0o755;
        settleMode(path, mode | 0o700, given);
        tree.set(path, { kind: 'directory', mode });
        walk(path);
    }
    function settleFile(path, size, given) {
        const mode = modes.get(path) ?? ((given & 0o111) === 0 ? 0o644 : 0o755);
        settleMode(path, mode, given);
        tree.set(path, { kind: 'file', size, mode, elf: size > tree_MAGIC.length && isElf((0,external_node_path_.join)(stage, path)) });
    }
    function settleMode(path, mode, given) {
        if ((given & 0o7777) !== mode)
            (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(stage, path), mode);
    }
    function settleLink(path) {
        const target = (0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(stage, path));
        const leads = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target);
        const runner = foreign.find((folder) => leads === folder || leads.startsWith(`${folder}/`));
        if (runner !== undefined)
            faults.push(`${path} (a link to ${target}, on the runner)`);
        tree.set(path, { kind: 'link', target });
    }
}
/** KiB that the tree takes, as Debian Policy 5.6.20 estimates it: files rounded up, one for each other entry. */
function installedSize(tree) {
    let total = 0;
    for (const entry of tree.values())
        total += entry.kind === 'file' ? Math.ceil(entry.size / 1024) : 1;
    return total;
}
const tree_MAGIC = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);
const start = Buffer.alloc(tree_MAGIC.length);
/** Whether a file is machine code, by its first bytes: it may be larger than memory. */
function isElf(file) {
    const handle = (0,external_node_fs_.openSync)(file, 'r');
    try {
        return (0,external_node_fs_.readSync)(handle, start, 0, start.length, 0) === start.length && start.equals(tree_MAGIC);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}

;// CONCATENATED MODULE: ./lib/lanes.js
/** Small requests of one run under way at once. */
const REQUESTS_AT_ONCE = 16;
/**
 * Does `work` on each item, `limit` at a time; after the first error none is begun.
 * @throws what `work` throws first, at once: what is under way goes on unheeded
 */
async function inLanes(limit, items, work) {
    await Promise.all(openLanes(limit, items, work));
}
/**
 * The same, for work that must not go on once the caller cleans up after it.
 * @throws what `work` throws first, when all that was under way has ended
 */
async function inLanesToTheEnd(limit, items, work) {
    const lanes = openLanes(limit, items, work);
    await Promise.allSettled(lanes);
    await Promise.all(lanes);
}
function openLanes(limit, items, work) {
    const queue = items.values();
    let hasFailed = false;
    const lane = async () => {
        for (const item of queue) {
            if (hasFailed)
                return;
            try {
                await work(item);
            }
            catch (error) {
                hasFailed = true;
                throw error;
            }
        }
    };
    return Array.from({ length: Math.min(limit, items.length) }, lane);
}

;// CONCATENATED MODULE: ./lib/fpm/elf.js

/** Class (1: 32 bits, 2: 64) and machine in the ELF header of each of Debian's architectures. Source: elf(5), elf.h. */
const MACHINES = {
    amd64: [2, 62],
    arm64: [2, 183],
    armel: [1, 40],
    armhf: [1, 40],
    i386: [1, 3],
    loong64: [2, 258],
    ppc64el: [2, 21],
    riscv64: [2, 243],
    s390x: [2, 22],
};
/** Of the ELF header with 64 bits. */
const HEADER = 64;
/** A section that takes no room in the file (SHT_NOBITS). */
const NO_BITS = 8;
/** Whether an ELF file is for a Debian architecture; one that isn't listed here is taken for its own. */
function isForArchitecture(file, architecture) {
    const wanted = MACHINES[architecture];
    if (wanted === undefined)
        return true;
    return opened(file, (handle) => {
        const header = bytesAt(handle, 0, HEADER);
        if (header.length < 20)
            return false;
        const machine = header[5] === 2 ? header.readUInt16BE(18) : header.readUInt16LE(18);
        return header[4] === wanted[0] && machine === wanted[1];
    });
}
/**
 * Whether something lies behind the machine code that its headers know nothing of: a program with its data appended
 * (PyInstaller, AppImage, compiled JavaScript), which strip(1) would cut off. True, too, for what can't be read.
 */
function hasAppendix(file) {
    return opened(file, (handle) => {
        const header = bytesAt(handle, 0, HEADER);
        // Little endian with 64 bits; others are left as they are.
        if (header.length < HEADER || header[4] !== 2 || header[5] !== 1)
            return true;
        const start = Number(header.readBigUInt64LE(40));
        const [size, count] = [header.readUInt16LE(58), header.readUInt16LE(60)];
        const table = bytesAt(handle, start, size * count);
        if (size < 64 || count === 0 || table.length < size * count)
            return true;
        let end = start + size * count;
        for (let at = 0; at < table.length; at += size) {
            if (table.readUInt32LE(at + 4) === NO_BITS)
                continue;
            end = Math.max(end, Number(table.readBigUInt64LE(at + 24)) + Number(table.readBigUInt64LE(at + 32)));
        }
        return (0,external_node_fs_.fstatSync)(handle).size > end;
    });
}
function opened(file, read) {
    const handle = (0,external_node_fs_.openSync)(file, 'r');
    try {
        return read(handle);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function bytesAt(handle, position, length) {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, (0,external_node_fs_.readSync)(handle, bytes, 0, length, position));
}

;// CONCATENATED MODULE: ./lib/fpm/finish.js






/** Folders of libraries as their authors released them: what is bundled there stays as it is. */
const BUNDLED = /\/(?:venv|node_modules|site-packages|dist-packages)\//;
/** `/usr/share/man/man1/shop.1`, `/usr/share/man/de/man1/shop.1` */
const PAGE = /^\/usr\/(?:local\/)?share\/man\/(?:[^/]+\/)?man\w+\/[^/]+$/;
const AT_ONCE = 4;
/**
 * Finishes a staged tree as debhelper does: manual pages are compressed (Policy 12.1), and machine code for this
 * architecture loses its debug information (Policy 10.1), but for what bundled libraries bring.
 * @returns whether anything changed
 * @throws Failure `build` where a file can't be stripped
 */
async function finishTree(tools, stage, architecture, tree) {
    const pages = [...tree.keys()].filter((path) => PAGE.test(path) && !path.endsWith('.gz'));
    for (const path of pages)
        compressPage(stage, path, tree);
    const code = [...tree].flatMap(([path, entry]) => entry.kind === 'file' && entry.elf && !BUNDLED.test(path) ? [(0,external_node_path_.join)(stage, path)] : []);
    const own = code.filter((file) => isForArchitecture(file, architecture) && !hasAppendix(file));
    await inLanesToTheEnd(AT_ONCE, own, async (file) => {
        // What a linker still needs of libraries, addons and object files is kept.
        const how = /\.(?:so(?:\.[\d.]+)?|node)$/.test(file) ? '--strip-unneeded' : '--strip-all';
        const args = [/\.[oa]$/.test(file) ? '--strip-debug' : how, '--remove-section=.comment', '--', file];
        await must({ ...tools, say: () => undefined }, { program: 'strip', args, cwd: tools.scratch }, { what: `${file.slice(stage.length)} could not be stripped`, remedy: 'See whether it is whole.' });
    });
    return pages.length + own.length > 0;
}
function compressPage(stage, path, tree) {
    const entry = tree.get(path);
    const place = (0,external_node_path_.join)(stage, path);
    if (entry?.kind === 'link')
        (0,external_node_fs_.symlinkSync)(`${(0,external_node_fs_.readlinkSync)(place)}.gz`, `${place}.gz`);
    else if (entry?.kind === 'file')
        (0,external_node_fs_.writeFileSync)(`${place}.gz`, (0,external_node_zlib_.gzipSync)((0,external_node_fs_.readFileSync)(place), { level: 9 }));
    else
        return;
    (0,external_node_fs_.rmSync)(place);
}

;// CONCATENATED MODULE: ./lib/fpm/changelog.js
/** Debian Policy 4.4. @param epoch seconds since 1970 */
function changelogText({ name, version, maintainer, commit, repository }, epoch) {
    const from = commit === undefined ? '' : ` of commit ${commit.slice(0, 12)}`;
    const where = repository === undefined ? '' : ` in ${repository}`;
    return [
        `${name} (${version}) unstable; urgency=medium`,
        '',
        `  * Release ${version}${from}${where}.`.length <= 80
            ? `  * Release ${version}${from}${where}.`
            : `  * Release ${version}.`,
        ...(`  * Release ${version}${from}${where}.`.length <= 80 || from === '' ? [] : [`  * Built${from}.`]),
        '',
        ` -- ${maintainer}  ${changelogDate(epoch)}`,
        '',
    ].join('\n');
}
/** RFC 5322, as dpkg writes it: `Wed, 25 Nov 2026 01:00:00 +0000`. */
function changelogDate(epoch) {
    return new Date(epoch * 1000).toUTCString().replace(/GMT$/, '+0000');
}

;// CONCATENATED MODULE: ./lib/project/synopsis.js
const LONGEST = 80;
/** The synopsis and the rest of a description, of one line or more. The package's name in front is taken off. */
function describe(text, name) {
    const [first = '', ...rest] = text
        .split(/\r?\n\s*\r?\n|\r?\n(?=\S)/)
        .map((paragraph) => plain(paragraph))
        .filter((paragraph) => paragraph !== '');
    const sentence = /^(.*?[.!?])\s+(?=\S)/.exec(first)?.[1] ?? first;
    const beyond = first.slice(sentence.length).trim();
    const bare = withoutName(sentence, name)
        .replace(/^(?:an?|the)\s+/i, '')
        .replace(/[\s.!]+$/, '');
    const synopsis = shortened(told(bare === '' ? sentence.replace(/[\s.!]+$/, '') : bare, name));
    const whole = synopsis.endsWith(bare) ? [] : [plain(sentence)];
    return { synopsis, more: [...whole, ...(beyond === '' ? [] : [beyond]), ...rest] };
}
/** lintian wants a synopsis of two words or more that doesn't begin with the package's name. */
function told(text, name) {
    const start = text.slice(0, name.length).toLowerCase() === name && !/^\w/.test(text.slice(name.length));
    return start || !/\s/.test(text) ? `application: ${text}` : text;
}
/** One line without control characters. */
function plain(text) {
    return text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
function withoutName(text, name) {
    const start = text.slice(0, name.length).toLowerCase();
    const rest = text.slice(name.length);
    return start === name.toLowerCase() && /^\s*(?:[:\u2013\u2014-]\s|is\s)/.test(rest)
        ? rest.replace(/^\s*(?:[:\u2013\u2014-]|is)\s+/, '')
        : text;
}
/** At most 80 characters, cut between words. */
function shortened(text) {
    if (text.length <= LONGEST)
        return text;
    const cut = text.slice(0, LONGEST + 1);
    const space = cut.lastIndexOf(' ');
    return cut.slice(0, space > 20 ? space : LONGEST).replace(/[\s,;:.\u2013\u2014-]+$/, '');
}
/** Words in lines of at most `width` characters. */
function wrapped(text, width = 78) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return line === '' ? lines : [...lines, line];
}

;// CONCATENATED MODULE: ./lib/fpm/control.js

/**
 * The control file. `more` are fields asked of FPM by `fpm-args`: relations are added to ours, the others stand as
 * they are. @param installedSize KiB
 */
function controlText(control, installedSize, more = new Map()) {
    const relation = (field, entries) => {
        const asked = more.get(field);
        return [field, [...new Set([...entries, ...(asked === undefined ? [] : [asked])])].join(', ')];
    };
    const fields = [
        ['Package', control.name],
        ['Version', control.version],
        ['Architecture', control.architecture],
        ['Maintainer', control.maintainer],
        ['Installed-Size', String(installedSize)],
        relation('Depends', control.depends),
        relation('Recommends', control.recommends),
        relation('Conflicts', control.conflicts),
        relation('Replaces', control.replaces),
        relation('Provides', control.provides),
        ['Section', control.section],
        ['Priority', more.get('Priority') ?? 'optional'],
        ['Homepage', control.homepage ?? ''],
        ['Git-Commit', control.commit ?? ''],
        ['Git-Repository', control.repository ?? ''],
    ];
    const own = new Set([...fields.map(([name]) => name), 'Description']);
    const others = [...more].filter(([name]) => !own.has(name));
    return `${[...fields, ...others]
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n')}\nDescription: ${control.synopsis}\n${extended(control.description)}`;
}
/** Debian Policy 5.6.13: lines begin with a space, an empty one is ` .`. */
function extended(paragraphs) {
    return paragraphs
        .map((paragraph) => wrapped(paragraph, 76)
        .map((line) => ` ${line}\n`)
        .join(''))
        .join(' .\n');
}

;// CONCATENATED MODULE: ./lib/fpm/command-line.js

/**
 * Splits one command line as a shell would, without running any of a shell's features.
 * @throws Failure `command-line` for what only a shell could do: pipes, redirections, substitutions
 */
function splitWords(line) {
    const words = [];
    let word;
    let at = 0;
    const add = (text, literal) => {
        word ??= [];
        word.push({ text, literal });
    };
    while (at < line.length) {
        const rest = line.slice(at);
        const piece = /^(?<space>[ \t]+)|^'(?<single>[^']*)'|^"(?<double>(?:[^"\\]|\\.)*)"|^\\(?<escaped>.)|^(?<plain>[^\s'"\\|&;<>()`]+)/s.exec(rest);
        if (piece?.groups === undefined)
            throw shellOnly(line, rest.slice(0, 1));
        const { space, single, double, escaped, plain } = piece.groups;
        if (space !== undefined) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (single !== undefined)
            add(single, true);
        else if (double !== undefined)
            addDouble(double, add, line);
        else if (escaped !== undefined)
            add(escaped, true);
        else if (plain !== undefined)
            add(checked(plain, line), false);
        at += piece[0].length;
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
/** The words as plain texts, where no variable may stand. */
function plainWords(line) {
    return splitWords(line).map((word) => word.map(({ text }) => text).join(''));
}
function wordText(word) {
    return word.map(({ text }) => text).join('');
}
/** In double quotes a backslash stands before `"`, `\`, `$` and a backtick, and is itself elsewhere. */
function addDouble(text, add, line) {
    if (text === '')
        add('', true);
    for (const [part] of text.matchAll(/\\[\s\S]|[^\\]+/g)) {
        if (/^\\["\\$`]$/.test(part))
            add(part.slice(1), true);
        else if (part.startsWith('\\'))
            add(part, true);
        else
            add(checked(part, line), false);
    }
}
function checked(text, line) {
    if (text.includes('`'))
        throw shellOnly(line, '`');
    const substitution = /\$(?!\{?[A-Za-z_][A-Za-z0-9_]*\}?)[({]?|\$\{[A-Za-z_][A-Za-z0-9_]*[^}A-Za-z0-9_]/.exec(text);
    if (substitution !== null && /^\$[({]/.test(substitution[0]))
        throw shellOnly(line, substitution[0]);
    return text;
}
function shellOnly(line, what) {
    return new lib_failure/* Failure */.H('command-line', `The command line \`${line}\` has ${JSON.stringify(what)}, which needs a shell.`, 'Put it into a script of the project and name that, or quote the character.');
}

;// CONCATENATED MODULE: ./lib/fpm/invocation.js



/** FPM options that are ours, since the inputs and the tree decide what they say. */
const OURS = {
    '-s': '`type`',
    '--input-type': '`type`',
    '-t': '',
    '--output-type': '',
    '-C': '`path`',
    '--chdir': '`path`',
    '-p': '`output-directory`',
    '--package': '`output-directory`',
    '-n': '`name`',
    '--name': '`name`',
    '-v': '`version`',
    '--version': '`version`',
    '--iteration': '`version`',
    '--epoch': '`version`',
    '-a': '`architecture`',
    '--architecture': '`architecture`',
    '-m': '`maintainer`',
    '--maintainer': '`maintainer`',
    '--prefix': '`prefix`',
    '--description': '`description`',
    '--url': '`homepage`',
    '--license': '`license`',
    '--vendor': '`maintainer`',
    '--category': '`section`',
    '--before-install': '`before-install`',
    '--after-install': '`after-install`',
    '--before-remove': '`before-remove`',
    '--after-remove': '`after-remove`',
    '--before-upgrade': '`before-install`',
    '--after-upgrade': '`after-install`',
    '--deb-after-purge': '`after-remove`',
    '--pre-install': '`before-install`',
    '--post-install': '`after-install`',
    '--pre-uninstall': '`before-remove`',
    '--post-uninstall': '`after-remove`',
    '--config-files': '`config-files`',
    '--deb-systemd': '`systemd`',
    '--deb-compression': '`compression`',
    '--deb-custom-control': '',
    '--deb-changelog': '',
    '--deb-upstream-changelog': '',
    '--deb-user': '`files`',
    '--deb-group': '`files`',
    '--deb-use-file-permissions': '`files`',
    '--workdir': '',
    '--inputs': '`files`',
    '-x': '',
    '--edit': '',
    '-e': '',
    '--source-date-epoch-default': '',
    '--source-date-epoch-from-changelog': '',
    '--deb-installed-size': '',
    '--template-scripts': '',
    '-f': '',
    '--force': '',
    '--fpm-options-file': '',
    '--deb-no-default-config-files': '`config-files`',
    '--deb-ignore-iteration-in-dependencies': '',
};
/**
 * The words of `fpm-args`, one line after another, split as a shell would.
 * @throws Failure `fpm-args` for an option that one of our inputs stands for, or a bare path
 */
function fpmWords(lines) {
    const words = lines.flatMap((line) => plainWords(line));
    const mistakes = words.flatMap((word) => {
        const option = /^(-[A-Za-z]|--[\w-]+)/.exec(word)?.[1];
        const input = option === undefined ? undefined : OURS[option];
        if (input === undefined)
            return [];
        return [`\`${option}\` (${input === '' ? 'the action decides on it' : `use the input ${input}`})`];
    });
    if (words[0] !== undefined && !words[0].startsWith('-'))
        mistakes.push(`\`${words[0]}\` (write options only; paths go to \`files\`)`);
    if (mistakes.length === 0)
        return words;
    throw new lib_failure/* Failure */.H('fpm-args', `\`fpm-args\` has what can\u2019t be passed on: ${mistakes.join(', ')}.`, 'Take it out of `fpm-args`.');
}
/** The environment in which FPM sees its own gems, none of the user's options files, and one time for all files. */
function fpmEnvironment(environment, fpm, work, epoch) {
    const { FPMOPTS, RUBYOPT, RUBYLIB, BUNDLE_GEMFILE, GZIP, XZ_OPT, TAR_OPTIONS, ...rest } = environment;
    return {
        ...rest,
        PATH: `${(0,external_node_path_.join)(work, 'bin')}:${environment.PATH ?? ''}`,
        HOME: work,
        TMPDIR: work,
        GEM_HOME: fpm.home,
        GEM_PATH: fpm.home,
        SOURCE_DATE_EPOCH: String(epoch),
    };
}
/** FPM as Ruby runs it: what it requires is found in the gems beside it, whatever gems the runner has. */
function program({ version, home, gems }) {
    const libraries = gems.map((name) => (0,external_node_path_.join)(home, 'gems', name, 'lib'));
    return [
        ...libraries.flatMap((folder) => ['-I', folder]),
        (0,external_node_path_.join)(home, 'gems', `fpm-${version}`, 'bin', 'fpm'),
    ];
}
/**
 * An input type for FPM that takes a folder as its staging folder, where `dir` copies each file into one first: most of
 * its time. The folder is ours to remove.
 */
const STAGE_INPUT = `require "fpm"

class FPM::Package
  def cleanup_staging
  end
end

class FPM::Package::Stage < FPM::Package
  def input(folder)
    @staging_path = folder
  end
end
`;
/** The run of FPM that packs a tree. Pure: the same recipe gives the same arguments. */
function packInvocation(fpm, recipe, places, environment) {
    const { control, scripts } = recipe;
    const script = (option, name) => scripts[name] === undefined ? [] : [option, (0,external_node_path_.join)(places.meta, name)];
    const args = [
        ...['-r', (0,external_node_path_.join)(places.meta, 'stage.rb'), ...program(fpm)],
        ...['--input-type', 'stage', '--output-type', 'deb', '--package', places.output],
        ...['--workdir', places.work, '--log', 'error', '--name', control.name, '--version', control.version],
        ...['--architecture', control.architecture, '--maintainer', control.maintainer],
        ...['--deb-user', 'root', '--deb-group', 'root', '--deb-no-default-config-files'],
        ...recipe.conffiles.flatMap((path) => ['--config-files', path]),
        ...['--deb-compression', recipe.compression, '--deb-custom-control', (0,external_node_path_.join)(places.meta, 'control')],
        ...['--deb-changelog', (0,external_node_path_.join)(places.meta, 'changelog')],
        ...(control.version.includes('-') ? ['--deb-upstream-changelog', (0,external_node_path_.join)(places.meta, 'changelog')] : []),
        ...script('--before-install', 'preinst'),
        ...script('--after-install', 'postinst'),
        ...script('--before-remove', 'prerm'),
        ...script('--after-remove', 'postrm'),
        ...recipe.fpmArgs,
        places.stage,
    ];
    const settled = fpmEnvironment(environment, fpm, places.work, recipe.epoch);
    return { program: 'ruby', args, cwd: places.work, environment: settled };
}
/** The run of FPM that shows what `fpm-args` would put into control: an empty package of the same name. */
function askInvocation(fpm, recipe, places, environment) {
    const { control, fpmArgs } = recipe;
    const args = [
        ...program(fpm),
        ...[
            '--input-type',
            'empty',
            '--output-type',
            'deb',
            '--package',
            places.output,
            '--workdir',
            places.work,
        ],
        ...['--name', control.name, '--version', control.version, '--architecture', control.architecture],
        ...['--maintainer', control.maintainer, ...fpmArgs],
    ];
    const settled = fpmEnvironment(environment, fpm, places.work, recipe.epoch);
    return { program: 'ruby', args, cwd: places.work, environment: settled };
}

;// CONCATENATED MODULE: ./lib/fpm/pack.js










/** Fields of FPM's own making, which say nothing; what the inputs decide is ours. */
const FILLERS = [
    'Package',
    'Version',
    'License',
    'Vendor',
    'Architecture',
    'Maintainer',
    'Installed-Size',
    'Section',
    'Homepage',
    'Description',
];
/**
 * FPM 1.18 asks zstd for level -3, which is for speed alone, where it means 3. Level 9 takes half the time of 12 for 2 %
 * more bytes (docs/benchmarks.md). The number of threads doesn't change the bytes.
 */
const ZSTD = '#!/bin/sh\nunset ZSTD_CLEVEL ZSTD_NBTHREADS\nexec /usr/bin/zstd -9 -T0 "$@"\n';
/**
 * Packs a settled tree into a .deb by FPM.
 * @throws Failure `build` with what FPM said, or of deb/ where the file is none
 */
async function pack(tools, fpm, recipe, { stage, tree, output }) {
    const meta = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tools.scratch, 'meta-'));
    const places = { stage, meta, work: (0,external_node_path_.join)(meta, 'work'), output };
    await (0,promises_.mkdir)((0,external_node_path_.join)(places.work, 'bin'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(places.work, 'bin', 'zstd'), ZSTD, { mode: 0o755 });
    await (0,promises_.rm)(output, { force: true });
    const more = await askedFields(tools, fpm, recipe, places);
    await (0,promises_.writeFile)((0,external_node_path_.join)(meta, 'control'), controlText(recipe.control, installedSize(tree), more));
    await (0,promises_.writeFile)((0,external_node_path_.join)(meta, 'stage.rb'), STAGE_INPUT);
    await (0,promises_.writeFile)((0,external_node_path_.join)(meta, 'changelog'), changelogText(recipe.control, recipe.epoch));
    for (const [name, text] of Object.entries(recipe.scripts)) {
        if (text !== undefined)
            await (0,promises_.writeFile)((0,external_node_path_.join)(meta, name), text);
    }
    const own = changelogs(stage, recipe.control.name).filter((path) => !(0,external_node_fs_.existsSync)(path));
    await must(tools, packInvocation(fpm, recipe, places, tools.environment), {
        what: 'FPM could not make the package',
        remedy: recipe.fpmArgs.length === 0
            ? 'Run again with debug logging on.'
            : 'See whether `fpm-args` fit this version of FPM.',
    });
    // The stage is ours and may be packed again: what FPM wrote into it would then lie beside its successor.
    for (const path of own)
        await (0,promises_.rm)(path, { force: true });
    await (0,promises_.rm)(meta, { recursive: true, force: true });
    return readPackage(await openFile(output), output);
}
/** Where FPM writes the changelog: under the second name where the version has no revision. */
function changelogs(stage, name) {
    return ['changelog.Debian.gz', 'changelog.gz'].map((file) => (0,external_node_path_.join)(stage, 'usr/share/doc', name, file));
}
/** What `fpm-args` put into control, asked of FPM itself by an empty package. */
async function askedFields(tools, fpm, recipe, places) {
    if (recipe.fpmArgs.length === 0)
        return new Map();
    const output = (0,external_node_path_.join)(places.work, 'asked.deb');
    await must(tools, askInvocation(fpm, recipe, { ...places, output }, tools.environment), {
        what: 'FPM refused `fpm-args`',
        remedy: 'Correct `fpm-args`; `fpm --help` lists the options.',
    });
    const { control } = await readPackage(await openFile(output), output);
    await (0,promises_.rm)(output);
    const fields = control.fields().filter(([name, value]) => !FILLERS.includes(name) && value.trim() !== '');
    return new Map(fields.map(([name, value]) => [name, value.trim().replaceAll(/\s*\n\s*/g, ' ')]));
}

;// CONCATENATED MODULE: ./lib/fpm/lint.js


/**
 * Runs lintian on a package, with its own profile and none of the user's settings.
 * @throws Failure `tool` where it isn't there
 */
async function lint(tools, file) {
    const args = [
        '--no-cfg',
        '--allow-root',
        '--color',
        'never',
        '--tag-display-limit',
        '0',
        '--display-info',
        '--fail-on',
        'none',
        file,
    ];
    const exit = await must({ ...tools, say: () => undefined }, { program: 'lintian', args, cwd: tools.scratch }, {
        what: 'lintian could not read the package',
        remedy: 'Run again with debug logging on, or with `lint: off`.',
    }).catch((error) => {
        if (error instanceof lib_failure/* Failure */.H && error.code === 'program-missing') {
            throw new lib_failure/* Failure */.H('tool', 'There is no lintian on this runner.', 'Add a step `apt-get install lintian` before this one, or set `lint: off`.');
        }
        throw error;
    });
    return findings(exit.output);
}
/** Reads `E: shop: tag context [file:line]`, one a line. */
function findings(output) {
    const levels = { E: 'error', W: 'warning', I: 'info' };
    return output.split('\n').flatMap((line) => {
        const [, letter, tag, context = ''] = /^([EWI]): \S+?(?: \w+)?: ([a-z0-9.+_-]+)(?: (.*))?$/.exec(line) ?? [];
        if (tag === undefined || (letter !== 'E' && letter !== 'W' && letter !== 'I'))
            return [];
        const file = /\[([^\]]+?)(?::\d+)?\]$/.exec(context)?.[1] ?? '';
        return [{ level: levels[letter], tag, context, file }];
    });
}
const inPrefix = ({ file }, { prefix }) => {
    if (file.startsWith(`${prefix}/`))
        return `*${prefix}/*`;
    return `${prefix}/`.startsWith(file) && file !== '' ? `*${file}*` : undefined;
};
const lint_REASONS = [
    {
        why: 'The application lives in a folder of its own, away from what the distribution installs.',
        tags: new Set(['dir-or-file-in-opt']),
        context: inPrefix,
    },
    {
        why: 'The whole project is in that folder as its authors wrote it, its documents and licenses among it.',
        tags: new Set([
            'package-contains-documentation-outside-usr-share-doc',
            'extra-license-file',
            'executable-not-elf-or-script',
            'script-not-executable',
            'package-contains-empty-directory',
        ]),
        context: inPrefix,
    },
    {
        why: 'From which commit the package was built: for those who roll it out, who compare it with the one before.',
        tags: new Set(['unknown-field']),
        context: ({ context }) => (/^Git-(?:Commit|Repository)$/.test(context) ? context : undefined),
    },
    {
        why: 'dpkg of the release that this is for reads zstd.',
        tags: new Set(['malformed-deb-archive']),
        context: ({ context }) => (context.includes('.tar.zst ') ? context : undefined),
    },
    {
        why: 'The service is started by systemd, which hosts of this package run.',
        tags: new Set(['package-supports-alternative-init-but-no-init.d-script']),
        context: ({ file }) => (file.endsWith('.service') ? `*${file}*` : undefined),
    },
    {
        why: 'The environment of a service may hold passwords: its group at most may read it.',
        tags: new Set(['non-standard-file-perm']),
        context: ({ file }, { environmentFile }) => (file === environmentFile ? `*${file}*` : undefined),
    },
];
const lint_BUNDLED = 'The libraries that the application was built with, as their authors released them.';
/**
 * Overrides those findings of a package that are not the user's to mend. Being made of what lintian said, they hold
 * no tag that it doesn't know and none that the package doesn't trigger.
 * @param prefix absolute, as the environment file is
 */
function overridesFor(name, { prefix, environmentFile }, found) {
    const place = { prefix: prefix.slice(1), environmentFile: (environmentFile ?? '').slice(1) };
    const groups = new Map();
    const rest = [];
    for (const finding of found) {
        const override = overrideOf(finding, place);
        if (override === undefined) {
            rest.push(finding);
            continue;
        }
        const lines = groups.get(override.why) ?? new Set();
        groups.set(override.why, lines.add(`${name}: ${finding.tag} ${override.context}`));
    }
    const text = [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([why, lines]) => `# ${why}\n${[...lines].sort().join('\n')}\n`)
        .join('\n');
    return { text, rest };
}
function overrideOf(finding, place) {
    for (const { why, tags, context } of lint_REASONS) {
        const found = tags.has(finding.tag) ? context(finding, place) : undefined;
        if (found !== undefined)
            return { why, context: found };
    }
    const bundled = ['venv/', 'node_modules/'].find((folder) => finding.file.startsWith(`${place.prefix}/${folder}`));
    return bundled === undefined ? undefined : { why: lint_BUNDLED, context: `*${place.prefix}/${bundled}*` };
}

;// CONCATENATED MODULE: ./lib/actions/build/last-look.js


/** Files that make Python import from elsewhere: where they name the runner, the host finds no module. */
const IMPORTS_FROM = /\/(?:[^/]+\.pth|[^/]+\.egg-link|__editable__[^/]*\.py)$/;
/** Folders that every host has: what a link finds there, other packages may have brought. */
const last_look_SYSTEM = /^\/(?:usr|bin|sbin|lib\w*|etc|var|run|dev|proc|sys)(?:\/|$)/;
/** Fewer parts than this, and a path is no sign of the runner: `/tmp`. */
const FEWEST_PARTS = 2;
/**
 * The last look over a settled tree, before it is packed.
 * @param runner absolute paths of the runner's own folders
 * @returns paths of files that name one of these folders and do no harm on a host
 * @throws Failure `tree` for version control, for what makes Python look on the runner, and for links that leave the
 * package and lead to nothing
 */
async function lastLook(tools, stage, tree, runner) {
    const naming = await filesNaming(tools, stage, runner);
    const faults = [
        ...[...tree.keys()].filter((path) => path.endsWith('/.git')).map((path) => `${path} (version control)`),
        ...naming
            .filter((path) => IMPORTS_FROM.test(path))
            .map((path) => `${path} (leads to the runner's folders)`),
        ...strayLinks(tree).map(({ path, target }) => `${path} (a link to ${target}, which nothing provides)`),
    ];
    if (faults.length === 0)
        return naming;
    const shown = faults.slice(0, 20).join('; ');
    throw new lib_failure/* Failure */.H('tree', `The package would hold what works on the runner alone: ${shown}${faults.length > 20 ? ` and ${faults.length - 20} more` : ''}.`, 'Install what is editable as a copy; replace a link by what it points to; leave version control out.');
}
async function filesNaming(tools, stage, runner) {
    const wanted = runner.filter((path) => path.split('/').filter(Boolean).length >= FEWEST_PARTS);
    if (wanted.length === 0)
        return [];
    const args = ['--recursive', '--files-with-matches', '--fixed-strings', '--no-messages', '--null'];
    const { output } = await tools.run({
        program: 'grep',
        args: [...args, ...wanted.flatMap((path) => ['-e', path]), '--', stage],
        cwd: tools.scratch,
        environment: { ...tools.environment, LC_ALL: 'C' },
    });
    return output
        .split('\0')
        .filter((file) => file.startsWith(stage))
        .map((file) => `/${(0,external_node_path_.relative)(stage, file)}`)
        .toSorted();
}
/** Links by a relative path that leave what the package has: a link within its own folder may be dead, as in the project. */
function strayLinks(tree) {
    return [...tree].flatMap(([path, entry]) => {
        if (entry.kind !== 'link' || entry.target.startsWith('/'))
            return [];
        const leads = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), entry.target);
        const isOwn = tree.has(leads) || tree.has(leads.split('/').slice(0, 3).join('/'));
        return isOwn || last_look_SYSTEM.test(leads) ? [] : [{ path, target: entry.target }];
    });
}

;// CONCATENATED MODULE: ./lib/fpm/shared-libraries.js





/** The machine code of a tree: paths as installed. */
function machineCode(tree) {
    return [...tree].flatMap(([path, entry]) => (entry.kind === 'file' && entry.elf ? [path] : []));
}
/**
 * The packages whose shared libraries a tree's machine code is linked to, as dpkg-shlibdeps finds them. What is
 * bundled beside it counts as its own. One file that it can't read (of another libc, of another machine) hides nothing of
 * the others.
 * @param code paths as installed
 */
async function libraryDependencies(tools, stage, architecture, code) {
    const own = code.filter((path) => isForArchitecture((0,external_node_path_.join)(stage, path), architecture));
    const leftOut = code
        .filter((path) => !own.includes(path))
        .map((path) => ({ path, why: `not for ${architecture}`, foreign: true }));
    if (own.length === 0)
        return { depends: [], leftOut };
    const folder = (0,external_node_path_.join)(tools.scratch, 'shlibdeps');
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'debian'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'debian', 'control'), 'Source: package\n\nPackage: package\nArchitecture: any\n');
    const ask = (files) => shlibdeps(tools, folder, stage, own, files);
    const first = await ask(own);
    if (first.kind === 'found')
        return { depends: first.depends, leftOut };
    const unread = await culprits(own, first.why, ask);
    const read = own.filter((path) => !unread.has(path));
    const rest = read.length === 0 ? undefined : await ask(read);
    return {
        depends: rest?.kind === 'found' ? rest.depends : [],
        leftOut: [...leftOut, ...[...unread].map(([path, why]) => ({ path, why, foreign: false }))],
    };
}
/** The files that make dpkg-shlibdeps refuse, and why: by halves, since each run takes a while. */
async function culprits(files, why, ask) {
    const [only] = files;
    if (only === undefined)
        return new Map();
    if (files.length === 1)
        return new Map([[only, why]]);
    const middle = Math.ceil(files.length / 2);
    const found = new Map();
    for (const half of [files.slice(0, middle), files.slice(middle)]) {
        const answer = await ask(half);
        if (answer.kind === 'found')
            continue;
        for (const [path, reason] of await culprits(half, answer.why, ask))
            found.set(path, reason);
    }
    return found;
}
async function shlibdeps(tools, folder, stage, own, files) {
    const args = ['-O', '--ignore-missing-info', '--warnings=0', ...privateFolders(stage, own)];
    const exit = await tools
        .run({
        program: 'dpkg-shlibdeps',
        args: [...args, ...files.map((path) => `-e${(0,external_node_path_.join)(stage, path)}`)],
        cwd: folder,
        environment: tools.environment,
    })
        .catch((error) => {
        if (error instanceof lib_failure/* Failure */.H && error.code === 'program-missing') {
            throw new lib_failure/* Failure */.H('tool', 'The package has machine code, and there is no dpkg-shlibdeps on this runner to find the libraries that it needs.', 'Add a step `apt-get install dpkg-dev binutils` before this one.');
        }
        throw error;
    });
    if (exit.kind !== 'exited' || exit.code !== 0) {
        const errors = [...exit.errors.matchAll(/^dpkg-shlibdeps: error: (.*)$/gm)].map(([, text = '']) => text);
        const why = errors[0] ?? (0,lib_program/* endText */.Z4)(exit);
        return { kind: 'refused', why: why.replaceAll(stage, '') };
    }
    const line = /^shlibs:Depends=(.*)$/m.exec(exit.output)?.[1] ?? '';
    const depends = line
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
    return { kind: 'found', depends };
}
function privateFolders(stage, code) {
    const folders = new Set(code.map((path) => path.slice(0, path.lastIndexOf('/'))));
    return [...folders].map((folder) => `-l${(0,external_node_path_.join)(stage, folder)}`);
}

;// CONCATENATED MODULE: ./lib/project/value.js
/** A member of a parsed TOML or JSON document, or undefined where there is none: documents are data, not types. */
function member(value, ...path) {
    let at = value;
    for (const name of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name))
            return undefined;
        at = Reflect.get(at, name);
    }
    return at;
}
/** A text with something in it. */
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function textsOf(value) {
    return Array.isArray(value) ? value.flatMap((entry) => textOf(entry) ?? []) : [];
}
/** The record without its undefined members. */
function given(record) {
    const entries = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./lib/project/node-workspaces.js




/** @throws Failure `project` where there is none, or it is no JSON object */
async function readPackageJson(folder) {
    const file = (0,external_node_path_.join)(folder, 'package.json');
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new lib_failure/* Failure */.H('project', `There is no ${file}, which the project\u2019s dependencies name.`, 'Commit it.', { cause });
    });
    try {
        const document = JSON.parse(text.replace(/^\uFEFF/, ''));
        if (typeof document === 'object' && document !== null && !Array.isArray(document))
            return document;
    }
    catch (cause) {
        const said = cause instanceof Error ? cause.message : String(cause);
        throw new lib_failure/* Failure */.H('project', `${file} is no JSON: ${said}`, 'Mend the file.', { cause });
    }
    throw new lib_failure/* Failure */.H('project', `${file} holds no JSON object.`, 'Mend the file.');
}
/** Which folders below a root are packages of it, as package.json or pnpm-workspace.yaml have them. */
async function memberGlobs(root) {
    const pnpm = await (0,promises_.readFile)((0,external_node_path_.join)(root, 'pnpm-workspace.yaml'), 'utf8').catch(() => undefined);
    if (pnpm !== undefined) {
        const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        const document = parse(pnpm);
        return textsOf(member(document, 'packages'));
    }
    if (!(await isFile((0,external_node_path_.join)(root, 'package.json'))))
        return [];
    const document = await readPackageJson(root);
    return [...textsOf(member(document, 'workspaces')), ...textsOf(member(document, 'workspaces', 'packages'))];
}
/** The workspaces that a package is one of; undefined where it stands alone, or is the root itself. */
async function workspacesOf(root, top) {
    for (let folder = (0,external_node_path_.dirname)(root); isBelow(top, folder); folder = (0,external_node_path_.dirname)(folder)) {
        const globs = await memberGlobs(folder);
        const members = globs.length === 0 ? [] : await membersOf(folder, globs);
        if (members.some((each) => each.folder === root))
            return { root: folder, members };
        if (folder === '/')
            break;
    }
    return undefined;
}
/** The packages of the workspaces whose root a folder is. */
async function workspaceMembers(root) {
    const globs = await memberGlobs(root);
    return globs.length === 0 ? [] : membersOf(root, globs);
}
async function membersOf(root, globs) {
    const patterns = globs.map((glob) => glob.replace(/^(!?)\.\//, '$1').replace(/\/+$/, ''));
    const wanted = patterns.filter((glob) => !glob.startsWith('!'));
    const refused = patterns.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    const found = [];
    const depth = wanted.some((glob) => glob.includes('**'))
        ? 6
        : Math.max(...wanted.map((glob) => glob.split('/').length));
    await walk('', 0);
    return found;
    async function walk(path, level) {
        if (level >= depth)
            return;
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, path), { withFileTypes: true })) {
            if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.'))
                continue;
            const at = path === '' ? entry.name : `${path}/${entry.name}`;
            const matches = (glob) => (0,external_node_path_.matchesGlob)(at, glob);
            if (wanted.some(matches) && !refused.some(matches) && (await isFile((0,external_node_path_.join)(root, at, 'package.json')))) {
                const document = await readPackageJson((0,external_node_path_.join)(root, at));
                const name = textOf(member(document, 'name')) ?? at;
                found.push({ name, folder: (0,external_node_path_.join)(root, at), ...scriptsOf(document) });
            }
            await walk(at, level + 1);
        }
    }
}
/**
 * The packages of the repository that run with a project: those of its workspaces that it depends on, and those that it
 * names by their folder (`file:../shared`), and theirs.
 * @throws Failure `project` naming one that is not there, or outside `top`
 */
async function localPackages(root, document, workspaces, top) {
    const found = new Map();
    await follow(root, document);
    return [...found.values()];
    async function follow(from, of) {
        for (const list of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
            for (const name of namesOf(member(of, list))) {
                const folder = await folderOf(from, name, textOf(member(of, list, name)) ?? '');
                if (folder === undefined || folder === root || found.has(folder))
                    continue;
                const its = await readPackageJson(folder);
                found.set(folder, { name, folder, ...scriptsOf(its) });
                await follow(folder, its);
            }
        }
    }
    async function folderOf(from, name, range) {
        const path = /^(?:file:|link:|portal:)(.+)$/.exec(range)?.[1] ?? (/^\.{1,2}\//.test(range) ? range : undefined);
        if (path === undefined)
            return workspaces?.members.find((each) => each.name === name)?.folder;
        const place = await (0,promises_.realpath)((0,external_node_path_.resolve)(from, path)).catch(() => undefined);
        if (place === undefined || !isBelow(top, place)) {
            throw new lib_failure/* Failure */.H('project', `${(0,external_node_path_.join)(from, 'package.json')}: ${name} is to come from ${path}, which is not in the workspace.`, 'Check it out below the workspace, or take it from a registry.');
        }
        return (await (0,promises_.stat)(place)).isDirectory() ? place : undefined;
    }
}
/** What npm runs where a package is installed in its own folder. */
const OWN_INSTALL = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare'];
function prepares(document) {
    return OWN_INSTALL.some((name) => textOf(member(document, 'scripts', name)) !== undefined);
}
function scriptsOf(document) {
    return {
        builds: textOf(member(document, 'scripts', 'build')) !== undefined,
        prepares: prepares(document),
    };
}
function namesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
function isBelow(base, place) {
    const way = (0,external_node_path_.relative)(base, place);
    return way !== '..' && !way.startsWith('../');
}
function isFile(path) {
    return (0,promises_.stat)(path).then((entry) => entry.isFile(), () => false);
}

;// CONCATENATED MODULE: ./lib/fpm/own-scripts.js


/** What npm runs of a project when that is installed in its own folder: for whoever works on it, with its tools. */
const OWN = ['prepublish', 'preprepare', 'prepare', 'postprepare'];
/**
 * Does something while no package.json of these folders has scripts that prepare the project for its developers (`husky`,
 * `tsc`): they have run, with the development dependencies, where the project was built. Other packages' are not touched.
 */
async function withoutOwnPreparation(folders, work) {
    const before = new Map();
    for (const folder of folders) {
        const file = (0,external_node_path_.join)(folder, 'package.json');
        const bytes = await (0,promises_.readFile)(file).catch(() => undefined);
        const changed = bytes === undefined ? undefined : stripped(bytes.toString('utf8'));
        if (bytes === undefined || changed === undefined)
            continue;
        before.set(file, bytes);
        await (0,promises_.writeFile)(file, changed);
    }
    try {
        return await work();
    }
    finally {
        for (const [file, bytes] of before)
            await (0,promises_.writeFile)(file, bytes);
    }
}
function stripped(text) {
    const document = JSON.parse(text.replace(/^\uFEFF/, ''));
    const scripts = typeof document === 'object' && document !== null ? Reflect.get(document, 'scripts') : undefined;
    if (typeof scripts !== 'object' || scripts === null || !OWN.some((name) => name in scripts))
        return undefined;
    const kept = Object.entries(scripts).filter(([name]) => !OWN.includes(name));
    return JSON.stringify({ ...document, scripts: Object.fromEntries(kept) }, undefined, 2);
}

;// CONCATENATED MODULE: ./lib/fpm/workspace-modules.js


/** Where what a project needs from outside of it lies, in its node_modules: laid out as in the repository. */
const INNER = '.workspace';
/** What installers write for themselves. */
const NO_MODULE = /^\.(?!bin$)/;
/** Copies what an installation needs, laid out as in the repository: the workspaces, the packages beside the project. */
async function assemble({ base, installRoot, locals }, assembly, copy) {
    const outside = locals.map(({ folder }) => folder).filter((folder) => !isInside(installRoot, folder));
    for (const folder of [installRoot, ...outside])
        await copy(folder, (0,external_node_path_.join)(assembly, (0,external_node_path_.relative)(base, folder)));
}
/**
 * Takes what was installed in an assembly into a staged project: each node_modules, and the packages of the repository
 * that run with it, keep their places below `node_modules/.workspace`, so that they find each other as they did; links
 * in node_modules itself lead to what the project found from its own place.
 */
async function takeModules(project, assembly, staged) {
    const { base, root, installRoot, locals } = project;
    const inner = (0,external_node_path_.join)(staged, 'node_modules', INNER);
    const at = (folder) => (0,external_node_path_.relative)(base, folder);
    const own = [...new Set([at(installRoot), at(root)])];
    for (const folder of own)
        await moved((0,external_node_path_.join)(assembly, folder, 'node_modules'), (0,external_node_path_.join)(inner, folder, 'node_modules'));
    for (const { folder } of locals)
        await moved((0,external_node_path_.join)(assembly, at(folder)), (0,external_node_path_.join)(inner, at(folder)));
    await cutLinks(inner, assembly, {
        member: (0,external_node_path_.join)(assembly, at(root)),
        staged,
        kept: locals.map(({ folder }) => (0,external_node_path_.join)(assembly, at(folder))),
    });
    await (0,promises_.rm)(assembly, { recursive: true, force: true });
    // The innermost goes first, as Node looks.
    for (const folder of own.toReversed())
        await linkModules((0,external_node_path_.join)(inner, folder, 'node_modules'), (0,external_node_path_.join)(staged, 'node_modules'));
}
async function moved(from, to) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    await (0,promises_.rename)(from, to).catch((error) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
            throw error;
    });
}
/** Links to packages of the repository that stay behind go; those to the project itself lead to where it is now. */
async function cutLinks(inner, assembly, { member, staged, kept }) {
    await walk(inner);
    async function walk(folder) {
        for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
            const place = (0,external_node_path_.join)(folder, entry.name);
            if (entry.isDirectory())
                await walk(place);
            else if (entry.isSymbolicLink())
                await judge(place);
        }
    }
    async function judge(link) {
        const target = (0,external_node_path_.join)((0,external_node_path_.dirname)(link), await (0,promises_.readlink)(link));
        const old = (0,external_node_path_.join)(assembly, (0,external_node_path_.relative)(inner, target));
        if (isInside(member, old) && !old.slice(member.length).startsWith('/node_modules')) {
            await (0,promises_.rm)(link);
            await (0,promises_.symlink)((0,external_node_path_.relative)((0,external_node_path_.dirname)(link), (0,external_node_path_.join)(staged, (0,external_node_path_.relative)(member, old))), link);
        }
        else if (!old.includes('/node_modules/') &&
            isInside(assembly, old) &&
            !kept.some((folder) => isInside(folder, old))) {
            await (0,promises_.rm)(link);
        }
    }
}
async function linkModules(from, to) {
    await (0,promises_.mkdir)(to, { recursive: true });
    for (const entry of await (0,promises_.readdir)(from, { withFileTypes: true }).catch(() => [])) {
        if (NO_MODULE.test(entry.name))
            continue;
        const place = (0,external_node_path_.join)(to, entry.name);
        if (entry.name === '.bin' || entry.name.startsWith('@'))
            await linkModules((0,external_node_path_.join)(from, entry.name), place);
        else {
            const target = (0,external_node_path_.relative)(await (0,promises_.realpath)((0,external_node_path_.dirname)(place)), (0,external_node_path_.join)(from, entry.name));
            await (0,promises_.symlink)(target, place).catch((error) => {
                if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
                    throw error;
            });
        }
    }
}
function isInside(base, place) {
    const way = (0,external_node_path_.relative)(base, place);
    return way !== '..' && !way.startsWith('../');
}

;// CONCATENATED MODULE: ./lib/fpm/node-modules.js







const NODE = '/usr/bin/node';
/** The host's Node, `20.20.2`. @throws Failure `tool` where the runner has not the distribution's */
async function nodeVersion({ run, environment, scratch }) {
    await (0,lib_program/* locate */.x5)(NODE, environment).catch(() => {
        throw new lib_failure/* Failure */.H('tool', `There is no ${NODE} on this runner, which is what the hosts run: the one of setup-node is not theirs.`, 'Add a step `apt-get install nodejs npm` (or NodeSource\u2019s repository, as on the hosts) before this one.');
    });
    const exit = await run({ program: NODE, args: ['--version'], cwd: scratch, environment });
    return exit.output.trim().replace(/^v/, '');
}
/** All dependencies, for the build; left alone where the user has installed them. */
async function installForBuild(manager, project) {
    const { installRoot, hasDependencies } = project;
    if (!hasDependencies && installRoot === project.root)
        return;
    if (await exists((0,external_node_path_.join)(installRoot, 'node_modules')))
        return;
    await manager.install({ cwd: installRoot, dependencies: 'all' });
}
/**
 * The dependencies that run on the host, in the staged copy of the project.
 * @param staged the copy; what it needs from outside of the project comes into its node_modules
 */
async function installForHost(tools, manager, project, staged, copy) {
    const { root, installRoot, locals } = project;
    const programs = [(0,external_node_path_.join)(installRoot, 'node_modules', '.bin')];
    if (installRoot !== root || locals.length > 0) {
        const assembly = (0,external_node_path_.join)(tools.scratch, 'assembly');
        await assemble(project, assembly, copy);
        const cwd = (0,external_node_path_.join)(assembly, (0,external_node_path_.relative)(project.base, installRoot));
        const member = installRoot === root ? undefined : (0,external_node_path_.relative)(installRoot, root);
        await install(manager, { cwd, dependencies: 'host', programs, ...(member === undefined ? {} : { member }) }, installRoot);
        await takeModules(project, assembly, staged);
    }
    else if (project.hasDependencies) {
        await install(manager, { cwd: staged, dependencies: 'host', programs }, root);
    }
    await tidy(staged, false);
}
/** The project's own settings are in force while its dependencies are installed, and don't stay. */
async function install(manager, wish, project) {
    const settings = (0,external_node_path_.join)(wish.cwd, '.npmrc');
    await (0,promises_.copyFile)((0,external_node_path_.join)(project, '.npmrc'), settings).catch((error) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
            throw error;
    });
    const members = await workspaceMembers(wish.cwd);
    try {
        await withoutOwnPreparation([wish.cwd, ...members.map(({ folder }) => folder)], () => manager.install(wish));
    }
    finally {
        await (0,promises_.rm)(settings, { force: true });
    }
}
/** What installers and builds leave in node_modules, and no program needs: some of it has the time, or a path of the runner. */
const LEFTOVER = /^(?:\.cache|obj\.target|\.deps|\.git|\.gitignore|\.gitattributes|\.github|\.npmrc|\.env|\.package-lock\.json|\.modules\.yaml|\.pnpm-workspace-state.*|\.yarn-integrity|\.yarn-state\.yml|\.turbo|\.parcel-cache|\.nyc_output|\.eslintcache|\.DS_Store)$|\.o(?:\.d)?$/;
/** What gyp writes for a build. */
const GENERATED = /^(?:config\.gypi|(?:binding\.)?Makefile|.*\.mk|gyp-.*-tool)$/;
/** Yarn's own, beside package.json. */
const OF_YARN = /^(?:cache|unplugged|install-state\.gz|build-state\.yml)$/;
/** Removes leftovers from each node_modules below a folder. */
async function tidy(folder, inModules) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const gyp = entries.some(({ name }) => name === 'config.gypi');
    for (const entry of entries) {
        const place = (0,external_node_path_.join)(folder, entry.name);
        const leftover = inModules && (LEFTOVER.test(entry.name) || (gyp && GENERATED.test(entry.name)));
        const yarn = !inModules && (0,external_node_path_.basename)(folder) === '.yarn' && OF_YARN.test(entry.name);
        if (leftover || yarn)
            await (0,promises_.rm)(place, { recursive: true, force: true });
        else if (entry.isDirectory())
            await tidy(place, inModules || entry.name === 'node_modules');
    }
}
/**
 * Native addons that are bound to one major version of Node: compiled, and not against N-API, whose modules register
 * by `napi_register_module_v1` or `napi_module_register`.
 */
async function boundAddons(files) {
    const bound = [];
    for (const file of files.filter((name) => name.endsWith('.node'))) {
        const content = await (0,promises_.readFile)(file);
        if (!content.includes('napi_register_module_v1') && !content.includes('napi_module_register'))
            bound.push(file);
    }
    return bound;
}
function exists(file) {
    return (0,promises_.access)(file).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./lib/fpm/scripts.js
/** Debian Policy chapter 6 says when each is called, and with what. */
function maintainerScripts(facts) {
    return {
        preinst: script(preinst(facts)),
        postinst: script(postinst(facts)),
        prerm: script(prerm(facts)),
        postrm: script(postrm(facts)),
    };
}
function script(body) {
    return body.length === 0 ? undefined : `${['#!/bin/sh', 'set -e', ...body].join('\n')}\n`;
}
function preinst({ name, shipped, hooks }) {
    return [
        ...hook('before_install', hooks.beforeInstall, ['install', 'upgrade']),
        '',
        'if [ "$1" = upgrade ]; then',
        ...indented(retireLines(name, shipped)),
        'fi',
    ];
}
/**
 * Ends the units of the version before that this one has no more: their files go with the upgrade, and no script would
 * know of them afterwards. One that an administrator disabled keeps that state, for the day it comes back.
 */
function retireLines(name, shipped) {
    const kept = ['*@.*', ...shipped.map(word)].join(' | ');
    return [
        '# Units that this version has no more.',
        `dpkg-query --listfiles ${word(name)} 2>/dev/null | sed -nE 's,^(/usr)?/lib/systemd/system/([^/]+[.](service|socket|timer|path|target|mount))$,\\2,p' | while read -r unit; do`,
        '    case "$unit" in',
        `    ${kept}) continue ;;`,
        '    esac',
        '    if [ -d /run/systemd/system ]; then',
        '        deb-systemd-invoke stop "$unit" >/dev/null || true',
        '    fi',
        '    if deb-systemd-helper --quiet was-enabled "$unit"; then',
        '        deb-systemd-helper purge "$unit" >/dev/null || true',
        '    fi',
        'done',
    ];
}
function postinst(facts) {
    const body = [
        ...userLines(facts),
        ...ownerLines(facts.owners),
        ...facts.units.flatMap(enableLines),
        ...reload(facts.units),
    ];
    const after = hook('after_install', facts.hooks.afterInstall, ['configure']);
    const starts = startLines(facts);
    const when = (lines) => lines.length === 0
        ? []
        : [
            '',
            'case "$1" in',
            'configure | abort-upgrade | abort-deconfigure | abort-remove)',
            ...indented(lines),
            '    ;;',
            'esac',
        ];
    return [...when(body), ...after, ...when(starts)];
}
function prerm(facts) {
    const started = facts.units.filter(({ template }) => !template);
    const moment = facts.restart === 'stop-first' ? 'remove | deconfigure | upgrade' : 'remove | deconfigure';
    const stop = started.length === 0
        ? []
        : [
            '',
            'case "$1" in',
            `${moment})`,
            '    if [ -d /run/systemd/system ]; then',
            `        deb-systemd-invoke stop ${words(started.map(({ name }) => name))} >/dev/null || true`,
            '    fi',
            '    ;;',
            'esac',
        ];
    return [...hook('before_remove', facts.hooks.beforeRemove, ['remove']), ...stop];
}
function postrm(facts) {
    const { prefix, name, units } = facts;
    return [
        '',
        'case "$1" in',
        'remove | purge)',
        ...leftoverLines(name, prefix),
        ...(units.length === 0
            ? []
            : [
                '    if [ -d /run/systemd/system ]; then',
                '        systemctl --system daemon-reload >/dev/null || true',
                '    fi',
            ]),
        '    ;;',
        'esac',
        ...hook('after_remove', facts.hooks.afterRemove, ['remove', 'purge']),
        '',
        'if [ "$1" = purge ]; then',
        ...indented(purgeLines(facts)),
        'fi',
    ];
}
/** Of a tree at `/` dpkg alone removes what it brought. */
function leftoverLines(name, prefix) {
    if (prefix === '/')
        return ['    :'];
    return [
        '    # What ran from there may have left files of its own; what another package owns stays.',
        `    others=$(dpkg-query --search ${word(prefix)} 2>/dev/null | sed -e 's/: .*//' -e 's/, /\\n/g' | sed -e 's/:.*//' | grep -vx ${word(name)} || true)`,
        '    if [ -z "$others" ]; then',
        `        rm -rf ${word(prefix)}`,
        '    fi',
    ];
}
function purgeLines({ name, units, environmentFile, configFiles }) {
    const etc = `/etc/${name}`;
    const own = [...configFiles, ...(environmentFile === undefined ? [] : [environmentFile])];
    return [
        `rm -rf ${word(`/var/lib/${name}`)}`,
        ...(own.some((file) => file.startsWith(`${etc}/`)) ? [`rm -rf ${word(etc)}`] : []),
        ...(environmentFile === undefined || environmentFile.startsWith(`${etc}/`)
            ? []
            : [`rm -f ${word(environmentFile)}`]),
        ...(units.length === 0
            ? []
            : [
                'if command -v deb-systemd-helper >/dev/null; then',
                `    deb-systemd-helper purge ${words(units.map((unit) => unit.name))} >/dev/null || true`,
                `    deb-systemd-helper unmask ${words(units.map((unit) => unit.name))} >/dev/null || true`,
                'fi',
                ...units.map((unit) => `rm -rf ${word(`/etc/systemd/system/${unit.name}.d`)}`),
            ]),
    ];
}
/** useradd, since adduser refuses a leading underscore on Debian 11 and Ubuntu 22.04. The user stays after a purge. */
function userLines({ user, name }) {
    const home = word(`/var/lib/${name}`);
    if (user === undefined || user === 'root')
        return [];
    return [
        `if ! getent passwd ${word(user)} >/dev/null; then`,
        `    if getent group ${word(user)} >/dev/null; then`,
        `        useradd --system --gid ${word(user)} --home-dir ${home} --no-create-home --shell /usr/sbin/nologin ${word(user)}`,
        '    else',
        `        useradd --system --user-group --home-dir ${home} --no-create-home --shell /usr/sbin/nologin ${word(user)}`,
        '    fi',
        'fi',
    ];
}
/** An administrator's dpkg-statoverride goes before ours. */
function ownerLines(owners) {
    return owners.flatMap(({ path, owner, mode }) => [
        `if ! dpkg-statoverride --list ${word(path)} >/dev/null; then`,
        `    chown ${word(owner)} ${word(path)}`,
        `    chmod ${mode} ${word(path)}`,
        'fi',
    ]);
}
/** Enabled at the first installation; later as the administrator left it. */
function enableLines({ name, enabled }) {
    if (!enabled)
        return [];
    return [
        `deb-systemd-helper unmask ${word(name)} >/dev/null || true`,
        `if deb-systemd-helper --quiet was-enabled ${word(name)}; then`,
        `    deb-systemd-helper enable ${word(name)} >/dev/null || true`,
        'else',
        `    deb-systemd-helper update-state ${word(name)} >/dev/null || true`,
        'fi',
    ];
}
function reload(units) {
    if (units.length === 0)
        return [];
    return [
        'if [ -d /run/systemd/system ]; then',
        '    systemctl --system daemon-reload >/dev/null || true',
        'fi',
    ];
}
/** A unit that doesn't start is no reason for dpkg to fail: that would bar the way back to the version before. */
function startLines({ units, restart }) {
    const started = units.filter(({ enabled, template }) => enabled && !template).map(({ name }) => name);
    const others = units.filter(({ enabled, template }) => !enabled && !template).map(({ name }) => name);
    if (started.length + others.length === 0)
        return [];
    const action = (verb, names) => names.length === 0 ? [] : [`deb-systemd-invoke ${verb} ${words(names)} >/dev/null || true`];
    const again = restart === 'after' ? action('restart', started) : action('start', started);
    const body = [
        'if [ -n "$2" ]; then',
        ...indented([
            ...again,
            ...(others.length === 0 ? [] : [`systemctl --system try-restart ${words(others)} >/dev/null || true`]),
        ]),
        'else',
        ...indented(started.length === 0 ? [':'] : action('start', started)),
        'fi',
    ];
    return ['if [ -d /run/systemd/system ]; then', ...indented(body), 'fi'];
}
/** The user's script as a function in a subshell: its `exit` ends it alone, its `cd` and variables stay inside. */
function hook(name, text, moments) {
    if (text === undefined)
        return [];
    const body = text.replace(/^#!.*\n/, '').replace(/\n*$/, '');
    return [
        '',
        `${name}() (`,
        body === '' ? ':' : body,
        ')',
        'case "$1" in',
        `${moments.join(' | ')})`,
        `    ${name} "$@"`,
        '    ;;',
        'esac',
    ];
}
function indented(lines) {
    return lines.map((line) => `    ${line}`);
}
function words(names) {
    return names.map(word).join(' ');
}
/** A text as one word of the shell, whatever is in it. */
function word(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/actions/build/recipe.js



function because(relations, why) {
    return relations.map((relation) => ({ relation, why }));
}
function only(relations, name) {
    return relations.filter((relation) => relation === name);
}
function without(relations, name) {
    return relations.filter((relation) => relation !== name);
}
/**
 * All that goes into the package besides its tree, now that the tree is known.
 * @throws Failure `input` where a package for every architecture holds machine code
 */
async function recipeOf(tools, inputs, decision, staged, tree) {
    const { stage, units } = staged;
    const code = machineCode(tree);
    if (decision.architecture === 'all' && code.length > 0) {
        throw new lib_failure/* Failure */.H('input', `The package holds machine code (${code.slice(0, 5).join(', ')}), so its \`architecture\` can\u2019t be \`all\`.`, 'Leave `architecture` out.');
    }
    const libraries = await libraryDependencies(tools, stage, decision.platform.architecture, code);
    const bound = decision.project.kind === 'node' ? await boundAddons(code.map((path) => (0,external_node_path_.join)(stage, path))) : [];
    const node = bound.length === 0 ? [] : [`nodejs (<< ${Number.parseInt(await nodeVersion(tools), 10) + 1})`];
    const { name, prefix, user, hooks } = decision;
    const reasons = [
        ...because(without(staged.depends, 'passwd'), 'runs the application'),
        ...because(node, 'native addons are compiled for this major version'),
        ...because(libraries.depends, 'shared libraries of the machine code in it'),
        ...because(only(staged.depends, 'passwd'), 'makes the service\u2019s user'),
        ...because(inputs.depends, '`depends`'),
    ];
    const recipe = {
        control: {
            name,
            version: decision.version,
            architecture: decision.architecture,
            maintainer: decision.maintainer,
            section: decision.section,
            homepage: decision.homepage,
            depends: unique(reasons.map(({ relation }) => relation)),
            recommends: inputs.recommends,
            conflicts: inputs.conflicts,
            provides: inputs.provides,
            replaces: inputs.replaces,
            synopsis: decision.description.synopsis,
            description: [
                ...decision.description.more,
                aboutText(decision, inputs, units.map((unit) => unit.name)),
            ],
            commit: decision.source.commit,
            repository: decision.source.repository,
        },
        scripts: maintainerScripts({
            name,
            prefix,
            units,
            shipped: [...tree.keys()].flatMap((path) => /^(?:\/usr)?\/lib\/systemd\/system\/([^/]+)$/.exec(path)?.[1] ?? []),
            user: inputs.service === undefined ? undefined : user,
            restart: inputs['restart-mode'],
            environmentFile: inputs['environment-file'],
            configFiles: inputs['config-files'].map(({ to }) => to),
            owners: staged.placed.flatMap(({ path, owner }) => {
                if (owner === undefined)
                    return [];
                const entry = tree.get(path);
                const mode = entry === undefined || entry.kind === 'link' ? 0o644 : entry.mode;
                return [{ path, owner, mode: `0${mode.toString(8)}` }];
            }),
            hooks,
        }),
        conffiles: conffiles(inputs, tree),
        compression: decision.compression,
        epoch: decision.source.epoch,
        fpmArgs: decision.fpmArgs,
    };
    return { recipe, leftOut: libraries.leftOut, reasons };
}
/** Machine code whose libraries the package doesn't depend on, told in one warning. */
function leftOutWarning(leftOut) {
    const own = leftOut.filter(({ foreign }) => !foreign);
    if (own.length === 0)
        return [];
    const shown = own.slice(0, 5).map(({ path, why }) => `${path} (${why})`);
    const more = own.length > 5 ? `, and ${own.length - 5} more` : '';
    return [
        `\`Depends\` doesn\u2019t name the libraries of ${shown.join(', ')}${more}: dpkg-shlibdeps can\u2019t read them here. Where the application needs them, add their packages to \`depends\`.`,
    ];
}
/** What the extended description says of every package of ours. */
function aboutText({ project, prefix, name }, inputs, units) {
    const libraries = project.kind === 'node' || (project.kind === 'python' && inputs['python-dependencies'] === 'bundled')
        ? ' with the libraries that it was built with'
        : '';
    const what = { python: 'Python application', node: 'Node.js application', directory: 'application' }[project.kind];
    const service = units.length === 0 ? '' : ` It runs by systemd as ${units.join(', ')}.`;
    return `This package has the ${what} ${name}${libraries} in ${prefix}.${service}`;
}
/** What `config-files` names, and all files below /etc (Debian Policy 10.7.2). */
function conffiles(inputs, tree) {
    const found = [...tree].flatMap(([path, { kind }]) => kind === 'file' && path.startsWith('/etc/') ? [path] : []);
    return unique([...inputs['config-files'].map(({ to }) => to), ...found]);
}
function unique(entries) {
    return [...new Set(entries)];
}

;// CONCATENATED MODULE: ./lib/actions/build/scripts.js



/** That the maintainer scripts are whole programs, with the user's own inside them: an open heredoc would swallow ours. */
async function checkScripts({ run, environment, scratch }, scripts) {
    const folder = (0,external_node_path_.join)(scratch, 'scripts');
    await (0,promises_.mkdir)(folder);
    for (const [name, text] of Object.entries(scripts)) {
        if (text === undefined)
            continue;
        const file = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(file, text);
        const exit = await run({ program: 'sh', args: ['-n', file], cwd: scratch, environment });
        if (exit.kind === 'exited' && exit.code === 0)
            continue;
        throw new lib_failure/* Failure */.H('input', `The package\u2019s ${name} is no shell script with yours inside it: ${exit.errors.trim()}`, 'See whether a quote or heredoc of `before-install`, `after-install`, `before-remove` or `after-remove` stays open.');
    }
}

;// CONCATENATED MODULE: ./lib/fpm/copy.js



/** Names left out wherever they are: version control, secrets. */
const NEVER = new Set([
    '.git',
    '.gitignore',
    '.gitattributes',
    '.gitmodules',
    '.gitkeep',
    '.hg',
    '.hgignore',
    '.hgtags',
    '.svn',
    '.bzr',
    '.bzrignore',
    'CVS',
    '.cvsignore',
    '.env',
    '.npmrc',
    '.pypirc',
    '.netrc',
]);
/** Left out wherever they are, unless the folder is wanted as it is: caches, and what only development needs. */
const CACHES = new Set([
    '__pycache__',
    '.pytest_cache',
    '.mypy_cache',
    '.ruff_cache',
    '.tox',
    '.nox',
    '.cache',
    '.eggs',
    '.hypothesis',
    '.coverage',
    '.nyc_output',
    '.parcel-cache',
    '.turbo',
    '.sass-cache',
    '.eslintcache',
    '.stylelintcache',
    '.DS_Store',
    'node_modules',
    '.venv',
]);
/** Paths of one kind that an error names. */
const copy_SHOWN = 20;
/**
 * Copies a project into the stage. Links are copied as they are. Node answers a call that waits in a tenth of the time of
 * one that doesn't, and nothing else is to be done meanwhile.
 * @throws Failure `project` naming all that can't be copied: links that lead out of the project, devices, sockets, names
 * that aren't UTF-8
 */
async function copyProject(from, to, rules) {
    const faults = new CopyFaults();
    copyFolder(from, to);
    faults.end();
    function copyFolder(source, target) {
        (0,external_node_fs_.mkdirSync)(target, { recursive: true });
        for (const name of (0,external_node_fs_.readdirSync)(source).sort()) {
            const place = (0,external_node_path_.join)(source, name);
            if (name.includes('\uFFFD')) {
                faults.names.push(JSON.stringify((0,external_node_path_.relative)(from, place)));
                continue;
            }
            const entry = (0,external_node_fs_.lstatSync)(place);
            if (isLeftOut(place, source === from, entry))
                continue;
            if (!entry.isDirectory())
                rules.onFile?.((0,external_node_path_.relative)(from, place));
            if (entry.isDirectory())
                copyFolder(place, (0,external_node_path_.join)(target, name));
            else if (entry.isSymbolicLink())
                copyLink(place, (0,external_node_path_.join)(target, name));
            else if (entry.isFile())
                copyFile(place, (0,external_node_path_.join)(target, name), entry.mode);
            else
                faults.special.push((0,external_node_path_.relative)(from, place));
        }
    }
    function isLeftOut(place, atTop, entry) {
        const name = (0,external_node_path_.basename)(place);
        if (NEVER.has(name) || /^\.env\.(?:.*\.)?local$/.test(name) || (atTop && name === '.github'))
            return true;
        if (rules.without.includes(place))
            return true;
        if (rules.asItIs)
            return false;
        if (CACHES.has(name) || (/\.(?:o|py[cod]|egg-info)$/.test(name) && !name.endsWith('.pyd')))
            return true;
        if (name === 'cache' && (0,external_node_path_.basename)((0,external_node_path_.dirname)(place)) === '.next')
            return true;
        return entry.isDirectory() && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(place, 'pyvenv.cfg'));
    }
    function copyLink(place, target) {
        const link = (0,external_node_fs_.readlinkSync)(place);
        const leads = (0,external_node_path_.relative)(from, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(place), link));
        if (!(0,external_node_path_.isAbsolute)(link) && (leads === '..' || leads.startsWith('../')))
            faults.outside.push((0,external_node_path_.relative)(from, place));
        else
            (0,external_node_fs_.symlinkSync)(link, target);
    }
}
/** Copies one file. Folders above it are made. */
async function copyPlain(from, to) {
    const entry = (0,external_node_fs_.lstatSync)(from);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
    if (entry.isFile())
        return copyFile(from, to, entry.mode);
    throw new lib_failure/* Failure */.H('project', `${from} is neither a file, a folder nor a link.`, 'Remove it, or package another folder.');
}
function copyFile(from, to, mode) {
    (0,external_node_fs_.copyFileSync)(from, to);
    const wanted = (mode & 0o111) === 0 ? 0o644 : 0o755;
    if ((mode & 0o7777) !== wanted)
        (0,external_node_fs_.chmodSync)(to, wanted);
}
/** What of a project can't be copied, by its paths. */
class CopyFaults {
    outside = [];
    special = [];
    names = [];
    /** @throws Failure `project` where there are any */
    end() {
        const kinds = [
            ['links that lead out of it and would lead nowhere on a host', this.outside],
            ['what is neither a file, a folder nor a link', this.special],
            ['names that are not UTF-8', this.names],
        ];
        const found = kinds.filter(([, paths]) => paths.length > 0);
        if (found.length === 0)
            return;
        const told = found.map(([what, paths]) => {
            const more = paths.length > copy_SHOWN ? ` and ${paths.length - copy_SHOWN} more` : '';
            return `${what}: ${paths.slice(0, copy_SHOWN).join(', ')}${more}`;
        });
        throw new lib_failure/* Failure */.H('project', `The project has ${told.join('; and ')}.`, 'Remove or rename them, or replace a link by what it points to.');
    }
}

;// CONCATENATED MODULE: ./lib/fpm/copyright.js

/** Licenses that Debian keeps at /usr/share/common-licenses: pointed to, not repeated (Policy 12.5). */
const COMMON = [
    [/^apache-?(?:license-?)?2/i, 'Apache-2.0'],
    [/^(?:gpl|gnu general public)\D*3/i, 'GPL-3'],
    [/^(?:gpl|gnu general public)\D*2/i, 'GPL-2'],
    [/^(?:agpl)/i, ''],
    [/^(?:lgpl|gnu lesser)\D*3/i, 'LGPL-3'],
    [/^(?:lgpl|gnu lesser)\D*2\.1/i, 'LGPL-2.1'],
    [/^mpl-?2|^mozilla public license 2/i, 'MPL-2.0'],
    [/^cc0/i, 'CC0-1.0'],
];
/** usr/share/doc/<name>/copyright in the machine-readable format 1.0. */
function copyrightText(facts) {
    const license = plain(facts.license ?? '');
    const common = COMMON.find(([pattern]) => pattern.test(license))?.[1];
    const notice = /^\W*(copyright\s+(?:\(c\)|\u00a9)?.*\d{4}.*)$/im.exec(facts.text ?? '')?.[1];
    const short = license === '' ? 'other' : (license.split(/[\s,;]/)[0] ?? 'other');
    return [
        'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
        `Upstream-Name: ${facts.name}`,
        `Upstream-Contact: ${facts.maintainer}`,
        ...(facts.source === undefined ? [] : [`Source: ${facts.source}`]),
        '',
        'Files: *',
        `Copyright: ${notice === undefined ? `${facts.year} ${facts.maintainer}` : plain(notice).replace(/^copyright\s*(?:\(c\)|\u00a9)?\s*/i, '')}`,
        `License: ${common || short}`,
        ...licenseLines(facts, license, common),
        '',
    ].join('\n');
}
function licenseLines({ text, name }, license, common) {
    if (common !== undefined && common !== '') {
        return [` On Debian systems the text of this license is in`, ` /usr/share/common-licenses/${common}.`];
    }
    if (text !== undefined && text.trim() !== '') {
        return text
            .trim()
            .split(/\r?\n/)
            .map((line) => line.replaceAll(/[\p{Cc}]/gu, ' ').trimEnd())
            .map((line) => (line === '' ? ' .' : ` ${line}`));
    }
    return license === ''
        ? [` The project ${name} states no license. All rights are reserved by its authors.`]
        : [` The project ${name} states as its license: ${license}.`];
}

;// CONCATENATED MODULE: ./lib/actions/build/build-command.js


/**
 * Runs `build-command` in the project's folder; `auto`: what the project has by itself.
 * @throws Failure `build`
 */
async function runBuild({ tools, inputs, report }, { root, environment, automatic, }) {
    const command = inputs['build-command'];
    if (command === 'none')
        return;
    const loud = { ...tools, say: report.line };
    if (command === 'auto') {
        for (const { title, cwd, program, args } of automatic) {
            await report.group(title, () => must(loud, { program, args, cwd, environment: searching(environment, [cwd, root]) }, {
                what: `\`${title}\`, which \`build-command: auto\` runs, failed`,
                remedy: 'See its lines above. Give it what it needs by `env:` of the step; or name another `build-command`, `none` for no build.',
            }));
        }
        return;
    }
    const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command];
    await report.group('build-command', () => must(loud, { program: 'bash', args, cwd: root, environment: searching(environment, [root]) }, { what: 'The `build-command` failed', remedy: 'It runs in the project\u2019s folder; see its lines above.' }));
}
/** The project's own programs go first, as `npm run` has them; files in its folder last. */
function searching(environment, folders) {
    const modules = folders.map((folder) => (0,external_node_path_.join)(folder, 'node_modules', '.bin'));
    return {
        ...environment,
        PATH: [...new Set([...modules, environment.PATH ?? '', ...folders.slice(-1)])].join(':'),
    };
}

;// CONCATENATED MODULE: ./lib/github/context.js


/**
 * Reads GitHub's default environment variables and, for a pull request, the event's payload.
 * @throws Failure `event` when the payload of a pull request has not the documented shape
 */
async function readRunContext(environment) {
    const given = (name) => environment[name] || undefined;
    return {
        trigger: await readTrigger(environment),
        commit: given('GITHUB_SHA'),
        repository: given('GITHUB_REPOSITORY'),
        runNumber: Number(given('GITHUB_RUN_NUMBER') ?? '0'),
        runId: given('GITHUB_RUN_ID'),
        serverUrl: given('GITHUB_SERVER_URL') ?? 'https://github.com',
        apiUrl: given('GITHUB_API_URL') ?? 'https://api.github.com',
    };
}
async function readTrigger(environment) {
    if (environment.GITHUB_REF_TYPE === 'tag')
        return { kind: 'tag', tag: environment.GITHUB_REF_NAME ?? '' };
    if (!/^pull_request/.test(environment.GITHUB_EVENT_NAME ?? ''))
        return { kind: 'push' };
    const file = environment.GITHUB_EVENT_PATH ?? '';
    const event = JSON.parse(await (0,promises_.readFile)(file, 'utf8').catch(() => 'null'));
    const pull = property(event, 'pull_request');
    const number = property(pull, 'number');
    const head = property(property(pull, 'head'), 'sha');
    if (typeof number === 'number' && typeof head === 'string')
        return { kind: 'pull-request', number, head };
    throw new lib_failure/* Failure */.H('event', `The event of this pull request (${file || 'GITHUB_EVENT_PATH is not set'}) names neither its number nor its head.`, 'Run this on a `pull_request` event of GitHub.');
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

// EXTERNAL MODULE: ./lib/github/inputs.js
var github_inputs = __webpack_require__(96174);
;// CONCATENATED MODULE: ./lib/project/node-manager.js




/** Locks by the program that reads them, those that go first in front. */
const LOCKS = [
    ['npm-shrinkwrap.json', 'npm'],
    ['package-lock.json', 'npm'],
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
];
/** Locks of programs that we don't call. */
const FOREIGN = ['bun.lock', 'bun.lockb', 'deno.lock'];
/** The release of pnpm that writes a lock of this form. Source: pnpm's "lockfileVersion" by release. */
const PNPM_BY_LOCK = [
    [/^9/, '9'],
    [/^6/, '8'],
    [/^5/, '7'],
];
/** The program that reads the lock in a folder, the one that `packageManager` names first; without a lock that, or npm. */
async function nodeManager(folder) {
    const names = new Set(await (0,promises_.readdir)(folder));
    const present = LOCKS.filter(([name]) => names.has(name));
    const [, named, version] = /^(npm|pnpm|yarn)@(\d[\w.-]*)/.exec(textOf(member(await readPackageJson(folder), 'packageManager')) ?? '') ?? [];
    const lock = present.find(([, kind]) => kind === named) ?? present[0];
    const kind = lock?.[1] ?? named ?? 'npm';
    const text = lock === undefined ? '' : await (0,promises_.readFile)((0,external_node_path_.join)(folder, lock[0]), 'utf8');
    const lockFile = lock?.[0];
    const release = named === kind ? version : undefined;
    const unread = [
        ...present.filter(([name, other]) => name !== lockFile && other !== kind).map(([name]) => name),
        ...FOREIGN.filter((name) => names.has(name)),
    ];
    return { manager: managerOf(kind, lockFile, release, text), unread };
}
function managerOf(kind, lockFile, release, text) {
    if (kind === 'pnpm') {
        const form = /^lockfileVersion:\s*'?([\d.]+)/m.exec(text)?.[1] ?? '';
        const known = PNPM_BY_LOCK.find(([pattern]) => pattern.test(form))?.[1];
        return { kind: 'pnpm', lockFile, version: release ?? known ?? '9' };
    }
    if (kind !== 'yarn')
        return { kind: 'npm', lockFile, version: '' };
    const classic = release === undefined ? !/^__metadata:/m.test(text) : release.startsWith('1.');
    return classic
        ? { kind: 'yarn-classic', lockFile, version: release ?? '1.22.22' }
        : { kind: 'yarn', lockFile, version: release ?? '4' };
}

;// CONCATENATED MODULE: ./lib/project/node.js




/**
 * Reads package.json, and what decides on its dependencies: locks, workspaces that it is one of, packages beside it.
 * @param top the outermost folder that may be looked at
 * @throws Failure `project` where it is no JSON object, or names a folder that is not there
 */
async function readNode(root, top) {
    const document = await readPackageJson(root);
    const workspaces = await workspacesOf(root, top);
    const installRoot = workspaces?.root ?? root;
    const locals = await localPackages(root, document, workspaces, top);
    const outside = locals.filter(({ folder }) => !isBelow(root, folder));
    const { manager, unread } = await nodeManager(installRoot);
    const members = workspaces?.members ?? (await workspaceMembers(root));
    const listed = (name) => namesOf(member(document, name)).length > 0;
    const scripts = member(document, 'scripts');
    return {
        kind: 'node',
        root,
        facts: nodeFacts(document),
        scripts: Object.fromEntries(Object.entries(typeof scripts === 'object' && scripts !== null ? scripts : {}).flatMap(([name, line]) => (typeof line === 'string' ? [[name, line]] : []))),
        main: textOf(member(document, 'main')),
        engine: textOf(member(document, 'engines', 'node')),
        manager,
        installRoot,
        base: commonFolder([installRoot, ...outside.map(({ folder }) => folder)]),
        locals: outside,
        hasDependencies: ['dependencies', 'optionalDependencies', 'devDependencies'].some(listed) || members.length > 0,
        preparesItself: prepares(document) || members.some((each) => each.prepares),
        unread,
    };
}
function commonFolder(folders) {
    const [first = '/'] = folders;
    let common = first;
    while (!folders.every((folder) => isBelow(common, folder)))
        common = (0,external_node_path_.dirname)(common);
    return common;
}
function nodeFacts(document) {
    const repository = member(document, 'repository', 'url') ?? member(document, 'repository');
    return given({
        name: textOf(member(document, 'name')),
        version: textOf(member(document, 'version')),
        description: textOf(member(document, 'description')),
        maintainer: person(member(document, 'author')) ?? person(firstOf(member(document, 'maintainers'))),
        homepage: textOf(member(document, 'homepage')) ?? repositoryPage(textOf(repository)),
        license: textOf(member(document, 'license')) ?? textOf(member(document, 'license', 'type')),
    });
}
/** package.json's people: `{name, email}` or `Name <email> (url)`. */
function person(value) {
    const text = textOf(value);
    if (text !== undefined)
        return text.replace(/\s*\([^)]*\)\s*$/, '');
    const name = textOf(member(value, 'name'));
    const email = textOf(member(value, 'email'));
    return email === undefined ? name : `${name ?? email} <${email}>`;
}
function firstOf(value) {
    return Array.isArray(value) ? value[0] : undefined;
}
/** The page of a repository on a public forge: `git+https://host/a/b.git`, `github:a/b`, `a/b`. */
function repositoryPage(text) {
    const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(text ?? '')?.[1];
    if (short !== undefined)
        return `https://github.com/${short}`;
    return /^(?:git\+)?(https:\/\/[^\s@]+?)(?:\.git)?$/.exec(text ?? '')?.[1];
}

;// CONCATENATED MODULE: ./lib/project/ini.js
function parseIni(text) {
    const sections = new Map();
    let section = new Map();
    let name;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*[#;]/.test(line))
            continue;
        const header = /^\[([^\]]+)\]/.exec(line)?.[1];
        const setting = /^([^\s=:[][^=:]*?)\s*[=:]\s*(.*)$/.exec(line);
        if (header !== undefined) {
            section = sections.get(header) ?? new Map();
            sections.set(header, section);
            name = undefined;
        }
        else if (/^\s+\S/.test(line) && name !== undefined) {
            section.set(name, `${section.get(name) ?? ''}\n${line.trim()}`);
        }
        else if (setting !== null) {
            name = (setting[1] ?? '').toLowerCase().replaceAll('-', '_');
            section.set(name, (setting[2] ?? '').trim());
        }
    }
    return sections;
}

;// CONCATENATED MODULE: ./lib/project/poetry.js

/**
 * The table `tool.poetry.dependencies` as PEP 508 requirements: `^1.2` \u2192 `>=1.2,<2`. Python itself and what is optional
 * are left out; a path, URL or repository stands behind `@`. Source: Poetry's documentation, "Dependency specification".
 */
function poetryRequirements(table) {
    if (typeof table !== 'object' || table === null)
        return [];
    return Object.entries(table).flatMap(([name, entry]) => {
        if (name.toLowerCase() === 'python' || member(entry, 'optional') === true)
            return [];
        const elsewhere = ['path', 'url', 'git'].flatMap((key) => textOf(member(entry, key)) ?? [])[0];
        if (elsewhere !== undefined)
            return [`${name} @ ${elsewhere}`];
        const extras = textsOf(member(entry, 'extras'));
        const markers = textOf(member(entry, 'markers'));
        const bounds = (textOf(entry) ?? textOf(member(entry, 'version')) ?? '*').split(',').map(bound);
        return [
            [
                name,
                extras.length === 0 ? '' : `[${extras.join(',')}]`,
                bounds.filter((text) => text !== '').join(','),
                markers === undefined ? '' : `; ${markers}`,
            ].join(''),
        ];
    });
}
/** `^` keeps the first number that is not 0, `~` the second where there is one. */
function bound(text) {
    const [, mark, version = ''] = /^\s*([\^~])?\s*([^=].*?)\s*$/.exec(text) ?? [];
    if (mark === undefined) {
        if (version === '*')
            return '';
        return /^\d/.test(version) ? `==${version}` : text.trim();
    }
    const numbers = version.split('.').map((part) => Number.parseInt(part, 10));
    const first = numbers.findIndex((number) => number > 0);
    const kept = mark === '~' ? Math.min(1, numbers.length - 1) : first < 0 ? numbers.length - 1 : first;
    const next = numbers.slice(0, kept + 1).map((number, index) => (index === kept ? number + 1 : number));
    return `>=${version},<${next.join('.')}`;
}

;// CONCATENATED MODULE: ./lib/project/python-facts.js



/** What the project says of itself: pyproject.toml goes before setup.cfg, that before setup.py. */
async function pythonFacts(root, { pyproject, config, setup }) {
    const project = (name) => member(pyproject, 'project', name);
    const poetry = (name) => member(pyproject, 'tool', 'poetry', name);
    const metadata = (name) => textOf(config.get('metadata')?.get(name));
    const argument = (name) => textOf(member(setup, name));
    const plain = (name) => textOf(project(name)) ?? textOf(poetry(name)) ?? metadata(name) ?? argument(name);
    return given({
        name: plain('name'),
        version: await literalVersion(root, plain('version') ?? dynamicVersion(pyproject)),
        description: plain('description'),
        maintainer: python_facts_person(project('maintainers')) ??
            python_facts_person(project('authors')) ??
            textsOf(poetry('authors'))[0] ??
            python_facts_joined(metadata('maintainer'), metadata('maintainer_email')) ??
            python_facts_joined(metadata('author'), metadata('author_email')) ??
            python_facts_joined(argument('maintainer'), argument('maintainer_email')) ??
            python_facts_joined(argument('author'), argument('author_email')),
        homepage: homepage(project('urls')) ?? textOf(poetry('homepage')) ?? metadata('url') ?? argument('url'),
        license: textOf(project('license')) ?? textOf(member(project('license'), 'text')) ?? plain('license'),
    });
}
/** Where pyproject.toml says that the version is to be found, in the words of setup.cfg: `attr: a.b`, `file: VERSION`. */
function dynamicVersion(pyproject) {
    const setuptools = member(pyproject, 'tool', 'setuptools', 'dynamic', 'version');
    const attribute = textOf(member(setuptools, 'attr'));
    if (attribute !== undefined)
        return `attr: ${attribute}`;
    const file = textOf(member(setuptools, 'file')) ?? textsOf(member(setuptools, 'file'))[0];
    if (file !== undefined)
        return `file: ${file}`;
    const hatch = textOf(member(pyproject, 'tool', 'hatch', 'version', 'path'));
    return hatch === undefined ? undefined : `path: ${hatch}`;
}
/** Follows `attr:` and `file:` to a literal; what would have to be executed counts as not stated. */
async function literalVersion(root, text) {
    const [, how, what] = /^(attr|file|path):\s*(\S+)$/.exec(text ?? '') ?? [];
    if (how === undefined || what === undefined)
        return text;
    if (how === 'file')
        return firstText(root, [what]);
    const parts = what.split('.');
    const attribute = how === 'attr' ? (parts.pop() ?? '') : '__version__';
    const module = parts.join('/');
    const places = [`${module}.py`, `${module}/__init__.py`, `src/${module}.py`, `src/${module}/__init__.py`];
    if (!/^\w+$/.test(attribute))
        return undefined;
    const source = await firstText(root, how === 'path' ? [what] : places);
    return new RegExp(`^${attribute}(?:\\s*:\\s*\\w+)?\\s*=\\s*['"]([^'"]+)['"]`, 'm').exec(source ?? '')?.[1];
}
async function firstText(root, files) {
    for (const file of files.filter((name) => !name.split('/').includes('..'))) {
        const place = await (0,promises_.realpath)((0,external_node_path_.join)(root, file)).catch(() => undefined);
        if (place?.startsWith(`${root}/`) !== true)
            continue;
        const text = await (0,promises_.readFile)(place, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return text.trim();
    }
    return undefined;
}
function python_facts_person(value) {
    if (!Array.isArray(value))
        return undefined;
    const people = value.map((entry) => python_facts_joined(textOf(member(entry, 'name')), textOf(member(entry, 'email'))));
    return people.find((text) => text?.includes('@')) ?? people.find((text) => text !== undefined);
}
function python_facts_joined(name, email) {
    return email === undefined ? name : `${name ?? email} <${email}>`;
}
function homepage(urls) {
    if (typeof urls !== 'object' || urls === null)
        return undefined;
    const named = Object.entries(urls).map(([name, url]) => [name.toLowerCase(), textOf(url)]);
    const wanted = ['homepage', 'home', 'repository', 'source', 'source code'];
    return wanted.flatMap((name) => named.find(([key]) => key === name)?.[1] ?? [])[0];
}

;// CONCATENATED MODULE: ./lib/project/python-lock/locked.js


/**
 * A package as a line of a requirements file. What a lock file says becomes an option of pip's where it holds a line break, so
 * each part must look like what it is.
 * @throws Failure `project`
 */
function requirementLine({ name, extras, from, marker }, lock) {
    const named = `${locked_checked(name, /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'name', lock)}${extras.length === 0
        ? ''
        : `[${extras.map((each) => locked_checked(each, /^[\w.-]+$/, 'extra', lock)).join(',')}]`}`;
    const condition = marker === '' ? '' : ` ; ${locked_checked(marker, /^[\w\s."'()<>=!~,*+-]+$/, 'marker', lock)}`;
    if (from.kind === 'url')
        return `${named} @ ${locked_checked(from.url, /^[a-z+]+:\/\/[^\s;]+$/, 'URL', lock)}${condition}`;
    if (from.kind === 'path')
        return `./${locked_checked(from.path, /^[^\s;/-][^\s;]*$/, 'path', lock)}${condition}`;
    const version = locked_checked(from.version, /^[A-Za-z0-9.!+_-]+$/, 'version', lock);
    const hashes = from.hashes.map((hash) => ` --hash=${locked_checked(hash, /^sha(?:256|384|512):[0-9a-f]+$/, 'hash', lock)}`);
    return `${named}==${version}${condition}${hashes.join('')}`;
}
function locked_checked(text, form, what, lock) {
    if (form.test(text) && !/[\r\n]/.test(text))
        return text;
    throw new lib_failure/* Failure */.H('project', `${lock} has ${JSON.stringify(text.slice(0, 80))} as a ${what}, which it can't be.`, 'Make the lock file anew with its own tool.');
}
/** A record's list of records or texts; empty where there is none. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The hashes of files as uv, Poetry and PDM list them: `hash = "sha256:\u2026"`. */
function hashesOf(files) {
    return listOf(files).flatMap((file) => textOf(member(file, 'hash')) ?? []);
}

;// CONCATENATED MODULE: ./lib/project/python-lock/pdm.js


/** pdm.lock: the packages of the group `default`, each with its marker. Source: PDM's documentation, "Lock file". */
function pdmLocked(lock) {
    return listOf(member(lock, 'package'))
        .filter((entry) => {
        const groups = member(entry, 'groups');
        return groups === undefined || textsOf(groups).includes('default');
    })
        .filter((entry) => textsOf(member(entry, 'extras')).length === 0)
        .map((entry) => ({ ...lockedOf(entry), marker: textOf(member(entry, 'marker')) ?? '' }));
}
function lockedOf(entry) {
    const name = textOf(member(entry, 'name')) ?? '';
    const git = textOf(member(entry, 'git'));
    const url = textOf(member(entry, 'url'));
    const path = textOf(member(entry, 'path'));
    if (git !== undefined) {
        const commit = textOf(member(entry, 'revision')) ?? '';
        return { name, extras: [], from: { kind: 'url', url: `git+${git}@${commit}` } };
    }
    if (url !== undefined)
        return { name, extras: [], from: { kind: 'url', url } };
    if (path !== undefined)
        return { name, extras: [], from: { kind: 'path', path: path.replace(/^\.\//, '') } };
    const hashes = hashesOf(member(entry, 'files'));
    return {
        name,
        extras: [],
        from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
    };
}

;// CONCATENATED MODULE: ./lib/project/python-lock/pipfile.js

/** Pipfile.lock: the section `default`, each with its marker. Source: pipenv's documentation, "Pipfile.lock". */
function pipfileLocked(lock) {
    const section = member(lock, 'default');
    if (typeof section !== 'object' || section === null)
        return [];
    return Object.entries(section).flatMap(([name, entry]) => {
        const extras = textsOf(member(entry, 'extras'));
        const marker = textOf(member(entry, 'markers')) ?? '';
        const git = textOf(member(entry, 'git'));
        const file = textOf(member(entry, 'file'));
        const path = textOf(member(entry, 'path'))?.replace(/^\.\//, '');
        if (git !== undefined) {
            const url = `git+${git.replace(/^git\+/, '')}@${textOf(member(entry, 'ref')) ?? ''}`;
            return [{ name, extras, marker, from: { kind: 'url', url } }];
        }
        if (file !== undefined)
            return [{ name, extras, marker, from: { kind: 'url', url: file } }];
        if (path !== undefined)
            return path === '.' ? [] : [{ name, extras, marker, from: { kind: 'path', path } }];
        const version = (textOf(member(entry, 'version')) ?? '').replace(/^==/, '');
        return [
            { name, extras, marker, from: { kind: 'index', version, hashes: textsOf(member(entry, 'hashes')) } },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/project/requirements-file.js



/** The shortest beginning that tells an encoding. Source: pip, `utils/encoding.py`. */
const MARKS = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
];
/** A text file as pip decodes it: by its byte order mark, by a coding line in the first two lines, else UTF-8. */
function decodePipFile(bytes, file) {
    const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
    const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').split('\n').slice(0, 2);
    const named = head.flatMap((line) => /^[ \t]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1] ?? [])[0];
    // Python's names for what the Encoding Standard spells otherwise.
    const encoding = marked?.[1] ??
        (named ?? 'utf-8')
            .toLowerCase()
            .replaceAll('_', '-')
            .replace(/^(latin|utf-8)-(?:sig$)?/, '$1');
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new lib_failure/* Failure */.H('project', `${file} is no text in ${encoding}.`, 'Save it as UTF-8.', { cause });
    }
}
/**
 * Reads a requirements file and those that it includes by `-r`, which lie beside it. Constraints and folders of
 * packages stay options, by absolute paths where they are files; what is editable becomes a plain requirement, since a
 * host has no checkout for it to lead to.
 * @throws Failure `project` naming a file that can't be read
 */
async function readRequirementsFile(file) {
    const lines = await linesOf(file, undefined, new Set());
    return { lines, hashed: lines.some((line) => /\s--hash[=\s]|^--require-hashes\b/.test(line)) };
}
async function linesOf(file, includedBy, seen) {
    if (seen.has(file))
        return [];
    seen.add(file);
    const bytes = await (0,promises_.readFile)(file).catch((cause) => {
        const said = cause instanceof Error ? cause.message : String(cause);
        const by = includedBy === undefined ? '' : `, which ${includedBy} includes,`;
        throw new lib_failure/* Failure */.H('project', `${file}${by} can\u2019t be read: ${said}.`, 'Commit the file, or take the line out.', {
            cause,
        });
    });
    const found = [];
    for (const line of logicalLines(decodePipFile(bytes, file))) {
        const [, option = '', value = ''] = /^(-r|-c|-f|--requirement|--constraint|--find-links)(?:\s*=\s*|\s*)(.+)$/.exec(line) ?? [];
        if (option === '')
            found.push(line.replace(/^(?:-e|--editable)(?:\s*=\s*|\s+|(?=[^\s=-]))/, ''));
        else if (isAddress(value))
            found.push(line);
        else if (/^-r|^--req/.test(option))
            found.push(...(await linesOf((0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), value), file, seen)));
        else
            found.push(`${option} ${(0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), value)}`);
    }
    return found;
}
/** Lines that end in `\` go on; a comment begins at a line's start or after a blank. */
function logicalLines(text) {
    return text
        .replaceAll(/\\\r?\n/g, ' ')
        .split(/\r\n|\r|\n/)
        .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
        .filter((line) => line !== '');
}
/** What pip fetches, or reads from the environment, instead of a path beside the file. */
function isAddress(value) {
    return /^[a-z][a-z0-9+.-]*:/i.test(value) || value.includes('${');
}
/** A line that is an option to pip, not a requirement. */
function isOption(line) {
    return line.startsWith('-');
}
/**
 * Whether a requirement names a folder: `.`, `./libs/foo[extra]`, `libs/foo`, `foo @ file:libs/foo`. pip takes no hash
 * for one, and builds in it.
 */
function isLocal(line) {
    const what = line
        .replace(/^[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*@\s*/, '')
        .replace(/\s*;.*$|\s+--.*$/s, '');
    if (/\.(?:whl|zip|tar\.\w+|tgz)(?:#.*)?$/.test(what))
        return false;
    if (/^file:/i.test(what))
        return true;
    return /^\.{1,2}(?:$|[/[])|^\//.test(what) || (/^[\w.-]+\//.test(what) && !what.includes('://'));
}
/** Whether a requirement is fetched from a repository of code: pip takes no hash for it. */
function isRepository(line) {
    return /^(?:[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*@\s*)?(?:git|hg|svn|bzr)\+/.test(line);
}

;// CONCATENATED MODULE: ./lib/project/requirements.js

/** The requirements among the lines of a requirements file: without options and hashes. */
function requirementsOf(lines) {
    return lines.filter((line) => !isOption(line)).map((line) => line.replace(/\s--[a-z].*$/s, '').trim());
}
/** Whether a requirements.txt pins every version, takes files by their hash, repositories by commit, or folders of the project. */
function pinned(requirements) {
    return requirements.every((line) => /===?\s*[^*\s,]+\s*(?:;.*)?$/.test(line) ||
        /@\s*\S+#(?:sha\d+)=/.test(line) ||
        (isRepository(line) && /@[0-9a-f]{40}(?:[#\s;]|$)/.test(line)) ||
        isLocal(line));
}
/** Whether a requirements.txt pins every version, and has all that the project itself asks for. */
function locks(file, own) {
    const names = new Set(file.map((line) => nameOf(line)));
    return pinned(file) && own.every((line) => names.has(nameOf(line)));
}
function nameOf(requirement) {
    return normalized(/^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(requirement)?.[0] ?? requirement);
}
/** A distribution's name as PEP 503 has it: what differs in case or in `-_.` is the same. */
function normalized(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
/** Undefined for what names no distribution: a path, a URL. */
function parseRequirement(text) {
    const [, name, , rest = '', marker = ''] = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(\[[^\]]*\])?\s*([^;@]*?)\s*(?:;\s*(.*))?$/.exec(text.trim()) ?? [];
    if (name === undefined)
        return undefined;
    const bounds = rest
        .replace(/^\(|\)$/g, '')
        .split(',')
        .map((bound) => bound.trim())
        .filter((bound) => bound !== '');
    const parsed = bounds.map((bound) => /^(===|==|~=|!=|<=|>=|<|>)\s*([A-Za-z0-9.!+*-]+)$/.exec(bound));
    if (parsed.includes(null))
        return undefined;
    return {
        name: normalized(name),
        bounds: parsed.map((match) => ({ operator: match?.[1] ?? '', version: match?.[2] ?? '' })),
        marker,
    };
}

;// CONCATENATED MODULE: ./lib/project/python-lock/closure.js
/** More ways to a package than this, and it is taken whatever the markers say. */
const MOST_WAYS = 8;
/**
 * What a project needs, however indirectly, out of a lock that also has what its developers need: each package with the
 * condition under which it is needed.
 */
function closure(nodes, roots) {
    const ways = new Map();
    const queue = [...roots];
    for (let need = queue.shift(); need !== undefined; need = queue.shift()) {
        const node = nodes.get(need.id);
        const before = ways.get(need.id) ?? [];
        if (node === undefined || before.includes('') || before.includes(need.marker))
            continue;
        const after = need.marker === '' || before.length === MOST_WAYS ? [''] : [...before, need.marker];
        ways.set(need.id, after);
        const way = after.includes('') ? '' : need.marker;
        for (const next of node.needs)
            queue.push({ id: next.id, marker: both(way, next.marker) });
    }
    return [...ways].flatMap(([id, markers]) => {
        const node = nodes.get(id);
        return node === undefined ? [] : [{ value: node.value, marker: oneOf(markers) }];
    });
}
function both(one, other) {
    if (one === '' || one === other)
        return other;
    return other === '' ? one : `(${one}) and (${other})`;
}
function oneOf(markers) {
    if (markers.includes(''))
        return '';
    return markers.length === 1 ? (markers[0] ?? '') : markers.map((marker) => `(${marker})`).join(' or ');
}

;// CONCATENATED MODULE: ./lib/project/python-lock/poetry.js




/**
 * poetry.lock: packages of every group. Since Poetry 2 each says its groups and markers; before, the main ones are those that
 * the project needs, however indirectly.
 * @param roots the project's own requirements: names with markers
 */
function poetryLocked(lock, roots) {
    const packages = listOf(member(lock, 'package'));
    const oldFiles = member(lock, 'metadata', 'files');
    if (packages.some((entry) => member(entry, 'groups') !== undefined)) {
        return packages
            .filter((entry) => textsOf(member(entry, 'groups')).includes('main') && member(entry, 'optional') !== true)
            .map((entry) => ({ ...poetry_lockedOf(entry, oldFiles), marker: mainMarker(member(entry, 'markers')) }));
    }
    const nodes = new Map(packages.map((entry) => [
        normalized(textOf(member(entry, 'name')) ?? ''),
        { value: poetry_lockedOf(entry, oldFiles), needs: needsOf(member(entry, 'dependencies')) },
    ]));
    const asked = roots.map(({ id, marker }) => ({ id: normalized(id), marker }));
    return closure(nodes, asked).map(({ value, marker }) => ({ ...value, marker }));
}
/** One text for all groups, or one for each group. */
function mainMarker(markers) {
    return textOf(markers) ?? textOf(member(markers, 'main')) ?? '';
}
function needsOf(table) {
    if (typeof table !== 'object' || table === null)
        return [];
    return Object.entries(table).flatMap(([name, needs]) => (Array.isArray(needs) ? needs : [needs])
        .filter((need) => member(need, 'optional') !== true)
        .map((need) => ({ id: normalized(name), marker: textOf(member(need, 'markers')) ?? '' })));
}
function poetry_lockedOf(entry, oldFiles) {
    const name = textOf(member(entry, 'name')) ?? '';
    const kind = textOf(member(entry, 'source', 'type'));
    const url = textOf(member(entry, 'source', 'url')) ?? '';
    if (kind === 'git') {
        const commit = textOf(member(entry, 'source', 'resolved_reference')) ?? '';
        return { name, extras: [], from: { kind: 'url', url: `git+${url}@${commit}` } };
    }
    if (kind === 'url')
        return { name, extras: [], from: { kind: 'url', url } };
    if (kind === 'directory' || kind === 'file')
        return { name, extras: [], from: { kind: 'path', path: url } };
    const hashes = hashesOf(member(entry, 'files') ?? member(oldFiles, name));
    return {
        name,
        extras: [],
        from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
    };
}

;// CONCATENATED MODULE: ./lib/project/python-lock/uv.js



/** uv.lock: one list for every platform, in which the project itself is a package at `.`. Source: uv's documentation, "Resolution". */
function uvLocked(lock) {
    const packages = listOf(member(lock, 'package'));
    const several = severalVersions(packages);
    const idOf = (entry) => {
        const name = textOf(member(entry, 'name')) ?? '';
        return several.has(name) ? `${name} ${textOf(member(entry, 'version')) ?? ''}` : name;
    };
    const needsOf = (entry) => listOf(member(entry, 'dependencies')).map((need) => ({
        id: idOf(need),
        marker: textOf(member(need, 'marker')) ?? '',
    }));
    const extraNeeds = (entry, extras) => extras.flatMap((extra) => listOf(member(entry, 'optional-dependencies', extra)).map((need) => ({
        id: idOf(need),
        marker: textOf(member(need, 'marker')) ?? '',
    })));
    const asked = extrasAsked(packages, idOf);
    const nodes = new Map();
    for (const entry of packages) {
        const id = idOf(entry);
        const needs = [...needsOf(entry), ...extraNeeds(entry, asked.get(id) ?? [])];
        nodes.set(id, { value: uv_lockedOf(entry), needs });
    }
    const own = packages.find((entry) => ['editable', 'virtual'].some((kind) => textOf(member(entry, 'source', kind)) === '.'));
    if (own === undefined)
        return undefined;
    return closure(nodes, needsOf(own)).map(({ value, marker }) => ({ ...value, marker }));
}
function severalVersions(packages) {
    const seen = new Set();
    const twice = new Set();
    for (const entry of packages) {
        const name = textOf(member(entry, 'name')) ?? '';
        if (seen.has(name))
            twice.add(name);
        seen.add(name);
    }
    return twice;
}
/** The extras that somebody asks a package for. */
function extrasAsked(packages, idOf) {
    const asked = new Map();
    for (const need of packages.flatMap((entry) => listOf(member(entry, 'dependencies')))) {
        const extras = textsOf(member(need, 'extra'));
        if (extras.length > 0)
            asked.set(idOf(need), [...(asked.get(idOf(need)) ?? []), ...extras]);
    }
    return asked;
}
function uv_lockedOf(entry) {
    const name = textOf(member(entry, 'name')) ?? '';
    const source = (kind) => textOf(member(entry, 'source', kind));
    const git = source('git');
    const path = source('directory') ?? source('path') ?? source('editable') ?? source('virtual');
    const url = source('url');
    if (git !== undefined)
        return { name, extras: [], from: { kind: 'url', url: gitUrl(git) } };
    if (url !== undefined)
        return { name, extras: [], from: { kind: 'url', url } };
    if (path !== undefined)
        return { name, extras: [], from: { kind: 'path', path } };
    const hashes = [...hashesOf(member(entry, 'wheels')), ...hashesOf([member(entry, 'sdist')])];
    return {
        name,
        extras: [],
        from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
    };
}
/** `https://host/r.git?rev=main#<commit>` \u2192 `git+https://host/r.git@<commit>`. */
function gitUrl(text) {
    const [place = '', commit = ''] = text.split('#');
    return `git+${place.split('?')[0]}@${commit}`;
}

;// CONCATENATED MODULE: ./lib/project/python-lock/read.js






/** In the order in which one is taken, where a project has several. */
const LOCK_FILES = ['uv.lock', 'pdm.lock', 'poetry.lock', 'Pipfile.lock'];
/**
 * What a lock file pins for the application itself, without its developers' tools, as pip reads it: versions, hashes and
 * markers, which pip judges by the Python that it runs on.
 * @param requirements the project's own, as PEP 508 has them
 * @throws Failure `project` where it isn't what it is called
 */
async function readLock(name, text, requirements) {
    const locked = pick(name, await parse(name, text), requirements);
    if (locked === undefined)
        throw new lib_failure/* Failure */.H('project', `${name} has no entry for the project itself.`, 'Make it anew with its own tool, in the folder of the project.');
    const lines = locked.map((each) => requirementLine(each, name));
    return { lines, hashed: lines.some((line) => line.includes(' --hash=')) };
}
function pick(name, lock, requirements) {
    if (name === 'uv.lock')
        return uvLocked(lock);
    if (name === 'pdm.lock')
        return pdmLocked(lock);
    return name === 'poetry.lock' ? poetryLocked(lock, requirements.map(needOf)) : pipfileLocked(lock);
}
function needOf(requirement) {
    const [, name = '', marker = ''] = /^([A-Za-z0-9._-]+)[^;]*(?:;(.*))?$/s.exec(requirement.trim()) ?? [];
    return { id: name, marker: marker.trim() };
}
async function parse(name, text) {
    try {
        if (name === 'Pipfile.lock')
            return JSON.parse(text);
        return (await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292))).parse(text);
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
        throw new lib_failure/* Failure */.H('project', `${name} can't be read: ${message}`, 'Make it anew with its own tool.', {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/project/setup-py.js


const NO_SETUP = { literal: {}, computed: new Set() };
/**
 * Prints, as JSON, the literal keyword arguments of the call of `setup` in a file, and the names of those that aren't. A
 * variable counts as its literal where it is set once and nothing of it is used, which might change it.
 */
const SETUP_LITERALS = `
import ast, json, sys
with open(sys.argv[1], 'rb') as file:
    tree = ast.parse(file.read())
names = {}
found = {}
computed = []
names_used = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
stored = [node.id for node in names_used if not isinstance(node.ctx, ast.Load)]
changed = {
    node.value.id
    for node in ast.walk(tree)
    if isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.value, ast.Name)
}
def literal(node):
    if isinstance(node, ast.Name) and node.id in names and stored.count(node.id) == 1 and node.id not in changed:
        return names[node.id]
    return ast.literal_eval(node)
for node in tree.body:
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        try:
            names[node.targets[0].id] = ast.literal_eval(node.value)
        except ValueError:
            pass
for node in ast.walk(tree):
    if not isinstance(node, ast.Call):
        continue
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, 'id', '')
    if called != 'setup':
        continue
    for keyword in node.keywords:
        try:
            if keyword.arg is None:
                found.update(literal(keyword.value))
            else:
                found[keyword.arg] = literal(keyword.value)
        except ValueError:
            computed.append(keyword.arg or '**')
print(json.dumps({'found': found, 'computed': computed}, default=str))
`;
/**
 * Reads setup.py without executing it.
 * @throws Failure `project` where it is no Python
 */
async function readSetup(file, inspect) {
    try {
        const read = JSON.parse(await inspect(SETUP_LITERALS, [file]));
        return { literal: member(read, 'found'), computed: new Set(textsOf(member(read, 'computed'))) };
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : String(cause);
        throw new lib_failure/* Failure */.H('project', `${file} can\u2019t be read: ${message}`, 'Mend the file.', { cause });
    }
}

;// CONCATENATED MODULE: ./lib/project/untold.js

/**
 * What the files of a project with a build backend leave to it: fields that are dynamic (PEP 621), arguments of setup()
 * that are computed, and what is stated nowhere (the version by tags of setuptools-scm or pbr; flit's `__version__`).
 */
function untoldFacts(facts, { pyproject, config, computed }) {
    const dynamic = new Set(textsOf(member(pyproject, 'project', 'dynamic')));
    const open = (argument) => computed.has(argument) || computed.has('**');
    const stated = member(pyproject, 'project') !== undefined;
    const poetry = member(pyproject, 'tool', 'poetry') !== undefined;
    const setuptools = config.get('options')?.has('install_requires') === true || !open('install_requires');
    const listed = config.get('options')?.get('install_requires') ?? '';
    const dependencies = stated
        ? dynamic.has('dependencies')
        : !poetry && (!setuptools || listed.startsWith('file:') || isForeign(pyproject));
    const version = facts.version === undefined || versionFromTags(pyproject);
    return [
        ...(facts.name === undefined ? ['name'] : []),
        ...(version ? ['version'] : []),
        ...(dependencies ? ['dependencies'] : []),
    ];
}
/** Poetry's plugin replaces the version that stands there. */
function versionFromTags(pyproject) {
    return member(pyproject, 'tool', 'poetry-dynamic-versioning', 'enable') === true;
}
/** A backend with a table of its own (flit before PEP 621), which we don't know. */
function isForeign(pyproject) {
    const backend = textOf(member(pyproject, 'build-system', 'build-backend')) ?? 'setuptools';
    return !/^(?:setuptools|poetry)/.test(backend);
}

;// CONCATENATED MODULE: ./lib/project/python.js













/**
 * Reads pyproject.toml, setup.cfg, setup.py (its literals: nothing of the project is executed) and requirements.txt.
 * @throws Failure `project` where one of them can't be read
 */
async function readPython(root, inspect, top) {
    const names = new Set(await (0,promises_.readdir)(root));
    const read = (name) => names.has(name) ? (0,promises_.readFile)((0,external_node_path_.join)(root, name), 'utf8') : Promise.resolve(undefined);
    const pyproject = await toml(await read('pyproject.toml'), (0,external_node_path_.join)(root, 'pyproject.toml'));
    const config = parseIni((await read('setup.cfg')) ?? '');
    const setup = names.has('setup.py') ? await readSetup((0,external_node_path_.join)(root, 'setup.py'), inspect) : NO_SETUP;
    const facts = await pythonFacts(root, { pyproject, config, setup: setup.literal });
    // A [project] table alone has data, and often a layout that setuptools' guess refuses.
    const backend = names.has('setup.py') || member(pyproject, 'build-system') !== undefined;
    const own = ownRequirements(pyproject, config, setup.literal);
    const written = names.has('requirements.txt')
        ? await readRequirementsFile((0,external_node_path_.join)(root, 'requirements.txt'))
        : undefined;
    const { requirementsFile, unread } = await pinnedFile(written, own, names, read);
    const file = requirementsOf(requirementsFile?.lines ?? []);
    return {
        kind: 'python',
        root,
        facts,
        requirements: [...file, ...own],
        requirementsFile,
        locked: locks(file, own),
        unread,
        untold: backend ? untoldFacts(facts, { pyproject, config, computed: setup.computed }) : [],
        backend,
        frontEnd: names.has('package.json') ? await frontEnd(root, top) : undefined,
        django: names.has('manage.py') &&
            (await (0,promises_.readFile)((0,external_node_path_.join)(root, 'manage.py'), 'utf8')).includes('DJANGO_SETTINGS_MODULE'),
        sourceFolder: names.has('src'),
    };
}
/**
 * What decides on the versions: a requirements.txt that pins all, else the lock file of another tool.
 * @returns it, and the lock files that are left aside
 */
async function pinnedFile(written, own, names, read) {
    const there = LOCK_FILES.filter((name) => names.has(name));
    const [first, ...unread] = there;
    if (first === undefined)
        return { requirementsFile: written, unread };
    const isPinned = written !== undefined && locks(requirementsOf(written.lines), own);
    if (isPinned)
        return { requirementsFile: written, unread: there };
    return { requirementsFile: await readLock(first, (await read(first)) ?? '', own), unread };
}
/** A package.json that builds nothing (settings of a formatter) is none of the package's business. */
async function frontEnd(root, top) {
    const project = await readNode(root, top);
    return project.scripts.build === undefined ? undefined : project;
}
/** Requirements as PEP 508 has them; a `file:` of setup.cfg is the backend's to read. */
function ownRequirements(pyproject, config, setup) {
    const project = member(pyproject, 'project', 'dependencies');
    const listed = (config.get('options')?.get('install_requires') ?? '')
        .split('\n')
        .map((line) => line.trim());
    return [
        ...textsOf(project),
        // Beside a [project] table's own they only say more of the same.
        ...(project === undefined ? poetryRequirements(member(pyproject, 'tool', 'poetry', 'dependencies')) : []),
        ...listed.filter((line) => line !== '' && !line.startsWith('file:')),
        ...textsOf(member(setup, 'install_requires')),
    ];
}
async function toml(text, file) {
    if (text === undefined)
        return {};
    const { parse } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return parse(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
        throw new lib_failure/* Failure */.H('project', `${file} is no TOML: ${message}`, 'Mend the file.', { cause });
    }
}

;// CONCATENATED MODULE: ./lib/project/read.js





const PYTHON = ['setup.py', 'setup.cfg', 'pyproject.toml', 'requirements.txt', 'manage.py'];
/**
 * Finds out what a folder holds. `auto`: Python goes before Node, since a Django project often builds its front end
 * with a package.json of its own.
 * @param top the outermost folder that counts as the user's
 * @throws Failure `project` where it holds neither, or not what was asked for
 */
async function readProject(root, type, inspect, top = root) {
    if (!(await isFolder(root))) {
        throw new lib_failure/* Failure */.H('project', `There is no folder ${root}.`, 'Correct the input `path`, or check the code out first.');
    }
    if (type === 'directory')
        return { kind: 'directory', root, facts: {} };
    const python = await anyFile(root, PYTHON);
    const node = await anyFile(root, ['package.json']);
    if (python && type !== 'node')
        return readPython(root, inspect, top);
    if (node && type !== 'python')
        return readNode(root, top);
    const wanted = { auto: [...PYTHON, 'package.json'], python: PYTHON, node: ['package.json'] }[type];
    throw new lib_failure/* Failure */.H('project', `The folder ${root} is no ${type === 'auto' ? 'Python or Node' : type} project: it has none of ${wanted.join(', ')}.`, 'Correct the input `path`, or package the folder as it is with `type: directory`.');
}
async function anyFile(root, names) {
    const found = await Promise.all(names.map((name) => (0,promises_.stat)((0,external_node_path_.join)(root, name)).then((entry) => entry.isFile(), () => false)));
    return found.includes(true);
}
function isFolder(path) {
    return (0,promises_.stat)(path).then((entry) => entry.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./lib/project/name.js

/**
 * A name as Debian Policy 5.6.7 wants it: at least two of `a-z 0-9 + - .`, the first a letter or digit.
 * `@acme/Shop_Web` \u2192 `acme-shop-web`.
 * @throws Failure `name` where nothing of that kind is left
 */
function packageName(text) {
    const name = text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/\p{Mark}/gu, '')
        .replaceAll(/[^a-z0-9+.-]+/g, '-')
        .replaceAll(/-{2,}/g, '-')
        .replaceAll(/^[^a-z0-9]+|[-.+]+$/g, '');
    if (name.length >= 2)
        return name;
    throw new lib_failure/* Failure */.H('name', `\`${text}\` makes no package name: that needs two or more of a-z, 0-9, +, - and .`, 'Give the package a `name`, e.g. `name: shop`.');
}
/** The user that a package's service runs as, `_shop`: within 31 characters, of `a-z 0-9 _ -`. */
function serviceUser(name) {
    return `_${name.replaceAll(/[^a-z0-9_-]/g, '-')}`.slice(0, 31);
}

;// CONCATENATED MODULE: ./lib/project/platform.js

const KNOWN = [
    debian('11', 'bullseye'),
    debian('12', 'bookworm'),
    debian('13', 'trixie'),
    debian('14', 'forky'),
    ubuntu('20.04', 'focal', false),
    ubuntu('22.04', 'jammy', true),
    ubuntu('24.04', 'noble', true),
    ubuntu('25.10', 'questing', false),
    ubuntu('26.04', 'resolute', true),
];
const platform_MACHINES = {
    amd64: 'runs-on: ubuntu-24.04',
    arm64: 'runs-on: ubuntu-24.04-arm',
};
/**
 * Reads /etc/os-release.
 * @throws Failure `platform` where it names no distribution
 */
function readPlatform(osRelease, architecture) {
    const fields = new Map(osRelease.split('\n').flatMap((line) => {
        const match = /^([A-Z_]+)=(?:"([^"]*)"|'([^']*)'|(.*))$/.exec(line.trim());
        return match === null ? [] : [[match[1] ?? '', match[2] ?? match[3] ?? match[4] ?? '']];
    }));
    const id = fields.get('ID') ?? '';
    const codename = fields.get('VERSION_CODENAME') ?? '';
    const version = fields.get('VERSION_ID') || codename;
    if (!/^[a-z0-9._-]+$/.test(id) || !/^[A-Za-z0-9._-]+$/.test(version)) {
        throw new lib_failure/* Failure */.H('platform', 'The runner\u2019s /etc/os-release names no distribution and release.', 'Run this action on Debian or Ubuntu, e.g. `runs-on: ubuntu-24.04`.');
    }
    const family = id === 'debian' || id === 'ubuntu' ? id : 'other';
    return { release: `${id}-${version}`, codename, family, architecture };
}
/**
 * Why a package for this release can't be built on the runner, as a mistake in the input `release`: what is
 * accepted and the way out. Undefined where it can.
 */
function releaseMistake(wanted, platform) {
    if (wanted === platform.release || wanted === platform.codename)
        return undefined;
    const known = KNOWN.find(({ release, codename }) => release === wanted || codename === wanted);
    const own = [platform.release, platform.codename]
        .filter((name) => name !== '')
        .map((name) => `\`${name}\``);
    if (known === undefined) {
        const all = KNOWN.map(({ release }) => release).join(', ');
        return {
            accepted: `the runner\u2019s own release, ${own.join(' or ')}`,
            remedy: `It is not a release we know (${all}). Correct it, or leave \`release\` out.`,
        };
    }
    if (known.release === platform.release)
        return undefined;
    return {
        accepted: `the runner\u2019s own release, ${own.join(' or ')}`,
        remedy: `Packages are built where they run: give the job \`${known.job}\`.`,
    };
}
/** The same for the input `architecture`; `all` is for a tree without machine code, which is checked later. */
function architectureMistake(wanted, platform) {
    if (wanted === platform.architecture || wanted === 'all')
        return undefined;
    const machine = platform_MACHINES[wanted];
    return {
        accepted: `the runner\u2019s own architecture, \`${platform.architecture}\`, or \`all\``,
        remedy: machine === undefined
            ? 'Give the job a runner of that architecture, or leave `architecture` out.'
            : `Packages are built where they run: give the job \`${machine}\`.`,
    };
}
/** Whether the release's dpkg reads .deb files compressed with zstd: Debian since 12, Ubuntu since 18.04. */
function readsZstd({ release, family }) {
    const number = Number.parseFloat(release.slice(release.indexOf('-') + 1));
    if (family === 'ubuntu')
        return Number.isNaN(number) || number >= 18.04;
    return family === 'debian' && (Number.isNaN(number) || number >= 12);
}
/** Where units lie: below /usr since Debian 13 and Ubuntu 24.04, whose lintian and debhelper refuse the old place. */
function unitFolder({ release, family }) {
    const number = Number.parseFloat(release.slice(release.indexOf('-') + 1));
    const merged = { debian: 13, ubuntu: 24.04, other: Number.POSITIVE_INFINITY }[family];
    return Number.isNaN(number) || number >= merged ? '/usr/lib/systemd/system' : '/lib/systemd/system';
}
function debian(version, codename) {
    return { release: `debian-${version}`, codename, job: `container: debian:${version}` };
}
function ubuntu(version, codename, hosted) {
    const job = hosted ? `runs-on: ubuntu-${version}` : `container: ubuntu:${version}`;
    return { release: `ubuntu-${version}`, codename, job };
}

;// CONCATENATED MODULE: ./lib/project/version.js

/**
 * A project's version as a Debian upstream version that sorts as its own rules sort it: prereleases go behind `~`,
 * development releases behind `~~` (before all prereleases), post-releases behind `+`. There is no `-` left, which
 * would start a revision. Source: semver.org 2.0.0 \u00a79\u201311; PEP 440, "Summary of permitted suffixes and relative ordering".
 * @throws Failure `version`
 */
function debianVersion(text, grammar) {
    const given = text.trim();
    const readers = { semver: [fromSemVer, fromPep440], pep440: [fromPep440, fromSemVer] };
    for (const read of readers[grammar === 'pep440' ? 'pep440' : 'semver']) {
        const version = read(given);
        if (version !== undefined)
            return version;
    }
    throw new lib_failure/* Failure */.H('version', `\`${text}\` is not a version: neither Semantic Versioning (1.2.3-rc.1) nor PEP 440 (1.2rc1) reads it.`, 'Give a `version` like 1.2.3, or a Debian version with `version-scheme: exact`.');
}
/** `1.2.3-rc.1+build` \u2192 `1.2.3~rc.1+build`; any number of components, a leading `v` or `=` doesn't count. */
function fromSemVer(text) {
    const parts = /^[v=]?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/.exec(text);
    if (parts === null)
        return undefined;
    const [, release, prerelease, build] = parts;
    return `${release}${marked('~', prerelease)}${marked('+', build)}`;
}
const PEP440 = new RegExp([
    /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)/,
    /(?:[-_.]?((?:alpha|beta|preview|pre|a|b|c|rc)(?:[-_.]?\d+)?))?/,
    /(?:-(\d+)|[-_.]?((?:post|rev|r)(?:[-_.]?\d+)?))?/,
    /(?:[-_.]?(dev(?:[-_.]?\d+)?))?/,
    /(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/,
]
    .map((part) => part.source)
    .join(''), 'i');
/** `1!2.0rc1.post2.dev3+local` \u2192 `1:2.0~rc1+post2~~dev3+local`; separators inside a suffix stay as written. */
function fromPep440(text) {
    const parts = PEP440.exec(text);
    if (parts === null)
        return undefined;
    const [, epoch, release, prerelease, implicitPost, post, development, local] = parts;
    const postRelease = implicitPost === undefined ? post?.replace(/^(rev|r|post)/i, 'post') : `post${implicitPost}`;
    return [
        epoch === undefined ? '' : `${epoch}:`,
        release,
        marked('~', prerelease?.toLowerCase()),
        marked('+', postRelease?.toLowerCase()),
        marked('~~', development?.toLowerCase()),
        marked('+', local),
    ].join('');
}
function marked(mark, part) {
    return part === undefined ? '' : `${mark}${part.replaceAll(/[-_]/g, '.')}`;
}

;// CONCATENATED MODULE: ./lib/project/scheme.js


/** Digits of a commit that go into a version: as many as git shows. */
const SHA_DIGITS = 7;
/**
 * The package's version: what a tag says; `<base>+<run>.g<sha>` for a push; `<base>~pr<n>.<run>.g<sha>` for a pull
 * request, which sorts before the release it will be.
 * @throws Failure `version` where there is no base, or it is no version
 */
function packageVersion(wish) {
    if (wish.scheme === 'exact')
        return `${exactBase(wish)}${wish.suffix}`;
    const tagged = wish.occasion.kind === 'tag' ? taggedVersion(wish.occasion.tag, wish) : undefined;
    if (tagged !== undefined)
        return `${tagged}${wish.suffix}`;
    return `${baseVersion(wish)}${occasionSuffix(wish)}${wish.suffix}`;
}
function occasionSuffix({ occasion, run, commit }) {
    if (occasion.kind === 'pull-request') {
        return `~pr${occasion.number}.${run}.g${occasion.head.slice(0, SHA_DIGITS)}`;
    }
    return `+${run}.g${commit.slice(0, SHA_DIGITS)}`;
}
function exactBase({ base }) {
    if (base === undefined)
        throw noVersion();
    return base;
}
/** An epoch, which only Debian's own versions carry as `1:`, stays in front. */
function baseVersion({ base, grammar }) {
    if (base === undefined)
        throw noVersion();
    const epoch = /^\d+:/.exec(base)?.[0] ?? '';
    return `${epoch}${debianVersion(base.slice(epoch.length), grammar)}`;
}
/** The version in a tag, or undefined where it holds none (`nightly`). */
function taggedVersion(tag, { name, grammar }) {
    const before = [`${name}`, 'release', 'version'].find((word) => new RegExp(`^${quoted(word)}[-_/@]`).test(tag));
    const text = before === undefined ? tag : tag.slice(before.length + 1);
    if (!/^v?\d/i.test(text))
        return undefined;
    try {
        return debianVersion(text.replace(/^v/i, ''), grammar);
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H)
            return undefined;
        throw error;
    }
}
function quoted(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
function noVersion() {
    return new lib_failure/* Failure */.H('version', 'The project states no version, the input `version` gives none, and the run is not of a tag like v1.2.3.', 'Add `version: 1.2.3` under `with:`, or the version to pyproject.toml, setup.cfg, setup.py or package.json.');
}

;// CONCATENATED MODULE: ./lib/project/person.js

/** `Name <address>` as the Maintainer field wants it, or undefined where no address is in it. */
function maintainer(text) {
    const parts = /^(.*?)<?([^\s<>@"(),;:]+@[^\s<>@"(),;:]+)>?$/.exec(plain(text));
    if (parts === null)
        return undefined;
    const [, name = '', address = ''] = parts;
    const bare = name.replaceAll(/["<>]/g, '').trim();
    return `${bare === '' ? address : bare} <${address}>`;
}

;// CONCATENATED MODULE: ./lib/actions/named-input.js

/**
 * Does work with the value of an input; a failure of it names the input, which the rooms behind don't know.
 * @throws Failure of the same code
 */
async function aboutInput(name, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (!(cause instanceof lib_failure/* Failure */.H))
            throw cause;
        const isNamed = cause.message.startsWith('The input `') || cause.message.includes(`\`${name}\``);
        const what = isNamed ? cause.message : `The input \`${name}\` can't be used: ${cause.message}`;
        throw new lib_failure/* Failure */.H(cause.code, what, cause.remedy, { cause });
    }
}
/** The same for what opens a private key: what is about its passphrase names that input. */
async function aboutKey(work) {
    try {
        return await work();
    }
    catch (cause) {
        const isPassphrase = cause instanceof Failure && cause.code.startsWith('passphrase-');
        return await aboutInput(isPassphrase ? 'passphrase' : 'private-key', async () => {
            throw cause;
        });
    }
}

;// CONCATENATED MODULE: ./lib/project/core-metadata.js


/** Reads core metadata in JSON, as `pip install --report` gives it. Source: PyPA, "Core metadata", "JSON-compatible metadata". */
function readCoreMetadata(document) {
    const text = (name) => {
        const value = textOf(member(document, name));
        return value === 'UNKNOWN' ? undefined : value;
    };
    const urls = textsOf(member(document, 'project_url')).map((entry) => entry.split(/,\s*/, 2));
    const named = (wanted) => urls.find(([name = '']) => name.toLowerCase() === wanted)?.[1];
    return {
        facts: given({
            name: text('name'),
            version: text('version'),
            description: text('summary'),
            maintainer: core_metadata_person(text('maintainer'), text('maintainer_email')) ?? core_metadata_person(text('author'), text('author_email')),
            homepage: text('home_page') ?? named('homepage') ?? named('repository') ?? named('source'),
            license: text('license_expression') ?? oneLine(text('license')),
        }),
        requirements: textsOf(member(document, 'requires_dist')).filter((line) => !/;.*\bextra\s*==/.test(line)),
    };
}
/**
 * A project, with what it says of itself by its backend where the files alone didn't tell: what they state as literals
 * stays.
 */
function withMetadata(project, { facts, requirements }) {
    const file = requirementsOf(project.requirementsFile?.lines ?? []);
    const known = project.untold.includes('version') ? { ...project.facts, version: undefined } : project.facts;
    return {
        ...project,
        facts: { ...facts, ...given({ ...UNKNOWN, ...known }) },
        requirements: [...file, ...requirements],
        locked: locks(file, requirements),
        untold: [],
    };
}
const UNKNOWN = {
    name: undefined,
    version: undefined,
    description: undefined,
    maintainer: undefined,
    homepage: undefined,
    license: undefined,
};
/** The address may hold the name, `Name <address>`. */
function core_metadata_person(name, address) {
    if (address?.includes('<'))
        return address.split(/,\s*(?=[^,]*<)/)[0];
    return address === undefined ? name : `${name ?? address} <${address}>`;
}
/** Older backends put the whole text of a license there. */
function oneLine(text) {
    return text?.includes('\n') ? undefined : text;
}

;// CONCATENATED MODULE: ./lib/fpm/venv.js







const venv_PYTHON = '/usr/bin/python3';
/** `3.11`, of the distribution's Python. */
async function pythonVersion({ run, environment, scratch }) {
    await (0,lib_program/* locate */.x5)(venv_PYTHON, environment).catch(() => {
        throw new lib_failure/* Failure */.H('tool', `There is no ${venv_PYTHON} on this runner.`, 'Add a step `apt-get install python3 python3-venv`.');
    });
    const program = 'import sys; print("%d.%d" % sys.version_info[:2])';
    const exit = await run({ program: venv_PYTHON, args: ['-I', '-c', program], cwd: scratch, environment });
    return exit.output.trim();
}
/** A Python that has pip, below `scratch`. @throws Failure `build` */
async function makePip(tools) {
    const place = (0,external_node_path_.join)(tools.scratch, 'pip');
    await venv(tools, [place]);
    return (0,external_node_path_.join)(place, 'bin', 'python3');
}
async function venv(tools, args) {
    await must(tools, { program: venv_PYTHON, args: ['-I', '-m', 'venv', ...args], cwd: tools.scratch }, {
        what: 'The virtualenv could not be made',
        remedy: 'Add a step `apt-get install python3-venv` before this one.',
    });
}
/**
 * Makes an empty virtualenv at `<stage><home>` with the distribution's Python. pip stays outside: the package needs
 * none of it.
 * @throws Failure `build`
 */
async function makeVirtualenv(tools, stage, home) {
    const python = await pythonVersion(tools);
    const pip = await makePip(tools);
    const place = (0,external_node_path_.join)(stage, home);
    await (0,promises_.mkdir)(place, { recursive: true });
    await venv(tools, ['--without-pip', place]);
    const environment = { ...tools.environment, PIP_NO_COMPILE: '1' };
    return {
        place,
        home,
        python,
        install: async (args, cwd, what) => {
            const all = [
                '-I',
                '-m',
                'pip',
                '--python',
                (0,external_node_path_.join)(place, 'bin', 'python3'),
                'install',
                '--no-compile',
                '--progress-bar=off',
                '--no-warn-script-location',
                ...args,
            ];
            await must(tools, { program: pip, args: all, cwd, environment }, what);
        },
    };
}
const NO_DEPENDENCIES = {
    what: 'pip could not install the dependencies',
    remedy: 'Mend the requirements, or point PIP_INDEX_URL or PIP_FIND_LINKS to where they are.',
};
const NO_PROJECT = {
    what: 'pip could not install the project itself',
    remedy: 'Mend pyproject.toml, setup.cfg or setup.py; or point PIP_INDEX_URL or PIP_FIND_LINKS to where its build backend is.',
};
/** Whether requirements name folders, in which pip builds: it is to get a copy of the project. */
function buildsInFolders({ requirementsFile }) {
    const folders = requirementsOf(requirementsFile?.lines ?? []).filter(isLocal);
    if (folders.length === 0)
        return 'no';
    return folders.some((line) => /(?:^|[\s@:/])\.\.(?:\/|$|\[)/.test(line)) ? 'beside' : 'inside';
}
/**
 * requirements.txt first, with its hashes where it has some; else what the project itself requires. pip takes no hash for
 * a folder or a repository: those come after the rest, and bring nothing along that has no hash.
 * @param folder the project, or a copy of it
 */
async function installRequirements(tools, venv, project, folder) {
    const { requirementsFile, backend, requirements } = project;
    if (requirementsFile === undefined) {
        if (!backend && requirements.length > 0)
            await venv.install(['--', ...requirements], folder, NO_DEPENDENCIES);
        return;
    }
    // The project itself comes last, after its build.
    const lines = requirementsFile.lines.filter((line) => !(backend && /^\.\/?$/.test(line)));
    const apart = lines.filter((line) => requirementsFile.hashed && isWithoutHash(line));
    const options = lines.filter((line) => isOption(line) && !line.startsWith('--require-hashes'));
    const install = async (name, args, content) => {
        if (content.every(isOption))
            return;
        const file = (0,external_node_path_.join)(tools.scratch, name);
        await (0,promises_.writeFile)(file, `${content.join('\n')}\n`);
        await venv.install([...args, '-r', file], folder, NO_DEPENDENCIES);
    };
    const hashes = requirementsFile.hashed ? ['--require-hashes'] : [];
    await install('requirements.txt', hashes, lines.filter((line) => !apart.includes(line)));
    await install('requirements-without-hash.txt', ['--no-deps'], [...options, ...apart]);
}
function isWithoutHash(line) {
    return !isOption(line) && (isLocal(line) || isRepository(line)) && !/\s--hash[=\s]/.test(line);
}
/** The project itself, from a copy of it, since backends write into its folder. */
async function installProject(venv, copy) {
    await venv.install(['--use-pep517', '.'], copy, NO_PROJECT);
}
/**
 * Makes a filled virtualenv work at its final path, and forget where it was made: programs' first lines, the
 * activation scripts, pyvenv.cfg, direct_url.json, RECORD. Then compiles the byte code, with the final path in it.
 */
async function settleVirtualenv(tools, stage, venv) {
    await (0,promises_.rm)((0,external_node_path_.join)(venv.place, 'lib64'), { force: true });
    const bin = (0,external_node_path_.join)(venv.place, 'bin');
    for (const name of await (0,promises_.readdir)(bin)) {
        const file = (0,external_node_path_.join)(bin, name);
        if (/^(?:[Aa]ctivate)/.test(name))
            await (0,promises_.rm)(file);
        else if ((await (0,promises_.lstat)(file)).isFile())
            await rewrite(file, (text) => rehomed(text, venv));
    }
    await rewrite((0,external_node_path_.join)(venv.place, 'pyvenv.cfg'), (text) => text
        .split('\n')
        .filter((line) => !/^(?:command|executable)\b/.test(line))
        .join('\n'));
    await settleRecords(venv);
    const folder = (0,external_node_path_.join)(venv.place, 'lib');
    // Invalidated by content: times are the commit's, and a host's clock has no say.
    const args = [
        '-I',
        '-m',
        'compileall',
        '-q',
        '-f',
        '-s',
        stage,
        '-p',
        '/',
        '--invalidation-mode',
        'checked-hash',
        folder,
    ];
    await tools.run({
        program: venv_PYTHON,
        args,
        cwd: tools.scratch,
        environment: { ...tools.environment, PYTHONDONTWRITEBYTECODE: '' },
    });
}
/**
 * The first line of a script, and the form that pip gives it where the interpreter's path is long or has a blank:
 * `#!/bin/sh`, `'''exec' "path" "$0" "$@"`, `' '''`.
 */
function rehomed(text, { place, home }) {
    const long = /^#!\/bin\/sh\n'''exec' "?([^"\n]*?)"? "\$0" "\$@"\n' '''\n/.exec(text);
    const short = /^#!"?([^"\n]*?)"?(?: [^\n/]*)?\n/.exec(text);
    const [line, interpreter] = long ?? short ?? [];
    if (line === undefined || interpreter === undefined || !interpreter.startsWith(`${place}/`))
        return text;
    const path = `${home}/${(0,external_node_path_.relative)(place, interpreter)}`;
    const rest = text.slice(line.length);
    // Linux cuts a first line at 255 bytes and splits it at blanks; pip's own limit is 127.
    if (path.length > 120 || /\s/.test(path))
        return `#!/bin/sh\n'''exec' "${path}" "$0" "$@"\n' '''\n${rest}`;
    return `#!${path}\n${rest}`;
}
async function rewrite(file, change) {
    // Latin-1 carries any bytes there and back.
    const text = await (0,promises_.readFile)(file, 'latin1');
    const changed = change(text);
    if (changed !== text)
        await (0,promises_.writeFile)(file, changed, 'latin1');
}
async function settleRecords({ place, python }) {
    const packages = (0,external_node_path_.join)(place, 'lib', `python${python}`, 'site-packages');
    const entries = await (0,promises_.readdir)(packages).catch(() => []);
    for (const name of entries.filter((entry) => entry.endsWith('.dist-info'))) {
        await (0,promises_.rm)((0,external_node_path_.join)(packages, name, 'direct_url.json'), { force: true });
        const record = (0,external_node_path_.join)(packages, name, 'RECORD');
        const text = await (0,promises_.readFile)(record, 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        const lines = await Promise.all(text
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => recordLine(line, packages)));
        await (0,promises_.writeFile)(record, `${lines.filter((line) => line !== undefined).join('\n')}\n`);
    }
}
/** `path,sha256=\u2026,size`, made anew for a file as it is now; undefined for one that is gone. Source: PyPA, "Recording installed projects". */
async function recordLine(line, packages) {
    const [, path = '', hash = ''] = /^("(?:[^"]|"")*"|[^,]*),([^,]*),/.exec(line) ?? [];
    const plain = path.startsWith('"') ? path.slice(1, -1).replaceAll('""', '"') : path;
    const content = await (0,promises_.readFile)((0,external_node_path_.join)(packages, plain)).catch(() => undefined);
    if (content === undefined)
        return undefined;
    if (hash === '')
        return line;
    return `${path},sha256=${(0,external_node_crypto_.createHash)('sha256').update(content).digest('base64url')},${content.length}`;
}

;// CONCATENATED MODULE: ./lib/fpm/metadata.js






/** Prints the metadata of the one wheel in a folder as `pip install --report` would. */
const WHEEL_METADATA = `
import email, glob, json, sys, zipfile
(file,) = glob.glob(sys.argv[1] + '/*.whl')
with zipfile.ZipFile(file) as wheel:
    (name,) = [name for name in wheel.namelist() if name.endswith('.dist-info/METADATA')]
    message = email.message_from_bytes(wheel.read(name))
several = {'requires_dist', 'project_url'}
found = {}
for key in set(message.keys()):
    field = key.lower().replace('-', '_')
    found[field] = message.get_all(key) if field in several else message[key]
print(json.dumps(found))
`;
/**
 * What a project's build backend says of it, asked by pip in an isolated environment, as for an installation
 * (`prepare_metadata_for_build_wheel`). Runs the project's own code.
 * @param folder a copy of the project
 * @throws Failure `project` with the end of what pip said
 */
async function projectMetadata(tools, folder) {
    const pip = await makePip(tools);
    const environment = { ...tools.environment, PIP_NO_COMPILE: '1' };
    const report = (0,external_node_path_.join)(tools.scratch, 'report.json');
    const options = ['--no-deps', '--use-pep517', '--progress-bar=off', '--disable-pip-version-check'];
    const run = (args) => tools.run({ program: pip, args: ['-I', ...args], cwd: folder, environment, onLine: tools.say });
    const asked = await run([
        '-m',
        'pip',
        'install',
        '--dry-run',
        '--ignore-installed',
        ...options,
        '--report',
        report,
        '.',
    ]);
    if (asked.kind === 'exited' && asked.code === 0) {
        const document = JSON.parse(await (0,promises_.readFile)(report, 'utf8'));
        return readCoreMetadata(firstInstalled(document));
    }
    if (!/no such option: --(?:dry-run|report)/.test(asked.errors))
        throw silent((0,lib_program/* endText */.Z4)(asked));
    // pip before 22.2: Ubuntu 22.04, Debian 11.
    const wheels = (0,external_node_path_.join)(tools.scratch, 'wheels');
    const made = await run(['-m', 'pip', 'wheel', ...options, '--wheel-dir', wheels, '.']);
    if (made.kind !== 'exited' || made.code !== 0)
        throw silent((0,lib_program/* endText */.Z4)(made));
    return readCoreMetadata(JSON.parse((await run(['-c', WHEEL_METADATA, wheels])).output));
}
function firstInstalled(document) {
    const install = typeof document === 'object' && document !== null ? Reflect.get(document, 'install') : undefined;
    const first = Array.isArray(install) ? install[0] : undefined;
    return typeof first === 'object' && first !== null ? Reflect.get(first, 'metadata') : undefined;
}
function silent(said) {
    return new lib_failure/* Failure */.H('project', `The project leaves name, version or dependencies to its build backend, and that does not tell them: pip ${said}`, 'Mend the project; or point PIP_INDEX_URL or PIP_FIND_LINKS to where its build backend is; or state them as literals.');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/secret.js

/**
 * A text that must not be printed: a private key, a passphrase, a token. It reads `***` in a template, in JSON
 * and in `console.log`; only `reveal` gives the text, at the one place that needs it.
 */
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [external_node_util_.inspect.custom]() {
        return '***';
    }
}

;// CONCATENATED MODULE: ./lib/actions/build/may-build.js
/** Whether something runs before the package is filled, so that files which are not there yet may come. */
function mayBuild({ 'build-command': command }, project) {
    if (command === 'none')
        return false;
    if (command !== 'auto')
        return true;
    if (project.kind === 'node')
        return project.scripts.build !== undefined;
    return project.kind === 'python' && (project.frontEnd !== undefined || project.django);
}

;// CONCATENATED MODULE: ./lib/actions/build/project-files.js






function project_files_isInside(base, place) {
    const way = (0,external_node_path_.relative)(base, place);
    return way !== '..' && !way.startsWith('../') && !(0,external_node_path_.isAbsolute)(way);
}
/** The texts of the user's own scripts, once `sh -n` takes them. */
async function readHooks(inputs, root, world, mistakes) {
    const read = async (input) => {
        const path = inputs[input];
        if (path === undefined)
            return undefined;
        return mistakes.attempt(async () => {
            const text = shellText(await (0,promises_.readFile)(await projectFile(root, input, path)), input, path);
            const exit = await world.run({
                program: 'sh',
                args: ['-n'],
                cwd: root,
                environment: world.environment,
                input: new Secret(text),
            });
            if (exit.kind === 'exited' && exit.code === 0)
                return text;
            throw project_files_wrong(input, path, 'a shell script', `\`sh -n\` says: ${exit.errors.trim()}`);
        });
    };
    return {
        beforeInstall: await read('before-install'),
        afterInstall: await read('after-install'),
        beforeRemove: await read('before-remove'),
        afterRemove: await read('after-remove'),
    };
}
/**
 * A script as it runs in ours: without a byte order mark, its lines ending as a shell wants them. Windows' line ends pass
 * `sh -n` and fail on the host.
 */
function shellText(bytes, input, path) {
    const text = unixText(new TextDecoder().decode(bytes));
    if (/[\0\uFFFD]/.test(text))
        throw project_files_wrong(input, path, 'a shell script in UTF-8', 'Save it in that encoding.');
    const interpreter = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(text);
    const [, program = '/bin/sh', argument] = interpreter ?? [];
    const name = program.endsWith('/env') ? argument : program.split('/').at(-1);
    if (/^(?:sh|dash|bash|ash)$/.test(name ?? ''))
        return text;
    throw project_files_wrong(input, path, 'a shell script', `Its first line names ${name}: call that program from a script of sh.`);
}
/** A text with line ends as Unix has them. */
function unixText(text) {
    return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}
/** That paths named by inputs are there. `files` and `config-files` may name what the build command makes. */
async function checkFiles(inputs, project, mistakes) {
    const { root } = project;
    for (const path of inputs.systemd) {
        await mistakes.attempt(() => projectFile(root, 'systemd', path));
        if (!/^[A-Za-z0-9:_.\\-]+@?[A-Za-z0-9:_.\\-]*\.(?:service|socket|timer|path|target|mount)$/.test(path.split('/').at(-1) ?? '')) {
            mistakes.add((0,github_inputs/* mistakeText */.Mr)('systemd', path, 'a unit file: `.service`, `.socket`, `.timer`, `.path`, `.target`, `.mount`', 'Rename it.'));
        }
    }
    if (mayBuild(inputs, project))
        return;
    for (const { from } of inputs['config-files'])
        await mistakes.attempt(() => projectFile(root, 'config-files', from));
    for (const { from } of inputs.files)
        await mistakes.attempt(() => inProject(root, 'files', from));
}
/** The real path of something in the project. @throws Failure `input` where it is not there, or leads out */
async function inProject(root, input, path) {
    const real = await (0,promises_.realpath)((0,external_node_path_.join)(root, path)).catch(() => undefined);
    if (real === undefined)
        throw project_files_wrong(input, path, 'a path in the project', 'There is nothing of that name.');
    if (!project_files_isInside(root, real))
        throw project_files_wrong(input, path, 'a path in the project', 'It leads out of the project.');
    return real;
}
async function projectFile(root, input, path) {
    const file = await inProject(root, input, path);
    if ((await (0,promises_.lstat)(file)).isFile())
        return file;
    throw project_files_wrong(input, path, 'a file in the project', 'It is a folder.');
}
function project_files_wrong(input, got, accepted, remedy) {
    return new lib_failure/* Failure */.H('input', (0,github_inputs/* mistakeText */.Mr)(input, got, accepted, remedy), '');
}

;// CONCATENATED MODULE: ./lib/actions/build/source-copy.js




/**
 * A copy of the project below `scratch`, for tools that write into the folder they build. It lies in a clone of the
 * checkout, which counts as unchanged, so that what makes its version from tags (setuptools-scm, hatch-vcs, versioningit,
 * pbr, dunamai) finds them.
 * @returns the project's folder in the copy
 */
async function copySource(tools, { root, workspace, output, extent }) {
    const top = (0,external_node_path_.join)(tools.scratch, 'source');
    const checkout = await checkoutOf(tools, root);
    const clone = checkout !== undefined && (await cloned(tools, checkout, top));
    const base = clone ? checkout : extent === 'checkout' ? workspace : root;
    const rules = { without: [output], asItIs: false };
    const place = (0,external_node_path_.join)(top, (0,external_node_path_.relative)(base, root));
    if (extent === 'checkout')
        await copyProject(base, top, rules);
    else
        await copyProject(root, place, rules);
    return place;
}
/** The folder of the git checkout that a folder lies in, or undefined where it lies in none. */
async function checkoutOf(tools, root) {
    const top = (await git(tools, ['rev-parse', '--show-toplevel'], root))?.replace(/\n$/, '');
    return top !== undefined && top !== '' && project_files_isInside(top, root) ? top : undefined;
}
/** Clones the history alone; whatever the copy then lacks or has besides, git takes for the commit's. */
async function cloned(tools, checkout, top) {
    const made = await git(tools, ['clone', '--quiet', '--no-checkout', '--shared', '--', checkout, top], tools.scratch);
    if (made === undefined)
        return false;
    await git(tools, ['read-tree', 'HEAD'], top);
    const pipe = 'git ls-files -z | git update-index -z --assume-unchanged --stdin';
    await tools.run({ program: 'sh', args: ['-c', pipe], cwd: top, environment: tools.environment });
    await (0,promises_.writeFile)((0,external_node_path_.join)(top, '.git', 'info', 'exclude'), '*\n');
    return true;
}
/** What git prints, or undefined where it fails or isn't there. */
async function git(tools, args, cwd) {
    const all = ['-c', 'safe.directory=*', ...args];
    const exit = await tools
        .run({ program: 'git', args: all, cwd, environment: tools.environment })
        .catch(() => undefined);
    return exit?.kind === 'exited' && exit.code === 0 ? exit.output : undefined;
}

;// CONCATENATED MODULE: ./lib/actions/build/computed.js







/**
 * A Python project, with what its files leave to its build backend asked of that, in a copy below RUNNER_TEMP. Inputs
 * that say it already save the asking.
 * @throws Failure `project` where the backend doesn't tell; `version` where a shallow checkout has no tags to make it of
 */
async function withComputedFacts(project, inputs, source, world, output) {
    const needed = project.untold.filter((fact) => fact === 'dependencies' || (inputs[fact] === undefined && !(fact === 'version' && source.tagged)));
    if (needed.length === 0)
        return project;
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(world.temporary, 'deb-actions-facts-'));
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(scratch, 'home'));
        const tools = {
            run: world.run,
            environment: toolEnvironment(world.environment, scratch, source.epoch),
            scratch,
            say: world.report.debug,
        };
        await readyFpm(tools, inputs, world);
        const { root } = project;
        const copy = await copySource(tools, { root, workspace: world.workspace, output, extent: 'project' });
        const title = `Asking the project\u2019s build backend for ${needed.join(', ')}`;
        const metadata = await world.report.group(title, () => projectMetadata(tools, copy));
        if (needed.includes('version') && source.shallow && fromTags(metadata.facts.version))
            throw tooShallow();
        return withMetadata(project, metadata);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** How setuptools-scm, versioningit, dunamai and pbr write a version of a history in which they found no tag. */
function fromTags(version = '') {
    return /^0\.0|^0\.1\.dev|\+|\.dev|\.post/.test(version);
}
function tooShallow() {
    return new lib_failure/* Failure */.H('version', 'The project\u2019s version comes from git\u2019s tags, and the checkout has no history.', 'Give actions/checkout `fetch-depth: 0`, or add `version: 1.2.3` under `with:`.');
}

;// CONCATENATED MODULE: ./lib/actions/build/mistakes.js

/** Gathers what is wrong, so that one error can tell all of it. */
class Mistakes {
    #found = [];
    add(text) {
        this.#found.push(text);
    }
    /** The value of `work`, or undefined where it failed for a reason that is told at the end. */
    async attempt(work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof lib_failure/* Failure */.H))
                throw error;
            this.add(error.explanation);
            return undefined;
        }
    }
    /** @throws Failure `input` where there are any */
    end() {
        if (this.#found.length > 0)
            throw new lib_failure/* Failure */.H('input', this.#found.join('\n'), '');
    }
}

// EXTERNAL MODULE: ./lib/actions/build/service-option.js
var service_option = __webpack_require__(51525);
;// CONCATENATED MODULE: ./lib/actions/build/service-options.js





/** Adds what `systemd-analyze verify` finds wrong in `service-options`; without that program systemd judges on the host. */
async function checkServiceOptions(inputs, world, mistakes) {
    const options = inputs['service-options'];
    const [first] = options;
    if (first === undefined)
        return;
    if (inputs.service === undefined)
        mistakes.add((0,github_inputs/* mistakeText */.Mr)('service-options', first, 'options of the unit that `service` makes', 'Give `service` too.'));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(world.temporary, 'deb-actions-unit-'));
    try {
        for (const [option, fault] of await faults(folder, options, world))
            mistakes.add((0,github_inputs/* mistakeText */.Mr)('service-options', option, service_option/* SERVICE_OPTION */.y, `systemd says: ${fault}`));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const HEAD = ['[Service]', 'ExecStart=/bin/true'];
/** Options and what systemd says of them, by the number of their line. Programs that they name need not be here. */
async function faults(folder, options, { run, environment }) {
    const file = (0,external_node_path_.join)(folder, 'options.service');
    await (0,promises_.writeFile)(file, `${[...HEAD, ...options].join('\n')}\n`);
    try {
        const { errors } = await run({
            program: 'systemd-analyze',
            args: ['verify', '--man=no', file],
            cwd: folder,
            environment: { ...environment, LC_ALL: 'C', SYSTEMD_LOG_TARGET: 'console', SYSTEMD_COLORS: '0' },
            timeout: 60,
        });
        return [...errors.matchAll(/^.*\/options\.service:(\d+): (.*)$/gm)].flatMap(([, line, fault = '']) => {
            const option = options[Number(line) - 1 - HEAD.length];
            return option === undefined ? [] : [[option, fault]];
        });
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H && error.code === 'program-missing')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/actions/build/smoke.js


/** @throws Failure `input` where the package is installed on the runner already: the test would purge it */
async function smokeTestMistake(name, { run, environment, temporary }) {
    const args = ['--show', '--showformat=${db:Status-Abbrev}', name];
    const exit = await run({ program: 'dpkg-query', args, cwd: temporary, environment });
    if (exit.kind !== 'exited' || exit.code !== 0 || /^.n/.test(exit.output))
        return;
    throw new lib_failure/* Failure */.H('input', `The input \`smoke-test\` would install, and then purge, ${name}, which is installed on this runner already.`, 'Purge it before, or leave `smoke-test` out.');
}
/**
 * Installs the package, runs a command, and purges the package and what came with it.
 * @throws Failure `smoke-test`
 */
async function smokeTest(command, name, file, tools, report) {
    const environment = { ...tools.environment, DEBIAN_FRONTEND: 'noninteractive' };
    const rooted = (program, args) => {
        const root = process.getuid?.() === 0;
        const sudo = ['--non-interactive', '--preserve-env=DEBIAN_FRONTEND', program, ...args];
        return {
            program: root ? program : 'sudo',
            args: root ? args : sudo,
            cwd: '/',
            environment,
            onLine: (line) => report.line(line),
        };
    };
    const installed = async () => {
        const args = ['--show', '--showformat=${db:Status-Abbrev}${Package}:${Architecture}\n'];
        const { output } = await tools.run({ program: 'dpkg-query', args, cwd: '/', environment });
        return output.split('\n').flatMap((line) => /^ii.(\S+)$/.exec(line)?.[1]?.replace(/:all$/, '') ?? []);
    };
    await report.group('smoke test', async () => {
        const before = new Set(await installed());
        try {
            const install = [
                'install',
                '--yes',
                '--no-install-recommends',
                '-o',
                'DPkg::Lock::Timeout=120',
                '-o',
                'APT::Sandbox::User=root',
                file,
            ];
            const exit = await tools.run(rooted('apt-get', install));
            if (exit.kind !== 'exited' || exit.code !== 0)
                throw failed(`the package could not be installed: apt-get ${(0,lib_program/* endText */.Z4)(exit)}`);
            const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command];
            const test = await tools.run({
                program: 'bash',
                args,
                cwd: tools.scratch,
                environment,
                timeout: 600,
                onLine: report.line,
            });
            if (test.kind !== 'exited' || test.code !== 0)
                throw failed(`\`${command}\` ${(0,lib_program/* endText */.Z4)(test)}`);
        }
        finally {
            const came = (await installed()).filter((entry) => !before.has(entry));
            const purge = ['purge', '--yes', '-o', 'DPkg::Lock::Timeout=120', ...new Set([name, ...came])];
            await tools.run(rooted('apt-get', purge));
        }
    });
}
function failed(what) {
    return new lib_failure/* Failure */.H('smoke-test', `The smoke test failed: ${what}`, 'It ran after installing the package on the runner; see its lines above.');
}

;// CONCATENATED MODULE: ./lib/actions/build/source.js

/** The commit that is checked out, and its time, which all files of the package carry. */
async function readSource(root, context, world) {
    const { commit, epoch, shallow = false } = await headOf(root, world);
    const head = context.trigger.kind === 'pull-request' ? context.trigger.head : undefined;
    const tagged = context.trigger.kind === 'tag';
    const base = { repository: context.repository, commit: head ?? commit ?? context.commit, shallow, tagged };
    if (epoch !== undefined)
        return { ...base, epoch, warnings: [] };
    const given = world.environment.SOURCE_DATE_EPOCH ?? '';
    if (/^[1-9]\d{0,10}$/.test(given))
        return { ...base, epoch: Number(given), warnings: [] };
    if (given !== '') {
        throw new lib_failure/* Failure */.H('input', `SOURCE_DATE_EPOCH is \`${given}\`; accepted are seconds since 1970.`, 'Correct it, or check the code out with its history.');
    }
    const warning = 'This is no git checkout, so there is no commit time: the package carries the present time and can\u2019t be built again to the same bytes. Check the code out, or set SOURCE_DATE_EPOCH.';
    return { ...base, epoch: Math.floor(world.now().getTime() / 1000), warnings: [warning] };
}
async function headOf(root, { run, environment }) {
    // A container's workspace belongs to another user, which git refuses to read unless told that it may.
    const git = (...args) => run({
        program: 'git',
        args: ['-c', 'safe.directory=*', ...args],
        cwd: root,
        environment: { ...environment, LC_ALL: 'C' },
    });
    try {
        const exit = await git('log', '-1', '--format=%H %ct');
        const [, commit, time] = /^([0-9a-f]{40,64}) (\d+)$/m.exec(exit.output) ?? [];
        if (exit.kind !== 'exited' || exit.code !== 0 || commit === undefined)
            return {};
        const shallow = (await git('rev-parse', '--is-shallow-repository')).output.trim() === 'true';
        return { commit, epoch: Math.max(1, Number(time)), shallow };
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H && error.code === 'program-missing')
            return {};
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/actions/build/decide.js
















/**
 * Reads the project and the runner, and decides on the package.
 * @throws Failure `input` that names everything that is wrong
 */
async function decide(inputs, world) {
    const mistakes = new Mistakes();
    const workspace = await (0,promises_.realpath)(world.workspace);
    const root = await mistakes.attempt(() => folderInside(world.workspace, 'path', inputs.path));
    const output = await mistakes.attempt(() => outputFolder(world.workspace, inputs['output-directory']));
    const platform = await mistakes.attempt(() => platformOf(inputs, world, mistakes));
    const inspect = inspector(world);
    const read = root === undefined
        ? undefined
        : await mistakes.attempt(() => readProject(root, inputs.type, inspect, workspace));
    const context = await mistakes.attempt(() => readRunContext(world.environment));
    const source = root === undefined || context === undefined
        ? undefined
        : await mistakes.attempt(() => readSource(root, context, world));
    const fpmArgs = await mistakes.attempt(() => fpmWords(inputs['fpm-args']));
    if (inputs.service !== undefined)
        await mistakes.attempt(() => aboutInput('service', async () => splitWords(inputs.service ?? '')));
    if (read === undefined)
        throw ended(mistakes);
    const project = read.kind !== 'python' || source === undefined || output === undefined
        ? read
        : ((await mistakes.attempt(() => withComputedFacts(read, inputs, source, world, output))) ?? read);
    const name = await mistakes.attempt(() => decide_nameOf(inputs, project));
    const version = context === undefined || source === undefined
        ? undefined
        : await mistakes.attempt(() => versionOf(inputs, project, name ?? '', context, source));
    const person = await mistakes.attempt(() => maintainerOf(inputs, project));
    const hooks = await readHooks(inputs, project.root, world, mistakes);
    await checkFiles(inputs, project, mistakes);
    checkRoot(inputs, project, mistakes);
    await checkServiceOptions(inputs, world, mistakes);
    await mistakes.attempt(() => checkEarlier(inputs['compare-with'], world.workspace));
    mistakes.end();
    if (name === undefined ||
        context === undefined ||
        source === undefined ||
        version === undefined ||
        person === undefined ||
        platform === undefined ||
        output === undefined)
        throw ended(mistakes);
    if (inputs['smoke-test'] !== undefined)
        await smokeTestMistake(name, world);
    const text = inputs.description ?? project.facts.description;
    const fallback = `${{ python: 'Python', node: 'Node.js', directory: 'Files' }[project.kind]} application${context.repository === undefined ? '' : ` from ${context.repository}`}`;
    return {
        project,
        source,
        platform,
        architecture: inputs.architecture ?? platform.architecture,
        name,
        version,
        maintainer: person,
        description: describe(text ?? fallback, name),
        homepage: inputs.homepage ?? webAddress(project.facts.homepage) ?? decide_repositoryPage(context),
        license: inputs.license ?? project.facts.license,
        section: inputs.section ?? { python: 'python', node: 'javascript', directory: 'misc' }[project.kind],
        prefix: inputs.prefix ?? prefixFor(inputs, name),
        user: inputs['service-user'] ?? serviceUser(name),
        compression: inputs.compression ?? (readsZstd(platform) ? 'zst' : 'xz'),
        hooks,
        fpmArgs: fpmArgs ?? [],
        workspace,
        output,
        warnings: source.warnings,
    };
}
function ended(mistakes) {
    mistakes.end();
    return new Error('decide: a part is missing without a reason');
}
async function folderInside(workspace, input, path) {
    const place = (0,external_node_path_.resolve)(workspace, path);
    const real = await (0,promises_.realpath)(place).catch(() => undefined);
    const base = await (0,promises_.realpath)(workspace);
    const accepted = 'a folder inside the workspace';
    if (real === undefined)
        throw project_files_wrong(input, path, accepted, 'There is nothing of that name: correct it, or check the code out first.');
    if (!project_files_isInside(base, real))
        throw project_files_wrong(input, path, accepted, 'Check the code out into the workspace.');
    return real;
}
async function outputFolder(workspace, path) {
    const base = await (0,promises_.realpath)(workspace);
    const place = (0,external_node_path_.resolve)(base, path);
    if (place !== base && project_files_isInside(base, place))
        return place;
    throw project_files_wrong('output-directory', path, 'a folder below the workspace', 'Write e.g. `deb`.');
}
async function platformOf(inputs, world, mistakes) {
    const osRelease = await (0,promises_.readFile)('/etc/os-release', 'utf8').catch(() => '');
    const asked = {
        program: 'dpkg',
        args: ['--print-architecture'],
        cwd: world.temporary,
        environment: world.environment,
    };
    const architecture = await (0,lib_program/* outputOf */.jH)(world.run, asked, 'Run this action on Debian or Ubuntu.');
    const platform = readPlatform(osRelease, architecture.trim());
    const { release, architecture: wanted } = inputs;
    const judge = (input, got, mistake) => {
        if (mistake !== undefined)
            mistakes.add((0,github_inputs/* mistakeText */.Mr)(input, got, mistake.accepted, mistake.remedy));
    };
    if (release !== undefined)
        judge('release', release, releaseMistake(release, platform));
    if (wanted !== undefined)
        judge('architecture', wanted, architectureMistake(wanted, platform));
    return platform;
}
function inspector({ run, environment, temporary, }) {
    return (program, args) => (0,lib_program/* outputOf */.jH)(run, {
        program: '/usr/bin/python3',
        args: ['-I', '-c', program, ...args],
        cwd: temporary,
        environment: { ...environment, PYTHONDONTWRITEBYTECODE: '1' },
    }, 'Install python3 in a step before this one.');
}
/** `/` is for the root of a staged tree. */
function checkRoot(inputs, project, mistakes) {
    if (project.kind === 'directory')
        return;
    const accepted = '`/` for `type: directory` alone';
    const remedy = 'Write e.g. `/opt/shop`, or give `type: directory` for a staged tree.';
    if (inputs.prefix === '/')
        mistakes.add((0,github_inputs/* mistakeText */.Mr)('prefix', '/', accepted, remedy));
    if (mapsRoot(inputs))
        mistakes.add((0,github_inputs/* mistakeText */.Mr)('files', '/', accepted, remedy));
}
/** Whether `files` gives the package's root: then the project's folder is where that was made, and stays out. */
function mapsRoot({ files }) {
    return files.some(({ to }) => to === '/');
}
function prefixFor(inputs, name) {
    return mapsRoot(inputs) ? '/' : `/opt/${name}`;
}
function decide_nameOf(inputs, { facts }) {
    const given = inputs.name ?? facts.name;
    if (given !== undefined)
        return packageName(given);
    throw new lib_failure/* Failure */.H('name', 'The project states no name, and the input `name` gives none.', 'Add `name: shop` under `with:`.');
}
/** @throws Failure that names the input where that gave the version */
async function versionOf(inputs, project, name, context, source) {
    const made = () => versionText(inputs, project, name, context, source);
    return inputs.version === undefined ? made() : await aboutInput('version', async () => made());
}
function versionText(inputs, project, name, context, source) {
    const version = packageVersion({
        scheme: inputs['version-scheme'],
        base: inputs.version ?? project.facts.version,
        grammar: { python: 'pep440', node: 'semver', directory: 'any' }[project.kind],
        suffix: inputs['version-suffix'] ?? '',
        name,
        occasion: context.trigger,
        commit: source.commit ?? '0000000',
        run: context.runNumber,
    });
    return (0,deb_version/* parseVersion */.ot)(version).text;
}
function maintainerOf(inputs, { facts }) {
    const given = inputs.maintainer ?? facts.maintainer;
    const person = given === undefined ? undefined : maintainer(given);
    if (person !== undefined)
        return person;
    const remedy = 'Add `maintainer: Shop Team <shop@example.org>` under `with:`.';
    if (given === undefined)
        throw new lib_failure/* Failure */.H('maintainer', 'The project states no maintainer, and the input `maintainer` gives none.', remedy);
    throw new lib_failure/* Failure */.H('maintainer', `The maintainer \`${given}\` has no address, which Debian packages need.`, remedy);
}
function webAddress(url) {
    return url !== undefined && /^https?:\/\/[^\s<>"]+$/.test(url) ? url : undefined;
}
function decide_repositoryPage({ repository, serverUrl }) {
    return repository === undefined ? undefined : webAddress(`${serverUrl}/${repository}`);
}

;// CONCATENATED MODULE: ./lib/actions/build/stage-files.js




/**
 * Puts what `files` and `config-files` name where they say.
 * @throws Failure `input` for targets that two lines name, that lie under one another, or that are a folder already
 */
async function stageFiles(inputs, { project, output }, stage) {
    const taken = new Map();
    const placed = [];
    for (const given of inputs['config-files']) {
        const line = `\`config-files\`: \`${given.from}=${given.to}\``;
        const file = await projectFile(project.root, 'config-files', given.from);
        await placeFile(file, given.to, 'config-files', line);
        const usual = given.to === inputs['environment-file'] ? 0o640 : 0o644;
        placed.push({ path: given.to, mode: given.mode ?? usual, owner: given.owner });
    }
    for (const given of inputs.files)
        placed.push(...(await placeMapping(given)));
    return placed;
    async function placeMapping(given) {
        const { from, mode, owner } = given;
        const line = `\`files\`: \`${from}=${given.to}\``;
        const source = await inProject(project.root, 'files', from);
        if (!(0,external_node_fs_.lstatSync)(source).isDirectory()) {
            const to = given.into ? (0,external_node_path_.join)(given.to, (0,external_node_path_.basename)(from)) : given.to;
            await placeFile(source, to, 'files', line);
            return [{ path: to, mode, owner }];
        }
        const found = owner === undefined ? [] : [{ path: given.to, mode: undefined, owner }];
        await copyProject(source, (0,external_node_path_.join)(stage, given.to), {
            without: [output],
            asItIs: true,
            onFile: (path) => {
                const to = (0,external_node_path_.join)(given.to, path);
                claim(to, 'files', line);
                if (mode !== undefined)
                    found.push({ path: to, mode, owner: undefined });
            },
        });
        return found;
    }
    async function placeFile(file, to, input, line) {
        claim(to, input, line);
        await copyPlain(file, (0,external_node_path_.join)(stage, to));
    }
    /** Takes a target for a file. */
    function claim(to, input, line) {
        for (const above of foldersAbove(to)) {
            const file = taken.get(above) ?? (stage_files_isFile((0,external_node_path_.join)(stage, above)) ? `the file ${above}` : undefined);
            if (file !== undefined)
                throw under(to, input, file, line);
        }
        const before = taken.get(to);
        if (before !== undefined)
            throw twice(to, input, before, line);
        if (stage_files_isFolder((0,external_node_path_.join)(stage, to)) || stage_files_isFolder(to))
            throw folder(to, input, line);
        taken.set(to, line);
    }
}
/** `/usr`, `/usr/bin` of `/usr/bin/x`: the outermost first, since below a file nothing can be looked at. */
function foldersAbove(path) {
    const parts = (0,external_node_path_.dirname)(path)
        .split('/')
        .filter((part) => part !== '');
    return parts.map((_part, index) => `/${parts.slice(0, index + 1).join('/')}`);
}
function stage_files_isFolder(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function stage_files_isFile(path) {
    const entry = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return entry !== undefined && !entry.isDirectory();
}
function folder(to, input, line) {
    return project_files_wrong(input, to, 'the path that the file gets', `${line} would put a file where ${to} is a folder, of the system or of the package: write \`${to}/\` to put it into that.`);
}
function twice(to, input, before, line) {
    return project_files_wrong(input, to, 'one file for each path', `${before} and ${line} both name it: leave one out.`);
}
function under(to, input, file, line) {
    return project_files_wrong(input, to, 'a path below folders', `${line} lies under what is a file (${file}): correct one of them.`);
}

;// CONCATENATED MODULE: ./lib/fpm/package-manager.js



/** Where the registry has the programs. Source: Yarn's and pnpm's installation pages. */
const PACKAGES = { pnpm: 'pnpm', 'yarn-classic': 'yarn', yarn: '@yarnpkg/cli-dist' };
/** npm is the runner's; pnpm and Yarn come from the registry that the project's .npmrc names, in the release its lock needs. */
async function openPackageManager(tools, project) {
    const { manager, installRoot } = project;
    const bin = manager.kind === 'npm'
        ? undefined
        : await package_manager_fetched(tools, PACKAGES[manager.kind], manager.version, installRoot);
    const path = tools.environment.PATH ?? '';
    const environment = {
        ...tools.environment,
        ...settings(manager, tools),
        PATH: bin === undefined ? path : `${bin}:${path}`,
    };
    return {
        program: manager.kind === 'yarn-classic' ? 'yarn' : manager.kind,
        environment,
        install: async (wish) => {
            const PATH = [environment.PATH, ...(wish.programs ?? [])].join(':');
            const lock = manager.lockFile === undefined ? '' : ` by ${manager.lockFile}`;
            for (const { program, args, cwd = wish.cwd } of commands(manager, wish)) {
                await must(tools, { program, args, cwd, environment: { ...environment, PATH } }, {
                    what: `${program} could not install the dependencies${lock}`,
                    remedy: `Run \`${program} install\`, commit the lock file that it writes; or set npm_config_registry to where they are.`,
                });
            }
        },
    };
}
async function package_manager_fetched(tools, name, version, project) {
    const folder = (0,external_node_path_.join)(tools.scratch, 'package-manager');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'package.json'), '{"private":true}\n');
    await (0,promises_.copyFile)((0,external_node_path_.join)(project, '.npmrc'), (0,external_node_path_.join)(folder, '.npmrc')).catch(() => undefined);
    await must(tools, {
        program: 'npm',
        args: ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`],
        cwd: folder,
    }, {
        what: `${name} ${version}, which the project\u2019s lock needs, could not be had`,
        remedy: 'Correct `packageManager` in package.json, or set npm_config_registry to where it is.',
    });
    return (0,external_node_path_.join)(folder, 'node_modules', '.bin');
}
/** Caches below `scratch`; node_modules as Node itself reads them; nothing asked, nothing reported. */
function settings({ kind }, { environment, scratch }) {
    if (kind === 'npm')
        return {};
    if (kind === 'pnpm')
        return { CI: 'true', npm_config_store_dir: (0,external_node_path_.join)(scratch, 'cache', 'pnpm') };
    if (kind === 'yarn-classic')
        return { CI: 'true', YARN_CACHE_FOLDER: (0,external_node_path_.join)(scratch, 'cache', 'yarn') };
    const registry = environment.npm_config_registry;
    const proxies = { YARN_HTTP_PROXY: environment.http_proxy, YARN_HTTPS_PROXY: environment.https_proxy };
    const given = Object.entries({ YARN_NPM_REGISTRY_SERVER: registry, ...proxies });
    return {
        ...Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
        CI: 'true',
        YARN_GLOBAL_FOLDER: (0,external_node_path_.join)(scratch, 'cache', 'yarn'),
        YARN_NODE_LINKER: 'node-modules',
        YARN_ENABLE_TELEMETRY: '0',
        YARN_ENABLE_PROGRESS_BARS: '0',
    };
}
/** What is started, in this order. A lock is never changed: where it doesn't fit package.json, the program says so. */
function commands({ kind, lockFile }, { cwd, dependencies, member }) {
    const locked = lockFile !== undefined;
    const host = dependencies === 'host';
    switch (kind) {
        case 'npm': {
            const start = locked ? ['ci'] : ['install', '--no-package-lock'];
            const only = [
                ...(host ? ['--omit=dev'] : []),
                ...(member === undefined ? [] : [`--workspace=${member}`]),
            ];
            return [{ program: 'npm', args: [...start, ...only, '--no-audit', '--no-fund'] }];
        }
        case 'pnpm': {
            const only = [
                ...(host ? ['--prod'] : []),
                ...(member === undefined ? [] : ['--filter', `{./${member}}...`]),
            ];
            // Copies, since a hard link into the store would change with it; no path of the runner in programs.
            const form = [
                'package-import-method=copy',
                'extend-node-path=false',
                'prefer-symlinked-executables=true',
            ];
            const options = form.map((setting) => `--config.${setting}`);
            return [
                {
                    program: 'pnpm',
                    args: ['install', locked ? '--frozen-lockfile' : '--no-lockfile', ...only, ...options],
                },
            ];
        }
        case 'yarn-classic': {
            const only = host ? ['--production'] : [];
            return [
                {
                    program: 'yarn',
                    args: ['install', locked ? '--frozen-lockfile' : '--no-lockfile', '--non-interactive', ...only],
                },
            ];
        }
        case 'yarn': {
            const install = ['install', ...(locked ? ['--immutable'] : ['--no-immutable'])];
            if (!host)
                return [{ program: 'yarn', args: install }];
            // `focus` doesn't look whether the lock fits: an installation that builds nothing does, and `focus` takes out of it
            // what the host doesn't need. (`--mode=update-lockfile` would be quicker, and refuses `--immutable`.)
            return [
                { program: 'yarn', args: [...install, '--mode=skip-build'] },
                {
                    program: 'yarn',
                    args: ['workspaces', 'focus', '--production'],
                    ...(member === undefined ? {} : { cwd: (0,external_node_path_.join)(cwd, member) }),
                },
            ];
        }
    }
}

;// CONCATENATED MODULE: ./lib/fpm/bower.js



/** The last release; Bower gets no new ones but for its maintenance. */
const RELEASE = '1.8.14';
/** Installs what bower.json lists, where the project has one and not yet its components. */
async function installBower(tools, { root }) {
    if (!(await bower_exists((0,external_node_path_.join)(root, 'bower.json'))))
        return;
    const settings = await (0,promises_.readFile)((0,external_node_path_.join)(root, '.bowerrc'), 'utf8').catch(() => '{}');
    const folder = /"directory"\s*:\s*"([^"]+)"/.exec(settings)?.[1] ?? 'bower_components';
    if (await bower_exists((0,external_node_path_.join)(root, folder)))
        return;
    const own = (0,external_node_path_.join)(root, 'node_modules', '.bin', 'bower');
    const args = [
        'install',
        '--production',
        '--allow-root',
        '--config.interactive=false',
        '--config.analytics=false',
    ];
    const storage = (0,external_node_path_.join)(tools.scratch, 'cache', 'bower');
    const places = ['packages', 'registry', 'links'].map((part) => `--config.storage.${part}=${(0,external_node_path_.join)(storage, part)}`);
    const told = {
        what: 'Bower could not install what bower.json lists',
        remedy: 'Correct bower.json, or commit the components.',
    };
    const all = [...args, ...places];
    if (await bower_exists(own))
        await must(tools, { program: own, args: all, cwd: root }, told);
    else
        await must(tools, {
            program: 'npm',
            args: ['exec', '--yes', `--package=bower@${RELEASE}`, '--', 'bower', ...all],
            cwd: root,
        }, told);
}
function bower_exists(file) {
    return (0,promises_.access)(file).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./lib/project/engine.js

/**
 * What a package of a Node project depends on: Node's version as `engines` bounds it, and no older major than the one it
 * was built with. Of alternatives (`^18 || ^20`) the one counts that the build was done with.
 * @param engine a range as npm has it
 * @param version the host's Node, `20.20.2`
 * @throws Failure `engine` where that is none of the range, or it is no range
 */
async function engineDepends(engine, version) {
    const major = `${Number.parseInt(version, 10)}`;
    if (engine === undefined)
        return [`nodejs (>= ${major})`];
    const { Range, SemVer } = await __webpack_require__.e(/* import() */ 88).then(__webpack_require__.t.bind(__webpack_require__, 62088, 19)).then((module) => module.default);
    const own = new SemVer(version);
    const sets = rangeOf(engine, Range).set;
    const fitting = sets.find((set) => set.every((comparator) => comparator.test(own)));
    if (fitting === undefined) {
        throw new lib_failure/* Failure */.H('engine', `package.json wants Node ${engine} (\`engines\`), and this release has ${version}, which its hosts run.`, 'Add a source that has it, on the runner and on the hosts (NodeSource); or correct `engines`.');
    }
    const bounds = fitting.flatMap(({ operator, semver: bound }) => {
        if (!(bound instanceof SemVer))
            return [];
        const text = bound.version.replace('-', '~');
        switch (operator) {
            case '>=':
                return own.major > bound.major ? [] : [`nodejs (>= ${text})`];
            case '>':
                return [`nodejs (>= ${next(bound)}~)`];
            case '<':
                return [`nodejs (<< ${text.endsWith('~0') ? text.slice(0, -1) : `${text}~`})`];
            case '<=':
                return [`nodejs (<< ${next(bound)}~)`];
            default:
                return [`nodejs (>= ${text})`, `nodejs (<< ${next(bound)}~)`];
        }
    });
    return bounds.some((bound) => /\(>=/.test(bound)) ? bounds : [`nodejs (>= ${major})`, ...bounds];
}
function next({ major, minor, patch }) {
    return `${major}.${minor}.${patch + 1}`;
}
function rangeOf(text, Range) {
    try {
        return new Range(text);
    }
    catch (cause) {
        throw new lib_failure/* Failure */.H('engine', `package.json wants Node \`${text}\` (\`engines\`), which is no range of versions.`, 'Write e.g. `>=20.4`.', { cause });
    }
}

;// CONCATENATED MODULE: ./lib/actions/build/application.js

/** The names of the programs in a folder. */
async function programsIn(folder) {
    return new Set(await (0,promises_.readdir)(folder).catch(() => []));
}

;// CONCATENATED MODULE: ./lib/actions/build/service-files.js



/** Options of interpreters whose value is the next word. */
const WITH_VALUE = /^(?:-r|--require|--import|--loader|--experimental-loader|-C|--conditions|--env-file(?:-if-exists)?|-W|-X|-I|--title)$/;
/** What makes the rest no file: `-m module`, `-c text`, `-e text`. */
const NO_FILE = /^(?:-m|-c|-e|-p|--eval|--print|-)$/;
/**
 * That the package holds what a service's commands name: the script of an interpreter, and files of variables.
 * @param commands program and arguments, as typed
 * @param home the staged project
 * @throws Failure `service`
 */
async function commandFaults(commands, home) {
    for (const words of commands) {
        const script = scriptOf(words);
        if (script !== undefined && !(await isModule((0,external_node_path_.join)(home, script), words[0] ?? '')))
            throw lacks(script);
        for (const file of variableFiles(words))
            if (!(await service_files_exists((0,external_node_path_.join)(home, file))))
                throw secret(file);
    }
}
/** The file that an interpreter is to run, where it is one of the project's. */
function scriptOf([program = '', ...args]) {
    if (!/^(?:.*\/)?(?:node|nodejs|python[\d.]*|(?:ba|da)?sh|ruby|perl)$/.test(program))
        return undefined;
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (NO_FILE.test(word))
            return undefined;
        if (WITH_VALUE.test(word))
            at += 1;
        else if (!word.startsWith('-'))
            return /^\/|\$/.test(word) ? undefined : word;
    }
    return undefined;
}
/** Files of variables, which a program reads by an option of its own: `--env-file=.env`, `-e .env`. */
function variableFiles(words) {
    return words
        .map((word) => word.replace(/^--?[\w-]+=/, ''))
        .filter((word, index) => /^(?:\.\/)?(?:[\w.-]+\/)*\.env(?:\.[\w.-]+)?$/.test(word) &&
        !/if-exists/.test(`${words[index]} ${words[index - 1]}`));
}
async function isModule(place, program) {
    const ends = program.includes('node') ? ['', '.js', '.json', '.node', '/index.js', '/package.json'] : [''];
    for (const end of ends) {
        const entry = await (0,promises_.stat)(`${place}${end}`).catch(() => undefined);
        if (entry?.isFile() === true || (entry?.isDirectory() === true && program.includes('python')))
            return true;
    }
    return false;
}
async function service_files_exists(place) {
    return (0,promises_.stat)(place).then(() => true, () => false);
}
function lacks(file) {
    return new lib_failure/* Failure */.H('service', `The service runs ${file}, which the package does not hold.`, 'Correct the path, from the project\u2019s folder; or make the file by the `build-command`.');
}
function secret(file) {
    return new lib_failure/* Failure */.H('service', `The service reads its variables from ${file}, which is never packed, since such a file holds secrets.`, 'Let systemd read them: `environment-file: /etc/shop/shop.env`, and take the option out of `service`.');
}

;// CONCATENATED MODULE: ./lib/actions/build/entry.js





/** How Node completes the path of a module. Source: Node's documentation, "Modules: CommonJS", LOAD_AS_FILE, LOAD_AS_DIRECTORY. */
const ENDS = ['', '.js', '.json', '.node', '/index.js', '/index.json', '/index.node'];
/** What `npm init` writes, whether or not there is such a file. */
const BY_DEFAULT = /^(?:\.\/)?index\.js$/;
/**
 * That the package holds what package.json says is run: `start`, where no `service` says otherwise, and `main`.
 * @throws Failure `build` naming what is not there
 */
async function checkEntry({ main, scripts }, service, home) {
    const start = service === undefined ? startedFile(scripts.start) : undefined;
    if (start !== undefined && !(await isThere(home, start)))
        throw entry_lacks('`start`', start, scripts);
    if (main === undefined || (await isThere(home, main)))
        return;
    const runs = service !== undefined || scripts.start !== undefined;
    if (!(runs && BY_DEFAULT.test(main)))
        throw entry_lacks('`main`', main, scripts);
}
function startedFile(line) {
    if (line === undefined || /[|&;<>()`]/.test(line))
        return undefined;
    const words = splitWords(line).map(wordText);
    return scriptOf(words.slice(words.findIndex((word) => !/^\w+=/.test(word))));
}
async function isThere(home, path) {
    const found = await Promise.all(ENDS.map((end) => (0,promises_.stat)(`${(0,external_node_path_.join)(home, path)}${end}`).then((entry) => entry.isFile(), () => false)));
    return found.includes(true);
}
function entry_lacks(what, file, scripts) {
    const remedy = scripts.build === undefined
        ? 'Correct package.json; or name by `build-command` what makes the file.'
        : 'Its `build` script does not make it there: correct the one or the other.';
    return new lib_failure/* Failure */.H('build', `${what} of package.json names ${file}, which the package does not hold.`, remedy);
}

;// CONCATENATED MODULE: ./lib/actions/build/stage-node.js






/** Builds a Node project, and stages it with the dependencies that run on the host. */
async function stageNode(work, project, home) {
    const { tools, decision, report } = work;
    const depends = await engineDepends(project.engine, await nodeVersion(tools));
    const manager = await openPackageManager(tools, project);
    await buildNode(work, project, manager);
    const rules = { without: [decision.output], asItIs: false };
    await copyProject(project.root, home, rules);
    const copy = (from, to) => copyProject(from, to, rules);
    await report.group('Node: dependencies', () => installForHost(tools, manager, project, home, copy));
    await checkEntry(project, work.inputs.service, home);
    return {
        programs: { virtualenv: new Set(), nodeModules: await programsIn((0,external_node_path_.join)(home, 'node_modules', '.bin')) },
        depends,
        warnings: lockWarnings(project),
    };
}
/** Installs what the build needs, where there is one, and builds: the packages beside the project first. */
async function buildNode(work, project, manager) {
    const { tools, inputs, report } = work;
    const { root, scripts, locals, preparesItself } = project;
    const program = manager.program;
    const automatic = [
        ...locals.toReversed().filter(({ builds }) => builds),
        { folder: root, builds: scripts.build !== undefined },
    ]
        .filter(({ builds }) => builds)
        .map(({ folder }) => ({
        title: `${program} run build`,
        cwd: folder,
        program,
        args: ['run', 'build'],
    }));
    const command = inputs['build-command'];
    const builds = command === 'auto' ? automatic.length > 0 : command !== 'none';
    // Preparing a checkout is its developers' first build, and needs their tools.
    if (builds || (preparesItself && command !== 'none'))
        await report.group('Node: dependencies of the build', () => installForBuild(manager, project));
    await installBower(tools, project);
    await runBuild(work, { root, environment: manager.environment, automatic });
}
function lockWarnings({ manager, hasDependencies, unread }) {
    const unused = unread.map((name) => `${name} is not read: ${manager.lockFile === undefined ? 'build has no program for it' : `${manager.lockFile} decides`}. Remove the one that is not in use.`);
    const unlocked = 'The dependencies are not locked: the next build may get others. Run `npm install` and commit package-lock.json.';
    return [...unused, ...(hasDependencies && manager.lockFile === undefined ? [unlocked] : [])];
}

;// CONCATENATED MODULE: ./lib/project/distribution.js




/** Where the Debian package is not called `python3-` and the project's name. Source: Debian's archive. */
const NAMES = {
    beautifulsoup4: 'python3-bs4',
    attrs: 'python3-attr',
    gunicorn: 'gunicorn',
    pillow: 'python3-pil',
    psycopg: 'python3-psycopg',
    'psycopg2-binary': 'python3-psycopg2',
    'psycopg-binary': 'python3-psycopg',
    pycryptodome: 'python3-pycryptodome',
    pyjwt: 'python3-jwt',
    pyopenssl: 'python3-openssl',
    'python-dateutil': 'python3-dateutil',
    'python-dotenv': 'python3-dotenv',
    'python-memcached': 'python3-memcache',
    'python-magic': 'python3-magic',
    pyyaml: 'python3-yaml',
    pyzmq: 'python3-zmq',
    uvicorn: 'uvicorn',
    celery: 'python3-celery',
    mysqlclient: 'python3-mysqldb',
    daphne: 'daphne',
    'django-rest-framework': 'python3-djangorestframework',
};
/**
 * The distribution's packages that stand for a Python project's requirements, as entries of `Depends`, with the bounds
 * that the requirements state.
 * @throws Failure `distribution` naming every requirement that this release has no package for, or not in that version
 */
async function distributionDependencies(requirements, candidate) {
    const mistakes = [];
    const found = [];
    for (const text of requirements) {
        const requirement = parseRequirement(text);
        if (requirement === undefined) {
            mistakes.push(`\`${text}\` names no distribution package`);
            continue;
        }
        if (!applies(requirement))
            continue;
        const name = NAMES[requirement.name] ?? `python3-${requirement.name.replace(/^python-/, '')}`;
        const version = await candidate(name);
        if (version === undefined) {
            mistakes.push(`\`${text}\`: this release has no package ${name}`);
            continue;
        }
        const bounds = relations(requirement, version);
        const broken = bounds.filter((relation) => !satisfies(version, relation));
        if (broken.length > 0)
            mistakes.push(`\`${text}\`: this release has ${name} ${version}`);
        found.push(...(bounds.length === 0
            ? [name]
            : bounds.map(({ operator, bound }) => `${name} (${operator} ${bound})`)));
    }
    if (mistakes.length === 0)
        return [...new Set(found)];
    throw new lib_failure/* Failure */.H('distribution', `The distribution can\u2019t provide all that the project requires: ${mistakes.join('; ')}.`, 'Change the requirement, or bundle the dependencies with `python-dependencies: bundled`.');
}
/** PEP 440's bounds as Debian relations. They carry the epoch of the distribution's own version. */
function relations({ bounds }, version) {
    const epoch = /^\d+:/.exec(version)?.[0] ?? '';
    const at = (text) => `${epoch}${debianVersion(text, 'pep440')}`;
    return bounds.flatMap(({ operator, version: bound }) => {
        const base = bound.replace(/\.\*$/, '');
        const next = (parts) => at([...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.'));
        const numbers = /^\d+(?:\.\d+)*/.exec(base)?.[0].split('.') ?? [];
        switch (operator) {
            case '>=':
                return [{ operator: '>=', bound: at(base) }];
            case '>':
                return [{ operator: '>>', bound: at(base) }];
            case '<':
                return [{ operator: '<<', bound: `${at(base)}~` }];
            case '<=':
                return [{ operator: '<<', bound: next([...numbers, '0']) }];
            case '~=':
                return [
                    { operator: '>=', bound: at(base) },
                    { operator: '<<', bound: `${next(numbers.slice(0, -1))}~` },
                ];
            case '==':
            case '===':
                return [
                    { operator: '>=', bound: at(base) },
                    { operator: '<<', bound: `${next(bound.endsWith('*') ? numbers : [...numbers, '0'])}~` },
                ];
            default:
                return [];
        }
    });
}
/** Markers that can never hold on Debian; all others count as holding. */
function applies({ marker }) {
    return !/(?:sys_platform|platform_system|os_name)\s*==\s*['"](?:win32|Windows|nt|darwin|Darwin|cygwin)['"]|python_version\s*<\s*['"]3(?:\.[0-8])?['"]|extra\s*==/.test(marker);
}
function satisfies(version, { operator, bound }) {
    const order = (0,deb_version/* compareVersions */.Zy)((0,deb_version/* parseVersion */.ot)(version), (0,deb_version/* parseVersion */.ot)(bound));
    return { '>=': order >= 0, '>>': order > 0, '<=': order <= 0, '<<': order < 0 }[operator];
}

;// CONCATENATED MODULE: ./lib/actions/build/django.js





/** Asks the project's settings, by the module that manage.py names, for what collectstatic goes by. */
const SETTINGS = `
import json, os, re, sys
sys.path.insert(0, os.getcwd())
with open('manage.py', encoding='utf-8', errors='replace') as file:
    named = re.search(r"DJANGO_SETTINGS_MODULE['\\"]\\s*,\\s*['\\"]([\\w.]+)", file.read())
if named:
    os.environ.setdefault('DJANGO_SETTINGS_MODULE', named.group(1))
import django
from django.conf import settings
print(json.dumps({
    'root': settings.STATIC_ROOT and os.path.abspath(str(settings.STATIC_ROOT)),
    'collects': any(app.startswith('django.contrib.staticfiles') for app in settings.INSTALLED_APPS),
}))
`;
/**
 * Runs `manage.py collectstatic` where the settings have a STATIC_ROOT in the project.
 * @returns warnings
 * @throws Failure `build` where the settings can't be read, or the command fails
 */
async function collectStatic(work, { root, environment, python }) {
    const { tools } = work;
    const asked = await tools.run({ program: python, args: ['-c', SETTINGS], cwd: root, environment });
    if (asked.kind !== 'exited' || asked.code !== 0)
        throw django_unreadable((0,lib_program/* endText */.Z4)(asked));
    const answer = JSON.parse(asked.output.trim().split('\n').at(-1) ?? '{}');
    const said = (name) => typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
    const place = said('root');
    if (typeof place !== 'string' || place === '' || said('collects') !== true)
        return [];
    if (!project_files_isInside(root, place) || place === root)
        return [
            `Django\u2019s static files are not in the package: STATIC_ROOT is ${place}, outside of the project. Set it below the project\u2019s folder (\`BASE_DIR / 'static'\`), or collect them on the host.`,
        ];
    const title = 'manage.py collectstatic';
    const args = [(0,external_node_path_.join)(root, 'manage.py'), 'collectstatic', '--noinput'];
    await runBuild(work, { root, environment, automatic: [{ title, cwd: root, program: python, args }] });
    return [];
}
function django_unreadable(said) {
    return new lib_failure/* Failure */.H('build', `Django\u2019s settings can\u2019t be read, to see whether they have a STATIC_ROOT: python3 ${said}`, 'Give them what they need by `env:` of the step (a SECRET_KEY for the build, no real one); or name another `build-command`, `none` for no build.');
}

;// CONCATENATED MODULE: ./lib/actions/build/stage-python.js









/** Builds a Python project, and stages it with its virtualenv, or with the distribution's packages as dependencies. */
async function stagePython(work, project, stage, home) {
    const { tools, inputs, decision, report } = work;
    const venv = inputs['python-dependencies'] === 'bundled'
        ? await report.group('Python: dependencies', () => virtualenv(tools, stage, decision, project))
        : undefined;
    const warnings = await buildPython(work, project, venv);
    await copyProject(project.root, home, { without: [decision.output], asItIs: false });
    if (venv === undefined)
        return { ...(await distribution(tools, project)), warnings };
    if (project.backend) {
        await report.group('Python: the project', () => inCopy(tools, decision, 'project', (copy) => installProject(venv, copy)));
    }
    await settleVirtualenv(tools, stage, venv);
    const bundled = bundledPython(venv.python, project);
    return {
        depends: bundled.depends,
        warnings: [...warnings, ...bundled.warnings],
        programs: { virtualenv: await programsIn((0,external_node_path_.join)(venv.place, 'bin')), nodeModules: new Set() },
    };
}
/** The front end first, whose files Django collects. */
async function buildPython(work, { root, frontEnd, django }, venv) {
    const { tools, inputs } = work;
    const automatic = inputs['build-command'] === 'auto';
    if (automatic && frontEnd !== undefined)
        await buildNode(work, frontEnd, await openPackageManager(tools, frontEnd));
    const bin = venv === undefined ? [] : [(0,external_node_path_.join)(venv.place, 'bin')];
    const environment = { ...tools.environment, PATH: [...bin, tools.environment.PATH ?? ''].join(':') };
    if (automatic && django) {
        const python = venv === undefined ? venv_PYTHON : (0,external_node_path_.join)(venv.place, 'bin', 'python3');
        return collectStatic(work, { root, environment, python });
    }
    if (!automatic)
        await runBuild(work, { root, environment, automatic: [] });
    return [];
}
async function virtualenv(tools, stage, decision, project) {
    const venv = await makeVirtualenv(tools, stage, `${decision.prefix}/venv`);
    const install = (folder) => installRequirements(tools, venv, project, folder);
    const folders = buildsInFolders(project);
    if (folders === 'no')
        await install(project.root);
    else
        await inCopy(tools, decision, folders === 'beside' ? 'checkout' : 'project', install);
    return venv;
}
async function inCopy(tools, { project, workspace, output }, extent, work) {
    const folder = await copySource(tools, { root: project.root, workspace, output, extent });
    await work(folder);
    await (0,promises_.rm)((0,external_node_path_.join)(tools.scratch, 'source'), { recursive: true });
}
/** A virtualenv works with the minor version of Python that made it, and no other. */
function bundledPython(version, { locked, unread }) {
    const [major = '3', minor = '0'] = version.split('.');
    const warning = 'The dependencies are not locked: the next build may get others. Pin each in requirements.txt, best with hashes (`pip-compile --generate-hashes`).';
    return {
        depends: [`python3 (>= ${version}~)`, `python3 (<< ${major}.${Number(minor) + 1})`],
        warnings: [
            ...(locked ? [] : [warning]),
            ...unread.map((name) => `${name} is not read, since another file pins the dependencies: remove the one that is not in use.`),
        ],
    };
}
async function distribution(tools, { requirements }) {
    const version = await pythonVersion(tools);
    const candidate = async (name) => {
        const args = ['policy', '--', name];
        const environment = { ...tools.environment, LC_ALL: 'C' };
        const { output } = await tools.run({ program: 'apt-cache', args, cwd: tools.scratch, environment });
        const found = /^\s*Candidate: (\S+)$/m.exec(output)?.[1];
        return found === '(none)' ? undefined : found;
    };
    const depends = await distributionDependencies(requirements, candidate);
    return {
        programs: { virtualenv: new Set(), nodeModules: new Set() },
        depends: [`python3 (>= ${version}~)`, ...depends],
        warnings: [],
    };
}

;// CONCATENATED MODULE: ./lib/fpm/service.js


/**
 * Turns a command line, as typed in the project's folder, into systemd's words.
 * @throws Failure `service`
 */
function serviceCommand(line, places, depth = 0) {
    const words = [...splitWords(line)];
    const environment = [];
    while (words[0] !== undefined && /^[A-Za-z_][A-Za-z0-9_]*=/.test(wordText(words[0]))) {
        environment.push(service_quoted(wordText(words[0]).replaceAll('%', '%%')));
        words.shift();
    }
    const [first, ...rest] = words;
    if (first === undefined)
        throw service_wrong(line, 'names no program', 'Write the command that starts the service.');
    const name = wordText(first);
    const script = npmScript(name, rest.map(wordText), places, line);
    if (script !== undefined) {
        if (depth > 4)
            throw service_wrong(script.line, 'is a script of package.json that calls itself', 'Name the program itself.');
        return npmCommand(script, environment, places, depth + 1);
    }
    const program = located(name, places, line);
    return {
        program,
        environment,
        words: words.map(wordText),
        before: [],
        dropped: [],
        line: [service_quoted(program.replaceAll('%', '%%')), ...rest.map(argument)].join(' '),
    };
}
function npmCommand({ name, line }, environment, places, depth) {
    const { scripts } = places;
    const inner = serviceCommand(line, places, depth);
    // What builds has run before the package was made.
    const lines = (scripts[`pre${name}`] ?? '')
        .split(/\s*&&\s*/)
        .filter((part) => part !== '' && !/^(?:npm|yarn|pnpm) (?:run )?build\b/.test(part));
    const before = lines.map((part) => serviceCommand(part, places, depth));
    return {
        ...inner,
        environment: [...environment, ...inner.environment],
        before: [...before, ...inner.before],
        dropped: [...(scripts[`post${name}`] === undefined ? [] : [`post${name}`]), ...inner.dropped],
    };
}
/** npm stays out of the unit: it is not on each host, and it doesn't pass signals on. */
function npmScript(program, args, { scripts }, line) {
    if (program !== 'npm')
        return undefined;
    const name = (args[0] === 'run' || args[0] === 'run-script' ? args[1] : args[0]) ?? '';
    const script = scripts[name] ?? (name === 'start' ? 'node server.js' : undefined);
    if (script !== undefined && args.at(-1) === name)
        return { name, line: script };
    throw service_wrong(line, 'is no script of package.json', `Its scripts are: ${Object.keys(scripts).join(', ') || 'none'}. Or name the program itself, \`node server.js\`.`);
}
function located(name, places, line) {
    const { prefix, virtualenv, nodeModules, host } = places;
    if (name.startsWith('/'))
        return name;
    const path = name.replace(/^(?:\.\/)+/, '');
    if (name.includes('/'))
        return ownFile(path, places, line);
    if (virtualenv.has(name))
        return `${prefix}/venv/bin/${name}`;
    if (nodeModules.has(name))
        return `${prefix}/node_modules/.bin/${name}`;
    const known = host(name);
    if (known !== undefined)
        return known;
    if (places.hasFile(name))
        return ownFile(name, places, line);
    if (/^[A-Za-z0-9_][A-Za-z0-9._+-]*$/.test(name))
        return name;
    throw service_wrong(line, 'does not begin with a program\u2019s name', 'Write the program first.');
}
function ownFile(path, { prefix, hasFile, isExecutable }, line) {
    if (!hasFile(path)) {
        throw service_wrong(line, `names ${path}, which the package does not hold`, 'Correct the path, from the project\u2019s folder.');
    }
    if (!isExecutable(path)) {
        throw service_wrong(line, `names ${path}, which is not executable`, `\`git update-index --chmod=+x ${path}\`, or name its interpreter.`);
    }
    return `${prefix}/${path}`;
}
/** A word for `ExecStart=`: `%` and, where it is literal, `$` doubled; a variable within a word takes braces. */
function argument(word) {
    const alone = word.length === 1 && word[0]?.literal === false && /^\$\{?[A-Za-z_]\w*\}?$/.test(word[0].text);
    if (alone)
        return wordText(word);
    const text = word
        .map(({ text, literal }) => literal
        ? text.replaceAll('$', '$$$$')
        : text.replaceAll(/\$(\{?)([A-Za-z_]\w*)\}?|\$/g, (_all, _brace, name) => name === undefined ? '$$' : `\${${name}}`))
        .join('');
    return service_quoted(text.replaceAll('%', '%%'));
}
/** systemd.syntax(7), "Quoting". */
function service_quoted(text) {
    if (text !== '' && /^[\w@%+=:,./$\-{}]+$/.test(text))
        return text;
    const escaped = text
        .replaceAll('\\', '\\\\')
        .replaceAll('"', '\\"')
        .replaceAll('\n', '\\n')
        .replaceAll('\t', '\\t');
    return `"${escaped}"`;
}
function service_wrong(line, what, remedy) {
    return new lib_failure/* Failure */.H('service', `The service\u2019s command line \`${line}\` ${what}.`, remedy);
}

// EXTERNAL MODULE: ./lib/fpm/service-options.js
var service_options = __webpack_require__(29093);
;// CONCATENATED MODULE: ./lib/fpm/unit.js

/**
 * A unit for a network service that needs nothing but its files, its state directory and a socket.
 * It scores below 2 in `systemd-analyze security`. What is left out, and why:
 * MemoryDenyWriteExecute (V8 and libffi map such pages); a kill instead of EPERM for refused system calls (Node tries
 * some of them and goes on without); a ban on @privileged calls (gunicorn sets its user to the one it has).
 */
function serviceUnit(facts) {
    return `${[
        '[Unit]',
        `Description=${facts.synopsis.replaceAll('%', '%%')}`,
        ...documentation(facts.homepage),
        'Wants=network-online.target',
        'After=network-online.target',
        '',
        '[Service]',
        ...(0,service_options/* withOptions */.t)(serviceLines(facts), facts.options),
        '',
        '[Install]',
        'WantedBy=multi-user.target',
    ].join('\n')}\n`;
}
function serviceLines(facts) {
    const { name, prefix, user, command } = facts;
    return [
        'Type=exec',
        ...command.before.map(({ line }) => `ExecStartPre=${line}`),
        `ExecStart=${command.line}`,
        `WorkingDirectory=${path(prefix)}`,
        `User=${user}`,
        `Environment=HOME=/var/lib/${name}`,
        ...environment(facts),
        ...[...command.before.flatMap((each) => each.environment), ...command.environment].map((assignment) => `Environment=${assignment}`),
        ...(facts.environmentFile === undefined ? [] : [`EnvironmentFile=-${path(facts.environmentFile)}`]),
        'Restart=on-failure',
        'RestartSec=2',
        `StateDirectory=${name}`,
        'StateDirectoryMode=0750',
        'UMask=0027',
        ...hardening(prefix),
    ];
}
function hardening(prefix) {
    const home = /^\/(?:home|root|run\/user)\//.test(prefix) ? 'read-only' : 'yes';
    return [
        '# It writes to its state directory and to a /tmp and /dev/shm of its own, and to nothing else.',
        'ProtectSystem=strict',
        `ProtectHome=${home}`,
        'PrivateTmp=yes',
        'PrivateDevices=yes',
        'TemporaryFileSystem=/dev/shm:mode=1777',
        'PrivateIPC=yes',
        'ReadOnlyPaths=/run -/run/lock',
        'InaccessiblePaths=-/dev/mqueue',
        'NoNewPrivileges=yes',
        'CapabilityBoundingSet=',
        'AmbientCapabilities=',
        'LockPersonality=yes',
        'ProtectClock=yes',
        'ProtectControlGroups=yes',
        'ProtectHostname=yes',
        'ProtectKernelLogs=yes',
        'ProtectKernelModules=yes',
        'ProtectKernelTunables=yes',
        'ProtectProc=invisible',
        'RemoveIPC=yes',
        'RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK',
        'RestrictNamespaces=yes',
        'RestrictRealtime=yes',
        'RestrictSUIDSGID=yes',
        'SystemCallArchitectures=native',
        'SystemCallFilter=@system-service',
        'SystemCallErrorNumber=EPERM',
    ];
}
function environment({ kind, prefix, sourceFolder }) {
    if (kind === 'node')
        return ['Environment=NODE_ENV=production'];
    if (kind === 'directory')
        return [];
    const folders = sourceFolder ? [`Environment="PYTHONPATH=${escaped(`${prefix}/src`)}"`] : [];
    return ['Environment=PYTHONUNBUFFERED=1', 'Environment=PYTHONDONTWRITEBYTECODE=1', ...folders];
}
function documentation(homepage) {
    return homepage !== undefined && /^https?:\/\/[^\s"\\]+$/.test(homepage)
        ? [`Documentation=${homepage.replaceAll('%', '%%')}`]
        : [];
}
function path(text) {
    return text.replaceAll('%', '%%');
}
function escaped(text) {
    return path(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

;// CONCATENATED MODULE: ./lib/actions/build/units.js







/** The project's own units and the one made of `service`. */
async function stageUnits(inputs, decision, stage, found) {
    const { name, prefix, project, platform } = decision;
    const units = [];
    const warnings = [];
    for (const path of inputs.systemd) {
        const text = await (0,promises_.readFile)(await projectFile(project.root, 'systemd', path), 'utf8');
        units.push(unitOf(path.split('/').at(-1) ?? path, unixText(text)));
    }
    if (inputs.service !== undefined) {
        if (units.some((unit) => unit.name === `${name}.service`)) {
            throw new lib_failure/* Failure */.H('input', `The inputs \`service\` and \`systemd\` both give a unit ${name}.service.`, 'Leave one of them out.');
        }
        const home = (0,external_node_path_.join)(stage, prefix);
        const scripts = project.kind === 'node' ? project.scripts : {};
        const files = await executables(home, [inputs.service, ...Object.values(scripts)].join(' '));
        const command = serviceCommand(inputs.service, {
            prefix,
            ...found,
            scripts,
            host: await hostPrograms(inputs.service, project.kind),
            hasFile: (path) => files.has(path),
            isExecutable: (path) => files.get(path) === true,
        });
        if (!(await units_isThere(command.program, stage)))
            warnings.push(nowhere(command.program));
        for (const script of command.dropped)
            warnings.push(notRun(script));
        await commandFaults([command.words, ...command.before.map(({ words }) => words)], home);
        const text = serviceUnit({
            name,
            synopsis: decision.description.synopsis,
            homepage: decision.homepage,
            prefix,
            user: decision.user,
            environmentFile: inputs['environment-file'],
            command,
            kind: project.kind,
            options: inputs['service-options'],
            sourceFolder: project.kind === 'python' && project.sourceFolder && inputs['python-dependencies'] === 'distribution',
        });
        units.push(unitOf(`${name}.service`, text));
    }
    for (const unit of units) {
        const folder = (0,external_node_path_.join)(stage, unitFolder(platform));
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, unit.name), unit.text);
    }
    return { units, warnings };
}
/** Whether systemd will find a program: by its path, or where it looks for a bare name, in the package or as here. */
async function units_isThere(program, stage) {
    if (program.includes('/'))
        return true;
    const places = ['/usr/local/sbin', '/usr/local/bin', ...HOST_FOLDERS];
    const found = await Promise.all(places.flatMap((folder) => [(0,external_node_path_.join)(stage, folder, program), (0,external_node_path_.join)(folder, program)]).map(units_exists));
    return found.includes(true);
}
function units_exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}
function nowhere(program) {
    return `\`${program}\`, which \`service\` starts, is in neither the package nor the places where this runner has its programs: the unit can't start unless a dependency brings it. Is its name right, and does the project depend on it (requirements.txt, package.json, \`depends\`)?`;
}
function notRun(script) {
    return `\`${script}\` of package.json, which npm would run when the service has ended, is not run on the host: systemd knows no such moment. Name a unit of your own by \`systemd\` where it matters.`;
}
function unitOf(name, text) {
    return { name, text, enabled: /^\[Install\]\s*$/m.test(text), template: /@\.\w+$/.test(name) };
}
/** Which of a command line's words are files of the application, and whether they can be executed. */
async function executables(home, line) {
    const found = new Map();
    for (const word of line.split(/\s+/)) {
        const path = word.replaceAll(/^['"]|['"]$/g, '').replace(/^(?:\.\/)+/, '');
        if (path === '' || path.startsWith('/') || path.split('/').includes('..'))
            continue;
        const entry = await (0,promises_.lstat)((0,external_node_path_.join)(home, path)).catch(() => undefined);
        if (entry?.isFile() === true)
            found.set(path, (entry.mode & 0o111) !== 0);
    }
    return found;
}
const HOST_FOLDERS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'];
/** Programs that hosts have too, at the same place: the distribution's. */
async function hostPrograms(line, kind) {
    const found = new Map([
        ['node', '/usr/bin/node'],
        ['python3', '/usr/bin/python3'],
        ['sh', '/bin/sh'],
    ]);
    if (kind === 'python')
        found.set('python', '/usr/bin/python3');
    for (const word of line.split(/\s+/).filter((text) => /^[\w.+-]+$/.test(text) && !found.has(text))) {
        for (const folder of HOST_FOLDERS) {
            const place = (0,external_node_path_.join)(folder, word);
            if (!found.has(word) && (await units_exists(place)))
                found.set(word, place);
        }
    }
    return (program) => found.get(program);
}

;// CONCATENATED MODULE: ./lib/actions/build/stage.js










/** Builds the project and lays out the package's files. */
async function fillStage(tools, inputs, decision, report) {
    const stage = (0,external_node_path_.join)(tools.scratch, 'stage');
    const home = (0,external_node_path_.join)(stage, decision.prefix);
    await (0,promises_.mkdir)(home, { recursive: true });
    const application = await stageApplication({ tools, inputs, decision, report }, stage);
    const placed = await stageFiles(inputs, decision, stage);
    const { units, warnings } = await stageUnits(inputs, decision, stage, application.programs);
    await stageDocuments(decision, stage);
    return {
        stage,
        placed,
        units,
        depends: [
            ...application.depends,
            ...(units.length > 0 && inputs.service !== undefined ? ['passwd'] : []),
        ],
        warnings: [...application.warnings, ...warnings],
    };
}
async function stageApplication(work, stage) {
    const { decision } = work;
    const { project, prefix, output } = decision;
    const home = (0,external_node_path_.join)(stage, prefix);
    if (project.kind === 'python')
        return stagePython(work, project, stage, home);
    if (project.kind === 'node')
        return stageNode(work, project, home);
    await runBuild(work, { root: project.root, environment: work.tools.environment, automatic: [] });
    if (!mapsRoot(work.inputs))
        await copyProject(project.root, home, { without: [output], asItIs: true });
    return { programs: { virtualenv: new Set(), nodeModules: new Set() }, depends: [], warnings: [] };
}
async function stageDocuments(decision, stage) {
    const { name, project, maintainer, homepage, license, source } = decision;
    const folder = (0,external_node_path_.join)(stage, 'usr/share/doc', name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const text = await licenseText(project.root);
    const year = new Date(source.epoch * 1000).getUTCFullYear();
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'copyright'), copyrightText({ name, maintainer, source: homepage, license, text, year }));
}
/** The text of the project's license; a folder of that name, or a link that leads nowhere or out, has none. */
async function licenseText(root) {
    const named = (await (0,promises_.readdir)(root))
        .sort()
        .filter((entry) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt|rst))?$/i.test(entry));
    for (const entry of named) {
        const place = await (0,promises_.realpath)((0,external_node_path_.join)(root, entry)).catch(() => undefined);
        if (place === undefined || !project_files_isInside(root, place) || !(await (0,promises_.lstat)(place)).isFile())
            continue;
        return unixText(await (0,promises_.readFile)(place, 'utf8'));
    }
    return undefined;
}
/** The override file, or none where `text` is empty. */
async function stageOverrides(stage, name, text) {
    const folder = (0,external_node_path_.join)(stage, 'usr/share/lintian/overrides');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
    await (0,promises_.chmod)((0,external_node_path_.join)(folder, name), 0o644);
}

;// CONCATENATED MODULE: ./lib/actions/build/pack-checked.js






/** Packs, asks lintian, adds the overrides for what our layout causes, and packs again where there are any. */
async function packChecked(tools, inputs, world, decision, staged, fpm) {
    const { report } = world;
    const { stage } = staged;
    const modes = new Map(staged.placed.flatMap(({ path, mode }) => (mode === undefined ? [] : [[path, mode]])));
    const settle = () => settleTree(stage, { modes, foreign: [world.workspace, world.temporary] });
    const unfinished = settle();
    const changed = await finishTree(tools, stage, decision.platform.architecture, unfinished);
    const tree = changed ? settle() : unfinished;
    for (const path of await lastLook(tools, stage, tree, [world.workspace, world.temporary]))
        report.debug(`${path} names a folder of the runner`);
    const { recipe, leftOut, reasons } = await recipeOf(tools, inputs, decision, staged, tree);
    for (const { path, why } of leftOut)
        report.line(`Its libraries are not among Depends: ${path}: ${why}`);
    const warnings = leftOutWarning(leftOut);
    await checkScripts(tools, recipe.scripts);
    const file = (0,external_node_path_.join)(tools.scratch, pack_checked_fileName(decision));
    const quiet = { ...tools, say: report.debug };
    const first = await pack(quiet, fpm, recipe, { stage, tree, output: file });
    if (inputs.lint === 'off')
        return { package: first, file, tree, findings: [], warnings, reasons };
    const found = await report.group('lintian', () => lint(tools, file));
    const places = { prefix: decision.prefix, environmentFile: inputs['environment-file'] };
    const overrides = overridesFor(decision.name, places, found);
    const findings = overrides.rest.filter(({ level }) => level !== 'info');
    if (overrides.text === '')
        return { package: first, file, tree, findings, warnings, reasons };
    await stageOverrides(stage, decision.name, overrides.text);
    const settled = settle();
    const second = await pack(quiet, fpm, recipe, { stage, tree: settled, output: file });
    return { package: second, file, tree: settled, findings, warnings, reasons };
}
/** Debian's file names have no epoch. */
function pack_checked_fileName({ name, version, architecture }) {
    return `${name}_${version.replace(/^\d+:/, '')}_${architecture}.deb`;
}

;// CONCATENATED MODULE: ./lib/actions/build/act.js










/** Builds, stages, packs and checks below RUNNER_TEMP; only a package that passed gets to the output folder. */
async function act(inputs, decision, world) {
    // dpkg wants 0755 folders, and FPM takes the changelog's mode from here.
    process.umask(0o022);
    const file = (0,external_node_path_.join)(decision.output, pack_checked_fileName(decision));
    await (0,promises_.rm)(file, { force: true });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(world.temporary, 'deb-actions-build-'));
    try {
        return await produce(inputs, world, decision, scratch, file);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function produce(inputs, world, decision, scratch, file) {
    const { report } = world;
    const tools = {
        run: world.run,
        environment: toolEnvironment(world.environment, scratch, decision.source.epoch),
        scratch,
        say: report.line,
    };
    await (0,promises_.mkdir)((0,external_node_path_.join)(scratch, 'home'));
    await needPackers(tools, decision.compression);
    const fpm = await readyFpm(tools, inputs, world);
    const staged = await fillStage(tools, inputs, decision, report);
    const made = await packChecked(tools, inputs, world, decision, staged, fpm);
    const known = {
        package: made.package,
        findings: made.findings,
        tree: made.tree,
        reasons: made.reasons,
        warnings: [...staged.warnings, ...made.warnings],
    };
    if (lintFailure(made.findings, inputs.lint) !== undefined)
        return { ...known, handedOut: undefined };
    if (inputs['smoke-test'] !== undefined) {
        await smokeTest(inputs['smoke-test'], decision.name, made.file, tools, report);
    }
    const difference = inputs['compare-with'] === undefined
        ? undefined
        : await compare(inputs['compare-with'], made.package, world.workspace);
    const artifact = await handOut(inputs, decision, made.file, file);
    return { ...known, handedOut: { file, artifact, difference } };
}

;// CONCATENATED MODULE: ./lib/actions/build/summary.js

const summary_SHOWN = 50;
const summary_LARGEST = 20;
/** Folders are told to this depth: `/opt/shop/venv`. */
const DEPTH = 3;
/** What was built, what lintian says, what differs; what to do next. */
function buildSummary(decision, { package: built, findings, tree, reasons }, lint, difference) {
    const field = (name) => built.control.field(name) ?? '';
    const rows = [
        ['Package', decision.name],
        ['Version', decision.version],
        ['For', `${decision.platform.release}, ${decision.architecture}`],
        ['Commit', decision.source.commit ?? 'none'],
        ['Size', `${(0,summary/* sizeText */.lP)(built.size)} (${(0,summary/* sizeText */.lP)(Number(field('Installed-Size')) * 1024)} installed)`],
        ...(reasons.length === 0 ? [['Depends', 'nothing']] : []),
        ['SHA-256', built.sha256],
    ];
    return [
        `### ${(0,summary/* escaped */.Mk)(`${decision.name} ${decision.version}`)}`,
        '',
        (0,summary/* table */.tp)(['', ''], rows),
        ...dependsPart(reasons),
        ...contentsPart(tree),
        ...(lint === 'off' ? ['', 'lintian was not asked.'] : lintPart(findings)),
        ...(difference === undefined || difference === '' ? [] : ['', difference]),
        '',
        `To look inside: ${(0,summary/* code */.aY)(`dpkg-deb --info ${decision.name}_*.deb`)}, ${(0,summary/* code */.aY)(`dpkg-deb --contents ${decision.name}_*.deb`)}.`,
    ].join('\n');
}
function dependsPart(reasons) {
    if (reasons.length === 0)
        return [];
    const rows = reasons.map(({ relation, why }) => [relation, why]);
    return ['', '#### Depends', '', (0,summary/* cutTable */.nd)(['On', 'Since it'], rows, summary_SHOWN)];
}
/** What takes how much room: folders, and the largest files. */
function contentsPart(tree) {
    const files = [...tree].flatMap(([path, entry]) => entry.kind === 'file' ? [{ path, size: entry.size }] : []);
    const folders = Map.groupBy(files, ({ path }) => path
        .split('/')
        .slice(0, -1)
        .slice(0, DEPTH + 1)
        .join('/'));
    const sized = [...folders].map(([folder, inside]) => ({
        folder: folder || '/',
        count: inside.length,
        size: inside.reduce((sum, { size }) => sum + size, 0),
    }));
    const rows = sized
        .toSorted((a, b) => b.size - a.size || (a.folder < b.folder ? -1 : 1))
        .map(({ folder, count, size }) => [folder, String(count), (0,summary/* sizeText */.lP)(size)]);
    const largest = files
        .toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
        .slice(0, summary_LARGEST)
        .map(({ path, size }) => [path, (0,summary/* sizeText */.lP)(size)]);
    return [
        '',
        '#### Contents',
        '',
        (0,summary/* cutTable */.nd)(['Folder', 'Files', 'Size'], rows, summary_SHOWN),
        '',
        `<details><summary>The largest of ${(0,summary/* countOf */.pq)(files.length, 'file')}</summary>`,
        '',
        (0,summary/* table */.tp)(['File', 'Size'], largest),
        '',
        '</details>',
    ];
}
function lintPart(found) {
    if (found.length === 0)
        return ['', 'lintian has nothing to say.'];
    const rows = found.slice(0, summary_SHOWN).map(({ level, tag, context }) => [level, tag, context]);
    const more = found.length > summary_SHOWN ? ['', `\u2026 and ${found.length - summary_SHOWN} more.`] : [];
    return ['', '#### lintian', '', (0,summary/* table */.tp)(['', 'Tag', 'About'], rows), ...more];
}

;// CONCATENATED MODULE: ./lib/actions/build/outcome.js


/** What the run hands to the workflow and to the person who reads it. */
function outcome(inputs, decision, built) {
    const annotations = [
        ...[...decision.warnings, ...built.warnings].map((message) => ({ level: 'warning', message })),
        ...built.findings.map((finding) => lintAnnotation(finding, inputs.lint)),
    ];
    const failure = lintFailure(built.findings, inputs.lint);
    const { handedOut } = built;
    const summary = buildSummary(decision, built, inputs.lint, handedOut?.difference);
    if (handedOut === undefined)
        return { outputs: {}, summary, annotations, ...(failure === undefined ? {} : { failure }) };
    return {
        outputs: {
            package: handedOut.file,
            name: decision.name,
            version: decision.version,
            architecture: decision.architecture,
            release: decision.platform.release,
            sha256: built.package.sha256,
            size: String(built.package.size),
            'artifact-id': handedOut.artifact,
        },
        summary,
        annotations,
    };
}

;// CONCATENATED MODULE: ./lib/actions/build/show.js
/** Says what will be built, before anything is written. */
function show({ name, version, platform, architecture }, report) {
    report.line(`${name} ${version} for ${platform.release}, ${architecture}`);
}

;// CONCATENATED MODULE: ./lib/actions/build/index.js




/** Builds a .deb of the project: reads and decides, shows, then acts. */
async function run(inputs, world) {
    const decision = await decide(inputs, world);
    show(decision, world.report);
    return outcome(inputs, decision, await act(inputs, decision, world));
}


/***/ })

};
