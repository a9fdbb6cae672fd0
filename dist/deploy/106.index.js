export const id = 106;
export const ids = [106];
export const modules = {

/***/ 106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployFrom: () => (/* binding */ deployFrom)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/failure.js
var lib_failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/program.js + 1 modules
var lib_program = __webpack_require__(1135);
;// CONCATENATED MODULE: ./lib/ansible/json.js
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

;// CONCATENATED MODULE: ./lib/ansible/events.js

/** The event of one line; undefined for a line that is none. */
function parseEvent(line) {
    const value = parsed(line);
    const host = property(value, 'host');
    if (typeof host !== 'string' || host === '')
        return undefined;
    const told = property(value, 'value');
    switch (property(value, 'kind')) {
        case 'task':
            return {
                kind: 'task',
                host,
                task: textOf(property(value, 'task')),
                outcome: outcomes.find((one) => one === property(value, 'outcome')) ?? 'failed',
                message: textOf(property(value, 'message')),
            };
        case 'stats':
            return {
                kind: 'stats',
                host,
                failed: property(value, 'failed') === true,
                unreachable: property(value, 'unreachable') === true,
                changed: property(value, 'changed') === true,
            };
        case 'plan':
            return { kind: 'plan', host, change: readChange(told) };
        case 'begun':
            return { kind: 'begun', host };
        case 'step':
            return {
                kind: 'step',
                host,
                step: steps.find((one) => one === property(told, 'step')) ?? 'wait',
                said: textOf(property(told, 'said')),
            };
        case 'result':
            return { kind: 'result', host, end: readEnd(told) };
        default:
            return undefined;
    }
}
const outcomes = ['ok', 'changed', 'skipped', 'ignored', 'failed', 'unreachable'];
const actions = ['install', 'upgrade', 'downgrade', 'none'];
const steps = ['plan', 'wait', 'install', 'restart', 'check', 'back'];
const states = ['ok', 'changed', 'failed', 'rolled-back', 'unreachable', 'skipped'];
/** The fact `deploy_plan` of the role. */
function readChange(told) {
    const packages = entriesOf(property(told, 'packages')).map(([name, change]) => [
        name,
        {
            before: versionOf(property(change, 'before')),
            after: textOf(property(change, 'after')),
            action: actions.find((one) => one === property(change, 'action')) ?? 'none',
        },
    ]);
    const beside = entriesOf(property(told, 'beside')).map(([name, pair]) => {
        const [before, after] = listOf(pair);
        return [name, [versionOf(before), versionOf(after)]];
    });
    return {
        restart: property(told, 'restart') === true,
        packages: Object.fromEntries(packages),
        beside: Object.fromEntries(beside),
        commits: readCommits(property(told, 'commits')),
        notes: listOf(property(told, 'notes')).map(textOf),
        noWayBack: textOf(property(told, 'no_way_back')),
    };
}
/** The fact `deploy_result` of the role. */
function readEnd(told) {
    return {
        state: states.find((one) => one === property(told, 'state')) ?? 'failed',
        before: readVersions(property(told, 'before')),
        after: readVersions(property(told, 'after')),
        why: textOf(property(told, 'why')).trim(),
        commits: readCommits(property(told, 'commits')),
        notes: listOf(property(told, 'notes')).map(textOf),
        journal: listOf(property(told, 'journal')).map(textOf),
    };
}
function readCommits(told) {
    return { before: readOrigins(property(told, 'before')), after: readOrigins(property(told, 'after')) };
}
function readOrigins(told) {
    const origins = entriesOf(told).map(([name, origin]) => [
        name,
        { commit: textOf(property(origin, 'commit')), repository: textOf(property(origin, 'repository')) },
    ]);
    return Object.fromEntries(origins);
}
function readVersions(value) {
    return Object.fromEntries(entriesOf(value).map(([name, version]) => [name, versionOf(version)]));
}
function versionOf(value) {
    return value === null || value === undefined || value === '' ? null : textOf(value);
}

;// CONCATENATED MODULE: ./lib/ansible/event-file.js


/** How often the file is looked at, in milliseconds: what happens on a host is told as it happens. */
const PAUSE = 200;
/** Tells each event that is appended to a file from now on, as soon as its line is whole. */
function followEvents(path, onEvent) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    const buffer = Buffer.alloc(64 * 1024);
    let position = (0,external_node_fs_.fstatSync)(file).size;
    let pending = Buffer.alloc(0);
    const read = () => {
        for (let count = 1; count > 0; position += count) {
            count = (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, position);
            pending = Buffer.concat([pending, buffer.subarray(0, count)]);
        }
        for (let end = pending.indexOf(10); end >= 0; end = pending.indexOf(10)) {
            const event = parseEvent(pending.toString('utf8', 0, end));
            pending = pending.subarray(end + 1);
            if (event !== undefined)
                onEvent(event);
        }
    };
    const timer = setInterval(read, PAUSE);
    return {
        end: () => {
            clearInterval(timer);
            read();
            (0,external_node_fs_.closeSync)(file);
        },
    };
}

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

;// CONCATENATED MODULE: ./lib/ansible/results.js
const unknown = {
    plan: undefined,
    end: undefined,
    touched: false,
    heard: false,
    step: undefined,
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
        case 'step':
            return { ...host, step: event.step };
        case 'begun':
            return { ...host, touched: true };
        case 'result':
            return { ...host, end: event.end };
        case 'stats':
            return { ...host, judged: { failed: event.failed, unreachable: event.unreachable } };
        case 'task': {
            const { outcome, message, task } = event;
            if (outcome === 'failed' || outcome === 'unreachable')
                return {
                    ...host,
                    heard: true,
                    trouble: { state: outcome, why: message || `The task \u201c${task}\u201d failed.` },
                };
            return { ...host, heard: true, changed: host.changed || outcome === 'changed' };
        }
    }
}
/**
 * How each host of the built-in playbook ended.
 * @param dry a dry run: what it would have ended in
 * @param broken how the run ended before its time, if it did
 */
function builtInResults(results, dry, broken = 'Ansible ended') {
    return new Map([...results].map(([host, progress]) => [host, builtIn(progress, dry, broken)]));
}
function builtIn(host, dry, broken) {
    if (host.end !== undefined)
        return { ...host.end };
    const before = host.plan === undefined ? {} : versionsBefore(host.plan);
    const commits = host.plan?.commits ?? noCommits;
    const rest = { before, commits, notes: host.plan?.notes ?? [], journal: [] };
    if (host.plan !== undefined && dry) {
        const { packages, restart } = host.plan;
        const changes = restart || Object.values(packages).some(({ action }) => action !== 'none');
        return { ...rest, after: versionsAfter(host.plan), state: changes ? 'changed' : 'ok', why: '' };
    }
    if (host.touched || (host.plan === undefined && host.trouble !== undefined)) {
        const step = host.step === undefined ? '' : ` (${host.step})`;
        const why = host.trouble?.why ?? `${broken} in the middle of this host${step}.`;
        return { ...rest, after: {}, state: host.trouble?.state ?? 'failed', why };
    }
    return { ...rest, after: before, state: 'skipped', why: '' };
}
/**
 * How each host of an own playbook ended.
 * @param versions what the hosts have of the packages once it is over; a host that is not there was not asked
 * @param broken how the run ended before its time, if it did
 */
