export const id = 688;
export const ids = [688];
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

/***/ 41688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCandidate: () => (/* binding */ checkCandidate)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(71957);
// EXTERNAL MODULE: ./lib/actions/workflow/approved.js
var workflow_approved = __webpack_require__(28630);
// EXTERNAL MODULE: ./lib/ansible/json.js
var json = __webpack_require__(33420);
// EXTERNAL MODULE: ./lib/deb/version.js
var deb_version = __webpack_require__(32935);
// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(88120);
// EXTERNAL MODULE: ./lib/github/api.js
var api = __webpack_require__(87671);
;// CONCATENATED MODULE: ./lib/actions/workflow/superseded.js




/**
 * What a suite has of the same package, of a higher version and of a later commit: two merges whose builds overtook each
 * other, or an old run that is run again. A lower version of the same or of another line of commits is wanted as it is.
 * @param plan the output `plan` of action-publish, of promoting the candidate into the suite
 */
async function supersededBy(candidates, plan, token, world) {
    const { apiUrl, repository } = await (0,context/* readRunContext */.$)(world.environment);
    const present = (0,workflow_approved/* approvedIn */.$)((0,json/* property */.MZ)(plan, 'kept'));
    for (const candidate of candidates) {
        const [highest] = present
            .filter(({ name }) => name === candidate.name)
            .toSorted((one, other) => (0,deb_version/* compareVersions */.Zy)(versionOf(other), versionOf(one)));
        if (highest === undefined || (0,deb_version/* compareVersions */.Zy)(versionOf(highest), versionOf(candidate)) <= 0)
            continue;
        const { commit: later } = highest;
        const { commit } = candidate;
        if (token === undefined || commit === undefined || later === undefined || later === commit)
            continue;
        const url = `${apiUrl}/repos/${repository}/compare/${commit}...${later}?per_page=1`;
        // Who can't be asked has said nothing: then the version is rolled out, as it was asked for.
        const compared = await (0,api/* askGitHub */.X)(url, token).catch(() => undefined);
        if ((0,json/* property */.MZ)(compared, 'status') === 'ahead')
            return highest;
    }
    return undefined;
}
function versionOf({ version }) {
    return (0,deb_version/* versionAsFound */.Rw)(version);
}

;// CONCATENATED MODULE: ./lib/actions/workflow/check.js



/**
 * Looks at a candidate before it gets to the hosts. What was approved is what was copied: the same packages, in the same
 * bytes. What was built is still wanted: where the suite has a version of a later commit already, hosts must not go back.
 * @throws Failure `not-approved` that names each difference
 */
async function checkCandidate(inputs, world) {
    const published = (0,workflow_approved/* approvedIn */.$)(inputs.published);
    if (inputs.approved !== undefined) {
        const differences = differencesOf((0,workflow_approved/* approvedIn */.$)(inputs.approved), published);
        if (differences.length > 0)
            throw notApproved(differences);
        return { outputs: { superseded: 'false' }, summary: '', annotations: [] };
    }
    const newer = await supersededBy(published, inputs.plan, inputs['github-token'], world);
    if (newer === undefined)
        return { outputs: { superseded: 'false' }, summary: '', annotations: [] };
    const message = `Not rolled out: the suite has ${newer.name} ${newer.version} already, which is of a later commit. What was built stays among the candidates.`;
    return { outputs: { superseded: 'true' }, summary: message, annotations: [{ level: 'notice', message }] };
}
function notApproved(differences) {
    return new failure/* Failure */.H('not-approved', `What was copied is not what was approved: ${differences.join('; ')}.`, 'No host got it. Find out who changed the repository that it comes from, then start a new run.');
}
function differencesOf(approved, published) {
    const wanted = new Map(approved.map((one) => [(0,workflow_approved/* idOf */.T)(one), one]));
    const got = new Set(published.map(workflow_approved/* idOf */.T));
    return [
        ...approved.filter((one) => !got.has((0,workflow_approved/* idOf */.T)(one))).map((one) => `${(0,workflow_approved/* idOf */.T)(one)} is missing`),
        ...published.flatMap((one) => {
            const before = wanted.get((0,workflow_approved/* idOf */.T)(one));
            if (before === undefined)
                return [`${(0,workflow_approved/* idOf */.T)(one)} was not in the plan`];
            return before.sha256 === one.sha256
                ? []
                : [`${(0,workflow_approved/* idOf */.T)(one)} has SHA-256 ${one.sha256} instead of ${before.sha256}`];
        }),
    ];
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
