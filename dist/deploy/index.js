import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ playbookFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/**
 * The folder with the built-in playbook: action-deploy/ansible in the folder that holds the running script, or in one
 * above it. So it is found from the bundle (dist/deploy/) as well as from the sources (src/actions/main/).
 */
function playbookFolder(script) {
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(script);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const playbooks = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'action-deploy', 'ansible');
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(playbooks, 'deploy.yml')) || folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return playbooks;
    }
}


/***/ }),

/***/ 122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rememberFolder),
/* harmony export */   f: () => (/* binding */ removeRemembered)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


const NAME = 'deploy-folder';
/** Leaves word of a folder for the post step, which the runner starts even where it had to kill the main one. */
async function rememberFolder(folder) {
    const { saveState } = await Promise.all(/* import() */[__nccwpck_require__.e(260), __nccwpck_require__.e(264)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7264));
    saveState(NAME, folder);
}
/** In the post step: removes the folder that the main step may have left. Answers whether this is the post step. */
async function removeRemembered(environment) {
    const folder = environment[`STATE_${NAME}`];
    if (folder === undefined || folder === '')
        return false;
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(environment.RUNNER_TEMP ?? '/');
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === temporary && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder).startsWith('deploy-')) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
    return true;
}


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f9: () => (/* binding */ deployRules),
/* harmony export */   qg: () => (/* binding */ packageText),
/* harmony export */   xR: () => (/* binding */ deployInputs)
/* harmony export */ });
/* harmony import */ var _ansible_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3638);
/* harmony import */ var _ansible_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4094);
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6174);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3251);



function packageText({ name, version }) {
    return `${name}=${version}`;
}
/** Debian Policy 5.6.1 and 5.6.12. */
const packageVersion = (given) => {
    const match = /^([a-z0-9][a-z0-9+.-]+)=((?:\d+:)?\d[A-Za-z0-9.+~:-]*)$/.exec(given);
    const [, name = '', version = ''] = match ?? [];
    return match === null
        ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('`name=version`, the version in full', 'Write for example `shop=1.4.0`.')
        : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)({ name, version });
};
const batches = (given) => {
    const parts = given.split(/[,\n]/).map((part) => part.trim());
    const sizes = parts.filter((part) => part !== '').map(_ansible_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBatchSize */ .DV);
    const known = sizes.filter((size) => size !== undefined);
    return known.length === sizes.length && known.length > 0
        ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(known)
        : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('a list of numbers of 1 or more and shares from 1% to 100%', 'Write for example `1, 25%, 100%`.');
};
const repositoryUrl = (given) => {
    const url = /^(https?|s3):\/\/[^\s/?#]+[^\s?#]*$/.test(given) && URL.canParse(given);
    if (!url)
        return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('an http, https or s3 URL of the folder that holds `dists/`', 'Write it without query.');
    const authority = given.split('/')[2] ?? '';
    if (authority.includes('@'))
        return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('a URL without user and password', 'Put those into /etc/apt/auth.conf.d on the hosts.');
    return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given);
};
const word = (what) => (given) => /^[A-Za-z0-9][A-Za-z0-9._+~-]*(\/[A-Za-z0-9][A-Za-z0-9._+~-]*)*$/.test(given)
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)(what, 'Take the name that the repository has under `dists/`.');
const components = (given) => given.split(/\s+/).every((one) => /^[A-Za-z0-9][A-Za-z0-9._+~/-]*$/.test(one))
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('a component', 'It is `main` in most repositories.');
const publicKey = (given) => {
    if (/BEGIN PGP PRIVATE KEY/.test(given))
        return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('the public key, and this is the private one', 'Export it with gpg --armor --export.');
    return /-----BEGIN PGP PUBLIC KEY BLOCK-----[\s\S]+-----END PGP PUBLIC KEY BLOCK-----/.test(given)
        ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given)
        : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('an armored public key, with its BEGIN and END lines', 'Export it with gpg --armor --export.');
};
const unit = (given) => /^[A-Za-z0-9:_.@\\][A-Za-z0-9:_.@\\-]*$/.test(given)
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('the name of a systemd unit', 'Write for example `shop` or `shop.service`.');
/** http(s) URL, `tcp:PORT`, else a command for `sh -c`. */
const healthCheck = (given) => {
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):(\/\/|\d+$)/.exec(given);
    const accepted = 'an http or https URL, `tcp:PORT`, or a command';
    if (scheme === null && !/^tcp:/i.test(given))
        return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given);
    if (/^https?:\/\/\S+$/.test(given) && URL.canParse(given))
        return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given);
    const port = /^tcp:(\d{1,5})$/.exec(given)?.[1];
    if (port !== undefined && Number(port) >= 1 && Number(port) <= 65535)
        return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given);
    return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)(accepted, 'Write for example `http://127.0.0.1:8000/health`.');
};
const user = (given) => /^[A-Za-z_][A-Za-z0-9_.@\\-]*\$?$/.test(given)
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('the name of a user', 'Write the name alone, without host.');
const version = (given) => /^\d+\.\d+(\.\d+)?[a-z0-9.]*$/.test(given)
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given)
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('a version of ansible-core', 'Write for example `2.19.3`.');
const url = (given) => /^https?:\/\/\S+$/.test(given) && URL.canParse(given)
    ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(given.replace(/\/+$/, ''))
    : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('an http or https URL', 'Write for example `https://awx.example.com`.');
