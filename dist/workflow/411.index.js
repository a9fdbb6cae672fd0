export const id = 411;
export const ids = [411];
export const modules = {

/***/ 28630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ approvedIn),
/* harmony export */   T: () => (/* binding */ idOf)
/* harmony export */ });
/** Reads the output `packages` of action-publish, or what `pin` made of it. */
function approvedIn(packages) {
    const entries = Array.isArray(packages) ? packages : [];
    return entries.map((entry) => {
        const field = (name) => String(typeof entry === 'object' && entry !== null ? (Reflect.get(entry, name) ?? '') : '');
        const optional = (name) => field(name) || undefined;
        return {
            name: field('name'),
            version: field('version'),
            architecture: field('architecture'),
            sha256: field('sha256'),
            commit: optional('commit'),
            repository: optional('repository'),
        };
    });
}
function idOf({ name, version, architecture }) {
    return `${name} ${version} ${architecture}`;
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pinVersions: () => (/* binding */ pinVersions)
});

// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __webpack_require__(65671);
// EXTERNAL MODULE: ./lib/settings/hand-out.js
var hand_out = __webpack_require__(74225);
// EXTERNAL MODULE: ./lib/actions/workflow/approved.js
var workflow_approved = __webpack_require__(28630);
// EXTERNAL MODULE: ./lib/ansible/json.js
var json = __webpack_require__(33420);
// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(88120);
// EXTERNAL MODULE: ./lib/github/api.js
var api = __webpack_require__(87671);
;// CONCATENATED MODULE: ./lib/actions/workflow/commits.js


const MOST = 50;
/** The commits between what an environment has and what it would get; what can't be had is said, and fails nothing. */
async function commitsText(before, wanted, token, world) {
    const { apiUrl, repository } = await (0,context/* readRunContext */.$)(world.environment);
    const from = wanted.repository ?? repository;
    const { commit } = wanted;
    if (before === undefined || commit === undefined || from !== repository || token === undefined)
        return '';
    if (before === commit)
        return 'It is the same commit.';
    const taken = await compared(`${apiUrl}/repos/${from}/compare/${before}...${commit}`, token);
    if (taken === undefined)
        return 'GitHub does not tell which commits are between.';
    const back = await compared(`${apiUrl}/repos/${from}/compare/${commit}...${before}`, token);
    return [...listText('Commits that come', taken), ...listText('Commits that go', back ?? [])].join('\n');
}
async function compared(url, token) {
    try {
        const answer = await (0,api/* askGitHub */.X)(`${url}?per_page=100`, token);
        return (0,json/* listOf */.c3)((0,json/* property */.MZ)(answer, 'commits')).map((one) => {
            const sha = String((0,json/* property */.MZ)(one, 'sha') ?? '').slice(0, 7);
            const message = String((0,json/* property */.MZ)((0,json/* property */.MZ)(one, 'commit'), 'message') ?? '').split('\n')[0] ?? '';
            const author = String((0,json/* property */.MZ)((0,json/* property */.MZ)((0,json/* property */.MZ)(one, 'commit'), 'author'), 'name') ?? '');
            return `- ${(0,summary/* escaped */.Mk)(sha)} ${(0,summary/* escaped */.Mk)(message)} (${(0,summary/* escaped */.Mk)(author)})`;
        });
    }
    catch {
        return undefined;
    }
}
function listText(title, lines) {
    if (lines.length === 0)
        return [];
    const more = lines.length > MOST ? [`- \u2026 and ${lines.length - MOST} more`] : [];
    return [`${title}:`, '', ...lines.toReversed().slice(0, MOST), ...more, ''];
}

// EXTERNAL MODULE: ./lib/actions/workflow/read-file.js + 19 modules
var read_file = __webpack_require__(69899);
// EXTERNAL MODULE: ./lib/actions/workflow/side-by-side.js + 49 modules
var side_by_side = __webpack_require__(51486);
;// CONCATENATED MODULE: ./lib/actions/workflow/pin.js






/**
 * Makes exact versions of what was planned, so that what a person approves is what is released, and shows what each
 * environment runs now, side by side, and the commits between.
 */
