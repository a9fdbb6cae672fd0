/**
 * Runs workflow files on this machine: GitHub's own parser and expressions, jobs as processes, GitHub's services on
 * loopback. What GitHub does on machines of its own (checkout, artifacts, roles) is done by the stand-ins beside this.
 */
export * from './events.ts';
export { makeRepository, type TestRepository } from './repository.ts';
export * from './request.ts';
export { runWorkflow } from './run.ts';
export { type GitHub, startGitHub } from './services/index.ts';
