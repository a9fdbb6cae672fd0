/** A CloudFormation template as it is written: its short forms are kept, each as an object with one key. */
import { readFileSync } from 'node:fs';
import { type CollectionTag, parse, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml';

const FUNCTIONS = ['Ref', 'Sub', 'GetAtt', 'If', 'Equals', 'Not', 'And', 'Or', 'Join', 'Base64', 'Condition'];

export interface Template {
  readonly Parameters: Readonly<Record<string, unknown>>;
  readonly Conditions: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
}

export interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** `!Ref x` → `{ Ref: 'x' }`, `!If [a, b, c]` → `{ 'Fn::If': ['a', b, c] }`. */
export function readTemplate(path: string): Template {
  return parse(readFileSync(path, 'utf8'), { customTags: (tags) => [...tags, ...FUNCTIONS.flatMap(tagsOf)] });
}

/** Every value below, with what it stands under. */
export function* valuesIn(
  node: unknown,
  key = '',
): Generator<{ readonly key: string; readonly value: unknown }> {
  yield { key, value: node };
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) yield* valuesIn(value, Array.isArray(node) ? key : name);
}

/** What a host runs when it boots, with the parameters given, as CloudFormation puts them in. */
export function bootScript(template: Template, parameters: Readonly<Record<string, string>>): string {
  const data = [...valuesIn(template.Resources.HostTemplate)].find(({ key }) => key === 'Fn::Base64')?.value;
  const script = [...valuesIn(data)].find(({ value }) => typeof value === 'string' && value.startsWith('#!'));
  return String(script?.value).replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`the example has no ${name}`);
    return value;
  });
}

/** The name that the long form of a function has. */
function longName(name: string): string {
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}

function tagsOf(name: string): readonly (ScalarTag | CollectionTag)[] {
  const tag = `!${name}`;
  const key = longName(name);
  return [
    { tag, resolve: (text) => new YAMLMapOf(key, text) },
    { tag, collection: 'seq', resolve: (node) => new YAMLMapOf(key, node) },
    { tag, collection: 'map', resolve: (node) => new YAMLMapOf(key, node) },
  ];
}

class YAMLMapOf extends YAMLMap {
  constructor(key: string, value: unknown) {
    super();
    this.set(key, value instanceof YAMLSeq || value instanceof YAMLMap ? value : String(value));
  }
}
