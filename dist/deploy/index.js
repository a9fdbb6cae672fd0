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

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

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

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

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

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ playbookFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/**
 * The folder with the built-in playbook: action-deploy/ansible in the folder that holds the running script, or in one
 * above it. So it is found from the bundle (dist/deploy/) as well as from the sources (src/actions/main/).
 */
function playbookFolder(script) {
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(script);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const playbooks = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'action-deploy', 'ansible');
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(playbooks, 'deploy.yml')) || folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return playbooks;
    }
}


/***/ }),

/***/ 5245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ deployInputs),
  f9: () => (/* binding */ deployRules),
  qg: () => (/* binding */ packageText)
});

// EXTERNAL MODULE: ./lib/ansible/serial.js
var serial = __nccwpck_require__(3638);
;// CONCATENATED MODULE: ./lib/ansible/pasted.js
/**
 * The text that was meant, of one that came through a form, a variable or JSON: line breaks of other systems or written
 * as `\n`, quotes around it, a byte order mark, blanks around its lines, or base64 of all of it.
 * @param isIt whether a text is of the kind that is wanted; base64 of anything else stays as it is
 */
function unpasted(text, isIt) {
    const plain = cleaned(text);
    if (isIt(plain))
        return plain;
    const compact = plain.replaceAll(/\s/g, '');
    if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(compact))
        return plain;
    const inner = cleaned(Buffer.from(compact, 'base64').toString('utf8'));
    return isIt(inner) ? inner : plain;
}
function cleaned(text) {
    const bare = text.replace(/^\uFEFF/, '').trim();
    const quoted = /^(["'])([\s\S]*)\1$/.exec(bare)?.[2] ?? bare;
    const broken = quoted.includes('\n') ? quoted : quoted.replaceAll(/(?:\\r)?\\n/g, '\n');
    return broken
        .split(/\r\n?|\n/)
        .map((line) => line.trim())
        .join('\n')
        .trim();
}

;// CONCATENATED MODULE: ./lib/ansible/known-hosts.js

/** Reads known_hosts. Where the line breaks were lost, hosts, type and key of each line still tell where it ends. */
function readKnownHosts(given) {
    const text = unpasted(given, (one) => one.split('\n').some(isEntry));
    const lines = text.split('\n');
    const parted = lines.length === 1 ? partedLine(text) : undefined;
    if (parted !== undefined)
        return { kind: 'lines', text: fileText(parted) };
    const numbered = lines.map((line, index) => ({ line, number: index + 1 }));
    const entries = numbered.filter(({ line }) => line !== '' && !line.startsWith('#'));
    const wrong = entries.length === 0 ? numbered : entries.filter(({ line }) => !isEntry(line));
    if (wrong.length > 0)
        return { kind: 'wrong', numbers: wrong.map(({ number }) => number) };
    return { kind: 'lines', text: fileText(lines) };
}
function fileText(lines) {
    return `${lines.join('\n')}\n`;
}
const MARKER = /^@(?:cert-authority|revoked)$/;
/** `[marker] hosts type key [comment]` */
function isEntry(line) {
    const words = line.split(/\s+/);
    const [hosts = '', type = '', key = ''] = MARKER.test(words[0] ?? '') ? words.slice(1) : words;
    return hosts !== '' && isKey(type, key);
}
/** Several entries in one line, without comments between them; undefined where it is one entry, or none. */
function partedLine(text) {
    const words = text.split(/\s+/);
    const entries = [];
    while (words.length > 0) {
        const entry = words.splice(0, MARKER.test(words[0] ?? '') ? 4 : 3).join(' ');
        if (!isEntry(entry))
            return undefined;
        entries.push(entry);
    }
    return entries.length > 1 ? entries : undefined;
}
/** A public key's first string is the name of its type (RFC 4253, 6.6): so a key that was cut or mixed up shows. */
function isKey(type, key) {
    if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(key))
        return false;
    const bytes = Buffer.from(key, 'base64');
    const name = bytes.toString('latin1', 4, 4 + Math.min(bytes.readUInt32BE(0), 100));
    return name === type && lastEnds(bytes);
}
/** Whether the key is strings and nothing else, to its last byte. */
function lastEnds(bytes) {
    let at = 0;
    while (at + 4 <= bytes.length)
        at += 4 + bytes.readUInt32BE(at);
    return at === bytes.length;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/ansible/ssh-key.js


/**
 * Reads the text of a private key. Where its line breaks were lost it is written anew in lines: the base64 between its
 * first and last line says the same without them.
 */
function readSshKey(given) {
    const text = unpasted(given, (one) => one.includes('PRIVATE KEY-----'));
    if (/^PuTTY-User-Key-File-/.test(text))
        return ssh_key_fault(WHOLE, 'Convert it: puttygen KEY.ppk -O private-openssh -o KEY.');
    if (/^(?:ssh-|ecdsa-|sk-)\S+ AAAA/.test(text))
        return ssh_key_fault(WHOLE, `That is the public half. ${GIVE}`);
    const match = /^-----BEGIN ([A-Z0-9 ]{0,40})PRIVATE KEY-----([\s\S]*)-----END \1PRIVATE KEY-----$/.exec(text);
    if (match === null)
        return ssh_key_fault(WHOLE, GIVE);
    const [, kind = '', body = ''] = match;
    if (kind === 'ENCRYPTED ' || /^\s*Proc-Type:.*ENCRYPTED/m.test(body))
        return ssh_key_fault(PLAIN, MAKE);
    const base64 = body.replaceAll(/\s/g, '');
    const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
    if (kind === 'OPENSSH ' && cipherOf(bytes) !== undefined && cipherOf(bytes) !== 'none')
        return ssh_key_fault(PLAIN, MAKE);
    const key = inLines(kind, base64);
    const whole = kind === 'OPENSSH ' ? isWhole(bytes) : isPem(key);
    return whole ? { kind: 'key', text: key } : ssh_key_fault(`${WHOLE}, whole and unchanged`, GIVE);
}
const WHOLE = 'the text of a private key file of OpenSSH';
const PLAIN = 'a key without a passphrase, since nobody is there to type it';
const GIVE = 'Give the whole file, from its BEGIN line to its END line, as a secret: `gh secret set NAME < FILE`.';
const MAKE = 'Make a key for deployments without a passphrase: ssh-keygen -t ed25519 -N "" -f deploy.';
function ssh_key_fault(what, remedy) {
    return { kind: 'fault', fault: what, remedy };
}
/** In lines as ssh-keygen writes them: 70 characters in its own form, 64 in PEM. */
function inLines(kind, base64) {
    const lines = base64.match(kind === 'OPENSSH ' ? /.{1,70}/g : /.{1,64}/g) ?? [];
    return [`-----BEGIN ${kind}PRIVATE KEY-----`, ...lines, `-----END ${kind}PRIVATE KEY-----`, ''].join('\n');
}
function isPem(text) {
    try {
        (0,external_node_crypto_.createPrivateKey)(text);
        return true;
    }
    catch {
        return false;
    }
}
const MAGIC = 'openssh-key-v1\0';
/** The name of the cipher, which comes first (PROTOCOL.key); undefined where this is no such key. */
function cipherOf(bytes) {
    if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
        return undefined;
    return stringAt(bytes, MAGIC.length)?.toString('latin1');
}
/** PROTOCOL.key: cipher, key derivation and its options, the number of keys, a public and the private part, and no more. */
function isWhole(bytes) {
    if (cipherOf(bytes) === undefined)
        return false;
    let at = MAGIC.length;
    for (const part of ['cipher', 'derivation', 'options', 'number', 'public', 'private']) {
        const length = part === 'number' ? 4 : 4 + (stringAt(bytes, at)?.length ?? bytes.length);
        at += length;
    }
    return at === bytes.length;
}
/** A string of RFC 4251: its length in four bytes, then its bytes; undefined where the bytes end before it. */
function stringAt(bytes, at) {
    if (at + 4 > bytes.length)
        return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    return end > bytes.length ? undefined : bytes.subarray(at + 4, end);
}

// EXTERNAL MODULE: ./lib/github/inputs.js
var inputs = __nccwpck_require__(6174);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(1957);
;// CONCATENATED MODULE: ./lib/openpgp/malformed.js

/** A failure of this room. */
function malformed_fault(code, what, remedy, cause) {
    return new failure/* Failure */.H(code, what, remedy, cause === undefined ? {} : { cause });
}
/** Bytes that aren't OpenPGP packets, or not such as their kind should be. */
function malformed_malformed(what) {
    return malformed_fault('packet-malformed', `The OpenPGP data is damaged: ${what}.`, 'Export the key, or make the signature, again, and hand it over whole.');
}

;// CONCATENATED MODULE: ./lib/openpgp/armor.js

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
    return malformed_fault('armor-malformed', `The OpenPGP armor is damaged: ${what}.`, 'Paste it whole, with its first and last line.');
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

;// CONCATENATED MODULE: ./lib/openpgp/algorithm.js
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

;// CONCATENATED MODULE: ./lib/openpgp/fingerprint.js
/** A fingerprint as people write it: 40 hex digits, in any case, blanks between them as gpg prints it; else undefined. */
function parseFingerprint(text) {
    const digits = text.replaceAll(/\s/g, '').toUpperCase();
    return /^[0-9A-F]{40}$/.test(digits) ? digits : undefined;
}
/** The bytes of one, out of a digest or a packet. */
function fingerprintOf(bytes) {
    return Buffer.from(bytes).toString('hex').toUpperCase();
}

;// CONCATENATED MODULE: ./lib/openpgp/octets.js

/** Reads the fields of a packet one after another; what isn't there is a Failure, never `undefined`. */
class octets_Octets {
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
            throw malformed_malformed(`${length} bytes are missing at its byte ${this.#offset}`);
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
function octets_number(value, width) {
    const bytes = Buffer.alloc(width);
    bytes.writeUIntBE(value, 0, width);
    return bytes;
}
function mpi(value) {
    return Buffer.concat([octets_number(bitLength(value), 2), withoutZeros(value)]);
}
/** `bytes` with zeros in front, `width` long in all: fields of a curve have a fixed width elsewhere. */
function octets_padded(bytes, width) {
    if (bytes.length > width)
        throw malformed(`a number of ${bytes.length} bytes where ${width} are the most`);
    return Buffer.concat([Buffer.alloc(width - bytes.length), bytes]);
}
function hex(bytes) {
    return Buffer.from(bytes).toString('hex').toUpperCase();
}

;// CONCATENATED MODULE: ./lib/openpgp/key-packet.js




/**
 * Reads a key packet, public or secret: `rest` is what follows the public half. Of a version or algorithm not known
 * the whole counts as public: such a key is good for nothing but its name in an error.
 */
function readKeyPart(body) {
    const octets = new octets_Octets(body);
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
        case PUBLIC_KEY.rsa:
        case PUBLIC_KEY.rsaSign:
        case PUBLIC_KEY.rsaEncrypt: {
            const n = octets.mpi();
            return { kind: 'rsa', n, e: octets.mpi(), bits: bitLength(n) };
        }
        case PUBLIC_KEY.dsa:
            return { kind: 'other', name: `DSA-${bitLength(mpis(octets, 4)[0] ?? new Uint8Array(0))}` };
        case PUBLIC_KEY.elgamal:
        case PUBLIC_KEY.elgamalSign:
            mpis(octets, 3);
            return { kind: 'other', name: 'Elgamal' };
        case PUBLIC_KEY.ecdsa:
        case PUBLIC_KEY.eddsaLegacy:
            return readPoint(octets);
        case PUBLIC_KEY.ecdh: {
            octets.take(octets.number(1));
            octets.mpi();
            octets.take(octets.number(1));
            return { kind: 'other', name: 'ECDH' };
        }
        case PUBLIC_KEY.x25519:
            octets.take(32);
            return { kind: 'other', name: 'X25519' };
        case PUBLIC_KEY.x448:
            octets.take(56);
            return { kind: 'other', name: 'X448' };
        case PUBLIC_KEY.ed25519:
            octets.take(32);
            return { kind: 'other', name: 'new-format Ed25519' };
        case PUBLIC_KEY.ed448:
            octets.take(57);
            return { kind: 'other', name: 'Ed448' };
        default:
            octets.rest();
            return { kind: 'other', name: `algorithm ${algorithm}` };
    }
}
/** A point of a curve, without compression (0x04, x, y), or as Ed25519 has it (0x40, 32 bytes). */
function readPoint(octets) {
    const oid = hex(octets.take(octets.number(1)));
    const point = octets.mpi();
    const curve = CURVES[oid];
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
        ? (0,external_node_crypto_.createHash)('sha1').update(Uint8Array.of(0x99)).update(octets_number(body.length, 2))
        : (0,external_node_crypto_.createHash)('sha256')
            .update(Uint8Array.of(version === 6 ? 0x9b : 0x9a))
            .update(octets_number(body.length, 4));
    return fingerprintOf(digest.update(body).digest());
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
        return createPublicKey({ key, format: 'jwk' });
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
        x: base64url(padded(material.x, width)),
        y: base64url(padded(material.y, width)),
    };
}
function base64url(bytes) {
    return Buffer.from(bytes).toString('base64url');
}

;// CONCATENATED MODULE: ./lib/openpgp/packet.js


/** Packet types that matter here (RFC 9580, 5). */
const packet_TAG = {
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
    const octets = new octets_Octets(bytes);
    const packets = [];
    while (octets.left > 0) {
        if (packets.length === MOST_PACKETS)
            throw malformed_malformed(`it has more than ${MOST_PACKETS} packets`);
        packets.push(readPacket(octets));
    }
    return packets;
}
/** The bytes of each key in a sequence of packets, as they are. */
function keysApart(bytes) {
    const octets = new Octets(bytes);
    const starts = [];
    while (octets.left > 0) {
        const at = octets.offset;
        const { tag } = readPacket(octets);
        if (tag === packet_TAG.secretKey || tag === packet_TAG.publicKey)
            starts.push(at);
    }
    return starts.map((start, index) => bytes.subarray(start, starts[index + 1]));
}
function readPacket(octets) {
    const at = octets.offset;
    const first = octets.number(1);
    if ((first & 0x80) === 0)
        throw malformed_malformed(`there is no packet at byte ${at}`);
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
    throw malformed_malformed(`the packet at byte ${at} has a partial length`);
}
function oldLength(octets, kind, at) {
    if (kind === 0)
        return octets.number(1);
    if (kind === 1)
        return octets.number(2);
    if (kind === 2)
        return octets.number(4);
    throw malformed_malformed(`the packet at byte ${at} has no length`);
}
/**
 * A packet with the old header, as gpg writes it: apt knows a keyring by its first byte.
 * @param least bytes that its length takes at least
 */
function packet_writePacket({ tag, body }, least = 1) {
    if (tag > 15)
        return Buffer.concat([Uint8Array.of(0xc0 | tag, 255), number(body.length, 4), body]);
    const needed = body.length < 0x100 ? 1 : body.length < 0x10000 ? 2 : 4;
    const width = needed > least ? needed : least;
    const kind = { 1: 0, 2: 1, 4: 2 }[width];
    return Buffer.concat([Uint8Array.of(0x80 | (tag << 2) | kind), number(body.length, width), body]);
}

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
    const octets = new octets_Octets(area);
    const subpackets = [];
    while (octets.left > 0) {
        const length = subpacketLength(octets);
        if (length === 0)
            throw malformed_malformed('a signature has a subpacket without type');
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
function subpacket_writeSubpacket(type, content) {
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
            .map(({ content }) => fingerprintOf(content.subarray(2))),
        issuerFingerprints: all(KIND.issuerFingerprint).map((content) => fingerprintOf(content.subarray(1))),
        issuerKeyIds: all(KIND.issuerKeyId).map(hex),
        embedded: all(KIND.embedded).flatMap((content) => read(content) ?? []),
        unknownDemand: hashed.some(({ type, critical }) => critical && !KNOWN.has(type)),
    };
}
function seconds(content) {
    if (content === undefined)
        return undefined;
    if (content.length !== 4)
        throw malformed_malformed(`a time in a signature has ${content.length} bytes`);
    return Buffer.from(content.buffer, content.byteOffset, 4).readUInt32BE();
}
function flagsOf(content) {
    return content === undefined ? undefined : (content[0] ?? 0);
}

;// CONCATENATED MODULE: ./lib/openpgp/signature-packet.js





/** Signature types (RFC 9580, 5.2.1). */
const signature_packet_TYPE = {
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
    const octets = new octets_Octets(body);
    if (octets.number(1) !== 4)
        return undefined;
    const type = octets.number(1);
    const algorithm = octets.number(1);
    const hash = hashAlgorithm(octets.number(1));
    const hashedArea = octets.take(octets.number(2));
    const hashed = body.slice(0, octets.offset);
    const unhashedArea = octets.take(octets.number(2));
    const start = octets.take(2);
    const values = algorithm > PUBLIC_KEY.eddsaLegacy ? [] : readNumbers(octets);
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
            throw malformed_malformed('a signature has more numbers than any algorithm uses');
        values.push(octets.mpi());
    }
    return values;
}
/** The part of a new signature that it covers: the issuer's fingerprint and the time, as gpg has them. */
function hashedPart({ type, algorithm, hash, created, issuer }) {
    const area = Buffer.concat([
        writeSubpacket(33, Buffer.concat([Uint8Array.of(4), Buffer.from(issuer, 'hex')])),
        writeSubpacket(2, number(created, 4)),
    ]);
    return Buffer.concat([Uint8Array.of(4, type, algorithm, hash.id), number(area.length, 2), area]);
}
/** A whole new signature packet. The issuer's key id stands outside of what is covered, where gpg puts it. */
function writeSignature(signature, digest, values) {
    const keyId = writeSubpacket(16, Buffer.from(signature.issuer.slice(-16), 'hex'));
    const body = Buffer.concat([
        hashedPart(signature),
        number(keyId.length, 2),
        keyId,
        digest.subarray(0, 2),
        ...values,
    ]);
    return writePacket({ tag: TAG.signature, body });
}
/** The last bytes of what a signature is computed over (RFC 9580, 5.2.4). */
function trailer(hashed) {
    return Buffer.concat([hashed, Uint8Array.of(4, 0xff), number(hashed.length, 4)]);
}
/** For messages: the issuer as the signature names it. */
function issuerName({ issuerFingerprints, issuerKeyIds }) {
    return issuerFingerprints[0] ?? issuerKeyIds[0] ?? 'a key that it does not name';
}