function ownResults(results, versions, broken = 'Ansible ended') {
    return new Map([...results].map(([host, progress]) => [host, own(progress, versions.get(host), broken)]));
}
function own(host, versions, broken) {
    // What the role `deploy` made of the host is not the last word: other tasks of the playbook may have failed.
    if (host.end !== undefined && isBad(host.end))
        return host.end;
    const before = host.plan === undefined ? {} : versionsBefore(host.plan);
    const nothing = { before, after: {}, commits: noCommits, notes: [], journal: [] };
    const rest = { ...nothing, ...host.end, ...(versions === undefined ? {} : { after: versions }) };
    const failed = host.judged?.failed ?? host.trouble?.state === 'failed';
    const unreachable = host.judged?.unreachable ?? host.trouble?.state === 'unreachable';
    if (unreachable)
        return { ...rest, state: 'unreachable', why: host.trouble?.why ?? '' };
    if (failed)
        return { ...rest, state: 'failed', why: host.trouble?.why ?? '' };
    if (host.judged !== undefined)
        return { ...rest, state: host.changed ? 'changed' : 'ok', why: '' };
    if (host.heard)
        return { ...rest, state: 'failed', why: `${broken} in the middle of this host.` };
    return { ...rest, state: 'skipped', why: '' };
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

;// CONCATENATED MODULE: ./lib/ansible/tool.js



/** Installed where the runner has none that will do: runs on Python 3.11 and newer. */
const PINNED_VERSION = '2.19.3';
const OLDEST = [2, 14];
/**
 * The ansible-core to use: the one on PATH if it is the version asked for or, where none is, 2.14 or newer; else what pip
 * installs into a folder of this run, from the index it is configured for.
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
/**
 * A virtual environment, gone with the folder of this run. It sees what was installed for the runner's own Python, since
 * inventory plugins need libraries of theirs: boto3 for aws_ec2.
 */
async function installed(version, { folder, environment, run }) {
    const venv = (0,external_node_path_.join)(folder, 'ansible');
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
    const steps = [
        { program: 'python3', args: ['-m', 'venv', '--system-site-packages', venv] },
        { program: (0,external_node_path_.join)(venv, 'bin', 'python3'), args: [...pip, `ansible-core==${version}`] },
    ];
    for (const step of steps) {
        const exit = await run({ ...step, cwd: '/', environment: utf8(environment), timeout: 600 });
        if (exit.kind === 'exited' && exit.code === 0)
            continue;
        throw new lib_failure/* Failure */.H('ansible-install', `ansible-core ${version} could not be installed: ${step.program} ${(0,lib_program/* endText */.Z4)(exit)}`, 'Give a version that the index has for the Python on PATH as `ansible-version`, or install Ansible 2.14 or newer (or python3-venv) in a step before this one.');
    }
    return { folder: (0,external_node_path_.join)(venv, 'bin'), version };
}
/** Ansible refuses to start in a locale that is not UTF-8. */
function utf8(environment) {
    return { ...environment, LC_ALL: 'C.UTF-8' };
}

;// CONCATENATED MODULE: ./lib/ansible/stage.js


/** The job's environment with what Ansible needs to work in this folder, and nothing of it outside. */
function ansibleEnvironment(environment, workplace) {
    return {
        ANSIBLE_FORKS: '25',
        ANSIBLE_PIPELINING: 'True',
        ...utf8(environment),
        ANSIBLE_HOST_KEY_CHECKING: 'True',
        ANSIBLE_LOCAL_TEMP: (0,external_node_path_.join)(workplace.folder, 'tmp'),
        ANSIBLE_SSH_CONTROL_PATH_DIR: (0,external_node_path_.join)(workplace.folder, 's'),
        ANSIBLE_RETRY_FILES_ENABLED: 'False',
        DEB_DEPLOY_EVENTS: workplace.events,
        DEB_DEPLOY_STOP: workplace.stop,
    };
}
function limited({ limit }) {
    return limit === undefined ? [] : ['--limit', limit];
}

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
        environment: stage.environment,
        timeout: 300,
    });
    const hosts = exit.kind === 'exited' ? parseHostList(exit.output) : [];
    const unmatched = [...exit.errors.matchAll(/Could not match supplied host pattern, ignoring: (\S+)/g)];
    if (hosts.length > 0)
        return { hosts, unmatched: unmatched.map(([, name = '']) => name) };
    const failed = exit.kind !== 'exited' || exit.code !== 0;
    if (failed && !/does not match any hosts|leaves us with no hosts/.test((0,lib_program/* endText */.Z4)(exit))) {
        throw new lib_failure/* Failure */.H('inventory', `The inventory can't be read: ansible ${(0,lib_program/* endText */.Z4)(exit)}`, 'Mend it.');
    }
    throw new lib_failure/* Failure */.H('no-hosts', stage.limit === undefined
        ? 'There is no host in the inventory.'
        : `No host of the inventory matches the limit \`${stage.limit}\`.`, `Ansible says: ${exit.errors.trim() || 'nothing'}\nName hosts or groups of the inventory.`);
}
/**
 * Runs a playbook over these hosts; what Ansible exits with is part of the answer. In a session of its own, so that a
 * signal for this process, or for its group, is for us to act on.
 */