const sshKey = {
    required: false,
    default: '',
    secret: true,
    parse: (given) => {
        if (given === '')
            return (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(undefined);
        const wrong = (0,_ansible_index_js__WEBPACK_IMPORTED_MODULE_2__/* .sshKeyFault */ ._)(given);
        return wrong === undefined ? (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(new _secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(given)) : (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)(wrong.fault, wrong.remedy);
    },
};
const deployInputs = {
    packages: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(packageVersion),
    inventory: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    limit: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    playbook: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    requirements: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'extra-vars': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'vault-password': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'repository-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(repositoryUrl),
    suite: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(word('the name of a suite')),
    component: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)('main', components),
    'public-key': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(publicKey),
    'candidate-suite': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(word('the name of a suite')),
    service: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(unit),
    'health-check': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(healthCheck),
    'health-timeout': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)('60', (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1, 86_400)),
    'before-host': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'after-host': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    serial: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)('1, 25%, 100%', batches),
    'max-fail-percentage': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)('0', (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(0, 100)),
    rollback: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .withDefault */ .IQ)('true', (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('true', 'all', 'false')),
    'dry-run': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(false),
    'ssh-private-key': sshKey,
    'ssh-known-hosts': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    'ssh-user': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(user),
    become: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)(true),
    'become-password': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'ansible-version': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(version),
    'github-token': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'awx-url': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(url),
    'awx-token': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'awx-template': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
};
const rule = (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .rulesOf */ .fD)(deployInputs);
/** What must hold between the inputs of `deploy`. */
const deployRules = [
    rule(['packages'], ({ packages }) => [...Map.groupBy(packages, ({ name }) => name)]
        .filter(([, given]) => given.length > 1)
        .map(([name, given]) => (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .mistakeText */ .Mr)('packages', given.map(packageText).join(', '), 'each name once', `Keep one line for ${name}.`))),
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


/***/ }),

/***/ 2658:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_start_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7110);
/* harmony import */ var _deploy_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4235);
/* harmony import */ var _deploy_leavings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(122);
/* harmony import */ var _inputs_deploy_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2794);




// The post step runs this same file: all it has to do is to remove what a killed main step left.
if (!(await (0,_deploy_leavings_js__WEBPACK_IMPORTED_MODULE_0__/* .removeRemembered */ .f)(process.env))) {
    const playbooks = (0,_deploy_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .playbookFolder */ .W)(process.argv[1] ?? '');
    await (0,_github_start_js__WEBPACK_IMPORTED_MODULE_2__/* .start */ .n)(_inputs_deploy_js__WEBPACK_IMPORTED_MODULE_3__/* .deployInputs */ .xR, async () => (await __nccwpck_require__.e(/* import() */ 898).then(__nccwpck_require__.bind(__nccwpck_require__, 3898))).deployFrom(playbooks), _inputs_deploy_js__WEBPACK_IMPORTED_MODULE_3__/* .deployRules */ .f9);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ parseBatchSize),
