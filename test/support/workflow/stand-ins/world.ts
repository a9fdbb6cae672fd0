/** What the stand-ins are told by the runner, and how they answer it. */
import { appendFileSync } from 'node:fs';

interface World {
  readonly repositories: Readonly<Record<string, string>>;
  readonly roles: Readonly<
    Record<string, { readonly accessKeyId: string; readonly secretAccessKey: string }>
  >;
}

export function world(): World {
  return JSON.parse(process.env.STAND_IN_WORLD ?? '{}');
}

export function input(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}

export function variable(name: string): string {
  return process.env[name] ?? '';
}

export function setOutput(name: string, value: string): void {
  appendFileSync(variable('GITHUB_OUTPUT'), `${name}<<__END__\n${value}\n__END__\n`);
}

export function exportVariable(name: string, value: string): void {
  appendFileSync(variable('GITHUB_ENV'), `${name}<<__END__\n${value}\n__END__\n`);
}

export function mask(secret: string): void {
  if (secret !== '') console.log(`::add-mask::${secret}`);
}

/** Ends the step as a failure with one error. */
export function fail(message: string): never {
  console.log(`::error::${message}`);
  process.exit(1);
}
