export const id = 303;
export const ids = [303];
export const modules = {

/***/ 39077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ planPrefix),
/* harmony export */   M6: () => (/* binding */ artifactFor),
/* harmony export */   QC: () => (/* binding */ builtOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71957);

/**
 * Reads the outputs of the jobs that build: `built-<index>`, each the outputs of action-build as JSON.
 * @throws Failure `built` where one is not what that action writes
 */
function builtOf(outputs) {
    const entries = typeof outputs === 'object' && outputs !== null ? Object.entries(outputs) : [];
    return entries
        .filter(([name, text]) => /^built-\d+$/.test(name) && text !== '')
        .map(([name, text]) => builtIn(Number(name.slice('built-'.length)), String(text)))
        .toSorted((one, other) => one.index - other.index);
}
function builtIn(index, text) {
    const parsed = JSON.parse(text);
    const field = (name) => String(typeof parsed === 'object' && parsed !== null ? (Reflect.get(parsed, name) ?? '') : '');
    const built = {
        index,
        name: field('name'),
        version: field('version'),
        architecture: field('architecture'),
        sha256: field('sha256'),
        size: Number(field('size')),
    };
    if (built.name !== '' && built.version !== '' && /^[0-9a-f]{64}$/.test(built.sha256))
        return built;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('built', `Build ${index + 1} does not say what it built.`, 'Run the whole workflow again.');
}
/** The artifact that a build uploads: one run may deliver by several settings files. */
function artifactFor(file, index) {
    return `package-${slug(file)}-${index}`;
}
/** The artifact that a plan leaves for the comment on a pull request. */
function planPrefix(file) {
    return `plan-${slug(file)}-`;
}
function slug(file) {
    return file
        .replace(/^.*\//, '')
        .replace(/\.ya?ml$/, '')
        .replaceAll(/[^A-Za-z0-9._-]+/g, '-');
}


/***/ }),

/***/ 74303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPart: () => (/* binding */ readPart)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(71957);
// EXTERNAL MODULE: ./lib/settings/hand-out.js
var hand_out = __webpack_require__(74225);
// EXTERNAL MODULE: ./lib/actions/workflow/built.js
var workflow_built = __webpack_require__(39077);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/program.js
var lib_program = __webpack_require__(60379);
;// CONCATENATED MODULE: ./lib/project/name.js

/**
 * A name as Debian Policy 5.6.7 wants it: at least two of `a-z 0-9 + - .`, the first a letter or digit.
 * `@acme/Shop_Web` \u2192 `acme-shop-web`.
 * @throws Failure `name` where nothing of that kind is left
 */
function packageName(text) {
    const name = text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/\p{Mark}/gu, '')
        .replaceAll(/[^a-z0-9+.-]+/g, '-')
        .replaceAll(/-{2,}/g, '-')
        .replaceAll(/^[^a-z0-9]+|[-.+]+$/g, '');
    if (name.length >= 2)
        return name;
    throw new failure/* Failure */.H('name', `\`${text}\` makes no package name: that needs two or more of a-z, 0-9, +, - and .`, 'Give the package a `name`, e.g. `name: shop`.');
}
/** The user that a package's service runs as, `_shop`: within 31 characters, of `a-z 0-9 _ -`. */
function serviceUser(name) {
    return `_${name.replaceAll(/[^a-z0-9_-]/g, '-')}`.slice(0, 31);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/project/value.js
/** A member of a parsed TOML or JSON document, or undefined where there is none: documents are data, not types. */
function member(value, ...path) {
    let at = value;
    for (const name of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name))
            return undefined;
        at = Reflect.get(at, name);
    }
    return at;
}
/** A text with something in it. */
function textOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function textsOf(value) {
    return Array.isArray(value) ? value.flatMap((entry) => textOf(entry) ?? []) : [];
}
/** The record without its undefined members. */
function given(record) {
    const entries = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./lib/project/node-workspaces.js




/** @throws Failure `project` where there is none, or it is no JSON object */
async function readPackageJson(folder) {
    const file = (0,external_node_path_.join)(folder, 'package.json');
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new failure/* Failure */.H('project', `There is no ${file}, which the project\u2019s dependencies name.`, 'Commit it.', { cause });
    });
    try {
        const document = JSON.parse(text.replace(/^\uFEFF/, ''));
        if (typeof document === 'object' && document !== null && !Array.isArray(document))
            return document;
    }
    catch (cause) {
        const said = cause instanceof Error ? cause.message : String(cause);
        throw new failure/* Failure */.H('project', `${file} is no JSON: ${said}`, 'Mend the file.', { cause });
    }
    throw new failure/* Failure */.H('project', `${file} holds no JSON object.`, 'Mend the file.');
}
/** Which folders below a root are packages of it, as package.json or pnpm-workspace.yaml have them. */
async function memberGlobs(root) {
    const pnpm = await (0,promises_.readFile)((0,external_node_path_.join)(root, 'pnpm-workspace.yaml'), 'utf8').catch(() => undefined);
    if (pnpm !== undefined) {
        const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
        const document = parse(pnpm);
        return textsOf(member(document, 'packages'));
    }
    if (!(await isFile((0,external_node_path_.join)(root, 'package.json'))))
        return [];
    const document = await readPackageJson(root);
    return [...textsOf(member(document, 'workspaces')), ...textsOf(member(document, 'workspaces', 'packages'))];
}
/** The workspaces that a package is one of; undefined where it stands alone, or is the root itself. */
async function workspacesOf(root, top) {
    for (let folder = (0,external_node_path_.dirname)(root); isBelow(top, folder); folder = (0,external_node_path_.dirname)(folder)) {
        const globs = await memberGlobs(folder);
        const members = globs.length === 0 ? [] : await membersOf(folder, globs);
        if (members.some((each) => each.folder === root))
            return { root: folder, members };
        if (folder === '/')
            break;
    }
    return undefined;
}
/** The packages of the workspaces whose root a folder is. */
async function workspaceMembers(root) {
    const globs = await memberGlobs(root);
    return globs.length === 0 ? [] : membersOf(root, globs);
}
async function membersOf(root, globs) {
    const patterns = globs.map((glob) => glob.replace(/^(!?)\.\//, '$1').replace(/\/+$/, ''));
    const wanted = patterns.filter((glob) => !glob.startsWith('!'));
    const refused = patterns.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    const found = [];
    const depth = wanted.some((glob) => glob.includes('**'))
        ? 6
        : Math.max(...wanted.map((glob) => glob.split('/').length));
    await walk('', 0);
    return found;
    async function walk(path, level) {
        if (level >= depth)
            return;
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, path), { withFileTypes: true })) {
            if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.'))
                continue;
            const at = path === '' ? entry.name : `${path}/${entry.name}`;
            const matches = (glob) => (0,external_node_path_.matchesGlob)(at, glob);
            if (wanted.some(matches) && !refused.some(matches) && (await isFile((0,external_node_path_.join)(root, at, 'package.json')))) {
                const document = await readPackageJson((0,external_node_path_.join)(root, at));
                const name = textOf(member(document, 'name')) ?? at;
                found.push({ name, folder: (0,external_node_path_.join)(root, at), ...scriptsOf(document) });
            }
            await walk(at, level + 1);
        }
    }
}
/**
 * The packages of the repository that run with a project: those of its workspaces that it depends on, and those that it
 * names by their folder (`file:../shared`), and theirs.
 * @throws Failure `project` naming one that is not there, or outside `top`
 */
