export const id = 120;
export const ids = [120];
export const modules = {

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rolloutOnAwx: () => (/* binding */ rolloutOnAwx)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/ansible/events.js
var events = __webpack_require__(4847);
// EXTERNAL MODULE: ./lib/ansible/json.js
var json = __webpack_require__(3420);
;// CONCATENATED MODULE: ./lib/ansible/awx.js



/** A server that keeps failing is given up on after so long. */
const PATIENCE = 110_000;
const PAUSE = 2_000;
const ENDED = ['successful', 'failed', 'error', 'canceled'];
/**
 * Launches a job from a template, waits for its end and reads its events.
 * Source: AWX API, `job_templates/{id}/launch/`, `jobs/{id}/`, `jobs/{id}/job_events/`.
 * @throws Failure `awx` when AWX refuses, or keeps failing
 */
async function runOnAwx(awx, launch, onStatus) {
    const template = await idOf(awx, 'job_templates', launch.template);
    const inventory = await idOf(awx, 'inventories', launch.inventory);
    const answer = await ask(awx, `/api/v2/job_templates/${template}/launch/`, {
        inventory,
        ...(launch.limit === undefined ? {} : { limit: launch.limit }),
        ...(launch.check ? { job_type: 'check' } : {}),
        extra_vars: launch.variables,
    });
    const id = Number((0,json/* property */.MZ)(answer, 'job') ?? (0,json/* property */.MZ)(answer, 'id'));
    if (!Number.isSafeInteger(id)) {
        throw new failure/* Failure */.H('awx', `${awx.url} launched no job from ${launch.template}.`, 'See the template there.');
    }
    const ignored = Object.keys(Object((0,json/* property */.MZ)(answer, 'ignored_fields')));
    if (ignored.length > 0) {
        throw new failure/* Failure */.H('awx', `The template ${launch.template} of ${awx.url} ignored ${ignored.join(', ')}; its job ${id} runs without.`, 'Let the template prompt on launch for variables, limit, inventory and (for a dry run) job type; see what the job did.');
    }
    let status = '';
    for (let processed = false; !ENDED.includes(status) || !processed;) {
        if (status !== '')
            await awx.wait(PAUSE);
        const job = await ask(awx, `/api/v2/jobs/${id}/`);
        const now = (0,json/* textOf */.b6)((0,json/* property */.MZ)(job, 'status'));
        // The events of a job that has ended may still be on their way into AWX's own database.
        processed = (0,json/* property */.MZ)(job, 'event_processing_finished') !== false;
        if (now !== status)
            onStatus(now);
        status = now;
    }
    const page = `${awx.url}/#/jobs/playbook/${id}/output`;
    return { id, page, status, ...(await eventsOf(awx, id)) };
}
async function idOf(awx, kind, given) {
    if (/^\d{1,12}$/.test(given))
        return Number(given);
    const found = await ask(awx, `/api/v2/${kind}/?name=${encodeURIComponent(given)}`);
    const [first, ...more] = (0,json/* listOf */.c3)((0,json/* property */.MZ)(found, 'results'));
    const id = (0,json/* property */.MZ)(first, 'id');
    if (typeof id === 'number' && more.length === 0)
        return id;
    throw new failure/* Failure */.H('awx', `${awx.url} has ${more.length === 0 ? 'nothing' : 'more than one'} of the name ${given} among its ${kind}.`, 'Give the id of it, a number.');
}
async function eventsOf(awx, id) {
    const events = [];
    const summaries = await pages(awx, `/api/v2/jobs/${id}/job_host_summaries/?page_size=200`);
    const hosts = summaries.map((one) => (0,json/* textOf */.b6)((0,json/* property */.MZ)(one, 'host_name')));
    for (const one of await pages(awx, `/api/v2/jobs/${id}/job_events/?page_size=200&order_by=counter`)) {
        events.push(...translated(one));
    }
    for (const one of summaries) {
        events.push({
            kind: 'stats',
            host: (0,json/* textOf */.b6)((0,json/* property */.MZ)(one, 'host_name')),
            failed: Number((0,json/* property */.MZ)(one, 'failures') ?? 0) > 0,
            unreachable: Number((0,json/* property */.MZ)(one, 'dark') ?? 0) > 0,
            changed: Number((0,json/* property */.MZ)(one, 'changed') ?? 0) > 0,
        });
    }
    return { events, hosts };
}
const outcomes = new Map([
    ['runner_on_ok', 'ok'],
    ['runner_on_skipped', 'skipped'],
    ['runner_on_failed', 'failed'],
    ['runner_on_unreachable', 'unreachable'],
]);
/** What the callback plugin would have written of the same event. */
function translated(event) {
    const outcome = outcomes.get((0,json/* textOf */.b6)((0,json/* property */.MZ)(event, 'event')));
    const host = (0,json/* textOf */.b6)((0,json/* property */.MZ)(event, 'host_name'));
    if (outcome === undefined || host === '')
        return [];
    const data = (0,json/* property */.MZ)(event, 'event_data');
    const said = (0,json/* property */.MZ)(data, 'res');
    const changed = outcome === 'ok' && (0,json/* property */.MZ)(said, 'changed') === true;
    const ignored = outcome === 'failed' && (0,json/* property */.MZ)(data, 'ignore_errors') === true;
    const facts = outcome === 'ok' ? (0,json/* property */.MZ)(said, 'ansible_facts') : undefined;
    const plan = (0,json/* property */.MZ)(facts, 'deploy_plan');
    const result = (0,json/* property */.MZ)(facts, 'deploy_result');
    const begun = /\/roles\/deploy\/tasks\/(around|packages)\.yml(:|$)/.test((0,json/* textOf */.b6)((0,json/* property */.MZ)(data, 'task_path')));
    return [
        ...(begun ? [{ kind: 'begun', host }] : []),
        {
            kind: 'task',
            host,
            task: (0,json/* textOf */.b6)((0,json/* property */.MZ)(data, 'task')),
            outcome: changed ? 'changed' : ignored ? 'ignored' : outcome,
            message: (0,json/* textOf */.b6)((0,json/* property */.MZ)(said, 'msg')),
        },
        ...(plan === undefined ? [] : [{ kind: 'plan', host, change: (0,events/* readChange */.pm)(plan) }]),
        ...(result === undefined ? [] : [{ kind: 'result', host, end: (0,events/* readEnd */.sA)(result) }]),
    ];
}
async function pages(awx, first) {
    const all = [];
    for (let path = first; path !== '';) {
        const page = await ask(awx, path);
        all.push(...(0,json/* listOf */.c3)((0,json/* property */.MZ)(page, 'results')));
        const next = (0,json/* textOf */.b6)((0,json/* property */.MZ)(page, 'next'));
        path = next.startsWith('/') ? next : '';
    }
    return all;
}
/** GET, or POST where there is something to send. What answers 5xx or not at all is asked again, but no launch is. */
async function ask(awx, path, body) {
    const deadline = awx.now().getTime() + PATIENCE;
    for (;;) {
        const answer = await fetch(`${awx.url}${path}`, {
            method: body === undefined ? 'GET' : 'POST',
            headers: { authorization: `Bearer ${awx.token.reveal()}`, 'content-type': 'application/json' },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            redirect: 'error',
            signal: AbortSignal.timeout(30_000),
        }).catch((error) => (error instanceof Error ? error : new Error(String(error))));
        const text = answer instanceof Error ? answer.message : await answer.text().catch(() => '');
        if (!(answer instanceof Error) && answer.ok)
            return (0,json/* parsed */.Yz)(text);
        const passing = answer instanceof Error || answer.status >= 500 || answer.status === 429;
        if (!passing || body !== undefined || awx.now().getTime() > deadline) {
            const how = answer instanceof Error ? `does not answer (${text})` : `answers ${answer.status}`;
            const detail = answer instanceof Error ? '' : `: ${text.slice(0, 500)}`;
            throw new failure/* Failure */.H('awx', `${awx.url}${path} ${how}${detail}`, remedyOf(answer));
        }
        await awx.wait(PAUSE);
    }
}
function remedyOf(answer) {
    if (answer instanceof Error)
        return 'See that `awx-url` is right and that the runner reaches it.';
    if (answer.status === 401 || answer.status === 403) {
        return 'See that `awx-token` is valid, has the scope write, and that its user may execute the template.';
    }
    return answer.status === 404 ? 'See that `awx-template` and `inventory` are right.' : 'See its own log.';
}

// EXTERNAL MODULE: ./lib/ansible/results.js
var ansible_results = __webpack_require__(3242);
// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(3251);
;// CONCATENATED MODULE: ./lib/actions/deploy/awx.js



/** Launches the job on AWX and tells its events as those of a run here. */
async function rolloutOnAwx(inputs, settings, world) {
    const dry = inputs['dry-run'];
    const awx = {
        url: inputs['awx-url'] ?? '',
        token: inputs['awx-token'] ?? new secret/* Secret */.z(''),
        wait: async (milliseconds) => {
            await (0,promises_.setTimeout)(milliseconds);
        },
        now: world.now,
    };
    const launch = {
        template: inputs['awx-template'] ?? '',
        inventory: inputs.inventory,
        limit: inputs.limit,
        variables: { ...settings.extra, ...settings.variables },
        check: dry,
    };
    const job = await runOnAwx(awx, launch, (status) => world.report.line(`AWX job: ${status}`));
    const results = job.events.reduce(ansible_results/* advance */.np, (0,ansible_results/* noResults */.wV)(job.hosts));
    const rollout = {
        dry,
        hosts: job.hosts,
        batches: inputs.serial,
        plans: (0,ansible_results/* plansOf */.i$)(results),
        results: resultsOf(results, dry),
    };
    return { rollout, job };
}
/** A template may run our playbook or any other: where our role says nothing, Ansible's own verdict counts. */
function resultsOf(results, dry) {
    const ours = (0,ansible_results/* builtInResults */.q3)(results, dry);
    const others = (0,ansible_results/* ownResults */.bc)(results, new Map());
    return new Map([...results].map(([host, { plan, end }]) => {
        const told = plan !== undefined || end !== undefined ? ours.get(host) : others.get(host);
        return [host, told ?? { before: {}, after: {}, state: 'skipped', why: '', ...nothing }];
    }));
}
const nothing = { commits: { before: {}, after: {} }, notes: [], journal: [] };


/***/ })

};
