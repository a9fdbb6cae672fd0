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

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

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

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 63774:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream/web");

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

/***/ 53621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ buildInputs)
});

// EXTERNAL MODULE: ./lib/deb/relation.js
var relation = __nccwpck_require__(40415);
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

// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __nccwpck_require__(71957);
// EXTERNAL MODULE: ./lib/github/inputs.js
var inputs = __nccwpck_require__(96174);
// EXTERNAL MODULE: ./lib/github/artifact.js
var artifact = __nccwpck_require__(66685);
;// CONCATENATED MODULE: external "node:path/posix"
const posix_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");
;// CONCATENATED MODULE: ./lib/actions/build/mapping.js


const HOST_PATH = 'an absolute path without `.`, `..`, blanks, quotes, backslashes and wildcards';
function isHostPath(path) {
    return (/^(?:\/[\w@%+=:,.~-]+)+$/.test(path) && !path.split('/').some((part) => part === '.' || part === '..'));
}
const hostPath = (given) => {
    const path = given.replace(/(?<=.)\/+$/, '');
    return isHostPath(path)
        ? (0,inputs/* accept */.Ju)(path)
        : (0,inputs/* reject */.ku)(HOST_PATH, 'Write it as it is on the host, e.g. `/etc/shop/shop.env`.');
};
/** A path of the project's; that it stays there is checked when it is followed. */
const projectPath = (given) => given.includes('\0') || given.startsWith('/') || given.split('/').includes('..')
    ? (0,inputs/* reject */.ku)('a path in the project, relative and without `..`', 'Move the file into the project.')
    : (0,inputs/* accept */.Ju)(given.replace(/^(?:\.\/+)+/, ''));
/** `from=to[:mode[:owner]]`; `to` may be `/` where the root of a staged tree is mapped. */
const mapping = mappingParser('`from=to`, `from=to:mode` or `from=to:mode:owner`, `to` being an absolute path', 'Write e.g. `docs/shop.1=/usr/share/man/man1/shop.1:0644`.');
/** `file=/path/on/host[:mode[:owner]]` */
const configFile = (given) => {
    const parsed = mappingParser('`file=/path/on/host`, the file in the project, with `:mode` or `:mode:owner` behind it', 'Write e.g. `deploy/shop.env=/etc/shop/shop.env:0640:root:adm`.')(given);
    if (parsed.kind === 'mistake' || !parsed.value.into)
        return parsed;
    const { from, to } = parsed.value;
    return (0,inputs/* accept */.Ju)({ ...parsed.value, to: (0,posix_namespaceObject.join)(to, (0,posix_namespaceObject.basename)(from)), into: false });
};
function mappingParser(accepted, example) {
    return (given) => {
        const [, from = '', to = '', mode, owner] = /^([^=]+)=([^:]+)(?::([0-7]{3,4})?(?::([a-z_][a-z0-9_-]*(?::[a-z_][a-z0-9_-]*)?))?)?$/.exec(given) ??
            [];
        const source = projectPath(from.trim());
        const target = to.trim().replace(/(?<=.)\/+$/, '');
        if (from === '' || source.kind === 'mistake')
            return (0,inputs/* reject */.ku)(accepted, example);
        if (target !== '/' && !isHostPath(target))
            return (0,inputs/* reject */.ku)(accepted, `\`${target}\` is not ${HOST_PATH}.`);
        const bits = mode === undefined ? undefined : Number.parseInt(mode, 8);
        if (bits !== undefined && (bits & 0o7000) !== 0)
            return (0,inputs/* reject */.ku)(accepted, 'A package of ours holds nothing setuid, setgid or sticky: write three digits.');
        return (0,inputs/* accept */.Ju)({
            from: source.value,
            to: target,
            into: to.trim().endsWith('/'),
            mode: bits,
            owner: owner === 'root' || owner === 'root:root' ? undefined : owner,
        });
    };
}

// EXTERNAL MODULE: ./lib/actions/build/service-option.js
var service_option = __nccwpck_require__(51525);
;// CONCATENATED MODULE: ./lib/actions/build/inputs.js





