import { type Entry, keyringKey, type Plan, repositoryName, sourcesText } from '../../apt/index.ts';
import type { Outputs } from '../../github/index.ts';

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

export function planOutputs(plan: Plan, packages: readonly Entry[], changed: boolean): Outputs {
  const lists = {
    added: plan.added.map(described),
    removed: plan.removed.map(described),
    kept: plan.kept.map(described),
    unchanged: plan.unchanged.map(described),
  };
  return {
    packages: JSON.stringify(packages.map(described)),
    plan: JSON.stringify(lists),
    changed: String(changed),
  };
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

function described({ name, version, architecture, filename, sha256, size, commit, repository }: Entry) {
  return {
    name,
    version: version.text,
    architecture,
    filename,
    sha256,
    size,
    ...(commit === undefined ? {} : { commit }),
    ...(repository === undefined ? {} : { repository }),
  };
}
