export const id = 289;
export const ids = [289];
export const modules = {

/***/ 4289:
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
// EXTERNAL MODULE: ./lib/openpgp/armor.js
var armor = __webpack_require__(8084);
// EXTERNAL MODULE: ./lib/openpgp/certificate.js
var openpgp_certificate = __webpack_require__(8156);
// EXTERNAL MODULE: ./lib/openpgp/malformed.js
var malformed = __webpack_require__(1670);
;// CONCATENATED MODULE: ./lib/openpgp/cleartext.js


const BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
/** @throws Failure `text-unsignable` for a text with NUL, which apt would cut */
function signableText(text) {
    if (text.includes('\0')) {
        throw (0,malformed/* fault */.D)('text-unsignable', 'The text holds a NUL character.', 'Take it out of the field it is in.');
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
    return (0,malformed/* fault */.D)('signature-malformed', `This is no clearsigned text that apt would take: ${what}.`, 'Sign it anew, and let nothing change it after that.');
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
    return (0,openpgp_certificate/* componentsOf */.ct)(certificate).map((component) => component === primary
        ? primaryStanding(certificate, at, weakAt)
        : subkeyStanding(primary.part, component, at, weakAt));
}
function primaryStanding(certificate, at, weakAt) {
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
    const revoked = primary.signatures.find((signature) => signature.type === signature_packet/* TYPE */.ZE.keyRevocation && over()(signature));
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
function subkeyStanding(primary, component, at, weakAt) {
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
        revoked: signatures.find((signature) => signature.type === signature_packet/* TYPE */.ZE.subkeyRevocation && made(signature)),
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
        throw (0,malformed/* fault */.D)('signature-malformed', 'This is no detached signature: it holds other packets too.', 'Sign anew.');
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
        return (0,malformed/* fault */.D)('signature-missing', `${subject} is of no kind that counts here.`, 'Sign anew.');
    }
    const by = signatures.map(signature_packet/* issuerName */.bD).join(', ');
    const trusted = keys.map(({ fingerprint }) => fingerprint).join(', ');
    return (0,malformed/* fault */.D)('signature-unknown-key', `${subject} is by ${by}, which is none of the keys trusted here (${trusted}).`, 'If that key is right, add its public key to those trusted; else find out who signed.');
}
function bad(subject, { part }) {
    return (0,malformed/* fault */.D)('signature-bad', `${subject}, by ${part.fingerprint}, does not match: the content was changed after it was signed.`, 'Do not use it. Fetch it again; if that does not help, find out what changed it.');
}
function refused(subject, reasons) {
    return (0,malformed/* fault */.D)('signature-refused', `${subject} does not count: ${[...new Set(reasons)].join('; ')}.`, 'Sign anew with a key that is valid.');
}

// EXTERNAL MODULE: ./lib/apt/limits.js
var limits = __webpack_require__(6279);
// EXTERNAL MODULE: ./lib/apt/names.js
var apt_names = __webpack_require__(4655);
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

;// CONCATENATED MODULE: ./lib/apt/release.js


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

;// CONCATENATED MODULE: ./lib/apt/state.js
/** Nobody's signature: a base that was read unverified, on demand. */
const NOBODY = 'nobody';

;// CONCATENATED MODULE: ./lib/apt/base.js






/**
 * How far in the future, in milliseconds, a signature may be: others commit between our look at the clock and our look
 * at InRelease, and each gives it a second of its own, so that many at once run ahead of the clock.
 */
const AHEAD = 5 * 60_000;
/**
 * The present state of a suite by its InRelease; where there is only Release, by that and Release.gpg.
 * @param now signatures of a little later count, too
 * @throws Failure `base-unverified`, `base-other-suite`, and what is wrong with the text
 */
async function readBase(bucket, suite, trust, now) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const inRelease = await bucket.get(`${folder}/InRelease`, limits/* LARGEST_RELEASE */.n1);
    const at = new Date(Math.max(now.getTime(), bucket.now().getTime()) + AHEAD);
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

;// CONCATENATED MODULE: ./lib/apt/release-info.js




/** What a client compares with what it knows: by these it tells whether a repository is still the one it trusts. */
const COMPARED = ['Origin', 'Label', 'Codename'];
/** The fields by which a Release says what it is, as they will be; those that stay away or as they are not. */
function infoFields(base, wish) {
    const { suite, codename, origin, label, description } = wish;
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
function infoNotes(base, wish) {
    if (base.kind === 'empty')
        return [];
    const after = infoFields(base, wish);
    return COMPARED.flatMap((name) => {
        const [from, to] = [present(base.release, name), after[name]];
        if (to === undefined || to === from)
            return [];
        return [
            `Hosts that know ${wish.suite} refuse what this run does to its Release: their apt ends with \u201cE: Repository '\u2026' changed its '${name}' value from '${from}' to '${to}'\u201d. Unattended ones get no update of this repository any more, until someone runs \`apt-get update --allow-releaseinfo-change\` on each. To keep it as it is, leave out the input \`${name.toLowerCase()}\`.`,
        ];
    });
}
function present(release, name) {
    return (releaseField(release, name) ?? '').trim();
}
/**
 * What a run without a change to a package leaves as it is, though its inputs say otherwise. It writes nothing: so it can
 * be run again at any time, also late and with the inputs of then; and hosts refuse some of these changes.
 */
function idleNotes(base, wish) {
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
        `No package changes, so nothing is written, and the Release of ${wish.suite} stays as it is: ${inputs} would change it. \`operation: refresh\` with the same inputs does that.`,
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

// EXTERNAL MODULE: ./lib/actions/publish/begin.js + 2 modules
var begin = __webpack_require__(2553);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/deb/hashes.js
var deb_hashes = __webpack_require__(1087);
// EXTERNAL MODULE: ./lib/deb/source.js
var source = __webpack_require__(138);
;// CONCATENATED MODULE: ./lib/deb/parts.js
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

;// CONCATENATED MODULE: ./lib/apt/publication.js


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

;// CONCATENATED MODULE: ./lib/apt/deliver.js




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
async function checkPool(bucket, { entry, isThere }) {
    if (isThere === true)
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
async function isSame(bucket, entry, there) {
    if (there.size !== entry.size)
        return false;
    if (there.sha256 !== undefined)
        return there.sha256 === entry.sha256;
    return (await (0,deb_hashes/* sha256Of */.Bj)(bucket.open(entry.filename, there).read())) === entry.sha256;
}
function otherBytes(entry) {
    return new lib_failure/* Failure */.H('other-bytes', `${entry.name} ${entry.version.text} (${entry.architecture}) is published already with other bytes (${entry.filename}).`, 'A version is published once: build it with a new version, or with a `version-suffix` for each release.');
}

;// CONCATENATED MODULE: ./lib/apt/parallel.js
/** Small requests of one run under way at once. */
const LANES = 16;
/** Does `work` on each item, some at a time; after the first error none is begun. */
async function parallel(limit, items, work) {
    const queue = items.values();
    let hasFailed = false;
    const worker = async () => {
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
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
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
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
var external_node_crypto_ = __webpack_require__(7598);
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

// EXTERNAL MODULE: ./lib/deb/version.js
var deb_version = __webpack_require__(2935);
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
        control = await (0,source/* collect */.Fo)(entry.content(), CONTROL_FILE_LIMIT, () => wrong('control-too-large', inside, `its "control" has more than ${CONTROL_FILE_LIMIT} bytes`));
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
    const hashes = (0,deb_hashes/* hasher */.YA)();
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

;// CONCATENATED MODULE: ./lib/apt/conflict.js




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
            failures.push(otherBytes(conflict.incoming.entry));
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
    const [theirs, ours] = await Promise.all([
        contentHash(bucket.open(place, facts), place),
        contentHash(incoming.content, place),
    ]);
    return theirs === ours;
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
        ...(/^[0-9a-f]{40}$/.test(commit) ? { commit } : {}),
        ...(/^[\w.-]+\/[\w.-]+$/.test(repository) ? { repository } : {}),
    };
}
/** Name, version and architecture, as one text: what is the same package in two indices has the same. */
function entryId({ name, version, architecture }) {
    return `${name} ${version.text} ${architecture}`;
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

;// CONCATENATED MODULE: ./lib/apt/incoming.js

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
const incoming_BLOCK = 256 * 1024;
/** Memory for paragraphs that come one behind another: thousands of packages are an index without being copied. */
class TextBlocks {
    #block = new Uint8Array(0);
    #end = 0;
    /** The same package, its paragraph behind that of the one before. */
    add(incoming) {
        const { length } = incoming.text;
        if (this.#end + length > this.#block.length) {
            this.#block = new Uint8Array(Math.max(incoming_BLOCK, length));
            this.#end = 0;
        }
        const text = this.#block.subarray(this.#end, this.#end + length);
        text.set(incoming.text);
        this.#end += length;
        return { ...incoming, text };
    }
}

;// CONCATENATED MODULE: ./lib/apt/package-stanza.js

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

;// CONCATENATED MODULE: ./lib/apt/pooled.js





/**
 * Does what sends a plan's packages, or looks whether they can be sent.
 * @returns other work, where the pool has what is to be published with other signatures
 * @throws Failure `other-bytes` of `send` where it has another package of that name
 */
async function orPooled(bucket, work, plan, send) {
    try {
        await send();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof lib_failure/* Failure */.H) || error.code !== 'other-bytes')
            throw error;
        const { change, deliveries } = work;
        const taken = await takePooled(bucket, { incoming: change.add, deliveries }, plan.added, work.accept);
        if (taken === undefined)
            throw error;
        const { incoming, warnings } = taken;
        return {
            work: { ...work, change: { ...change, add: incoming }, deliveries: taken.deliveries },
            warnings,
        };
    }
}
/**
 * Takes what lies in the pool, though this suite's index doesn't refer to it, instead of a package that differs from it
 * in its signatures alone: another suite may refer to it, so it stays as it is.
 * @param accept throws when a package must not be published
 * @returns `undefined` where there is no such package
 */
async function takePooled(bucket, { incoming: given, deliveries }, added, accept) {
    const taken = new Map();
    for (const incoming of given) {
        const { filename, sha256 } = incoming.entry;
        if (!added.includes(incoming.entry))
            continue;
        const facts = await bucket.head(filename);
        if (facts === undefined || facts.sha256 === sha256)
            continue;
        if (!(await sameContent(bucket, { incoming, filename })))
            continue;
        const pkg = await readPackage(bucket.open(filename, facts), filename);
        if (pkg.sha256 === sha256)
            continue;
        await accept(pkg);
        taken.set(filename, incomingOf(packageStanza(pkg, filename), pkg.bytes));
    }
    if (taken.size === 0)
        return undefined;
    const parcels = [...taken].map(([filename, { entry, content }]) => [filename, { entry, content }]);
    return {
        incoming: given.map((incoming) => taken.get(incoming.entry.filename) ?? incoming),
        deliveries: new Map([...deliveries, ...parcels]),
        warnings: [...taken.values()].map(({ entry }) => `${entry.name} ${entry.version.text} (${entry.architecture}) lies in the pool already and differs in its signatures alone: that file stays, and is published.`),
    };
}

;// CONCATENATED MODULE: ./lib/apt/after-commit.js


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

;// CONCATENATED MODULE: ./lib/apt/commit.js




/** Writes everything that InRelease will refer to. Nothing refers to it yet. */
async function prepare(bucket, publication, delivered, progress) {
    const missing = publication.deliveries.filter(({ entry }) => !delivered.has(entry.filename));
    await parallel(LANES, [...publication.before, ...missing], async (each) => {
        if ('key' in each) {
            await bucket.put(each);
            return;
        }
        const { entry } = each;
        const tell = (bytes) => progress({ entry, bytes, done: delivered.size });
        delivered.set(entry.filename, await deliver(bucket, each, tell));
        tell(entry.size);
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

;// CONCATENATED MODULE: ./lib/apt/find.js



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
    const starts = names.size <= FEW ? searched : find_named;
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
function find_named(text, names) {
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/apt/piece.js
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

;// CONCATENATED MODULE: ./lib/apt/gzip.js




/** Subfield of FEXTRA that holds our table: lengths of each segment, compressed and not, little-endian (RFC 1952, 2.3.1.1). */
const SUBFIELD = Buffer.from('DA');
const gzip_HEADER = 10;
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
/** FEXTRA has 65,535 bytes: 4 of them name our subfield, 8 are an entry. */
const MOST_SEGMENTS = Math.floor((0xffff - 4) / 8);
/** Segments inflated at once, each in a thread: the smallest runner has as many processors. */
const THREADS = 2;
const inflate = (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw);
/** One deflate segment that ends at a byte with nothing carried over (a full flush), so that others can stand beside it. */
function gzipSegment(text) {
    return (0,external_node_zlib_.deflateRawSync)(text, { level: 9, finishFlush: external_node_zlib_.constants.Z_FULL_FLUSH });
}
/**
 * One gzip member out of segments. Any gunzip reads it: readers that stop after the first member (Ruby's, Perl's)
 * too, which is why it isn't one member a segment.
 */
function gzipMember(pieces, crc) {
    const size = pieces.reduce((sum, { length }) => sum + length, 0);
    const table = Buffer.alloc(4 + pieces.length * 8);
    SUBFIELD.copy(table);
    table.writeUInt16LE(pieces.length * 8, 2);
    pieces.forEach(({ length, compressed }, index) => {
        table.writeUInt32LE(compressed.length, 4 + index * 8);
        table.writeUInt32LE(length, 8 + index * 8);
    });
    // No name, no time: the same text gives the same bytes. XFL 2: best compression; OS 255: unknown.
    const head = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 2, 255, 0, 0]);
    head.writeUInt16LE(table.length, gzip_HEADER);
    const trailer = Buffer.alloc(TRAILER);
    trailer.writeUInt32LE(crc);
    trailer.writeUInt32LE(size % 2 ** 32, 4);
    return [head, table, ...pieces.map(({ compressed }) => compressed), FINAL_BLOCK, trailer];
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
    if (file.length < gzip_HEADER + 2 + 4 || !file.subarray(0, 4).equals(MEMBER))
        return undefined;
    const extra = file.readUInt16LE(gzip_HEADER);
    const from = gzip_HEADER + 2;
    const table = file.subarray(from, from + extra);
    if (table.length !== extra || !table.subarray(0, 2).equals(SUBFIELD))
        return undefined;
    if (table.readUInt16LE(2) !== extra - 4 || (extra - 4) % 8 !== 0)
        return undefined;
    const end = file.length - TRAILER - FINAL_BLOCK.length;
    return cutBy(table.subarray(4), file, from + extra, end);
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
    await parallel(THREADS, [...pieces.entries()], async ([at, piece]) => {
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

;// CONCATENATED MODULE: ./lib/apt/zstd.js




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

;// CONCATENATED MODULE: ./lib/apt/packages-index.js




/** Bytes of text in a piece, about: small, so that a change costs little; large, so that it compresses well. */
const TARGET = 256 * 1024;
const packages_index_LINE_FEED = 10;
const EMPTY_INDEX = { pieces: [] };
function textLength(index) {
    return index.pieces.reduce((sum, { text }) => sum + text.length, 0);
}
/** The whole text. */
function indexText(index) {
    return Buffer.concat(index.pieces.map(({ text }) => text));
}
/**
 * An index out of its text, in the parts that it was read in, and where they were read its compressed files. Pieces of
 * these are taken over when they are cut as the text is, at ends of stanzas.
 */
function openIndex(texts, gz, zst) {
    const gzPieces = gz === undefined ? undefined : cutAlike(texts, gzipPieces(gz));
    const zstPieces = zst === undefined ? undefined : cutAlike(texts, zstdPieces(zst));
    const isKept = (gzPieces ?? zstPieces) !== undefined && texts.slice(0, -1).every(endsStanza);
    if (!isKept)
        return { pieces: cutText(Buffer.concat(texts)) };
    const pieces = texts.map((text, index) => {
        const [gzPiece, zstPiece] = [gzPieces?.[index]?.compressed, zstPieces?.[index]?.compressed];
        return {
            text,
            ...(gzPiece === undefined ? {} : { gz: gzPiece }),
            ...(zstPiece === undefined ? {} : { zst: zstPiece }),
        };
    });
    return { pieces: pieces.filter((piece) => piece.text.length > 0) };
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
function editIndex(index, edits) {
    if (edits.length === 0)
        return index;
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
    return withGaps(parts);
}
/** Parts with what it takes that an empty line follows each stanza, also where the last of one had none. */
function withGaps(parts) {
    const gapped = [];
    for (const part of parts.filter(({ length }) => length > 0)) {
        const before = gapped.at(-1);
        if (before !== undefined && before.at(-1) !== packages_index_LINE_FEED)
            gapped.push(Buffer.from('\n\n'));
        else if (before !== undefined && before.at(-2) !== packages_index_LINE_FEED)
            gapped.push(Buffer.from('\n'));
        gapped.push(part);
    }
    return gapped;
}
/** Compresses what isn't yet, and hashes. */
async function sealIndex({ pieces }) {
    const whole = pieces.length === 0 ? [{ text: new Uint8Array(0) }] : pieces;
    const texts = whole.map(({ text }) => text);
    const done = [];
    // What is yet to be compressed comes first: a thread has it while this one hashes. One at a time, since this thread's
    // part takes longer, and each other thread would keep memory of its own.
    const tasks = [...whole.entries()].toSorted(([, a], [, b]) => Number(isCompressed(a)) - Number(isCompressed(b)));
    const compressing = parallel(1, tasks, async ([at, { text, gz, zst }]) => {
        const frame = zst ?? zstdFrame(text);
        done[at] = { text, gz: gz ?? gzipSegment(text), zst: await frame };
    });
    const plain = fileOf(texts);
    const crc = crcOf(texts);
    await compressing;
    const forms = (form) => done.map((piece) => ({ length: piece.text.length, compressed: piece[form] }));
    return {
        index: { pieces: pieces.length === 0 ? [] : done },
        plain,
        gz: fileOf(gzipMember(forms('gz'), crc)),
        zst: fileOf(zstdFile(forms('zst'))),
    };
}
function isCompressed({ gz, zst }) {
    return gz !== undefined && zst !== undefined;
}
function fileOf(parts) {
    return { parts, size: totalLength(parts), sha256: (0,deb_hashes/* sha256 */.sc)((0,deb_hashes/* digestOf */.ol)(parts, 'sha256')) };
}

;// CONCATENATED MODULE: ./lib/apt/read-index.js







/** The forms of an index that others write, the cheapest to read first. */
const OTHER_FORMS = ['', '.xz', '.bz2', '.lzma'];
const FORMS = ['.gz', '.zst', ...OTHER_FORMS];
/** A text above this, of a million packages, is no index of anybody's. */
const read_index_LARGEST = 2 ** 29;
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
        const isSame = await textOf(name, form, bytes, undefined).then((own) => Buffer.concat(own).equals(text), () => false);
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
        return (await bucket.get(key, Math.min(limit, read_index_LARGEST)))?.bytes;
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
    return strong.length > 0 && strong.every((name) => (0,deb_hashes/* digestOf */.ol)(parts, name) === entry[name]);
}
function hashesOf(entry) {
    return ['sha256', 'sha512'].filter((name) => entry[name] !== undefined);
}
/** How long the text may become. */
function textSize(name, plain) {
    const size = plain?.size ?? read_index_LARGEST;
    if (size <= read_index_LARGEST)
        return size;
    throw new lib_failure/* Failure */.H('index-differs', `Release says that it has ${size} bytes; more than ${read_index_LARGEST} are not read.`, 'Find out who wrote that.', { where: { file: `${name}/Packages` } });
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

;// CONCATENATED MODULE: ./lib/apt/survey.js


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
        const match = /^(.*)\/Packages\.(gz|zst)$/.exec(path);
        if (match === null || sha256 === undefined)
            return [];
        const from = (0,apt_names/* byHash */.Ci)(`${folder}/${match[1]}`, sha256);
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

;// CONCATENATED MODULE: ./lib/apt/suites.js







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

;// CONCATENATED MODULE: ./lib/apt/missing-suite.js



/** Suites that an error names. */
const MOST = 50;
/**
 * What is wrong where a suite must be there already and isn't: most likely its name, or the repository's place, is
 * mistyped. A first publication that was killed has left files and no Release.
 */
async function missingSuite(bucket, suite) {
    const suites = await listSuites(bucket);
    const begun = await hasFiles(bucket, `${(0,apt_names/* suiteFolder */.Jn)(suite)}/`);
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
async function hasFiles(bucket, folder) {
    for await (const _ of bucket.list(folder))
        return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/apt/plan.js






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
 * The state with its new architectures, those that its Release has no index for, holding the `all` packages of one that
 * is there already, unless these are to appear in others alone.
 */
function withInherited(state, change, isNew) {
    const { component } = change;
    const inherits = (name) => isNew(name) && getsAll(change, (0,apt_names/* indexOf */.qh)(name)?.architecture ?? '');
    const donor = [...state.indices].find(([name]) => (0,apt_names/* indexOf */.qh)(name)?.component === component && !isNew(name));
    if (donor === undefined || ![...state.indices.keys()].some(inherits))
        return state;
    const stanzas = findAll(donor[1]).flatMap(({ stanza }) => [stanza.bytes, Buffer.from('\n')]);
    if (stanzas.length === 0)
        return state;
    const inherited = openIndex(stanzas);
    const indices = [...state.indices].map(([name, index]) => [name, inherits(name) ? inherited : index]);
    return { ...state, indices: new Map(indices) };
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
function isSameVersion(a, b) {
    return a.architecture === b.architecture && (0,deb_version/* compareVersions */.Zy)(a.version, b.version) === 0;
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
    return { name: text.slice(0, at), version: (0,deb_version/* parseVersion */.ot)(text.slice(at + 1)) };
}

;// CONCATENATED MODULE: ./lib/apt/read-suite.js






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
async function tryToRead(bucket, { target, trust, guess, architectures }, at) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(target.suite);
    const ahead = fetchAhead(bucket, folder, guess.map((each) => (0,apt_names/* indexName */.mo)(target.component, each)));
    const base = await readBase(bucket, target.suite, trust, at);
    const release = base.kind === 'empty' ? NO_RELEASE : base.release;
    const names = architectures(architecturesOf(release, target.component), architecturesOf(release, undefined)).map((each) => (0,apt_names/* indexName */.mo)(target.component, each));
    try {
        const indices = await Promise.all(names.map(async (name) => {
            const index = base.kind === 'empty' ? EMPTY_INDEX : await readIndex(bucket, folder, release, name, ahead);
            return [name, index];
        }));
        return { kind: 'read', state: { base, indices: new Map(indices), readAt: bucket.now() } };
    }
    catch (failure) {
        if (!(failure instanceof lib_failure/* Failure */.H) || failure.code !== 'index-differs')
            throw failure;
        return { kind: 'differs', base, failure };
    }
}
/** The architectures that a suite has an index for, in a component or in any. */
function architecturesOf(release, component) {
    const found = new Set();
    for (const path of release.files.keys()) {
        const folder = /^(.*)\/Packages(\.[a-z0-9]+)?$/.exec(path)?.[1];
        const index = folder === undefined ? undefined : (0,apt_names/* indexOf */.qh)(folder);
        if (index !== undefined && index.component === (component ?? index.component))
            found.add(index.architecture);
    }
    return [...found].toSorted();
}

;// CONCATENATED MODULE: ./lib/apt/seconds.js



/**
 * Two generations of InRelease must not carry the same `Last-Modified`: it has whole seconds, and a client that read the
 * first asks If-Modified-Since. Where they do, ours is written again, the same bytes, in the next second.
 */
async function apartSeconds(bucket, commit, before, there, etag, sleep) {
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

;// CONCATENATED MODULE: ./lib/apt/seal-release.js






/** How an index is listed by us. */
const seal_release_FORMS = ['', '.gz', '.zst'];
/**
 * The Release that follows on a base.
 * @param at by the store's clock; an earlier one than the base's counts as the base's
 * @param signers fingerprints of primary keys, 40 upper-case hex digits
 * @throws Failure `key-not-admitted`
 */
function nextRelease(base, sealed, wish, signers, at) {
    const before = base.kind === 'empty' ? NO_RELEASE : base.release;
    const dateBefore = releaseDate(before, 'Date', 'Release');
    const date = new Date(Math.max(at.getTime(), dateBefore?.getTime() ?? 0, ownSecond(base, at)));
    const { kept, dropped } = staying(before.files, [...sealed.keys()]);
    const files = new Map(kept);
    for (const [name, { plain, gz, zst }] of sealed) {
        files.set(`${name}/Packages`, listedAs(plain));
        files.set(`${name}/Packages.gz`, listedAs(gz));
        files.set(`${name}/Packages.zst`, listedAs(zst));
    }
    const own = [...sealed.keys()].map(apt_names/* indexOf */.qh).filter((each) => each !== undefined);
    const words = (field, more) => [...new Set([...releaseWords(before, field), ...more])].join(' ');
    const fields = withFields(before, {
        ...infoFields(base, wish),
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
    const leaving = dropped.filter((path) => !seal_release_FORMS.some((form) => path.endsWith(`/Packages${form}`)));
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
function staying(before, names) {
    const kept = [];
    const dropped = [];
    const stale = [];
    for (const [path, listed] of before) {
        if (names.some((name) => path.startsWith(`${name}/Packages`)))
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
    const present = releaseWords(before, 'Signed-By').map((word) => word.replace(/!$/, '').toUpperCase());
    if (present.length === 0 || signers.some((signer) => present.includes(signer)))
        return;
    throw new lib_failure/* Failure */.H('key-not-admitted', `The present Release says \`Signed-By: ${present.join(', ')}\`, so clients refuse what the key ${signers.join(', ')} signs alone.`, 'Rotate in two steps: first run `operation: refresh` with both keys in `private-key`; when every client has updated once, use the new key alone.');
}

;// CONCATENATED MODULE: ./lib/apt/seal.js





const seal_FORMS = [
    ['.gz', 'gz', 'application/gzip'],
    ['.zst', 'zst', 'application/zstd'],
];
/** @throws Failure of the signer, or `key-not-admitted` */
async function seal_seal(state, edits, wish, { signer, fingerprints }, at) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(wish.suite);
    const indices = new Map();
    for (const name of indicesToWrite(state, edits)) {
        const index = state.indices.get(name) ?? EMPTY_INDEX;
        indices.set(name, await sealIndex(editIndex(index, edits.get(name) ?? [])));
    }
    const release = nextRelease(state.base, indices, wish, fingerprints, at);
    const inRelease = await signer.clearsign(release.text, at);
    const signature = await signer.detachArmored(Buffer.from(release.text), at);
    const etag = state.base.kind === 'empty' ? undefined : state.base.etag;
    return {
        suite: wish.suite,
        indices,
        release,
        signature,
        before: [...indices].flatMap(([name, index]) => hashedWrites(`${folder}/${name}`, index)),
        adopt: adoptions(folder, state.base, release.release),
        commit: textWrite(`${folder}/InRelease`, inRelease, 'text/plain; charset=utf-8', etag === undefined ? { kind: 'absent' } : { kind: 'unchanged', etag }),
        after: [
            ...[...indices].flatMap(([name, index]) => plainCopies(`${folder}/${name}`, index)),
            ...releaseWrites(folder, release.text, signature),
        ],
        obsolete: release.dropped.map((path) => `${folder}/${path}`),
    };
}
/** The two files beside InRelease, for clients that read these. */
function releaseWrites(folder, text, signature) {
    return [
        { kind: 'put', write: textWrite(`${folder}/Release`, text, 'text/plain; charset=utf-8') },
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
    return seal_FORMS.map(([, form, type]) => ({
        ...write((0,apt_names/* byHash */.Ci)(folder, index[form].sha256), partsSource(index[form].parts), IMMUTABLE, type),
        sha256: index[form].sha256,
    }));
}
function plainCopies(folder, index) {
    return seal_FORMS.map(([end, form, type]) => ({
        kind: 'copy',
        from: (0,apt_names/* byHash */.Ci)(folder, index[form].sha256),
        write: plainWrite(`${folder}/Packages${end}`, index[form], type),
    }));
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
        return [{ from: `${folder}/${path}`, to: (0,apt_names/* byHash */.Ci)(`${folder}${parent}`, sha256) }];
    });
}

// EXTERNAL MODULE: ./lib/s3/fault.js
var fault = __webpack_require__(8262);
;// CONCATENATED MODULE: ./lib/apt/plain-index.js







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

;// CONCATENATED MODULE: ./lib/apt/settle.js









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
    await parallel(LANES, [
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
    if (base.kind === 'empty' || base.etag === undefined)
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
    if (isRight && copies.length === 0 && !isPlainMended)
        return false;
    await agree(bucket, suite, base.etag, mender);
    return true;
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
            const match = /^(.*)\/Packages\.(gz|zst)$/.exec(path);
            if (match === null || sha256 === undefined)
                continue;
            await copyToPlain(bucket, (0,apt_names/* byHash */.Ci)(`${folder}/${match[1]}`, sha256), `${folder}/${path}`);
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
    const at = new Date(mender.now().getTime() + AHEAD);
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
    const old = [...sealed.indices.keys()].flatMap((index) => survey === undefined ? [] : outlived(survey, sealed.suite, index, releases, bucket.now()));
    const obsolete = sealed.obsolete.filter((key) => survey === undefined || survey.has(key));
    if (obsolete.length + old.length > 0)
        await bucket.delete([...obsolete, ...old]);
}
async function tryToSurvey(bucket, suite) {
    return await surveySuite(bucket, suite).catch(() => undefined);
}

;// CONCATENATED MODULE: ./lib/apt/publish.js


















/** Commits of others that a run gives way to, before it gives up: each means that somebody's change got through. */
const PATIENCE = 500;
/** Milliseconds. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 3000;
/** Reads and plans, and nothing else. @throws Failure `suite-missing` of `refresh`, and of reading */
async function planWork(bucket, work, now) {
    const read = await readSuite(bucket, work.reading, now);
    if (work.always && read.base.kind === 'empty')
        throw await missingSuite(bucket, work.wish.suite);
    const state = withInherited(read, work.change, (name) => isNew(read, name));
    const plan = await settleConflicts(bucket, planChange(state, work.change));
    if (!work.always && !needsCommit(state, plan)) {
        return { state, plan: { ...plan, warnings: [...plan.warnings, ...idleNotes(state.base, work.wish)] } };
    }
    if (state.base.kind === 'committed' && work.signers.length > 0)
        checkAdmitted(state.base.release, work.signers);
    const notes = [
        ...infoNotes(state.base, work.wish),
        ...releaseNotes(state.base, indicesToWrite(state, plan.edits)),
    ];
    return { state, plan: { ...plan, warnings: [...plan.warnings, ...notes] } };
}
/** Read, plan, seal, commit; when overtaken, read again. Then the plain names. */
async function publish(bucket, given, { seal: by, mender }, around) {
    const delivered = new Map();
    const suite = given.wish.suite;
    const notes = [];
    let work = given;
    let first;
    for (let overtaken = 0;; overtaken++) {
        const { state, plan } = await planWork(bucket, work, around.now());
        if (first === undefined)
            await around.onPlan(state, plan);
        if (!work.always && !needsCommit(state, plan)) {
            // After an attempt of ours this is our own work, committed though its answer was lost, or another's of the same.
            const changed = first !== undefined;
            const { warnings, failure } = await mendAll(bucket, suite, state, mender, around);
            const restored = await restore(bucket, plan.unchanged, work.deliveries);
            return withFailure({ plan: first ?? plan, changed, warnings: [...notes, ...plan.warnings, ...warnings, ...restored] }, failure);
        }
        if (first === undefined)
            await around.beforeWriting(state);
        first ??= plan;
        const sealed = await seal_seal(state, plan.edits, work.wish, by, bucket.now());
        const deliveries = plan.added.flatMap((entry) => work.deliveries.get(entry.filename) ?? []);
        const writePages = around.pages.prepare(state, plan, sealed);
        await adopt(bucket, sealed);
        const prepared = { ...sealed, deliveries };
        const pooled = await orPooled(bucket, work, plan, () => prepare(bucket, prepared, delivered, around.progress));
        if (pooled !== undefined) {
            work = pooled.work;
            notes.push(...pooled.warnings);
            first = undefined;
            continue;
        }
        const outcome = await commit(bucket, sealed.commit);
        if (outcome.kind === 'overtaken') {
            if (overtaken === PATIENCE)
                throw tooManyOthers(suite);
            around.onOvertaken(overtaken + 1);
            // Who failed together shall not come back together: each time fewer race.
            await around.sleep(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** overtaken));
            continue;
        }
        const { etag } = outcome;
        const beside = async () => {
            notes.push(...(await tryPages(suite, writePages)));
        };
        const failure = await followUp(suite, [
            {
                work: async () => {
                    const there = await settle(bucket, sealed, etag, state.base, beside, mender, overtaken > 0);
                    await apartSeconds(bucket, sealed.commit, state.base, there, etag, around.sleep);
                },
                remedy: MENDED,
            },
            {
                work: async () => {
                    await protect(bucket, deliveries, delivered);
                    notes.push(...(await restore(bucket, plan.unchanged, work.deliveries)));
                },
                remedy: UNKNOWN,
            },
        ]);
        return withFailure({ plan: first, changed: true, warnings: [...notes, ...plan.warnings] }, failure);
    }
}
const MENDED = 'The next run mends the rest, whatever it does.';
const UNKNOWN = 'Run `operation: verify`: it tells whether every package\u2019s file is there.';
function withFailure(result, failure) {
    return failure === undefined ? result : { ...result, failure };
}
/**
 * Mends what runs of ours before left. What another tool left is not for us to mend: it looks otherwise, and what we write
 * is open to whom the bucket is.
 */
async function mendAll(bucket, suite, state, mender, { pages, sleep }) {
    const { base } = state;
    if (base.kind === 'empty' || !isLikeOurs(base.release))
        return { warnings: [] };
    const key = `${(0,apt_names/* suiteFolder */.Jn)(suite)}/InRelease`;
    const mended = [];
    const missing = [];
    const works = [
        () => mend(bucket, suite, base, mender),
        () => mendSecond(bucket, key, base, sleep),
        async () => {
            let isMended = false;
            const write = async () => {
                isMended = await pages.mend(state);
            };
            missing.push(...(await tryPages(suite, write)));
            return isMended;
        },
    ];
    const failure = await followUp(suite, works.map((work) => ({ work: async () => void mended.push(await work()), remedy: MENDED })));
    const left = 'A run before this one was ended after its commit: what it had left was mended.';
    const warnings = [...(mended.includes(true) ? [left] : []), ...missing];
    return failure === undefined ? { warnings } : { warnings, failure };
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
async function adopt(bucket, { adopt: adoptions }) {
    await parallel(LANES, adoptions, async ({ from, to }) => {
        await bucket.copy(from, to, { caching: IMMUTABLE, type: 'application/octet-stream' });
    });
}
/** A file that was in the pool already may have been collected between our look and our commit: then it is sent again. */
async function protect(bucket, deliveries, delivered) {
    const there = deliveries.filter(({ entry }) => delivered.get(entry.filename) === 'there');
    await parallel(LANES, there, async (delivery) => {
        if ((await bucket.head(delivery.entry.filename)) !== undefined)
            return;
        await deliver(bucket, delivery);
    });
}
/**
 * Sends what the index has already and the pool has no longer, whoever deleted it: to publish it again is what `verify`
 * tells to do then.
 * @returns what was sent, in words
 */
async function restore(bucket, unchanged, deliveries) {
    if (unchanged.length === 0)
        return [];
    const given = new Map([...deliveries.values()].map((each) => [each.entry.sha256, each]));
    const notes = [];
    await parallel(LANES, unchanged, async (entry) => {
        const delivery = given.get(entry.sha256);
        if (delivery === undefined || (await bucket.head(entry.filename)) !== undefined)
            return;
        const key = (0,apt_names/* checkedKey */.bb)(entry.filename, 'the index');
        await deliver(bucket, { ...delivery, entry: { ...entry, filename: key }, isThere: false });
        notes.push(`${key} was missing, though the index has it: it was sent again.`);
    });
    return notes;
}
function tooManyOthers(suite) {
    return new lib_failure/* Failure */.H('overtaken', `The suite ${suite} was changed by others ${PATIENCE} times while this run tried to.`, 'Run this again when less is going on.');
}

;// CONCATENATED MODULE: ./lib/apt/foresee.js




/**
 * What a run would do, by reading alone: also what the pool would say to its packages.
 * @throws Failure that the run would end with, as far as reading tells
 */
async function foresee(bucket, given, now) {
    const notes = [];
    for (let work = given;;) {
        const { state, plan } = await planWork(bucket, work, now);
        const deliveries = plan.added.flatMap((entry) => work.deliveries.get(entry.filename) ?? []);
        const pooled = await orPooled(bucket, work, plan, () => parallel(LANES, deliveries, (delivery) => checkPool(bucket, delivery)));
        if (pooled === undefined)
            return { state, plan: { ...plan, warnings: [...notes, ...plan.warnings] } };
        work = pooled.work;
        notes.push(...pooled.warnings);
    }
}

;// CONCATENATED MODULE: ./lib/apt/client-files.js


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

;// CONCATENATED MODULE: ./lib/apt/html.js
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
/** Readable without scripts and without anything from elsewhere, in light and dark. */
const STYLE = `
:root{color-scheme:light dark;--ink:#1d2125;--soft:#5c6670;--line:#d9dee3;--card:#f6f7f9;--paper:#fff;--link:#0b57d0}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#9aa5b1;--line:#343b43;--card:#1c2126;--paper:#13171b;--link:#8ab4f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.5rem 0 .75rem}
p{margin:.5rem 0}a{color:var(--link)}.soft{color:var(--soft)}
pre{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem;overflow-x:auto;font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:left;padding:.5rem .75rem;border-top:1px solid var(--line);vertical-align:top;white-space:nowrap}
thead th{border-top:0;background:var(--card);font-weight:600}
td:first-child,th:first-child{white-space:normal}
.number{text-align:right;font-variant-numeric:tabular-nums}
details>summary{cursor:pointer;color:var(--link)}
`;
/** A whole page. */
function page(title, body) {
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.markup;
}

;// CONCATENATED MODULE: ./lib/apt/suite-page.js



/** Rows on a page: so that it costs the same in any repository. */
const MOST_ROWS = 200;
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
    };
}
/** The rows of a page that we made before; none where it isn't one. */
function readRows(page) {
    const rows = [];
    for (const [, attributes = ''] of page.matchAll(/<tr data-package="([^"]*)">/g)) {
        const [name = '', version = '', architecture = '', size = '', filename = '', date = '', commit = '', repository = '',] = unescapeHtml(attributes).split(' ');
        const isRow = /^[a-z0-9][a-z0-9+.-]*$/.test(name) &&
            version !== '' &&
            /^\d{1,15}$/.test(size) &&
            /^(-|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/.test(date) &&
            /^(-|[0-9a-f]{40})$/.test(commit) &&
            /^(-|[\w.-]+\/[\w.-]+)$/.test(repository);
        if (!isRow)
            continue;
        const given = (text) => (text === '-' ? '' : text);
        rows.push({
            name,
            version,
            architecture,
            size: Number(size),
            filename,
            date: given(date),
            commit: given(commit),
            repository: given(repository),
        });
    }
    return rows;
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
/** `dists/<suite>/index.html`. */
function suitePage(facts, rows, access) {
    const up = facts.suite.split('/').map(() => '..');
    const root = [...up, '..'].join('/');
    return page(`${facts.title} ${facts.suite}`, html `<p class="soft"><a href="${root}/index.html">${facts.title}</a></p>
<h1>${facts.suite}</h1>
<p>${facts.description}</p>
<p class="soft">Components ${facts.components.join(', ')} \u00b7 architectures ${facts.architectures.join(', ')} \u00b7 changed <time>${dateText(facts.date)}</time>${facts.validUntil === undefined ? '' : ` \u00b7 valid until ${facts.validUntil}`}</p>
<h2>Add it</h2>
${howToAdd(access.name, client_files_sourcesText(access, [facts.suite], facts.components), root)}
<h2>Packages</h2>
${rows.length === 0 ? html `<p class="soft">None was added since this page is kept.</p>` : rowsTable(rows, root, facts.serverUrl)}
`);
}
/** The deb822 stanza with the key in it, to copy. */
function howToAdd(name, source, root) {
    return html `<p>Write this to <code>/etc/apt/sources.list.d/${name}.sources</code>, then run <code>sudo apt update</code>:</p>
<pre>${source}</pre>
<p class="soft">The key alone: <a href="${root}/${keyringKey(name)}">${keyringKey(name)}</a>, <a href="${root}/${name}-archive-keyring.gpg">${name}-archive-keyring.gpg</a>. Put it into <code>/etc/apt/keyrings</code> and name its path in <code>Signed-By</code>, if you keep keys in files.</p>`;
}
function rowsTable(rows, root, serverUrl) {
    const cells = rows.map((row) => html `<tr data-package="${dataOf(row)}"><td><a href="${root}/${pathUrl(row.filename)}">${row.name}</a></td><td>${row.version}</td><td>${row.architecture}</td><td class="number">${sizeOf(row.size)}</td><td>${row.date === '' ? '\u2013' : row.date.slice(0, 16).replace('T', ' ')}</td><td>${commitOf(row, serverUrl)}</td></tr>
`);
    const cut = rows.length < MOST_ROWS ? '' : `The newest ${MOST_ROWS}. `;
    return html `<p class="soft">${cut}Times are UTC; the index that apt reads has every package.</p>
<div class="wide"><table>
<thead><tr><th>Package</th><th>Version</th><th>Architecture</th><th class="number">Size</th><th>Added</th><th>Commit</th></tr></thead>
<tbody>
${cells}</tbody>
</table></div>`;
}
function dataOf({ name, version, architecture, size, filename, date, commit, repository }) {
    const given = (text) => (text === '' ? '-' : text);
    const file = filename.replaceAll(' ', '%20');
    return [name, version, architecture, size, given(file), given(date), given(commit), given(repository)].join(' ');
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

;// CONCATENATED MODULE: ./lib/apt/home-page.js


/**
 * The repository's `index.html`: its suites, and how to add one of them.
 * @param name of the repository
 * @param source the one at its root
 */
function homePage(title, suites, name, source) {
    const items = suites.toSorted().map((each) => html `<li><a href="dists/${pathUrl(each)}/index.html">${each}</a></li>
`);
    return page(title, html `<h1>${title}</h1>
<p class="soft">Debian packages, for apt.</p>
<h2>Suites</h2>
<ul>
${items}</ul>
<h2>Add it</h2>
${howToAdd(name, source, '.')}
`);
}

;// CONCATENATED MODULE: ./lib/apt/companions.js







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
    const [source, keyring] = await Promise.allSettled([
        writeSource(bucket, access.name, own, wish.suite),
        writeKeyring(bucket, access),
    ]);
    if (keyring.status === 'rejected')
        throw keyring.reason;
    if (source.status === 'rejected')
        throw source.reason;
    const title = releaseField(release, 'Origin') ?? access.name;
    await writeHome(bucket, title, access.name, source.value, wish.suite);
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
/** Who reads it, lists the suites, and writes it only where it is still the same, leaves out no suite of another's. */
async function writeHome(bucket, title, name, source, suite) {
    for (let tries = 0; tries < companions_TRIES; tries++) {
        const there = await bucket.get(HOME);
        const listed = await listSuites(bucket).catch(() => undefined);
        // Who may not list knows of no other suite: better an old page than one that leaves them out.
        if (listed === undefined && there !== undefined)
            return;
        const suites = new Set([...(listed ?? []), suite]);
        const text = homePage(title, [...suites], name, source);
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
    await parallel(2, files, async (file) => {
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

;// CONCATENATED MODULE: ./lib/apt/whole-rows.js


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

;// CONCATENATED MODULE: ./lib/apt/pages.js










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
    return `<!-- ${access.name} ${(0,external_node_crypto_.createHash)('sha256').update(source).digest('hex')} -->`;
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
const LIMIT = 1000 * 1000;
/**
 * Outputs of JSON, each in one line that GitHub takes: what is longer is cut at an entry. Then all of it goes to a file,
 * and a warning says so.
 * @param temporary RUNNER_TEMP
 */
async function jsonOutputs(values, temporary) {
    const cut = Object.entries(values).map(([name, value]) => ({ name, ...fit(value, LIMIT) }));
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

;// CONCATENATED MODULE: ./lib/actions/publish/outputs.js


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

;// CONCATENATED MODULE: ./lib/actions/publish/summary.js

/** Rows a list shows in the summary; the whole plan is in the output, or where that says. */
const summary_MOST_ROWS = 500;
/** In the order that they are shown in. */
const LISTS = ['added', 'removed', 'unchanged', 'kept'];
/** The plan as people read it, before anything is written. */
function planSummary(plan, { operation, where, suite, component, dryRun }) {
    const rows = LISTS.flatMap((name) => plan[name].slice(0, summary_MOST_ROWS).map((entry) => row(name, entry)));
    const total = LISTS.reduce((sum, name) => sum + plan[name].length, 0);
    const counts = LISTS.map((name) => `${plan[name].length} ${name}`).join(', ');
    const size = plan.added.reduce((sum, entry) => sum + entry.size, 0);
    return [
        `### ${dryRun ? 'Plan' : title(operation)}: ${(0,summary/* escaped */.Mk)(suite)} ${(0,summary/* escaped */.Mk)(component)}`,
        '',
        `${(0,summary/* code */.aY)(where)}: ${counts}${size === 0 ? '' : `, ${(0,summary/* sizeText */.lP)(size)} to add`}.${dryRun ? ' Nothing was written (`dry-run`).' : ''}`,
        '',
        rows.length === 0
            ? 'Nothing changes.'
            : (0,summary/* cutTable */.nd)(['', 'Package', 'Version', 'Architecture', 'Size', 'Commit'], rows, summary_MOST_ROWS, total),
    ].join('\n');
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

;// CONCATENATED MODULE: ./lib/actions/publish/carry-out.js









/** A line of progress at most so often, in milliseconds. */
const PACE = 5000;
/** The plan, and nothing written. */
async function showPlan(inputs, world, bucket, keys, { work, selected }) {
    const { state, plan } = await foresee(bucket, work, world.now());
    const changed = plan.edits.size > 0 || work.always;
    const taken = changed ? await foreseeTakeover(bucket, inputs.suite, state.base) : [];
    const said = await planOutputs(plan, packagesOf(inputs, plan, selected), changed, world.temporary);
    return {
        outputs: { ...said.outputs, ...carry_out_accessOf(inputs, world, keys, originAfter(inputs, state, changed)) },
        summary: planSummary(plan, heading(inputs, bucket)),
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
        onPlan: async (state, plan) => {
            last = state;
            await report.summarize(planSummary(plan, heading(inputs, bucket)));
            for (const entry of plan.added)
                report.line(`+ ${entry.name} ${entry.version.text} ${entry.architecture}`);
            for (const entry of plan.removed)
                report.line(`- ${entry.name} ${entry.version.text} ${entry.architecture}`);
        },
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
    const access = carry_out_accessOf(inputs, world, keys, originAfter(inputs, last, changed));
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
    const nothing = inputs.operation === 'remove' && plan.removed.length === 0
        ? [
            `There is nothing to remove: none of ${inputs.packages.join(', ')} is in ${inputs.suite} ${inputs.component}.`,
        ]
        : [];
    return [...new Set([...said, ...nothing])].map((message) => ({ level: 'warning', message }));
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
function carry_out_accessOf(inputs, world, { clients }, origin) {
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
function heading(inputs, bucket) {
    const { operation, suite, component } = inputs;
    return { operation, where: bucket.name, suite, component, dryRun: inputs['dry-run'] };
}

;// CONCATENATED MODULE: ./lib/apt/verify.js

















/** Objects that are hashed at once. */
const verify_LANES = 8;
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
    for (const suite of suites)
        await verifySuite({ bucket, suite, trust, at, mender, objects, faults, referred, unread });
    await parallel(verify_LANES, [...referred], async ([key, listed]) => {
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
    const { bucket, suite, trust, at, mender, faults } = scope;
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const base = await attempt(faults, `${folder}/InRelease`, () => readBase(bucket, suite, trust, at));
    if (base === undefined)
        scope.unread.push(`${folder}/InRelease`);
    if (base === undefined || base.kind === 'empty')
        return;
    for (const what of releaseFaults(base, folder, at))
        faults.push({ ...what, state: 'wrong' });
    for (const index of indicesOf(base.release))
        await verifyIndex(scope, base, index);
    await verifySources(scope, base);
    for (const [path, listed] of base.release.files) {
        if (!/\/Packages(\.[a-z0-9]+)?$/.test(path))
            await verifyForeign(scope, base, path, listed);
    }
    await verifyPlain(scope, base);
    if (mender !== undefined && (await mend(bucket, suite, base, mender))) {
        for (const [at, fault] of faults.entries()) {
            if (fault.state === 'wrong' && isMendedByAgreeing(fault.key, folder))
                faults[at] = { ...fault, state: 'mended' };
        }
    }
}
/** What apt refuses though its signature is right. */
function releaseFaults({ etag, release }, folder, at) {
    const until = releaseDate(release, 'Valid-Until', `${folder}/Release`);
    const isOver = until !== undefined && until.getTime() < at.getTime();
    return [
        ...(etag === undefined
            ? [{ key: `${folder}/InRelease`, what: 'is missing, and Release is there: `refresh` writes both' }]
            : []),
        ...(isOver
            ? [
                {
                    key: `${folder}/${etag === undefined ? 'Release' : 'InRelease'}`,
                    what: `was valid until ${until.toISOString()}, so apt refuses it: \`refresh\` signs it anew`,
                },
            ]
            : []),
    ];
}
/** The files of source packages, which another tool keeps. */
async function verifySources({ bucket, suite, faults, referred, unread }, base) {
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const place = `${folder}/Sources`;
    const files = await attempt(faults, place, () => sourceFiles(bucket, folder, base.release));
    if (files === undefined)
        unread.push(place);
    for (const [key, file] of files ?? [])
        referred.set(key, { ...file, by: `a source package in ${folder}` });
}
function isMendedByAgreeing(key, folder) {
    if (key === `${folder}/Release` || key === `${folder}/Release.gpg`)
        return true;
    return key.startsWith(`${folder}/`) && /\/Packages\.(gz|zst)$/.test(key);
}
/** The index's names by hash, and the packages in it. */
async function verifyIndex(scope, base, index) {
    const { bucket, suite, faults, referred, mender } = scope;
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const place = `${folder}/${index}/Packages`;
    const read = await attempt(faults, place, () => readIndex(bucket, folder, base.release, index, new Map()));
    const packages = read === undefined ? undefined : await attempt(faults, place, async () => [...everyPackage(read)]);
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
        const key = await attempt(faults, place, async () => (0,apt_names/* checkedKey */.bb)(entry.filename, place));
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
    for (const form of ['.gz', '.zst']) {
        const listed = base.release.files.get(`${index}/Packages${form}`);
        if (listed?.sha256 === undefined)
            continue;
        const key = (0,apt_names/* byHash */.Ci)(`${folder}/${index}`, listed.sha256);
        const what = await objectFault(scope, key, listed);
        if (what === undefined)
            continue;
        const again = writes.get(key);
        const mended = mender !== undefined &&
            (again !== undefined
                ? (await bucket.put(again)).kind === 'written'
                : (await objectFault(scope, `${place}${form}`, listed)) === undefined &&
                    (await bucket.copy(`${place}${form}`, key, {
                        caching: IMMUTABLE,
                        type: 'application/octet-stream',
                    })));
        faults.push({ key, what, state: mended ? 'mended' : 'wrong' });
    }
}
/** The plain names: Release, its signature, and the indices. */
async function verifyPlain(scope, base) {
    const { bucket, suite, faults } = scope;
    const folder = (0,apt_names/* suiteFolder */.Jn)(suite);
    const wrong = (key, what) => faults.push({ key, what, state: 'wrong' });
    const release = await bucket.get(`${folder}/Release`);
    if (release === undefined)
        wrong(`${folder}/Release`, 'is missing');
    else if (!Buffer.from(release.bytes).equals(Buffer.from(base.text)))
        wrong(`${folder}/Release`, 'differs from the signed InRelease');
    const signature = await signatureFault(scope, base);
    if (signature !== undefined)
        wrong(`${folder}/Release.gpg`, signature);
    for (const [path, listed] of base.release.files) {
        if (!/\/Packages(\.(gz|zst))?$/.test(path))
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
/** What is wrong with Release.gpg, as a signature over what InRelease says. */
async function signatureFault({ bucket, suite, trust, at }, base) {
    const signature = await bucket.get(`${(0,apt_names/* suiteFolder */.Jn)(suite)}/Release.gpg`);
    if (signature === undefined)
        return 'is missing';
    if (trust.kind === 'nobody')
        return undefined;
    return await verifyDetached(Buffer.from(base.text), signature.bytes, trust.keys, at).then(() => undefined, (error) => {
        if (error instanceof lib_failure/* Failure */.H)
            return `is no valid signature of it: ${error.message}`;
        throw error;
    });
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
async function objectFault({ bucket }, key, listed) {
    const stored = await bucket.get(key);
    if (stored === undefined)
        return 'is missing';
    return isListed([stored.bytes], listed) ? undefined : 'differs from what the signed Release says';
}
async function packageFault(bucket, key, { size, sha256 }, object) {
    if (object === undefined)
        return 'is missing';
    if (object.size !== size)
        return `has ${object.size} bytes, not ${size}`;
    if (sha256 === '')
        return undefined;
    const found = await (0,deb_hashes/* sha256Of */.Bj)(bucket.open(key, object).read());
    return found === sha256 ? undefined : 'has other bytes than its index says';
}
async function attempt(faults, key, work) {
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
    return new lib_failure/* Failure */.H('repository-wrong', `${where} has ${wrong.length} ${wrong.length === 1 ? 'fault' : 'faults'}:\n${[...lines, ...more].join('\n')}`, mends
        ? 'What is left can\u2019t be made from what is there: restore it from a version or a backup, or publish those packages again.'
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
        `${report.suites.length} suites, ${report.packages} packages, every hash recomputed.`,
        '',
        ...absent.flatMap(({ message }) => [(0,summary/* escaped */.Mk)(message), '']),
        rows.length > 0
            ? (0,summary/* cutTable */.nd)(['', 'Object', 'What'], rows, summary_MOST_ROWS)
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
    const keys = [];
    // A flat repository has its index at the root.
    for (const prefix of ['dists/', 'Packages']) {
        for await (const { key } of bucket.list(prefix))
            keys.push(key);
    }
    const suites = suitesAmong(keys);
    const referred = new Set();
    const failures = strayIndices(keys, suites);
    for (const suite of suites) {
        try {
            const { entries, sources } = await readWholeSuite(bucket, suite, trust, at);
            for (const { filename } of entries)
                for (const key of (0,apt_names/* keysMeant */.E3)(filename))
                    referred.add(key);
            for (const key of sources.keys())
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
function strayIndices(keys, suites) {
    const isStray = (key) => isIndexFile(key) && !suites.some((suite) => key.startsWith(`${(0,apt_names/* suiteFolder */.Jn)(suite)}/`));
    return keys
        .filter(isStray)
        .map((key) => new lib_failure/* Failure */.H('index-unknown', `${key} is an index that no Release in dists/ is about.`, 'Delete it if nobody uses it; else keep that repository below a prefix of its own.', { where: { file: key } }));
}
/** Deletes orphans, unless one was written again since it was found. @returns those that went */
async function deleteOrphans(bucket, orphans) {
    const gone = [];
    await parallel(LANES, orphans, async (orphan) => {
        const now = await bucket.head(orphan.key);
        if (now === undefined || now.modified.getTime() !== orphan.modified.getTime())
            return;
        await bucket.delete([orphan.key]);
        gone.push(orphan);
    });
    return gone;
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
    const verb = inputs['dry-run'] ? 'would go' : 'went';
    const plan = { added: [], removed, kept: [], unchanged: [] };
    const said = await jsonOutputs({ packages: [], plan }, world.temporary);
    return {
        outputs: { ...said.outputs, changed: String(gone.length > 0) },
        summary: [
            `### Collected: ${(0,summary/* code */.aY)(bucket.name)}`,
            '',
            `${gone.length} files that no suite refers to ${verb}, ${(0,summary/* sizeText */.lP)(total)}; ${young.length} more are younger than ${grace / 86_400_000} days.`,
            ...(gone.length === 0
                ? []
                : [
                    '',
                    (0,summary/* cutTable */.nd)(['File', 'Size'], gone.map(({ key, size }) => [key, (0,summary/* sizeText */.lP)(size)]), summary_MOST_ROWS),
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
        .filter((signature) => isOwn(signature, certificate))
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
function isOwn(signature, certificate) {
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
function revokedText({ revoked }) {
    const date = revoked?.created === undefined ? '' : ` on ${isoDay(revoked.created)}`;
    const reason = revoked?.revocationReason?.trim() ? ` (${printable(revoked.revocationReason)})` : '';
    return `was revoked${date}${reason}`;
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
    if (!packet.isDecrypted())
        await decrypt(packet, part.fingerprint, passphrase);
    return secretNumbers(packet.privateParams);
}
async function decrypt(packet, fingerprint, passphrase) {
    if (passphrase === undefined) {
        throw (0,malformed/* fault */.D)('passphrase-missing', `The key ${fingerprint} is protected by a passphrase, and none was given.`, 'Give the input `passphrase`.');
    }
    try {
        await packet.decrypt(passphrase.reveal());
    }
    catch (cause) {
        throw (0,malformed/* fault */.D)('passphrase-wrong', `The passphrase does not open the key ${fingerprint}.`, 'Give the input `passphrase` the passphrase that the key was exported with; try it with gpg first.', cause);
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
    return (0,malformed/* fault */.D)('key-malformed', `The secret half of the key ${fingerprint} is damaged or of a kind that can't be read.`, 'Export it again with gpg --armor --export-secret-keys.', cause);
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
    const reasons = faults.map(({ what, remedy }) => `- ${what}.\n  ${remedy}`);
    return (0,malformed/* fault */.D)('key-refused', `The private key must not sign:\n${reasons.join('\n')}`, '');
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
        const what = cause.message.includes(`\`${name}\``)
            ? cause.message
            : `The input \`${name}\` can't be used: ${cause.message}`;
        throw new lib_failure/* Failure */.H(cause.code, what, cause.remedy, { cause });
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
    const signer = await openSigner(usable, passphrase);
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

;// CONCATENATED MODULE: ./lib/openpgp/debsigs.js




const ROLES = (/* unused pure expression or super */ null && (['origin', 'maint', 'archive']));
const PREFIX = '_gpg';
/** Of a member: some dozen signatures. */
const debsigs_LONGEST = 64 * 1024;
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
    return await (0,source/* collect */.Fo)(bytes.read(start, start + size), debsigs_LONGEST, () => (0,malformed/* fault */.D)('signature-malformed', `The member ${name} has ${size} bytes, more than a signature.`, 'Sign the package anew.'));
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
        throw (0,malformed/* fault */.D)(origin === undefined ? 'signature-missing' : 'signature-malformed', `${label(file)} has ${origin === undefined ? 'no' : 'more than one'} origin signature.`, 'Sign it with action-sign and `role: origin`.');
    }
    const valid = [{ role: 'origin', ...(await debsigs_verified(file, origin, keys, at)) }];
    for (const member of members) {
        if (member === origin || !(await isByOneOf(file, member, keys)))
            continue;
        valid.push({ role: debsigs_roleOf(member), ...(await debsigs_verified(file, member, keys, at)) });
    }
    return valid;
}
async function debsigs_verified(file, member, keys, at) {
    const subject = `The ${debsigs_roleOf(member)} signature of ${label(file)}`;
    return await verifyDetached(signedBytes(file), await content(file, member), keys, at, subject);
}
async function isByOneOf(file, member, keys) {
    const issuers = await issuersOf(file, member);
    return keys.some(({ certificate: { primary, subkeys } }) => [primary, ...subkeys].some(({ part }) => issuers.some((issuer) => part.fingerprint.endsWith(issuer))));
}
function label({ id }) {
    return `${id.name} ${id.version.text} (${id.architecture})`;
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
        if (await isFile(path))
            found.push(path);
    }
    return found.toSorted();
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
const packages_LANES = 2;
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
    const queue = files.entries();
    const at = world.now();
    const worker = async () => {
        for (const [index, { name, path }] of queue) {
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
        }
    };
    await Promise.all(Array.from({ length: packages_LANES }, worker));
    const byFilename = new Map();
    for (const each of read) {
        if (each === undefined)
            continue;
        const { filename, sha256 } = each.entry;
        const twin = byFilename.get(filename);
        if (twin !== undefined && twin.entry.sha256 !== sha256)
            failures.push(twins(filename));
        byFilename.set(filename, each);
    }
    const failure = (0,lib_failure/* allFailures */.Z)(failures);
    if (failure !== undefined)
        throw failure;
    const incoming = [...byFilename.values()];
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
function twins(filename) {
    return new lib_failure/* Failure */.H('name-clash', `Two of the files given would be ${filename}, with other bytes each.`, 'Give one of them, or build them with different versions.');
}

;// CONCATENATED MODULE: ./lib/apt/proven.js

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
    const facts = await source.head(from);
    if (facts === undefined)
        throw promote_differs(source, from, 'is missing');
    if (facts.size !== entry.size) {
        throw promote_differs(source, from, `has ${facts.size} bytes; the index says ${entry.size}`);
    }
    if (!(0,deb_hashes/* isSha256 */._h)(entry.sha256))
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
function promote_differs(source, key, what) {
    return new lib_failure/* Failure */.H('source-differs', `${source.name}/${key} ${what}.`, 'Run `operation: verify` on the source.');
}
function whole({ place }, key) {
    return `${place.bucket}/${place.prefix}${key}`;
}

// EXTERNAL MODULE: ./lib/s3/open.js + 17 modules
var s3_open = __webpack_require__(2624);
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

;// CONCATENATED MODULE: ./lib/actions/publish/deployments.js


/**
 * The gate between environments: each package's commit must have been deployed there successfully.
 * @throws Failure `not-deployed` that names every package for which that isn't so
 */
async function checkDeployments(inputs, world, entries) {
    const environment = inputs['require-deployment'];
    const token = inputs['github-token'];
    if (environment === undefined || token === undefined)
        return;
    const { apiUrl, repository } = await readRunContext(world.environment);
    const faults = [];
    for (const entry of entries) {
        const label = `${entry.name} ${entry.version.text}`;
        const from = entry.repository ?? repository;
        if (entry.commit === undefined || from === undefined) {
            faults.push(`${label} does not say which commit it was made of (Git-Commit)`);
        }
        else if (!(await wasDeployed(`${apiUrl}/repos/${from}`, environment, entry.commit, token))) {
            faults.push(`${label}: its commit ${entry.commit} of ${from} has no successful deployment to ${environment}`);
        }
    }
    if (faults.length === 0)
        return;
    throw new lib_failure/* Failure */.H('not-deployed', `Not promoted: ${[...new Set(faults)].join('; ')}.`, `Deploy that version to ${environment} first, and let it succeed; or leave out \`require-deployment\`.`);
}
async function wasDeployed(repositoryUrl, environment, commit, token) {
    const query = new URLSearchParams({ environment, sha: commit, per_page: '100' });
    const deployments = await ask(`${repositoryUrl}/deployments?${query}`, token);
    for (const id of deployments.flatMap((each) => numberOf(each, 'id'))) {
        const statuses = await ask(`${repositoryUrl}/deployments/${id}/statuses?per_page=100`, token);
        // A success stays in the list when a later deployment makes it inactive.
        if (statuses.some((each) => propertyOf(each, 'state') === 'success'))
            return true;
    }
    return false;
}
async function ask(url, token) {
    const response = await fetch(url, {
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token.reveal()}`,
            'x-github-api-version': '2022-11-28',
        },
        signal: AbortSignal.timeout(30_000),
    }).catch((cause) => {
        throw deployments_refused(url, cause instanceof Error ? cause.message : String(cause));
    });
    const body = await response.json().catch(() => undefined);
    if (response.ok && Array.isArray(body))
        return body;
    throw deployments_refused(url, `${response.status} ${String(propertyOf(body, 'message') ?? '')}`.trim());
}
function deployments_refused(url, why) {
    return new lib_failure/* Failure */.H('github', `GitHub does not answer ${new URL(url).pathname}: ${why}.`, 'Give the job `permissions: deployments: read` and `github-token: ${{ github.token }}`; for another repository a token that may read it.');
}
function numberOf(value, name) {
    const found = propertyOf(value, name);
    return typeof found === 'number' ? [found] : [];
}
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

;// CONCATENATED MODULE: ./lib/actions/publish/work.js









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
    const own = [...new Set(selected.map(({ architecture }) => architecture).filter((each) => each !== 'all'))];
    const hasAll = selected.some(({ architecture }) => architecture === 'all');
    const reading = {
        target: { suite, component },
        trust: keys.trust,
        guess: own.length > 0 ? own : [(0,begin/* probableArchitecture */.Nq)(inputs)],
        architectures: (present, inSuite) => needed(inputs, own, hasAll, present, inSuite),
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
/** The indices that a run must read: those that it changes, and one that a new architecture takes its `all` packages from. */
function needed({ operation, architectures }, own, hasAll, present, inSuite) {
    if (operation === 'remove')
        return present;
    if (operation === 'refresh')
        return [...new Set([...present, ...architectures])];
    const wanted = new Set(own);
    if (hasAll)
        for (const each of architectures.length > 0 ? architectures : inSuite)
            wanted.add(each);
    for (const each of architectures)
        if (!present.includes(each))
            wanted.add(each);
    if (present.length === 0 && wanted.size === 0)
        wanted.add(begin/* USUAL_ARCHITECTURE */.FS);
    const isNew = [...wanted].some((each) => !present.includes(each));
    const [donor] = present;
    if (isNew && donor !== undefined && ![...wanted].some((each) => present.includes(each)))
        wanted.add(donor);
    return [...wanted].toSorted();
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
        guess: [begin/* USUAL_ARCHITECTURE */.FS],
        architectures: (present) => present,
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
    const { suite, codename, origin, label, description } = inputs;
    return { suite, codename, origin, label, description, validFor: inputs['valid-for'] };
}

;// CONCATENATED MODULE: ./lib/actions/publish.js









/** The action, of a run that has begun. */
function publishOf(begun) {
    return { run: async (inputs, world) => operateOrAbandon(inputs, world, begun) };
}
/** The action from its beginning. @throws Failure that tells everything that is wrong */
async function run(inputs, world) {
    return operateOrAbandon(inputs, world, await (0,begin/* begin */.qN)(inputs, world));
}
async function operateOrAbandon(inputs, world, begun) {
    try {
        return await operate(inputs, world, begun);
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
    return { ...outcome, outputs: { ...outcome.outputs, ...carry_out_accessOf(inputs, world, keys, origin) } };
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
