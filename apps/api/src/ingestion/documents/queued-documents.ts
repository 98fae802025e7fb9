import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BackgroundDataSource } from '../../database/background-data-source.js';
import { readInTime, writeInTime, writeMs } from '../../database/in-time.js';
import { recordUsage } from '../../billing/usage.js';
import { isOutage } from '../outage.js';
import { analyse } from './analyse.js';

/** A document that could not be processed is tried so often, and then says why. */
const mostAttempts = 5;

const longestReason = 300;

/** How long a document is left to whoever has claimed it, in milliseconds: many times what the longest text takes. */
const claimMs = 10_000;

interface Claimed {
  readonly id: string;
  readonly text: string;
  /** As text, which loses nothing: who has claimed it knows it by this. */
  readonly until: string;
}

interface Turn {
  /** Not these. */
  readonly except: readonly string[];
  /** Fires when nothing may be processed any more. */
  readonly held: AbortSignal;
}

/** What became of the document whose turn it was. */
export interface Processed {
  readonly id: string;
  readonly isDone: boolean;
}

/** Documents that wait to be processed; each is processed once, however many look for one at a time. */
@Injectable()
export class QueuedDocuments {
  constructor(private readonly dataSource: BackgroundDataSource) {}

  /** Tenants who have some. @param among looks at these alone */
  async tenants(among?: readonly string[]): Promise<readonly string[]> {
    const found = among
      ? this.dataSource.query<{ id: string }[]>(tenantsAmong, [among])
      : this.dataSource.query<{ id: string }[]>(allTenants);
    return (await readInTime(found)).map(({ id }) => id);
  }

  /**
   * Processes the next one of a tenant. What is found out about it is stored whole, or not at all when it was replaced
   * meanwhile. One that cannot be processed fails alone.
   *
   * @returns undefined when none is left
   * @throws ApiError `store_unavailable`
   */
  async processNext(tenantId: string, { except, held }: Turn): Promise<Processed | undefined> {
    const [claimed] = await this.write<Claimed[]>(claim, [tenantId, except, claimMs]);
    if (!claimed) return undefined;
    const { id, text, until } = claimed;
    try {
      const { language, words, searchConfiguration } = await analyse(text);
      if (held.aborted) await this.write(release, [id, until]);
      else await this.store(tenantId, [id, until, language, words, searchConfiguration]);
      return { id, isDone: true };
    } catch (error) {
      if (isOutage(error)) throw error;
      const reason = (error as Error).message.slice(0, longestReason);
      await this.write(countAttempt, [id, until, reason, mostAttempts]);
      return { id, isDone: false };
    }
  }

  /** What is processed is billed, in one transaction; what was replaced meanwhile is neither. */
  private async store(tenantId: string, values: unknown[]): Promise<void> {
    const write = async (manager: EntityManager) => {
      const [, stored] = await manager.query<[unknown, number]>(storeAnalysis, values);
      if (stored > 0) await recordUsage(manager, tenantId, 'documents', stored);
    };
    await writeInTime(this.dataSource, write, writeMs);
  }

  private write<Result>(statement: string, values: unknown[]): Promise<Result> {
    return writeInTime(this.dataSource, (manager) => manager.query<Result>(statement, values), writeMs);
  }
}

// read back with a SELECT, because TypeORM answers an UPDATE with its rows and their number
const claim = `
  WITH claimed AS (
    UPDATE documents SET claimed_until = clock_timestamp() + $3 * interval '1 millisecond'
    WHERE id = (
      SELECT id FROM documents
      WHERE tenant_id = $1 AND status = 'queued' AND id <> ALL ($2::uuid[])
        AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
      ORDER BY attempts, created_at, id LIMIT 1
      FOR UPDATE SKIP LOCKED
    )
    RETURNING id, body, claimed_until
  )
  SELECT id, body AS text, claimed_until::text AS until FROM claimed`;

const isClaimed = `id = $1 AND claimed_until = $2::timestamptz AND status = 'queued'`;

const release = `UPDATE documents SET claimed_until = NULL WHERE ${isClaimed}`;

const storeAnalysis = `
  UPDATE documents SET status = 'processed', language = $3, words = $4, failure = NULL, claimed_until = NULL,
    processed_at = clock_timestamp(),
    search = setweight(to_tsvector($5::regconfig, title), 'A') || setweight(to_tsvector($5::regconfig, body), 'D')
  WHERE ${isClaimed}`;

const countAttempt = `
  UPDATE documents SET attempts = attempts + 1, failure = $3, claimed_until = NULL,
    status = CASE WHEN attempts + 1 < $4 THEN 'queued' ELSE 'failed' END
  WHERE ${isClaimed}`;

// from one tenant to the next, however many documents each has
const allTenants = `
  WITH RECURSIVE tenant (id) AS (
    (SELECT tenant_id FROM documents WHERE status = 'queued' ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT (SELECT tenant_id FROM documents
      WHERE status = 'queued' AND tenant_id > tenant.id ORDER BY tenant_id LIMIT 1)
    FROM tenant WHERE tenant.id IS NOT NULL
  )
  SELECT id FROM tenant WHERE id IS NOT NULL`;

const tenantsAmong = `
  SELECT id FROM unnest($1::uuid[]) AS tenant (id)
  WHERE EXISTS (SELECT FROM documents WHERE tenant_id = id AND status = 'queued')`;
