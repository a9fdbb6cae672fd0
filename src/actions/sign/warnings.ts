import type { Annotation } from '../../github/index.ts';
import type { Decision, Subject } from './decide.ts';
import type { SignInputs } from './inputs.ts';

/** What is not wrong, and yet not as one would want it. */
export function warningsOf(inputs: SignInputs, decision: Decision): readonly Annotation[] {
  const { verdict, subjects } = decision;
  const ofKey = verdict.warnings.map(({ what, remedy }) => `${what}\n${remedy}`);
  const ofPackages =
    inputs.signature === 'detached'
      ? []
      : subjects.flatMap((subject) => packageWarnings(inputs, decision, subject));
  return [...ofKey, ...ofPackages].map((message) => ({ level: 'warning', title: 'Sign', message }));
}

function packageWarnings(
  { role }: SignInputs,
  { verdict }: Decision,
  { name, embedded }: Subject,
): readonly string[] {
  const warnings: string[] = [];
  const { certificate, fingerprint } = verdict.key;
  const own = [certificate.primary, ...certificate.subkeys].map(({ part }) => part.fingerprint);
  for (const { issuers } of embedded.filter((signature) => signature.role === role)) {
    const others = issuers.filter((issuer) => !own.some((each) => each.endsWith(issuer)));
    if (others.length === 0 && issuers.length > 0) continue;
    const whose = issuers.length === 0 ? 'an unreadable signature' : `the signature by ${others.join(', ')}`;
    warnings.push(
      `${name}: ${whose} in the role ${role} is replaced by one by ${fingerprint}.\nIf both should stand side by side, choose another \`role\`.`,
    );
  }
  if (role !== 'origin' && !embedded.some((signature) => signature.role === 'origin')) {
    warnings.push(
      `${name} has no origin signature: debsig-verify refuses a package with a ${role} signature alone.\nSign it with \`role: origin\` as well.`,
    );
  }
  return warnings;
}
