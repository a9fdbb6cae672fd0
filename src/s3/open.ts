import { type Access, plainAccess } from './access.ts';
import type { Bucket } from './bucket.ts';
import { Clock } from './clock.ts';
import { openConnection } from './connection.ts';
import { copyObject } from './copy.ts';
import { checkEndpoint } from './endpoint.ts';
import { exposureOf, isOpen } from './exposure.ts';
import { type ChecksumMode, headObject } from './head.ts';
import { listFolders, listObjects } from './list.ts';
import { Patience } from './patience.ts';
import { getObject, openObject } from './read.ts';
import { deleteObjects, deleteUnchanged } from './remove.ts';
import { type BucketSettings, LIMITS, prefixText } from './settings.ts';
import { openStore } from './store.ts';
import { Wire } from './wire.ts';
import { type Checksums, putObject } from './write.ts';

/** What `get` reads at most when not told otherwise. */
const LIMIT = 2 ** 30;

/**
 * A bucket, or the part of one below a prefix. What is wrong with region or credentials is thrown by the first request.
 */
export function openBucket(settings: BucketSettings): Bucket {
  const { bucket, endpoint = '' } = settings;
  const prefix = prefixText(settings.prefix);
  const limits = { ...LIMITS, ...settings.limits };
  const clock = new Clock(settings.now);
  const checksums: Checksums = { rejected: false };
  const mode: ChecksumMode = { rejected: false };
  const patience = new Patience(limits);
  const connection = openConnection(() => patience.silence(), clock, settings.environment, settings.signal);
  const access = once(async () => {
    checkEndpoint(settings);
    return plainAccess(settings) ?? (await lookedFor(settings));
  });
  const wire = new Wire(
    bucket,
    limits,
    patience,
    once(async () => openStore(await access(), connection, clock)),
    settings.signal,
  );
  const nobody = new Wire(
    bucket,
    limits,
    patience,
    once(async () =>
      openStore({ ...(await access()), credentials: async () => undefined }, connection, clock),
    ),
    settings.signal,
  );
  const whole = (key: string): string => prefix + key;
  return {
    name: `s3://${bucket}/${prefix}`.replace(/\/$/, ''),
    place: { bucket, prefix, endpoint },
    get: async (key, limit = LIMIT) => getObject(wire, whole(key), limit),
    head: async (key) => headObject(wire, whole(key), mode),
    open: (key, facts) => openObject(wire, whole(key), facts),
    put: async (write) => putObject(wire, { ...write, key: whole(write.key) }, checksums),
    copy: async (from, to, choices = {}) => {
      const source = choices.source?.place ?? { bucket, prefix, endpoint };
      if (source.endpoint !== endpoint) return false;
      return copyObject(wire, { bucket: source.bucket, key: source.prefix + from }, whole(to), choices);
    },
    delete: async (keys) => deleteObjects(wire, keys.map(whole)),
    deleteUnchanged: async (object) => deleteUnchanged(wire, whole(object.key), object),
    list: async function* (below) {
      for await (const object of listObjects(wire, whole(below))) {
        yield { ...object, key: object.key.slice(prefix.length) };
      }
    },
    folders: async (below) => listFolders(wire, whole(below)),
    exposure: async (key) => exposureOf(wire, nobody, key === undefined ? undefined : whole(key)),
    isOpen: async (key) => isOpen(nobody, whole(key)),
    now: () => {
      const now = clock.now();
      if (now === undefined) throw new Error(`The store of ${bucket} has not been asked anything yet.`);
      return now;
    },
  };
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return async () => {
    result ??= work();
    return result.catch((error: unknown) => {
      // What failed may be tried again.
      result = undefined;
      throw error;
    });
  };
}

/** By the AWS SDK, which takes longer to load than all else: only where it is needed. */
async function lookedFor(settings: BucketSettings): Promise<Access> {
  const { sdkAccess } = await import('./sdk-access.ts');
  return sdkAccess(settings);
}