;// CONCATENATED MODULE: ./lib/openpgp/certificate.js






/** Every key in a sequence of packets. What isn't known is passed over, with the signatures that follow it. */
function certificate_readCertificates(bytes) {
    const drafts = [];
    for (const packet of readPackets(bytes)) {
        if (packet.tag === packet_TAG.publicKey || packet.tag === packet_TAG.secretKey) {
            drafts.push([{ packet, signatures: [] }]);
            continue;
        }
        const draft = drafts.at(-1);
        if (draft === undefined) {
            if (packet.tag === packet_TAG.marker || packet.tag === packet_TAG.trust)
                continue;
            throw malformed_fault('key-malformed', `There is no OpenPGP key: the data begins with a packet of type ${packet.tag}.`, 'Export the key again, with gpg --armor, and hand it over whole.');
        }
        if (packet.tag === packet_TAG.signature) {
            const signature = readSignature(packet.body);
            if (signature !== undefined)
                draft.at(-1)?.signatures.push(signature);
        }
        else if (packet.tag !== packet_TAG.trust && packet.tag !== packet_TAG.marker && packet.tag !== packet_TAG.padding) {
            draft.push({ packet, signatures: [] });
        }
    }
    return drafts.flatMap(([first, ...rest]) => (first === undefined ? [] : [assemble(first, rest)]));
}
function assemble(first, rest) {
    const withTag = (...tags) => rest.filter(({ packet }) => tags.includes(packet.tag));
    return {
        primary: component(first),
        users: withTag(packet_TAG.userId, packet_TAG.userAttribute),
        subkeys: withTag(packet_TAG.publicSubkey, packet_TAG.secretSubkey).map(component),
    };
}
function component({ packet, signatures }) {
    const isSecret = packet.tag === packet_TAG.secretKey || packet.tag === packet_TAG.secretSubkey;
    return { packet, signatures, part: readKeyPart(packet.body).part, secret: isSecret ? packet : undefined };
}
function componentsOf({ primary, subkeys }) {
    return [primary, ...subkeys];
}
/** The user IDs as text. */
function userNames({ users }) {
    return users
        .filter(({ packet }) => packet.tag === TAG.userId)
        .map(({ packet }) => Buffer.from(packet.body).toString('utf8'));
}
/** What signatures over keys hash (RFC 9580, 5.2.4). */
function keyBytes({ body }) {
    return Buffer.concat([Uint8Array.of(0x99), number(body.length, 2), body]);
}
function userBytes({ tag, body }) {
    return Buffer.concat([Uint8Array.of(tag === TAG.userId ? 0xb4 : 0xd1), number(body.length, 4), body]);
}
/** Whether `signer` made this signature over these bytes. */
function holds(signature, signer, ...bytes) {
    if (signature.unknownDemand)
        return false;
    const check = new SignatureCheck(signature, signer);
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
    return type >= TYPE.certificationFirst && type <= TYPE.certificationLast;
}

