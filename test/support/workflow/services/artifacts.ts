/** The artifact service: names and digests of what a run's jobs uploaded. */
import type { Blobs } from './blobs.ts';
import { type Answer, type Fields, isFields, ok, textField, twirpError } from './twirp.ts';

export interface Artifact {
  readonly id: number;
  readonly run: string;
  readonly job: string;
  readonly name: string;
  readonly blob: string;
  readonly size: number;
  readonly digest: string;
  readonly createdAt: Date;
}

export class Artifacts {
  readonly #blobs: Blobs;
  readonly #url: (blob: string) => string;
  readonly #started = new Map<string, string>();
  readonly #finished: Artifact[] = [];

  constructor(blobs: Blobs, url: (blob: string) => string) {
    this.#blobs = blobs;
    this.#url = url;
  }

  of(run: string): readonly Artifact[] {
    return this.#finished.filter((artifact) => artifact.run === run);
  }

  call(method: string, fields: Fields): Answer {
    switch (method) {
      case 'CreateArtifact':
        return this.#create(fields);
      case 'FinalizeArtifact':
        return this.#finalize(fields);
      case 'ListArtifacts':
        return ok({ artifacts: this.#matching(fields).map(listed) });
      case 'GetSignedArtifactURL':
        return this.#address(fields);
      case 'DeleteArtifact':
        return this.#remove(fields);
      default:
        return twirpError(404, 'bad_route', `no method ${method}`);
    }
  }

  #create(fields: Fields): Answer {
    const name = textField(fields, 'name');
    const run = textField(fields, 'workflow_run_backend_id');
    if (this.of(run).some((artifact) => artifact.name === name)) {
      return twirpError(
        409,
        'already_exists',
        'an artifact with this name already exists on the workflow run',
      );
    }
    const blob = this.#blobs.reserve();
    this.#started.set(`${run} ${name}`, blob);
    return ok({ ok: true, signed_upload_url: this.#url(blob) });
  }

  #finalize(fields: Fields): Answer {
    const name = textField(fields, 'name');
    const run = textField(fields, 'workflow_run_backend_id');
    const blob = this.#started.get(`${run} ${name}`);
    if (blob === undefined) return twirpError(404, 'not_found', `no artifact ${name} was created`);
    const hash = fields.hash;
    const artifact: Artifact = {
      id: this.#finished.length + 1,
      run,
      job: textField(fields, 'workflow_job_run_backend_id'),
      name,
      blob,
      size: Number(textField(fields, 'size')),
      digest: isFields(hash) ? textField(hash, 'value') : typeof hash === 'string' ? hash : '',
      createdAt: new Date(),
    };
    this.#started.delete(`${run} ${name}`);
    this.#finished.push(artifact);
    return ok({ ok: true, artifact_id: String(artifact.id) });
  }

  #matching(fields: Fields): readonly Artifact[] {
    const name = filterOf(fields.name_filter);
    const id = filterOf(fields.id_filter);
    return this.of(textField(fields, 'workflow_run_backend_id')).filter(
      (artifact) =>
        (name === undefined || artifact.name === name) && (id === undefined || String(artifact.id) === id),
    );
  }

  #address(fields: Fields): Answer {
    const name = textField(fields, 'name');
    const found = this.of(textField(fields, 'workflow_run_backend_id')).find((one) => one.name === name);
    if (found === undefined) return twirpError(404, 'not_found', `no artifact ${name}`);
    return ok({ signed_url: this.#url(found.blob) });
  }

  #remove(fields: Fields): Answer {
    const name = textField(fields, 'name');
    const run = textField(fields, 'workflow_run_backend_id');
    const at = this.#finished.findIndex((one) => one.run === run && one.name === name);
    if (at < 0) return twirpError(404, 'not_found', `no artifact ${name}`);
    const [removed] = this.#finished.splice(at, 1);
    return ok({ ok: true, artifact_id: String(removed?.id) });
  }
}

function listed(artifact: Artifact): Fields {
  return {
    workflow_run_backend_id: artifact.run,
    workflow_job_run_backend_id: artifact.job,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.size),
    created_at: artifact.createdAt.toISOString(),
    digest: artifact.digest,
  };
}

/** A protobuf wrapper comes as the plain value in JSON. */
function filterOf(value: unknown): string | undefined {
  if (isFields(value)) return textField(value, 'value');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