/* harmony export */   cS: () => (/* binding */ batchesOf),
/* harmony export */   jp: () => (/* binding */ batchSizeText)
/* harmony export */ });
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


/***/ }),

/***/ 4094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ sshKeyFile),
/* harmony export */   _: () => (/* binding */ sshKeyFault),
/* harmony export */   ct: () => (/* binding */ wrongKnownHosts),
/* harmony export */   iE: () => (/* binding */ wrapper),
/* harmony export */   iz: () => (/* binding */ strictOptions),
/* harmony export */   xJ: () => (/* binding */ sshConfig)
/* harmony export */ });
/** What is wrong with a text as an ssh private key, and the way out; undefined where it looks like a usable one. */
function sshKeyFault(text) {
    const match = /^-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY-----\s([\s\S]*)-----END \1PRIVATE KEY-----$/.exec(text.trim());
    if (match === null) {
        const remedy = 'Give the whole file, from its BEGIN line to its END line, as a secret.';
        return { fault: 'the text of a private key file of OpenSSH', remedy };
    }
    const remedy = 'Make a key for deployments without a passphrase: ssh-keygen -t ed25519 -N "" -f deploy.';
    const [, kind = '', body = ''] = match;
    if (kind === 'ENCRYPTED ' || /^Proc-Type:.*ENCRYPTED/m.test(body) || encrypted(kind, body)) {
        return { fault: 'a key without a passphrase, since nobody is there to type it', remedy };
    }
    return undefined;
}
/** An OpenSSH key names its cipher first (PROTOCOL.key): magic, then a string that is `none` for a plain key. */
function encrypted(kind, body) {
    if (kind !== 'OPENSSH ')
        return false;
    const bytes = Buffer.from(body.replaceAll(/\s/g, ''), 'base64');
    const magic = 'openssh-key-v1\0';
    if (bytes.length < magic.length + 8)
        return false;
    const length = bytes.readUInt32BE(magic.length);
    const cipher = bytes.toString('latin1', magic.length + 4, magic.length + 4 + Math.min(length, 64));
    return cipher !== 'none';
}
/** As OpenSSH wants a key: line feeds alone, and one at the end. */
function sshKeyFile(text) {
    return `${text.trim().replaceAll(/\r\n?/g, '\n')}\n`;
}
/** Lines of a known_hosts file that can't be one: neither `host type key` nor a marker before it. */
function wrongKnownHosts(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .filter((line) => !/^(@(cert-authority|revoked)\s+)?\S+\s+[a-z0-9@.-]+\s+[A-Za-z0-9+/]+=*(\s.*)?$/.test(line));
}
/** The options that nothing may override: they go first on the command line, and the first value counts (ssh(1)). */
function strictOptions(files) {
    const options = [
        'StrictHostKeyChecking=yes',
        'NoHostAuthenticationForLocalhost=no',
        'VerifyHostKeyDNS=no',
        'UpdateHostKeys=no',
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


/***/ }),

/***/ 1957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/* unused harmony export allFailures */
/**
 * An error for the person who reads it in a job log: what is wrong, where, and what to do about it.
 * A room lists its codes as a union of strings; tests compare codes, people read `message` and `remedy`.
 */
class Failure extends Error {
    code;
    where;
    remedy;
    constructor(code, what, remedy, more = {}) {
        super(what, more.cause === undefined ? undefined : { cause: more.cause });
        this.name = 'Failure';
        this.code = code;
        this.where = more.where;
        this.remedy = remedy;
    }
    /** What went wrong, where and the way out, as one text of one or more lines. */
    get explanation() {
        const place = this.where === undefined ? '' : `${placeText(this.where)}: `;
        return this.remedy === '' ? `${place}${this.message}` : `${place}${this.message}\n${this.remedy}`;
    }
}
/** Several failures told as one, since a run reports exactly one error: the first one's code, each one's place in the text. */
function allFailures(failures) {
    const [first, ...rest] = failures;
    if (first === undefined || rest.length === 0)
        return first;
    return new Failure(first.code, failures.map((failure) => failure.explanation).join('\n'), '', {
        cause: failures,
    });
}
function placeText({ file, line, column }) {
    if (line === undefined)
        return file;
    return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
}


