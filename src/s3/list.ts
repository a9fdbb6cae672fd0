import { etag, type ListedObject } from './bucket.ts';
import type { Trouble } from './fault.ts';
import type { Wire } from './wire.ts';
import { type Element, textAt, texts } from './xml.ts';

const ENDLESS: Trouble = {
  code: 'IsTruncated',
  status: 200,
  message: 'there is more, but no NextContinuationToken to ask for it',
  error: undefined,
};

/** All objects below a prefix, page by page. Keys are whole. */
export async function* listObjects(wire: Wire, prefix: string): AsyncGenerator<ListedObject> {
  for await (const { children } of pages(wire, prefix)) {
    for (const object of children.filter(({ name }) => name === 'Contents')) {
      const modified = Date.parse(textAt(object, 'LastModified'));
      yield {
        key: textAt(object, 'Key'),
        etag: etag(textAt(object, 'ETag')),
        size: Number(textAt(object, 'Size')),
        // MinIO and R2 tell milliseconds here, and in headers none.
        modified: new Date(Number.isNaN(modified) ? 0 : Math.floor(modified / 1000) * 1000),
      };
    }
  }
}

/** The names of the folders right below a prefix that ends in a slash, or is empty. */
export async function listFolders(wire: Wire, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { children } of pages(wire, prefix, '/')) {
    const folders = children.filter(({ name }) => name === 'CommonPrefixes');
    for (const folder of folders.flatMap((each) => texts(each, 'Prefix')))
      names.push(folder.slice(prefix.length, -1));
  }
  return names;
}

async function* pages(wire: Wire, prefix: string, delimiter?: string): AsyncGenerator<Element> {
  let token: string | undefined;
  do {
    const query = {
      'list-type': '2',
      prefix,
      'max-keys': String(wire.limits.page),
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(token === undefined ? {} : { 'continuation-token': token }),
    };
    const page = await wire.ask('ListObjectsV2', undefined, async (store) =>
      store.ask({ method: 'GET', query }),
    );
    yield page;
    token = textAt(page, 'IsTruncated') === 'true' ? textAt(page, 'NextContinuationToken') : undefined;
    // A part must not pass for the whole: what it leaves out would count as not being there.
    if (token === '') throw wire.failure(ENDLESS, 'ListObjectsV2', undefined);
  } while (token !== undefined);
}
