import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 52295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ publishRules),
/* harmony export */   vZ: () => (/* binding */ publishInputs)
/* harmony export */ });
/* unused harmony export OPERATIONS */
/* harmony import */ var _deb_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3905);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(92950);
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(16657);



const bucketName = (given) => /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/i.test(given)
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reject */ .ku)('the name of a bucket, 3 to 63 letters, digits, - and .', 'Give its name alone, without s3:// and path.');
/** Below what the repository lies in the bucket: slashes around it don't count. */
const prefix = (given) => {
    const path = given.replace(/^\/+|\/+$/g, '');
    const isWrong = path
        .split('/')
        .some((part) => part === '..' || part === '.' || (part === '' && path !== ''));
    return isWrong || /[\x00-\x1f\x7f\\]/.test(path)
        ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reject */ .ku)('a path in the bucket without `..`', 'Write it such as `apt` or `teams/shop`.')
        : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(path);
};
const httpUrl = (given) => {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && !/\s/.test(given)
        ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(given.replace(/\/+$/, ''))
        : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reject */ .ku)('an http or https URL', 'Write it with its scheme, such as https://s3.example.org.');
};
/** Where clients find the repository: apt's transports know these. */
const clientUrl = (given) => {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    return url !== undefined && /^(https?|s3):$/.test(url.protocol) && !/[\s<>"]/.test(given)
        ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(given.replace(/\/+$/, ''))
        : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reject */ .ku)('an http, https or s3 URL', 'Write the folder that `dists/` is in, such as https://apt.example.org.');
};
const pathName = (given) => /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/.test(given) && given.length <= 200
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reject */ .ku)('letters, digits and . _ + ~ -, parts separated by /', 'Write it such as `stable` or `main`.');
const architecture = (given) => /^[a-z0-9][a-z0-9-]*$/.test(given) && !['all', 'any', 'source'].includes(given)
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reject */ .ku)('an architecture of Debian’s, such as amd64', 'Take it from dpkg --print-architecture.');
/** One line, as a field of Release holds it. */
const line = (given) => /[\r\n\0]/.test(given) ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reject */ .ku)('one line of text', 'Write it without line breaks.') : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(given);
const previousKey = (given) => (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(given);
const profile = (given) => /^[\w.@:/+-]+$/.test(given)
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .reject */ .ku)('the name of an AWS profile', 'Take it from ~/.aws/config.');
const OPERATIONS = ['publish', 'promote', 'remove', 'verify', 'refresh', 'collect'];
const publishInputs = {
    operation: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)('publish', (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(...OPERATIONS)),
    packages: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    bucket: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(bucketName),
    prefix: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)('', prefix),
    region: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    endpoint: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(httpUrl),
    'force-path-style': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(false),
    url: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(clientUrl),
    suite: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(pathName),
    component: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)('main', pathName),
    codename: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(pathName),
    origin: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(line),
    label: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(line),
    description: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(line),
    architectures: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(architecture),
    'private-key': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    passphrase: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    'previous-public-key': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(previousKey),
    'trusted-keys': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'valid-for': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 36_500)),
    'keep-versions': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1)),
    'from-bucket': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(bucketName),
    'from-prefix': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .withDefault */ .IQ)('', prefix),
    'from-region': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'from-endpoint': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(httpUrl),
    'from-suite': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(pathName),
    'from-public-key': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    'from-profile': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(profile),
    'require-deployment': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(line),
    'github-token': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secret */ .rJ)(),
    'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(false),
    public: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(false),
    'cloudfront-distribution': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(line),
};
/** What an operation writes with, whom it asks: each needs other inputs. */
const SIGNS = ['publish', 'promote', 'remove', 'refresh'];
const NAMES_PACKAGES = ['publish', 'promote', 'remove'];
const rule = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .rulesOf */ .fD)(publishInputs);
/** What must hold between the inputs of `publish`. */
const publishRules = [
    rule(['operation', 'dry-run', 'private-key'], ({ operation, 'dry-run': dryRun, 'private-key': key }) => SIGNS.includes(operation) && !dryRun && key === undefined
        ? missing('private-key', `for \`operation: ${operation}\``, 'give the key that signs this repository, from a secret.')
        : []),
    rule(['operation', 'private-key', 'previous-public-key'], ({ operation, 'private-key': key, 'previous-public-key': previous }) => !SIGNS.includes(operation) && key === undefined && previous === undefined
        ? missing('previous-public-key', `for \`operation: ${operation}\``, 'give the public key that this repository is signed with (or `private-key`).')
        : []),
    rule(['operation', 'packages'], ({ operation, packages }) => {
        if (!NAMES_PACKAGES.includes(operation))
            return [];
        const what = operation === 'publish' ? 'globs of .deb files' : '`name` or `name=version` a line';
        if (packages.length === 0)
            return missing('packages', `for \`operation: ${operation}\``, `give ${what}.`);
        return operation === 'publish' ? [] : packages.flatMap(selectorMistake);
    }),
    rule(['operation', 'from-bucket'], ({ operation, 'from-bucket': bucket }) => operation === 'promote' && bucket === undefined
        ? missing('from-bucket', 'to promote', 'name the bucket to promote from.')
        : []),
    rule(['operation', 'from-public-key'], ({ operation, 'from-public-key': key }) => operation === 'promote' && key === undefined
        ? missing('from-public-key', 'to promote', 'give the public key that the source repository is signed with.')
        : []),
    rule(['operation', 'require-deployment', 'github-token'], ({ operation, 'require-deployment': environment, 'github-token': token }) => operation === 'promote' && environment !== undefined && token === undefined
        ? missing('github-token', 'with `require-deployment`', 'give `${{ github.token }}`.')
        : []),
];
function missing(name, why, remedy) {
    return [`The input \`${name}\` is required ${why} and was not given: ${remedy}`];
}
function selectorMistake(given) {
    const accepted = '`name` or `name=version` a line';
    const match = /^[a-z0-9][a-z0-9+.-]+(?:=(.+))?$/.exec(given);
    if (match === null)
        return [(0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .mistakeText */ .Mr)('packages', given, accepted, 'Write the name of a package, not of a file.')];
    const [, version] = match;
    try {
        if (version !== undefined)
            (0,_deb_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version);
        return [];
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
            throw error;
        return [(0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .mistakeText */ .Mr)('packages', given, accepted, error.message)];
    }
}


