import { cleanUp } from '../deploy/clean-up.ts';

// A program of its own: whatever the main step saved, or did not come to save, there is no action in here to run again.
await cleanUp(process.env);
