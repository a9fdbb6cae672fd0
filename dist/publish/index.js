import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 7515:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3774:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream/web");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 9250:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9896);
/* harmony import */ var _publish_begin_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4296);
/* harmony import */ var _publish_heap_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(567);
/* harmony import */ var _publish_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4689);




(0,_publish_heap_js__WEBPACK_IMPORTED_MODULE_0__/* .keepHeapSmall */ .p)();
await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_publish_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .publishInputs */ .vZ, async (inputs, world) => {
    const begun = await (0,_publish_begin_js__WEBPACK_IMPORTED_MODULE_3__/* .begin */ .q)(inputs, world);
    return (await __nccwpck_require__.e(/* import() */ 357).then(__nccwpck_require__.bind(__nccwpck_require__, 2357))).publishOf(begun);
}, _publish_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .publishRules */ .F9);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ begin),
  N: () => (/* binding */ probableArchitecture)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./lib/s3/ahead.js
/**
 * The bucket, with the reading of some objects begun: the first `get` of each takes that answer, so its wait is over
 * sooner. Who never asks never hears of an error.
 * @param keys each with the most bytes to read of it
 */
function readAhead(bucket, keys) {
    const begun = new Map();
    for (const [key, most] of keys) {
        const answer = bucket.get(key, most);
        answer.catch(() => undefined);
        begun.set(key, answer);
    }
    return {
        ...bucket,
        get: async (key, most) => {
            const answer = begun.get(key);
            begun.delete(key);
            return answer ?? bucket.get(key, most);
        },
    };
}

// EXTERNAL MODULE: ./lib/apt/limits.js
var limits = __nccwpck_require__(6279);
// EXTERNAL MODULE: ./lib/apt/names.js
var names = __nccwpck_require__(4655);
;// CONCATENATED MODULE: ./lib/apt/suite/read-ahead.js



/**
 * The bucket, with the reading of a suite begun before anything else is looked at: its InRelease, and on a guess the
 * indices of these architectures. What a run needs to do first by itself, to open keys and packages, passes meanwhile.
 */
function readSuiteAhead(bucket, { suite, component }, architectures) {
    const folder = (0,names/* suiteFolder */.Jn)(suite);
    const indices = architectures.flatMap((each) => ['.gz', '.zst'].map((form) => [`${folder}/${(0,names/* indexName */.mo)(component, each)}/Packages${form}`, limits/* LARGEST_FILE */.K7]));
    return readAhead(bucket, new Map([[`${folder}/InRelease`, limits/* LARGEST_RELEASE */.n1], ...indices]));
}

// EXTERNAL MODULE: ./lib/apt/change/indices.js
var indices = __nccwpck_require__(1677);
// EXTERNAL MODULE: ./lib/s3/open.js + 22 modules
var s3_open = __nccwpck_require__(3349);
// EXTERNAL MODULE: ./lib/s3/probe.js
var probe = __nccwpck_require__(6148);
// EXTERNAL MODULE: ./lib/actions/publish/inputs.js + 1 modules
var publish_inputs = __nccwpck_require__(4689);
// EXTERNAL MODULE: ./lib/actions/publish/repository.js
var repository = __nccwpck_require__(7035);
;// CONCATENATED MODULE: ./lib/actions/publish/begin.js





/**
 * Opens the repository's bucket. What a run is certain to read of it, or nearly so, and the try of its conditions, which
 * writes nothing where they are kept, are under way while the rest of the code is loaded, keys and packages are opened.
 */
async function begin(inputs, world) {
    const abandoned = new AbortController();
    const bucket = (0,s3_open/* openBucket */.x)({ ...(0,repository/* targetSettings */.FG)(inputs, world), signal: abandoned.signal });
    const signs = publish_inputs/* SIGNS */.B2.includes(inputs.operation);
    // `promote` looks into the other repository first.
    const ahead = signs && inputs.operation !== 'promote'
        ? readSuiteAhead(bucket, inputs, [probableArchitecture(inputs)])
        : bucket;
    const probed = signs && !inputs['dry-run'] ? (0,probe/* probe */.dy)(bucket, 'unchanged') : undefined;
    probed?.catch(() => undefined);
    // The requests leave in the next turn of the event loop: what is to be done meanwhile would keep them back.
    await (0,promises_.setImmediate)();
    return {
        bucket: ahead,
        probed: probed ?? Promise.resolve(),
        abandon: () => abandoned.abort(),
    };
}
/** The architecture that a run is most likely about, before its packages are read. */
function probableArchitecture({ architectures, packages }) {
    const named = packages.map((pattern) => /_([a-z0-9-]+)\.deb$/.exec(pattern)?.[1]);
    return named.find((each) => each !== undefined && each !== 'all') ?? architectures[0] ?? indices/* USUAL_ARCHITECTURE */.F;
}


/***/ }),

/***/ 567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ keepHeapSmall)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./lib/actions/publish/heap.js

/**
 * A run is mostly requests, of which nothing stays: V8 would let their garbage grow to 100 MB and more before it is
 * collected. A small space for young objects and an old one that is collected early cost no more time.
 */
function keepHeapSmall() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--heap-growing-percent=10');
}


/***/ }),

/***/ 4689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xb: () => (/* binding */ OPERATIONS),
  B2: () => (/* binding */ SIGNS),
  vZ: () => (/* binding */ publishInputs),
  F9: () => (/* binding */ publishRules)
});

// EXTERNAL MODULE: ./lib/apt/names.js
var names = __nccwpck_require__(4655);
;// CONCATENATED MODULE: ./lib/deb/architecture.js
/** What the kernel, Python and Node call machines, and what Debian does. */
const DEBIAN = {
    x86_64: 'amd64',
    x64: 'amd64',
    aarch64: 'arm64',
    armv7l: 'armhf',
    i686: 'i386',
    ia32: 'i386',
    ppc64le: 'ppc64el',
};
/** Debian's name of an architecture that has another one elsewhere. */
function debianArchitecture(name) {
    return Object.hasOwn(DEBIAN, name) ? DEBIAN[name] : undefined;
}

// EXTERNAL MODULE: ./lib/deb/version.js
var deb_version = __nccwpck_require__(2935);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(1957);
// EXTERNAL MODULE: ./lib/github/inputs.js
var inputs = __nccwpck_require__(6174);
// EXTERNAL MODULE: ./lib/openpgp/keys.js
var keys = __nccwpck_require__(7883);
;// CONCATENATED MODULE: ./lib/actions/publish/inputs.js





/** Steps of a history that an index has room for. */
const MOST_DIFFS = 200;
const diffsWish = (given) => {
    const steps = (0,inputs/* wholeNumber */.rD)(0, MOST_DIFFS)(given);
    if (given === 'auto')
        return (0,inputs/* accept */.Ju)(given);
    return steps.kind === 'value'
        ? steps
        : (0,inputs/* reject */.ku)(`\`auto\`, or a whole number from 0 to ${MOST_DIFFS}`, 'Leave it out for `auto`; `0` writes none.');
};
const bucketName = (given) => /^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/i.test(given)
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)('the name of a bucket, 3 to 63 letters, digits, - and .', 'Give its name alone, without s3:// and path.');
/** Below what the repository lies in the bucket: slashes around it don't count. */
const prefix = (given) => {
    const path = given.replace(/^\/+|\/+$/g, '');
    const isWrong = path
        .split('/')
        .some((part) => part === '..' || part === '.' || (part === '' && path !== ''));
    return isWrong || /[\x00-\x1f\x7f\\]/.test(path)
        ? (0,inputs/* reject */.ku)('a path in the bucket without `..`', 'Write it such as `apt` or `teams/shop`.')
        : (0,inputs/* accept */.Ju)(path);
};
const httpUrl = (given) => {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && !/\s/.test(given)
        ? (0,inputs/* accept */.Ju)(given.replace(/\/+$/, ''))
        : (0,inputs/* reject */.ku)('an http or https URL', 'Write it with its scheme, such as https://s3.example.org.');
};
/** Where clients find the repository: apt's transports know these. */
const clientUrl = (given) => {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    return url !== undefined && /^(https?|s3):$/.test(url.protocol) && !/[\s<>"]/.test(given)
        ? (0,inputs/* accept */.Ju)(given.replace(/\/+$/, ''))
        : (0,inputs/* reject */.ku)('an http, https or s3 URL', 'Write the folder that `dists/` is in, such as https://apt.example.org.');
};
const suiteName = (given) => (0,names/* isSuiteName */.kV)(given)
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)('letters, digits and . _ + ~ -, parts separated by /, none of them binary-\u2026, source, by-hash or i18n', 'Write it such as `stable` or `main`.');
const architecture = (given) => {
    const known = debianArchitecture(given);
    const remedy = known === undefined ? 'Take it from dpkg --print-architecture.' : `Debian calls it \`${known}\`.`;
    return known === undefined &&
        /^[a-z0-9][a-z0-9-]*$/.test(given) &&
        !['all', 'any', 'source'].includes(given)
        ? (0,inputs/* accept */.Ju)(given)
        : (0,inputs/* reject */.ku)('an architecture of Debian\u2019s, such as amd64', remedy);
};
/** One line, as a field of Release holds it. */
const line = (given) => /[\r\n\0]/.test(given) ? (0,inputs/* reject */.ku)('one line of text', 'Write it without line breaks.') : (0,inputs/* accept */.Ju)(given);
const NONE = /^none$/i;
const previousKey = (given) => NONE.test(given) && given !== 'none'
    ? (0,inputs/* reject */.ku)('a public key, or `none` in lower case', 'Write `previous-public-key: none`.')
    : (0,inputs/* accept */.Ju)(given);
const profile = (given) => /^[\w.@:/+-]+$/.test(given)
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)('the name of an AWS profile', 'Take it from ~/.aws/config.');
/** As GitHub calls a repository: it becomes part of a URL. */
const repositoryPath = (given) => /^[A-Za-z0-9][A-Za-z0-9-]*\/[\w.-]+$/.test(given) && !/\/\.{1,2}$/.test(given)
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)('a repository as `owner/name`', 'Write it without host, such as acme/shop.');
const OPERATIONS = ['publish', 'promote', 'remove', 'verify', 'refresh', 'collect'];
const publishInputs = {
    operation: (0,inputs/* withDefault */.IQ)('publish', (0,inputs/* oneOf */.yL)(...OPERATIONS)),
    packages: (0,inputs/* lines */.Mn)(inputs/* text */.Qq),
    bucket: (0,inputs/* required */.mw)(bucketName),
    prefix: (0,inputs/* withDefault */.IQ)('', prefix),
    region: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    endpoint: (0,inputs/* optional */.lq)(httpUrl),
    'force-path-style': (0,inputs/* flag */.Jt)(false),
    url: (0,inputs/* optional */.lq)(clientUrl),
    suite: (0,inputs/* required */.mw)(suiteName),
    component: (0,inputs/* withDefault */.IQ)('main', suiteName),
    codename: (0,inputs/* optional */.lq)(suiteName),
    origin: (0,inputs/* optional */.lq)(line),
    label: (0,inputs/* optional */.lq)(line),
    description: (0,inputs/* optional */.lq)(line),
    architectures: (0,inputs/* lines */.Mn)(architecture),
    'private-key': (0,inputs/* secret */.rJ)(),
    passphrase: (0,inputs/* secret */.rJ)(),
    'previous-public-key': (0,inputs/* publicKey */.jE)((given) => !NONE.test(given) && (0,keys/* mayBePrivate */.yN)(given), previousKey),
    'trusted-keys': (0,inputs/* publicKey */.jE)(keys/* mayBePrivate */.yN, inputs/* text */.Qq),
    'valid-for': (0,inputs/* optional */.lq)((0,inputs/* wholeNumber */.rD)(1, 36_500)),
    'keep-versions': (0,inputs/* optional */.lq)((0,inputs/* wholeNumber */.rD)(1)),
    'package-diffs': (0,inputs/* withDefault */.IQ)('auto', diffsWish),
    'from-bucket': (0,inputs/* optional */.lq)(bucketName),
    'from-prefix': (0,inputs/* withDefault */.IQ)('', prefix),
    'from-region': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'from-endpoint': (0,inputs/* optional */.lq)(httpUrl),
    'from-suite': (0,inputs/* optional */.lq)(suiteName),
    'from-public-key': (0,inputs/* publicKey */.jE)(keys/* mayBePrivate */.yN, inputs/* text */.Qq),
    'from-profile': (0,inputs/* optional */.lq)(profile),
    'require-deployment': (0,inputs/* optional */.lq)(line),
    'trusted-repositories': (0,inputs/* lines */.Mn)(repositoryPath),
    'github-token': (0,inputs/* secret */.rJ)(),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    public: (0,inputs/* flag */.Jt)(false),
    'cloudfront-distribution': (0,inputs/* optional */.lq)(line),
};
/** The operations that write a suite anew, signed. */
const SIGNS = ['publish', 'promote', 'remove', 'refresh'];
/** Those that are about packages that the user names. */
const NAMES_PACKAGES = ['publish', 'promote', 'remove'];
const rule = (0,inputs/* rulesOf */.fD)(publishInputs);
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
    // A gate that guards nothing must not look like one.
    rule(['operation', 'require-deployment'], ({ operation, 'require-deployment': environment }) => operation !== 'promote' && environment !== undefined
        ? [
            `The input \`require-deployment\` counts only with \`operation: promote\`, and this is \`${operation}\`: leave it out.`,
        ]
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
        return [(0,inputs/* mistakeText */.Mr)('packages', given, accepted, 'Write the name of a package, not of a file.')];
    const [, version] = match;
    try {
        if (version !== undefined)
            (0,deb_version/* versionAsFound */.Rw)(version);
        return [];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [(0,inputs/* mistakeText */.Mr)('packages', given, accepted, error.message)];
    }
}


/***/ }),

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ repositoryUrl),
/* harmony export */   FG: () => (/* binding */ targetSettings),
/* harmony export */   zX: () => (/* binding */ sourceSettings)
/* harmony export */ });
/** The repository's bucket. */
function targetSettings(inputs, { environment, now }) {
    return {
        bucket: inputs.bucket,
        prefix: inputs.prefix,
        ...given('region', inputs.region),
        ...given('endpoint', inputs.endpoint),
        forcePathStyle: inputs['force-path-style'],
        environment,
        now,
    };
}
/** The bucket to promote from: where nothing else is said, at the store of the target. */
function sourceSettings(inputs, { environment, now }) {
    return {
        bucket: inputs['from-bucket'] ?? inputs.bucket,
        prefix: inputs['from-prefix'],
        ...given('region', inputs['from-region'] ?? inputs.region),
        ...given('endpoint', inputs['from-endpoint'] ?? inputs.endpoint),
        forcePathStyle: inputs['force-path-style'],
        environment,
        now,
        ...given('profile', inputs['from-profile']),
    };
}
function given(name, value) {
    return value === undefined ? {} : { [name]: value };
}
/** Where clients find the repository: what the user says, else the bucket's own address. */
function repositoryUrl(inputs, environment) {
    if (inputs.url !== undefined)
        return inputs.url;
    const { bucket, prefix, endpoint } = inputs;
    const path = prefix === '' ? '' : `/${prefix.split('/').map(encodeURIComponent).join('/')}`;
    if (endpoint !== undefined) {
        if (inputs['force-path-style'])
            return `${endpoint}/${bucket}${path}`;
        const { protocol, host, pathname } = new URL(endpoint);
        return `${protocol}//${bucket}.${host}${pathname.replace(/\/+$/, '')}${path}`;
    }
    const region = inputs.region ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1';
    const ending = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    // A dot in the bucket's name is not covered by the store's certificate.
    return bucket.includes('.')
        ? `https://s3.${region}.${ending}/${bucket}${path}`
        : `https://${bucket}.s3.${region}.${ending}${path}`;
}


/***/ }),

/***/ 1677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ USUAL_ARCHITECTURE),
/* harmony export */   J: () => (/* binding */ indicesFor)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4655);

/** Where no package tells, and the suite is new. */
const USUAL_ARCHITECTURE = 'amd64';
/**
 * The indices that a run must read: those that it changes, those that come with them, and those that these get their `all`
 * packages from. A client of an architecture asks for each component that Release lists, so that a new architecture comes
 * in every component, and a new component in every architecture.
 * @param present those that Release has
 */
function indicesFor(present, wish) {
    const { component, kind } = wish;
    const inComponent = architecturesIn(present, component);
    if (kind === 'remove')
        return inComponent.map((each) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .indexName */ .mo)(component, each));
    const wanted = wantedIn(present, inComponent, wish);
    const names = new Set([...wanted].map((each) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .indexName */ .mo)(component, each)));
    const fresh = [...wanted].filter((each) => !inComponent.includes(each) && each !== _names_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2);
    for (const other of componentsIn(present)) {
        const own = architecturesIn(present, other);
        const missing = other === component ? fresh : fresh.filter((each) => !own.includes(each));
        for (const each of missing)
            names.add((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .indexName */ .mo)(other, each));
        if (missing.length > 0)
            for (const each of own)
                names.add((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .indexName */ .mo)(other, each));
    }
    return [...names].toSorted();
}
/** The architectures of the component that a run is about. */
function wantedIn(present, inComponent, { kind, added, given }) {
    if (kind === 'refresh')
        return new Set([...inComponent, ...given]);
    const inSuite = architecturesIn(present, undefined);
    const wanted = new Set(added.filter((each) => each !== _names_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2));
    if (added.includes(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2))
        for (const each of given.length > 0 ? given : inSuite)
            wanted.add(each);
    for (const each of given)
        if (!inComponent.includes(each))
            wanted.add(each);
    if (inComponent.length > 0)
        return wanted;
    for (const each of inSuite)
        if (each !== _names_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL */ .y2)
            wanted.add(each);
    return wanted.size > 0 ? wanted : new Set([USUAL_ARCHITECTURE]);
}
function architecturesIn(names, component) {
    const found = names.map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .indexOf */ .qh).filter((each) => each !== undefined);
    const own = found.filter((each) => each.component === (component ?? each.component));
    return [...new Set(own.map(({ architecture }) => architecture))].toSorted();
}
function componentsIn(names) {
    return [...new Set(names.flatMap((name) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .indexOf */ .qh)(name)?.component ?? []))];
}


