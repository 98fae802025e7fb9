/** Processes a tenant's documents that are queued. */
export const processJob = 'ingestion.process';

/** Reads a tenant's sources that are due. */
export const collectJob = 'ingestion.collect';
