export const id = 73;
export const ids = [73];
export const modules = {

/***/ 3073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployFrom: () => (/* binding */ deployFrom)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/program.js + 1 modules
var lib_program = __webpack_require__(1135);
// EXTERNAL MODULE: ./lib/ansible/ssh.js
var ssh = __webpack_require__(4094);
;// CONCATENATED MODULE: ./lib/ansible/variables.js
/**
 * A variables file for `--extra-vars @file`: YAML in flow style in which every text is `!unsafe`, so that Ansible takes
 * it as data and never as a template, whatever braces it holds.
 */
function variablesFile(values) {
    const entries = Object.entries(values).map(([name, value]) => `${quoted(name)}: ${flow(value)}\n`);
    return entries.length === 0 ? '{}\n' : entries.join('');
}
function flow(value) {
    if (typeof value === 'string')
        return `!unsafe ${quoted(value)}`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(flow).join(', ')}]`;
    return `{${Object.entries(value)
        .map(([name, one]) => `${quoted(name)}: ${flow(one)}`)
        .join(', ')}}`;
}
function isList(value) {
    return Array.isArray(value);
}
/** A double-quoted YAML scalar in ASCII: PyYAML breaks lines at U+2028, and refuses control characters. */
function quoted(text) {
    const escapes = [...text].map((character) => {
        if (character === '"' || character === '\\')
            return `\\${character}`;
        const point = character.codePointAt(0) ?? 0;
        if (point >= 0x20 && point < 0x7f)
            return character;
        if (point >= 0xd800 && point <= 0xdfff)
            return '\\uFFFD';
        const hex = point.toString(16);
        return point > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    });
    return `"${escapes.join('')}"`;
}

;// CONCATENATED MODULE: ./lib/ansible/workplace.js





/** Longest path of a unix socket (unix(7)), less what ssh appends: a hash of 40 digits and a temporary suffix. */
const LONGEST_SOCKET_FOLDER = 107 - 41 - 18;
/** Makes the folder, empty; `openWorkplace` fills it. Apart, so that whoever must remove it knows it first. */
async function makeFolder(temporary) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'deploy-'));
    await (0,promises_.chmod)(folder, 0o700);
    return folder;
}
/** @param environment the job's, for `PATH` and `HOME` */
async function openWorkplace(folder, materials, environment, run) {
    const put = async (name, text, mode = 0o600) => {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(path, text, { mode });
        return path;
    };
    const optional = async (name, text) => text === undefined ? undefined : put(name, text);
    const sockets = folder.length + 2 > LONGEST_SOCKET_FOLDER ? undefined : (0,external_node_path_.join)(folder, 's');
    if (sockets !== undefined)
        await (0,promises_.mkdir)(sockets, { mode: 0o700 });
    const key = materials.sshPrivateKey?.reveal();
    const options = (0,ssh/* strictOptions */.iz)({
        identity: await optional('ssh-key', key === undefined ? undefined : (0,ssh/* sshKeyFile */.ME)(key)),
        knownHosts: await optional('known_hosts', lines(materials.sshKnownHosts)),
        sockets,
    });
    const config = await put('ssh_config', (0,ssh/* sshConfig */.xJ)(options));
    const programs = {};
    for (const program of ['ssh', 'scp', 'sftp']) {
        const path = await (0,lib_program/* locate */.x5)(program, environment);
        programs[program] = await put(program, (0,ssh/* wrapper */.iE)(path, config, options), 0o700);
    }
    const become = await optional('become-password', materials.becomePassword?.reveal());
    const vault = await optional('vault-password', materials.vaultPassword?.reveal());
    const inventory = await inventoryPath(materials.inventory, put);
    const files = [
        await put('extra.yml', variablesFile(materials.extra)),
        await put('variables.yml', variablesFile({ ...materials.variables, ...strictVariables(programs) })),
    ];
    return {
        folder,
        inventory,
        events: await put('events.jsonl', ''),
        args: [
            '--inventory',
            inventory,
            ...(vault === undefined ? [] : ['--vault-password-file', vault]),
            ...files.flatMap((file) => ['--extra-vars', `@${file}`]),
        ],
        becomeArgs: become === undefined ? [] : ['--become-password-file', become],
        remove: async () => {
            if (sockets !== undefined)
                await endConnections(sockets, environment, run);
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        },
    };
}
/** Variables of the highest precedence, so that no inventory, playbook, ansible.cfg or ANSIBLE_* has another say. */
function strictVariables(programs) {
    return {
        ansible_ssh_executable: programs.ssh ?? '',
        ansible_scp_executable: programs.scp ?? '',
        ansible_sftp_executable: programs.sftp ?? '',
        ansible_host_key_checking: true,
        ansible_ssh_host_key_checking: true,
        ansible_paramiko_host_key_checking: true,
        ansible_paramiko_host_key_auto_add: false,
    };
}
async function inventoryPath(inventory, put) {
    if (inventory.kind === 'path')
        return inventory.path;
    return put(inventory.format === 'yaml' ? 'inventory.yml' : 'inventory.ini', inventory.text);
}
/** Ends the connections that ssh keeps open for the next task. */
async function endConnections(sockets, environment, run) {
    for (const name of await (0,promises_.readdir)(sockets).catch(() => [])) {
        const args = ['-O', 'exit', '-o', `ControlPath="${(0,external_node_path_.join)(sockets, name)}"`, 'deploy'];
        await run({ program: 'ssh', args, cwd: '/', environment, timeout: 20 }).catch(() => undefined);
    }
}
function lines(text) {
    return text === undefined ? undefined : `${text.replaceAll(/\r\n?/g, '\n').trim()}\n`;
}

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
;// CONCATENATED MODULE: ./lib/ansible/tool.js




/** Installed where the runner has none that will do: runs on Python 3.11 and newer. */
const PINNED_VERSION = '2.19.3';
const OLDEST = [2, 14];
/**
 * The ansible-core to use: the version asked for, installed into the tool cache where it isn't yet; else the one on
 * PATH if it is 2.14 or newer; else a pinned one.
 * @throws Failure `ansible-install` when it can't be installed
 */
async function findAnsible(asked, place) {
    // As pip reads `==2.19` (PEP 440); Ansible itself always says three numbers.
    const wanted = asked !== undefined && /^\d+\.\d+$/.test(asked) ? `${asked}.0` : asked;
    const present = await onPath(place);
    if (present !== undefined && (wanted === undefined ? recent(present.version) : present.version === wanted))
        return present;
    return installed(wanted ?? PINNED_VERSION, place);
}
async function onPath({ environment, run }) {
    const program = await (0,lib_program/* locate */.x5)('ansible-playbook', environment).catch(() => undefined);
    if (program === undefined)
        return undefined;
    const exit = await run({
        program,
        args: ['--version'],
        cwd: '/',
        environment: utf8(environment),
        timeout: 60,
    });
    const version = versionIn(exit);
    return version === undefined ? undefined : { folder: (0,external_node_path_.dirname)(program), version };
}
function versionIn(exit) {
    if (exit.kind !== 'exited' || exit.code !== 0)
        return undefined;
    return /^ansible-playbook \[?(?:core )?([0-9][0-9a-z.]*)\]?/.exec(exit.output)?.[1];
}
function recent(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
    return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
/** A virtual environment in the tool cache; one that can't say its version was left half-made, and is made anew. */
async function installed(version, place) {
    const { run } = place;
    const environment = utf8(place.environment);
    const folder = (0,external_node_path_.join)(place.toolCache, 'ansible-core', version);
    const program = (0,external_node_path_.join)(folder, 'bin', 'ansible-playbook');
    const check = { program, args: ['--version'], cwd: '/', environment, timeout: 60 };
    const there = await run(check).catch(() => undefined);
    if (there !== undefined && versionIn(there) === version)
        return { folder: (0,external_node_path_.dirname)(program), version };
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    const steps = [
        { program: 'python3', args: ['-m', 'venv', folder] },
        {
            program: (0,external_node_path_.join)(folder, 'bin', 'python3'),
            args: ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `ansible-core==${version}`],
        },
    ];
    for (const step of steps) {
        const exit = await run({ ...step, cwd: '/', environment, timeout: 600 });
        if (exit.kind === 'exited' && exit.code === 0)
            continue;
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw new failure/* Failure */.H('ansible-install', `ansible-core ${version} could not be installed: ${step.program} ${(0,lib_program/* endText */.Z4)(exit)}`, 'Give a version that the index has for the Python on PATH as `ansible-version`, or install Ansible 2.14 or newer in a step before this one.');
    }
    return { folder: (0,external_node_path_.dirname)(program), version };
}
/** Ansible refuses to start in a locale that is not UTF-8. */
function utf8(environment) {
    return { ...environment, LC_ALL: 'C.UTF-8' };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/ansible/events.js
var events = __webpack_require__(4847);
;// CONCATENATED MODULE: ./lib/ansible/inventory.js
/** Text with a blank, comma or line break is the inventory itself; anything else names a file or folder. */
function parseInventory(given) {
    if (!/[\s,]/.test(given))
        return { kind: 'path', path: given };
    if (!given.includes('\n') && /^[^\s=[]+(\s*,\s*[^\s=,[]+)*\s*,?$/.test(given)) {
        const hosts = given.split(',').map((host) => host.trim());
        return { kind: 'inline', format: 'ini', text: `${hosts.filter((host) => host !== '').join('\n')}\n` };
    }
    return { kind: 'inline', format: looksLikeYaml(given) ? 'yaml' : 'ini', text: `${given}\n` };
}
/** A YAML inventory is a mapping: its first line that says anything ends in a colon, or begins a flow mapping. */
function looksLikeYaml(text) {
    const lines = text.split(/\r?\n/).map((line) => line.replace(/\s#.*$/, '').trimEnd());
    const first = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
    return first === '---' || first.startsWith('{') || /^[^\s[=]+:$/.test(first) || /^[^\s[=]+:\s/.test(first);
}
/** The hosts that `ansible --list-hosts` prints, in Ansible's order. */
function parseHostList(output) {
    const lines = output.split('\n');
    const head = lines.findIndex((line) => /^\s*hosts \(\d+\):\s*$/.test(line));
    if (head < 0)
        return [];
    return lines
        .slice(head + 1)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}

// EXTERNAL MODULE: ./lib/ansible/json.js
var json = __webpack_require__(3420);
// EXTERNAL MODULE: ./lib/ansible/results.js
var ansible_results = __webpack_require__(3242);
;// CONCATENATED MODULE: ./lib/ansible/rollout.js










/**
 * The hosts of the rollout, in Ansible's order, and the parts of the limit that match none.
 * @throws Failure `inventory` when Ansible can't read it, `no-hosts` when none is left
 */
async function listHosts(stage) {
    const exit = await stage.run({
        program: (0,external_node_path_.join)(stage.ansible.folder, 'ansible'),
        args: ['all', '--list-hosts', ...stage.workplace.args, ...limited(stage)],
        cwd: stage.workspace,
        environment: environmentOf(stage),
        timeout: 300,
    });
    const hosts = exit.kind === 'exited' ? parseHostList(exit.output) : [];
    const unmatched = [...exit.errors.matchAll(/Could not match supplied host pattern, ignoring: (\S+)/g)];
    if (hosts.length > 0)
        return { hosts, unmatched: unmatched.map(([, name = '']) => name) };
    const failed = exit.kind !== 'exited' || exit.code !== 0;
    if (failed && !/does not match any hosts|leaves us with no hosts/.test((0,lib_program/* endText */.Z4)(exit))) {
        throw new failure/* Failure */.H('inventory', `The inventory can't be read: ansible ${(0,lib_program/* endText */.Z4)(exit)}`, 'Mend it.');
    }
    throw new failure/* Failure */.H('no-hosts', stage.limit === undefined
        ? 'There is no host in the inventory.'
        : `No host of the inventory matches the limit \`${stage.limit}\`.`, `Ansible says: ${exit.errors.trim() || 'nothing'}\nName hosts or groups of the inventory.`);
}
/** Runs a playbook over these hosts; what Ansible exits with is part of the answer. */
async function play(stage, hosts, playbook, args, listener) {
    let results = (0,ansible_results/* noResults */.wV)(hosts);
    const drain = eventReader(stage.workplace.events, (event) => {
        results = (0,ansible_results/* advance */.np)(results, event);
        listener.onEvent(event, results);
    });
    try {
        const exit = await stage.run({
            program: (0,external_node_path_.join)(stage.ansible.folder, 'ansible-playbook'),
            args: [
                ...stage.workplace.args,
                ...stage.workplace.becomeArgs,
                ...limited(stage),
                ...(stage.user === undefined ? [] : ['--user', stage.user]),
                ...args,
                playbook,
            ],
            cwd: stage.workspace,
            environment: {
                ...environmentOf(stage),
                // What is ours is found beside our own playbooks by itself; what was installed for the tasks around a host isn't.
                ...(playbook.startsWith(stage.playbooks) && !(await hasInstalled(stage))
                    ? {}
                    : await pluginPaths(stage)),
            },
            onLine: (line) => {
                listener.onLine(line);
                drain.read();
            },
        });
        drain.read();
        return { results, exit };
    }
    finally {
        drain.close();
    }
}
/** Installs the roles and collections of a requirements file below the workplace. */
async function installRequirements(stage, file) {
    const kinds = [
        { args: ['role', 'install', '--roles-path', (0,external_node_path_.join)(stage.workplace.folder, 'roles')], what: 'roles' },
        {
            args: ['collection', 'install', '--collections-path', (0,external_node_path_.join)(stage.workplace.folder, 'collections')],
            what: 'collections',
        },
    ];
    for (const { args, what } of kinds) {
        const exit = await stage.run({
            program: (0,external_node_path_.join)(stage.ansible.folder, 'ansible-galaxy'),
            args: [...args, '-r', file],
            cwd: stage.workspace,
            environment: environmentOf(stage),
            timeout: 600,
        });
        if (exit.kind === 'exited' && exit.code === 0)
            continue;
        // A file in the old form is a list of roles alone, and then there are no collections to install.
        if (what === 'collections' && /Expecting requirements file to be a dict/.test((0,lib_program/* endText */.Z4)(exit)))
            continue;
        throw new failure/* Failure */.H('requirements', `The ${what} of ${file} could not be installed: ansible-galaxy ${(0,lib_program/* endText */.Z4)(exit)}`, 'See that the names and versions are right and that the runner reaches their server.');
    }
}
function limited({ limit }) {
    return limit === undefined ? [] : ['--limit', limit];
}
function environmentOf({ environment, workplace }) {
    return {
        ANSIBLE_FORKS: '25',
        ANSIBLE_PIPELINING: 'True',
        ...utf8(environment),
        ANSIBLE_HOST_KEY_CHECKING: 'True',
        ANSIBLE_LOCAL_TEMP: (0,external_node_path_.join)(workplace.folder, 'tmp'),
        ANSIBLE_SSH_CONTROL_PATH_DIR: (0,external_node_path_.join)(workplace.folder, 's'),
        ANSIBLE_RETRY_FILES_ENABLED: 'False',
        DEB_DEPLOY_EVENTS: workplace.events,
    };
}
/** Whether roles or collections of a requirements file lie below the workplace. */
async function hasInstalled({ workplace }) {
    const names = await (0,promises_.readdir)(workplace.folder);
    return names.includes('roles') || names.includes('collections');
}
/** Our plugins and role, and what was installed, beside the paths that the user's own configuration names. */
async function pluginPaths(stage) {
    const exit = await stage.run({
        program: (0,external_node_path_.join)(stage.ansible.folder, 'ansible-config'),
        args: ['dump', '--format', 'json'],
        cwd: stage.workspace,
        environment: environmentOf(stage),
        timeout: 60,
    });
    const settings = exit.kind === 'exited' ? (0,json/* listOf */.c3)((0,json/* parsed */.Yz)(exit.output)) : [];
    const paths = (name) => {
        const setting = settings.find((one) => (0,json/* property */.MZ)(one, 'name') === name);
        return (0,json/* listOf */.c3)((0,json/* property */.MZ)(setting, 'value')).map(json/* textOf */.b6);
    };
    const { folder } = stage.workplace;
    return {
        ANSIBLE_CALLBACK_PLUGINS: [
            (0,external_node_path_.join)(stage.playbooks, 'callback_plugins'),
            ...paths('DEFAULT_CALLBACK_PLUGIN_PATH'),
        ].join(':'),
        ANSIBLE_ROLES_PATH: [
            (0,external_node_path_.join)(folder, 'roles'),
            ...paths('DEFAULT_ROLES_PATH'),
            (0,external_node_path_.join)(stage.playbooks, 'roles'),
        ].join(':'),
        ANSIBLE_COLLECTIONS_PATH: [(0,external_node_path_.join)(folder, 'collections'), ...paths('COLLECTIONS_PATHS')].join(':'),
    };
}
/** Reads the lines that were appended to the events file since it looked last. */
function eventReader(path, onEvent) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    const buffer = Buffer.alloc(64 * 1024);
    let pending = Buffer.alloc(0);
    return {
        read: () => {
            for (let count = (0,external_node_fs_.readSync)(file, buffer); count > 0; count = (0,external_node_fs_.readSync)(file, buffer)) {
                pending = Buffer.concat([pending, buffer.subarray(0, count)]);
            }
            for (let end = pending.indexOf(10); end >= 0; end = pending.indexOf(10)) {
                const event = (0,events/* parseEvent */.wj)(pending.toString('utf8', 0, end));
                pending = pending.subarray(end + 1);
                if (event !== undefined)
                    onEvent(event);
            }
        },
        close: () => (0,external_node_fs_.closeSync)(file),
    };
}

// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __webpack_require__(5671);
;// CONCATENATED MODULE: ./lib/actions/deploy/commits.js


/** More of them in one summary would say nothing any more. */
const MOST_STEPS = 10;
const MOST_COMMITS = 50;
/**
 * The commits between the versions before and after, as the packages' control fields and GitHub's "Compare two commits"
 * tell them. What can't be had is said in the text: it is no reason to fail a rollout.
 */
async function commitsBetween(results, api, token) {
    const sections = stepsOf(results)
        .slice(0, MOST_STEPS)
        .map(async (step) => section(step, api, token));
    return (await Promise.all(sections)).join('\n\n');
}
function stepsOf(results) {
    const steps = new Map();
    for (const { commits } of results.values()) {
        for (const [name, after] of (0,json/* entriesOf */.Mc)(commits.after).map(([one]) => [one, commits.after[one]])) {
            const before = commits.before[name];
            if (before === undefined || after === undefined || !comparable(before, after))
                continue;
            steps.set(`${name} ${before.commit} ${after.commit}`, { name, before, after });
        }
    }
    return [...steps.values()];
}
/** Packages are data: only a commit and a repository by their form get into a URL. */
function comparable(before, after) {
    const forms = [before, after].every(({ commit, repository }) => /^[0-9a-f]{40}$/.test(commit) && /^[A-Za-z0-9][\w.-]*\/[\w-][\w.-]*$/.test(repository));
    return forms && before.repository === after.repository && before.commit !== after.commit;
}
async function section({ name, before, after }, api, token) {
    const range = `${before.commit.slice(0, 7)} \u2192 ${after.commit.slice(0, 7)}`;
    const title = `**${(0,summary/* escaped */.Mk)(name)}**, ${(0,summary/* code */.aY)(after.repository)} ${range}`;
    const url = `${api}/repos/${after.repository}/compare/${before.commit}...${after.commit}?per_page=100`;
    try {
        const answer = await fetch(url, {
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token.reveal()}`,
                'user-agent': 'deb-actions',
                'x-github-api-version': '2022-11-28',
            },
            signal: AbortSignal.timeout(30_000),
        });
        if (!answer.ok)
            return `${title}: GitHub answers ${answer.status} to the question which commits these are.`;
        return `${title}\n\n${commitLines(await answer.json())}`;
    }
    catch {
        return `${title}: GitHub could not be asked which commits these are.`;
    }
}
function commitLines(comparison) {
    const commits = (0,json/* listOf */.c3)((0,json/* property */.MZ)(comparison, 'commits')).map((one) => ({
        sha: (0,json/* textOf */.b6)((0,json/* property */.MZ)(one, 'sha')),
        message: (0,json/* textOf */.b6)((0,json/* property */.MZ)((0,json/* property */.MZ)(one, 'commit'), 'message')).split('\n')[0] ?? '',
        author: (0,json/* textOf */.b6)((0,json/* property */.MZ)((0,json/* property */.MZ)((0,json/* property */.MZ)(one, 'commit'), 'author'), 'name')),
    }));
    const behind = (0,json/* property */.MZ)(comparison, 'behind_by');
    const shown = commits
        .toReversed()
        .slice(0, MOST_COMMITS)
        .map(({ sha, message, author }) => `- ${(0,summary/* code */.aY)(sha.slice(0, 7))} ${(0,summary/* escaped */.Mk)(message)} (${(0,summary/* escaped */.Mk)(author)})`);
    const total = Number((0,json/* property */.MZ)(comparison, 'total_commits') ?? commits.length);
    return [
        ...(typeof behind === 'number' && behind > 0 ? [`- ${behind} commits are taken back`] : []),
        ...shown,
        ...(total > shown.length ? [`- \u2026 and ${total - shown.length} more`] : []),
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/actions/deploy/leavings.js
var leavings = __webpack_require__(122);
// EXTERNAL MODULE: ./lib/ansible/serial.js
var serial = __webpack_require__(3638);
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
    const file = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'outputs-')), 'outputs.json');
    await (0,promises_.writeFile)(file, jsonChunks(values));
    const message = `These outputs hold what GitHub takes of them: ${short.join(', ')}. All of it is on the runner: ${file}`;
    return { outputs, annotations: [{ level: 'warning', message }] };
}
function fit(value, room) {
    if (json_outputs_isList(value)) {
        const { text, left } = fill(value, (item) => JSON.stringify(item), room);
        return { text: `[${text}]`, left };
    }
    const entries = Object.entries(value);
    const lists = entries.flatMap(([name, each]) => (json_outputs_isList(each) ? [[name, each]] : []));
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
function json_outputs_isList(value) {
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
    if (json_outputs_isList(value))
        return listPieces(value);
    return recordPieces(value, (each) => (json_outputs_isList(each) ? listPieces(each) : [JSON.stringify(each)]));
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

;// CONCATENATED MODULE: ./lib/actions/deploy/report.js


/** The outputs, and a warning where they don't hold all. @param temporary RUNNER_TEMP */
async function outputsOf(rollout, temporary) {
    const results = [...rollout.results];
    const bad = results.filter(([, result]) => (0,ansible_results/* isBad */.e2)(result)).map(([host]) => host);
    const hosts = Object.fromEntries(results.map(([host, { before, after, state }]) => [host, { before, after, state }]));
    const { outputs, annotations } = await jsonOutputs({ hosts, plan: planEntries(rollout) }, temporary);
    const changed = String(!rollout.dry && results.some(([, result]) => touched(result)));
    return { outputs: { ...outputs, changed, failed: bad.join('\n') }, annotations };
}
/** Whether a host is not as it was before the run. */
function touched({ before, after, state }) {
    return state === 'changed' || (state === 'failed' && JSON.stringify(before) !== JSON.stringify(after));
}
/** `{"web-1":{"batch":1,"restart":true,"packages":{\u2026}}}` */
function planEntries(rollout) {
    const numbers = batchNumbers(rollout);
    return Object.fromEntries(rollout.hosts.flatMap((host) => {
        const plan = rollout.plans.get(host);
        if (plan === undefined)
            return [];
        return [[host, { batch: numbers.get(host) ?? 1, restart: plan.restart, packages: plan.packages }]];
    }));
}
function batchNumbers({ hosts, batches }) {
    return new Map((0,serial/* batchesOf */.cS)(hosts, batches).flatMap((batch, index) => batch.map((host) => [host, index + 1])));
}
/** What would be, or was, done to each host, for the person who has to act on it. */
function rolloutSummary(rollout, commits) {
    const { dry, results } = rollout;
    const bad = [...results.values()].filter(ansible_results/* isBad */.e2).length;
    const title = dry ? 'What this deployment would change' : titleOf(results, bad);
    const numbers = batchNumbers(rollout);
    const rows = [...results].map(([host, result]) => [
        host,
        String(numbers.get(host) ?? ''),
        versionsText(result, dry, rollout.plans.get(host)),
        result.state,
        result.why,
    ]);
    return [
        `### ${(0,summary/* escaped */.Mk)(title)}`,
        (0,summary/* table */.tp)(['Host', 'Batch', 'Packages', 'State', 'Why'], rows),
        ...(rows.some((row) => row[3] === 'skipped')
            ? ['Hosts that are `skipped` were not touched: the rollout stopped before their turn.']
            : []),
        ...journals(results),
        ...(commits === '' ? [] : [commits]),
    ].join('\n\n');
}
function titleOf(results, bad) {
    const all = results.size;
    if (bad > 0)
        return `${bad} of ${all} hosts are not as they should be`;
    const changed = [...results.values()].filter(({ state }) => state === 'changed').length;
    return changed === 0
        ? `Nothing to do on ${all} hosts`
        : `${changed} of ${all} hosts changed, all are healthy`;
}
function versionsText({ before, after }, dry, plan) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const lines = names.map((name) => `${name} ${changeText(before, after, name)}`);
    const beside = Object.entries(dry ? (plan?.beside ?? {}) : {}).filter(([name]) => !names.includes(name));
    return [
        ...lines,
        ...beside.map(([name, [from, to]]) => `also ${name} ${from ?? 'none'} \u2192 ${to ?? 'removed'}`),
    ].join('\n');
}
/** `1.0.0 \u2192 1.1.0`, or the version alone where it stays. */
function changeText(before, after, name) {
    const [from, to] = [before, after].map((versions) => (name in versions ? (versions[name] ?? 'none') : '?'));
    return from === to ? (from ?? '') : `${from} \u2192 ${to}`;
}
function journals(results) {
    return [...results]
        .filter(([, { journal }]) => journal.length > 0)
        .slice(0, 5)
        .map(([host, { journal }]) => `<details><summary>Journal of ${(0,summary/* escaped */.Mk)(host)}</summary>\n\n${journal.map(summary/* code */.aY).join('<br>\n')}\n\n</details>`);
}

