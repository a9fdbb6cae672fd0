export {
  type Awx,
  type AwxJob,
  followJob,
  launchJob,
} from './awx/index.ts';
export * from './events.ts';
export * from './galaxy.ts';
export * from './host.ts';
export * from './inventory.ts';
export { entriesOf, type Json, listOf, property, textOf } from './json.ts';
export * from './known-hosts.ts';
export { unpasted } from './pasted.ts';
export * from './results.ts';
export * from './rollout.ts';
export * from './serial.ts';
export * from './ssh.ts';
export * from './ssh-key.ts';
export { ansibleEnvironment, type Stage } from './stage.ts';
export * from './tool.ts';
export * from './variables.ts';
export * from './workplace.ts';