async function localPackages(root, document, workspaces, top) {
    const found = new Map();
    await follow(root, document);
    return [...found.values()];
    async function follow(from, of) {
        for (const list of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
            for (const name of namesOf(member(of, list))) {
                const folder = await folderOf(from, name, textOf(member(of, list, name)) ?? '');
                if (folder === undefined || folder === root || found.has(folder))
                    continue;
                const its = await readPackageJson(folder);
                found.set(folder, { name, folder, ...scriptsOf(its) });
                await follow(folder, its);
            }
        }
    }
    async function folderOf(from, name, range) {
        const path = /^(?:file:|link:|portal:)(.+)$/.exec(range)?.[1] ?? (/^\.{1,2}\//.test(range) ? range : undefined);
        if (path === undefined)
            return workspaces?.members.find((each) => each.name === name)?.folder;
        const place = await (0,promises_.realpath)((0,external_node_path_.resolve)(from, path)).catch(() => undefined);
        if (place === undefined || !isBelow(top, place)) {
            throw new failure/* Failure */.H('project', `${(0,external_node_path_.join)(from, 'package.json')}: ${name} is to come from ${path}, which is not in the workspace.`, 'Check it out below the workspace, or take it from a registry.');
        }
        return (await (0,promises_.stat)(place)).isDirectory() ? place : undefined;
    }
}
/** What npm runs where a package is installed in its own folder. */
const OWN_INSTALL = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare'];
function prepares(document) {
    return OWN_INSTALL.some((name) => textOf(member(document, 'scripts', name)) !== undefined);
}
function scriptsOf(document) {
    return {
        builds: textOf(member(document, 'scripts', 'build')) !== undefined,
        prepares: prepares(document),
    };
}
function namesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
function isBelow(base, place) {
    const way = (0,external_node_path_.relative)(base, place);
    return way !== '..' && !way.startsWith('../');
}
function isFile(path) {
    return (0,promises_.stat)(path).then((entry) => entry.isFile(), () => false);
}

;// CONCATENATED MODULE: ./lib/project/node-manager.js




/** Locks by the program that reads them, those that go first in front. */
const LOCKS = [
    ['npm-shrinkwrap.json', 'npm'],
    ['package-lock.json', 'npm'],
    ['pnpm-lock.yaml', 'pnpm'],
    ['yarn.lock', 'yarn'],
];
/** Locks of programs that we don't call. */
const FOREIGN = ['bun.lock', 'bun.lockb', 'deno.lock'];
/** The release of pnpm that writes a lock of this form. Source: pnpm's "lockfileVersion" by release. */
const PNPM_BY_LOCK = [
    [/^9/, '9'],
    [/^6/, '8'],
    [/^5/, '7'],
];
/** The program that reads the lock in a folder, the one that `packageManager` names first; without a lock that, or npm. */
async function nodeManager(folder) {
    const names = new Set(await (0,promises_.readdir)(folder));
    const present = LOCKS.filter(([name]) => names.has(name));
    const [, named, version] = /^(npm|pnpm|yarn)@(\d[\w.-]*)/.exec(textOf(member(await readPackageJson(folder), 'packageManager')) ?? '') ?? [];
    const lock = present.find(([, kind]) => kind === named) ?? present[0];
    const kind = lock?.[1] ?? named ?? 'npm';
    const text = lock === undefined ? '' : await (0,promises_.readFile)((0,external_node_path_.join)(folder, lock[0]), 'utf8');
    const lockFile = lock?.[0];
    const release = named === kind ? version : undefined;
    const unread = [
        ...present.filter(([name, other]) => name !== lockFile && other !== kind).map(([name]) => name),
        ...FOREIGN.filter((name) => names.has(name)),
    ];
    return { manager: managerOf(kind, lockFile, release, text), unread };
}
function managerOf(kind, lockFile, release, text) {
    if (kind === 'pnpm') {
        const form = /^lockfileVersion:\s*'?([\d.]+)/m.exec(text)?.[1] ?? '';
        const known = PNPM_BY_LOCK.find(([pattern]) => pattern.test(form))?.[1];
        return { kind: 'pnpm', lockFile, version: release ?? known ?? '9' };
    }
    if (kind !== 'yarn')
        return { kind: 'npm', lockFile, version: '' };
    const classic = release === undefined ? !/^__metadata:/m.test(text) : release.startsWith('1.');
    return classic
        ? { kind: 'yarn-classic', lockFile, version: release ?? '1.22.22' }
        : { kind: 'yarn', lockFile, version: release ?? '4' };
}

;// CONCATENATED MODULE: ./lib/project/node.js




/**
 * Reads package.json, and what decides on its dependencies: locks, workspaces that it is one of, packages beside it.
 * @param top the outermost folder that may be looked at
 * @throws Failure `project` where it is no JSON object, or names a folder that is not there
 */
async function readNode(root, top) {
    const document = await readPackageJson(root);
    const workspaces = await workspacesOf(root, top);
    const installRoot = workspaces?.root ?? root;
    const locals = await localPackages(root, document, workspaces, top);
    const outside = locals.filter(({ folder }) => !isBelow(root, folder));
    const { manager, unread } = await nodeManager(installRoot);
    const members = workspaces?.members ?? (await workspaceMembers(root));
    const listed = (name) => namesOf(member(document, name)).length > 0;
    const scripts = member(document, 'scripts');
    return {
        kind: 'node',
        root,
        facts: nodeFacts(document),
        scripts: Object.fromEntries(Object.entries(typeof scripts === 'object' && scripts !== null ? scripts : {}).flatMap(([name, line]) => (typeof line === 'string' ? [[name, line]] : []))),
        main: textOf(member(document, 'main')),
        engine: textOf(member(document, 'engines', 'node')),
        manager,
        installRoot,
        base: commonFolder([installRoot, ...outside.map(({ folder }) => folder)]),
        locals: outside,
        hasDependencies: ['dependencies', 'optionalDependencies', 'devDependencies'].some(listed) || members.length > 0,
        preparesItself: prepares(document) || members.some((each) => each.prepares),
        unread,
    };
}
function commonFolder(folders) {
    const [first = '/'] = folders;
    let common = first;
    while (!folders.every((folder) => isBelow(common, folder)))
        common = (0,external_node_path_.dirname)(common);
    return common;
}
function nodeFacts(document) {
    const repository = member(document, 'repository', 'url') ?? member(document, 'repository');
    return given({
        name: textOf(member(document, 'name')),
        version: textOf(member(document, 'version')),
        description: textOf(member(document, 'description')),
        maintainer: person(member(document, 'author')) ?? person(firstOf(member(document, 'maintainers'))),
        homepage: textOf(member(document, 'homepage')) ?? repositoryPage(textOf(repository)),
        license: textOf(member(document, 'license')) ?? textOf(member(document, 'license', 'type')),
    });
}
/** package.json's people: `{name, email}` or `Name <email> (url)`. */
function person(value) {
    const text = textOf(value);
    if (text !== undefined)
        return text.replace(/\s*\([^)]*\)\s*$/, '');
    const name = textOf(member(value, 'name'));
    const email = textOf(member(value, 'email'));
    return email === undefined ? name : `${name ?? email} <${email}>`;
}
function firstOf(value) {
    return Array.isArray(value) ? value[0] : undefined;
}
/** The page of a repository on a public forge: `git+https://host/a/b.git`, `github:a/b`, `a/b`. */
function repositoryPage(text) {
    const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(text ?? '')?.[1];
    if (short !== undefined)
        return `https://github.com/${short}`;
    return /^(?:git\+)?(https:\/\/[^\s@]+?)(?:\.git)?$/.exec(text ?? '')?.[1];
}