;// CONCATENATED MODULE: ./lib/openpgp/keys.js



/** More than any keyring of a team. */
const LONGEST = 4 * 1024 * 1024;
/**
 * Secret keys from armor (several blocks, too), or from base64 of the armor or of the binary.
 * @throws Failure `armor-malformed`, `packet-malformed`, `key-malformed`, `key-missing`
 */
async function readKeys(text) {
    const secret = readCertificates(keys_keyBytes(text.reveal())).filter(holdsSecret);
    if (secret.length === 0) {
        throw fault('key-missing', 'There is no private key: what was given is a public key.', EXPORT.private);
    }
    return secret.map((certificate) => ({ certificate, fingerprint: certificate.primary.part.fingerprint }));
}
/**
 * Public keys from armor or base64.
 * @throws Failure `armor-malformed`, `packet-malformed`, `key-malformed`, `key-private`
 */
async function readPublicKeys(text) {
    const keys = readCertificates(keys_keyBytes(text, 'public'));
    if (keys.some(holdsSecret)) {
        throw fault('key-private', 'It is a private key, and the public one is wanted.', `${EXPORT.public} If others can read the private one where you gave it from, replace it.`);
    }
    return keys.map((certificate) => ({ certificate, fingerprint: certificate.primary.part.fingerprint }));
}
/** What a text is: `public` where it can be read as such, `private` where it can, or calls itself so. */
function kindOfKey(text) {
    try {
        if (certificate_readCertificates(keys_keyBytes(text)).some(holdsSecret))
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
    return componentsOf(key).some(({ secret }) => secret !== undefined);
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
function keys_keyBytes(text, wanted = 'private') {
    const armored = armorIn(text);
    if (armored === undefined)
        return decoded(text, wanted);
    if (ONE_LINE.test(armored)) {
        throw malformed_fault('armor-malformed', 'The key has lost its line breaks: it is one line.', 'Store it from its file, `gh secret set NAME < key.asc`, or as base64.');
    }
    const blocks = dearmor(armored).filter(({ kind }) => kind.endsWith('KEY BLOCK'));
    if (blocks.length === 0) {
        throw malformed_fault('key-missing', 'There is no key in the armor that was given.', `Give the block that begins with -----BEGIN PGP ${wanted.toUpperCase()} KEY BLOCK-----. ${EXPORT[wanted]}`);
    }
    return Buffer.concat(blocks.map(({ bytes }) => bytes));
}
/**
 * The armor that a text is, plainly or as base64.
 * @returns undefined where it is neither
 */
function armorIn(text) {
    checkLength(text);
    if (looksArmored(text))
        return text;
    const within = base64Parts(text)?.map((part) => Buffer.from(part).toString('latin1'));
    return within?.every(looksArmored) ? within.join('\n').replaceAll(JOINED, '$1\n') : undefined;
}
/** Two blocks without a line break between them, as one base64 after another has them. */
const JOINED = /(-----END PGP [A-Z ]{1,40}-----)(?=-----BEGIN PGP )/g;
/**
 * What base64 stands for, one text after another: padding ends each, or a line that begins as a key does. `undefined`
 * where it is something else.
 */
function base64Parts(text) {
    const whole = fromBase64(text);
    if (whole !== undefined)
        return [whole];
    const padded = text.replaceAll(/\s+/g, '').split(/(?<==)(?!=)/);
    const lines = text.split(/\s+/).filter((line) => line !== '');
    for (const pieces of [padded, lines]) {
        const parts = pieces.filter((piece) => piece !== '').map(fromBase64);
        if (parts.every((part) => part !== undefined && beginsAsKey(part)))
            return parts;
    }
    return undefined;
}
function beginsAsKey(bytes) {
    return KEY_BEGINS.has(bytes[0] ?? 0) || looksArmored(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}
/** First bytes of a secret or public key packet, with the old and the new header. */
const KEY_BEGINS = new Set([0x94, 0x95, 0x96, 0x98, 0x99, 0x9a, 0xc5, 0xc6]);
function decoded(text, wanted) {
    const parts = base64Parts(text);
    if (parts?.every((part) => KEY_BEGINS.has(part[0] ?? 0)))
        return Buffer.concat(parts);
    throw malformed_fault('key-malformed', 'What was given is neither an armored OpenPGP key nor base64 of one.', `${EXPORT[wanted]} What it prints, or base64 of that, is what is wanted here.`);
}
function checkLength(text) {
    if (text.length <= LONGEST)
        return;
    throw malformed_fault('key-malformed', `The key has ${text.length} characters; ${LONGEST} are the most.`, 'Give only the keys that are needed.');
}

// EXTERNAL MODULE: ./lib/secret.js
var secret = __nccwpck_require__(3251);
;// CONCATENATED MODULE: ./lib/actions/deploy/public-key.js



const ACCEPTED = 'a public key of OpenPGP in armor, with its BEGIN and END lines';
const REMEDY = 'Export it with gpg --armor --export FINGERPRINT.';
const ARMOR = /-----BEGIN PGP PUBLIC KEY BLOCK-----([\s\S]+)-----END PGP PUBLIC KEY BLOCK-----/;
/** A repository's key, in the armor that hosts get: one that lost its line breaks is written anew, a damaged one refused. */
const armoredKey = (given) => {
    const text = unpasted(given, (one) => ARMOR.test(one));
    if ([given, text].some((one) => kindOfKey(one) === 'private')) {
        const leaked = 'If others can read the private one where you gave it from, replace it.';
        return (0,inputs/* reject */.ku)(ACCEPTED, `${REMEDY} ${leaked}`, 'a private key');
    }
    const [, body = ''] = ARMOR.exec(text) ?? [];
    const armored = body.includes('\n') ? text : `${public_key_inLines(body)}\n`;
    return kindOfKey(armored) === 'public' && ARMOR.test(armored)
        ? (0,inputs/* accept */.Ju)(armored)
        : (0,inputs/* reject */.ku)(ACCEPTED, REMEDY, 'something else, which is not shown');
};
/** A line of base64 is longer than any word of a header such as `Comment: \u2026`, so the first long one begins the key. */
function public_key_inLines(body) {
    const words = body.trim().split(/\s+/);
    const first = words.findIndex((word) => /^[A-Za-z0-9+/=]{40,}$/.test(word));
    const lines = ['', ...words.slice(Math.max(first, 0))];
    return ['-----BEGIN PGP PUBLIC KEY BLOCK-----', ...lines, '-----END PGP PUBLIC KEY BLOCK-----'].join('\n');
}

;// CONCATENATED MODULE: ./lib/actions/deploy/inputs.js





function packageText({ name, version }) {
    return `${name}=${version}`;
}
/** Debian Policy 5.6.1 and 5.6.12. */
const packageVersion = (given) => {
    const match = /^([a-z0-9][a-z0-9+.-]+)=((?:\d+:)?\d[A-Za-z0-9.+~:-]*)$/.exec(given);
    const [, name = '', version = ''] = match ?? [];
    return match === null
        ? (0,inputs/* reject */.ku)('`name=version`, the version in full', 'Write for example `shop=1.4.0`.')
        : (0,inputs/* accept */.Ju)({ name, version });
};
const batches = (given) => {
    const parts = given.split(/[,\n]/).map((part) => part.trim());
    const sizes = parts.filter((part) => part !== '').map(serial/* parseBatchSize */.DV);
    const known = sizes.filter((size) => size !== undefined);
    return known.length === sizes.length && known.length > 0
        ? (0,inputs/* accept */.Ju)(known)
        : (0,inputs/* reject */.ku)('a list of numbers of 1 or more and shares from 1% to 100%', 'Write for example `1, 25%, 100%`.');
};
const repositoryUrl = (given) => {
    const url = /^(https?|s3):\/\/[^\s/?#]+[^\s?#]*$/.test(given) && URL.canParse(given);
    if (!url)
        return (0,inputs/* reject */.ku)('an http, https or s3 URL of the folder that holds `dists/`', 'Write it without query.');
    const authority = given.split('/')[2] ?? '';
    if (authority.includes('@'))
        return (0,inputs/* reject */.ku)('a URL without user and password', 'Put those into /etc/apt/auth.conf.d on the hosts.');
    return (0,inputs/* accept */.Ju)(given);
};
const word = (what) => (given) => /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/.test(given)
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)(what, 'Take the name that the repository has under `dists/`.');
const components = (given) => given.split(/\s+/).every((one) => /^[A-Za-z0-9][A-Za-z0-9._+~/-]*$/.test(one))
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)('a component', 'It is `main` in most repositories.');
const knownHosts = (given) => {
    const read = readKnownHosts(given);
    if (read.kind === 'lines')
        return (0,inputs/* accept */.Ju)(read.text);
    const numbers = `${read.numbers.length === 1 ? 'line' : 'lines'} ${read.numbers.slice(0, 20).join(', ')}`;
    return (0,inputs/* reject */.ku)('lines of a known_hosts file: host, type and key', 'ssh-keyscan prints them; check them before you trust them.', `a text without a host\u2019s whole key in ${numbers}`);
};
const unit = (given) => /^[A-Za-z0-9:_.@\\][A-Za-z0-9:_.@\\-]*$/.test(given)
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)('the name of a systemd unit', 'Write for example `shop` or `shop.service`.');
/** http(s) URL, `tcp:PORT`, else a command for `sh -c`. */
const healthCheck = (given) => {
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):(\/\/|\d+$)/.exec(given);
    const accepted = 'an http or https URL, `tcp:PORT`, or a command';
    if (!/^tcp:/i.test(given) && /^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+):\d{1,5}(?:[/?]\S*)?$/i.test(given))
        return (0,inputs/* reject */.ku)(accepted, `Write \`http://${given}\`.`);
    if (scheme === null && !/^tcp:/i.test(given))
        return (0,inputs/* accept */.Ju)(given);
    if (/^https?:\/\/\S+$/.test(given) && URL.canParse(given))
        return (0,inputs/* accept */.Ju)(given);
    const port = /^tcp:(\d{1,5})$/.exec(given)?.[1];
    if (port !== undefined && Number(port) >= 1 && Number(port) <= 65535)
        return (0,inputs/* accept */.Ju)(given);
    return (0,inputs/* reject */.ku)(accepted, 'Write for example `http://127.0.0.1:8000/health`.');
};
const user = (given) => /^[A-Za-z_][A-Za-z0-9_.@\\-]*\$?$/.test(given)
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)('the name of a user', 'Write the name alone, without host.');
const version = (given) => /^\d+\.\d+(\.\d+)?[a-z0-9.]*$/.test(given)
    ? (0,inputs/* accept */.Ju)(given)
    : (0,inputs/* reject */.ku)('a version of ansible-core', 'Write for example `2.19.3`.');