/***/ }),

/***/ 6279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ LARGEST_FILE),
/* harmony export */   Zv: () => (/* binding */ GRACE),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   n1: () => (/* binding */ LARGEST_RELEASE)
/* harmony export */ });
/** No Release comes near it. Whoever can write to the bucket, without any key, decides how large these files are. */
const LARGEST_RELEASE = 2 ** 25;
/** A compressed index above this, which apt-get would take minutes for, is none. */
const LARGEST_FILE = 2 ** 28;
/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
/** Pool objects are left alone this long after they were written: a run may be about to refer to them. */
const GRACE = 7 * DAY;


/***/ }),

/***/ 4655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ byHash),
/* harmony export */   E3: () => (/* binding */ keysMeant),
/* harmony export */   Jn: () => (/* binding */ suiteFolder),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   a: () => (/* binding */ withoutEpoch),
/* harmony export */   bb: () => (/* binding */ checkedKey),
/* harmony export */   iQ: () => (/* binding */ folderByHash),
/* harmony export */   iX: () => (/* binding */ poolKey),
/* harmony export */   kV: () => (/* binding */ isSuiteName),
/* harmony export */   mo: () => (/* binding */ indexName),
/* harmony export */   qh: () => (/* binding */ indexOf),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1957);

const ALL = 'all';
function indexName(component, architecture) {
    return `${component}/binary-${architecture}`;
}
/** The component and architecture of an index by its name; `undefined` for other folders. */
function indexOf(name) {
    const match = /^(.+)\/binary-([a-z0-9-]+)$/.exec(name);
    return match === null ? undefined : { component: match[1] ?? '', architecture: match[2] ?? '' };
}
/** Where a suite lies, below the repository's prefix. */
function suiteFolder(suite) {
    return `dists/${suite}`;
}
/** Content-addressed: `<folder>/by-hash/SHA256/<hex>`. */
function byHash(folder, sha256) {
    return `${folder}/by-hash/SHA256/${sha256}`;
}
/** The folder, below its suite, of a file that we write under its plain name and by its hash; `undefined` for others. */
function folderByHash(path) {
    return /^(.*)\/Packages\.(?:gz|zst)$/.exec(path)?.[1] ?? /^(.*\/Packages\.diff)\/Index$/.exec(path)?.[1];
}
/**
 * The key of a package in the pool, and its `Filename`: the literal string, `+` and `~` too. The version is without
 * epoch, as everywhere in Debian.
 */
function poolKey(component, source, id) {
    const version = withoutEpoch(id.version.text);
    return `pool/${component}/${poolLetter(source)}/${source}/${id.name}_${version}_${id.architecture}.deb`;
}
function withoutEpoch(version) {
    return version.replace(/^\d+:/, '');
}
function poolLetter(source) {
    return /^lib./.test(source) ? source.slice(0, 4) : source.slice(0, 1);
}
/** The source package by a `Source` field, which may carry a version in parentheses; else the package's own name. */
function sourceName(field, name) {
    const source = (field ?? '').replace(/\(.*$/s, '').trim();
    return /^[a-z0-9][a-z0-9+.-]+$/.test(source) ? source : name;
}
/**
 * Names of suites and components: path segments, no `..`, nothing that a deb822 list would split, none of the folders that
 * lie within a suite.
 */
function isSuiteName(text) {
    const isPath = /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/.test(text);
    return isPath && text.length <= 200 && !/(^|\/)(binary-[^/]*|source|by-hash|i18n)(\/|$)/.test(text);
}
/**
 * A key that an index read from outside names: it must stay in the repository.
 * @throws Failure `path-outside`
 */
function checkedKey(path, place) {
    const key = path.replace(/^(\.\/)+/, '');
    const segments = key.split('/');
    if (key !== '' && !segments.some((part) => part === '' || part === '.' || part === '..'))
        return key;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path-outside', `It names the file ${JSON.stringify(path)}, which is no path inside the repository.`, 'Do not use this repository before you know who wrote that.', { where: { file: place } });
}
/**
 * The keys that a `Filename` may mean: the literal string and, since old versions of deb-s3 wrote it so and old
 * ones of apt ask for it so, what its percent forms stand for.
 */
function keysMeant(filename) {
    if (!/%[0-9A-Fa-f]{2}/.test(filename))
        return [filename];
    try {
        return [filename, decodeURIComponent(filename)];
    }
    catch {
        return [filename];
    }
}


/***/ }),

/***/ 9583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   YA: () => (/* binding */ hasher),
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1957);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   Xl: () => (/* binding */ bytesSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1957);


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


/***/ }),

/***/ 2935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ versionAsFound),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1957);

const HIGHEST_EPOCH = 2 ** 31 - 1;
/**
 * A version by Policy 5.6.12: `[epoch:]upstream[-revision]`, revision after the last hyphen.
 * dpkg refuses a package whose upstream part starts with anything but a digit.
 * @throws Failure `version-malformed`
 */
function parseVersion(text) {
    const version = versionAsFound(text);
    if (!digitAt(version.upstream, 0)) {
        throw malformed(text, `its upstream part ${JSON.stringify(version.upstream)} does not start with a digit`);
    }
    const upstreamAlphabet = text.includes(':') ? /^[A-Za-z0-9.+~:-]+$/ : /^[A-Za-z0-9.+~-]+$/;
    if (!upstreamAlphabet.test(version.upstream)) {
        throw malformed(text, `its upstream part ${JSON.stringify(version.upstream)} has other characters than A-Z a-z 0-9 . + - ~`);
    }
    if (!/^[A-Za-z0-9.+~]*$/.test(version.revision)) {
        throw malformed(text, `its revision ${JSON.stringify(version.revision)} has other characters than A-Z a-z 0-9 . + ~`);
    }
    return version;
}
/**
 * A version in somebody else's index, or a person's choice among those: as `dpkg --compare-versions` takes it, which only
 * warns of what a package must not have. Not to be written anywhere new.
 * @throws Failure `version-malformed`
 */
function versionAsFound(text) {
    if (text === '')
        throw malformed(text, 'it is empty');
    if (/\s/.test(text))
        throw malformed(text, 'it has blanks');
    const colon = text.indexOf(':');
    const epochText = colon === -1 ? '0' : text.slice(0, colon);
    if (!/^[0-9]+$/.test(epochText))
        throw malformed(text, 'its epoch, before the colon, is not a number');
    const epoch = Number(epochText);
    if (epoch > HIGHEST_EPOCH)
        throw malformed(text, `its epoch is above ${HIGHEST_EPOCH}`);
    const rest = text.slice(colon + 1);
    const hyphen = rest.lastIndexOf('-');
    const upstream = hyphen === -1 ? rest : rest.slice(0, hyphen);
    const revision = hyphen === -1 ? '' : rest.slice(hyphen + 1);
    if (upstream === '')
        throw malformed(text, 'its upstream part is empty');
    if (hyphen !== -1 && revision === '')
        throw malformed(text, 'its revision, after the hyphen, is empty');
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
function malformed(text, why) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-malformed', `${JSON.stringify(text)} is not a Debian version: ${why}.`, 'Write [epoch:]upstream[-revision], such as 1.2.3, 1:2.0~rc.1 or 1.2-1.');
}


/***/ }),

/***/ 1957:
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

/***/ 6174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   Gy: () => (/* binding */ parsedMistake),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Mr: () => (/* binding */ mistakeText),
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   jE: () => (/* binding */ publicKey),
/* harmony export */   ku: () => (/* binding */ reject),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   xe: () => (/* binding */ givenText),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports linesWithDefault, requiredSecret */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1957);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3251);


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
/**
 * @param accepted what the input takes, as a noun phrase
 * @param remedy the way out, as a sentence
 * @param instead what is said in place of the text
 */
function reject(accepted, remedy, instead) {
    return { kind: 'mistake', accepted, remedy, ...(instead === undefined ? {} : { instead }) };
}
function required(parse) {
    return { required: true, default: '', secret: false, parse };
}
function optional(parse) {
    const input = (text) => (text === '' ? accept(undefined) : parse(text));
    return { required: false, default: '', secret: false, parse: Object.assign(input, wordsOf(parse)) };
}
function withDefault(text, parse) {
    return { required: false, default: text, secret: false, parse };
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema, as @actions/core's getBooleanInput takes them. */
function flag(byDefault) {
    const parse = (text) => {
        if (/^(true|True|TRUE)$/.test(text))
            return accept(true);
        if (/^(false|False|FALSE)$/.test(text))
            return accept(false);
        return reject('true or false', 'Write true or false.');
    };
    return withDefault(String(byDefault), Object.assign(parse, { words: ['true', 'false'] }));
}
function wordsOf({ words }) {
    return words === undefined ? {} : { words };
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
    const parse = (text) => accept(text === '' ? undefined : new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text));
    return { required: false, default: '', secret: true, parse };
}
/**
 * A public key, which no error quotes, since it may be a private one that somebody took for it.
 * @param mayBeSecret whether a text is, or may be, a private key
 */
function publicKey(mayBeSecret, parse) {
    return { ...optional(parse), secret: mayBeSecret };
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
    const parse = (given) => {
        const word = words.find((candidate) => candidate === given);
        if (word !== undefined)
            return accept(word);
        return reject(words.map((candidate) => `\`${candidate}\``).join(', '), 'Write one of them, in lower case.');
    };
    return Object.assign(parse, { words });
}
/**
 * Reads every input of an action from the runner's `INPUT_\u2026` variables; empty counts as not given.
 * @param mask called with each secret the moment it is read, before anything else is said
 * @param rules what must hold between them
 * @param known what is known to be wrong with them already
 * @throws Failure `input` that names every mistake: the input, what was got, what is accepted, a way out
 */
function readInputs(table, environment, mask, rules = [], known = []) {
    const values = {};
    const mistakes = [...known];
    const given = Object.entries(table).map(([name, input]) => {
        const got = input.secret === true ? givenSecret(name, environment) : givenText(name, environment);
        return { name, input, got, secret: got !== '' && isSecret(input, got) };
    });
    for (const { got, secret } of given)
        if (secret)
            mask(got);
    for (const { name, input, got, secret } of given) {
        const text = got === '' ? input.default : got;
        if (text === '' && input.required) {
            mistakes.push(`The input \`${name}\` is required and was not given: add \`${name}: \u2026\` under \`with:\`.`);
            continue;
        }
        const reading = input.parse(text);
        if (reading.kind === 'value')
            values[name] = reading.value;
        else
            mistakes.push(mistakeOf(name, secret ? '***' : text, reading));
    }
    mistakes.push(...rules.flatMap((judge) => judge(values)));
    if (mistakes.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('input', mistakes.join('\n'), '');
    return values;
}
/** The sentence about the text of an input that can't be read; undefined where it can. */
function parsedMistake(name, input, text) {
    const reading = input.parse(text);
    return reading.kind === 'value' ? undefined : mistakeOf(name, text, reading);
}
/** The sentence about one wrong input, for checks that look at several inputs together too. */
function mistakeText(name, got, accepted, remedy) {
    return mistakeOf(name, got, { accepted, remedy });
}
function mistakeOf(name, got, { accepted, remedy, instead }) {
    // Here the remedy may quote it, too.
    if (instead === undefined && mayHoldKey(got))
        return `The input \`${name}\` may hold a key, so it is not shown; accepted is ${accepted}.`;
    const shown = got.length > 200 ? `${got.slice(0, 200)}\u2026` : got;
    return `The input \`${name}\` is ${instead ?? `\`${shown}\``}; accepted is ${accepted}. ${remedy}`;
}
const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY/;
/** Whether a text must not be seen: one of an input for secrets, or a private key wherever it is. */
function isSecret({ secret }, text) {
    if (secret === true || PRIVATE_KEY.test(text))
        return true;
    if (typeof secret === 'function')
        return secret(text);
    return /^\s*LS0tLS1CRUdJTi/.test(text) && PRIVATE_KEY.test(Buffer.from(text, 'base64').toString('latin1'));
}
/** A private key in text, or base64 as long as a line of one, or, blanks apart, as a short line that looks it. */
function mayHoldKey(text) {
    if (/PRIVATE KEY|[A-Za-z0-9+/]{60}/.test(text))
        return true;
    const runs = text.replaceAll(/\s+/g, '').match(/[A-Za-z0-9+/]{40,}/g) ?? [];
    return runs.some((run) => [/[A-Z]/, /[a-z]/, /[0-9]/].every((kind) => kind.test(run)));
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
    return environment[variableOf(name)] ?? '';
}
/** The variable that the runner gives an input in. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}


/***/ }),

/***/ 9896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// UNUSED EXPORTS: maskedParts

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(1957);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
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
    const { exec } = await __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 1260));
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
    #decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
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
/**
 * Text for the log that is no command to the runner, whoever wrote it: names in a bucket, logs of hosts. The runner takes
 * `::` for one at the start of a line, behind blanks, and `##[` anywhere (ActionCommand in actions/runner).
 */
function logText(text) {
    return text.replaceAll(/^((?:[^\S\r\n]|\x85)*)::/gm, '$1\\::').replaceAll('##[', '##\\[');
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./lib/github/environment.js
/**
 * What speaks for the job: inputs and saved state, the runner's own tokens (cache, artifacts, OIDC), GitHub's token under
 * the names that its tools read, and the files by which a step sets variables and outputs.
 */
const OURS_ALONE = /^(?:INPUT_.*|STATE_.*|ACTIONS_.*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/i;
/** The job's environment as programs get it: whatever they run of others' code, none of it can act in the job's name. */
function programEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !OURS_ALONE.test(name)));
}

// EXTERNAL MODULE: ./lib/github/inputs.js
var github_inputs = __nccwpck_require__(6174);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
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
    if (name.includes(delimiter) || value.includes(delimiter))
        throw new Error(`the output ${name} contains its own delimiter`);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

;// CONCATENATED MODULE: ./lib/github/settings-input.js

/** The input that every action has: a mapping of its own inputs. */
const SETTINGS = 'settings';
/** An action's table of inputs, as settings look at it. */
function knownInputs(table) {
    return {
        names: Object.keys(table),
        isSecret: (name) => table[name]?.secret === true,
        fault: (name, text) => {
            const input = table[name];
            if (input === undefined)
                return undefined;
            if ((0,github_inputs/* isSecret */.$f)(input, text))
                return `The input \`${name}\` is no public key, and may be a private one, so it is not shown. If it is, replace that key: settings hold no secret, others can read them.`;
            return (0,github_inputs/* parsedMistake */.Gy)(name, input, text);
        },
    };
}
/**
 * The environment with what the input `settings` says, as if each input were given by itself. One that is given directly
 * wins; GitHub doesn't tell one that is not given from its default, so that counts as not given.
 * @returns also what is wrong with the mapping, for the one error of the run
 */
async function withSettings(table, environment) {
    const given = (0,github_inputs/* givenText */.xe)(SETTINGS, environment);
    if (given === '')
        return { environment, mistakes: [], names: [] };
    const { readMapping } = await __nccwpck_require__.e(/* import() */ 955).then(__nccwpck_require__.bind(__nccwpck_require__, 8955));
    const { values, failures } = await readMapping(given, 'this action', knownInputs(table));
    const merged = { ...environment };
    const names = [];
    for (const [name, text] of values) {
        const direct = (0,github_inputs/* givenText */.xe)(name, environment);
        if (direct !== '' && direct !== table[name]?.default)
            continue;
        merged[(0,github_inputs/* variableOf */.Qn)(name)] = text;
        names.push(name);
    }
    return { environment: merged, mistakes: failures.map(({ explanation }) => explanation), names };
}

// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __nccwpck_require__(5671);
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
    /** What is said later begins a paragraph of its own: right below a table it would be a row of it. */
    add(added) {
        const markdown = this.#text === '' ? added : `\n${added}`;
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
        (0,external_node_fs_.appendFileSync)(this.#file, `\n\u2026 and ${left} more lines, cut at GitHub\u2019s limit of 1 MiB. All of it is on the runner: ${this.#whole}\n`);
    }
}

;// CONCATENATED MODULE: ./lib/github/start.js











/**
 * Runs an action: inputs \u2192 domain \u2192 outputs, summary, annotations. However it ends, what is wrong is told in exactly
 * one `error` annotation; the stack is shown only where debug logging is on.
 */
