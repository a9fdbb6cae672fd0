/** Comments on pull requests, as the REST API keeps them. */
export interface Comment {
  readonly id: number;
  readonly repository: string;
  readonly number: number;
  readonly body: string;
}

export class Comments {
  #all: readonly Comment[] = [];

  get all(): readonly Comment[] {
    return this.#all;
  }

  add(repository: string, number: number, body: string): Comment {
    const comment = { id: this.#all.length + 1, repository, number, body };
    this.#all = [...this.#all, comment];
    return comment;
  }

  edit(id: number, body: string): Comment | undefined {
    this.#all = this.#all.map((one) => (one.id === id ? { ...one, body } : one));
    return this.#all.find((one) => one.id === id);
  }
}

export function commentJson({ id, body }: Comment): unknown {
  return { id, body, user: { login: 'github-actions[bot]', type: 'Bot' } };
}