/***/ }),

/***/ 27711:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_start_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(95735);
/* harmony import */ var _inputs_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52295);


await (0,_github_start_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_inputs_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishInputs */ .vZ, () => __nccwpck_require__.e(/* import() */ 382).then(__nccwpck_require__.bind(__nccwpck_require__, 67382)), _inputs_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishRules */ .F9);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qd: () => (/* reexport */ Stanza),
  Xl: () => (/* reexport */ bytesSource),
  Fo: () => (/* reexport */ collect),
  Zy: () => (/* reexport */ compareVersions),
  mF: () => (/* reexport */ compression_decompress),
  gF: () => (/* reexport */ fieldText),
  kA: () => (/* reexport */ framesOf),
  Hz: () => (/* reexport */ inspectPackage),
  _h: () => (/* reexport */ isSha256),
  Tq: () => (/* reexport */ openFile),
  F0: () => (/* reexport */ parseStanza),
  kw: () => (/* reexport */ parseStanzas),
  ot: () => (/* reexport */ parseVersion),
  LY: () => (/* reexport */ readPackage),
  sc: () => (/* reexport */ hashes_sha256),
  xi: () => (/* reexport */ stanzaSpans),
  Rw: () => (/* reexport */ versionAsFound)
});

// UNUSED EXPORTS: AR_HEADER, AR_MAGIC, hasher, identify, listContents, memberHeader, readArchive, readTar

// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __nccwpck_require__(92950);
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
var external_node_stream_ = __nccwpck_require__(57075);
;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
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