// EXTERNAL MODULE: ./lib/github/inputs.js
var github_inputs = __webpack_require__(6174);
// EXTERNAL MODULE: ./lib/actions/inputs/deploy.js + 10 modules
var deploy = __webpack_require__(2849);
;// CONCATENATED MODULE: ./lib/actions/deploy/yaml.js
/**
 * @param reader `ansible`: what Ansible's own reader passes is passed: YAML 1.1, any tag, a name that comes twice
 */
async function parseYaml(text, reader) {
    const { LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lineCounter = new LineCounter();
    const document = parseDocument(text, {
        intAsBigInt: true,
        logLevel: 'silent',
        lineCounter,
        // Pretty ones quote the lines.
        prettyErrors: false,
        ...(reader === 'ansible' ? { version: '1.1', strict: false, uniqueKeys: false } : {}),
    });
    const [error] = document.errors;
    if (error === undefined)
        return { kind: 'value', value: () => document.toJS({ maxAliasCount: 100 }) };
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return { kind: 'fault', fault: `line ${line}, column ${col}: ${withoutQuote(error.message)}.` };
}
/** Some reasons end in what was found. */
function withoutQuote(reason) {
    return reason.replace(/(?:(?<=\S): |(?<=^Invalid escape sequence) ).*$/s, '');
}

;// CONCATENATED MODULE: ./lib/actions/deploy/settings.js







/**
 * @param workspace what paths are relative to
 * @throws Failure `input` with every mistake
 */
async function readSettings(inputs, workspace) {
    const mistakes = [];
    const remote = inputs['awx-url'] !== undefined;
    const path = async (name, given, kind) => {
        // What AWX is to read lies in its own project.
        if (given === undefined || remote)
            return given;
        const found = await (0,promises_.stat)((0,external_node_path_.resolve)(workspace, given)).catch(() => undefined);
        if (found === undefined || (kind === 'a file' && !found.isFile())) {
            mistakes.push((0,github_inputs/* mistakeText */.Mr)(name, given, `${kind} that is there`, `There is none at ${(0,external_node_path_.resolve)(workspace, given)}.`));
        }
        return (0,external_node_path_.resolve)(workspace, given);
    };
    const given = parseInventory(inputs.inventory);
    const inventory = given.kind === 'inline' || remote
        ? given
        : {
            kind: 'path',
            path: (await path('inventory', given.path, 'a file or folder, or the inventory itself')) ?? '',
        };
    if (given.kind === 'inline' && given.format === 'yaml') {
        const read = await parseYaml(given.text, 'ansible');
        if (read.kind === 'fault')
            mistakes.push(`The input \`inventory\` is no YAML: ${read.fault}`);
    }
    const known = (0,ssh/* wrongKnownHosts */.ct)(inputs['ssh-known-hosts'] ?? '');
    if (known.length > 0) {
        mistakes.push((0,github_inputs/* mistakeText */.Mr)('ssh-known-hosts', known.join('\n'), 'lines of a known_hosts file', 'ssh-keyscan prints them.'));
    }
    const before = await path('before-host', inputs['before-host'], 'a file');
    const after = await path('after-host', inputs['after-host'], 'a file');
    const settings = {
        inventory,
        playbook: await path('playbook', inputs.playbook, 'a file'),
        requirements: await path('requirements', inputs.requirements, 'a file'),
        extra: await readExtra(inputs['extra-vars'], mistakes),
        variables: variablesOf(inputs, before ?? '', after ?? ''),
    };
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('input', mistakes.join('\n'), '');
    return settings;
}
/** What the playbook takes: `deploy_` and the input's name with `_` (roles/deploy/defaults/main.yml). */
function variablesOf(inputs, before, after) {
    const { suite } = inputs;
    const candidate = inputs['candidate-suite'];
    return {
        deploy_packages: inputs.packages.map(deploy/* packageText */.qg),
        deploy_repository_url: inputs['repository-url'] ?? '',
        deploy_suite: suite ?? '',
        deploy_component: inputs.component,
        deploy_public_key: inputs['public-key'] ?? '',
        deploy_candidate_suite: candidate === undefined || candidate === suite ? '' : candidate,
        deploy_service: [...inputs.service],
        deploy_health_check: inputs['health-check'] ?? '',
        deploy_health_timeout: inputs['health-timeout'],
        deploy_before_host: before,
        deploy_after_host: after,
        deploy_serial: inputs.serial.map(serial/* batchSizeText */.jp),
        deploy_max_fail_percentage: inputs['max-fail-percentage'],
        deploy_rollback: inputs.rollback,
        deploy_dry_run: inputs['dry-run'],
        deploy_become: inputs.become,
    };
}
async function readExtra(text, mistakes) {
    if (text === undefined)
        return {};
    const read = await parseYaml(text, 'ours');
    if (read.kind === 'fault') {
        mistakes.push(`The input \`extra-vars\` is no YAML: ${read.fault}`);
        return {};
    }
    const value = read.value();
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        // What is there may be a secret.
        mistakes.push(`The input \`extra-vars\` is ${Array.isArray(value) ? 'a list' : 'a single value'}; accepted is a YAML or JSON mapping of variables. Write \`name: value\`, one a line.`);
        return {};
    }
    for (const name of Object.keys(value).filter((one) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(one))) {
        mistakes.push((0,github_inputs/* mistakeText */.Mr)('extra-vars', name, 'letters, digits and _ in a name', `Rename ${name}.`));
    }
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settings_json(one)]));
}
/** Whole numbers beyond what JavaScript counts exactly stay what was written, as text. */
function settings_json(value) {
    if (typeof value === 'bigint') {
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    }
    if (value === null || value === undefined)
        return null;
    if (typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(settings_json);
    if (typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settings_json(one)]));
    }
    return String(value);
}

