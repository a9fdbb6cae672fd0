import { startStand } from './stand.ts';

/** One CreateInvalidation, as CloudFront's API has it: `POST /2020-05-31/distribution/<Id>/invalidation`, in XML. */
interface Invalidation {
  readonly method: string;
  readonly path: string;
  readonly paths: readonly string[];
  readonly quantity: number;
  readonly reference: string;
}

export interface CloudFront {
  readonly endpoint: string;
  readonly asked: Invalidation[];
  /** The code of the error that it answers with; `silence`: it answers nothing. */
  refuses: string | undefined;
}

/** A stand-in for CloudFront. */
export async function startCloudFront(): Promise<CloudFront> {
  const asked: Invalidation[] = [];
  const stand: Omit<CloudFront, 'endpoint'> = { asked, refuses: undefined };
  const endpoint = await startStand((request, body) => {
    const within = (tag: string): readonly string[] =>
      [...body.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text);
    asked.push({
      method: request.method ?? '',
      path: request.url ?? '',
      paths: within('Path'),
      quantity: Number(within('Quantity')[0]),
      reference: within('CallerReference')[0] ?? '',
    });
    const namespace = 'xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"';
    if (stand.refuses === 'silence') return 'silence';
    return stand.refuses === undefined
      ? {
          status: 201,
          body: `<?xml version="1.0"?><Invalidation ${namespace}><Id>I1</Id><Status>InProgress</Status><CreateTime>2026-11-26T00:00:00Z</CreateTime></Invalidation>`,
        }
      : {
          status: 403,
          body: `<?xml version="1.0"?><ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${stand.refuses}</Code><Message>User: arn:aws:iam::1:user/x is not authorized to perform: cloudfront:CreateInvalidation</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
        };
  });
  return Object.assign(stand, { endpoint });
}