const url = (given) => /^https?:\/\/\S+$/.test(given) && URL.canParse(given)
    ? (0,inputs/* accept */.Ju)(given.replace(/\/+$/, ''))
    : (0,inputs/* reject */.ku)('an http or https URL', 'Write for example `https://awx.example.com`.');
const sshKey = {
    required: false,
    default: '',
    secret: true,
    parse: (given) => {
        if (given === '')
            return (0,inputs/* accept */.Ju)(undefined);
        const read = readSshKey(given);
        return read.kind === 'key' ? (0,inputs/* accept */.Ju)(new secret/* Secret */.z(read.text)) : (0,inputs/* reject */.ku)(read.fault, read.remedy);
    },
};
const deployInputs = {
    packages: (0,inputs/* lines */.Mn)(packageVersion),
    inventory: (0,inputs/* required */.mw)(inputs/* text */.Qq),
    limit: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    playbook: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    requirements: (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'extra-vars': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'vault-password': (0,inputs/* secret */.rJ)(),
    'repository-url': (0,inputs/* optional */.lq)(repositoryUrl),
    suite: (0,inputs/* optional */.lq)(word('the name of a suite')),
    component: (0,inputs/* withDefault */.IQ)('main', components),
    'public-key': (0,inputs/* publicKey */.jE)(mayBePrivate, armoredKey),
    'candidate-suite': (0,inputs/* optional */.lq)(word('the name of a suite')),
    service: (0,inputs/* lines */.Mn)(unit),
    'health-check': (0,inputs/* optional */.lq)(healthCheck),
    'health-timeout': (0,inputs/* withDefault */.IQ)('60', (0,inputs/* wholeNumber */.rD)(1, 86_400)),
    'before-host': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    'after-host': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
    serial: (0,inputs/* withDefault */.IQ)('1, 25%, 100%', batches),
    'max-fail-percentage': (0,inputs/* withDefault */.IQ)('0', (0,inputs/* wholeNumber */.rD)(0, 100)),
    rollback: (0,inputs/* withDefault */.IQ)('true', (0,inputs/* oneOf */.yL)('true', 'all', 'false')),
    'dry-run': (0,inputs/* flag */.Jt)(false),
    'ssh-private-key': sshKey,
    'ssh-known-hosts': (0,inputs/* optional */.lq)(knownHosts),
    'ssh-user': (0,inputs/* optional */.lq)(user),
    become: (0,inputs/* flag */.Jt)(true),
    'become-password': (0,inputs/* secret */.rJ)(),
    'ansible-version': (0,inputs/* optional */.lq)(version),
    'github-token': (0,inputs/* secret */.rJ)(),
    'awx-url': (0,inputs/* optional */.lq)(url),
    'awx-token': (0,inputs/* secret */.rJ)(),
    'awx-template': (0,inputs/* optional */.lq)(inputs/* text */.Qq),
};
const rule = (0,inputs/* rulesOf */.fD)(deployInputs);
/** What must hold between the inputs of `deploy`. */
const deployRules = [
    rule(['packages'], ({ packages }) => [...Map.groupBy(packages, ({ name }) => name)]
        .filter(([, given]) => given.length > 1)
        .map(([name, given]) => (0,inputs/* mistakeText */.Mr)('packages', given.map(packageText).join(', '), 'each name once', `Keep one line for ${name}.`))),
    rule(['packages', 'playbook', 'awx-url'], ({ packages, playbook, 'awx-url': awx }) => packages.length === 0 && playbook === undefined && awx === undefined
        ? [
            'The input `packages` is required unless `playbook` is given: add `packages: name=version` under `with:`.',
        ]
        : []),
    ...['suite', 'public-key'].map((name) => rule(['repository-url', name], (inputs) => inputs['repository-url'] !== undefined && inputs[name] === undefined
        ? [`The input \`${name}\` is required with \`repository-url\`: add \`${name}: \u2026\`.`]
        : [])),
    rule(['repository-url', 'candidate-suite'], (inputs) => inputs['candidate-suite'] !== undefined && inputs['repository-url'] === undefined
        ? ['The input `candidate-suite` needs `repository-url`, `suite` and `public-key`: add them.']
        : []),
    rule(['awx-url', 'awx-token', 'awx-template'], (inputs) => {
        const names = ['awx-url', 'awx-token', 'awx-template'];
        const missing = names.filter((name) => inputs[name] === undefined);
        return missing.length === 0 || missing.length === names.length
            ? []
            : [
                `The inputs \`awx-url\`, \`awx-token\` and \`awx-template\` go together: add \`${missing.join('`, `')}\`.`,
            ];
    }),
];


/***/ }),