/***/ }),

/***/ 6174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Mr: () => (/* binding */ mistakeText),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   ku: () => (/* binding */ reject),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports linesWithDefault, requiredSecret */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1957);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3251);


/**
 * Makes rules between the inputs of a table. A rule judges only where each input that it names could be read: what is
 * wrong with one of them is told already, and nothing follows from it.
 */
function rulesOf(_table) {
    return (names, judge) => (read) => names.every((name) => name in read) ? judge(read) : [];
}
function accept(value) {
    return { kind: 'value', value };
}
/** @param accepted what the input takes, as a noun phrase; @param remedy the way out, as a sentence */
function reject(accepted, remedy) {
    return { kind: 'mistake', accepted, remedy };
}
function required(parse) {
    return { required: true, default: '', secret: false, parse };
}
function optional(parse) {
    const input = (text) => (text === '' ? accept(undefined) : parse(text));
    return { required: false, default: '', secret: false, parse: input };
}
function withDefault(text, parse) {
    return { required: false, default: text, secret: false, parse };
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema, as @actions/core's getBooleanInput takes them. */
function flag(byDefault) {
    return withDefault(String(byDefault), (text) => {
        if (/^(true|True|TRUE)$/.test(text))
            return accept(true);
        if (/^(false|False|FALSE)$/.test(text))
            return accept(false);
        return reject('true or false', 'Write true or false.');
    });
}
/** A list, one entry a line; blank lines and space around an entry don't count. */
function lines(parse) {
    return { required: false, default: '', secret: false, parse: (text) => parseLines(text, parse) };
}
function linesWithDefault(byDefault, parse) {
    return { required: false, default: byDefault, secret: false, parse: (text) => parseLines(text, parse) };
}
function requiredSecret() {
    return { required: true, default: '', secret: true, parse: (text) => accept(new Secret(text)) };
}
function secret() {
    const parse = (text) => accept(text === '' ? undefined : new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text));
    return { required: false, default: '', secret: true, parse };
}
const text = (given) => accept(given);
/** A whole number in decimal digits, within bounds. */
function wholeNumber(least, most = Number.MAX_SAFE_INTEGER) {
    const bounds = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
    return (given) => {
        const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
        return value >= least && value <= most
            ? accept(value)
            : reject(`a whole number ${bounds}`, 'Write it in digits, without unit, sign or fraction.');
    };
}
/** One of a few words. */
function oneOf(...words) {
    return (given) => {
        const word = words.find((candidate) => candidate === given);
        if (word !== undefined)
            return accept(word);
        return reject(words.map((candidate) => `\`${candidate}\``).join(', '), 'Write one of them, in lower case.');
    };
}
/**
 * Reads every input of an action from the runner's `INPUT_\u2026` variables; empty counts as not given.
 * @param mask called with each secret the moment it is read, before anything else is said
 * @param rules what must hold between them
 * @throws Failure `input` that names every mistake: the input, what was got, what is accepted, a way out
 */