;// CONCATENATED MODULE: ./lib/project/ini.js
function parseIni(text) {
    const sections = new Map();
    let section = new Map();
    let name;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*[#;]/.test(line))
            continue;
        const header = /^\[([^\]]+)\]/.exec(line)?.[1];
        const setting = /^([^\s=:[][^=:]*?)\s*[=:]\s*(.*)$/.exec(line);
        if (header !== undefined) {
            section = sections.get(header) ?? new Map();
            sections.set(header, section);
            name = undefined;
        }
        else if (/^\s+\S/.test(line) && name !== undefined) {
            section.set(name, `${section.get(name) ?? ''}\n${line.trim()}`);
        }
        else if (setting !== null) {
            name = (setting[1] ?? '').toLowerCase().replaceAll('-', '_');
            section.set(name, (setting[2] ?? '').trim());
        }
    }
    return sections;
}

;// CONCATENATED MODULE: ./lib/project/poetry.js

/**
 * The table `tool.poetry.dependencies` as PEP 508 requirements: `^1.2` \u2192 `>=1.2,<2`. Python itself and what is optional
 * are left out; a path, URL or repository stands behind `@`. Source: Poetry's documentation, "Dependency specification".
 */
function poetryRequirements(table) {
    if (typeof table !== 'object' || table === null)
        return [];
    return Object.entries(table).flatMap(([name, entry]) => {
        if (name.toLowerCase() === 'python' || member(entry, 'optional') === true)
            return [];
        const elsewhere = ['path', 'url', 'git'].flatMap((key) => textOf(member(entry, key)) ?? [])[0];
        if (elsewhere !== undefined)
            return [`${name} @ ${elsewhere}`];
        const extras = textsOf(member(entry, 'extras'));
        const markers = textOf(member(entry, 'markers'));
        const bounds = (textOf(entry) ?? textOf(member(entry, 'version')) ?? '*').split(',').map(bound);
        return [
            [
                name,
                extras.length === 0 ? '' : `[${extras.join(',')}]`,
                bounds.filter((text) => text !== '').join(','),
                markers === undefined ? '' : `; ${markers}`,
            ].join(''),
        ];
    });
}
/** `^` keeps the first number that is not 0, `~` the second where there is one. */
function bound(text) {
    const [, mark, version = ''] = /^\s*([\^~])?\s*([^=].*?)\s*$/.exec(text) ?? [];
    if (mark === undefined) {
        if (version === '*')
            return '';
        return /^\d/.test(version) ? `==${version}` : text.trim();
    }
    const numbers = version.split('.').map((part) => Number.parseInt(part, 10));
    const first = numbers.findIndex((number) => number > 0);
    const kept = mark === '~' ? Math.min(1, numbers.length - 1) : first < 0 ? numbers.length - 1 : first;
    const next = numbers.slice(0, kept + 1).map((number, index) => (index === kept ? number + 1 : number));
    return `>=${version},<${next.join('.')}`;
}

;// CONCATENATED MODULE: ./lib/project/python-facts.js