async function pinVersions(inputs, world) {
    const approved = (0,workflow_approved/* approvedIn */.$)(inputs.published);
    const settings = await (0,read_file/* readSettingsFile */.u)(inputs.file, world);
    const packages = [...new Set(approved.map(({ name, version }) => `${name}=${version}`))];
    const difference = await differenceOf(settings, inputs, world);
    return {
        outputs: { packages: packages.join('\n'), approved: JSON.stringify(approved), difference },
        summary: await summaryOf(settings, approved, inputs, world),
        annotations: [],
    };
}
/** How what was built differs from what the first environment runs; empty where something else is planned. */
async function differenceOf(settings, { packages: files, environment, release = 0 }, world) {
    const [first] = settings.environments;
    if (first === undefined || first.name !== environment || files.length === 0)
        return '';
    const suite = (0,hand_out/* releasesOf */.w0)(settings, first)[release]?.suite ?? '';
    const { differenceFrom } = await __webpack_require__.e(/* import() */ 565).then(__webpack_require__.bind(__webpack_require__, 41565));
    const parts = [];
    for (const file of files)
        parts.push(await differenceFrom(first, suite, file, world));
    return parts.join('\n\n');
}
async function summaryOf(settings, approved, inputs, world) {
    const target = (0,hand_out/* environmentOf */.p7)(settings, inputs.environment ?? '');
    const parts = [];
    if (inputs.reason !== undefined)
        parts.push(`**The gate is overridden**, and the reason given is: ${(0,summary/* escaped */.Mk)(inputs.reason)}`);
    const names = [...new Set(approved.map(({ name }) => name))];
    for (const name of names) {
        const wanted = approved.find((one) => one.name === name);
        const rows = [];
        let before = { kind: 'nothing' };
        for (const environment of settings.environments) {
            const suite = (0,hand_out/* releasesOf */.w0)(settings, environment)[inputs.release ?? 0]?.suite ?? '';
            const running = await (0,side_by_side/* runningIn */.j)(environment, suite, name, world);
            const isTarget = environment === target;
            if (isTarget)
                before = running;
            rows.push([environment.name, suite, runningText(running), isTarget ? (wanted?.version ?? '') : '']);
        }
        parts.push(`### ${(0,summary/* escaped */.Mk)(name)} in each environment`, (0,summary/* table */.tp)(['Environment', 'Suite', 'Now', 'Then'], rows));
        if (wanted !== undefined && before.kind === 'version')
            parts.push(await commitsText(before.commit, wanted, inputs['github-token'], world));
    }
    return parts.filter((part) => part !== '').join('\n\n');
}
function runningText(running) {
    switch (running.kind) {
        case 'version':
            return running.version;
        case 'nothing':
            return 'nothing yet';
        case 'unseen':
            return `can\u2019t be seen by this job: ${running.why}`;
    }
}


/***/ }),

/***/ 51486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ runningIn)
});

// EXTERNAL MODULE: ./lib/bytes/hashes.js
var hashes = __webpack_require__(29583);
// EXTERNAL MODULE: ./lib/deb/version.js
var deb_version = __webpack_require__(32935);
// EXTERNAL MODULE: ./lib/deb/control-fields.js
var control_fields = __webpack_require__(85866);
// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __webpack_require__(71957);
;// CONCATENATED MODULE: ./lib/apt/change/plan.js





/**
 * What a change does to a suite. Pure, and as large as the change. Indices that are in the state and empty get the
 * `all` packages of the others.
 * @throws Failure `name-clash` when two versions that differ in their epoch alone would share a file
 */
