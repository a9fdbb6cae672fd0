/** GitHub's records of what was deployed where: made by jobs with an `environment`, and by the REST API. */
export interface Deployment {
  readonly id: number;
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string;
  readonly payload: unknown;
  readonly createdAt: Date;
  /** Newest first. */
  readonly statuses: readonly DeploymentStatus[];
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: string;
  readonly url: string;
  readonly createdAt: Date;
}

export class Deployments {
  #all: readonly Deployment[] = [];
  #count = 0;

  /** Newest first. */
  get all(): readonly Deployment[] {
    return this.#all;
  }

  add(given: Omit<Deployment, 'id' | 'createdAt' | 'statuses'>): Deployment {
    this.#count += 1;
    const deployment = { ...given, id: this.#count, createdAt: new Date(), statuses: [] };
    this.#all = [deployment, ...this.#all];
    return deployment;
  }

  /** As GitHub does, a success makes the earlier ones of the same environment inactive. */
  setState(id: number, state: string, url = ''): DeploymentStatus | undefined {
    const target = this.#all.find((one) => one.id === id);
    if (target === undefined) return undefined;
    const status = this.#status(state, url);
    this.#all = this.#all.map((one) => {
      if (one.id === id) return { ...one, statuses: [status, ...one.statuses] };
      const superseded =
        state === 'success' &&
        one.repository === target.repository &&
        one.environment === target.environment &&
        one.statuses[0]?.state === 'success';
      return superseded ? { ...one, statuses: [this.#status('inactive', ''), ...one.statuses] } : one;
    });
    return status;
  }

  #status(state: string, url: string): DeploymentStatus {
    this.#count += 1;
    return { id: this.#count, state, url, createdAt: new Date() };
  }
}

export function deploymentJson(deployment: Deployment): unknown {
  const { id, sha, ref, task, environment, description, payload, createdAt } = deployment;
  return { id, sha, ref, task, environment, description, payload, created_at: createdAt.toISOString() };
}

export function statusJson({ id, state, url, createdAt }: DeploymentStatus): unknown {
  return { id, state, environment_url: url, created_at: createdAt.toISOString() };
}
