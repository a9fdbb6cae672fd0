export const id = 699;
export const ids = [699];
export const modules = {

/***/ 69899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readSettingsFile)
});

// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __webpack_require__(71957);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/settings/place.js
var place = __webpack_require__(56442);
;// CONCATENATED MODULE: ./lib/settings/repository-file.js





const MOST_BYTES = 1024 * 1024;
/**
 * Reads texts of a repository, and of nothing else: a path that leaves it, by `..` or by a link, is refused, and so is
 * what is no regular file.
 * @param root absolute
 */
function repositoryFiles(root) {
    return async (path) => {
        const refuse = (why) => new lib_failure/* Failure */.H('settings', `The file ${(0,place/* quoted */.T)(path)} ${why}.`, '');
        if (path === '' || (0,external_node_path_.isAbsolute)(path) || path.split(/[/\\]/).includes('..') || path.includes('\0'))
            throw refuse('must be inside the repository, relative to its root and without `..`');
        const base = await (0,promises_.realpath)(root);
        const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(base, path)).catch(() => undefined);
        if (real === undefined)
            throw refuse('is not there');
        if (!real.startsWith(`${base}${external_node_path_.sep}`))
            throw refuse('is a link that leaves the repository');
        if ((0,external_node_path_.relative)(base, real).split(external_node_path_.sep)[0] === '.git')
            throw refuse('is git\u2019s own, and none of the repository');
        const about = await (0,promises_.stat)(real);
        if (!about.isFile())
            throw refuse('is no file');
        if (about.size > MOST_BYTES)
            throw refuse('has more than 1 MiB');
        const bytes = await (0,promises_.readFile)(real).catch(() => {
            throw refuse('can\u2019t be read');
        });
        if (bytes.includes(0) || !(0,external_node_buffer_.isUtf8)(bytes))
            throw refuse('is no text in UTF-8');
        return bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd();
    };
}

;// CONCATENATED MODULE: ./lib/settings/beside.js
/** The keys beside an action's inputs. */

/** The texts of a key: one, or a list; undefined where it is not there or wrong. */
function wordsOf(mapping, key, mistakes) {
    const tree = mapping.entries.find((entry) => entry.key === key)?.value;
    if (tree === undefined)
        return undefined;
    const items = tree.kind === 'list' ? tree.items : [tree];
    const words = items.flatMap((item) => (item.kind === 'text' && item.text.trim() !== '' ? [item.text] : []));
    if (words.length === items.length && words.length > 0)
        return { at: tree.at, words };
    mistakes.tell(tree.at, `\`${key}\` is a text or a list of texts.`, 'Write it so, or leave it out.');
    return undefined;
}
/** One text that has a form. @param accepted the form, as a noun phrase */
function wordOf(mapping, key, form, accepted, mistakes) {
    const found = wordsOf(mapping, key, mistakes);
    if (found === undefined)
        return undefined;
    const [word = '', ...more] = found.words;
    if (more.length === 0 && form.test(word))
        return word;
    mistakes.tell(found.at, `\`${key}\` is ${(0,place/* quoted */.T)(found.words.join(' '))}; accepted is ${accepted}.`, 'Correct it.');
    return undefined;
}
/** Labels of a runner. */
function labelsOf(mapping, mistakes) {
    const found = wordsOf(mapping, 'runs-on', mistakes);
    const wrong = found?.words.find((word) => /[\x00-\x1f,[\]{}]/.test(word));
    if (found === undefined || wrong === undefined)
        return found?.words;
    mistakes.tell(found.at, `\`runs-on\` has ${(0,place/* quoted */.T)(wrong)}; accepted is the label of a runner.`, 'Write several as a list: [self-hosted, bookworm].');
    return undefined;
}

// EXTERNAL MODULE: ./lib/settings/settings.js
var settings = __webpack_require__(23152);
// EXTERNAL MODULE: ./lib/settings/tree.js
var settings_tree = __webpack_require__(19861);
// EXTERNAL MODULE: ./lib/settings/value.js + 1 modules
var value = __webpack_require__(67283);
;// CONCATENATED MODULE: ./lib/settings/builds.js