/** The first 48 bits of a block (π) and of the stream's end (√π). */
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
/** Where each kind of decision has its contexts. A state and the position's low bits choose among 16 × 12. */
const IS_MATCH = 0;
const IS_REPEAT = IS_MATCH + 192;
const IS_OTHER = IS_REPEAT + 12;
const IS_SECOND = IS_OTHER + 12;
const IS_THIRD = IS_SECOND + 12;
const IS_LONG = IS_THIRD + 12;
const SLOT = IS_LONG + 192;
const SPECIAL = SLOT + 4 * 64;
const ALIGN = SPECIAL + 128;
/** A length: two choices, then 16 × 8 short, 16 × 8 middle and 256 long ones. */
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
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

;// CONCATENATED MODULE: ./lib/deb/lzma/index.js



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
    '.gz': (stream) => transformed(stream, (0,external_node_zlib_.createGunzip)()),
    '.zst': (stream) => transformed(byFrames(stream), (0,external_node_zlib_.createZstdDecompress)()),
    '.xz': unxz,
    '.bz2': unbzip2,
    '.lzma': unlzma,
};
/**
 * The decompressed bytes of a stream, in pieces, in memory that doesn't grow with it.
 * @throws Failure `compression-malformed`, and `compression-bomb` above `limit` bytes
 */
async function* compression_decompress(stream, compression, place, limit = Number.POSITIVE_INFINITY) {
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
/** What a stream of Node's makes of another; it ends when all of the input was taken. */
async function* transformed(stream, transform) {
    const fed = (0,promises_namespaceObject.pipeline)(external_node_stream_.Readable.from(stream), transform);
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

;// CONCATENATED MODULE: ./lib/deb/hashes.js


function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}
/** @throws Failure `hash-malformed` */
function hashes_sha256(hex) {
    if (isSha256(hex))
        return hex;
    throw new lib_failure/* Failure */.H('hash-malformed', `${JSON.stringify(hex)} is no SHA-256.`, 'Give 64 lower-case hex digits.');
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
            sha256: hashes_sha256(two?.digest('hex') ?? ''),
            sha512: five?.digest('hex') ?? '',
        }),
    };
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
async function* tar_readTar(stream, place) {
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
/** One character a byte → UTF-8, or, where it is none, ASCII with the rest as `\xNN`. */
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

;// CONCATENATED MODULE: ./lib/deb/contents.js





/** Ten times the largest packages of any distribution. */
const DATA_LIMIT = (/* unused pure expression or super */ null && (32 * 1024 ** 3));
/**
 * What a package installs, in its order, read as a stream: one entry at a time is held.
 * @param place the file's name, for messages
 * @throws Failure for what is wrong with tar or compression, and `contents-hostile` for a path with `..` in it
 */
async function* listContents(file, place, limit = DATA_LIMIT) {
    const member = file.members.find(({ name }) => name.startsWith('data.tar'));
    if (member === undefined)
        throw new Error('a package has a data member');
    const inside = `${place}(${member.name})`;
    const bytes = file.bytes.read(member.start, member.start + member.size);
    for await (const { content, ...entry } of readTar(decompress(bytes, file.compression, inside, limit), inside)) {
        const target = entry.kind === 'hard-link' ? installed(entry.target, inside) : entry.target;
        const path = installed(entry.path, inside);
        yield { ...entry, path, target, sha256: entry.kind === 'file' ? await hashOf(content()) : undefined };
    }
}
function installed(path, place) {
    const steps = path.split('/').filter((step) => step !== '' && step !== '.');
    if (!steps.includes('..'))
        return `/${steps.join('/')}`;
    throw new Failure('contents-hostile', `It would install ${JSON.stringify(path)}, outside of where its path begins.`, 'Do not use this package.', { where: { file: place } });
}
async function hashOf(content) {
    const hash = createHash('sha256');
    for await (const piece of content)
        hash.update(piece);
    return sha256(hash.digest('hex'));
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ./lib/deb/source.js


const source_PIECE = 256 * 1024;
/**
 * A regular file as bytes. It is opened for each reading, and must then still be the file that it was.
 * @throws Failure `file-unreadable`; when reading `file-changed`
 */
async function openFile(path) {
    const file = await openForReading(path);
    const first = await file.stat().finally(() => file.close());
    if (!first.isFile()) {
        throw new lib_failure/* Failure */.H('file-unreadable', 'This is not a regular file.', 'Name a file.', {
            where: { file: path },
        });
    }
    const size = first.size;
    return {
        size,
        async *read(from = 0, to = size) {
            const handle = await openForReading(path);
            try {
                const now = await handle.stat();
                if (now.ino !== first.ino || now.size !== size || now.mtimeMs !== first.mtimeMs)
                    throw changed(path);
                yield* pieces(handle, path, from, Math.min(to, size));
            }
            finally {
                await handle.close();
            }
        },
    };
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
    for await (const entry of tar_readTar(compression_decompress(stream, compression, inside, CONTROL_TAR_LIMIT), inside)) {
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
    return await scan(source, place, new cursor_Cursor(source));
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

;// CONCATENATED MODULE: ./lib/deb/index.js














/***/ }),

/***/ 92950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   Z: () => (/* binding */ allFailures)
/* harmony export */ });
/**
 * An error for the person who reads it in a job log: what is wrong, where, and what to do about it.
 * A room lists its codes as a union of strings; tests compare codes, people read `message` and `remedy`.
 */
