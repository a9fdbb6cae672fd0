import type { Report } from '../../github/index.ts';
import type { Decision } from './decide.ts';

/** Says what will be built, before anything is written. */
export function show({ name, version, platform, architecture }: Decision, report: Report): void {
  report.line(`${name} ${version} for ${platform.release}, ${architecture}`);
}
