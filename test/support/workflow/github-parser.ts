/**
 * GitHub's own parser and evaluator, as published. Their packages import a JSON file without saying so, which only
 * bundlers take; a hook adds what Node asks for.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    if (!found.url.endsWith('.json')) return found;
    return { ...found, importAttributes: { type: 'json' } };
  },
});

const load = async () => ({
  ...(await import('@actions/workflow-parser/templates/template-context')),
  ...(await import('@actions/workflow-parser/templates/template-reader')),
  ...(await import('@actions/workflow-parser/templates/trace-writer')),
  ...(await import('@actions/workflow-parser/templates/tokens/index')),
  ...(await import('@actions/workflow-parser/workflows/yaml-object-reader')),
  ...(await import('@actions/workflow-parser/workflows/workflow-schema')),
  ...(await import('@actions/workflow-parser/actions/action-schema')),
});

export const parser = await load();
export const expressions = await import('@actions/expressions');
export const languageService = async () => await import('@actions/languageservice');
