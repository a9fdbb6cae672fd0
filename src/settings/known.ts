/** What the settings know of an action's inputs; the tables of the inputs are the source. */
export interface KnownInputs {
  readonly names: readonly string[];
  /** Whether its text is a secret, which no settings may hold. */
  isSecret(name: string): boolean;
  /** What is wrong with the text of an input, as sentences; undefined: nothing. */
  fault(name: string, text: string): string | undefined;
}

export const ACTIONS = ['build', 'sign', 'publish', 'deploy'] as const;
export type ActionName = (typeof ACTIONS)[number];
export type Tables = Readonly<Record<ActionName, KnownInputs>>;

/** Inputs that the workflows give by themselves: in a settings file they would mean something else than they say. */
export const OF_THE_WORKFLOWS: Readonly<Record<ActionName, readonly string[]>> = {
  build: ['output-directory', 'artifact-name', 'compare-with'],
  sign: ['packages', 'artifact-name'],
  publish: [
    'operation',
    'packages',
    'dry-run',
    'from-bucket',
    'from-prefix',
    'from-region',
    'from-endpoint',
    'from-suite',
    'from-public-key',
    'from-profile',
    'require-deployment',
  ],
  deploy: ['packages', 'dry-run', 'repository-url', 'suite', 'component', 'public-key', 'candidate-suite'],
};
