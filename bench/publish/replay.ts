/**
 * The floor, run as a program: sends requests that were recorded, the same bytes in the same order of dependence, and
 * parses, decides, compresses and signs nothing. Argument: a JSON file, `Replay`.
 */
import { readFileSync } from 'node:fs';
import { type Access, ask } from './objects.ts';

export interface ReplayRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body's place in the file of bodies. */
  readonly from: number;
  readonly to: number;
  /** How many requests must have been answered before it begins. */
  readonly after: number;
  /** What the store answered ours. */
  readonly status: number;
  /** Its `If-Match` is the ETag of what this request got. */
  readonly etagOf?: number;
}

interface Replay {
  readonly access: Access;
  readonly requests: readonly ReplayRequest[];
}

const [, , file = '', bodies = ''] = process.argv;
const { access, requests }: Replay = JSON.parse(readFileSync(file, 'utf8'));
const bytes = readFileSync(bodies);
const etags: (string | undefined)[] = [];
const refused: string[] = [];
let answered = 0;
let next = 0;

await new Promise<void>((resolve) => {
  const go = (): void => {
    if (answered === requests.length) resolve();
    for (let each = requests[next]; each !== undefined && each.after <= answered; each = requests[next]) {
      void send(each, next).then(go);
      next += 1;
    }
  };
  go();
});
process.stdout.write(refused.map((each) => `${each}\n`).join(''));
process.exit(0);

async function send(
  { method, path, headers, from, to, etagOf, status }: ReplayRequest,
  place: number,
): Promise<void> {
  const condition = etagOf === undefined ? undefined : etags[etagOf];
  const all = condition === undefined ? headers : { ...headers, 'if-match': condition };
  const answer = await ask(access, method, path, all, bytes.subarray(from, to));
  const { etag } = answer.headers;
  etags[place] = typeof etag === 'string' ? etag : undefined;
  if (answer.status !== status) refused.push(`${method} ${path} ${answer.status}, not ${status}`);
  answered += 1;
}