class Failure extends Error {
    code;
    where;
    remedy;
    constructor(code, what, remedy, more = {}) {
        super(what, more.cause === undefined ? undefined : { cause: more.cause });
        this.name = 'Failure';
        this.code = code;
        this.where = more.where;
        this.remedy = remedy;
    }
    /** What went wrong, where and the way out, as one text of one or more lines. */
    get explanation() {
        const place = this.where === undefined ? '' : `${placeText(this.where)}: `;
        return this.remedy === '' ? `${place}${this.message}` : `${place}${this.message}\n${this.remedy}`;
    }
}
/** Several failures told as one, since a run reports exactly one error: the first one's code, each one's place in the text. */
function allFailures(failures) {
    const [first, ...rest] = failures;
    if (first === undefined || rest.length === 0)
        return first;
    return new Failure(first.code, failures.map((failure) => failure.explanation).join('\n'), '', {
        cause: failures,
    });
}
function placeText({ file, line, column }) {
    if (line === undefined)
        return file;
    return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}


/***/ }),

/***/ 16657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Mr: () => (/* binding */ mistakeText),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   ku: () => (/* binding */ reject),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports linesWithDefault, requiredSecret */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(92950);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36214);


/**
 * Makes rules between the inputs of a table. A rule judges only where each input that it names could be read: what is
 * wrong with one of them is told already, and nothing follows from it.
 */