;// CONCATENATED MODULE: ./lib/actions/deploy.js








/** @param playbooks the folder action-deploy/ansible */
function deployFrom(playbooks) {
    return { run: async (inputs, world) => deploy_deploy(inputs, world, playbooks) };
}
async function deploy_deploy(inputs, world, playbooks) {
    const settings = await readSettings(inputs, world.workspace);
    if (inputs['awx-url'] !== undefined)
        return onAwx(inputs, settings, world);
    const { environment, run } = world;
    const folder = await makeFolder(world.temporary);
    await (0,leavings/* rememberFolder */.Q)(folder);
    const materials = {
        inventory: settings.inventory,
        sshPrivateKey: inputs['ssh-private-key'],
        sshKnownHosts: inputs['ssh-known-hosts'],
        becomePassword: inputs['become-password'],
        vaultPassword: inputs['vault-password'],
        extra: settings.extra,
        variables: settings.variables,
    };
    const workplace = await openWorkplace(folder, materials, environment, run);
    try {
        const ansible = await findAnsible(inputs['ansible-version'], {
            toolCache: world.toolCache,
            environment,
            run,
        });
        world.report.line(`Ansible ${ansible.version}`);
        const stage = {
            ansible,
            workplace,
            playbooks,
            workspace: world.workspace,
            environment,
            limit: inputs.limit,
            user: inputs['ssh-user'],
            run,
        };
        const { hosts, unmatched } = await listHosts(stage);
        const { requirements } = settings;
        if (requirements !== undefined) {
            await world.report.group('Roles and collections', () => installRequirements(stage, requirements));
        }
        const work = settings.playbook === undefined ? builtIn : own;
        const outcome = await work(inputs, settings, world, stage, hosts);
        return { ...outcome, annotations: [...unmatched.map(unmatchedNote), ...outcome.annotations] };
    }
    finally {
        await workplace.remove();
    }
}
function unmatchedNote(pattern) {
    return {
        level: 'warning',
        message: `\`${pattern}\` of the input \`limit\` matches no host of the inventory.`,
    };
}
async function onAwx(inputs, settings, world) {
    const { rolloutOnAwx } = await __webpack_require__.e(/* import() */ 120).then(__webpack_require__.bind(__webpack_require__, 5120));
    const { rollout, job } = await rolloutOnAwx(inputs, settings, world);
    world.report.line(`AWX job ${job.id}: ${job.page}`);
    const what = `The job ${job.id} on AWX ended as ${job.status}: ${job.page}`;
    const broken = job.status === 'successful' ? undefined : new failure/* Failure */.H('awx', what, 'See its output there.');
    return conclude(rollout, inputs, world, broken);
}
async function builtIn(inputs, _settings, world, stage, hosts) {
    const said = [];
    const listener = {
        onLine: (line) => {
            said.push(line);
            world.report.debug(line);
        },
        onEvent: progress(world.report, hosts.length),
    };
    const ended = await play(stage, hosts, (0,external_node_path_.join)(stage.playbooks, 'deploy.yml'), [], listener);
    const dry = inputs['dry-run'];
    const results = (0,ansible_results/* builtInResults */.q3)(ended.results, dry);
    const failed = ended.exit.kind !== 'exited' || ended.exit.code !== 0;
    const broken = failed && ![...results.values()].some(ansible_results/* isBad */.e2) ? brokenOff(ended, said) : undefined;
    if (broken !== undefined && nothingSaid(ended.results))
        throw broken;
    const rollout = { dry, hosts, batches: inputs.serial, plans: (0,ansible_results/* plansOf */.i$)(ended.results), results };
    return conclude(rollout, inputs, world, broken);
}
/** Ansible itself did not get to the end of the playbook, and that is no host's fault. */
function brokenOff({ exit }, said) {
    const before = said.slice(-20).join('\n');
    return new failure/* Failure */.H('ansible', `ansible-playbook ${(0,lib_program/* endText */.Z4)(exit)}`, `The last lines of its output:\n${before}`);
}
/** No plan, no result and no task of any host: then Ansible has not even begun. */
function nothingSaid(results) {
    return [...results.values()].every(({ plan, end, trouble, judged }) => plan === undefined && end === undefined && trouble === undefined && judged === undefined);
}
async function own(inputs, settings, world, stage, hosts) {
    const dry = inputs['dry-run'];
    const { playbook = '' } = settings;
    const planned = inputs.packages.length > 0 ? await look(stage, hosts) : undefined;
    const listener = { onLine: world.report.line, onEvent: () => undefined };
    const args = [...(dry ? ['--check'] : []), ...(inputs.become ? ['--become'] : [])];
    const ended = await world.report.group(`ansible-playbook ${playbook}`, () => play(stage, hosts, playbook, args, listener));
    if (nothingSaid(ended.results) && (ended.exit.kind !== 'exited' || ended.exit.code !== 0)) {
        throw new failure/* Failure */.H('ansible', `ansible-playbook ${(0,lib_program/* endText */.Z4)(ended.exit)}`, 'Mend the playbook.');
    }
    const plans = planned === undefined ? new Map() : (0,ansible_results/* plansOf */.i$)(planned.results);
    const after = planned === undefined || dry ? plans : (0,ansible_results/* plansOf */.i$)((await look(stage, hosts)).results);
    const versions = new Map([...after].map(([host, plan]) => [host, dry ? versionsWanted(inputs) : (0,ansible_results/* versionsBefore */.JJ)(plan)]));
    const results = new Map([...(0,ansible_results/* ownResults */.bc)(ended.results, versions)].map(([host, result]) => {
        const plan = plans.get(host);
        return [host, plan === undefined ? result : { ...result, before: (0,ansible_results/* versionsBefore */.JJ)(plan) }];
    }));
    return conclude({ dry, hosts, batches: inputs.serial, plans, results }, inputs, world);
}
/** What the hosts have of the packages. */
async function look(stage, hosts) {
    const listener = { onLine: () => undefined, onEvent: () => undefined };
    return play(stage, hosts, (0,external_node_path_.join)(stage.playbooks, 'plan.yml'), [], listener);
}
function versionsWanted({ packages }) {
    return Object.fromEntries(packages.map(({ name, version }) => [name, version]));
}
/** Lines of the log for what is planned, and for each host that begins and ends. */
function progress(report, count) {
    let ended = 0;
    return (event) => {
        if (event.kind === 'plan') {
            for (const [name, { before, after, action }] of Object.entries(event.change.packages)) {
                report.line(`${event.host}: ${action} ${name} ${before ?? 'none'} \u2192 ${after}`);
            }
        }
        if (event.kind === 'begun')
            report.line(`${event.host}: begins`);
        if (event.kind !== 'result')
            return;
        ended += 1;
        const { before, after, state, why, journal, notes } = event.end;
        const versions = Object.keys(before).map((name) => `${name} ${changeText(before, after, name)}`);
        report.line(`${event.host}: ${state} (${versions.join(', ')}) \u2013 ${ended} of ${count} hosts`);
        for (const line of [why, ...notes, ...journal].filter((one) => one !== ''))
            report.line(`    ${line}`);
    };
}
async function conclude(rollout, inputs, world, broken) {
    const { outputs, annotations } = await outputsOf(rollout, world.temporary);
    const bad = [...rollout.results].filter(([, result]) => (0,ansible_results/* isBad */.e2)(result));
    const token = inputs['github-token'];
    const api = world.environment.GITHUB_API_URL ?? 'https://api.github.com';
    const commits = token === undefined ? '' : await commitsBetween(rollout.results, api, token);
    return {
        outputs,
        summary: rolloutSummary(rollout, commits),
        annotations: [...notesOf(rollout), ...annotations],
        ...failing(bad.length === 0 ? broken : failureOf(bad, rollout)),
    };
}
function failing(failure) {
    return failure === undefined ? {} : { failure };
}
function notesOf({ results }) {
    const notes = new Map();
    for (const [host, result] of results) {
        for (const note of result.notes)
            notes.set(note, [...(notes.get(note) ?? []), host]);
    }
    return [...notes].map(([note, hosts]) => ({ level: 'warning', message: `${hosts.join(', ')}: ${note}` }));
}
function failureOf(bad, rollout) {
    const lines = bad.slice(0, 50).map(([host, { state, why }]) => `${host}: ${state}: ${why}`);
    const more = bad.length > lines.length ? [`\u2026 and ${bad.length - lines.length} more hosts.`] : [];
    const skipped = [...rollout.results.values()].filter(({ state }) => state === 'skipped').length;
    const untouched = skipped === 0 ? '' : `; ${skipped} were not begun`;
    return new failure/* Failure */.H('hosts', [
        `${bad.length} of ${rollout.results.size} hosts are not as they should be${untouched}.`,
        ...lines,
        ...more,
    ].join('\n'), 'Mend the cause and deploy again: hosts that have the version already stay as they are.');
}


