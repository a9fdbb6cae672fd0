export const id = 870;
export const ids = [870];
export const modules = {

/***/ 22870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHandler: () => (/* binding */ openHandler)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);



/** Connections at once to a store. */
const CONNECTIONS = 64;
/**
 * The way to the network: kept connections without delay, an end for silent ones, and a look at the store's clock.
 * The SDK's own does the same with four timers a request and waits before each body.
 */
function openHandler(silence, clock) {
    const choices = { keepAlive: true, maxSockets: CONNECTIONS, scheduling: 'lifo' };
    const http = new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(choices);
    const https = new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(choices);
    const send = (protocol, options) => protocol === 'http:'
        ? (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({ ...options, agent: http })
        : (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)({ ...options, agent: https });
    return {
        metadata: { handlerProtocol: 'http/1.1' },
        handle: async (asked) => new Promise((resolve, reject) => {
            const sent = send(asked.protocol, {
                host: asked.hostname.replace(/^\[(.*)\]$/, '$1'),
                port: asked.port,
                method: asked.method,
                path: pathOf(asked),
                headers: asked.headers,
                timeout: silence,
            });
            sent.setNoDelay(true);
            sent.once('timeout', () => sent.destroy(silent(silence)));
            sent.once('response', (answer) => {
                if (answer.headers.date !== undefined)
                    clock.heard(answer.headers.date);
                resolve({ response: answerOf(answer) });
            });
            sent.once('error', reject);
            sendBody(sent, asked.body, reject);
        }),
        destroy: () => {
            http.destroy();
            https.destroy();
        },
        updateHttpClientConfig: () => undefined,
        httpHandlerConfigs: () => ({}),
    };
}
function silent(milliseconds) {
    const error = new Error(`no answer within ${milliseconds / 1000} s`);
    error.name = 'TimeoutError';
    return error;
}
function sendBody(sent, body, failed) {
    if (body instanceof node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable) {
        // A source that fails must break the request off, else the store would wait for the rest.
        body.once('error', (error) => {
            sent.destroy();
            failed(error);
        });
        sent.once('close', () => body.destroy());
        body.pipe(sent);
        return;
    }
    if (typeof body === 'string' || body instanceof Uint8Array)
        sent.end(body);
    else
        sent.end();
}
function answerOf(answer) {
    const headers = {};
    for (const [name, value] of Object.entries(answer.headers)) {
        if (value !== undefined)
            headers[name] = typeof value === 'string' ? value : value.join(', ');
    }
    return { statusCode: answer.statusCode ?? 0, reason: answer.statusMessage, headers, body: answer };
}
function pathOf({ path, query }) {
    const parts = Object.entries(query).flatMap(([name, value]) => {
        const values = value === null || typeof value === 'string' ? [value] : value;
        return values.map((each) => (each === null ? escaped(name) : `${escaped(name)}=${escaped(each)}`));
    });
    return parts.length === 0 ? path : `${path}?${parts.toSorted().join('&')}`;
}
function escaped(text) {
    return encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ })

};
