/** A step's log: its lines with secrets hidden, and the workflow commands among them acted upon. */
import type { Frame } from './frame.ts';
import { type LogCommand, parseLogCommand } from './log-command.ts';
import type { RunAnnotation } from './request.ts';

export interface StepLog {
  /** A line that the step printed. */
  line(text: string): void;
  /** Text that is only shown, whatever it looks like. */
  show(text: string): void;
  /** An error of the runner's own about the step. */
  error(message: string): void;
  content(): string;
}

const DISABLED = ['set-output', 'save-state', 'set-env', 'add-path'];
const SILENT = ['debug', 'add-matcher', 'remove-matcher', 'echo'];
const SHOWN = ['error', 'warning', 'notice', 'group', 'endgroup'];

export function openLog(frame: Frame, step: string): StepLog {
  const { spec } = frame.job;
  const { run } = spec;
  const lines: string[] = [];
  let stopped: string | undefined;
  const show = (text: string): void => {
    for (const line of text.split('\n')) {
      const hidden = run.mask.hide(line);
      lines.push(hidden);
      run.request.onLog?.({ job: spec.id, step, text: hidden });
    }
  };
  const act = (command: LogCommand, line: string): void => {
    const { name, message } = command;
    if (DISABLED.includes(name))
      throw new Error(`The command '${name}' is disabled: use the runner's files.`);
    if (SILENT.includes(name)) return;
    const level = levelOf(name);
    if (level !== undefined) {
      const annotation = annotationOf(level, command);
      run.annotations.push({ job: spec.id, step, ...annotation, message: run.mask.hide(message) });
    }
    if (name === 'add-mask') run.mask.add(message);
    if (name === 'stop-commands') stopped = message.toLowerCase();
    if (name === 'add-mask') show('::add-mask::***');
    else show(SHOWN.includes(name) ? `##[${name}]${message}` : line);
  };
  return {
    line: (text) => {
      const command = parseLogCommand(text);
      if (stopped === undefined && command !== undefined) act(command, text);
      else if (stopped !== undefined && command?.name === stopped) stopped = undefined;
      else show(text);
    },
    show,
    error: (message) => act({ name: 'error', properties: {}, message }, ''),
    content: () => (lines.length === 0 ? '' : `${lines.join('\n')}\n`),
  };
}

function levelOf(name: string): RunAnnotation['level'] | undefined {
  return name === 'error' || name === 'warning' || name === 'notice' ? name : undefined;
}

function annotationOf(level: RunAnnotation['level'], { message, properties }: LogCommand) {
  const { title, file, line } = properties;
  return {
    level,
    message,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}
