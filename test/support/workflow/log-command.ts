/** Workflow commands: lines of a step's output that the runner acts on (`::name key=value,…::message`). */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const SHAPE = /^::([\w-]+)(?: ([^:]*(?:%3A[^:]*)*))?::(.*)$/;

export function parseLogCommand(line: string): LogCommand | undefined {
  const match = SHAPE.exec(line.trimStart());
  if (match === null) return undefined;
  const [, name = '', properties = '', message = ''] = match;
  const pairs = properties.split(',').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [[pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))] as const];
  });
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(pairs),
    message: unescapeData(message),
  };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
