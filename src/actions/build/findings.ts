import { Failure } from '../../failure.ts';
import { type Finding, harmless } from '../../fpm/index.ts';
import type { Annotation } from '../../github/index.ts';
import type { BuildInputs } from './inputs.ts';

/** What lintian found, as an annotation. */
export function lintAnnotation({ level, tag, context }: Finding, limit: BuildInputs['lint']): Annotation {
  const fails = level === 'error' || (level === 'warning' && limit === 'warning');
  return {
    // The one error annotation of a run is the failure, which names these too.
    level: level === 'info' ? 'notice' : 'warning',
    title: `lintian: ${tag}${fails ? ' (fails this run)' : ''}`,
    message: harmless(`${tag} ${context}`.trim()),
  };
}

/** Why the run fails by what lintian found, or undefined where it doesn't. */
export function lintFailure(found: readonly Finding[], limit: BuildInputs['lint']): Failure | undefined {
  const wrong = found.filter(
    ({ level }) => level === 'error' || (level === 'warning' && limit === 'warning'),
  );
  if (limit === 'off' || wrong.length === 0) return undefined;
  const shown = wrong.slice(0, 20).map(({ tag, context }) => `  ${tag} ${context}`.trimEnd());
  const more = wrong.length > 20 ? `\n  … and ${wrong.length - 20} more` : '';
  return new Failure(
    'lint',
    `lintian finds ${wrong.length} ${wrong.length === 1 ? 'fault' : 'faults'} in the package:\n${shown.join('\n')}${more}`,
    'Mend them (`lintian-explain-tags <tag>` says how), or lower `lint`.',
  );
}
