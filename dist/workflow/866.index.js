export const id = 866;
export const ids = [866];
export const modules = {

/***/ 17866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installMissing: () => (/* binding */ installMissing)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71957);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60379);


/** Debian's names of packages, maybe with an architecture or a version: nothing that apt-get takes for an option. */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+(?::[a-z0-9]+)?(?:=[A-Za-z0-9.+:~-]+)?$/;
/**
 * Installs the Debian packages that a runner, or the image that a job runs in, lacks.
 * @throws Failure `install`
 */
async function installMissing(packages, world) {
    const wrong = packages.find((name) => !PACKAGE.test(name));
    if (wrong !== undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('install', `\`${wrong}\` is no name of a package.`, 'Correct `runner-packages`.');
    const missing = [];
    for (const name of packages)
        if (!(await isInstalled(name, world)))
            missing.push(name);
    if (missing.length > 0) {
        world.report.line(`Missing on this runner: ${missing.join(', ')}`);
        await aptGet(['update', '--quiet'], world);
        await aptGet(['install', '--yes', '--quiet', '--no-install-recommends', '--', ...missing], world);
    }
    return { outputs: {}, summary: '', annotations: [] };
}
async function isInstalled(name, { run, environment, temporary }) {
    const args = ['--show', '--showformat=${db:Status-Status}', name.replace(/=.*/, '')];
    const exit = await run({ program: 'dpkg-query', args, cwd: temporary, environment });
    return exit.kind === 'exited' && exit.code === 0 && exit.output.startsWith('installed');
}
async function aptGet(args, { run, environment, report }) {
    const isRoot = process.getuid?.() === 0;
    const options = ['-o', 'DPkg::Lock::Timeout=120', ...args];
    const exit = await run({
        program: isRoot ? 'apt-get' : 'sudo',
        args: isRoot ? options : ['--non-interactive', '--preserve-env=DEBIAN_FRONTEND', 'apt-get', ...options],
        cwd: '/',
        environment: { ...environment, DEBIAN_FRONTEND: 'noninteractive' },
        onLine: report.line,
    });
    if (exit.kind === 'exited' && exit.code === 0)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('install', `What the build needs could not be installed: apt-get ${args[0]} ${(0,_program_js__WEBPACK_IMPORTED_MODULE_1__/* .endText */ .Z4)(exit)}`, 'See apt\u2019s lines above; `runner-packages` in the settings file names the packages.');
}


/***/ })

};