/** Folders that many packages share: removing one with the package would take others' files along. */
const SHARED = /^\/(?:[^/]+|usr\/(?:bin|sbin|lib|lib64|libexec|share|local|include|games|src)|usr\/local\/(?:bin|sbin|lib|share)|var\/(?:lib|cache|log|spool|www|opt|local)|etc\/[^/]+|(?:dev|proc|sys|run|tmp|boot)\/.*)$/;
const prefix = (given) => {
    const path = given.replace(/(?<=.)\/+$/, '');
    const accepted = `${HOST_PATH}, and a folder of the package\u2019s own`;
    // The root of a staged tree; that the project is a folder is judged once it is known.
    if (path === '/')
        return (0,inputs/* accept */.Ju)(path);
    if (!isHostPath(path))
        return (0,inputs/* reject */.ku)(accepted, 'Write e.g. `/opt/shop`.');
    return SHARED.test(path)
        ? (0,inputs/* reject */.ku)(accepted, `\`${path}\` is shared with other packages: write e.g. \`${path}/shop\`.`)
        : (0,inputs/* accept */.Ju)(path);
};
/** What may stand in a control field, judged as the package will be. */
function inputs_relation(field) {
    return (given) => {
        try {
            (0,relation/* readRelations */.A)(field, given);
            return (0,inputs/* accept */.Ju)(given
                .split(/\s*,\s*/)
                .map((entry) => entry.replaceAll(/\s+/g, ' '))
                .join(', '));
        }
        catch (failure) {
            if (!(failure instanceof lib_failure/* Failure */.H))
                throw failure;
            return (0,inputs/* reject */.ku)('a relation of Debian packages', `${failure.message} ${failure.remedy}`);
        }
    };
}
const architecture = (given) => {
    const known = debianArchitecture(given);
    return known === undefined && /^[a-z0-9-]+$/.test(given)
        ? (0,inputs/* accept */.Ju)(given)
        : (0,inputs/* reject */.ku)('a Debian architecture', known === undefined ? 'Write e.g. `amd64` or `arm64`.' : `Debian calls it \`${known}\`.`);
};
const oneLine = (given) => /[\r\n\0]/.test(given)
    ? (0,inputs/* reject */.ku)('one line', 'Put what needs more into a script of the project.')
    : (0,inputs/* accept */.Ju)(given);
function matching(pattern, accepted, remedy) {
    return (given) => (pattern.test(given) ? (0,inputs/* accept */.Ju)(given) : (0,inputs/* reject */.ku)(accepted, remedy));
}
const buildInputs = {
    path: (0,inputs/* withDefault */.IQ)('.', inputs/* text */.Qq),
    type: (0,inputs/* withDefault */.IQ)('auto', (0,inputs/* oneOf */.yL)('auto', 'python', 'node', 'directory')),
    name: (0,inputs/* optional */.lq)(oneLine),
    version: (0,inputs/* optional */.lq)(oneLine),
    description: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    maintainer: (0,inputs/* optional */.lq)(oneLine),
    homepage: (0,inputs/* optional */.lq)(matching(/^https?:\/\/[^\s<>"]+$/, 'an http(s) URL', 'Write e.g. `https://example.org/shop`.')),
    license: (0,inputs/* optional */.lq)(oneLine),
    section: (0,inputs/* optional */.lq)(matching(/^(?:(?:contrib|non-free|non-free-firmware)\/)?[a-z][a-z0-9-]*$/, 'a section of the Debian archive', 'Write e.g. `web`, `python`, `javascript` or `misc`.')),
    'version-scheme': (0,inputs/* withDefault */.IQ)('auto', (0,inputs/* oneOf */.yL)('auto', 'exact')),
    'version-suffix': (0,inputs/* optional */.lq)(matching(/^[~+.][A-Za-z0-9.+~]+$/, '`~`, `+` or `.` and letters, digits, `.`, `+`, `~`', 'Write e.g. `~debian12`.')),
    release: (0,inputs/* optional */.lq)(matching(/^[A-Za-z0-9._-]+$/, 'a release\u2019s id or codename', 'Write e.g. `debian-12` or `noble`.')),
    architecture: (0,inputs/* optional */.lq)(architecture),
    prefix: (0,inputs/* optional */.lq)(prefix),
    'build-command': (0,inputs/* withDefault */.IQ)('auto', inputs/* text */.Qq),
    'python-dependencies': (0,inputs/* withDefault */.IQ)('bundled', (0,inputs/* oneOf */.yL)('bundled', 'distribution')),
    files: (0,inputs/* lines */.Mn)(mapping),
    depends: (0,inputs/* lines */.Mn)(inputs_relation('Depends')),
    recommends: (0,inputs/* lines */.Mn)(inputs_relation('Recommends')),
    conflicts: (0,inputs/* lines */.Mn)(inputs_relation('Conflicts')),
    provides: (0,inputs/* lines */.Mn)(inputs_relation('Provides')),
    replaces: (0,inputs/* lines */.Mn)(inputs_relation('Replaces')),
    service: (0,inputs/* optional */.lq)(oneLine),
    'service-user': (0,inputs/* optional */.lq)(matching(/^[a-z_][a-z0-9_-]{0,30}$/, 'a user\u2019s name of `a-z 0-9 _ -`', 'Write e.g. `_shop`.')),
    'environment-file': (0,inputs/* optional */.lq)(hostPath),
    systemd: (0,inputs/* lines */.Mn)(projectPath),
    'restart-mode': (0,inputs/* withDefault */.IQ)('after', (0,inputs/* oneOf */.yL)('after', 'stop-first')),
    'service-options': (0,inputs/* lines */.Mn)(service_option/* serviceOption */.N),
    'config-files': (0,inputs/* lines */.Mn)(configFile),
    'before-install': (0,inputs/* optional */.lq)(projectPath),
    'after-install': (0,inputs/* optional */.lq)(projectPath),
    'before-remove': (0,inputs/* optional */.lq)(projectPath),
    'after-remove': (0,inputs/* optional */.lq)(projectPath),
    'fpm-args': (0,inputs/* lines */.Mn)(inputs/* text */.Qq),
    'fpm-version': (0,inputs/* withDefault */.IQ)('1.18.0', matching(/^\d+\.\d+\.\d+$/, 'a release of FPM', 'Write e.g. `1.18.0`.')),
    compression: (0,inputs/* optional */.lq)((0,inputs/* oneOf */.yL)('zst', 'xz', 'gz', 'none')),
    lint: (0,inputs/* withDefault */.IQ)('error', (0,inputs/* oneOf */.yL)('error', 'warning', 'off')),
    'smoke-test': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'compare-with': (0,inputs/* optional */.lq)(oneLine),
    'output-directory': (0,inputs/* withDefault */.IQ)('deb', inputs/* text */.Qq),
    'artifact-name': (0,inputs/* optional */.lq)(artifact/* artifactName */.C),
};


/***/ }),

/***/ 51525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ serviceOption),
/* harmony export */   y: () => (/* binding */ SERVICE_OPTION)
/* harmony export */ });
/* harmony import */ var _fpm_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(29093);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(96174);