async function start(table, load, rules = []) {
    const environment = definedEnvironment(process.env);
    const report = jobLog(environment);
    try {
        const given = await withSettings(table, environment);
        const inputs = (0,github_inputs/* readInputs */.Ko)(table, given.environment, report.mask, rules, given.mistakes);
        const world = { ...(await openWorld(environment, report)), fromSettings: given.names };
        const action = await load(inputs, world);
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
        // The code is what docs/troubleshooting.md is looked up by.
        report.annotate({ level: 'error', title: error.code, message: error.explanation, ...error.where });
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
    return {
        workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
        temporary,
        toolCache: environment.RUNNER_TOOL_CACHE ?? (0,external_node_path_.join)(temporary, 'tool-cache'),
        environment: programEnvironment(environment),
        run: run,
        now: () => new Date(),
        onCancel: (act) => {
            process.on('SIGINT', () => act('SIGINT'));
            process.on('SIGTERM', () => act('SIGTERM'));
        },
        report,
    };
}
function jobLog(environment) {
    const write = (text) => {
        process.stdout.write(text);
    };
    const open = (title) => {
        write(workflowCommand('group', {}, title));
        return () => write(workflowCommand('endgroup', {}, ''));
    };
    const file = environment.GITHUB_STEP_SUMMARY ?? '';
    const summary = new StepSummary(file, environment.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)());
    return {
        line: (text) => write(`${logText(text)}\n`),
        debug: (text) => {
            if (environment.RUNNER_DEBUG === '1')
                write(workflowCommand('debug', {}, text));
        },
        group: async (title, work) => {
            const close = open(title);
            try {
                return await work();
            }
            finally {
                close();
            }
        },
        open,
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

/***/ 5671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bH: () => (/* binding */ cutToLimit),
/* harmony export */   lP: () => (/* binding */ sizeText),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export table */
/** A table, its cells escaped. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n');
}
/** A table's first rows, saying how many more there are. @param total where `rows` are only the first of so many */
function cutTable(head, rows, most, total = rows.length) {
    const shown = table(head, rows.slice(0, most));
    return total <= most ? shown : `${shown}\n\n\u2026 and ${total - most} more.`;
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
/** `1 file`, `2 files`: a number with its noun, which takes an `s`. */
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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

/***/ 2864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ inLanesToTheEnd),
/* harmony export */   Lt: () => (/* binding */ inLanes),
/* harmony export */   PU: () => (/* binding */ REQUESTS_AT_ONCE)
/* harmony export */ });
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


/***/ }),

/***/ 6902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ CURVES),
/* harmony export */   HG: () => (/* binding */ SHA512),
/* harmony export */   iF: () => (/* binding */ hashAlgorithm),
/* harmony export */   qI: () => (/* binding */ PUBLIC_KEY)
/* harmony export */ });
function sha(id, name, node, oid, length) {
    const identifier = Buffer.from(oid, 'hex');
    const inner = Uint8Array.of(0x30, identifier.length + 4, 0x06, identifier.length, ...identifier, 0x05, 0x00);
    const outer = Uint8Array.of(0x30, inner.length + 2 + length, ...inner, 0x04, length);
    return { id, name, node, digestInfo: outer };
}
const SHA512 = sha(10, 'SHA512', 'sha512', '608648016503040203', 64);
const HASHES = [
    { id: 1, name: 'MD5', node: undefined, digestInfo: new Uint8Array(0) },
    sha(2, 'SHA1', 'sha1', '2b0e03021a', 20),
    { id: 3, name: 'RIPEMD160', node: undefined, digestInfo: new Uint8Array(0) },
    sha(8, 'SHA256', 'sha256', '608648016503040201', 32),
    sha(9, 'SHA384', 'sha384', '608648016503040202', 48),
    SHA512,
    sha(11, 'SHA224', 'sha224', '608648016503040204', 28),
];
function hashAlgorithm(id) {
    const known = HASHES.find((hash) => hash.id === id);
    return known ?? { id, name: `hash algorithm ${id}`, node: undefined, digestInfo: new Uint8Array(0) };
}
/** Public-key algorithms (RFC 9580, 9.1). */
const PUBLIC_KEY = {
    rsa: 1,
    rsaEncrypt: 2,
    rsaSign: 3,
    elgamal: 16,
    dsa: 17,
    ecdh: 18,
    ecdsa: 19,
    elgamalSign: 20,
    eddsaLegacy: 22,
    x25519: 25,
    x448: 26,
    ed25519: 27,
    ed448: 28,
};
/** Curves by the hex of their object identifier (RFC 9580, 9.2). */
const CURVES = {
    '2A8648CE3D030107': 'P-256',
    '2B81040022': 'P-384',
    '2B81040023': 'P-521',
    '2B8104000A': 'secp256k1',
    '2B2403030208010107': 'brainpoolP256r1',
    '2B240303020801010B': 'brainpoolP384r1',
    '2B240303020801010D': 'brainpoolP512r1',
    '2B06010401DA470F01': 'Ed25519',
    '2B060104019755010501': 'Curve25519',
};


/***/ }),

/***/ 8084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Ry: () => (/* binding */ dearmor),
/* harmony export */   fW: () => (/* binding */ looksArmored),
/* harmony export */   yE: () => (/* binding */ armor)
/* harmony export */ });
/* unused harmony export crc24 */
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1670);

const BEGIN = /^-----BEGIN PGP ([A-Z0-9 ,/]{1,40})-----[ \t]*$/;
const END = /^-----END PGP ([A-Z0-9 ,/]{1,40})-----[ \t]*$/;
/**
 * Armor (RFC 9580, 6): lines of base64 with a checksum, since gpg 2.2 can't read a block with neither padding nor
 * checksum, and without Version or Comment.
 * @param width characters a line
 */
function armor(kind, bytes, width = 64) {
    const base64 = Buffer.from(bytes).toString('base64');
    const lines = base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    const checksum = Buffer.from(crc24(bytes)).toString('base64');
    return [`-----BEGIN PGP ${kind}-----`, '', ...lines, `=${checksum}`, `-----END PGP ${kind}-----`, ''].join('\n');
}
function looksArmored(text) {
    return text.includes('-----BEGIN PGP ');
}
/**
 * Every armored block of a text. Line ends, blank lines, headers and a missing checksum don't matter; a wrong one does.
 * @throws Failure `armor-malformed`
 */
function dearmor(text) {
    const blocks = [];
    let open;
    // Line by line, so that the time it takes is that of the text: an InRelease is anybody's who can write to the bucket.
    for (const line of text.split(/\r\n|\r|\n/).map((each) => each.replace(/^[ \t]+/, ''))) {
        if (line.startsWith('-----BEGIN PGP ')) {
            const kind = BEGIN.exec(line)?.[1];
            if (kind === undefined || open !== undefined)
                throw unmatched();
            open = { kind, lines: [] };
        }
        else if (open !== undefined && END.exec(line)?.[1] === open.kind) {
            blocks.push({ kind: open.kind, bytes: contentBytes(open.lines, open.kind) });
            open = undefined;
        }
        else
            open?.lines.push(line);
    }
    if (blocks.length === 0 || open !== undefined)
        throw unmatched();
    return blocks;
}
function unmatched() {
    return broken('a block that begins with -----BEGIN PGP \u2026----- has no matching -----END PGP \u2026-----');
}
function contentBytes(content, kind) {
    const lines = content
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^[A-Za-z][A-Za-z0-9-]*: ?/.test(line));
    const last = lines.at(-1) ?? '';
    const checksum = /^=[A-Za-z0-9+/]{4}$/.test(last) ? last.slice(1) : undefined;
    const base64 = (checksum === undefined ? lines : lines.slice(0, -1)).join('');
    const bytes = fromBase64(base64);
    if (bytes === undefined || bytes.length === 0)
        throw broken(`the ${kind} holds what is not base64`);
    if (checksum !== undefined && !Buffer.from(checksum, 'base64').equals(crc24(bytes))) {
        throw broken(`the checksum of the ${kind} is wrong`);
    }
    return bytes;
}
/** The bytes of base64 text, wrapped or not, padded or not; `undefined` where it is something else. */
function fromBase64(text) {
    const compact = text.replaceAll(/\s+/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact))
        return undefined;
    const digits = compact.replace(/=+$/, '');
    if (digits.length % 4 === 1 || (compact !== digits && compact.length % 4 !== 0))
        return undefined;
    return Buffer.from(digits, 'base64');
}
function broken(what) {
    return (0,_malformed_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)('armor-malformed', `The OpenPGP armor is damaged: ${what}.`, 'Paste it whole, with its first and last line.');
}
/** RFC 9580, 6.1.1, by table: three bytes. */
function crc24(bytes) {
    let crc = 0xb704ce;
    for (const byte of bytes)
        crc = ((crc << 8) ^ (CRC_TABLE[((crc >> 16) ^ byte) & 0xff] ?? 0)) & 0xffffff;
    return Uint8Array.of(crc >> 16, (crc >> 8) & 0xff, crc & 0xff);
}
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
    let crc = index << 16;
    for (let bit = 0; bit < 8; bit++)
        crc = (crc & 0x800000) === 0 ? crc << 1 : (crc << 1) ^ 0x1864cfb;
    return crc & 0xffffff;
});


/***/ }),

/***/ 8156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Rt: () => (/* binding */ keyBytes),
/* harmony export */   c8: () => (/* binding */ userNames),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   jZ: () => (/* binding */ readCertificates),
/* harmony export */   t: () => (/* binding */ userBytes),
/* harmony export */   v7: () => (/* binding */ isCertification),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _key_packet_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8865);
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _octets_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2063);
/* harmony import */ var _packet_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8895);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9770);
/* harmony import */ var _signature_packet_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2421);






/** Every key in a sequence of packets. What isn't known is passed over, with the signatures that follow it. */
function readCertificates(bytes) {
    const drafts = [];
    for (const packet of (0,_packet_js__WEBPACK_IMPORTED_MODULE_0__/* .readPackets */ .c)(bytes)) {
        if (packet.tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.publicKey || packet.tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.secretKey) {
            drafts.push([{ packet, signatures: [] }]);
            continue;
        }
        const draft = drafts.at(-1);
        if (draft === undefined) {
            if (packet.tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.marker || packet.tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.trust)
                continue;
            throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('key-malformed', `There is no OpenPGP key: the data begins with a packet of type ${packet.tag}.`, 'Export the key again, with gpg --armor, and hand it over whole.');
        }
        if (packet.tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.signature) {
            const signature = (0,_signature_packet_js__WEBPACK_IMPORTED_MODULE_2__/* .readSignature */ .Bc)(packet.body);
            if (signature !== undefined)
                draft.at(-1)?.signatures.push(signature);
        }
        else if (packet.tag !== _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.trust && packet.tag !== _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.marker && packet.tag !== _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.padding) {
            draft.push({ packet, signatures: [] });
        }
    }
    return drafts.flatMap(([first, ...rest]) => (first === undefined ? [] : [assemble(first, rest)]));
}
function assemble(first, rest) {
    const withTag = (...tags) => rest.filter(({ packet }) => tags.includes(packet.tag));
    return {
        primary: component(first),
        users: withTag(_packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.userId, _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.userAttribute),
        subkeys: withTag(_packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.publicSubkey, _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.secretSubkey).map(component),
    };
}
function component({ packet, signatures }) {
    const isSecret = packet.tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.secretKey || packet.tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.secretSubkey;
    return { packet, signatures, part: (0,_key_packet_js__WEBPACK_IMPORTED_MODULE_3__/* .readKeyPart */ .T1)(packet.body).part, secret: isSecret ? packet : undefined };
}
function componentsOf({ primary, subkeys }) {
    return [primary, ...subkeys];
}
/** The user IDs as text. */
function userNames({ users }) {
    return users
        .filter(({ packet }) => packet.tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.userId)
        .map(({ packet }) => Buffer.from(packet.body).toString('utf8'));
}
/** What signatures over keys hash (RFC 9580, 5.2.4). */
function keyBytes({ body }) {
    return Buffer.concat([Uint8Array.of(0x99), (0,_octets_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(body.length, 2), body]);
}
function userBytes({ tag, body }) {
    return Buffer.concat([Uint8Array.of(tag === _packet_js__WEBPACK_IMPORTED_MODULE_0__/* .TAG */ .Dk.userId ? 0xb4 : 0xd1), (0,_octets_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(body.length, 4), body]);
}
/** Whether `signer` made this signature over these bytes. */
function holds(signature, signer, ...bytes) {
    if (signature.unknownDemand)
        return false;
    const check = new _seal_js__WEBPACK_IMPORTED_MODULE_5__/* .SignatureCheck */ .D(signature, signer);
    for (const piece of bytes)
        check.update(piece);
    return check.holds();
}
/** Whether a signature says that `part` made it: by fingerprint where it names one, else by key id. */
function names(signature, part) {
    if (signature.issuerFingerprints.length > 0)
        return signature.issuerFingerprints.includes(part.fingerprint);
    return signature.issuerKeyIds.length === 0 || signature.issuerKeyIds.includes(part.keyId);
}
function isCertification({ type }) {
    return type >= _signature_packet_js__WEBPACK_IMPORTED_MODULE_2__/* .TYPE */ .ZE.certificationFirst && type <= _signature_packet_js__WEBPACK_IMPORTED_MODULE_2__/* .TYPE */ .ZE.certificationLast;
}


/***/ }),

/***/ 299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* unused harmony export parseFingerprint */
/** A fingerprint as people write it: 40 hex digits, in any case, blanks between them as gpg prints it; else undefined. */
function parseFingerprint(text) {
    const digits = text.replaceAll(/\s/g, '').toUpperCase();
    return /^[0-9A-F]{40}$/.test(digits) ? digits : undefined;
}
/** The bytes of one, out of a digest or a packet. */
function fingerprintOf(bytes) {
    return Buffer.from(bytes).toString('hex').toUpperCase();
}


/***/ }),

/***/ 8865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ CURVE_BYTES),
/* harmony export */   T1: () => (/* binding */ readKeyPart),
/* harmony export */   bm: () => (/* binding */ materialName),
/* harmony export */   oZ: () => (/* binding */ publicJwk),
/* harmony export */   ob: () => (/* binding */ publicKeyObject),
/* harmony export */   r0: () => (/* binding */ base64url)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6902);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(299);
/* harmony import */ var _octets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2063);




/**
 * Reads a key packet, public or secret: `rest` is what follows the public half. Of a version or algorithm not known
 * the whole counts as public: such a key is good for nothing but its name in an error.
 */
function readKeyPart(body) {
    const octets = new _octets_js__WEBPACK_IMPORTED_MODULE_1__/* .Octets */ .lq(body);
    const version = octets.number(1);
    const created = octets.number(4);
    if (version < 4)
        octets.number(2);
    const algorithm = octets.number(1);
    if (version > 4)
        octets.number(4);
    const material = readMaterial(octets, algorithm);
    const publicBody = body.slice(0, octets.offset);
    const fingerprint = digestOfKey(version, publicBody);
    const keyId = version > 4 ? fingerprint.slice(0, 16) : fingerprint.slice(-16);
    return {
        part: { version, created, algorithm, material, body: publicBody, fingerprint, keyId },
        rest: octets.rest(),
    };
}
function readMaterial(octets, algorithm) {
    switch (algorithm) {
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.rsa:
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.rsaSign:
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.rsaEncrypt: {
            const n = octets.mpi();
            return { kind: 'rsa', n, e: octets.mpi(), bits: (0,_octets_js__WEBPACK_IMPORTED_MODULE_1__/* .bitLength */ .ao)(n) };
        }
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.dsa:
            return { kind: 'other', name: `DSA-${(0,_octets_js__WEBPACK_IMPORTED_MODULE_1__/* .bitLength */ .ao)(mpis(octets, 4)[0] ?? new Uint8Array(0))}` };
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.elgamal:
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.elgamalSign:
            mpis(octets, 3);
            return { kind: 'other', name: 'Elgamal' };
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.ecdsa:
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.eddsaLegacy:
            return readPoint(octets);
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.ecdh: {
            octets.take(octets.number(1));
            octets.mpi();
            octets.take(octets.number(1));
            return { kind: 'other', name: 'ECDH' };
        }
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.x25519:
            octets.take(32);
            return { kind: 'other', name: 'X25519' };
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.x448:
            octets.take(56);
            return { kind: 'other', name: 'X448' };
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.ed25519:
            octets.take(32);
            return { kind: 'other', name: 'new-format Ed25519' };
        case _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_KEY */ .qI.ed448:
            octets.take(57);
            return { kind: 'other', name: 'Ed448' };
        default:
            octets.rest();
            return { kind: 'other', name: `algorithm ${algorithm}` };
    }
}
/** A point of a curve, without compression (0x04, x, y), or as Ed25519 has it (0x40, 32 bytes). */
function readPoint(octets) {
    const oid = (0,_octets_js__WEBPACK_IMPORTED_MODULE_1__/* .hex */ .uh)(octets.take(octets.number(1)));
    const point = octets.mpi();
    const curve = _algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .CURVES */ .H1[oid];
    if (curve === 'Ed25519' && point.length === 33 && point[0] === 0x40) {
        return { kind: 'ed25519', point: point.subarray(1) };
    }
    if (curve === 'P-256' || curve === 'P-384' || curve === 'P-521') {
        const width = CURVE_BYTES[curve];
        if (point[0] === 4 && point.length === 1 + 2 * width) {
            return { kind: 'ecdsa', curve, x: point.subarray(1, 1 + width), y: point.subarray(1 + width) };
        }
    }
    return { kind: 'other', name: curve ?? `the curve ${oid}` };
}
/** Bytes of a coordinate. */
const CURVE_BYTES = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };
function mpis(octets, count) {
    return Array.from({ length: count }, () => octets.mpi());
}
function digestOfKey(version, body) {
    const digest = version <= 4
        ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(Uint8Array.of(0x99)).update((0,_octets_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(body.length, 2))
        : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
            .update(Uint8Array.of(version === 6 ? 0x9b : 0x9a))
            .update((0,_octets_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(body.length, 4));
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .a)(digest.update(body).digest());
}
/** How people call it: `RSA-4096`, `Ed25519`, `P-256`. */
function materialName(material) {
    if (material.kind === 'rsa')
        return `RSA-${material.bits}`;
    if (material.kind === 'ed25519')
        return 'Ed25519';
    return material.kind === 'ecdsa' ? material.curve : material.name;
}
/** The key for node:crypto; undefined where it is of no kind used here, or no valid key of its kind. */
function publicKeyObject(material) {
    const key = publicJwk(material);
    if (key === undefined)
        return undefined;
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key, format: 'jwk' });
    }
    catch {
        return undefined;
    }
}
/** The public half as a JSON Web Key (RFC 7517). */
function publicJwk(material) {
    if (material.kind === 'rsa')
        return { kty: 'RSA', n: base64url(material.n), e: base64url(material.e) };
    if (material.kind === 'ed25519')
        return { kty: 'OKP', crv: 'Ed25519', x: base64url(material.point) };
    if (material.kind === 'other')
        return undefined;
    const width = CURVE_BYTES[material.curve];
    return {
        kty: 'EC',
        crv: material.curve,
        x: base64url((0,_octets_js__WEBPACK_IMPORTED_MODULE_1__/* .padded */ .jC)(material.x, width)),
        y: base64url((0,_octets_js__WEBPACK_IMPORTED_MODULE_1__/* .padded */ .jC)(material.y, width)),
    };
}
function base64url(bytes) {
    return Buffer.from(bytes).toString('base64url');
}


