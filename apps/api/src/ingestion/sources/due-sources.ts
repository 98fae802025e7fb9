import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BackgroundDataSource } from '../../database/background-data-source.js';
import { readInTime, writeInTime, writeMs } from '../../database/in-time.js';
import { Intake } from '../documents/intake.js';
import type { Reading } from './feed/read-feed.js';

/** How long a source is left to whoever has claimed it, in milliseconds: twice what the slowest takes, and more. */
const claimMs = 15_000;

/** From one read to the next, in milliseconds. */
const periodMs = 15 * 60_000;

/** A source that is being read. */
export interface ClaimedSource {
  readonly id: string;
  readonly tenantId: string;
  readonly url: string;
  /** As text, which loses nothing: who has claimed it knows it by this. */
  readonly until: string;
}

/** Sources whose time has come; each is read once, however many look for one at a time. */
@Injectable()
export class DueSources {
  constructor(
    private readonly dataSource: BackgroundDataSource,
    private readonly intake: Intake,
  ) {}

  /** Tenants who have some. @param among looks at these alone */
  async tenants(among?: readonly string[]): Promise<readonly string[]> {
    const found = this.dataSource.query<{ id: string }[]>(tenants, [among ?? null]);
    return (await readInTime(found)).map(({ id }) => id);
  }

  /**
   * @returns undefined when none is left
   * @throws ApiError `store_unavailable`
   */
  async claim(tenantId: string): Promise<ClaimedSource | undefined> {
    const [claimed] = await this.write<ClaimedSource[]>(claim, [tenantId, claimMs]);
    return claimed;
  }

  /** Leaves it due. */
  async release({ id, until }: ClaimedSource): Promise<void> {
    await this.write(release, [id, until]);
  }

  /** @param reason why it could not be read, in words */
  async fail({ id, until }: ClaimedSource, reason: string): Promise<void> {
    await this.write(finish, [id, until, periodMs, reason, null, null]);
  }

  /**
   * Takes in what was read, and says so of the source: both or nothing. Nothing when the source was deleted meanwhile, or
   * was left for so long that others have claimed it.
   *
   * @param held nothing is stored once it has fired
   * @throws ApiError `store_unavailable`, or the reason of `held`
   */
  async store(source: ClaimedSource, { documents, refused }: Reading, held: AbortSignal): Promise<void> {
    const { id: sourceId, tenantId } = source;
    const write = async (manager: EntityManager) => {
      const values = [sourceId, source.until, periodMs, 'read', documents.length, refused];
      const [, isMine] = await manager.query<[unknown, number]>(finish, values);
      if (isMine === 0) return;
      const { unchanged } = await this.intake.acceptIn(manager, { tenantId, sourceId, documents });
      // of a source that was deleted and added again
      if (unchanged.length > 0) await manager.query(adopt, [tenantId, sourceId, unchanged]);
      held.throwIfAborted();
    };
    await writeInTime(this.dataSource, write, writeMs);
  }

  private write<Result>(statement: string, values: unknown[]): Promise<Result> {
    return writeInTime(this.dataSource, (manager) => manager.query<Result>(statement, values), writeMs);
  }
}

const isDue = `next_at <= clock_timestamp() AND (claimed_until IS NULL OR claimed_until < clock_timestamp())`;

const tenants = `
  SELECT DISTINCT tenant_id AS id FROM ingestion_sources
  WHERE ${isDue} AND ($1::uuid[] IS NULL OR tenant_id = ANY ($1))`;

// read back with a SELECT, because TypeORM answers an UPDATE with its rows and their number
const claim = `
  WITH claimed AS (
    UPDATE ingestion_sources SET claimed_until = clock_timestamp() + $2 * interval '1 millisecond'
    WHERE id = (
      SELECT id FROM ingestion_sources WHERE tenant_id = $1 AND ${isDue}
      ORDER BY next_at, id LIMIT 1
      FOR UPDATE SKIP LOCKED
    )
    RETURNING id, tenant_id, url, claimed_until
  )
  SELECT id, tenant_id AS "tenantId", url, claimed_until::text AS until FROM claimed`;

const isClaimed = `id = $1 AND claimed_until = $2::timestamptz`;

const release = `UPDATE ingestion_sources SET claimed_until = NULL WHERE ${isClaimed}`;

const finish = `
  UPDATE ingestion_sources SET claimed_until = NULL, last_at = clock_timestamp(),
    next_at = clock_timestamp() + $3 * interval '1 millisecond', last_outcome = $4, items = $5, refused = $6
  WHERE ${isClaimed}`;

const adopt = `
  UPDATE documents SET source_id = $2
  WHERE tenant_id = $1 AND external_id = ANY ($3::text[]) AND source_id IS NULL`;
