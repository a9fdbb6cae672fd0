export const id = 775;
export const ids = [775];
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

/***/ 90775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comment: () => (/* binding */ comment)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/ansible/json.js
var json = __webpack_require__(33420);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(71957);
// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(88120);
// EXTERNAL MODULE: ./lib/github/api.js
var api = __webpack_require__(87671);
// EXTERNAL MODULE: ./lib/actions/workflow/built.js
var built = __webpack_require__(39077);
// EXTERNAL MODULE: ./lib/deb/version.js
var version = __webpack_require__(32935);
// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __webpack_require__(65671);
;// CONCATENATED MODULE: ./lib/actions/workflow/comment-text.js



/** GitHub takes 65,536 characters of a comment. */
const LIMIT = 60_000;
const MOST_ROWS = 50;
/** What merging a pull request would change, for its reviewers. @param head the commit that was built */
function commentText(built, plans, head) {
    const parts = [
        `### Packages of ${(0,summary/* escaped */.Mk)(head.slice(0, 7))}`,
        (0,summary/* table */.tp)(['Package', 'Version', 'Architecture', 'Size'], built.map(({ name, version, architecture, size }) => [name, version, architecture, (0,summary/* sizeText */.lP)(size)])),
        ...plans.flatMap((plan) => planPart(plan)),
    ];
    const { kept, left } = (0,summary/* cutToLimit */.bH)(parts.join('\n\n'), LIMIT);
    return left === 0 ? kept : `${kept}\n\n\u2026 and ${left} more lines: see the summary of the run.`;
}
function planPart({ environment, plan, hosts, difference }) {
    const rows = (0,json/* listOf */.c3)((0,json/* property */.MZ)(plan, 'added')).map((added) => {
        const before = newestOf(plan, String((0,json/* property */.MZ)(added, 'name')), String((0,json/* property */.MZ)(added, 'architecture')));
        const size = Number((0,json/* property */.MZ)(added, 'size'));
        const was = Number((0,json/* property */.MZ)(before, 'size'));
        return [
            String((0,json/* property */.MZ)(added, 'name')),
            String((0,json/* property */.MZ)(before, 'version') ?? 'nothing yet'),
            String((0,json/* property */.MZ)(added, 'version')),
            before === undefined ? (0,summary/* sizeText */.lP)(size) : `${(0,summary/* sizeText */.lP)(size)} (${growth(size - was)})`,
        ];
    });
    const hostRows = Object.entries(typeof hosts === 'object' && hosts !== null ? hosts : {}).flatMap(([host, one]) => {
        const packages = (0,json/* property */.MZ)(one, 'packages');
        return Object.entries(typeof packages === 'object' && packages !== null ? packages : {}).map(([name, change]) => [
            host,
            name,
            String((0,json/* property */.MZ)(change, 'before') ?? 'not installed'),
            String((0,json/* property */.MZ)(change, 'action')),
            String((0,json/* property */.MZ)(change, 'after')),
        ]);
    });
    return [
        `#### ${(0,summary/* escaped */.Mk)(environment)}`,
        rows.length === 0
            ? 'Its repository has these bytes already.'
            : (0,summary/* cutTable */.nd)(['Package', 'Now', 'Then', 'Size'], rows, MOST_ROWS),
        ...(hostRows.length === 0
            ? []
            : [(0,summary/* cutTable */.nd)(['Host', 'Package', 'Now', 'Action', 'Then'], hostRows, MOST_ROWS)]),
        ...(difference === ''
            ? []
            : [`<details><summary>What differs from the present package</summary>\n\n${difference}\n\n</details>`]),
    ];
}
/** The newest of those that are there already. */
function newestOf(plan, name, architecture) {
    const versionOf = (one) => (0,version/* versionAsFound */.Rw)(String((0,json/* property */.MZ)(one, 'version')));
    const [newest] = (0,json/* listOf */.c3)((0,json/* property */.MZ)(plan, 'kept'))
        .filter((one) => (0,json/* property */.MZ)(one, 'name') === name && (0,json/* property */.MZ)(one, 'architecture') === architecture)
        .toSorted((one, other) => (0,version/* compareVersions */.Zy)(versionOf(other), versionOf(one)));
    return newest;
}
function growth(bytes) {
    return bytes < 0 ? `\u2212${(0,summary/* sizeText */.lP)(-bytes)}` : `+${(0,summary/* sizeText */.lP)(bytes)}`;
}

