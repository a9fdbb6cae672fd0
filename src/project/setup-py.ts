import { Failure } from '../failure.ts';
import { member, textsOf } from './value.ts';

/** Runs a Python program (its text, then arguments) with the distribution's own Python and gives its output. */
export type Inspect = (program: string, args: readonly string[]) => Promise<string>;

/** The keyword arguments of setup(). */
export interface SetupArguments {
  /** Those that are literals, by name. */
  readonly literal: unknown;
  /** The names of the others; `**` for a mapping of some. */
  readonly computed: ReadonlySet<string>;
}

export const NO_SETUP: SetupArguments = { literal: {}, computed: new Set() };

/**
 * Prints, as JSON, the literal keyword arguments of the call of `setup` in a file, and the names of those that aren't. A
 * variable counts as its literal where it is set once and nothing of it is used, which might change it.
 */
const SETUP_LITERALS = `
import ast, json, sys
with open(sys.argv[1], 'rb') as file:
    tree = ast.parse(file.read())
names = {}
found = {}
computed = []
names_used = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
stored = [node.id for node in names_used if not isinstance(node.ctx, ast.Load)]
changed = {
    node.value.id
    for node in ast.walk(tree)
    if isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.value, ast.Name)
}
def literal(node):
    if isinstance(node, ast.Name) and node.id in names and stored.count(node.id) == 1 and node.id not in changed:
        return names[node.id]
    return ast.literal_eval(node)
for node in tree.body:
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        try:
            names[node.targets[0].id] = ast.literal_eval(node.value)
        except ValueError:
            pass
for node in ast.walk(tree):
    if not isinstance(node, ast.Call):
        continue
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, 'id', '')
    if called != 'setup':
        continue
    for keyword in node.keywords:
        try:
            if keyword.arg is None:
                found.update(literal(keyword.value))
            else:
                found[keyword.arg] = literal(keyword.value)
        except ValueError:
            computed.append(keyword.arg or '**')
print(json.dumps({'found': found, 'computed': computed}, default=str))
`;

/**
 * Reads setup.py without executing it.
 * @throws Failure `project` where it is no Python
 */
export async function readSetup(file: string, inspect: Inspect): Promise<SetupArguments> {
  try {
    const read: unknown = JSON.parse(await inspect(SETUP_LITERALS, [file]));
    return { literal: member(read, 'found'), computed: new Set(textsOf(member(read, 'computed'))) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.trim().split('\n').at(-1) : String(cause);
    throw new Failure('project', `${file} can’t be read: ${message}`, 'Mend the file.', { cause });
  }
}
