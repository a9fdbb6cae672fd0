export const id = 535;
export const ids = [535];
export const modules = {

/***/ 45535:
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
        PATH: [...SYSTEM, ...given].join(':'),
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        SOURCE_DATE_EPOCH: String(epoch),
        PYTHONHASHSEED: '0',
        PYTHONDONTWRITEBYTECODE: '1',
    };
}
/**
 * Runs a program that must succeed, its lines in the log.
 * @throws Failure `build` with the end of what it said
 */
async function must({ run, environment, say }, invocation, told) {
    const exit = await run({ environment, onLine: (line) => say(harmless(line)), ...invocation });
    if (exit.kind === 'exited' && exit.code === 0)
        return exit;
    throw new lib_failure/* Failure */.H('build', `${told.what}: ${invocation.program} ${(0,lib_program/* endText */.Z4)(exit)}`, told.remedy);
}
/** A tool's line that can't be taken for a workflow command. */
function harmless(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./lib/fpm/gem.js





/**
 * FPM below the tool cache: as it is there, else from the carried cache, else from the gem server.
 * @throws Failure `tool`
 */
async function installFpm(tools, { version, toolCache, cache }) {
    const ruby = await rubyVersion(tools);
    const home = (0,external_node_path_.join)(toolCache, 'deb-actions-fpm', version, ruby);
    const key = `deb-actions-fpm-${version}-${ruby}`;
    if (await isComplete(home))
        return { version, home };
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(home), { recursive: true });
    if ((await cache.restore(home, key)) && (await isComplete(home)))
        return { version, home };
    const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(home), '.installing-'));
    try {
        await gemInstall(tools, version, place);
        await (0,promises_.writeFile)((0,external_node_path_.join)(place, 'complete'), `${version}\n`);
        await (0,promises_.rename)(place, home).catch(async (error) => {
            // Another job on this machine may have been first, or a broken folder may lie there.
            if (await isComplete(home))
                return;
            await (0,promises_.rm)(home, { recursive: true, force: true });
            await (0,promises_.rename)(place, home).catch(() => Promise.reject(error));
        });
    }
    finally {
        await (0,promises_.rm)(place, { recursive: true, force: true });
    }
    await cache.save(home, key);
    return { version, home };
}
async function gemInstall(tools, version, place) {
    const args = [
        'install',
        'fpm',
        '--version',
        version,
        '--install-dir',
        place,
        '--bindir',
        (0,external_node_path_.join)(place, 'bin'),
    ];
    await must(tools, { program: 'gem', args: [...args, '--no-document', '--quiet'], cwd: tools.scratch }, {
        what: `FPM ${version} could not be installed`,
        remedy: 'Correct `fpm-version`, or see that the runner reaches the gem server (proxy variables, GEM sources).',
    });
}
/** The version and platform that gems are installed for: `3.1.0-x86_64-linux-gnu`. */
async function rubyVersion({ run, environment, scratch }) {
    for (const program of ['ruby', 'gem']) {
        await (0,lib_program/* locate */.x5)(program, environment).catch(() => {
            throw new lib_failure/* Failure */.H('tool', `FPM needs Ruby, and there is no ${program} on this runner.`, 'Add a step `apt-get install ruby` before this one.');
        });
    }
    const print = 'print RbConfig::CONFIG["ruby_version"], "-", Gem::Platform.local';
    const exit = await run({ program: 'ruby', args: ['-e', print], cwd: scratch, environment });
    return exit.output.trim().replaceAll(/[^\w.-]/g, '_');
}
function isComplete(home) {
    return (0,promises_.access)((0,external_node_path_.join)(home, 'complete')).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./lib/fpm/tree.js



/**
 * Brings a staged tree into shape (fixed modes, one time for all) and reads it.
 * @param epoch seconds since 1970
 * @throws Failure `tree` naming all that may not be in a package: devices, sockets, links that lead into `foreign`
 * folders (the runner's), names that Debian's tools can't carry
 */
async function settleTree(stage, { modes, epoch, foreign }) {
    const tree = new Map();
    const faults = [];
    await walk('');
    if (faults.length > 0) {
        const shown = faults.slice(0, 20);
        const more = faults.length > shown.length ? ` and ${faults.length - shown.length} more` : '';
        throw new lib_failure/* Failure */.H('tree', `The package would hold what can\u2019t be in one: ${shown.join('; ')}${more}.`, 'Remove or rename them in the project, or in the `build-command` that makes them.');
    }
    return tree;
    async function walk(path) {
        const place = (0,external_node_path_.join)(stage, path);
        if (path !== '')
            await settleDirectory(path, place);
        for (const name of (await (0,promises_.readdir)(place)).sort()) {
            const at = `${path}/${name}`;
            if (/[\p{Cc}\uFFFD]/u.test(name))
                faults.push(`${JSON.stringify(at)} (control characters, or not UTF-8)`);
            const entry = await (0,promises_.lstat)((0,external_node_path_.join)(stage, at));
            if (entry.isDirectory())
                await walk(at);
            else if (entry.isSymbolicLink())
                await settleLink(at);
            else if (entry.isFile())
                await settleFile(at, entry.size, entry.mode);
            else
                faults.push(`${at} (neither file, folder nor link)`);
        }
        await (0,promises_.utimes)(place, epoch, epoch);
    }
    async function settleDirectory(path, place) {
        const mode = modes.get(path) ?? 0o755;
        await (0,promises_.chmod)(place, mode | 0o700);
        tree.set(path, { kind: 'directory', mode });
    }
    async function settleFile(path, size, given) {
        const mode = modes.get(path) ?? ((given & 0o111) === 0 ? 0o644 : 0o755);
        await (0,promises_.chmod)((0,external_node_path_.join)(stage, path), mode);
        await (0,promises_.utimes)((0,external_node_path_.join)(stage, path), epoch, epoch);
        tree.set(path, { kind: 'file', size, mode });
    }
    async function settleLink(path) {
        const target = await (0,promises_.readlink)((0,external_node_path_.join)(stage, path));
        const leads = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), target);
        const runner = foreign.find((folder) => leads === folder || leads.startsWith(`${folder}/`));
        if (runner !== undefined)
            faults.push(`${path} (a link to ${target}, on the runner)`);
        await (0,promises_.lutimes)((0,external_node_path_.join)(stage, path), epoch, epoch);
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
/** Whether a file is machine code. */
async function isElf(file) {
    const start = (await (0,promises_.readFile)(file)).subarray(0, 4);
    return start.equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]));
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
        throw new lib_failure/* Failure */.H('ar-malformed', `It does not start with ${JSON.stringify(AR_MAGIC)}: this is no ar archive, so no .deb.`, 'Name a .deb file.', { where: { file: place } });
    }
    while (cursor.left > 0) {
        const offset = cursor.offset;
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
;// CONCATENATED MODULE: ./lib/deb/feed.js
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

;// CONCATENATED MODULE: ./lib/deb/bzip2/bits.js
/** Bits of bytes at hand, the highest of each byte first. */
class BitReader {
    #bytes;
    #at = 0;
    #held = 0;
    #count = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** Whole bytes not yet begun. */
    get left() {
        return this.#bytes.length - this.#at;
    }
    /**
     * The next `count` bits, 1 to 24.
     * @throws Error at the end of the bytes
     */
    take(count) {
        while (this.#count < count) {
            const byte = this.#bytes[this.#at++];
            if (byte === undefined)
                throw new Error('it ends too early');
            this.#held = ((this.#held << 8) | byte) & 0x7fffffff;
            this.#count += 8;
        }
        this.#count -= count;
        return (this.#held >>> this.#count) & ((1 << count) - 1);
    }
    /** The next 32 bits as an unsigned number. */
    word() {
        return this.take(16) * 0x10000 + this.take(16);
    }
    /** Drops bits up to the next byte. */
    align() {
        this.#count -= this.#count % 8;
    }
    /** A reader that goes on where this one stands, over its bytes and then `more`. */
    followedBy(more) {
        const next = new BitReader(Buffer.concat([this.#bytes.subarray(this.#at), more]));
        next.#held = this.#held;
        next.#count = this.#count;
        return next;
    }
}

;// CONCATENATED MODULE: ./lib/deb/bzip2/block.js
const PIECE = 64 * 1024;
/** Undoes the Burrows-Wheeler transform. */
function undoSort(sorted, origin) {
    const starts = new Uint32Array(257);
    for (const byte of sorted)
        starts[byte + 1] = (starts[byte + 1] ?? 0) + 1;
    for (let byte = 1; byte <= 256; byte++)
        starts[byte] = (starts[byte] ?? 0) + (starts[byte - 1] ?? 0);
    const next = new Uint32Array(sorted.length);
    for (let i = 0; i < sorted.length; i++) {
        const byte = sorted[i] ?? 0;
        const place = starts[byte] ?? 0;
        next[place] = i;
        starts[byte] = place + 1;
    }
    const bytes = new Uint8Array(sorted.length);
    for (let i = 0, at = next[origin] ?? 0; i < bytes.length; i++) {
        bytes[i] = sorted[at] ?? 0;
        at = next[at] ?? 0;
    }
    return bytes;
}
/** Undoes the first run-length code (four equal bytes, then how many more), and sums up what comes out. */
function* undoRuns(bytes, crc) {
    let piece = new Uint8Array(PIECE + 260);
    let at = 0;
    let run = 0;
    let last = -1;
    for (const byte of bytes) {
        if (run === 4) {
            piece.fill(last, at, at + byte);
            at += byte;
            run = 0;
            last = -1;
        }
        else {
            run = byte === last ? run + 1 : 1;
            last = byte;
            piece[at++] = byte;
        }
        if (at < PIECE)
            continue;
        crc.update(piece.subarray(0, at));
        yield piece.subarray(0, at);
        piece = new Uint8Array(PIECE + 260);
        at = 0;
    }
    crc.update(piece.subarray(0, at));
    if (at > 0)
        yield piece.subarray(0, at);
    return crc.digest();
}
const table = new Int32Array(256);
for (let index = 0; index < 256; index++) {
    let value = index << 24;
    for (let bit = 0; bit < 8; bit++)
        value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
    table[index] = value;
}
/** CRC-32 with the highest bit first, as only bzip2 has it. */
function blockCrc() {
    let value = -1;
    return {
        update(piece) {
            for (let i = 0; i < piece.length; i++) {
                value = (value << 8) ^ (table[((value >>> 24) ^ (piece[i] ?? 0)) & 0xff] ?? 0);
            }
        },
        digest: () => ~value >>> 0,
    };
}

;// CONCATENATED MODULE: ./lib/deb/bzip2/symbols.js
const GROUP = 50;
const LONGEST = 20;
/**
 * A block behind its checksum: tables, then Huffman-coded, run-length and move-to-front coded bytes.
 * @throws Error for what it can't be
 */
function readBlock(bits, size) {
    if (bits.take(1) !== 0)
        throw new Error('a randomised bzip2 block, which no bzip2 since 2000 writes');
    const origin = bits.take(24);
    const used = usedBytes(bits);
    const tableCount = bits.take(3);
    const selectorCount = bits.take(15);
    if (used.length === 0 || tableCount < 2 || tableCount > 6 || selectorCount === 0) {
        throw new Error('a bzip2 block has wrong tables');
    }
    const selectors = readSelectors(bits, tableCount, selectorCount);
    const tables = Array.from({ length: tableCount }, () => readTable(bits, used.length + 2));
    const symbols = readSymbols(bits, used, selectors, tables, size);
    if (origin >= symbols.length)
        throw new Error('a bzip2 block starts outside itself');
    return { symbols, origin };
}
/** Which of the 256 bytes occur: sixteen ranges, then sixteen bytes of each range that does. */
function usedBytes(bits) {
    const ranges = bits.take(16);
    const used = [];
    for (let range = 0; range < 16; range++) {
        if ((ranges & (0x8000 >> range)) === 0)
            continue;
        const bytes = bits.take(16);
        for (let i = 0; i < 16; i++)
            if ((bytes & (0x8000 >> i)) !== 0)
                used.push(range * 16 + i);
    }
    return used;
}
/** Which table each group of symbols is coded by, moved to front. */
function readSelectors(bits, tables, count) {
    const order = Array.from({ length: tables }, (_, i) => i);
    const selectors = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
        let place = 0;
        while (bits.take(1) === 1)
            if (++place >= tables)
                throw new Error('a bzip2 block has a wrong selector');
        const [table = 0] = order.splice(place, 1);
        order.unshift(table);
        selectors[i] = table;
    }
    return selectors;
}
function readTable(bits, size) {
    const lengths = [];
    for (let length = bits.take(5); lengths.length < size; lengths.push(length)) {
        while (bits.take(1) === 1)
            length += bits.take(1) === 0 ? 1 : -1;
        if (length < 1 || length > LONGEST)
            throw new Error('a bzip2 block has a wrong code length');
    }
    const symbols = new Uint16Array(size);
    const highest = new Int32Array(LONGEST + 1).fill(-1);
    const offset = new Int32Array(LONGEST + 1);
    let code = 0;
    let placed = 0;
    for (let length = 1; length <= LONGEST; length++) {
        offset[length] = placed - code;
        for (const [symbol, its] of lengths.entries()) {
            if (its !== length)
                continue;
            symbols[placed++] = symbol;
            highest[length] = code++;
        }
        if (code > 1 << length)
            throw new Error('a bzip2 block has a code of too many symbols');
        code <<= 1;
    }
    return { highest, offset, symbols };
}
function readSymbol(bits, { highest, offset, symbols }) {
    for (let length = 1, code = 0; length <= LONGEST; length++) {
        code = (code << 1) | bits.take(1);
        if (code <= (highest[length] ?? -1))
            return symbols[code + (offset[length] ?? 0)] ?? 0;
    }
    throw new Error('a bzip2 block has a code without symbol');
}
function readSymbols(bits, used, selectors, tables, size) {
    const front = Uint8Array.from(used);
    const bytes = new Uint8Array(size);
    let at = 0;
    let weight = 1;
    const end = used.length + 1;
    for (let count = 0;; count++) {
        const table = tables[selectors[Math.floor(count / GROUP)] ?? -1];
        if (table === undefined)
            throw new Error('a bzip2 block has too few selectors');
        const symbol = readSymbol(bits, table);
        if (symbol === end)
            return bytes.subarray(0, at);
        const byte = symbol < 2 ? (front[0] ?? 0) : (front[symbol - 1] ?? 0);
        const length = symbol < 2 ? weight << symbol : 1;
        if (weight > size || at + length > size)
            throw new Error('a bzip2 block is larger than its stream allows');
        bytes.fill(byte, at, at + length);
        at += length;
        weight = symbol < 2 ? weight << 1 : 1;
        if (symbol < 2)
            continue;
        front.copyWithin(1, 0, symbol - 1);
        front[0] = byte;
    }
}

;// CONCATENATED MODULE: ./lib/deb/bzip2/index.js




/** The first 48 bits of a block (\u03c0) and of the stream's end (\u221a\u03c0). */
const BLOCK = 0x314159265359;
const END = 0x177245385090;
/** More than a block can take: 900,000 symbols of 20 bits, and its tables. */
const LARGEST_BLOCK = 2_400_000;
/**
 * A .bz2 stream, or several one after another, as bzip2 reads it; each block's checksum is verified.
 * @throws Error for what it can't be
 */
async function* unbzip2(stream) {
    const feed = new Feed(stream);
    try {
        let bits = new BitReader(await feed.upTo(LARGEST_BLOCK));
        do {
            const level = bits.take(24) === 0x425a68 ? bits.take(8) - 0x30 : 0;
            if (level < 1 || level > 9)
                throw new Error('this is no bzip2 stream');
            for (let sum = 0;;) {
                bits = bits.followedBy(await feed.upTo(LARGEST_BLOCK - bits.left));
                const mark = bits.take(24) * 2 ** 24 + bits.take(24);
                const stated = bits.word();
                if (mark === END && stated !== sum)
                    throw new Error('a bzip2 stream has another checksum than it says');
                if (mark === END)
                    break;
                if (mark !== BLOCK)
                    throw new Error('a bzip2 block starts wrong');
                const { symbols, origin } = readBlock(bits, level * 100_000);
                const bytes = undoSort(symbols, origin);
                const crc = yield* undoRuns(bytes, blockCrc());
                if (crc !== stated)
                    throw new Error('a bzip2 block has another checksum than it says');
                sum = (((sum << 1) | (sum >>> 31)) ^ crc) >>> 0;
            }
            bits.align();
            bits = bits.followedBy(await feed.upTo(LARGEST_BLOCK - bits.left));
        } while (bits.left > 0);
    }
    finally {
        await feed.close();
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/deb/lzma/check.js


/** @returns undefined for a number that the .xz format reserves (section 2.1.1.2) */
function checkOf(id) {
    switch (id) {
        case 0:
            return { width: 0, update: () => { }, digest: () => new Uint8Array(0) };
        case 1:
            return crc32Check();
        case 4:
            return crc64Check();
        case 10: {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            return { width: 32, update: (piece) => hash.update(piece), digest: () => hash.digest() };
        }
        default:
            return undefined;
    }
}
function crc32Check() {
    let value = 0;
    return {
        width: 4,
        update(piece) {
            value = (0,external_node_zlib_.crc32)(piece, value);
        },
        digest: () => littleEndian(value),
    };
}
/** CRC-64 of ECMA-182, reflected, its two halves kept apart as 32-bit integers. */
function crc64Check() {
    const { high, low } = crc64Tables();
    let upper = -1;
    let lower = -1;
    return {
        width: 8,
        update(piece) {
            for (let i = 0; i < piece.length; i++) {
                const index = (lower ^ (piece[i] ?? 0)) & 0xff;
                lower = ((lower >>> 8) | (upper << 24)) ^ (low[index] ?? 0);
                upper = (upper >>> 8) ^ (high[index] ?? 0);
            }
        },
        digest: () => Buffer.concat([littleEndian(~lower), littleEndian(~upper)]),
    };
}
function crc64Tables() {
    const high = new Int32Array(256);
    const low = new Int32Array(256);
    for (let index = 0; index < 256; index++) {
        let upper = 0;
        let lower = index;
        for (let bit = 0; bit < 8; bit++) {
            const odd = (lower & 1) === 1;
            lower = (lower >>> 1) | (upper << 31);
            upper >>>= 1;
            if (odd) {
                lower ^= 0xd7870f42 | 0;
                upper ^= 0xc96c5795 | 0;
            }
        }
        high[index] = upper;
        low[index] = lower;
    }
    return { high, low };
}
function littleEndian(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value | 0);
    return bytes;
}

;// CONCATENATED MODULE: ./lib/deb/lzma/range.js
const TOP = 0xff000000;
const SIGN = 0x80000000 | 0;
/** Probabilities have 11 bits and start at one half. */
const HALF = 1024;
/**
 * LZMA's range decoder over bytes at hand, with the adaptive probabilities it steers. `range` and `code` are
 * unsigned 32-bit values held in signed ones, which the engine keeps unboxed.
 */
class RangeDecoder {
    probabilities;
    /** Where the next byte is read in the input. Beyond its end zeros are read: compare afterwards. */
    at = 0;
    #input = new Uint8Array(0);
    #range = 0;
    #code = 0;
    constructor(contexts) {
        this.probabilities = new Uint16Array(contexts).fill(HALF);
    }
    forget() {
        this.probabilities.fill(HALF);
    }
    /** Goes on in other bytes. */
    feed(input, at) {
        this.#input = input;
        this.at = at;
    }
    /** Starts at the five bytes that every coded run begins with; `false` where they can't be. */
    start(input, at) {
        this.feed(input, at + 5);
        this.#range = -1;
        this.#code = 0;
        for (let i = 1; i < 5; i++)
            this.#code = (this.#code << 8) | (input[at + i] ?? 0);
        return input[at] === 0 && this.#code !== -1;
    }
    /** Whether the coded run ends here: nothing is left in the code. */
    get finished() {
        return this.#code === 0;
    }
    bit(context) {
        const probabilities = this.probabilities;
        const probability = probabilities[context] ?? 0;
        const bound = Math.imul(this.#range >>> 11, probability);
        if ((this.#code ^ SIGN) < (bound ^ SIGN)) {
            this.#range = bound;
            probabilities[context] = probability + ((2048 - probability) >> 5);
            if ((bound & TOP) === 0)
                this.#normalize();
            return 0;
        }
        this.#range = (this.#range - bound) | 0;
        this.#code = (this.#code - bound) | 0;
        probabilities[context] = probability - (probability >> 5);
        if ((this.#range & TOP) === 0)
            this.#normalize();
        return 1;
    }
    /** `count` bits by a binary tree of contexts from `base` on, the highest first. */
    tree(base, count) {
        let node = 1;
        for (let i = 0; i < count; i++)
            node = (node << 1) | this.bit(base + node);
        return node - (1 << count);
    }
    /** The same, the lowest bit first. */
    reverseTree(base, count) {
        let node = 1;
        let value = 0;
        for (let i = 0; i < count; i++) {
            const bit = this.bit(base + node);
            node = (node << 1) | bit;
            value |= bit << i;
        }
        return value;
    }
    /** `count` bits without context, up to 26. */
    direct(count) {
        let value = 0;
        for (let i = 0; i < count; i++) {
            this.#range >>>= 1;
            const below = (this.#code ^ SIGN) < (this.#range ^ SIGN);
            if (!below)
                this.#code = (this.#code - this.#range) | 0;
            value = (value << 1) | (below ? 0 : 1);
            if ((this.#range & TOP) === 0)
                this.#normalize();
        }
        return value;
    }
    #normalize() {
        this.#range <<= 8;
        const byte = this.at < this.#input.length ? (this.#input[this.at] ?? 0) : 0;
        this.#code = (this.#code << 8) | byte;
        this.at++;
    }
}

;// CONCATENATED MODULE: ./lib/deb/lzma/lzma.js

/** Bytes that one symbol can take from the input at most. */
const SYMBOL = 20;
/** Where each kind of decision has its contexts. A state and the position's low bits choose among 16 \u00d7 12. */
const IS_MATCH = 0;
const IS_REPEAT = IS_MATCH + 192;
const IS_OTHER = IS_REPEAT + 12;
const IS_SECOND = IS_OTHER + 12;
const IS_THIRD = IS_SECOND + 12;
const IS_LONG = IS_THIRD + 12;
const SLOT = IS_LONG + 192;
const SPECIAL = SLOT + 4 * 64;
const ALIGN = SPECIAL + 128;
/** A length: two choices, then 16 \u00d7 8 short, 16 \u00d7 8 middle and 256 long ones. */
const MATCH_LENGTH = ALIGN + 16;
const LENGTH_CONTEXTS = 2 + 16 * 8 + 16 * 8 + 256;
const REPEAT_LENGTH = MATCH_LENGTH + LENGTH_CONTEXTS;
const LITERAL = REPEAT_LENGTH + LENGTH_CONTEXTS;
const LITERAL_CONTEXTS = 0x300;
/** Up to here states follow a literal. */
const LAST_LITERAL_STATE = 6;
const END_MARK = 0xffffffff;
/** @returns undefined for a byte that stands for no properties */
function lzmaProperties(byte) {
    if (byte >= 225)
        return undefined;
    return { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45) };
}
/**
 * LZMA's symbols into a window, as Igor Pavlov's lzma-specification describes them. What can't be is an Error,
 * which who knows the file makes a Failure.
 */
class LzmaDecoder {
    window;
    range;
    #lc;
    #positionMask;
    #literalMask;
    #state = 0;
    /** The last four distances. */
    #rep0 = 0;
    #rep1 = 0;
    #rep2 = 0;
    #rep3 = 0;
    /** Bytes of a match that had no room. */
    #pending = 0;
    #ended = false;
    constructor({ lc, lp, pb }, window) {
        this.window = window;
        this.range = new RangeDecoder(LITERAL + (LITERAL_CONTEXTS << (lc + lp)));
        this.#lc = lc;
        this.#positionMask = (1 << pb) - 1;
        this.#literalMask = (1 << lp) - 1;
    }
    /** Whether an end mark was met. */
    get ended() {
        return this.#ended;
    }
    /** Whether no match is left half repeated. */
    get idle() {
        return this.#pending === 0;
    }
    forget() {
        this.range.forget();
        this.#state = 0;
        this.#rep0 = this.#rep1 = this.#rep2 = this.#rep3 = 0;
        this.#pending = 0;
    }
    /**
     * Decodes up to `length` bytes, which the window has room for, from symbols that start before `end` in the input.
     * @returns the bytes decoded
     */
    run(length, end) {
        let left = length - this.#repeat(length);
        while (left > 0 && this.range.at < end && !this.#ended) {
            const position = this.window.at & this.#positionMask;
            if (this.range.bit(IS_MATCH + (this.#state << 4) + position) === 0) {
                this.#literal();
                left--;
            }
            else {
                this.#pending = this.#match(position);
                left -= this.#repeat(left);
            }
        }
        return length - left;
    }
    #repeat(room) {
        const length = Math.min(this.#pending, room);
        if (length > 0)
            this.window.repeat(this.#rep0, length);
        this.#pending -= length;
        return length;
    }
    #literal() {
        const { range, window } = this;
        const previous = window.reach === 0 ? 0 : window.back(0);
        const group = ((window.at & this.#literalMask) << this.#lc) + (previous >> (8 - this.#lc));
        const base = LITERAL + LITERAL_CONTEXTS * group;
        let symbol = 1;
        if (this.#state > LAST_LITERAL_STATE) {
            for (let match = window.back(this.#rep0), offset = 0x100; symbol < 0x100;) {
                match <<= 1;
                const expected = match & offset;
                const bit = range.bit(base + offset + expected + symbol);
                symbol = (symbol << 1) | bit;
                offset &= bit === 1 ? match : ~match;
            }
        }
        else {
            while (symbol < 0x100)
                symbol = (symbol << 1) | range.bit(base + symbol);
        }
        window.put(symbol & 0xff);
        this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
    }
    /** The length of a match, whose distance is then `#rep0`; 0 for the end mark. */
    #match(position) {
        const { range } = this;
        const afterLiteral = this.#state <= LAST_LITERAL_STATE;
        let length;
        if (range.bit(IS_REPEAT + this.#state) === 0) {
            this.#rep3 = this.#rep2;
            this.#rep2 = this.#rep1;
            this.#rep1 = this.#rep0;
            length = this.#length(MATCH_LENGTH, position);
            this.#rep0 = this.#distance(length);
            this.#state = afterLiteral ? 7 : 10;
            if (this.#rep0 === END_MARK) {
                this.#ended = true;
                return 0;
            }
        }
        else if (this.#repeatsLastByte(position)) {
            this.#state = afterLiteral ? 9 : 11;
            length = -1;
        }
        else {
            length = this.#length(REPEAT_LENGTH, position);
            this.#state = afterLiteral ? 8 : 11;
        }
        if (this.#rep0 >= this.window.reach)
            throw new Error('a match reaches before the start');
        return length + 2;
    }
    /** Chooses among the last four distances; true where just one byte of the very last is repeated. */
    #repeatsLastByte(position) {
        const { range } = this;
        if (range.bit(IS_OTHER + this.#state) === 0) {
            return range.bit(IS_LONG + (this.#state << 4) + position) === 0;
        }
        let distance = this.#rep1;
        if (range.bit(IS_SECOND + this.#state) === 1) {
            distance = this.#rep2;
            if (range.bit(IS_THIRD + this.#state) === 1) {
                distance = this.#rep3;
                this.#rep3 = this.#rep2;
            }
            this.#rep2 = this.#rep1;
        }
        this.#rep1 = this.#rep0;
        this.#rep0 = distance;
        return false;
    }
    /** A length above the shortest, 2. */
    #length(base, position) {
        const { range } = this;
        if (range.bit(base) === 0)
            return range.tree(base + 2 + (position << 3), 3);
        if (range.bit(base + 1) === 0)
            return 8 + range.tree(base + 130 + (position << 3), 3);
        return 16 + range.tree(base + 258, 8);
    }
    #distance(length) {
        const { range } = this;
        const slot = range.tree(SLOT + (Math.min(length, 3) << 6), 6);
        if (slot < 4)
            return slot;
        const bits = (slot >> 1) - 1;
        const high = (2 | (slot & 1)) << bits;
        if (slot < 14)
            return high + range.reverseTree(SPECIAL + high - slot, bits);
        const middle = range.direct(bits - 4) * 16;
        return (high >>> 0) + middle + range.reverseTree(ALIGN, 4);
    }
}

;// CONCATENATED MODULE: ./lib/deb/lzma/lzma2.js

/**
 * LZMA2: chunks that say their lengths, coded or plain, each with what it starts anew.
 * @throws Error for what it can't be
 */
async function* unlzma2(feed, window) {
    let decoder;
    let fresh = false;
    for (;;) {
        const control = (await exactly(feed, 1))[0] ?? 0;
        if (control === 0)
            return;
        if (control > 2 && control < 0x80)
            throw new Error('an LZMA2 chunk of unknown kind');
        const forgets = control === 1 || control >= 0xe0;
        if (forgets)
            window.forget();
        fresh ||= forgets;
        if (!fresh)
            throw new Error('its first LZMA2 chunk refers to earlier ones');
        if (control < 0x80) {
            yield* plain(feed, window);
            continue;
        }
        const chunk = await codedHeader(feed, control);
        if (chunk.properties !== undefined)
            decoder = new LzmaDecoder(chunk.properties, window);
        else if (control >= 0xa0)
            decoder?.forget();
        if (decoder === undefined)
            throw new Error('an LZMA2 chunk without properties');
        yield* coded(await exactly(feed, chunk.coded), chunk.length, decoder);
    }
}
async function* plain(feed, window) {
    const length = Buffer.from(await exactly(feed, 2)).readUInt16BE(0) + 1;
    const bytes = await exactly(feed, length);
    for (const byte of bytes) {
        window.put(byte);
        if (window.room === 0)
            yield window.take();
    }
    yield window.take();
}
async function codedHeader(feed, control) {
    const header = Buffer.from(await exactly(feed, control >= 0xc0 ? 5 : 4));
    const properties = control >= 0xc0 ? lzmaProperties(header[4] ?? 255) : undefined;
    if (control >= 0xc0 && (properties === undefined || properties.lc + properties.lp > 4)) {
        throw new Error('an LZMA2 chunk with properties that there are none of');
    }
    const length = ((control & 0x1f) << 16) + header.readUInt16BE(0) + 1;
    return { length, coded: header.readUInt16BE(2) + 1, properties };
}
function* coded(input, length, decoder) {
    if (!decoder.range.start(input, 0))
        throw new Error('an LZMA2 chunk starts wrong');
    for (let left = length; left > 0;) {
        const done = decoder.run(Math.min(left, decoder.window.room), Number.POSITIVE_INFINITY);
        if (done === 0)
            throw new Error('an LZMA2 chunk ends too early');
        left -= done;
        yield decoder.window.take();
    }
    if (decoder.range.at !== input.length || !decoder.range.finished || !decoder.idle) {
        throw new Error('an LZMA2 chunk has another length than it says');
    }
}
/** @throws Error where the stream ends before */
async function exactly(feed, length) {
    const bytes = await feed.upTo(length);
    if (bytes.length < length)
        throw new Error('it ends too early');
    return bytes;
}

;// CONCATENATED MODULE: ./lib/deb/lzma/window.js
const FIRST = 64 * 1024;
/**
 * The bytes decoded last, as far back as matches may reach, in a ring that grows up to the dictionary's size only
 * as it fills: a header that promises much costs nothing.
 */
class Window {
    #limit;
    #bytes = new Uint8Array(FIRST);
    #given = 0;
    #wrapped = false;
    /** Where the next byte is written: modulo 16, its distance from the last `forget`. */
    at = 0;
    /** @param dictionary bytes that matches may reach back */
    constructor(dictionary) {
        this.#limit = Math.max(FIRST, Math.ceil(dictionary / 4096) * 4096);
    }
    /** Bytes that matches can reach. */
    get reach() {
        return this.#wrapped ? this.#bytes.length : this.at;
    }
    /** Bytes that can be written before `take` must be called. */
    get room() {
        return this.#bytes.length - this.at;
    }
    /** The byte `distance` + 1 back. */
    back(distance) {
        const at = this.at - distance - 1;
        return this.#bytes[at < 0 ? at + this.#bytes.length : at] ?? 0;
    }
    put(byte) {
        this.#bytes[this.at++] = byte;
    }
    /** Repeats `length` bytes from `distance` + 1 back, within `room`. */
    repeat(distance, length) {
        const bytes = this.#bytes;
        let from = this.at - distance - 1;
        if (from < 0)
            from += bytes.length;
        let at = this.at;
        for (const end = at + length; at < end; at++) {
            bytes[at] = bytes[from++] ?? 0;
            if (from === bytes.length)
                from = 0;
        }
        this.at = at;
    }
    /** What was written since the last call, as bytes of its own; afterwards there is room. */
    take() {
        const taken = this.#bytes.slice(this.#given, this.at);
        this.#given = this.at;
        if (this.room === 0)
            this.#makeRoom();
        return taken;
    }
    /** Lets no match reach what was written so far. */
    forget() {
        this.at = 0;
        this.#given = 0;
        this.#wrapped = false;
    }
    #makeRoom() {
        if (!this.#wrapped && this.#bytes.length < this.#limit) {
            const grown = new Uint8Array(Math.min(this.#limit, this.#bytes.length * 2));
            grown.set(this.#bytes);
            this.#bytes = grown;
            return;
        }
        this.at = 0;
        this.#given = 0;
        this.#wrapped = true;
    }
}
/** What `xz -9` and dpkg-deb's highest level use is 64 MiB. */
const LARGEST = 128 * 1024 * 1024;
/** @throws Error for a dictionary that would take more memory than any package's */
function checkedDictionary(size) {
    if (size > LARGEST)
        throw new Error(`its dictionary of ${size} bytes is above ${LARGEST}, twice that of xz -9`);
    return size;
}

;// CONCATENATED MODULE: ./lib/deb/lzma/xz.js






const MAGIC = Buffer.from('fd377a585a00', 'hex');
const FOOTER_MAGIC = 'YZ';
const LZMA2 = 0x21;
/**
 * A .xz stream (the format's version 1.2.1; sections in brackets): one stream, as dpkg reads it, of blocks with
 * the LZMA2 filter alone, as dpkg-deb, tar and FPM write them. Every check in it is verified.
 * @throws Error for what it can't be
 */
async function* unxz(stream) {
    const feed = new Feed(stream);
    try {
        const flags = await streamHeader(feed);
        const blocks = new Blocks();
        for (;;) {
            const first = await exactly(feed, 1);
            if (first[0] === 0)
                break;
            yield* block(feed, first[0] ?? 0, flags, blocks);
        }
        await index(feed, blocks, flags);
        if ((await feed.some(1)) !== undefined)
            throw new Error('something follows the xz stream');
    }
    finally {
        await feed.close();
    }
}
/** The two bytes of flags of a stream header [2.1.1]. */
async function streamHeader(feed) {
    const header = Buffer.from(await exactly(feed, 12));
    if (!header.subarray(0, 6).equals(MAGIC))
        throw new Error('this is no xz stream');
    const flags = header.subarray(6, 8);
    if ((0,external_node_zlib_.crc32)(flags) !== header.readUInt32LE(8))
        throw new Error('its xz header is damaged');
    if (flags[0] !== 0 || checkOf(flags[1] ?? 255) === undefined)
        throw new Error('it has xz flags of unknown meaning');
    return flags;
}
/** A block [3], from its header to its check. */
async function* block(feed, size, flags, blocks) {
    const start = feed.offset - 1;
    const header = Buffer.concat([Uint8Array.of(size), await exactly(feed, size * 4 + 3)]);
    const { coded, length, dictionary } = blockHeader(header);
    const check = checkOf(flags[1] ?? 255);
    if (check === undefined)
        throw new Error('it has a check of unknown kind');
    const from = feed.offset;
    let decoded = 0;
    for await (const piece of unlzma2(feed, new Window(dictionary))) {
        decoded += piece.length;
        check.update(piece);
        yield piece;
    }
    const taken = feed.offset - from;
    if ((coded ?? taken) !== taken || (length ?? decoded) !== decoded)
        throw new Error('an xz block has another length than it says');
    await zeros(feed, taken);
    await verify(feed, check);
    blocks.add(from - start + taken + check.width, decoded);
}
/** A block header [3.1], with its size byte. */
function blockHeader(header) {
    const end = header.length - 4;
    if ((0,external_node_zlib_.crc32)(header.subarray(0, end)) !== header.readUInt32LE(end))
        throw new Error('an xz block header is damaged');
    const flags = header[1] ?? 0;
    if ((flags & 0x3c) !== 0)
        throw new Error('an xz block has flags of unknown meaning');
    const fields = new Numbers(header.subarray(0, end), 2);
    const coded = (flags & 0x40) !== 0 ? fields.next() : undefined;
    const length = (flags & 0x80) !== 0 ? fields.next() : undefined;
    const [filter, width] = [fields.next(), fields.next()];
    if ((flags & 3) !== 0 || filter !== LZMA2 || width !== 1)
        throw new Error('an xz block has filters other than LZMA2');
    const bits = fields.byte();
    if (bits > 40 || fields.rest.some((byte) => byte !== 0))
        throw new Error('an xz block header is wrong');
    const dictionary = bits === 40 ? 2 ** 32 - 1 : (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11);
    return { coded, length, dictionary: checkedDictionary(dictionary) };
}
/** The index [4], which must list the blocks that there were, and the footer [2.1.2]. */
async function index(feed, blocks, flags) {
    const start = feed.offset - 1;
    let crc = (0,external_node_zlib_.crc32)(Uint8Array.of(0));
    const number = async () => {
        const bytes = [];
        do
            bytes.push((await exactly(feed, 1))[0] ?? 0);
        while ((bytes.at(-1) ?? 0) > 127 && bytes.length < 9);
        crc = (0,external_node_zlib_.crc32)(Uint8Array.from(bytes), crc);
        return new Numbers(Uint8Array.from(bytes), 0).next();
    };
    const listed = new Blocks();
    const count = await number();
    if (count !== blocks.count)
        throw new Error('its xz index lists other blocks');
    for (let i = 0; i < count; i++)
        listed.add(await number(), await number());
    crc = (0,external_node_zlib_.crc32)(new Uint8Array(await zeros(feed, feed.offset - start)), crc);
    const stated = Buffer.from(await exactly(feed, 4)).readUInt32LE(0);
    if (stated !== crc || listed.digest() !== blocks.digest())
        throw new Error('its xz index is damaged');
    const size = feed.offset - start;
    const footer = Buffer.from(await exactly(feed, 12));
    const right = footer.subarray(10).toString('latin1') === FOOTER_MAGIC &&
        footer.readUInt32LE(0) === (0,external_node_zlib_.crc32)(footer.subarray(4, 10)) &&
        footer.readUInt32LE(4) === size / 4 - 1 &&
        footer.subarray(8, 10).equals(flags);
    if (!right)
        throw new Error('its xz footer is damaged');
}
/** Sizes of blocks, kept as their number and a hash: a million of them take no more memory than one. */
class Blocks {
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #count = 0;
    get count() {
        return this.#count;
    }
    add(unpadded, decoded) {
        this.#hash.update(`${unpadded} ${decoded}\n`);
        this.#count++;
    }
    digest() {
        return this.#hash.digest('hex');
    }
}
/** Numbers of a variable length: seven bits a byte, the lowest first, the top bit while more follow [1.2]. */
class Numbers {
    #bytes;
    #at;
    constructor(bytes, at) {
        this.#bytes = bytes;
        this.#at = at;
    }
    get rest() {
        return this.#bytes.subarray(this.#at);
    }
    byte() {
        const byte = this.#bytes[this.#at++];
        if (byte === undefined)
            throw new Error('an xz number ends too early');
        return byte;
    }
    next() {
        let value = 0;
        for (let scale = 1;; scale *= 128) {
            const byte = this.byte();
            value += (byte & 0x7f) * scale;
            if (byte < 128 && (byte > 0 || scale === 1) && Number.isSafeInteger(value))
                return value;
            if (byte < 128 || scale > 2 ** 56)
                throw new Error('an xz number is wrong');
        }
    }
}
/** The zeros that fill up `length` bytes to a multiple of four. */
async function zeros(feed, length) {
    const padding = await exactly(feed, (4 - (length % 4)) % 4);
    if (padding.some((byte) => byte !== 0))
        throw new Error('its xz padding is not zero');
    return padding.length;
}
async function verify(feed, check) {
    const stated = Buffer.from(await exactly(feed, check.width));
    if (!stated.equals(check.digest()))
        throw new Error('an xz check does not agree with its bytes');
}

;// CONCATENATED MODULE: ./lib/deb/lzma/alone.js



const HEADER = 13;
const alone_PIECE = 64 * 1024;
/**
 * A `.lzma` stream (LZMA_alone): properties, dictionary size, the length or all ones, then symbols. It ends with
 * its length or its end mark.
 * @throws Error for what it can't be
 */
async function* unlzma(stream) {
    const feed = new Feed(stream);
    try {
        const header = Buffer.from(await feed.upTo(HEADER + 5));
        const properties = lzmaProperties(header[0] ?? 255);
        if (header.length < HEADER + 5 || properties === undefined)
            throw new Error('this is no lzma stream');
        const length = header.readBigUInt64LE(5);
        const decoder = new LzmaDecoder(properties, new Window(checkedDictionary(header.readUInt32LE(1))));
        if (!decoder.range.start(header, HEADER))
            throw new Error('its lzma data start wrong');
        yield* symbols(feed, decoder, length === 2n ** 64n - 1n ? Number.POSITIVE_INFINITY : Number(length));
    }
    finally {
        await feed.close();
    }
}
async function* symbols(feed, decoder, length) {
    let input = new Uint8Array(0);
    let last = false;
    decoder.range.feed(input, 0);
    const refill = async () => {
        if (last || input.length - decoder.range.at >= SYMBOL)
            return;
        const more = await feed.some(alone_PIECE);
        input = Buffer.concat([input.subarray(decoder.range.at), more ?? new Uint8Array(0)]);
        decoder.range.feed(input, 0);
        last = more === undefined;
    };
    let left = length;
    // Where the length is known an end mark may still follow; the coder's state tells.
    while (!decoder.ended && (left > 0 || !decoder.range.finished)) {
        await refill();
        const before = last ? Number.POSITIVE_INFINITY : input.length - SYMBOL + 1;
        left -= decoder.run(Math.min(Math.max(left, 1), decoder.window.room), before);
        if (decoder.range.at > input.length)
            throw new Error('its lzma data end too early');
        if (left < 0)
            throw new Error('its lzma data are longer than its header says');
        const piece = decoder.window.take();
        if (piece.length > 0)
            yield piece;
    }
    if (!decoder.idle || !decoder.range.finished || (decoder.ended && Number.isFinite(left) && left > 0)) {
        throw new Error('its lzma data have another length than its header says');
    }
}

;// CONCATENATED MODULE: ./lib/deb/zstd-frames.js
/**
 * Where zstd frames end (RFC 8878, 3.1). Node's decompressor drops what follows a frame in the same piece of its input,
 * without an error, so it is given pieces that end with each frame.
 */
const zstd_frames_MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const DICTIONARY_ID = [0, 1, 2, 4];
const CONTENT_SIZE = [0, 2, 4, 8];
/** Cuts a stream so that no piece goes beyond the end of a frame. What is no frame goes through as it is. */
async function* byFrames(stream) {
    const walk = new FrameWalk();
    for await (const piece of stream)
        yield* walk.cut(piece);
}
/** The frames of a file, skippable ones too. */
function framesOf(file) {
    return [...new FrameWalk().cut(file)];
}
class FrameWalk {
    #frame = zstd_frames_frame();
    #wish = this.#next();
    #left = this.#wish.count;
    #seen = [];
    *cut(piece) {
        let start = 0;
        for (let at = 0; at < piece.length;) {
            const taken = Math.min(this.#left, piece.length - at);
            if (this.#wish.kind === 'look')
                this.#seen.push(...piece.subarray(at, at + taken));
            at += taken;
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
            this.#frame = zstd_frames_frame();
        this.#wish = done === true ? this.#next() : value;
        this.#left = this.#wish.count;
        this.#seen = [];
        return done !== true;
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
    if (magic !== zstd_frames_MAGIC) {
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







const DECOMPRESS = {
    '': (stream) => stream,
    '.gz': (stream) => smallAtOnce(stream, gunzipAtOnce, (rest) => transformed(rest, (0,external_node_zlib_.createGunzip)())),
    '.zst': (stream) => smallAtOnce(stream, unzstdAtOnce, (rest) => transformed(byFrames(rest), (0,external_node_zlib_.createZstdDecompress)())),
    '.xz': unxz,
    '.bz2': unbzip2,
    '.lzma': unlzma,
};
/**
 * The decompressed bytes of a stream, in pieces, in memory that doesn't grow with it.
 * @throws Failure `compression-malformed`, and `compression-bomb` above `limit` bytes
 */
async function* decompress(stream, compression, place, limit = Number.POSITIVE_INFINITY) {
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
const SMALL = 64 * 1024;
const SMALL_TEXT = 1024 * 1024;
/** tar's usual record is 10 KiB. */
const ROOM = { chunkSize: 12 * 1024, maxOutputLength: SMALL_TEXT };
async function* smallAtOnce(stream, atOnce, streamed) {
    const pieces = stream[Symbol.asyncIterator]();
    const head = [];
    let length = 0;
    let isWhole = false;
    while (!isWhole && length <= SMALL) {
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
function damaged(file, cause) {
    return new lib_failure/* Failure */.H('compression-malformed', `It can't be decompressed: ${cause instanceof Error ? cause.message : String(cause)}.`, 'The file is damaged: build or fetch it again.', { where: { file }, cause });
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

;// CONCATENATED MODULE: ./lib/deb/source.js


const source_PIECE = 256 * 1024;
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
            for (let at = from; at < Math.min(to, bytes.length); at += source_PIECE) {
                yield bytes.subarray(at, Math.min(at + source_PIECE, to, bytes.length));
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
        const piece = Buffer.allocUnsafe(Math.min(source_PIECE, to - at));
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
        records.set(record.slice(0, equals), record.slice(equals + 1));
        at = end;
    }
    return records;
}
/**
 * A header as pax records say it is.
 * @throws Failure `pax-malformed` for a number that is none, or a sparse file
 */
function applyPax(header, pax, place, offset) {
    const sparse = [...pax.keys()].find((keyword) => keyword.startsWith('GNU.sparse.'));
    if (sparse !== undefined)
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

;// CONCATENATED MODULE: ./lib/deb/version.js

const HIGHEST_EPOCH = 2 ** 31 - 1;
/**
 * A version by Policy 5.6.12: `[epoch:]upstream[-revision]`, revision after the last hyphen.
 * It need not start with a digit (Policy: should).
 * @throws Failure `version-malformed`
 */
function parseVersion(text) {
    const version = versionAsFound(text);
    const upstreamAlphabet = text.includes(':') ? /^[A-Za-z0-9.+~:-]+$/ : /^[A-Za-z0-9.+~-]+$/;
    if (!upstreamAlphabet.test(version.upstream)) {
        throw version_malformed(text, `its upstream part ${JSON.stringify(version.upstream)} has other characters than A-Z a-z 0-9 . + - ~`);
    }
    if (!/^[A-Za-z0-9.+~]*$/.test(version.revision)) {
        throw version_malformed(text, `its revision ${JSON.stringify(version.revision)} has other characters than A-Z a-z 0-9 . + ~`);
    }
    return version;
}
/**
 * A version in somebody else's index: as dpkg takes it, which only warns of characters outside Policy's.
 * Not for making file names.
 * @throws Failure `version-malformed`
 */
function versionAsFound(text) {
    if (text === '')
        throw version_malformed(text, 'it is empty');
    if (/\s/.test(text))
        throw version_malformed(text, 'it has blanks');
    const colon = text.indexOf(':');
    const epochText = colon === -1 ? '0' : text.slice(0, colon);
    if (!/^[0-9]+$/.test(epochText))
        throw version_malformed(text, 'its epoch, before the colon, is not a number');
    const epoch = Number(epochText);
    if (epoch > HIGHEST_EPOCH)
        throw version_malformed(text, `its epoch is above ${HIGHEST_EPOCH}`);
    const rest = text.slice(colon + 1);
    const hyphen = rest.lastIndexOf('-');
    const upstream = hyphen === -1 ? rest : rest.slice(0, hyphen);
    const revision = hyphen === -1 ? '' : rest.slice(hyphen + 1);
    if (upstream === '')
        throw version_malformed(text, 'its upstream part is empty');
    if (hyphen !== -1 && revision === '')
        throw version_malformed(text, 'its revision, after the hyphen, is empty');
    return { text, epoch, upstream, revision };
}
/** Below, at or above zero as `a` is older than, equal to or newer than `b`: dpkg's order. */
function compareVersions(a, b) {
    return a.epoch - b.epoch || compareParts(a.upstream, b.upstream) || compareParts(a.revision, b.revision);
}
/** Runs of non-digits and of digits take turns; the first that differs decides (Policy 5.6.12). */
function compareParts(a, b) {
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        while (letterAt(a, i) || letterAt(b, j)) {
            const difference = weight(a, i++) - weight(b, j++);
            if (difference !== 0)
                return difference;
        }
        const endA = digitsEnd(a, i);
        const endB = digitsEnd(b, j);
        const difference = compareDigits(a.slice(i, endA), b.slice(j, endB));
        if (difference !== 0)
            return difference;
        i = endA;
        j = endB;
    }
    return 0;
}
/** Tilde before the end, the end before letters, letters before all else; a digit ends a run like the end. */
function weight(text, at) {
    if (at >= text.length || digitAt(text, at))
        return 0;
    const code = text.charCodeAt(at);
    if (text[at] === '~')
        return -1;
    return /[A-Za-z]/.test(text.charAt(at)) ? code : code + 256;
}
function letterAt(text, at) {
    return at < text.length && !digitAt(text, at);
}
function digitAt(text, at) {
    const code = text.charCodeAt(at);
    return code >= 48 && code <= 57;
}
function digitsEnd(text, from) {
    let end = from;
    while (digitAt(text, end))
        end++;
    return end;
}
function compareDigits(a, b) {
    const left = a.replace(/^0+/, '');
    const right = b.replace(/^0+/, '');
    if (left.length !== right.length)
        return left.length - right.length;
    return left < right ? -1 : left > right ? 1 : 0;
}
function version_malformed(text, why) {
    return new lib_failure/* Failure */.H('version-malformed', `${JSON.stringify(text)} is not a Debian version: ${why}.`, 'Write [epoch:]upstream[-revision], such as 1.2.3, 1:2.0~rc.1 or 1.2-1.');
}

;// CONCATENATED MODULE: ./lib/deb/control.js







/** Room for a md5sums of a million files. */
const CONTROL_TAR_LIMIT = 128 * 1024 * 1024;
/** Debian's longest control paragraphs have some 60 KB. */
const CONTROL_FILE_LIMIT = 4 * 1024 * 1024;
/**
 * The control paragraph out of a package's control.tar.
 * @throws Failure when there is none or more than one, and whatever is wrong with tar, compression or paragraph
 */
async function readControl(stream, compression, place) {
    const inside = `${place}(control.tar${compression})`;
    let control;
    for await (const entry of readTar(decompress(stream, compression, inside, CONTROL_TAR_LIMIT), inside)) {
        if (entry.path.replace(/^(\.?\/+)+/, '') !== 'control')
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
/** What deb822 allows elsewhere and dpkg refuses in a package. */
function checkForDpkg({ bytes }, file) {
    for (const { kind, start, colon } of stanzaLines(bytes)) {
        const comment = kind === 'comment';
        if (!comment && colon - start > 1)
            continue;
        const what = comment ? 'a comment' : 'a field with a name of one letter';
        throw new lib_failure/* Failure */.H('control-malformed', `The control file has ${what}, which dpkg refuses.`, 'Remove it.', {
            where: { file },
        });
    }
}
/**
 * Name, version and architecture, by the syntax that Policy demands (5.6.1, 5.6.8, 5.6.12), once the mandatory
 * fields (5.3) are all there.
 * @throws Failure `control-malformed` with everything that is wrong
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
    const architecture = mandatory('Architecture', /^(?!(any|source)$)[a-z0-9][a-z0-9-]*$/, 'one architecture, such as amd64, or all');
    mandatory('Maintainer', /^[^\n]+$/, 'a name and an address in <>');
    mandatory('Description', /^[^\n]/, 'a synopsis, then an extended description');
    const written = mandatory('Version', /^[^\n]+$/, 'a Debian version, such as 1.2.3');
    const version = readVersion(written, faults, place);
    const failure = (0,lib_failure/* allFailures */.Z)(faults);
    if (failure !== undefined)
        throw failure;
    return { name, version, architecture };
}
function readVersion(text, faults, file) {
    try {
        if (text !== '')
            return parseVersion(text);
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

;// CONCATENATED MODULE: ./lib/deb/cursor.js

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

;// CONCATENATED MODULE: ./lib/deb/hashes.js


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
            if (role.kind === 'data')
                compression = role.compression;
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
const synopsis_LONGEST = 80;
/** The synopsis and the rest of a description, of one line or more. The package's name in front is taken off. */
function describe(text, name) {
    const [first = '', ...rest] = text
        .split(/\r?\n\s*\r?\n|\r?\n(?=\S)/)
        .map((paragraph) => synopsis_plain(paragraph))
        .filter((paragraph) => paragraph !== '');
    const sentence = /^(.*?[.!?])\s+(?=\S)/.exec(first)?.[1] ?? first;
    const beyond = first.slice(sentence.length).trim();
    const bare = withoutName(sentence, name)
        .replace(/^(?:an?|the)\s+/i, '')
        .replace(/[\s.!]+$/, '');
    const synopsis = shortened(told(bare === '' ? sentence.replace(/[\s.!]+$/, '') : bare, name));
    const whole = synopsis.endsWith(bare) ? [] : [synopsis_plain(sentence)];
    return { synopsis, more: [...whole, ...(beyond === '' ? [] : [beyond]), ...rest] };
}
/** lintian wants a synopsis of two words or more that doesn't begin with the package's name. */
function told(text, name) {
    const start = text.slice(0, name.length).toLowerCase() === name && !/^\w/.test(text.slice(name.length));
    return start || !/\s/.test(text) ? `application: ${text}` : text;
}
/** One line without control characters. */
function synopsis_plain(text) {
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
    if (text.length <= synopsis_LONGEST)
        return text;
    const cut = text.slice(0, synopsis_LONGEST + 1);
    const space = cut.lastIndexOf(' ');
    return cut.slice(0, space > 20 ? space : synopsis_LONGEST).replace(/[\s,;:.\u2013\u2014-]+$/, '');
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
/** The run of FPM that packs a tree. Pure: the same recipe gives the same arguments. */
function packInvocation(fpm, recipe, places, environment) {
    const { control, scripts } = recipe;
    const script = (option, name) => scripts[name] === undefined ? [] : [option, (0,external_node_path_.join)(places.meta, name)];
    const args = [
        (0,external_node_path_.join)(fpm.home, 'bin', 'fpm'),
        ...['--input-type', 'dir', '--output-type', 'deb', '--chdir', places.stage, '--package', places.output],
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
        '.',
    ];
    const settled = fpmEnvironment(environment, fpm, places.work, recipe.epoch);
    return { program: 'ruby', args, cwd: places.work, environment: settled };
}
/** The run of FPM that shows what `fpm-args` would put into control: an empty package of the same name. */
function askInvocation(fpm, recipe, places, environment) {
    const { control, fpmArgs } = recipe;
    const args = [
        (0,external_node_path_.join)(fpm.home, 'bin', 'fpm'),
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
/** FPM 1.18 asks zstd for level -3, which is for speed alone, where it means 3. Level 12 is small and still fast. */
const ZSTD = '#!/bin/sh\nunset ZSTD_CLEVEL\nexec /usr/bin/zstd -12 "$@"\n';
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
    await (0,promises_.writeFile)((0,external_node_path_.join)(meta, 'changelog'), changelogText(recipe.control, recipe.epoch));
    for (const [name, text] of Object.entries(recipe.scripts)) {
        if (text !== undefined)
            await (0,promises_.writeFile)((0,external_node_path_.join)(meta, name), text);
    }
    await must(tools, packInvocation(fpm, recipe, places, tools.environment), {
        what: 'FPM could not make the package',
        remedy: recipe.fpmArgs.length === 0
            ? 'Run again with debug logging on.'
            : 'See whether `fpm-args` fit this version of FPM.',
    });
    await (0,promises_.rm)(meta, { recursive: true, force: true });
    return readPackage(await openFile(output), output);
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
const REASONS = [
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
const BUNDLED = 'The libraries that the application was built with, as their authors released them.';
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
    for (const { why, tags, context } of REASONS) {
        const found = tags.has(finding.tag) ? context(finding, place) : undefined;
        if (found !== undefined)
            return { why, context: found };
    }
    const bundled = ['venv/', 'node_modules/'].find((folder) => finding.file.startsWith(`${place.prefix}/${folder}`));
    return bundled === undefined ? undefined : { why: BUNDLED, context: `*${place.prefix}/${bundled}*` };
}

;// CONCATENATED MODULE: ./lib/fpm/shared-libraries.js




/** The machine code of a tree: paths as installed. */
async function machineCode(stage, tree) {
    const found = [];
    for (const [path, entry] of tree) {
        if (entry.kind === 'file' && entry.size > 4 && (await isElf((0,external_node_path_.join)(stage, path))))
            found.push(path);
    }
    return found;
}
/**
 * The packages whose shared libraries a tree's machine code is linked to, as dpkg-shlibdeps finds them. What is
 * bundled beside it counts as its own.
 */
async function libraryDependencies(tools, stage, code) {
    if (code.length === 0)
        return [];
    const folder = (0,external_node_path_.join)(tools.scratch, 'shlibdeps');
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'debian'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'debian', 'control'), 'Source: package\n\nPackage: package\nArchitecture: any\n');
    const args = [
        '-O',
        '--ignore-missing-info',
        '--warnings=0',
        ...code.map((path) => `-e${(0,external_node_path_.join)(stage, path)}`),
    ];
    const found = await tools
        .run({
        program: 'dpkg-shlibdeps',
        args: [...args, ...privateFolders(stage, code)],
        cwd: folder,
        environment: tools.environment,
    })
        .catch((error) => {
        if (error instanceof lib_failure/* Failure */.H && error.code === 'program-missing') {
            throw new lib_failure/* Failure */.H('tool', 'The package has machine code, and there is no dpkg-shlibdeps on this runner to find the libraries that it needs.', 'Add a step `apt-get install dpkg-dev` before this one.');
        }
        throw error;
    });
    const line = /^shlibs:Depends=(.*)$/m.exec(found.output)?.[1] ?? '';
    const packages = line
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
    return packages.length === 0 ? ['libc6'] : packages;
}
function privateFolders(stage, code) {
    const folders = new Set(code.map((path) => path.slice(0, path.lastIndexOf('/'))));
    return [...folders].map((folder) => `-l${(0,external_node_path_.join)(stage, folder)}`);
}

;// CONCATENATED MODULE: ./lib/fpm/node-modules.js





const NODE = '/usr/bin/node';
/** The host's Node: its major version. @throws Failure `tool` where the runner has not the distribution's */
async function nodeMajor({ run, environment, scratch }) {
    await (0,lib_program/* locate */.x5)(NODE, environment).catch(() => {
        throw new lib_failure/* Failure */.H('tool', `There is no ${NODE} on this runner, which is what the hosts run: the one of setup-node is not theirs.`, 'Add a step `apt-get install nodejs npm` (or NodeSource\u2019s repository, as on the hosts) before this one.');
    });
    const exit = await run({ program: NODE, args: ['--version'], cwd: scratch, environment });
    return Number(/^v(\d+)/.exec(exit.output)?.[1] ?? '0');
}
/** All dependencies, for the build; left alone where the user has installed them. */
async function installForBuild(tools, { root, lockFile, hasDependencies }) {
    if (!hasDependencies || (await exists((0,external_node_path_.join)(root, 'node_modules'))))
        return;
    await npm(tools, [lockFile === undefined ? 'install' : 'ci'], root);
}
/** The dependencies that run on the host, in the staged copy of the project. */
async function installForHost(tools, staged, { lockFile, hasDependencies }) {
    if (!hasDependencies)
        return;
    const command = lockFile === undefined ? ['install', '--no-package-lock'] : ['ci'];
    await npm(tools, [...command, '--omit=dev'], staged);
    await tidy((0,external_node_path_.join)(staged, 'node_modules'));
}
async function npm(tools, args, cwd) {
    await must(tools, { program: 'npm', args: [...args, '--no-audit', '--no-fund'], cwd }, {
        what: 'npm could not install the dependencies',
        remedy: 'Run `npm install` and commit the lock file, or set npm_config_registry to where they are.',
    });
}
/** Object files and build leftovers of native addons hold the path they were built at; none of them runs. */
async function tidy(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const gyp = entries.some(({ name }) => name === 'config.gypi');
    for (const entry of entries) {
        const place = (0,external_node_path_.join)(folder, entry.name);
        const leftover = /^(?:\.cache|obj\.target|\.deps|\.git|\.gitignore|\.gitattributes|\.github|\.npmrc|\.env|\.package-lock\.json)$/.test(entry.name) || /\.o(?:\.d)?$/.test(entry.name);
        const generated = gyp && /^(?:config\.gypi|(?:binding\.)?Makefile|.*\.mk|gyp-.*-tool)$/.test(entry.name);
        if (leftover || generated)
            await (0,promises_.rm)(place, { recursive: true, force: true });
        else if (entry.isDirectory())
            await tidy(place);
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
        '    # What ran from there may have left files of its own; what another package owns stays.',
        `    others=$(dpkg-query --search ${word(prefix)} 2>/dev/null | sed -e 's/: .*//' -e 's/, /\\n/g' | sed -e 's/:.*//' | grep -vx ${word(name)} || true)`,
        '    if [ -z "$others" ]; then',
        `        rm -rf ${word(prefix)}`,
        '    fi',
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

// EXTERNAL MODULE: ./lib/github/artifact.js
var artifact = __webpack_require__(66685);
// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __webpack_require__(65671);
;// CONCATENATED MODULE: ./lib/actions/build/compare.js





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
async function compare(earlier, made, workspace) {
    if (!/^https?:\/\//.test(earlier))
        return betweenPackages(await localPackage(earlier, workspace), made);
    const bytes = await fetched(earlier);
    if (/\.deb(?:\?|$)/.test(earlier))
        return betweenPackages(await readPackage(bytesSource(bytes), earlier), made);
    const [, compression = ''] = /(\.gz|\.xz|\.zst|)(?:\?.*)?$/.exec(earlier) ?? [];
    const known = compression === '.gz' || compression === '.xz' || compression === '.zst' ? compression : '';
    const text = await whole(decompress(bytesSource(bytes).read(), known, earlier, LIMIT));
    const newest = newestOf(parseStanzas(text, earlier), made);
    if (newest === undefined)
        return `The index has no ${(0,summary/* escaped */.Mk)(made.id.name)} yet: this is its first package.`;
    return [heading(newest), '', ...fieldPart(newest, made.control)].join('\n');
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
        if (size > LIMIT)
            throw new lib_failure/* Failure */.H('compare', `It has more than ${(0,summary/* sizeText */.lP)(LIMIT)}.`, 'Compare with something smaller.');
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
async function betweenPackages(before, made) {
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

;// CONCATENATED MODULE: ./lib/project/node.js




/** Reads package.json. @throws Failure `project` where it is no JSON object */
async function readNode(root) {
    const file = (0,external_node_path_.join)(root, 'package.json');
    const document = parsed(await (0,promises_.readFile)(file, 'utf8'), file);
    const scripts = member(document, 'scripts');
    const lockFiles = ['npm-shrinkwrap.json', 'package-lock.json'];
    const present = await Promise.all(lockFiles.map((name) => node_exists((0,external_node_path_.join)(root, name))));
    return {
        kind: 'node',
        root,
        facts: nodeFacts(document),
        lockFile: lockFiles.find((_, index) => present[index]),
        scripts: Object.fromEntries(Object.entries(typeof scripts === 'object' && scripts !== null ? scripts : {}).flatMap(([name, line]) => (typeof line === 'string' ? [[name, line]] : []))),
        hasDependencies: ['dependencies', 'optionalDependencies', 'devDependencies'].some((name) => {
            const list = member(document, name);
            return typeof list === 'object' && list !== null && Object.keys(list).length > 0;
        }),
    };
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
function parsed(text, file) {
    try {
        const document = JSON.parse(text.replace(/^\uFEFF/, ''));
        if (typeof document === 'object' && document !== null && !Array.isArray(document))
            return document;
    }
    catch (cause) {
        throw new lib_failure/* Failure */.H('project', `${file} is no JSON: ${cause instanceof Error ? cause.message : cause}`, 'Mend the file.', { cause });
    }
    throw new lib_failure/* Failure */.H('project', `${file} holds no JSON object.`, 'Mend the file.');
}
function node_exists(file) {
    return (0,promises_.access)(file).then(() => true, () => false);
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
            joined(metadata('maintainer'), metadata('maintainer_email')) ??
            joined(metadata('author'), metadata('author_email')) ??
            joined(argument('maintainer'), argument('maintainer_email')) ??
            joined(argument('author'), argument('author_email')),
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
    const source = await firstText(root, how === 'path' ? [what] : places);
    return new RegExp(`^${attribute}(?:\\s*:\\s*\\w+)?\\s*=\\s*['"]([^'"]+)['"]`, 'm').exec(source ?? '')?.[1];
}
async function firstText(root, files) {
    for (const file of files.filter((name) => !name.split('/').includes('..'))) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, file), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return text.trim();
    }
    return undefined;
}
function python_facts_person(value) {
    if (!Array.isArray(value))
        return undefined;
    const people = value.map((entry) => joined(textOf(member(entry, 'name')), textOf(member(entry, 'email'))));
    return people.find((text) => text?.includes('@')) ?? people.find((text) => text !== undefined);
}
function joined(name, email) {
    return email === undefined ? name : `${name ?? email} <${email}>`;
}
function homepage(urls) {
    if (typeof urls !== 'object' || urls === null)
        return undefined;
    const named = Object.entries(urls).map(([name, url]) => [name.toLowerCase(), textOf(url)]);
    const wanted = ['homepage', 'home', 'repository', 'source', 'source code'];
    return wanted.flatMap((name) => named.find(([key]) => key === name)?.[1] ?? [])[0];
}

;// CONCATENATED MODULE: ./lib/project/requirements.js
/** The requirements in a requirements.txt: without options, hashes, comments; lines ending in `\` go on. */
function requirementsOf(text) {
    return text
        .replaceAll(/\\\r?\n/g, ' ')
        .split(/\r?\n/)
        .map((line) => line
        .replace(/(?:^|\s)#.*$/, '')
        .replace(/\s--hash[=\s].*$/, '')
        .trim())
        .filter((line) => line !== '' && !line.startsWith('-'));
}
/** The files that a requirements.txt includes by `-r`, as written. A URL is none. */
function includedFiles(text) {
    const options = text.matchAll(/^[ \t]*(?:-r|--requirement)[ \t=]*([^\s#]\S*)/gm);
    return [...options].flatMap(([, name = '']) => (/^[a-z+]+:\/\//i.test(name) ? [] : [name]));
}
/** Whether a requirements.txt pins every version, or takes files by their hash. */
function pinned(requirements) {
    return requirements.every((line) => /===?\s*[^*\s,]+\s*(?:;.*)?$/.test(line) || /@\s*\S+#(?:sha\d+)=/.test(line));
}
/** Whether a requirements.txt pins every version, and has all that the project itself asks for. */
function locks(file, own) {
    const names = new Set(file.map((line) => nameOf(line)));
    return pinned(file) && own.every((line) => names.has(nameOf(line)));
}
function nameOf(requirement) {
    return normalized(/^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(requirement)?.[0] ?? requirement);
}
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

;// CONCATENATED MODULE: ./lib/project/python.js








/**
 * Reads pyproject.toml, setup.cfg, setup.py (its literals: nothing of the project is executed) and requirements.txt.
 * @throws Failure `project` where one of them can't be read
 */
async function readPython(root, inspect) {
    const names = new Set(await (0,promises_.readdir)(root));
    const read = (name) => names.has(name) ? (0,promises_.readFile)((0,external_node_path_.join)(root, name), 'utf8') : Promise.resolve(undefined);
    const pyproject = await toml(await read('pyproject.toml'), (0,external_node_path_.join)(root, 'pyproject.toml'));
    const config = parseIni((await read('setup.cfg')) ?? '');
    const setup = names.has('setup.py') ? await setupLiterals((0,external_node_path_.join)(root, 'setup.py'), inspect) : {};
    const requirements = names.has('requirements.txt')
        ? await requirementsText((0,external_node_path_.join)(root, 'requirements.txt'))
        : undefined;
    const facts = await pythonFacts(root, { pyproject, config, setup });
    const file = requirementsOf(requirements ?? '');
    const own = [
        ...textsOf(member(pyproject, 'project', 'dependencies')),
        // Beside a [project] table's own they only say more of the same.
        ...(member(pyproject, 'project', 'dependencies') === undefined
            ? poetryRequirements(member(pyproject, 'tool', 'poetry', 'dependencies'))
            : []),
        ...(config.get('options')?.get('install_requires') ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        ...textsOf(member(setup, 'install_requires')),
    ];
    const hashed = requirements !== undefined && /(?:^|\s)--hash[=\s]/m.test(requirements);
    return {
        kind: 'python',
        root,
        facts,
        requirements: [...file, ...own],
        requirementsFile: requirements !== undefined,
        hashed,
        locked: locks(file, own),
        // A [project] table alone has data, and often a layout that setuptools' guess refuses.
        backend: names.has('setup.py') || member(pyproject, 'build-system') !== undefined,
        sourceFolder: names.has('src'),
    };
}
/** A requirements file with those that it includes, which pip finds beside it; one that is not there is pip's to refuse. */
async function requirementsText(file, seen = new Set()) {
    if (seen.has(file))
        return '';
    seen.add(file);
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    const texts = [text];
    for (const name of includedFiles(text))
        texts.push(await requirementsText((0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), name), seen));
    return texts.join('\n');
}
async function toml(text, file) {
    if (text === undefined)
        return {};
    const { parse } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return parse(text);
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
        throw new lib_failure/* Failure */.H('project', `${file} is no TOML: ${message}`, 'Mend the file.', { cause });
    }
}
/** Prints, as JSON, the literal keyword arguments of the call of `setup` in a file. */
const SETUP_LITERALS = `
import ast, json, sys
with open(sys.argv[1], 'rb') as file:
    tree = ast.parse(file.read())
names = {}
found = {}
def literal(node):
    if isinstance(node, ast.Name) and node.id in names:
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
            found[keyword.arg] = literal(keyword.value)
        except ValueError:
            pass
print(json.dumps({key: value for key, value in found.items() if key}, default=str))
`;
async function setupLiterals(file, inspect) {
    try {
        return JSON.parse(await inspect(SETUP_LITERALS, [file]));
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : String(cause);
        throw new lib_failure/* Failure */.H('project', `${file} can\u2019t be read: ${message}`, 'Mend the file.', { cause });
    }
}

;// CONCATENATED MODULE: ./lib/project/read.js





const PYTHON = ['setup.py', 'setup.cfg', 'pyproject.toml', 'requirements.txt', 'manage.py'];
/**
 * Finds out what a folder holds. `auto`: Python goes before Node, since a Django project often builds its front end
 * with a package.json of its own.
 * @throws Failure `project` where it holds neither, or not what was asked for
 */
async function readProject(root, type, inspect) {
    if (!(await isFolder(root))) {
        throw new lib_failure/* Failure */.H('project', `There is no folder ${root}.`, 'Correct the input `path`, or check the code out first.');
    }
    if (type === 'directory')
        return { kind: 'directory', root, facts: {} };
    const python = await anyFile(root, PYTHON);
    const node = await anyFile(root, ['package.json']);
    if (python && type !== 'node')
        return readPython(root, inspect);
    if (node && type !== 'python')
        return readNode(root);
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
const MACHINES = {
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
    const machine = MACHINES[wanted];
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
    const parts = /^(.*?)<?([^\s<>@"(),;:]+@[^\s<>@"(),;:]+)>?$/.exec(synopsis_plain(text));
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
        const what = cause.message.includes(`\`${name}\``)
            ? cause.message
            : `The input \`${name}\` can't be used: ${cause.message}`;
        throw new lib_failure/* Failure */.H(cause.code, what, cause.remedy, { cause });
    }
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

;// CONCATENATED MODULE: ./lib/actions/build/project-files.js




function isInside(base, place) {
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
            const file = await projectFile(root, input, path);
            const exit = await world.run({
                program: 'sh',
                args: ['-n', file],
                cwd: root,
                environment: world.environment,
            });
            if (exit.kind !== 'exited' || exit.code !== 0) {
                throw project_files_wrong(input, path, 'a shell script', `\`sh -n\` says: ${exit.errors.trim()}`);
            }
            return (0,promises_.readFile)(file, 'utf8');
        });
    };
    return {
        beforeInstall: await read('before-install'),
        afterInstall: await read('after-install'),
        beforeRemove: await read('before-remove'),
        afterRemove: await read('after-remove'),
    };
}
/** That paths named by inputs are there. `files` and `config-files` may name what the build command makes. */
async function checkFiles(inputs, root, mistakes) {
    for (const path of inputs.systemd) {
        await mistakes.attempt(() => projectFile(root, 'systemd', path));
        if (!/^[A-Za-z0-9:_.\\-]+@?[A-Za-z0-9:_.\\-]*\.(?:service|socket|timer|path|target|mount)$/.test(path.split('/').at(-1) ?? '')) {
            mistakes.add((0,github_inputs/* mistakeText */.Mr)('systemd', path, 'a unit file: `.service`, `.socket`, `.timer`, `.path`, `.target`, `.mount`', 'Rename it.'));
        }
    }
    if (inputs['build-command'] !== undefined)
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
    if (!isInside(root, real))
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

;// CONCATENATED MODULE: ./lib/actions/build/source.js

/** The commit that is checked out, and its time, which all files of the package carry. */
async function readSource(root, context, world) {
    const { commit, epoch } = await headOf(root, world);
    const head = context.trigger.kind === 'pull-request' ? context.trigger.head : undefined;
    const base = { repository: context.repository, commit: head ?? commit ?? context.commit };
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
    const args = ['-c', 'safe.directory=*', 'log', '-1', '--format=%H %ct'];
    try {
        const exit = await run({ program: 'git', args, cwd: root, environment: { ...environment, LC_ALL: 'C' } });
        const [, commit, time] = /^([0-9a-f]{40,64}) (\d+)$/m.exec(exit.output) ?? [];
        if (exit.kind !== 'exited' || exit.code !== 0 || commit === undefined)
            return {};
        return { commit, epoch: Math.max(1, Number(time)) };
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
    const root = await mistakes.attempt(() => folderInside(world.workspace, 'path', inputs.path));
    const output = await mistakes.attempt(() => outputFolder(world.workspace, inputs['output-directory']));
    const platform = await mistakes.attempt(() => platformOf(inputs, world, mistakes));
    const inspect = inspector(world);
    const project = root === undefined ? undefined : await mistakes.attempt(() => readProject(root, inputs.type, inspect));
    const context = await mistakes.attempt(() => readRunContext(world.environment));
    const source = root === undefined || context === undefined
        ? undefined
        : await mistakes.attempt(() => readSource(root, context, world));
    const fpmArgs = await mistakes.attempt(() => fpmWords(inputs['fpm-args']));
    if (inputs.service !== undefined)
        await mistakes.attempt(() => splitWords(inputs.service ?? ''));
    if (project === undefined)
        throw ended(mistakes);
    const name = await mistakes.attempt(() => decide_nameOf(inputs, project));
    const version = context === undefined || source === undefined
        ? undefined
        : await mistakes.attempt(() => versionOf(inputs, project, name ?? '', context, source));
    const person = await mistakes.attempt(() => maintainerOf(inputs, project));
    const hooks = await readHooks(inputs, project.root, world, mistakes);
    await checkFiles(inputs, project.root, mistakes);
    mistakes.end();
    if (name === undefined ||
        context === undefined ||
        source === undefined ||
        version === undefined ||
        person === undefined ||
        platform === undefined ||
        output === undefined)
        throw ended(mistakes);
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
        prefix: inputs.prefix ?? `/opt/${name}`,
        user: inputs['service-user'] ?? serviceUser(name),
        compression: inputs.compression ?? (readsZstd(platform) ? 'zst' : 'xz'),
        hooks,
        fpmArgs: fpmArgs ?? [],
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
    if (!isInside(base, real))
        throw project_files_wrong(input, path, accepted, 'Check the code out into the workspace.');
    return real;
}
async function outputFolder(workspace, path) {
    const base = await (0,promises_.realpath)(workspace);
    const place = (0,external_node_path_.resolve)(base, path);
    if (place !== base && isInside(base, place))
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
    return parseVersion(version).text;
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
/**
 * Copies a project into the stage. Links are copied as they are.
 * @throws Failure `project` for a link that leads out of the project
 */
async function copyProject(from, to, rules) {
    await (0,promises_.mkdir)(to, { recursive: true });
    const outside = [];
    await copyFolder(from, to);
    if (outside.length === 0)
        return;
    throw new lib_failure/* Failure */.H('project', `The project has links that lead out of it and would lead nowhere on a host: ${outside.join(', ')}.`, 'Replace them by what they point to.');
    async function copyFolder(source, target) {
        for (const name of (await (0,promises_.readdir)(source)).sort()) {
            const place = (0,external_node_path_.join)(source, name);
            if (await leftOut(place, source === from))
                continue;
            const entry = await (0,promises_.lstat)(place);
            if (entry.isDirectory()) {
                await (0,promises_.mkdir)((0,external_node_path_.join)(target, name), { recursive: true });
                await copyFolder(place, (0,external_node_path_.join)(target, name));
            }
            else if (entry.isSymbolicLink()) {
                await copyLink(place, (0,external_node_path_.join)(target, name));
            }
            else {
                await copyPlain(place, (0,external_node_path_.join)(target, name));
            }
        }
    }
    async function leftOut(place, atTop) {
        const name = (0,external_node_path_.basename)(place);
        if (NEVER.has(name) || /^\.env\.(?:.*\.)?local$/.test(name) || (atTop && name === '.github'))
            return true;
        if (rules.without.includes(place))
            return true;
        if (rules.asItIs)
            return false;
        if (CACHES.has(name) || (/\.(?:o|py[cod]|egg-info)$/.test(name) && !name.endsWith('.pyd')))
            return true;
        return name === 'cache' && (0,external_node_path_.basename)((0,external_node_path_.dirname)(place)) === '.next' ? true : isVirtualenv(place);
    }
    async function copyLink(place, target) {
        const link = await (0,promises_.readlink)(place);
        const leads = (0,external_node_path_.relative)(from, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(place), link));
        if (!(0,external_node_path_.isAbsolute)(link) && (leads === '..' || leads.startsWith('../')))
            outside.push((0,external_node_path_.relative)(from, place));
        else
            await (0,promises_.symlink)(link, target);
    }
}
/** Copies a file or folder as it is, following no links within. */
async function copyPlain(from, to) {
    const entry = await (0,promises_.lstat)(from);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
    if (!entry.isFile()) {
        throw new lib_failure/* Failure */.H('project', `${from} is neither a file, a folder nor a link.`, 'Remove it, or package another folder.');
    }
    await (0,promises_.copyFile)(from, to);
    await (0,promises_.chmod)(to, (entry.mode & 0o111) === 0 ? 0o644 : 0o755);
}
async function isVirtualenv(place) {
    return (0,promises_.stat)((0,external_node_path_.join)(place, 'pyvenv.cfg')).then(() => true, () => false);
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
/**
 * Makes an empty virtualenv at `<stage><home>` with the distribution's Python. pip stays outside: the package needs
 * none of it.
 * @throws Failure `build`
 */
async function makeVirtualenv(tools, stage, home) {
    const python = await pythonVersion(tools);
    const pip = (0,external_node_path_.join)(tools.scratch, 'pip');
    const place = (0,external_node_path_.join)(stage, home);
    await (0,promises_.mkdir)(place, { recursive: true });
    const remedy = 'Add a step `apt-get install python3-venv` before this one.';
    const make = (args) => must(tools, { program: venv_PYTHON, args: ['-I', '-m', 'venv', ...args], cwd: tools.scratch }, { what: 'The virtualenv could not be made', remedy });
    await make([pip]);
    await make(['--without-pip', place]);
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
            await must(tools, { program: (0,external_node_path_.join)(pip, 'bin', 'python3'), args: all, cwd, environment }, what);
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
/** requirements.txt first, with its hashes where it has some; else what the project itself requires. */
async function installRequirements(venv, project) {
    if (project.requirementsFile) {
        const hashes = project.hashed ? ['--require-hashes'] : [];
        await venv.install([...hashes, '-r', 'requirements.txt'], project.root, NO_DEPENDENCIES);
    }
    else if (!project.backend && project.requirements.length > 0) {
        await venv.install(['--', ...project.requirements], project.root, NO_DEPENDENCIES);
    }
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
    const license = synopsis_plain(facts.license ?? '');
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
        `Copyright: ${notice === undefined ? `${facts.year} ${facts.maintainer}` : synopsis_plain(notice).replace(/^copyright\s*(?:\(c\)|\u00a9)?\s*/i, '')}`,
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
    const order = compareVersions(parseVersion(version), parseVersion(bound));
    return { '>=': order >= 0, '>>': order > 0, '<=': order <= 0, '<<': order < 0 }[operator];
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
            throw service_wrong(line, 'is a script of package.json that calls itself', 'Name the program itself.');
        const inner = serviceCommand(script, places, depth + 1);
        return { ...inner, environment: [...environment, ...inner.environment] };
    }
    const program = located(name, places, line);
    return {
        program,
        environment,
        line: [service_quoted(program.replaceAll('%', '%%')), ...rest.map(argument)].join(' '),
    };
}
/** npm stays out of the unit: it is not on each host, and it doesn't pass signals on. */
function npmScript(program, args, { scripts }, line) {
    if (program !== 'npm')
        return undefined;
    const name = args[0] === 'run' || args[0] === 'run-script' ? args[1] : args[0];
    const script = scripts[name ?? ''] ?? (name === 'start' ? 'node server.js' : undefined);
    if (script !== undefined && args.at(-1) === name)
        return script;
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

;// CONCATENATED MODULE: ./lib/fpm/unit.js
/**
 * A unit for a network service that needs nothing but its files, its state directory and a socket.
 * It scores below 2 in `systemd-analyze security`. What is left out, and why:
 * MemoryDenyWriteExecute (V8 and libffi map such pages); a kill instead of EPERM for refused system calls (Node tries
 * some of them and goes on without); a ban on @privileged calls (gunicorn sets its user to the one it has).
 */
function serviceUnit(facts) {
    const { name, prefix, user, command } = facts;
    return `${[
        '[Unit]',
        `Description=${facts.synopsis.replaceAll('%', '%%')}`,
        ...documentation(facts.homepage),
        'Wants=network-online.target',
        'After=network-online.target',
        '',
        '[Service]',
        'Type=exec',
        `ExecStart=${command.line}`,
        `WorkingDirectory=${path(prefix)}`,
        `User=${user}`,
        `Environment=HOME=/var/lib/${name}`,
        ...environment(facts),
        ...command.environment.map((assignment) => `Environment=${assignment}`),
        ...(facts.environmentFile === undefined ? [] : [`EnvironmentFile=-${path(facts.environmentFile)}`]),
        'Restart=on-failure',
        'RestartSec=2',
        `StateDirectory=${name}`,
        'StateDirectoryMode=0750',
        'UMask=0027',
        ...hardening(prefix),
        '',
        '[Install]',
        'WantedBy=multi-user.target',
    ].join('\n')}\n`;
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
        units.push(unitOf(path.split('/').at(-1) ?? path, text));
    }
    if (inputs.service !== undefined) {
        if (units.some((unit) => unit.name === `${name}.service`)) {
            throw new lib_failure/* Failure */.H('input', `The inputs \`service\` and \`systemd\` both give a unit ${name}.service.`, 'Leave one of them out.');
        }
        const home = (0,external_node_path_.join)(stage, prefix);
        const files = await executables(home, inputs.service);
        const command = serviceCommand(inputs.service, {
            prefix,
            ...found,
            scripts: project.kind === 'node' ? project.scripts : {},
            host: await hostPrograms(inputs.service, project.kind),
            hasFile: (path) => files.has(path),
            isExecutable: (path) => files.get(path) === true,
        });
        if (!(await isThere(command.program, stage)))
            warnings.push(nowhere(command.program));
        const text = serviceUnit({
            name,
            synopsis: decision.description.synopsis,
            homepage: decision.homepage,
            prefix,
            user: decision.user,
            environmentFile: inputs['environment-file'],
            command,
            kind: project.kind,
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
async function isThere(program, stage) {
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
    const application = await stageApplication(tools, inputs, decision, report, stage);
    const modes = new Map();
    for (const { from, to } of inputs['config-files']) {
        const file = await projectFile(decision.project.root, 'config-files', from);
        await place(file, stage, to);
        modes.set(to, to === inputs['environment-file'] ? 0o640 : 0o644);
    }
    for (const { from, to, mode } of inputs.files) {
        const source = await inProject(decision.project.root, 'files', from);
        if ((await (0,promises_.lstat)(source)).isDirectory())
            await copyProject(source, (0,external_node_path_.join)(stage, to), { without: [decision.output], asItIs: true });
        else
            await place(source, stage, to);
        if (mode !== undefined)
            modes.set(to, mode);
    }
    const { units, warnings } = await stageUnits(inputs, decision, stage, application.programs);
    await stageDocuments(decision, stage);
    return {
        stage,
        modes,
        units,
        depends: [
            ...application.depends,
            ...(units.length > 0 && inputs.service !== undefined ? ['passwd'] : []),
        ],
        warnings: [...application.warnings, ...warnings],
    };
}
async function stageApplication(tools, inputs, decision, report, stage) {
    const { project, prefix, output } = decision;
    const home = (0,external_node_path_.join)(stage, prefix);
    const rules = { without: [output], asItIs: project.kind === 'directory' };
    if (project.kind === 'python') {
        const bundled = inputs['python-dependencies'] === 'bundled';
        const venv = bundled
            ? await report.group('Python: dependencies', () => virtualenv(tools, stage, decision, project))
            : undefined;
        await build(tools, inputs, decision, report, venv);
        await copyProject(project.root, home, rules);
        if (venv === undefined)
            return distribution(tools, project);
        if (project.backend) {
            const copy = (0,external_node_path_.join)(tools.scratch, 'source');
            await copyProject(project.root, copy, rules);
            await report.group('Python: the project', () => installProject(venv, copy));
            await (0,promises_.rm)(copy, { recursive: true });
        }
        await settleVirtualenv(tools, stage, venv);
        return {
            ...bundledPython(venv.python, project),
            programs: { virtualenv: await programs((0,external_node_path_.join)(venv.place, 'bin')), nodeModules: new Set() },
        };
    }
    if (project.kind === 'node')
        return stageNode(tools, inputs, decision, report, project, home);
    await build(tools, inputs, decision, report, undefined);
    await copyProject(project.root, home, rules);
    return { programs: { virtualenv: new Set(), nodeModules: new Set() }, depends: [], warnings: [] };
}
async function stageNode(tools, inputs, decision, report, project, home) {
    const major = await nodeMajor(tools);
    if (inputs['build-command'] !== undefined)
        await report.group('Node: dependencies of the build', () => installForBuild(tools, project));
    await build(tools, inputs, decision, report, undefined);
    await copyProject(project.root, home, { without: [decision.output], asItIs: false });
    await report.group('Node: dependencies', () => installForHost(tools, home, project));
    const warning = 'The dependencies are not locked: the next build may get others. Run `npm install` and commit package-lock.json.';
    return {
        programs: { virtualenv: new Set(), nodeModules: await programs((0,external_node_path_.join)(home, 'node_modules', '.bin')) },
        depends: [`nodejs (>= ${major})`],
        warnings: project.hasDependencies && project.lockFile === undefined ? [warning] : [],
    };
}
async function virtualenv(tools, stage, { prefix }, project) {
    const venv = await makeVirtualenv(tools, stage, `${prefix}/venv`);
    await installRequirements(venv, project);
    return venv;
}
/** A virtualenv works with the minor version of Python that made it, and no other. */
function bundledPython(version, { locked }) {
    const [major = '3', minor = '0'] = version.split('.');
    const warning = 'The dependencies are not locked: the next build may get others. Pin each in requirements.txt, best with hashes (`pip-compile --generate-hashes`).';
    return {
        depends: [`python3 (>= ${version}~)`, `python3 (<< ${major}.${Number(minor) + 1})`],
        warnings: locked ? [] : [warning],
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
async function build(tools, inputs, { project }, report, venv) {
    const command = inputs['build-command'];
    if (command === undefined)
        return;
    const { root } = project;
    const first = [
        (0,external_node_path_.join)(root, 'node_modules', '.bin'),
        ...(venv === undefined ? [] : [(0,external_node_path_.join)(venv.place, 'bin')]),
    ];
    const environment = {
        ...tools.environment,
        PATH: [...first, tools.environment.PATH ?? '', root].join(':'),
    };
    const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command];
    await report.group('build-command', () => must({ ...tools, say: report.line }, { program: 'bash', args, cwd: root, environment }, { what: 'The `build-command` failed', remedy: 'It runs in the project\u2019s folder; see its lines above.' }));
}
async function stageDocuments(decision, stage) {
    const { name, project, maintainer, homepage, license, source } = decision;
    const folder = (0,external_node_path_.join)(stage, 'usr/share/doc', name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const file = (await (0,promises_.readdir)(project.root))
        .sort()
        .find((entry) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt|rst))?$/i.test(entry));
    const text = file === undefined ? undefined : await (0,promises_.readFile)((0,external_node_path_.join)(project.root, file), 'utf8');
    const year = new Date(source.epoch * 1000).getUTCFullYear();
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'copyright'), copyrightText({ name, maintainer, source: homepage, license, text, year }));
}
async function programs(folder) {
    return new Set(await (0,promises_.readdir)(folder).catch(() => []));
}
async function place(file, stage, to) {
    await copyPlain(file, (0,external_node_path_.join)(stage, to));
}
/** The override file, or none where `text` is empty. */
async function stageOverrides(stage, name, text) {
    const folder = (0,external_node_path_.join)(stage, 'usr/share/lintian/overrides');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
    await (0,promises_.chmod)((0,external_node_path_.join)(folder, name), 0o644);
}

;// CONCATENATED MODULE: ./lib/actions/build/summary.js

const summary_SHOWN = 50;
/** What was built, what lintian says, what differs; what to do next. */
function buildSummary(decision, built, found, difference) {
    const field = (name) => built.control.field(name) ?? '';
    const rows = [
        ['Package', decision.name],
        ['Version', decision.version],
        ['For', `${decision.platform.release}, ${decision.architecture}`],
        ['Commit', decision.source.commit ?? 'none'],
        ['Size', `${(0,summary/* sizeText */.lP)(built.size)} (${(0,summary/* sizeText */.lP)(Number(field('Installed-Size')) * 1024)} installed)`],
        ['Depends', field('Depends') || 'nothing'],
        ['SHA-256', built.sha256],
    ];
    return [
        `### ${(0,summary/* escaped */.Mk)(`${decision.name} ${decision.version}`)}`,
        '',
        (0,summary/* table */.tp)(['', ''], rows),
        ...lintPart(found),
        ...(difference === undefined || difference === '' ? [] : ['', difference]),
        '',
        `To look inside: ${(0,summary/* code */.aY)(`dpkg-deb --info ${decision.name}_*.deb`)}, ${(0,summary/* code */.aY)(`dpkg-deb --contents ${decision.name}_*.deb`)}.`,
    ].join('\n');
}
function lintPart(found) {
    if (found.length === 0)
        return ['', 'lintian has nothing to say.'];
    const rows = found.slice(0, summary_SHOWN).map(({ level, tag, context }) => [level, tag, context]);
    const more = found.length > summary_SHOWN ? ['', `\u2026 and ${found.length - summary_SHOWN} more.`] : [];
    return ['', '#### lintian', '', (0,summary/* table */.tp)(['', 'Tag', 'About'], rows), ...more];
}

;// CONCATENATED MODULE: ./lib/actions/build.js











/** Builds a .deb of the project: reads and decides, stages, packs, checks, and only then hands it out. */
async function run(inputs, world) {
    const decision = await decide(inputs, world);
    if (inputs['smoke-test'] !== undefined)
        await smokeTestMistake(decision.name, world);
    // dpkg wants 0755 folders, and FPM takes the changelog's mode from here.
    process.umask(0o022);
    const file = (0,external_node_path_.join)(decision.output, fileName(decision));
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
    report.line(`${decision.name} ${decision.version} for ${decision.platform.release}, ${decision.architecture}`);
    const staged = await fillStage(tools, inputs, decision, report);
    const made = await packChecked(tools, inputs, world, decision, staged);
    const annotations = [
        ...[...decision.warnings, ...staged.warnings].map((message) => ({ level: 'warning', message })),
        ...made.findings.map((finding) => lintAnnotation(finding, inputs.lint)),
    ];
    const failure = lintFailure(made.findings, inputs.lint);
    if (failure !== undefined) {
        return {
            outputs: {},
            summary: buildSummary(decision, made.package, made.findings, undefined),
            annotations,
            failure,
        };
    }
    if (inputs['smoke-test'] !== undefined) {
        await smokeTest(inputs['smoke-test'], decision.name, made.file, tools, report);
    }
    const difference = inputs['compare-with'] === undefined
        ? undefined
        : await compare(inputs['compare-with'], made.package, world.workspace);
    const artifact = await handOut(inputs, decision, made.file, file);
    return {
        outputs: {
            package: file,
            name: decision.name,
            version: decision.version,
            architecture: decision.architecture,
            release: decision.platform.release,
            sha256: made.package.sha256,
            size: String(made.package.size),
            'artifact-id': artifact,
        },
        summary: buildSummary(decision, made.package, made.findings, difference),
        annotations,
    };
}
/** Packs, asks lintian, adds the overrides for what our layout causes, and packs again where there are any. */
async function packChecked(tools, inputs, world, decision, staged) {
    const { report } = world;
    const { stage, modes } = staged;
    const cache = folderCache(report);
    const fpm = await report.group(`FPM ${inputs['fpm-version']}`, () => installFpm(tools, { version: inputs['fpm-version'], toolCache: world.toolCache, cache }));
    const settle = () => settleTree(stage, { modes, epoch: decision.source.epoch, foreign: [world.workspace, world.temporary] });
    const tree = await settle();
    const recipe = await recipeOf(tools, inputs, decision, staged, tree);
    await checkScripts(tools, recipe.scripts);
    const file = (0,external_node_path_.join)(tools.scratch, fileName(decision));
    const quiet = { ...tools, say: report.debug };
    const first = await pack(quiet, fpm, recipe, { stage, tree, output: file });
    if (inputs.lint === 'off')
        return { package: first, file, tree, findings: [] };
    const found = await report.group('lintian', () => lint(tools, file));
    const places = { prefix: decision.prefix, environmentFile: inputs['environment-file'] };
    const overrides = overridesFor(decision.name, places, found);
    const findings = overrides.rest.filter(({ level }) => level !== 'info');
    if (overrides.text === '')
        return { package: first, file, tree, findings };
    await stageOverrides(stage, decision.name, overrides.text);
    const settled = await settle();
    const second = await pack(quiet, fpm, recipe, { stage, tree: settled, output: file });
    return { package: second, file, tree: settled, findings };
}
async function recipeOf(tools, inputs, decision, staged, tree) {
    const { stage, units } = staged;
    const code = await machineCode(stage, tree);
    if (decision.architecture === 'all' && code.length > 0) {
        throw new lib_failure/* Failure */.H('input', `The package holds machine code (${code.slice(0, 5).join(', ')}), so its \`architecture\` can\u2019t be \`all\`.`, 'Leave `architecture` out.');
    }
    const libraries = await libraryDependencies(tools, stage, code);
    const bound = decision.project.kind === 'node' ? await boundAddons(code.map((path) => (0,external_node_path_.join)(stage, path))) : [];
    const node = bound.length === 0 ? [] : [`nodejs (<< ${(await nodeMajor(tools)) + 1})`];
    const { name, prefix, user, hooks } = decision;
    return {
        control: {
            name,
            version: decision.version,
            architecture: decision.architecture,
            maintainer: decision.maintainer,
            section: decision.section,
            homepage: decision.homepage,
            depends: unique([...staged.depends, ...node, ...libraries, ...inputs.depends]),
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
            owners: inputs.files.flatMap(({ to, owner }) => {
                if (owner === undefined)
                    return [];
                const entry = tree.get(to);
                const mode = entry === undefined || entry.kind === 'link' ? 0o644 : entry.mode;
                return [{ path: to, owner, mode: `0${mode.toString(8)}` }];
            }),
            hooks,
        }),
        conffiles: inputs['config-files'].map(({ to }) => to),
        compression: decision.compression,
        epoch: decision.source.epoch,
        fpmArgs: decision.fpmArgs,
    };
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
function unique(entries) {
    return [...new Set(entries)];
}
/** Debian's file names have no epoch. */
function fileName({ name, version, architecture }) {
    return `${name}_${version.replace(/^\d+:/, '')}_${architecture}.deb`;
}
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
function lintAnnotation({ level, tag, context }, limit) {
    const fails = level === 'error' || (level === 'warning' && limit === 'warning');
    return {
        // The one error annotation of a run is the failure, which names these too.
        level: level === 'info' ? 'notice' : 'warning',
        title: `lintian: ${tag}${fails ? ' (fails this run)' : ''}`,
        message: harmless(`${tag} ${context}`.trim()),
    };
}
function lintFailure(found, limit) {
    const wrong = found.filter(({ level }) => level === 'error' || (level === 'warning' && limit === 'warning'));
    if (limit === 'off' || wrong.length === 0)
        return undefined;
    const shown = wrong.slice(0, 20).map(({ tag, context }) => `  ${tag} ${context}`.trimEnd());
    const more = wrong.length > 20 ? `\n  \u2026 and ${wrong.length - 20} more` : '';
    return new lib_failure/* Failure */.H('lint', `lintian finds ${wrong.length} ${wrong.length === 1 ? 'fault' : 'faults'} in the package:\n${shown.join('\n')}${more}`, 'Mend them (`lintian-explain-tags <tag>` says how), or lower `lint`.');
}


/***/ })

};
