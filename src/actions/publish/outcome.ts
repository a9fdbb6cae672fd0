import { type Entry, keyringKey, type Plan, repositoryName, sourcesText } from '../../apt/index.ts';
import { jsonOutputs, type Outcome, type Outputs } from '../../github/index.ts';

/** What the outputs `repository-url`, `sources` and `public-key-url` are made of. */
export interface Access {
  readonly url: string;
  readonly suite: string;
  readonly component: string;
  readonly origin: string | undefined;
  readonly bucket: string;
  /** Absent where no key is at hand. */
  readonly armored: string | undefined;
  readonly binary: Uint8Array;
}

/** A plan as outputs, and a warning where they don't hold all of it. @param temporary RUNNER_TEMP */
export async function planOutputs(
  plan: Pick<Plan, 'added' | 'removed' | 'kept' | 'unchanged'>,
  packages: readonly Entry[],
  changed: boolean,
  temporary: string,
): Promise<Pick<Outcome, 'outputs' | 'annotations'>> {
  const lists = {
    added: plan.added.map(described),
    removed: plan.removed.map(described),
    unchanged: plan.unchanged.map(described),
    kept: plan.kept.map(described),
  };
  const json = await jsonOutputs({ packages: packages.map(described), plan: lists }, temporary);
  return { outputs: { ...json.outputs, changed: String(changed) }, annotations: json.annotations };
}

export function accessOutputs(access: Access): Outputs {
  const name = repositoryName(access.origin, access.bucket);
  const { url, armored, binary, suite, component } = access;
  return {
    'repository-url': url,
    sources: armored === undefined ? '' : sourcesText({ url, name, armored, binary }, [suite], [component]),
    'public-key-url': `${url}/${keyringKey(name)}`,
  };
}

/** An entry as the outputs have it. A run may have thousands: each becomes an object and a text when its turn comes. */
class Described {
  readonly #entry: Entry;

  constructor(entry: Entry) {
    this.#entry = entry;
  }

  toJSON() {
    const { name, version, architecture, filename, sha256, size, commit, repository } = this.#entry;
    return { name, version: version.text, architecture, filename, sha256, size, commit, repository };
  }
}

function described(entry: Entry): Described {
  return new Described(entry);
}
