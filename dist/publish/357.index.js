export const id = 357;
export const ids = [357];
export const modules = {

/***/ 2357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishOf: () => (/* binding */ publishOf),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/apt/limits.js
var limits = __webpack_require__(6279);
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
        throw malformed(place, 1, `there should be one paragraph and ${second ? 'are several' : 'is none'}`);
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
            throw malformed(place, at(), `${JSON.stringify(text)} is no field, no continuation line and no comment`);
        }
        if (line.kind !== 'field')
            continue;
        const name = decoder.decode(bytes.subarray(line.start, line.colon));
        if (!FIELD_NAME.test(name))
            throw malformed(place, at(), `${JSON.stringify(name)} is no field name`);
        if (seen.has(name.toLowerCase()))
            throw malformed(place, at(), `the field ${name} is there a second time`);
        seen.add(name.toLowerCase());
    }
}
function lineFeeds(bytes, from, to) {
    let count = 0;
    for (let at = bytes.indexOf(10, from); at !== -1 && at < to; at = bytes.indexOf(10, at + 1))
        count++;
    return count;
}
function malformed(file, line, why) {
    return new lib_failure/* Failure */.H('stanza-malformed', `This is no deb822 text: ${why}.`, 'Each line is "Name: value", a continuation that starts with a blank, or a comment that starts with "#".', { where: { file, line } });
}

;// CONCATENATED MODULE: ./lib/apt/suite/release.js


/** The hash sections that a Release may have, by what files' entries call them here. */
const SECTIONS = [
    ['MD5Sum', 'md5', 32],
    ['SHA1', 'sha1', 40],
    ['SHA256', 'sha256', 64],
    ['SHA512', 'sha512', 128],
];
const NO_RELEASE = { fields: [], files: new Map() };
/** @throws Failure `release-malformed`, `stanza-malformed` */
function parseRelease(text, place) {
    const stanza = parseStanza(Buffer.from(text), place);
    const fields = [];
    const files = new Map();
    for (const [name, value] of stanza.fields()) {
        const section = SECTIONS.find(([title]) => title.toLowerCase() === name.toLowerCase());
        if (section === undefined)
            fields.push([name, value]);
        else
            addSection(files, section, value, place);
    }
    return { fields, files };
}
function addSection(files, [title, hash, digits], value, place) {
    for (const line of value.split('\n').map((each) => each.trim())) {
        // deb-s3 writes a line without a hash where it found none: it says nothing of one.
        if (line === '' || /^\d{1,15}\s+\S+$/.test(line))
            continue;
        const [, hex = '', size = '', path = ''] = /^([0-9a-fA-F]+)\s+(\d{1,15})\s+(\S+)$/.exec(line) ?? [];
        const before = files.get(path);
        const agrees = before === undefined ||
            (before.size === Number(size) && (before[hash] ?? hex.toLowerCase()) === hex.toLowerCase());
        if (hex.length !== digits || !agrees) {
            throw new lib_failure/* Failure */.H('release-malformed', `Its ${title} section has the line ${JSON.stringify(line.slice(0, 200))}.`, `Each is a hash of ${digits} hex digits, a size and a path, and no two lines say different things of a path.`, { where: { file: place } });
        }
        files.set(path, { ...before, size: Number(size), [hash]: hex.toLowerCase() });
    }
}
/** The value of a field, in whatever case its name is. */
function releaseField(release, name) {
    return release.fields.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}
/** Whether a Release is as we write it; no other tool does both. */
function isLikeOurs(release) {
    const hasZstd = [...release.files.keys()].some((path) => path.endsWith('/Packages.zst'));
    return hasZstd && releaseField(release, 'Acquire-By-Hash') === 'yes';
}
/** A field's words, such as those of `Architectures`. */
function releaseWords(release, name) {
    return (releaseField(release, name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
}
/** When a field such as `Date` says; `undefined` when it isn't there. @throws Failure `release-malformed` */
function releaseDate(release, name, place) {
    const text = releaseField(release, name);
    if (text === undefined)
        return undefined;
    const date = new Date(text);
    if (!Number.isNaN(date.getTime()))
        return date;
    throw new lib_failure/* Failure */.H('release-malformed', `Its ${name} is ${JSON.stringify(text)}.`, 'Write a date (RFC 1123).', {
        where: { file: place },
    });
}
/** As apt wants a date: `Wed, 25 Nov 2026 01:02:03 UTC`. */
function dateText(date) {
    return date.toUTCString().replace(/GMT$/, 'UTC');
}
/** What most tools write, in this order; other fields follow as they were. */
const ORDER = [
    'Origin',
    'Label',
    'Suite',
    'Version',
    'Codename',
    'Changelogs',
    'Date',
    'Valid-Until',
    'Signed-By',
    'Acquire-By-Hash',
    'Architectures',
    'Components',
    'Description',
];
/** Fields set, replaced (in whatever case they are there) or, where `undefined`, taken out. */
function withFields(release, changes) {
    const fields = new Map(release.fields.map(([name, value]) => [name.toLowerCase(), [name, value]]));
    for (const [name, value] of Object.entries(changes)) {
        if (value === undefined)
            fields.delete(name.toLowerCase());
        else
            fields.set(name.toLowerCase(), [name, value]);
    }
    const rank = (name) => {
        const at = ORDER.findIndex((each) => each.toLowerCase() === name.toLowerCase());
        return at === -1 ? ORDER.length : at;
    };
    return [...fields.values()].toSorted(([a], [b]) => rank(a) - rank(b));
}
/** The text of a Release file. */
function releaseText({ fields, files }) {
    const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const sections = SECTIONS.flatMap(([title, hash]) => {
        const lines = sorted.flatMap(([path, listed]) => {
            const hex = listed[hash];
            return hex === undefined ? [] : [` ${hex} ${String(listed.size).padStart(8)} ${path}`];
        });
        if (lines.length === 0 && title !== 'SHA256')
            return [];
        return [`${title}:\n${lines.map((line) => `${line}\n`).join('')}`];
    });
    return [...fields.map(([name, value]) => fieldText(name, value)), ...sections].join('');
}

// EXTERNAL MODULE: ./lib/openpgp/armor.js
var armor = __webpack_require__(8084);
// EXTERNAL MODULE: ./lib/openpgp/certificate.js
var openpgp_certificate = __webpack_require__(8156);
// EXTERNAL MODULE: ./lib/openpgp/malformed.js
var openpgp_malformed = __webpack_require__(1670);
;// CONCATENATED MODULE: ./lib/openpgp/cleartext.js


const BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
/** @throws Failure `text-unsignable` for a text with NUL, which apt would cut */
function signableText(text) {
    if (text.includes('\0')) {
        throw (0,openpgp_malformed/* fault */.D)('text-unsignable', 'The text holds a NUL character.', 'Take it out of the field it is in.');
    }
    const body = text.endsWith('\n') ? text.slice(0, -1) : text;
    // What the look behind spares is a second look at each blank of a run: these are strangers' bytes.
    const lines = body.split('\n').map((line) => line.replace(/(?<![ \t\r])[ \t\r]+$/, ''));
    return { lines, signed: Buffer.from(lines.join('\r\n')) };
}
/**
 * The whole message, as apt wants an InRelease: nothing before, between or after but what belongs there.
 * @param signatures signature packets of type text
 */
function clearsignedText({ lines }, hashes, signatures) {
    const escaped = lines.map((line) => (line.startsWith('-') ? `- ${line}` : line));
    const names = hashes.map(({ name }) => name).join(',');
    return [BEGIN, `Hash: ${names}`, '', ...escaped, (0,armor/* armor */.yE)('SIGNATURE', signatures)].join('\n');
}
/**
 * Takes a clearsigned message apart, as strictly as apt: nothing stands before it, between its parts or after it, and it
 * holds one signed text.
 * @throws Failure `signature-malformed`, `armor-malformed`
 */
function readClearsigned(message) {
    const lines = message.split('\n').map((line) => line.replace(/\r$/, ''));
    if (lines[0] !== BEGIN)
        throw broken(`its first line is not ${BEGIN}`);
    const blank = lines.indexOf('');
    const headers = lines.slice(1, blank);
    if (blank === -1 || !headers.every((line) => /^Hash: [A-Za-z0-9, -]+$/.test(line))) {
        throw broken('it has other headers than `Hash`');
    }
    const start = lines.indexOf(SIGNATURE);
    if (start < blank)
        throw broken('it has no signature');
    const end = lines.indexOf('-----END PGP SIGNATURE-----', start);
    if (end === -1 || lines.slice(end + 1).some((line) => line.trim() !== '')) {
        throw broken('something unsigned follows it');
    }
    const text = lines.slice(blank + 1, start).map((line) => {
        if (line.startsWith('- '))
            return line.slice(2);
        if (line.startsWith('-'))
            throw broken('a line of it begins with a hyphen that is not escaped');
        return line;
    });
    const signable = signableText(`${text.join('\n')}\n`);
    const [block] = (0,armor/* dearmor */.Ry)(lines.slice(start, end + 1).join('\n'));
    return { ...signable, signatures: block?.bytes ?? new Uint8Array(0) };
}
function broken(what) {
    return (0,openpgp_malformed/* fault */.D)('signature-malformed', `This is no clearsigned text that apt would take: ${what}.`, 'Sign it anew, and let nothing change it after that.');
}

// EXTERNAL MODULE: ./lib/openpgp/key-packet.js
var key_packet = __webpack_require__(8865);
// EXTERNAL MODULE: ./lib/openpgp/packet.js
var openpgp_packet = __webpack_require__(8895);
;// CONCATENATED MODULE: ./lib/openpgp/policy.js
const DAY = 24 * 60 * 60;
/** apt warns, and asks its verifier, about what its policy will say a year from now. */
const YEAR = 365 * DAY;
/**
 * From when on apt takes no signature that rests on these: `default-sequoia.config` of apt 3.3, and below it the
 * defaults of Sequoia's standard policy. Undefined: never taken here, whatever a verifier thinks.
 */
const LAST_DAYS = {
    sha1: '2026-02-01',
    sha224: '2026-02-01',
    rsa2048: '2030-02-01',
};
const NEVER = undefined;
/** What is weak about a key's kind and size. */
function materialWeakness(material) {
    if (material.kind === 'other')
        return { from: NEVER, what: `${material.name} keys are not accepted` };
    if (material.kind !== 'rsa' || material.bits >= 3072)
        return undefined;
    if (material.bits < 2048)
        return { from: NEVER, what: `RSA of ${material.bits} bits is too short` };
    return { from: day(LAST_DAYS.rsa2048), what: `RSA of ${material.bits} bits is accepted only until` };
}
/** What is weak about a hash algorithm. */
function hashWeakness({ name }) {
    switch (name) {
        case 'SHA256':
        case 'SHA384':
        case 'SHA512':
            return undefined;
        case 'SHA1':
            return { from: day(LAST_DAYS.sha1), what: name };
        case 'SHA224':
            return { from: day(LAST_DAYS.sha224), what: name };
        default:
            return { from: NEVER, what: name };
    }
}
/** @param at seconds since 1970 */
function appliesAt(weakness, at) {
    return weakness !== undefined && (weakness.from === undefined || weakness.from <= at);
}
function isoDay(seconds) {
    return new Date(seconds * 1000).toISOString().slice(0, 10);
}
function day(text) {
    return Date.parse(text) / 1000;
}

// EXTERNAL MODULE: ./lib/openpgp/seal.js
var seal = __webpack_require__(9770);
// EXTERNAL MODULE: ./lib/openpgp/signature-packet.js + 1 modules
var signature_packet = __webpack_require__(2421);
;// CONCATENATED MODULE: ./lib/openpgp/standing.js



/**
 * The standing of every part of a key: of several signatures about the same thing the newest counts, and a
 * revocation counts whenever it was made.
 * @param at seconds since 1970; @param weakAt for which moment the policy on hash algorithms is asked
 */
function standings(certificate, at, weakAt) {
    const { primary } = certificate;
    const revokers = revokersOf(certificate);
    return (0,openpgp_certificate/* componentsOf */.ct)(certificate).map((component) => component === primary
        ? primaryStanding(certificate, revokers, at, weakAt)
        : subkeyStanding(primary.part, revokers, component, at, weakAt));
}
/** Whom a key lets revoke it (RFC 9580, 5.2.3.23), by signatures of its own. */
function revokersOf({ primary, users }) {
    const named = (signatures, ...more) => signatures
        .filter(({ type }) => type === signature_packet/* TYPE */.ZE.directKey || (type >= 0x10 && type <= 0x13))
        .filter((signature) => signature.revokers.length > 0 && (0,openpgp_certificate/* names */.Dy)(signature, primary.part))
        .filter((signature) => (0,openpgp_certificate/* holds */.v9)(signature, primary.part, (0,openpgp_certificate/* keyBytes */.Rt)(primary.part), ...more))
        .flatMap(({ revokers }) => revokers);
    return [
        ...named(primary.signatures),
        ...users.flatMap((user) => named(user.signatures, (0,openpgp_certificate/* userBytes */.t)(user.packet))),
    ];
}
/** Whether one of them says that it made a revocation. Their keys are not at hand, so it counts as it stands. */
function isByOneOf(signature, revokers) {
    return revokers.some((revoker) => signature.issuerFingerprints.includes(revoker) || signature.issuerKeyIds.includes(revoker.slice(-16)));
}
function primaryStanding(certificate, revokers, at, weakAt) {
    const { primary, users } = certificate;
    const { part } = primary;
    const over = (...more) => {
        return (signature) => (0,openpgp_certificate/* names */.Dy)(signature, part) &&
            (signature.hash.node === undefined || (0,openpgp_certificate/* holds */.v9)(signature, part, (0,openpgp_certificate/* keyBytes */.Rt)(part), ...more));
    };
    const direct = newest(primary.signatures, signature_packet/* TYPE */.ZE.directKey, over(), at);
    const userSignatures = userBindings(users, (user) => over((0,openpgp_certificate/* userBytes */.t)(user.packet)), at);
    const isWeak = ({ hash }) => appliesAt(hashWeakness(hash), weakAt);
    const all = [...(direct === undefined ? [] : [direct]), ...userSignatures];
    const strong = all.filter((signature) => !isWeak(signature));
    const counting = strong.length > 0 ? strong : all;
    const bindings = [
        ...new Set([
            ...counting.filter((signature) => signature === direct),
            ...mainUser(counting.filter((signature) => signature !== direct)),
        ]),
    ];
    const revoked = primary.signatures.find((signature) => signature.type === signature_packet/* TYPE */.ZE.keyRevocation && (isByOneOf(signature, revokers) || over()(signature)));
    const later = [...primary.signatures, ...users.flatMap((user) => user.signatures)];
    return {
        ...common(part, bindings),
        role: 'primary',
        component: primary,
        revoked,
        early: bindings.length === 0 && later.some(({ created }) => (created ?? 0) > at),
        weakHashes: hashNames(strong.length > 0 ? [] : all),
        acceptsPrimary: true,
    };
}
/**
 * The newest self-signature of each user ID that isn't revoked; of the revoked ones where there is no other, since
 * they still say what the key is for.
 */
function userBindings(users, checks, at) {
    const found = users.flatMap((user) => {
        const check = checks(user);
        const binding = newest(user.signatures, openpgp_certificate/* isCertification */.v7, check, at);
        if (binding === undefined)
            return [];
        const revocation = newest(user.signatures, signature_packet/* TYPE */.ZE.certificationRevocation, check, at);
        return [{ binding, revoked: revocation !== undefined && age(revocation) >= age(binding) }];
    });
    const valid = found.filter(({ revoked }) => !revoked);
    return (valid.length > 0 ? valid : found).map(({ binding }) => binding);
}
/** gpg asks the newest user ID's signature, Sequoia that of the one marked as primary: both must agree. */
function mainUser(signatures) {
    const sorted = signatures.toSorted((a, b) => age(b) - age(a));
    const marked = sorted.find(({ primaryUserId }) => primaryUserId);
    return [sorted[0], marked].filter((signature) => signature !== undefined);
}
function subkeyStanding(primary, revokers, component, at, weakAt) {
    const { part, signatures } = component;
    const made = (signature) => (0,openpgp_certificate/* names */.Dy)(signature, primary) &&
        (signature.hash.node === undefined || (0,openpgp_certificate/* holds */.v9)(signature, primary, (0,openpgp_certificate/* keyBytes */.Rt)(primary), (0,openpgp_certificate/* keyBytes */.Rt)(part)));
    const binding = newest(signatures, signature_packet/* TYPE */.ZE.subkeyBinding, made, at);
    const bindings = binding === undefined ? [] : [binding];
    const back = binding?.embedded.find((signature) => signature.type === signature_packet/* TYPE */.ZE.primaryKeyBinding && (0,openpgp_certificate/* holds */.v9)(signature, part, (0,openpgp_certificate/* keyBytes */.Rt)(primary), (0,openpgp_certificate/* keyBytes */.Rt)(part)));
    return {
        ...common(part, bindings),
        role: 'subkey',
        component,
        revoked: signatures.find((signature) => signature.type === signature_packet/* TYPE */.ZE.subkeyRevocation && (isByOneOf(signature, revokers) || made(signature))),
        early: bindings.length === 0 && signatures.some(({ created }) => (created ?? 0) > at),
        weakHashes: hashNames([...bindings, ...(back === undefined ? [] : [back])].filter(({ hash }) => appliesAt(hashWeakness(hash), weakAt))),
        acceptsPrimary: back !== undefined,
    };
}
function common(part, bindings) {
    const ends = bindings.flatMap(({ keyLifetime }) => keyLifetime === undefined ? [] : [part.created + keyLifetime]);
    const flags = bindings.flatMap((signature) => (signature.flags === undefined ? [] : [signature.flags]));
    return {
        part,
        bindings,
        expires: ends.length === 0 ? undefined : Math.min(...ends),
        signs: flags.length > 0 && flags.every((flag) => (flag & SIGNS) !== 0),
        since: Math.max(part.created, ...bindings.map(age)),
    };
}
const SIGNS = 2;
/** The newest signature of a type that was made by then, hasn't run out and holds. */
function newest(signatures, type, check, at) {
    const isType = typeof type === 'number' ? (signature) => signature.type === type : type;
    return signatures
        .filter((signature) => isType(signature) && signature.created !== undefined && age(signature) <= at)
        .filter(({ created = 0, lifetime }) => lifetime === undefined || created + lifetime > at)
        .toSorted((a, b) => age(b) - age(a))
        .find(check);
}
function age({ created = 0 }) {
    return created;
}
function hashNames(signatures) {
    return [...new Set(signatures.map(({ hash }) => hash.name))];
}

;// CONCATENATED MODULE: ./lib/openpgp/verify.js










/**
 * The text of a clearsigned message, an InRelease, with the first valid signature on it.
 * @throws Failure `signature-\u2026` unless one of the keys signed it, and if a signature by one of them is wrong
 */
async function verifyClearsigned(text, keys, at) {
    const { lines, signed, signatures } = readClearsigned(text);
    const found = readSignatures(signatures).filter(({ type }) => type === signature_packet/* TYPE */.ZE.text || type === signature_packet/* TYPE */.ZE.binary);
    return { ...(await firstValid(found, signed, keys, at, 'The signature')), text: `${lines.join('\n')}\n` };
}
/**
 * Checks a detached signature, in packets or armor, over bytes that are read once.
 * @throws Failure `signature-\u2026` unless one of the keys signed them, and if a signature by one of them is wrong
 */
async function verifyDetached(bytes, signature, keys, at, subject = 'The signature') {
    const found = readSignatures(signaturePackets(signature)).filter(({ type }) => type === signature_packet/* TYPE */.ZE.binary);
    return await firstValid(found, bytes, keys, at, subject);
}
function signaturePackets(signature) {
    const isBinary = typeof signature !== 'string' && (signature[0] ?? 0) > 0x7f;
    if (isBinary)
        return signature;
    const text = typeof signature === 'string' ? signature : Buffer.from(signature).toString('latin1');
    return Buffer.concat((0,armor/* dearmor */.Ry)(text).map(({ bytes }) => bytes));
}
function readSignatures(bytes) {
    const packets = (0,openpgp_packet/* readPackets */.c)(bytes).filter(({ tag }) => tag !== openpgp_packet/* TAG */.Dk.marker);
    if (packets.some(({ tag }) => tag !== openpgp_packet/* TAG */.Dk.signature)) {
        throw (0,openpgp_malformed/* fault */.D)('signature-malformed', 'This is no detached signature: it holds other packets too.', 'Sign anew.');
    }
    return packets.flatMap(({ body }) => (0,signature_packet/* readSignature */.Bc)(body) ?? []);
}
async function firstValid(signatures, bytes, keys, at, subject) {
    const now = Math.floor(at.getTime() / 1000);
    const known = signatures.flatMap((signature) => candidates(signature, keys, now));
    if (known.length === 0)
        throw unknownKey(subject, signatures, keys);
    const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
    for await (const piece of pieces)
        for (const { check } of known)
            check.update(piece);
    const judged = known.map((candidate) => ({ ...candidate, holds: candidate.check.holds() }));
    const wrong = judged.find(({ holds }) => !holds);
    if (wrong !== undefined)
        throw bad(subject, wrong.standing);
    const refusals = judged.map(({ certificate, signature, standing }) => refusal(certificate, signature, standing, now));
    const index = refusals.indexOf(undefined);
    const valid = judged[index];
    if (valid === undefined)
        throw refused(subject, refusals.filter((reason) => reason !== undefined));
    return {
        signedBy: valid.standing.part.fingerprint,
        key: valid.certificate.primary.part.fingerprint,
        signedAt: new Date((valid.signature.created ?? 0) * 1000),
    };
}
/** The parts of keys that a signature names, each to be tried; none for one that names none of ours. */
function candidates(signature, keys, now) {
    if (signature.issuerFingerprints.length === 0 && signature.issuerKeyIds.length === 0)
        return [];
    const found = keys.flatMap(({ certificate }) => standings(certificate, now, now)
        .filter(({ part }) => (0,openpgp_certificate/* names */.Dy)(signature, part))
        .map((standing) => ({
        signature,
        certificate,
        standing,
        check: new seal/* SignatureCheck */.D(signature, standing.part),
    })));
    return found.filter((one, index) => found.findIndex(({ standing }) => standing.part.fingerprint === one.standing.part.fingerprint) ===
        index);
}
/**
 * Why a signature that is mathematically right doesn't count. Revoked and weak never counts, whenever it was made; an
 * expired key's counts where it was made before, so that a rollback outlives the key.
 */
function refusal(certificate, signature, standing, now) {
    const made = signature.created;
    if (made === undefined)
        return 'the signature has no time';
    if (made > now)
        return `the signature is of ${isoDay(made)}, which is in the future`;
    if (signature.lifetime !== undefined && made + signature.lifetime <= now)
        return 'the signature has expired';
    if (signature.unknownDemand)
        return 'the signature demands what is not known here';
    if (appliesAt(hashWeakness(signature.hash), now))
        return `the signature is made with ${signature.hash.name}`;
    const [primary] = standings(certificate, now, now);
    const reasons = [...new Set([primary, standing])].map((each) => each === undefined ? undefined : keyRefusal(each, made, now));
    const reason = reasons.find((each) => each !== undefined);
    if (reason !== undefined)
        return reason;
    return standing.signs ? undefined : `the key ${standing.part.fingerprint} may not sign`;
}
function keyRefusal(standing, made, now) {
    const { part, revoked, bindings, expires, weakHashes, acceptsPrimary } = standing;
    const name = `the key ${part.fingerprint}`;
    if (part.version !== 4)
        return `${name} is of version ${part.version}`;
    if (revoked !== undefined)
        return `${name} was revoked`;
    if (appliesAt(materialWeakness(part.material), now))
        return `${name} is ${(0,key_packet/* materialName */.bm)(part.material)}`;
    if (bindings.length === 0)
        return `${name} has no valid self-signature`;
    if (weakHashes.length > 0)
        return `${name} rests on ${weakHashes.join(', ')}`;
    if (!acceptsPrimary)
        return `${name} does not confirm its primary key`;
    if (made < part.created)
        return `${name} was made later than the signature`;
    if (expires !== undefined && made >= expires) {
        return `${name} had expired on ${isoDay(expires)}, before it signed`;
    }
    return undefined;
}
function unknownKey(subject, signatures, keys) {
    if (signatures.length === 0) {
        return (0,openpgp_malformed/* fault */.D)('signature-missing', `${subject} is of no kind that counts here.`, 'Sign anew.');
    }
    const by = signatures.map(signature_packet/* issuerName */.bD).join(', ');
    const trusted = keys.map(({ fingerprint }) => fingerprint).join(', ');
    return (0,openpgp_malformed/* fault */.D)('signature-unknown-key', `${subject} is by ${by}, which is none of the keys trusted here (${trusted}).`, 'If that key is right, add its public key to those trusted; else find out who signed.');
}
function bad(subject, { part }) {
    return (0,openpgp_malformed/* fault */.D)('signature-bad', `${subject}, by ${part.fingerprint}, does not match: the content was changed after it was signed.`, 'Do not use it. Fetch it again; if that does not help, find out what changed it.');
}
function refused(subject, reasons) {
    return (0,openpgp_malformed/* fault */.D)('signature-refused', `${subject} does not count: ${[...new Set(reasons)].join('; ')}.`, 'Sign anew with a key that is valid.');
}

// EXTERNAL MODULE: ./lib/apt/names.js
var apt_names = __webpack_require__(4655);
;// CONCATENATED MODULE: ./lib/apt/suite/state.js
/** Nobody's signature: a base that was read unverified, on demand. */
const NOBODY = 'nobody';
/**
 * A suite as it was read: verified, with the indices that a change is about. Only `readSuite` makes one, so that nothing is
 * planned on, or signed, that nobody has verified.
 */
class SuiteState {
    suite;
    base;
    #indices;
    constructor(suite, base, indices) {
        this.suite = suite;
        this.base = base;
        this.#indices = indices;
    }
    get indices() {
        return this.#indices;
    }
    /** The same suite, its indices made out of those that were read. */
    withIndices(indices) {
        return new SuiteState(this.suite, this.base, indices);
    }
}

;// CONCATENATED MODULE: ./lib/apt/suite/base.js






/**
 * How far in the future, in milliseconds, a signature may be: others commit between our look at the clock and our look
 * at InRelease, and each gives it a second of its own, so that many at once run ahead of the clock.
 */
const CLOCK_TOLERANCE = 5 * 60_000;
/**
 * The present state of a suite by its InRelease; where there is only Release, by that and Release.gpg.
 * @param now signatures of a little later count, too
 * @throws Failure `base-unverified`, `base-other-suite`, and what is wrong with the text
 */
async function readBase(bucket, suite, trust, now) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const inRelease = await bucket.get(`${folder}/InRelease`, limits/* LARGEST_RELEASE */.n1);
    const at = new Date(Math.max(now.getTime(), bucket.now().getTime()) + CLOCK_TOLERANCE);
    if (inRelease === undefined)
        return await readApart(bucket, suite, trust, at);
    const message = Buffer.from(inRelease.bytes).toString('utf8');
    const place = `${folder}/InRelease`;
    if (trust.kind === 'nobody') {
        return baseOf(suite, inRelease, clearText(message, place), NOBODY, inRelease.etag);
    }
    const { text, signedBy } = await verified(place, () => verifyClearsigned(message, trust.keys, at));
    return baseOf(suite, inRelease, text, signedBy, inRelease.etag);
}
/** A repository without InRelease: Release, and its signature beside it. */
async function readApart(bucket, suite, trust, at) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const release = await bucket.get(`${folder}/Release`, limits/* LARGEST_RELEASE */.n1);
    if (release === undefined)
        return { kind: 'empty' };
    const text = Buffer.from(release.bytes).toString('utf8');
    if (trust.kind === 'nobody')
        return baseOf(suite, release, text, NOBODY, undefined);
    const signature = await bucket.get(`${folder}/Release.gpg`, limits/* LARGEST_RELEASE */.n1);
    const place = `${folder}/Release`;
    if (signature === undefined)
        throw unverified(place, 'It has neither InRelease nor Release.gpg: it is not signed.');
    const signed = await verified(place, () => verifyDetached(release.bytes, signature.bytes, trust.keys, at));
    return baseOf(suite, release, text, signed.signedBy, undefined);
}
function baseOf(suite, stored, text, signedBy, etag) {
    const place = `${(0,apt_names/* suiteFolder */.Jn)(suite)}/${etag === undefined ? 'Release' : 'InRelease'}`;
    const release = parseRelease(text, place);
    checkSuite(release, suite, place);
    return { kind: 'committed', etag, release, text, signedBy, modified: stored.modified };
}
/** One suite's InRelease in another's place would get its packages signed for that one. */
function checkSuite(release, suite, place) {
    const names = ['Suite', 'Codename']
        .map((name) => releaseField(release, name))
        .filter((name) => name !== undefined);
    if (names.length === 0 || names.includes(suite))
        return;
    throw new lib_failure/* Failure */.H('base-other-suite', `It says that it is the suite ${names.join(', codename ')}, and lies where ${suite} should be.`, `Publish to the suite by its own name, or find out who put it there.`, { where: { file: place } });
}
async function verified(place, verify) {
    try {
        return await verify();
    }
    catch (cause) {
        if (!(cause instanceof lib_failure/* Failure */.H))
            throw cause;
        throw unverified(place, cause.message, cause);
    }
}
function unverified(place, why, cause) {
    return new lib_failure/* Failure */.H('base-unverified', `The repository that is there can't be verified, so nothing is merged into it: ${why}`, 'If another key signed it (another tool\u2019s, or the one before a rotation), give that as `previous-public-key`; if it was never signed and you trust it as it is, `previous-public-key: none`.', { where: { file: place }, ...(cause === undefined ? {} : { cause }) });
}
/** The text of a clearsigned message, its signature unread (RFC 9580, 7). */
function clearText(message, place) {
    const lines = message.split('\n').map((line) => line.replace(/\r$/, ''));
    if (lines[0] !== '-----BEGIN PGP SIGNED MESSAGE-----')
        return message;
    const end = lines.indexOf('-----BEGIN PGP SIGNATURE-----');
    if (end === -1) {
        throw new lib_failure/* Failure */.H('release-malformed', 'It begins as a signed text and has no signature.', 'Restore it.', {
            where: { file: place },
        });
    }
    return `${lines
        .slice(lines.indexOf('') + 1, end)
        .map((line) => line.replace(/^- /, ''))
        .join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/apt/commit/release-info.js



/** What a client compares with what it knows: by these it tells whether a repository is still the one it trusts. */
const COMPARED = ['Origin', 'Label', 'Codename'];
/** The fields by which a Release says what it is, as they will be; those that stay away or as they are not. */
function infoFields({ suite, base }, wish) {
    const { codename, origin, label, description } = wish;
    const given = { Origin: origin, Label: label, Description: description, Codename: codename };
    const fields = Object.entries(given).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
    const named = base.kind === 'committed' && (releaseField(base.release, 'Suite') ?? '') !== '';
    return {
        ...(named ? {} : { Suite: suite }),
        // A Codename that another tool left out stays so: hosts that know the suite refuse one.
        ...(base.kind === 'empty' ? { Codename: suite } : {}),
        ...Object.fromEntries(fields),
    };
}
/** What present clients will say to what a run changes in these fields: apt takes no update until a person accepts it. */
function infoNotes({ suite, base }, wish) {
    if (base.kind === 'empty')
        return [];
    const after = infoFields({ suite, base }, wish);
    return [
        ...validityNotes(suite, base.release, wish),
        ...COMPARED.flatMap((name) => {
            const [from, to] = [present(base.release, name), after[name]];
            if (to === undefined || to === from)
                return [];
            return [
                `Hosts that know ${suite} refuse what this run does to its Release: their apt ends with \u201cE: Repository '\u2026' changed its '${name}' value from '${from}' to '${to}'\u201d. Unattended ones get no update of this repository any more, until someone runs \`apt-get update --allow-releaseinfo-change\` on each. To keep it as it is, leave out the input \`${name.toLowerCase()}\`.`,
            ];
        }),
    ];
}
/** Without `Valid-Until` a client takes an old state that somebody put back, for as long as that is kept there. */
function validityNotes(suite, release, { validFor }) {
    const until = present(release, 'Valid-Until');
    if (until === '' || validFor !== undefined)
        return [];
    return [
        `The Release of ${suite} was valid until ${until}; this run gives no \`valid-for\`, so from now on it has no \`Valid-Until\`. To keep one, give \`valid-for\` in every run that writes.`,
    ];
}
function present(release, name) {
    return (releaseField(release, name) ?? '').trim();
}
/**
 * What a run without a change to a package leaves as it is, though its inputs say otherwise. It writes nothing: so it can
 * be run again at any time, also late and with the inputs of then; and hosts refuse some of these changes.
 */
function idleNotes({ suite, base }, wish) {
    if (base.kind === 'empty')
        return [];
    const { origin, label, description, codename, validFor } = wish;
    const given = { origin, label, description, codename };
    const differing = [
        ...Object.entries(given)
            .filter(([name, value]) => value !== undefined && value !== present(base.release, name))
            .map(([name]) => name),
        ...(validFor === undefined || validFor === daysValid(base.release) ? [] : ['valid-for']),
    ];
    if (differing.length === 0)
        return [];
    const inputs = differing.map((name) => `\`${name}\``).join(', ');
    return [
        `No package changes, so nothing is written, and the Release of ${suite} stays as it is: ${inputs} would change it. \`operation: refresh\` with the same inputs does that.`,
    ];
}
function daysValid(release) {
    const [date, until] = ['Date', 'Valid-Until'].map((name) => releaseDate(release, name, 'Release'));
    return date === undefined || until === undefined ? undefined : (until.getTime() - date.getTime()) / limits/* DAY */.d_;
}
/** A suite's Origin as it is; `undefined` where there is none, or none that can be read. */
async function originOf(bucket, suite, trust, at) {
    const base = await readBase(bucket, suite, trust, at).catch((error) => {
        if (error instanceof lib_failure/* Failure */.H)
            return undefined;
        throw error;
    });
    return base?.kind === 'committed' ? releaseField(base.release, 'Origin') : undefined;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/lanes.js
var lanes = __webpack_require__(2864);
// EXTERNAL MODULE: ./lib/bytes/hashes.js
var bytes_hashes = __webpack_require__(9583);
// EXTERNAL MODULE: ./lib/s3/fault.js
var fault = __webpack_require__(8262);
// EXTERNAL MODULE: ./lib/deb/version.js
var deb_version = __webpack_require__(2935);
;// CONCATENATED MODULE: ./lib/apt/entry.js

function entryOf(stanza) {
    const value = (name) => stanza.field(name) ?? '';
    const commit = value('Git-Commit');
    const repository = value('Git-Repository');
    return {
        name: value('Package'),
        version: (0,deb_version/* versionAsFound */.Rw)(value('Version')),
        architecture: value('Architecture'),
        filename: value('Filename').replace(/^(\.\/)+/, ''),
        size: Number(value('Size')),
        sha256: value('SHA256').toLowerCase(),
        synopsis: synopsisOf(value('Description')),
        ...(/^[0-9a-f]{40}$/.test(commit) ? { commit } : {}),
        ...(/^[\w.-]+\/[\w.-]+$/.test(repository) ? { repository } : {}),
    };
}
/** A text of its own: a part of the description would keep the whole of it in memory. */
function synopsisOf(description) {
    const end = description.indexOf('\n');
    return end === -1 ? description : Buffer.from(description.slice(0, end)).toString();
}
/** Name, version and architecture, as one text: what is the same package in two indices has the same. */
function entryId({ name, version, architecture }) {
    return `${name} ${version.text} ${architecture}`;
}
/** Of two packages of one name, whether a client takes them for the same. */
function isSameVersion(a, b) {
    return a.architecture === b.architecture && (0,deb_version/* compareVersions */.Zy)(a.version, b.version) === 0;
}
/** Each package once, though an `all` package is in every index. */
function distinct(entries) {
    return [...byId(entries).values()];
}
/** The same, by what `entryId` says. */
function byId(entries) {
    const found = new Map();
    for (const entry of entries)
        found.set(entryId(entry), entry);
    return found;
}

;// CONCATENATED MODULE: ./lib/apt/index-file/find.js



const find_LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const find_COLON = 58;
const BLANK = 32;
const TAB = 9;
/** How nearly every stanza begins: its name is looked at in place. */
const PACKAGE = 'Package: ';
/** Up to so many names, searching the text for each of them is faster than looking at every stanza. */
const FEW = 4;
/**
 * The stanzas of the named packages. Of few names the text is searched at memory speed, so that the cost is that of its
 * bytes; else of every other stanza nothing is read but the name.
 */
function findPackages(index, names) {
    const starts = names.size <= FEW ? searched : named;
    return [...located(index, (text) => starts(text, names))];
}
/** What begins where `starts` says, piece by piece: each ends where a stanza does. */
function* located({ pieces }, starts) {
    let offset = 0;
    for (const { text } of pieces) {
        const buffer = Buffer.from(text.buffer, text.byteOffset, text.length);
        for (const start of starts(buffer))
            yield foundAt(buffer, start, offset);
        offset += text.length;
    }
}
function named(text, names) {
    const starts = [];
    for (const span of stanzaSpans(text))
        if (names.has(nameAt(text, span)))
            starts.push(span.start);
    return starts;
}
function searched(text, names) {
    const starts = new Set();
    for (const name of names) {
        for (let at = text.indexOf(name, 0, 'latin1'); at !== -1; at = text.indexOf(name, at + 1, 'latin1')) {
            // However its field is written, a name stands alone behind a colon.
            if (!isAlone(text, at, at + name.length))
                continue;
            const { entry, start } = foundAt(text, stanzaStart(text, at), 0);
            if (entry.name === name)
                starts.add(start);
        }
    }
    return [...starts].toSorted((a, b) => a - b);
}
function isAlone(text, from, to) {
    let before = from - 1;
    while (find_isBlank(text[before]))
        before--;
    let after = to;
    while (find_isBlank(text[after]) || text[after] === CARRIAGE_RETURN)
        after++;
    return text[before] === find_COLON && (after >= text.length || text[after] === find_LINE_FEED);
}
/** The start of the stanza that a byte is in. */
function stanzaStart(text, at) {
    const gap = text.lastIndexOf('\n\n', at, 'latin1');
    if (gap !== -1)
        return gap + 2;
    return text[0] === find_LINE_FEED ? 1 : 0;
}
/** Every stanza of an index. */
function everyPackage(index) {
    return located(index, (text) => stanzaSpans(text).map(({ start }) => start));
}
/** The stanzas whose `Architecture` is `all`. */
function findAll(index) {
    return [...everyPackage(index)].filter(({ entry }) => entry.architecture === apt_names/* ALL */.y2);
}
function nameAt(text, { start, end }) {
    const name = start + PACKAGE.length;
    const line = text.indexOf(find_LINE_FEED, name);
    const isUsual = text[name - 1] === BLANK && line !== -1 && text.toString('latin1', start, name) === PACKAGE;
    const usual = isUsual ? text.toString('latin1', name, line) : '';
    // Other ways to write it, and what may go on in the next line, are read as any field is.
    return /^[a-z0-9][a-z0-9+.-]*$/.test(usual) && !find_isBlank(text[line + 1])
        ? usual
        : (new Stanza(text.subarray(start, end)).field('Package') ?? '');
}
function find_isBlank(byte) {
    return byte === BLANK || byte === TAB;
}
/** @param offset of the text in the index */
function foundAt(text, start, offset) {
    const gap = text.indexOf('\n\n', start, 'latin1');
    const last = gap === -1 ? text.length : gap + 1;
    let end = last;
    while (text[end] === find_LINE_FEED)
        end++;
    const stanza = new Stanza(text.subarray(start, last));
    return { entry: entryOf(stanza), stanza, start: offset + start, end: offset + end };
}

;// CONCATENATED MODULE: ./lib/apt/suite/survey.js


/** Longer than a run takes from its first by-hash object to its commit. */
const RUN = 15 * 60 * 1000;
async function surveySuite(bucket, suite) {
    const found = new Map();
    for await (const object of bucket.list(`${(0,apt_names/* suiteFolder */.Jn)(suite)}/`))
        found.set(object.key, object);
    return found;
}
/** The plain names that are not what Release says, with the names by hash that have it. */
function disagreeing(survey, suite, release) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    return [...release.files].flatMap(([path, { sha256 }]) => {
        const parent = (0,apt_names/* folderByHash */.iQ)(path);
        if (parent === undefined || sha256 === undefined)
            return [];
        const from = (0,apt_names/* byHash */.Ci)(`${folder}/${parent}`, sha256);
        const to = `${folder}/${path}`;
        const hashed = survey.get(from);
        // The ETag of an object says what is in it, or differs each time: then it is copied once more.
        return hashed === undefined || hashed.etag === survey.get(to)?.etag ? [] : [{ from, to }];
    });
}
/**
 * The by-hash objects of an index that no client can still ask for: of neither Release, and followed more than a day ago.
 * An object's age tells when it came, not when it was followed; the one that followed tells that. What never got into a
 * Release follows nothing, and goes at once: it came after the index of the Release before, and isn't the next one's.
 */