function planChange(state, change) {
    const plans = new Map();
    for (const [name, index] of state.indices) {
        const own = indexOf(name);
        if (own === undefined || own.component !== change.component)
            continue;
        const takesAll = getsAll(change, own.architecture);
        const add = change.add.filter(({ entry }) => entry.architecture === own.architecture || (entry.architecture === ALL && takesAll));
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
    const heirs = [...state.indices.keys()].filter((name) => isNew(name) && getsAll(change, indexOf(name)?.architecture ?? ''));
    if (heirs.length === 0)
        return state;
    const component = (name) => indexOf(name)?.component;
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
    return new Failure('other-bytes', `Two of the packages given are ${one.name} ${one.version.text} (${one.architecture}), with other bytes each: they would be ${one.filename} and ${other.filename}.`, 'Give one of them, or build the other with a new version, or with a `version-suffix` for each release.');
}
function checkClash(entry, others) {
    const other = others.find((each) => each.architecture === entry.architecture &&
        withoutEpoch(each.version.text) === withoutEpoch(entry.version.text));
    if (other === undefined)
        return;
    throw new Failure('name-clash', `${entry.name} ${entry.version.text} and ${other.version.text}, which is published, differ in their epoch alone, and a file's name has no epoch: both would be ${entry.filename}.`, 'Publish a version that differs in more than its epoch.');
}
/** The entries that are not among `keep` of their architecture: those named, even if they are more, then the newest. */
function beyond(keep, entries, named) {
    if (keep === 'all')
        return [];
    const groups = Map.groupBy(entries, ({ architecture }) => architecture).values();
    return [...groups].flatMap((group) => {
        const others = group.filter((entry) => !named.includes(entry));
        const places = Math.max(0, keep - (group.length - others.length));
        return others.toSorted((a, b) => compareVersions(b.version, a.version)).slice(places);
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
    return { name: text.slice(0, at), version: versionAsFound(text.slice(at + 1)) };
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
function entry_entryId({ name, version, architecture }) {
    return `${name} ${version.text} ${architecture}`;
}
/** Of two packages of one name, whether a client takes them for the same. */
function entry_isSameVersion(a, b) {
    return a.architecture === b.architecture && compareVersions(a.version, b.version) === 0;
}
/** Each package once, though an `all` package is in every index. */
function entry_distinct(entries) {
    return [...entry_byId(entries).values()];
}
/** The same, by what `entryId` says. */
function entry_byId(entries) {
    const found = new Map();
    for (const entry of entries)
        found.set(entry_entryId(entry), entry);
    return found;
}

// EXTERNAL MODULE: ./lib/deb/stanza-lines.js
var stanza_lines = __webpack_require__(72672);
// EXTERNAL MODULE: ./lib/deb/deb822.js
var deb822 = __webpack_require__(29894);
;// CONCATENATED MODULE: ./lib/apt/index-file/find.js



const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const COLON = 58;
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
function find_findPackages(index, names) {
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
    for (const span of (0,stanza_lines/* stanzaSpans */.xi)(text))
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
    while (isBlank(text[before]))
        before--;
    let after = to;
    while (isBlank(text[after]) || text[after] === CARRIAGE_RETURN)
        after++;
    return text[before] === COLON && (after >= text.length || text[after] === LINE_FEED);
}
/** The start of the stanza that a byte is in. */
function stanzaStart(text, at) {
    const gap = text.lastIndexOf('\n\n', at, 'latin1');
    if (gap !== -1)
        return gap + 2;
    return text[0] === LINE_FEED ? 1 : 0;
}
/** Every stanza of an index. */
function everyPackage(index) {
    return located(index, (text) => stanzaSpans(text).map(({ start }) => start));
}
/** The stanzas whose `Architecture` is `all`. */
function find_findAll(index) {
    return [...everyPackage(index)].filter(({ entry }) => entry.architecture === ALL);
}
function nameAt(text, { start, end }) {
    const name = start + PACKAGE.length;
    const line = text.indexOf(LINE_FEED, name);
    const isUsual = text[name - 1] === BLANK && line !== -1 && text.toString('latin1', start, name) === PACKAGE;
    const usual = isUsual ? text.toString('latin1', name, line) : '';
    // Other ways to write it, and what may go on in the next line, are read as any field is.
    return /^[a-z0-9][a-z0-9+.-]*$/.test(usual) && !isBlank(text[line + 1])
        ? usual
        : (new deb822/* Stanza */.Qd(text.subarray(start, end)).field('Package') ?? '');
}
function isBlank(byte) {
    return byte === BLANK || byte === TAB;
}
/** @param offset of the text in the index */
function foundAt(text, start, offset) {
    const gap = text.indexOf('\n\n', start, 'latin1');
    const last = gap === -1 ? text.length : gap + 1;
    let end = last;
    while (text[end] === LINE_FEED)
        end++;
    const stanza = new deb822/* Stanza */.Qd(text.subarray(start, last));
    return { entry: entryOf(stanza), stanza, start: offset + start, end: offset + end };
}

// EXTERNAL MODULE: ./lib/apt/names.js
var apt_names = __webpack_require__(14655);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
const BLOCK = (/* unused pure expression or super */ null && (256 * 1024));
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
    throw new Failure('store', `The store did not take ${key}.`, 'Run this again.');
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
        throw new Failure('source-differs', `${bucket.name}/${key} was deleted while it was promoted.`, 'Publish that package again.');
    }
    if (bucket.now().getTime() - there.modified.getTime() < GRACE / 2)
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
    return (await sha256Of(bucket.open(entry.filename, there).read())) === entry.sha256;
}
/** @param key where the other one lies */
function otherBytes(entry, key = entry.filename) {
    return new Failure('other-bytes', `${entry.name} ${entry.version.text} (${entry.architecture}) is published already with other bytes (${key}).`, 'A version is published once: build it with a new version, or with a `version-suffix` for each release.');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/lanes.js
/** Small requests of one run under way at once. */
const REQUESTS_AT_ONCE = 16;
/**
 * Does `work` on each item, `limit` at a time; after the first error none is begun.
 * @throws what `work` throws first, at once: what is under way goes on unheeded
 */
async function lanes_inLanes(limit, items, work) {
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
    return deflateRawSync(`${lines.join(' ')}\n${diffs}`, { level: 9 });
}
/** One deflate segment that ends at a byte with nothing carried over (a full flush), so that others can stand beside it. */
function gzip_gzipSegment(text) {
    return deflateRawSync(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
}
/**
 * One gzip member out of segments. Any gunzip reads it: readers that stop after the first member (Ruby's, Perl's)
 * too, which is why it isn't one member a segment.
 * @param carried left out where FEXTRA has no room for it
 */
function gzip_gzipMember(pieces, crc, carried) {
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
function gzip_crcOf(texts) {
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
    await lanes_inLanes(THREADS, [...pieces.entries()], async ([at, piece]) => {
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
        end.readUInt32LE(FINAL_BLOCK.length) === gzip_crcOf(texts) &&
        end.readUInt32LE(FINAL_BLOCK.length + 4) === length;
    if (!isWhole)
        throw new Error('its end does not agree with its text');
    return texts;
}

// EXTERNAL MODULE: ./lib/deb/zstd-frames.js
var zstd_frames = __webpack_require__(7903);
;// CONCATENATED MODULE: ./lib/apt/index-file/zstd.js




/** zstd's seekable format: a skippable frame at the end that lists the frames before it. */
const SKIPPABLE = 0x184d2a5e;
const SEEK_TABLE = 0x8f92eab1;
const FOOTER = 9;
const LEVEL = 9;
/** More than any tool makes: each costs a decoder of its own. */
const MOST_FRAMES = 2 ** 16;
const compress = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
/** One frame, which stands alone; made beside what this thread does. */
async function zstd_zstdFrame(text) {
    return await compress(text, {
        pledgedSrcSize: text.length,
        params: {
            [constants.ZSTD_c_compressionLevel]: LEVEL,
            [constants.ZSTD_c_checksumFlag]: 1,
            // The level's own table is four times as large, too large for a piece: it takes a quarter more time and saves 0.2 %.
            [constants.ZSTD_c_hashLog]: 17,
        },
    });
}
/** Frames one after another, and their seek table, which decoders skip. */
function zstd_zstdFile(pieces) {
    const table = Buffer.alloc(8 + pieces.length * 8 + FOOTER);
    table.writeUInt32LE(SKIPPABLE, 0);
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
    if (start < 0 || file.readUInt32LE(start) !== SKIPPABLE)
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
    const frames = (0,zstd_frames/* framesOf */.k)(bytes);
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
function packages_index_openIndex(texts, gz, zst) {
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
    const compressing = inLanes(1, tasks, async ([at, { text, gz, zst, ...known }]) => {
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
    return { parts, size: totalLength(parts), sha256: sha256(digestOf(parts, 'sha256')) };
}

// EXTERNAL MODULE: ./lib/openpgp/armor.js
var openpgp_armor = __webpack_require__(98084);
// EXTERNAL MODULE: ./lib/openpgp/certificate.js
var openpgp_certificate = __webpack_require__(58156);
// EXTERNAL MODULE: ./lib/openpgp/malformed.js
var malformed = __webpack_require__(51670);
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
    return [BEGIN, `Hash: ${names}`, '', ...escaped, armor('SIGNATURE', signatures)].join('\n');
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
    const [block] = (0,openpgp_armor/* dearmor */.Ry)(lines.slice(start, end + 1).join('\n'));
    return { ...signable, signatures: block?.bytes ?? new Uint8Array(0) };
}
function broken(what) {
    return (0,malformed/* fault */.D)('signature-malformed', `This is no clearsigned text that apt would take: ${what}.`, 'Sign it anew, and let nothing change it after that.');
}

// EXTERNAL MODULE: ./lib/openpgp/key-packet.js
var key_packet = __webpack_require__(98865);
// EXTERNAL MODULE: ./lib/openpgp/packet.js
var packet = __webpack_require__(48895);
;// CONCATENATED MODULE: ./lib/openpgp/policy.js
const policy_DAY = 24 * 60 * 60;
/** apt warns, and asks its verifier, about what its policy will say a year from now. */
const YEAR = 365 * policy_DAY;
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
var seal = __webpack_require__(99770);
// EXTERNAL MODULE: ./lib/openpgp/signature-packet.js + 1 modules
var signature_packet = __webpack_require__(62421);
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
    return Buffer.concat((0,openpgp_armor/* dearmor */.Ry)(text).map(({ bytes }) => bytes));
}
function readSignatures(bytes) {
    const packets = (0,packet/* readPackets */.c)(bytes).filter(({ tag }) => tag !== packet/* TAG */.Dk.marker);
    if (packets.some(({ tag }) => tag !== packet/* TAG */.Dk.signature)) {
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

;// CONCATENATED MODULE: ./lib/apt/limits.js
/** No Release comes near it. Whoever can write to the bucket, without any key, decides how large these files are. */
const LARGEST_RELEASE = 2 ** 25;
/** A compressed index above this, which apt-get would take minutes for, is none. */
const LARGEST_FILE = 2 ** 28;
/** In milliseconds. */
const limits_DAY = 24 * 60 * 60 * 1000;
/** Pool objects are left alone this long after they were written: a run may be about to refer to them. */
const limits_GRACE = 7 * limits_DAY;

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
    const stanza = (0,deb822/* parseStanza */.F0)(Buffer.from(text), place);
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
const ORDER = (/* unused pure expression or super */ null && ([
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
]));
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
    const inRelease = await bucket.get(`${folder}/InRelease`, LARGEST_RELEASE);
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
    const release = await bucket.get(`${folder}/Release`, LARGEST_RELEASE);
    if (release === undefined)
        return { kind: 'empty' };
    const text = Buffer.from(release.bytes).toString('utf8');
    if (trust.kind === 'nobody')
        return baseOf(suite, release, text, NOBODY, undefined);
    const signature = await bucket.get(`${folder}/Release.gpg`, LARGEST_RELEASE);
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

;// CONCATENATED MODULE: ./lib/bytes/parts.js
/** Bytes that lie in parts, one after another: what is large is not copied to be in one memory. */
/** Of all parts together. */
function parts_totalLength(parts) {
    let length = 0;
    for (const part of parts)
        length += part.length;
    return length;
}
/** All parts in one: the part itself where there is one alone, else a copy. */
function parts_joined(parts) {
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
}
/** The same bytes in as few parts as go without a copy: those side by side in one memory are one. */
function parts_merged(parts) {
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
// EXTERNAL MODULE: ./lib/deb/compression.js + 1 modules
var compression = __webpack_require__(24971);
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
            const bytes = upTo(bucket, key, LARGEST_FILE);
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
        return packages_index_openIndex(await textOf(name, '.gz', gz, plain), gz, await coming);
    const zst = await coming;
    if (zst !== undefined)
        return packages_index_openIndex(await textOf(name, '.zst', zst, plain), undefined, zst);
    for (const form of OTHER_FORMS) {
        const bytes = await fetch(form);
        if (bytes !== undefined)
            return packages_index_openIndex(await textOf(name, form, bytes, plain));
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
    if (ahead.has(key) && entry.size <= LARGEST_FILE)
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
    if (parts_totalLength(parts) !== entry.size)
        return false;
    const strong = hashesOf(entry);
    return strong.length > 0 && strong.every((name) => (0,hashes/* digestOf */.ol)(parts, name) === entry[name]);
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
        const length = parts_totalLength(texts);
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
    return await Array.fromAsync((0,compression/* decompress */.m)((0,source/* bytesSource */.Xl)(bytes).read(), form, `Packages${form}`, size));
}
function differs(place) {
    return new lib_failure/* Failure */.H('index-differs', 'This index is missing or differs from what the signed Release says of it, so nothing is merged into it.', 'Run the operation `verify`: it lists what is wrong and mends what can be mended. Else restore the object from a version or a backup.', { where: { file: place } });
}

;// CONCATENATED MODULE: ./lib/apt/suite/survey.js


/** Longer than a run takes from its first by-hash object to its commit. */
const RUN = (/* unused pure expression or super */ null && (15 * 60 * 1000));
async function surveySuite(bucket, suite) {
    const found = new Map();
    for await (const object of bucket.list(`${suiteFolder(suite)}/`))
        found.set(object.key, object);
    return found;
}
/** The plain names that are not what Release says, with the names by hash that have it. */
function disagreeing(survey, suite, release) {
    const folder = suiteFolder(suite);
    return [...release.files].flatMap(([path, { sha256 }]) => {
        const parent = folderByHash(path);
        if (parent === undefined || sha256 === undefined)
            return [];
        const from = byHash(`${folder}/${parent}`, sha256);
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
    const prefix = `${suiteFolder(suite)}/${index}/by-hash/`;
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
        .filter((time) => time <= now.getTime() - DAY - RUN);
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

;// CONCATENATED MODULE: ./lib/apt/writes.js


/** Objects whose name says what is in them never change: caches may keep them for good. */
const writes_IMMUTABLE = 'public, max-age=31536000, immutable';
/** The rest must be asked for each time; `must-revalidate` alone would let caches guess for how long. */
const FRESH = 'max-age=0, must-revalidate';
function textWrite(key, text, type, condition = { kind: 'any' }) {
    return write(key, bytesSource(Buffer.from(text)), FRESH, type, condition);
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
    return await collect(content.read(), content.size, () => new Failure('changed', 'The text changed.', ''));
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
    const found = [...indices.values()].flatMap((index) => find_findPackages(index, names));
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
            const others = entry_distinct(found.map(({ entry }) => entry).filter(({ name }) => name === selector.name));
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
    if (!(0,hashes/* isSha256 */._h)(entry.sha256))
        throw promote_differs(source, from, 'has no SHA-256 in the index, so nothing proves it');
    const others = () => promote_differs(source, from, 'has other bytes than the index says');
    if (facts.sha256 !== undefined && facts.sha256 !== entry.sha256)
        throw others();
    const filename = (0,apt_names/* poolKey */.iX)(component, (0,apt_names/* sourceName */.VZ)(stanza.field('Source'), entry.name), entry);
    const content = provenSource(source.open(from, facts), entry.sha256, others);
    const made = incomingOf(stanza.withField('Filename', filename), content);
    const isThere = whole(source, from) === whole(target, filename) && source.place.endpoint === target.place.endpoint;
    const proven = facts.sha256 === entry.sha256;
    const copy = (to) => target.copy(from, to, { source, etag: facts.etag, caching: writes_IMMUTABLE, type: PACKAGE_TYPE });
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
    const faults = (0,control_fields/* controlFaults */.v)(stanza);
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

// EXTERNAL MODULE: ./lib/openpgp/keys.js
var keys = __webpack_require__(17883);
// EXTERNAL MODULE: ./lib/s3/access.js
var s3_access = __webpack_require__(99666);
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
var external_node_stream_ = __webpack_require__(57075);
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
    const { Agent, request } = await (protocol === 'http:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)));
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

;// CONCATENATED MODULE: ./lib/s3/fault.js

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
    return new lib_failure/* Failure */.H(code, what, remedy, { cause: trouble.error });
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

;// CONCATENATED MODULE: ./lib/s3/bucket.js
/** An ETag out of a store's answer. */
function etag(given) {
    return given;
}

;// CONCATENATED MODULE: ./lib/s3/facts.js

/** What the headers of an answer to GET or HEAD tell of an object; its size is 0 where they don't. */
function factsOf(headers) {
    const checksum = headers['x-amz-checksum-type'] === 'COMPOSITE' ? undefined : headers['x-amz-checksum-sha256'];
    const sha256 = typeof checksum === 'string' ? wholeSha256(checksum) : undefined;
    const modified = Date.parse(headers['last-modified'] ?? '');
    return {
        etag: etag(headers.etag ?? ''),
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
        if (isAbsent(answer.trouble))
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
    if (isAbsent(answer.trouble))
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
            if (error instanceof StoreError && error.status === 416)
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
                ...copy_named('cache-control', caching),
                ...copy_named('content-type', type),
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
            ...copy_named('cache-control', answer.output['cache-control']),
            ...copy_named('content-type', answer.output['content-type']),
        };
    }
    if (isAbsent(answer.trouble))
        return undefined;
    throw wire.failure(answer.trouble, 'HeadObject', from.key);
}
function copy_named(name, value) {
    return value === undefined ? {} : { [name]: value };
}
/** 400 InvalidRequest: above 5 GB, or a self-copy that changes nothing; 501: not implemented. */
function cannot(trouble) {
    if (isAbsent(trouble) || isRefused(trouble))
        return true;
    return (trouble.status === 501 ||
        (trouble.status === 400 && /^(InvalidRequest|EntityTooLarge)$/.test(trouble.code)));
}

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
    throw new lib_failure/* Failure */.H(code, `The endpoint \`${url.origin}${path}\` has the bucket ${bucket} in it: all would be written a folder too deep, into \`${bucket}/\` inside of the bucket.`, `Set \`endpoint\` (for the source of a promotion \`from-endpoint\`) to \`${right}\`: the bucket is told by \`bucket\`.`);
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
                etag: etag(textAt(object, 'ETag')),
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
    if (isAbsent(answer.trouble))
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
    if (!isAbsent(answer.trouble) && !isRefused(answer.trouble))
        throw wire.failure(answer.trouble, 'GetObject', key);
    const code = 'object-changed';
    throw new lib_failure/* Failure */.H(code, 'This object was replaced or deleted while it was read.', 'Run this again.', {
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
    return new lib_failure/* Failure */.H('too-large', `This object has ${size ?? 'too many'} bytes; at most ${limit} are read.`, 'Check what it is.', {
        where: { file: `s3://${wire.bucket}/${key}` },
    });
}

;// CONCATENATED MODULE: ./lib/s3/remove.js



/**
 * Deletes objects one by one: what S3 calls DeleteObjects needs a checksum header that some stores reject, and is
 * missing from others.
 */
async function deleteObjects(wire, keys) {
    await inLanesToTheEnd(REQUESTS_AT_ONCE, keys, (key) => deleteObject(wire, key));
}
async function deleteObject(wire, key) {
    const answer = await wire.attempt('DeleteObject', key, async (store) => {
        (await store.send({ method: 'DELETE', key })).body.resume();
    });
    if (answer.kind === 'trouble' && !isAbsent(answer.trouble)) {
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
    if (isAbsent(answer.trouble))
        return answer.lostBefore;
    throw wire.failure(answer.trouble, 'DeleteObject', key);
}
async function deleteOn(store, key, { etag }) {
    try {
        (await store.send({ method: 'DELETE', key, headers: { 'if-match': etag } })).body.resume();
        return true;
    }
    catch (error) {
        const trouble = troubleOf(error);
        if (isRefused(trouble))
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

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
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
    return new StoreError(NOT_A_STORE, status, `${what}, with the status ${status} ${reason}`.trimEnd(), undefined);
}
/** Without path and query, which may hold a token. */
function originOf(location) {
    return URL.parse(location)?.origin ?? 'another page';
}

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
        throw new StoreError('InternalError', 503, 'the answer is empty', undefined);
    const element = parsed(said, answer.status);
    if (element.name !== 'Error')
        return element;
    throw new StoreError(textAt(element, 'Code'), 503, textAt(element, 'Message'), undefined);
}
function parsed(said, status) {
    try {
        return parseXml(said);
    }
    catch (error) {
        if (looksLikePage(said))
            throw notAStore(status, '', said);
        throw new StoreError('MalformedXML', status, error instanceof Error ? error.message : '', undefined);
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
    return new StoreError(code, status, told.message || `the store answers ${status} ${reason}`, typeof region === 'string' ? region : undefined);
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
            body.destroy(new StoreError('AnswerTooLong', status, why, undefined));
    });
    return (0,consumers_.text)(body);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
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
        return failureOf(trouble, asked);
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
                if (error instanceof lib_failure/* Failure */.H || this.#signal?.aborted === true)
                    throw error;
                const trouble = troubleOf(error);
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
                const lost = isLost(trouble);
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
    if (isLost(trouble) || isPassing(trouble) || isUnsent(trouble))
        return 'again';
    // The store's time is known by that answer, and signed by from now on.
    if (trouble.code === 'RequestTimeTooSkewed' && tries === 0)
        return 'again';
    return trouble.status > 0 ? 'end' : 'throw';
}

;// CONCATENATED MODULE: ./lib/s3/judge.js


/** What an answer to a write means. */
function judge(wire, write, answer) {
    if (answer.kind === 'done')
        return { kind: 'written', etag: etag(answer.output) };
    const { trouble, lostBefore } = answer;
    // An upload that is gone after a lost answer was completed, or given up.
    if (lostBefore && (trouble.status === 0 || trouble.code === 'NoSuchUpload'))
        return { kind: 'unanswered' };
    // If-Match on what is no longer there is 404 at AWS.
    const gone = write.condition.kind === 'unchanged' && trouble.code === 'NoSuchKey';
    // Refused after an attempt that may have succeeded: perhaps it met its own success.
    if (isRefused(trouble) || gone)
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
    await inLanesToTheEnd(PARTS_AT_ONCE, numbers, async (number) => {
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
    const { sdkAccess } = await __webpack_require__.e(/* import() */ 779).then(__webpack_require__.bind(__webpack_require__, 36779));
    return sdkAccess(settings);
}

;// CONCATENATED MODULE: ./lib/actions/workflow/side-by-side.js




/** Looks into a repository: nothing there is changed, and what can't be seen is no failure. */
async function runningIn({ publish, publicKey }, suite, name, { environment, now }) {
    const text = (input) => publish.get(input) || undefined;
    const region = text('region');
    const endpoint = text('endpoint');
    const component = publish.get('component') ?? 'main';
    try {
        const bucket = openBucket({
            bucket: publish.get('bucket') ?? '',
            prefix: (publish.get('prefix') ?? '').replaceAll(/^\/+|\/+$/g, ''),
            ...(region === undefined ? {} : { region }),
            ...(endpoint === undefined ? {} : { endpoint }),
            forcePathStyle: publish.get('force-path-style')?.toLowerCase() === 'true',
            environment,
            now,
        });
        const reading = {
            target: { suite, component },
            trust: { kind: 'keys', keys: await (0,keys/* readPublicKeys */.eK)(publicKey) },
            guess: ['amd64'],
            indices: (present) => present.filter((index) => index.startsWith(`${component}/binary-`)),
        };
        const { incoming } = await readPromotion(bucket, bucket, reading, [{ name, version: undefined }], now());
        const [newest] = incoming;
        if (newest === undefined)
            return { kind: 'nothing' };
        return {
            kind: 'version',
            version: newest.entry.version.text,
            commit: newest.entry.commit,
            packages: incoming,
        };
    }
    catch (error) {
        if (error instanceof lib_failure/* Failure */.H && ['source-empty', 'package-missing'].includes(error.code))
            return { kind: 'nothing' };
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        return { kind: 'unseen', why };
    }
}


/***/ }),

/***/ 33420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ property),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* unused harmony exports entriesOf, textOf, parsed */
function property(value, name) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.getOwnPropertyDescriptor(value, name)?.value
        : undefined;
}
function entriesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    if (typeof value === 'string')
        return value;
    return value === undefined || value === null ? '' : JSON.stringify(value);
}
/** The value of a JSON text, or undefined where it is none: a line cut short by a kill, a proxy's error page. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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


/***/ }),

/***/ 24971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ decompress)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(71957);
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

// EXTERNAL MODULE: ./lib/deb/zstd-frames.js
var zstd_frames = __webpack_require__(7903);
;// CONCATENATED MODULE: ./lib/deb/compression.js






/** How to open each; .bz2 and .lzma, of old data.tar alone (deb(5)), are not opened. */
const DECOMPRESS = {
    '': (stream) => stream,
    '.gz': (stream) => smallAtOnce(stream, gunzipAtOnce, (rest) => transformed(rest, (0,external_node_zlib_.createGunzip)())),
    '.zst': (stream) => smallAtOnce(stream, unzstdAtOnce, (rest) => transformed((0,zstd_frames/* byFrames */.A)(rest), (0,external_node_zlib_.createZstdDecompress)())),
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
        throw cause instanceof failure/* Failure */.H ? cause : damaged(place, cause);
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
    return Buffer.concat((0,zstd_frames/* framesOf */.k)(bytes).map((frame) => (0,external_node_zlib_.zstdDecompressSync)(frame, ROOM)));
}
/** What a stream of Node's makes of another; it ends when all of the input was taken. */
async function* transformed(stream, transform) {
    const fed = (0,promises_.pipeline)(external_node_stream_.Readable.from(stream), transform);
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
    return new failure/* Failure */.H('compression-bomb', `It decompresses to more than ${limit} bytes.`, 'No package needs that much there: build it again without it.', { where: { file } });
}
function unsupported(file, compression) {
    return new failure/* Failure */.H('compression-unsupported', `What is compressed as ${compression} is not opened here.`, 'Make it anew with .xz, .zst or .gz, as dpkg-deb and all tools for indices write now.', { where: { file } });
}
function damaged(file, cause) {
    return new failure/* Failure */.H('compression-malformed', `It can't be decompressed: ${cause instanceof Error ? cause.message : String(cause)}.`, 'The file is damaged: build or fetch it again.', { where: { file }, cause });
}


/***/ }),

/***/ 85866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ controlFaults)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);
/* harmony import */ var _relation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40415);


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
    for (const field of _relation_js__WEBPACK_IMPORTED_MODULE_0__/* .RELATION_FIELDS */ .B) {
        try {
            (0,_relation_js__WEBPACK_IMPORTED_MODULE_0__/* .readRelations */ .A)(field, control.field(field) ?? '');
        }
        catch (failure) {
            if (!(failure instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
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


/***/ }),

/***/ 29894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ parseStanza),
/* harmony export */   Qd: () => (/* binding */ Stanza)
/* harmony export */ });
/* unused harmony exports parseStanzas, fieldText */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);
/* harmony import */ var _stanza_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72672);
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
        const line = (0,_stanza_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .findField */ .UI)(this.bytes, name);
        return line === undefined ? undefined : this.#value(line);
    }
    /** Each field's name, as written, and value, in order. */
    fields() {
        const fields = [];
        for (const line of (0,_stanza_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .stanzaLines */ .zE)(this.bytes)) {
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
        const line = (0,_stanza_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .findField */ .UI)(this.bytes, name);
        if (line !== undefined)
            return this.#spliced(line, field);
        const ended = this.bytes.length === 0 || this.bytes.at(-1) === 10;
        return new _a(Buffer.concat([this.bytes, Buffer.from(ended ? '' : '\n'), field]));
    }
    /** The same paragraph without a field, with its continuation lines. */
    withoutField(name) {
        const line = (0,_stanza_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .findField */ .UI)(this.bytes, name);
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
    for (const { start, end } of (0,_stanza_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .stanzaSpans */ .xi)(bytes)) {
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
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('field-malformed', `The field ${JSON.stringify(name)} can't be ${JSON.stringify(value)}: ${wrong}.`, 'Write it as one line, or continue it with lines that start with a blank (" ." for an empty one).');
    }
    return value === '' || value.startsWith('\n') ? `${name}:${value}\n` : `${name}: ${value}\n`;
}
/** Without the blanks at its end. What the look behind spares is a second look at each blank of a run. */
function withoutTail(line) {
    return line.replace(/(?<![ \t\r])[ \t\r]+$/, '');
}
function checkStanza(bytes, place, firstLine) {
    const seen = new Set();
    for (const line of (0,_stanza_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .stanzaLines */ .zE)(bytes)) {
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
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('stanza-malformed', `This is no deb822 text: ${why}.`, 'Each line is "Name: value", a continuation that starts with a blank, or a comment that starts with "#".', { where: { file, line } });
}


/***/ }),

/***/ 72672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UI: () => (/* binding */ findField),
/* harmony export */   xi: () => (/* binding */ stanzaSpans),
/* harmony export */   zE: () => (/* binding */ stanzaLines)
/* harmony export */ });
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