function rulesOf(_table) {
    return (names, judge) => (read) => names.every((name) => name in read) ? judge(read) : [];
}
function accept(value) {
    return { kind: 'value', value };
}
/** @param accepted what the input takes, as a noun phrase; @param remedy the way out, as a sentence */
function reject(accepted, remedy) {
    return { kind: 'mistake', accepted, remedy };
}
function required(parse) {
    return { required: true, default: '', secret: false, parse };
}
function optional(parse) {
    const input = (text) => (text === '' ? accept(undefined) : parse(text));
    return { required: false, default: '', secret: false, parse: input };
}
function withDefault(text, parse) {
    return { required: false, default: text, secret: false, parse };
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema, as @actions/core's getBooleanInput takes them. */
function flag(byDefault) {
    return withDefault(String(byDefault), (text) => {
        if (/^(true|True|TRUE)$/.test(text))
            return accept(true);
        if (/^(false|False|FALSE)$/.test(text))
            return accept(false);
        return reject('true or false', 'Write true or false.');
    });
}
/** A list, one entry a line; blank lines and space around an entry don't count. */
function lines(parse) {
    return { required: false, default: '', secret: false, parse: (text) => parseLines(text, parse) };
}
function linesWithDefault(byDefault, parse) {
    return { required: false, default: byDefault, secret: false, parse: (text) => parseLines(text, parse) };
}
function requiredSecret() {
    return { required: true, default: '', secret: true, parse: (text) => accept(new Secret(text)) };
}
function secret() {
    const parse = (text) => accept(text === '' ? undefined : new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(text));
    return { required: false, default: '', secret: true, parse };
}
const text = (given) => accept(given);
/** A whole number in decimal digits, within bounds. */
function wholeNumber(least, most = Number.MAX_SAFE_INTEGER) {
    const bounds = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
    return (given) => {
        const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
        return value >= least && value <= most
            ? accept(value)
            : reject(`a whole number ${bounds}`, 'Write it in digits, without unit, sign or fraction.');
    };
}
/** One of a few words. */
function oneOf(...words) {
    return (given) => {
        const word = words.find((candidate) => candidate === given);
        if (word !== undefined)
            return accept(word);
        return reject(words.map((candidate) => `\`${candidate}\``).join(', '), 'Write one of them, in lower case.');
    };
}
/**
 * Reads every input of an action from the runner's `INPUT_…` variables; empty counts as not given.
 * @param mask called with each secret the moment it is read, before anything else is said
 * @param rules what must hold between them
 * @throws Failure `input` that names every mistake: the input, what was got, what is accepted, a way out
 */
function readInputs(table, environment, mask, rules = []) {
    const values = {};
    const mistakes = [];
    const given = Object.entries(table).map(([name, input]) => ({
        name,
        input,
        got: input.secret ? givenSecret(name, environment) : givenText(name, environment),
    }));
    for (const { input, got } of given)
        if (input.secret && got !== '')
            mask(got);
    for (const { name, input, got } of given) {
        const text = got === '' ? input.default : got;
        if (text === '' && input.required) {
            mistakes.push(`The input \`${name}\` is required and was not given: add \`${name}: …\` under \`with:\`.`);
            continue;
        }
        const reading = input.parse(text);
        if (reading.kind === 'value')
            values[name] = reading.value;
        else
            mistakes.push(mistakeText(name, input.secret ? '***' : text, reading.accepted, reading.remedy));
    }
    mistakes.push(...rules.flatMap((judge) => judge(values)));
    if (mistakes.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('input', mistakes.join('\n'), '');
    return values;
}
/** The sentence about one wrong input, for checks that look at several inputs together too. */
function mistakeText(name, got, accepted, remedy) {
    const shown = got.length > 200 ? `${got.slice(0, 200)}…` : got;
    return `The input \`${name}\` is \`${shown}\`; accepted is ${accepted}. ${remedy}`;
}
function parseLines(text, parse) {
    const values = [];
    for (const line of text.split(/\r?\n/)) {
        const entry = line.trim();
        if (entry === '')
            continue;
        const reading = parse(entry);
        if (reading.kind === 'mistake') {
            return reject(`one a line: ${reading.accepted}`, `Mend the line \`${entry}\`. ${reading.remedy}`);
        }
        values.push(reading.value);
    }
    return accept(values);
}
/**
 * The runner upper-cases an input's name and turns its spaces, not its hyphens, into underscores. Blank lines around
 * the text don't count; the indentation of the first line of several does, since it may be YAML.
 */
function givenText(name, environment) {
    const text = rawText(name, environment)
        .replace(/^(?:[ \t]*\r?\n)+/, '')
        .trimEnd();
    return text.includes('\n') ? text : text.trim();
}
/** A secret is taken as it is, since a passphrase may begin or end with a blank; only line breaks at its end are not its. */
function givenSecret(name, environment) {
    const text = rawText(name, environment).replace(/(?:\r?\n)+$/, '');
    return text.trim() === '' ? '' : text;
}
function rawText(name, environment) {
    return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}


/***/ }),

/***/ 95735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// UNUSED EXPORTS: maskedParts

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(92950);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(57075);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(46193);
;// CONCATENATED MODULE: ./lib/program.js






const KEPT = 16 * 1024 * 1024;
/**
 * @actions/exec leaves standard input open where there is no input, so that what reads it would wait for ever, and
 * dies of EPIPE where a program ends without reading its input. These constant scripts hand over the arguments as
 * they are and mend both: they give an empty input, or read what the program left.
 */
const WITHOUT_INPUT = 'exec "$@" </dev/null';
const WITH_INPUT = '"$@"; code=$?; cat >/dev/null; exit "$code"';
/** What coreutils' timeout(1) exits with when the time was up. */
const TIMED_OUT = 124;
/**
 * Starts a program through @actions/exec and waits for its end.
 * @throws Failure `program-missing` when there is no such executable file.
 */