const BESIDE_BUILD = ['runs-on', 'container', 'runner-packages', 'suite', 'hosts'];
const SUITE = /^[A-Za-z0-9][A-Za-z0-9._+~-]*(?:\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/;
/** The builds that `build` asks for: one, or one for each entry of a list. */
async function readBuilds(tree, known, readText, mistakes) {
    const items = tree?.kind === 'list' ? tree.items : [tree];
    if (tree !== undefined && (items.length > settings/* MOST_BUILDS */.o || items.length === 0)) {
        mistakes.tell(tree.at, `\`build\` has ${items.length} entries; accepted are 1 to ${settings/* MOST_BUILDS */.o}.`, '');
        return [];
    }
    const builds = [];
    for (const item of items) {
        const mapping = item === undefined
            ? { kind: 'mapping', entries: [], at: { line: 1, column: 1 } }
            : (0,settings_tree/* mappingOf */.G)(item, 'build', mistakes);
        if (mapping !== undefined)
            builds.push(await buildOf(mapping, known, readText, mistakes));
    }
    if (tree !== undefined)
        checkTogether(builds, tree, mistakes);
    return builds;
}
async function buildOf(mapping, known, readText, mistakes) {
    const inputs = await (0,value/* readValues */.N$)(mapping, (0,value/* partOf */.BU)('build', known, BESIDE_BUILD, readText), mistakes);
    const packages = wordsOf(mapping, 'runner-packages', mistakes);
    const names = packages?.words.flatMap((word) => word.split(/\s+/)).filter((word) => word !== '');
    if (packages !== undefined && names?.some((name) => !/^[a-z0-9][a-z0-9+.-]+$/.test(name)) === true)
        mistakes.tell(packages.at, '`runner-packages` are names of Debian packages.', 'Write e.g. [git, nodejs].');
    return {
        inputs,
        runner: {
            runsOn: labelsOf(mapping, mistakes) ?? [settings/* DEFAULT_RUNNER */.Dv],
            container: wordOf(mapping, 'container', /^[\w][\w./:@-]*$/, 'an image such as debian:12', mistakes) ?? '',
            packages: names ?? settings/* DEFAULT_PACKAGES */.Eg,
        },
        suite: wordOf(mapping, 'suite', SUITE, 'the name of a suite', mistakes),
        hosts: wordOf(mapping, 'hosts', /^[^\x00-\x1f]+$/, 'a pattern of hosts of the inventory', mistakes),
    };
}
/** What must hold between several: each release has a suite of its own, and one version in it. */
function checkTogether(builds, { at }, mistakes) {
    if (builds.length < 2)
        return;
    if (builds.some(({ suite }) => suite === undefined))
        mistakes.tell(at, 'Each entry of `build` needs a `suite`.', 'Add it, such as `suite: bookworm`.');
    const bySuite = Map.groupBy(builds, ({ suite }) => suite ?? '');
    for (const [suite, own] of bySuite) {
        const differ = (key) => new Set(own.map(({ inputs }) => inputs.get(key) ?? '')).size > 1;
        if (differ('version-suffix') || differ('name') || new Set(own.map(({ hosts }) => hosts)).size > 1)
            mistakes.tell(at, `The builds for the suite \`${suite}\` differ in \`name\`, \`version-suffix\` or \`hosts\`.`, 'In one suite are builds of one version for several architectures: give others a suite of their own.');
    }
    const suffixes = [...bySuite.values()].map(([first]) => first?.inputs.get('version-suffix') ?? '');
    if (bySuite.size > 1 && new Set(suffixes).size < suffixes.length)
        mistakes.tell(at, 'Builds for several suites need a `version-suffix` each.', 'Write e.g. `~debian12` and `~ubuntu24.04`: other bytes can\u2019t have the same version.');
}

// EXTERNAL MODULE: ./lib/settings/nearest.js
var nearest = __webpack_require__(18535);
;// CONCATENATED MODULE: ./lib/settings/environments.js






const COMMON = ['runs-on', 'role', 'plan-role', 'publish', 'deploy'];
const OF_ONE = [...COMMON, 'requires'];
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/** GitHub takes more; these need no quoting anywhere. */
const NAME = /^[A-Za-z0-9][\w. /-]{0,99}$/;
/** The environments in their order, each with what `defaults` says. */
async function readEnvironments(defaults, tree, builds, tables, readText, mistakes) {
    const given = async (one, name, keys) => {
        const mapping = one === undefined ? undefined : (0,settings_tree/* mappingOf */.G)(one, name, mistakes);
        return givenIn(mapping ?? { kind: 'mapping', entries: [], at: tree.at }, keys, tables, readText, mistakes);
    };
    const common = await given(defaults, 'defaults', COMMON);
    const mapping = (0,settings_tree/* mappingOf */.G)(tree, 'environments', mistakes);
    if (mapping === undefined)
        return [];
    if (mapping.entries.length === 0)
        mistakes.tell(tree.at, '`environments` names none.', 'Write e.g. `dev:` below it.');
    const environments = [];
    for (const [index, { key, at, value }] of mapping.entries.entries()) {
        if (!NAME.test(key))
            mistakes.tell(at, `${(0,place/* quoted */.T)(key)} can\u2019t be an environment.`, 'Use letters, digits, `.`, `_`, `-` and `/`.');
        const own = await given(value, key, OF_ONE);
        const merged = merge(key, common, own, index > 0 && own.gated);
        environments.push(merged);
        checkOne(merged, at, builds, mapping.entries.length > 1, mistakes);
    }
    return environments;
}
async function givenIn(mapping, keys, tables, readText, mistakes) {
    for (const { key, at } of mapping.entries)
        if (!keys.includes(key))
            mistakes.tell(at, `${(0,place/* quoted */.T)(key)} is not known here.`, (0,nearest/* suggestion */.h)(key, keys));
    const inner = (key) => {
        const tree = mapping.entries.find((entry) => entry.key === key)?.value;
        return tree === undefined ? undefined : (0,settings_tree/* mappingOf */.G)(tree, key, mistakes);
    };
    const publish = inner('publish');
    const deploy = inner('deploy');
    const values = async (key, found, beside) => found === undefined
        ? new Map()
        : await (0,value/* readValues */.N$)(found, (0,value/* partOf */.BU)(key, tables[key], beside, readText), mistakes);
    return {
        runsOn: labelsOf(mapping, mistakes),
        role: wordOf(mapping, 'role', ROLE, 'the ARN of an AWS role', mistakes),
        planRole: wordOf(mapping, 'plan-role', ROLE, 'the ARN of an AWS role', mistakes),
        gated: wordOf(mapping, 'requires', /^none$/, '`none`', mistakes) === undefined,
        publish: await values('publish', publish, ['public-key']),
        publicKey: await publicKeyIn(publish, tables, readText, mistakes),
        deploy: await values('deploy', deploy, []),
    };
}
async function publicKeyIn(publish, tables, readText, mistakes) {
    const entry = publish?.entries.find(({ key }) => key === 'public-key');
    if (entry === undefined)
        return undefined;
    const text = await (0,value/* textOf */.b6)(entry.value, (0,value/* partOf */.BU)('deploy', tables.deploy, [], readText), mistakes);
    const fault = text === undefined ? undefined : tables.deploy.fault('public-key', text);
    if (fault !== undefined)
        mistakes.tell(entry.value.at, fault, '');
    return text;
}
function merge(name, common, own, gated) {
    return {
        name,
        runsOn: own.runsOn ?? common.runsOn ?? [settings/* DEFAULT_RUNNER */.Dv],
        role: own.role ?? common.role ?? '',
        planRole: own.planRole ?? common.planRole ?? '',
        gated,
        publish: new Map([...common.publish, ...own.publish]),
        publicKey: own.publicKey ?? common.publicKey ?? '',
        deploy: new Map([...common.deploy, ...own.deploy]),
    };
}
/** What an environment must have once `defaults` are in it. */
function checkOne({ name, publish, publicKey, deploy, role, planRole }, at, builds, hasOthers, mistakes) {
    const lacks = (key, why) => mistakes.tell(at, `\`${name}\` has no \`${key}\`, ${why}.`, 'Add it, here or in `defaults`.');
    if ((publish.get('bucket') ?? '') === '')
        lacks('publish.bucket', 'so there is nowhere to publish to');
    if (publicKey === '' && hasOthers)
        lacks('publish.public-key', 'by which plans, hosts and the next environment know its repository');
    if ((role !== '' || planRole !== '') && (publish.get('region') ?? '') === '')
        lacks('publish.region', 'and an AWS role is assumed in a region');
    const inventory = deploy.get('inventory') ?? '';
    if (inventory === '' && [...deploy.keys()].some((key) => key === 'limit' || key === 'playbook'))
        lacks('deploy.inventory', 'so there are no hosts to roll out to');
    const suites = new Set(builds.map(({ suite }) => suite));
    if (inventory !== '' && suites.size > 1 && builds.some(({ hosts }) => hosts === undefined))
        mistakes.tell(at, `\`${name}\` has hosts, and \`build\` several suites without \`hosts\`.`, 'Say in each entry of `build` which hosts of the inventory it is for, such as `hosts: bookworm`.');
}

// EXTERNAL MODULE: ./lib/settings/yaml.js
var yaml = __webpack_require__(57030);
;// CONCATENATED MODULE: ./lib/settings/file.js








const KEYS = ['build', 'sign', 'defaults', 'environments'];
/**
 * Reads a settings file, and checks the whole of it: every environment, whichever a run is about.
 * @param file how it is called in an error
 * @throws Failure `settings` that names every mistake with its line and column
 */
async function readSettings(text, file, tables, readText) {
    const mistakes = new place/* Mistakes */.S(file);
    const settings = await settingsIn(await (0,yaml/* readTree */.Z)(text, mistakes), tables, readText, mistakes);
    const failure = (0,lib_failure/* allFailures */.Z)(mistakes.failures);
    if (failure !== undefined)
        throw failure;
    if (settings === undefined)
        throw new lib_failure/* Failure */.H('settings', `${file} says nothing.`, 'See docs/settings.md.');
    return settings;
}
async function settingsIn(tree, tables, readText, mistakes) {
    if (tree === undefined)
        return undefined;
    if (tree.kind !== 'mapping') {
        mistakes.tell(tree.at, 'This is no mapping.', 'Begin with `build:` and `environments:`: docs/settings.md.');
        return undefined;
    }
    for (const { key, at } of tree.entries)
        if (!KEYS.includes(key))
            mistakes.tell(at, `${(0,place/* quoted */.T)(key)} is not known here.`, (0,nearest/* suggestion */.h)(key, KEYS));
    const find = (key) => tree.entries.find((entry) => entry.key === key)?.value;
    const sign = await signOf(find('sign'), tables, readText, mistakes);
    const builds = await readBuilds(find('build'), tables.build, readText, mistakes);
    const environments = find('environments');
    if (environments === undefined) {
        mistakes.tell(tree.at, '`environments` is missing.', 'Say where the package goes: docs/settings.md.');
        return undefined;
    }
    return {
        builds,
        sign,
        environments: await readEnvironments(find('defaults'), environments, builds, tables, readText, mistakes),
    };
}
async function signOf(tree, tables, readText, mistakes) {
    const mapping = tree === undefined ? undefined : (0,settings_tree/* mappingOf */.G)(tree, 'sign', mistakes);
    if (mapping === undefined)
        return new Map();
    return (0,value/* readValues */.N$)(mapping, (0,value/* partOf */.BU)('sign', tables.sign, [], readText), mistakes);
}

// EXTERNAL MODULE: ./lib/github/settings-input.js
var settings_input = __webpack_require__(38291);
// EXTERNAL MODULE: ./lib/deb/relation.js
var relation = __webpack_require__(40415);
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

// EXTERNAL MODULE: ./lib/github/inputs.js
var inputs = __webpack_require__(96174);
// EXTERNAL MODULE: ./lib/github/artifact.js
var artifact = __webpack_require__(66685);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
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
    return (0,inputs/* accept */.Ju)({ ...parsed.value, to: (0,posix_.join)(to, (0,posix_.basename)(from)), into: false });
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

;// CONCATENATED MODULE: ./lib/fpm/service-options.js
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

;// CONCATENATED MODULE: ./lib/actions/build/service-option.js


/** What the action itself writes into the unit, and the input that decides on it. */
const OURS = { ExecStart: 'service', User: 'service-user' };
const SERVICE_OPTION = 'a line of a unit\u2019s [Service] section, `Name=value`';
/** One line that can't end the section nor go on in the next line. */
const serviceOption = (given) => {
    if (!/^[A-Z][A-Za-z0-9]*=[^\p{Cc}]*$/u.test(given) || given.endsWith('\\'))
        return (0,inputs/* reject */.ku)(SERVICE_OPTION, 'Write e.g. `LimitNOFILE=65536`, as systemd.service(5) and systemd.exec(5) have it.');
    const input = OURS[settingName(given)];
    return input === undefined ? (0,inputs/* accept */.Ju)(given) : (0,inputs/* reject */.ku)(SERVICE_OPTION, `Use the input \`${input}\` for it.`);
};

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
    'service-options': (0,inputs/* lines */.Mn)(serviceOption),
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

;// CONCATENATED MODULE: ./lib/ansible/serial.js
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
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/ansible/ssh-key.js


/**
 * Reads the text of a private key. Where its line breaks were lost it is written anew in lines: the base64 between its
 * first and last line says the same without them.
 */
function readSshKey(given) {
    const text = unpasted(given, (one) => one.includes('PRIVATE KEY-----'));
    if (/^PuTTY-User-Key-File-/.test(text))
        return fault(WHOLE, 'Convert it: puttygen KEY.ppk -O private-openssh -o KEY.');
    if (/^(?:ssh-|ecdsa-|sk-)\S+ AAAA/.test(text))
        return fault(WHOLE, `That is the public half. ${GIVE}`);
    const match = /^-----BEGIN ([A-Z0-9 ]{0,40})PRIVATE KEY-----([\s\S]*)-----END \1PRIVATE KEY-----$/.exec(text);
    if (match === null)
        return fault(WHOLE, GIVE);
    const [, kind = '', body = ''] = match;
    if (kind === 'ENCRYPTED ' || /^\s*Proc-Type:.*ENCRYPTED/m.test(body))
        return fault(PLAIN, MAKE);
    const base64 = body.replaceAll(/\s/g, '');
    const bytes = /^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
    if (kind === 'OPENSSH ' && cipherOf(bytes) !== undefined && cipherOf(bytes) !== 'none')
        return fault(PLAIN, MAKE);
    const key = inLines(kind, base64);
    const whole = kind === 'OPENSSH ' ? isWhole(bytes) : isPem(key);
    return whole ? { kind: 'key', text: key } : fault(`${WHOLE}, whole and unchanged`, GIVE);
}
const WHOLE = 'the text of a private key file of OpenSSH';
const PLAIN = 'a key without a passphrase, since nobody is there to type it';
const GIVE = 'Give the whole file, from its BEGIN line to its END line, as a secret: `gh secret set NAME < FILE`.';
const MAKE = 'Make a key for deployments without a passphrase: ssh-keygen -t ed25519 -N "" -f deploy.';
function fault(what, remedy) {
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

// EXTERNAL MODULE: ./lib/openpgp/keys.js
var keys = __webpack_require__(17883);
// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(23251);
;// CONCATENATED MODULE: ./lib/actions/deploy/public-key.js



const ACCEPTED = 'a public key of OpenPGP in armor, with its BEGIN and END lines';
const REMEDY = 'Export it with gpg --armor --export FINGERPRINT.';
const ARMOR = /-----BEGIN PGP PUBLIC KEY BLOCK-----([\s\S]+)-----END PGP PUBLIC KEY BLOCK-----/;
/** A repository's key, in the armor that hosts get: one that lost its line breaks is written anew, a damaged one refused. */
const armoredKey = (given) => {
    const text = unpasted(given, (one) => ARMOR.test(one));
    if ([given, text].some((one) => (0,keys/* kindOfKey */.RI)(one) === 'private')) {
        const leaked = 'If others can read the private one where you gave it from, replace it.';
        return (0,inputs/* reject */.ku)(ACCEPTED, `${REMEDY} ${leaked}`, 'a private key');
    }
    const [, body = ''] = ARMOR.exec(text) ?? [];
    const armored = body.includes('\n') ? text : `${public_key_inLines(body)}\n`;
    return (0,keys/* kindOfKey */.RI)(armored) === 'public' && ARMOR.test(armored)
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
    const sizes = parts.filter((part) => part !== '').map(parseBatchSize);
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
    'public-key': (0,inputs/* publicKey */.jE)(keys/* mayBePrivate */.yN, armoredKey),
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

// EXTERNAL MODULE: ./lib/apt/names.js
var names = __webpack_require__(14655);
// EXTERNAL MODULE: ./lib/deb/version.js
var deb_version = __webpack_require__(32935);
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
const inputs_prefix = (given) => {
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
const inputs_architecture = (given) => {
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
    prefix: (0,inputs/* withDefault */.IQ)('', inputs_prefix),
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
    architectures: (0,inputs/* lines */.Mn)(inputs_architecture),
    'private-key': (0,inputs/* secret */.rJ)(),
    passphrase: (0,inputs/* secret */.rJ)(),
    'previous-public-key': (0,inputs/* publicKey */.jE)((given) => !NONE.test(given) && (0,keys/* mayBePrivate */.yN)(given), previousKey),
    'trusted-keys': (0,inputs/* publicKey */.jE)(keys/* mayBePrivate */.yN, inputs/* text */.Qq),
    'valid-for': (0,inputs/* optional */.lq)((0,inputs/* wholeNumber */.rD)(1, 36_500)),
    'keep-versions': (0,inputs/* optional */.lq)((0,inputs/* wholeNumber */.rD)(1)),
    'package-diffs': (0,inputs/* withDefault */.IQ)('auto', diffsWish),
    'from-bucket': (0,inputs/* optional */.lq)(bucketName),
    'from-prefix': (0,inputs/* withDefault */.IQ)('', inputs_prefix),
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
const inputs_rule = (0,inputs/* rulesOf */.fD)(publishInputs);
/** What must hold between the inputs of `publish`. */
const publishRules = [
    inputs_rule(['operation', 'dry-run', 'private-key'], ({ operation, 'dry-run': dryRun, 'private-key': key }) => SIGNS.includes(operation) && !dryRun && key === undefined
        ? missing('private-key', `for \`operation: ${operation}\``, 'give the key that signs this repository, from a secret.')
        : []),
    inputs_rule(['operation', 'private-key', 'previous-public-key'], ({ operation, 'private-key': key, 'previous-public-key': previous }) => !SIGNS.includes(operation) && key === undefined && previous === undefined
        ? missing('previous-public-key', `for \`operation: ${operation}\``, 'give the public key that this repository is signed with (or `private-key`).')
        : []),
    inputs_rule(['operation', 'packages'], ({ operation, packages }) => {
        if (!NAMES_PACKAGES.includes(operation))
            return [];
        const what = operation === 'publish' ? 'globs of .deb files' : '`name` or `name=version` a line';
        if (packages.length === 0)
            return missing('packages', `for \`operation: ${operation}\``, `give ${what}.`);
        return operation === 'publish' ? [] : packages.flatMap(selectorMistake);
    }),
    inputs_rule(['operation', 'from-bucket'], ({ operation, 'from-bucket': bucket }) => operation === 'promote' && bucket === undefined
        ? missing('from-bucket', 'to promote', 'name the bucket to promote from.')
        : []),
    inputs_rule(['operation', 'from-public-key'], ({ operation, 'from-public-key': key }) => operation === 'promote' && key === undefined
        ? missing('from-public-key', 'to promote', 'give the public key that the source repository is signed with.')
        : []),
    // A gate that guards nothing must not look like one.
    inputs_rule(['operation', 'require-deployment'], ({ operation, 'require-deployment': environment }) => operation !== 'promote' && environment !== undefined
        ? [
            `The input \`require-deployment\` counts only with \`operation: promote\`, and this is \`${operation}\`: leave it out.`,
        ]
        : []),
    inputs_rule(['operation', 'require-deployment', 'github-token'], ({ operation, 'require-deployment': environment, 'github-token': token }) => operation === 'promote' && environment !== undefined && token === undefined
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
        if (!(error instanceof lib_failure/* Failure */.H))
            throw error;
        return [(0,inputs/* mistakeText */.Mr)('packages', given, accepted, error.message)];
    }
}

// EXTERNAL MODULE: ./lib/openpgp/fingerprint.js
var fingerprint = __webpack_require__(50299);
;// CONCATENATED MODULE: ./lib/actions/sign/inputs.js


/** As gpg prints it, in ten groups or one. */
const inputs_fingerprint = (given) => {
    const parsed = (0,fingerprint/* parseFingerprint */.s)(given);
    return parsed !== undefined
        ? (0,inputs/* accept */.Ju)(parsed)
        : (0,inputs/* reject */.ku)('a fingerprint of 40 hex digits', 'Take it from gpg --list-keys --with-subkey-fingerprints.');
};
const signInputs = {
    packages: (0,inputs/* linesWithDefault */.Z8)('deb/*.deb', inputs/* text */.Qq),
    'private-key': (0,inputs/* requiredSecret */.c7)(),
    passphrase: (0,inputs/* secret */.rJ)(),
    fingerprint: (0,inputs/* optional */.lq)(inputs_fingerprint),
    signature: (0,inputs/* withDefault */.IQ)('embedded', (0,inputs/* oneOf */.yL)('embedded', 'detached', 'both')),
    role: (0,inputs/* withDefault */.IQ)('origin', (0,inputs/* oneOf */.yL)('origin', 'maint', 'archive')),
    'minimum-validity': (0,inputs/* withDefault */.IQ)('90', (0,inputs/* wholeNumber */.rD)(0, 36_500)),
    'artifact-name': (0,inputs/* optional */.lq)(artifact/* artifactName */.C),
};

;// CONCATENATED MODULE: ./lib/actions/workflow/tables.js





/** The inputs of each action. */
const INPUT_TABLES = {
    build: buildInputs,
    sign: signInputs,
    publish: publishInputs,
    deploy: deployInputs,
};
/** The same, as the settings file is checked against them. */
const TABLES = {
    build: (0,settings_input/* knownInputs */.BG)(buildInputs),
    sign: (0,settings_input/* knownInputs */.BG)(signInputs),
    publish: (0,settings_input/* knownInputs */.BG)(publishInputs),
    deploy: (0,settings_input/* knownInputs */.BG)(deployInputs),
};

;// CONCATENATED MODULE: ./lib/actions/workflow/read-file.js



/**
 * Reads the settings file of the repository that is checked out, and checks the whole of it.
 * @throws Failure `settings`
 */
async function readSettingsFile(file, { workspace }) {
    const readText = repositoryFiles(workspace);
    const text = await readText(file).catch((cause) => {
        const said = cause instanceof lib_failure/* Failure */.H ? cause.message : String(cause);
        throw new lib_failure/* Failure */.H('settings', `There are no settings: ${said}`, 'Add .github/deb-actions.yml (docs/settings.md), or name yours by the input `settings` of the workflow.', { cause });
    });
    return readSettings(text, file, TABLES, readText);
}


/***/ }),

/***/ 14655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ byHash),
/* harmony export */   Jn: () => (/* binding */ suiteFolder),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   bb: () => (/* binding */ checkedKey),
/* harmony export */   iX: () => (/* binding */ poolKey),
/* harmony export */   kV: () => (/* binding */ isSuiteName),
/* harmony export */   mo: () => (/* binding */ indexName),
/* harmony export */   qh: () => (/* binding */ indexOf)
/* harmony export */ });
/* unused harmony exports ALL, folderByHash, withoutEpoch, keysMeant */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71957);

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