/***/ 2658:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7901);
/* harmony import */ var _deploy_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4235);
/* harmony import */ var _deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5245);



const playbooks = (0,_deploy_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .playbookFolder */ .W)(process.argv[1] ?? '');
await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(_deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .deployInputs */ .xR, async () => (await __nccwpck_require__.e(/* import() */ 106).then(__nccwpck_require__.bind(__nccwpck_require__, 106))).deployFrom(playbooks), _deploy_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .deployRules */ .f9);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ parseBatchSize),
/* harmony export */   cS: () => (/* binding */ batchesOf),
/* harmony export */   jp: () => (/* binding */ batchSizeText)
/* harmony export */ });
/** One size as `serial` takes it: `2` or `25%`; undefined for anything else. */
function parseBatchSize(text) {
    const match = /^(\d{1,9})(%?)$/.exec(text);
    const number = Number(match?.[1] ?? '0');
    if (match === null || number < 1 || (match[2] === '%' && number > 100))
        return undefined;
    return match[2] === '%' ? { kind: 'share', percent: number } : { kind: 'hosts', count: number };
}
function batchSizeText(size) {
    return size.kind === 'hosts' ? String(size.count) : `${size.percent}%`;
}
/**
 * The hosts in batches as Ansible's `serial` makes them: a share is of all hosts, rounded down, at least one; the last
 * size stays for all that are left. Source: lib/ansible/executor/playbook_executor.py, _get_serialized_batches.
 */
