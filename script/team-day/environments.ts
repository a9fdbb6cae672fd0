/** The three environments: each has hosts, a bucket and a signing key of its own. */
import type { SigningKey } from './signing-key.ts';

export const ENVIRONMENTS = ['dev', 'stage', 'prod'] as const;
export type EnvironmentName = (typeof ENVIRONMENTS)[number];

/** Prod has two hosts, so that its rollout has a canary. */
const HOSTS: Readonly<Record<EnvironmentName, readonly string[]>> = {
  dev: ['dev-1'],
  stage: ['stage-1'],
  prod: ['prod-1', 'prod-2'],
};

export const HOST_NAMES = ENVIRONMENTS.flatMap((name) => HOSTS[name]);

export interface DayEnvironment {
  readonly name: EnvironmentName;
  readonly hosts: readonly string[];
  readonly bucket: string;
  /** Where hosts and people find its repository. */
  readonly url: string;
  readonly key: SigningKey;
}

export function hostsOf(name: EnvironmentName): readonly string[] {
  return HOSTS[name];
}