/***/ 40415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readRelations),
/* harmony export */   B: () => (/* binding */ RELATION_FIELDS)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32935);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ versionAsFound),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71957);

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

/***/ 66685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   m: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96174);


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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(341)]).then(__webpack_require__.bind(__webpack_require__, 74341));
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

/***/ 76902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ CURVES),
/* harmony export */   iF: () => (/* binding */ hashAlgorithm),
/* harmony export */   qI: () => (/* binding */ PUBLIC_KEY)
/* harmony export */ });
/* unused harmony export SHA512 */
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

/***/ 98084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Ry: () => (/* binding */ dearmor),
/* harmony export */   fW: () => (/* binding */ looksArmored)
/* harmony export */ });
/* unused harmony exports armor, crc24 */
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51670);

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

/***/ 58156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Rt: () => (/* binding */ keyBytes),
/* harmony export */   ct: () => (/* binding */ componentsOf),
/* harmony export */   jZ: () => (/* binding */ readCertificates),
/* harmony export */   t: () => (/* binding */ userBytes),
/* harmony export */   v7: () => (/* binding */ isCertification),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* unused harmony export userNames */
/* harmony import */ var _key_packet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98865);
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51670);
/* harmony import */ var _octets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42063);
/* harmony import */ var _packet_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48895);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99770);
/* harmony import */ var _signature_packet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62421);






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
        .filter(({ packet }) => packet.tag === TAG.userId)
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