function batchesOf(hosts, sizes) {
    const batches = [];
    let begun = 0;
    for (let index = 0; begun < hosts.length; index += 1) {
        const size = sizes[Math.min(index, sizes.length - 1)] ?? { kind: 'hosts', count: hosts.length };
        const count = size.kind === 'hosts' ? size.count : Math.max(1, Math.floor((size.percent * hosts.length) / 100));
        batches.push(hosts.slice(begun, begun + count));
        begun += count;
    }
    return batches;
}


/***/ }),

/***/ 1957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/* unused harmony export allFailures */
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

/***/ 7901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// UNUSED EXPORTS: maskedParts

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(1957);
// EXTERNAL MODULE: ./lib/program.js + 1 modules
var program = __nccwpck_require__(1135);
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
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
    const temporary = environment.RUNNER_TEMP ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_namespaceObject.tmpdir)(), 'deb-actions-')));
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
    const summary = new StepSummary(file, environment.RUNNER_TEMP ?? (0,external_node_os_namespaceObject.tmpdir)());
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
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports cutTable, countOf, sizeText */
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

/***/ 1135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z4: () => (/* binding */ endText),
  x5: () => (/* binding */ locate),
  eF: () => (/* binding */ run)
});

// UNUSED EXPORTS: outputOf

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(1957);
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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/******/ var __webpack_exports__ = __nccwpck_require__(2658);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
