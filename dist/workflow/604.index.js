export const id = 604;
export const ids = [604];
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

/***/ 68604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepPlan: () => (/* binding */ keepPlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66685);
/* harmony import */ var _built_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39077);




/** Leaves a plan as an artifact, for the job that comments on the pull request: it holds no credentials of a store. */
async function keepPlan(inputs, world) {
    const { environment = '', release = 0, plan = null, hosts = null, difference = '' } = inputs;
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(world.temporary, 'deb-actions-plan-'));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'plan.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify({ environment, release, plan, hosts, difference }));
    const name = `${(0,_built_js__WEBPACK_IMPORTED_MODULE_2__/* .planPrefix */ .Au)(inputs.file)}${environment.replaceAll(/[^\w.-]/g, '-')}-${release}`;
    await (0,_github_index_js__WEBPACK_IMPORTED_MODULE_3__/* .uploadArtifact */ .m)(name, [file], folder);
    return { outputs: {}, summary: '', annotations: [] };
}


/***/ }),

/***/ 66685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   m: () => (/* binding */ uploadArtifact)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71957);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96174);


/** A name that the artifact service takes. */
const artifactName = (text) => /["*/:<>?\\|\r\n\0]/.test(text)
    ? (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .reject */ .ku)('a name without " * / : < > ? \\ | and line breaks', 'Write e.g. `packages`.')
    : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .accept */ .Ju)(text);
/**
 * Uploads files as an artifact of this run, as actions/upload-artifact does. They are not compressed again.
 * @param files absolute paths below `folder`
 * @returns the artifact's id, in digits
 * @throws Failure `artifact` with what the service said
 */
async function uploadArtifact(name, files, folder) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(260), __webpack_require__.e(341)]).then(__webpack_require__.bind(__webpack_require__, 74341));
    try {
        const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, {
            compressionLevel: 0,
        });
        if (id !== undefined)
            return String(id);
        throw new Error('the service gave it no id');
    }
    catch (cause) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('artifact', `The artifact ${name} could not be uploaded: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Run the job again; where the name is taken in this run, choose another `artifact-name`. Outside GitHub leave it out.', { cause });
    }
}


/***/ })

};
