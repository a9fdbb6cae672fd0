export const id = 955;
export const ids = [955];
export const modules = {

/***/ 58955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMapping: () => (/* reexport */ readMapping)
});

// UNUSED EXPORTS: ACTIONS, DEFAULT_PACKAGES, DEFAULT_RUNNER, DEFAULT_SUITE, MOST_BUILDS, OF_THE_WORKFLOWS, deployPart, environmentOf, packagesOf, publishParts, readSettings, releasesOf, repositoryFiles, settingsSchema, sourceOf, suggestion

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(71957);
;// CONCATENATED MODULE: ./lib/settings/place.js

/** Collects what is wrong with one text, so that a person hears all of it at once. */
class Mistakes {
    #file;
    #failures = [];
    /** @param file how the text is called in an error */
    constructor(file) {
        this.#file = file;
    }
    /** @param what what is wrong, as a sentence; @param remedy the way out, as a sentence */
    tell(at, what, remedy) {
        this.#failures.push(new failure/* Failure */.H('settings', what, remedy, {
            where: { file: this.#file, line: at.line, column: at.column },
        }));
    }
    /** In the order of the text. */
    get failures() {
        const place = ({ where }) => (where?.line ?? 0) * 1_000_000 + (where?.column ?? 0);
        return this.#failures.toSorted((one, other) => place(one) - place(other));
    }
}
/** A text from a stranger, short enough for an error and without line breaks. */
function place_quoted(text) {
    const line = text.replaceAll(/[\x00-\x1f\x7f]+/g, ' ');
    return `\`${line.length > 60 ? `${line.slice(0, 60)}\u2026` : line}\``;
}

