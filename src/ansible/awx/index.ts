export type { Awx } from './client.ts';
export { type AwxJob, cancelJob, followJob, type JobListener } from './job.ts';
export { type Launch, launchJob } from './launch.ts';