/***/ }),

/***/ 4847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pm: () => (/* binding */ readChange),
/* harmony export */   sA: () => (/* binding */ readEnd),
/* harmony export */   wj: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3420);

/** The event of one line; undefined for a line that is none. */
function parseEvent(line) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(line);
    const host = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'host');
    if (typeof host !== 'string' || host === '')
        return undefined;
    const told = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'value');
    switch ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'kind')) {
        case 'task':
            return {
                kind: 'task',
                host,
                task: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'task')),
                outcome: outcomes.find((one) => one === (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'outcome')) ?? 'failed',
                message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'message')),
            };
        case 'stats':
            return {
                kind: 'stats',
                host,
                failed: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'failed') === true,
                unreachable: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'unreachable') === true,
                changed: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(value, 'changed') === true,
            };
        case 'plan':
            return { kind: 'plan', host, change: readChange(told) };
        case 'begun':
            return { kind: 'begun', host };
        case 'result':
            return { kind: 'result', host, end: readEnd(told) };
        default:
            return undefined;
    }
}
const outcomes = ['ok', 'changed', 'skipped', 'ignored', 'failed', 'unreachable'];
const actions = ['install', 'upgrade', 'downgrade', 'none'];
const states = ['ok', 'changed', 'failed', 'rolled-back', 'unreachable', 'skipped'];
/** The fact `deploy_plan` of the role. */
function readChange(told) {
    const packages = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'packages')).map(([name, change]) => [
        name,
        {
            before: versionOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(change, 'before')),
            after: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(change, 'after')),
            action: actions.find((one) => one === (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(change, 'action')) ?? 'none',
        },
    ]);
    const beside = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'beside')).map(([name, pair]) => {
        const [before, after] = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(pair);
        return [name, [versionOf(before), versionOf(after)]];
    });
    return {
        restart: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'restart') === true,
        packages: Object.fromEntries(packages),
        beside: Object.fromEntries(beside),
        commits: readCommits((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'commits')),
        notes: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'notes')).map(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6),
    };
}
/** The fact `deploy_result` of the role. */
function readEnd(told) {
    return {
        state: states.find((one) => one === (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'state')) ?? 'failed',
        before: readVersions((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'before')),
        after: readVersions((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'after')),
        why: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'why')).trim(),
        commits: readCommits((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'commits')),
        notes: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'notes')).map(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6),
        journal: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'journal')).map(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6),
    };
}
function readCommits(told) {
    return { before: readOrigins((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'before')), after: readOrigins((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(told, 'after')) };
}
function readOrigins(told) {
    const origins = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(told).map(([name, origin]) => [
        name,
        { commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(origin, 'commit')), repository: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(origin, 'repository')) },
    ]);
    return Object.fromEntries(origins);
}
function readVersions(value) {
    return Object.fromEntries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(value).map(([name, version]) => [name, versionOf(version)]));
}
function versionOf(value) {
    return value === null || value === undefined || value === '' ? null : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value);
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ property),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
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