function outlived(survey, suite, index, { before, next }, now) {
    const prefix = `${(0,apt_names/* suiteFolder */.Jn)(suite)}/${index}/by-hash/`;
    const [last, needed] = [hashesIn(before), hashesIn(next)];
    const objects = [...survey.values()]
        .filter(({ key }) => key.startsWith(prefix))
        .map(({ key, modified }) => ({
        key,
        hash: key.slice(key.lastIndexOf('/') + 1),
        time: modified.getTime(),
    }));
    const lasting = objects.filter(({ hash }) => last.has(hash)).map(({ time }) => time);
    const present = lasting.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...lasting);
    const isKept = (hash) => last.has(hash) || needed.has(hash);
    // Names by another hash are of other tools, whose Release may have them.
    const isAbandoned = ({ key, hash, time }) => key.startsWith(`${prefix}SHA256/`) && !isKept(hash) && time > present && time < now.getTime() - RUN;
    const ages = objects
        .filter((each) => !isAbandoned(each))
        .map(({ time }) => time)
        .filter((time) => time <= now.getTime() - limits/* DAY */.d_ - RUN);
    const followed = Math.max(...ages, 0) - RUN;
    return objects
        .filter((each) => isAbandoned(each) || (!isKept(each.hash) && each.time < followed))
        .map(({ key }) => key);
}
function hashesIn(release) {
    return new Set([...(release?.files.values() ?? [])].map(({ sha256 }) => sha256));
}
/** The indices that a Release lists. */
function indicesOf(release) {
    const names = new Set();
    for (const path of release.files.keys()) {
        const folder = /^(.*)\/Packages(\.[a-z0-9]+)?$/.exec(path)?.[1];
        if (folder !== undefined && (0,apt_names/* indexOf */.qh)(folder) !== undefined)
            names.add(folder);
    }
    return [...names];
}

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

// EXTERNAL MODULE: ./lib/bytes/source.js
var source = __webpack_require__(9674);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:stream/web"
var web_ = __webpack_require__(7830);
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
    const { XzReadableStream } = (await __webpack_require__.e(/* import() */ 642).then(__webpack_require__.t.bind(__webpack_require__, 6642, 19))).default;
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
    const magic = number(yield look(4));
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
        yield pass(number(yield look(4)));
        return;
    }
    if (magic !== MAGIC) {
        yield pass(Number.POSITIVE_INFINITY);
        return;
    }
    const descriptor = number(yield look(1));
    const isSingle = (descriptor & 0x20) !== 0;
    const flag = descriptor >> 6;
    const contentSize = flag === 0 && isSingle ? 1 : (CONTENT_SIZE[flag] ?? 0);
    yield pass((isSingle ? 0 : 1) + (DICTIONARY_ID[descriptor & 3] ?? 0) + contentSize);
    for (let isLast = false; !isLast;) {
        const block = number(yield look(3));
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
function number(bytes) {
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

;// CONCATENATED MODULE: ./lib/apt/index-file/edits.js

/**
 * The edits as they are made: within the text, and with what it takes that an empty line follows each stanza, also where
 * the last of one had none.
 * @param texts the index in parts
 */
function exactEdits(texts, edits) {
    const length = totalLength(texts);
    const exact = [];
    let ending = '';
    let at = 0;
    for (const [number, edit] of edits.entries()) {
        const [start, end] = [Math.min(edit.start, length), Math.min(edit.end, length)];
        ending = endingOf(ending, bytesOf(texts, Math.max(at, start - 2), start));
        const insert = [];
        for (const part of edit.insert.filter((each) => each.length > 0)) {
            insert.push(...gapAfter(ending), part);
            ending = endingOf('', part);
        }
        const goesOn = Math.min(edits[number + 1]?.start ?? length, length) > end;
        if (goesOn && gapAfter(ending).length > 0) {
            insert.push(...gapAfter(ending));
            ending = '\n\n';
        }
        exact.push({ start, end, insert });
        at = end;
    }
    return exact;
}
/** The last two characters of what comes out, which tell whether a stanza has ended. */
function endingOf(before, text) {
    return (before + Buffer.from(text.subarray(-2)).toString('latin1')).slice(-2);
}
function gapAfter(ending) {
    if (ending === '' || ending === '\n\n')
        return [];
    return [Buffer.from(ending.endsWith('\n') ? '\n' : '\n\n')];
}
function bytesOf(texts, from, to) {
    const found = [];
    let at = 0;
    for (const text of texts) {
        if (at >= to)
            break;
        if (at + text.length > from)
            found.push(text.subarray(Math.max(from - at, 0), to - at));
        at += text.length;
    }
    return Buffer.concat(found);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/apt/index-file/piece.js
/**
 * Cuts `file` from `from` to `to` by a table of lengths, compressed and not, 32 bits little-endian each.
 * @returns undefined when the table doesn't add up to exactly that
 */
function cutBy(table, file, from, to) {
    const pieces = [];
    let at = from;
    for (let entry = 0; entry < table.length; entry += 8) {
        const end = at + table.readUInt32LE(entry);
        if (end > to)
            return undefined;
        pieces.push({ length: table.readUInt32LE(entry + 4), compressed: file.subarray(at, end) });
        at = end;
    }
    return at === to ? pieces : undefined;
}

;// CONCATENATED MODULE: ./lib/apt/index-file/gzip.js





/** Subfield of FEXTRA that holds our table: lengths of each segment, compressed and not, little-endian (RFC 1952, 2.3.1.1). */
const SUBFIELD = Buffer.from('DA');
/** Another that holds, deflated, what the index carries along. */
const DIFFS = Buffer.from('PD');
/** Bytes of the name and the length of a subfield. */
const SUBFIELD_HEAD = 4;
const HEADER = 10;
const TRAILER = 8;
/** Deflated, without a name (RFC 1952, 2.3.1), and with FEXTRA. */
const MEMBER = Buffer.from([0x1f, 0x8b, 8, 4]);
/** An empty final deflate block with fixed codes: it ends the member. */
const FINAL_BLOCK = Buffer.from([3, 0]);
/** A final deflate block that holds one byte as it is. */
const MARK = 0x2a;
const MARKED_BLOCK = Buffer.from([1, 1, 0, 0xfe, 0xff, MARK]);
/** Deflate makes no more of a byte: a pair of codes of one bit each is 258 of them. */
const MOST_FOLD = 1032;
/** Bytes of FEXTRA. */
const MOST_EXTRA = 0xffff;
/** An entry of our table is 8 bytes. */
const MOST_SEGMENTS = Math.floor((MOST_EXTRA - SUBFIELD_HEAD) / 8);
/** No text in FEXTRA is longer, whatever it says. */
const LONGEST_DIFFS = 2 ** 20;
/** Segments inflated at once, each in a thread: the smallest runner has as many processors. */
const THREADS = 2;
const inflate = (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw);
function carriedBytes({ diffs, lines }) {
    return (0,external_node_zlib_.deflateRawSync)(`${lines.join(' ')}\n${diffs}`, { level: 9 });
}
/** One deflate segment that ends at a byte with nothing carried over (a full flush), so that others can stand beside it. */
function gzipSegment(text) {
    return (0,external_node_zlib_.deflateRawSync)(text, { level: 9, finishFlush: external_node_zlib_.constants.Z_FULL_FLUSH });
}
/**
 * One gzip member out of segments. Any gunzip reads it: readers that stop after the first member (Ruby's, Perl's)
 * too, which is why it isn't one member a segment.
 * @param carried left out where FEXTRA has no room for it
 */
function gzipMember(pieces, crc, carried) {
    const size = pieces.reduce((sum, { length }) => sum + length, 0);
    const lengths = Buffer.alloc(pieces.length * 8);
    pieces.forEach(({ length, compressed }, index) => {
        lengths.writeUInt32LE(compressed.length, index * 8);
        lengths.writeUInt32LE(length, 4 + index * 8);
    });
    const table = subfield(SUBFIELD, lengths);
    const more = carried === undefined ? [] : [subfield(DIFFS, carriedBytes(carried))];
    const hasRoom = totalLength([table, ...more]) <= MOST_EXTRA;
    const extra = Buffer.concat(hasRoom ? [table, ...more] : [table]);
    // No name, no time: the same text gives the same bytes. XFL 2: best compression; OS 255: unknown.
    const head = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 2, 255, 0, 0]);
    head.writeUInt16LE(extra.length, HEADER);
    const trailer = Buffer.alloc(TRAILER);
    trailer.writeUInt32LE(crc);
    trailer.writeUInt32LE(size % 2 ** 32, 4);
    return [head, extra, ...pieces.map(({ compressed }) => compressed), FINAL_BLOCK, trailer];
}
function subfield(name, content) {
    const length = Buffer.alloc(2);
    length.writeUInt16LE(Math.min(content.length, MOST_EXTRA));
    return Buffer.concat([name, length, content]);
}
/** CRC-32 of texts one after another. */
function crcOf(texts) {
    let crc = 0;
    for (const text of texts)
        crc = (0,external_node_zlib_.crc32)(text, crc);
    return crc;
}
/** The segments of a member that we made; `undefined` for any other, and for a table that doesn't fit the bytes. */
function gzipPieces(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const own = ownExtra(file);
    if (own === undefined || own.table.length % 8 !== 0)
        return undefined;
    const end = file.length - TRAILER - FINAL_BLOCK.length;
    return cutBy(own.table, file, own.end, end);
}
/** What a member of ours carries along; `undefined` where there is nothing that can be read. */
function gzipCarried(bytes) {
    const rest = ownExtra(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))?.rest;
    if (rest === undefined || rest.length < SUBFIELD_HEAD || !rest.subarray(0, 2).equals(DIFFS))
        return undefined;
    try {
        const content = rest.subarray(SUBFIELD_HEAD);
        if (content.length !== rest.readUInt16LE(2))
            return undefined;
        const text = (0,external_node_zlib_.inflateRawSync)(content, { maxOutputLength: LONGEST_DIFFS }).toString('utf8');
        const end = text.indexOf('\n');
        const lines = /^\d{1,9}( \d{1,9})*$/.test(text.slice(0, end)) ? text.slice(0, end).split(' ') : undefined;
        return lines && { diffs: text.slice(end + 1), lines: lines.map(Number) };
    }
    catch {
        // It is a convenience: without it a new history begins.
        return undefined;
    }
}
/** Our table in FEXTRA, what follows it there, and where FEXTRA ends. */
function ownExtra(file) {
    const from = HEADER + 2;
    if (file.length < from + SUBFIELD_HEAD || !file.subarray(0, 4).equals(MEMBER))
        return undefined;
    const end = from + file.readUInt16LE(HEADER);
    const extra = file.subarray(from, end);
    if (end > file.length || extra.length < SUBFIELD_HEAD || !extra.subarray(0, 2).equals(SUBFIELD))
        return undefined;
    const tableEnd = SUBFIELD_HEAD + extra.readUInt16LE(2);
    if (tableEnd > extra.length)
        return undefined;
    return { table: extra.subarray(SUBFIELD_HEAD, tableEnd), rest: extra.subarray(tableEnd), end };
}
/**
 * The text of any gzip file, several members too. Of one that we made it comes segment by segment, each proven to be the
 * text that our table says, by itself: it may be written into other files.
 * @throws Error of zlib, also when it is longer than `size`
 */
async function gunzip(bytes, size) {
    const pieces = gzipPieces(bytes);
    if (pieces !== undefined)
        return await inflated(bytes, pieces, size);
    // One byte more than it takes, or node would get a second buffer of this size when the first is full. What is only said
    // to be large gets no more room than these bytes can fill.
    const room = Math.min(size + 1, bytes.length * MOST_FOLD);
    return [(0,external_node_zlib_.gunzipSync)(bytes, { chunkSize: Math.max(room, 64), maxOutputLength: Math.max(size, 1) })];
}
async function inflated(bytes, pieces, size) {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (length > size || length > bytes.length * MOST_FOLD)
        throw new Error(`its table says ${length} bytes`);
    const longest = pieces.reduce((most, { compressed }) => Math.max(most, compressed.length), 0);
    const texts = [];
    const spare = [];
    await (0,lanes/* inLanes */.Lt)(THREADS, [...pieces.entries()], async ([at, piece]) => {
        const marked = spare.pop() ?? new Uint8Array(longest + MARKED_BLOCK.length);
        marked.set(piece.compressed);
        marked.set(MARKED_BLOCK, piece.compressed.length);
        // What comes out behind the mark's place, or not as far as that, did not end where the segment does.
        const text = await inflate(marked.subarray(0, piece.compressed.length + MARKED_BLOCK.length), {
            chunkSize: Math.max(piece.length + 2, 64),
            maxOutputLength: piece.length + 1,
        });
        spare.push(marked);
        if (text.length !== piece.length + 1 || text[piece.length] !== MARK)
            throw new Error('a segment of it is not what its table says');
        texts[at] = text.subarray(0, piece.length);
    });
    const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-TRAILER - FINAL_BLOCK.length);
    const isWhole = end.subarray(0, FINAL_BLOCK.length).equals(FINAL_BLOCK) &&
        end.readUInt32LE(FINAL_BLOCK.length) === crcOf(texts) &&
        end.readUInt32LE(FINAL_BLOCK.length + 4) === length;
    if (!isWhole)
        throw new Error('its end does not agree with its text');
    return texts;
}

;// CONCATENATED MODULE: ./lib/apt/index-file/zstd.js




/** zstd's seekable format: a skippable frame at the end that lists the frames before it. */
const zstd_SKIPPABLE = 0x184d2a5e;
const SEEK_TABLE = 0x8f92eab1;
const FOOTER = 9;
const LEVEL = 9;
/** More than any tool makes: each costs a decoder of its own. */
const MOST_FRAMES = 2 ** 16;
const compress = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
/** One frame, which stands alone; made beside what this thread does. */
async function zstdFrame(text) {
    return await compress(text, {
        pledgedSrcSize: text.length,
        params: {
            [external_node_zlib_.constants.ZSTD_c_compressionLevel]: LEVEL,
            [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1,
            // The level's own table is four times as large, too large for a piece: it takes a quarter more time and saves 0.2 %.
            [external_node_zlib_.constants.ZSTD_c_hashLog]: 17,
        },
    });
}
/** Frames one after another, and their seek table, which decoders skip. */
function zstdFile(pieces) {
    const table = Buffer.alloc(8 + pieces.length * 8 + FOOTER);
    table.writeUInt32LE(zstd_SKIPPABLE, 0);
    table.writeUInt32LE(table.length - 8, 4);
    pieces.forEach(({ length, compressed }, index) => {
        table.writeUInt32LE(compressed.length, 8 + index * 8);
        table.writeUInt32LE(length, 12 + index * 8);
    });
    const footer = table.length - FOOTER;
    table.writeUInt32LE(pieces.length, footer);
    // Descriptor 0: no checksums in the table, since each frame carries its own.
    table.writeUInt32LE(SEEK_TABLE, footer + 5);
    return [...pieces.map(({ compressed }) => compressed), table];
}
/** The frames of a file with a seek table; `undefined` without one, and for one that doesn't fit the bytes. */
function zstdPieces(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (file.length < 8 + FOOTER || file.readUInt32LE(file.length - 4) !== SEEK_TABLE)
        return undefined;
    if (file[file.length - 5] !== 0)
        return undefined;
    const count = file.readUInt32LE(file.length - FOOTER);
    const start = file.length - FOOTER - count * 8 - 8;
    if (start < 0 || file.readUInt32LE(start) !== zstd_SKIPPABLE)
        return undefined;
    if (file.readUInt32LE(start + 4) !== count * 8 + FOOTER)
        return undefined;
    return cutBy(file.subarray(start + 8, file.length - FOOTER), file, 0, start);
}
/**
 * The text of any zstd file, frame by frame. Where that has a seek table, each frame is proven to be what that says: it may
 * be written into other files.
 * @throws Error of zlib, and when it is longer than `size`
 */
function unzstd(bytes, size) {
    const pieces = zstdPieces(bytes);
    const frames = framesOf(bytes);
    if (frames.length === 0)
        throw new Error('it has no frame');
    if (frames.length > MOST_FRAMES)
        throw new Error(`it has more than ${MOST_FRAMES} frames`);
    const texts = [];
    let left = size;
    for (const [index, frame] of frames.entries()) {
        const piece = pieces?.[index];
        // A frame that is short gets little room: there may be many of them.
        const length = piece?.length ?? Math.min(frame.length * 16, 2 ** 20);
        const text = (0,external_node_zlib_.zstdDecompressSync)(frame, {
            chunkSize: Math.max(Math.min(length, left), 64),
            maxOutputLength: Math.max(left, 1),
        });
        const isTold = piece?.length === text.length && piece.compressed.length === frame.length;
        if (piece !== undefined && !isTold)
            throw new Error('a frame of it is not what its seek table says');
        // The seek table is a frame, too, without a text.
        if (piece !== undefined || text.length > 0)
            texts.push(text);
        left -= text.length;
    }
    return texts;
}

;// CONCATENATED MODULE: ./lib/apt/index-file/packages-index.js





/** Bytes of text in a piece, about: small, so that a change costs little; large, so that it compresses well. */
const TARGET = 256 * 1024;
const packages_index_LINE_FEED = 10;
const EMPTY_INDEX = { pieces: [] };
/** The text in parts. */
function textsOf({ pieces }) {
    return pieces.map(({ text }) => text);
}
/** The whole text. */
function indexText(index) {
    return Buffer.concat(textsOf(index));
}
/**
 * An index out of its text, in the parts that it was read in, and where they were read its compressed files. Pieces of
 * these are taken over when they are cut as the text is, at ends of stanzas.
 */
function openIndex(texts, gz, zst) {
    const gzPieces = gz === undefined ? undefined : cutAlike(texts, gzipPieces(gz));
    const zstPieces = zst === undefined ? undefined : cutAlike(texts, zstdPieces(zst));
    const carried = gz === undefined ? undefined : gzipCarried(gz);
    const diffs = carried?.diffs;
    const lines = carried?.lines.length === texts.length ? carried.lines : [];
    const isKept = (gzPieces ?? zstPieces) !== undefined && texts.slice(0, -1).every(endsStanza);
    if (!isKept)
        return { pieces: cutText(Buffer.concat(texts)), diffs };
    const pieces = texts.map((text, index) => {
        const [gzPiece, zstPiece] = [gzPieces?.[index]?.compressed, zstPieces?.[index]?.compressed];
        return {
            text,
            ...(gzPiece === undefined ? {} : { gz: gzPiece }),
            ...(zstPiece === undefined ? {} : { zst: zstPiece }),
            ...(lines[index] === undefined ? {} : { lines: lines[index] }),
        };
    });
    return { pieces: pieces.filter((piece) => piece.text.length > 0), diffs };
}
/** The pieces, when they are those of these texts by their lengths. */
function cutAlike(texts, pieces) {
    const isAlike = pieces?.length === texts.length && pieces.every(({ length }, at) => length === texts[at]?.length);
    return isAlike ? pieces : undefined;
}
function endsStanza(text) {
    return text.length === 0 || (text.at(-1) === packages_index_LINE_FEED && text.at(-2) === packages_index_LINE_FEED);
}
/** Bytes of a piece of a text that long: more of the target's length than a gzip member has room for are too many. */
function targetOf(length) {
    return Math.max(TARGET, Math.ceil(length / (MOST_SEGMENTS / 2)));
}
/** Cuts a text into pieces of about the target's length, at ends of stanzas. */
function cutText(text) {
    const target = targetOf(text.length);
    const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
    const pieces = [];
    for (let start = 0; start < bytes.length;) {
        const gap = bytes.length - start < target * 1.5 ? -1 : bytes.indexOf('\n\n', start + target, 'latin1');
        const end = gap === -1 ? bytes.length : gap + 2;
        pieces.push({ text: bytes.subarray(start, end) });
        start = end;
    }
    return pieces;
}
/** The index with changes made. Pieces that no change touches stay as they are, compressed forms and all. */
function editIndex(index, given) {
    if (given.length === 0)
        return index;
    const edits = exactEdits(textsOf(index), given);
    const pieces = [];
    let at = 0;
    let next = 0;
    const count = Math.max(index.pieces.length, 1);
    for (let number = 0; number < count; number++) {
        const piece = index.pieces[number] ?? { text: new Uint8Array(0) };
        const end = number === count - 1 ? Number.POSITIVE_INFINITY : at + piece.text.length;
        const own = [];
        for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[++next])
            own.push(edit);
        if (own.length === 0)
            pieces.push(piece);
        else
            addPieces(pieces, editText(piece.text, at, own));
        at += piece.text.length;
    }
    return { pieces };
}
function addPieces(pieces, parts) {
    const length = totalLength(parts);
    if (length === 0)
        return;
    const before = pieces.at(-1);
    if (before !== undefined && length < TARGET / 8 && before.text.length < TARGET) {
        pieces.pop();
        pieces.push(...cutText(joined([before.text, ...parts])));
    }
    else {
        pieces.push(...(length > TARGET * 2 ? cutParts(parts, length) : [{ text: joined(parts) }]));
    }
}
/** Makes pieces of about the target's length out of whole stanzas, copying what does not lie in one memory. */
function cutParts(parts, length) {
    const target = targetOf(length);
    const pieces = [];
    let run = [];
    const end = () => {
        if (run.length > 0)
            pieces.push(...cutText(joined(run)));
        run = [];
    };
    for (const part of merged(parts)) {
        run.push(part);
        if (totalLength(run) >= (target * 7) / 8)
            end();
    }
    end();
    return pieces;
}
function editText(text, offset, edits) {
    const parts = [];
    let at = 0;
    for (const { start, end, insert } of edits) {
        parts.push(text.subarray(at, start - offset), ...insert);
        at = Math.max(end - offset, 0);
    }
    parts.push(text.subarray(at));
    return parts.filter(({ length }) => length > 0);
}
/**
 * Compresses what isn't yet, and hashes.
 * @param diffsOf the text of its `Packages.diff/Index`; absent: the one that it was read with
 */
async function sealIndex({ pieces, diffs }, diffsOf = () => diffs) {
    const whole = pieces.length === 0 ? [{ text: new Uint8Array(0) }] : pieces;
    const texts = whole.map(({ text }) => text);
    const done = [];
    // What is yet to be compressed comes first: a thread has it while this one hashes. One at a time, since this thread's
    // part takes longer, and each other thread would keep memory of its own.
    const tasks = [...whole.entries()].toSorted(([, a], [, b]) => Number(isCompressed(a)) - Number(isCompressed(b)));
    const compressing = (0,lanes/* inLanes */.Lt)(1, tasks, async ([at, { text, gz, zst, ...known }]) => {
        const frame = zst ?? zstdFrame(text);
        done[at] = { ...known, text, gz: gz ?? gzipSegment(text), zst: await frame };
    });
    const plain = fileOf(texts);
    const crc = crcOf(texts);
    await compressing;
    const forms = (form) => done.map((piece) => ({ length: piece.text.length, compressed: piece[form] }));
    const smallest = Math.min(...['gz', 'zst'].map((form) => lengthOf(forms(form))));
    const text = diffsOf({ plain, smallest });
    return {
        index: { pieces: pieces.length === 0 ? [] : done, diffs: text },
        plain,
        gz: fileOf(gzipMember(forms('gz'), crc, text === undefined ? undefined : { diffs: text, lines: done.map(linesOf) })),
        zst: fileOf(zstdFile(forms('zst'))),
        diffs: text === undefined ? undefined : fileOf([Buffer.from(text)]),
    };
}
/** How many lines a piece has: counted, where it is new. */
function linesOf({ text, lines }) {
    return lines ?? countLines(text);
}
function countLines(text) {
    let lines = 0;
    for (const byte of text)
        if (byte === packages_index_LINE_FEED)
            lines += 1;
    return lines;
}
function lengthOf(pieces) {
    return totalLength(pieces.map(({ compressed }) => compressed));
}
function isCompressed({ gz, zst }) {
    return gz !== undefined && zst !== undefined;
}
function fileOf(parts) {
    return { parts, size: totalLength(parts), sha256: (0,bytes_hashes/* sha256 */.sc)((0,bytes_hashes/* digestOf */.ol)(parts, 'sha256')) };
}

;// CONCATENATED MODULE: ./lib/apt/suite/read-index.js






/** The forms of an index that others write, the cheapest to read first. */
const OTHER_FORMS = ['', '.xz', '.bz2', '.lzma'];
const FORMS = ['.gz', '.zst', ...OTHER_FORMS];
/** A text above this, of a million packages, is no index of anybody's. */
const LARGEST = 2 ** 29;
const read_index_CARRIAGE_RETURN = 13;
/** Starts to fetch the plain names of indices, on the guess that they agree with InRelease. */
function fetchAhead(bucket, folder, names) {
    const ahead = new Map();
    for (const name of names) {
        for (const form of ['.gz', '.zst']) {
            const key = `${folder}/${name}/Packages${form}`;
            const bytes = upTo(bucket, key, limits/* LARGEST_FILE */.K7);
            // Its error is the reader's who waits for it, if one does.
            bytes.catch(() => undefined);
            ahead.set(key, bytes);
        }
    }
    return ahead;
}
/**
 * The index by this name as Release has it; empty where Release has none.
 * @throws Failure `index-differs` when no object is what Release says
 */
async function readIndex(bucket, folder, release, name, ahead) {
    const listed = (form) => release.files.get(`${name}/Packages${form}`);
    const fetch = async (form) => {
        const entry = listed(form);
        return entry === undefined
            ? undefined
            : await fetchListed(bucket, `${folder}/${name}`, form, entry, ahead);
    };
    const plain = listed('');
    const coming = fetch('.zst');
    coming.catch(() => undefined);
    const gz = await fetch('.gz');
    // Of the two, gz comes first: it is opened in half the time and with less memory, while the other is still coming.
    if (gz !== undefined)
        return openIndex(await textOf(name, '.gz', gz, plain), gz, await coming);
    const zst = await coming;
    if (zst !== undefined)
        return openIndex(await textOf(name, '.zst', zst, plain), undefined, zst);
    for (const form of OTHER_FORMS) {
        const bytes = await fetch(form);
        if (bytes !== undefined)
            return openIndex(await textOf(name, form, bytes, plain));
    }
    if (!FORMS.some((form) => listed(form) !== undefined))
        return EMPTY_INDEX;
    throw differs(`${folder}/${name}/Packages`);
}
/** What can't be opened here is taken for what Release says it is: its hash was compared. */
function isUnknown(error) {
    return error instanceof lib_failure/* Failure */.H && error.code === 'compression-unsupported';
}
/**
 * The forms of an index that are there as Release lists them and yet hold another text than this: who reads one of these
 * sees other packages.
 */
async function otherTexts(bucket, folder, release, name, text) {
    const found = [];
    for (const form of FORMS) {
        const entry = release.files.get(`${name}/Packages${form}`);
        const bytes = entry && (await fetchListed(bucket, `${folder}/${name}`, form, entry, new Map()));
        if (bytes === undefined)
            continue;
        const isSame = await textOf(name, form, bytes, undefined).then((own) => Buffer.concat(own).equals(text), isUnknown);
        if (!isSame)
            found.push(form);
    }
    return found;
}
/** The object that Release lists: the plain name when it agrees, else the one named by its hash. */
async function fetchListed(bucket, folder, form, entry, ahead) {
    const key = `${folder}/Packages${form}`;
    const early = await ahead.get(key);
    if (early !== undefined && isListed([early], entry))
        return early;
    const hashed = entry.sha256 === undefined ? undefined : await upTo(bucket, (0,apt_names/* byHash */.Ci)(folder, entry.sha256), entry.size);
    if (hashed !== undefined && isListed([hashed], entry))
        return hashed;
    if (ahead.has(key) && entry.size <= limits/* LARGEST_FILE */.K7)
        return undefined;
    const plain = await upTo(bucket, key, entry.size);
    return plain !== undefined && isListed([plain], entry) ? plain : undefined;
}
/** An object of at most so many bytes: what is larger is not what it should be, and not read. */
async function upTo(bucket, key, limit) {
    try {
        return (await bucket.get(key, Math.min(limit, LARGEST)))?.bytes;
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H && error.code === 'too-large')
            return undefined;
        throw error;
    }
}
/**
 * Whether a file, in parts, is what Release says. MD5 and SHA-1 alone prove nothing, so one listed by these alone never
 * is.
 */
function isListed(parts, entry) {
    if (totalLength(parts) !== entry.size)
        return false;
    const strong = hashesOf(entry);
    return strong.length > 0 && strong.every((name) => (0,bytes_hashes/* digestOf */.ol)(parts, name) === entry[name]);
}
function hashesOf(entry) {
    return ['sha256', 'sha512'].filter((name) => entry[name] !== undefined);
}
/** How long the text may become. */
function textSize(name, plain) {
    const size = plain?.size ?? LARGEST;
    if (size <= LARGEST)
        return size;
    throw new lib_failure/* Failure */.H('index-differs', `Release says that it has ${size} bytes; more than ${LARGEST} are not read.`, 'Find out who wrote that.', { where: { file: `${name}/Packages` } });
}
/** The text in parts, of which it can be told where a package begins. */
async function textOf(name, form, bytes, plain) {
    const texts = await provenText(name, form, bytes, plain);
    // Without a carriage return, which no usual index has, there is nothing more to look for.
    if (!texts.some((text) => text.includes(read_index_CARRIAGE_RETURN) && Buffer.from(text).includes('\n\r\n')))
        return texts;
    throw new lib_failure/* Failure */.H('index-malformed', 'Its lines end in CR LF: all of its packages would be taken for one, and go with it.', 'Write it anew, with lines that end in LF alone, with the tool that made it.', { where: { file: `${name}/Packages${form}` } });
}
/**
 * The text in parts, if it is the one that Release says: what is shorter must not pass for the index, since the packages
 * that are missing would be lost.
 */
async function provenText(name, form, bytes, plain) {
    const size = textSize(name, plain);
    try {
        const texts = await unpacked(form, bytes, size);
        const length = totalLength(texts);
        if (plain !== undefined && length !== plain.size)
            throw new Error(`${length} bytes and not ${plain.size}`);
        if (plain !== undefined && hashesOf(plain).length > 0 && !isListed(texts, plain))
            throw new Error('other bytes');
        return texts;
    }
    catch (cause) {
        if (isUnknown(cause))
            throw cause;
        throw new lib_failure/* Failure */.H('index-differs', `It can't be decompressed to what Release says: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Run the operation `verify` to see all that is wrong.', { where: { file: `${name}/Packages${form}` }, cause });
    }
}
async function unpacked(form, bytes, size) {
    if (form === '.gz')
        return await gunzip(bytes, size);
    if (form === '.zst')
        return unzstd(bytes, size);
    return await Array.fromAsync(decompress((0,source/* bytesSource */.Xl)(bytes).read(), form, `Packages${form}`, size));
}
function differs(place) {
    return new lib_failure/* Failure */.H('index-differs', 'This index is missing or differs from what the signed Release says of it, so nothing is merged into it.', 'Run the operation `verify`: it lists what is wrong and mends what can be mended. Else restore the object from a version or a backup.', { where: { file: place } });
}

;// CONCATENATED MODULE: ./lib/apt/change/twins.js








/** Above so many candidates the pool is listed, instead of asking for each. */
const twins_FEW = 200;
/**
 * The other suites of a repository, unverified: they tell where a file may lie, no more. Without leave to list there are
 * none.
 */
async function readNeighbours(bucket, own, at) {
    const found = [];
    const visit = async (folder, depth) => {
        const names = (await foldersIn(bucket, `dists/${folder}`)).map((name) => `${folder}${name}`);
        await (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, names, async (suite) => {
            if (suite === own)
                return;
            const release = await releaseOf(bucket, suite, at);
            if (release !== undefined)
                found.push({ suite, release });
            // `team/stable` lies in a folder that is no suite.
            else if (depth > 0)
                await visit(`${suite}/`, depth - 1);
        });
    };
    await visit('', 1);
    return found;
}
async function foldersIn(bucket, prefix) {
    return await bucket.folders(prefix).catch((error) => {
        if (error instanceof lib_failure/* Failure */.H && error.code === 'access-denied')
            return [];
        throw error;
    });
}
async function releaseOf(bucket, suite, at) {
    try {
        const base = await readBase(bucket, suite, { kind: 'nobody' }, at);
        return base.kind === 'empty' ? undefined : base.release;
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H && !(0,fault/* isOfStore */.te)(error))
            return undefined;
        throw error;
    }
}
/**
 * The twins of packages, whichever component, source package or suite put them where they are: what any index of this
 * repository lists, and what lies where another component or the package's own name would put it.
 */
async function findTwins(bucket, state, added, neighbours) {
    if (added.length === 0)
        return [];
    const own = state.base.kind === 'empty' ? [] : [{ suite: state.suite, release: state.base.release }];
    const suites = [...own, ...(await neighbours)];
    const listed = await inIndices(bucket, state, added, suites);
    const seen = new Set(listed.map(({ key }) => key));
    const lying = (await inPool(bucket, added, twins_componentsOf(suites))).filter(({ key }) => !seen.has(key));
    return [...listed, ...lying];
}
async function inIndices(bucket, state, added, suites) {
    const byName = Map.groupBy(added, ({ name }) => name);
    const architectures = new Set(added.map(({ architecture }) => architecture));
    const places = suites.flatMap((each) => indicesOf(each.release).map((name) => ({ ...each, name })));
    const wanted = places.filter(({ suite, name }) => {
        const architecture = (0,apt_names/* indexOf */.qh)(name)?.architecture ?? '';
        const isPlanned = suite === state.suite && state.indices.has(name) && isOwn(added, name);
        return !isPlanned && (architectures.has(architecture) || architectures.has(apt_names/* ALL */.y2));
    });
    const twins = new Map();
    await (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, wanted, async ({ suite, release, name }) => {
        const index = await readIndex(bucket, (0,apt_names/* suiteFolder */.Jn)(suite), release, name, new Map()).catch(unreadable);
        for (const { entry: there } of index === undefined ? [] : findPackages(index, new Set(byName.keys()))) {
            const entry = byName.get(there.name)?.find((each) => isSameVersion(each, there));
            if (entry === undefined || there.sha256 === '' || there.sha256 === entry.sha256)
                continue;
            for (const key of (0,apt_names/* keysMeant */.E3)(there.filename))
                twins.set(key, { entry, key });
        }
    });
    return [...twins.values()];
}
/** Whether an index is one that the plan compared these packages with already. */
function isOwn(added, name) {
    const component = (0,apt_names/* indexOf */.qh)(name)?.component ?? '';
    return added.every(({ filename }) => filename.startsWith(`pool/${component}/`));
}
/** That an index of another component or suite can't be read is no fault of this run. */
function unreadable(error) {
    if (!(error instanceof lib_failure/* Failure */.H) || (0,fault/* isOfStore */.te)(error))
        throw error;
}
function twins_componentsOf(suites) {
    const names = suites.flatMap(({ release }) => indicesOf(release));
    return [...new Set(names.flatMap((name) => (0,apt_names/* indexOf */.qh)(name)?.component ?? []))];
}
/** What lies in the pool where these packages would lie as another component's, or named as their own source. */
async function inPool(bucket, added, components) {
    const candidates = added.flatMap((entry) => elsewhere(entry, components).map((key) => ({ entry, key })));
    const asked = candidates.length > twins_FEW ? await listedAmong(bucket, added) : candidates;
    const twins = [];
    await (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, asked, async (each) => {
        const there = await bucket.head(each.key);
        if (there !== undefined && !(await hasBytes(bucket, each, there)))
            twins.push(each);
    });
    return twins;
}
function elsewhere(entry, components) {
    const own = entry.filename.split('/');
    const sources = new Set([own.at(-2) ?? entry.name, entry.name]);
    const all = new Set([own.slice(1, -3).join('/'), ...components]);
    const keys = [...all].flatMap((component) => [...sources].map((source) => (0,apt_names/* poolKey */.iX)(component, source, entry)));
    return keys.filter((key) => key !== entry.filename);
}
/** The files of the whole pool that are named as these packages' are, and lie elsewhere. */
async function listedAmong(bucket, added) {
    const byFile = Map.groupBy(added, ({ filename }) => filename.slice(filename.lastIndexOf('/') + 1));
    const found = [];
    for await (const { key } of bucket.list('pool/')) {
        for (const entry of byFile.get(key.slice(key.lastIndexOf('/') + 1)) ?? [])
            if (key !== entry.filename)
                found.push({ entry, key });
    }
    return found;
}
async function hasBytes(bucket, { entry, key }, there) {
    if (there.size !== entry.size)
        return false;
    return (there.sha256 ?? (await (0,bytes_hashes/* sha256Of */.Bj)(bucket.open(key, there).read()))) === entry.sha256;
}

;// CONCATENATED MODULE: ./lib/apt/change/plan.js





/**
 * What a change does to a suite. Pure, and as large as the change. Indices that are in the state and empty get the
 * `all` packages of the others.
 * @throws Failure `name-clash` when two versions that differ in their epoch alone would share a file
 */
function planChange(state, change) {
    const plans = new Map();
    for (const [name, index] of state.indices) {
        const own = (0,apt_names/* indexOf */.qh)(name);
        if (own === undefined || own.component !== change.component)
            continue;
        const takesAll = getsAll(change, own.architecture);
        const add = change.add.filter(({ entry }) => entry.architecture === own.architecture || (entry.architecture === apt_names/* ALL */.y2 && takesAll));
        plans.set(name, planIndex(index, { ...change, add }));
    }
    const all = (pick) => [...plans.values()].flatMap(pick);
    const added = byId(all((plan) => plan.added));
    const removed = byId(all((plan) => plan.removed));
    const unchanged = except(byId(all((plan) => plan.unchanged)), added, removed);
    const kept = except(byId(all((plan) => plan.kept)), added, removed, unchanged);
    return {
        added: [...added.values()],
        removed: [...removed.values()],
        kept: [...kept.values()],
        unchanged: [...unchanged.values()],
        edits: new Map([...plans].flatMap(([name, { edits }]) => (edits.length === 0 ? [] : [[name, edits]]))),
        conflicts: all((plan) => plan.conflicts),
        warnings: distinct(all((plan) => plan.tooOld)).map((entry) => `${entry.name} ${entry.version.text} (${entry.architecture}) is older than the ${change.keep} versions that \`keep-versions\` keeps: it was not added.`),
    };
}
/** Whether the `all` packages appear in an architecture. */
function getsAll({ allIn }, architecture) {
    return allIn?.includes(architecture) ?? true;
}
/** The entries that none of the others has. */
function except(entries, ...others) {
    return new Map([...entries].filter(([id]) => !others.some((other) => other.has(id))));
}
/**
 * The state with its new indices, those that its Release hasn't, holding every `all` package that others of the same
 * component hold, unless these are to appear in other architectures alone.
 */
