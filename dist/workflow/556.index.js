export const id = 556;
export const ids = [556];
export const modules = {

/***/ 39077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ planPrefix),
/* harmony export */   M6: () => (/* binding */ artifactFor),
/* harmony export */   QC: () => (/* binding */ builtOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71957);

/**
 * Reads the outputs of the jobs that build: `built-<index>`, each the outputs of action-build as JSON.
 * @throws Failure `built` where one is not what that action writes
 */
function builtOf(outputs) {
    const entries = typeof outputs === 'object' && outputs !== null ? Object.entries(outputs) : [];
    return entries
        .filter(([name, text]) => /^built-\d+$/.test(name) && text !== '')
        .map(([name, text]) => builtIn(Number(name.slice('built-'.length)), String(text)))
        .toSorted((one, other) => one.index - other.index);
}
function builtIn(index, text) {
    const parsed = JSON.parse(text);
    const field = (name) => String(typeof parsed === 'object' && parsed !== null ? (Reflect.get(parsed, name) ?? '') : '');
    const built = {
        index,
        name: field('name'),
        version: field('version'),
        architecture: field('architecture'),
        sha256: field('sha256'),
        size: Number(field('size')),
    };
    if (built.name !== '' && built.version !== '' && /^[0-9a-f]{64}$/.test(built.sha256))
        return built;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('built', `Build ${index + 1} does not say what it built.`, 'Run the whole workflow again.');
}
/** The artifact that a build uploads: one run may deliver by several settings files. */
function artifactFor(file, index) {
    return `package-${slug(file)}-${index}`;
}
/** The artifact that a plan leaves for the comment on a pull request. */
function planPrefix(file) {
    return `plan-${slug(file)}-`;
}
function slug(file) {
    return file
        .replace(/^.*\//, '')
        .replace(/\.ya?ml$/, '')
        .replaceAll(/[^A-Za-z0-9._-]+/g, '-');
}


/***/ }),

/***/ 37556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   receiveBuilt: () => (/* binding */ receiveBuilt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bytes_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29583);
/* harmony import */ var _bytes_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9674);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71957);
/* harmony import */ var _settings_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74225);
/* harmony import */ var _built_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39077);
/* harmony import */ var _read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69899);







/**
 * Takes over what was built, into a folder of its own: of each artifact one package, with the SHA-256 that the job which
 * built it told. What else lies in the checkout or in the run's artifacts is not looked at.
 * @throws Failure `built`
 */
async function receiveBuilt(inputs, world) {
    const settings = await (0,_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettingsFile */ .u)(inputs.file, world);
    const environment = (0,_settings_index_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(settings, inputs.environment ?? settings.environments[0]?.name ?? '');
    const release = (0,_settings_index_js__WEBPACK_IMPORTED_MODULE_3__/* .releasesOf */ .w0)(settings, environment)[inputs.release ?? 0];
    const wanted = (0,_built_js__WEBPACK_IMPORTED_MODULE_4__/* .builtOf */ .QC)(inputs.built).filter(({ index }) => release?.builds.includes(index) === true);
    if (release === undefined || wanted.length !== release.builds.length)
        throw lost('Not every build of this release told what it built');
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(world.temporary, 'deb-actions-built-'));
    const files = [];
    for (const built of wanted)
        files.push(await receive(inputs.file, built, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, String(built.index))));
    for (const [at, file] of files.entries())
        world.report.line(`${wanted[at]?.sha256}  ${file}`);
    return { outputs: { files: files.join('\n') }, summary: '', annotations: [] };
}
async function receive(file, built, folder) {
    const name = (0,_built_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactFor */ .M6)(file, built.index);
    await download(name, folder);
    const [only, ...more] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    if (only === undefined || more.length > 0 || !/^[a-z0-9][\w.+~-]*\.deb$/.test(only))
        throw lost(`The artifact ${name} holds another thing than one package`);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, only);
    const sha256 = await (0,_bytes_index_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256Of */ .Bj)((await (0,_bytes_index_js__WEBPACK_IMPORTED_MODULE_6__/* .openFile */ .Tq)(path)).read());
    if (sha256 === built.sha256)
        return path;
    throw lost(`The artifact ${name} holds a package of SHA-256 ${sha256}, and ${built.sha256} was built`);
}
async function download(name, folder) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(341)]).then(__webpack_require__.bind(__webpack_require__, 74341));
    const client = new DefaultArtifactClient();
    try {
        const { artifact } = await client.getArtifact(name);
        await client.downloadArtifact(artifact.id, { path: folder });
    }
    catch (cause) {
        throw lost(`The artifact ${name} can\u2019t be had: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
    }
}
function lost(what, cause) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('built', `${what}.`, 'Run the whole workflow again, not its failed jobs alone.', {
        cause,
    });
}


/***/ }),

/***/ 29583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export sha256 */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);


function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}
/** @throws Failure `hash-malformed` */
function sha256(hex) {
    if (isSha256(hex))
        return hex;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('hash-malformed', `${JSON.stringify(hex)} is no SHA-256.`, 'Give 64 lower-case hex digits.');
}
/** Of bytes in parts, lower-case hex. */
function digestOf(parts, algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    for (const part of parts)
        hash.update(part);
    return hash.digest('hex');
}
/** Of all bytes of a stream. */
async function sha256Of(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const piece of stream)
        hash.update(piece);
    return sha256(hash.digest('hex'));
}
/** All four hashes of the bytes handed to `update`, in one pass. */
function hasher() {
    const [md5, sha1, two, five] = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name));
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


/***/ }),

/***/ 9674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   Xl: () => (/* binding */ bytesSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);


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
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('file-unreadable', 'This is not a regular file.', 'Name a file.', {
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
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    }
    catch (cause) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('file-unreadable', `It can't be read: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Check the path and its permissions.', { where: { file: path }, cause });
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
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('file-changed', 'The file was changed while it was being read.', 'Let nothing write to it during this step.', { where: { file: path } });
}


/***/ })

};
