import { DataSource } from 'typeorm';
import { connectionOptions } from './connection-options.js';

/** What is done in the background at a time, by all jobs of a process. */
const poolSize = 4;

/**
 * Connections of their own for what nobody waits for: jobs, and the queue that they come from. However slow they are,
 * whoever waits for an answer finds a connection.
 */
export class BackgroundDataSource extends DataSource {
  /** Not yet opened. Its statements are SQL: it knows no entities, and makes no schema. */
  static of(url: string): BackgroundDataSource {
    return new BackgroundDataSource({
      ...connectionOptions(url),
      applicationName: 'gatehouse-jobs',
      poolSize,
    });
  }
}
