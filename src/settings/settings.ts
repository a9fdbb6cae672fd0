import type { Values } from './value.ts';

/** What a settings file says, checked whole. */
export interface Settings {
  readonly builds: readonly Build[];
  readonly sign: Values;
  /** In the order of promotion; what `defaults` says is in each of them. */
  readonly environments: readonly Environment[];
}

/** A package to build: for one release and one architecture. */
export interface Build {
  readonly inputs: Values;
  readonly runner: Runner;
  /** The suite that its hosts keep; undefined: that of the environment. */
  readonly suite: string | undefined;
  /** The hosts of the inventory, as a pattern of Ansible's, that it is for; undefined: all. */
  readonly hosts: string | undefined;
}

interface Runner {
  /** Labels. */
  readonly runsOn: readonly string[];
  /** An image; empty: none. */
  readonly container: string;
  /** Debian packages that are installed there where they are missing. */
  readonly packages: readonly string[];
}

/** A GitHub environment. */
export interface Environment {
  readonly name: string;
  readonly runsOn: readonly string[];
  /** AWS role that releases; empty: none. */
  readonly role: string;
  /** AWS role that may only look. */
  readonly planRole: string;
  /** Whether a version must have been deployed in the environment before. */
  readonly gated: boolean;
  readonly publish: Values;
  /** Its public key, armored; empty: not given. */
  readonly publicKey: string;
  readonly deploy: Values;
}

export const DEFAULT_SUITE = 'stable';
export const DEFAULT_RUNNER = 'ubuntu-24.04';
/** What action-build's tools need that a runner or an image may lack. */
export const DEFAULT_PACKAGES = 'binutils ca-certificates git lintian python3-venv ruby zstd'.split(' ');
/** Each build is a line among the outputs of a workflow file, which must know them beforehand. */
export const MOST_BUILDS = 8;