/***/ 50299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   s: () => (/* binding */ parseFingerprint)
/* harmony export */ });
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

/***/ 98865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ CURVE_BYTES),
/* harmony export */   T1: () => (/* binding */ readKeyPart),
/* harmony export */   bm: () => (/* binding */ materialName),
/* harmony export */   ob: () => (/* binding */ publicKeyObject)
/* harmony export */ });
/* unused harmony exports publicJwk, base64url */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76902);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50299);
/* harmony import */ var _octets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42063);




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

/***/ 17883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RI: () => (/* binding */ kindOfKey),
/* harmony export */   eK: () => (/* binding */ readPublicKeys),
/* harmony export */   yN: () => (/* binding */ mayBePrivate)
/* harmony export */ });
/* unused harmony exports readKeys, keyBytes, armorIn */
/* harmony import */ var _armor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98084);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58156);
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51670);



/** More than any keyring of a team. */
const LONGEST = 4 * 1024 * 1024;
/**
 * Secret keys from armor (several blocks, too), or from base64 of the armor or of the binary.
 * @throws Failure `armor-malformed`, `packet-malformed`, `key-malformed`, `key-missing`
 */
async function readKeys(text) {
    const secret = readCertificates(keyBytes(text.reveal())).filter(holdsSecret);
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

/***/ 51670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fault),
/* harmony export */   Q: () => (/* binding */ malformed)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71957);

