export const id = 202;
export const ids = [202];
export const modules = {

/***/ 6202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rolloutOnAwx: () => (/* binding */ rolloutOnAwx)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _ansible_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3767);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36214);



/** Launches the job on AWX and tells its events as those of a run here. */
async function rolloutOnAwx(inputs, settings, world) {
    const dry = inputs['dry-run'];
    const awx = {
        url: inputs['awx-url'] ?? '',
        token: inputs['awx-token'] ?? new _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(''),
        wait: async (milliseconds) => {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds);
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
    const job = await (0,_ansible_index_js__WEBPACK_IMPORTED_MODULE_1__/* .runOnAwx */ .Dz)(awx, launch, (status) => world.report.line(`AWX job: ${status}`));
    const results = job.events.reduce(_ansible_index_js__WEBPACK_IMPORTED_MODULE_1__/* .advance */ .np, (0,_ansible_index_js__WEBPACK_IMPORTED_MODULE_1__/* .noResults */ .wV)(job.hosts));
    const rollout = {
        dry,
        hosts: job.hosts,
        batches: inputs.serial,
        plans: (0,_ansible_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plansOf */ .i$)(results),
        results: resultsOf(results, dry),
    };
    return { rollout, job };
}
/** A template may run our playbook or any other: where our role says nothing, Ansible's own verdict counts. */
function resultsOf(results, dry) {
    const ours = (0,_ansible_index_js__WEBPACK_IMPORTED_MODULE_1__/* .builtInResults */ .q3)(results, dry);
    const others = (0,_ansible_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ownResults */ .bc)(results, new Map());
    return new Map([...results].map(([host, { plan, end }]) => {
        const told = plan !== undefined || end !== undefined ? ours.get(host) : others.get(host);
        return [host, told ?? { before: {}, after: {}, state: 'skipped', why: '', ...nothing }];
    }));
}
const nothing = { commits: { before: {}, after: {} }, notes: [], journal: [] };


/***/ })

};