function readInputs(table, environment, mask, rules = []) {
    const values = {};
    const mistakes = [];
    const given = Object.entries(table).map(([name, input]) => ({
        name,
        input,
        got: input.secret ? givenSecret(name, environment) : givenText(name, environment),
    }));
    for (const { input, got } of given)
        if (input.secret && got !== '')
            mask(got);
    for (const { name, input, got } of given) {
        const text = got === '' ? input.default : got;
        if (text === '' && input.required) {
            mistakes.push(`The input \`${name}\` is required and was not given: add \`${name}: \u2026\` under \`with:\`.`);
            continue;
        }
        const reading = input.parse(text);
        if (reading.kind === 'value')
            values[name] = reading.value;
        else
            mistakes.push(mistakeText(name, input.secret ? '***' : text, reading.accepted, reading.remedy));
    }
    mistakes.push(...rules.flatMap((judge) => judge(values)));
    if (mistakes.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('input', mistakes.join('\n'), '');
    return values;
}
/** The sentence about one wrong input, for checks that look at several inputs together too. */
function mistakeText(name, got, accepted, remedy) {
    const shown = got.length > 200 ? `${got.slice(0, 200)}\u2026` : got;
    return `The input \`${name}\` is \`${shown}\`; accepted is ${accepted}. ${remedy}`;
}
function parseLines(text, parse) {
    const values = [];
    for (const line of text.split(/\r?\n/)) {
        const entry = line.trim();
        if (entry === '')
            continue;
        const reading = parse(entry);
        if (reading.kind === 'mistake') {
            return reject(`one a line: ${reading.accepted}`, `Mend the line \`${entry}\`. ${reading.remedy}`);
        }
        values.push(reading.value);
    }
    return accept(values);
}
/**
 * The runner upper-cases an input's name and turns its spaces, not its hyphens, into underscores. Blank lines around
 * the text don't count; the indentation of the first line of several does, since it may be YAML.
 */
function givenText(name, environment) {
    const text = rawText(name, environment)
        .replace(/^(?:[ \t]*\r?\n)+/, '')
        .trimEnd();
    return text.includes('\n') ? text : text.trim();
}
/** A secret is taken as it is, since a passphrase may begin or end with a blank; only line breaks at its end are not its. */
function givenSecret(name, environment) {
    const text = rawText(name, environment).replace(/(?:\r?\n)+$/, '');
    return text.trim() === '' ? '' : text;
}
function rawText(name, environment) {
    return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}


/***/ }),

/***/ 7110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// UNUSED EXPORTS: maskedParts

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(1957);
// EXTERNAL MODULE: ./lib/program.js + 1 modules
var program = __nccwpck_require__(1135);
;// CONCATENATED MODULE: ./lib/github/command.js
/**
 * A workflow command for standard output, as "Workflow commands for GitHub Actions" documents them. Written here
 * rather than by @actions/core, whose loading alone takes longer than it takes to reject a wrong input.
 */
function workflowCommand(name, properties, message) {
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined || value === '' ? [] : [`${key}=${property(String(value))}`]);
    return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${data(message)}\n`;
}
/** The workflow command that shows an annotation. */
function annotationCommand({ level, message, title, file, line, column }) {
    return workflowCommand(level, { title, file, line, col: column }, message);
}
/**
 * Text for the log that is no command to the runner, whoever wrote it: names in a bucket, logs of hosts. The runner takes
 * `::` for one at the start of a line, behind blanks, and `##[` anywhere (ActionCommand in actions/runner).
 */
