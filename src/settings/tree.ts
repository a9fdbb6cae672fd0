import { type Mistakes, quoted, type Spot } from './place.ts';

/** YAML as settings have it: texts as they are written, lists, and mappings whose keys come once. */
export type Tree = Text | List | Mapping;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly at: Spot;
}

interface List {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly at: Spot;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly at: Spot;
}

export interface Entry {
  readonly key: string;
  readonly at: Spot;
  readonly value: Tree;
}

/** A mapping, or nothing, which is an empty one; anything else is told. */
export function mappingOf(tree: Tree, name: string, mistakes: Mistakes): Mapping | undefined {
  if (tree.kind === 'mapping') return tree;
  if (tree.kind === 'text' && tree.text === '') return { kind: 'mapping', entries: [], at: tree.at };
  mistakes.tell(
    tree.at,
    `${quoted(name)} is a mapping.`,
    'Write `name: value`, one a line, indented below it.',
  );
  return undefined;
}

/** A text, which must hold nothing that would mean something else elsewhere. */
export function checkedText(text: string, at: Spot, mistakes: Mistakes): Text {
  if (text.includes('${{'))
    mistakes.tell(
      at,
      'Expressions (`${{ }}`) are not evaluated here.',
      'Write the value itself; what differs from run to run is an input of the workflow, what is secret a secret.',
    );
  if (text.includes('\0')) mistakes.tell(at, 'The text has a NUL in it.', 'Take it out.');
  return { kind: 'text', text, at };
}
