export const id = 182;
export const ids = [182];
export const modules = {

/***/ 42182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployFrom: () => (/* binding */ deployFrom)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/ansible/index.js + 11 modules
var lib_ansible = __webpack_require__(3767);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(92950);
// EXTERNAL MODULE: ./lib/program.js
var program = __webpack_require__(53644);
// EXTERNAL MODULE: ./lib/github/inputs.js
var github_inputs = __webpack_require__(16657);
;// CONCATENATED MODULE: ./lib/github/artifact.js


/** A name that the artifact service takes. */
const artifactName = (text) => /["*/:<>?\\|\r\n\0]/.test(text)
    ? reject('a name without " * / : < > ? \\ | and line breaks', 'Write e.g. `packages`.')
    : accept(text);
/**
 * Uploads files as an artifact of this run, as actions/upload-artifact does. They are not compressed again.
 * @param files absolute paths below `folder`
 * @returns the artifact's id, in digits
 * @throws Failure `artifact` with what the service said
 */
async function uploadArtifact(name, files, folder) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(724), __webpack_require__.e(310), __webpack_require__.e(447)]).then(__webpack_require__.bind(__webpack_require__, 86447));
    try {
        const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, {
            compressionLevel: 0,
        });
        if (id !== undefined)
            return String(id);
        throw new Error('the service gave it no id');
    }
    catch (cause) {
        throw new Failure('artifact', `The artifact ${name} could not be uploaded: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Run the job again; where the name is taken in this run, choose another `artifact-name`. Outside GitHub leave it out.', { cause });
    }
}

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
    const event = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
    const pull = property(event, 'pull_request');
    const number = property(pull, 'number');
    const head = property(property(pull, 'head'), 'sha');
    if (typeof number === 'number' && typeof head === 'string')
        return { kind: 'pull-request', number, head };
    throw new Failure('event', `The event of this pull request (${file || 'GITHUB_EVENT_PATH is not set'}) names neither its number nor its head.`, 'Run this on a `pull_request` event of GitHub.');
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __webpack_require__(25094);
;// CONCATENATED MODULE: ./lib/github/index.js








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
        for (const [name, after] of (0,lib_ansible/* entriesOf */.Mc)(commits.after).map(([one]) => [one, commits.after[one]])) {
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
    const range = `${before.commit.slice(0, 7)} → ${after.commit.slice(0, 7)}`;
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
    const commits = (0,lib_ansible/* listOf */.c3)((0,lib_ansible/* property */.MZ)(comparison, 'commits')).map((one) => ({
        sha: (0,lib_ansible/* textOf */.b6)((0,lib_ansible/* property */.MZ)(one, 'sha')),
        message: (0,lib_ansible/* textOf */.b6)((0,lib_ansible/* property */.MZ)((0,lib_ansible/* property */.MZ)(one, 'commit'), 'message')).split('\n')[0] ?? '',
        author: (0,lib_ansible/* textOf */.b6)((0,lib_ansible/* property */.MZ)((0,lib_ansible/* property */.MZ)((0,lib_ansible/* property */.MZ)(one, 'commit'), 'author'), 'name')),
    }));
    const behind = (0,lib_ansible/* property */.MZ)(comparison, 'behind_by');
    const shown = commits
        .toReversed()
        .slice(0, MOST_COMMITS)
        .map(({ sha, message, author }) => `- ${(0,summary/* code */.aY)(sha.slice(0, 7))} ${(0,summary/* escaped */.Mk)(message)} (${(0,summary/* escaped */.Mk)(author)})`);
    const total = Number((0,lib_ansible/* property */.MZ)(comparison, 'total_commits') ?? commits.length);
    return [
        ...(typeof behind === 'number' && behind > 0 ? [`- ${behind} commits are taken back`] : []),
        ...shown,
        ...(total > shown.length ? [`- … and ${total - shown.length} more`] : []),
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/actions/deploy/leavings.js
var leavings = __webpack_require__(53945);
;// CONCATENATED MODULE: ./lib/actions/deploy/report.js


/** GitHub drops an output of more than 1 MiB. */
const LIMIT = 1000 * 1000;
/** The outputs, and how many hosts had to be left out of them. */
function outputsOf(rollout) {
    const results = [...rollout.results];
    const bad = results.filter(([, result]) => (0,lib_ansible/* isBad */.e2)(result)).map(([host]) => host);
    const hosts = limitedJson(results.map(([host, { before, after, state }]) => [host, { before, after, state }]));
    const plan = limitedJson(planEntries(rollout));
    return {
        outputs: {
            hosts: hosts.text,
            changed: String(!rollout.dry && results.some(([, result]) => touched(result))),
            failed: bad.join('\n'),
            plan: plan.text,
        },
        leftOut: Math.max(hosts.leftOut, plan.leftOut),
    };
}
/** Whether a host is not as it was before the run. */
function touched({ before, after, state }) {
    return state === 'changed' || (state === 'failed' && JSON.stringify(before) !== JSON.stringify(after));
}
/** `{"web-1":{"batch":1,"restart":true,"packages":{…}}}`, as an output takes it whole. */
function planEntries(rollout) {
    const numbers = batchNumbers(rollout);
    return rollout.hosts.flatMap((host) => {
        const plan = rollout.plans.get(host);
        if (plan === undefined)
            return [];
        return [
            [host, { batch: numbers.get(host) ?? 1, restart: plan.restart, packages: plan.packages }],
        ];
    });
}
function batchNumbers({ hosts, batches }) {
    return new Map((0,lib_ansible/* batchesOf */.cS)(hosts, batches).flatMap((batch, index) => batch.map((host) => [host, index + 1])));
}
/** A JSON object in one line, of as many entries as an output takes. */
function limitedJson(entries) {
    const kept = [];
    let size = 2;
    for (const [name, value] of entries) {
        const text = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
        size += Buffer.byteLength(text) + 1;
        if (size > LIMIT)
            break;
        kept.push(text);
    }
    return { text: `{${kept.join(',')}}`, leftOut: entries.length - kept.length };
}
/** What would be, or was, done to each host, for the person who has to act on it. */
function rolloutSummary(rollout, commits) {
    const { dry, results } = rollout;
    const bad = [...results.values()].filter(lib_ansible/* isBad */.e2).length;
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
        ...beside.map(([name, [from, to]]) => `also ${name} ${from ?? 'none'} → ${to ?? 'removed'}`),
    ].join('\n');
}
/** `1.0.0 → 1.1.0`, or the version alone where it stays. */
function changeText(before, after, name) {
    const [from, to] = [before, after].map((versions) => (name in versions ? (versions[name] ?? 'none') : '?'));
    return from === to ? (from ?? '') : `${from} → ${to}`;
}
function journals(results) {
    return [...results]
        .filter(([, { journal }]) => journal.length > 0)
        .slice(0, 5)
        .map(([host, { journal }]) => `<details><summary>Journal of ${(0,summary/* escaped */.Mk)(host)}</summary>\n\n${journal.map(summary/* code */.aY).join('<br>\n')}\n\n</details>`);
}

// EXTERNAL MODULE: ./lib/actions/inputs/deploy.js
var deploy = __webpack_require__(18929);
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
    const given = (0,lib_ansible/* parseInventory */.au)(inputs.inventory);
    const inventory = given.kind === 'inline' || remote
        ? given
        : {
            kind: 'path',
            path: (await path('inventory', given.path, 'a file or folder, or the inventory itself')) ?? '',
        };
    const known = (0,lib_ansible/* wrongKnownHosts */.ct)(inputs['ssh-known-hosts'] ?? '');
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
        deploy_serial: inputs.serial.map(lib_ansible/* batchSizeText */.jp),
        deploy_max_fail_percentage: inputs['max-fail-percentage'],
        deploy_rollback: inputs.rollback,
        deploy_dry_run: inputs['dry-run'],
        deploy_become: inputs.become,
    };
}
async function readExtra(text, mistakes) {
    if (text === undefined)
        return {};
    const { parseDocument } = await __webpack_require__.e(/* import() */ 207).then(__webpack_require__.t.bind(__webpack_require__, 7207, 19));
    const document = parseDocument(text, { intAsBigInt: true, logLevel: 'silent' });
    const accepted = 'a YAML or JSON mapping of variables';
    const [error] = document.errors;
    if (error !== undefined) {
        mistakes.push((0,github_inputs/* mistakeText */.Mr)('extra-vars', text, accepted, error.message));
        return {};
    }
    const value = document.toJS({ maxAliasCount: 100 });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        mistakes.push((0,github_inputs/* mistakeText */.Mr)('extra-vars', text, accepted, 'Write `name: value`, one a line.'));
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
    const folder = await (0,lib_ansible/* makeFolder */.fc)(world.temporary);
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
    const workplace = await (0,lib_ansible/* openWorkplace */.x5)(folder, materials, environment, run);
    try {
        const ansible = await (0,lib_ansible/* findAnsible */.Cb)(inputs['ansible-version'], {
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
        const { hosts, unmatched } = await (0,lib_ansible/* listHosts */._2)(stage);
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
    const { rolloutOnAwx } = await __webpack_require__.e(/* import() */ 202).then(__webpack_require__.bind(__webpack_require__, 6202));
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
    const ended = await (0,lib_ansible/* play */.ZH)(stage, hosts, (0,external_node_path_.join)(stage.playbooks, 'deploy.yml'), [], listener);
    const dry = inputs['dry-run'];
    const results = (0,lib_ansible/* builtInResults */.q3)(ended.results, dry);
    const failed = ended.exit.kind !== 'exited' || ended.exit.code !== 0;
    const broken = failed && ![...results.values()].some(lib_ansible/* isBad */.e2) ? brokenOff(ended, said) : undefined;
    if (broken !== undefined && nothingSaid(ended.results))
        throw broken;
    const rollout = { dry, hosts, batches: inputs.serial, plans: (0,lib_ansible/* plansOf */.i$)(ended.results), results };
    return conclude(rollout, inputs, world, broken);
}
/** Ansible itself did not get to the end of the playbook, and that is no host's fault. */
function brokenOff({ exit }, said) {
    const before = said.slice(-20).join('\n');
    return new failure/* Failure */.H('ansible', `ansible-playbook ${(0,program/* endText */.Z4)(exit)}`, `The last lines of its output:\n${before}`);
}
/** No plan, no result and no task of any host: then Ansible has not even begun. */
function nothingSaid(results) {
    return [...results.values()].every(({ plan, end, trouble, judged }) => plan === undefined && end === undefined && trouble === undefined && judged === undefined);
}
async function own(inputs, settings, world, stage, hosts) {
    const dry = inputs['dry-run'];
    const { requirements, playbook = '' } = settings;
    if (requirements !== undefined) {
        await world.report.group('Roles and collections', () => (0,lib_ansible/* installRequirements */.Ck)(stage, requirements));
    }
    const planned = inputs.packages.length > 0 ? await look(stage, hosts) : undefined;
    const listener = { onLine: world.report.line, onEvent: () => undefined };
    const args = [...(dry ? ['--check'] : []), ...(inputs.become ? ['--become'] : [])];
    const ended = await world.report.group(`ansible-playbook ${playbook}`, () => (0,lib_ansible/* play */.ZH)(stage, hosts, playbook, args, listener));
    if (nothingSaid(ended.results) && (ended.exit.kind !== 'exited' || ended.exit.code !== 0)) {
        throw new failure/* Failure */.H('ansible', `ansible-playbook ${(0,program/* endText */.Z4)(ended.exit)}`, 'Mend the playbook.');
    }
    const plans = planned === undefined ? new Map() : (0,lib_ansible/* plansOf */.i$)(planned.results);
    const after = planned === undefined || dry ? plans : (0,lib_ansible/* plansOf */.i$)((await look(stage, hosts)).results);
    const versions = new Map([...after].map(([host, plan]) => [host, dry ? versionsWanted(inputs) : (0,lib_ansible/* versionsBefore */.JJ)(plan)]));
    const results = new Map([...(0,lib_ansible/* ownResults */.bc)(ended.results, versions)].map(([host, result]) => {
        const plan = plans.get(host);
        return [host, plan === undefined ? result : { ...result, before: (0,lib_ansible/* versionsBefore */.JJ)(plan) }];
    }));
    return conclude({ dry, hosts, batches: inputs.serial, plans, results }, inputs, world);
}
/** What the hosts have of the packages. */
async function look(stage, hosts) {
    const listener = { onLine: () => undefined, onEvent: () => undefined };
    return (0,lib_ansible/* play */.ZH)(stage, hosts, (0,external_node_path_.join)(stage.playbooks, 'plan.yml'), [], listener);
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
                report.line(`${event.host}: ${action} ${name} ${before ?? 'none'} → ${after}`);
            }
        }
        if (event.kind === 'begun')
            report.line(`${event.host}: begins`);
        if (event.kind !== 'result')
            return;
        ended += 1;
        const { before, after, state, why, journal, notes } = event.end;
        const versions = Object.keys(before).map((name) => `${name} ${changeText(before, after, name)}`);
        report.line(`${event.host}: ${state} (${versions.join(', ')}) – ${ended} of ${count} hosts`);
        for (const line of [why, ...notes, ...journal].filter((one) => one !== ''))
            report.line(`    ${line}`);
    };
}
async function conclude(rollout, inputs, world, broken) {
    const { outputs, leftOut } = outputsOf(rollout);
    const annotations = notesOf(rollout);
    if (leftOut > 0) {
        const file = (0,external_node_path_.join)(world.temporary, 'deploy-hosts.json');
        const whole = {
            hosts: Object.fromEntries(rollout.results),
            plan: Object.fromEntries(planEntries(rollout)),
        };
        await (0,promises_.writeFile)(file, JSON.stringify(whole));
        const message = `The outputs hold what GitHub takes of them, and ${leftOut} more hosts are in ${file}.`;
        annotations.push({ level: 'warning', message });
    }
    const bad = [...rollout.results].filter(([, result]) => (0,lib_ansible/* isBad */.e2)(result));
    const token = inputs['github-token'];
    const api = world.environment.GITHUB_API_URL ?? 'https://api.github.com';
    const commits = token === undefined ? '' : await commitsBetween(rollout.results, api, token);
    return {
        outputs,
        summary: rolloutSummary(rollout, commits),
        annotations,
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
    const more = bad.length > lines.length ? [`… and ${bad.length - lines.length} more hosts.`] : [];
    const skipped = [...rollout.results.values()].filter(({ state }) => state === 'skipped').length;
    const untouched = skipped === 0 ? '' : `; ${skipped} were not begun`;
    return new failure/* Failure */.H('hosts', [
        `${bad.length} of ${rollout.results.size} hosts are not as they should be${untouched}.`,
        ...lines,
        ...more,
    ].join('\n'), 'Mend the cause and deploy again: hosts that have the version already stay as they are.');
}


/***/ })

};