async function play(stage, hosts, playbook, args, listener) {
    let results = noResults(hosts);
    const events = followEvents(stage.workplace.events, (event) => {
        results = advance(results, event);
        listener.onEvent(event, results);
    });
    try {
        const exit = await stage.run({
            program: 'setsid',
            args: [
                '--wait',
                (0,external_node_path_.join)(stage.ansible.folder, 'ansible-playbook'),
                ...stage.workplace.args,
                ...stage.workplace.becomeArgs,
                ...limited(stage),
                ...(stage.user === undefined ? [] : ['--user', stage.user]),
                ...args,
                playbook,
            ],
            cwd: stage.workspace,
            environment: stage.environment,
            onLine: listener.onLine,
        });
        events.end();
        return { results, exit };
    }
    catch (error) {
        events.end();
        throw error;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/processes.js

/**
 * Signals every process that was started for a folder: one whose environment or arguments name it. So those are found,
 * too, that have left our process group, as Ansible's workers and ssh's shared connections do. By ids, from Linux's /proc.
 * @param folder a path that no other process can have in its environment by chance
 * @returns how many there were
 */
async function processes_signalProcessesOf(folder, signal) {
    const ids = (await (0,external_node_fs_promises_.readdir)('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
    const found = await Promise.all(ids.map(async (id) => (await belongsTo(id, folder)) && send(id, signal)));
    return found.filter((sent) => sent).length;
}
async function belongsTo(id, folder) {
    if (id === process.pid)
        return false;
    const texts = await Promise.all(['environ', 'cmdline'].map((name) => (0,external_node_fs_promises_.readFile)(`/proc/${id}/${name}`, 'latin1').catch(() => '')));
    return texts.some((text) => text.includes(Buffer.from(folder).toString('latin1')));
}
function send(id, signal) {
    try {
        return process.kill(id, signal);
    }
    catch {
        return false; // it has ended meanwhile
    }
}

;// CONCATENATED MODULE: ./lib/actions/deploy/cancel.js



/** Milliseconds for what is in hand: outputs and summary have to be there before the runner kills, 10 s after it asked. */
const GRACE = 6_000;
function watchCancel({ onCancel, report }) {
    const asked = new AbortController();
    const over = new AbortController();
    onCancel((signal) => {
        if (signal === 'SIGTERM')
            over.abort();
        if (asked.signal.aborted)
            return;
        report.line('The run is cancelled: no further host is begun.');
        asked.abort();
        setTimeout(() => over.abort(), GRACE).unref();
    });
    return { asked: asked.signal, over: over.signal };
}
function cancelled() {
    return new lib_failure/* Failure */.H('cancelled', 'The run was cancelled before a host was begun.', 'Nothing was changed.');
}
/** Starts programs that are ended at once when the run is cancelled, which then ends there. */
function interruptible(run, folder, { asked }) {
    return async (invocation) => {
        if (asked.aborted)
            throw cancelled();
        const exit = await during(asked, () => endProcesses(folder), () => run(invocation));
        if (asked.aborted)
            throw cancelled();
        return exit;
    };
}
/** Does the work, and once the signal comes meanwhile, the act too. */
async function during(signal, act, work) {
    signal.addEventListener('abort', act, { once: true });
    if (signal.aborted)
        act();
    try {
        return await work();
    }
    finally {
        signal.removeEventListener('abort', act);
    }
}
/** How long a program that was asked to end may take, in milliseconds. */
const FAREWELL = 500;
/** Ends every program that was started for this folder. */
async function endProcesses(folder) {
    if ((await processes_signalProcessesOf(folder, 'SIGTERM')) === 0)
        return;
    await (0,promises_.setTimeout)(FAREWELL);
    while ((await processes_signalProcessesOf(folder, 'SIGKILL')) > 0)
        await (0,promises_.setTimeout)(20);
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
 * @param signal gives up, for a run that is cancelled
 */
async function commitsBetween(results, github, signal) {
    const sections = stepsOf(results)
        .slice(0, MOST_STEPS)
        .map(async (step) => section(step, github, signal));
    return (await Promise.all(sections)).join('\n\n');
}
function stepsOf(results) {
    const steps = new Map();
    for (const { commits } of results.values()) {
        for (const [name, after] of entriesOf(commits.after).map(([one]) => [one, commits.after[one]])) {
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
async function section({ name, before, after }, { api, server, token }, signal) {
    const range = `${before.commit.slice(0, 7)} \u2192 ${after.commit.slice(0, 7)}`;
    const compared = `${after.repository}/compare/${before.commit}...${after.commit}`;
    const title = `**${(0,summary/* escaped */.Mk)(name)}**, ${(0,summary/* code */.aY)(after.repository)} [${range}](${server}/${compared})`;
    if (token === undefined)
        return title;
    const url = `${api}/repos/${compared}?per_page=100`;
    try {
        const answer = await fetch(url, {
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token.reveal()}`,
                'user-agent': 'deb-actions',
                'x-github-api-version': '2022-11-28',
            },
            signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
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
    const commits = listOf(property(comparison, 'commits')).map((one) => ({
        sha: textOf(property(one, 'sha')),
        message: textOf(property(property(one, 'commit'), 'message')).split('\n')[0] ?? '',
        author: textOf(property(property(property(one, 'commit'), 'author'), 'name')),
    }));
    const behind = property(comparison, 'behind_by');
    const shown = commits
        .toReversed()
        .slice(0, MOST_COMMITS)
        .map(({ sha, message, author }) => `- ${(0,summary/* code */.aY)(sha.slice(0, 7))} ${(0,summary/* escaped */.Mk)(message)} (${(0,summary/* escaped */.Mk)(author)})`);
    const total = Number(property(comparison, 'total_commits') ?? commits.length);
    return [
        ...(typeof behind === 'number' && behind > 0 ? [`- ${behind} commits are taken back`] : []),
        ...shown,
        ...(total > shown.length ? [`- \u2026 and ${total - shown.length} more`] : []),
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/actions/deploy/inputs.js + 15 modules
var deploy_inputs = __webpack_require__(5245);
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

;// CONCATENATED MODULE: ./lib/actions/deploy/report.js


/** The outputs, and a warning where they don't hold all. @param temporary RUNNER_TEMP */
async function outputsOf(rollout, temporary) {
    const results = [...rollout.results];
    const bad = results.filter(([, result]) => isBad(result)).map(([host]) => host);
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
/** Host \u2192 number of its batch, from 1. */
function batchNumbers({ hosts, batches }) {
    return new Map((0,serial/* batchesOf */.cS)(hosts, batches).flatMap((batch, index) => batch.map((host) => [host, index + 1])));
}
/** What was done to each host, for the person who has to act on it. */
function rolloutSummary(rollout, what) {
    const { results } = rollout;
    const numbers = batchNumbers(rollout);
    const rows = [...results].map(([host, result]) => [
        host,
        String(numbers.get(host) ?? ''),
        result.state,
        result.why,
        versionsText(result),
    ]);
    return [
        `### ${(0,summary/* escaped */.Mk)(titleOf(results, what))}`,
        (0,summary/* table */.tp)(['Host', 'Batch', 'State', 'Why', 'Packages'], rows),
        ...(rows.some(([, , state]) => state === 'skipped')
            ? ['Hosts that are `skipped` were not touched.']
            : []),
        ...journals(results),
    ].join('\n\n');
}
function titleOf(results, what) {
    const all = results.size;
    const bad = [...results.values()].filter(isBad).length;
    if (bad > 0)
        return `${what}: ${bad} of ${all} hosts are not as they should be`;
    const skipped = [...results.values()].filter(({ state }) => state === 'skipped').length;
    if (skipped > 0)
        return `${what}: ${skipped} of ${all} hosts were not begun`;
    const changed = [...results.values()].filter(({ state }) => state === 'changed').length;
    return changed === 0
        ? `${what}: nothing to do on ${all} hosts`
        : `${what}: ${changed} of ${all} hosts changed, all are healthy`;
}
/** A line for each package: `shop 1.0.0 \u2192 1.1.0`. */
function versionsText({ before, after }) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.map((name) => `${name} ${changeText(before, after, name)}`).join('\n');
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

;// CONCATENATED MODULE: ./lib/actions/deploy/outcome.js




/**
 * Outputs, summary, and one failure that names every host that is not as it should be, its cause first.
 * @param temporary RUNNER_TEMP
 */
async function outcome(over, inputs, temporary) {
    const { rollout } = over;
    const tried = inputs.packages.map(deploy_inputs/* packageText */.qg).join(', ') || 'the playbook';
    const { outputs, annotations } = await outputsOf(rollout, temporary);
    const failure = failureOf(over, tried);
    const what = over.cancelled ? `${tried}, cancelled` : tried;
    return {
        outputs,
        summary: over.summary ?? rolloutSummary(rollout, what),
        annotations: [...notesOf(rollout), ...annotations],
        ...(failure === undefined ? {} : { failure }),
    };
}
function notesOf({ results }) {
    const notes = new Map();
    for (const [host, result] of results) {
        for (const note of result.notes)
            notes.set(note, [...(notes.get(note) ?? []), host]);
    }
    return [...notes].map(([note, hosts]) => ({ level: 'warning', message: `${hosts.join(', ')}: ${note}` }));
}
const MOST_HOSTS = 50;
const AGAIN = 'deploy again: hosts that have the version already stay as they are.';
function failureOf({ rollout, cancelled, broken }, tried) {
    const all = [...rollout.results];
    const bad = all.filter(([, result]) => isBad(result));
    if (bad.length === 0 && !cancelled)
        return broken;
    const lines = bad.slice(0, MOST_HOSTS).map(line);
    const more = bad.length > lines.length ? [`\u2026 and ${bad.length - lines.length} more hosts.`] : [];
    const skipped = all.filter(([, { state }]) => state === 'skipped').length;
    const untouched = skipped === 0 ? '' : `; ${skipped} were not begun`;
    const count = `${bad.length} of ${all.length} hosts are not as they should be${untouched}`;
    return cancelled
        ? new lib_failure/* Failure */.H('cancelled', [`The run was cancelled while it rolled out ${tried}: ${count}.`, ...lines, ...more].join('\n'), `To go on, ${AGAIN}`)
        : new lib_failure/* Failure */.H('hosts', [`${tried}: ${count}.`, ...lines, ...more].join('\n'), `Mend the cause and ${AGAIN}`);
}
function line([host, { state, why }]) {
    return `${host}: ${state}: ${why}`;
}

;// CONCATENATED MODULE: ./lib/actions/deploy/plan-report.js



/** What is to be done to each host, for the person who may still stop it. */
function planSummary(extent, results, commits) {
    const numbers = batchNumbers(extent);
    const rows = [...builtInResults(results, true)].map(([host, result]) => {
        const plan = results.get(host)?.plan;
        const known = plan === undefined ? ['', '', ''] : [packagesText(plan), plan.restart ? 'yes' : 'no', wayBack(plan)];
        return [host, String(numbers.get(host) ?? ''), ...known, remark(result)];
    });
    return [
        `### ${(0,summary/* escaped */.Mk)(plan_report_titleOf(extent, results))}`,
        (0,summary/* table */.tp)(['Host', 'Batch', 'Packages', 'Restart', 'Way back', 'Remark'], rows),
        ...(commits === '' ? [] : [commits]),
    ].join('\n\n');
}
function plan_report_titleOf({ dry }, results) {
    const planned = [...builtInResults(results, true).values()];
    const bad = planned.filter(isBad).length;
    if (bad > 0)
        return `${bad} of ${planned.length} hosts can\u2019t be deployed to`;
    const changed = planned.filter(({ state }) => state === 'changed').length;
    if (changed === 0)
        return `Nothing to do on ${planned.length} hosts`;
    return dry ? 'What this deployment would change' : `The plan: ${changed} of ${planned.length} hosts change`;
}
function packagesText({ packages, beside }) {
    const own = Object.entries(packages).map(([name, { before, after, action }]) => action === 'none' ? `${name} ${after}` : `${name} ${before ?? 'none'} \u2192 ${after} (${action})`);
    const others = Object.entries(beside)
        .filter(([name]) => !(name in packages))
        .map(([name, [from, to]]) => `also ${name} ${from ?? 'none'} \u2192 ${to ?? 'removed'}`);
    return [...own, ...others].join('\n');
}
/** Where a host goes if its new version is not healthy. */
function wayBack({ packages, noWayBack }) {
    if (noWayBack !== '')
        return `none: ${noWayBack}`;
    const changed = Object.entries(packages).filter(([, { action }]) => action !== 'none');
    return changed
        .map(([name, { before }]) => (before === null ? `${name} removed` : `${name} ${before}`))
        .join('\n');
}
function remark(result) {
    return [...(isBad(result) ? [`${result.state}: ${result.why}`] : []), ...result.notes].join('\n');
}

;// CONCATENATED MODULE: ./lib/actions/deploy/show.js

/** The log is never silent for longer, in milliseconds. */
const LONGEST_SILENCE = 8_000;
const STEPS = {
    plan: 'looks what is there',
    wait: 'waits',
    install: 'installs',
    restart: 'restarts',
    check: 'checks its health',
    back: 'goes back',
};
/** The log of a rollout: a line for each host and step as it happens, a group for each batch, a sign of life in between. */
class RolloutLog {
    #world;
    #batches;
    #onPlanned;
    #inHand = new Map();
    #timer;
    #spoke;
    #ended = new Set();
    #batch = 0;
    #planned = false;
    #close = () => undefined;
    /** @param onPlanned called once, when every host has its plan, or none can */
    constructor(extent, world, onPlanned) {
        this.#world = world;
        this.#batches = batchNumbers(extent);
        this.#onPlanned = onPlanned;
        this.#spoke = this.#now();
        this.#timer = setInterval(() => this.#signOfLife(), 1_000);
    }
    onEvent = (event, results) => {
        const { host, kind } = event;
        if (!results.has(host))
            return;
        if (!this.#planned && (kind === 'begun' || allPlanned(results))) {
            this.#planned = true;
            this.#onPlanned(results);
        }
        if (kind === 'plan' || kind === 'result')
            this.#inHand.delete(host);
        if (kind === 'plan')
            for (const line of planLines(event.change))
                this.say(`${host}: ${line}`);
        if (kind === 'begun')
            this.#openBatch(host);
        if (kind === 'step')
            this.#step(host, event.step, event.said);
        if (kind === 'result')
            this.#result(host, event.end, results.size);
    };
    /** A line that is no host's. */
    say(line) {
        this.#spoke = this.#now();
        this.#world.report.line(line);
    }
    end() {
        clearInterval(this.#timer);
        this.#close();
    }
    #now() {
        return this.#world.now().getTime();
    }
    #signOfLife() {
        if (this.#now() - this.#spoke < LONGEST_SILENCE)
            return;
        const doing = [...this.#inHand].map(([host, one]) => `${host} ${one.doing}, for ${seconds(this.#now() - one.since)}`);
        this.say(doing.length === 0 ? 'Ansible works.' : some(doing));
    }
    #openBatch(host) {
        const number = this.#batches.get(host) ?? 0;
        if (number <= this.#batch)
            return;
        this.#batch = number;
        this.#close();
        const names = [...this.#batches].filter(([, one]) => one === number).map(([name]) => name);
        const last = Math.max(...this.#batches.values());
        this.#close = this.#world.report.open(`Batch ${number} of ${last}: ${some(names)}`);
    }
    #step(host, step, said) {
        const doing = `${STEPS[step]}${said === '' ? '' : `: ${said}`}`;
        this.#inHand.set(host, { doing, since: this.#now() });
        if (step !== 'plan')
            this.say(`${host}: ${doing}`);
    }
    #result(host, end, count) {
        this.#ended.add(host);
        for (const line of resultLines(host, end))
            this.say(line);
        this.say(`${this.#ended.size} of ${count} hosts`);
    }
}
function allPlanned(results) {
    return [...results.values()].every(({ plan, end, trouble }) => (plan ?? end ?? trouble) !== undefined);
}
function planLines({ packages, restart, noWayBack }) {
    const rest = `${restart ? ', restart' : ''}${noWayBack === '' ? '' : ', no way back'}`;
    return Object.entries(packages).map(([name, { before, after, action }]) => action === 'none'
        ? `keeps ${name} ${after}${rest}`
        : `${action} ${name} ${before ?? 'none'} \u2192 ${after}${rest}`);
}
function resultLines(host, result) {
    const { state, why, journal, notes } = result;
    const versions = versionsText(result).replaceAll('\n', ', ');
    const more = [why, ...notes, ...journal].filter((one) => one !== '');
    return [`${host}: ${state}${versions === '' ? '' : ` (${versions})`}`, ...more.map((one) => `    ${one}`)];
}
/** The first few of many. */
function some(names) {
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return `${names.slice(0, 3).join(', ')}${more}`;
}
function seconds(milliseconds) {
    return `${Math.round(milliseconds / 1000)} s`;
}

;// CONCATENATED MODULE: ./lib/actions/deploy/built-in.js










/** Rolls out by the built-in playbook. The plan is shown when it is there, before the first host is begun. */
async function rollOut(inputs, world, ground) {
    const { stage, hosts, cancellation } = ground;
    const dry = inputs['dry-run'];
    const extent = { dry, hosts, batches: inputs.serial };
    const planned = async (results) => planSummary(extent, results, await commits(results, inputs, world, cancellation.asked));
    let shown;
    const log = new RolloutLog(extent, world, (results) => {
        if (!dry)
            shown = planned(results).then((text) => world.report.summarize(text));
    });
    const said = [];
    const onLine = (line) => {
        said.push(line);
        world.report.debug(line);
    };
    const listener = { onLine, onEvent: log.onEvent };
    const ended = await gracefully(ground, () => 
    // A host in hand is not interrupted at once, as the programs before it are.
    play({ ...stage, run: world.run }, hosts, (0,external_node_path_.join)(stage.playbooks, 'deploy.yml'), [], listener)).finally(() => log.end());
    await shown;
    const cancelled = cancellation.asked.aborted;
    const results = builtInResults(ended.results, dry, cancelled ? 'The run was cancelled' : 'Ansible ended');
    const rollout = { ...extent, plans: plansOf(ended.results), results };
    const broken = brokenOff(ended, said);
    const summary = dry ? { summary: await planned(ended.results) } : {};
    return outcome({ rollout, cancelled, broken, ...summary }, inputs, world.temporary);
}
/** Does the work; once the run is cancelled no further host is begun, and when its time is over all of it ends. */
async function gracefully({ stage, cancellation }, work) {
    const { stop, folder } = stage.workplace;
    return during(cancellation.asked, () => (0,external_node_fs_.writeFileSync)(stop, ''), () => during(cancellation.over, () => endProcesses(folder), work));
}
async function commits(results, inputs, { environment }, asked) {
    const github = {
        api: environment.GITHUB_API_URL ?? 'https://api.github.com',
        server: environment.GITHUB_SERVER_URL ?? 'https://github.com',
        token: inputs['github-token'],
    };
    return commitsBetween(builtInResults(results, true), github, asked);
}
/** Ansible itself did not get to the end of the playbook, and that is no host's fault. */
function brokenOff({ exit, results }, said) {
    const failed = exit.kind !== 'exited' || exit.code !== 0;
    if (!failed || [...builtInResults(results, false).values()].some(isBad))
        return undefined;
    const before = said.slice(-20).join('\n');
    return new lib_failure/* Failure */.H('ansible', `ansible-playbook ${(0,lib_program/* endText */.Z4)(exit)}`, `The last lines of its output:\n${before}`);
}

;// CONCATENATED MODULE: ./lib/actions/deploy/own.js







/** Runs a playbook of the user's, and asks the hosts for the versions before and after. */
async function runOwn(inputs, playbook, world, ground) {
    const { hosts, cancellation } = ground;
    const dry = inputs['dry-run'];
    const plans = await look(inputs, ground);
    const ended = await runPlaybook(inputs, playbook, world, ground);
    const cancelled = cancellation.asked.aborted;
    const after = dry || cancelled ? plans : await lookAgain(inputs, ground);
    const versions = new Map([...after].map(([host, plan]) => [host, dry ? versionsWanted(inputs) : versionsBefore(plan)]));
    const end = cancelled ? 'The run was cancelled' : 'Ansible ended';
    const results = new Map([...ownResults(ended.results, cancelled ? new Map() : versions, end)].map(([host, result]) => {
        const plan = plans.get(host);
        return [host, plan === undefined ? result : { ...result, before: versionsBefore(plan) }];
    }));
    const rollout = { dry, hosts, batches: inputs.serial, plans, results };
    const untouched = [...results.values()].every(({ state }) => state === 'skipped');
    const broken = [...results.values()].some(isBad) ? undefined : own_brokenOff(ended.exit, playbook, untouched);
    return outcome({ rollout, cancelled, broken }, inputs, world.temporary);
}
async function runPlaybook(inputs, playbook, world, ground) {
    const { stage, hosts, cancellation } = ground;
    const { report } = world;
    // The playbook has batches of its own, if any.
    const extent = { dry: inputs['dry-run'], hosts: [], batches: inputs.serial };
    const log = new RolloutLog(extent, world, () => undefined);
    const args = [...(inputs['dry-run'] ? ['--check'] : []), ...(inputs.become ? ['--become'] : [])];
    const listener = { onLine: (line) => log.say(line), onEvent: log.onEvent };
    const end = () => endProcesses(stage.workplace.folder);
    return report
        .group(`ansible-playbook ${playbook}`, () => during(cancellation.asked, end, () => play({ ...stage, run: world.run }, hosts, playbook, args, listener)))
        .finally(() => log.end());
}
/** Ansible failed, and it is no host's fault; or it did nothing at all, and nothing was deployed. */
function own_brokenOff(exit, playbook, untouched) {
    if (exit.kind !== 'exited' || exit.code !== 0)
        return new lib_failure/* Failure */.H('ansible', `ansible-playbook ${(0,lib_program/* endText */.Z4)(exit)}`, `Mend ${playbook}.`);
    if (!untouched)
        return undefined;
    const what = `No play of ${playbook} touched a host of the inventory, so nothing was deployed.`;
    return new lib_failure/* Failure */.H('ansible', what, 'See the `hosts:` of its plays and the input `limit`.');
}
/** What the hosts have of the packages; nothing, where no packages are named. */
async function look(inputs, { stage, hosts }) {
    if (inputs.packages.length === 0)
        return new Map();
    const listener = { onLine: () => undefined, onEvent: () => undefined };
    const ended = await play(stage, hosts, (0,external_node_path_.join)(stage.playbooks, 'plan.yml'), [], listener);
    return plansOf(ended.results);
}
/** After a cancel meanwhile nobody knows any more what they have. */
async function lookAgain(inputs, ground) {
    return look(inputs, ground).catch((error) => {
        if (ground.cancellation.asked.aborted)
            return new Map();
        throw error;
    });
}
function versionsWanted({ packages }) {
    return Object.fromEntries(packages.map(({ name, version }) => [name, version]));
}

;// CONCATENATED MODULE: ./lib/actions/deploy/act.js


/** Rolls out with the Ansible that is here: by the built-in playbook, or by the user's own. */
async function act(inputs, { playbook }, world, ground) {
    const outcome = playbook === undefined
        ? await rollOut(inputs, world, ground)
        : await runOwn(inputs, playbook, world, ground);
    return { ...outcome, annotations: [...ground.notes, ...outcome.annotations] };
}

;// CONCATENATED MODULE: ./lib/ansible/awx/client.js


/** A server that keeps failing is given up on after so long, in milliseconds. */
const PATIENCE = 110_000;
const client_PAUSE = 2_000;
/**
 * GET, or POST where there is something to send. What answers 5xx or not at all is asked again, but nothing is sent twice.
 * @throws Failure `awx` when AWX refuses, or keeps failing
 */
async function ask(awx, path, body) {
    const deadline = awx.now().getTime() + PATIENCE;
    for (;;) {
        const answer = await fetch(`${awx.url}${path}`, {
            method: body === undefined ? 'GET' : 'POST',
            headers: { authorization: `Bearer ${awx.token.reveal()}`, 'content-type': 'application/json' },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            redirect: 'error',
            signal: AbortSignal.any([awx.over, AbortSignal.timeout(30_000)]),
        }).catch((error) => (error instanceof Error ? error : new Error(String(error))));
        const text = answer instanceof Error ? reasonOf(answer) : await answer.text().catch(() => '');
        if (!(answer instanceof Error) && answer.ok)
            return parsed(text);
        const passing = answer instanceof Error || answer.status >= 500 || answer.status === 429;
        if (!passing || body !== undefined || awx.over.aborted || awx.now().getTime() > deadline) {
            const how = answer instanceof Error ? `does not answer (${text})` : `answers ${answer.status}`;
            const detail = answer instanceof Error ? '' : `: ${text.slice(0, 500)}`;
            throw new lib_failure/* Failure */.H('awx', `${awx.url}${path} ${how}${detail}`, remedyOf(answer));
        }
        await awx.wait(client_PAUSE);
    }
}
/** What `fetch` hides behind `fetch failed`. */
function reasonOf(error) {
    return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
function remedyOf(answer) {
    if (answer instanceof Error)
        return 'See that `awx-url` is right and that the runner reaches it.';
    if (answer.status === 401 || answer.status === 403) {
        return 'See that `awx-token` is valid, has the scope write, and that its user may execute the template.';
    }
    return answer.status === 404 ? 'See that `awx-template` and `inventory` are right.' : 'See its own log.';
}
/** Every entry of a list that AWX gives in pages. */
async function pages(awx, first) {
    const all = [];
    for (let path = first; path !== '';) {
        const page = await ask(awx, path);
        all.push(...listOf(property(page, 'results')));
        const next = textOf(property(page, 'next'));
        path = next.startsWith('/') ? next : '';
    }
    return all;
}
/** The id of what was given by id or by name. */
async function idOf(awx, kind, given) {
    if (/^\d{1,12}$/.test(given))
        return Number(given);
    const found = await ask(awx, `/api/v2/${kind}/?name=${encodeURIComponent(given)}`);
    const [first, ...more] = listOf(property(found, 'results'));
    const id = property(first, 'id');
    if (typeof id === 'number' && more.length === 0)
        return id;
    throw new lib_failure/* Failure */.H('awx', `${awx.url} has ${more.length === 0 ? 'nothing' : 'more than one'} of the name ${given} among its ${kind}.`, 'Give the id of it, a number.');
}

;// CONCATENATED MODULE: ./lib/ansible/awx/launch.js



/**
 * Launches one job, once what the template asks for is known to be what we give: AWX ignores the rest in silence, and the
 * job would run on all hosts, or for real. Source: AWX API, `job_templates/{id}/launch/`.
 * @returns the job's id
 * @throws Failure `awx`; no job was launched but where the message says so
 */
async function launchJob(awx, launch) {
    const template = await idOf(awx, 'job_templates', launch.template);
    const inventory = await idOf(awx, 'inventories', launch.inventory);
    const path = `/api/v2/job_templates/${template}/launch/`;
    const form = await ask(awx, path);
    const missing = missingIn(form, launch, inventory);
    if (missing.length > 0) {
        throw new lib_failure/* Failure */.H('awx', `The template ${launch.template} of ${awx.url} ${missing.join('; it ')}. No job was launched.`, 'Mend it there: \u201cPrompt on launch\u201d for what is named.');
    }
    const answer = await ask(awx, path, bodyOf(form, launch, inventory));
    const id = Number(property(answer, 'job') ?? property(answer, 'id'));
    if (!Number.isSafeInteger(id)) {
        throw new lib_failure/* Failure */.H('awx', `${awx.url} launched no job from ${launch.template}.`, 'See the template there.');
    }
    return id;
}
function bodyOf(form, launch, inventory) {
    const asks = (name) => property(form, `ask_${name}_on_launch`) === true;
    return {
        ...(asks('inventory') ? { inventory } : {}),
        ...(launch.limit === undefined ? {} : { limit: launch.limit }),
        ...(asks('job_type') ? { job_type: launch.check ? 'check' : 'run' } : {}),
        extra_vars: launch.variables,
    };
}
/** What the template does not ask for, or asks for beside: a clause each. */
function missingIn(form, launch, inventory) {
    const asks = (name) => property(form, `ask_${name}_on_launch`) === true;
    const defaults = property(form, 'defaults');
    const fixed = property(property(defaults, 'inventory'), 'id');
    const wantedType = launch.check ? 'check' : 'run';
    const fixedType = textOf(property(defaults, 'job_type')) || 'run';
    const names = listOf(property(form, 'variables_needed_to_start')).map(textOf);
    const needed = names.filter((name) => !(name in launch.variables));
    const passwords = listOf(property(form, 'passwords_needed_to_start')).map(textOf);
    return [
        ...(asks('variables') ? [] : ['does not prompt for variables on launch']),
        ...(asks('limit') || launch.limit === undefined ? [] : ['does not prompt for the limit on launch']),
        ...(asks('inventory') || fixed === inventory
            ? []
            : ['does not prompt for the inventory, and has another one']),
        ...(asks('job_type') || fixedType === wantedType
            ? []
            : [`does not prompt for the job type, which is \`${fixedType}\` and not \`${wantedType}\``]),
        ...(needed.length === 0 ? [] : [`needs the variables ${needed.join(', ')}: give them as \`extra-vars\``]),
        ...(passwords.length === 0
            ? []
            : [`needs passwords (${passwords.join(', ')}), which nobody is there to type`]),
    ];
}

;// CONCATENATED MODULE: ./lib/ansible/awx/events.js


const events_outcomes = new Map([
    ['runner_on_ok', 'ok'],
    ['runner_on_skipped', 'skipped'],
    ['runner_on_failed', 'failed'],
    ['runner_on_unreachable', 'unreachable'],
]);
/** What the callback plugin would have written of the same event of a job. */
function translated(event) {
    const kind = textOf(property(event, 'event'));
    const outcome = events_outcomes.get(kind);
    const host = textOf(property(event, 'host_name'));
    const data = property(event, 'event_data');
    const path = textOf(property(data, 'task_path'));
    const begun = kind === 'runner_on_start' && /\/roles\/deploy\/tasks\/(around|packages)\.yml(:|$)/.test(path);
    if (begun && host !== '')
        return [{ kind: 'begun', host }];
    if (outcome === undefined || host === '')
        return [];
    const said = property(data, 'res');
    const changed = outcome === 'ok' && property(said, 'changed') === true;
    const ignored = outcome === 'failed' && property(data, 'ignore_errors') === true;
    const facts = outcome === 'ok' ? property(said, 'ansible_facts') : undefined;
    const plan = property(facts, 'deploy_plan') ?? undefined;
    const result = property(facts, 'deploy_result') ?? undefined;
    return [
        {
            kind: 'task',
            host,
            task: textOf(property(data, 'task')),
            outcome: changed ? 'changed' : ignored ? 'ignored' : outcome,
            message: textOf(property(said, 'msg')),
        },
        ...(plan === undefined ? [] : [{ kind: 'plan', host, change: readChange(plan) }]),
        ...(result === undefined ? [] : [{ kind: 'result', host, end: readEnd(result) }]),
    ];
}
/** Ansible's own verdict on a host: an entry of `job_host_summaries`. */
function verdict(summary) {
    return {
        kind: 'stats',
        host: textOf(property(summary, 'host_name')),
        failed: Number(property(summary, 'failures') ?? 0) > 0,
        unreachable: Number(property(summary, 'dark') ?? 0) > 0,
        changed: Number(property(summary, 'changed') ?? 0) > 0,
    };
}
/** What Ansible printed at an event, without colours, in lines. */
function printed(event) {
    const text = textOf(property(event, 'stdout')).replaceAll(/\x1b\[[0-9;]*m/g, '');
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

;// CONCATENATED MODULE: ./lib/ansible/awx/job.js




const ENDED = ['successful', 'failed', 'error', 'canceled'];
/** How long events of a job that has ended may take to get into AWX's own database, in milliseconds. */
const LATE = 60_000;
/**
 * Follows a job to its end; once `asked`, it is cancelled there. Source: AWX API, `jobs/{id}/`, `jobs/{id}/cancel/`,
 * `jobs/{id}/job_events/`, `jobs/{id}/job_host_summaries/`.
 * @throws Failure `awx` when AWX keeps failing
 */
async function followJob(awx, id, asked, { onStatus, onLine }) {
    const reader = new EventReader(awx, id, onLine);
    let [status, explanation, cancelling] = ['', '', false];
    let ended;
    for (;;) {
        if (asked.aborted && !cancelling) {
            cancelling = true;
            await cancelJob(awx, id);
        }
        const job = await ask(awx, `/api/v2/jobs/${id}/`);
        const now = textOf(property(job, 'status'));
        if (now !== status)
            onStatus(now);
        status = now;
        explanation = textOf(property(job, 'job_explanation')) || textOf(property(job, 'result_traceback'));
        await reader.read();
        if (ENDED.includes(status))
            ended ??= awx.now().getTime();
        const late = ended !== undefined && awx.now().getTime() - ended > LATE;
        if (ended !== undefined && (late || property(job, 'event_processing_finished') !== false))
            break;
        if (awx.over.aborted)
            break;
        await awx.wait(client_PAUSE);
    }
    await reader.read();
    const summaries = await pages(awx, `/api/v2/jobs/${id}/job_host_summaries/?page_size=200`);
    return {
        id,
        page: `${awx.url}/#/jobs/playbook/${id}/output`,
        status,
        explanation,
        events: [...reader.events, ...summaries.map(verdict)],
        hosts: summaries.map((one) => textOf(property(one, 'host_name'))),
    };
}
/** Asks AWX to cancel a job; one that has ended meanwhile is none to cancel (405). */
async function cancelJob(awx, id) {
    await ask(awx, `/api/v2/jobs/${id}/cancel/`, {}).catch((error) => {
        if (!(error instanceof lib_failure/* Failure */.H) || !/answers 405/.test(error.message))
            throw error;
    });
}
/** The events of a job as they come: asked for from the last one on. */
class EventReader {
    events = [];
    #awx;
    #path;
    #onLine;
    #last = 0;
    constructor(awx, id, onLine) {
        this.#awx = awx;
        this.#path = `/api/v2/jobs/${id}/job_events/?page_size=200&order_by=counter`;
        this.#onLine = onLine;
    }
    async read() {
        const all = await pages(this.#awx, `${this.#path}&counter__gt=${this.#last}`);
        for (const [index, event] of all.entries()) {
            const counter = property(event, 'counter');
            const number = typeof counter === 'number' ? counter : index + 1;
            if (number <= this.#last)
                continue;
            this.#last = number;
            this.events.push(...translated(event));
            for (const line of printed(event))
                this.#onLine(line);
        }
    }
}

// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(3251);
;// CONCATENATED MODULE: ./lib/actions/deploy/clean-up.js




/** Under these names the main step leaves word of what it has begun. */
const LEFT = { folder: 'deploy-folder', job: 'awx-job' };
/**
 * The post step: ends what a main step that was killed has left, programs here and a job on AWX, and removes its folder.
 * What its name or place does not show to be ours stays. Nothing of it is an error: the main step has told what happened.
 */
async function cleanUp(environment) {
    await Promise.all([
        cancelLeftJob(environment[`STATE_${LEFT.job}`] ?? '', environment['INPUT_AWX-TOKEN'] ?? '').catch(() => undefined),
        removeFolder(environment),
    ]);
}
/** @param left `{"url":\u2026,"id":\u2026}` of a job whose end the main step has not seen */
async function cancelLeftJob(left, token) {
    if (left === '' || token === '')
        return;
    const { url, id } = Object(JSON.parse(left));
    if (typeof url !== 'string' || typeof id !== 'number' || !Number.isSafeInteger(id))
        return;
    await fetch(`${url}/api/v2/jobs/${id}/cancel/`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{}',
        redirect: 'error',
        signal: AbortSignal.timeout(30_000),
    });
}
async function removeFolder(environment) {
    const folder = environment[`STATE_${LEFT.folder}`] ?? '';
    const temporary = environment.RUNNER_TEMP ?? '';
    if (folder === '' || temporary === '')
        return;
    if (dirname(folder) !== resolve(temporary) || !basename(folder).startsWith('deploy-'))
        return;
    while ((await signalProcessesOf(folder, 'SIGKILL').catch(() => 0)) > 0)
        await delay(20);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./lib/actions/deploy/leavings.js

/** Leaves word for the post step, which the runner starts even where it had to kill the main one. */
async function leaveWord(what, text) {
    const { saveState } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
    saveState(LEFT[what], text);
}

;// CONCATENATED MODULE: ./lib/actions/deploy/awx.js









/** Rolls out by a job on AWX. */
async function rollOutOnAwx(inputs, settings, world) {
    const cancellation = watchCancel(world);
    const dry = inputs['dry-run'];
    const job = await jobOf(inputs, settings, world, cancellation);
    const events = job.events.reduce(advance, noResults(job.hosts));
    const extent = { dry, hosts: job.hosts, batches: inputs.serial };
    const end = `The job ended as ${job.status}`;
    const results = resultsOf(events, dry, end);
    const rollout = { ...extent, plans: plansOf(events), results };
    const over = { rollout, cancelled: cancellation.asked.aborted, broken: awx_brokenOff(job, results) };
    return outcome(dry ? { ...over, summary: planSummary(extent, events, '') } : over, inputs, world.temporary);
}
/** Launches a job and follows it; the post step knows of it as long as it goes on. */
async function jobOf(inputs, settings, world, { asked, over }) {
    const awx = {
        url: inputs['awx-url'] ?? '',
        token: inputs['awx-token'] ?? new secret/* Secret */.z(''),
        wait: (milliseconds) => pause(milliseconds, asked),
        now: world.now,
        over,
    };
    if (asked.aborted)
        throw cancelled();
    const id = await launchJob(awx, {
        template: inputs['awx-template'] ?? '',
        inventory: inputs.inventory,
        limit: inputs.limit,
        variables: { ...settings.extra, ...settings.variables },
        check: inputs['dry-run'],
    });
    await leaveWord('job', JSON.stringify({ url: awx.url, id }));
    const log = new RolloutLog({ dry: false, hosts: [], batches: inputs.serial }, world, () => undefined);
    const listener = {
        onStatus: (status) => log.say(`AWX job ${id}: ${status}`),
        onLine: (line) => log.say(line),
    };
    const job = await followJob(awx, id, asked, listener).finally(() => log.end());
    await leaveWord('job', '');
    world.report.line(`AWX job ${job.id}: ${job.page}`);
    return job;
}
/** Waits; once the run is cancelled, only so long that the end of what was cancelled is seen soon. */
async function pause(milliseconds, asked) {
    if (asked.aborted)
        await (0,promises_.setTimeout)(Math.min(milliseconds, 250));
    else
        await (0,promises_.setTimeout)(milliseconds, undefined, { signal: asked }).catch(() => undefined);
}
/** How the job ended, where that is no host's fault. */
function awx_brokenOff(job, results) {
    const { id, page, status, explanation } = job;
    if ([...results.values()].some(isBad))
        return undefined;
    const why = explanation === '' ? '' : ` AWX says: ${explanation.trim().slice(-2000)}`;
    const failure = (what) => new lib_failure/* Failure */.H('awx', `${what}${why}`, `See it there: ${page}`);
    switch (status) {
        case 'successful':
            return results.size > 0 ? undefined : failure(`The job ${id} on AWX ended well, but touched no host.`);
        case 'failed':
            return failure(`The job ${id} on AWX failed.`);
        case 'error':
            return failure(`AWX could not run the job ${id}.`);
        case 'canceled':
            return failure(`The job ${id} was cancelled on AWX.`);
        default:
            return failure(`The job ${id} on AWX was ${status} when it was left.`);
    }
}
/** A template may run our playbook or any other: where our role says nothing, Ansible's own verdict counts. */
function resultsOf(results, dry, end) {
    const ours = builtInResults(results, dry, end);
    const others = ownResults(results, new Map(), end);
    return new Map([...results].map(([host, { plan, end: told }]) => {
        const result = plan !== undefined || told !== undefined ? ours.get(host) : others.get(host);
        return [host, result ?? skipped];
    }));
}
const skipped = {
    before: {},
    after: {},
    state: 'skipped',
    why: '',
    commits: { before: {}, after: {} },
    notes: [],
    journal: [],
};

// EXTERNAL MODULE: ./lib/github/inputs.js
var github_inputs = __webpack_require__(6174);
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

;// CONCATENATED MODULE: ./lib/actions/deploy/decide.js







/**
 * @param workspace what paths are relative to
 * @throws Failure `input` with every mistake
 */
async function decide(inputs, workspace) {
    const mistakes = [];
    const remote = inputs['awx-url'] !== undefined;
    const path = async (name, given, kind) => {
        // What AWX is to read lies in its own project.
        if (given === undefined || remote)
            return given;
        const found = await (0,external_node_fs_promises_.stat)((0,external_node_path_.resolve)(workspace, given)).catch(() => undefined);
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
        throw new lib_failure/* Failure */.H('input', mistakes.join('\n'), '');
    return settings;
}
/** What the playbook takes: `deploy_` and the input's name with `_` (roles/deploy/defaults/main.yml). */
function variablesOf(inputs, before, after) {
    const { suite } = inputs;
    const candidate = inputs['candidate-suite'];
    return {
        deploy_packages: inputs.packages.map(deploy_inputs/* packageText */.qg),
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
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, json(one)]));
}
/** Whole numbers beyond what JavaScript counts exactly stay what was written, as text. */
function json(value) {
    if (typeof value === 'bigint') {
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    }
    if (value === null || value === undefined)
        return null;
    if (typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(json);
    if (typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, json(one)]));
    }
    return String(value);
}

;// CONCATENATED MODULE: ./lib/ansible/ssh.js
/** The options that nothing may override: they go first on the command line, and the first value counts (ssh(1)). */
function strictOptions(files) {
    const options = [
        'StrictHostKeyChecking=yes',
        'NoHostAuthenticationForLocalhost=no',
        'VerifyHostKeyDNS=no',
        'UpdateHostKeys=no',
        // A host that falls silent is given up on after 20 to 25 seconds: with two more tries, within a minute.
        'ServerAliveInterval=5',
        'ServerAliveCountMax=4',
        ...(files.knownHosts === undefined
            ? []
            : [`UserKnownHostsFile="${files.knownHosts}"`, 'GlobalKnownHostsFile=/dev/null']),
        ...(files.identity === undefined ? [] : [`IdentityFile="${files.identity}"`, 'IdentitiesOnly=yes']),
        files.sockets === undefined ? 'ControlPath=none' : `ControlPath="${files.sockets}/%C"`,
    ];
    return options.flatMap((option) => ['-o', option]);
}
/** A configuration that holds for jump hosts too, which ssh starts by itself; then comes the runner's own. */
function sshConfig(options) {
    const lines = options.filter((option) => option !== '-o' && !option.startsWith('ControlPath='));
    const include = ['Match all', 'Include ~/.ssh/config', 'Match all', 'Include /etc/ssh/ssh_config'];
    return [...lines, ...include].map((line) => `${line.replace('=', ' ')}\n`).join('');
}
/** A program of OpenSSH with these options before any that Ansible, ansible.cfg or an inventory gives it. */
function wrapper(program, config, options) {
    return `#!/bin/sh\nexec ${[program, '-F', config, ...options].map(shellQuoted).join(' ')} "$@"\n`;
}
function shellQuoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

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
    if (variables_isList(value))
        return `[${value.map(flow).join(', ')}]`;
    return `{${Object.entries(value)
        .map(([name, one]) => `${quoted(name)}: ${flow(one)}`)
        .join(', ')}}`;
}
function variables_isList(value) {
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
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'deploy-'));
    await (0,external_node_fs_promises_.chmod)(folder, 0o700);
    return folder;
}
/** @param environment the job's, for `PATH` and `HOME` */
async function openWorkplace(folder, materials, environment, run) {
    const put = async (name, text, mode = 0o600) => {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,external_node_fs_promises_.writeFile)(path, text, { mode });
        return path;
    };
    const optional = async (name, text) => text === undefined ? undefined : put(name, text);
    const sockets = folder.length + 2 > LONGEST_SOCKET_FOLDER ? undefined : (0,external_node_path_.join)(folder, 's');
    if (sockets !== undefined)
        await (0,external_node_fs_promises_.mkdir)(sockets, { mode: 0o700 });
    const options = strictOptions({
        identity: await optional('ssh-key', materials.sshPrivateKey?.reveal()),
        knownHosts: await optional('known_hosts', materials.sshKnownHosts),
        sockets,
    });
    const config = await put('ssh_config', sshConfig(options));
    const programs = {};
    for (const program of ['ssh', 'scp', 'sftp']) {
        const path = await (0,lib_program/* locate */.x5)(program, environment);
        programs[program] = await put(program, wrapper(path, config, options), 0o700);
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
        stop: (0,external_node_path_.join)(folder, 'stop'),
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
            await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
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
    if (inventory.format === 'ini')
        return put('inventory.ini', inventory.text);
    // A plugin takes only a file that ends in its own name: `aws_ec2.yml` for `plugin: amazon.aws.aws_ec2`.
    const plugin = /^plugin:\s*["']?(?:[a-z0-9_]+\.)*([a-z0-9_]+)["']?\s*(?:#.*)?$/m.exec(inventory.text)?.[1];
    return put(plugin === undefined ? 'inventory.yml' : `inventory.${plugin}.yml`, inventory.text);
}
/** Ends the connections that ssh keeps open for the next task. */
async function endConnections(sockets, environment, run) {
    for (const name of await (0,external_node_fs_promises_.readdir)(sockets).catch(() => [])) {
        const args = ['-O', 'exit', '-o', `ControlPath="${(0,external_node_path_.join)(sockets, name)}"`, 'deploy'];
        await run({ program: 'ssh', args, cwd: '/', environment, timeout: 20 }).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/ansible/galaxy.js





/** Installs the roles and collections of a requirements file below the workplace. */
async function installRequirements(stage, file) {
    const { folder } = stage.workplace;
    const kinds = [
        { args: ['role', 'install', '--roles-path', (0,external_node_path_.join)(folder, 'roles')], what: 'roles' },
        {
            args: ['collection', 'install', '--collections-path', (0,external_node_path_.join)(folder, 'collections')],
            what: 'collections',
        },
    ];
    for (const { args, what } of kinds) {
        const exit = await stage.run({
            program: (0,external_node_path_.join)(stage.ansible.folder, 'ansible-galaxy'),
            args: [...args, '-r', file],
            cwd: stage.workspace,
            environment: stage.environment,
            timeout: 600,
        });
        if (exit.kind === 'exited' && exit.code === 0)
            continue;
        // A file in the old form is a list of roles alone, and then there are no collections to install.
        if (what === 'collections' && /Expecting requirements file to be a dict/.test((0,lib_program/* endText */.Z4)(exit)))
            continue;
        throw new lib_failure/* Failure */.H('requirements', `The ${what} of ${file} could not be installed: ansible-galaxy ${(0,lib_program/* endText */.Z4)(exit)}`, 'See that the names and versions are right and that the runner reaches their server.');
    }
}
/** Our plugins and role, and what was installed, beside the paths that the user's own configuration names. */
async function pluginPaths(stage) {
    const exit = await stage.run({
        program: (0,external_node_path_.join)(stage.ansible.folder, 'ansible-config'),
        args: ['dump', '--format', 'json'],
        cwd: stage.workspace,
        environment: stage.environment,
        timeout: 60,
    });
    const settings = exit.kind === 'exited' ? listOf(parsed(exit.output)) : [];
    const paths = (name) => {
        const setting = settings.find((one) => property(one, 'name') === name);
        return listOf(property(setting, 'value')).map(textOf);
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
/** Whether roles or collections of a requirements file lie below the workplace. */
async function hasInstalled({ workplace }) {
    const names = await (0,external_node_fs_promises_.readdir)(workplace.folder);
    return names.includes('roles') || names.includes('collections');
}

;// CONCATENATED MODULE: ./lib/actions/deploy/stage.js



/**
 * Does the work with Ansible and the hosts at hand; what was written for it is gone afterwards.
 * @param playbooks the folder action-deploy/ansible
 */
async function withGround(inputs, settings, world, playbooks, work) {
    const { environment, report } = world;
    const folder = await makeFolder(world.temporary);
    await leaveWord('folder', folder);
    const cancellation = watchCancel(world);
    const run = interruptible(world.run, folder, cancellation);
    const workplace = await openWorkplace(folder, materialsOf(inputs, settings), environment, world.run);
    try {
        const ansible = await findAnsible(inputs['ansible-version'], { folder, environment, run });
        report.line(`Ansible ${ansible.version}`);
        const { workspace } = world;
        const { limit, 'ssh-user': user } = inputs;
        const bare = { ansible, workplace, playbooks, workspace, limit, user, run };
        const stage = await withPlugins({ ...bare, environment: ansibleEnvironment(environment, workplace) }, settings, report);
        const { hosts, unmatched } = await listHosts(stage);
        return await work({ stage, hosts, notes: unmatched.map(unmatchedNote), cancellation });
    }
    finally {
        await workplace.remove();
    }
}
/** With what `requirements` names in place before the inventory is read: its plugin may come from there. */
async function withPlugins(stage, { requirements, playbook }, report) {
    if (requirements !== undefined)
        await report.group('Roles and collections', () => installRequirements(stage, requirements));
    // What is ours is found beside our own playbook by itself.
    if (playbook === undefined && !(await hasInstalled(stage)))
        return stage;
    return { ...stage, environment: { ...stage.environment, ...(await pluginPaths(stage)) } };
}
function materialsOf(inputs, { inventory, extra, variables }) {
    return {
        inventory,
        sshPrivateKey: inputs['ssh-private-key'],
        sshKnownHosts: inputs['ssh-known-hosts'],
        becomePassword: inputs['become-password'],
        vaultPassword: inputs['vault-password'],
        extra,
        variables,
    };
}
function unmatchedNote(pattern) {
    return {
        level: 'warning',
        message: `\`${pattern}\` of the input \`limit\` matches no host of the inventory.`,
    };
}

;// CONCATENATED MODULE: ./lib/actions/deploy/index.js




/** @param playbooks the folder action-deploy/ansible */
function deployFrom(playbooks) {
    return { run: async (inputs, world) => deploy(inputs, world, playbooks) };
}
/** Rolls exact versions out to hosts: reads and decides, shows, then acts. */
async function deploy(inputs, world, playbooks) {
    const settings = await decide(inputs, world.workspace);
    if (inputs['awx-url'] !== undefined)
        return rollOutOnAwx(inputs, settings, world);
    return withGround(inputs, settings, world, playbooks, (ground) => act(inputs, settings, world, ground));
}


/***/ })

};
