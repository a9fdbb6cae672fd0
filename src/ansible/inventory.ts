/** Where the hosts are listed: a file or folder, or the text itself. */
export type Inventory =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'inline'; readonly format: 'ini' | 'yaml'; readonly text: string };

/** Text with a blank, comma or line break is the inventory itself; anything else names a file or folder. */
export function parseInventory(given: string): Inventory {
  if (!/[\s,]/.test(given)) return { kind: 'path', path: given };
  if (!given.includes('\n') && /^[^\s=[]+(\s*,\s*[^\s=,[]+)*\s*,?$/.test(given)) {
    const hosts = given.split(',').map((host) => host.trim());
    return { kind: 'inline', format: 'ini', text: `${hosts.filter((host) => host !== '').join('\n')}\n` };
  }
  return { kind: 'inline', format: looksLikeYaml(given) ? 'yaml' : 'ini', text: `${given}\n` };
}

/** A YAML inventory is a mapping: its first line that says anything ends in a colon, or begins a flow mapping. */
function looksLikeYaml(text: string): boolean {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\s#.*$/, '').trimEnd());
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
  return first === '---' || first.startsWith('{') || /^[^\s[=]+:$/.test(first) || /^[^\s[=]+:\s/.test(first);
}

/** The hosts that `ansible --list-hosts` prints, in Ansible's order. */
export function parseHostList(output: string): readonly string[] {
  const lines = output.split('\n');
  const head = lines.findIndex((line) => /^\s*hosts \(\d+\):\s*$/.test(line));
  if (head < 0) return [];
  return lines
    .slice(head + 1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
