/** Settings that systemd adds up, where another line of the same name would otherwise replace the first. Source: systemd.service(5), systemd.exec(5). */
const ADDED_UP = new Set([
  'Environment',
  'EnvironmentFile',
  'ExecStartPre',
  'InaccessiblePaths',
  'ReadOnlyPaths',
  'RestrictAddressFamilies',
  'StateDirectory',
  'SystemCallFilter',
  'TemporaryFileSystem',
]);

/** Hardening that would take away what an option asks for. */
const CONTRADICTED: Readonly<Record<string, readonly string[]>> = {
  AmbientCapabilities: ['CapabilityBoundingSet'],
  CPUSchedulingPolicy: ['RestrictRealtime'],
  DeviceAllow: ['PrivateDevices'],
  DevicePolicy: ['PrivateDevices'],
};

/** The name of a setting in a line `Name=value`. */
export function settingName(line: string): string {
  return line.slice(0, line.indexOf('='));
}

/**
 * The lines of a [Service] section with a user's own behind them: what these set, and the hardening that they contradict,
 * gives way.
 */
export function withOptions(lines: readonly string[], options: readonly string[]): readonly string[] {
  if (options.length === 0) return lines;
  const names = new Set(options.map(settingName));
  const gone = new Set([...names].filter((name) => !ADDED_UP.has(name)));
  for (const name of names) for (const other of CONTRADICTED[name] ?? []) gone.add(other);
  const ambient = options.filter((line) => settingName(line) === 'AmbientCapabilities');
  const bounded = names.has('CapabilityBoundingSet')
    ? []
    : ambient.map((line) => line.replace('AmbientCapabilities', 'CapabilityBoundingSet'));
  const kept = lines.filter((line) => !gone.has(settingName(line)));
  return [...kept, '# As `service-options` has it.', ...options, ...bounded];
}