/***/ }),

/***/ 7883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ keyBytes),
/* harmony export */   eK: () => (/* binding */ readPublicKeys),
/* harmony export */   x4: () => (/* binding */ readKeys),
/* harmony export */   xp: () => (/* binding */ armorIn),
/* harmony export */   yN: () => (/* binding */ mayBePrivate)
/* harmony export */ });
/* unused harmony export kindOfKey */
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8084);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8156);
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);



/** More than any keyring of a team. */
const LONGEST = 4 * 1024 * 1024;
/**
 * Secret keys from armor (several blocks, too), or from base64 of the armor or of the binary.
 * @throws Failure `armor-malformed`, `packet-malformed`, `key-malformed`, `key-missing`
 */
async function readKeys(text) {
    const secret = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificates */ .jZ)(keyBytes(text.reveal())).filter(holdsSecret);
    if (secret.length === 0) {
        throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('key-missing', 'There is no private key: what was given is a public key.', EXPORT.private);
    }
    return secret.map((certificate) => ({ certificate, fingerprint: certificate.primary.part.fingerprint }));
}
/**
 * Public keys from armor or base64.
 * @throws Failure `armor-malformed`, `packet-malformed`, `key-malformed`, `key-private`
 */
async function readPublicKeys(text) {
    const keys = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificates */ .jZ)(keyBytes(text, 'public'));
    if (keys.some(holdsSecret)) {
        throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('key-private', 'It is a private key, and the public one is wanted.', `${EXPORT.public} If others can read the private one where you gave it from, replace it.`);
    }
    return keys.map((certificate) => ({ certificate, fingerprint: certificate.primary.part.fingerprint }));
}
/** What a text is: `public` where it can be read as such, `private` where it can, or calls itself so. */
function kindOfKey(text) {
    try {
        if ((0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificates */ .jZ)(keyBytes(text)).some(holdsSecret))
            return 'private';
        return PRIVATE_LABEL.test(text) ? 'private' : 'public';
    }
    catch {
        const inner = text.length > LONGEST ? undefined : armorIn(text);
        return PRIVATE_LABEL.test(inner ?? text) ? 'private' : 'unreadable';
    }
}
/** A private key, or a damaged text that may be one. */
function mayBePrivate(text) {
    return kindOfKey(text) !== 'public';
}
const PRIVATE_LABEL = /BEGIN [A-Z0-9 ]*PRIVATE KEY/;
function holdsSecret(key) {
    return (0,_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .componentsOf */ .ct)(key).some(({ secret }) => secret !== undefined);
}
/** A block whose first and last line are in the same one. */
const ONE_LINE = /-----BEGIN PGP [A-Z ]{1,40}-----[^\r\n]*-----END PGP /;
/** The way to a key that can be read. */
const EXPORT = {
    public: 'Export it with gpg --armor --export FINGERPRINT.',
    private: 'Export it with gpg --armor --export-secret-keys FINGERPRINT.',
};
/**
 * The packets in a text: armor, base64 of armor, or base64 of packets.
 * @param wanted what the way out is about where there are none
 */
function keyBytes(text, wanted = 'private') {
    const armored = armorIn(text);
    if (armored === undefined)
        return decoded(text, wanted);
    if (ONE_LINE.test(armored)) {
        throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('armor-malformed', 'The key has lost its line breaks: it is one line.', 'Store it from its file, `gh secret set NAME < key.asc`, or as base64.');
    }
    const blocks = (0,_armor_js__WEBPACK_IMPORTED_MODULE_2__/* .dearmor */ .Ry)(armored).filter(({ kind }) => kind.endsWith('KEY BLOCK'));
    if (blocks.length === 0) {
        throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('key-missing', 'There is no key in the armor that was given.', `Give the block that begins with -----BEGIN PGP ${wanted.toUpperCase()} KEY BLOCK-----. ${EXPORT[wanted]}`);
    }
    return Buffer.concat(blocks.map(({ bytes }) => bytes));
}
/**
 * The armor that a text is, plainly or as base64.
 * @returns undefined where it is neither
 */
function armorIn(text) {
    checkLength(text);
    if ((0,_armor_js__WEBPACK_IMPORTED_MODULE_2__/* .looksArmored */ .fW)(text))
        return text;
    const within = base64Parts(text)?.map((part) => Buffer.from(part).toString('latin1'));
    return within?.every(_armor_js__WEBPACK_IMPORTED_MODULE_2__/* .looksArmored */ .fW) ? within.join('\n').replaceAll(JOINED, '$1\n') : undefined;
}
/** Two blocks without a line break between them, as one base64 after another has them. */
const JOINED = /(-----END PGP [A-Z ]{1,40}-----)(?=-----BEGIN PGP )/g;
/**
 * What base64 stands for, one text after another: padding ends each, or a line that begins as a key does. `undefined`
 * where it is something else.
 */
function base64Parts(text) {
    const whole = (0,_armor_js__WEBPACK_IMPORTED_MODULE_2__/* .fromBase64 */ .Ey)(text);
    if (whole !== undefined)
        return [whole];
    const padded = text.replaceAll(/\s+/g, '').split(/(?<==)(?!=)/);
    const lines = text.split(/\s+/).filter((line) => line !== '');
    for (const pieces of [padded, lines]) {
        const parts = pieces.filter((piece) => piece !== '').map(_armor_js__WEBPACK_IMPORTED_MODULE_2__/* .fromBase64 */ .Ey);
        if (parts.every((part) => part !== undefined && beginsAsKey(part)))
            return parts;
    }
    return undefined;
}
function beginsAsKey(bytes) {
    return KEY_BEGINS.has(bytes[0] ?? 0) || (0,_armor_js__WEBPACK_IMPORTED_MODULE_2__/* .looksArmored */ .fW)(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}
/** First bytes of a secret or public key packet, with the old and the new header. */
const KEY_BEGINS = new Set([0x94, 0x95, 0x96, 0x98, 0x99, 0x9a, 0xc5, 0xc6]);
function decoded(text, wanted) {
    const parts = base64Parts(text);
    if (parts?.every((part) => KEY_BEGINS.has(part[0] ?? 0)))
        return Buffer.concat(parts);
    throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('key-malformed', 'What was given is neither an armored OpenPGP key nor base64 of one.', `${EXPORT[wanted]} What it prints, or base64 of that, is what is wanted here.`);
}
function checkLength(text) {
    if (text.length <= LONGEST)
        return;
    throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('key-malformed', `The key has ${text.length} characters; ${LONGEST} are the most.`, 'Give only the keys that are needed.');
}


/***/ }),

/***/ 1670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fault),
/* harmony export */   Q: () => (/* binding */ malformed)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1957);

/** A failure of this room. */
function fault(code, what, remedy, cause) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(code, what, remedy, cause === undefined ? {} : { cause });
}
/** Bytes that aren't OpenPGP packets, or not such as their kind should be. */
function malformed(what) {
    return fault('packet-malformed', `The OpenPGP data is damaged: ${what}.`, 'Export the key, or make the signature, again, and hand it over whole.');
}


/***/ }),

/***/ 2063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ withoutZeros),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ao: () => (/* binding */ bitLength),
/* harmony export */   dP: () => (/* binding */ mpi),
/* harmony export */   jC: () => (/* binding */ padded),
/* harmony export */   lq: () => (/* binding */ Octets),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1670);

/** Reads the fields of a packet one after another; what isn't there is a Failure, never `undefined`. */
class Octets {
    #bytes;
    #offset = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get offset() {
        return this.#offset;
    }
    get left() {
        return this.#bytes.length - this.#offset;
    }
    take(length) {
        if (length > this.left)
            throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)(`${length} bytes are missing at its byte ${this.#offset}`);
        this.#offset += length;
        return this.#bytes.subarray(this.#offset - length, this.#offset);
    }
    /** A whole number of 1 to 4 bytes, the highest first. */
    number(width) {
        let value = 0;
        for (const byte of this.take(width))
            value = value * 256 + byte;
        return value;
    }
    /** A multiprecision integer (RFC 9580, 3.2): its bits, then its bytes without leading zeros. */
    mpi() {
        const bits = this.number(2);
        return withoutZeros(this.take(Math.ceil(bits / 8)));
    }
    rest() {
        return this.take(this.left);
    }
}
function withoutZeros(bytes) {
    const start = bytes.findIndex((byte) => byte !== 0);
    return start === -1 ? bytes.subarray(bytes.length) : bytes.subarray(start);
}
/** Bits of the number that the bytes are. */
function bitLength(bytes) {
    const significant = withoutZeros(bytes);
    const [first] = significant;
    return first === undefined ? 0 : significant.length * 8 - Math.clz32(first) + 24;
}
function number(value, width) {
    const bytes = Buffer.alloc(width);
    bytes.writeUIntBE(value, 0, width);
    return bytes;
}
function mpi(value) {
    return Buffer.concat([number(bitLength(value), 2), withoutZeros(value)]);
}
/** `bytes` with zeros in front, `width` long in all: fields of a curve have a fixed width elsewhere. */
function padded(bytes, width) {
    if (bytes.length > width)
        throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Q)(`a number of ${bytes.length} bytes where ${width} are the most`);
    return Buffer.concat([Buffer.alloc(width - bytes.length), bytes]);
}
function hex(bytes) {
    return Buffer.from(bytes).toString('hex').toUpperCase();
}


/***/ }),

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   NQ: () => (/* binding */ keysApart),
/* harmony export */   Sy: () => (/* binding */ writePacket),
/* harmony export */   c: () => (/* binding */ readPackets)
/* harmony export */ });
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1670);
/* harmony import */ var _octets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2063);


/** Packet types that matter here (RFC 9580, 5). */
const TAG = {
    signature: 2,
    secretKey: 5,
    publicKey: 6,
    secretSubkey: 7,
    marker: 10,
    trust: 12,
    userId: 13,
    publicSubkey: 14,
    userAttribute: 17,
    padding: 21,
};
/** More packets than any key or signature has: a bound for hostile data. */
const MOST_PACKETS = 20_000;
/**
 * Splits bytes into packets, of both header formats (RFC 9580, 4.2). Lengths that are left open or come in parts are
 * for data packets, which neither keys nor signatures hold.
 */
function readPackets(bytes) {
    const octets = new _octets_js__WEBPACK_IMPORTED_MODULE_0__/* .Octets */ .lq(bytes);
    const packets = [];
    while (octets.left > 0) {
        if (packets.length === MOST_PACKETS)
            throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)(`it has more than ${MOST_PACKETS} packets`);
        packets.push(readPacket(octets));
    }
    return packets;
}
/** The bytes of each key in a sequence of packets, as they are. */
function keysApart(bytes) {
    const octets = new _octets_js__WEBPACK_IMPORTED_MODULE_0__/* .Octets */ .lq(bytes);
    const starts = [];
    while (octets.left > 0) {
        const at = octets.offset;
        const { tag } = readPacket(octets);
        if (tag === TAG.secretKey || tag === TAG.publicKey)
            starts.push(at);
    }
    return starts.map((start, index) => bytes.subarray(start, starts[index + 1]));
}
function readPacket(octets) {
    const at = octets.offset;
    const first = octets.number(1);
    if ((first & 0x80) === 0)
        throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)(`there is no packet at byte ${at}`);
    if ((first & 0x40) !== 0)
        return { tag: first & 0x3f, body: octets.take(newLength(octets, at)) };
    return { tag: (first >> 2) & 0x0f, body: octets.take(oldLength(octets, first & 3, at)) };
}
function newLength(octets, at) {
    const first = octets.number(1);
    if (first < 192)
        return first;
    if (first < 224)
        return (first - 192) * 256 + octets.number(1) + 192;
    if (first === 255)
        return octets.number(4);
    throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)(`the packet at byte ${at} has a partial length`);
}
function oldLength(octets, kind, at) {
    if (kind === 0)
        return octets.number(1);
    if (kind === 1)
        return octets.number(2);
    if (kind === 2)
        return octets.number(4);
    throw (0,_malformed_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Q)(`the packet at byte ${at} has no length`);
}
/**
 * A packet with the old header, as gpg writes it: apt knows a keyring by its first byte.
 * @param least bytes that its length takes at least
 */
function writePacket({ tag, body }, least = 1) {
    if (tag > 15)
        return Buffer.concat([Uint8Array.of(0xc0 | tag, 255), (0,_octets_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(body.length, 4), body]);
    const needed = body.length < 0x100 ? 1 : body.length < 0x10000 ? 2 : 4;
    const width = needed > least ? needed : least;
    const kind = { 1: 0, 2: 1, 4: 2 }[width];
    return Buffer.concat([Uint8Array.of(0x80 | (tag << 2) | kind), (0,_octets_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(body.length, width), body]);
}


/***/ }),

/***/ 9770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ SignatureCheck),
/* harmony export */   w: () => (/* binding */ SignatureMaking)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _key_packet_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8865);
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1670);
/* harmony import */ var _octets_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2063);
/* harmony import */ var _signature_packet_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2421);





/**
 * Checks one signature: give it the document, then ask. Never throws for what the signature holds: such one is bad.
 */