function withInherited(state, change, isNew) {
    const heirs = [...state.indices.keys()].filter((name) => isNew(name) && getsAll(change, (0,apt_names/* indexOf */.qh)(name)?.architecture ?? ''));
    if (heirs.length === 0)
        return state;
    const component = (name) => (0,apt_names/* indexOf */.qh)(name)?.component;
    const inherited = new Map();
    for (const heir of heirs) {
        const donors = [...state.indices].filter(([name]) => !isNew(name) && component(name) === component(heir));
        const found = donors.flatMap(([, index]) => findAll(index));
        const distinctOnes = new Map(found.map(({ entry, stanza }) => [entryId(entry), stanza.bytes]));
        if (distinctOnes.size === 0)
            continue;
        inherited.set(heir, openIndex([...distinctOnes.values()].flatMap((bytes) => [bytes, Buffer.from('\n')])));
    }
    const indices = [...state.indices].map(([name, index]) => [name, inherited.get(name) ?? index]);
    return state.withIndices(new Map(indices));
}
function planIndex(index, change) {
    const names = new Set([
        ...change.add.map(({ entry }) => entry.name),
        ...change.remove.map(({ name }) => name),
    ]);
    const found = Map.groupBy(findPackages(index, names), ({ entry }) => entry.name);
    const removals = [];
    const placed = [];
    const lists = { added: [], removed: [], kept: [], unchanged: [], conflicts: [], tooOld: [] };
    const incoming = Map.groupBy(change.add, ({ entry }) => entry.name);
    for (const name of names) {
        const there = found.get(name) ?? [];
        const gone = there.filter(({ entry }) => change.remove.some((selector) => selects(selector, entry)));
        const stay = there.filter((each) => !gone.includes(each));
        const { fresh, unchanged, conflicts } = sortOut(incoming.get(name) ?? [], stay);
        const added = fresh.map(({ entry }) => entry);
        const present = [...unchanged, ...conflicts.map(({ published }) => published.entry)];
        const named = change.prefer === 'added' ? [...added, ...present] : [];
        const old = incoming.has(name)
            ? beyond(change.keep, [...stay.map(({ entry }) => entry), ...added], named)
            : [];
        const dropped = stay.filter(({ entry }) => old.includes(entry));
        const taken = fresh.filter(({ entry }) => !old.includes(entry));
        for (const { start, end } of [...gone, ...dropped])
            removals.push({ start, end, insert: [] });
        for (const each of taken)
            placed.push({ place: placeBeside(stay), incoming: each });
        lists.added.push(...taken.map(({ entry }) => entry));
        lists.removed.push(...[...gone, ...dropped].map(({ entry }) => entry));
        lists.unchanged.push(...unchanged.filter((entry) => !old.includes(entry)));
        lists.kept.push(...stay.map(({ entry }) => entry).filter((entry) => !old.includes(entry)));
        lists.conflicts.push(...conflicts);
        lists.tooOld.push(...fresh.map(({ entry }) => entry).filter((entry) => old.includes(entry)));
    }
    return { ...lists, edits: inOrder([...removals, ...insertions(placed)]) };
}
/** Beside the versions that are there, so that one place of the index changes; a new name goes to the end. */
function placeBeside(stay) {
    return stay.length === 0 ? Number.MAX_SAFE_INTEGER : Math.max(...stay.map(({ end }) => end));
}
/** What is inserted at the same place becomes one edit: one text, however many packages are new. */
function insertions(placed) {
    return [...Map.groupBy(placed, ({ place }) => place)].map(([place, all]) => ({
        start: place,
        end: place,
        insert: all.map(({ incoming }) => incoming.text),
    }));
}
/** Ascending; what is inserted somewhere comes before what is removed from there on. */
function inOrder(edits) {
    return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
function sortOut(incoming, there) {
    const fresh = [];
    const unchanged = [];
    const conflicts = [];
    for (const each of incoming) {
        const twin = fresh.find(({ entry }) => isSameVersion(entry, each.entry));
        if (twin !== undefined)
            throw twins(twin.entry, each.entry);
        const same = there.find(({ entry }) => isSameVersion(entry, each.entry));
        if (same === undefined) {
            checkClash(each.entry, [...there.map(({ entry }) => entry), ...fresh.map(({ entry }) => entry)]);
            fresh.push(each);
        }
        else if (same.entry.sha256 === each.entry.sha256)
            unchanged.push(same.entry);
        else
            conflicts.push({ incoming: each, published: same });
    }
    return { fresh, unchanged, conflicts };
}
/** A package that comes once is no twin: two differ, or one of them would not be here. */
function twins(one, other) {
    return new lib_failure/* Failure */.H('other-bytes', `Two of the packages given are ${one.name} ${one.version.text} (${one.architecture}), with other bytes each: they would be ${one.filename} and ${other.filename}.`, 'Give one of them, or build the other with a new version, or with a `version-suffix` for each release.');
}
function checkClash(entry, others) {
    const other = others.find((each) => each.architecture === entry.architecture &&
        (0,apt_names/* withoutEpoch */.a)(each.version.text) === (0,apt_names/* withoutEpoch */.a)(entry.version.text));
    if (other === undefined)
        return;
    throw new lib_failure/* Failure */.H('name-clash', `${entry.name} ${entry.version.text} and ${other.version.text}, which is published, differ in their epoch alone, and a file's name has no epoch: both would be ${entry.filename}.`, 'Publish a version that differs in more than its epoch.');
}
/** The entries that are not among `keep` of their architecture: those named, even if they are more, then the newest. */
function beyond(keep, entries, named) {
    if (keep === 'all')
        return [];
    const groups = Map.groupBy(entries, ({ architecture }) => architecture).values();
    return [...groups].flatMap((group) => {
        const others = group.filter((entry) => !named.includes(entry));
        const places = Math.max(0, keep - (group.length - others.length));
        return others.toSorted((a, b) => (0,deb_version/* compareVersions */.Zy)(b.version, a.version)).slice(places);
    });
}
function selects({ name, version }, entry) {
    return name === entry.name && (version === undefined || (0,deb_version/* compareVersions */.Zy)(version, entry.version) === 0);
}
/** `name` or `name=version`. @throws Failure of the version */
function parseSelector(text) {
    const at = text.indexOf('=');
    if (at === -1)
        return { name: text, version: undefined };
    return { name: text.slice(0, at), version: (0,deb_version/* versionAsFound */.Rw)(text.slice(at + 1)) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
                    throw record_malformed(name, field, raw, file, offset + at);
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
function record_malformed(name, field, raw, file, offset) {
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
    mtime: ar_number(12, 10),
    uid: ar_number(6, 10),
    gid: ar_number(6, 10),
    mode: ar_number(8, 8),
    size: ar_number(10, 10),
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
function ar_number(width, base) {
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

;// CONCATENATED MODULE: ./lib/deb/relation.js


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
        throw relation_malformed(field, value, 'its first line is empty');
    const groups = value.split(',');
    return groups.map((group, at) => {
        const alternatives = group.split('|');
        if (alternatives.length > 1 && KINDS[field] !== 'alternatives')
            throw relation_malformed(field, group, '`|` has no place in this field');
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
    const wrong = (why) => relation_malformed(field, text, why);
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
        throw relation_malformed(field, text, `\`${operator}\` has no place in this field, only \`=\` has`);
    const version = trimmed(bound.slice(sign.length));
    try {
        return { operator, version: (0,deb_version/* parseVersion */.ot)(version) };
    }
    catch (cause) {
        if (!(cause instanceof lib_failure/* Failure */.H))
            throw cause;
        throw relation_malformed(field, text, cause.message.replace(/\.$/, ''), cause);
    }
}
/** Without the blanks around it that dpkg skips: those of ASCII. */
function trimmed(text) {
    return text.replace(/^[ \t\n\v\f\r]+/, '').replace(/(?<![ \t\n\v\f\r])[ \t\n\v\f\r]+$/, '');
}
function relation_malformed(field, text, why, cause) {
    return new lib_failure/* Failure */.H('relation-malformed', `The control field ${field} can't be read by dpkg or apt at ${quoted(text)}: ${why}.`, 'Write it as in `libc6 (>= 2.36), nginx | apache2`.', { cause });
}
function quoted(text) {
    return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}\u2026` : text);
}

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
    for (const field of RELATION_FIELDS) {
        try {
            readRelations(field, control.field(field) ?? '');
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
const tar_KINDS = {
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
    const known = tar_KINDS[header.type];
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
        control = await (0,source/* collect */.Fo)(entry.content(), CONTROL_FILE_LIMIT, () => wrong('control-too-large', inside, `its "control" has more than ${CONTROL_FILE_LIMIT} bytes`));
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
        throw control_unreadable(file, 'does not end in a line feed', 'Add it.');
    if (bytes.includes(CTRL_Z))
        throw control_unreadable(file, 'has a ^Z (byte 26)', 'Remove it.');
    for (const { kind, start, colon } of stanzaLines(bytes)) {
        const comment = kind === 'comment';
        if (!comment && colon - start > 1)
            continue;
        const what = comment ? 'a comment' : 'a field with a name of one letter';
        throw control_unreadable(file, `has ${what}`, 'Remove it.');
    }
}
const control_LINE_FEED = 10;
const CTRL_Z = 26;
function control_unreadable(file, what, remedy) {
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
    const hashes = (0,bytes_hashes/* hasher */.YA)();
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
        throw package_named(cause, place);
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
function package_named(cause, file) {
    if (!(cause instanceof lib_failure/* Failure */.H) || cause.where !== undefined)
        return cause;
    return new lib_failure/* Failure */.H(cause.code, cause.message, cause.remedy, { where: { file }, cause });
}

;// CONCATENATED MODULE: ./lib/apt/writes.js


/** Objects whose name says what is in them never change: caches may keep them for good. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The rest must be asked for each time; `must-revalidate` alone would let caches guess for how long. */
const FRESH = 'max-age=0, must-revalidate';
function textWrite(key, text, type, condition = { kind: 'any' }) {
    return write(key, (0,source/* bytesSource */.Xl)(Buffer.from(text)), FRESH, type, condition);
}
function write(key, content, caching, type, condition = { kind: 'any' }) {
    return { key, content, condition, caching, type };
}
/** Parts in memory, one after another, without joining them. */
function partsSource(parts) {
    const size = totalLength(parts);
    return {
        size,
        async *read(from = 0, to = size) {
            let start = 0;
            for (const part of parts) {
                const piece = part.subarray(Math.max(from - start, 0), Math.max(to - start, 0));
                if (piece.length > 0)
                    yield piece;
                start += part.length;
            }
        },
    };
}
const TYPES = { gz: 'application/gzip', zst: 'application/zstd' };
/** From a by-hash name to a plain one, inside the store. */
async function copyToPlain(bucket, from, to) {
    const type = TYPES[to.slice(to.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
    return await bucket.copy(from, to, { caching: FRESH, type });
}
/** The bytes of a write, such as a text's, that is small enough to be held. */
async function contentOf({ content }) {
    return await (0,source/* collect */.Fo)(content.read(), content.size, () => new lib_failure/* Failure */.H('changed', 'The text changed.', ''));
}

;// CONCATENATED MODULE: ./lib/apt/pool/deliver.js




/** How often a file is sent whose answers are lost and that is not there afterwards. */
const TRIES = 5;
const PACKAGE_TYPE = 'application/vnd.debian.binary-package';
/**
 * Puts a file into the pool. One that is there with the same bytes is written anew, so that its age protects it from a
 * collection that found it unreferred to.
 * @param tell how many of its bytes have been handed over so far
 * @returns whether it was there before
 * @throws Failure `other-bytes` when a file of this name has other bytes
 */
async function deliver(bucket, given, tell = () => undefined) {
    const delivery = { ...given, content: counted(given.content, tell) };
    const { entry, content, copy } = delivery;
    const key = entry.filename;
    if (delivery.replaces !== undefined)
        return await replace(bucket, delivery, delivery.replaces);
    if (delivery.isThere === true)
        return await stay(bucket, delivery);
    if (copy !== undefined) {
        const there = await bucket.head(key);
        if (there === undefined) {
            if (await copy(key))
                return 'sent';
        }
        else
            return await renew(bucket, delivery, there);
    }
    for (let tries = 0; tries < TRIES; tries++) {
        const put = await bucket.put({
            key,
            content,
            condition: { kind: 'absent' },
            caching: IMMUTABLE,
            type: PACKAGE_TYPE,
            sha256: entry.sha256,
        });
        if (put.kind === 'written')
            return 'sent';
        const there = await bucket.head(key);
        if (there !== undefined)
            return await renew(bucket, delivery, there);
        // The connection broke before the store had it, or what was in the way is gone: nothing is there, so send it again.
    }
    throw new lib_failure/* Failure */.H('store', `The store did not take ${key}.`, 'Run this again.');
}
/** Whether a file may go into the pool. @throws Failure `other-bytes` when one of its name has other bytes */
async function checkPool(bucket, { entry, isThere, replaces }) {
    if (isThere === true || replaces !== undefined)
        return;
    const there = await bucket.head(entry.filename);
    if (there !== undefined && !(await isSame(bucket, entry, there)))
        throw otherBytes(entry);
}
/** The same bytes, telling how many of them were taken; those that are taken again, after an attempt that failed, count once. */
function counted(content, tell) {
    /** Bytes taken, by where the reading began: a part that is sent again is read from the same place. */
    const taken = new Map();
    let total = 0;
    return {
        size: content.size,
        async *read(from = 0, to = content.size) {
            total -= taken.get(from) ?? 0;
            taken.set(from, 0);
            for await (const piece of content.read(from, to)) {
                yield piece;
                taken.set(from, (taken.get(from) ?? 0) + piece.length);
                total += piece.length;
                tell(total);
            }
        },
    };
}
/**
 * The other suite may give it up, and a collection find it, before our index refers to it: the age of one that could go soon
 * is renewed.
 */
async function stay(bucket, { copy: _, ...delivery }) {
    const key = delivery.entry.filename;
    const there = await bucket.head(key);
    if (there === undefined) {
        throw new lib_failure/* Failure */.H('source-differs', `${bucket.name}/${key} was deleted while it was promoted.`, 'Publish that package again.');
    }
    if (bucket.now().getTime() - there.modified.getTime() < limits/* GRACE */.Zv / 2)
        return 'there';
    return await renew(bucket, delivery, there);
}
/** Written again, not copied onto itself: Ceph's copy of an object onto itself loses its checksum. */
async function renew(bucket, delivery, there) {
    const { entry, content, copy } = delivery;
    const key = entry.filename;
    if (!(await isSame(bucket, entry, there)))
        throw otherBytes(entry);
    if (copy !== undefined && (await copy(key)))
        return 'there';
    const condition = { kind: 'unchanged', etag: there.etag };
    await bucket.put({ key, content, condition, caching: IMMUTABLE, type: PACKAGE_TYPE, sha256: entry.sha256 });
    return 'there';
}
/** Writes the right bytes over damaged ones, unless somebody else has done so meanwhile. */
async function replace(bucket, delivery, etag) {
    const { entry, content, copy } = delivery;
    const key = entry.filename;
    if (copy !== undefined && (await copy(key)))
        return 'sent';
    const condition = { kind: 'unchanged', etag };
    const put = await bucket.put({
        key,
        content,
        condition,
        caching: IMMUTABLE,
        type: PACKAGE_TYPE,
        sha256: entry.sha256,
    });
    if (put.kind === 'written')
        return 'sent';
    const there = await bucket.head(key);
    if (there !== undefined)
        return await renew(bucket, delivery, there);
    const { replaces: _, ...rest } = delivery;
    return await deliver(bucket, rest);
}
async function isSame(bucket, entry, there) {
    if (there.size !== entry.size)
        return false;
    if (there.sha256 !== undefined)
        return there.sha256 === entry.sha256;
    return (await (0,bytes_hashes/* sha256Of */.Bj)(bucket.open(entry.filename, there).read())) === entry.sha256;
}
/** @param key where the other one lies */
function otherBytes(entry, key = entry.filename) {
    return new lib_failure/* Failure */.H('other-bytes', `${entry.name} ${entry.version.text} (${entry.architecture}) is published already with other bytes (${key}).`, 'A version is published once: build it with a new version, or with a `version-suffix` for each release.');
}

;// CONCATENATED MODULE: ./lib/apt/change/conflict.js





/**
 * The plan without its conflicts: a package that differs from the published one in its signatures alone counts as
 * published, and the published one stays.
 * @throws Failure `other-bytes` for each that differs in more
 */
async function settleConflicts(bucket, plan) {
    if (plan.conflicts.length === 0)
        return plan;
    const failures = [];
    const stay = [];
    for (const conflict of new Map(plan.conflicts.map((each) => [each.published.entry.filename, each])).values()) {
        const { incoming, published } = conflict;
        if (await sameContent(bucket, { incoming, filename: published.entry.filename }))
            stay.push(conflict);
        else
            failures.push(otherBytes(incoming.entry, published.entry.filename));
    }
    const failure = (0,lib_failure/* allFailures */.Z)(failures);
    if (failure !== undefined)
        throw failure;
    return {
        ...plan,
        conflicts: [],
        unchanged: [...plan.unchanged, ...stay.map(({ published }) => published.entry)],
        kept: plan.kept.filter((entry) => !stay.some(({ published }) => published.entry.filename === entry.filename)),
        warnings: [
            ...plan.warnings,
            ...stay.map(({ published: { entry } }) => `${entry.name} ${entry.version.text} (${entry.architecture}) is published already and differs in its signatures alone: the published file stays.`),
        ],
    };
}
/** Whether what lies there under this name differs in its signatures alone, or not at all. */
async function sameContent(bucket, { incoming, filename: place }) {
    const facts = await bucket.head(place);
    if (facts === undefined)
        return false;
    const theirs = contentHash(bucket.open(place, facts), place).catch((error) => {
        // What dpkg can't read is no package with other signatures.
        if (!(error instanceof lib_failure/* Failure */.H) || (0,fault/* isOfStore */.te)(error))
            throw error;
        return undefined;
    });
    return (await theirs) === (await contentHash(incoming.content, place));
}
/** Over every member but signatures: name and content. */
async function contentHash(source, place) {
    const { members, bytes } = await inspectPackage(source, place);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, start, size } of members) {
        if (name.startsWith('_gpg'))
            continue;
        hash.update(`${name} ${size}\n`);
        for await (const piece of bytes.read(start, start + size))
            hash.update(piece);
    }
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/apt/pool/incoming.js

const incoming_LINE_FEED = 10;
/** A package with its paragraph. */
function incomingOf(stanza, content) {
    const ending = stanza.bytes.at(-1) === incoming_LINE_FEED ? 1 : 2;
    // In memory of its own: a Buffer would hold on to the block of 64 KiB that it is cut from.
    const text = new Uint8Array(stanza.bytes.length + ending).fill(incoming_LINE_FEED);
    text.set(stanza.bytes);
    return { entry: entryOf(stanza), text, content };
}
/** Bytes of a block: about those of an index's piece, so that each can be one. */
const BLOCK = 256 * 1024;
/** Memory for paragraphs that come one behind another: thousands of packages are an index without being copied. */
class TextBlocks {
    #block = new Uint8Array(0);
    #end = 0;
    /** The same package, its paragraph behind that of the one before. */
    add(incoming) {
        const { length } = incoming.text;
        if (this.#end + length > this.#block.length) {
            this.#block = new Uint8Array(Math.max(BLOCK, length));
            this.#end = 0;
        }
        const text = this.#block.subarray(this.#end, this.#end + length);
        text.set(incoming.text);
        this.#end += length;
        return { ...incoming, text };
    }
}

;// CONCATENATED MODULE: ./lib/apt/pool/package-stanza.js

/** What an index says of a file: whatever of it a control paragraph claims is not taken from there. */
const OURS = new Set(['filename', 'size', 'md5sum', 'sha1', 'sha256', 'sha512', 'status', 'conffiles']);
/**
 * A package's paragraph in an index: its control fields as they are, then where it lies, its size and its hashes, as
 * apt-ftparchive and the others write them. Comments of the control file stay out.
 */
function packageStanza(pkg, filename) {
    const own = pkg.control.fields().filter(([name]) => !OURS.has(name.toLowerCase()));
    const ours = [
        ['Filename', filename],
        ['Size', String(pkg.size)],
        ['MD5sum', pkg.md5],
        ['SHA1', pkg.sha1],
        ['SHA256', pkg.sha256],
        ['SHA512', pkg.sha512],
    ];
    const at = own.findIndex(([name]) => name.toLowerCase() === 'description');
    const place = at === -1 ? own.length : at;
    const fields = [...own.slice(0, place), ...ours, ...own.slice(place)];
    return new Stanza(Buffer.from(fields.map(([name, value]) => fieldText(name, value)).join('')));
}

;// CONCATENATED MODULE: ./lib/apt/suite/generations.js






/** A text above this is no index of anybody's. */
const generations_LARGEST = 2 ** 29;
/** By what a compressed file begins. */
const generations_MAGIC = [
    ['.gz', '1f8b'],
    ['.zst', '28b52ffd'],
    ['.xz', 'fd377a585a00'],
];
/** Whether a key is that of an index of packages, of now or of a commit before: by its plain name or by its hash. */
function isGeneration(key) {
    return /\/binary-[a-z0-9-]+\/(by-hash\/SHA256\/[0-9a-f]{64}|Packages(\.[a-z0-9]+)?)$/.test(key);
}
/**
 * The packages that an index of now or of a commit before lists. Nobody vouches for it: it only tells that some client may
 * ask for a file. What can't be read is of no use to a client either, and lists none.
 */
async function generationEntries(bucket, key) {
    try {
        const stored = await bucket.get(key, limits/* LARGEST_FILE */.K7);
        if (stored === undefined)
            return [];
        const index = openIndex(await generations_textOf(stored.bytes));
        return [...everyPackage(index)].map(({ entry }) => entry);
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H && (0,fault/* isOfStore */.te)(error))
            throw error;
        return [];
    }
}
async function generations_textOf(bytes) {
    const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
    const form = generations_MAGIC.find(([, hex]) => start.startsWith(hex))?.[0] ?? '';
    if (form === '.gz')
        return await gunzip(bytes, generations_LARGEST);
    if (form === '.zst')
        return unzstd(bytes, generations_LARGEST);
    return await Array.fromAsync(decompress((0,source/* bytesSource */.Xl)(bytes).read(), form, 'Packages', generations_LARGEST));
}

;// CONCATENATED MODULE: ./lib/apt/change/pooled.js






/**
 * The same work with what the pool has already: a package that differs from one given in its signatures alone is published
 * instead of that, since a suite may refer to it; a file that is damaged is to be replaced.
 * @throws Failure `other-bytes` for each twin that is another package
 */
async function useWhatThePoolHas(bucket, work, twins) {
    const taken = new Map();
    const deliveries = new Map(work.deliveries);
    const warnings = [];
    const failures = [];
    for (const { entry, key } of twins) {
        const incoming = work.change.add.find((each) => each.entry.filename === entry.filename);
        const delivery = work.deliveries.get(entry.filename);
        if (incoming === undefined || delivery === undefined || taken.has(incoming))
            continue;
        const lying = await lookAt(bucket, incoming, key);
        if (lying.kind === 'other')
            failures.push(otherBytes(entry, key));
        if (lying.kind === 'damaged' && key === entry.filename) {
            deliveries.set(key, { ...delivery, replaces: lying.etag });
            warnings.push(damagedText(key));
        }
        if (lying.kind !== 'signed-otherwise')
            continue;
        await work.accept(lying.pkg);
        const own = incomingOf(packageStanza(lying.pkg, key), lying.pkg.bytes);
        taken.set(incoming, own);
        deliveries.set(key, own);
        warnings.push(`${entry.name} ${entry.version.text} (${entry.architecture}) lies in the pool already and differs in its signatures alone: that file stays, and is published.`);
    }
    const failure = (0,lib_failure/* allFailures */.Z)(failures);
    if (failure !== undefined)
        throw failure;
    const add = work.change.add.map((each) => taken.get(each) ?? each);
    return { work: { ...work, change: { ...work.change, add }, deliveries }, warnings };
}
/** The packages of a plan that lie in their place in the pool with other bytes, and are not to be replaced. */
async function twinsInPlace(bucket, deliveries) {
    const twins = [];
    for (const { entry, replaces } of deliveries) {
        const facts = replaces === undefined ? await bucket.head(entry.filename) : undefined;
        if (facts === undefined || facts.sha256 === entry.sha256)
            continue;
        twins.push({ entry, key: entry.filename });
    }
    return twins;
}
function damagedText(key) {
    return `${key} is damaged: its bytes are not those that the index has. The right ones take its place.`;
}
async function lookAt(bucket, incoming, key) {
    const facts = await bucket.head(key);
    if (facts === undefined)
        return { kind: 'nothing' };
    const pkg = await readPackage(bucket.open(key, facts), key).catch((error) => {
        if (!(error instanceof lib_failure/* Failure */.H) || (0,fault/* isOfStore */.te)(error))
            throw error;
        return undefined;
    });
    // What dpkg can't read was never published so.
    if (pkg === undefined)
        return { kind: 'damaged', etag: facts.etag };
    if (pkg.sha256 === incoming.entry.sha256)
        return { kind: 'nothing' };
    if ((await contentHash(pkg.bytes, key)) === (await contentHash(incoming.content, key)))
        return { kind: 'signed-otherwise', pkg };
    const published = await pooled_hashesOf(bucket, key);
    const isDamaged = published.has(incoming.entry.sha256) && !published.has(pkg.sha256);
    return isDamaged ? { kind: 'damaged', etag: facts.etag } : { kind: 'other' };
}
/** What the indices of every suite, those of commits before too, say that a file's SHA-256 is. */
async function pooled_hashesOf(bucket, filename) {
    const hashes = new Set();
    for await (const { key } of bucket.list('dists/')) {
        if (!isGeneration(key))
            continue;
        for (const entry of await generationEntries(bucket, key))
            if (entry.filename === filename)
                hashes.add(entry.sha256);
    }
    return hashes;
}

;// CONCATENATED MODULE: ./lib/apt/package-diffs/diff-index.js


/** The folder of an index's patches, below its suite. */
function diffsFolder(index) {
    return `${index}/Packages.diff`;
}
function diffIndexPath(index) {
    return `${diffsFolder(index)}/Index`;
}
/** The index that a `Packages.diff/Index` is of; `undefined` for other paths. */
function indexOfDiffs(path) {
    return /^(.+)\/Packages\.diff\/Index$/.exec(path)?.[1];
}
function diffIndexText({ current, steps }) {
    const section = (title, sum, end) => `SHA256-${title}:\n${steps.map((step) => ` ${sumText(sum(step))} ${step.name}${end}\n`).join('')}`;
    return [
        `SHA256-Current: ${sumText(current)}\n`,
        section('History', ({ base }) => base, ''),
        section('Patches', ({ patch }) => patch, ''),
        section('Download', ({ download }) => download, '.gz'),
    ].join('');
}
function sumText({ sha256, size }) {
    return `${sha256} ${size}`;
}
/** @throws Failure `diff-index-malformed`, `stanza-malformed` */
function parseDiffIndex(text, place) {
    const stanza = parseStanza(Buffer.from(text), place);
    const section = (title) => new Map((stanza.field(`SHA256-${title}`) ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => namedSum(line, place)));
    const [patches, downloads] = [section('Patches'), section('Download')];
    const current = namedSum(`${stanza.field('SHA256-Current') ?? ''} current`, place)[1];
    const steps = [...section('History')].map(([name, base]) => {
        const [patch, download] = [patches.get(name), downloads.get(`${name}.gz`)];
        if (patch === undefined || download === undefined)
            throw diff_index_malformed(`the patch ${name} has no hash`, place);
        return { name, base, patch, download };
    });
    return { current, steps, isMerged: stanza.field('X-Patch-Precedence')?.trim() === 'merged' };
}
function namedSum(line, place) {
    const [, sha256, size, name = ''] = /^([0-9a-f]{64})\s+(\d{1,15})\s+([\w.+~-]+)$/.exec(line) ?? [];
    if (sha256 === undefined)
        throw diff_index_malformed(`a line is ${JSON.stringify(line.slice(0, 200))}`, place);
    return [name, { sha256, size: Number(size) }];
}
function diff_index_malformed(what, place) {
    return new lib_failure/* Failure */.H('diff-index-malformed', `This list of patches can't be read: ${what}.`, 'The next publication to the suite begins a new one; `package-diffs: 0` writes none.', { where: { file: place } });
}

;// CONCATENATED MODULE: ./lib/apt/commit/seconds.js



/**
 * Two generations of InRelease must not carry the same `Last-Modified`: it has whole seconds, and a client that read the
 * first asks If-Modified-Since. Where they do, ours is written again, the same bytes, in the next second.
 */
async function separateSeconds(bucket, commit, before, there, etag, sleep) {
    if (before.kind === 'empty' || there === undefined || there.etag !== etag)
        return;
    // Up to our commit the one before may have been written again, too, and nothing tells when.
    const last = seconds(isAwaited(before) ? there.modified : before.modified);
    if (seconds(there.modified) > last)
        return;
    await sleep(Math.max(0, (last + 1) * 1000 - bucket.now().getTime()) + 50);
    await bucket.put({ ...commit, condition: { kind: 'unchanged', etag } });
}
/**
 * What Date is at least, in milliseconds. A commit in the second of the one before says the next one, so that it can be
 * told, should its run be killed, that InRelease has still to be written again.
 */
function ownSecond(before, at) {
    if (before.kind === 'empty' || seconds(at) > seconds(before.modified))
        return 0;
    return (seconds(before.modified) + 1) * 1000;
}
/** Writes InRelease again where a run was killed before it could. @returns whether that was so */
async function mendSecond(bucket, key, base, sleep) {
    if (base.kind === 'empty' || base.etag === undefined)
        return false;
    if (!isAwaited(base))
        return false;
    const there = await bucket.get(key);
    if (there === undefined || there.etag !== base.etag)
        return false;
    await sleep(Math.max(0, (seconds(base.modified) + 1) * 1000 - bucket.now().getTime()) + 50);
    await bucket.put({
        key,
        content: (0,source/* bytesSource */.Xl)(there.bytes),
        condition: { kind: 'unchanged', etag: base.etag },
        caching: FRESH,
        type: 'text/plain; charset=utf-8',
    });
    return true;
}
/** Whether a commit shares its second with the one before it and is still to be written again. */
function isAwaited({ release, modified }) {
    const date = releaseDate(release, 'Date', 'Release');
    return date !== undefined && seconds(date) === seconds(modified) + 1;
}
function seconds(date) {
    return Math.floor(date.getTime() / 1000);
}

;// CONCATENATED MODULE: ./lib/apt/commit/seal-release.js







/** How an index is listed by us. */
const seal_release_FORMS = ['', '.gz', '.zst'];
/**
 * The Release that follows on a base.
 * @param at by the store's clock; an earlier one than the base's counts as the base's
 * @param signers fingerprints of primary keys, 40 upper-case hex digits
 * @param withoutDiffs indices whose list of patches leaves Release, written anew or not
 * @throws Failure `key-not-admitted`
 */
function nextRelease({ suite, base }, sealed, wish, signers, at, withoutDiffs = []) {
    const before = base.kind === 'empty' ? NO_RELEASE : base.release;
    const dateBefore = releaseDate(before, 'Date', 'Release');
    const date = new Date(Math.max(at.getTime(), dateBefore?.getTime() ?? 0, ownSecond(base, at)));
    const { kept, dropped } = staying(before.files, [...sealed.keys()], withoutDiffs);
    const files = new Map(kept);
    for (const [name, { plain, gz, zst, diffs }] of sealed) {
        files.set(`${name}/Packages`, listedAs(plain));
        files.set(`${name}/Packages.gz`, listedAs(gz));
        files.set(`${name}/Packages.zst`, listedAs(zst));
        if (diffs !== undefined)
            files.set(diffIndexPath(name), listedAs(diffs));
    }
    const own = [...sealed.keys()].map(apt_names/* indexOf */.qh).filter((each) => each !== undefined);
    const words = (field, more) => [...new Set([...releaseWords(before, field), ...more])].join(' ');
    const fields = withFields(before, {
        ...infoFields({ suite, base }, wish),
        Date: dateText(date),
        'Valid-Until': wish.validFor === undefined ? undefined : dateText(new Date(date.getTime() + wish.validFor * limits/* DAY */.d_)),
        ...signedBy(before, signers),
        'Acquire-By-Hash': 'yes',
        Architectures: words('Architectures', own.map(({ architecture }) => architecture)),
        Components: words('Components', own.map(({ component }) => component)),
    });
    const release = { fields, files };
    return { release, text: releaseText(release), dropped: dropped.filter((path) => !files.has(path)) };
}
/**
 * What a commit does to a Release beyond its packages: what another tool made, and what is stale from then on.
 * @param names the indices that the commit writes
 */
function releaseNotes(base, names) {
    if (base.kind === 'empty')
        return [];
    const { dropped, stale } = staying(base.release.files, names);
    return [
        ...takeoverNotes(base.release, names, dropped),
        ...stale.map((path) => `${path} lists the files of the packages that were there before: it leaves Release. apt-file finds nothing of this suite until a tool writes it again.`),
    ];
}
/** What becomes of a repository that another tool made: told once, by the run that takes it over. */
function takeoverNotes(before, names, dropped) {
    const isByHash = releaseField(before, 'Acquire-By-Hash') === 'yes';
    const leaving = dropped.filter((path) => !seal_release_FORMS.some((form) => path.endsWith(`/Packages${form}`)) && indexOfDiffs(path) === undefined);
    if (isByHash && leaving.length === 0)
        return [];
    const changes = [
        ...(isByHash
            ? []
            : [
                'Release says `Acquire-By-Hash: yes` from now on, and every file that it lists has its name by hash',
            ]),
        ...(names.length === 0 ? [] : [`${names.join(', ')} is listed by SHA-256 as Packages, .gz and .zst`]),
        ...(leaving.length === 0 ? [] : [`${leaving.join(', ')} leave it, and go`]),
    ];
    return [
        `This suite was made by another tool and is taken over: ${changes.join('; ')}. Packages stay where they are.`,
    ];
}
/** Which files of a Release stay in it when these indices are written, which are replaced or dropped, which are stale. */
function staying(before, names, withoutDiffs = []) {
    const kept = [];
    const dropped = [];
    const stale = [];
    for (const [path, listed] of before) {
        const isReplaced = names.some((name) => path.startsWith(`${name}/Packages`));
        if (isReplaced || withoutDiffs.includes(indexOfDiffs(path) ?? ''))
            dropped.push(path);
        else if (isStaleContents(path, names))
            stale.push(path);
        else
            kept.push([path, listed]);
    }
    return { kept, dropped, stale };
}
function listedAs({ size, sha256 }) {
    return { size, sha256 };
}
/** `Contents-<arch>`, of a component or of the whole suite. */
function isStaleContents(path, names) {
    return names.some((name) => {
        const own = (0,apt_names/* indexOf */.qh)(name);
        const contents = new RegExp(`^(${escapeRegExp(own?.component ?? '')}/)?Contents-([a-z0-9-]+)(\\.|$)`).exec(path);
        return contents !== null && [own?.architecture, 'all'].includes(contents[2]);
    });
}
function escapeRegExp(text) {
    return text.replaceAll(/[.+*?^${}()|[\]\\]/g, '\\$&');
}
/**
 * `Signed-By` where the present Release has one. Clients that have read it accept no other key's InRelease, so one of
 * ours must be in it.
 */
function signedBy(before, signers) {
    if (releaseWords(before, 'Signed-By').length === 0)
        return {};
    checkAdmitted(before, signers);
    return { 'Signed-By': signers.join(', ') };
}
/**
 * Whether clients take what these keys sign.
 * @param signers fingerprints of primary keys, 40 upper-case hex digits
 * @throws Failure `key-not-admitted`
 */
function checkAdmitted(before, signers) {
    if (isAdmitted(before, signers))
        return;
    throw new lib_failure/* Failure */.H('key-not-admitted', `The present Release says \`Signed-By: ${admitted(before).join(', ')}\`, so clients refuse what the key ${signers.join(', ')} signs alone.`, 'Rotate in two steps: first run `operation: refresh` with both keys in `private-key`; when every client has updated once, use the new key alone.');
}
/** Whether the present Release admits one of these keys, or says nothing of keys. */
function isAdmitted(before, signers) {
    const present = admitted(before);
    return present.length === 0 || signers.some((signer) => present.includes(signer));
}
function admitted(before) {
    return releaseWords(before, 'Signed-By').map((word) => word.replace(/!$/, '').toUpperCase());
}

;// CONCATENATED MODULE: ./lib/apt/package-diffs/ed-script.js

const ed_script_LINE_FEED = 10;
/** What ends the lines of an insertion. */
const DOT = '.\n';
/**
 * A patch as apt's pdiffs are: commands of ed, the last place first, so that none moves the lines of another.
 * @param pieces the text before
 * @param edits exact ones of it, see exactEdits
 * @returns `undefined` where ed can't say it: parts of lines, and a line that is a dot alone
 */
function edScript(pieces, edits) {
    const joined = withoutSeams(edits);
    const lines = linesBefore(pieces, joined.flatMap(({ start, end }) => [start, end]));
    if (lines === undefined || pieces.findLast(({ text }) => text.length > 0)?.text.at(-1) !== ed_script_LINE_FEED)
        return undefined;
    const commands = [];
    for (const [place, { insert }] of joined.entries()) {
        const [before = 0, last = 0] = lines.slice(place * 2);
        const text = Buffer.concat(insert);
        if (!isInsertable(text))
            return undefined;
        if (text.length === 0 && last === before)
            continue;
        const range = last > before + 1 ? `${before + 1},${last}` : `${before + 1}`;
        if (text.length === 0)
            commands.push([Buffer.from(`${range}d\n`)]);
        else {
            const command = last === before ? `${before}a\n` : `${range}c\n`;
            commands.push([Buffer.from(command), text, Buffer.from(DOT)]);
        }
    }
    return Buffer.concat(commands.toReversed().flat());
}
/** Edits that meet are one: ed would have two commands for one place. */
function withoutSeams(edits) {
    const joined = [];
    for (const edit of edits) {
        const before = joined.at(-1);
        if (before?.end !== edit.start)
            joined.push(edit);
        else
            joined[joined.length - 1] = { ...before, end: edit.end, insert: [...before.insert, ...edit.insert] };
    }
    return joined;
}
function isInsertable(text) {
    if (text.length === 0)
        return true;
    return (text.at(-1) === ed_script_LINE_FEED && !text.subarray(0, 2).equals(Buffer.from(DOT)) && !text.includes(`\n${DOT}`));
}
/** How many lines there are before each offset; `undefined` where one is within a line. @param offsets ascending */
function linesBefore(pieces, offsets) {
    const found = [];
    let [lines, at] = [0, 0];
    for (const piece of [...pieces, { text: new Uint8Array(0) }]) {
        const { text } = piece;
        let [own, from] = [0, 0];
        for (let offset = offsets[found.length]; offset !== undefined && offset <= at + text.length; offset = offsets[found.length]) {
            const to = offset - at;
            if (to > 0 && text[to - 1] !== ed_script_LINE_FEED)
                return undefined;
            own = to === text.length ? linesOf(piece) : own + linesOf({ text: text.subarray(from, to) });
            from = to;
            found.push(lines + own);
        }
        if (found.length === offsets.length)
            break;
        lines += linesOf(piece);
        at += text.length;
    }
    return found;
}
/**
 * Applies a patch: the text that it leads to.
 * @throws Error of what is no such patch, or none of this text
 */
function applyEdScript(text, script) {
    const starts = lineStarts(text);
    const hunks = parseEdScript(script);
    const parts = [];
    let at = 0;
    for (const { first, last, insert } of hunks.toReversed()) {
        const [from, to] = [starts[first - 1], starts[last]];
        if (from === undefined || to === undefined || from < at)
            throw new Error('it is no patch of this text');
        parts.push(text.subarray(at, from), insert);
        at = to;
    }
    return Buffer.concat([...parts, text.subarray(at)]);
}
/**
 * Takes a patch back: the text that it is one of, where it inserts alone; a patch doesn't hold what it removed.
 * @returns `undefined` where it removes something
 * @throws Error of what is no patch, or none that leads to this text
 */
function revertEdScript(text, script) {
    const starts = lineStarts(text);
    const parts = [];
    let [at, inserted] = [0, 0];
    for (const { first, last, insert } of parseEdScript(script).toReversed()) {
        if (last >= first)
            return undefined;
        const from = starts[first - 1 + inserted];
        if (from === undefined || from < at || !isAt(text, from, insert))
            throw new Error('it does not lead to this text');
        parts.push(text.subarray(at, from));
        at = from + insert.length;
        inserted += lineStarts(insert).length - 1;
    }
    return Buffer.concat([...parts, text.subarray(at)]);
}
function isAt(text, from, part) {
    return Buffer.from(part).equals(text.subarray(from, from + part.length));
}
/** Where each line begins, and where the last one ends. */
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf(ed_script_LINE_FEED); at !== -1; at = text.indexOf(ed_script_LINE_FEED, at + 1))
        starts.push(at + 1);
    if (starts.at(-1) !== text.length)
        starts.push(text.length);
    return starts;
}
function parseEdScript(script) {
    const bytes = Buffer.from(script.buffer, script.byteOffset, script.length);
    const hunks = [];
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(ed_script_LINE_FEED, at);
        const line = bytes.toString('latin1', at, end === -1 ? bytes.length : end);
        const [, from = '', to, command] = /^(\d{1,10})(?:,(\d{1,10}))?([acd])$/.exec(line) ?? [];
        const isBackwards = command !== 'a' && Number(to ?? from) < Number(from);
        if (end === -1 || command === undefined || isBackwards)
            throw new Error(`it has the command ${JSON.stringify(line.slice(0, 80))}`);
        const lines = { first: Number(from), last: Number(to ?? from) };
        at = end + 1;
        if (command === 'd') {
            hunks.push({ ...lines, insert: new Uint8Array(0) });
            continue;
        }
        const dot = bytes.subarray(at, at + 2).equals(Buffer.from(DOT)) ? at : bytes.indexOf(`\n${DOT}`, at) + 1;
        if (dot === 0)
            throw new Error('an insertion of it has no end');
        const insert = bytes.subarray(at, dot);
        hunks.push(command === 'a' ? { first: lines.first + 1, last: lines.first, insert } : { ...lines, insert });
        at = dot + DOT.length;
    }
    return hunks;
}

;// CONCATENATED MODULE: ./lib/apt/package-diffs/next-diffs.js






/** Steps that `auto` keeps where it keeps any. */
const USUAL = 40;
/** Bytes of a `Packages` up to which the whole of it costs a client no more than patches do. */
const next_diffs_SMALL = 256_000;
/**
 * The patches that a commit leaves: those that were there, and the one from the text before to the one after. The history
 * goes on only where the Release before lists the very one that the index carries along: what another tool committed
 * meanwhile is in none of our patches, so that a new one begins with its text.
 * @param edits what the commit does to the index
 * @param at when, by the store's clock: with the patch's own hash it makes a name that no patch of another run has
 * @returns `undefined` where there is nothing to list
 */
function nextDiffs(before, edits, { plain, smallest }, wish, at) {
    const most = wish === 'auto' ? (plain.size > next_diffs_SMALL ? USUAL : 0) : wish;
    if (most === 0)
        return undefined;
    const current = { size: plain.size, sha256: plain.sha256 };
    const there = historyOf(before);
    const made = newStep(before, edits, current, timeAfter(there.at(-1), at));
    if (made === 'none' && edits.length > 0)
        return undefined;
    const steps = made === 'none' ? there : [...there, made.step];
    const kept = affordable(steps.slice(-most), smallest);
    if (kept.length === 0)
        return undefined;
    const patch = made === 'none' || kept.at(-1) !== made.step
        ? undefined
        : { name: `${made.step.name}.gz`, bytes: made.compressed };
    return { text: diffIndexText({ current, steps: kept, isMerged: false }), patch };
}
function newStep({ index, packages }, edits, current, time) {
    const sha256 = packages?.sha256;
    if (packages === undefined || sha256 === undefined || edits.length === 0)
        return 'none';
    const texts = textsOf(index);
    const exact = exactEdits(texts, edits);
    const inserted = exact.flatMap(({ insert }) => insert).reduce((sum, { length }) => sum + length, 0);
    // Who has little of the text fetches the whole.
    if (inserted * 2 > current.size)
        return 'none';
    const script = edScript(index.pieces, exact);
    if (script === undefined || script.length === 0)
        return 'none';
    const compressed = (0,external_node_zlib_.gzipSync)(script, { level: 9 });
    const download = sumOf(compressed);
    const name = `${time}-${download.sha256.slice(0, 12)}`;
    const base = { size: packages.size, sha256 };
    return { step: { name, base, patch: sumOf(script), download }, compressed };
}
/** The steps that lead to the text before. */
function historyOf({ index, packages, diffs }) {
    const text = index.diffs;
    if (text === undefined || diffs === undefined)
        return [];
    const { size, sha256 } = sumOf(Buffer.from(text));
    if (diffs.size !== size || diffs.sha256 !== sha256)
        return [];
    try {
        const { current, steps, isMerged } = parseDiffIndex(text, 'Packages.diff/Index');
        return isMerged || current.sha256 !== packages?.sha256 ? [] : steps;
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H)
            return [];
        throw error;
    }
}
/** The newest steps that together cost a client less than the index does: apt fetches that instead of more. */
function affordable(steps, most) {
    let [size, from] = [0, steps.length];
    for (; from > 0; from--) {
        size += steps[from - 1]?.download.size ?? 0;
        if (size >= most)
            break;
    }
    return steps.slice(from);
}
function sumOf(bytes) {
    return { size: bytes.length, sha256: (0,bytes_hashes/* digestOf */.ol)([bytes], 'sha256') };
}
/**
 * The time that a patch is named by, as dak does it: `2026-11-30-2230.15`. apt applies patches in the order of their names,
 * so each comes after the one before, whatever the clock says: in its second, the next.
 */
function timeAfter(last, at) {
    const [, day, hour, minute, second] = /^([\d-]{10})-(\d\d)(\d\d)\.(\d\d)-/.exec(last?.name ?? '') ?? [];
    const before = day === undefined ? 0 : Date.parse(`${day}T${hour}:${minute}:${second}Z`) + 1000;
    const time = new Date(Math.max(at.getTime(), before)).toISOString();
    return `${time.slice(0, 10)}-${time.slice(11, 13)}${time.slice(14, 16)}.${time.slice(17, 19)}`;
}

;// CONCATENATED MODULE: ./lib/apt/commit/seal.js







const TEXT = 'text/plain; charset=utf-8';
const seal_FORMS = [
    ['.gz', 'gz', 'application/gzip'],
    ['.zst', 'zst', 'application/zstd'],
];
/** @throws Failure of the signer, or `key-not-admitted` */
async function seal_seal(state, edits, wish, { signer, fingerprints }, at) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(state.suite);
    const indices = new Map();
    for (const name of indicesToWrite(state, edits)) {
        indices.set(name, await prepareIndex(state, name, edits.get(name) ?? [], wish, at));
    }
    const without = wish.packageDiffs === 0 ? [...state.indices.keys()] : [];
    const release = nextRelease(state, indices, wish, fingerprints, at, without);
    const inRelease = await signer.clearsign(release.text, at);
    const signature = await signer.detachArmored(Buffer.from(release.text), at);
    const etag = state.base.kind === 'empty' ? undefined : state.base.etag;
    return {
        suite: state.suite,
        indices,
        release,
        before: [
            ...[...indices].flatMap(([name, index]) => indexWrites(folder, name, index)),
            ...adoptions(folder, state.base, release.release),
        ],
        commit: textWrite(`${folder}/InRelease`, inRelease, TEXT, etag === undefined ? { kind: 'absent' } : { kind: 'unchanged', etag }),
        after: [
            ...[...indices].flatMap(([name, index]) => plainCopies(`${folder}/${name}`, index)),
            ...releaseWrites(folder, release.text, signature),
        ],
        obsolete: release.dropped.map((path) => `${folder}/${path}`),
    };
}
async function prepareIndex({ base, indices }, name, edits, { packageDiffs }, at) {
    const index = indices.get(name) ?? EMPTY_INDEX;
    const listed = (path) => (base.kind === 'empty' ? undefined : base.release.files.get(path));
    const before = { index, packages: listed(`${name}/Packages`), diffs: listed(diffIndexPath(name)) };
    let next;
    const sealed = await sealIndex(editIndex(index, edits), (measured) => {
        next = nextDiffs(before, edits, measured, packageDiffs, at);
        return next?.text;
    });
    return { ...sealed, patches: next?.patch === undefined ? [] : [next.patch], diffsBefore: index.diffs };
}
/** An index by hash, and the patches that lead to it. */
function indexWrites(folder, name, index) {
    const patches = index.patches.map(({ name: file, bytes }) => write(`${folder}/${diffsFolder(name)}/${file}`, (0,source/* bytesSource */.Xl)(bytes), IMMUTABLE, 'application/gzip'));
    return [...hashedWrites(`${folder}/${name}`, index), ...patches].map((each) => ({
        kind: 'put',
        write: each,
    }));
}
/** The two files beside InRelease, for clients that read these. */
function releaseWrites(folder, text, signature) {
    return [
        { kind: 'put', write: textWrite(`${folder}/Release`, text, TEXT) },
        { kind: 'put', write: textWrite(`${folder}/Release.gpg`, signature, 'application/pgp-signature') },
    ];
}
/** The indices that a commit writes: those that are edited, new, or not yet in the forms that we write. */
function indicesToWrite({ base, indices }, edits) {
    return [...indices.keys()].filter((name) => {
        if ((edits.get(name)?.length ?? 0) > 0 || base.kind === 'empty')
            return true;
        return ['', '.gz', '.zst'].some((form) => base.release.files.get(`${name}/Packages${form}`)?.sha256 === undefined);
    });
}
/** An index under its names by hash. */
function hashedWrites(folder, index) {
    const hashed = (parent, { sha256, parts }, type) => ({
        ...write((0,apt_names/* byHash */.Ci)(parent, sha256), partsSource(parts), IMMUTABLE, type),
        sha256,
    });
    return [
        ...seal_FORMS.map(([, form, type]) => hashed(folder, index[form], type)),
        ...(index.diffs === undefined ? [] : [hashed(diffsFolder(folder), index.diffs, TEXT)]),
    ];
}
function plainCopies(folder, index) {
    const copied = (key, file, type) => ({
        kind: 'copy',
        from: (0,apt_names/* byHash */.Ci)(key.slice(0, key.lastIndexOf('/')), file.sha256),
        write: plainWrite(key, file, type),
    });
    return [
        ...seal_FORMS.map(([end, form, type]) => copied(`${folder}/Packages${end}`, index[form], type)),
        ...(index.diffs === undefined ? [] : [copied(diffIndexPath(folder), index.diffs, TEXT)]),
    ];
}
function plainWrite(key, file, type) {
    return { ...write(key, partsSource(file.parts), FRESH, type), sha256: file.sha256 };
}
/**
 * `Acquire-By-Hash: yes` is a promise for every file that Release lists: where another tool didn't make it, the files
 * that stay as they are get their names by hash.
 */