/***/ 3242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ versionsBefore),
/* harmony export */   bc: () => (/* binding */ ownResults),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   i$: () => (/* binding */ plansOf),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   q3: () => (/* binding */ builtInResults),
/* harmony export */   wV: () => (/* binding */ noResults)
/* harmony export */ });
/* unused harmony export versionsAfter */
const unknown = {
    plan: undefined,
    end: undefined,
    touched: false,
    changed: false,
    trouble: undefined,
    judged: undefined,
};
const noCommits = { before: {}, after: {} };
/** Before the first event: every host of the rollout, in its order. */
function noResults(hosts) {
    return new Map(hosts.map((host) => [host, unknown]));
}
/** The rollout is a fold over its events. */
function advance(results, event) {
    const before = results.get(event.host);
    // `delegate_to` and `localhost` plays tell of hosts that are not part of the rollout.
    if (before === undefined)
        return results;
    return new Map(results).set(event.host, after(before, event));
}
function after(host, event) {
    switch (event.kind) {
        case 'plan':
            return { ...host, plan: host.plan ?? event.change };
        case 'begun':
            return { ...host, touched: true };
        case 'result':
            return { ...host, end: event.end };
        case 'stats':
            return { ...host, judged: { failed: event.failed, unreachable: event.unreachable } };
        case 'task': {
            const { outcome, message, task } = event;
            if (outcome === 'failed' || outcome === 'unreachable')
                return { ...host, trouble: { state: outcome, why: message || `The task \u201c${task}\u201d failed.` } };
            return { ...host, changed: host.changed || outcome === 'changed' };
        }
    }
}
/**
 * How each host of the built-in playbook ended.
 * @param dry a dry run: what it would have ended in
 */
