export const id = 204;
export const ids = [204];
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

/***/ 99204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordDeployments: () => (/* binding */ recordDeployments)
/* harmony export */ });
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88120);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87671);
/* harmony import */ var _approved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28630);


/** GitHub takes no more of a description. */
const LONGEST = 140;
const REMEDY = 'Give the job `permissions: deployments: write`, and the caller of the workflow as much.';
/**
 * Records the deployment of what was built: the job's own record is of the commit that it was started on. With a reason,
 * which its description holds, also where they are the same.
 */
async function recordDeployments(inputs, world) {
    const { apiUrl, repository, commit: started } = await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readRunContext */ .$)(world.environment);
    const { environment, reason, 'github-token': token } = inputs;
    const packages = Array.isArray(inputs.approved) ? inputs.approved : Object.values(inputs.approved ?? {});
    const own = packages
        .flatMap((one) => (0,_approved_js__WEBPACK_IMPORTED_MODULE_1__/* .approvedIn */ .$)(typeof one === 'string' ? parsed(one) : [one]))
        .filter((one) => one.repository === undefined || one.repository === repository);
    const commits = new Set(own.flatMap(({ commit }) => commit ?? []));
    if (reason === undefined && started !== undefined)
        commits.delete(started);
    for (const commit of commits) {
        if (token === undefined || environment === undefined)
            break;
        const url = `${apiUrl}/repos/${repository}/deployments`;
        const description = (reason === undefined ? '' : `Gate overridden: ${reason}`).slice(0, LONGEST);
        const body = { ref: commit, environment, description, auto_merge: false, required_contexts: [] };
        const id = idIn(await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_2__/* .askGitHub */ .X)(url, token, { method: 'POST', body }, REMEDY));
        const status = { state: 'success', description, auto_inactive: false };
        await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_2__/* .askGitHub */ .X)(`${url}/${id}/statuses`, token, { method: 'POST', body: status }, REMEDY);
        world.report.line(`${commit} is deployed to ${environment}`);
    }
    return { outputs: {}, summary: '', annotations: [] };
}
function parsed(text) {
    return text === '' ? [] : JSON.parse(text);
}
function idIn(answer) {
    return Number(typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'id') : Number.NaN);
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
