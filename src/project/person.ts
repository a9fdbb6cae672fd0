import { plain } from './synopsis.ts';

/** `Name <address>` as the Maintainer field wants it, or undefined where no address is in it. */
export function maintainer(text: string): string | undefined {
  const parts = /^(.*?)<?([^\s<>@"(),;:]+@[^\s<>@"(),;:]+)>?$/.exec(plain(text));
  if (parts === null) return undefined;
  const [, name = '', address = ''] = parts;
  const bare = name.replaceAll(/["<>]/g, '').trim();
  return `${bare === '' ? address : bare} <${address}>`;
}