function builtInResults(results, dry) {
    return new Map([...results].map(([host, progress]) => [host, builtIn(progress, dry)]));
}
function builtIn(host, dry) {
    if (host.end !== undefined)
        return { ...host.end };
    const before = host.plan === undefined ? {} : versionsBefore(host.plan);
    const commits = host.plan?.commits ?? noCommits;
    const rest = { before, commits, notes: host.plan?.notes ?? [], journal: [] };
    if (host.plan !== undefined && dry) {
        const changes = Object.values(host.plan.packages).some(({ action }) => action !== 'none');
        return { ...rest, after: versionsAfter(host.plan), state: changes ? 'changed' : 'ok', why: '' };
    }
    if (host.touched || (host.plan === undefined && host.trouble !== undefined)) {
        const why = host.trouble?.why ?? 'Ansible ended in the middle of this host.';
        return { ...rest, after: {}, state: host.trouble?.state ?? 'failed', why };
    }
    return { ...rest, after: before, state: 'skipped', why: '' };
}
/**
 * How each host of an own playbook ended.
 * @param versions what the hosts have of the packages once it is over; a host that is not there was not asked
 */
function ownResults(results, versions) {
    return new Map([...results].map(([host, progress]) => [host, own(progress, versions.get(host))]));
}
function own(host, versions) {
    const before = host.plan === undefined ? {} : versionsBefore(host.plan);
    if (host.end !== undefined)
        return { ...host.end };
    const rest = { before, after: versions ?? {}, commits: noCommits, notes: [], journal: [] };
    const failed = host.judged?.failed ?? host.trouble?.state === 'failed';
    const unreachable = host.judged?.unreachable ?? host.trouble?.state === 'unreachable';
    if (unreachable)
        return { ...rest, state: 'unreachable', why: host.trouble?.why ?? '' };
    if (failed)
        return { ...rest, state: 'failed', why: host.trouble?.why ?? '' };
    if (host.judged === undefined)
        return { ...rest, state: 'skipped', why: '' };
    return { ...rest, state: host.changed ? 'changed' : 'ok', why: '' };
}
function versionsBefore(change) {
    return Object.fromEntries(Object.entries(change.packages).map(([name, { before }]) => [name, before]));
}
function versionsAfter(change) {
    return Object.fromEntries(Object.entries(change.packages).map(([name, { after }]) => [name, after]));
}
/** What was planned for each host that could be asked. */
function plansOf(results) {
    return new Map([...results].flatMap(([host, { plan }]) => (plan === undefined ? [] : [[host, plan]])));
}
/** A host that is not as it was to be. */
function isBad({ state }) {
    return state === 'failed' || state === 'rolled-back' || state === 'unreachable';
}


/***/ })

};
