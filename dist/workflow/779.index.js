export const id = 779;
export const ids = [779];
export const modules = {

/***/ 36779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sdkAccess: () => (/* binding */ sdkAccess)
});

// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(71957);
// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(23251);
// EXTERNAL MODULE: ./lib/s3/access.js
var access = __webpack_require__(99666);
;// CONCATENATED MODULE: ./lib/s3/sdk-credentials.js

/** How a person gets other keys, by the code of the refusal. */
const REMEDIES = [
    [
        /^(ExpiredToken|ExpiredTokenException|IDPRejectedClaim)$/,
        'Get a new identity token right before this step: one of GitHub\u2019s is valid for minutes.',
    ],
    [
        /^InvalidIdentityToken$/,
        'Check that the account has the identity provider that made the token, and that the token\u2019s audience is `sts.amazonaws.com`.',
    ],
    [
        /^(InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|InvalidAccessKeyId)$/,
        'Check the keys that ask for the role: those of the profile that `source_profile` names.',
    ],
    [/^RegionDisabledException$/, 'Activate STS in this region, or name another with AWS_REGION.'],
];
const ROLE_REMEDY = 'Let the role\u2019s trust policy admit who asks (for an identity token its `sub` and `aud`), and, where other keys ask for it, let their policy allow sts:AssumeRole on the role; check the role\u2019s ARN.';
/** What to throw when the AWS SDK found no credentials. */
function withoutCredentials(bucket, cause) {
    const said = wordsOf(cause);
    const refusal = refusalOf(cause);
    if (refusal !== undefined) {
        const remedy = REMEDIES.find(([code]) => code.test(refusal))?.[1] ?? ROLE_REMEDY;
        return new failure/* Failure */.H('role-refused', `AWS gives no credentials for s3://${bucket}: ${refusal}: ${said}`, remedy, { cause });
    }
    if (isUnanswered(cause)) {
        return new failure/* Failure */.H('unreachable', `AWS STS, which should give the credentials for s3://${bucket}, does not answer: ${said}`, 'Check the region and AWS_ENDPOINT_URL_STS, and whether the runner can reach it: it is not asked by way of a proxy.', { cause });
    }
    return new failure/* Failure */.H('no-credentials', `There are no AWS credentials for s3://${bucket}: ${said}`, 'Give the job `permissions: id-token: write` and put aws-actions/configure-aws-credentials with `role-to-assume` before this step (OIDC), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.', { cause });
}
/** The code of a service's answer that gives no keys; `undefined`: there was none, it is what the SDK found out by itself. */
function refusalOf(cause) {
    if (!(cause instanceof Error) || !('$fault' in cause))
        return undefined;
    return 'Code' in cause && typeof cause.Code === 'string' ? cause.Code : cause.name;
}
function isUnanswered(cause) {
    if (!(cause instanceof Error))
        return false;
    const code = 'code' in cause ? cause.code : undefined;
    return cause.name === 'TimeoutError' || (typeof code === 'string' && /^(E[A-Z_]+)$/.test(code));
}
/** An identity token that is sent back is as good as the keys. */
function wordsOf(cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return said.replaceAll(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***');
}

;// CONCATENATED MODULE: ./lib/s3/sdk-limits.js
/**
 * How long a service of AWS that the SDK asks (for keys, an invalidation) may take, in milliseconds. It is asked three
 * times, so that it is given up on within half a minute.
 */
const SDK_LIMITS = {
    connectionTimeout: 5000,
    requestTimeout: 8000,
    throwOnRequestTimeout: true,
};

;// CONCATENATED MODULE: ./lib/s3/sdk-access.js





/** What is wrong is told in a Failure; the SDK's own warnings are about how it may be in future. */
const nothing = () => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
/**
 * The access as the AWS SDK finds it: profiles, identity tokens, instance metadata, every partition and kind of bucket
 * name. Where the bucket is, it shows in a request that it prepares and that isn't sent.
 * @throws Failure `no-credentials`, `role-refused`, `unreachable`, `no-region`
 */
async function sdkAccess(settings) {
    const { S3Client } = await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(582)]).then(__webpack_require__.bind(__webpack_require__, 41582));
    const { endpoint = '', profile, bucket } = settings;
    const choices = {
        logger: SILENT,
        disableS3ExpressSessionAuth: true,
        ...(endpoint === '' ? {} : { endpoint }),
        forcePathStyle: settings.forcePathStyle ?? false,
        ...(profile === undefined ? {} : { profile }),
    };
    // What this client sends by is what those who are asked for keys, such as STS, are reached by.
    const make = (region) => new S3Client({
        ...choices,
        requestHandler: SDK_LIMITS,
        ...(region === undefined ? {} : { region }),
        ...(settings.credentials === undefined ? {} : { credentials: revealed(settings.credentials) }),
    });
    const { region, credentials: find } = (await withRegion(make, settings)).config;
    const credentials = async () => {
        try {
            return concealed(await find());
        }
        catch (cause) {
            throw withoutCredentials(bucket, cause);
        }
    };
    await credentials();
    return { ...located(await prepare({ ...choices, region, credentials: find }, bucket)), credentials };
}
/** The request that the SDK would send to a bucket. */
async function prepare(choices, bucket) {
    const { S3Client, HeadBucketCommand } = await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(582)]).then(__webpack_require__.bind(__webpack_require__, 41582));
    let prepared;
    const requestHandler = {
        handle: async (request) => {
            prepared = request;
            return { response: { statusCode: 200, headers: {} } };
        },
    };
    await new S3Client({ ...choices, requestHandler }).send(new HeadBucketCommand({ Bucket: bucket }));
    return prepared;
}
function located(prepared) {
    const { protocol = '', hostname = '', port, path = '', headers = {} } = prepared ?? {};
    const region = /\/([a-z0-9-]+)\/s3\/aws4_request/.exec(headers.authorization ?? '')?.[1];
    if (region === undefined)
        throw new Error('The AWS SDK prepared no request that is signed for S3.');
    const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
    url.pathname = path.endsWith('/') ? path : `${path}/`;
    return { ...(0,access/* placeOf */.$)(url), region };
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
        secretAccessKey: new secret/* Secret */.z(secretAccessKey),
        ...(sessionToken === undefined ? {} : { sessionToken: new secret/* Secret */.z(sessionToken) }),
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
    throw new failure/* Failure */.H(code, `The region of the bucket ${bucket} is not known.`, 'Set `region`, or let aws-actions/configure-aws-credentials set it (`aws-region`).');
}


/***/ })

};
