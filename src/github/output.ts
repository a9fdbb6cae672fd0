import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { workflowCommand } from './command.ts';

/**
 * Sets an output of the step, in the file that the runner names. Written here rather than by @actions/core, whose
 * loading, an HTTP client with it, takes longer than all else that publishing a package computes.
 * @param file `GITHUB_OUTPUT`; a runner without it reads the older command from standard output
 */
export function setOutput(
  name: string,
  value: string,
  file: string | undefined,
  write: (text: string) => void,
): void {
  if (file === undefined || file === '') write(`\n${workflowCommand('set-output', { name }, value)}`);
  else appendFileSync(file, outputEntry(name, value, `ghadelimiter_${randomUUID()}`));
}

/** An entry of that file; the value may have any number of lines, but none that is the delimiter. */
export function outputEntry(name: string, value: string, delimiter: string): string {
  if (name.includes(delimiter) || value.includes(delimiter))
    throw new Error(`the output ${name} contains its own delimiter`);
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
