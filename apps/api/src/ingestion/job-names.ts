/** Processes a tenant's documents that are queued. */
export const processJob = 'ingestion.process';