/** A failure of this room. */
function fault(code, what, remedy, cause) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(code, what, remedy, cause === undefined ? {} : { cause });
}
/** Bytes that aren't OpenPGP packets, or not such as their kind should be. */
function malformed(what) {
    return fault('packet-malformed', `The OpenPGP data is damaged: ${what}.`, 'Export the key, or make the signature, again, and hand it over whole.');
}


/***/ }),

/***/ 42063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ao: () => (/* binding */ bitLength),
/* harmony export */   jC: () => (/* binding */ padded),
/* harmony export */   lq: () => (/* binding */ Octets),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/* unused harmony exports withoutZeros, mpi */
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51670);

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

/***/ 48895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   c: () => (/* binding */ readPackets)
/* harmony export */ });
/* unused harmony exports keysApart, writePacket */
/* harmony import */ var _malformed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51670);
/* harmony import */ var _octets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42063);


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
        return Buffer.concat([Uint8Array.of(0xc0 | tag, 255), number(body.length, 4), body]);
    const needed = body.length < 0x100 ? 1 : body.length < 0x10000 ? 2 : 4;
    const width = needed > least ? needed : least;
    const kind = { 1: 0, 2: 1, 4: 2 }[width];
    return Buffer.concat([Uint8Array.of(0x80 | (tag << 2) | kind), number(body.length, width), body]);
}