class SignatureCheck {
    #signature;
    #material;
    #key;
    #hash;
    /** node:crypto checks ECDSA only where it hashed the document itself. */
    #ecdsa;
    constructor(signature, signer) {
        const { node } = signature.hash;
        const matches = signature.algorithm === signer.algorithm && signer.version === 4;
        this.#signature = signature;
        this.#material = signer.material;
        this.#key = matches ? (0,_key_packet_js__WEBPACK_IMPORTED_MODULE_1__/* .publicKeyObject */ .ob)(signer.material) : undefined;
        const usable = node !== undefined && this.#key !== undefined;
        this.#hash = usable ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(node) : undefined;
        this.#ecdsa = usable && signer.material.kind === 'ecdsa' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createVerify)(node) : undefined;
    }
    update(bytes) {
        this.#hash?.update(bytes);
        this.#ecdsa?.update(bytes);
    }
    holds() {
        if (this.#hash === undefined || this.#key === undefined)
            return false;
        const end = (0,_signature_packet_js__WEBPACK_IMPORTED_MODULE_2__/* .trailer */ .s9)(this.#signature.hashed);
        this.update(end);
        const digest = this.#hash.digest();
        if (!digest.subarray(0, 2).equals(this.#signature.start))
            return false;
        try {
            return this.#proves(digest, this.#key);
        }
        catch {
            return false;
        }
    }
    #proves(digest, key) {
        const { values, hash } = this.#signature;
        const [first, second] = values;
        if (first === undefined)
            return false;
        switch (this.#material.kind) {
            case 'rsa': {
                if (values.length !== 1)
                    return false;
                const padding = node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING;
                const content = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicDecrypt)({ key, padding }, (0,_octets_js__WEBPACK_IMPORTED_MODULE_3__/* .padded */ .jC)(first, this.#material.n.length));
                return content.equals(Buffer.concat([hash.digestInfo, digest]));
            }
            case 'ed25519':
                if (second === undefined || values.length !== 2)
                    return false;
                return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, digest, key, Buffer.concat([(0,_octets_js__WEBPACK_IMPORTED_MODULE_3__/* .padded */ .jC)(first, 32), (0,_octets_js__WEBPACK_IMPORTED_MODULE_3__/* .padded */ .jC)(second, 32)]));
            case 'ecdsa': {
                if (second === undefined || values.length !== 2)
                    return false;
                const width = _key_packet_js__WEBPACK_IMPORTED_MODULE_1__/* .CURVE_BYTES */ .OG[this.#material.curve];
                const both = Buffer.concat([(0,_octets_js__WEBPACK_IMPORTED_MODULE_3__/* .padded */ .jC)(first, width), (0,_octets_js__WEBPACK_IMPORTED_MODULE_3__/* .padded */ .jC)(second, width)]);
                return this.#ecdsa?.verify({ key, dsaEncoding: 'ieee-p1363' }, both) ?? false;
            }
            default:
                return false;
        }
    }
}
/** Computes one signature's numbers: give it the document and its trailer, then ask. */
class SignatureMaking {
    #algorithm;
    #material;
    #key;
    #hash;
    /** node:crypto makes ECDSA only where it hashed the document itself. */
    #ecdsa;
    constructor(algorithm, material, key) {
        this.#algorithm = algorithm;
        this.#material = material;
        this.#key = key;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm.node ?? '');
        this.#ecdsa = material.kind === 'ecdsa' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)(algorithm.node ?? '') : undefined;
    }
    update(bytes) {
        this.#hash.update(bytes);
        this.#ecdsa?.update(bytes);
    }
    finish() {
        const digest = this.#hash.digest();
        return { digest, values: this.#numbers(digest).map(_octets_js__WEBPACK_IMPORTED_MODULE_3__/* .mpi */ .dP) };
    }
    #numbers(digest) {
        if (this.#material.kind === 'rsa') {
            const padding = node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING;
            const content = Buffer.concat([this.#algorithm.digestInfo, digest]);
            const number = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.privateEncrypt)({ key: this.#key, padding }, content);
            // A wrong RSA signature gives the private key away (Boneh, DeMillo, Lipton 1997).
            const publicKey = (0,_key_packet_js__WEBPACK_IMPORTED_MODULE_1__/* .publicKeyObject */ .ob)(this.#material);
            if (publicKey === undefined || !(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicDecrypt)({ key: publicKey, padding }, number).equals(content)) {
                throw mismatch();
            }
            return [number];
        }
        const both = this.#ecdsa?.sign({ key: this.#key, dsaEncoding: 'ieee-p1363' }) ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, digest, this.#key);
        return [both.subarray(0, both.length / 2), both.subarray(both.length / 2)];
    }
}
function mismatch() {
    return (0,_malformed_js__WEBPACK_IMPORTED_MODULE_4__/* .fault */ .D)('signing-failed', 'The private key does not belong to its public key, or the machine computed wrongly.', 'Export the key again with gpg --armor --export-secret-keys.');
}


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZE: () => (/* binding */ TYPE),
  lc: () => (/* binding */ hashedPart),
  bD: () => (/* binding */ issuerName),
  Bc: () => (/* binding */ readSignature),
  s9: () => (/* binding */ trailer),
  Am: () => (/* binding */ writeSignature)
});

// EXTERNAL MODULE: ./lib/openpgp/algorithm.js
var openpgp_algorithm = __nccwpck_require__(6902);
// EXTERNAL MODULE: ./lib/openpgp/malformed.js
var malformed = __nccwpck_require__(1670);
// EXTERNAL MODULE: ./lib/openpgp/octets.js
var openpgp_octets = __nccwpck_require__(2063);
// EXTERNAL MODULE: ./lib/openpgp/packet.js
var packet = __nccwpck_require__(8895);
// EXTERNAL MODULE: ./lib/openpgp/fingerprint.js
var fingerprint = __nccwpck_require__(299);
;// CONCATENATED MODULE: ./lib/openpgp/subpacket.js



const KIND = {
    created: 2,
    lifetime: 3,
    keyLifetime: 9,
    issuerKeyId: 16,
    primaryUserId: 25,
    flags: 27,
    revoker: 12,
    revocationReason: 29,
    embedded: 32,
    issuerFingerprint: 33,
};
/** Kinds whose demand is met by what is done here; notations (20) are not among them. */
const KNOWN = new Set([
    2, 3, 4, 5, 7, 9, 10, 11, 12, 16, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 32, 33, 34, 39,
]);
function readSubpackets(area) {
    const octets = new openpgp_octets/* Octets */.lq(area);
    const subpackets = [];
    while (octets.left > 0) {
        const length = subpacketLength(octets);
        if (length === 0)
            throw (0,malformed/* malformed */.Q)('a signature has a subpacket without type');
        const type = octets.number(1);
        subpackets.push({ type: type & 0x7f, critical: type > 0x7f, content: octets.take(length - 1) });
    }
    return subpackets;
}
function subpacketLength(octets) {
    const first = octets.number(1);
    if (first < 192)
        return first;
    if (first < 255)
        return (first - 192) * 256 + octets.number(1) + 192;
    return octets.number(4);
}
/** A subpacket of less than 191 bytes. */
function writeSubpacket(type, content) {
    return Buffer.concat([Uint8Array.of(content.length + 1, type), content]);
}
/** @param read reads a signature within the signature */
function statements(hashed, unhashed, read) {
    const said = (kind) => hashed.findLast(({ type }) => type === kind)?.content;
    const all = (kind) => [...hashed, ...unhashed].filter(({ type }) => type === kind).map(({ content }) => content);
    const reason = said(KIND.revocationReason);
    return {
        created: seconds(said(KIND.created)),
        lifetime: seconds(said(KIND.lifetime)) || undefined,
        keyLifetime: seconds(said(KIND.keyLifetime)) || undefined,
        flags: flagsOf(said(KIND.flags)),
        primaryUserId: (said(KIND.primaryUserId)?.[0] ?? 0) !== 0,
        revocationReason: reason === undefined ? undefined : Buffer.from(reason.subarray(1)).toString('utf8'),
        revokers: hashed
            .filter(({ type, content }) => type === KIND.revoker && content.length === 22)
            .map(({ content }) => (0,fingerprint/* fingerprintOf */.a)(content.subarray(2))),
        issuerFingerprints: all(KIND.issuerFingerprint).map((content) => (0,fingerprint/* fingerprintOf */.a)(content.subarray(1))),
        issuerKeyIds: all(KIND.issuerKeyId).map(openpgp_octets/* hex */.uh),
        embedded: all(KIND.embedded).flatMap((content) => read(content) ?? []),
        unknownDemand: hashed.some(({ type, critical }) => critical && !KNOWN.has(type)),
    };
}
function seconds(content) {
    if (content === undefined)
        return undefined;
    if (content.length !== 4)
        throw (0,malformed/* malformed */.Q)(`a time in a signature has ${content.length} bytes`);
    return Buffer.from(content.buffer, content.byteOffset, 4).readUInt32BE();
}
function flagsOf(content) {
    return content === undefined ? undefined : (content[0] ?? 0);
}

;// CONCATENATED MODULE: ./lib/openpgp/signature-packet.js





/** Signature types (RFC 9580, 5.2.1). */
const TYPE = {
    binary: 0x00,
    text: 0x01,
    certificationFirst: 0x10,
    certificationLast: 0x13,
    subkeyBinding: 0x18,
    primaryKeyBinding: 0x19,
    directKey: 0x1f,
    keyRevocation: 0x20,
    subkeyRevocation: 0x28,
    certificationRevocation: 0x30,
};
/**
 * Reads a signature packet's body.
 * @returns undefined for a version other than 4: those count for nothing here
 */
function readSignature(body, depth = 0) {
    const octets = new openpgp_octets/* Octets */.lq(body);
    if (octets.number(1) !== 4)
        return undefined;
    const type = octets.number(1);
    const algorithm = octets.number(1);
    const hash = (0,openpgp_algorithm/* hashAlgorithm */.iF)(octets.number(1));
    const hashedArea = octets.take(octets.number(2));
    const hashed = body.slice(0, octets.offset);
    const unhashedArea = octets.take(octets.number(2));
    const start = octets.take(2);
    const values = algorithm > openpgp_algorithm/* PUBLIC_KEY */.qI.eddsaLegacy ? [] : readNumbers(octets);
    // A signature within a signature is a subkey's for its primary key, and holds no further one.
    const embedded = (content) => depth === 0 ? readSignature(content, 1) : undefined;
    const said = statements(readSubpackets(hashedArea), readSubpackets(unhashedArea), embedded);
    return { ...said, type, algorithm, hash, hashed, start, values, body };
}
/** Newer algorithms than these write their values in other ways; none of those counts here. */
function readNumbers(octets) {
    const values = [];
    while (octets.left > 0) {
        if (values.length === 4)
            throw (0,malformed/* malformed */.Q)('a signature has more numbers than any algorithm uses');
        values.push(octets.mpi());
    }
    return values;
}
/** The part of a new signature that it covers: the issuer's fingerprint and the time, as gpg has them. */
function hashedPart({ type, algorithm, hash, created, issuer }) {
    const area = Buffer.concat([
        writeSubpacket(33, Buffer.concat([Uint8Array.of(4), Buffer.from(issuer, 'hex')])),
        writeSubpacket(2, (0,openpgp_octets/* number */.ai)(created, 4)),
    ]);
    return Buffer.concat([Uint8Array.of(4, type, algorithm, hash.id), (0,openpgp_octets/* number */.ai)(area.length, 2), area]);
}
/** A whole new signature packet. The issuer's key id stands outside of what is covered, where gpg puts it. */
function writeSignature(signature, digest, values) {
    const keyId = writeSubpacket(16, Buffer.from(signature.issuer.slice(-16), 'hex'));
    const body = Buffer.concat([
        hashedPart(signature),
        (0,openpgp_octets/* number */.ai)(keyId.length, 2),
        keyId,
        digest.subarray(0, 2),
        ...values,
    ]);
    return (0,packet/* writePacket */.Sy)({ tag: packet/* TAG */.Dk.signature, body });
}
/** The last bytes of what a signature is computed over (RFC 9580, 5.2.4). */
function trailer(hashed) {
    return Buffer.concat([hashed, Uint8Array.of(4, 0xff), (0,openpgp_octets/* number */.ai)(hashed.length, 4)]);
}
/** For messages: the issuer as the signature names it. */
function issuerName({ issuerFingerprints, issuerKeyIds }) {
    return issuerFingerprints[0] ?? issuerKeyIds[0] ?? 'a key that it does not name';
}


/***/ }),

/***/ 9666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   n: () => (/* binding */ plainAccess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3251);



/**
 * The access where everything that tells it is at hand: keys given, or in the environment as
 * aws-actions/configure-aws-credentials leaves them, and a region. `undefined`: the AWS SDK must look for it in
 * profiles, identity tokens or instance metadata, by rules of its own.
 */
function plainAccess(settings) {
    const { bucket, endpoint = '', environment = {} } = settings;
    const region = settings.region ?? environment.AWS_REGION;
    const credentials = settings.credentials ?? (isProfiled(settings) ? undefined : keysOf(environment));
    if (region === undefined || region === '' || credentials === undefined)
        return undefined;
    const url = endpoint === '' ? awsUrl(settings, region) : ownUrl(endpoint, bucket, settings.forcePathStyle ?? false);
    return url === undefined ? undefined : { ...placeOf(url), region, credentials: async () => credentials };
}
/** A place by its URL, which ends in a slash. */
function placeOf(url) {
    return {
        protocol: url.protocol === 'http:' ? 'http:' : 'https:',
        hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port === '' ? undefined : Number(url.port),
        host: url.host,
        base: url.pathname,
    };
}
function isProfiled({ profile, environment = {} }) {
    return profile !== undefined || (environment.AWS_PROFILE ?? '') !== '';
}
/** The SDK's first source, too, where no profile is named. */
function keysOf(environment) {
    const { AWS_ACCESS_KEY_ID: id = '', AWS_SECRET_ACCESS_KEY: secret = '', AWS_SESSION_TOKEN: token = '', } = environment;
    if (id === '' || secret === '')
        return undefined;
    return {
        accessKeyId: id,
        secretAccessKey: new _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(secret),
        ...(token === '' ? {} : { sessionToken: new _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(token) }),
    };
}
/** Regions of the partition whose hosts end in amazonaws.com and that need no further rule. */
const USUAL_REGION = /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/;
/** A bucket's name as a label of a host. Dots are fit for a host, but not for the store's certificate. */
const LABEL = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
/** What else may say where S3 is; the SDK knows what comes before what. */
const ELSEWHERE = [
    'AWS_ENDPOINT_URL',
    'AWS_ENDPOINT_URL_S3',
    'AWS_USE_FIPS_ENDPOINT',
    'AWS_USE_DUALSTACK_ENDPOINT',
];
function awsUrl({ bucket, environment, forcePathStyle }, region) {
    if (environment?.HOME === undefined || forcePathStyle === true)
        return undefined;
    const file = environment.AWS_CONFIG_FILE ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.HOME, '.aws/config');
    if (ELSEWHERE.some((name) => (environment[name] ?? '') !== '') || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return undefined;
    if (!USUAL_REGION.test(region) || !LABEL.test(bucket) || bucket.includes('--'))
        return undefined;
    return new URL(`https://${bucket}.s3.${region}.amazonaws.com/`);
}
/** Another store's: `https://host/bucket/` or, where host and bucket allow for it, `https://bucket.host/`. */
function ownUrl(endpoint, bucket, forcePathStyle) {
    const url = new URL(endpoint);
    const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    const isAddress = url.hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(url.hostname);
    if (forcePathStyle || isAddress || !LABEL.test(bucket)) {
        url.pathname = `${base}${encodeURIComponent(bucket)}/`;
    }
    else {
        url.hostname = `${bucket}.${url.hostname}`;
        url.pathname = base;
    }
    return url;
}


/***/ }),

/***/ 3618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ etag)
/* harmony export */ });
/** An ETag out of a store's answer. */
function etag(given) {
    return given;
}


/***/ }),

/***/ 8262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ StoreError),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   K2: () => (/* binding */ NOT_A_STORE),
/* harmony export */   LH: () => (/* binding */ troubleOf),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   te: () => (/* binding */ isOfStore),
/* harmony export */   wt: () => (/* binding */ isUnsent)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1957);

/** Which of these are about the store, the way to it or who asks, and tell nothing of what is kept there. */
const OF_STORE = {
    'access-denied': true,
    'no-bucket': true,
    'wrong-region': true,
    'no-region': true,
    'no-credentials': true,
    'role-refused': true,
    'wrong-credentials': true,
    'credentials-expired': true,
    'clock-skew': true,
    unreachable: true,
    'given-up': true,
    'too-large': false,
    'object-changed': false,
    'conditions-ignored': true,
    'not-a-store': true,
    'wrong-endpoint': true,
    'unexpected-answer': true,
};
/** Whether nothing can be said of an object, since the store was not to be had, or not for these credentials. */
function isOfStore({ code }) {
    return OF_STORE[code] === true;
}
/** Operations, and the permission that each needs. */
const PERMISSIONS = {
    GetObject: 's3:GetObject',
    HeadObject: 's3:GetObject',
    PutObject: 's3:PutObject',
    CopyObject: 's3:GetObject on the source and s3:PutObject',
    DeleteObject: 's3:DeleteObject',
    ListObjectsV2: 's3:ListBucket',
    CreateMultipartUpload: 's3:PutObject',
    UploadPart: 's3:PutObject',
    CompleteMultipartUpload: 's3:PutObject',
    AbortMultipartUpload: 's3:AbortMultipartUpload',
    GetBucketPolicyStatus: 's3:GetBucketPolicyStatus',
    GetPublicAccessBlock: 's3:GetBucketPublicAccessBlock',
    GetBucketAcl: 's3:GetBucketAcl',
};
/** The code of an answer that no store gives: a web page, or another server's words. */
const NOT_A_STORE = 'NotAStore';
/** An answer that is no success. */
class StoreError extends Error {
    code;
    status;
    /** Where the bucket is, when that is what is wrong. */
    region;
    constructor(code, status, message, region) {
        super(message);
        this.name = 'StoreError';
        this.code = code;
        this.status = status;
        this.region = region;
    }
}
function troubleOf(error) {
    if (error instanceof StoreError) {
        const { code, status, message } = error;
        return { code, status, message, error };
    }
    if (!(error instanceof Error))
        return { code: '', status: 0, message: String(error), error };
    const inner = error.cause instanceof Error && 'code' in error.cause ? error.cause : error;
    const system = 'code' in inner && typeof inner.code === 'string' ? inner.code : undefined;
    return { code: system ?? error.name, status: 0, message: error.message, error };
}
/** Never reached a server, so nothing was done. */
function isUnsent({ code, status }) {
    return (status === 0 &&
        /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ERR_PROXY_TUNNEL)$/.test(code));
}
/** The connection broke or stayed silent, so the work may have been done. */
function isLost({ code, status }) {
    const silent = /^(ECONNRESET|EPIPE|ECONNABORTED|TimeoutError|RequestTimeout|ERR_STREAM_PREMATURE_CLOSE)$/;
    return status === 0 && (silent.test(code) || code === 'AbortError');
}
/** The store says that it may be otherwise soon. 500 and 504 may come after the work was done. */
function isPassing({ code, status }) {
    if (/^(SlowDown|ServiceUnavailable|InternalError|RequestTimeout|ThrottlingException|TooManyRequests)$/.test(code))
        return true;
    return status === 429 || (status >= 500 && status !== 501);
}
/** The condition did not hold (412), or somebody else was writing at that moment (409). */
function isRefused({ code, status }) {
    return code !== NOT_A_STORE && (status === 412 || (status === 409 && code !== 'NoSuchBucket'));
}
function isAbsent({ code, status }) {
    return status === 404 && code !== 'NoSuchBucket' && code !== NOT_A_STORE;
}
/** The error that a person reads. */
function failureOf(trouble, asked) {
    const { code, what, remedy } = explain(trouble, asked);
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(code, what, remedy, { cause: trouble.error });
}
function explain(trouble, { operation, bucket, key }) {
    const { code, status, message } = trouble;
    const arn = `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;
    if (code === NOT_A_STORE) {
        return {
            code: 'not-a-store',
            what: `${operation} on ${arn} is answered by something that is no S3 store, or that stands before one: ${message}.`,
            remedy: 'Set `endpoint` to the address of the S3 API, not of a console or a web site (MinIO: port 9000, not 9001), and let no login page or proxy answer in its place.',
        };
    }
    if (/^(ExpiredToken|ExpiredTokenException|TokenRefreshRequired)$/.test(code)) {
        return {
            code: 'credentials-expired',
            what: `The AWS credentials expired before ${operation} on ${arn}: ${message}`,
            remedy: 'Run aws-actions/configure-aws-credentials in this job, right before this step; for long runs raise `role-duration-seconds`.',
        };
    }
    if (/^(RequestTimeTooSkewed|RequestExpired)$/.test(code)) {
        return {
            code: 'clock-skew',
            what: `The store refuses the request since the clocks differ by more than 15 minutes: ${message}`,
            remedy: "Set the runner's clock (on a self-hosted runner: timedatectl set-ntp true).",
        };
    }
    if (/^(InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|AuthFailure)$/.test(code)) {
        return {
            code: 'wrong-credentials',
            what: `The store does not know these credentials (${code}): ${message}`,
            remedy: `Check the access key, the secret and \`endpoint\`: they must belong to the same account of the store that has ${bucket}.`,
        };
    }
    if (code === 'NoSuchBucket') {
        return {
            code: 'no-bucket',
            what: `There is no bucket ${bucket} at this store.`,
            remedy: 'Check `bucket`, `region` and `endpoint`, or create the bucket: it is not created by itself.',
        };
    }
    if (status === 301 ||
        status === 307 ||
        /^(PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/.test(code)) {
        return {
            code: 'wrong-region',
            what: `The bucket ${bucket} is in another region${regionOf(trouble.error)}: ${message}`,
            remedy: 'Set `region` to the one that the bucket is in.',
        };
    }
    if (status === 403 || status === 401) {
        const more = operation === 'GetObject' || operation === 'HeadObject'
            ? ' Where s3:ListBucket is missing on the bucket, S3 gives this answer for an object that is not there, too.'
            : '';
        return {
            code: 'access-denied',
            what: `The credentials may not do ${operation} on ${arn}: ${message}`,
            remedy: `Allow ${PERMISSIONS[operation]} on ${arn} in the policy of the role or user.${more}`,
        };
    }
    if (isUnsent(trouble) || isLost(trouble)) {
        return {
            code: 'unreachable',
            what: `The store does not answer ${operation} on ${arn} (${code}): ${message}`,
            remedy: 'Check `endpoint` and `region`, and whether the runner can reach it (proxy, firewall, VPN).',
        };
    }
    return {
        code: isPassing(trouble) ? 'given-up' : 'unexpected-answer',
        what: `The store answers ${operation} on ${arn} with ${status} ${code}: ${message}`,
        remedy: isPassing(trouble)
            ? 'It kept failing for longer than a minute. Run this again later; what was written so far does no harm.'
            : 'See docs/stores.md for what this store needs.',
    };
}
function regionOf(error) {
    return error instanceof StoreError && error.region !== undefined ? ` (${error.region})` : '';
}