function logText(text) {
    return text.replaceAll(/^((?:[^\S\r\n]|\x85)*)::/gm, '$1\\::').replaceAll('##[', '##\\[');
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./lib/github/inputs.js
var github_inputs = __nccwpck_require__(6174);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/github/output.js



/**
 * Sets an output of the step, in the file that the runner names. Written here rather than by @actions/core, whose
 * loading, an HTTP client with it, takes longer than all else that publishing a package computes.
 * @param file `GITHUB_OUTPUT`; a runner without it reads the older command from standard output
 */
function setOutput(name, value, file, write) {
    if (file === undefined || file === '')
        write(`\n${workflowCommand('set-output', { name }, value)}`);
    else
        (0,external_node_fs_.appendFileSync)(file, outputEntry(name, value, `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`));
}
/** An entry of that file; the value may have any number of lines, but none that is the delimiter. */
function outputEntry(name, value, delimiter) {
    if (name.includes(delimiter) || value.includes(delimiter))
        throw new Error(`the output ${name} contains its own delimiter`);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

// EXTERNAL MODULE: ./lib/github/summary.js
var summary = __nccwpck_require__(5671);
;// CONCATENATED MODULE: ./lib/github/step-summary.js



/** GitHub takes 1 MiB of summary a step; what is longer it drops whole. The rest is for the note about the cut. */
const LIMIT = 1024 * 1024 - 4096;
/** The job summary of a step: as much as GitHub takes, and all of it in a file where it is more. */
class StepSummary {
    #file;
    #temporary;
    #text = '';
    /** Where all of it is, once something had to be cut. */
    #whole;
    /** @param file GITHUB_STEP_SUMMARY; @param temporary RUNNER_TEMP */
    constructor(file, temporary) {
        this.#file = file;
        this.#temporary = temporary;
    }
    add(markdown) {
        const room = LIMIT - Buffer.byteLength(this.#text);
        this.#text += `${markdown}\n`;
        if (this.#whole !== undefined) {
            (0,external_node_fs_.appendFileSync)(this.#whole, `${markdown}\n`);
            return;
        }
        const { kept, left } = (0,summary/* cutToLimit */.bH)(markdown, room);
        (0,external_node_fs_.appendFileSync)(this.#file, `${kept}\n`);
        if (left === 0)
            return;
        this.#whole = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(this.#temporary, 'summary-')), 'summary.md');
        (0,external_node_fs_.writeFileSync)(this.#whole, this.#text);
        (0,external_node_fs_.appendFileSync)(this.#file, `\n\u2026 and ${left} more lines, cut at GitHub\u2019s limit of 1 MiB. All of it is on the runner: ${this.#whole}\n`);
    }
}

;// CONCATENATED MODULE: ./lib/github/start.js









/**
 * Runs an action: inputs \u2192 domain \u2192 outputs, summary, annotations. However it ends, what is wrong is told in exactly
 * one `error` annotation; the stack is shown only where debug logging is on.
 */
async function start(table, load, rules = []) {
    const environment = definedEnvironment(process.env);
    const report = jobLog(environment);
    try {
        const inputs = (0,github_inputs/* readInputs */.Ko)(table, environment, report.mask, rules);
        const world = await openWorld(environment, report);
        const action = await load(inputs, world);
        await conclude(await action.run(inputs, world), report, environment.GITHUB_OUTPUT);
    }
    catch (error) {
        process.exitCode = 1;
        tell(error, report);
    }
}
async function conclude(outcome, report, file) {
    for (const annotation of outcome.annotations)
        report.annotate(annotation);
    for (const [name, value] of Object.entries(outcome.outputs)) {
        setOutput(name, value, file, (text) => process.stdout.write(text));
    }
    if (outcome.summary !== '')
        await report.summarize(outcome.summary);
    if (outcome.failure !== undefined)
        throw outcome.failure;
}
function tell(error, report) {
    if (error instanceof failure/* Failure */.H) {
        report.annotate({ level: 'error', message: error.explanation, ...error.where });
    }
    else {
        const message = error instanceof Error ? error.message : String(error);
        const remedy = 'This is not an error we foresaw: please report it, with the log of a run with debug logging on.';
        report.annotate({ level: 'error', message: `${message}\n${remedy}` });
    }
    if (error instanceof Error)
        report.debug(error.stack ?? error.message);
}
async function openWorld(environment, report) {
    const temporary = environment.RUNNER_TEMP ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_namespaceObject.tmpdir)(), 'deb-actions-')));
    const rest = Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_'));
    return {
        workspace: environment.GITHUB_WORKSPACE ?? process.cwd(),
        temporary,
        toolCache: environment.RUNNER_TOOL_CACHE ?? (0,external_node_path_.join)(temporary, 'tool-cache'),
        environment: Object.fromEntries(rest),
        run: program/* run */.eF,
        now: () => new Date(),
        report,
    };
}
function jobLog(environment) {
    const write = (text) => {
        process.stdout.write(text);
    };
    const file = environment.GITHUB_STEP_SUMMARY ?? '';
    const summary = new StepSummary(file, environment.RUNNER_TEMP ?? (0,external_node_os_namespaceObject.tmpdir)());
    return {
        line: (text) => write(`${logText(text)}\n`),
        debug: (text) => {
            if (environment.RUNNER_DEBUG === '1')
                write(workflowCommand('debug', {}, text));
        },
        group: async (title, work) => {
            write(workflowCommand('group', {}, title));
            try {
                return await work();
            }
            finally {
                write(workflowCommand('endgroup', {}, ''));
            }
        },
        annotate: (annotation) => write(annotationCommand(annotation)),
        mask: (secret) => {
            for (const part of maskedParts(secret))
                write(workflowCommand('add-mask', {}, part));
        },
        summarize: async (markdown) => {
            if (file !== '')
                summary.add(markdown);
        },
    };
}
/** A mask shorter than this would black out half the log. */
const SHORTEST_MASK = 4;
/** The runner masks line by line, so a text of several lines is masked as a whole and by each of them. */
function maskedParts(secret) {
    const parts = [secret.trim(), ...secret.split(/\r?\n/).map((line) => line.trim())];
    return [...new Set(parts)].filter((part) => part.length >= SHORTEST_MASK);
}
function definedEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 5671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bH: () => (/* binding */ cutToLimit),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports cutTable, cell, sizeText */
/** A table, its cells escaped. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n');
}
/** A table's first rows, saying how many more there are. @param total where `rows` are only the first of so many */
function cutTable(head, rows, most, total = rows.length) {
    const shown = table(head, rows.slice(0, most));
    return total <= most ? shown : `${shown}\n\n\u2026 and ${total - most} more.`;
}
/** Any text as one table cell that shows it as it is. */
function cell(text) {
    return escaped(text).replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>');
}
/** What is markup wherever it stands, `_` beside a word's edge, `#` at a line's start. */
const MARKUP = /[\\`*[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^#/gm;
/**
 * Any text as Markdown that shows it as it is: data from packages and hosts must not become markup. What can't be
 * markup stays, so that versions, paths and names can be searched for: one tilde strikes nothing through, two do.
 */
function escaped(text) {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const entity = (character) => `&#${character.codePointAt(0)};`;
    const plain = html.replaceAll(MARKUP, entity);
    return plain.split('~').length > 2 ? plain.replaceAll('~', entity) : plain;
}
/** Any text as a code span. */
function code(text) {
    return `<code>${escaped(text)}</code>`;
}
/** Bytes in the unit a person would use. */
function sizeText(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
    const value = bytes / 1000 ** power;
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1] ?? 'B'}`;
}
/** As many whole lines as fit into so many bytes, and how many are left. */
function cutToLimit(markdown, limit) {
    if (Buffer.byteLength(markdown) <= limit)
        return { kept: markdown, left: 0 };
    const lines = markdown.split('\n');
    const kept = [];
    let size = 0;
    for (const line of lines) {
        size += Buffer.byteLength(line) + 1;
        if (size > limit)
            break;
        kept.push(line);
    }
    return { kept: kept.join('\n'), left: lines.length - kept.length };
}


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z4: () => (/* binding */ endText),
  x5: () => (/* binding */ locate),
  eF: () => (/* binding */ run)
});

// UNUSED EXPORTS: outputOf

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: ./lib/failure.js
var failure = __nccwpck_require__(1957);
;// CONCATENATED MODULE: ./lib/program.js






const KEPT = 16 * 1024 * 1024;
/**
 * @actions/exec leaves standard input open where there is no input, so that what reads it would wait for ever, and
 * dies of EPIPE where a program ends without reading its input. These constant scripts hand over the arguments as
 * they are and mend both: they give an empty input, or read what the program left.
 */
const WITHOUT_INPUT = 'exec "$@" </dev/null';
const WITH_INPUT = '"$@"; code=$?; cat >/dev/null; exit "$code"';
/** What coreutils' timeout(1) exits with when the time was up. */
const TIMED_OUT = 124;
/**
 * Starts a program through @actions/exec and waits for its end.
 * @throws Failure `program-missing` when there is no such executable file.
 */
const run = async (invocation) => {
    const { exec } = await __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 1260));
    const program = await locate(invocation.program, invocation.environment);
    const output = new Tail(invocation.onLine);
    const errors = new Tail(invocation.onLine);
    const limit = invocation.timeout === undefined ? [] : await timeLimit(invocation.timeout, invocation.environment);
    const script = invocation.input === undefined ? WITHOUT_INPUT : WITH_INPUT;
    const code = await exec('/bin/sh', ['-c', script, 'sh', ...limit, program, ...invocation.args], {
        cwd: invocation.cwd,
        env: { ...invocation.environment },
        silent: true,
        ignoreReturnCode: true,
        outStream: nowhere(),
        errStream: nowhere(),
        ...(invocation.input === undefined ? {} : { input: Buffer.from(invocation.input.reveal()) }),
        listeners: { stdout: (data) => output.add(data), stderr: (data) => errors.add(data) },
    });
    const said = { output: output.end(), errors: errors.end() };
    if (code === null)
        return { kind: 'killed', ...said };
    if (invocation.timeout !== undefined && code === TIMED_OUT) {
        return { kind: 'timed-out', seconds: invocation.timeout, ...said };
    }
    return { kind: 'exited', code, ...said };
};
/**
 * The standard output of a program that must succeed.
 * @throws Failure `program-failed` with the end of what it said, when it exits otherwise than 0.
 */
async function outputOf(run, invocation, remedy) {
    const exit = await run(invocation);
    if (exit.kind === 'exited' && exit.code === 0)
        return exit.output;
    throw new Failure('program-failed', `${invocation.program} ${endText(exit)}`, remedy);
}
/** How a program ended, in words, with the last lines of what it said. */
function endText(exit) {
    const said = (exit.errors.trim() === '' ? exit.output : exit.errors)
        .trim()
        .split('\n')
        .slice(-20)
        .join('\n');
    const how = {
        exited: exit.kind === 'exited' ? `exited with ${exit.code}` : '',
        killed: 'was killed by a signal',
        'timed-out': exit.kind === 'timed-out' ? `did not end within ${exit.seconds} s` : '',
    }[exit.kind];
    return said === '' ? how : `${how}:\n${said}`;
}
/**
 * The absolute path of an executable file.
 * @throws Failure `program-missing`
 */
async function locate(program, environment) {
    const places = program.includes('/')
        ? [program]
        : (environment.PATH ?? '').split(external_node_path_.delimiter).map((folder) => (0,external_node_path_.join)(folder, program));
    for (const place of places) {
        if (!(0,external_node_path_.isAbsolute)(place))
            continue;
        const executable = await (0,promises_.access)(place, external_node_fs_.constants.X_OK).then(() => true, () => false);
        if (executable)
            return place;
    }
    throw new failure/* Failure */.H('program-missing', `There is no program ${program} on this runner (PATH=${environment.PATH ?? ''}).`, `Install it in a step before this one, or use a runner image that has it.`);
}
async function timeLimit(seconds, environment) {
    return [await locate('timeout', environment), '--kill-after=10', String(seconds)];
}
function nowhere() {
    return new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() });
}
/** The end of a stream of bytes, as text, and its lines as they come. */
class Tail {
    #decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    #onLine;
    #pieces = [];
    #length = 0;
    #line = '';
    constructor(onLine) {
        this.#onLine = onLine;
    }
    add(data) {
        this.#take(this.#decoder.write(data));
    }
    end() {
        this.#take(this.#decoder.end());
        if (this.#line !== '')
            this.#onLine?.(this.#line);
        return this.#pieces.join('');
    }
    #take(text) {
        this.#pieces.push(text);
        this.#length += text.length;
        while (this.#length - (this.#pieces[0]?.length ?? 0) > KEPT) {
            this.#length -= this.#pieces.shift()?.length ?? 0;
        }
        if (this.#onLine === undefined)
            return;
        const lines = (this.#line + text).split(/\r?\n/);
        this.#line = lines.pop() ?? '';
        for (const line of lines)
            this.#onLine(line);
    }
}


/***/ }),

/***/ 3251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

/**
 * A text that must not be printed: a private key, a passphrase, a token. It reads `***` in a template, in JSON
 * and in `console.log`; only `reveal` gives the text, at the one place that needs it.
 */
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return '***';
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2658);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