/***/ }),

/***/ 99770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ SignatureCheck)
/* harmony export */ });
/* unused harmony export SignatureMaking */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _key_packet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98865);
/* harmony import */ var _octets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42063);
/* harmony import */ var _signature_packet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62421);





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
        this.#hash = createHash(algorithm.node ?? '');
        this.#ecdsa = material.kind === 'ecdsa' ? createSign(algorithm.node ?? '') : undefined;
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
            const padding = constants.RSA_PKCS1_PADDING;
            const content = Buffer.concat([this.#algorithm.digestInfo, digest]);
            const number = privateEncrypt({ key: this.#key, padding }, content);
            // A wrong RSA signature gives the private key away (Boneh, DeMillo, Lipton 1997).
            const publicKey = publicKeyObject(this.#material);
            if (publicKey === undefined || !publicDecrypt({ key: publicKey, padding }, number).equals(content)) {
                throw mismatch();
            }
            return [number];
        }
        const both = this.#ecdsa?.sign({ key: this.#key, dsaEncoding: 'ieee-p1363' }) ?? sign(null, digest, this.#key);
        return [both.subarray(0, both.length / 2), both.subarray(both.length / 2)];
    }
}
function mismatch() {
    return fault('signing-failed', 'The private key does not belong to its public key, or the machine computed wrongly.', 'Export the key again with gpg --armor --export-secret-keys.');
}


/***/ }),

