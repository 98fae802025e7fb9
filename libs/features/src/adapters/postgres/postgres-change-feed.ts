import type { ClientConfig } from 'pg';
import { changeEvent, parseChangeMessage, type ChangeMessage } from '../../ports/change-message.js';
import type { Clock } from '../../ports/clock.js';
import { PostgresFeed } from './postgres-feed.js';

/**
 * Hears what changes of entitlements NOTIFY.
 *
 * @example new PostgresChangeFeed({ connectionString: url }, systemClock).open(listener)
 */
export class PostgresChangeFeed extends PostgresFeed<ChangeMessage> {
  constructor(config: ClientConfig, clock: Clock) {
    super(config, clock, { channel: changeEvent, parse: parseChangeMessage });
  }
}
