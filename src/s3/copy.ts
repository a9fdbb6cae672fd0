import type { CopyChoices, ObjectKey } from './bucket.ts';
import { isAbsent, isRefused, type Trouble } from './fault.ts';
import { askHead } from './head.ts';
import { pathOf } from './request.ts';
import type { Wire } from './wire.ts';

/** Copies inside a store; false when the source is not there, is another one, or the store can't. Keys are whole. */
export async function copyObject(
  wire: Wire,
  from: { readonly bucket: string; readonly key: ObjectKey },
  to: ObjectKey,
  choices: CopyChoices,
): Promise<boolean> {
  const { etag, caching, type } = choices;
  const itself = from.bucket === wire.bucket && from.key === to;
  const replaced = itself || caching !== undefined || type !== undefined;
  const told = replaced && (caching === undefined || type === undefined) ? await tell(wire, from) : {};
  if (told === undefined) return false;
  const headers = {
    'x-amz-copy-source': `${from.bucket}/${pathOf(from.key)}`,
    ...(etag === undefined ? {} : { 'x-amz-copy-source-if-match': etag }),
    ...(replaced
      ? {
          'x-amz-metadata-directive': 'REPLACE',
          ...told,
          ...named('cache-control', caching),
          ...named('content-type', type),
        }
      : {}),
  };
  const answer = await wire.attempt('CopyObject', to, async (store) =>
    store.ask({ method: 'PUT', key: to, headers }),
  );
  if (answer.kind === 'done') return true;
  if (cannot(answer.trouble)) return false;
  // Who may write here need not be who may read there; what then sends the bytes names what is denied to it.
  if (choices.source !== undefined && answer.trouble.status === 403) return false;
  throw wire.failure(answer.trouble, 'CopyObject', to);
}

/** Replacing one header replaces all, so the other must be known. */
async function tell(
  wire: Wire,
  from: { readonly bucket: string; readonly key: ObjectKey },
): Promise<Readonly<Record<string, string>> | undefined> {
  const answer = await askHead(wire, from.key);
  if (answer.kind === 'done') {
    return {
      ...named('cache-control', answer.output['cache-control']),
      ...named('content-type', answer.output['content-type']),
    };
  }
  if (isAbsent(answer.trouble)) return undefined;
  throw wire.failure(answer.trouble, 'HeadObject', from.key);
}

function named(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}

/** 400 InvalidRequest: above 5 GB, or a self-copy that changes nothing; 501: not implemented. */
function cannot(trouble: Trouble): boolean {
  if (isAbsent(trouble) || isRefused(trouble)) return true;
  return (
    trouble.status === 501 ||
    (trouble.status === 400 && /^(InvalidRequest|EntityTooLarge)$/.test(trouble.code))
  );
}
