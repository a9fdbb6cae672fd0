export const id = 118;
export const ids = [118];
export const modules = {

/***/ 12118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __webpack_require__(71957);
;// CONCATENATED MODULE: ./lib/openpgp/malformed.js

/** A failure of this room. */
function malformed_fault(code, what, remedy, cause) {
    return new lib_failure/* Failure */.H(code, what, remedy, cause === undefined ? {} : { cause });
}
/** Bytes that aren't OpenPGP packets, or not such as their kind should be. */
function malformed(what) {
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
function armor_dearmor(text) {
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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

// EXTERNAL MODULE: ./lib/openpgp/fingerprint.js
var fingerprint = __webpack_require__(50299);
;// CONCATENATED MODULE: ./lib/openpgp/octets.js

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
            throw malformed(`${length} bytes are missing at its byte ${this.#offset}`);
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
    const octets = new Octets(body);
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
        ? (0,external_node_crypto_.createHash)('sha1').update(Uint8Array.of(0x99)).update(number(body.length, 2))
        : (0,external_node_crypto_.createHash)('sha256')
            .update(Uint8Array.of(version === 6 ? 0x9b : 0x9a))
            .update(number(body.length, 4));
    return (0,fingerprint/* fingerprintOf */.a)(digest.update(body).digest());
}
/** How people call it: `RSA-4096`, `Ed25519`, `P-256`. */
function key_packet_materialName(material) {
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
        return (0,external_node_crypto_.createPublicKey)({ key, format: 'jwk' });
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
    const octets = new Octets(bytes);
    const packets = [];
    while (octets.left > 0) {
        if (packets.length === MOST_PACKETS)
            throw malformed(`it has more than ${MOST_PACKETS} packets`);
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
        if (tag === TAG.secretKey || tag === TAG.publicKey)
            starts.push(at);
    }
    return starts.map((start, index) => bytes.subarray(start, starts[index + 1]));
}
function readPacket(octets) {
    const at = octets.offset;
    const first = octets.number(1);
    if ((first & 0x80) === 0)
        throw malformed(`there is no packet at byte ${at}`);
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
    throw malformed(`the packet at byte ${at} has a partial length`);
}
function oldLength(octets, kind, at) {
    if (kind === 0)
        return octets.number(1);
    if (kind === 1)
        return octets.number(2);
    if (kind === 2)
        return octets.number(4);
    throw malformed(`the packet at byte ${at} has no length`);
}
/**
 * A packet with the old header, as gpg writes it: apt knows a keyring by its first byte.
 * @param least bytes that its length takes at least
 */
function writePacket({ tag, body }, least = 1) {
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
    const octets = new Octets(area);
    const subpackets = [];
    while (octets.left > 0) {
        const length = subpacketLength(octets);
        if (length === 0)
            throw malformed('a signature has a subpacket without type');
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
        issuerKeyIds: all(KIND.issuerKeyId).map(hex),
        embedded: all(KIND.embedded).flatMap((content) => read(content) ?? []),
        unknownDemand: hashed.some(({ type, critical }) => critical && !KNOWN.has(type)),
    };
}
function seconds(content) {
    if (content === undefined)
        return undefined;
    if (content.length !== 4)
        throw malformed(`a time in a signature has ${content.length} bytes`);
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
    const octets = new Octets(body);
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
            throw malformed('a signature has more numbers than any algorithm uses');
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
function signature_packet_issuerName({ issuerFingerprints, issuerKeyIds }) {
    return issuerFingerprints[0] ?? issuerKeyIds[0] ?? 'a key that it does not name';
}

;// CONCATENATED MODULE: ./lib/openpgp/seal.js





/**
 * Checks one signature: give it the document, then ask. Never throws for what the signature holds: such one is bad.
 */
class seal_SignatureCheck {
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
        this.#key = matches ? publicKeyObject(signer.material) : undefined;
        const usable = node !== undefined && this.#key !== undefined;
        this.#hash = usable ? (0,external_node_crypto_.createHash)(node) : undefined;
        this.#ecdsa = usable && signer.material.kind === 'ecdsa' ? (0,external_node_crypto_.createVerify)(node) : undefined;
    }
    update(bytes) {
        this.#hash?.update(bytes);
        this.#ecdsa?.update(bytes);
    }
    holds() {
        if (this.#hash === undefined || this.#key === undefined)
            return false;
        const end = trailer(this.#signature.hashed);
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
                const padding = external_node_crypto_.constants.RSA_PKCS1_PADDING;
                const content = (0,external_node_crypto_.publicDecrypt)({ key, padding }, padded(first, this.#material.n.length));
                return content.equals(Buffer.concat([hash.digestInfo, digest]));
            }
            case 'ed25519':
                if (second === undefined || values.length !== 2)
                    return false;
                return (0,external_node_crypto_.verify)(null, digest, key, Buffer.concat([padded(first, 32), padded(second, 32)]));
            case 'ecdsa': {
                if (second === undefined || values.length !== 2)
                    return false;
                const width = CURVE_BYTES[this.#material.curve];
                const both = Buffer.concat([padded(first, width), padded(second, width)]);
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
        this.#hash = (0,external_node_crypto_.createHash)(algorithm.node ?? '');
        this.#ecdsa = material.kind === 'ecdsa' ? (0,external_node_crypto_.createSign)(algorithm.node ?? '') : undefined;
    }
    update(bytes) {
        this.#hash.update(bytes);
        this.#ecdsa?.update(bytes);
    }
    finish() {
        const digest = this.#hash.digest();
        return { digest, values: this.#numbers(digest).map(mpi) };
    }
    #numbers(digest) {
        if (this.#material.kind === 'rsa') {
            const padding = external_node_crypto_.constants.RSA_PKCS1_PADDING;
            const content = Buffer.concat([this.#algorithm.digestInfo, digest]);
            const number = (0,external_node_crypto_.privateEncrypt)({ key: this.#key, padding }, content);
            // A wrong RSA signature gives the private key away (Boneh, DeMillo, Lipton 1997).
            const publicKey = publicKeyObject(this.#material);
            if (publicKey === undefined || !(0,external_node_crypto_.publicDecrypt)({ key: publicKey, padding }, number).equals(content)) {
                throw mismatch();
            }
            return [number];
        }
        const both = this.#ecdsa?.sign({ key: this.#key, dsaEncoding: 'ieee-p1363' }) ?? (0,external_node_crypto_.sign)(null, digest, this.#key);
        return [both.subarray(0, both.length / 2), both.subarray(both.length / 2)];
    }
}
function mismatch() {
    return malformed_fault('signing-failed', 'The private key does not belong to its public key, or the machine computed wrongly.', 'Export the key again with gpg --armor --export-secret-keys.');
}

;// CONCATENATED MODULE: ./lib/openpgp/certificate.js






/** Every key in a sequence of packets. What isn't known is passed over, with the signatures that follow it. */
function certificate_readCertificates(bytes) {
    const drafts = [];
    for (const packet of readPackets(bytes)) {
        if (packet.tag === TAG.publicKey || packet.tag === TAG.secretKey) {
            drafts.push([{ packet, signatures: [] }]);
            continue;
        }
        const draft = drafts.at(-1);
        if (draft === undefined) {
            if (packet.tag === TAG.marker || packet.tag === TAG.trust)
                continue;
            throw malformed_fault('key-malformed', `There is no OpenPGP key: the data begins with a packet of type ${packet.tag}.`, 'Export the key again, with gpg --armor, and hand it over whole.');
        }
        if (packet.tag === TAG.signature) {
            const signature = readSignature(packet.body);
            if (signature !== undefined)
                draft.at(-1)?.signatures.push(signature);
        }
        else if (packet.tag !== TAG.trust && packet.tag !== TAG.marker && packet.tag !== TAG.padding) {
            draft.push({ packet, signatures: [] });
        }
    }
    return drafts.flatMap(([first, ...rest]) => (first === undefined ? [] : [assemble(first, rest)]));
}
function assemble(first, rest) {
    const withTag = (...tags) => rest.filter(({ packet }) => tags.includes(packet.tag));
    return {
        primary: component(first),
        users: withTag(TAG.userId, TAG.userAttribute),
        subkeys: withTag(TAG.publicSubkey, TAG.secretSubkey).map(component),
    };
}
function component({ packet, signatures }) {
    const isSecret = packet.tag === TAG.secretKey || packet.tag === TAG.secretSubkey;
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
    const check = new seal_SignatureCheck(signature, signer);
    for (const piece of bytes)
        check.update(piece);
    return check.holds();
}
/** Whether a signature says that `part` made it: by fingerprint where it names one, else by key id. */
function certificate_names(signature, part) {
    if (signature.issuerFingerprints.length > 0)
        return signature.issuerFingerprints.includes(part.fingerprint);
    return signature.issuerKeyIds.length === 0 || signature.issuerKeyIds.includes(part.keyId);
}
function isCertification({ type }) {
    return type >= signature_packet_TYPE.certificationFirst && type <= signature_packet_TYPE.certificationLast;
}

;// CONCATENATED MODULE: ./lib/openpgp/keys.js



/** More than any keyring of a team. */
const LONGEST = 4 * 1024 * 1024;
/**
 * Secret keys from armor (several blocks, too), or from base64 of the armor or of the binary.
 * @throws Failure `armor-malformed`, `packet-malformed`, `key-malformed`, `key-missing`
 */
async function readKeys(text) {
    const secret = certificate_readCertificates(keys_keyBytes(text.reveal())).filter(holdsSecret);
    if (secret.length === 0) {
        throw malformed_fault('key-missing', 'There is no private key: what was given is a public key.', EXPORT.private);
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
        if (readCertificates(keys_keyBytes(text)).some(holdsSecret))
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
    const blocks = armor_dearmor(armored).filter(({ kind }) => kind.endsWith('KEY BLOCK'));
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

;// CONCATENATED MODULE: ./lib/openpgp/masks.js



/**
 * Every form in which a private key may show up in a log: as given, in armor, as base64 of the armor and of the binary,
 * wrapped or not. Each is to be masked whole and line by line.
 */
function secretForms(key) {
    const given = key.reveal();
    const forms = [given];
    try {
        const bytes = keys_keyBytes(given);
        for (const text of [armorIn(given), armor('PRIVATE KEY BLOCK', bytes)]) {
            if (text !== undefined)
                forms.push(text, ...wraps(Buffer.from(text)));
        }
        forms.push(...wraps(Buffer.from(bytes)));
        // Several keys were given by somebody who has each alone, too.
        const keys = keysApart(bytes);
        for (const each of keys.length > 1 ? keys : []) {
            const armored = armor('PRIVATE KEY BLOCK', each);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __webpack_require__(65671);
// EXTERNAL MODULE: ./lib/github/artifact.js
var artifact = __webpack_require__(66685);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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

;// CONCATENATED MODULE: ./lib/deb/version.js

const HIGHEST_EPOCH = 2 ** 31 - 1;
/**
 * A version by Policy 5.6.12: `[epoch:]upstream[-revision]`, revision after the last hyphen.
 * dpkg refuses a package whose upstream part starts with anything but a digit.
 * @throws Failure `version-malformed`
 */
function parseVersion(text) {
    const version = versionAsFound(text);
    if (!digitAt(version.upstream, 0)) {
        throw version_malformed(text, `its upstream part ${JSON.stringify(version.upstream)} does not start with a digit`);
    }
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
 * A version in somebody else's index, or a person's choice among those: as `dpkg --compare-versions` takes it, which only
 * warns of what a package must not have. Not to be written anywhere new.
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
        return { operator, version: parseVersion(version) };
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
    const file = await scan(source, place, new Cursor(source, hashes.update));
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

;// CONCATENATED MODULE: ./lib/openpgp/verify.js










/**
 * The text of a clearsigned message, an InRelease, with the first valid signature on it.
 * @throws Failure `signature-\u2026` unless one of the keys signed it, and if a signature by one of them is wrong
 */
async function verifyClearsigned(text, keys, at) {
    const { lines, signed, signatures } = readClearsigned(text);
    const found = readSignatures(signatures).filter(({ type }) => type === TYPE.text || type === TYPE.binary);
    return { ...(await firstValid(found, signed, keys, at, 'The signature')), text: `${lines.join('\n')}\n` };
}
/**
 * Checks a detached signature, in packets or armor, over bytes that are read once.
 * @throws Failure `signature-\u2026` unless one of the keys signed them, and if a signature by one of them is wrong
 */
async function verify_verifyDetached(bytes, signature, keys, at, subject = 'The signature') {
    const found = readSignatures(signaturePackets(signature)).filter(({ type }) => type === TYPE.binary);
    return await firstValid(found, bytes, keys, at, subject);
}
function signaturePackets(signature) {
    const isBinary = typeof signature !== 'string' && (signature[0] ?? 0) > 0x7f;
    if (isBinary)
        return signature;
    const text = typeof signature === 'string' ? signature : Buffer.from(signature).toString('latin1');
    return Buffer.concat(armor_dearmor(text).map(({ bytes }) => bytes));
}
function readSignatures(bytes) {
    const packets = readPackets(bytes).filter(({ tag }) => tag !== TAG.marker);
    if (packets.some(({ tag }) => tag !== TAG.signature)) {
        throw malformed_fault('signature-malformed', 'This is no detached signature: it holds other packets too.', 'Sign anew.');
    }
    return packets.flatMap(({ body }) => readSignature(body) ?? []);
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
        .filter(({ part }) => names(signature, part))
        .map((standing) => ({
        signature,
        certificate,
        standing,
        check: new SignatureCheck(signature, standing.part),
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
        return `${name} is ${materialName(part.material)}`;
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
        return fault('signature-missing', `${subject} is of no kind that counts here.`, 'Sign anew.');
    }
    const by = signatures.map(issuerName).join(', ');
    const trusted = keys.map(({ fingerprint }) => fingerprint).join(', ');
    return fault('signature-unknown-key', `${subject} is by ${by}, which is none of the keys trusted here (${trusted}).`, 'If that key is right, add its public key to those trusted; else find out who signed.');
}
function bad(subject, { part }) {
    return fault('signature-bad', `${subject}, by ${part.fingerprint}, does not match: the content was changed after it was signed.`, 'Do not use it. Fetch it again; if that does not help, find out what changed it.');
}
function refused(subject, reasons) {
    return fault('signature-refused', `${subject} does not count: ${[...new Set(reasons)].join('; ')}.`, 'Sign anew with a key that is valid.');
}

;// CONCATENATED MODULE: ./lib/openpgp/debsigs.js




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
        return readSignatures(signaturePackets(await content(file, member))).map(signature_packet_issuerName);
    }
    catch {
        return [];
    }
}
async function content({ bytes }, { name, start, size }) {
    return await collect(bytes.read(start, start + size), debsigs_LONGEST, () => malformed_fault('signature-malformed', `The member ${name} has ${size} bytes, more than a signature.`, 'Sign the package anew.'));
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
        throw fault(origin === undefined ? 'signature-missing' : 'signature-malformed', `${label(file)} has ${origin === undefined ? 'no' : 'more than one'} origin signature.`, 'Sign it with action-sign and `role: origin`.');
    }
    const valid = [{ role: 'origin', ...(await verified(file, origin, keys, at)) }];
    for (const member of members) {
        if (member === origin || !(await isByOneOf(file, member, keys)))
            continue;
        valid.push({ role: debsigs_roleOf(member), ...(await verified(file, member, keys, at)) });
    }
    return valid;
}
async function verified(file, member, keys, at) {
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

;// CONCATENATED MODULE: ./lib/openpgp/file-bytes.js


const file_bytes_PIECE = 512 * 1024;
/**
 * Parts of a file, one after another, for a reader that is done with a piece before it asks for the next: all come in the
 * same memory, so that a large package takes no more of it than a small one.
 * @throws Failure `file-changed` where the file is shorter than it was
 */
async function* fileBytes(path, parts) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        const piece = Buffer.allocUnsafe(file_bytes_PIECE);
        for (const { from, to } of parts) {
            for (let at = from; at < to;) {
                const { bytesRead } = await handle.read(piece, 0, Math.min(file_bytes_PIECE, to - at), at);
                if (bytesRead === 0)
                    throw file_bytes_changed(path);
                at += bytesRead;
                yield piece.subarray(0, bytesRead);
            }
        }
    }
    finally {
        await handle.close();
    }
}
function file_bytes_changed(path) {
    return malformed_fault('file-changed', `${path} was changed while it was being signed.`, 'Let nothing write to it during this step.');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/openpgp/replace-file.js






/**
 * Makes a file appear whole or not at all: what `write` puts into a dot-file beside it takes its place at the end. Kept
 * from a process that is killed, not from a machine that loses power: nothing is forced to the disk.
 * @param from a file that the dot-file starts as a copy of, made while `write` prepares
 * @throws Failure `disk-full`, `file-unwritable`
 */
async function replaceFile(path, mode, write, from) {
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), draftName(path));
    try {
        await (0,promises_.rm)(draft, { force: true });
        // Begun before, awaited when the draft is opened. Kernel and hashing share the work.
        const copied = from === undefined ? undefined : (0,promises_.copyFile)(from, draft, external_node_fs_.constants.COPYFILE_EXCL);
        copied?.catch(() => undefined);
        const opened = [];
        try {
            await write(async () => {
                await copied;
                const handle = await (0,promises_.open)(draft, copied === undefined ? 'wx' : 'r+');
                opened.push(handle);
                await handle.chmod(mode);
                return handle;
            });
            await copied;
        }
        finally {
            await copied?.catch(() => undefined);
            for (const handle of opened)
                await handle.close();
        }
        await (0,promises_.rename)(draft, path);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true }).catch(() => undefined);
        throw explained(error, path);
    }
}
/** The same for a name in every run, so that what a killed one left is found, and never too long for a folder. */
function draftName(path) {
    const name = (0,external_node_crypto_.createHash)('sha256').update((0,external_node_path_.basename)(path)).digest('hex').slice(0, 16);
    return `.${name}.signing`;
}
function explained(error, path) {
    if (!(error instanceof Error) || error instanceof lib_failure/* Failure */.H || !('code' in error))
        return error;
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
        return malformed_fault('disk-full', `The disk that holds ${(0,external_node_path_.dirname)(path)} is full: ${(0,external_node_path_.basename)(path)} could not be written, and is as it was.`, 'Make room: signing a package needs as much again as the package has, for a moment.', error);
    }
    return malformed_fault('file-unwritable', `${path} can't be written: ${error.message}.`, 'Check the permissions of the file and its folder.', error);
}

;// CONCATENATED MODULE: ./lib/openpgp/embed.js






/**
 * Signs a package in place: its member `_gpg` + role holds the signature afterwards, in the place of one that was there,
 * else at the end. All other members keep their bytes, headers and order; the file keeps its mode. It changes at once or
 * not at all.
 * @throws Failure as `inspectPackage`, and `disk-full`, `file-unwritable`
 */
async function embedSignature(path, signer, role, at) {
    const source = await openFile(path);
    const file = await inspectPackage(source, path);
    const { mode } = await (0,promises_.stat)(path);
    await replaceFile(path, mode & 0o7777, async (open) => {
        const signature = await signer.detach(fileBytes(path, signedParts(file)), at);
        const handle = await open();
        await writeTail(handle, file, newMember(role, signature, signer.timeOf(at)), memberName(role));
    }, path);
}
function newMember(role, signature, mtime) {
    const header = memberHeader({
        name: memberName(role),
        mtime,
        uid: 0,
        gid: 0,
        mode: 0o100644,
        size: signature.length,
    });
    return Buffer.concat([header, signature, padding(signature.length)]);
}
/** Writes what differs from the copy: from the new member on, or from where a missing last padding belongs. */
async function writeTail(handle, file, added, name) {
    const first = file.members.findIndex((member) => member.name === name);
    const kept = first === -1 ? file.members.length : first;
    const last = file.members[kept - 1];
    let at = last === undefined ? 0 : last.start + last.size;
    const write = async (bytes) => {
        for (let done = 0; done < bytes.length;) {
            const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at);
            done += bytesWritten;
            at += bytesWritten;
        }
    };
    if (last !== undefined)
        await write(await paddingOf(file, last));
    await write(added);
    for (const member of file.members.slice(kept)) {
        if (member.name === name)
            continue;
        const end = member.start + member.size;
        for await (const piece of file.bytes.read(member.start - AR_HEADER, end))
            await write(piece);
        await write(await paddingOf(file, member));
    }
    await handle.truncate(at);
}
/** The byte that makes a member's length even, as it is. */
async function paddingOf({ bytes }, { start, size }) {
    const end = start + size;
    if (size % 2 === 1 && end < bytes.size)
        for await (const piece of bytes.read(end, end + 1))
            return piece;
    return padding(size);
}
function padding(size) {
    return Buffer.from(size % 2 === 0 ? '' : '\n');
}
/**
 * Signs a file as it is: the signature lies beside it, in armor, as `<path>.asc`.
 * @throws Failure `disk-full`, `file-unwritable`
 */
async function signBeside(path, signer, at) {
    const { size } = await (0,promises_.stat)(path);
    const text = await signer.detachArmored(fileBytes(path, [{ from: 0, to: size }]), at);
    await replaceFile(`${path}.asc`, 0o644, async (open) => {
        await (await open()).writeFile(text);
    });
}

;// CONCATENATED MODULE: ./lib/actions/sign/act.js



/** Signs each package, and uploads them where that is asked for. Each file changes at once or not at all. */
async function act(inputs, decision, world) {
    const { subjects } = decision;
    await world.report.group(`Signing ${subjects.length} packages`, async () => {
        for (const subject of subjects) {
            await signPackage(inputs, decision, subject);
            world.report.line(`${subject.name} (${(0,summary/* sizeText */.lP)(subject.size)})`);
        }
    });
    if (inputs['artifact-name'] !== undefined)
        await upload(inputs['artifact-name'], inputs, subjects);
}
async function signPackage({ signature, role }, decision, { path }) {
    const { signer, at } = decision;
    if (signature !== 'detached')
        await embedSignature(path, signer, role, at);
    if (signature !== 'embedded')
        await signBeside(path, signer, at);
}
async function upload(name, inputs, subjects) {
    const files = subjects.flatMap(({ path }) => [
        path,
        ...(inputs.signature === 'embedded' ? [] : [`${path}.asc`]),
    ]);
    await (0,artifact/* uploadArtifact */.m)(name, files, commonFolder(files));
}
/** The innermost folder that all files are below. */
function commonFolder(files) {
    const [first = '/'] = files;
    let folder = (0,external_node_path_.dirname)(first);
    while (!files.every((file) => file.startsWith(folder === '/' ? folder : `${folder}/`)))
        folder = (0,external_node_path_.dirname)(folder);
    return folder;
}

;// CONCATENATED MODULE: ./lib/actions/sign/core-files.js
/**
 * From now on a crash of this process leaves no core file, which would hold the secret key. util-linux's prlimit(1)
 * lowers the limit, the hard one too; a runner without it keeps its own limit, which is 0 where nobody raised it.
 */
async function forbidCoreFiles({ run, environment, report, }) {
    const args = ['--core=0:0', '--pid', String(process.pid)];
    const done = await run({ program: 'prlimit', args, cwd: '/', environment }).catch(() => undefined);
    if (done?.kind !== 'exited' || done.code !== 0)
        report.debug('The limit of core files could not be lowered.');
}

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
function policy_materialWeakness(material) {
    if (material.kind === 'other')
        return { from: NEVER, what: `${material.name} keys are not accepted` };
    if (material.kind !== 'rsa' || material.bits >= 3072)
        return undefined;
    if (material.bits < 2048)
        return { from: NEVER, what: `RSA of ${material.bits} bits is too short` };
    return { from: day(LAST_DAYS.rsa2048), what: `RSA of ${material.bits} bits is accepted only until` };
}
/** What is weak about a hash algorithm. */
function policy_hashWeakness({ name }) {
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
function policy_appliesAt(weakness, at) {
    return weakness !== undefined && (weakness.from === undefined || weakness.from <= at);
}
function policy_isoDay(seconds) {
    return new Date(seconds * 1000).toISOString().slice(0, 10);
}
function day(text) {
    return Date.parse(text) / 1000;
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
    const weakness = policy_materialWeakness(part.material);
    if (policy_appliesAt(weakness, at + YEAR))
        faults.push(say('algorithm', weakText(standing), renewal));
    if (standing.revoked !== undefined)
        faults.push(say('revoked', revokedText(standing), renewal));
    if (part.created > at || standing.early) {
        const from = Math.max(part.created, standing.since);
        faults.push(say('not-yet-valid', `is valid only from ${policy_isoDay(from)} on`, `Check the clock, or make one that is valid now: ${renewal}`));
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
        faults.push(say('expired', `expired on ${policy_isoDay(standing.expires)}`, extend));
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
    const weakness = policy_materialWeakness(part.material);
    const date = weakness?.from === undefined ? '' : ` ${policy_isoDay(weakness.from)}`;
    return `is ${key_packet_materialName(part.material)}: ${weakness?.what ?? ''}${date}`;
}
function revokedText({ revoked, part, role }) {
    const date = revoked?.created === undefined ? '' : ` on ${policy_isoDay(revoked.created)}`;
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
    const name = printable(userNames(certificate)[0] ?? 'Repository signing key <you@example.org>');
    return `gpg --quick-generate-key '${name.replaceAll("'", "'\\''")}' rsa4096 sign 2y`;
}
/** Text out of a key as it may stand in a message: one line, without what moves a terminal. */
function printable(text) {
    return text
        .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
        .trim()
        .slice(0, 200);
}

;// CONCATENATED MODULE: ./lib/openpgp/plain-secret.js



/** The numbers of a secret key by algorithm, in the order in which they stand (RFC 9580, 5.5.5). */
const NUMBERS = new Map([
    [PUBLIC_KEY.rsa, ['d', 'p', 'q', 'u']],
    [PUBLIC_KEY.rsaSign, ['d', 'p', 'q', 'u']],
    [PUBLIC_KEY.ecdsa, ['d']],
    [PUBLIC_KEY.eddsaLegacy, ['seed']],
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
    const { rest } = readKeyPart(secret.body);
    if (rest[0] !== 0)
        return undefined;
    const octets = new Octets(rest.subarray(1));
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
    const { rest } = readKeyPart(secret.body);
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
        const publicHalf = publicKeyObject(part.material);
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
    const { SecretKeyPacket } = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 13074));
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
    const [usage = 0, cipher = 0] = readKeyPart(body).rest;
    const hasSpecifier = usage >= 253;
    const known = UNREADABLE[hasSpecifier ? cipher : usage];
    const why = known ?? (usage === 255 || !hasSpecifier ? `the old way ${usage} of before 2001` : undefined);
    if (why === undefined)
        return;
    throw malformed_fault('protection-unsupported', `The secret half of the key ${fingerprint} is protected with ${why}, which can't be read here; the passphrase was not tried.`, 'Import it into gpg 2.2 or newer, which asks for the passphrase, and export it from there: that protects it anew, with AES.');
}
async function decrypt(packet, fingerprint, passphrase) {
    if (passphrase === undefined) {
        throw malformed_fault('passphrase-missing', `The key ${fingerprint} is protected by a passphrase, and none was given.`, 'Give the input `passphrase`.');
    }
    try {
        await packet.decrypt(passphrase.reveal());
    }
    catch (cause) {
        throw malformed_fault('passphrase-wrong', `The passphrase does not open the key ${fingerprint}.`, 'Give the input `passphrase` the passphrase that the key was exported with; try it with gpg first.', cause);
    }
}
function secretNumbers(params) {
    return (name) => {
        const value = params === null ? undefined : Reflect.get(params, name);
        if (!(value instanceof Uint8Array))
            throw new Error(`no secret number ${name}`);
        return withoutZeros(value);
    };
}
function privateJwk({ part }, number) {
    const { material } = part;
    const half = publicJwk(material) ?? {};
    if (material.kind === 'ed25519')
        return { ...half, d: base64url(padded(number('seed'), 32)) };
    if (material.kind === 'ecdsa') {
        return { ...half, d: base64url(padded(number('d'), CURVE_BYTES[material.curve])) };
    }
    // OpenPGP's u is p\u207b\u00b9 mod q where JWK's qi is q\u207b\u00b9 mod p: the two primes change places.
    const [d, p, q, u] = [number('d'), number('q'), number('p'), number('u')];
    const exponent = (prime) => base64url(fromBigInt(toBigInt(d) % (toBigInt(prime) - 1n), prime.length));
    return {
        ...half,
        d: base64url(d),
        p: base64url(p),
        q: base64url(q),
        dp: exponent(p),
        dq: exponent(q),
        qi: base64url(u),
    };
}
function toBigInt(bytes) {
    return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}
function fromBigInt(value, width) {
    return Buffer.from(value.toString(16).padStart(width * 2, '0'), 'hex');
}
function secret_packet_damaged(fingerprint, cause) {
    return malformed_fault('key-malformed', `The secret half of the key ${fingerprint} is damaged or of a kind that can't be read.`, 'Export it again with gpg --armor --export-secret-keys.', cause);
}

;// CONCATENATED MODULE: ./lib/openpgp/standing.js



/**
 * The standing of every part of a key: of several signatures about the same thing the newest counts, and a
 * revocation counts whenever it was made.
 * @param at seconds since 1970; @param weakAt for which moment the policy on hash algorithms is asked
 */
function standing_standings(certificate, at, weakAt) {
    const { primary } = certificate;
    const revokers = revokersOf(certificate);
    return componentsOf(certificate).map((component) => component === primary
        ? primaryStanding(certificate, revokers, at, weakAt)
        : subkeyStanding(primary.part, revokers, component, at, weakAt));
}
/** Whom a key lets revoke it (RFC 9580, 5.2.3.23), by signatures of its own. */
function revokersOf({ primary, users }) {
    const named = (signatures, ...more) => signatures
        .filter(({ type }) => type === signature_packet_TYPE.directKey || (type >= 0x10 && type <= 0x13))
        .filter((signature) => signature.revokers.length > 0 && certificate_names(signature, primary.part))
        .filter((signature) => holds(signature, primary.part, keyBytes(primary.part), ...more))
        .flatMap(({ revokers }) => revokers);
    return [
        ...named(primary.signatures),
        ...users.flatMap((user) => named(user.signatures, userBytes(user.packet))),
    ];
}
/** Whether one of them says that it made a revocation. Their keys are not at hand, so it counts as it stands. */
function standing_isByOneOf(signature, revokers) {
    return revokers.some((revoker) => signature.issuerFingerprints.includes(revoker) || signature.issuerKeyIds.includes(revoker.slice(-16)));
}
function primaryStanding(certificate, revokers, at, weakAt) {
    const { primary, users } = certificate;
    const { part } = primary;
    const over = (...more) => {
        return (signature) => certificate_names(signature, part) &&
            (signature.hash.node === undefined || holds(signature, part, keyBytes(part), ...more));
    };
    const direct = newest(primary.signatures, signature_packet_TYPE.directKey, over(), at);
    const userSignatures = userBindings(users, (user) => over(userBytes(user.packet)), at);
    const isWeak = ({ hash }) => policy_appliesAt(policy_hashWeakness(hash), weakAt);
    const all = [...(direct === undefined ? [] : [direct]), ...userSignatures];
    const strong = all.filter((signature) => !isWeak(signature));
    const counting = strong.length > 0 ? strong : all;
    const bindings = [
        ...new Set([
            ...counting.filter((signature) => signature === direct),
            ...mainUser(counting.filter((signature) => signature !== direct)),
        ]),
    ];
    const revoked = primary.signatures.find((signature) => signature.type === signature_packet_TYPE.keyRevocation && (standing_isByOneOf(signature, revokers) || over()(signature)));
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
        const binding = newest(user.signatures, isCertification, check, at);
        if (binding === undefined)
            return [];
        const revocation = newest(user.signatures, signature_packet_TYPE.certificationRevocation, check, at);
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
    const made = (signature) => certificate_names(signature, primary) &&
        (signature.hash.node === undefined || holds(signature, primary, keyBytes(primary), keyBytes(part)));
    const binding = newest(signatures, signature_packet_TYPE.subkeyBinding, made, at);
    const bindings = binding === undefined ? [] : [binding];
    const back = binding?.embedded.find((signature) => signature.type === signature_packet_TYPE.primaryKeyBinding && holds(signature, part, keyBytes(primary), keyBytes(part)));
    return {
        ...common(part, bindings),
        role: 'subkey',
        component,
        revoked: signatures.find((signature) => signature.type === signature_packet_TYPE.subkeyRevocation && (standing_isByOneOf(signature, revokers) || made(signature))),
        early: bindings.length === 0 && signatures.some(({ created }) => (created ?? 0) > at),
        weakHashes: hashNames([...bindings, ...(back === undefined ? [] : [back])].filter(({ hash }) => policy_appliesAt(policy_hashWeakness(hash), weakAt))),
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

;// CONCATENATED MODULE: ./lib/openpgp/judge.js





/** Whether gpgv and apt will accept what this key signs, now and in a year; if not, every reason. */
function judgeKey(key, policy, at) {
    const { certificate } = key;
    const now = judge_seconds(at);
    const all = standing_standings(certificate, now, now + YEAR);
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
    return { kind: 'refused', faults: distinct(refused) };
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
        const weakness = policy_materialWeakness(each.part.material);
        if (weakness?.from === undefined)
            continue;
        warnings.push({
            what: `The key ${each.part.fingerprint} is ${key_packet_materialName(each.part.material)}, which apt accepts only until ${policy_isoDay(weakness.from)}; a year earlier it is refused here.`,
            remedy: `Make a stronger one and let clients trust both before you change over: ${newKey(certificate)}`,
        });
    }
    if (until !== undefined && until < now + policy.minimumValidity * DAY) {
        const target = until === primary.expires ? '' : ` ${part.fingerprint}`;
        warnings.push({
            what: `The key ${part.fingerprint} expires on ${policy_isoDay(until)}, in ${Math.floor((until - now) / DAY)} days; clients then refuse what it signed.`,
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
    const there = all.map(({ part, role, signs }) => `${part.fingerprint} (${role === 'primary' ? 'primary key' : 'subkey'}, ${key_packet_materialName(part.material)}${signs ? ', may sign' : ''})`);
    return {
        code: 'not-there',
        fingerprint: wanted,
        what: `there is no part ${wanted} in this key`,
        remedy: `Name one that is there: ${there.join('; ')}.`,
    };
}
function distinct(faults) {
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
        return malformed_fault('key-refused', `${only.what.charAt(0).toUpperCase()}${only.what.slice(1)}.`, only.remedy);
    const reasons = faults.map(({ what, remedy }) => `- ${what}.\n  ${remedy}`);
    return malformed_fault('key-refused', `The private key must not sign:\n${reasons.join('\n')}`, '');
}

;// CONCATENATED MODULE: ./lib/openpgp/cleartext.js


const cleartext_BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
/** @throws Failure `text-unsignable` for a text with NUL, which apt would cut */
function signableText(text) {
    if (text.includes('\0')) {
        throw malformed_fault('text-unsignable', 'The text holds a NUL character.', 'Take it out of the field it is in.');
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
    return [cleartext_BEGIN, `Hash: ${names}`, '', ...escaped, armor('SIGNATURE', signatures)].join('\n');
}
/**
 * Takes a clearsigned message apart, as strictly as apt: nothing stands before it, between its parts or after it, and it
 * holds one signed text.
 * @throws Failure `signature-malformed`, `armor-malformed`
 */
function cleartext_readClearsigned(message) {
    const lines = message.split('\n').map((line) => line.replace(/\r$/, ''));
    if (lines[0] !== cleartext_BEGIN)
        throw cleartext_broken(`its first line is not ${cleartext_BEGIN}`);
    const blank = lines.indexOf('');
    const headers = lines.slice(1, blank);
    if (blank === -1 || !headers.every((line) => /^Hash: [A-Za-z0-9, -]+$/.test(line))) {
        throw cleartext_broken('it has other headers than `Hash`');
    }
    const start = lines.indexOf(SIGNATURE);
    if (start < blank)
        throw cleartext_broken('it has no signature');
    const end = lines.indexOf('-----END PGP SIGNATURE-----', start);
    if (end === -1 || lines.slice(end + 1).some((line) => line.trim() !== '')) {
        throw cleartext_broken('something unsigned follows it');
    }
    const text = lines.slice(blank + 1, start).map((line) => {
        if (line.startsWith('- '))
            return line.slice(2);
        if (line.startsWith('-'))
            throw cleartext_broken('a line of it begins with a hyphen that is not escaped');
        return line;
    });
    const signable = signableText(`${text.join('\n')}\n`);
    const [block] = dearmor(lines.slice(start, end + 1).join('\n'));
    return { ...signable, signatures: block?.bytes ?? new Uint8Array(0) };
}
function cleartext_broken(what) {
    return fault('signature-malformed', `This is no clearsigned text that apt would take: ${what}.`, 'Sign it anew, and let nothing change it after that.');
}

;// CONCATENATED MODULE: ./lib/openpgp/public.js



/** The public halves as plain packets: a keyring that gpgv, sqv, apt and debsig-verify read. Others' signatures stay out. */
function exportPublic(certificates) {
    return Buffer.concat(certificates.flatMap(publicPackets).map((packet) => writePacket(packet)));
}
function publicPackets(certificate) {
    const { primary, users, subkeys } = certificate;
    const own = ({ signatures }) => signatures
        .filter((signature) => isOwn(signature, certificate))
        .map(({ body }) => ({ tag: TAG.signature, body }));
    const key = (component, tag) => [
        { tag, body: component.part.body },
        ...own(component),
    ];
    return [
        ...key(primary, TAG.publicKey),
        ...users.flatMap((user) => [user.packet, ...own(user)]),
        ...subkeys.flatMap((subkey) => key(subkey, TAG.publicSubkey)),
    ];
}
function isOwn(signature, certificate) {
    return componentsOf(certificate).some(({ part }) => certificate_names(signature, part));
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
    const packets = readPackets(binary);
    for (const lengths of LENGTHS) {
        const bytes = Buffer.concat(packets.map((packet) => writePacket(packet, leastLength(packet, lengths))));
        for (let width = 76; width >= 40; width -= 4) {
            const text = armor('PUBLIC KEY BLOCK', bytes, width);
            if (!masked.some((mask) => text.includes(mask)))
                return text;
        }
    }
    return armor('PUBLIC KEY BLOCK', binary, 60);
}
function leastLength({ tag }, [primary, subkey, user]) {
    if (tag === TAG.publicKey)
        return primary;
    if (tag === TAG.publicSubkey)
        return subkey;
    return tag === TAG.userId ? user : 1;
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
    await signed(signature_packet_TYPE.binary, new Uint8Array(0), new Date(0));
    return {
        fingerprints: keys.map(({ fingerprint }) => fingerprint),
        async clearsign(text, at) {
            const signable = signableText(text);
            return clearsignedText(signable, [SHA512], await signed(signature_packet_TYPE.text, signable.signed, at));
        },
        detach: (bytes, at) => signed(signature_packet_TYPE.binary, bytes, at),
        detachArmored: async (bytes, at) => armor('SIGNATURE', await signed(signature_packet_TYPE.binary, bytes, at)),
        timeOf: (at) => Math.max(...keys.map((key) => timeOf(key, at))),
        async publicKeys() {
            const binary = exportPublic(keys.map(({ certificate }) => certificate));
            return { armored: armor('PUBLIC KEY BLOCK', binary), binary };
        },
    };
}
/** One signature packet a key, over a document that is read once. */
async function signDocument(hands, type, bytes, at) {
    const works = hands.map(({ key, secret }) => ({
        signature: newSignature(key, type, at),
        making: new SignatureMaking(SHA512, key.component.part.material, secret),
    }));
    const pieces = bytes instanceof Uint8Array ? [bytes] : bytes;
    for await (const piece of pieces)
        for (const { making } of works)
            making.update(piece);
    return Buffer.concat(works.map(({ signature, making }) => {
        making.update(trailer(hashedPart(signature)));
        const { digest, values } = making.finish();
        return writeSignature(signature, digest, values);
    }));
}
function newSignature(key, type, at) {
    const { component, fingerprint } = key;
    const { algorithm } = component.part;
    return { type, algorithm, hash: SHA512, created: timeOf(key, at), issuer: fingerprint };
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

// EXTERNAL MODULE: ./lib/github/inputs.js + 1 modules
var inputs = __webpack_require__(57122);
;// CONCATENATED MODULE: ./lib/actions/package-files.js



/**
 * The files that patterns (`*`, `?`, `**`, `[\u2026]`, `{\u2026}`; relative to the workspace) match, in order; one that is matched
 * twice, or by two names, comes once. A line without match is a mistake, and so is a link that leads out of the workspace.
 */
async function packageFiles(patterns, workspace) {
    const files = new Map();
    const mistakes = [];
    const root = await (0,promises_.realpath)(workspace);
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
            const path = await (0,promises_.realpath)(match);
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
    for await (const match of (0,promises_.glob)(pattern, { cwd: workspace })) {
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
    return await (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
async function isFile(path) {
    return await (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
}
function isBelow(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}

;// CONCATENATED MODULE: ./lib/actions/sign/decide.js







/**
 * Reads packages and key and judges them.
 * @throws Failure that tells everything that is wrong
 */
async function decide(inputs, world) {
    const failures = [];
    const now = world.now();
    const at = attempt(failures, () => signatureTime(world, now));
    const subjects = await readSubjects(inputs, world, failures);
    const opened = await openKey(inputs, now).catch((error) => note(failures, error));
    const failure = (0,lib_failure/* allFailures */.Z)(failures);
    if (failure !== undefined)
        throw failure;
    if (at === undefined || opened === undefined)
        throw new Error('what is missing has left a failure');
    return { subjects, at, ...opened };
}
/** What is wrong with a part of a key only where somebody asks for that part. */
const OF_CHOICE = new Set([
    'not-there',
    'cannot-sign',
]);
async function openKey(inputs, now) {
    const keys = await aboutInput('private-key', () => readKeys(inputs['private-key']));
    const policy = { fingerprint: inputs.fingerprint, minimumValidity: inputs['minimum-validity'] };
    const verdict = judgeKeys(keys, policy, now);
    if (verdict.kind === 'refused') {
        const { faults } = verdict;
        // The key itself may be fine: it is the choice that is wrong.
        const isChoice = inputs.fingerprint !== undefined && faults.every(({ code }) => OF_CHOICE.has(code));
        return await aboutInput(isChoice ? 'fingerprint' : 'private-key', async () => {
            throw keyRefused(faults);
        });
    }
    return { verdict, signer: await aboutKey(() => openSigner([verdict.key], inputs.passphrase)) };
}
async function readSubjects(inputs, world, failures) {
    const { files, mistakes } = await packageFiles(inputs.packages, world.workspace);
    if (mistakes.length > 0)
        failures.push(new lib_failure/* Failure */.H('input', mistakes.join('\n'), ''));
    const subjects = [];
    for (const { name, path } of files) {
        try {
            if (inputs.signature !== 'embedded')
                checkBesideName(name, path);
            const file = await inspectPackage(await openFile(path), name);
            const { id, size } = file;
            const label = `${id.name} ${id.version.text} (${id.architecture})`;
            subjects.push({ name, path, label, size, embedded: await readEmbedded(file) });
        }
        catch (error) {
            note(failures, error);
        }
    }
    return subjects;
}
/** Bytes of a name that a file may have, on every file system of Linux's. */
const LONGEST_NAME = 255;
function checkBesideName(name, path) {
    const beside = `${(0,external_node_path_.basename)(path)}.asc`;
    if (Buffer.byteLength(beside) <= LONGEST_NAME)
        return;
    throw new lib_failure/* Failure */.H('input', `The signature beside it would be named \`${beside.slice(0, 20)}\u2026.asc\`, which is longer than ${LONGEST_NAME} bytes.`, 'Give the package a shorter name, or sign it with `signature: embedded`.', { where: { file: name } });
}
/**
 * SOURCE_DATE_EPOCH (reproducible-builds.org), else now.
 * @throws Failure `input` where it is no time, or one to come: clients refuse signatures from the future
 */
function signatureTime(world, now) {
    const given = world.environment.SOURCE_DATE_EPOCH ?? '';
    if (given === '')
        return now;
    const seconds = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
    if (seconds * 1000 <= now.getTime())
        return new Date(seconds * 1000);
    throw new lib_failure/* Failure */.H('input', `The environment variable SOURCE_DATE_EPOCH is \`${given}\`; accepted are whole seconds since 1970 that are not in the future.`, 'Set it to the time of the commit, `git log -1 --format=%ct`, or leave it out.');
}
function attempt(failures, work) {
    try {
        return work();
    }
    catch (error) {
        return note(failures, error);
    }
}
/** Keeps what the user can mend; anything else is a mistake of ours and ends the run. */
function note(failures, error) {
    if (!(error instanceof lib_failure/* Failure */.H))
        throw error;
    failures.push(error);
    return undefined;
}

// EXTERNAL MODULE: ./lib/github/start.js + 6 modules
var start = __webpack_require__(23877);
;// CONCATENATED MODULE: ./lib/openpgp/debsig-policy.js
/**
 * The policies and keyrings that let debsig-verify accept a package signed in this role by this key. It looks them up by
 * who made the origin signature: by fingerprint, releases before 0.30 by long key id.
 * @param signer fingerprint of the part that signs; @param origins whose origin signature the packages hold, where that
 * is somebody else (fingerprints, or long key ids)
 */
function debsigPolicy(signer, role, origins, keyring) {
    const own = debsig_policy_forms(signer);
    const others = [...new Set(origins.flatMap(debsig_policy_forms))].filter((id) => !own.includes(id));
    return [...own, ...others].flatMap((id) => {
        const signs = id.length === signer.length ? signer : signer.slice(-16);
        const roles = own.includes(id) ? [...new Set(['origin', role])] : [role];
        return [
            { path: `policies/${id}/${role}.pol`, content: Buffer.from(policyText(id, signs, roles, role)) },
            { path: `keyrings/${id}/${role}.gpg`, content: keyring },
        ];
    });
}
function debsig_policy_forms(id) {
    return id.length === 40 ? [id, id.slice(-16)] : [id];
}
/** All values are hex digits or words of ours, so nothing needs escaping. */
function policyText(origin, signs, roles, role) {
    const required = roles.map((each) => `    <Required Type="${each}" File="${role}.gpg" id="${signs}"/>`);
    return [
        '<?xml version="1.0"?>',
        '<!DOCTYPE Policy SYSTEM "https://www.debian.org/debsig/1.0/policy.dtd">',
        '<Policy xmlns="https://www.debian.org/debsig/1.0/">',
        `  <Origin Name="${origin}" id="${origin}" Description="Packages signed by ${signs}"/>`,
        '  <Selection>',
        ...required,
        '  </Selection>',
        '  <Verification MinOptional="0">',
        ...required,
        '  </Verification>',
        '</Policy>',
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/actions/sign/outcome.js




/**
 * Writes what clients need to check the signatures, below RUNNER_TEMP: the keyring, and debsig-verify's policies. apt
 * reads the keyring as `_apt`, so the modes don't follow the umask.
 */
async function handOut(inputs, decision, world) {
    const { signer, verdict, subjects } = decision;
    const { binary } = await signer.publicKeys();
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(world.temporary, 'sign-'));
    await (0,promises_.chmod)(folder, 0o755);
    const fingerprint = verdict.key.fingerprint;
    const keyring = (0,external_node_path_.join)(folder, `${fingerprint}.gpg`);
    await writePublic(folder, keyring, binary);
    const policies = (0,external_node_path_.join)(folder, 'debsig');
    for (const { path, content } of debsigPolicy(fingerprint, inputs.role, originsOf(subjects), binary)) {
        await writePublic(folder, (0,external_node_path_.join)(policies, path), content);
    }
    const masked = secretForms(inputs['private-key']).flatMap(start/* maskedParts */.E);
    return {
        packages: subjects.map(({ name }) => name).join('\n'),
        fingerprint,
        expires: verdict.until === undefined ? '' : verdict.until.toISOString().replace('.000Z', 'Z'),
        'public-key': armorApart(binary, masked),
        keyring,
        'debsig-policy': policies,
    };
}
/** Whose origin signature the packages will hold, so that another role's policy is found under it. */
function originsOf(subjects) {
    return subjects.flatMap(({ embedded }) => embedded.filter(({ role }) => role === 'origin').flatMap(({ issuers }) => issuers));
}
async function writePublic(root, path, content) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    for (let folder = (0,external_node_path_.dirname)(path); (0,external_node_path_.relative)(root, folder) !== ''; folder = (0,external_node_path_.dirname)(folder)) {
        await (0,promises_.chmod)(folder, 0o755);
    }
    await (0,promises_.writeFile)(path, content);
    await (0,promises_.chmod)(path, 0o644);
}

;// CONCATENATED MODULE: ./lib/actions/sign/show.js

const show_KINDS = {
    embedded: 'inside of the package',
    detached: 'beside the package, `.asc`',
    both: 'inside of the package, and beside it, `.asc`',
};
/** What was signed, by which key, and how clients check it. */
function signSummary(inputs, { verdict, subjects }) {
    const until = verdict.until === undefined ? 'never expires' : `expires on ${verdict.until.toISOString().slice(0, 10)}`;
    return [
        `### Signed: ${subjects.length === 1 ? '1 package' : `${subjects.length} packages`}`,
        '',
        `By ${(0,summary/* code */.aY)(verdict.key.fingerprint)}, which ${until}; ${show_KINDS[inputs.signature]}${inputs.signature === 'detached' ? '' : `, role ${inputs.role}`}.`,
        '',
        (0,summary/* table */.tp)(['Package', 'File', 'Size'], subjects.map(({ label, name, size }) => [label, name, (0,summary/* sizeText */.lP)(size)])),
        '',
        'Clients check it with the outputs `keyring` (apt, `Signed-By`) and `debsig-policy` (debsig-verify).',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/actions/sign/warnings.js
/** What is not wrong, and yet not as one would want it. */
function warningsOf(inputs, decision) {
    const { verdict, subjects } = decision;
    const ofKey = verdict.warnings.map(({ what, remedy }) => `${what}\n${remedy}`);
    const ofPackages = inputs.signature === 'detached'
        ? []
        : subjects.flatMap((subject) => packageWarnings(inputs, decision, subject));
    return [...ofKey, ...ofPackages].map((message) => ({ level: 'warning', title: 'Sign', message }));
}
function packageWarnings({ role }, { verdict }, { name, embedded }) {
    const warnings = [];
    const { certificate, fingerprint } = verdict.key;
    const own = [certificate.primary, ...certificate.subkeys].map(({ part }) => part.fingerprint);
    for (const { issuers } of embedded.filter((signature) => signature.role === role)) {
        const others = issuers.filter((issuer) => !own.some((each) => each.endsWith(issuer)));
        if (others.length === 0 && issuers.length > 0)
            continue;
        const whose = issuers.length === 0 ? 'an unreadable signature' : `the signature by ${others.join(', ')}`;
        warnings.push(`${name}: ${whose} in the role ${role} is replaced by one by ${fingerprint}.\nIf both should stand side by side, choose another \`role\`.`);
    }
    if (role !== 'origin' && !embedded.some((signature) => signature.role === 'origin')) {
        warnings.push(`${name} has no origin signature: debsig-verify refuses a package with a ${role} signature alone.\nSign it with \`role: origin\` as well.`);
    }
    return warnings;
}

;// CONCATENATED MODULE: ./lib/actions/sign/index.js







/**
 * Signs packages: reads all of them and judges the key, then writes.
 * @throws Failure that tells everything that is wrong
 */
async function run(inputs, world) {
    for (const form of secretForms(inputs['private-key']))
        world.report.mask(form);
    await forbidCoreFiles(world);
    const decision = await decide(inputs, world);
    const outputs = await handOut(inputs, decision, world);
    await act(inputs, decision, world);
    return {
        outputs,
        summary: signSummary(inputs, decision),
        annotations: warningsOf(inputs, decision),
    };
}


/***/ })

};