/***/ }),

/***/ 7903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ byFrames),
/* harmony export */   k: () => (/* binding */ framesOf)
/* harmony export */ });
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
    #frame = frame();
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
        this.#frame = frame();
    }
    #next() {
        const { value } = this.#frame.next([]);
        return value ?? look(1);
    }
}
function* frame() {
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


/***/ }),

/***/ 87671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ askGitHub)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);


/** How often GitHub is asked where its answer may be another one soon, and the first wait between, in milliseconds. */
const TRIES = 4;
const FIRST_WAIT = 1000;
/** An answer takes no longer, in milliseconds: all tries together stay below two minutes. */
const LONGEST = 25_000;
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
        if (!attempt.passes || tries === TRIES)
            throw refusedFailure(url, attempt, remedy);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(FIRST_WAIT * 2 ** (tries - 1));
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
            signal: AbortSignal.timeout(LONGEST),
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
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('github', `GitHub does not answer ${new URL(url).pathname}: ${why}.`, passes
        ? 'It was asked several times. Run this again when it answers: https://www.githubstatus.com.'
        : remedy);
}


/***/ }),

/***/ 88120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readRunContext)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);


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
    const event = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => 'null'));
    const pull = property(event, 'pull_request');
    const number = property(pull, 'number');
    const head = property(property(pull, 'head'), 'sha');
    if (typeof number === 'number' && typeof head === 'string')
        return { kind: 'pull-request', number, head };
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('event', `The event of this pull request (${file || 'GITHUB_EVENT_PATH is not set'}) names neither its number nor its head.`, 'Run this on a `pull_request` event of GitHub.');
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}


/***/ }),

/***/ 99666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   n: () => (/* binding */ plainAccess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23251);



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


/***/ })

};
