export { checkPool, type Delivery, deliver, otherBytes, PACKAGE_TYPE, type Progress } from './deliver.ts';
export { type Incoming, incomingOf, TextBlocks } from './incoming.ts';
export { packageStanza } from './package-stanza.ts';
export type { Parcels } from './parcels.ts';
export { provenSource } from './proven.ts';
export { protect, restore } from './restore.ts';