/** What the project says of itself: pyproject.toml goes before setup.cfg, that before setup.py. */
async function pythonFacts(root, { pyproject, config, setup }) {
    const project = (name) => member(pyproject, 'project', name);
    const poetry = (name) => member(pyproject, 'tool', 'poetry', name);
    const metadata = (name) => textOf(config.get('metadata')?.get(name));
    const argument = (name) => textOf(member(setup, name));
    const plain = (name) => textOf(project(name)) ?? textOf(poetry(name)) ?? metadata(name) ?? argument(name);
    return given({
        name: plain('name'),
        version: await literalVersion(root, plain('version') ?? dynamicVersion(pyproject)),
        description: plain('description'),
        maintainer: python_facts_person(project('maintainers')) ??
            python_facts_person(project('authors')) ??
            textsOf(poetry('authors'))[0] ??
            joined(metadata('maintainer'), metadata('maintainer_email')) ??
            joined(metadata('author'), metadata('author_email')) ??
            joined(argument('maintainer'), argument('maintainer_email')) ??
            joined(argument('author'), argument('author_email')),
        homepage: homepage(project('urls')) ?? textOf(poetry('homepage')) ?? metadata('url') ?? argument('url'),
        license: textOf(project('license')) ?? textOf(member(project('license'), 'text')) ?? plain('license'),
    });
}
/** Where pyproject.toml says that the version is to be found, in the words of setup.cfg: `attr: a.b`, `file: VERSION`. */
function dynamicVersion(pyproject) {
    const setuptools = member(pyproject, 'tool', 'setuptools', 'dynamic', 'version');
    const attribute = textOf(member(setuptools, 'attr'));
    if (attribute !== undefined)
        return `attr: ${attribute}`;
    const file = textOf(member(setuptools, 'file')) ?? textsOf(member(setuptools, 'file'))[0];
    if (file !== undefined)
        return `file: ${file}`;
    const hatch = textOf(member(pyproject, 'tool', 'hatch', 'version', 'path'));
    return hatch === undefined ? undefined : `path: ${hatch}`;
}
/** Follows `attr:` and `file:` to a literal; what would have to be executed counts as not stated. */
async function literalVersion(root, text) {
    const [, how, what] = /^(attr|file|path):\s*(\S+)$/.exec(text ?? '') ?? [];
    if (how === undefined || what === undefined)
        return text;
    if (how === 'file')
        return firstText(root, [what]);
    const parts = what.split('.');
    const attribute = how === 'attr' ? (parts.pop() ?? '') : '__version__';
    const module = parts.join('/');
    const places = [`${module}.py`, `${module}/__init__.py`, `src/${module}.py`, `src/${module}/__init__.py`];
    if (!/^\w+$/.test(attribute))
        return undefined;
    const source = await firstText(root, how === 'path' ? [what] : places);
    return new RegExp(`^${attribute}(?:\\s*:\\s*\\w+)?\\s*=\\s*['"]([^'"]+)['"]`, 'm').exec(source ?? '')?.[1];
}
async function firstText(root, files) {
    for (const file of files.filter((name) => !name.split('/').includes('..'))) {
        const place = await (0,promises_.realpath)((0,external_node_path_.join)(root, file)).catch(() => undefined);
        if (place?.startsWith(`${root}/`) !== true)
            continue;
        const text = await (0,promises_.readFile)(place, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return text.trim();
    }
    return undefined;
}
function python_facts_person(value) {
    if (!Array.isArray(value))
        return undefined;
    const people = value.map((entry) => joined(textOf(member(entry, 'name')), textOf(member(entry, 'email'))));
    return people.find((text) => text?.includes('@')) ?? people.find((text) => text !== undefined);
}
function joined(name, email) {
    return email === undefined ? name : `${name ?? email} <${email}>`;
}
function homepage(urls) {
    if (typeof urls !== 'object' || urls === null)
        return undefined;
    const named = Object.entries(urls).map(([name, url]) => [name.toLowerCase(), textOf(url)]);
    const wanted = ['homepage', 'home', 'repository', 'source', 'source code'];
    return wanted.flatMap((name) => named.find(([key]) => key === name)?.[1] ?? [])[0];
}

;// CONCATENATED MODULE: ./lib/project/python-lock/locked.js


/**
 * A package as a line of a requirements file. What a lock file says becomes an option of pip's where it holds a line break, so
 * each part must look like what it is.
 * @throws Failure `project`
 */
function requirementLine({ name, extras, from, marker }, lock) {
    const named = `${checked(name, /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, 'name', lock)}${extras.length === 0
        ? ''
        : `[${extras.map((each) => checked(each, /^[\w.-]+$/, 'extra', lock)).join(',')}]`}`;
    const condition = marker === '' ? '' : ` ; ${checked(marker, /^[\w\s."'()<>=!~,*+-]+$/, 'marker', lock)}`;
    if (from.kind === 'url')
        return `${named} @ ${checked(from.url, /^[a-z+]+:\/\/[^\s;]+$/, 'URL', lock)}${condition}`;
    if (from.kind === 'path')
        return `./${checked(from.path, /^[^\s;/-][^\s;]*$/, 'path', lock)}${condition}`;
    const version = checked(from.version, /^[A-Za-z0-9.!+_-]+$/, 'version', lock);
    const hashes = from.hashes.map((hash) => ` --hash=${checked(hash, /^sha(?:256|384|512):[0-9a-f]+$/, 'hash', lock)}`);
    return `${named}==${version}${condition}${hashes.join('')}`;
}
function checked(text, form, what, lock) {
    if (form.test(text) && !/[\r\n]/.test(text))
        return text;
    throw new failure/* Failure */.H('project', `${lock} has ${JSON.stringify(text.slice(0, 80))} as a ${what}, which it can't be.`, 'Make the lock file anew with its own tool.');
}
/** A record's list of records or texts; empty where there is none. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The hashes of files as uv, Poetry and PDM list them: `hash = "sha256:\u2026"`. */
function hashesOf(files) {
    return listOf(files).flatMap((file) => textOf(member(file, 'hash')) ?? []);
}

;// CONCATENATED MODULE: ./lib/project/python-lock/pdm.js


/** pdm.lock: the packages of the group `default`, each with its marker. Source: PDM's documentation, "Lock file". */
function pdmLocked(lock) {
    return listOf(member(lock, 'package'))
        .filter((entry) => {
        const groups = member(entry, 'groups');
        return groups === undefined || textsOf(groups).includes('default');
    })
        .filter((entry) => textsOf(member(entry, 'extras')).length === 0)
        .map((entry) => ({ ...lockedOf(entry), marker: textOf(member(entry, 'marker')) ?? '' }));
}
function lockedOf(entry) {
    const name = textOf(member(entry, 'name')) ?? '';
    const git = textOf(member(entry, 'git'));
    const url = textOf(member(entry, 'url'));
    const path = textOf(member(entry, 'path'));
    if (git !== undefined) {
        const commit = textOf(member(entry, 'revision')) ?? '';
        return { name, extras: [], from: { kind: 'url', url: `git+${git}@${commit}` } };
    }
    if (url !== undefined)
        return { name, extras: [], from: { kind: 'url', url } };
    if (path !== undefined)
        return { name, extras: [], from: { kind: 'path', path: path.replace(/^\.\//, '') } };
    const hashes = hashesOf(member(entry, 'files'));
    return {
        name,
        extras: [],
        from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
    };
}

;// CONCATENATED MODULE: ./lib/project/python-lock/pipfile.js

/** Pipfile.lock: the section `default`, each with its marker. Source: pipenv's documentation, "Pipfile.lock". */
function pipfileLocked(lock) {
    const section = member(lock, 'default');
    if (typeof section !== 'object' || section === null)
        return [];
    return Object.entries(section).flatMap(([name, entry]) => {
        const extras = textsOf(member(entry, 'extras'));
        const marker = textOf(member(entry, 'markers')) ?? '';
        const git = textOf(member(entry, 'git'));
        const file = textOf(member(entry, 'file'));
        const path = textOf(member(entry, 'path'))?.replace(/^\.\//, '');
        if (git !== undefined) {
            const url = `git+${git.replace(/^git\+/, '')}@${textOf(member(entry, 'ref')) ?? ''}`;
            return [{ name, extras, marker, from: { kind: 'url', url } }];
        }
        if (file !== undefined)
            return [{ name, extras, marker, from: { kind: 'url', url: file } }];
        if (path !== undefined)
            return path === '.' ? [] : [{ name, extras, marker, from: { kind: 'path', path } }];
        const version = (textOf(member(entry, 'version')) ?? '').replace(/^==/, '');
        return [
            { name, extras, marker, from: { kind: 'index', version, hashes: textsOf(member(entry, 'hashes')) } },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/project/requirements-file.js



/** The shortest beginning that tells an encoding. Source: pip, `utils/encoding.py`. */
const MARKS = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
];
/** A text file as pip decodes it: by its byte order mark, by a coding line in the first two lines, else UTF-8. */
function decodePipFile(bytes, file) {
    const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
    const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1').split('\n').slice(0, 2);
    const named = head.flatMap((line) => /^[ \t]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1] ?? [])[0];
    // Python's names for what the Encoding Standard spells otherwise.
    const encoding = marked?.[1] ??
        (named ?? 'utf-8')
            .toLowerCase()
            .replaceAll('_', '-')
            .replace(/^(latin|utf-8)-(?:sig$)?/, '$1');
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new failure/* Failure */.H('project', `${file} is no text in ${encoding}.`, 'Save it as UTF-8.', { cause });
    }
}
/**
 * Reads a requirements file and those that it includes by `-r`, which lie beside it. Constraints and folders of
 * packages stay options, by absolute paths where they are files; what is editable becomes a plain requirement, since a
 * host has no checkout for it to lead to.
 * @throws Failure `project` naming a file that can't be read
 */
async function readRequirementsFile(file) {
    const lines = await linesOf(file, undefined, new Set());
    return { lines, hashed: lines.some((line) => /\s--hash[=\s]|^--require-hashes\b/.test(line)) };
}
async function linesOf(file, includedBy, seen) {
    if (seen.has(file))
        return [];
    seen.add(file);
    const bytes = await (0,promises_.readFile)(file).catch((cause) => {
        const said = cause instanceof Error ? cause.message : String(cause);
        const by = includedBy === undefined ? '' : `, which ${includedBy} includes,`;
        throw new failure/* Failure */.H('project', `${file}${by} can\u2019t be read: ${said}.`, 'Commit the file, or take the line out.', {
            cause,
        });
    });
    const found = [];
    for (const line of logicalLines(decodePipFile(bytes, file))) {
        const [, option = '', value = ''] = /^(-r|-c|-f|--requirement|--constraint|--find-links)(?:\s*=\s*|\s*)(.+)$/.exec(line) ?? [];
        if (option === '')
            found.push(line.replace(/^(?:-e|--editable)(?:\s*=\s*|\s+|(?=[^\s=-]))/, ''));
        else if (isAddress(value))
            found.push(line);
        else if (/^-r|^--req/.test(option))
            found.push(...(await linesOf((0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), value), file, seen)));
        else
            found.push(`${option} ${(0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), value)}`);
    }
    return found;
}
/** Lines that end in `\` go on; a comment begins at a line's start or after a blank. */
function logicalLines(text) {
    return text
        .replaceAll(/\\\r?\n/g, ' ')
        .split(/\r\n|\r|\n/)
        .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
        .filter((line) => line !== '');
}
/** What pip fetches, or reads from the environment, instead of a path beside the file. */
function isAddress(value) {
    return /^[a-z][a-z0-9+.-]*:/i.test(value) || value.includes('${');
}
/** A line that is an option to pip, not a requirement. */
function isOption(line) {
    return line.startsWith('-');
}
/**
 * Whether a requirement names a folder: `.`, `./libs/foo[extra]`, `libs/foo`, `foo @ file:libs/foo`. pip takes no hash
 * for one, and builds in it.
 */
function isLocal(line) {
    const what = line
        .replace(/^[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*@\s*/, '')
        .replace(/\s*;.*$|\s+--.*$/s, '');
    if (/\.(?:whl|zip|tar\.\w+|tgz)(?:#.*)?$/.test(what))
        return false;
    if (/^file:/i.test(what))
        return true;
    return /^\.{1,2}(?:$|[/[])|^\//.test(what) || (/^[\w.-]+\//.test(what) && !what.includes('://'));
}
/** Whether a requirement is fetched from a repository of code: pip takes no hash for it. */
function isRepository(line) {
    return /^(?:[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*@\s*)?(?:git|hg|svn|bzr)\+/.test(line);
}

;// CONCATENATED MODULE: ./lib/project/requirements.js

/** The requirements among the lines of a requirements file: without options and hashes. */
function requirementsOf(lines) {
    return lines.filter((line) => !isOption(line)).map((line) => line.replace(/\s--[a-z].*$/s, '').trim());
}
/** Whether a requirements.txt pins every version, takes files by their hash, repositories by commit, or folders of the project. */
function pinned(requirements) {
    return requirements.every((line) => /===?\s*[^*\s,]+\s*(?:;.*)?$/.test(line) ||
        /@\s*\S+#(?:sha\d+)=/.test(line) ||
        (isRepository(line) && /@[0-9a-f]{40}(?:[#\s;]|$)/.test(line)) ||
        isLocal(line));
}
/** Whether a requirements.txt pins every version, and has all that the project itself asks for. */
function locks(file, own) {
    const names = new Set(file.map((line) => nameOf(line)));
    return pinned(file) && own.every((line) => names.has(nameOf(line)));
}
function nameOf(requirement) {
    return normalized(/^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(requirement)?.[0] ?? requirement);
}
/** A distribution's name as PEP 503 has it: what differs in case or in `-_.` is the same. */
function normalized(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
/** Undefined for what names no distribution: a path, a URL. */
function parseRequirement(text) {
    const [, name, , rest = '', marker = ''] = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(\[[^\]]*\])?\s*([^;@]*?)\s*(?:;\s*(.*))?$/.exec(text.trim()) ?? [];
    if (name === undefined)
        return undefined;
    const bounds = rest
        .replace(/^\(|\)$/g, '')
        .split(',')
        .map((bound) => bound.trim())
        .filter((bound) => bound !== '');
    const parsed = bounds.map((bound) => /^(===|==|~=|!=|<=|>=|<|>)\s*([A-Za-z0-9.!+*-]+)$/.exec(bound));
    if (parsed.includes(null))
        return undefined;
    return {
        name: normalized(name),
        bounds: parsed.map((match) => ({ operator: match?.[1] ?? '', version: match?.[2] ?? '' })),
        marker,
    };
}

;// CONCATENATED MODULE: ./lib/project/python-lock/closure.js
/** More ways to a package than this, and it is taken whatever the markers say. */
const MOST_WAYS = 8;
/**
 * What a project needs, however indirectly, out of a lock that also has what its developers need: each package with the
 * condition under which it is needed.
 */
function closure(nodes, roots) {
    const ways = new Map();
    const queue = [...roots];
    for (let need = queue.shift(); need !== undefined; need = queue.shift()) {
        const node = nodes.get(need.id);
        const before = ways.get(need.id) ?? [];
        if (node === undefined || before.includes('') || before.includes(need.marker))
            continue;
        const after = need.marker === '' || before.length === MOST_WAYS ? [''] : [...before, need.marker];
        ways.set(need.id, after);
        const way = after.includes('') ? '' : need.marker;
        for (const next of node.needs)
            queue.push({ id: next.id, marker: both(way, next.marker) });
    }
    return [...ways].flatMap(([id, markers]) => {
        const node = nodes.get(id);
        return node === undefined ? [] : [{ value: node.value, marker: oneOf(markers) }];
    });
}
function both(one, other) {
    if (one === '' || one === other)
        return other;
    return other === '' ? one : `(${one}) and (${other})`;
}
function oneOf(markers) {
    if (markers.includes(''))
        return '';
    return markers.length === 1 ? (markers[0] ?? '') : markers.map((marker) => `(${marker})`).join(' or ');
}

;// CONCATENATED MODULE: ./lib/project/python-lock/poetry.js




/**
 * poetry.lock: packages of every group. Since Poetry 2 each says its groups and markers; before, the main ones are those that
 * the project needs, however indirectly.
 * @param roots the project's own requirements: names with markers
 */
function poetryLocked(lock, roots) {
    const packages = listOf(member(lock, 'package'));
    const oldFiles = member(lock, 'metadata', 'files');
    if (packages.some((entry) => member(entry, 'groups') !== undefined)) {
        return packages
            .filter((entry) => textsOf(member(entry, 'groups')).includes('main') && member(entry, 'optional') !== true)
            .map((entry) => ({ ...poetry_lockedOf(entry, oldFiles), marker: mainMarker(member(entry, 'markers')) }));
    }
    const nodes = new Map(packages.map((entry) => [
        normalized(textOf(member(entry, 'name')) ?? ''),
        { value: poetry_lockedOf(entry, oldFiles), needs: needsOf(member(entry, 'dependencies')) },
    ]));
    const asked = roots.map(({ id, marker }) => ({ id: normalized(id), marker }));
    return closure(nodes, asked).map(({ value, marker }) => ({ ...value, marker }));
}
/** One text for all groups, or one for each group. */
function mainMarker(markers) {
    return textOf(markers) ?? textOf(member(markers, 'main')) ?? '';
}
function needsOf(table) {
    if (typeof table !== 'object' || table === null)
        return [];
    return Object.entries(table).flatMap(([name, needs]) => (Array.isArray(needs) ? needs : [needs])
        .filter((need) => member(need, 'optional') !== true)
        .map((need) => ({ id: normalized(name), marker: textOf(member(need, 'markers')) ?? '' })));
}
function poetry_lockedOf(entry, oldFiles) {
    const name = textOf(member(entry, 'name')) ?? '';
    const kind = textOf(member(entry, 'source', 'type'));
    const url = textOf(member(entry, 'source', 'url')) ?? '';
    if (kind === 'git') {
        const commit = textOf(member(entry, 'source', 'resolved_reference')) ?? '';
        return { name, extras: [], from: { kind: 'url', url: `git+${url}@${commit}` } };
    }
    if (kind === 'url')
        return { name, extras: [], from: { kind: 'url', url } };
    if (kind === 'directory' || kind === 'file')
        return { name, extras: [], from: { kind: 'path', path: url } };
    const hashes = hashesOf(member(entry, 'files') ?? member(oldFiles, name));
    return {
        name,
        extras: [],
        from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
    };
}

;// CONCATENATED MODULE: ./lib/project/python-lock/uv.js



/** uv.lock: one list for every platform, in which the project itself is a package at `.`. Source: uv's documentation, "Resolution". */
function uvLocked(lock) {
    const packages = listOf(member(lock, 'package'));
    const several = severalVersions(packages);
    const idOf = (entry) => {
        const name = textOf(member(entry, 'name')) ?? '';
        return several.has(name) ? `${name} ${textOf(member(entry, 'version')) ?? ''}` : name;
    };
    const needsOf = (entry) => listOf(member(entry, 'dependencies')).map((need) => ({
        id: idOf(need),
        marker: textOf(member(need, 'marker')) ?? '',
    }));
    const extraNeeds = (entry, extras) => extras.flatMap((extra) => listOf(member(entry, 'optional-dependencies', extra)).map((need) => ({
        id: idOf(need),
        marker: textOf(member(need, 'marker')) ?? '',
    })));
    const asked = extrasAsked(packages, idOf);
    const nodes = new Map();
    for (const entry of packages) {
        const id = idOf(entry);
        const needs = [...needsOf(entry), ...extraNeeds(entry, asked.get(id) ?? [])];
        nodes.set(id, { value: uv_lockedOf(entry), needs });
    }
    const own = packages.find((entry) => ['editable', 'virtual'].some((kind) => textOf(member(entry, 'source', kind)) === '.'));
    if (own === undefined)
        return undefined;
    return closure(nodes, needsOf(own)).map(({ value, marker }) => ({ ...value, marker }));
}
function severalVersions(packages) {
    const seen = new Set();
    const twice = new Set();
    for (const entry of packages) {
        const name = textOf(member(entry, 'name')) ?? '';
        if (seen.has(name))
            twice.add(name);
        seen.add(name);
    }
    return twice;
}
/** The extras that somebody asks a package for. */
function extrasAsked(packages, idOf) {
    const asked = new Map();
    for (const need of packages.flatMap((entry) => listOf(member(entry, 'dependencies')))) {
        const extras = textsOf(member(need, 'extra'));
        if (extras.length > 0)
            asked.set(idOf(need), [...(asked.get(idOf(need)) ?? []), ...extras]);
    }
    return asked;
}
function uv_lockedOf(entry) {
    const name = textOf(member(entry, 'name')) ?? '';
    const source = (kind) => textOf(member(entry, 'source', kind));
    const git = source('git');
    const path = source('directory') ?? source('path') ?? source('editable') ?? source('virtual');
    const url = source('url');
    if (git !== undefined)
        return { name, extras: [], from: { kind: 'url', url: gitUrl(git) } };
    if (url !== undefined)
        return { name, extras: [], from: { kind: 'url', url } };
    if (path !== undefined)
        return { name, extras: [], from: { kind: 'path', path } };
    const hashes = [...hashesOf(member(entry, 'wheels')), ...hashesOf([member(entry, 'sdist')])];
    return {
        name,
        extras: [],
        from: { kind: 'index', version: textOf(member(entry, 'version')) ?? '', hashes },
    };
}
/** `https://host/r.git?rev=main#<commit>` \u2192 `git+https://host/r.git@<commit>`. */
function gitUrl(text) {
    const [place = '', commit = ''] = text.split('#');
    return `git+${place.split('?')[0]}@${commit}`;
}

;// CONCATENATED MODULE: ./lib/project/python-lock/read.js






/** In the order in which one is taken, where a project has several. */
const LOCK_FILES = ['uv.lock', 'pdm.lock', 'poetry.lock', 'Pipfile.lock'];
/**
 * What a lock file pins for the application itself, without its developers' tools, as pip reads it: versions, hashes and
 * markers, which pip judges by the Python that it runs on.
 * @param requirements the project's own, as PEP 508 has them
 * @throws Failure `project` where it isn't what it is called
 */
async function readLock(name, text, requirements) {
    const locked = pick(name, await parse(name, text), requirements);
    if (locked === undefined)
        throw new failure/* Failure */.H('project', `${name} has no entry for the project itself.`, 'Make it anew with its own tool, in the folder of the project.');
    const lines = locked.map((each) => requirementLine(each, name));
    return { lines, hashed: lines.some((line) => line.includes(' --hash=')) };
}
function pick(name, lock, requirements) {
    if (name === 'uv.lock')
        return uvLocked(lock);
    if (name === 'pdm.lock')
        return pdmLocked(lock);
    return name === 'poetry.lock' ? poetryLocked(lock, requirements.map(needOf)) : pipfileLocked(lock);
}
function needOf(requirement) {
    const [, name = '', marker = ''] = /^([A-Za-z0-9._-]+)[^;]*(?:;(.*))?$/s.exec(requirement.trim()) ?? [];
    return { id: name, marker: marker.trim() };
}
async function parse(name, text) {
    try {
        if (name === 'Pipfile.lock')
            return JSON.parse(text);
        return (await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292))).parse(text);
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
        throw new failure/* Failure */.H('project', `${name} can't be read: ${message}`, 'Make it anew with its own tool.', {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/project/setup-py.js


const NO_SETUP = { literal: {}, computed: new Set() };
/**
 * Prints, as JSON, the literal keyword arguments of the call of `setup` in a file, and the names of those that aren't. A
 * variable counts as its literal where it is set once and nothing of it is used, which might change it.
 */
const SETUP_LITERALS = `
import ast, json, sys
with open(sys.argv[1], 'rb') as file:
    tree = ast.parse(file.read())
names = {}
found = {}
computed = []
names_used = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
stored = [node.id for node in names_used if not isinstance(node.ctx, ast.Load)]
changed = {
    node.value.id
    for node in ast.walk(tree)
    if isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.value, ast.Name)
}
def literal(node):
    if isinstance(node, ast.Name) and node.id in names and stored.count(node.id) == 1 and node.id not in changed:
        return names[node.id]
    return ast.literal_eval(node)
for node in tree.body:
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        try:
            names[node.targets[0].id] = ast.literal_eval(node.value)
        except ValueError:
            pass
for node in ast.walk(tree):
    if not isinstance(node, ast.Call):
        continue
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, 'id', '')
    if called != 'setup':
        continue
    for keyword in node.keywords:
        try:
            if keyword.arg is None:
                found.update(literal(keyword.value))
            else:
                found[keyword.arg] = literal(keyword.value)
        except ValueError:
            computed.append(keyword.arg or '**')
print(json.dumps({'found': found, 'computed': computed}, default=str))
`;
/**
 * Reads setup.py without executing it.
 * @throws Failure `project` where it is no Python
 */
async function readSetup(file, inspect) {
    try {
        const read = JSON.parse(await inspect(SETUP_LITERALS, [file]));
        return { literal: member(read, 'found'), computed: new Set(textsOf(member(read, 'computed'))) };
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : String(cause);
        throw new failure/* Failure */.H('project', `${file} can\u2019t be read: ${message}`, 'Mend the file.', { cause });
    }
}

;// CONCATENATED MODULE: ./lib/project/untold.js

/**
 * What the files of a project with a build backend leave to it: fields that are dynamic (PEP 621), arguments of setup()
 * that are computed, and what is stated nowhere (the version by tags of setuptools-scm or pbr; flit's `__version__`).
 */
function untoldFacts(facts, { pyproject, config, computed }) {
    const dynamic = new Set(textsOf(member(pyproject, 'project', 'dynamic')));
    const open = (argument) => computed.has(argument) || computed.has('**');
    const stated = member(pyproject, 'project') !== undefined;
    const poetry = member(pyproject, 'tool', 'poetry') !== undefined;
    const setuptools = config.get('options')?.has('install_requires') === true || !open('install_requires');
    const listed = config.get('options')?.get('install_requires') ?? '';
    const dependencies = stated
        ? dynamic.has('dependencies')
        : !poetry && (!setuptools || listed.startsWith('file:') || isForeign(pyproject));
    const version = facts.version === undefined || versionFromTags(pyproject);
    return [
        ...(facts.name === undefined ? ['name'] : []),
        ...(version ? ['version'] : []),
        ...(dependencies ? ['dependencies'] : []),
    ];
}
/** Poetry's plugin replaces the version that stands there. */
function versionFromTags(pyproject) {
    return member(pyproject, 'tool', 'poetry-dynamic-versioning', 'enable') === true;
}
/** A backend with a table of its own (flit before PEP 621), which we don't know. */
function isForeign(pyproject) {
    const backend = textOf(member(pyproject, 'build-system', 'build-backend')) ?? 'setuptools';
    return !/^(?:setuptools|poetry)/.test(backend);
}

;// CONCATENATED MODULE: ./lib/project/python.js













/**
 * Reads pyproject.toml, setup.cfg, setup.py (its literals: nothing of the project is executed) and requirements.txt.
 * @throws Failure `project` where one of them can't be read
 */
async function readPython(root, inspect, top) {
    const names = new Set(await (0,promises_.readdir)(root));
    const read = (name) => names.has(name) ? (0,promises_.readFile)((0,external_node_path_.join)(root, name), 'utf8') : Promise.resolve(undefined);
    const pyproject = await toml(await read('pyproject.toml'), (0,external_node_path_.join)(root, 'pyproject.toml'));
    const config = parseIni((await read('setup.cfg')) ?? '');
    const setup = names.has('setup.py') ? await readSetup((0,external_node_path_.join)(root, 'setup.py'), inspect) : NO_SETUP;
    const facts = await pythonFacts(root, { pyproject, config, setup: setup.literal });
    // A [project] table alone has data, and often a layout that setuptools' guess refuses.
    const backend = names.has('setup.py') || member(pyproject, 'build-system') !== undefined;
    const own = ownRequirements(pyproject, config, setup.literal);
    const written = names.has('requirements.txt')
        ? await readRequirementsFile((0,external_node_path_.join)(root, 'requirements.txt'))
        : undefined;
    const { requirementsFile, unread } = await pinnedFile(written, own, names, read);
    const file = requirementsOf(requirementsFile?.lines ?? []);
    return {
        kind: 'python',
        root,
        facts,
        requirements: [...file, ...own],
        requirementsFile,
        locked: locks(file, own),
        unread,
        untold: backend ? untoldFacts(facts, { pyproject, config, computed: setup.computed }) : [],
        backend,
        frontEnd: names.has('package.json') ? await frontEnd(root, top) : undefined,
        django: names.has('manage.py') &&
            (await (0,promises_.readFile)((0,external_node_path_.join)(root, 'manage.py'), 'utf8')).includes('DJANGO_SETTINGS_MODULE'),
        sourceFolder: names.has('src'),
    };
}
/**
 * What decides on the versions: a requirements.txt that pins all, else the lock file of another tool.
 * @returns it, and the lock files that are left aside
 */
async function pinnedFile(written, own, names, read) {
    const there = LOCK_FILES.filter((name) => names.has(name));
    const [first, ...unread] = there;
    if (first === undefined)
        return { requirementsFile: written, unread };
    const isPinned = written !== undefined && locks(requirementsOf(written.lines), own);
    if (isPinned)
        return { requirementsFile: written, unread: there };
    return { requirementsFile: await readLock(first, (await read(first)) ?? '', own), unread };
}
/** A package.json that builds nothing (settings of a formatter) is none of the package's business. */
async function frontEnd(root, top) {
    const project = await readNode(root, top);
    return project.scripts.build === undefined ? undefined : project;
}
/** Requirements as PEP 508 has them; a `file:` of setup.cfg is the backend's to read. */
function ownRequirements(pyproject, config, setup) {
    const project = member(pyproject, 'project', 'dependencies');
    const listed = (config.get('options')?.get('install_requires') ?? '')
        .split('\n')
        .map((line) => line.trim());
    return [
        ...textsOf(project),
        // Beside a [project] table's own they only say more of the same.
        ...(project === undefined ? poetryRequirements(member(pyproject, 'tool', 'poetry', 'dependencies')) : []),
        ...listed.filter((line) => line !== '' && !line.startsWith('file:')),
        ...textsOf(member(setup, 'install_requires')),
    ];
}
async function toml(text, file) {
    if (text === undefined)
        return {};
    const { parse } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return parse(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
        throw new failure/* Failure */.H('project', `${file} is no TOML: ${message}`, 'Mend the file.', { cause });
    }
}

;// CONCATENATED MODULE: ./lib/project/read.js





const PYTHON = ['setup.py', 'setup.cfg', 'pyproject.toml', 'requirements.txt', 'manage.py'];
/**
 * Finds out what a folder holds. `auto`: Python goes before Node, since a Django project often builds its front end
 * with a package.json of its own.
 * @param top the outermost folder that counts as the user's
 * @throws Failure `project` where it holds neither, or not what was asked for
 */
async function readProject(root, type, inspect, top = root) {
    if (!(await isFolder(root))) {
        throw new failure/* Failure */.H('project', `There is no folder ${root}.`, 'Correct the input `path`, or check the code out first.');
    }
    if (type === 'directory')
        return { kind: 'directory', root, facts: {} };
    const python = await anyFile(root, PYTHON);
    const node = await anyFile(root, ['package.json']);
    if (python && type !== 'node')
        return readPython(root, inspect, top);
    if (node && type !== 'python')
        return readNode(root, top);
    const wanted = { auto: [...PYTHON, 'package.json'], python: PYTHON, node: ['package.json'] }[type];
    throw new failure/* Failure */.H('project', `The folder ${root} is no ${type === 'auto' ? 'Python or Node' : type} project: it has none of ${wanted.join(', ')}.`, 'Correct the input `path`, or package the folder as it is with `type: directory`.');
}
async function anyFile(root, names) {
    const found = await Promise.all(names.map((name) => (0,promises_.stat)((0,external_node_path_.join)(root, name)).then((entry) => entry.isFile(), () => false)));
    return found.includes(true);
}
function isFolder(path) {
    return (0,promises_.stat)(path).then((entry) => entry.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./lib/actions/workflow/package-names.js




/** The names of the packages that the settings build: as they say, else as the projects do. */
async function packageNames({ builds }, world) {
    const names = new Set();
    for (const { inputs } of builds)
        names.add(inputs.get('name') ?? (await nameOfProject(inputs, world)));
    return [...names].map(packageName);
}
async function nameOfProject(inputs, world) {
    const { run, temporary, environment, workspace } = world;
    const type = inputs.get('type') ?? 'auto';
    const kind = type === 'python' || type === 'node' || type === 'directory' ? type : 'auto';
    const { facts } = await readProject((0,external_node_path_.join)(workspace, inputs.get('path') ?? '.'), kind, (program, args) => (0,lib_program/* outputOf */.jH)(run, {
        program: '/usr/bin/python3',
        args: ['-I', '-c', program, ...args],
        cwd: temporary,
        environment: { ...environment, PYTHONDONTWRITEBYTECODE: '1' },
    }, 'Install python3, or name the package: `build: { name: shop }`.'));
    if (facts.name !== undefined)
        return facts.name;
    throw new failure/* Failure */.H('name', 'Which package is meant can\u2019t be told: neither the settings nor the project name it.', 'Add `name` to `build` in the settings file, or give `packages`.');
}

// EXTERNAL MODULE: ./lib/actions/workflow/read-file.js + 19 modules
var read_file = __webpack_require__(69899);
;// CONCATENATED MODULE: ./lib/actions/workflow/read.js





/** Reads the settings file and hands out what the job needs of it. */
async function readPart(inputs, world) {
    const settings = await (0,read_file/* readSettingsFile */.u)(inputs.file, world);
    const [first] = settings.environments;
    const environment = inputs.environment === undefined ? first : (0,hand_out/* environmentOf */.p7)(settings, inputs.environment);
    if (environment === undefined)
        throw new failure/* Failure */.H('settings', 'There is no environment.', '');
    const releases = (0,hand_out/* releasesOf */.w0)(settings, environment);
    return {
        outputs: {
            ...overview(settings, environment, releases, inputs.packages),
            ...buildOutputs(settings, inputs),
            ...(inputs.release === undefined
                ? { packages: (await packagesToPromote(settings, inputs, world)).join('\n') }
                : releaseOutputs(settings, environment, releaseAt(releases, inputs.release), inputs)),
        },
        summary: '',
        annotations: [],
    };
}
/** What is needed before a job starts, as JSON for `fromJSON`. */
function overview(settings, environment, releases, packages) {
    const { builds } = settings;
    const wanted = [...releases.entries()].filter(([, release]) => packages.length === 0 || (0,hand_out/* packagesOf */.DT)(settings, release, packages).length > 0);
    return {
        builds: JSON.stringify(builds.map(describedBuild)),
        'build-indices': JSON.stringify([...builds.keys()]),
        environment: environment.name,
        'runs-on': JSON.stringify(environment.runsOn),
        'release-indices': JSON.stringify(wanted.map(([index]) => index)),
        plans: JSON.stringify(plansOf(settings)),
        'plan-indices': JSON.stringify([...plansOf(settings).keys()]),
        role: environment.role,
        'plan-role': environment.planRole,
        region: environment.publish.get('region') ?? '',
    };
}
function describedBuild({ runner, suite, inputs }) {
    const label = [suite, inputs.get('architecture')].filter((word) => word !== undefined).join(' ');
    return {
        label: label === '' ? '' : ` for ${label}`,
        'runs-on': runner.runsOn,
        container: runner.container,
        packages: runner.packages.join('\n'),
    };
}
/** Where a pull request is planned: the first environment, and the last one where a role is set that may look. */
function plansOf(settings) {
    const { environments } = settings;
    const last = environments.length > 1 ? environments.at(-1) : undefined;
    const seen = [
        ...environments.slice(0, 1).filter(({ role, planRole }) => role === '' || planRole !== ''),
        ...(last !== undefined && last.planRole !== '' ? [last] : []),
    ];
    return seen.flatMap((environment) => [...(0,hand_out/* releasesOf */.w0)(settings, environment).keys()].map((release) => ({
        environment: environment.name,
        release,
        'runs-on': environment.runsOn,
    })));
}
function buildOutputs({ builds }, { build, file }) {
    const found = build === undefined ? undefined : builds[build];
    if (found === undefined || build === undefined)
        return {};
    return { build: jsonOf(found.inputs), artifact: (0,workflow_built/* artifactFor */.M6)(file, build) };
}
function releaseAt(releases, at) {
    const release = releases[at];
    if (release !== undefined)
        return release;
    throw new failure/* Failure */.H('settings', `The settings file has ${releases.length} releases, and number ${at + 1} was asked for.`, 'The file has changed since this run began: start a new one.');
}
function releaseOutputs(settings, environment, release, inputs) {
    const source = (0,hand_out/* sourceOf */.vz)(settings, environment);
    const publish = (0,hand_out/* publishParts */.a1)(environment, source, release.suite);
    const packages = versionsOf(settings, release, inputs);
    const hasService = release.builds.some((index) => settings.builds[index]?.inputs.has('service') === true);
    const names = packages.map((line) => line.split('=')[0] ?? '');
    const deploy = (0,hand_out/* deployPart */.pX)(environment, release, hasService ? names : []);
    return {
        suite: release.suite,
        source: source.name,
        requires: environment.gated && source !== environment ? source.name : '',
        packages: packages.join('\n'),
        sign: jsonOf(settings.sign),
        candidate: jsonOf(publish.candidate),
        copy: jsonOf(publish.copy),
        release: jsonOf(publish.release),
        'withdraw-candidate': jsonOf(publish.withdrawCandidate),
        withdraw: jsonOf(publish.withdraw),
        plan: jsonOf(publish.plan),
        'plan-copy': jsonOf(publish.planCopy),
        deploy: deploy === undefined ? '' : jsonOf(deploy),
        'deploy-plan': deploy === undefined ? '' : jsonOf(withoutSource(deploy)),
        'public-key': environment.publicKey,
    };
}
/** What the release is about: what was built, what was approved, or what a person names. */
function versionsOf(settings, release, { built, approved, packages }) {
    if (built !== undefined) {
        const own = (0,workflow_built/* builtOf */.QC)(built).filter(({ index }) => release.builds.includes(index));
        return [...new Set(own.map(({ name, version }) => `${name}=${version}`))];
    }
    if (!Array.isArray(approved))
        return (0,hand_out/* packagesOf */.DT)(settings, release, packages);
    const entries = approved;
    const lines = entries.map((entry) => `${read_textOf(entry, 'name')}=${read_textOf(entry, 'version')}`);
    return [...new Set(lines)];
}
/** What a person names, else the packages that the settings build. */
async function packagesToPromote(settings, { packages, operation, build }, world) {
    if (packages.length > 0 || operation !== 'read' || build !== undefined)
        return packages;
    return packageNames(settings, world);
}
/** A plan looks at the hosts as they are: nothing there is to know the repository. */
function withoutSource(values) {
    return new Map([...values].filter(([name]) => !['suite', 'component', 'public-key'].includes(name)));
}
function jsonOf(values) {
    return JSON.stringify(Object.fromEntries(values));
}
function read_textOf(value, name) {
    return String(typeof value === 'object' && value !== null ? Reflect.get(value, name) : '');
}


/***/ })

};