const run = async (invocation) => {
    const { exec } = await __nccwpck_require__.e(/* import() */ 724).then(__nccwpck_require__.bind(__nccwpck_require__, 50724));
    const program = await locate(invocation.program, invocation.environment);
    const output = new Tail(invocation.onLine);
    const errors = new Tail(invocation.onLine);
    const limit = invocation.timeout === undefined ? [] : await timeLimit(invocation.timeout, invocation.environment);
    const script = invocation.input === undefined ? WITHOUT_INPUT : WITH_INPUT;
    const code = await exec('/bin/sh', ['-c', script, 'sh', ...limit, program, ...invocation.args], {
        cwd: invocation.cwd,
        env: { ...invocation.environment },
        silent: true,
        ignoreReturnCode: true,
        outStream: nowhere(),
        errStream: nowhere(),
        ...(invocation.input === undefined ? {} : { input: Buffer.from(invocation.input.reveal()) }),
        listeners: { stdout: (data) => output.add(data), stderr: (data) => errors.add(data) },
    });
    const said = { output: output.end(), errors: errors.end() };
    if (code === null)
        return { kind: 'killed', ...said };
    if (invocation.timeout !== undefined && code === TIMED_OUT) {
        return { kind: 'timed-out', seconds: invocation.timeout, ...said };
    }
    return { kind: 'exited', code, ...said };
};
/**
 * The standard output of a program that must succeed.
 * @throws Failure `program-failed` with the end of what it said, when it exits otherwise than 0.
 */
async function outputOf(run, invocation, remedy) {
    const exit = await run(invocation);
    if (exit.kind === 'exited' && exit.code === 0)
        return exit.output;
    throw new Failure('program-failed', `${invocation.program} ${endText(exit)}`, remedy);
}
/** How a program ended, in words, with the last lines of what it said. */
function endText(exit) {
    const said = (exit.errors.trim() === '' ? exit.output : exit.errors)
        .trim()
        .split('\n')
        .slice(-20)
        .join('\n');
    const how = {
        exited: exit.kind === 'exited' ? `exited with ${exit.code}` : '',
        killed: 'was killed by a signal',
        'timed-out': exit.kind === 'timed-out' ? `did not end within ${exit.seconds} s` : '',
    }[exit.kind];
    return said === '' ? how : `${how}:\n${said}`;
}
/**
 * The absolute path of an executable file.
 * @throws Failure `program-missing`
 */
