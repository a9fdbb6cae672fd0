export const id = 693;
export const ids = [693];
export const modules = {

/***/ 5693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sdkAccess: () => (/* binding */ sdkAccess)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1957);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3251);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9666);



/** What is wrong is told in a Failure; the SDK's own warnings are about how it may be in future. */
const nothing = () => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
/**
 * The access as the AWS SDK finds it: profiles, identity tokens, instance metadata, every partition and kind of bucket
 * name. Where the bucket is, it shows in a request that it prepares and that isn't sent.
 * @throws Failure `no-credentials`, `no-region`
 */
async function sdkAccess(settings) {
    const { S3Client, HeadBucketCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711), __webpack_require__.e(582)]).then(__webpack_require__.bind(__webpack_require__, 1582));
    const { endpoint = '', profile, bucket } = settings;
    let prepared;
    const make = (region) => new S3Client({
        requestHandler: {
            handle: async (request) => {
                prepared = request;
                return { response: { statusCode: 200, headers: {} } };
            },
        },
        logger: SILENT,
        disableS3ExpressSessionAuth: true,
        ...(region === undefined ? {} : { region }),
        ...(endpoint === '' ? {} : { endpoint }),
        forcePathStyle: settings.forcePathStyle ?? false,
        ...(profile === undefined ? {} : { profile }),
        ...(settings.credentials === undefined ? {} : { credentials: revealed(settings.credentials) }),
    });
    const client = await withRegion(make, settings);
    const credentials = async () => {
        try {
            return concealed(await client.config.credentials());
        }
        catch (cause) {
            throw withoutCredentials(bucket, cause);
        }
    };
    await credentials();
    await client.send(new HeadBucketCommand({ Bucket: bucket }));
    return { ...located(prepared), credentials };
}
function located(prepared) {
    const { protocol = '', hostname = '', port, path = '', headers = {} } = prepared ?? {};
    const region = /\/([a-z0-9-]+)\/s3\/aws4_request/.exec(headers.authorization ?? '')?.[1];
    if (region === undefined)
        throw new Error('The AWS SDK prepared no request that is signed for S3.');
    const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
    url.pathname = path.endsWith('/') ? path : `${path}/`;
    return { ...(0,_access_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(url), region };
}
function revealed({ accessKeyId, secretAccessKey, sessionToken }) {
    return {
        accessKeyId,
        secretAccessKey: secretAccessKey.reveal(),
        ...(sessionToken === undefined ? {} : { sessionToken: sessionToken.reveal() }),
    };
}
function concealed(given) {
    const { accessKeyId, secretAccessKey, sessionToken } = given;
    return {
        accessKeyId,
        secretAccessKey: new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(secretAccessKey),
        ...(sessionToken === undefined ? {} : { sessionToken: new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(sessionToken) }),
    };
}
/** The region that was given, else the default chain's, else, where an endpoint says who is asked, any. */
async function withRegion(make, { region, endpoint = '', bucket }) {
    if (region !== undefined && region !== '')
        return make(region);
    const client = make(undefined);
    const known = await client.config.region().catch(() => '');
    if (known !== '')
        return client;
    if (endpoint !== '')
        return make('us-east-1');
    const code = 'no-region';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(code, `The region of the bucket ${bucket} is not known.`, 'Set `region`, or let aws-actions/configure-aws-credentials set it (`aws-region`).');
}
function withoutCredentials(bucket, cause) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('no-credentials', `There are no AWS credentials for s3://${bucket}: ${cause instanceof Error ? cause.message : String(cause)}`, 'Give the job `permissions: id-token: write` and put aws-actions/configure-aws-credentials with `role-to-assume` before this step (OIDC), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.', { cause });
}


/***/ })

};
