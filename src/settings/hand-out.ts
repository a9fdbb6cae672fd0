import { Failure } from '../failure.ts';
import { suggestion } from './nearest.ts';
import { DEFAULT_SUITE, type Environment, type Settings } from './settings.ts';
import type { Values } from './value.ts';

/** What goes into one suite of an environment at once. */
export interface Release {
  readonly suite: string;
  /** Indices of its builds. */
  readonly builds: readonly number[];
  readonly hosts: string | undefined;
}

/** @throws Failure `settings` where the file has no such environment, which names the nearest */
export function environmentOf({ environments }: Settings, name: string): Environment {
  const found = environments.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = environments.map((one) => one.name);
  throw new Failure('settings', `The settings file has no environment \`${name}\`.`, suggestion(name, names));
}

/** The environment that versions come from; the first one's come from itself: that is a rollback. */
export function sourceOf({ environments }: Settings, { name }: Environment): Environment {
  const at = environments.findIndex((one) => one.name === name);
  const source = environments[Math.max(at - 1, 0)];
  if (source === undefined) throw new Error(`${name} is not of these settings`);
  return source;
}

/** The suites that an environment's builds go to, in the order of the builds. */
export function releasesOf({ builds }: Settings, environment: Environment): readonly Release[] {
  const indices = builds.map((build, index) => ({ build, index }));
  const suiteOf = (suite: string | undefined) => suite ?? environment.publish.get('suite') ?? DEFAULT_SUITE;
  const groups = Map.groupBy(indices, ({ build }) => suiteOf(build.suite));
  return [...groups].map(([suite, own]) => ({
    suite,
    builds: own.map(({ index }) => index),
    hosts: own[0]?.build.hosts,
  }));
}

/**
 * Of packages that a person names (`name` or `name=version`), those of a release: where each release has a version suffix
 * of its own, a version with another one's is not its, and one without any gets its own.
 */
export function packagesOf(
  { builds }: Settings,
  release: Release,
  packages: readonly string[],
): readonly string[] {
  const suffixOf = (index: number | undefined): string =>
    builds[index ?? -1]?.inputs.get('version-suffix') ?? '';
  const own = suffixOf(release.builds[0]);
  const others = [...builds.keys()].map(suffixOf).filter((suffix) => suffix !== own && suffix !== '');
  if (others.length === 0) return packages;
  return packages
    .filter((line) => !line.includes('=') || !others.some((suffix) => line.endsWith(suffix)))
    .map((line) => (line.includes('=') && !line.endsWith(own) ? `${line}${own}` : line));
}

/** Inputs of action-publish for each of the things that a release does. */
export interface PublishParts {
  /** Into `<suite>-next`. */
  readonly candidate: Values;
  /** The same, from the environment before. */
  readonly copy: Values;
  /** From `<suite>-next` into `<suite>`. */
  readonly release: Values;
  /** Out of `<suite>-next`. */
  readonly withdrawCandidate: Values;
  /** Out of `<suite>`. */
  readonly withdraw: Values;
  /** What publishing into `<suite>` would change; nothing signs there, so the public key judges. */
  readonly plan: Values;
  /** What promoting from the environment before would. */
  readonly planCopy: Values;
}

export function publishParts(target: Environment, source: Environment, suite: string): PublishParts {
  const next = `${suite}-next`;
  const gate = 'trusted-repositories';
  const into = (name: string): Values => new Map([...without(target.publish, [gate]), ['suite', name]]);
  const copied = from(
    source,
    source === target ? suite : (source.publish.get('suite') ?? suite),
    source.publicKey,
  );
  const look: Values = new Map([
    ...into(suite),
    ...(target.publish.has('previous-public-key') || target.publicKey === ''
      ? []
      : [['previous-public-key', target.publicKey] as const]),
  ]);
  const trusted = target.gated ? target.publish.get(gate) : undefined;
  const out = (name: string): Values =>
    without(into(name), ['architectures', 'keep-versions', 'trusted-keys']);
  return {
    candidate: into(next),
    copy: new Map([...into(next), ...copied]),
    release: new Map([...without(into(suite), ['trusted-keys']), ...from(target, next, target.publicKey)]),
    withdrawCandidate: out(next),
    withdraw: out(suite),
    plan: look,
    planCopy: new Map([...look, ...copied, ...(trusted === undefined ? [] : [[gate, trusted] as const])]),
  };
}

function from({ publish }: Environment, suite: string, publicKey: string): Values {
  const same = ['bucket', 'prefix', 'region', 'endpoint'].flatMap((name) => {
    const text = publish.get(name);
    return text === undefined ? [] : [[`from-${name}`, text] as const];
  });
  return new Map([
    ...same,
    ['from-suite', suite],
    ...(publicKey === '' ? [] : [['from-public-key', publicKey] as const]),
  ]);
}

function without(values: Values, names: readonly string[]): Values {
  return new Map([...values].filter(([name]) => !names.includes(name)));
}

/**
 * Inputs of action-deploy; undefined where the environment has no hosts.
 * @param services units to restart where the settings name none
 */
export function deployPart(
  { deploy, publish, publicKey }: Environment,
  { suite, hosts }: Release,
  services: readonly string[],
): Values | undefined {
  if ((deploy.get('inventory') ?? '') === '') return undefined;
  const limit = [hosts, deploy.get('limit')].filter((pattern) => pattern !== undefined && pattern !== '');
  return new Map([
    // A version that does not prove healthy leaves the suite of candidates, so no host may keep it.
    ['rollback', 'all'],
    ...(services.length === 0 ? [] : [['service', services.join('\n')] as const]),
    ...deploy,
    ...(limit.length === 0 ? [] : [['limit', limit.join(':&')] as const]),
    ['suite', suite],
    ['component', publish.get('component') ?? 'main'],
    ...(publicKey === '' ? [] : [['public-key', publicKey] as const]),
  ]);
}
