/** Something said about the run, shown on its page and beside the line of the file it is about. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * A workflow command for standard output, as "Workflow commands for GitHub Actions" documents them. Written here
 * rather than by @actions/core, whose loading alone takes longer than it takes to reject a wrong input.
 */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${data(message)}\n`;
}

/** The workflow command that shows an annotation. */
export function annotationCommand({ level, message, title, file, line, column }: Annotation): string {
  return workflowCommand(level, { title, file, line, col: column }, message);
}

/**
 * Text for the log that is no command to the runner, whoever wrote it: names in a bucket, logs of hosts. The runner takes
 * `::` for one at the start of a line, behind blanks, and `##[` anywhere (ActionCommand in actions/runner).
 */
export function logText(text: string): string {
  return text.replaceAll(/^((?:[^\S\r\n]|\x85)*)::/gm, '$1\\::').replaceAll('##[', '##\\[');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