/***/ 62421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZE: () => (/* binding */ TYPE),
  bD: () => (/* binding */ issuerName),
  Bc: () => (/* binding */ readSignature),
  s9: () => (/* binding */ trailer)
});

// UNUSED EXPORTS: hashedPart, writeSignature

// EXTERNAL MODULE: ./lib/openpgp/algorithm.js
var openpgp_algorithm = __webpack_require__(76902);
// EXTERNAL MODULE: ./lib/openpgp/malformed.js
var malformed = __webpack_require__(51670);
// EXTERNAL MODULE: ./lib/openpgp/octets.js
var openpgp_octets = __webpack_require__(42063);
// EXTERNAL MODULE: ./lib/openpgp/fingerprint.js
var fingerprint = __webpack_require__(50299);
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
    return Buffer.concat([hashed, Uint8Array.of(4, 0xff), (0,openpgp_octets/* number */.ai)(hashed.length, 4)]);
}
/** For messages: the issuer as the signature names it. */
function issuerName({ issuerFingerprints, issuerKeyIds }) {
    return issuerFingerprints[0] ?? issuerKeyIds[0] ?? 'a key that it does not name';
}


/***/ }),

/***/ 74225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ packagesOf),
/* harmony export */   a1: () => (/* binding */ publishParts),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   pX: () => (/* binding */ deployPart),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   w0: () => (/* binding */ releasesOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71957);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18535);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23152);



/** @throws Failure `settings` where the file has no such environment, which names the nearest */
function environmentOf({ environments }, name) {
    const found = environments.find((one) => one.name === name);
    if (found !== undefined)
        return found;
    const names = environments.map((one) => one.name);
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('settings', `The settings file has no environment \`${name}\`.`, (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(name, names));
}
/** The environment that versions come from; the first one's come from itself: that is a rollback. */
function sourceOf({ environments }, { name }) {
    const at = environments.findIndex((one) => one.name === name);
    const source = environments[Math.max(at - 1, 0)];
    if (source === undefined)
        throw new Error(`${name} is not of these settings`);
    return source;
}
/** The suites that an environment's builds go to, in the order of the builds. */
function releasesOf({ builds }, environment) {
    const indices = builds.map((build, index) => ({ build, index }));
    const suiteOf = (suite) => suite ?? environment.publish.get('suite') ?? _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_SUITE */ .TR;
    const groups = Map.groupBy(indices, ({ build }) => suiteOf(build.suite));
    return [...groups].map(([suite, own]) => ({
        suite,
        builds: own.map(({ index }) => index),
        hosts: own[0]?.build.hosts,
    }));
}
/**
 * Of packages that a person names (`name` or `name=version`), those of a release: where each release has a version suffix
 * of its own, a version with another one's is not its, and one without any gets its own.
 */
function packagesOf({ builds }, release, packages) {
    const suffixOf = (index) => builds[index ?? -1]?.inputs.get('version-suffix') ?? '';
    const own = suffixOf(release.builds[0]);
    const others = [...builds.keys()].map(suffixOf).filter((suffix) => suffix !== own && suffix !== '');
    if (others.length === 0)
        return packages;
    return packages
        .filter((line) => !line.includes('=') || !others.some((suffix) => line.endsWith(suffix)))
        .map((line) => (line.includes('=') && !line.endsWith(own) ? `${line}${own}` : line));
}
function publishParts(target, source, suite) {
    const next = `${suite}-next`;
    const gate = 'trusted-repositories';
    const into = (name) => new Map([...without(target.publish, [gate]), ['suite', name]]);
    const copied = from(source, source === target ? suite : (source.publish.get('suite') ?? suite), source.publicKey);
    const look = new Map([
        ...into(suite),
        ...(target.publish.has('previous-public-key') || target.publicKey === ''
            ? []
            : [['previous-public-key', target.publicKey]]),
    ]);
    const trusted = target.gated ? target.publish.get(gate) : undefined;
    const out = (name) => without(into(name), ['architectures', 'keep-versions', 'trusted-keys']);
    return {
        candidate: into(next),
        copy: new Map([...into(next), ...copied]),
        release: new Map([...without(into(suite), ['trusted-keys']), ...from(target, next, target.publicKey)]),
        withdrawCandidate: out(next),
        withdraw: out(suite),
        plan: look,
        planCopy: new Map([...look, ...copied, ...(trusted === undefined ? [] : [[gate, trusted]])]),
    };
}
function from({ publish }, suite, publicKey) {
    const same = ['bucket', 'prefix', 'region', 'endpoint'].flatMap((name) => {
        const text = publish.get(name);
        return text === undefined ? [] : [[`from-${name}`, text]];
    });
    return new Map([
        ...same,
        ['from-suite', suite],
        ...(publicKey === '' ? [] : [['from-public-key', publicKey]]),
    ]);
}
function without(values, names) {
    return new Map([...values].filter(([name]) => !names.includes(name)));
}
/**
 * Inputs of action-deploy; undefined where the environment has no hosts.
 * @param services units to restart where the settings name none
 */
function deployPart({ deploy, publish, publicKey }, { suite, hosts }, services) {
    if ((deploy.get('inventory') ?? '') === '')
        return undefined;
    const limit = [hosts, deploy.get('limit')].filter((pattern) => pattern !== undefined && pattern !== '');
    return new Map([
        // A version that does not prove healthy leaves the suite of candidates, so no host may keep it.
        ['rollback', 'all'],
        ...(services.length === 0 ? [] : [['service', services.join('\n')]]),
        ...deploy,
        ...(limit.length === 0 ? [] : [['limit', limit.join(':&')]]),
        ['suite', suite],
        ['component', publish.get('component') ?? 'main'],
        ...(publicKey === '' ? [] : [['public-key', publicKey]]),
    ]);
}


/***/ }),

