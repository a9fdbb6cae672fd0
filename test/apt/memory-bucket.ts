import { createHash } from 'node:crypto';
import { Failure } from '../../src/failure.ts';
import { type Bucket, etag } from '../../src/s3/index.ts';

/** A bucket in memory that is read alone: for thousands of repositories that a server would take minutes for. */
export function memoryBucket(objects: ReadonlyMap<string, Uint8Array>): Bucket {
  const facts = (bytes: Uint8Array) => ({
    etag: etag(createHash('md5').update(bytes).digest('hex')),
    size: bytes.length,
    modified: new Date(0),
  });
  const never = (): never => {
    throw new Error('this bucket is read by key alone');
  };
  return {
    name: 's3://memory',
    place: { bucket: 'memory', prefix: '', endpoint: '' },
    async get(key, limit = 2 ** 30) {
      const bytes = objects.get(key);
      if (bytes === undefined) return undefined;
      if (bytes.length > limit) throw new Failure('too-large', `${key} has ${bytes.length} bytes.`, '');
      return { ...facts(bytes), bytes };
    },
    async head(key) {
      const bytes = objects.get(key);
      return bytes === undefined ? undefined : facts(bytes);
    },
    now: () => new Date(),
    open: never,
    put: never,
    copy: never,
    delete: never,
    deleteUnchanged: never,
    list: never,
    folders: never,
    exposure: never,
    isOpen: never,
  };
}
