export { type Delivery, PACKAGE_TYPE, type Progress, checkPool, deliver, otherBytes } from './deliver.ts';
export { type Incoming, TextBlocks, incomingOf } from './incoming.ts';
export { packageStanza } from './package-stanza.ts';
export type { Parcels } from './parcels.ts';
export { provenSource } from './proven.ts';