/***/ 18535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
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


/***/ }),

/***/ 56442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Mistakes),
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71957);

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
        this.#failures.push(new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('settings', what, remedy, {
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
function quoted(text) {
    const line = text.replaceAll(/[\x00-\x1f\x7f]+/g, ' ');
    return `\`${line.length > 60 ? `${line.slice(0, 60)}\u2026` : line}\``;
}


/***/ }),

/***/ 23152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ DEFAULT_RUNNER),
/* harmony export */   Eg: () => (/* binding */ DEFAULT_PACKAGES),
/* harmony export */   TR: () => (/* binding */ DEFAULT_SUITE),
/* harmony export */   o: () => (/* binding */ MOST_BUILDS)
/* harmony export */ });
const DEFAULT_SUITE = 'stable';
const DEFAULT_RUNNER = 'ubuntu-24.04';
/** What action-build's tools need that a runner or an image may lack. */
const DEFAULT_PACKAGES = 'binutils ca-certificates git lintian python3-venv ruby zstd'.split(' ');
/** Each build is a line among the outputs of a workflow file, which must know them beforehand. */
const MOST_BUILDS = 8;


/***/ }),

/***/ 19861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ mappingOf),
/* harmony export */   N: () => (/* binding */ checkedText)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56442);

/** A mapping, or nothing, which is an empty one; anything else is told. */
function mappingOf(tree, name, mistakes) {
    if (tree.kind === 'mapping')
        return tree;
    if (tree.kind === 'text' && tree.text === '')
        return { kind: 'mapping', entries: [], at: tree.at };
    mistakes.tell(tree.at, `${(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(name)} is a mapping.`, 'Write `name: value`, one a line, indented below it.');
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


/***/ }),

/***/ 67283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BU: () => (/* binding */ partOf),
  N$: () => (/* binding */ readValues),
  b6: () => (/* binding */ textOf)
});

;// CONCATENATED MODULE: ./lib/settings/known.js
const ACTIONS = (/* unused pure expression or super */ null && (['build', 'sign', 'publish', 'deploy']));
/** Inputs that the workflows give by themselves: in a settings file they would mean something else than they say. */
const OF_THE_WORKFLOWS = {
    build: ['output-directory', 'artifact-name', 'compare-with'],
    sign: ['packages', 'artifact-name'],
    publish: [
        'operation',
        'packages',
        'dry-run',
        'from-bucket',
        'from-prefix',
        'from-region',
        'from-endpoint',
        'from-suite',
        'from-public-key',
        'from-profile',
        'require-deployment',
    ],
    deploy: ['packages', 'dry-run', 'repository-url', 'suite', 'component', 'public-key', 'candidate-suite'],
};

// EXTERNAL MODULE: ./lib/settings/nearest.js
var nearest = __webpack_require__(18535);
// EXTERNAL MODULE: ./lib/settings/place.js
var place = __webpack_require__(56442);
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
        mistakes.tell(at, `${(0,place/* quoted */.T)(key)} is a secret, and settings hold none.`, 'Take it out, replace it if it was real, and give it as a secret of the environment.');
    else if (taken.includes(key))
        mistakes.tell(at, `${(0,place/* quoted */.T)(key)} is given by the workflows.`, 'Take it out: see docs/settings.md.');
    else
        mistakes.tell(at, `${(0,place/* quoted */.T)(key)} is no input of ${name}.`, (0,nearest/* suggestion */.h)(key, open));
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


/***/ }),

/***/ 57030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56442);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19861);


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
            this.#tell(at, `Tags such as ${(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(node.tag)} are not known here.`, 'Write the value without it.');
        if (isScalar(node))
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedText */ .N)(String(node.value ?? ''), at, this.#mistakes);
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
                this.#tell(where, `The key ${(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(name)} comes twice.`, 'Keep one of them.');
            seen.add(name);
            return [{ key: name, at: where, value: read }];
        });
        return { kind: 'mapping', entries, at };
    }
    #key(key, at) {
        const { isAlias, isScalar } = this.#yaml;
        const node = isAlias(key) ? this.#followed(key, at) : key;
        if (isScalar(node))
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedText */ .N)(String(node.value ?? ''), at, this.#mistakes).text;
        this.#tell(at, 'A key is a word, and this is none.', 'Write `name: value`.');
        return undefined;
    }
    #followed(alias, at) {
        const target = alias.resolve(this.#document);
        if (target === undefined)
            this.#tell(at, `The alias ${(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(alias.source)} has no anchor.`, 'Correct it, or write the value out.');
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


/***/ })

};
