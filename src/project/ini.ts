/** Sections and their settings, as Python's configparser reads setup.cfg: continuation lines are indented. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function parseIni(text: string): Ini {
  const sections = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  let name: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue;
    const header = /^\[([^\]]+)\]/.exec(line)?.[1];
    const setting = /^([^\s=:[][^=:]*?)\s*[=:]\s*(.*)$/.exec(line);
    if (header !== undefined) {
      section = sections.get(header) ?? new Map();
      sections.set(header, section);
      name = undefined;
    } else if (/^\s+\S/.test(line) && name !== undefined) {
      section.set(name, `${section.get(name) ?? ''}\n${line.trim()}`);
    } else if (setting !== null) {
      name = (setting[1] ?? '').toLowerCase().replaceAll('-', '_');
      section.set(name, (setting[2] ?? '').trim());
    }
  }
  return sections;
}