function adoptions(folder, base, next) {
    if (base.kind === 'empty' || releaseField(base.release, 'Acquire-By-Hash') === 'yes')
        return [];
    return [...next.files].flatMap(([path, { sha256 }]) => {
        const listed = base.release.files.get(path);
        if (sha256 === undefined || listed?.sha256 !== sha256)
            return [];
        const parent = path.includes('/') ? `/${path.slice(0, path.lastIndexOf('/'))}` : '';
        return [{ kind: 'adopt', from: `${folder}/${path}`, to: (0,apt_names/* byHash */.Ci)(`${folder}${parent}`, sha256) }];
    });
}

;// CONCATENATED MODULE: ./lib/apt/suite/read-suite.js








/** How often a suite that changes while it is read is read again. */
const read_suite_TRIES = 5;
/**
 * Reads and verifies a suite: its Release by its signature, its indices by Release. The only maker of a SuiteState.
 * @throws Failure `base-unverified`, `index-differs`
 */
async function readSuite(bucket, reading, at) {
    for (let tries = 1;; tries++) {
        const attempt = await tryToRead(bucket, reading, at);
        if (attempt.kind === 'read')
            return attempt.state;
        // Without by-hash an index that was replaced after Release was read can't be had any more: begin again.
        const now = await bucket.head(`${(0,apt_names/* suiteFolder */.Jn)(reading.target.suite)}/InRelease`);
        const before = attempt.base.kind === 'empty' ? undefined : attempt.base.etag;
        if (now?.etag === before || tries === read_suite_TRIES)
            throw attempt.failure;
    }
}
async function tryToRead(bucket, { target, trust, guess, indices: needed }, at) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(target.suite);
    const ahead = fetchAhead(bucket, folder, guess.map((each) => (0,apt_names/* indexName */.mo)(target.component, each)));
    const base = await readBase(bucket, target.suite, trust, at);
    const release = base.kind === 'empty' ? NO_RELEASE : base.release;
    const names = needed(indicesOf(release));
    try {
        const indices = await Promise.all(names.map(async (name) => {
            const index = base.kind === 'empty' ? EMPTY_INDEX : await readIndex(bucket, folder, release, name, ahead);
            return [name, index];
        }));
        return { kind: 'read', state: new SuiteState(target.suite, base, new Map(indices)) };
    }
    catch (failure) {
        if (!(failure instanceof lib_failure/* Failure */.H) || failure.code !== 'index-differs')
            throw failure;
        return { kind: 'differs', base, failure };
    }
}

;// CONCATENATED MODULE: ./lib/apt/suite/suites.js








/** Indices of source packages above this are nobody's. */
const suites_LARGEST = 2 ** 29;
/** The suites among keys: each has an InRelease or a Release. */
function suitesAmong(keys) {
    const found = new Set();
    for (const key of keys) {
        const [, suite, file] = /^dists\/(.+)\/(InRelease|Release)$/.exec(key) ?? [];
        // aptly has Release by its hash, too.
        if (suite === undefined || /\/by-hash\//.test(key))
            continue;
        // An index's own folder may have a Release, which is no suite's and which nobody signs.
        if (file === 'InRelease' || !/\/(binary-[a-z0-9-]+|source)$/.test(suite))
            found.add(suite);
    }
    return [...found].toSorted();
}
/** The suites of a repository, sorted. */
async function listSuites(bucket) {
    const keys = [];
    for await (const { key } of bucket.list('dists/'))
        if (key.endsWith('Release'))
            keys.push(key);
    return suitesAmong(keys);
}
/** Whether a key or a path may be that of an index of packages under its plain name. */
function isIndexFile(path) {
    return /(^|\/)Packages(\.[a-z0-9]+)?$/.test(path);
}
/** The indices under plain names that lie in no suite. */
function strayIndices(keys, suites) {
    return [...keys].filter((key) => isIndexFile(key) && !suites.some((suite) => key.startsWith(`${(0,apt_names/* suiteFolder */.Jn)(suite)}/`)));
}
/**
 * A suite verified as a whole, each of its indices too.
 * @throws Failure as readBase and readIndex
 */
async function readWholeSuite(bucket, suite, trust, at) {
    const base = await readBase(bucket, suite, trust, at);
    if (base.kind === 'empty')
        throw new lib_failure/* Failure */.H('suite-missing', `There is no suite ${suite} any more.`, 'Run this again.');
    checkIndices(suite, base.release);
    const entries = await readEntries(bucket, suite, base.release);
    return { suite, base, entries, sources: await sourceFiles(bucket, (0,apt_names/* suiteFolder */.Jn)(suite), base.release) };
}
/** What an index refers to that lies elsewhere, as in a flat repository, would not be known. */
function checkIndices(suite, release) {
    const known = new Set(indicesOf(release));
    for (const path of release.files.keys()) {
        if (!isIndexFile(path) || known.has(path.slice(0, path.lastIndexOf('/'))))
            continue;
        throw new lib_failure/* Failure */.H('index-unknown', `Release lists the index ${path}, and none is read but <component>/binary-<architecture>/Packages.`, 'Take it out with the tool that made it.', { where: { file: `${(0,apt_names/* suiteFolder */.Jn)(suite)}/${path}` } });
    }
}
/**
 * The packages of every index that a Release lists; an `all` package comes once an index.
 * @throws Failure as readIndex
 */
async function readEntries(bucket, suite, release) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const entries = [];
    for (const name of indicesOf(release)) {
        const index = await readIndex(bucket, folder, release, name, new Map());
        for (const { entry } of everyPackage(index)) {
            entries.push({ ...entry, filename: (0,apt_names/* checkedKey */.bb)(entry.filename, `${folder}/${name}/Packages`) });
        }
    }
    return entries;
}
/** What the indices of source packages refer to, by key. @throws Failure `index-differs`, `stanza-malformed` */
async function sourceFiles(bucket, folder, release) {
    const found = new Map();
    const parents = new Set([...release.files.keys()].flatMap((path) => /^(.*)\/Sources(?:\.[a-z0-9]+)?$/.exec(path)?.[1] ?? []));
    for (const parent of parents) {
        const text = await sourcesText(bucket, folder, release, parent);
        for (const stanza of parseStanzas(text, `${folder}/${parent}/Sources`)) {
            const directory = (stanza.field('Directory') ?? '').replace(/(?<!\/)\/+$/, '');
            for (const section of ['Files', 'Checksums-Sha256']) {
                for (const line of (stanza.field(section) ?? '').split('\n')) {
                    const [hash = '', size, name] = line.trim().split(/\s+/);
                    if (name === undefined)
                        continue;
                    const key = (0,apt_names/* checkedKey */.bb)(`${directory}/${name}`, `${folder}/${parent}/Sources`);
                    found.set(key, { size: Number(size), sha256: section === 'Files' ? '' : hash.toLowerCase() });
                }
            }
        }
    }
    return found;
}
async function sourcesText(bucket, folder, release, parent) {
    for (const form of ['.zst', '.gz', '.xz', '', '.bz2', '.lzma']) {
        const path = `${parent}/Sources${form}`;
        const listed = release.files.get(path);
        if (listed === undefined)
            continue;
        for (const key of [`${folder}/${path}`, (0,apt_names/* byHash */.Ci)(`${folder}/${parent}`, listed.sha256 ?? '-')]) {
            const stored = await bucket.get(key);
            if (stored === undefined || !isListed([stored.bytes], listed))
                continue;
            const text = decompress((0,source/* bytesSource */.Xl)(stored.bytes).read(), form, key, suites_LARGEST);
            return await (0,source/* collect */.Fo)(text, suites_LARGEST, () => new lib_failure/* Failure */.H('too-large', `${key} is too large.`, ''));
        }
    }
    throw new lib_failure/* Failure */.H('index-differs', `${folder}/${parent}/Sources is missing or differs from what the signed Release says of it.`, 'Restore it, or take it out with the tool that made it.');
}

;// CONCATENATED MODULE: ./lib/apt/suite/missing-suite.js



/** Suites that an error names. */
const MOST = 50;
/**
 * What is wrong where a suite must be there already and isn't: most likely its name, or the repository's place, is
 * mistyped. A first publication that was killed has left files and no Release.
 */
async function missingSuite(bucket, suite) {
    const lost = await lostRelease(bucket, suite);
    if (lost !== undefined)
        return lost;
    const suites = await listSuites(bucket);
    const begun = (await keysOf(bucket, suite)).length > 0;
    const named = suites.length > MOST ? [...suites.slice(0, MOST), `${suites.length - MOST} more`] : suites;
    const others = suites.length === 0 ? ', and no other' : `: there are ${named.join(', ')}`;
    const unfinished = begun
        ? ` ${(0,apt_names/* suiteFolder */.Jn)(suite)}/ has files, but neither InRelease nor Release: a first publication was ended before its commit, or they were deleted.`
        : '';
    const place = suites.length === 0
        ? 'Correct `bucket` and `prefix`; a first suite is made by `operation: publish`.'
        : 'Give one of these as `suite`, or correct `bucket` and `prefix`; a new suite is made by `operation: publish` or `promote`.';
    return new lib_failure/* Failure */.H('suite-missing', `There is no suite ${suite} in ${bucket.name}${others}.${unfinished}`, begun
        ? 'Publish its packages again, which completes a first publication; where InRelease was deleted, restore that before.'
        : place);
}
/**
 * What is wrong where a suite has indices under their plain names, which are written after its first commit alone, and no
 * Release any more: a publication would begin anew, and every package that was there would be gone.
 */
async function lostRelease(bucket, suite) {
    const keys = await keysOf(bucket, suite);
    // The suite `team/next` lies in the folder of a suite `team`.
    const own = strayIndices(keys, suitesAmong(keys));
    const [first] = own;
    if (first === undefined)
        return undefined;
    return new lib_failure/* Failure */.H('suite-missing', `The suite ${suite} in ${bucket.name} has lost its Release: ${first} is there, and neither InRelease nor Release and Release.gpg.`, `Restore ${(0,apt_names/* suiteFolder */.Jn)(suite)}/InRelease from a version of the object or a backup. To begin anew, without the packages that were there, delete ${own.join(', ')} first.`);
}
async function keysOf(bucket, suite) {
    const keys = [];
    for await (const { key } of bucket.list(`${(0,apt_names/* suiteFolder */.Jn)(suite)}/`))
        keys.push(key);
    return keys;
}

;// CONCATENATED MODULE: ./lib/apt/foresee.js






/**
 * What a run would do, by reading alone: also what the pool would say to its packages.
 * @throws Failure that the run would end with, as far as reading tells
 */
async function foresee(bucket, given, now) {
    const notes = [];
    for (let work = given;;) {
        const foreseen = await planWork(bucket, work, now);
        const { plan } = foreseen;
        const deliveries = deliveriesOf(foreseen);
        const pooled = await orPooled(bucket, foreseen.work, deliveries, () => (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, deliveries, (delivery) => checkPool(bucket, delivery)));
        if (pooled === undefined)
            return { ...foreseen, plan: { ...plan, warnings: [...notes, ...plan.warnings] } };
        work = pooled.work;
        notes.push(...pooled.warnings);
    }
}
/** Reads and plans, and nothing else. @throws Failure `suite-missing` of `refresh`, `other-bytes`, and of reading */
async function planWork(bucket, given, now) {
    const { suite } = given.reading.target;
    const neighbours = given.change.add.length === 0 ? Promise.resolve([]) : readNeighbours(bucket, suite, now);
    // Who waits for it gets its error.
    neighbours.catch(() => undefined);
    const read = await readSuite(bucket, given.reading, now);
    if (read.base.kind === 'empty') {
        const failure = await (given.always ? missingSuite : lostRelease)(bucket, suite);
        if (failure !== undefined)
            throw failure;
    }
    const state = withInherited(read, given.change, (name) => isNew(read, name));
    const first = await settleConflicts(bucket, planChange(state, given.change));
    const twins = await findTwins(bucket, state, first.added, neighbours);
    const pooled = twins.length === 0 ? undefined : await useWhatThePoolHas(bucket, given, twins);
    const work = pooled?.work ?? given;
    const planned = pooled === undefined ? first : await settleConflicts(bucket, planChange(state, work.change));
    const plan = { ...planned, warnings: [...(pooled?.warnings ?? []), ...planned.warnings] };
    const commits = work.always || needsCommit(state, plan);
    const warnings = [...plan.warnings, ...notesOn(state, plan, work, commits)];
    return { state, plan: { ...plan, warnings }, work, commits };
}
/** What a run says of Release. @throws Failure `key-not-admitted` */
function notesOn(state, plan, { wish, signers }, commits) {
    if (!commits)
        return idleNotes(state, wish);
    if (state.base.kind === 'committed' && signers.length > 0)
        checkAdmitted(state.base.release, signers);
    return [...infoNotes(state, wish), ...releaseNotes(state.base, indicesToWrite(state, plan.edits))];
}
/** The files of a plan's packages. */
function deliveriesOf({ plan, work }) {
    return plan.added.flatMap((entry) => work.deliveries.get(entry.filename) ?? []);
}
/**
 * Does what sends packages, or looks whether they can be sent.
 * @returns other work, where the pool has what is to be published with other signatures, or damaged
 * @throws Failure `other-bytes` where it has another package of that name
 */
async function orPooled(bucket, work, deliveries, send) {
    try {
        await send();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof lib_failure/* Failure */.H) || error.code !== 'other-bytes')
            throw error;
        const pooled = await useWhatThePoolHas(bucket, work, await twinsInPlace(bucket, deliveries));
        if (pooled.warnings.length === 0)
            throw error;
        return pooled;
    }
}
function needsCommit(state, plan) {
    if (plan.edits.size > 0)
        return true;
    return state.base.kind === 'committed' && [...state.indices.keys()].some((name) => isNew(state, name));
}
function isNew({ base }, name) {
    if (base.kind === 'empty')
        return true;
    return ![...base.release.files.keys()].some((path) => path.startsWith(`${name}/Packages`));
}

;// CONCATENATED MODULE: ./lib/apt/pages/client-files.js



/** A repository's name for files: its origin in `[a-z0-9-]`, else its bucket's. */
function repositoryName(origin, bucket) {
    const slug = (text) => text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 100);
    return slug(origin ?? '') || slug(bucket) || 'repository';
}
function keyringKey(name) {
    return `${name}-archive-keyring.asc`;
}
/** Where a suite's own source is: the one at the root names a single suite. */
function suiteSourceKey(suite, name) {
    return `${(0,apt_names/* suiteFolder */.Jn)(suite)}/${name}.sources`;
}
/** The source for /etc/apt/sources.list.d, its key inside (apt 2.4 and newer read that). */
function client_files_sourcesText(access, suites, components) {
    const key = access.armored
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? ' .' : ` ${line}`));
    return [
        'Types: deb',
        `URIs: ${access.url}`,
        `Suites: ${suites.join(' ')}`,
        `Components: ${components.join(' ')}`,
        'Signed-By:',
        ...key,
        '',
    ].join('\n');
}
/** The suite that a source names. */
function suiteIn(source) {
    return /^Suites: (\S+)/m.exec(source)?.[1];
}
/** The keyring, in both forms: at the repository's root. */
function keyringFiles({ name, armored, binary }) {
    const file = (key, bytes, type) => write(key, (0,source/* bytesSource */.Xl)(bytes), FRESH, type);
    return [
        file(keyringKey(name), Buffer.from(armored), 'application/pgp-keys'),
        file(`${name}-archive-keyring.gpg`, binary, 'application/octet-stream'),
    ];
}

;// CONCATENATED MODULE: ./lib/apt/pages/script.js

/**
 * What a page can do where scripts run: copy a command, and search. Everything is readable without it. It is the same text on
 * every page, so that its hash in the page's Content-Security-Policy lets it run, and nothing else.
 */
const SCRIPT = `
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button.copy')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.previousElementSibling.textContent.trim());
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  }
}
const search = document.querySelector('input[type=search]');
if (search) {
  const found = document.querySelector('output');
  const packages = [...document.querySelectorAll('details.package')];
  search.parentElement.hidden = false;
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase().split(' ').filter((word) => word !== '');
    for (const each of packages) {
      const text = each.querySelector('summary').textContent.toLowerCase();
      each.hidden = !words.every((word) => text.includes(word));
    }
    const count = packages.filter((each) => !each.hidden).length;
    found.textContent = words.length === 0 ? '' : count + ' of ' + packages.length;
  });
}
`;
/** As Content-Security-Policy names it. */
const SCRIPT_HASH = `sha256-${(0,external_node_crypto_.createHash)('sha256').update(SCRIPT).digest('base64')}`;

;// CONCATENATED MODULE: ./lib/apt/pages/html.js

/** Markup that is safe to put into a page. Made by `html` alone. */
class Html {
    markup;
    constructor(markup) {
        this.markup = markup;
    }
}
/** A template whose texts are escaped: names and descriptions of packages must not become markup. */
function html(strings, ...parts) {
    return new Html(strings.map((text, index) => text + markupOf(parts[index])).join(''));
}
function markupOf(part) {
    if (part === undefined)
        return '';
    if (part instanceof Html)
        return part.markup;
    if (typeof part === 'object')
        return part.map(({ markup }) => markup).join('');
    return escapeHtml(String(part));
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text
        .replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, '\ufffd')
        .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function unescapeHtml(text) {
    return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => {
        return Object.entries(ENTITIES).find(([, each]) => each === entity)?.[0] ?? entity;
    });
}
/** In light and dark, with nothing from elsewhere. */
const STYLE = `
:root{color-scheme:light dark;--ink:#1a1f24;--soft:#57606a;--line:#d8dee4;--card:#f6f8fa;--paper:#fff;--link:#0b57d0;--badge:#e7f0fe}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#9aa5b1;--line:#343b43;--card:#1c2126;--paper:#12161a;--link:#8ab4f8;--badge:#1f2c40}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:56rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2.25rem 0 .75rem}
p{margin:.5rem 0}a{color:var(--link)}.soft{color:var(--soft)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875rem}
pre{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem;overflow-x:auto;margin:.5rem 0}
.command{display:flex;gap:.5rem;align-items:flex-start;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem .6rem .6rem .9rem;margin:.5rem 0}
.command code{flex:1;min-width:0;white-space:pre-wrap;overflow-wrap:anywhere}
.copy{font:inherit;font-size:.8rem;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.1rem .6rem;cursor:pointer}
.search{display:flex;gap:.75rem;align-items:center}.search[hidden],details[hidden]{display:none}
input[type=search]{flex:1;min-width:0;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.45rem .75rem}
summary{cursor:pointer;color:var(--link)}
.package{border:1px solid var(--line);border-radius:10px;margin:.6rem 0;padding:.7rem 1rem}
.package>summary{color:var(--ink)}
.package>summary strong{font-size:1.05rem;overflow-wrap:anywhere}
.version{background:var(--badge);border-radius:6px;padding:.05rem .45rem;font-size:.85rem;overflow-wrap:anywhere}
.package>summary .soft{display:block;margin-left:1.05rem;overflow-wrap:anywhere}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.25rem 0 .5rem}
th,td{text-align:left;padding:.35rem .75rem .35rem 0;border-top:1px solid var(--line);vertical-align:top;white-space:nowrap}
thead th{border-top:0;font-weight:600;color:var(--soft)}
th.number,td.number{text-align:right;padding-right:1.75rem;font-variant-numeric:tabular-nums}
`;
/** A whole page. */
function page(title, body) {
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${new Html(SCRIPT_HASH)}'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`.markup;
}

;// CONCATENATED MODULE: ./lib/apt/pages/how-to-add.js