/** What the action itself writes into the unit, and the input that decides on it. */
const OURS = { ExecStart: 'service', User: 'service-user' };
const SERVICE_OPTION = 'a line of a unit\u2019s [Service] section, `Name=value`';
/** One line that can't end the section nor go on in the next line. */
const serviceOption = (given) => {
    if (!/^[A-Z][A-Za-z0-9]*=[^\p{Cc}]*$/u.test(given) || given.endsWith('\\'))
        return (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)(SERVICE_OPTION, 'Write e.g. `LimitNOFILE=65536`, as systemd.service(5) and systemd.exec(5) have it.');
    const input = OURS[(0,_fpm_index_js__WEBPACK_IMPORTED_MODULE_1__/* .settingName */ .Q)(given)];
    return input === undefined ? (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given) : (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)(SERVICE_OPTION, `Use the input \`${input}\` for it.`);
};


/***/ }),

/***/ 15013:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21402);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(53621);


await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)(_build_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .buildInputs */ ._, () => __nccwpck_require__.e(/* import() */ 351).then(__nccwpck_require__.bind(__nccwpck_require__, 41351)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 40415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readRelations),
/* harmony export */   B: () => (/* binding */ RELATION_FIELDS)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(71957);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(32935);


/** The fields of a binary package that relate it to others, and what may stand in each. */
const KINDS = {
    Depends: 'alternatives',
    'Pre-Depends': 'alternatives',
    Recommends: 'alternatives',
    Suggests: 'alternatives',
    Enhances: 'alternatives',
    Breaks: 'any version',
    Conflicts: 'any version',
    Replaces: 'any version',
    Provides: 'exact version',
    'Built-Using': 'exact version',
    'Static-Built-Using': 'exact version',
};
const RELATION_FIELDS = Object.keys(KINDS);
/**
 * The value of a relationship field: groups that must all hold, each of alternatives of which one must. What dpkg or apt
 * can't read is refused, since one such paragraph in an index keeps apt from installing anything of the suite.
 * @throws Failure `relation-malformed`
 */
function readRelations(field, value) {
    if (value === '')
        return [];
    if (value.startsWith('\n'))
        throw malformed(field, value, 'its first line is empty');
    const groups = value.split(',');
    return groups.map((group, at) => {
        const alternatives = group.split('|');
        if (alternatives.length > 1 && KINDS[field] !== 'alternatives')
            throw malformed(field, group, '`|` has no place in this field');
        return alternatives.map((one, index) => {
            const isLast = at === groups.length - 1 && index === alternatives.length - 1;
            return readRelation(field, trimmed(one), isLast);
        });
    });
}
const BRACKETS = {
    '[': 'architectures in `[ ]` are for source packages alone',
    '<': 'build profiles in `< >` are for source packages alone',
};
function readRelation(field, text, isLast) {
    const wrong = (why) => malformed(field, text, why);
    const [name = ''] = /^[^ \t\n\v\f\r:(]*/.exec(text) ?? [];
    if (name === '')
        throw wrong("a package's name is missing");
    if (!/^[A-Za-z0-9][A-Za-z0-9+._-]*$/.test(name))
        throw wrong(`${quoted(name)} is no package's name`);
    let rest = text.slice(name.length);
    const [colon, architecture] = /^:([^ \t\n\v\f\r(]*)/.exec(rest) ?? [];
    if (architecture !== undefined && !/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(architecture))
        throw wrong(`${quoted(architecture)} is no architecture`);
    rest = trimmed(rest.slice(colon?.length ?? 0));
    if (rest === '')
        return { name, architecture, version: undefined };
    if (!rest.startsWith('(')) {
        const bare = /^[<>=]{1,2}[ \t]*[0-9]/.test(rest);
        const known = bare ? 'a version stands in `( )`' : BRACKETS[rest.charAt(0)];
        throw wrong(known ?? `${quoted(rest)} follows the name`);
    }
    const end = rest.indexOf(')');
    if (end === -1)
        throw wrong('the `(` has no `)`');
    if (end < rest.length - 1) {
        const after = trimmed(rest.slice(end + 1));
        throw wrong(BRACKETS[after.charAt(0)] ?? `${quoted(after)} follows the version`);
    }
    // apt takes fewer than four characters, up to the end of the field, for cut off.
    if (isLast && trimmed(rest.slice(1)).length < 4)
        throw wrong('apt reads a version at the end of a field only with a blank before it, as in `(= 1)`');
    return { name, architecture, version: readBound(field, text, trimmed(rest.slice(1, end))) };
}
function readBound(field, text, bound) {
    const [sign = ''] = /^(?:<<|<=|>=|>>|=|<(?!>)|>(?!<))/.exec(bound) ?? [];
    const operator = (sign || '=');
    if (KINDS[field] === 'exact version' && operator !== '=')
        throw malformed(field, text, `\`${operator}\` has no place in this field, only \`=\` has`);
    const version = trimmed(bound.slice(sign.length));
    try {
        return { operator, version: (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version) };
    }
    catch (cause) {
        if (!(cause instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
            throw cause;
        throw malformed(field, text, cause.message.replace(/\.$/, ''), cause);
    }
}
/** Without the blanks around it that dpkg skips: those of ASCII. */
function trimmed(text) {
    return text.replace(/^[ \t\n\v\f\r]+/, '').replace(/(?<![ \t\n\v\f\r])[ \t\n\v\f\r]+$/, '');
}
function malformed(field, text, why, cause) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('relation-malformed', `The control field ${field} can't be read by dpkg or apt at ${quoted(text)}: ${why}.`, 'Write it as in `libc6 (>= 2.36), nginx | apache2`.', { cause });
}
function quoted(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}\u2026` : text);
}


/***/ }),

/***/ 32935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ versionAsFound),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(71957);

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

/***/ 71957:
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

/***/ 29093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ settingName),
/* harmony export */   t: () => (/* binding */ withOptions)
/* harmony export */ });
/** Settings that systemd adds up, where another line of the same name would otherwise replace the first. Source: systemd.service(5), systemd.exec(5). */
const ADDED_UP = new Set([
    'Environment',
    'EnvironmentFile',
    'ExecStartPre',
    'InaccessiblePaths',
    'ReadOnlyPaths',
    'RestrictAddressFamilies',
    'StateDirectory',
    'SystemCallFilter',
    'TemporaryFileSystem',
]);
/** Hardening that would take away what an option asks for. */
const CONTRADICTED = {
    AmbientCapabilities: ['CapabilityBoundingSet'],
    CPUSchedulingPolicy: ['RestrictRealtime'],
    DeviceAllow: ['PrivateDevices'],
    DevicePolicy: ['PrivateDevices'],
};
/** The name of a setting in a line `Name=value`. */
function settingName(line) {
    return line.slice(0, line.indexOf('='));
}
/**
 * The lines of a [Service] section with a user's own behind them: what these set, and the hardening that they contradict,
 * gives way.
 */
function withOptions(lines, options) {
    if (options.length === 0)
        return lines;
    const names = new Set(options.map(settingName));
    const gone = new Set([...names].filter((name) => !ADDED_UP.has(name)));
    for (const name of names)
        for (const other of CONTRADICTED[name] ?? [])
            gone.add(other);
    const ambient = options.filter((line) => settingName(line) === 'AmbientCapabilities');
    const bounded = names.has('CapabilityBoundingSet')
        ? []
        : ambient.map((line) => line.replace('AmbientCapabilities', 'CapabilityBoundingSet'));
    const kept = lines.filter((line) => !gone.has(settingName(line)));
    return [...kept, '# As `service-options` has it.', ...options, ...bounded];
}


/***/ }),

/***/ 66685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   m: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(71957);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(96174);


/** A name that the artifact service takes. */
const artifactName = (text) => /["*/:<>?\\|\r\n\0]/.test(text)
    ? (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('a name without " * / : < > ? \\ | and line breaks', 'Write e.g. `packages`.')
    : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(text);
/**
 * Uploads files as an artifact of this run, as actions/upload-artifact does. They are not compressed again.
 * @param files absolute paths below `folder`
 * @returns the artifact's id, in digits
 * @throws Failure `artifact` with what the service said
 */
async function uploadArtifact(name, files, folder) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(955), __nccwpck_require__.e(371), __nccwpck_require__.e(458)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67458));
    try {
        const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, {
            compressionLevel: 0,
        });
        if (id !== undefined)
            return String(id);
        throw new Error('the service gave it no id');
    }
    catch (cause) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('artifact', `The artifact ${name} could not be uploaded: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Run the job again; where the name is taken in this run, choose another `artifact-name`. Outside GitHub leave it out.', { cause });
    }
}


/***/ }),

