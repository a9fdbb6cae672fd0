export const id = 681;
export const ids = [681];
export const modules = {

/***/ 6681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/** One of the things that the workflows do between the actions. */
async function run(inputs, world) {
    switch (inputs.operation) {
        case 'read':
            return (await Promise.all(/* import() */[__webpack_require__.e(699), __webpack_require__.e(303)]).then(__webpack_require__.bind(__webpack_require__, 74303))).readPart(inputs, world);
        case 'install':
            return (await __webpack_require__.e(/* import() */ 866).then(__webpack_require__.bind(__webpack_require__, 17866))).installMissing(inputs.packages, world);
        case 'receive':
            return (await Promise.all(/* import() */[__webpack_require__.e(699), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 37556))).receiveBuilt(inputs, world);
        case 'pin':
            return (await Promise.all(/* import() */[__webpack_require__.e(699), __webpack_require__.e(411)]).then(__webpack_require__.bind(__webpack_require__, 3411))).pinVersions(inputs, world);
        case 'keep':
            return (await __webpack_require__.e(/* import() */ 604).then(__webpack_require__.bind(__webpack_require__, 68604))).keepPlan(inputs, world);
        case 'check':
            return (await __webpack_require__.e(/* import() */ 688).then(__webpack_require__.bind(__webpack_require__, 41688))).checkCandidate(inputs, world);
        case 'record':
            return (await __webpack_require__.e(/* import() */ 204).then(__webpack_require__.bind(__webpack_require__, 99204))).recordDeployments(inputs, world);
        case 'comment':
            return (await __webpack_require__.e(/* import() */ 775).then(__webpack_require__.bind(__webpack_require__, 90775))).comment(inputs, world);
    }
}


/***/ })

};
