/**
 * Reads a workflow or an action.yml with GitHub's parser and schema into a plain tree, and turns such a tree into
 * values. The parser's own model of a workflow loses `with`, `shell` and more, so the raw tree is what is run.
 */
import { evaluate, type Scope, textOf } from './expression.ts';
import { parser } from './github-parser.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

export type Template =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'expression'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Template])[] };

type Token = InstanceType<typeof parser.StringToken> | { readonly templateTokenType: number };

/**
 * A `run: |` block that holds an expression keeps its raw indentation, since the reader then prefers the source text
 * to YAML's value: without the source it has only the value.
 */
class ValueReader extends parser.YamlObjectReader {
  override allowLiteral(): ReturnType<InstanceType<typeof parser.YamlObjectReader>['allowLiteral']> {
    const token = super.allowLiteral();
    if (!(token instanceof parser.StringToken)) return token;
    return new parser.StringToken(token.file, token.range, token.value, undefined);
  }
}

export function readWorkflow(file: string, text: string): Template {
  return read(file, text, 'workflow-root-strict', parser.getWorkflowSchema());
}

export function readActionFile(file: string, text: string): Template {
  return read(file, text, 'action-root-strict', parser.getActionSchema());
}

function read(
  file: string,
  text: string,
  root: string,
  schema: ReturnType<typeof parser.getWorkflowSchema>,
): Template {
  const errors = new parser.TemplateValidationErrors();
  const context = new parser.TemplateContext(errors, schema, new parser.NoOperationTraceWriter());
  const id = context.getFileId(file);
  const reader = new ValueReader(id, text);
  for (const error of reader.errors) context.error(id, error.message, error.range);
  const token = errors.count === 0 ? parser.readTemplate(context, root, reader, id) : undefined;
  if (token === undefined || errors.count > 0) {
    throw new Error(
      errors
        .getErrors()
        .map((error) => error.message)
        .join('\n'),
    );
  }
  return convert(token);
}

function convert(token: Token): Template {
  if (token instanceof parser.MappingToken) {
    const pairs = [...token];
    return { kind: 'map', entries: pairs.map(({ key, value }) => [key.toString(), convert(value)] as const) };
  }
  if (token instanceof parser.SequenceToken) {
    return { kind: 'list', items: [...token].map(convert) };
  }
  if (token instanceof parser.BasicExpressionToken) return { kind: 'expression', text: token.expression };
  if (
    token instanceof parser.StringToken ||
    token instanceof parser.NumberToken ||
    token instanceof parser.BooleanToken
  ) {
    return { kind: 'literal', value: token.value };
  }
  if (token instanceof parser.NullToken) return { kind: 'literal', value: null };
  throw new Error('Inserted mappings (`${{ insert }}`) are not supported by this runner.');
}

/** What stands under a key of a mapping; undefined where there is no such key, or no mapping. */
export function field(template: Template | undefined, name: string): Template | undefined {
  return entriesOf(template).find(([key]) => key === name)?.[1];
}

export function entriesOf(template: Template | undefined): readonly (readonly [string, Template])[] {
  return template?.kind === 'map' ? template.entries : [];
}

export function itemsOf(template: Template | undefined): readonly Template[] {
  return template?.kind === 'list' ? template.items : [];
}

/** The value of a template: expressions evaluated, everything else as it stands. */
export function valueIn(template: Template, scope: Scope): Json {
  switch (template.kind) {
    case 'literal':
      return template.value;
    case 'expression':
      return evaluate(template.text, scope);
    case 'list':
      return template.items.map((item) => valueIn(item, scope));
    case 'map':
      return Object.fromEntries(template.entries.map(([key, value]) => [key, valueIn(value, scope)]));
  }
}

/** The text of a scalar template; empty where there is none. */
export function textIn(template: Template | undefined, scope: Scope): string {
  return template === undefined ? '' : textOf(valueIn(template, scope));
}

/** A mapping's values as texts, as `env` and `with` hold them. */
export function textsIn(template: Template | undefined, scope: Scope): Record<string, string> {
  if (template === undefined) return {};
  const value = valueIn(template, scope);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, textOf(text ?? null)]));
}