/** One command to copy; the stanza and the key for those who want to see them, or can't fetch them so. */
function howToAdd({ name, stanza, url, root }) {
    const file = `/etc/apt/sources.list.d/${name}.sources`;
    const byHand = html `<p>Write this to <code>${file}</code>, then run <code>sudo apt update</code>. apt before 2.4 wants the key in a file: put it into <code>/etc/apt/keyrings</code>, and its path after <code>Signed-By:</code>.</p>
<pre>${stanza}</pre>
<p class="soft">The key alone: <a href="${root}/${keyringKey(name)}">${keyringKey(name)}</a>, <a href="${root}/${name}-archive-keyring.gpg">${name}-archive-keyring.gpg</a>.</p>`;
    if (!/^https?:\/\//.test(url))
        return byHand;
    return html `${command(`curl -fsS ${url} | sudo tee ${file} >/dev/null && sudo apt update`)}
<details><summary>The source and the key, to add them by hand</summary>
${byHand}
</details>`;
}
/** A command with a button that copies it, which shows where scripts run. */
function command(text) {
    return html `<div class="command"><code>${text}</code><button class="copy" type="button" hidden>Copy</button></div>`;
}

;// CONCATENATED MODULE: ./lib/apt/pages/rows.js

/** Rows on a page: so that it costs the same in any repository. */
const MOST_ROWS = 200;
/** Letters of a synopsis that a page shows. Policy 3.4.1 wants fewer than 80. */
const LONGEST_SYNOPSIS = 120;
function rowOf(entry, added) {
    return {
        name: entry.name,
        version: entry.version.text,
        architecture: entry.architecture,
        size: entry.size,
        filename: entry.filename,
        date: added === undefined ? '' : `${added.toISOString().slice(0, 19)}Z`,
        commit: entry.commit ?? '',
        repository: entry.repository ?? '',
        synopsis: entry.synopsis.slice(0, LONGEST_SYNOPSIS),
    };
}
/** What is the same package has the same. */
function rowId({ name, version, architecture }) {
    return `${name} ${version} ${architecture}`;
}
/** The rows after a change: what came first, newest on top, none of what went. */
function nextRows(before, added, removed) {
    const gone = new Set([...removed, ...added].map(rowId));
    const rows = [...added, ...before.filter((row) => !gone.has(rowId(row)))];
    return rows.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)).slice(0, MOST_ROWS);
}
/** A row as words that `readRows` reads: an attribute of its line in the table. */
function rowText(row) {
    const { name, version, architecture, size, filename, date, commit, repository, synopsis } = row;
    const words = [filename.replaceAll(' ', '%20'), date, commit, repository, encodeURIComponent(synopsis)];
    return [name, version, architecture, size, ...words.map((word) => (word === '' ? '-' : word))].join(' ');
}
/** The rows of a page that we made before; none where it isn't one. */
function readRows(page) {
    return [...page.matchAll(/<tr data-package="([^"]*)">/g)].flatMap(([, attribute = '']) => {
        const row = readRow(unescapeHtml(attribute).split(' '));
        return row === undefined ? [] : [row];
    });
}
function readRow(words) {
    const [name = '', version = '', architecture = '', size = '', ...rest] = words;
    const [filename = '', date = '', commit = '', repository = '', synopsis = ''] = rest.map((word) => word === '-' ? '' : word);
    const isRow = /^[a-z0-9][a-z0-9+.-]*$/.test(name) &&
        version !== '' &&
        rest.length >= 4 &&
        /^\d{1,15}$/.test(size) &&
        /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?$/.test(date) &&
        /^([0-9a-f]{40})?$/.test(commit) &&
        /^([\w.-]+\/[\w.-]+)?$/.test(repository);
    if (!isRow)
        return undefined;
    const text = decoded(synopsis).slice(0, LONGEST_SYNOPSIS);
    return {
        name,
        version,
        architecture,
        size: Number(size),
        filename,
        date,
        commit,
        repository,
        synopsis: text,
    };
}
/** Empty where it isn't what `rowText` writes. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch (error) {
        // A page that others have changed: its own words are no reason to end a run.
        if (error instanceof URIError)
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/apt/pages/suite-page.js






/** As many packages are shown with their versions at once; of more, each is opened by itself. */
const SHOWN_OPEN = 3;
/** With more packages there is a field to search in. */
const SEEN_AT_ONCE = 8;
/** `dists/<suite>/index.html`. */
function suitePage(facts, rows, access) {
    const root = [...facts.suite.split('/').map(() => '..'), '..'].join('/');
    const stanza = client_files_sourcesText(access, [facts.suite], facts.components);
    const url = `${access.url}/${pathUrl(suiteSourceKey(facts.suite, access.name))}`;
    return page(`${facts.title} ${facts.suite}`, html `<p class="soft"><a href="${root}/index.html">${facts.title}</a></p>
<h1>${facts.suite}</h1>
<p>${facts.description}</p>
<p class="soft">Components ${facts.components.join(', ')} \u00b7 architectures ${facts.architectures.join(', ')} \u00b7 changed <time>${dateText(facts.date)}</time>${facts.validUntil === undefined ? '' : ` \u00b7 valid until ${facts.validUntil}`}</p>
<h2>Add it to a host</h2>
${howToAdd({ name: access.name, stanza, url, root })}
<h2>Packages</h2>
${rows.length === 0 ? html `<p class="soft">None was added since this page is kept.</p>` : suite_page_packages(rows, root, facts.serverUrl)}
`);
}
function suite_page_packages(rows, root, serverUrl) {
    const byName = [...Map.groupBy(rows, ({ name }) => name)];
    const shown = byName.map(([name, versions]) => packageOf(name, versions, root, serverUrl, byName.length <= SHOWN_OPEN));
    const cut = rows.length < MOST_ROWS ? '' : `The newest ${MOST_ROWS}. `;
    return html `<p class="soft">${cut}Times are UTC; the index that apt reads has every package.</p>
${byName.length <= SEEN_AT_ONCE
        ? html ``
        : html `<p class="search" hidden><input type="search" placeholder="Search" aria-label="Search in these packages"><output class="soft"></output></p>
`}${shown}`;
}
/** A package once: its newest version, and the older ones below. */
function packageOf(name, rows, root, serverUrl, isOpen) {
    const versions = rows.toSorted((a, b) => (0,deb_version/* compareVersions */.Zy)((0,deb_version/* versionAsFound */.Rw)(b.version), (0,deb_version/* versionAsFound */.Rw)(a.version)) ||
        (a.architecture < b.architecture ? -1 : 1));
    const newest = versions[0];
    const lines = versions.map((row) => html `<tr data-package="${rowText(row)}"><td><a href="${root}/${pathUrl(row.filename)}">${row.version}</a></td><td>${row.architecture}</td><td class="number">${sizeOf(row.size)}</td><td>${row.date === '' ? '\u2013' : row.date.slice(0, 16).replace('T', ' ')}</td><td>${commitOf(row, serverUrl)}</td></tr>
`);
    return html `<details class="package"${isOpen ? html ` open` : html ``}><summary><strong>${name}</strong> <span class="version">${newest?.version ?? ''}</span> <span class="soft">${newest?.synopsis ?? ''}</span></summary>
${command(`sudo apt install ${name}`)}
<div class="wide"><table>
<thead><tr><th>Version</th><th>Architecture</th><th class="number">Size</th><th>Added</th><th>Commit</th></tr></thead>
<tbody>
${lines}</tbody>
</table></div>
</details>
`;
}
function commitOf({ commit, repository }, serverUrl) {
    if (commit === '')
        return html `\u2013`;
    const short = commit.slice(0, 7);
    if (repository === '' || !/^https:\/\//.test(serverUrl))
        return html `<code title="${commit}">${short}</code>`;
    return html `<a href="${serverUrl}/${repository}/commit/${commit}"><code>${short}</code></a>`;
}
/** A key as a relative URL: its literal `+`, `~` and `%` arrive as themselves. */
function pathUrl(key) {
    return key.split('/').map(encodeURIComponent).join('/');
}
function sizeOf(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

;// CONCATENATED MODULE: ./lib/apt/pages/home-page.js



/**
 * The repository's `index.html`: its suites, and how to add the one that it leads to.
 * @param offered the source at the repository's root
 */
function homePage(title, suites, offered) {
    const items = suites.toSorted().map((each) => html `<li><a href="dists/${pathUrl(each)}/index.html">${each}</a></li>
`);
    return page(title, html `<h1>${title}</h1>
<p class="soft">Debian packages, for apt.</p>
<h2>Suites</h2>
<ul>
${items}</ul>
<h2>Add it to a host</h2>
${howToAdd(offered)}
`);
}

;// CONCATENATED MODULE: ./lib/apt/pages/companions.js






const HTML = 'text/html; charset=utf-8';
/** How often a page that others write at the same time is written; then the next run mends it. */
const companions_TRIES = 50;
const HOME = 'index.html';
/** What the suite of candidates for another has behind its name, in the workflows. */
const CANDIDATES = '-next';
/** How clients get at what a Release is of. */
function accessOf(release, { bucketName, url, armored, binary }) {
    return { url, name: repositoryName(releaseField(release, 'Origin'), bucketName), armored, binary };
}
/** What goes with a suite's page, before it: the page says that they are there. */
async function writeCompanions(bucket, wish, { release }) {
    const access = accessOf(release, wish);
    const own = client_files_sourcesText(access, [wish.suite], releaseWords(release, 'Components'));
    const [source, ...others] = await Promise.allSettled([
        writeSource(bucket, access.name, own, wish.suite),
        writeSuiteSource(bucket, access.name, own, wish.suite),
        writeKeyring(bucket, access),
    ]);
    for (const each of others)
        if (each.status === 'rejected')
            throw each.reason;
    if (source.status === 'rejected')
        throw source.reason;
    const title = releaseField(release, 'Origin') ?? access.name;
    await writeHome(bucket, title, { access, stanza: source.value }, wish.suite);
}
/**
 * The source at the root leads new hosts to one suite, whichever was written last: to the one that it names, while that is
 * there. But who names candidates for this suite gives way to it.
 * @param own the source of this suite
 * @returns the one that is there in the end
 */
async function writeSource(bucket, name, own, suite) {
    const key = `${name}.sources`;
    for (let tries = 0; tries < companions_TRIES; tries++) {
        const there = await bucket.get(key);
        const text = companions_textOf(there);
        if (text === own)
            return own;
        const named = suiteIn(text);
        if (named !== undefined && named !== suite && named !== `${suite}${CANDIDATES}`) {
            // Who may not list can't tell that it is gone.
            const suites = await listSuites(bucket).catch(() => undefined);
            if (suites === undefined || suites.includes(named))
                return text;
        }
        const put = await bucket.put(textWrite(key, own, 'text/plain; charset=utf-8', conditionFor(there)));
        if (put.kind === 'written')
            return own;
    }
    return own;
}
/** The source of this suite, for its page: whichever suite the root leads to. */
async function writeSuiteSource(bucket, name, own, suite) {
    const key = suiteSourceKey(suite, name);
    if (companions_textOf(await bucket.get(key)) === own)
        return;
    await bucket.put(textWrite(key, own, 'text/plain; charset=utf-8', { kind: 'any' }));
}
/** Who reads it, lists the suites, and writes it only where it is still the same, leaves out no suite of another's. */
async function writeHome(bucket, title, { access, stanza }, suite) {
    const url = `${access.url}/${access.name}.sources`;
    const offered = { name: access.name, stanza, url, root: '.' };
    for (let tries = 0; tries < companions_TRIES; tries++) {
        const there = await bucket.get(HOME);
        const listed = await listSuites(bucket).catch(() => undefined);
        // Who may not list knows of no other suite: better an old page than one that leaves them out.
        if (listed === undefined && there !== undefined)
            return;
        const suites = new Set([...(listed ?? []), suite]);
        const text = homePage(title, [...suites], offered);
        if (text === companions_textOf(there))
            return;
        const put = await bucket.put(textWrite(HOME, text, HTML, conditionFor(there)));
        if (put.kind === 'written')
            return;
    }
}
/** Written only where it changed, which a listing tells: the ETag of a small object is its MD5. */
async function writeKeyring(bucket, access) {
    const files = keyringFiles(access);
    const there = await shortList(bucket, access.name).catch(() => new Map());
    await (0,lanes/* inLanes */.Lt)(2, files, async (file) => {
        if (await isThere(bucket, file, there.get(file.key)))
            return;
        await bucket.put(file);
    });
}
async function isThere(bucket, file, etag) {
    if (etag === undefined)
        return false;
    const bytes = await contentOf(file);
    if (etag.replaceAll('"', '') === (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex'))
        return true;
    // Another text, or a store whose ETags are no hashes.
    const stored = await bucket.get(file.key);
    return stored !== undefined && Buffer.from(stored.bytes).equals(bytes);
}
/** ETags of what lies at the root and begins with the repository's name. */
async function shortList(bucket, name) {
    const found = new Map();
    let seen = 0;
    for await (const { key, etag } of bucket.list(name)) {
        found.set(key, etag);
        // A folder of that name may hold any number of objects.
        seen += 1;
        if (seen === 1000)
            break;
    }
    return found;
}
function conditionFor(there) {
    return there === undefined ? { kind: 'absent' } : { kind: 'unchanged', etag: there.etag };
}
function companions_textOf(page) {
    return page === undefined ? '' : Buffer.from(page.bytes).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/apt/pages/whole-rows.js


/**
 * Every row that a suite's page could have. The index doesn't say when a package was added: the page before does, else
 * the age of its file; what neither knows has no row.
 */
async function wholeRows(bucket, entries, before) {
    const known = new Map(before.map((row) => [rowId(row), row.date]));
    const ages = await poolAges(bucket).catch(() => new Map());
    return distinct(entries).flatMap((entry) => {
        const row = rowOf(entry, ages.get(entry.filename));
        const date = known.get(rowId(row)) ?? row.date;
        return date === '' ? [] : [{ ...row, date }];
    });
}
async function poolAges(bucket) {
    const ages = new Map();
    for await (const { key, modified } of bucket.list('pool/'))
        ages.set(key, modified);
    return ages;
}

;// CONCATENATED MODULE: ./lib/apt/pages/pages.js









/**
 * The pages of a repository, written beside each commit. Nothing that apt reads rests on them. A suite's page names the
 * commit that it is of: who finds another than the one before makes it anew, out of the index.
 */
function openPages(bucket, wish) {
    const key = suitePageKey(wish);
    return {
        prepare({ base }, plan, { release: committed }) {
            const date = releaseDate(committed.release, 'Date', 'Release') ?? new Date(0);
            const step = {
                from: base.kind === 'empty' ? undefined : base.text,
                rows: (rows) => nextRows(rows, 
                // All of this commit, which no page before is newer than: more of them would find no room.
                plan.added.slice(0, MOST_ROWS).map((entry) => rowOf(entry, date)), plan.removed.map((entry) => rowOf(entry, undefined))),
            };
            const drafted = bucket.get(key).then((there) => draftOf(there, committed, wish, step));
            drafted.catch(() => undefined);
            return async () => {
                const first = await drafted;
                // `refresh` looks at all of them, whatever the page says; so does who finds that a run before did not end.
                const isSure = plan.edits.size > 0 && first.text !== undefined;
                if (!isSure || !hasMark(first.there, accessMark(committed, wish)))
                    await writeCompanions(bucket, wish, committed);
                await writeSuitePage(bucket, wish, committed, first, step);
            };
        },
        async mend({ base }) {
            if (base.kind === 'empty')
                return false;
            const before = await bucket.get(key);
            const isOurs = before === undefined ? isLikeOurs(base.release) : hasMark(before, ANY_COMMIT);
            if (!isOurs || hasMark(before, commitMark(base)))
                return false;
            await writeCompanions(bucket, wish, base);
            await writeSuitePage(bucket, wish, base, { there: before, text: undefined }, undefined);
            return true;
        },
    };
}
function suitePageKey({ suite }) {
    return `${(0,apt_names/* suiteFolder */.Jn)(suite)}/index.html`;
}
/** The page says which keyring and source belong to it, so that these need not be looked at with each commit. */
function accessMark({ release }, wish) {
    const access = accessOf(release, wish);
    const source = client_files_sourcesText(access, [wish.suite], releaseWords(release, 'Components'));
    const place = suiteSourceKey(wish.suite, access.name);
    return `<!-- ${access.name} ${(0,external_node_crypto_.createHash)('sha256').update(`${place}\n${source}`).digest('hex')} -->`;
}
const ANY_COMMIT = '<!-- release ';
/** The page says which commit it is of, by the hash of its Release. */
function commitMark({ text }) {
    return `${ANY_COMMIT}${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')} -->`;
}
/** Marks stand at a page's end. */
function hasMark(page, mark) {
    if (page === undefined)
        return false;
    const { buffer, byteOffset, length } = page.bytes;
    return Buffer.from(buffer, byteOffset, length).lastIndexOf(mark) !== -1;
}
function draftOf(there, committed, wish, step) {
    if (step === undefined || !follows(there, step))
        return { there, text: undefined };
    return { there, text: renderSuite(step.rows(readRows(companions_textOf(there))), committed, wish) };
}
/**
 * Others write this page too, for their commits: it is written on the condition that it is still the one that was read.
 * With each of these writes the page comes to be of a later commit.
 * @param step absent: nothing is known of the commit before
 */
async function writeSuitePage(bucket, wish, committed, first, step) {
    const key = suitePageKey(wish);
    let draft = first;
    for (let tries = 0; tries < companions_TRIES; tries++) {
        const { there } = draft;
        if (hasMark(there, commitMark(committed)))
            return;
        const text = draft.text ?? (await pageAnew(bucket, wish, committed, there));
        if (text === undefined)
            return;
        const put = await bucket.put(textWrite(key, text, HTML, conditionFor(there)));
        if (put.kind === 'written')
            return;
        draft = draftOf(await bucket.get(key), committed, wish, step);
    }
}
function follows(page, { from }) {
    return from === undefined ? page === undefined : hasMark(page, commitMark({ text: from }));
}
/** Out of the index; `undefined` where another commit came after this one, whose run writes the page. */
async function pageAnew(bucket, wish, committed, there) {
    const { suite } = wish;
    const { release, text } = committed;
    // What is there is compared with what we have signed or verified, so nobody needs to be trusted.
    const now = await readBase(bucket, suite, { kind: 'nobody' }, bucket.now());
    if (now.kind === 'empty' || now.text !== text)
        return undefined;
    const rows = await wholeRows(bucket, await readEntries(bucket, suite, release), readRows(companions_textOf(there)));
    return renderSuite(nextRows([], rows, []), committed, wish);
}
function renderSuite(rows, committed, wish) {
    const { release } = committed;
    const page = suitePage(suiteFacts(release, wish), rows, accessOf(release, wish));
    return `${page}${accessMark(committed, wish)}\n${commitMark(committed)}\n`;
}
function suiteFacts(release, { suite, bucketName, serverUrl }) {
    return {
        suite,
        codename: releaseField(release, 'Codename') ?? suite,
        title: releaseField(release, 'Label') ?? releaseField(release, 'Origin') ?? bucketName,
        description: releaseField(release, 'Description') ?? '',
        components: releaseWords(release, 'Components'),
        architectures: releaseWords(release, 'Architectures'),
        date: releaseDate(release, 'Date', 'Release') ?? new Date(0),
        validUntil: releaseField(release, 'Valid-Until'),
        serverUrl,
    };
}

;// CONCATENATED MODULE: ./lib/apt/commit/commit.js




/** Writes everything that InRelease will refer to. Nothing refers to it yet. */
async function prepare(bucket, before, delivered, progress) {
    await (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, before, async (each) => {
        if (each.kind === 'put') {
            await bucket.put(each.write);
        }
        else if (each.kind === 'adopt') {
            await bucket.copy(each.from, each.to, { caching: IMMUTABLE, type: 'application/octet-stream' });
        }
        else if (!delivered.has(each.delivery.entry.filename)) {
            const { entry } = each.delivery;
            const tell = (bytes) => progress({ entry, bytes, done: delivered.size });
            delivered.set(entry.filename, await deliver(bucket, each.delivery, tell));
            tell(entry.size);
        }
    });
}
/**
 * The one commit point: InRelease on the condition that it is still the one that was read. An answer that was lost, or
 * a refusal that is the echo of a retry, is judged by what is there.
 */
async function commit(bucket, write) {
    for (let tries = 0; tries < 5; tries++) {
        const put = await bucket.put(write).catch(async (error) => {
            // The attempt that was the last may have been done, though nobody answered it.
            const there = await bucket.get(write.key).catch(() => undefined);
            if (there === undefined || !(await isOurs(write, there)))
                throw error;
            return { kind: 'written', etag: there.etag };
        });
        if (put.kind === 'written')
            return { kind: 'committed', etag: put.etag };
        const there = await bucket.get(write.key);
        if (there !== undefined && (await isOurs(write, there)))
            return { kind: 'committed', etag: there.etag };
        if (!stillHolds(write, there?.etag))
            return { kind: 'overtaken' };
        // What was to be replaced is still there: the request did not get through, or met another that was refused in turn.
    }
    throw new lib_failure/* Failure */.H('commit-refused', `The store refuses to write ${write.key} although it is unchanged.`, 'Run this again; if that does not help, the store does not support conditional writes as S3 does.');
}
async function isOurs(write, { bytes }) {
    return Buffer.from(bytes).equals(await contentOf(write));
}
function stillHolds({ condition }, etag) {
    if (condition.kind === 'absent')
        return etag === undefined;
    return condition.kind === 'any' || condition.etag === etag;
}

;// CONCATENATED MODULE: ./lib/apt/commit/after-commit.js


const MENDED = 'The next run mends the rest, whatever it does.';
/**
 * Does what follows a commit, each part whatever comes of the others.
 * @returns what failed, as what it is then: the commit is there
 */
async function followUp(suite, parts) {
    const ended = await Promise.allSettled(parts.map(async ({ work }) => work()));
    const failures = ended.flatMap((each, index) => each.status === 'fulfilled' ? [] : [failureAfter(suite, each.reason, parts[index]?.remedy ?? '')]);
    return (0,lib_failure/* allFailures */.Z)(failures);
}
function failureAfter(suite, cause, remedy) {
    const known = cause instanceof lib_failure/* Failure */.H ? cause : undefined;
    const what = known?.message ?? (cause instanceof Error ? cause.message : String(cause));
    return new lib_failure/* Failure */.H(known?.code ?? 'after-commit', `The commit to ${suite} is there, and clients get it with their next \`apt update\`. What follows a commit failed: ${what}`, [known?.remedy ?? '', remedy].join(' ').trim(), { cause });
}
/**
 * Writes pages, keyring and sources. Nothing that apt reads rests on them, so that a run does not fail of them.
 * @returns a warning where they could not be written
 */
async function tryPages(suite, write) {
    try {
        await write();
        return [];
    }
    catch (error) {
        if (!(error instanceof lib_failure/* Failure */.H))
            throw error;
        return [
            `The commit to ${suite} is there, but its pages are not as it is: ${error.explanation}\n${(0,apt_names/* suiteFolder */.Jn)(suite)}/index.html, and where they should change the home page, the keyring and the .sources, are those of a run before, or missing. The next run mends them.`,
        ];
    }
}

;// CONCATENATED MODULE: ./lib/apt/package-diffs/outlived-patches.js





/** How we name patches. Others do it otherwise, and theirs are in no list of ours. */
const OUR_PATCH = /^\d{4}-\d{2}-\d{2}-\d{4}\.\d{2}-[0-9a-f]{12}\.gz$/;
/**
 * The patches of an index that nobody can still ask for: those that were in no list for a day. What the newest list that
 * is a day old names isn't known; so as many of the newest patches as one may name stay.
 * @param lists the texts of `Packages.diff/Index` before a commit and after it
 */
function outlivedPatches(survey, suite, index, lists, now) {
    const folder = `${(0,apt_names/* suiteFolder */.Jn)(suite)}/${diffsFolder(index)}/`;
    const used = new Set([lists.before, lists.next].flatMap(patchesIn));
    const limit = now.getTime() - limits/* DAY */.d_ - RUN;
    const objects = [...survey.values()].filter(({ key }) => key.startsWith(folder));
    const unused = objects
        .filter(({ key }) => !key.slice(folder.length).includes('/') && key.endsWith('.gz'))
        .filter(({ key, modified }) => !used.has(key.slice(folder.length)) && modified.getTime() < limit)
        .toSorted((a, b) => b.modified.getTime() - a.modified.getTime());
    if (lists.next === undefined)
        return unused.map(({ key }) => key);
    const times = objects
        .filter(({ key }) => key.includes('/by-hash/'))
        .map(({ modified }) => modified.getTime());
    const listed = Math.max(...times.filter((time) => time < limit), 0);
    const past = unused.filter(({ modified }) => modified.getTime() < listed);
    const [own, others] = [true, false].map((isOwn) => past.filter(({ key }) => OUR_PATCH.test(key.slice(folder.length)) === isOwn));
    const most = Math.max(USUAL, used.size);
    return [...(own ?? []).slice(most), ...(others ?? [])].map(({ key }) => key);
}
function patchesIn(list) {
    return list === undefined
        ? []
        : parseDiffIndex(list, 'Packages.diff/Index').steps.map(({ name }) => `${name}.gz`);
}

;// CONCATENATED MODULE: ./lib/apt/commit/plain-index.js






/**
 * Brings the uncompressed indices into agreement with a Release. Only other tools make them, and some read nothing else:
 * those that are there are kept up.
 * @param isThere whether there may be an object of this key
 * @returns whether any was written
 */
async function agreePlainIndices(bucket, suite, release, isThere = () => true) {
    let written = false;
    for (const name of indicesOf(release)) {
        const listed = release.files.get(`${name}/Packages`);
        const key = plainKey(suite, name);
        const there = listed !== undefined && isThere(key) ? await bucket.head(key) : undefined;
        if (listed === undefined || there === undefined || (await isRight(bucket, key, there, listed)))
            continue;
        if (await writePlainIndex(bucket, suite, release, name))
            written = true;
    }
    return written;
}
async function isRight(bucket, key, there, listed) {
    if (there.size !== listed.size)
        return false;
    if (there.sha256 !== undefined)
        return there.sha256 === listed.sha256;
    const stored = await bucket.get(key, listed.size);
    return stored !== undefined && isListed([stored.bytes], listed);
}
/** Writes an uncompressed index anew, out of a form that is right. @returns whether there is one */
async function writePlainIndex(bucket, suite, release, name) {
    try {
        const { plain } = await sealIndex(await readIndex(bucket, (0,apt_names/* suiteFolder */.Jn)(suite), release, name, new Map()));
        if (plain.sha256 !== release.files.get(`${name}/Packages`)?.sha256)
            return false;
        const write = plainWrite(plainKey(suite, name), plain, 'text/plain; charset=utf-8');
        return (await bucket.put(write)).kind === 'written';
    }
    catch (error) {
        // That the index can't be read is a fault of its own, which `verify` tells.
        if (error instanceof lib_failure/* Failure */.H && !(0,fault/* isOfStore */.te)(error))
            return false;
        throw error;
    }
}
function plainKey(suite, name) {
    return `${(0,apt_names/* suiteFolder */.Jn)(suite)}/${name}/Packages`;
}

;// CONCATENATED MODULE: ./lib/apt/commit/settle.js










/**
 * Brings the plain names into agreement with the InRelease that was just committed. Whoever writes them looks at
 * InRelease afterwards and, when it is another's by now, writes that one's: so the last writer leaves them right.
 */
async function settle(bucket, sealed, etag, before, beside, mender, contended) {
    const { suite } = sealed;
    if (contended) {
        // In a crowd the next commit is there already, mostly, and its run writes the plain names and the pages.
        const there = await bucket.head(sealed.commit.key);
        if (there !== undefined && there.etag !== etag)
            return there;
    }
    const edited = new Set(sealed.after.flatMap((each) => (each.kind === 'copy' ? [each.write.key] : [])));
    let survey;
    await (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, [
        ...sealed.after.map((each) => () => doAfter(bucket, each)),
        beside,
        async () => {
            survey = await tryToSurvey(bucket, suite);
        },
    ], async (work) => await work());
    const late = disagreeing(survey ?? new Map(), suite, sealed.release.release).filter(({ to }) => !edited.has(to));
    for (const { from, to } of late)
        await copyToPlain(bucket, from, to);
    await keepUpPlain(bucket, sealed, survey);
    const [facts] = await Promise.all([
        agree(bucket, suite, etag, mender),
        tidy(bucket, sealed, before, survey),
    ]);
    return facts;
}
/** Mends what a run that was killed after its commit left. @returns whether there was anything to mend */
async function mend(bucket, suite, base, mender) {
    if (base.kind === 'empty')
        return false;
    const etag = base.etag ?? (await restoreInRelease(bucket, suite, base, mender));
    if (etag === undefined)
        return false;
    const survey = await tryToSurvey(bucket, suite);
    if (survey === undefined)
        return false;
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const copies = disagreeing(survey, suite, base.release);
    const isRight = await hasRelease(bucket, survey, folder, base.text, mender);
    for (const { from, to } of copies)
        await copyToPlain(bucket, from, to);
    if (!isRight)
        await writeRelease(bucket, folder, base.text, mender);
    const isPlainMended = await agreePlainIndices(bucket, suite, base.release, (key) => survey.has(key));
    if (base.etag !== undefined && isRight && copies.length === 0 && !isPlainMended)
        return false;
    await agree(bucket, suite, etag, mender);
    return true;
}
/**
 * Writes an InRelease that is lost anew, out of the Release that Release.gpg proves: it says the same, so that no client
 * takes it for another state. What nobody proves, or clients would refuse, is not signed.
 */
async function restoreInRelease(bucket, suite, { release, text, signedBy }, { signer, keys }) {
    const signers = keys.map(({ fingerprint }) => fingerprint);
    if (signedBy === NOBODY || !isAdmitted(release, signers))
        return undefined;
    const put = await bucket.put(textWrite(`${(0,apt_names/* suiteFolder */.Jn)(suite)}/InRelease`, await signer.clearsign(text, bucket.now()), 'text/plain; charset=utf-8', { kind: 'absent' }));
    return put.kind === 'written' ? put.etag : undefined;
}
/** Writes plain names until InRelease is the one that they were written for. @returns that one */
async function agree(bucket, suite, etag, mender) {
    for (let settled = etag;;) {
        const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
        const there = await bucket.head(`${folder}/InRelease`);
        if (there === undefined || there.etag === settled)
            return there;
        const base = await readBase(bucket, suite, { kind: 'keys', keys: trusted(mender) }, mender.now());
        if (base.kind === 'empty' || base.etag === undefined)
            return undefined;
        for (const [path, { sha256 }] of base.release.files) {
            const parent = (0,apt_names/* folderByHash */.iQ)(path);
            if (parent === undefined || sha256 === undefined)
                continue;
            await copyToPlain(bucket, (0,apt_names/* byHash */.Ci)(`${folder}/${parent}`, sha256), `${folder}/${path}`);
        }
        await agreePlainIndices(bucket, suite, base.release);
        await writeRelease(bucket, folder, base.text, mender);
        settled = base.etag;
    }
}
/** Whose signatures are right: those of the key before ours, too. */
function trusted({ keys, trust }) {
    return trust.kind === 'keys' ? trust.keys : keys;
}
async function writeRelease(bucket, folder, text, { signer, now }) {
    const signature = await signer.detachArmored(Buffer.from(text), now());
    for (const each of releaseWrites(folder, text, signature))
        await doAfter(bucket, each);
}
async function hasRelease(bucket, survey, folder, text, mender) {
    const release = survey.get(`${folder}/Release`);
    if (release === undefined || !survey.has(`${folder}/Release.gpg`))
        return false;
    const isText = release.etag.replaceAll('"', '') === (0,external_node_crypto_.createHash)('md5').update(text).digest('hex') ||
        Buffer.from((await bucket.get(`${folder}/Release`))?.bytes ?? []).equals(Buffer.from(text));
    const signature = await bucket.get(`${folder}/Release.gpg`);
    if (!isText || signature === undefined)
        return false;
    const at = new Date(mender.now().getTime() + CLOCK_TOLERANCE);
    return await verifyDetached(Buffer.from(text), signature.bytes, trusted(mender), at).then(() => true, () => false);
}
async function doAfter(bucket, after) {
    if (after.kind === 'copy' && (await copyToPlain(bucket, after.from, after.write.key)))
        return;
    await bucket.put(after.write);
}
/** The uncompressed index is kept up where another tool made one, since some read nothing else. */
async function keepUpPlain(bucket, sealed, survey) {
    for (const [name, { plain }] of sealed.indices) {
        const key = plainKey(sealed.suite, name);
        const isThere = survey === undefined ? (await bucket.head(key)) !== undefined : survey.has(key);
        if (isThere)
            await bucket.put(plainWrite(key, plain, 'text/plain; charset=utf-8'));
    }
}
/** Removes what other tools' Releases listed and ours doesn't, and by-hash objects that have had their day. */
async function tidy(bucket, sealed, before, survey) {
    const releases = {
        before: before.kind === 'empty' ? undefined : before.release,
        next: sealed.release.release,
    };
    const now = bucket.now();
    const old = [...sealed.indices].flatMap(([index, { diffsBefore, index: { diffs }, },]) => {
        if (survey === undefined)
            return [];
        const folders = [index, diffsFolder(index)];
        const hashed = folders.flatMap((each) => outlived(survey, sealed.suite, each, releases, now));
        return [
            ...hashed,
            ...outlivedPatches(survey, sealed.suite, index, { before: diffsBefore, next: diffs }, now),
        ];
    });
    // That no list is listed may be another's doing, such as `verify`.
    const lists = [...sealed.indices]
        .filter(([, { diffs }]) => diffs === undefined)
        .map(([index]) => `${(0,apt_names/* suiteFolder */.Jn)(sealed.suite)}/${diffIndexPath(index)}`);
    const obsolete = [...new Set([...sealed.obsolete, ...lists.filter((key) => survey?.has(key))])].filter((key) => survey === undefined || survey.has(key));
    if (obsolete.length + old.length > 0)
        await bucket.delete([...obsolete, ...old]);
}
async function tryToSurvey(bucket, suite) {
    return await surveySuite(bucket, suite).catch(() => undefined);
}

;// CONCATENATED MODULE: ./lib/apt/commit/mend-all.js





/**
 * Mends what runs of ours before left. What another tool left is not for us to mend: it looks otherwise, and what we write
 * is open to whom the bucket is.
 */
async function mendAll(bucket, state, mender, pages, sleep) {
    const { suite, base } = state;
    if (base.kind === 'empty' || !isLikeOurs(base.release))
        return { warnings: [] };
    const mended = [];
    const missing = [];
    const noting = (work) => async () => void mended.push(await work());
    const failure = await followUp(suite, [
        noting(() => mend(bucket, suite, base, mender)),
        noting(() => mendSecond(bucket, `${(0,apt_names/* suiteFolder */.Jn)(suite)}/InRelease`, base, sleep)),
        async () => {
            missing.push(...(await tryPages(suite, noting(() => pages.mend(state)))));
        },
    ].map((work) => ({ work, remedy: MENDED })));
    const left = 'A run before this one was ended after its commit: what it had left was mended.';
    const warnings = [...(mended.includes(true) ? [left] : []), ...missing];
    return failure === undefined ? { warnings } : { warnings, failure };
}

;// CONCATENATED MODULE: ./lib/apt/pool/restore.js




/** A file that was in the pool already may have been collected between our look and our commit: then it is sent again. */
async function protect(bucket, there) {
    await (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, there, async (delivery) => {
        if ((await bucket.head(delivery.entry.filename)) !== undefined)
            return;
        await deliver(bucket, delivery);
    });
}
/**
 * Sends what the index has already and the pool has no longer, or with other bytes, whoever did that: to publish it again
 * is what `verify` tells to do then.
 * @returns what was sent, in words
 */
async function restore(bucket, unchanged, deliveries) {
    if (unchanged.length === 0)
        return [];
    const given = new Map([...deliveries.values()].map((each) => [each.entry.sha256, each]));
    const notes = [];
    await (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, unchanged, async (entry) => {
        const delivery = given.get(entry.sha256);
        if (delivery === undefined)
            return;
        const there = await bucket.head(entry.filename);
        if (there !== undefined && (await restore_isRight(bucket, entry, there)))
            return;
        const filename = (0,apt_names/* checkedKey */.bb)(entry.filename, 'the index');
        const { replaces: _, isThere: __, ...rest } = delivery;
        const own = { ...rest, entry: { ...entry, filename } };
        await deliver(bucket, there === undefined ? own : { ...own, replaces: there.etag });
        notes.push(there === undefined
            ? `${filename} was missing, though the index has it: it was sent again.`
            : `${filename} had other bytes than the index says: it was replaced.`);
    });
    return notes;
}
async function restore_isRight(bucket, entry, there) {
    if (there.size !== entry.size)
        return false;
    return (there.sha256 ?? (await (0,bytes_hashes/* sha256Of */.Bj)(bucket.open(entry.filename, there).read()))) === entry.sha256;
}

;// CONCATENATED MODULE: ./lib/apt/publish.js




/** How often another run's commit may come first before this run gives up. Each time, somebody's change got through. */
const PATIENCE = 500;
/** Milliseconds. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 3000;
/** Read, plan, seal, commit; when overtaken, or the pool has something else, again. Then the plain names. */
async function publish(bucket, work, tools, around) {
    const run = { bucket, tools, around, delivered: new Map() };
    let attempt = { work, warnings: [], rounds: 0, overtaken: 0, tried: undefined };
    for (;;) {
        const round = await playRound(run, attempt);
        if (round.kind !== 'again')
            return round.result;
        attempt = { ...round.attempt, rounds: attempt.rounds + 1 };
    }
}
async function playRound(run, attempt) {
    const { bucket, tools, around, delivered } = run;
    const foreseen = await planWork(bucket, attempt.work, around.now());
    const { state, plan, work } = foreseen;
    if (attempt.rounds === 0)
        await around.onPlan(foreseen);
    if (!foreseen.commits)
        return await leave(run, attempt, foreseen);
    if (attempt.rounds === 0)
        await around.beforeWriting(state);
    const sealed = await seal_seal(state, plan.edits, work.wish, tools.seal, bucket.now());
    const writePages = around.pages.prepare(state, plan, sealed);
    const deliveries = deliveriesOf(foreseen);
    const before = [
        ...sealed.before,
        ...deliveries.map((delivery) => ({ kind: 'deliver', delivery })),
    ];
    const pooled = await orPooled(bucket, work, deliveries, () => prepare(bucket, before, delivered, around.progress));
    if (pooled !== undefined) {
        const warnings = [...attempt.warnings, ...pooled.warnings];
        return { kind: 'again', attempt: { ...attempt, work: pooled.work, warnings } };
    }
    const outcome = await commit(bucket, sealed.commit);
    const tried = attempt.tried ?? plan;
    if (outcome.kind === 'overtaken')
        return await giveWay(run, { ...attempt, tried }, state.suite);
    around.onCommitted(tried);
    return await follow(run, { ...attempt, tried }, foreseen, { sealed, etag: outcome.etag, writePages });
}
/** Nothing is to be committed: what runs before left is mended, and files that are missing are sent again. */
async function leave(run, attempt, foreseen) {
    const { bucket, around } = run;
    const { state, plan, work } = foreseen;
    const mended = await mendAll(bucket, state, run.tools.mender, around.pages, around.sleep);
    const restored = await restore(bucket, plan.unchanged, work.deliveries);
    // After an attempt of ours this is our own work, committed though its answer was lost, or another's of the same.
    const own = attempt.tried ?? plan;
    if (attempt.tried !== undefined)
        around.onCommitted(own);
    const warnings = [...attempt.warnings, ...own.warnings, ...mended.warnings, ...restored];
    return {
        kind: 'nothing',
        result: { ...mended, plan: own, changed: attempt.tried !== undefined, warnings },
    };
}
/** Who failed together shall not come back together: each time fewer race. @throws Failure `overtaken` */
async function giveWay({ around }, attempt, suite) {
    const { overtaken } = attempt;
    if (overtaken === PATIENCE)
        throw tooManyOthers(suite);
    around.onOvertaken(overtaken + 1);
    await around.sleep(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** overtaken));
    return { kind: 'again', attempt: { ...attempt, overtaken: overtaken + 1 } };
}
const UNKNOWN = 'Run `operation: verify`: it tells whether every package\u2019s file is there.';
/** What follows a commit: plain names and pages, and the files that a collection may have taken meanwhile. */
async function follow({ bucket, tools, around, delivered }, attempt, foreseen, committed) {
    const { state, plan, work } = foreseen;
    const { sealed, etag, writePages } = committed;
    const notes = [];
    const beside = async () => {
        notes.push(...(await tryPages(state.suite, writePages)));
    };
    const there = deliveriesOf(foreseen).filter(({ entry }) => delivered.get(entry.filename) === 'there');
    const failure = await followUp(state.suite, [
        {
            work: async () => {
                const contended = attempt.overtaken > 0;
                const last = await settle(bucket, sealed, etag, state.base, beside, tools.mender, contended);
                await separateSeconds(bucket, sealed.commit, state.base, last, etag, around.sleep);
            },
            remedy: MENDED,
        },
        {
            work: async () => {
                await protect(bucket, there);
                notes.push(...(await restore(bucket, plan.unchanged, work.deliveries)));
            },
            remedy: UNKNOWN,
        },
    ]);
    const warnings = [...attempt.warnings, ...notes, ...plan.warnings];
    const result = { plan: attempt.tried, changed: true, warnings };
    return { kind: 'committed', result: failure === undefined ? result : { ...result, failure } };
}
function tooManyOthers(suite) {
    return new lib_failure/* Failure */.H('overtaken', `The suite ${suite} was changed by others ${PATIENCE} times while this run tried to.`, 'Run this again when less is going on.');
}

// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __webpack_require__(5671);
// EXTERNAL MODULE: ./lib/s3/sdk-limits.js
var sdk_limits = __webpack_require__(1671);
// EXTERNAL MODULE: ./lib/actions/publish/repository.js
var repository = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/actions/publish/cloudfront.js



/**
 * Tells CloudFront to ask the bucket again for what a commit replaces: the suite, the pages (the home page is `/`, too) and
 * the client's files. Pool objects never change. In a path only its end may be `*`.
 * @param keyring key of the armored one, below the prefix
 * @throws Failure `cloudfront`: the commit is done by then
 */
async function invalidate(inputs, world, keyring) {
    const distribution = inputs['cloudfront-distribution'];
    if (distribution === undefined)
        return;
    const { CloudFrontClient, CreateInvalidationCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(169)]).then(__webpack_require__.t.bind(__webpack_require__, 3169, 19));
    const root = inputs.url === undefined ? pathOf(inputs.prefix) : new URL((0,repository/* repositoryUrl */.Ek)(inputs, {})).pathname;
    const base = root.replace(/\/+$/, '');
    const paths = [
        `${base}/dists/${inputs.suite}/*`,
        `${base}/index.html`,
        `${base}/`,
        `${base}/${keyring.replace(/asc$/, '*')}`,
        `${base}/${keyring.replace(/-archive-keyring\.asc$/, '.sources')}`,
    ];
    try {
        const client = new CloudFrontClient({ region: 'us-east-1', requestHandler: sdk_limits/* SDK_LIMITS */.g });
        await client.send(new CreateInvalidationCommand({
            DistributionId: distribution,
            InvalidationBatch: {
                CallerReference: `deb-actions-${world.now().getTime()}`,
                Paths: { Quantity: paths.length, Items: paths },
            },
        }));
    }
    catch (cause) {
        throw new lib_failure/* Failure */.H('cloudfront', `The repository is committed, but CloudFront did not take the invalidation of ${paths.join(', ')}: ${cause instanceof Error ? cause.message : String(cause)}`, `${remedyFor(cause, distribution)}, then run \`operation: refresh\`.`, { cause });
    }
}
function remedyFor(cause, distribution) {
    return cause instanceof Error && cause.name === 'NoSuchDistribution'
        ? `Check \`cloudfront-distribution\`: this account has none of the id ${distribution}`
        : `Allow cloudfront:CreateInvalidation on the distribution ${distribution}`;
}
function pathOf(prefix) {
    return prefix === '' ? '' : `/${prefix.split('/').map(encodeURIComponent).join('/')}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/github/json-outputs.js


/** GitHub drops an output of more than 1 MiB. */
const json_outputs_LIMIT = 1000 * 1000;
/**
 * Outputs of JSON, each in one line that GitHub takes: what is longer is cut at an entry. Then all of it goes to a file,
 * and a warning says so.
 * @param temporary RUNNER_TEMP
 */
async function jsonOutputs(values, temporary) {
    const cut = Object.entries(values).map(([name, value]) => ({ name, ...fit(value, json_outputs_LIMIT) }));
    const outputs = Object.fromEntries(cut.map(({ name, text }) => [name, text]));
    const short = cut.filter(({ left }) => left > 0).map(({ name, left }) => `\`${name}\` (${left} more)`);
    if (short.length === 0)
        return { outputs, annotations: [] };
    const file = (0,external_node_path_.join)(await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'outputs-')), 'outputs.json');
    await (0,external_node_fs_promises_.writeFile)(file, jsonChunks(values));
    const message = `These outputs hold what GitHub takes of them: ${short.join(', ')}. All of it is on the runner: ${file}`;
    return { outputs, annotations: [{ level: 'warning', message }] };
}
function fit(value, room) {
    if (isList(value)) {
        const { text, left } = fill(value, (item) => JSON.stringify(item), room);
        return { text: `[${text}]`, left };
    }
    const entries = Object.entries(value);
    const lists = entries.flatMap(([name, each]) => (isList(each) ? [[name, each]] : []));
    if (lists.length < entries.length) {
        const { text, left } = fill(entries, ([name, each]) => `${keyOf(name)}${JSON.stringify(each)}`, room);
        return { text: `{${text}}`, left };
    }
    // Each list is there, though it may be empty: the first ones get the room.
    const parts = [];
    let left = 0;
    let used = 0;
    for (const [name, list] of lists) {
        const inner = fit(list, room - used);
        parts.push(`${keyOf(name)}${inner.text}`);
        left += inner.left;
        used += Buffer.byteLength(inner.text);
    }
    return { text: `{${parts.join(',')}}`, left };
}
function isList(value) {
    return Array.isArray(value);
}
function keyOf(name) {
    return `${JSON.stringify(name)}:`;
}
/** As many items as there is room for, in bytes, parted by commas; what finds none is not made text. */
function fill(items, textOf, room) {
    const texts = [];
    let used = 0;
    for (const item of items) {
        const text = textOf(item);
        used += Buffer.byteLength(text) + Math.min(texts.length, 1);
        if (used > room)
            break;
        texts.push(text);
    }
    return { text: texts.join(','), left: items.length - texts.length };
}
/** Of JSON in a file, characters written at once. */
const CHUNK = 64 * 1024;
/** The values as JSON, in chunks: all of it at once would take more memory than what it tells of. */
function* jsonChunks(values) {
    let chunk = '';
    for (const piece of recordPieces(values, valuePieces)) {
        chunk += piece;
        if (chunk.length < CHUNK)
            continue;
        yield chunk;
        chunk = '';
    }
    yield chunk;
}
function valuePieces(value) {
    if (isList(value))
        return listPieces(value);
    return recordPieces(value, (each) => (isList(each) ? listPieces(each) : [JSON.stringify(each)]));
}
function* listPieces(list) {
    yield '[';
    for (const [index, item] of list.entries())
        yield `${index === 0 ? '' : ','}${JSON.stringify(item)}`;
    yield ']';
}
function* recordPieces(record, piecesOf) {
    yield '{';
    for (const [index, [name, value]] of Object.entries(record).entries()) {
        yield `${index === 0 ? '' : ','}${keyOf(name)}`;
        yield* piecesOf(value);
    }
    yield '}';
}

