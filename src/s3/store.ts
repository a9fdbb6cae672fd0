import { text as textOf } from 'node:stream/consumers';
import type { Access } from './access.ts';
import type { Clock } from './clock.ts';
import type { Answer, Connection } from './connection.ts';
import { StoreError } from './fault.ts';
import { isPage, looksLikePage, notAStore } from './page.ts';
import { pathOf, queryOf, type Request } from './request.ts';
import { type SigningKeys, sign } from './signature.ts';
import { type Element, parseXml, textAt } from './xml.ts';

/** Sends requests to a bucket and tells what came back. Each is sent once. */
export interface Store {
  /** @throws StoreError for every answer that isn't a success, and what the connection threw */
  send(request: Request): Promise<Answer>;
  /** The same, for requests that are answered in XML. */
  ask(request: Request): Promise<Element>;
}

/** An answer in XML has a page of a listing at most: 1,000 keys of 1,024 octets, escaped. */
const LONGEST_XML = 16 * 2 ** 20;
/** What an explanation may take of memory. */
const LONGEST_ERROR = 64 * 2 ** 10;
/** A difference of clocks, in milliseconds, that is left alone: S3 refuses a request at 15 minutes. */
const TOLERATED = 5 * 60_000;
/** The codes of answers that may have no body to tell theirs, as those to HEAD. */
const CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  403: 'Forbidden',
  404: 'NotFound',
  412: 'PreconditionFailed',
};

export function openStore(access: Access, connection: Connection, clock: Clock): Store {
  const keys: SigningKeys = new Map();
  const send = async (request: Request): Promise<Answer> => {
    const { method, key, query = {}, headers = {}, body } = request;
    const { protocol, hostname, port, host, base, region } = access;
    const path = base + pathOf(key ?? '');
    const at = clock.signingTime(TOLERATED);
    const unsigned = {
      method,
      path,
      query: queryOf(query),
      headers: { ...headers, host, ...(body === undefined ? {} : { 'content-length': String(body.size) }) },
      payload: body === undefined ? EMPTY_SHA256 : (body.sha256 ?? 'UNSIGNED-PAYLOAD'),
    };
    const credentials = await access.credentials();
    const answer = await connection({
      protocol,
      hostname,
      port,
      method,
      path: unsigned.query === '' ? path : `${path}?${unsigned.query}`,
      headers: credentials === undefined ? unsigned.headers : sign(unsigned, credentials, region, at, keys),
      body,
    });
    if (answer.status < 200 || answer.status >= 300) throw await errorOf(answer, at);
    if (!isPage(answer.headers, key)) return answer;
    throw notAStore(answer.status, answer.reason, await startOf(answer));
  };
  return { send, ask: async (request) => elementOf(await send(request)) };
}

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** An error may also come after the status was sent, as copies and completions take long: that one passes. */
async function elementOf(answer: Answer): Promise<Element> {
  const said = await limited(answer, LONGEST_XML);
  if (said.trim() === '') throw new StoreError('InternalError', 503, 'the answer is empty', undefined);
  const element = parsed(said, answer.status);
  if (element.name !== 'Error') return element;
  throw new StoreError(textAt(element, 'Code'), 503, textAt(element, 'Message'), undefined);
}

function parsed(said: string, status: number): Element {
  try {
    return parseXml(said);
  } catch (error) {
    if (looksLikePage(said)) throw notAStore(status, '', said);
    throw new StoreError('MalformedXML', status, error instanceof Error ? error.message : '', undefined);
  }
}

async function errorOf(answer: Answer, signedAt: Date): Promise<StoreError> {
  const { status, headers, reason } = answer;
  const told = await explanationOf(answer);
  const location = headers.location ?? '';
  // S3 redirects too, to another region, and says so in a document or, for HEAD, a header.
  const isSentAway = status >= 300 && status < 400 && location !== '' && !('x-amz-bucket-region' in headers);
  const isOther = told.code === '' && (told.text !== '' || isSentAway);
  if (isOther && status < 500 && status !== 429) throw notAStore(status, reason, told.text, location);
  const dated = Date.parse(headers.date ?? '');
  const isSkewed = status === 403 && told.code === '' && Math.abs(dated - signedAt.getTime()) > 3 * TOLERATED;
  const code = isSkewed ? 'RequestTimeTooSkewed' : told.code || (CODES[status] ?? String(status));
  const region = headers['x-amz-bucket-region'];
  return new StoreError(
    code,
    status,
    told.message || `the store answers ${status} ${reason}`,
    typeof region === 'string' ? region : undefined,
  );
}

/** What an answer says of itself. `code` is empty where that is no error document of S3, `text` where it is nothing. */
interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly text: string;
}

async function explanationOf(answer: Answer): Promise<Explanation> {
  const text = await startOf(answer);
  try {
    const element = parseXml(text);
    return { code: textAt(element, 'Code'), message: textAt(element, 'Message'), text };
  } catch {
    // A gateway's page, or none at all: then the status says it.
    return { code: '', message: '', text: text.trim() };
  }
}

/** The text of an answer, or its start where it is longer than any explanation. */
async function startOf({ body }: Answer): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of body) {
      parts.push(piece);
      size += piece.length;
      if (size > LONGEST_ERROR) break;
    }
  } catch {
    // What came before it broke off may say enough.
  }
  return Buffer.concat(parts).toString('utf8', 0, LONGEST_ERROR);
}

async function limited({ status, body }: Answer, limit: number): Promise<string> {
  let size = 0;
  body.on('data', (piece: Uint8Array) => {
    size += piece.length;
    const why = `the answer is longer than ${limit} bytes`;
    if (size > limit) body.destroy(new StoreError('AnswerTooLong', status, why, undefined));
  });
  return textOf(body);
}
