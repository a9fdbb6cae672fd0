import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { pathOf, queryOf } from '../../src/s3/request.ts';
import { sign } from '../../src/s3/signature.ts';
import { Secret } from '../../src/secret.ts';

const host = 'examplebucket.s3.amazonaws.com';
const EMPTY = createHash('sha256').digest('hex');
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: new Secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
};

/** The examples of "Signature Calculations for the Authorization Header", with the signatures that stand there. */
const examples = [
  {
    what: 'a range of an object',
    request: {
      method: 'GET',
      path: `/${pathOf('test.txt')}`,
      query: '',
      headers: { host, range: 'bytes=0-9' },
    },
    content: '',
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    what: 'an upload, to a key with a character that is escaped',
    request: {
      method: 'PUT',
      path: `/${pathOf('test$file.text')}`,
      query: '',
      headers: { host, date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    },
    content: 'Welcome to Amazon S3.',
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    what: 'a subresource',
    request: { method: 'GET', path: '/', query: queryOf({ lifecycle: '' }), headers: { host } },
    content: '',
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    what: 'a listing',
    request: {
      method: 'GET',
      path: '/',
      query: queryOf({ prefix: 'J', 'max-keys': '2' }),
      headers: { host },
    },
    content: '',
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
];

for (const { what, request, content, signature } of examples) {
  test(`signed as AWS documents it: ${what}`, () => {
    const payload = content === '' ? EMPTY : createHash('sha256').update(content).digest('hex');
    const headers = sign({ ...request, payload }, credentials, 'us-east-1', new Date('2013-05-24T00:00:00Z'));
    assert.match(headers.authorization ?? '', new RegExp(`Signature=${signature}$`));
    assert.match(
      headers.authorization ?? '',
      /Credential=AKIAIOSFODNN7EXAMPLE\/20130524\/us-east-1\/s3\/aws4_request,/,
    );
  });
}

test('a session token goes with the request and is signed; the secret is nowhere', () => {
  const request = { method: 'GET', path: '/', query: '', headers: { host }, payload: EMPTY };
  const headers = sign(
    request,
    { ...credentials, sessionToken: new Secret('token') },
    'us-east-1',
    new Date(),
  );
  assert.equal(headers['x-amz-security-token'], 'token');
  assert.match(headers.authorization ?? '', /SignedHeaders=[^,]*x-amz-security-token/);
  assert.doesNotMatch(JSON.stringify(headers), /wJalrXUtnFEMI/);
});
