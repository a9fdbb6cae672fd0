export type { Awx } from './client.ts';
export { type AwxJob, followJob, type JobListener } from './job.ts';
export { type Launch, launchJob } from './launch.ts';