;// CONCATENATED MODULE: ./lib/actions/publish/outcome.js


/** A plan as outputs, and a warning where they don't hold all of it. @param temporary RUNNER_TEMP */
async function planOutputs(plan, packages, changed, temporary) {
    const lists = {
        added: plan.added.map(described),
        removed: plan.removed.map(described),
        unchanged: plan.unchanged.map(described),
        kept: plan.kept.map(described),
    };
    const json = await jsonOutputs({ packages: packages.map(described), plan: lists }, temporary);
    return { outputs: { ...json.outputs, changed: String(changed) }, annotations: json.annotations };
}
function accessOutputs(access) {
    const name = repositoryName(access.origin, access.bucket);
    const { url, armored, binary, suite, component } = access;
    return {
        'repository-url': url,
        sources: armored === undefined ? '' : client_files_sourcesText({ url, name, armored, binary }, [suite], [component]),
        'public-key-url': `${url}/${keyringKey(name)}`,
    };
}
/** An entry as the outputs have it. A run may have thousands: each becomes an object and a text when its turn comes. */
class Described {
    #entry;
    constructor(entry) {
        this.#entry = entry;
    }
    toJSON() {
        const { name, version, architecture, filename, sha256, size, commit, repository } = this.#entry;
        return { name, version: version.text, architecture, filename, sha256, size, commit, repository };
    }
}
function described(entry) {
    return new Described(entry);
}

;// CONCATENATED MODULE: ./lib/actions/publish/show.js

/** Rows a list shows in the summary; the whole plan is in the output, or where that says. */
const show_MOST_ROWS = 500;
/** In the order that they are shown in. */
const LISTS = ['added', 'removed', 'unchanged', 'kept'];
/** The plan as people read it, before anything is written. */
function planSummary(plan, { operation, where, suite, component, dryRun, commits }) {
    const rows = LISTS.flatMap((name) => plan[name].slice(0, show_MOST_ROWS).map((entry) => row(name, entry)));
    const total = LISTS.reduce((sum, name) => sum + plan[name].length, 0);
    const counts = LISTS.map((name) => `${plan[name].length} ${name}`).join(', ');
    const size = plan.added.reduce((sum, entry) => sum + entry.size, 0);
    return [
        `### ${dryRun ? 'Plan' : title(operation)}: ${(0,summary/* escaped */.Mk)(suite)} ${(0,summary/* escaped */.Mk)(component)}`,
        '',
        `${(0,summary/* code */.aY)(where)}: ${counts}${size === 0 ? '' : `, ${(0,summary/* sizeText */.lP)(size)} to add`}.${dryRun ? ' Nothing was written (`dry-run`).' : ''}`,
        '',
        rows.length === 0
            ? commits
                ? 'No package changes: Release is signed anew.'
                : 'Nothing changes.'
            : (0,summary/* cutTable */.nd)(['', 'Package', 'Version', 'Architecture', 'Size', 'Commit'], rows, show_MOST_ROWS, total),
    ].join('\n');
}
/** The changes as lines of the log, below a title that can be folded. */
async function showChanges(plan, report) {
    if (plan.added.length + plan.removed.length === 0)
        return;
    const line = (sign, { name, version, architecture }) => report.line(`${sign} ${name} ${version.text} ${architecture}`);
    await report.group(`Plan: ${changesText(plan)}`, async () => {
        for (const entry of plan.added)
            line('+', entry);
        for (const entry of plan.removed)
            line('-', entry);
    });
}
/** `2 packages added, 1 removed`. */
function changesText({ added, removed }) {
    const parts = [
        ...(added.length === 0 ? [] : [`${(0,summary/* countOf */.pq)(added.length, 'package')} added`]),
        ...(removed.length === 0 ? [] : [`${(0,summary/* countOf */.pq)(removed.length, 'package')} removed`]),
    ];
    return parts.length === 0 ? 'no package changes, Release is signed anew' : parts.join(', ');
}
function title(operation) {
    return operation.charAt(0).toUpperCase() + operation.slice(1);
}
function row(what, { name, version, architecture, size, commit }) {
    return [what, name, version.text, architecture, (0,summary/* sizeText */.lP)(size), commit?.slice(0, 12) ?? ''];
}

// EXTERNAL MODULE: ./lib/s3/probe.js
var probe = __webpack_require__(6148);
;// CONCATENATED MODULE: ./lib/actions/publish/takeover.js



/**
 * Tries the store where no run of ours has done so yet: for a new suite, and for one that another tool made. There it
 * also sees to it that the suite's readers can read what is written from now on.
 * @throws Failure `conditions-ignored`, `objects-public`
 */
async function tryStore(bucket, suite, base) {
    if (base.kind === 'committed' && base.etag !== undefined && isLikeOurs(base.release))
        return;
    const key = base.kind === 'empty' ? undefined : inReleaseKey(suite, base);
    await (0,probe/* probe */.dy)(bucket, 'both', async (tried) => {
        if (key === undefined || !(await bucket.isOpen(key)) || (await bucket.isOpen(tried)))
            return;
        throw objectsPublic(bucket, key);
    });
}
/** The same by reading alone, as far as that tells: for a dry run. @returns a warning */
async function foreseeTakeover(bucket, suite, base) {
    if (base.kind === 'empty' || isLikeOurs(base.release))
        return [];
    const key = inReleaseKey(suite, base);
    const exposure = await bucket.exposure(key);
    if (exposure.kind === 'private' || exposure.oneByOne !== true)
        return [];
    const { message, remedy } = objectsPublic(bucket, key);
    return [`A run that writes will refuse this: ${message} ${remedy}`];
}
function inReleaseKey(suite, { etag }) {
    return `dists/${suite}/${etag === undefined ? 'Release' : 'InRelease'}`;
}
function objectsPublic(bucket, key) {
    return new lib_failure/* Failure */.H('objects-public', `Anybody can read ${key} of ${bucket.name}, and nobody what is written there now: its objects are public one by one (ACL), and action-publish gives none a list of its own. Every client would be locked out.`, `Open the whole of ${bucket.name} to its readers by a policy of the bucket first: see docs/takeover.md. Nothing was changed.`);
}

;// CONCATENATED MODULE: ./lib/actions/publish/act.js









/** A line of progress at most so often, in milliseconds. */
const PACE = 5000;
/** The plan, and nothing written. */
async function showPlan(inputs, world, bucket, keys, { work, selected }) {
    const { state, plan, commits: changed } = await foresee(bucket, work, world.now());
    await showChanges(plan, world.report);
    world.report.line(`Nothing was written (dry-run): a run would ${changed ? `commit to ${place(inputs, bucket)}, ${changesText(plan)}` : 'have nothing to commit'}.`);
    const taken = changed ? await foreseeTakeover(bucket, inputs.suite, state.base) : [];
    const said = await planOutputs(plan, packagesOf(inputs, plan, selected), changed, world.temporary);
    return {
        outputs: { ...said.outputs, ...act_accessOf(inputs, world, keys, originAfter(inputs, state, changed)) },
        summary: planSummary(plan, heading(inputs, bucket, changed)),
        annotations: [
            ...keys.annotations,
            ...warnings(inputs, plan, [...plan.warnings, ...taken]),
            ...said.annotations,
        ],
    };
}
/** Publishes, promotes, removes or refreshes. */
async function carryOut(inputs, world, { bucket, probed }, keys, signing, { work, selected }) {
    const { report } = world;
    const url = (0,repository/* repositoryUrl */.Ek)(inputs, world.environment);
    let last;
    const pages = openPages(bucket, {
        suite: inputs.suite,
        bucketName: inputs.bucket,
        url,
        armored: signing.armored,
        binary: signing.binary,
        serverUrl: world.environment.GITHUB_SERVER_URL ?? 'https://github.com',
    });
    let shown = world.now().getTime();
    const around = {
        now: world.now,
        sleep: async (milliseconds) => {
            await (0,promises_.setTimeout)(milliseconds);
        },
        progress: ({ entry, bytes, done }) => {
            const now = world.now().getTime();
            if (now - shown < PACE)
                return;
            shown = now;
            report.line(`${entry.name} ${entry.version.text} (${entry.architecture}): ${(0,summary/* sizeText */.lP)(bytes)} of ${(0,summary/* sizeText */.lP)(entry.size)}, ${done} of ${work.deliveries.size} packages sent`);
        },
        onPlan: async ({ state, plan, commits }) => {
            last = state;
            await report.summarize(planSummary(plan, heading(inputs, bucket, commits)));
            await showChanges(plan, report);
            if (!commits)
                report.line(`Nothing to commit: ${place(inputs, bucket)} is as it should be.`);
        },
        onCommitted: (plan) => report.line(`Committed to ${place(inputs, bucket)}: ${changesText(plan)}.`),
        // The other condition is tried where no run of ours has done so.
        beforeWriting: async (state) => {
            await probed;
            await tryStore(bucket, inputs.suite, state.base);
        },
        onOvertaken: (times) => report.line(`Another run has changed ${inputs.suite} meanwhile: reading it again (${times}).`),
        pages,
    };
    const mender = { signer: signing.signer, keys: signing.keys, trust: keys.trust, now: world.now };
    const result = await publish(bucket, work, { seal: signing, mender }, around);
    const { plan, changed, warnings: notes } = result;
    const access = act_accessOf(inputs, world, keys, originAfter(inputs, last, changed));
    const refused = changed ? await tryToInvalidate(inputs, world, access) : undefined;
    const failure = (0,lib_failure/* allFailures */.Z)([result.failure, refused].filter((each) => each !== undefined));
    const said = await planOutputs(plan, packagesOf(inputs, plan, selected), changed, world.temporary);
    return {
        outputs: { ...said.outputs, ...access },
        summary: changed
            ? `${failure === undefined ? 'Done' : 'Committed, but not all that follows is done'}: clients get it with their next \`apt update\` from ${url}.`
            : 'Nothing to do.',
        annotations: [...keys.annotations, ...warnings(inputs, plan, notes), ...said.annotations],
        ...(failure === undefined ? {} : { failure }),
    };
}
/** The repository is committed by then, so its outputs are set whatever CloudFront says. */
async function tryToInvalidate(inputs, world, access) {
    const keyring = access['public-key-url']?.split('/').at(-1) ?? '';
    try {
        await invalidate(inputs, world, keyring);
        return undefined;
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H)
            return error;
        throw error;
    }
}
function warnings(inputs, plan, said) {
    const nothing = inputs.operation === 'remove' ? unmatched(inputs, plan) : [];
    return [...new Set([...said, ...nothing])].map((message) => ({ level: 'warning', message }));
}
/** What was to be removed and isn't there: most likely it is mistyped. */
function unmatched({ packages, suite, component }, plan) {
    return packages
        .filter((text) => !plan.removed.some((entry) => selects(parseSelector(text), entry)))
        .map((text) => `There is nothing to remove by \`${text}\`: it is not in ${suite} ${component}.`);
}
/** Those given or selected, as the index has them; what was removed, for `remove`. */
function packagesOf({ operation }, plan, selected) {
    if (operation === 'remove')
        return plan.removed;
    const there = byId([...plan.unchanged, ...plan.added]);
    return selected.map((entry) => there.get(entryId(entry)) ?? entry);
}
/** The repository's origin, which names its keyring, once a run is over that has changed it or nothing. */
function originAfter({ origin }, state, changed) {
    const before = state?.base.kind === 'committed' ? releaseField(state.base.release, 'Origin') : undefined;
    return changed ? (origin ?? before) : before;
}
function act_accessOf(inputs, world, { clients }, origin) {
    return accessOutputs({
        url: (0,repository/* repositoryUrl */.Ek)(inputs, world.environment),
        suite: inputs.suite,
        component: inputs.component,
        origin,
        bucket: inputs.bucket,
        armored: clients?.armored,
        binary: clients?.binary ?? new Uint8Array(0),
    });
}
function heading(inputs, bucket, commits) {
    const { operation, suite, component } = inputs;
    return { operation, where: bucket.name, suite, component, dryRun: inputs['dry-run'], commits };
}
function place({ suite, component }, bucket) {
    return `${suite} ${component} of ${bucket.name}`;
}

// EXTERNAL MODULE: ./lib/actions/publish/begin.js + 2 modules
var begin = __webpack_require__(4296);
;// CONCATENATED MODULE: ./lib/apt/commit/without-diffs.js







/**
 * Takes the lists of patches of some indices out of Release, where they are not true: clients fetch the whole then, and
 * the next publication begins a new history. All else stays as it is, `Valid-Until` too.
 * @returns whether that is there now
 * @throws Failure `key-not-admitted`
 */
async function commitWithoutDiffs(bucket, suite, base, indices, { signer, keys }) {
    if (base.etag === undefined)
        return false;
    checkAdmitted(base.release, keys.map(({ fingerprint }) => fingerprint));
    const at = bucket.now();
    const before = releaseDate(base.release, 'Date', 'Release')?.getTime() ?? 0;
    const date = new Date(Math.max(at.getTime(), before, ownSecond(base, at)));
    const leaving = new Set(indices.map(diffIndexPath));
    const text = releaseText({
        fields: withFields(base.release, { Date: dateText(date) }),
        files: new Map([...base.release.files].filter(([path]) => !leaving.has(path))),
    });
    const write = textWrite(`${(0,apt_names/* suiteFolder */.Jn)(suite)}/InRelease`, await signer.clearsign(text, at), 'text/plain; charset=utf-8', { kind: 'unchanged', etag: base.etag });
    return (await commit(bucket, write)).kind === 'committed';
}

;// CONCATENATED MODULE: ./lib/apt/package-diffs/proven-steps.js


/**
 * Recomputes a chain of steps from the texts that are there: backward from the current one, as long as patches insert
 * alone, and then forward from the oldest earlier text.
 * @param earlier the oldest first; asked for no more than are needed
 * @returns the numbers of the steps that lead elsewhere
 */
async function provenSteps(chain, current, earlier) {
    const back = backward(chain, chain.length, current);
    if (back.left === 0)
        return back.wrong;
    const bases = new Map(chain.slice(0, back.left).map(({ base }, at) => [base.sha256, at]));
    for await (const text of earlier) {
        const at = bases.get((0,bytes_hashes/* digestOf */.ol)([text], 'sha256'));
        if (at === undefined)
            continue;
        return [
            ...backward(chain, at, text).wrong,
            ...forward(chain.slice(0, back.left), at, text),
            ...back.wrong,
        ];
    }
    return back.wrong;
}
/** The steps before number `from`, the last first, from the text that they lead to. */
function backward(chain, from, end) {
    let text = end;
    for (let at = from - 1; at >= 0; at--) {
        const { base, script } = chain[at] ?? {};
        const before = script === undefined ? undefined : attempt(() => revertEdScript(text, script));
        if (before === undefined)
            return { left: at + 1, wrong: [] };
        if (before === 'wrong' || !isSum(before, base))
            return { left: at, wrong: [at] };
        text = before;
    }
    return { left: 0, wrong: [] };
}
/** The steps from number `from` on, from the text that this is one of. */
function forward(chain, from, start) {
    let text = start;
    for (let at = from; at < chain.length; at++) {
        const { next, script } = chain[at] ?? {};
        if (script === undefined)
            return [];
        const after = attempt(() => applyEdScript(text, script));
        if (after === 'wrong' || !isSum(after, next))
            return [at];
        text = after;
    }
    return [];
}
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof Error)
            return 'wrong';
        throw error;
    }
}
function isSum(text, sum) {
    return text.length === sum?.size && (0,bytes_hashes/* digestOf */.ol)([text], 'sha256') === sum.sha256;
}

;// CONCATENATED MODULE: ./lib/apt/package-diffs/verify-diffs.js









/**
 * The patches that lead clients to a suite's indices.
 * @returns what is wrong, and the indices whose list of patches is not true
 */
async function verifyDiffs(place) {
    const faults = [];
    const untrue = [];
    for (const path of place.release.files.keys()) {
        const name = indexOfDiffs(path);
        if (name === undefined)
            continue;
        const index = await readIndex(place.bucket, place.folder, place.release, name, new Map()).catch(ofStoreAlone);
        // An index that can't be read is a fault of its own.
        const found = index === undefined ? [] : await diffFaults(place, name, index);
        if (found.length > 0)
            untrue.push(name);
        faults.push(...found);
    }
    return { faults, untrue };
}
function ofStoreAlone(error) {
    if (error instanceof lib_failure/* Failure */.H && !(0,fault/* isOfStore */.te)(error))
        return undefined;
    throw error;
}
/**
 * Recomputes an index's history: its list leads to this index, each patch is what the list says, and applied to its base it gives the next. Where a base isn't kept any more, only the hashes of its patch are checked.
 */
async function diffFaults(place, name, index) {
    const { bucket, folder, release } = place;
    const listed = release.files.get(diffIndexPath(name));
    if (listed === undefined)
        return [];
    const key = `${folder}/${diffIndexPath(name)}`;
    const keys = [key, (0,apt_names/* byHash */.Ci)(`${folder}/${diffsFolder(name)}`, listed.sha256 ?? '-')];
    const stored = await Promise.all(keys.map(async (each) => bucket.get(each, listed.size).catch(orTooLarge)));
    const texts = [...stored.map((each) => each?.bytes), Buffer.from(index.diffs ?? '')];
    const text = texts.find((each) => each !== undefined && isListed([each], listed));
    if (text === undefined)
        return [{ key, what: 'is not there as the signed Release says, under any of its names' }];
    try {
        const list = parseDiffIndex(Buffer.from(text).toString('utf8'), key);
        const packages = release.files.get(`${name}/Packages`);
        if (packages?.sha256 !== list.current.sha256)
            return [{ key, what: 'leads to another index than the present one' }];
        return await stepFaults(place, name, index, list);
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H && error.code === 'diff-index-malformed')
            return [{ key, what: error.message }];
        throw error;
    }
}
async function stepFaults(place, name, index, list) {
    const folder = `${place.folder}/${diffsFolder(name)}`;
    const faults = [];
    const scripts = [];
    for (const step of list.steps) {
        const key = `${folder}/${step.name}.gz`;
        const read = await readPatch(place.bucket, key, step);
        if (typeof read === 'string')
            faults.push({ key, what: read });
        scripts.push(typeof read === 'string' ? undefined : read);
    }
    // Of patches that each lead to the end by themselves, which other tools write, the hashes alone are looked at.
    if (list.isMerged)
        return faults;
    const chain = list.steps.map((step, at) => ({
        base: step.base,
        script: scripts[at],
        next: list.steps[at + 1]?.base ?? list.current,
    }));
    const wrong = await provenSteps(chain, indexText(index), oldTexts(place, name));
    for (const at of wrong)
        faults.push({
            key: `${folder}/${list.steps[at]?.name}.gz`,
            what: 'does not lead from the index that it is for to the next one',
        });
    return faults;
}
/** The text of a patch, or what is wrong with it. */
async function readPatch(bucket, key, step) {
    const stored = await bucket.get(key, step.download.size).catch(orTooLarge);
    if (stored === undefined)
        return 'is missing, or too long';
    const differs = 'differs from what Packages.diff/Index says';
    if (!isListed([stored.bytes], step.download))
        return differs;
    try {
        const text = (0,external_node_zlib_.gunzipSync)(stored.bytes, { maxOutputLength: Math.max(step.patch.size, 1) });
        return isListed([text], step.patch) ? text : differs;
    }
    catch {
        return differs;
    }
}
/** The texts of earlier indices that are still there by their hash, the oldest first. */
async function* oldTexts({ bucket, folder, objects }, name) {
    const prefix = `${folder}/${name}/by-hash/SHA256/`;
    const found = [...objects.values()]
        .filter(({ key }) => key.startsWith(prefix))
        .toSorted((a, b) => a.modified.getTime() - b.modified.getTime());
    for (const { key } of found) {
        const stored = await bucket.get(key, limits/* LARGEST_FILE */.K7).catch(orTooLarge);
        try {
            if (stored?.bytes[0] === GZIP)
                yield (0,external_node_zlib_.gunzipSync)(stored.bytes, { maxOutputLength: LARGEST_TEXT });
        }
        catch {
            // What can't be read proves nothing; that it should be readable is no list's claim any more.
        }
    }
}
/** The first byte of gzip's files. */
const GZIP = 0x1f;
const LARGEST_TEXT = 2 ** 29;
function orTooLarge(error) {
    if (error instanceof lib_failure/* Failure */.H && error.code === 'too-large')
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./lib/apt/verify-plain.js






/** The plain names: Release, its signature, and the indices. */
async function verifyPlain(scope, base) {
    const { bucket, suite, faults } = scope;
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const wrong = (key, what) => faults.push({ key, what, state: 'wrong' });
    const release = await bucket.get(`${folder}/Release`);
    if (release === undefined)
        wrong(`${folder}/Release`, 'is missing');
    else if (!saysTheSame(release.bytes, base.text))
        wrong(`${folder}/Release`, 'differs from the signed InRelease');
    const signature = await signatureFault(scope, base, release?.bytes);
    if (signature !== undefined)
        wrong(`${folder}/Release.gpg`, signature);
    for (const [path, listed] of base.release.files) {
        if (!/\/Packages(\.(gz|zst))?$/.test(path) && indexOfDiffs(path) === undefined)
            continue;
        const key = `${folder}/${path}`;
        const stored = await bucket.get(key);
        // The uncompressed index is listed always, and there only where another tool made one.
        if (stored === undefined && path.endsWith('/Packages'))
            continue;
        if (stored !== undefined && isListed([stored.bytes], listed))
            continue;
        const what = stored === undefined ? 'is missing' : 'differs from what the signed Release says';
        const mended = scope.mender !== undefined &&
            path.endsWith('/Packages') &&
            (await writePlainIndex(bucket, suite, base.release, path.slice(0, path.lastIndexOf('/'))));
        faults.push({ key, what, state: mended ? 'mended' : 'wrong' });
    }
}
/** Whether two texts are one, but for blanks at the ends of lines: a signed text has none (RFC 9580, 7.2). */
function saysTheSame(bytes, text) {
    const bare = (each) => each
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .trimEnd();
    return bare(Buffer.from(bytes).toString()) === bare(text);
}
/** What is wrong with Release.gpg: it signs Release, byte for byte, where that says what InRelease does. */
async function signatureFault({ bucket, suite, trust, at }, base, release) {
    const signature = await bucket.get(`${(0,apt_names/* suiteFolder */.Jn)(suite)}/Release.gpg`);
    if (signature === undefined)
        return 'is missing';
    if (trust.kind === 'nobody')
        return undefined;
    const signed = release !== undefined && saysTheSame(release, base.text) ? release : Buffer.from(base.text);
    return await verifyDetached(signed, signature.bytes, trust.keys, at).then(() => undefined, (error) => {
        if (error instanceof lib_failure/* Failure */.H)
            return `is no valid signature of it: ${error.message}`;
        throw error;
    });
}
async function objectFault({ bucket }, key, listed) {
    const stored = await bucket.get(key);
    if (stored === undefined)
        return 'is missing';
    return isListed([stored.bytes], listed) ? undefined : 'differs from what the signed Release says';
}

;// CONCATENATED MODULE: ./lib/apt/verify.js











/** Objects that are hashed at once. */
const REQUESTS_AT_ONCE = 8;
/**
 * Recomputes every hash of a repository.
 * @param mender absent: nothing is mended
 */
async function verifyRepository(bucket, trust, at, mender) {
    const objects = new Map();
    for (const folder of ['dists/', 'pool/']) {
        for await (const object of bucket.list(folder))
            objects.set(object.key, object);
    }
    const faults = [];
    const referred = new Map();
    const suites = suitesAmong(objects.keys());
    const unread = [];
    for (const key of strayIndices(objects.keys(), suites)) {
        const what = 'is an index, and no Release is about it: restore InRelease of its suite, or delete it';
        faults.push({ key, what, state: 'wrong' });
    }
    for (const suite of suites)
        await verifySuite({ bucket, suite, trust, at, mender, objects, faults, referred, unread });
    await (0,lanes/* inLanes */.Lt)(REQUESTS_AT_ONCE, [...referred], async ([key, listed]) => {
        const what = await packageFault(bucket, key, listed, objects.get(key));
        if (what !== undefined)
            faults.push({ key, what: `${what} (${listed.by})`, state: 'wrong' });
    });
    const needed = new Set([...referred.keys()].flatMap(apt_names/* keysMeant */.E3));
    const orphans = [...objects.keys()].filter((key) => key.startsWith('pool/') && !needed.has(key));
    // Where an index can't be read, what it refers to would look like orphans.
    return { faults, orphans: unread.length > 0 ? [] : orphans, suites, packages: referred.size };
}
async function verifySuite(scope) {
    const { bucket, suite, trust, at, mender: given, faults } = scope;
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const base = await verify_attempt(faults, `${folder}/InRelease`, () => readBase(bucket, suite, trust, at));
    if (base === undefined)
        scope.unread.push(`${folder}/InRelease`);
    if (base === undefined || base.kind === 'empty')
        return;
    // What another tool made is its own to mend; what we wrote into it would have taken it over.
    const mender = isLikeOurs(base.release) ? given : undefined;
    const own = { ...scope, mender };
    if (base.etag === undefined && isLikeOurs(base.release))
        faults.push({ key: `${folder}/InRelease`, what: 'is missing, and Release is there', state: 'wrong' });
    for (const index of indicesOf(base.release))
        await verifyIndex(own, base, index);
    await verifySources(scope, base);
    for (const [path, listed] of base.release.files) {
        if (!isIndexFile(path) && indexOfDiffs(path) === undefined)
            await verifyForeign(scope, base, path, listed);
    }
    await verifyPlain(own, base);
    const diffs = await verifyDiffs({ bucket, folder, release: base.release, objects: scope.objects });
    faults.push(...diffs.faults.map((fault) => ({ ...fault, state: 'wrong' })));
    const { untrue } = diffs;
    if (mender !== undefined)
        await mendSuite(own, base, untrue, mender);
    faults.push(...expiryFaults(base, folder, at));
}
/** Mends what can be made from what is there, and marks it so. */
async function mendSuite({ bucket, suite, trust, at, faults }, base, untrue, mender) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const hasLeft = untrue.length > 0 && (await commitWithoutDiffs(bucket, suite, base, untrue, mender));
    const next = hasLeft ? await readBase(bucket, suite, trust, at) : base;
    if (hasLeft)
        becomeMended(faults, (key) => untrue.some((index) => key.startsWith(`${folder}/${diffsFolder(index)}/`)));
    if (await mend(bucket, suite, next, mender))
        becomeMended(faults, (key) => isMendedByAgreeing(key, folder));
}
/** What apt refuses though its signature is right. */
function expiryFaults({ release }, folder, at) {
    const key = `${folder}/InRelease`;
    const until = releaseDate(release, 'Valid-Until', key);
    if (until === undefined || until.getTime() >= at.getTime())
        return [];
    const what = `was valid until ${until.toISOString()}, so apt refuses it: \`refresh\` signs it anew`;
    return [{ key, what, state: 'wrong' }];
}
function becomeMended(faults, isMended) {
    for (const [at, fault] of faults.entries()) {
        if (fault.state === 'wrong' && isMended(fault.key))
            faults[at] = { ...fault, state: 'mended' };
    }
}
/** The files of source packages, which another tool keeps. */
async function verifySources({ bucket, suite, faults, referred, unread }, base) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const place = `${folder}/Sources`;
    const files = await verify_attempt(faults, place, () => sourceFiles(bucket, folder, base.release));
    if (files === undefined)
        unread.push(place);
    for (const [key, file] of files ?? [])
        referred.set(key, { ...file, by: `a source package in ${folder}` });
}
function isMendedByAgreeing(key, folder) {
    if (['InRelease', 'Release', 'Release.gpg'].some((name) => key === `${folder}/${name}`))
        return true;
    return key.startsWith(`${folder}/`) && !key.includes('/by-hash/') && (0,apt_names/* folderByHash */.iQ)(key) !== undefined;
}
/** The index's names by hash, and the packages in it. */
async function verifyIndex(scope, base, index) {
    const { bucket, suite, faults, referred, mender } = scope;
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const place = `${folder}/${index}/Packages`;
    const read = await verify_attempt(faults, place, () => readIndex(bucket, folder, base.release, index, new Map()));
    const packages = read === undefined ? undefined : await verify_attempt(faults, place, async () => [...everyPackage(read)]);
    if (read === undefined || packages === undefined) {
        scope.unread.push(place);
        return;
    }
    for (const form of await otherTexts(bucket, folder, base.release, index, indexText(read))) {
        const hash = base.release.files.get(`${index}/Packages${form}`)?.sha256;
        const key = hash === undefined ? `${place}${form}` : (0,apt_names/* byHash */.Ci)(`${folder}/${index}`, hash);
        const what = `is Packages${form} and holds another text than the others: delete it here and there, and publish`;
        faults.push({ key, what, state: 'wrong' });
    }
    for (const { entry } of packages) {
        const key = await verify_attempt(faults, place, async () => (0,apt_names/* checkedKey */.bb)(entry.filename, place));
        if (key === undefined)
            continue;
        const by = `${entry.name} ${entry.version.text} in ${folder}/${index}`;
        const before = referred.get(key);
        if (before !== undefined && before.sha256 !== entry.sha256) {
            faults.push({
                key,
                what: `two indices have other hashes for it (${before.by}, ${by})`,
                state: 'wrong',
            });
        }
        referred.set(key, { size: entry.size, sha256: entry.sha256, by });
    }
    if (releaseField(base.release, 'Acquire-By-Hash') !== 'yes')
        return;
    const writes = new Map(hashedWrites(`${folder}/${index}`, await sealIndex(read)).map((each) => [each.key, each]));
    for (const path of [`${index}/Packages.gz`, `${index}/Packages.zst`, diffIndexPath(index)]) {
        const listed = base.release.files.get(path);
        if (listed?.sha256 === undefined)
            continue;
        const key = (0,apt_names/* byHash */.Ci)(`${folder}/${(0,apt_names/* folderByHash */.iQ)(path)}`, listed.sha256);
        const what = await objectFault(scope, key, listed);
        if (what === undefined)
            continue;
        const again = writes.get(key);
        const mended = mender !== undefined &&
            (again !== undefined
                ? (await bucket.put(again)).kind === 'written'
                : (await objectFault(scope, `${folder}/${path}`, listed)) === undefined &&
                    (await bucket.copy(`${folder}/${path}`, key, {
                        caching: IMMUTABLE,
                        type: 'application/octet-stream',
                    })));
        faults.push({ key, what, state: mended ? 'mended' : 'wrong' });
    }
}
/** A file that we don't write: there under its own name or by its hash, with the bytes that Release says. */
async function verifyForeign(scope, base, path, listed) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(scope.suite);
    const key = `${folder}/${path}`;
    const isCompressedToo = [...base.release.files.keys()].some((each) => each.startsWith(`${path}.`));
    if (!scope.objects.has(key) && isCompressedToo)
        return;
    const what = await objectFault(scope, key, listed);
    if (what !== undefined)
        scope.faults.push({ key, what, state: 'wrong' });
}
async function packageFault(bucket, key, { size, sha256 }, object) {
    if (object === undefined)
        return 'is missing';
    if (object.size !== size)
        return `has ${object.size} bytes, not ${size}`;
    if (sha256 === '')
        return undefined;
    const found = await (0,bytes_hashes/* sha256Of */.Bj)(bucket.open(key, object).read());
    return found === sha256 ? undefined : 'has other bytes than its index says';
}
async function verify_attempt(faults, key, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof lib_failure/* Failure */.H) || (0,fault/* isOfStore */.te)(error))
            throw error;
        faults.push({ key, what: error.message, state: 'wrong' });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/actions/publish/check.js




