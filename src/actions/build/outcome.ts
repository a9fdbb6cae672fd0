import type { Annotation, Outcome } from '../../github/index.ts';
import type { Built } from './act.ts';
import type { Decision } from './decide.ts';
import { lintAnnotation, lintFailure } from './findings.ts';
import type { BuildInputs } from './inputs.ts';
import { buildSummary } from './summary.ts';

/** What the run hands to the workflow and to the person who reads it. */
export function outcome(inputs: BuildInputs, decision: Decision, built: Built): Outcome {
  const annotations = [
    ...[...decision.warnings, ...built.warnings].map(
      (message): Annotation => ({ level: 'warning', message }),
    ),
    ...built.findings.map((finding) => lintAnnotation(finding, inputs.lint)),
  ];
  const failure = lintFailure(built.findings, inputs.lint);
  const { handedOut } = built;
  const summary = buildSummary(decision, built, inputs.lint, handedOut?.difference);
  if (handedOut === undefined)
    return { outputs: {}, summary, annotations, ...(failure === undefined ? {} : { failure }) };
  return {
    outputs: {
      package: handedOut.file,
      name: decision.name,
      version: decision.version,
      architecture: decision.architecture,
      release: decision.platform.release,
      sha256: built.package.sha256,
      size: String(built.package.size),
      'artifact-id': handedOut.artifact,
    },
    summary,
    annotations,
  };
}
