export type { Awx } from './client.ts';
export { type AwxJob, followJob } from './job.ts';
export { launchJob } from './launch.ts';