/***/ }),

/***/ 3349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openBucket)
});

// EXTERNAL MODULE: ./lib/s3/access.js
var s3_access = __nccwpck_require__(9666);
;// CONCATENATED MODULE: ./lib/s3/clock.js
/** The store's clock: the Date of its latest answer, and the time gone by since. */
class Clock {
    #told;
    #at = 0;
    #own;
    /** @param own the runner's time */
    constructor(own) {
        this.#own = own;
    }
    /** Takes the Date header of an answer; what is no date is passed over. */
    heard(header) {
        const told = Date.parse(header);
        if (Number.isNaN(told))
            return;
        this.#told = told;
        this.#at = performance.now();
    }
    /** The time to sign by: the runner's own, unless the store's differs by more than so many milliseconds. */
    signingTime(tolerated) {
        const own = this.#own();
        const told = this.now() ?? own;
        return Math.abs(told.getTime() - own.getTime()) > tolerated ? told : own;
    }
    now() {
        return this.#told === undefined ? undefined : new Date(this.#told + performance.now() - this.#at);
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./lib/s3/connection.js

/** Connections at once to a store. */
const CONNECTIONS = 64;
/**
 * Kept connections without delay, an end for silent ones, and a look at the store's clock.
 * @param silence how long a request that begins now may stay silent, in milliseconds
 * @param environment may name a proxy (`https_proxy`, `http_proxy`, `no_proxy`), as it does for a runner behind one
 * @param signal ends every request under way
 */
function openConnection(silence, clock, environment = {}, signal) {
    const ways = new Map();
    return async ({ protocol, hostname, port, method, path, headers, body }) => {
        const way = ways.get(protocol) ?? connection_open(protocol, environment);
        ways.set(protocol, way);
        const { request, agent } = await way;
        return new Promise((resolve, reject) => {
            const timeout = silence();
            const options = { agent, host: hostname, port, method, path, headers, timeout };
            const sent = request(signal === undefined ? options : { ...options, signal });
            sent.setNoDelay(true);
            sent.once('timeout', () => sent.destroy(silent(timeout)));
            sent.once('response', (answer) => {
                if (answer.headers.date !== undefined)
                    clock.heard(answer.headers.date);
                const { statusCode: status = 0, statusMessage: reason = '' } = answer;
                resolve({ status, reason, headers: answer.headers, body: answer });
            });
            sent.once('error', reject);
            if (body === undefined)
                sent.end();
            else
                sendBody(sent, body, reject);
        });
    };
}
/** Only the one that is needed is loaded. */
async function connection_open(protocol, environment) {
    const { Agent, request } = await (protocol === 'http:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19)));
    const options = {
        keepAlive: true,
        maxSockets: CONNECTIONS,
        scheduling: 'lifo',
        proxyEnv: environment,
    };
    return { request, agent: new Agent(options) };
}
function silent(milliseconds) {
    const error = new Error(`no answer within ${Math.ceil(milliseconds / 1000)} s`);
    error.name = 'TimeoutError';
    return error;
}
function sendBody(sent, body, failed) {
    const content = body.read();
    if (!(content instanceof external_node_stream_.Readable)) {
        for (const piece of content)
            sent.write(piece);
        sent.end();
        return;
    }
    // A source that fails must break the request off, else the store would wait for the rest.
    content.once('error', (error) => {
        sent.destroy();
        failed(error);
    });
    sent.once('close', () => content.destroy());
    content.pipe(sent);
}

// EXTERNAL MODULE: ./lib/s3/fault.js
var fault = __nccwpck_require__(8262);
// EXTERNAL MODULE: ./lib/s3/bucket.js
var bucket = __nccwpck_require__(3618);
;// CONCATENATED MODULE: ./lib/s3/facts.js

/** What the headers of an answer to GET or HEAD tell of an object; its size is 0 where they don't. */
function factsOf(headers) {
    const checksum = headers['x-amz-checksum-type'] === 'COMPOSITE' ? undefined : headers['x-amz-checksum-sha256'];
    const sha256 = typeof checksum === 'string' ? wholeSha256(checksum) : undefined;
    const modified = Date.parse(headers['last-modified'] ?? '');
    return {
        etag: (0,bucket/* etag */.w)(headers.etag ?? ''),
        size: Number(headers['content-length'] ?? 0),
        modified: new Date(Number.isNaN(modified) ? 0 : modified),
        ...(sha256 === undefined ? {} : { sha256 }),
    };
}
/** The one of a multipart object has `-N` at its end, and proves nothing about the whole. */
function wholeSha256(base64) {
    return /^[A-Za-z0-9+/]{43}=$/.test(base64) ? Buffer.from(base64, 'base64').toString('hex') : undefined;
}

;// CONCATENATED MODULE: ./lib/s3/head.js


/** What is known of an object, with its SHA-256 where the store keeps one of the whole. */
async function headObject(wire, key, mode) {
    const answer = await factsAnswer(wire, key, mode);
    if (answer.kind === 'trouble') {
        if ((0,fault/* isAbsent */.W0)(answer.trouble))
            return undefined;
        throw wire.failure(answer.trouble, 'HeadObject', key);
    }
    const headers = answer.output;
    // A server before the store may leave the length out; then a first byte tells it.
    if (headers['content-length'] !== undefined)
        return factsOf(headers);
    const size = await sizeOf(wire, key);
    return size === undefined ? undefined : { ...factsOf(headers), size };
}
async function factsAnswer(wire, key, mode) {
    if (mode.rejected)
        return askHead(wire, key);
    const answer = await headOnce(wire, key, { 'x-amz-checksum-mode': 'ENABLED' });
    if (answer.kind === 'done')
        return answer;
    if (answer.trouble.status !== 400)
        return explained(wire, key, answer);
    // B2 answers so to the header, as others do to keys that have expired.
    const without = await askHead(wire, key);
    if (without.kind === 'done')
        mode.rejected = true;
    return without;
}
/** The headers of a HEAD's answer; where it has no body to say why it is a refusal, a GET is asked for the reason. */
async function askHead(wire, key) {
    return explained(wire, key, await headOnce(wire, key, {}));
}
async function headOnce(wire, key, headers) {
    return wire.attempt('HeadObject', key, async (store) => {
        const answer = await store.send({ method: 'HEAD', key, headers });
        answer.body.resume();
        return answer.headers;
    });
}
async function explained(wire, key, answer) {
    if (answer.kind === 'done' || !/^(BadRequest|Forbidden)$/.test(answer.trouble.code))
        return answer;
    const told = await firstByte(wire, key);
    return told.kind === 'trouble' ? told : answer;
}
/** Of an object whose HEAD doesn't tell it; `undefined`: it is gone. */
async function sizeOf(wire, key) {
    const answer = await firstByte(wire, key);
    if (answer.kind === 'done')
        return answer.output;
    if ((0,fault/* isAbsent */.W0)(answer.trouble))
        return undefined;
    throw wire.failure(answer.trouble, 'GetObject', key);
}
/** Asks for one byte. @returns the size of the whole */
async function firstByte(wire, key) {
    return wire.attempt('GetObject', key, async (store) => {
        try {
            const { headers, body } = await store.send({ method: 'GET', key, headers: { range: 'bytes=0-0' } });
            const whole = /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1];
            if (whole !== undefined) {
                body.resume();
                return Number(whole);
            }
            // The whole came, without a word about its length: it is counted.
            let size = 0;
            for await (const piece of body)
                size += piece.length;
            return size;
        }
        catch (error) {
            // Nothing has no first byte.
            if (error instanceof fault/* StoreError */.AD && error.status === 416)
                return 0;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./lib/s3/request.js
/** A write's condition as headers (RFC 9110, 13.1). */
function conditionHeaders(condition) {
    if (condition.kind === 'absent')
        return { 'if-none-match': '*' };
    return condition.kind === 'unchanged' ? { 'if-match': condition.etag } : {};
}
/** A key as it stands in a path: each octet but `A-Za-z0-9-._~/` in percent form, as signatures want it. */
function pathOf(key) {
    return key.split('/').map(escaped).join('/');
}
/** A query as it stands on the wire and in a signature: by name. */
function queryOf(query) {
    const pairs = Object.entries(query).map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
    return pairs.toSorted().join('&');
}
function escaped(text) {
    return encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./lib/s3/copy.js



/** Copies inside a store; false when the source is not there, is another one, or the store can't. Keys are whole. */
async function copyObject(wire, from, to, choices) {
    const { etag, caching, type } = choices;
    const itself = from.bucket === wire.bucket && from.key === to;
    const replaced = itself || caching !== undefined || type !== undefined;
    const told = replaced && (caching === undefined || type === undefined) ? await tell(wire, from) : {};
    if (told === undefined)
        return false;
    const headers = {
        'x-amz-copy-source': `${from.bucket}/${pathOf(from.key)}`,
        ...(etag === undefined ? {} : { 'x-amz-copy-source-if-match': etag }),
        ...(replaced
            ? {
                'x-amz-metadata-directive': 'REPLACE',
                ...told,
                ...named('cache-control', caching),
                ...named('content-type', type),
            }
            : {}),
    };
    const answer = await wire.attempt('CopyObject', to, async (store) => store.ask({ method: 'PUT', key: to, headers }));
    if (answer.kind === 'done')
        return true;
    if (cannot(answer.trouble))
        return false;
    // Who may write here need not be who may read there; what then sends the bytes names what is denied to it.
    if (choices.source !== undefined && answer.trouble.status === 403)
        return false;
    throw wire.failure(answer.trouble, 'CopyObject', to);
}
/** Replacing one header replaces all, so the other must be known. */
async function tell(wire, from) {
    const answer = await askHead(wire, from.key);
    if (answer.kind === 'done') {
        return {
            ...named('cache-control', answer.output['cache-control']),
            ...named('content-type', answer.output['content-type']),
        };
    }
    if ((0,fault/* isAbsent */.W0)(answer.trouble))
        return undefined;
    throw wire.failure(answer.trouble, 'HeadObject', from.key);
}
function named(name, value) {
    return value === undefined ? {} : { [name]: value };
}
/** 400 InvalidRequest: above 5 GB, or a self-copy that changes nothing; 501: not implemented. */
function cannot(trouble) {
    if ((0,fault/* isAbsent */.W0)(trouble) || (0,fault/* isRefused */.H0)(trouble))
        return true;
    return (trouble.status === 501 ||
        (trouble.status === 400 && /^(InvalidRequest|EntityTooLarge)$/.test(trouble.code)));
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(1957);
;// CONCATENATED MODULE: ./lib/s3/endpoint.js

/** Providers whose dashboards show a bucket's own host, which starts with the bucket. */
const PROVIDERS = /\.(?:amazonaws\.com|digitaloceanspaces\.com|r2\.cloudflarestorage\.com|backblazeb2\.com|wasabisys\.com|linodeobjects\.com|vultrobjects\.com|your-objectstorage\.com|scw\.cloud|storage\.googleapis\.com)$/;
/**
 * Looks for the bucket in the endpoint, where the dashboards of R2 and others show it: every key would lie a folder too
 * deep, and nobody would see it but the hosts.
 * @throws Failure `wrong-endpoint`
 */
function checkEndpoint({ bucket, endpoint = '', environment = {} }) {
    const { AWS_ENDPOINT_URL_S3: ofS3 = '', AWS_ENDPOINT_URL: ofAll = '' } = environment;
    const url = URL.parse(endpoint || ofS3 || ofAll);
    if (url === null)
        return;
    const path = url.pathname.replace(/\/+$/, '');
    const isInPath = path.endsWith(`/${bucket}`);
    const isInHost = url.hostname.startsWith(`${bucket}.`) && PROVIDERS.test(url.hostname);
    if (!isInPath && !isInHost)
        return;
    const host = isInHost ? url.host.slice(bucket.length + 1) : url.host;
    const right = `${url.protocol}//${host}${isInPath ? path.slice(0, -bucket.length - 1) : path}`;
    const code = 'wrong-endpoint';
    throw new failure/* Failure */.H(code, `The endpoint \`${url.origin}${path}\` has the bucket ${bucket} in it: all would be written a folder too deep, into \`${bucket}/\` inside of the bucket.`, `Set \`endpoint\` (for the source of a promotion \`from-endpoint\`) to \`${right}\`: the bucket is told by \`bucket\`.`);
}

;// CONCATENATED MODULE: ./lib/s3/xml.js
/** What is between `<` and `>`: a declaration or a comment, which say nothing, or a tag. */
const MARKUP = /<(\?[^>]*\?|!--[\s\S]*?--|\/?[A-Za-z_][\w.:-]*(?:[^>"']|"[^"]*"|'[^']*')*)>/y;
const TAG = /^(\/?)(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?:\s[\s\S]*?)?(\/?)$/;
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** An answer of the S3 API is four deep. */
const DEEPEST = 32;
/**
 * Reads an answer of the S3 API, as much of XML as these have: elements, text and entities. What is more (a document
 * type, CDATA) is refused rather than guessed at.
 * @throws SyntaxError
 */
function parseXml(text) {
    const answer = { name: '', text: '', children: [] };
    const open = [answer];
    // A listing has the same few tags a thousand times.
    const tags = new Map();
    for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
        const inner = open.at(-1) ?? refuse(at);
        const markup = text.indexOf('<', at);
        if (markup !== at)
            inner.text += unescaped(text.slice(at, markup === -1 ? undefined : markup));
        if (markup === -1)
            break;
        const inside = insideOf(text, markup);
        const tag = tags.get(inside) ?? tagOf(inside, markup);
        tags.set(inside, tag);
        if (tag.kind === 'end') {
            if (open.length === 1 || inner.name !== tag.name)
                refuse(markup);
            open.pop();
        }
        else if (tag.kind !== 'nothing') {
            const element = { name: tag.name, text: '', children: [] };
            inner.children.push(element);
            if (tag.kind === 'start' && open.push(element) > DEEPEST)
                refuse(markup);
        }
        at = markup + inside.length + 2;
    }
    return open.length === 1 ? onlyRoot(answer, text.length) : refuse(text.length);
}
function onlyRoot({ children: [root, second], text }, at) {
    return root !== undefined && second === undefined && text.trim() === '' ? root : refuse(at);
}
function insideOf(text, markup) {
    const usual = text.slice(markup + 1, text.indexOf('>', markup));
    if (/^[\w/]+$/.test(usual))
        return usual;
    MARKUP.lastIndex = markup;
    return MARKUP.exec(text)?.[1] ?? refuse(markup);
}
function tagOf(inside, at) {
    if (inside.startsWith('?') || inside.startsWith('!'))
        return { kind: 'nothing' };
    const [, slash, name = '', empty] = TAG.exec(inside) ?? refuse(at);
    if (slash === '/')
        return { kind: 'end', name };
    return { kind: empty === '/' ? 'empty' : 'start', name };
}
/** The texts of all elements of a name right below one. */
function texts(element, name) {
    return element.children.flatMap((child) => (child.name === name ? [child.text] : []));
}
/** The text of an element at a path below one; empty where there is none. */
function textAt(element, ...path) {
    let at = element;
    for (const name of path)
        at = at?.children.find((child) => child.name === name);
    return at?.text ?? '';
}
/** A text as it stands in an element. */
function escapeXml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function unescaped(text) {
    if (!text.includes('&'))
        return text;
    return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (all, decimal, hex, name) => {
        if (name !== undefined)
            return ENTITIES[name] ?? all;
        const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : all;
    });
}
function refuse(at) {
    throw new SyntaxError(`The store's answer is not XML as the S3 API writes it (offset ${at}).`);
}

;// CONCATENATED MODULE: ./lib/s3/exposure.js

const EVERYBODY = /\/groups\/(global\/AllUsers|global\/AuthenticatedUsers)$/;
/**
 * Asks the bucket's policy status and ACL, and, as the last judge, for an object without credentials. A store that does
 * not know the first two, or a user who may not ask, leaves it to the last.
 */
async function exposureOf(wire, nobody, key) {
    const [policy, acl, anonymous] = await Promise.all([
        byPolicy(wire),
        byAcl(wire),
        key === undefined ? false : isOpen(nobody, key),
    ]);
    if (anonymous && policy === false && !acl) {
        const because = `anybody can read ${key}, though nothing opens the bucket: its objects are public one by one (ACL)`;
        return { kind: 'public', because, oneByOne: true };
    }
    if (anonymous)
        return { kind: 'public', because: `anybody can read ${key}` };
    if (policy !== true && !acl)
        return { kind: 'private' };
    const blocked = await blocks(wire);
    if (policy === true && !blocked.policy)
        return { kind: 'public', because: "the bucket's policy opens it to everybody" };
    if (acl && !blocked.acl)
        return { kind: 'public', because: "the bucket's access control list has everybody in it" };
    return { kind: 'private' };
}
/** `undefined`: the store does not tell, or not to these credentials. */
async function byPolicy(wire) {
    const answer = await wire.attempt('GetBucketPolicyStatus', undefined, async (store) => store.ask({ method: 'GET', query: { policyStatus: '' } }));
    if (answer.kind === 'done')
        return isTrue(answer.output, 'IsPublic');
    return answer.trouble.code === 'NoSuchBucketPolicy' ? false : undefined;
}
async function byAcl(wire) {
    const answer = await wire.attempt('GetBucketAcl', undefined, async (store) => store.ask({ method: 'GET', query: { acl: '' } }));
    if (answer.kind !== 'done')
        return false;
    const list = answer.output.children.find(({ name }) => name === 'AccessControlList');
    return (list?.children ?? []).some((grant) => EVERYBODY.test(textAt(grant, 'Grantee', 'URI')));
}
/** Whether an object is given to who has no credentials. */
async function isOpen(nobody, key) {
    const answer = await nobody.attempt('HeadObject', key, async (store) => {
        (await store.send({ method: 'HEAD', key })).body.resume();
    });
    return answer.kind === 'done';
}
/** AWS's block of public access makes open policies and lists ineffective. */
async function blocks(wire) {
    const answer = await wire.attempt('GetPublicAccessBlock', undefined, async (store) => store.ask({ method: 'GET', query: { publicAccessBlock: '' } }));
    if (answer.kind !== 'done')
        return { policy: false, acl: false };
    return {
        policy: isTrue(answer.output, 'RestrictPublicBuckets'),
        acl: isTrue(answer.output, 'IgnorePublicAcls'),
    };
}
/** S3 writes `true`, Ceph's policy status `TRUE`. */
function isTrue(element, name) {
    return textAt(element, name).toLowerCase() === 'true';
}

;// CONCATENATED MODULE: ./lib/s3/list.js


const ENDLESS = {
    code: 'IsTruncated',
    status: 200,
    message: 'there is more, but no NextContinuationToken to ask for it',
    error: undefined,
};
/** All objects below a prefix, page by page. Keys are whole. */
async function* listObjects(wire, prefix) {
    for await (const { children } of pages(wire, prefix)) {
        for (const object of children.filter(({ name }) => name === 'Contents')) {
            const modified = Date.parse(textAt(object, 'LastModified'));
            yield {
                key: textAt(object, 'Key'),
                etag: (0,bucket/* etag */.w)(textAt(object, 'ETag')),
                size: Number(textAt(object, 'Size')),
                // MinIO and R2 tell milliseconds here, and in headers none.
                modified: new Date(Number.isNaN(modified) ? 0 : Math.floor(modified / 1000) * 1000),
            };
        }
    }
}
/** The names of the folders right below a prefix that ends in a slash, or is empty. */
async function listFolders(wire, prefix) {
    const names = [];
    for await (const { children } of pages(wire, prefix, '/')) {
        const folders = children.filter(({ name }) => name === 'CommonPrefixes');
        for (const folder of folders.flatMap((each) => texts(each, 'Prefix')))
            names.push(folder.slice(prefix.length, -1));
    }
    return names;
}
async function* pages(wire, prefix, delimiter) {
    let token;
    do {
        const query = {
            'list-type': '2',
            prefix,
            'max-keys': String(wire.limits.page),
            ...(delimiter === undefined ? {} : { delimiter }),
            ...(token === undefined ? {} : { 'continuation-token': token }),
        };
        const page = await wire.ask('ListObjectsV2', undefined, async (store) => store.ask({ method: 'GET', query }));
        yield page;
        token = textAt(page, 'IsTruncated') === 'true' ? textAt(page, 'NextContinuationToken') : undefined;
        // A part must not pass for the whole: what it leaves out would count as not being there.
        if (token === '')
            throw wire.failure(ENDLESS, 'ListObjectsV2', undefined);
    } while (token !== undefined);
}

;// CONCATENATED MODULE: ./lib/s3/patience.js
/** Waits between attempts grow to this, in milliseconds. */
const LONGEST_WAIT = 10_000;
/**
 * How long a store is waited for that keeps failing. The time begins with the first attempt in vain, its silence counts,
 * and it goes on for each request by itself, whatever others do. After what was given up on, whatever else fails has no
 * time left.
 */
class Patience {
    #limits;
    #now;
    /** What is failing: when its first attempt in vain began, and when the last one ended. */
    #failing = new Map();
    /** When something was in vain for the last time that was given up on, or came after that. */
    #hopeless = Number.NEGATIVE_INFINITY;
    /** @param now milliseconds of a clock that only goes on */
    constructor(limits, now = () => performance.now()) {
        this.#limits = limits;
        this.#now = now;
    }
    /** When an attempt begins that does so now. */
    begin() {
        return this.#now();
    }
    /** How long a connection may stay silent from now on: as long as there is time, but long enough for a store that is well. */
    silence() {
        const { silence, patience } = this.#limits;
        const now = this.#now();
        this.#forget(now);
        const oldest = Math.min(...[...this.#failing.values()].map(({ since }) => since));
        const left = this.#isHopeless(now) ? 0 : oldest + patience - now;
        return Math.ceil(Math.max(silence / 3, Math.min(silence, left)));
    }
    succeeded(what) {
        this.#failing.delete(what);
    }
    /** An attempt was in vain. @returns whether there is time for another one after a wait */
    failed(what, began, wait) {
        const now = this.#now();
        this.#forget(now);
        const since = this.#failing.get(what)?.since ?? began;
        this.#failing.set(what, { since, last: now });
        if (!this.#isHopeless(now) && now + wait - since < this.#limits.patience)
            return true;
        this.#hopeless = now;
        return false;
    }
    #isHopeless(now) {
        return now - this.#hopeless <= this.#pause;
    }
    /** What has not been tried again says nothing of the store as it is. */
    #forget(now) {
        for (const [what, { last }] of this.#failing)
            if (now - last > this.#pause)
                this.#failing.delete(what);
    }
    get #pause() {
        return this.#limits.silence + 2 * LONGEST_WAIT;
    }
}

// EXTERNAL MODULE: ./lib/bytes/source.js
var source = __nccwpck_require__(9674);
;// CONCATENATED MODULE: ./lib/s3/read.js




/** An object whole, in memory. */
async function getObject(wire, key, limit) {
    const answer = await wire.attempt('GetObject', key, async (store) => {
        const { headers, body } = await store.send({ method: 'GET', key });
        const facts = factsOf(headers);
        if (facts.size > limit) {
            body.destroy();
            throw tooLarge(wire, key, limit, facts.size);
        }
        if (headers['content-length'] === undefined) {
            // nginx before a store may send it in chunks, which tell their end and not their length.
            const bytes = await (0,source/* collect */.Fo)(body, limit, () => tooLarge(wire, key, limit));
            return { ...facts, size: bytes.length, bytes };
        }
        return { ...facts, bytes: await wholeOf(body, facts.size) };
    });
    if (answer.kind === 'done')
        return answer.output;
    if ((0,fault/* isAbsent */.W0)(answer.trouble))
        return undefined;
    throw wire.failure(answer.trouble, 'GetObject', key);
}
/** An object as bytes that can be read from anywhere. What is read is what `facts` is about, or a Failure. */
function openObject(wire, key, facts) {
    return {
        size: facts.size,
        async *read(from = 0, to = facts.size) {
            const end = Math.min(to, facts.size);
            let at = from;
            while (at < end) {
                const stream = await openAt(wire, key, facts, at, end);
                try {
                    for await (const piece of stream) {
                        at += piece.length;
                        yield piece;
                    }
                }
                catch {
                    // Where it broke off it goes on: each attempt brings something.
                }
            }
        },
    };
}
async function openAt(wire, key, facts, from, to) {
    const answer = await wire.attempt('GetObject', key, async (store) => {
        const range = from === 0 && to === facts.size ? {} : { range: `bytes=${from}-${to - 1}` };
        const headers = { 'if-match': facts.etag, ...range };
        const answer = await store.send({ method: 'GET', key, headers });
        // A server before the store that doesn't know of ranges sends the whole.
        const skipped = answer.status === 206 ? 0 : from;
        return begun(within(answer.body, skipped, to - from));
    });
    if (answer.kind === 'done')
        return answer.output;
    if (!(0,fault/* isAbsent */.W0)(answer.trouble) && !(0,fault/* isRefused */.H0)(answer.trouble))
        throw wire.failure(answer.trouble, 'GetObject', key);
    const code = 'object-changed';
    throw new failure/* Failure */.H(code, 'This object was replaced or deleted while it was read.', 'Run this again.', {
        where: { file: `s3://${wire.bucket}/${key}` },
    });
}
/** `length` bytes of a body, behind those that are passed over. */
async function* within(body, skipped, length) {
    let at = -skipped;
    for await (const piece of body) {
        const part = piece.subarray(Math.max(0, -at), Math.max(0, length - at));
        at += piece.length;
        if (part.length > 0)
            yield part;
        if (at >= length)
            return;
    }
}
/** A body whose first bytes are there: one that breaks off before is an attempt that failed, and is made again. */
async function begun(pieces) {
    const first = await pieces.next();
    if (first.done === true)
        throw premature('nothing came');
    return withFirst(first.value, pieces);
}
async function* withFirst(first, rest) {
    try {
        yield first;
        yield* rest;
    }
    finally {
        await rest.return(undefined);
    }
}
async function wholeOf(body, size) {
    const whole = Buffer.allocUnsafeSlow(size);
    let length = 0;
    for await (const chunk of body) {
        if (length + chunk.length <= size)
            whole.set(chunk, length);
        length += chunk.length;
    }
    if (length === size)
        return whole;
    throw premature(`${length} of ${size} bytes came`);
}
function premature(what) {
    const error = new Error(what);
    error.name = 'ERR_STREAM_PREMATURE_CLOSE';
    return error;
}
function tooLarge(wire, key, limit, size) {
    return new failure/* Failure */.H('too-large', `This object has ${size ?? 'too many'} bytes; at most ${limit} are read.`, 'Check what it is.', {
        where: { file: `s3://${wire.bucket}/${key}` },
    });
}

// EXTERNAL MODULE: ./lib/lanes.js
var lanes = __nccwpck_require__(2864);
;// CONCATENATED MODULE: ./lib/s3/remove.js



/**
 * Deletes objects one by one: what S3 calls DeleteObjects needs a checksum header that some stores reject, and is
 * missing from others.
 */
async function deleteObjects(wire, keys) {
    await (0,lanes/* inLanesToTheEnd */.E5)(lanes/* REQUESTS_AT_ONCE */.PU, keys, (key) => deleteObject(wire, key));
}
async function deleteObject(wire, key) {
    const answer = await wire.attempt('DeleteObject', key, async (store) => {
        (await store.send({ method: 'DELETE', key })).body.resume();
    });
    if (answer.kind === 'trouble' && !(0,fault/* isAbsent */.W0)(answer.trouble)) {
        throw wire.failure(answer.trouble, 'DeleteObject', key);
    }
}
/**
 * Deletes an object while it is the one that was found. An attempt may come a minute after the one before, so that each
 * looks first; between its look and its deletion the condition holds, where the store keeps to it. The condition alone
 * would not do: the same bytes, written again, have the same ETag.
 * @returns whether it was deleted
 */
async function deleteUnchanged(wire, key, found) {
    const answer = await wire.attempt('DeleteObject', key, async (store) => {
        const { headers, body } = await store.send({ method: 'HEAD', key });
        body.resume();
        const now = factsOf(headers);
        if (now.etag !== found.etag || now.modified.getTime() !== found.modified.getTime())
            return false;
        return await deleteOn(store, key, now);
    });
    if (answer.kind === 'done')
        return answer.output;
    // An attempt whose answer was lost has done it, or somebody else.
    if ((0,fault/* isAbsent */.W0)(answer.trouble))
        return answer.lostBefore;
    throw wire.failure(answer.trouble, 'DeleteObject', key);
}
async function deleteOn(store, key, { etag }) {
    try {
        (await store.send({ method: 'DELETE', key, headers: { 'if-match': etag } })).body.resume();
        return true;
    }
    catch (error) {
        const trouble = (0,fault/* troubleOf */.LH)(error);
        if ((0,fault/* isRefused */.H0)(trouble))
            return false;
        if (trouble.status !== 501 && trouble.status !== 400)
            throw error;
        // The store knows no condition of a deletion: the look was right before.
        (await store.send({ method: 'DELETE', key })).body.resume();
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/s3/settings.js
const LIMITS = {
    silence: 30_000,
    patience: 75_000,
    firstWait: 100,
    multipartAbove: 5 * 2 ** 30,
    part: 64 * 2 ** 20,
    page: 1000,
};
/** The prefix as it stands before each key: with a slash at its end, or empty. */
function prefixText(prefix = '') {
    const inner = prefix.replaceAll(/^\/+|\/+$/g, '');
    return inner === '' ? '' : `${inner}/`;
}

;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
;// CONCATENATED MODULE: ./lib/s3/page.js

/** Whether an answer that is a success is a web page in an object's place. Our own pages are objects, too. */
function isPage(headers, key) {
    return /^text\/html\b/i.test(headers['content-type'] ?? '') && !(key ?? '').endsWith('.html');
}
/** Whether a text is a web page's. */
function looksLikePage(text) {
    return /^\s*(<!doctype html|<html|<head|<body)/i.test(text);
}
/** What to throw for an answer that is no store's; `text` is its body, or the start of it. */
function notAStore(status, reason, text, location = '') {
    const [, title = ''] = /<title[^<>]*>([^<]{1,200})/i.exec(text) ?? [];
    const shown = title.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
    const what = location === ''
        ? `${looksLikePage(text) ? 'a web page' : 'no error document of S3'}${shown === '' ? '' : ` (\u201c${shown}\u201d)`}`
        : `a redirection to ${originOf(location)}`;
    return new fault/* StoreError */.AD(fault/* NOT_A_STORE */.K2, status, `${what}, with the status ${status} ${reason}`.trimEnd(), undefined);
}
/** Without path and query, which may hold a token. */
function originOf(location) {
    return URL.parse(location)?.origin ?? 'another page';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/s3/signature.js

/**
 * The headers of a signed request, by AWS Signature Version 4 for S3: no second escaping of the path, no dot segments
 * resolved. Every header is signed, the conditions too.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
function sign({ method, path, query, headers, payload }, { accessKeyId, secretAccessKey, sessionToken }, region, at, keys = new Map()) {
    const time = at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    const signed = {
        ...headers,
        'x-amz-content-sha256': payload,
        'x-amz-date': time,
        ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken.reveal() }),
    };
    const names = Object.keys(signed).toSorted();
    const lines = names.map((name) => `${name}:${signed[name]?.trim().replaceAll(/ +/g, ' ')}\n`).join('');
    const canonical = [method, path, query, lines, names.join(';'), payload].join('\n');
    const scope = `${day}/${region}/s3/aws4_request`;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex');
    const key = signingKey(secretAccessKey.reveal(), day, region, keys);
    const signature = hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${digest}`).toString('hex');
    const fields = `Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
    return { ...signed, authorization: `AWS4-HMAC-SHA256 ${fields}` };
}
function signingKey(secret, day, region, keys) {
    const name = `${secret} ${day} ${region}`;
    const known = keys.get(name);
    if (known !== undefined)
        return known;
    const first = hmac(`AWS4${secret}`, day);
    const key = [region, 's3', 'aws4_request'].reduce((before, part) => hmac(before, part), first);
    keys.set(name, key);
    return key;
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: ./lib/s3/store.js






/** An answer in XML has a page of a listing at most: 1,000 keys of 1,024 octets, escaped. */
const LONGEST_XML = 16 * 2 ** 20;
/** What an explanation may take of memory. */
const LONGEST_ERROR = 64 * 2 ** 10;
/** A difference of clocks, in milliseconds, that is left alone: S3 refuses a request at 15 minutes. */
const TOLERATED = 5 * 60_000;
/** The codes of answers that may have no body to tell theirs, as those to HEAD. */
const CODES = {
    400: 'BadRequest',
    403: 'Forbidden',
    404: 'NotFound',
    412: 'PreconditionFailed',
};
function openStore(access, connection, clock) {
    const keys = new Map();
    const send = async (request) => {
        const { method, key, query = {}, headers = {}, body } = request;
        const { protocol, hostname, port, host, base, region } = access;
        const path = base + pathOf(key ?? '');
        const at = clock.signingTime(TOLERATED);
        const unsigned = {
            method,
            path,
            query: queryOf(query),
            headers: { ...headers, host, ...(body === undefined ? {} : { 'content-length': String(body.size) }) },
            payload: body === undefined ? EMPTY_SHA256 : (body.sha256 ?? 'UNSIGNED-PAYLOAD'),
        };
        const credentials = await access.credentials();
        const answer = await connection({
            protocol,
            hostname,
            port,
            method,
            path: unsigned.query === '' ? path : `${path}?${unsigned.query}`,
            headers: credentials === undefined ? unsigned.headers : sign(unsigned, credentials, region, at, keys),
            body,
        });
        if (answer.status < 200 || answer.status >= 300)
            throw await errorOf(answer, at);
        if (!isPage(answer.headers, key))
            return answer;
        throw notAStore(answer.status, answer.reason, await startOf(answer));
    };
    return { send, ask: async (request) => elementOf(await send(request)) };
}
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** An error may also come after the status was sent, as copies and completions take long: that one passes. */
async function elementOf(answer) {
    const said = await limited(answer, LONGEST_XML);
    if (said.trim() === '')
        throw new fault/* StoreError */.AD('InternalError', 503, 'the answer is empty', undefined);
    const element = parsed(said, answer.status);
    if (element.name !== 'Error')
        return element;
    throw new fault/* StoreError */.AD(textAt(element, 'Code'), 503, textAt(element, 'Message'), undefined);
}
function parsed(said, status) {
    try {
        return parseXml(said);
    }
    catch (error) {
        if (looksLikePage(said))
            throw notAStore(status, '', said);
        throw new fault/* StoreError */.AD('MalformedXML', status, error instanceof Error ? error.message : '', undefined);
    }
}
async function errorOf(answer, signedAt) {
    const { status, headers, reason } = answer;
    const told = await explanationOf(answer);
    const location = headers.location ?? '';
    // S3 redirects too, to another region, and says so in a document or, for HEAD, a header.
    const isSentAway = status >= 300 && status < 400 && location !== '' && !('x-amz-bucket-region' in headers);
    const isOther = told.code === '' && (told.text !== '' || isSentAway);
    if (isOther && status < 500 && status !== 429)
        throw notAStore(status, reason, told.text, location);
    const dated = Date.parse(headers.date ?? '');
    const isSkewed = status === 403 && told.code === '' && Math.abs(dated - signedAt.getTime()) > 3 * TOLERATED;
    const code = isSkewed ? 'RequestTimeTooSkewed' : told.code || (CODES[status] ?? String(status));
    const region = headers['x-amz-bucket-region'];
    return new fault/* StoreError */.AD(code, status, told.message || `the store answers ${status} ${reason}`, typeof region === 'string' ? region : undefined);
}
async function explanationOf(answer) {
    const text = await startOf(answer);
    try {
        const element = parseXml(text);
        return { code: textAt(element, 'Code'), message: textAt(element, 'Message'), text };
    }
    catch {
        // A gateway's page, or none at all: then the status says it.
        return { code: '', message: '', text: text.trim() };
    }
}
/** The text of an answer, or its start where it is longer than any explanation. */
async function startOf({ body }) {
    const parts = [];
    let size = 0;
    try {
        for await (const piece of body) {
            parts.push(piece);
            size += piece.length;
            if (size > LONGEST_ERROR)
                break;
        }
    }
    catch {
        // What came before it broke off may say enough.
    }
    return Buffer.concat(parts).toString('utf8', 0, LONGEST_ERROR);
}
async function limited({ status, body }, limit) {
    let size = 0;
    body.on('data', (piece) => {
        size += piece.length;
        const why = `the answer is longer than ${limit} bytes`;
        if (size > limit)
            body.destroy(new fault/* StoreError */.AD('AnswerTooLong', status, why, undefined));
    });
    return (0,consumers_namespaceObject.text)(body);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./lib/s3/wire.js




/** The connection to a store: retries what may pass, and gives up on what keeps failing. */
class Wire {
    #open;
    #limits;
    #patience;
    #signal;
    bucket;
    /** @param signal ends every attempt, and the waits between */
    constructor(bucket, limits, patience, open, signal) {
        this.bucket = bucket;
        this.#limits = limits;
        this.#patience = patience;
        this.#open = open;
        this.#signal = signal;
    }
    get limits() {
        return this.#limits;
    }
    /** A request's output. @throws Failure for every trouble but those that `expected` takes. */
    async ask(operation, key, request) {
        const answer = await this.attempt(operation, key, request);
        if (answer.kind === 'done')
            return answer.output;
        throw this.failure(answer.trouble, operation, key);
    }
    failure(trouble, operation, key) {
        const asked = { operation, bucket: this.bucket, ...(key === undefined ? {} : { key }) };
        return (0,fault/* failureOf */.g5)(trouble, asked);
    }
    /**
     * Sends a request until it succeeds, or ends in a trouble that does not pass. With `judgeLost` a lost answer is
     * such a trouble; `lostBefore` says that an attempt before may have done the work.
     */
    async attempt(operation, key, request, judgeLost = false) {
        const what = `${operation} ${key ?? ''}`;
        let lostBefore = false;
        for (let tries = 0;; tries++) {
            const began = this.#patience.begin();
            try {
                const output = await request(await this.#open());
                this.#patience.succeeded(what);
                return { kind: 'done', output };
            }
            catch (error) {
                if (error instanceof failure/* Failure */.H || this.#signal?.aborted === true)
                    throw error;
                const trouble = (0,fault/* troubleOf */.LH)(error);
                const course = courseOf(trouble, tries);
                if (course === 'throw')
                    throw error;
                if (course === 'end') {
                    this.#patience.succeeded(what);
                    return { kind: 'trouble', trouble, lostBefore };
                }
                const wait = this.#waitAfter(tries);
                if (!this.#patience.failed(what, began, wait))
                    throw this.failure(trouble, operation, key);
                const lost = (0,fault/* isLost */.JD)(trouble);
                if (lost && judgeLost)
                    return { kind: 'trouble', trouble, lostBefore: true };
                lostBefore ||= lost || (trouble.status >= 500 && trouble.status !== 503);
                await this.#pause(wait);
            }
        }
    }
    async #pause(milliseconds) {
        const options = this.#signal === undefined ? {} : { signal: this.#signal };
        await (0,promises_.setTimeout)(milliseconds, undefined, options);
    }
    /** Up to twice as long each time, at random, so that many who failed together do not come back together. */
    #waitAfter(tries) {
        const longest = Math.min(LONGEST_WAIT, this.#limits.firstWait * 2 ** tries);
        return longest * (0.5 + Math.random() / 2);
    }
}
/** What follows on a trouble: another attempt, the end of the request, or, since it is none of a store's, a throw. */
function courseOf(trouble, tries) {
    if ((0,fault/* isLost */.JD)(trouble) || (0,fault/* isPassing */.WG)(trouble) || (0,fault/* isUnsent */.wt)(trouble))
        return 'again';
    // The store's time is known by that answer, and signed by from now on.
    if (trouble.code === 'RequestTimeTooSkewed' && tries === 0)
        return 'again';
    return trouble.status > 0 ? 'end' : 'throw';
}

// EXTERNAL MODULE: ./lib/bytes/hashes.js
var hashes = __nccwpck_require__(9583);
;// CONCATENATED MODULE: ./lib/s3/judge.js


/** What an answer to a write means. */
function judge(wire, write, answer) {
    if (answer.kind === 'done')
        return { kind: 'written', etag: (0,bucket/* etag */.w)(answer.output) };
    const { trouble, lostBefore } = answer;
    // An upload that is gone after a lost answer was completed, or given up.
    if (lostBefore && (trouble.status === 0 || trouble.code === 'NoSuchUpload'))
        return { kind: 'unanswered' };
    // If-Match on what is no longer there is 404 at AWS.
    const gone = write.condition.kind === 'unchanged' && trouble.code === 'NoSuchKey';
    // Refused after an attempt that may have succeeded: perhaps it met its own success.
    if ((0,fault/* isRefused */.H0)(trouble) || gone)
        return lostBefore ? { kind: 'unanswered' } : { kind: 'refused' };
    throw wire.failure(trouble, 'PutObject', write.key);
}

;// CONCATENATED MODULE: ./lib/s3/multipart.js






/** S3 takes no more. */
const MOST_PARTS = 10_000;
/** Parts under way at once. */
const PARTS_AT_ONCE = 4;
/**
 * Writes what is too large for one request. Whatever goes wrong, the parts are given up, since a store keeps and
 * charges for them. The condition is asked for at the end, when the object comes to be.
 */
async function putInParts(wire, write) {
    const { key } = write;
    const upload = await wire.ask('CreateMultipartUpload', key, async (store) => {
        const headers = { 'cache-control': write.caching, 'content-type': write.type };
        return textAt(await store.ask({ method: 'POST', key, query: { uploads: '' }, headers }), 'UploadId');
    });
    try {
        const parts = await sendParts(wire, write, upload);
        const put = await complete(wire, write, upload, parts);
        // An unanswered one may have succeeded, and then there is nothing to give up; the store knows.
        if (put.kind !== 'written')
            await abort(wire, key, upload);
        return put;
    }
    catch (error) {
        await abort(wire, key, upload);
        throw error;
    }
}
async function sendParts(wire, { key, content }, upload) {
    const size = Math.max(wire.limits.part, Math.ceil(content.size / MOST_PARTS));
    const count = Math.ceil(content.size / size);
    const parts = [];
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    await (0,lanes/* inLanesToTheEnd */.E5)(PARTS_AT_ONCE, numbers, async (number) => {
        const [from, to] = [(number - 1) * size, Math.min(number * size, content.size)];
        const etag = await wire.ask('UploadPart', key, async (store) => {
            const query = { partNumber: String(number), uploadId: upload };
            const read = () => external_node_stream_.Readable.from(content.read(from, to), { objectMode: false });
            const answer = await store.send({ method: 'PUT', key, query, body: { size: to - from, read } });
            answer.body.resume();
            return answer.headers.etag ?? '';
        });
        parts.push({ number, etag });
    });
    return parts.toSorted((a, b) => a.number - b.number);
}
async function complete(wire, write, upload, parts) {
    const body = listOf(parts);
    const answer = await wire.attempt('CompleteMultipartUpload', write.key, async (store) => {
        const headers = { 'content-type': 'application/xml', ...conditionHeaders(write.condition) };
        const query = { uploadId: upload };
        return textAt(await store.ask({ method: 'POST', key: write.key, query, headers, body }), 'ETag');
    }, true);
    return judge(wire, write, answer);
}
function listOf(parts) {
    const list = parts.map(({ number, etag }) => `<Part><PartNumber>${number}</PartNumber><ETag>${escapeXml(etag)}</ETag></Part>`);
    const bytes = Buffer.from(`<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${list.join('')}</CompleteMultipartUpload>`);
    return {
        size: bytes.length,
        sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
        read: () => [bytes],
    };
}
/** Giving up must not hide what went wrong before; an upload that is gone is fine. */
async function abort(wire, key, upload) {
    await wire
        .attempt('AbortMultipartUpload', key, async (store) => {
        (await store.send({ method: 'DELETE', key, query: { uploadId: upload } })).body.resume();
    })
        .catch(() => undefined);
}

;// CONCATENATED MODULE: ./lib/s3/write.js





/** Up to this size content is read once, into memory, and sent from there. */
const IN_MEMORY = 4 * 2 ** 20;
/** Writes an object, in one request or, above the limit, in parts. */
async function putObject(wire, write, checksums) {
    const { content } = write;
    if (content.size > wire.limits.multipartAbove)
        return putInParts(wire, write);
    const pieces = content.size <= IN_MEMORY ? await Array.fromAsync(content.read()) : undefined;
    const sha256 = write.sha256 ?? (pieces === undefined ? await (0,hashes/* sha256Of */.Bj)(content.read()) : (0,hashes/* digestOf */.ol)(pieces, 'sha256'));
    const body = {
        size: content.size,
        sha256,
        read: () => pieces ?? external_node_stream_.Readable.from(content.read(), { objectMode: false }),
    };
    const send = async (checksum) => wire.attempt('PutObject', write.key, async (store) => {
        const headers = {
            'cache-control': write.caching,
            'content-type': write.type,
            ...conditionHeaders(write.condition),
            ...checksum,
        };
        const answer = await store.send({ method: 'PUT', key: write.key, headers, body });
        answer.body.resume();
        return answer.headers.etag ?? '';
    }, write.condition.kind !== 'any');
    if (checksums.rejected)
        return judge(wire, write, await send({}));
    const answer = await send(checksumHeaders(sha256));
    if (answer.kind === 'done' || !rejectsHeaders(answer.trouble))
        return judge(wire, write, answer);
    const without = await send({});
    if (without.kind === 'done')
        checksums.rejected = true;
    return judge(wire, write, without);
}
/** The store checks it and keeps it. Ceph does so only where the algorithm is named as well. */
function checksumHeaders(sha256) {
    return {
        'x-amz-sdk-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    };
}
/** R2 and B2 answer so to a header that they do not know. */
function rejectsHeaders({ code, status }) {
    const codes = /^(NotImplemented|InvalidArgument|InvalidRequest|UnsupportedArgument|UnsupportedHeader)$/;
    return (status === 400 || status === 501) && codes.test(code);
}

;// CONCATENATED MODULE: ./lib/s3/open.js















/** What `get` reads at most when not told otherwise. */
const LIMIT = 2 ** 30;
/**
 * A bucket, or the part of one below a prefix. What is wrong with region or credentials is thrown by the first request.
 */
function openBucket(settings) {
    const { bucket, endpoint = '' } = settings;
    const prefix = prefixText(settings.prefix);
    const limits = { ...LIMITS, ...settings.limits };
    const clock = new Clock(settings.now);
    const checksums = { rejected: false };
    const mode = { rejected: false };
    const patience = new Patience(limits);
    const connection = openConnection(() => patience.silence(), clock, settings.environment, settings.signal);
    const access = once(async () => {
        checkEndpoint(settings);
        return (0,s3_access/* plainAccess */.n)(settings) ?? (await lookedFor(settings));
    });
    const wire = new Wire(bucket, limits, patience, once(async () => openStore(await access(), connection, clock)), settings.signal);
    const nobody = new Wire(bucket, limits, patience, once(async () => openStore({ ...(await access()), credentials: async () => undefined }, connection, clock)), settings.signal);
    const whole = (key) => prefix + key;
    return {
        name: `s3://${bucket}/${prefix}`.replace(/\/$/, ''),
        place: { bucket, prefix, endpoint },
        get: async (key, limit = LIMIT) => getObject(wire, whole(key), limit),
        head: async (key) => headObject(wire, whole(key), mode),
        open: (key, facts) => openObject(wire, whole(key), facts),
        put: async (write) => putObject(wire, { ...write, key: whole(write.key) }, checksums),
        copy: async (from, to, choices = {}) => {
            const source = choices.source?.place ?? { bucket, prefix, endpoint };
            if (source.endpoint !== endpoint)
                return false;
            return copyObject(wire, { bucket: source.bucket, key: source.prefix + from }, whole(to), choices);
        },
        delete: async (keys) => deleteObjects(wire, keys.map(whole)),
        deleteUnchanged: async (object) => deleteUnchanged(wire, whole(object.key), object),
        list: async function* (below) {
            for await (const object of listObjects(wire, whole(below))) {
                yield { ...object, key: object.key.slice(prefix.length) };
            }
        },
        folders: async (below) => listFolders(wire, whole(below)),
        exposure: async (key) => exposureOf(wire, nobody, key === undefined ? undefined : whole(key)),
        isOpen: async (key) => isOpen(nobody, whole(key)),
        now: () => {
            const now = clock.now();
            if (now === undefined)
                throw new Error(`The store of ${bucket} has not been asked anything yet.`);
            return now;
        },
    };
}
function once(work) {
    let result;
    return async () => {
        result ??= work();
        return result.catch((error) => {
            // What failed may be tried again.
            result = undefined;
            throw error;
        });
    };
}
/** By the AWS SDK, which takes longer to load than all else: only where it is needed. */
async function lookedFor(settings) {
    const { sdkAccess } = await __nccwpck_require__.e(/* import() */ 21).then(__nccwpck_require__.bind(__nccwpck_require__, 4021));
    return sdkAccess(settings);
}


/***/ }),

/***/ 6148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tb: () => (/* binding */ isProbe),
/* harmony export */   dy: () => (/* binding */ probe),
/* harmony export */   kk: () => (/* binding */ listProbes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _bytes_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9674);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1957);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3618);




const PREFIX = '.conditional-write-probe-';
/** Whether a key is one that a probe writes: it stays where a run is killed at that moment. */
function isProbe(key) {
    return (key.startsWith(PREFIX) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key.slice(PREFIX.length)));
}
/** What tries left, if anything. */
async function listProbes(bucket) {
    const found = [];
    for await (const object of bucket.list(PREFIX))
        if (isProbe(object.key))
            found.push(object);
    return found;
}
/**
 * Finds out, before the first write, whether the store keeps to conditions: one that ignores them would lose the work
 * of whoever writes at the same time. Writes a key of its own, right below the prefix, and removes it.
 * `which`: both conditions (four requests), or If-Match alone where only that will be used (one request).
 * @param look is called with the key, while something lies there: with `both`
 * @throws Failure `conditions-ignored`
 */
async function probe(bucket, which = 'both', look = async () => undefined) {
    const key = `${PREFIX}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const content = (0,_bytes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesSource */ .Xl)(Buffer.from('Written to find out whether this store keeps to conditions.\n'));
    const isWritten = async (condition) => {
        const put = await bucket.put({ key, content, condition, caching: 'no-store', type: 'text/plain' });
        return put.kind === 'written';
    };
    // Some stores let If-Match through where nothing is; what counts is that they compare where something is.
    if (which === 'unchanged' && !(await isWritten(STRANGER)))
        return;
    try {
        if (which === 'both') {
            await isWritten({ kind: 'absent' });
            await look(key);
        }
        const conditions = which === 'both' ? [{ kind: 'absent' }, STRANGER] : [STRANGER];
        const ignored = await Promise.all(conditions.map(isWritten));
        if (ignored.includes(true))
            throw conditionsIgnored(bucket, which === 'both' && ignored[0] === true);
    }
    finally {
        await bucket.delete([key]);
    }
}
const STRANGER = { kind: 'unchanged', etag: (0,_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .etag */ .w)('"00000000000000000000000000000000"') };
function conditionsIgnored(bucket, absent) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('conditions-ignored', `The store of ${bucket.name} ignores the condition of a write (${absent ? 'If-None-Match: *' : 'If-Match'}): of two runs at once, one would undo the other's work and nobody would know.`, 'Use a store with conditional writes, or a newer version of this one: see docs/stores.md. Nothing was written.');
}


/***/ }),

/***/ 3251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

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
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
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
/******/ var __webpack_exports__ = __nccwpck_require__(9250);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