;// CONCATENATED MODULE: ./lib/actions/workflow/comment.js







const REMEDY = 'Give the caller of the workflow `permissions: pull-requests: write`.';
/** So many pages of a hundred comments are looked through. */
const PAGES = 10;
/** Writes what merging would change as one comment on the pull request, updated in place. It never fails a run. */
async function comment(inputs, world) {
    const warning = (message) => ({
        outputs: {},
        summary: '',
        annotations: [{ level: 'warning', message }],
    });
    const token = inputs['github-token'];
    const { trigger, apiUrl, repository } = await (0,context/* readRunContext */.$)(world.environment);
    if (trigger.kind !== 'pull-request' || token === undefined || repository === undefined)
        return warning('There is no comment: this is no pull request, or `github-token` is missing.');
    try {
        const mark = `<!-- deb-actions ${inputs.file.replaceAll(/[^\w./-]/g, '-')} -->`;
        const plans = await plansOf(inputs.file, world);
        const body = `${mark}\n${commentText((0,built/* builtOf */.QC)(inputs.built), plans, trigger.head)}`;
        await write(`${apiUrl}/repos/${repository}/issues`, trigger.number, mark, body, token);
        return { outputs: {}, summary: '', annotations: [] };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return warning(`There is no comment on this pull request. ${error.explanation}`);
    }
}
async function write(issues, number, mark, body, token) {
    const id = await commentWith(`${issues}/${number}/comments`, mark, token);
    if (id === undefined)
        await (0,api/* askGitHub */.X)(`${issues}/${number}/comments`, token, { method: 'POST', body: { body } }, REMEDY);
    else
        await (0,api/* askGitHub */.X)(`${issues}/comments/${id}`, token, { method: 'PATCH', body: { body } }, REMEDY);
}
/** Our own comment: anybody may write the mark, but only a bot of GitHub's is one. */
async function commentWith(url, mark, token) {
    for (let page = 1; page <= PAGES; page++) {
        const answer = await (0,api/* askGitHub */.X)(`${url}?per_page=100&page=${page}`, token, undefined, REMEDY);
        const comments = Array.isArray(answer) ? answer : [];
        const own = comments.find((one) => (0,json/* property */.MZ)((0,json/* property */.MZ)(one, 'user'), 'type') === 'Bot' && String((0,json/* property */.MZ)(one, 'body')).startsWith(mark));
        const id = (0,json/* property */.MZ)(own, 'id');
        if (typeof id === 'number')
            return id;
        if (comments.length < 100)
            return undefined;
    }
    return undefined;
}
async function plansOf(file, world) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(341)]).then(__webpack_require__.bind(__webpack_require__, 74341));
    const client = new DefaultArtifactClient();
    const prefix = (0,built/* planPrefix */.Au)(file);
    const { artifacts } = await client.listArtifacts({ latest: true });
    const plans = [];
    for (const { id, name } of artifacts.filter((one) => one.name.startsWith(prefix))) {
        const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(world.temporary, 'deb-actions-plan-'));
        await client.downloadArtifact(id, { path });
        const read = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(path, 'plan.json'), 'utf8'));
        plans.push({
            environment: String((0,json/* property */.MZ)(read, 'environment') ?? name),
            plan: (0,json/* property */.MZ)(read, 'plan'),
            hosts: (0,json/* property */.MZ)(read, 'hosts'),
            difference: String((0,json/* property */.MZ)(read, 'difference') ?? ''),
        });
    }
    return plans;
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


/***/ })

};
