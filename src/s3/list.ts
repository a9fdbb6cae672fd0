import type { ListedObject } from './bucket.ts';
import type { Wire } from './wire.ts';

/** All objects below a prefix, page by page. Keys are whole. */
export async function* listObjects(wire: Wire, prefix: string): AsyncGenerator<ListedObject> {
  for await (const { Contents = [] } of pages(wire, prefix)) {
    for (const { Key = '', ETag = '', Size = 0, LastModified = new Date(0) } of Contents) {
      yield { key: Key, etag: ETag, size: Size, modified: LastModified };
    }
  }
}

/** The names of the folders right below a prefix that ends in a slash, or is empty. */
export async function listFolders(wire: Wire, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { CommonPrefixes = [] } of pages(wire, prefix, '/')) {
    for (const { Prefix = '' } of CommonPrefixes) names.push(Prefix.slice(prefix.length, -1));
  }
  return names;
}

async function* pages(wire: Wire, prefix: string, delimiter?: string) {
  let token: string | undefined;
  do {
    const page = await wire.ask('ListObjectsV2', undefined, async (sdk, client) =>
      client.send(
        new sdk.ListObjectsV2Command({
          Bucket: wire.bucket,
          Prefix: prefix,
          MaxKeys: wire.limits.page,
          ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      ),
    );
    yield page;
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}
