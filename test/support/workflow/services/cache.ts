/** The cache service: entries by key and version, found by exact key or by the newest with a prefix. */
import type { Blobs } from './blobs.ts';
import { type Answer, type Fields, ok, textField, twirpError } from './twirp.ts';

interface Entry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly blob: string;
  complete: boolean;
}

export class Cache {
  readonly #blobs: Blobs;
  readonly #url: (blob: string) => string;
  readonly #entries: Entry[] = [];

  constructor(blobs: Blobs, url: (blob: string) => string) {
    this.#blobs = blobs;
    this.#url = url;
  }

  call(method: string, fields: Fields): Answer {
    const key = textField(fields, 'key');
    const version = textField(fields, 'version');
    switch (method) {
      case 'CreateCacheEntry':
        return this.#create(key, version);
      case 'FinalizeCacheEntryUpload':
        return this.#finalize(key, version);
      case 'GetCacheEntryDownloadURL':
        return this.#find([key, ...textsOf(fields.restore_keys)], version);
      default:
        return twirpError(404, 'bad_route', `no method ${method}`);
    }
  }

  #create(key: string, version: string): Answer {
    if (this.#entries.some((entry) => entry.key === key && entry.version === version)) {
      return twirpError(
        409,
        'already_exists',
        'cache entry with the same key, version, and scope already exists',
      );
    }
    const blob = this.#blobs.reserve();
    this.#entries.push({ id: this.#entries.length + 1, key, version, blob, complete: false });
    return ok({ ok: true, signed_upload_url: this.#url(blob) });
  }

  #finalize(key: string, version: string): Answer {
    const entry = this.#entries.find((one) => one.key === key && one.version === version);
    if (entry === undefined) return twirpError(404, 'not_found', `no cache entry ${key}`);
    entry.complete = true;
    return ok({ ok: true, entry_id: String(entry.id) });
  }

  #find(keys: readonly string[], version: string): Answer {
    const usable = this.#entries.filter((entry) => entry.complete && entry.version === version).toReversed();
    for (const key of keys) {
      const found =
        usable.find((entry) => entry.key === key) ?? usable.find((entry) => entry.key.startsWith(key));
      if (found !== undefined) {
        return ok({ ok: true, signed_download_url: this.#url(found.blob), matched_key: found.key });
      }
    }
    return ok({ ok: false, signed_download_url: '', matched_key: '' });
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