async function locate(program, environment) {
    const places = program.includes('/')
        ? [program]
        : (environment.PATH ?? '').split(external_node_path_.delimiter).map((folder) => (0,external_node_path_.join)(folder, program));
    for (const place of places) {
        if (!(0,external_node_path_.isAbsolute)(place))
            continue;
        const executable = await (0,promises_.access)(place, external_node_fs_.constants.X_OK).then(() => true, () => false);
        if (executable)
            return place;
    }
    throw new failure/* Failure */.H('program-missing', `There is no program ${program} on this runner (PATH=${environment.PATH ?? ''}).`, `Install it in a step before this one, or use a runner image that has it.`);
}
async function timeLimit(seconds, environment) {
    return [await locate('timeout', environment), '--kill-after=10', String(seconds)];
}
function nowhere() {
    return new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() });
}
/** The end of a stream of bytes, as text, and its lines as they come. */
class Tail {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #onLine;
    #pieces = [];
    #length = 0;
    #line = '';
    constructor(onLine) {
        this.#onLine = onLine;
    }
    add(data) {
        this.#take(this.#decoder.write(data));
    }
    end() {
        this.#take(this.#decoder.end());
        if (this.#line !== '')
            this.#onLine?.(this.#line);
        return this.#pieces.join('');
    }
    #take(text) {
        this.#pieces.push(text);
        this.#length += text.length;
        while (this.#length - (this.#pieces[0]?.length ?? 0) > KEPT) {
            this.#length -= this.#pieces.shift()?.length ?? 0;
        }
        if (this.#onLine === undefined)
            return;
        const lines = (this.#line + text).split(/\r?\n/);
        this.#line = lines.pop() ?? '';
        for (const line of lines)
            this.#onLine(line);
    }
}

;// CONCATENATED MODULE: ./lib/github/command.js
/**
 * A workflow command for standard output, as "Workflow commands for GitHub Actions" documents them. Written here
 * rather than by @actions/core, whose loading alone takes longer than it takes to reject a wrong input.
 */
function workflowCommand(name, properties, message) {
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined || value === '' ? [] : [`${key}=${property(String(value))}`]);
    return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${data(message)}\n`;
}
/** The workflow command that shows an annotation. */
function annotationCommand({ level, message, title, file, line, column }) {
    return workflowCommand(level, { title, file, line, col: column }, message);
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./lib/github/inputs.js
var github_inputs = __nccwpck_require__(16657);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./lib/github/output.js



/**
 * Sets an output of the step, in the file that the runner names. Written here rather than by @actions/core, whose
 * loading, an HTTP client with it, takes longer than all else that publishing a package computes.
 * @param file `GITHUB_OUTPUT`; a runner without it reads the older command from standard output
 */
function setOutput(name, value, file, write) {
    if (file === undefined || file === '')
        write(`\n${workflowCommand('set-output', { name }, value)}`);
    else
        (0,external_node_fs_.appendFileSync)(file, outputEntry(name, value, `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`));
}
/** An entry of that file; the value may have any number of lines, but none that is the delimiter. */
function outputEntry(name, value, delimiter) {
    if (`${name}\n${value}`.includes(delimiter))
        throw new Error(`the output ${name} contains its own delimiter`);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __nccwpck_require__(25094);
;// CONCATENATED MODULE: ./lib/github/step-summary.js



/** GitHub takes 1 MiB of summary a step; what is longer it drops whole. The rest is for the note about the cut. */
const LIMIT = 1024 * 1024 - 4096;
/** The job summary of a step: as much as GitHub takes, and all of it in a file where it is more. */
class StepSummary {
    #file;
    #temporary;
    #text = '';
    /** Where all of it is, once something had to be cut. */
    #whole;
    /** @param file GITHUB_STEP_SUMMARY; @param temporary RUNNER_TEMP */
    constructor(file, temporary) {
        this.#file = file;
        this.#temporary = temporary;
    }
    add(markdown) {
        const room = LIMIT - Buffer.byteLength(this.#text);
        this.#text += `${markdown}\n`;
        if (this.#whole !== undefined) {
            (0,external_node_fs_.appendFileSync)(this.#whole, `${markdown}\n`);
            return;
        }
        const { kept, left } = (0,summary/* cutToLimit */.bH)(markdown, room);
        (0,external_node_fs_.appendFileSync)(this.#file, `${kept}\n`);
        if (left === 0)
            return;
        this.#whole = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(this.#temporary, 'summary-')), 'summary.md');
        (0,external_node_fs_.writeFileSync)(this.#whole, this.#text);
        (0,external_node_fs_.appendFileSync)(this.#file, `\n… and ${left} more lines, cut at GitHub’s limit of 1 MiB. All of it is on the runner: ${this.#whole}\n`);
    }
}

;// CONCATENATED MODULE: ./lib/github/start.js









/**
 * Runs an action: inputs → domain → outputs, summary, annotations. However it ends, what is wrong is told in exactly
 * one `error` annotation; the stack is shown only where debug logging is on.
 */
async function start(table, load, rules = []) {
    const environment = definedEnvironment(process.env);
    const report = jobLog(environment);
    try {
        const inputs = (0,github_inputs/* readInputs */.Ko)(table, environment, report.mask, rules);
        const action = await load();
        const world = await openWorld(environment, report);
        await conclude(await action.run(inputs, world), report, environment.GITHUB_OUTPUT);
    }
    catch (error) {
        process.exitCode = 1;
        tell(error, report);
    }
}
async function conclude(outcome, report, file) {
    for (const annotation of outcome.annotations)
        report.annotate(annotation);
    for (const [name, value] of Object.entries(outcome.outputs)) {
        setOutput(name, value, file, (text) => process.stdout.write(text));
    }
    if (outcome.summary !== '')
        await report.summarize(outcome.summary);
    if (outcome.failure !== undefined)
        throw outcome.failure;
}
function tell(error, report) {
    if (error instanceof failure/* Failure */.H) {
        report.annotate({ level: 'error', message: error.explanation, ...error.where });
    }
    else {
        const message = error instanceof Error ? error.message : String(error);
        const remedy = 'This is not an error we foresaw: please report it, with the log of a run with debug logging on.';
        report.annotate({ level: 'error', message: `${message}\n${remedy}` });
    }
    if (error instanceof Error)
        report.debug(error.stack ?? error.message);
}
async function openWorld(environment, report) {
    const temporary = environment.RUNNER_TEMP ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deb-actions-')));
    const rest = Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_'));
    return {
        workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
        temporary,
        toolCache: environment.RUNNER_TOOL_CACHE ?? (0,external_node_path_.join)(temporary, 'tool-cache'),
        environment: Object.fromEntries(rest),
        run: run,
        now: () => new Date(),
        report,
    };
}
function jobLog(environment) {
    const write = (text) => {
        process.stdout.write(text);
    };
    const file = environment.GITHUB_STEP_SUMMARY ?? '';
    const summary = new StepSummary(file, environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)());
    return {
        line: (text) => write(`${text}\n`),
        debug: (text) => {
            if (environment.RUNNER_DEBUG === '1')
                write(workflowCommand('debug', {}, text));
        },
        group: async (title, work) => {
            write(workflowCommand('group', {}, title));
            try {
                return await work();
            }
            finally {
                write(workflowCommand('endgroup', {}, ''));
            }
        },
        annotate: (annotation) => write(annotationCommand(annotation)),
        mask: (secret) => {
            for (const part of maskedParts(secret))
                write(workflowCommand('add-mask', {}, part));
        },
        summarize: async (markdown) => {
            if (file !== '')
                summary.add(markdown);
        },
    };
}
/** A mask shorter than this would black out half the log. */
const SHORTEST_MASK = 4;
/** The runner masks line by line, so a text of several lines is masked as a whole and by each of them. */
function maskedParts(secret) {
    const parts = [secret.trim(), ...secret.split(/\r?\n/).map((line) => line.trim())];
    return [...new Set(parts)].filter((part) => part.length >= SHORTEST_MASK);
}
function definedEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 25094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bH: () => (/* binding */ cutToLimit),
/* harmony export */   lP: () => (/* binding */ sizeText),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export cell */
/** A table, its cells escaped. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n');
}
/** Any text as one table cell that shows it as it is. */
function cell(text) {
    return escaped(text).replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>');
}
/** What is markup wherever it stands, `_` beside a word's edge, `#` at a line's start. */
const MARKUP = /[\\`*[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^#/gm;
/**
 * Any text as Markdown that shows it as it is: data from packages and hosts must not become markup. What can't be
 * markup stays, so that versions, paths and names can be searched for: one tilde strikes nothing through, two do.
 */
function escaped(text) {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const entity = (character) => `&#${character.codePointAt(0)};`;
    const plain = html.replaceAll(MARKUP, entity);
    return plain.split('~').length > 2 ? plain.replaceAll('~', entity) : plain;
}
/** Any text as a code span. */
function code(text) {
    return `<code>${escaped(text)}</code>`;
}
/** Bytes in the unit a person would use. */
function sizeText(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
    const value = bytes / 1000 ** power;
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1] ?? 'B'}`;
}
/** As many whole lines as fit into so many bytes, and how many are left. */
function cutToLimit(markdown, limit) {
    if (Buffer.byteLength(markdown) <= limit)
        return { kept: markdown, left: 0 };
    const lines = markdown.split('\n');
    const kept = [];
    let size = 0;
    for (const line of lines) {
        size += Buffer.byteLength(line) + 1;
        if (size > limit)
            break;
        kept.push(line);
    }
    return { kept: kept.join('\n'), left: lines.length - kept.length };
}


/***/ }),

/***/ 36214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);

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
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return '***';
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(27711);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