/** Operation `verify`: what is wrong, mended where it can be and may be; it fails while anything is left. */
async function checkRepository(inputs, world, bucket, keys) {
    const { signing, trust } = keys;
    const mender = inputs['dry-run'] || signing === undefined
        ? undefined
        : { signer: signing.signer, keys: signing.keys, trust, now: world.now };
    const report = await verifyRepository(bucket, trust, world.now(), mender);
    const wrong = report.faults.filter(({ state }) => state === 'wrong');
    const mended = report.faults.length - wrong.length;
    // Nothing is wrong where nothing is: who looks in the wrong place must not be told that all is well there.
    const absent = report.suites.includes(inputs.suite) ? [] : [await missingSuite(bucket, inputs.suite)];
    const failure = (0,lib_failure/* allFailures */.Z)([
        ...absent,
        ...(wrong.length === 0 ? [] : [wrongFailure(bucket.name, wrong, mender !== undefined)]),
    ]);
    for (const { key, what, state } of report.faults)
        world.report.line(`${state}: ${key} ${what}`);
    for (const key of report.orphans)
        world.report.line(`orphan: ${key}`);
    const found = report.faults.length + absent.length === 0
        ? 'nothing is wrong'
        : `${(0,summary/* countOf */.pq)(wrong.length + absent.length, 'fault')} left, ${mended} mended`;
    world.report.line(`Verified ${bucket.name}: ${(0,summary/* countOf */.pq)(report.suites.length, 'suite')}, ${(0,summary/* countOf */.pq)(report.packages, 'package')}: ${found}.`);
    return {
        outputs: {
            packages: '[]',
            plan: JSON.stringify({ added: [], removed: [], kept: [], unchanged: [] }),
            changed: String(mended > 0),
        },
        summary: summaryOf(bucket.name, report, absent),
        annotations: keys.annotations,
        ...(failure === undefined ? {} : { failure }),
    };
}
function wrongFailure(where, wrong, mends) {
    const lines = wrong.slice(0, 50).map(({ key, what }) => `${key}: ${what}`);
    const more = wrong.length > lines.length ? [`\u2026 and ${wrong.length - lines.length} more`] : [];
    return new lib_failure/* Failure */.H('repository-wrong', `${where} has ${(0,summary/* countOf */.pq)(wrong.length, 'fault')}:\n${[...lines, ...more].join('\n')}`, mends
        ? 'Where a line names no other way, it can\u2019t be made from what is there: restore it from a version or a backup, or publish those packages again.'
        : 'Run it without `dry-run`, with `private-key`: what can be mended is.');
}
function summaryOf(where, report, absent) {
    const rows = [
        ...report.faults.map(({ key, what, state }) => [state, key, what]),
        ...report.orphans.map((key) => ['orphan', key, 'no index refers to it']),
    ];
    return [
        `### Verified: ${(0,summary/* code */.aY)(where)}`,
        '',
        `${(0,summary/* countOf */.pq)(report.suites.length, 'suite')}, ${(0,summary/* countOf */.pq)(report.packages, 'package')}, every hash recomputed.`,
        '',
        ...absent.flatMap(({ message }) => [(0,summary/* escaped */.Mk)(message), '']),
        rows.length > 0
            ? (0,summary/* cutTable */.nd)(['', 'Object', 'What'], rows, show_MOST_ROWS)
            : absent.length > 0
                ? 'Nothing else is wrong.'
                : 'Nothing is wrong.',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/apt/collect.js






/**
 * The pool objects that no suite refers to, and what the tries of runs that were killed have left.
 * @param grace in milliseconds
 * @throws Failure when any suite can't be verified: what it refers to isn't known then
 */
async function findOrphans(bucket, trust, at, grace = limits/* GRACE */.Zv) {
    const objects = [];
    for await (const object of bucket.list('pool/'))
        objects.push(object);
    const survey = new Map();
    // A flat repository has its index at the root.
    for (const prefix of ['dists/', 'Packages']) {
        for await (const object of bucket.list(prefix))
            survey.set(object.key, object);
    }
    const suites = suitesAmong(survey.keys());
    const referred = new Set();
    const failures = strayIndices(survey.keys(), suites).map(strayFailure);
    for (const suite of suites) {
        try {
            const { base, entries, sources } = await readWholeSuite(bucket, suite, trust, at);
            for (const { filename } of entries)
                for (const key of (0,apt_names/* keysMeant */.E3)(filename))
                    referred.add(key);
            for (const key of sources.keys())
                referred.add(key);
            for (const key of await referredBefore(bucket, suite, base.release, survey))
                referred.add(key);
        }
        catch (error) {
            if (!(error instanceof lib_failure/* Failure */.H) || (0,fault/* isOfStore */.te)(error))
                throw error;
            failures.push(error);
        }
    }
    const failure = (0,lib_failure/* allFailures */.Z)(failures);
    if (failure !== undefined) {
        throw new lib_failure/* Failure */.H('suite-unverified', `Nothing is collected while a suite can't be verified, since what it refers to isn't known:\n${failure.explanation}`, '', { cause: failure });
    }
    const orphans = [...objects.filter(({ key }) => !referred.has(key)), ...(await (0,probe/* listProbes */.kk)(bucket))];
    const limit = bucket.now().getTime() - grace;
    return {
        old: orphans.filter(({ modified }) => modified.getTime() < limit),
        young: orphans.filter(({ modified }) => modified.getTime() >= limit),
        suites,
    };
}
/** What an index refers to that is no suite's isn't known. */
function strayFailure(key) {
    return new lib_failure/* Failure */.H('index-unknown', `${key} is an index that no Release in dists/ is about.`, 'Delete it if nobody uses it; else keep that repository below a prefix of its own.', { where: { file: key } });
}
/** Deletes orphans, unless one was written again since it was found. @returns those that went */
async function deleteOrphans(bucket, orphans) {
    const gone = [];
    await (0,lanes/* inLanes */.Lt)(lanes/* REQUESTS_AT_ONCE */.PU, orphans, async (orphan) => {
        if (await bucket.deleteUnchanged(orphan))
            gone.push(orphan);
    });
    return gone;
}
/**
 * What the indices of commits before refer to, as long as a client that read their Release may still ask for them: a file
 * may have been in the pool for a year when it leaves the index, and its age says nothing of that.
 */
async function referredBefore(bucket, suite, release, survey) {
    const releases = { before: release, next: release };
    const present = new Set([...release.files.values()].map(({ sha256 }) => sha256));
    const found = [];
    for (const name of indicesOf(release)) {
        const gone = new Set(outlived(survey, suite, name, releases, bucket.now()));
        const folder = `${(0,apt_names/* suiteFolder */.Jn)(suite)}/${name}/by-hash/`;
        for (const key of survey.keys()) {
            const isPresent = present.has(key.slice(key.lastIndexOf('/') + 1));
            if (!key.startsWith(folder) || isPresent || gone.has(key) || !isGeneration(key))
                continue;
            for (const { filename } of await generationEntries(bucket, key))
                found.push(...(0,apt_names/* keysMeant */.E3)(filename));
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/actions/publish/collect.js




/**
 * Operation `collect`: deletes pool objects that no suite refers to, and what a killed run's probe left, once they are
 * old enough.
 * @param grace how old, in milliseconds
 * @throws Failure `suite-missing`: who looks in the wrong place must not be told that all is tidy there
 */
async function collectPool(inputs, world, bucket, { trust, annotations }, grace = limits/* GRACE */.Zv) {
    const { old, young, suites } = await findOrphans(bucket, trust, world.now(), grace);
    if (!suites.includes(inputs.suite))
        throw await missingSuite(bucket, inputs.suite);
    const gone = inputs['dry-run'] ? old : await deleteOrphans(bucket, old);
    for (const { key, size } of gone)
        world.report.line(`- ${key} (${(0,summary/* sizeText */.lP)(size)})`);
    const files = gone.filter(({ key }) => !(0,probe/* isProbe */.Tb)(key));
    const removed = files.map(({ key, size }) => ({ ...namesIn(key), filename: key, sha256: '', size }));
    const total = gone.reduce((sum, { size }) => sum + size, 0);
    const isDry = inputs['dry-run'];
    const days = grace / 86_400_000;
    const what = `${(0,summary/* countOf */.pq)(gone.length, 'file')} that no suite refers to ${isDry ? 'would go' : 'went'}, ${(0,summary/* sizeText */.lP)(total)}; ${young.length} more ${young.length === 1 ? 'is' : 'are'} younger than ${days} days.`;
    world.report.line(`${isDry ? 'Nothing was deleted (dry-run)' : 'Collected'}, ${bucket.name}: ${what}`);
    const plan = { added: [], removed, kept: [], unchanged: [] };
    const said = await jsonOutputs({ packages: [], plan }, world.temporary);
    return {
        outputs: { ...said.outputs, changed: String(gone.length > 0) },
        summary: [
            `### ${isDry ? 'Plan of a collection' : 'Collected'}: ${(0,summary/* code */.aY)(bucket.name)}`,
            '',
            isDry ? `${what} Nothing was deleted (\`dry-run\`).` : what,
            ...(gone.length === 0
                ? []
                : [
                    '',
                    (0,summary/* cutTable */.nd)(['File', 'Size'], gone.map(({ key, size }) => [key, (0,summary/* sizeText */.lP)(size)]), show_MOST_ROWS),
                ]),
        ].join('\n'),
        annotations: [...annotations, ...said.annotations],
    };
}
/** What a file's name says: `<name>_<version>_<architecture>.deb`. */
function namesIn(key) {
    const [name = '', version = '', architecture = ''] = (key.split('/').at(-1) ?? '')
        .replace(/\.deb$/, '')
        .split('_');
    return { name, version, architecture };
}

// EXTERNAL MODULE: ./lib/apt/change/indices.js
var indices = __webpack_require__(1677);
;// CONCATENATED MODULE: ./lib/apt/pool/proven.js

/**
 * Bytes that have this SHA-256. Who reads all of them in one meets `differs` before the last piece, so that what was
 * sent so far comes to nothing; who reads a part gets it when all have been read once.
 * @param sha256 lower-case hex
 */
function provenSource(content, sha256, differs) {
    const { size } = content;
    let proof;
    async function* checked() {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let last;
        for await (const piece of content.read()) {
            hash.update(piece);
            if (last !== undefined)
                yield last;
            last = piece;
        }
        if (hash.digest('hex') !== sha256)
            throw differs();
        if (last !== undefined)
            yield last;
    }
    const prove = async () => {
        for await (const _ of checked())
            ;
    };
    return {
        size,
        async *read(from = 0, to = size) {
            if (from === 0 && to >= size) {
                yield* checked();
                return;
            }
            proof ??= prove();
            await proof;
            yield* content.read(from, to);
        },
    };
}

;// CONCATENATED MODULE: ./lib/apt/promote.js










/**
 * The packages that selectors name in a source suite. A bare name is its newest version; every architecture that has
 * the version goes along.
 * @throws Failure `source-empty`, `source-expired`, `package-missing`, and those of reading a suite
 */
async function readPromotion(source, target, reading, selectors, now) {
    const { base, indices } = await readSuite(source, reading, now).catch((error) => {
        throw sourceFailure(error, source, reading.target.suite) ?? error;
    });
    const place = `${source.name}/dists/${reading.target.suite}/InRelease`;
    if (base.kind === 'empty') {
        throw new lib_failure/* Failure */.H('source-empty', `There is no suite ${reading.target.suite} in ${source.name}.`, 'Check `from-bucket`, `from-prefix` and `from-suite`.');
    }
    const until = releaseDate(base.release, 'Valid-Until', place);
    if (until !== undefined && until.getTime() < now.getTime()) {
        throw new lib_failure/* Failure */.H('source-expired', `The source's Release was valid until ${until.toISOString()}: what is there may be an old state that somebody put back.`, 'Run `operation: refresh` there, or publish to it again.', { where: { file: place } });
    }
    const names = new Set(selectors.map(({ name }) => name));
    const found = [...indices.values()].flatMap((index) => findPackages(index, names));
    const chosen = choose(found, selectors, `${source.name} ${reading.target.suite}`);
    const incoming = new Map();
    const deliveries = new Map();
    for (const each of chosen) {
        const { made, delivery } = await arrange(each, source, target, reading.target.component);
        incoming.set(made.entry.filename, made);
        deliveries.set(made.entry.filename, delivery);
    }
    return { incoming: [...incoming.values()], deliveries };
}
/** What is wrong with the source's signature has another way out than what is wrong with the target's. */
function sourceFailure(error, source, suite) {
    if (!(error instanceof lib_failure/* Failure */.H) || error.code !== 'base-unverified')
        return undefined;
    const why = error.cause instanceof lib_failure/* Failure */.H ? error.cause.message : 'It is not signed.';
    return new lib_failure/* Failure */.H(error.code, `The source ${source.name}/dists/${suite} can't be verified by \`from-public-key\`, so nothing is promoted from it: ${why}`, 'Give the key that the source repository is signed with as `from-public-key`; there is no way to promote without it.', { cause: error });
}
function choose(found, selectors, where) {
    const missing = [];
    const chosen = selectors.flatMap((selector) => {
        const there = found.filter(({ entry }) => selects(selector, entry));
        const [newest] = there.toSorted((a, b) => (0,deb_version/* compareVersions */.Zy)(b.entry.version, a.entry.version));
        if (newest === undefined) {
            const others = distinct(found.map(({ entry }) => entry).filter(({ name }) => name === selector.name));
            missing.push(missingText(selector, others));
            return [];
        }
        return there.filter(({ entry }) => (0,deb_version/* compareVersions */.Zy)(entry.version, newest.entry.version) === 0);
    });
    if (missing.length === 0)
        return chosen;
    throw new lib_failure/* Failure */.H('package-missing', `Not in ${where}: ${missing.join('; ')}.`, 'Check name and version (with its epoch, if it has one), and that it was published there.');
}
function missingText({ name, version }, others) {
    const wanted = version === undefined ? name : `${name}=${version.text}`;
    if (others.length === 0)
        return wanted;
    const there = [...new Set(others.map((entry) => entry.version.text))].slice(0, 10);
    return `${wanted} (there are ${there.join(', ')})`;
}
async function arrange({ entry, stanza }, source, target, component) {
    const from = (0,apt_names/* checkedKey */.bb)(entry.filename, `the index of ${source.name}`);
    checkIdentity(entry, source);
    checkInstallable(entry, stanza, source);
    const facts = await source.head(from);
    if (facts === undefined)
        throw promote_differs(source, from, 'is missing');
    if (facts.size !== entry.size) {
        throw promote_differs(source, from, `has ${facts.size} bytes; the index says ${entry.size}`);
    }
    if (!(0,bytes_hashes/* isSha256 */._h)(entry.sha256))
        throw promote_differs(source, from, 'has no SHA-256 in the index, so nothing proves it');
    const others = () => promote_differs(source, from, 'has other bytes than the index says');
    if (facts.sha256 !== undefined && facts.sha256 !== entry.sha256)
        throw others();
    const filename = (0,apt_names/* poolKey */.iX)(component, (0,apt_names/* sourceName */.VZ)(stanza.field('Source'), entry.name), entry);
    const content = provenSource(source.open(from, facts), entry.sha256, others);
    const made = incomingOf(stanza.withField('Filename', filename), content);
    const isThere = whole(source, from) === whole(target, filename) && source.place.endpoint === target.place.endpoint;
    const proven = facts.sha256 === entry.sha256;
    const copy = (to) => target.copy(from, to, { source, etag: facts.etag, caching: IMMUTABLE, type: PACKAGE_TYPE });
    return { made, delivery: { entry: made.entry, content, isThere, ...(proven ? { copy } : {}) } };
}
/** A key and an index's folder are made of these, so they are held to Policy, whatever the source's index has. */
function checkIdentity({ name, version, architecture }, source) {
    (0,deb_version/* parseVersion */.ot)(version.text);
    if (/^[a-z0-9][a-z0-9-]*$/.test(architecture))
        return;
    throw new lib_failure/* Failure */.H('source-malformed', `The index of ${source.name} has ${name} ${version.text} for the architecture ${JSON.stringify(architecture)}.`, 'Do not use this repository before you know who wrote that.');
}
/** What dpkg or apt can't read would keep every host of the target from installing anything. */
function checkInstallable({ name, version }, stanza, source) {
    const faults = controlFaults(stanza);
    if (faults.length === 0)
        return;
    throw new lib_failure/* Failure */.H('source-malformed', `${name} ${version.text} of ${source.name} can't be installed: ${faults.map(({ what }) => what).join(' ')}`, 'Build it anew with that mended, publish it there, and promote the new one.');
}
function promote_differs(source, key, what) {
    return new lib_failure/* Failure */.H('source-differs', `${source.name}/${key} ${what}.`, 'Run `operation: verify` on the source.');
}
function whole({ place }, key) {
    return `${place.bucket}/${place.prefix}${key}`;
}

;// CONCATENATED MODULE: ./lib/openpgp/debsigs.js




const PREFIX = '_gpg';
/** Of a member: some dozen signatures. */
const LONGEST = 64 * 1024;
/** The signatures in a package, unchecked, in its order. What can't be read names no issuer. */
async function readEmbedded(file) {
    const found = [];
    for (const member of signatureMembers(file)) {
        found.push({ role: debsigs_roleOf(member), member, issuers: await issuersOf(file, member) });
    }
    return found;
}
function memberName(role) {
    return `${PREFIX}${role}`;
}
function signatureMembers({ members }) {
    return members.filter(({ name }) => name.startsWith(PREFIX));
}
function debsigs_roleOf({ name }) {
    return name.slice(PREFIX.length);
}
async function issuersOf(file, member) {
    try {
        return readSignatures(signaturePackets(await content(file, member))).map(signature_packet/* issuerName */.bD);
    }
    catch {
        return [];
    }
}
async function content({ bytes }, { name, start, size }) {
    return await (0,source/* collect */.Fo)(bytes.read(start, start + size), LONGEST, () => (0,openpgp_malformed/* fault */.D)('signature-malformed', `The member ${name} has ${size} bytes, more than a signature.`, 'Sign the package anew.'));
}
/** What a signature inside of a package covers: the contents of its three parts, one after another, no headers. */
function signedParts({ members, }) {
    const parts = [/^debian-binary$/, /^control\.tar(\.|$)/, /^data\.tar(\.|$)/];
    return parts.flatMap((part) => members
        .filter(({ name }) => part.test(name))
        .map(({ start, size }) => ({ from: start, to: start + size })));
}
async function* signedBytes(file) {
    for (const { from, to } of signedParts(file))
        yield* file.bytes.read(from, to);
}
/**
 * Checks the signatures inside of a package as debsig-verify does: without a valid origin signature by one of the keys
 * none counts, and none by one of the keys may be wrong. Stricter in what keys count (see `verifyDetached`).
 * @returns the valid signatures, that of the origin first
 * @throws Failure `signature-\u2026` that names the package
 */
async function verifyEmbedded(file, keys, at) {
    const members = signatureMembers(file);
    const origins = members.filter((member) => debsigs_roleOf(member) === 'origin');
    const [origin] = origins;
    if (origin === undefined || origins.length > 1) {
        throw (0,openpgp_malformed/* fault */.D)(origin === undefined ? 'signature-missing' : 'signature-malformed', `${label(file)} has ${origin === undefined ? 'no' : 'more than one'} origin signature.`, 'Sign it with action-sign and `role: origin`.');
    }
    const valid = [{ role: 'origin', ...(await debsigs_verified(file, origin, keys, at)) }];
    for (const member of members) {
        if (member === origin || !(await debsigs_isByOneOf(file, member, keys)))
            continue;
        valid.push({ role: debsigs_roleOf(member), ...(await debsigs_verified(file, member, keys, at)) });
    }
    return valid;
}
async function debsigs_verified(file, member, keys, at) {
    const subject = `The ${debsigs_roleOf(member)} signature of ${label(file)}`;
    return await verifyDetached(signedBytes(file), await content(file, member), keys, at, subject);
}
async function debsigs_isByOneOf(file, member, keys) {
    const issuers = await issuersOf(file, member);
    return keys.some(({ certificate: { primary, subkeys } }) => [primary, ...subkeys].some(({ part }) => issuers.some((issuer) => part.fingerprint.endsWith(issuer))));
}
function label({ id }) {
    return `${id.name} ${id.version.text} (${id.architecture})`;
}

// EXTERNAL MODULE: ./lib/s3/open.js + 22 modules
var s3_open = __webpack_require__(3349);
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
    const event = JSON.parse(await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => 'null'));
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

;// CONCATENATED MODULE: ./lib/github/api.js


/** How often GitHub is asked where its answer may be another one soon, and the first wait between, in milliseconds. */
const api_TRIES = 4;
const api_FIRST_WAIT = 1000;
/** An answer takes no longer, in milliseconds: all tries together stay below two minutes. */
const api_LONGEST = 25_000;
/** What the job must be allowed where GitHub refuses. */
const TO_LOOK = 'Give the job `permissions: deployments: read` and `github-token: ${{ github.token }}`; for another repository a token that may read it.';
/**
 * What GitHub's API answers to a GET, or to what is sent, as JSON. What may pass (no answer, 429, 5xx) is asked for again.
 * @param remedy what to do where GitHub refuses
 * @throws Failure `github` that says whether it is a permission or GitHub that is missing
 */
async function askGitHub(url, token, sent, remedy = TO_LOOK) {
    for (let tries = 1;; tries++) {
        const attempt = await tryToAsk(url, token, sent);
        if (attempt.kind === 'answered')
            return attempt.body;
        if (!attempt.passes || tries === api_TRIES)
            throw refusedFailure(url, attempt, remedy);
        await (0,promises_.setTimeout)(api_FIRST_WAIT * 2 ** (tries - 1));
    }
}
async function tryToAsk(url, token, sent) {
    try {
        const response = await fetch(url, {
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token.reveal()}`,
                'user-agent': 'deb-actions',
                'x-github-api-version': '2022-11-28',
                ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(sent === undefined ? {} : { method: sent.method, body: JSON.stringify(sent.body) }),
            signal: AbortSignal.timeout(api_LONGEST),
        });
        const text = await response.text();
        if (response.ok)
            return { kind: 'answered', body: JSON.parse(text) };
        const passes = response.status === 429 || response.status >= 500;
        return { kind: 'refused', why: `${response.status} ${messageOf(text)}`.trim(), passes };
    }
    catch (error) {
        return { kind: 'refused', why: error instanceof Error ? error.message : String(error), passes: true };
    }
}
/** What GitHub says in an error's body; a gateway's page says nothing. */
function messageOf(text) {
    try {
        const body = JSON.parse(text);
        return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : '';
    }
    catch {
        return '';
    }
}
function refusedFailure(url, { why, passes }, remedy) {
    return new lib_failure/* Failure */.H('github', `GitHub does not answer ${new URL(url).pathname}: ${why}.`, passes
        ? 'It was asked several times. Run this again when it answers: https://www.githubstatus.com.'
        : remedy);
}

;// CONCATENATED MODULE: ./lib/actions/publish/deployments.js


/**
 * The gate between environments: each package's commit must have been deployed there successfully. GitHub is asked about
 * this repository and those that the user trusts: what a package says of itself is no reason to ask another one, since
 * whoever made it can make deployments there.
 * @throws Failure `not-deployed` that names every package for which that isn't so
 */
async function checkDeployments(inputs, world, entries) {
    const environment = inputs['require-deployment'];
    const token = inputs['github-token'];
    if (environment === undefined || token === undefined)
        return;
    const { apiUrl, repository } = await readRunContext(world.environment);
    const trusted = [...(repository === undefined ? [] : [repository]), ...inputs['trusted-repositories']];
    const faults = [];
    for (const entry of entries) {
        const label = `${entry.name} ${entry.version.text}`;
        const { commit } = entry;
        if (commit === undefined) {
            faults.push(`${label} does not say which commit it was made of (Git-Commit)`);
            continue;
        }
        const asked = repositoriesFor(entry, trusted);
        let isDeployed = false;
        for (const each of asked)
            isDeployed ||= await wasDeployed(`${apiUrl}/repos/${each}`, environment, commit, token);
        if (!isDeployed)
            faults.push(`${label}: ${faultText(entry, commit, asked, environment)}`);
    }
    if (faults.length === 0)
        return;
    throw new lib_failure/* Failure */.H('not-deployed', `Not promoted: ${[...new Set(faults)].join('; ')}.`, `Deploy that version to ${environment} first, and let it succeed; or leave out \`require-deployment\`.`);
}
/** The one that a package says it was made of, where that is trusted; else all that are. */
function repositoriesFor({ repository }, trusted) {
    const own = trusted.find((each) => each.toLowerCase() === repository?.toLowerCase());
    return own === undefined ? trusted : [own];
}
function faultText({ repository }, commit, asked, environment) {
    const where = asked.length === 0 ? 'any repository that is trusted' : asked.join(' or ');
    const isStrange = repository !== undefined && !asked.some((each) => each.toLowerCase() === repository.toLowerCase());
    const claim = isStrange
        ? ` (the package says that it was made of ${repository}, which is asked only where \`trusted-repositories\` names it)`
        : '';
    return `its commit ${commit} of ${where} has no successful deployment to ${environment}${claim}`;
}
async function wasDeployed(repositoryUrl, environment, commit, token) {
    const query = new URLSearchParams({ environment, sha: commit, per_page: '100' });
    const deployments = listOf(await askGitHub(`${repositoryUrl}/deployments?${query}`, token));
    for (const id of deployments.flatMap((each) => numberOf(each, 'id'))) {
        const statuses = listOf(await askGitHub(`${repositoryUrl}/deployments/${id}/statuses?per_page=100`, token));
        // A success stays in the list when a later deployment makes it inactive.
        if (statuses.some((each) => propertyOf(each, 'state') === 'success'))
            return true;
    }
    return false;
}
function listOf(body) {
    return Array.isArray(body) ? body : [];
}
function numberOf(value, name) {
    const found = propertyOf(value, name);
    return typeof found === 'number' ? [found] : [];
}
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

// EXTERNAL MODULE: ./lib/github/inputs.js
var inputs = __webpack_require__(6174);
;// CONCATENATED MODULE: ./lib/actions/package-files.js



/**
 * The files that patterns (`*`, `?`, `**`, `[\u2026]`, `{\u2026}`; relative to the workspace) match, in order; one that is matched
 * twice, or by two names, comes once. A line without match is a mistake, and so is a link that leads out of the workspace.
 */
async function packageFiles(patterns, workspace) {
    const files = new Map();
    const mistakes = [];
    const root = await (0,external_node_fs_promises_.realpath)(workspace);
    for (const pattern of patterns) {
        const matches = await matchesOf(pattern, workspace);
        if (matches.length === 0) {
            mistakes.push((0,inputs/* mistakeText */.Mr)('packages', pattern, 'a pattern that matches a file', `Nothing in ${workspace} does: check the path, and that the step that makes the package ran in this job.`));
        }
        for (const match of matches) {
            if (!(await isFile(match))) {
                mistakes.push(notAFile(isBelow(match, workspace) ? (0,external_node_path_.relative)(workspace, match) : match));
                continue;
            }
            const path = await (0,external_node_fs_promises_.realpath)(match);
            const name = isBelow(match, workspace) ? (0,external_node_path_.relative)(workspace, match) : match;
            if (isBelow(match, workspace) && !isBelow(path, root)) {
                mistakes.push((0,inputs/* mistakeText */.Mr)('packages', name, 'a file of the workspace', 'It is a link that leads out of it: put the file itself there.'));
            }
            else if (/[\r\n]/.test(name)) {
                mistakes.push((0,inputs/* mistakeText */.Mr)('packages', JSON.stringify(name), 'a name without line break', 'Rename the file.'));
            }
            else if (!files.has(path)) {
                files.set(path, { name, path });
            }
        }
    }
    return { files: [...files.values()], mistakes };
}
/** A name that has a wildcard's letters in it is taken as it is, if there is such a file. */
async function matchesOf(pattern, workspace) {
    const literal = (0,external_node_path_.resolve)(workspace, pattern);
    if (await isFile(literal))
        return [literal];
    const found = [];
    for await (const match of (0,external_node_fs_promises_.glob)(pattern, { cwd: workspace })) {
        const path = (0,external_node_path_.resolve)(workspace, match);
        // Folders on the way, as `**` finds them, are nobody's choice; one that is called as a package is.
        if ((await isFile(path)) || path.endsWith('.deb') || !(await isFolder(path)))
            found.push(path);
    }
    return found.toSorted();
}
function notAFile(name) {
    return (0,inputs/* mistakeText */.Mr)('packages', JSON.stringify(name).slice(1, -1), 'a file that can be read', 'It is a folder, a device or a link that leads nowhere: make it the package itself, or write the pattern so that it does not match.');
}
async function isFolder(path) {
    return await (0,external_node_fs_promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
async function isFile(path) {
    return await (0,external_node_fs_promises_.stat)(path).then((found) => found.isFile(), () => false);
}
function isBelow(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}

;// CONCATENATED MODULE: ./lib/actions/publish/packages.js







/** Packages read at once: each is hashed at the speed of one core. */
const FILES_AT_ONCE = 2;
/**
 * The packages that globs name, read and checked.
 * @param trusted whose embedded signature each must carry; absent: none is needed
 * @throws Failure with everything that is wrong with any
 */
async function readPackages(patterns, component, trusted, world) {
    const { files, mistakes } = await packageFiles(patterns, world.workspace);
    const failures = mistakes.length > 0 ? [new lib_failure/* Failure */.H('input', mistakes.join('\n'), '')] : [];
    const read = new Array(files.length);
    const blocks = new TextBlocks();
    let placed = 0;
    const at = world.now();
    await (0,lanes/* inLanes */.Lt)(FILES_AT_ONCE, [...files.entries()], async ([index, { name, path }]) => {
        try {
            const pkg = await readPackage(await (0,source/* openFile */.Tq)(path), name);
            if (trusted !== undefined)
                await verifyEmbedded(pkg, trusted, at);
            read[index] = incomingPackage(pkg, component);
            // In the order of the files, whichever was read first.
            for (let next = read[placed]; next !== undefined; next = read[++placed])
                read[placed] = blocks.add(next);
        }
        catch (error) {
            if (!(error instanceof lib_failure/* Failure */.H))
                throw error;
            failures.push(packages_named(error, name));
        }
    });
    const incoming = [];
    const byName = new Map();
    const names = new Map();
    for (const [index, each] of read.entries()) {
        if (each === undefined)
            continue;
        names.set(each, files[index]?.name ?? '');
        const key = `${each.entry.name} ${each.entry.architecture}`;
        const alike = byName.get(key) ?? [];
        byName.set(key, alike);
        const twin = alike.find((other) => isTwin(each, other));
        if (twin === undefined) {
            incoming.push(each);
            alike.push(each);
        }
        else if (twin.entry.sha256 !== each.entry.sha256)
            failures.push(packages_twins(twin, each, names));
    }
    const failure = (0,lib_failure/* allFailures */.Z)(failures);
    if (failure !== undefined)
        throw failure;
    return { incoming, deliveries: new Map(incoming.map((each) => [each.entry.filename, each])) };
}
function incomingPackage(pkg, component) {
    const filename = (0,apt_names/* poolKey */.iX)(component, (0,apt_names/* sourceName */.VZ)(pkg.control.field('Source'), pkg.id.name), pkg.id);
    return incomingOf(packageStanza(pkg, filename), pkg.bytes);
}
function packages_named(failure, name) {
    if (failure.where !== undefined || failure.message.includes(name))
        return failure;
    return new lib_failure/* Failure */.H(failure.code, failure.message, failure.remedy, {
        where: { file: name },
        cause: failure,
    });
}
/** Whether two files of one name and architecture would be one package, or one file of the pool. */
function isTwin({ entry: one }, { entry: other }) {
    return one.filename === other.filename || isSameVersion(one, other);
}
function packages_twins(one, other, names) {
    const files = `${names.get(one)} and ${names.get(other)}`;
    const [{ entry }, { entry: second }] = [one, other];
    if (isSameVersion(entry, second)) {
        return new lib_failure/* Failure */.H('other-bytes', `${files} are both ${entry.name} ${entry.version.text} (${entry.architecture}), with other bytes each.`, 'A version is published once: give one of them, or build the other with a new version, or with a `version-suffix` for each release.');
    }
    return new lib_failure/* Failure */.H('name-clash', `${files} differ in their epoch alone (${entry.version.text}, ${second.version.text}), and a file's name has no epoch: both would be ${entry.filename}.`, 'Give one of them, or build one with a version that differs in more than its epoch.');
}

;// CONCATENATED MODULE: ./lib/actions/publish/decide.js









/** Reads packages, or the source repository: what is to change, whatever is there. */
async function prepareTask(inputs, world, bucket, keys) {
    const { component, suite } = inputs;
    const { incoming, deliveries } = await incomingFor(inputs, world, bucket, keys);
    const change = {
        component,
        add: incoming,
        allIn: inputs.architectures.length > 0 ? inputs.architectures : undefined,
        remove: inputs.operation === 'remove' ? inputs.packages.map(parseSelector) : [],
        keep: inputs['keep-versions'] ?? 'all',
        // Who promotes an older version means it.
        prefer: inputs.operation === 'promote' ? 'added' : 'newest',
    };
    const selected = incoming.map(({ entry }) => entry);
    const added = [...new Set(selected.map(({ architecture }) => architecture))];
    const own = added.filter((each) => each !== 'all');
    const { operation } = inputs;
    const kind = operation === 'remove' || operation === 'refresh' ? operation : 'add';
    const reading = {
        target: { suite, component },
        trust: keys.trust,
        guess: own.length > 0 ? own : [(0,begin/* probableArchitecture */.N)(inputs)],
        indices: (present) => (0,indices/* indicesFor */.J)(present, { component, kind, added, given: inputs.architectures }),
    };
    const accept = acceptance(keys, world);
    const work = {
        reading,
        change,
        deliveries,
        wish: wishOf(inputs),
        always: inputs.operation === 'refresh',
        signers: keys.signing?.fingerprints ?? [],
        accept,
    };
    return { work, selected };
}
async function incomingFor(inputs, world, bucket, keys) {
    if (inputs.operation === 'publish') {
        return await readPackages(inputs.packages, inputs.component, keys.trusted, world);
    }
    if (inputs.operation !== 'promote')
        return { incoming: [], deliveries: new Map() };
    const reading = {
        target: { suite: inputs['from-suite'] ?? inputs.suite, component: inputs.component },
        trust: { kind: 'keys', keys: keys.source ?? [] },
        guess: [indices/* USUAL_ARCHITECTURE */.F],
        indices: (present) => (0,indices/* indicesFor */.J)(present, { component: inputs.component, kind: 'remove', added: [], given: [] }),
    };
    const source = (0,s3_open/* openBucket */.x)((0,repository/* sourceSettings */.zX)(inputs, world));
    const selectors = inputs.packages.map(parseSelector);
    const promotion = await readPromotion(source, bucket, reading, selectors, world.now()).catch((error) => {
        throw profileFailure(error, inputs['from-profile']) ?? error;
    });
    for (const { entry, content } of keys.trusted === undefined ? [] : promotion.incoming)
        await acceptance(keys, world)(await readPackage(content, entry.filename));
    await checkDeployments(inputs, world, promotion.incoming.map(({ entry }) => entry));
    return promotion;
}
/** Where a profile is named, credentials are missing because of it, and the usual way to get some is no way out. */
function profileFailure(error, profile) {
    if (profile === undefined || !(error instanceof lib_failure/* Failure */.H))
        return undefined;
    if (error.code !== 'no-credentials' && error.code !== 'role-refused')
        return undefined;
    return new lib_failure/* Failure */.H(error.code, `The AWS profile ${JSON.stringify(profile)} (\`from-profile\`) gives no credentials: ${error.message}`, error.code === 'role-refused'
        ? error.remedy
        : 'Name a profile of ~/.aws/config or ~/.aws/credentials, or of the files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name; a step before this one must have written it.', { cause: error });
}
/** Refuses packages without an embedded signature of `trusted-keys`, where these are given. */
function acceptance({ trusted }, world) {
    return async (pkg) => {
        if (trusted !== undefined)
            await verifyEmbedded(pkg, trusted, world.now());
    };
}
function wishOf(inputs) {
    const { codename, origin, label, description } = inputs;
    return {
        codename,
        origin,
        label,
        description,
        validFor: inputs['valid-for'],
        packageDiffs: inputs['package-diffs'],
    };
}

// EXTERNAL MODULE: ./lib/openpgp/keys.js
var openpgp_keys = __webpack_require__(7883);
;// CONCATENATED MODULE: ./lib/openpgp/public.js



/** The public halves as plain packets: a keyring that gpgv, sqv, apt and debsig-verify read. Others' signatures stay out. */
function exportPublic(certificates) {
    return Buffer.concat(certificates.flatMap(publicPackets).map((packet) => (0,openpgp_packet/* writePacket */.Sy)(packet)));
}
function publicPackets(certificate) {
    const { primary, users, subkeys } = certificate;
    const own = ({ signatures }) => signatures
        .filter((signature) => public_isOwn(signature, certificate))
        .map(({ body }) => ({ tag: openpgp_packet/* TAG */.Dk.signature, body }));
    const key = (component, tag) => [
        { tag, body: component.part.body },
        ...own(component),
    ];
    return [
        ...key(primary, openpgp_packet/* TAG */.Dk.publicKey),
        ...users.flatMap((user) => [user.packet, ...own(user)]),
        ...subkeys.flatMap((subkey) => key(subkey, openpgp_packet/* TAG */.Dk.publicSubkey)),
    ];
}
function public_isOwn(signature, certificate) {
    return (0,openpgp_certificate/* componentsOf */.ct)(certificate).some(({ part }) => (0,openpgp_certificate/* names */.Dy)(signature, part));
}
const LENGTHS = [
    [1, 1, 1],
    [4, 1, 1],
    [1, 4, 1],
    [1, 1, 2],
    [4, 4, 1],
    [4, 1, 2],
    [1, 4, 2],
    [4, 4, 2],
];
/**
 * The public key in armor in which none of the texts occurs that the log masks: the armor of a private key has many
 * lines in common with it, and GitHub drops an output with a masked text. Other line widths, or longer lengths of
 * packets, which shift the base64, change how the same bytes look.
 */
function armorApart(binary, masked) {
    const packets = (0,openpgp_packet/* readPackets */.c)(binary);
    for (const lengths of LENGTHS) {
        const bytes = Buffer.concat(packets.map((packet) => (0,openpgp_packet/* writePacket */.Sy)(packet, leastLength(packet, lengths))));
        for (let width = 76; width >= 40; width -= 4) {
            const text = (0,armor/* armor */.yE)('PUBLIC KEY BLOCK', bytes, width);
            if (!masked.some((mask) => text.includes(mask)))
                return text;
        }
    }
    return (0,armor/* armor */.yE)('PUBLIC KEY BLOCK', binary, 60);
}
function leastLength({ tag }, [primary, subkey, user]) {
    if (tag === openpgp_packet/* TAG */.Dk.publicKey)
        return primary;
    if (tag === openpgp_packet/* TAG */.Dk.publicSubkey)
        return subkey;
    return tag === openpgp_packet/* TAG */.Dk.userId ? user : 1;
}

;// CONCATENATED MODULE: ./lib/openpgp/masks.js



/**
 * Every form in which a private key may show up in a log: as given, in armor, as base64 of the armor and of the binary,
 * wrapped or not. Each is to be masked whole and line by line.
 */
function secretForms(key) {
    const given = key.reveal();
    const forms = [given];
    try {
        const bytes = (0,openpgp_keys/* keyBytes */.Rt)(given);
        for (const text of [(0,openpgp_keys/* armorIn */.xp)(given), (0,armor/* armor */.yE)('PRIVATE KEY BLOCK', bytes)]) {
            if (text !== undefined)
                forms.push(text, ...wraps(Buffer.from(text)));
        }
        forms.push(...wraps(Buffer.from(bytes)));
        // Several keys were given by somebody who has each alone, too.
        const keys = (0,openpgp_packet/* keysApart */.NQ)(bytes);
        for (const each of keys.length > 1 ? keys : []) {
            const armored = (0,armor/* armor */.yE)('PRIVATE KEY BLOCK', each);
            forms.push(armored, ...wraps(Buffer.from(armored)), ...wraps(Buffer.from(each)));
        }
    }
    catch {
        // What can't be read has no other form. The reading that follows says what is wrong with it.
    }
    return [...new Set(forms)];
}
/** Base64 in one line, and in those of base64(1) and openssl. */
function wraps(bytes) {
    const base64 = bytes.toString('base64');
    return [
        base64,
        ...[76, 64].map((width) => (base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n')),
    ];
}

;// CONCATENATED MODULE: ./lib/openpgp/key-fault.js



/** Everything that is wrong with a part of a key at a moment (seconds since 1970), apart from its secret half. */
function faultsOf(certificate, standing, at) {
    const { part, role } = standing;
    const say = (code, what, remedy) => ({
        code,
        fingerprint: part.fingerprint,
        what: `the ${role === 'primary' ? 'primary key' : 'subkey'} ${part.fingerprint} ${what}`,
        remedy,
    });
    const renewal = role === 'primary' ? newKey(certificate) : newSubkey(certificate);
    if (part.version !== 4)
        return [
            say('version', `is of OpenPGP version ${part.version}, which apt and gpgv of supported releases can't use`, renewal),
        ];
    const faults = [];
    const weakness = materialWeakness(part.material);
    if (appliesAt(weakness, at + YEAR))
        faults.push(say('algorithm', weakText(standing), renewal));
    if (standing.revoked !== undefined)
        faults.push(say('revoked', revokedText(standing), renewal));
    if (part.created > at || standing.early) {
        const from = Math.max(part.created, standing.since);
        faults.push(say('not-yet-valid', `is valid only from ${isoDay(from)} on`, `Check the clock, or make one that is valid now: ${renewal}`));
    }
    else if (standing.bindings.length === 0) {
        if (weakness?.from !== undefined || weakness === undefined) {
            faults.push(say('unbound', 'has no valid self-signature', renewal));
        }
    }
    else {
        faults.push(...bindingFaults(certificate, standing, at, say, renewal));
    }
    return faults;
}
function bindingFaults(certificate, standing, at, say, renewal) {
    const faults = [];
    const extend = extension(certificate, standing);
    if (standing.expires !== undefined && standing.expires <= at) {
        faults.push(say('expired', `expired on ${isoDay(standing.expires)}`, extend));
    }
    if (standing.weakHashes.length > 0) {
        faults.push(say('weak-hash', `is bound by a self-signature with ${standing.weakHashes.join(', ')}, which apt refuses`, extend));
    }
    if (standing.signs && !standing.acceptsPrimary && standing.part.material.kind !== 'other') {
        faults.push(say('unbound', 'does not confirm its primary key (no valid cross-certification)', renewal));
    }
    return faults;
}
/** A part that isn't meant to sign. */
function cannotSign(certificate) {
    const { fingerprint } = certificate.primary.part;
    return {
        code: 'cannot-sign',
        fingerprint,
        what: `the key ${fingerprint} has no part that may sign`,
        remedy: newSubkey(certificate),
    };
}
function weakText({ part }) {
    const weakness = materialWeakness(part.material);
    const date = weakness?.from === undefined ? '' : ` ${isoDay(weakness.from)}`;
    return `is ${(0,key_packet/* materialName */.bm)(part.material)}: ${weakness?.what ?? ''}${date}`;
}
function revokedText({ revoked, part, role }) {
    const date = revoked?.created === undefined ? '' : ` on ${isoDay(revoked.created)}`;
    const reason = revoked?.revocationReason?.trim() ? ` (${printable(revoked.revocationReason)})` : '';
    const by = revoked?.issuerFingerprints[0];
    const other = role === 'primary' && by !== undefined && by !== part.fingerprint;
    return `was revoked${other ? ` by its designated revoker ${by}` : ''}${date}${reason}`;
}
/** Also makes the self-signatures anew, with a hash that is accepted. */
function extension({ primary }, { part, role }) {
    const target = role === 'primary' ? '' : ` ${part.fingerprint}`;
    return `gpg --cert-digest-algo SHA512 --quick-set-expire ${primary.part.fingerprint} 2y${target}`;
}
function newSubkey({ primary }) {
    return `gpg --quick-add-key ${primary.part.fingerprint} rsa4096 sign 2y`;
}
function newKey(certificate) {
    const name = printable((0,openpgp_certificate/* userNames */.c8)(certificate)[0] ?? 'Repository signing key <you@example.org>');
    return `gpg --quick-generate-key '${name.replaceAll("'", "'\\''")}' rsa4096 sign 2y`;
}
/** Text out of a key as it may stand in a message: one line, without what moves a terminal. */
function printable(text) {
    return text
        .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
        .trim()
        .slice(0, 200);
}

// EXTERNAL MODULE: ./lib/openpgp/octets.js
var openpgp_octets = __webpack_require__(2063);
// EXTERNAL MODULE: ./lib/openpgp/algorithm.js
var openpgp_algorithm = __webpack_require__(6902);
;// CONCATENATED MODULE: ./lib/openpgp/plain-secret.js



/** The numbers of a secret key by algorithm, in the order in which they stand (RFC 9580, 5.5.5). */
const NUMBERS = new Map([
    [openpgp_algorithm/* PUBLIC_KEY */.qI.rsa, ['d', 'p', 'q', 'u']],
    [openpgp_algorithm/* PUBLIC_KEY */.qI.rsaSign, ['d', 'p', 'q', 'u']],
    [openpgp_algorithm/* PUBLIC_KEY */.qI.ecdsa, ['d']],
    [openpgp_algorithm/* PUBLIC_KEY */.qI.eddsaLegacy, ['seed']],
]);
/**
 * The secret numbers of a version 4 key that no passphrase protects: the usual case in a workflow, and read here, since
 * the library takes longer to load than all else that signing takes.
 * @returns undefined for any other key
 * @throws when the checksum is not that of the numbers
 */
function plainNumbers({ part, secret }) {
    const names = NUMBERS.get(part.algorithm);
    if (names === undefined || part.version !== 4 || secret === undefined)
        return undefined;
    const { rest } = (0,key_packet/* readKeyPart */.T1)(secret.body);
    if (rest[0] !== 0)
        return undefined;
    const octets = new openpgp_octets/* Octets */.lq(rest.subarray(1));
    const numbers = new Map(names.map((name) => [name, octets.mpi()]));
    const sum = rest.subarray(1, 1 + octets.offset).reduce((total, byte) => total + byte, 0);
    if (octets.number(2) !== sum % 65_536 || octets.left > 0)
        throw new Error('the checksum differs');
    return numbers;
}

;// CONCATENATED MODULE: ./lib/openpgp/secret-packet.js





/** The kind of string-to-key specifier that gpg uses for the last two (gnupg's doc/DETAILS). */
const GNU_EXTENSION = 101;
const ON_CARD = 2;
function secretKind({ secret }) {
    if (secret === undefined)
        return 'stub';
    const { rest } = (0,key_packet/* readKeyPart */.T1)(secret.body);
    const [usage = 0, , specifier] = rest;
    if (usage < 253 || specifier !== GNU_EXTENSION)
        return 'present';
    return rest[7] === ON_CARD ? 'card' : 'stub';
}
/**
 * The private key, for node:crypto. The library decrypts a packet with a passphrase: it knows the old ciphers that keys
 * are still protected with.
 * @throws Failure `passphrase-missing`, `passphrase-wrong`, `key-malformed`
 */
async function unlock(component, passphrase) {
    const { part } = component;
    try {
        const plain = plainNumbers(component);
        const numbers = plain === undefined ? await libraryNumbers(component, passphrase) : secret_packet_named(plain);
        const key = (0,external_node_crypto_.createPrivateKey)({ key: privateJwk(component, numbers), format: 'jwk' });
        const publicHalf = (0,key_packet/* publicKeyObject */.ob)(part.material);
        if (publicHalf === undefined || !(0,external_node_crypto_.createPublicKey)(key).equals(publicHalf))
            throw new Error('its halves differ');
        return key;
    }
    catch (cause) {
        if (cause instanceof Object && 'remedy' in cause)
            throw cause;
        throw secret_packet_damaged(part.fingerprint, cause);
    }
}
function secret_packet_named(numbers) {
    return (name) => {
        const value = numbers.get(name);
        if (value === undefined)
            throw new Error(`no secret number ${name}`);
        return value;
    };
}
async function libraryNumbers({ secret, part }, passphrase) {
    const { SecretKeyPacket } = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 3074));
    if (secret === undefined)
        throw new Error('judgeKey takes no key without its secret half');
    const packet = new SecretKeyPacket();
    await packet.read(secret.body);
    // A key without passphrase is compared with its checksum here, one with at `decrypt`.
    if (!packet.isDecrypted()) {
        checkProtection(secret, part.fingerprint);
        await decrypt(packet, part.fingerprint, passphrase);
    }
    return secretNumbers(packet.privateParams);
}
/** Ciphers that the library doesn't have (RFC 9580, 9.3). */
const UNREADABLE = {
    1: 'IDEA',
    11: 'Camellia-128',
    12: 'Camellia-192',
    13: 'Camellia-256',
};
/**
 * Tells a protection that the library can't read (RFC 9580, 3.7.2.1), whatever the passphrase.
 * @throws Failure `protection-unsupported`
 */
function checkProtection({ body }, fingerprint) {
    const [usage = 0, cipher = 0] = (0,key_packet/* readKeyPart */.T1)(body).rest;
    const hasSpecifier = usage >= 253;
    const known = UNREADABLE[hasSpecifier ? cipher : usage];
    const why = known ?? (usage === 255 || !hasSpecifier ? `the old way ${usage} of before 2001` : undefined);
    if (why === undefined)
        return;
    throw (0,openpgp_malformed/* fault */.D)('protection-unsupported', `The secret half of the key ${fingerprint} is protected with ${why}, which can't be read here; the passphrase was not tried.`, 'Import it into gpg 2.2 or newer, which asks for the passphrase, and export it from there: that protects it anew, with AES.');
}
async function decrypt(packet, fingerprint, passphrase) {
    if (passphrase === undefined) {
        throw (0,openpgp_malformed/* fault */.D)('passphrase-missing', `The key ${fingerprint} is protected by a passphrase, and none was given.`, 'Give the input `passphrase`.');
    }
    try {
        await packet.decrypt(passphrase.reveal());
    }
    catch (cause) {
        throw (0,openpgp_malformed/* fault */.D)('passphrase-wrong', `The passphrase does not open the key ${fingerprint}.`, 'Give the input `passphrase` the passphrase that the key was exported with; try it with gpg first.', cause);
    }
}
function secretNumbers(params) {
    return (name) => {
        const value = params === null ? undefined : Reflect.get(params, name);
        if (!(value instanceof Uint8Array))
            throw new Error(`no secret number ${name}`);
        return (0,openpgp_octets/* withoutZeros */.Kd)(value);
    };
}
function privateJwk({ part }, number) {
    const { material } = part;
    const half = (0,key_packet/* publicJwk */.oZ)(material) ?? {};
    if (material.kind === 'ed25519')
        return { ...half, d: (0,key_packet/* base64url */.r0)((0,openpgp_octets/* padded */.jC)(number('seed'), 32)) };
    if (material.kind === 'ecdsa') {
        return { ...half, d: (0,key_packet/* base64url */.r0)((0,openpgp_octets/* padded */.jC)(number('d'), key_packet/* CURVE_BYTES */.OG[material.curve])) };
    }
    // OpenPGP's u is p\u207b\u00b9 mod q where JWK's qi is q\u207b\u00b9 mod p: the two primes change places.
    const [d, p, q, u] = [number('d'), number('q'), number('p'), number('u')];
    const exponent = (prime) => (0,key_packet/* base64url */.r0)(fromBigInt(toBigInt(d) % (toBigInt(prime) - 1n), prime.length));
    return {
        ...half,
        d: (0,key_packet/* base64url */.r0)(d),
        p: (0,key_packet/* base64url */.r0)(p),
        q: (0,key_packet/* base64url */.r0)(q),
        dp: exponent(p),
        dq: exponent(q),
        qi: (0,key_packet/* base64url */.r0)(u),
    };
}
function toBigInt(bytes) {
    return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}
function fromBigInt(value, width) {
    return Buffer.from(value.toString(16).padStart(width * 2, '0'), 'hex');
}
function secret_packet_damaged(fingerprint, cause) {
    return (0,openpgp_malformed/* fault */.D)('key-malformed', `The secret half of the key ${fingerprint} is damaged or of a kind that can't be read.`, 'Export it again with gpg --armor --export-secret-keys.', cause);
}

;// CONCATENATED MODULE: ./lib/openpgp/judge.js





/** Whether gpgv and apt will accept what this key signs, now and in a year; if not, every reason. */
function judge_judgeKey(key, policy, at) {
    const { certificate } = key;
    const now = judge_seconds(at);
    const all = standings(certificate, now, now + YEAR);
    const [primary, ...subkeys] = all;
    if (primary === undefined)
        throw new Error('a key has a primary key');
    const ofPrimary = faultsOf(certificate, primary, now);
    const wanted = policy.fingerprint;
    const chosen = wanted === undefined ? undefined : all.find(({ part }) => part.fingerprint === wanted);
    if (wanted !== undefined && chosen === undefined) {
        return { kind: 'refused', faults: [notThere(wanted, all)] };
    }
    const candidates = chosen === undefined ? candidatesOf(primary, subkeys) : [chosen];
    const refused = [];
    for (const candidate of candidates) {
        const faults = [...ofPrimary, ...ownFaults(certificate, candidate, now)];
        if (faults.length === 0)
            return usable(certificate, primary, candidate, policy, now);
        refused.push(...faults);
    }
    if (refused.length === 0)
        refused.push(...ofPrimary, cannotSign(certificate));
    return { kind: 'refused', faults: judge_distinct(refused) };
}
/** Newest signing subkeys first, then the primary key. What isn't meant to sign, or has no secret half, is left out. */
function candidatesOf(primary, subkeys) {
    const newestFirst = subkeys.toSorted((a, b) => b.part.created - a.part.created || b.since - a.since);
    const meant = [...newestFirst, primary].filter(isMeantToSign);
    const own = meant.filter(({ component }) => secretKind(component) === 'present');
    return own.length > 0 ? own : meant;
}
function isMeantToSign({ signs, bindings, role, part, component }) {
    if (signs)
        return true;
    if (bindings.length > 0 || secretKind(component) !== 'present')
        return false;
    return role === 'primary' || part.material.kind !== 'other';
}
function ownFaults(certificate, standing, now) {
    const faults = standing.role === 'primary' ? [] : [...faultsOf(certificate, standing, now)];
    const { fingerprint } = standing.part;
    if (standing.bindings.length > 0 && !standing.signs)
        faults.push(cannotSign(certificate));
    const secret = secretKind(standing.component);
    if (secret !== 'present') {
        faults.push({
            code: 'no-secret',
            fingerprint,
            what: `the secret half of ${fingerprint} is ${secret === 'card' ? 'on a smart card' : 'not in this export'}`,
            remedy: `gpg --armor --export-secret-keys ${fingerprint}! where the secret half is, or let another part sign.`,
        });
    }
    return faults;
}
function usable(certificate, primary, standing, policy, now) {
    const ends = [primary.expires, standing.expires].filter((end) => end !== undefined);
    const until = ends.length === 0 ? undefined : Math.min(...ends);
    const warnings = [];
    const { part } = standing;
    for (const each of new Set([primary, standing])) {
        const weakness = materialWeakness(each.part.material);
        if (weakness?.from === undefined)
            continue;
        warnings.push({
            what: `The key ${each.part.fingerprint} is ${(0,key_packet/* materialName */.bm)(each.part.material)}, which apt accepts only until ${isoDay(weakness.from)}; a year earlier it is refused here.`,
            remedy: `Make a stronger one and let clients trust both before you change over: ${newKey(certificate)}`,
        });
    }
    if (until !== undefined && until < now + policy.minimumValidity * DAY) {
        const target = until === primary.expires ? '' : ` ${part.fingerprint}`;
        warnings.push({
            what: `The key ${part.fingerprint} expires on ${isoDay(until)}, in ${Math.floor((until - now) / DAY)} days; clients then refuse what it signed.`,
            remedy: `gpg --quick-set-expire ${primary.part.fingerprint} 2y${target}, then renew the secret and the public key that clients have.`,
        });
    }
    const key = {
        certificate,
        component: standing.component,
        fingerprint: part.fingerprint,
        since: Math.max(primary.since, standing.since),
    };
    return {
        kind: 'usable',
        key,
        warnings,
        ...(until === undefined ? {} : { until: new Date(until * 1000) }),
    };
}
function notThere(wanted, all) {
    const there = all.map(({ part, role, signs }) => `${part.fingerprint} (${role === 'primary' ? 'primary key' : 'subkey'}, ${(0,key_packet/* materialName */.bm)(part.material)}${signs ? ', may sign' : ''})`);
    return {
        code: 'not-there',
        fingerprint: wanted,
        what: `there is no part ${wanted} in this key`,
        remedy: `Name one that is there: ${there.join('; ')}.`,
    };
}
function judge_distinct(faults) {
    return faults.filter((one, index) => faults.findIndex(({ what }) => what === one.what) === index);
}
function judge_seconds(at) {
    return Math.floor(at.getTime() / 1000);
}

;// CONCATENATED MODULE: ./lib/openpgp/choose.js



/**
 * The verdict on several keys of which one is to sign: the newest usable signing subkey, else the newest usable primary
 * key; with a fingerprint, the part that has it.
 */
function judgeKeys(keys, policy, at) {
    const asked = policy.fingerprint === undefined ? keys : keys.filter((key) => has(key, policy.fingerprint));
    const verdicts = (asked.length > 0 ? asked : keys).map((key) => judgeKey(key, policy, at));
    const usable = verdicts.filter((verdict) => verdict.kind === 'usable').toSorted(newestSubkeyFirst);
    const faults = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? verdict.faults : []));
    return usable[0] ?? { kind: 'refused', faults };
}
function newestSubkeyFirst(a, b) {
    const isPrimary = ({ key }) => Number(key.component === key.certificate.primary);
    return isPrimary(a) - isPrimary(b) || b.key.component.part.created - a.key.component.part.created;
}
function has({ certificate }, fingerprint) {
    return componentsOf(certificate).some(({ part }) => part.fingerprint === fingerprint);
}
/** The one error about keys that must not sign: every reason, each with what mends it. */
function keyRefused(faults) {
    const [only, more] = faults;
    if (only?.code === 'not-there' && more === undefined)
        return (0,openpgp_malformed/* fault */.D)('key-refused', `${only.what.charAt(0).toUpperCase()}${only.what.slice(1)}.`, only.remedy);
    const reasons = faults.map(({ what, remedy }) => `- ${what}.\n  ${remedy}`);
    return (0,openpgp_malformed/* fault */.D)('key-refused', `The private key must not sign:\n${reasons.join('\n')}`, '');
}

;// CONCATENATED MODULE: ./lib/openpgp/signer.js







/**
 * Unlocks the keys. Nothing of them is written anywhere.
 * @throws Failure `passphrase-missing`, `passphrase-wrong`, `key-malformed`
 */
async function openSigner(keys, passphrase) {
    const hands = [];
    for (const key of keys)
        hands.push({ key, secret: await unlock(key.component, passphrase) });
    const signed = (type, bytes, at) => signDocument(hands, type, bytes, at);
    // A key whose halves don't belong together is found here, before anything is written.
    await signed(signature_packet/* TYPE */.ZE.binary, new Uint8Array(0), new Date(0));
    return {
        fingerprints: keys.map(({ fingerprint }) => fingerprint),
        async clearsign(text, at) {
            const signable = signableText(text);
            return clearsignedText(signable, [openpgp_algorithm/* SHA512 */.HG], await signed(signature_packet/* TYPE */.ZE.text, signable.signed, at));
        },
        detach: (bytes, at) => signed(signature_packet/* TYPE */.ZE.binary, bytes, at),
        detachArmored: async (bytes, at) => (0,armor/* armor */.yE)('SIGNATURE', await signed(signature_packet/* TYPE */.ZE.binary, bytes, at)),
        timeOf: (at) => Math.max(...keys.map((key) => timeOf(key, at))),
        async publicKeys() {
            const binary = exportPublic(keys.map(({ certificate }) => certificate));
            return { armored: (0,armor/* armor */.yE)('PUBLIC KEY BLOCK', binary), binary };
        },
    };
}
/** One signature packet a key, over a document that is read once. */
async function signDocument(hands, type, bytes, at) {
    const works = hands.map(({ key, secret }) => ({
        signature: newSignature(key, type, at),
        making: new seal/* SignatureMaking */.w(openpgp_algorithm/* SHA512 */.HG, key.component.part.material, secret),
    }));
    const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
    for await (const piece of pieces)
        for (const { making } of works)
            making.update(piece);
    return Buffer.concat(works.map(({ signature, making }) => {
        making.update((0,signature_packet/* trailer */.s9)((0,signature_packet/* hashedPart */.lc)(signature)));
        const { digest, values } = making.finish();
        return (0,signature_packet/* writeSignature */.Am)(signature, digest, values);
    }));
}
function newSignature(key, type, at) {
    const { component, fingerprint } = key;
    const { algorithm } = component.part;
    return { type, algorithm, hash: openpgp_algorithm/* SHA512 */.HG, created: timeOf(key, at), issuer: fingerprint };
}
function timeOf({ since }, at) {
    return Math.max(Math.floor(at.getTime() / 1000), since);
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
        const isPassphrase = cause instanceof lib_failure/* Failure */.H && cause.code.startsWith('passphrase-');
        return await aboutInput(isPassphrase ? 'passphrase' : 'private-key', async () => {
            throw cause;
        });
    }
}

;// CONCATENATED MODULE: ./lib/actions/publish/keys.js



const MINIMUM_VALIDITY = 90;
/** @throws Failure that names every input whose key can't be read or must not sign */
async function openKeys(inputs, report, at) {
    const annotations = [];
    const failures = [];
    const previous = inputs['previous-public-key'];
    const { 'private-key': given, 'trusted-keys': trustedKeys, 'from-public-key': sourceKeys } = inputs;
    const [signing, others, trusted, source] = [
        await noting(failures, 'private-key', given, (key) => openSigning(key, inputs, report, at, annotations)),
        await noting(failures, 'previous-public-key', previous === 'none' ? undefined : previous, openpgp_keys/* readPublicKeys */.eK),
        await noting(failures, 'trusted-keys', trustedKeys, openpgp_keys/* readPublicKeys */.eK),
        await noting(failures, 'from-public-key', sourceKeys, openpgp_keys/* readPublicKeys */.eK),
    ];
    const failure = (0,lib_failure/* allFailures */.Z)(failures);
    if (failure !== undefined)
        throw failure;
    const own = signing?.keys ?? [];
    if (previous === 'none' || (previous === undefined && own.length === 0)) {
        annotations.push({
            level: 'warning',
            message: previous === 'none'
                ? 'The repository that is there is taken as it is, since `previous-public-key` is `none`: whoever could write to the bucket so far decides what gets signed now. Take the input out after this run.'
                : 'The repository that is there was read without being verified, since neither `private-key` nor `previous-public-key` is given: this plan may rest on what somebody else wrote.',
        });
        return { signing, clients: signing, trust: { kind: 'nobody' }, trusted, source, annotations };
    }
    return {
        signing,
        clients: signing ?? clientKeys(others ?? []),
        trust: { kind: 'keys', keys: [...own, ...(others ?? [])] },
        trusted,
        source,
        annotations,
    };
}
function clientKeys(keys) {
    const binary = exportPublic(keys.map(({ certificate }) => certificate));
    return { armored: armorApart(binary, []), binary };
}
async function noting(failures, name, given, read) {
    if (given === undefined)
        return undefined;
    try {
        return await aboutInput(name, () => read(given));
    }
    catch (error) {
        if (!(error instanceof lib_failure/* Failure */.H))
            throw error;
        failures.push(error);
        return undefined;
    }
}
async function openSigning(given, { passphrase }, report, at, annotations) {
    const forms = secretForms(given);
    for (const form of forms)
        report.mask(form);
    const usable = [];
    const faults = [];
    for (const key of await (0,openpgp_keys/* readKeys */.x4)(given)) {
        const verdict = judge_judgeKey(key, { minimumValidity: MINIMUM_VALIDITY }, at);
        if (verdict.kind === 'refused')
            faults.push(...verdict.faults);
        else {
            usable.push(verdict.key);
            annotations.push(...verdict.warnings.map(({ what, remedy }) => ({ level: 'warning', message: `${what}\n${remedy}` })));
        }
    }
    if (faults.length > 0)
        throw keyRefused(faults);
    const signer = await aboutKey(() => openSigner(usable, passphrase));
    const { armored, binary } = await signer.publicKeys();
    const keys = await (0,openpgp_keys/* readPublicKeys */.eK)(armored);
    const masked = forms.flatMap((form) => form.split(/\r?\n/)).filter((line) => line.trim().length >= 4);
    return {
        signer,
        keys,
        fingerprints: keys.map(({ fingerprint }) => fingerprint),
        armored: armorApart(binary, masked),
        binary,
    };
}

// EXTERNAL MODULE: ./lib/actions/publish/inputs.js + 1 modules
var publish_inputs = __webpack_require__(4689);
;// CONCATENATED MODULE: ./lib/actions/publish/unused.js

const PROMOTE = ['promote'];
const ADDS = ['publish', 'promote'];
/** The operations that each input counts in. */
const USED_BY = {
    operation: publish_inputs/* OPERATIONS */.xb,
    packages: ['publish', 'promote', 'remove'],
    bucket: publish_inputs/* OPERATIONS */.xb,
    prefix: publish_inputs/* OPERATIONS */.xb,
    region: publish_inputs/* OPERATIONS */.xb,
    endpoint: publish_inputs/* OPERATIONS */.xb,
    'force-path-style': publish_inputs/* OPERATIONS */.xb,
    url: publish_inputs/* OPERATIONS */.xb,
    suite: publish_inputs/* OPERATIONS */.xb,
    component: publish_inputs/* OPERATIONS */.xb,
    codename: publish_inputs/* SIGNS */.B2,
    origin: publish_inputs/* SIGNS */.B2,
    label: publish_inputs/* SIGNS */.B2,
    description: publish_inputs/* SIGNS */.B2,
    architectures: ['publish', 'promote', 'refresh'],
    'private-key': publish_inputs/* OPERATIONS */.xb,
    passphrase: publish_inputs/* OPERATIONS */.xb,
    'previous-public-key': publish_inputs/* OPERATIONS */.xb,
    'trusted-keys': ADDS,
    'valid-for': publish_inputs/* SIGNS */.B2,
    'keep-versions': ADDS,
    'package-diffs': publish_inputs/* SIGNS */.B2,
    'from-bucket': PROMOTE,
    'from-prefix': PROMOTE,
    'from-region': PROMOTE,
    'from-endpoint': PROMOTE,
    'from-suite': PROMOTE,
    'from-public-key': PROMOTE,
    'from-profile': PROMOTE,
    'require-deployment': PROMOTE,
    'trusted-repositories': PROMOTE,
    'github-token': PROMOTE,
    'dry-run': publish_inputs/* OPERATIONS */.xb,
    // It says something of the bucket, whatever is done to it.
    public: publish_inputs/* OPERATIONS */.xb,
    'cloudfront-distribution': publish_inputs/* SIGNS */.B2,
};
/**
 * A warning for each input that was given and that the operation doesn't use: whoever gave it expects something of it.
 * @param fromSettings inputs that were given for whatever operation: nobody expects anything of these in each
 */
function unusedInputs(inputs, fromSettings = []) {
    const { operation } = inputs;
    const unused = Object.entries(USED_BY).flatMap(([name, operations]) => {
        const isUsed = operations.includes(operation);
        return isUsed || fromSettings.includes(name) || !isGiven(name, inputs)
            ? []
            : [
                `The input \`${name}\` has no effect with \`operation: ${operation}\`: only ${operations.map((each) => `\`${each}\``).join(', ')} ${operations.length === 1 ? 'uses' : 'use'} it.`,
            ];
    });
    const guards = operation === 'promote' &&
        inputs['require-deployment'] === undefined &&
        inputs['trusted-repositories'].length > 0
        ? ['The input `trusted-repositories` has no effect without `require-deployment`: nothing is asked.']
        : [];
    return [...unused, ...guards].map((message) => ({ level: 'warning', message }));
}
/** Whether a value is another than the one that an input has by itself. */
function isGiven(name, inputs) {
    const value = inputs[name];
    if (Array.isArray(value))
        return value.length > 0;
    return value !== undefined && String(value) !== publish_inputs/* publishInputs */.vZ[name].default;
}

;// CONCATENATED MODULE: ./lib/actions/publish/index.js










/** The action, of a run that has begun. */
function publishOf(begun) {
    return { run: async (inputs, world) => operateOrAbandon(inputs, world, begun) };
}
/** The action from its beginning. @throws Failure that tells everything that is wrong */
async function run(inputs, world) {
    return operateOrAbandon(inputs, world, await (0,begin/* begin */.q)(inputs, world));
}
async function operateOrAbandon(inputs, world, begun) {
    try {
        const outcome = await operate(inputs, world, begun);
        return { ...outcome, annotations: [...unusedInputs(inputs, world.fromSettings), ...outcome.annotations] };
    }
    catch (error) {
        begun.abandon();
        throw withoutRole(error, world.environment) ?? error;
    }
}
/** Keeps an apt repository on S3. Everything is read and verified, decided and shown, before the first byte is written. */
async function operate(inputs, world, { bucket, probed }) {
    const keys = await openKeys(inputs, world.report, world.now()).catch(async (error) => {
        throw await withPackages(error, inputs, world);
    });
    if (inputs.operation === 'verify')
        return await withAccess(await checkRepository(inputs, world, bucket, keys), inputs, world, bucket, keys);
    if (inputs.operation === 'collect')
        return await withAccess(await collectPool(inputs, world, bucket, keys), inputs, world, bucket, keys);
    const [task] = await Promise.all([
        prepareTask(inputs, world, bucket, keys),
        checkSeclusion(bucket, inputs),
    ]);
    const { signing } = keys;
    return inputs['dry-run'] || signing === undefined
        ? await showPlan(inputs, world, bucket, keys, task)
        : await carryOut(inputs, world, { bucket, probed }, keys, signing, task);
}
/** The workflows hand an access key on even where there is none: then it is set, and empty. */
function withoutRole(error, { AWS_ACCESS_KEY_ID: id }) {
    if (!(error instanceof lib_failure/* Failure */.H) || error.code !== 'no-credentials' || id !== '')
        return undefined;
    return new lib_failure/* Failure */.H(error.code, `${error.message}\n\`role\` is empty and no access key was given.`, 'Set the variable that `role` is taken from, for this repository or environment (or give the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY): docs/workflows.md.', { cause: error });
}
async function withAccess(outcome, inputs, world, bucket, keys) {
    const origin = await originOf(bucket, inputs.suite, keys.trust, world.now());
    return { ...outcome, outputs: { ...outcome.outputs, ...act_accessOf(inputs, world, keys, origin) } };
}
/** One error tells all: where a key can't be used, also what is wrong with the packages given. */
async function withPackages(error, inputs, world) {
    if (!(error instanceof lib_failure/* Failure */.H) || inputs.operation !== 'publish')
        return error;
    return await readPackages(inputs.packages, inputs.component, undefined, world).then(() => error, (other) => (other instanceof lib_failure/* Failure */.H ? (0,lib_failure/* allFailures */.Z)([error, other]) : other));
}
/** @throws Failure `bucket-public` where anybody can read what was not meant for everybody */
async function checkSeclusion(bucket, inputs) {
    if (inputs.public)
        return;
    const exposure = await bucket.exposure(`dists/${inputs.suite}/InRelease`);
    if (exposure.kind === 'private')
        return;
    throw new lib_failure/* Failure */.H('bucket-public', `${bucket.name} is open to everybody: ${exposure.because}.`, exposure.oneByOne === true
        ? "If these packages are meant for everybody, open the bucket by a policy and set `public: true`: see docs/takeover.md. Else close it: block public access, which also makes its objects' own lists ineffective."
        : 'If these packages are meant for everybody, set `public: true`; else close the bucket (block public access).');
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ SDK_LIMITS)
/* harmony export */ });
/**
 * How long a service of AWS that the SDK asks (for keys, an invalidation) may take, in milliseconds. It is asked three
 * times, so that it is given up on within half a minute.
 */
const SDK_LIMITS = {
    connectionTimeout: 5000,
    requestTimeout: 8000,
    throwOnRequestTimeout: true,
};


/***/ })

};