/***/ 96174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   Gy: () => (/* binding */ parsedMistake),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Mr: () => (/* binding */ mistakeText),
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ku: () => (/* binding */ reject),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   xe: () => (/* binding */ givenText),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports rulesOf, required, flag, linesWithDefault, requiredSecret, secret, publicKey, wholeNumber */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(71957);


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
    const parse = (text) => accept(text === '' ? undefined : new Secret(text));
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
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('input', mistakes.join('\n'), '');
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

/***/ 21402:
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
var failure = __nccwpck_require__(71957);
// EXTERNAL MODULE: ./lib/program.js
var program = __nccwpck_require__(60379);
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
var github_inputs = __nccwpck_require__(96174);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
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
    const { readMapping } = await __nccwpck_require__.e(/* import() */ 336).then(__nccwpck_require__.bind(__nccwpck_require__, 58955));
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
var summary = __nccwpck_require__(65671);
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
        run: program/* run */.eF,
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

/***/ 65671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bH: () => (/* binding */ cutToLimit),
/* harmony export */   lP: () => (/* binding */ sizeText),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
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

/***/ 60379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z4: () => (/* binding */ endText),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jH: () => (/* binding */ outputOf),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(57075);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(46193);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(71957);






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
    const { exec } = await __nccwpck_require__.e(/* import() */ 955).then(__nccwpck_require__.bind(__nccwpck_require__, 41955));
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
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('program-failed', `${invocation.program} ${endText(exit)}`, remedy);
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
        : (environment.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program));
    for (const place of places) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(place))
            continue;
        const executable = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
        if (executable)
            return place;
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('program-missing', `There is no program ${program} on this runner (PATH=${environment.PATH ?? ''}).`, `Install it in a step before this one, or use a runner image that has it.`);
}
async function timeLimit(seconds, environment) {
    return [await locate('timeout', environment), '--kill-after=10', String(seconds)];
}
function nowhere() {
    return new node_stream__WEBPACK_IMPORTED_MODULE_3__.Writable({ write: (_chunk, _encoding, done) => done() });
}
/** The end of a stream of bytes, as text, and its lines as they come. */
class Tail {
    #decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_4__.StringDecoder('utf8');
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
/******/ var __webpack_exports__ = __nccwpck_require__(15013);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