;// CONCATENATED MODULE: ./lib/settings/nearest.js
/** The known name that a mistyped one was most likely meant to be; undefined where none is near. */
function nearest(name, known) {
    const wanted = name.slice(0, 60).toLowerCase().replaceAll('_', '-');
    const [best] = known
        .map((one) => ({ one, distance: distanceOf(wanted, one.toLowerCase()) }))
        .toSorted((one, other) => one.distance - other.distance);
    if (best === undefined)
        return undefined;
    return best.distance <= Math.max(2, Math.floor(best.one.length / 3)) ? best.one : undefined;
}
/** ` Did you mean x?`, or all that is known where nothing is near. */
function suggestion(name, known) {
    const best = nearest(name, known);
    return best === undefined ? `Known are ${known.join(', ')}.` : `Did you mean \`${best}\`?`;
}
/** Levenshtein's: how many letters to put in, take out or change. */
function distanceOf(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (const [at, letter] of [...one].entries()) {
        const next = [at + 1];
        for (const [column, its] of [...other].entries()) {
            const changed = (row[column] ?? 0) + (letter === its ? 0 : 1);
            next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
        }
        row = next;
    }
    return row[other.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/settings/value.js



function partOf(name, known, beside, readText) {
    return { name, known, beside, taken: OF_THE_WORKFLOWS[name], readText };
}
/** The inputs that a mapping gives, each checked where it stands; keys beside them are left to the caller. */
async function readValues(mapping, part, mistakes) {
    const values = new Map();
    for (const entry of mapping.entries) {
        if (part.beside.includes(entry.key) || !isAllowed(entry, part, mistakes))
            continue;
        const text = await textOf(entry.value, part, mistakes);
        if (text === undefined)
            continue;
        const fault = text === '' ? undefined : part.known.fault(entry.key, text);
        if (fault !== undefined)
            mistakes.tell(entry.value.at, fault, '');
        values.set(entry.key, text);
    }
    return values;
}
function isAllowed({ key, at }, { name, known, beside, taken }, mistakes) {
    const open = [...known.names.filter((one) => !known.isSecret(one) && !taken.includes(one)), ...beside];
    if (open.includes(key))
        return true;
    if (known.names.includes(key) && known.isSecret(key))
        mistakes.tell(at, `${place_quoted(key)} is a secret, and settings hold none.`, 'Take it out, replace it if it was real, and give it as a secret of the environment.');
    else if (taken.includes(key))
        mistakes.tell(at, `${place_quoted(key)} is given by the workflows.`, 'Take it out: see docs/settings.md.');
    else
        mistakes.tell(at, `${place_quoted(key)} is no input of ${name}.`, suggestion(key, open));
    return false;
}
/** A text as written, a list joined by line breaks, or the text of a file. */
async function textOf(tree, part, mistakes) {
    if (tree.kind === 'text')
        return tree.text;
    if (tree.kind === 'list') {
        const wrong = tree.items.find((item) => item.kind !== 'text');
        if (wrong !== undefined) {
            mistakes.tell(wrong.at, 'An entry of a list is a text.', 'Write one text a line, after `- `.');
            return undefined;
        }
        return tree.items.map((item) => (item.kind === 'text' ? item.text : '')).join('\n');
    }
    const [only, ...more] = tree.entries;
    if (part.readText === undefined || only?.key !== 'file' || more.length > 0 || only.value.kind !== 'text') {
        const file = part.readText === undefined ? '' : ', or `{ file: path }`';
        mistakes.tell(tree.at, `A value is a text, a list of texts${file}.`, 'Write a mapping that an input takes, such as `extra-vars`, as text: after `|`, indented.');
        return undefined;
    }
    try {
        return await part.readText(only.value.text);
    }
    catch (error) {
        mistakes.tell(only.value.at, error instanceof Error ? error.message : String(error), '');
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/settings/tree.js

/** A mapping, or nothing, which is an empty one; anything else is told. */
function mappingOf(tree, name, mistakes) {
    if (tree.kind === 'mapping')
        return tree;
    if (tree.kind === 'text' && tree.text === '')
        return { kind: 'mapping', entries: [], at: tree.at };
    mistakes.tell(tree.at, `${quoted(name)} is a mapping.`, 'Write `name: value`, one a line, indented below it.');
    return undefined;
}
/** A text, which must hold nothing that would mean something else elsewhere. */
function checkedText(text, at, mistakes) {
    if (text.includes('${{'))
        mistakes.tell(at, 'Expressions (`${{ }}`) are not evaluated here.', 'Write the value itself; what differs from run to run is an input of the workflow, what is secret a secret.');
    if (text.includes('\0'))
        mistakes.tell(at, 'The text has a NUL in it.', 'Take it out.');
    return { kind: 'text', text, at };
}

;// CONCATENATED MODULE: ./lib/settings/yaml.js


/** Bytes of a settings file; a person has written it. */
const MOST_BYTES = 256 * 1024;
/** Nodes once aliases are followed: what a file of that size may hold, but no bomb of aliases. */
const MOST_NODES = 20_000;
const DEEPEST = 20;
const START = { line: 1, column: 1 };
/**
 * Reads YAML 1.2, of which JSON is a part.
 * @returns undefined where no tree could be made of it; `mistakes` has the reasons
 */
async function readTree(text, mistakes) {
    if (Buffer.byteLength(text) > MOST_BYTES) {
        const remedy = 'Put long texts into files of their own: `{ file: path }`.';
        mistakes.tell(START, `It has more than ${MOST_BYTES / 1024} KiB.`, remedy);
        return undefined;
    }
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new yaml.LineCounter();
    const document = parsed(yaml, text, lines, mistakes);
    if (document === undefined)
        return undefined;
    return new TreeReader(yaml, document, lines, mistakes).read(document.contents, START, 0);
}
function parsed(yaml, text, lines, mistakes) {
    const document = parse(yaml, text, lines);
    if (document === undefined) {
        mistakes.tell(START, 'It is nested too deeply to be read.', 'Write it as in docs/settings.md.');
        return undefined;
    }
    for (const { pos, message } of document.errors)
        mistakes.tell(spotOf(lines, pos[0]), `This is not YAML: ${sentence(message)}`, 'Correct it.');
    const version = document.directives?.yaml;
    if (version?.explicit === true && version.version !== '1.2')
        mistakes.tell(START, `It is of YAML ${version.version}.`, 'Write YAML 1.2: leave the line `%YAML` out.');
    return document.errors.length > 0 ? undefined : document;
}
function parse(yaml, text, lineCounter) {
    try {
        return yaml.parseDocument(text, {
            // Every scalar is its text: `1.10` is no number, `no` is no answer.
            schema: 'failsafe',
            version: '1.2',
            // The library compares each key with each other one; here a set does it.
            uniqueKeys: false,
            prettyErrors: false,
            logLevel: 'error',
            lineCounter,
        });
    }
    catch (error) {
        // What is nested a thousand times ends the parser's stack.
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** Makes a tree of the library's nodes: aliases are followed, within bounds. */
class TreeReader {
    #yaml;
    #document;
    #lines;
    #mistakes;
    #nodes = 0;
    #isTooLarge = false;
    constructor(yaml, document, lines, mistakes) {
        this.#yaml = yaml;
        this.#document = document;
        this.#lines = lines;
        this.#mistakes = mistakes;
    }
    read(node, parent, depth) {
        const { isAlias, isMap, isNode, isScalar, isSeq } = this.#yaml;
        const at = this.#spot(node, parent);
        if (!this.#fits(at, depth))
            return undefined;
        if (!isNode(node))
            return { kind: 'text', text: '', at };
        if (isAlias(node)) {
            const target = this.#followed(node, at);
            return target === undefined ? undefined : this.read(target, at, depth + 1);
        }
        if (node.tag !== undefined)
            this.#tell(at, `Tags such as ${place_quoted(node.tag)} are not known here.`, 'Write the value without it.');
        if (isScalar(node))
            return checkedText(String(node.value ?? ''), at, this.#mistakes);
        if (isSeq(node)) {
            const items = node.items.map((item) => this.read(item, at, depth + 1));
            return { kind: 'list', items: items.filter((item) => item !== undefined), at };
        }
        return isMap(node) ? this.#mapping(node.items, at, depth) : undefined;
    }
    #mapping(pairs, at, depth) {
        const seen = new Set();
        const entries = pairs.flatMap(({ key, value }) => {
            const where = this.#spot(key, at);
            const name = this.#key(key, where);
            const read = this.read(value, where, depth + 1);
            if (name === undefined || read === undefined)
                return [];
            if (seen.has(name))
                this.#tell(where, `The key ${place_quoted(name)} comes twice.`, 'Keep one of them.');
            seen.add(name);
            return [{ key: name, at: where, value: read }];
        });
        return { kind: 'mapping', entries, at };
    }
    #key(key, at) {
        const { isAlias, isScalar } = this.#yaml;
        const node = isAlias(key) ? this.#followed(key, at) : key;
        if (isScalar(node))
            return checkedText(String(node.value ?? ''), at, this.#mistakes).text;
        this.#tell(at, 'A key is a word, and this is none.', 'Write `name: value`.');
        return undefined;
    }
    #followed(alias, at) {
        const target = alias.resolve(this.#document);
        if (target === undefined)
            this.#tell(at, `The alias ${place_quoted(alias.source)} has no anchor.`, 'Correct it, or write the value out.');
        return target;
    }
    #fits(at, depth) {
        this.#nodes += 1;
        if (this.#isTooLarge)
            return false;
        this.#isTooLarge = this.#nodes > MOST_NODES || depth > DEEPEST;
        if (!this.#isTooLarge)
            return true;
        const what = depth > DEEPEST ? `is nested more than ${DEEPEST} deep` : `has more than ${MOST_NODES} parts`;
        this.#tell(at, `It ${what}, aliases followed.`, 'Write it as in docs/settings.md.');
        return false;
    }
    #spot(node, otherwise) {
        const range = this.#yaml.isNode(node) ? node.range : undefined;
        return range == null ? otherwise : spotOf(this.#lines, range[0]);
    }
    #tell(at, what, remedy) {
        this.#mistakes.tell(at, what, remedy);
    }
}
function spotOf(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
function sentence(message) {
    const line = message.split('\n')[0] ?? '';
    return /[.!?]$/.test(line) ? line : `${line}.`;
}

;// CONCATENATED MODULE: ./lib/settings/mapping.js



/**
 * Reads the input `settings` of an action: a mapping of its own inputs, in YAML or JSON.
 * @param action how the action is called in an error
 */
async function readMapping(text, action, known) {
    const mistakes = new Mistakes('settings');
    const tree = await readTree(text, mistakes);
    const part = { name: action, known, beside: [], taken: [], readText: undefined };
    if (tree !== undefined && tree.kind !== 'mapping')
        mistakes.tell(tree.at, 'This is no mapping of inputs.', 'Write `name: value`, one a line.');
    // What is wrong with a value is told where inputs are read, whoever gave it.
    const quiet = { ...part, known: { ...known, fault: () => undefined } };
    const values = tree?.kind === 'mapping' ? await readValues(tree, quiet, mistakes) : new Map();
    return { values, failures: mistakes.failures };
}

;// CONCATENATED MODULE: ./lib/settings/index.js










/***/ })

};
