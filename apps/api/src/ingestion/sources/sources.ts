import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readInTime, writeInTime } from '../../database/in-time.js';
import { ApiError, type AnswerTime } from '../../http/index.js';
import { JobQueue } from '../../queue/index.js';
import type { Position } from '../documents/document.schemas.js';
import { collectJob } from '../job-names.js';
import { mostSources, type NewSource, type Source } from './source.schemas.js';

export interface SourceList {
  readonly tenantId: string;
  readonly after: Position | undefined;
  readonly limit: number;
}

interface Addition extends NewSource {
  readonly tenantId: string;
  readonly time: AnswerTime;
}

export const limitReached = () =>
  new ApiError('limit_reached', {
    message: `A tenant may have ${mostSources} sources: delete one first.`,
    facts: { limit: mostSources },
  });

/** Lists, adds and deletes where a tenant's documents are collected from. */
@Injectable()
export class Sources {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
  ) {}

  /** Newest first. */
  async list({ tenantId, after, limit }: SourceList): Promise<Source[]> {
    const values = [tenantId, limit, after?.createdAt ?? null, after?.id ?? null];
    return (await readInTime(this.dataSource.query<SourceRow[]>(pageStatement, values))).map(sourceOf);
  }

  /** @throws ApiError `limit_reached`; only the lock of `add` makes sure. */
  async refuseWithoutRoom(tenantId: string): Promise<void> {
    const count = this.dataSource.query<{ count: number }[]>(countStatement, [tenantId]);
    if (((await readInTime(count))[0]?.count ?? 0) >= mostSources) throw limitReached();
  }

  /**
   * Adds one, to be read at once. However many are added at a time, no more are there than may be.
   *
   * @throws ApiError `source_exists` | `limit_reached` | `store_unavailable`
   */
  add({ tenantId, name, url, time }: Addition): Promise<Source> {
    const write = async (manager: EntityManager) => {
      await manager.query(lockStatement, [tenantId]);
      const found = await manager.query<{ url: string }[]>(urlsStatement, [tenantId]);
      if (found.some((source) => source.url === url)) throw new ApiError('source_exists');
      if (found.length >= mostSources) throw limitReached();
      const [row] = await manager.query<[SourceRow]>(insertStatement, [tenantId, name, url]);
      await this.queue.send(collectJob, tenantId, manager);
      return sourceOf(row);
    };
    return writeInTime(this.dataSource, write, time.leftMs);
  }

  /** What was collected from it stays. @returns whether there was one */
  delete(tenantId: string, id: string, time: AnswerTime): Promise<boolean> {
    const write = async (manager: EntityManager) => {
      const [, deleted] = await manager.query<[unknown, number]>(deleteStatement, [tenantId, id]);
      return deleted > 0;
    };
    return writeInTime(this.dataSource, write, time.leftMs);
  }
}

interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly next_at: Date;
  readonly last_at: Date | null;
  readonly last_outcome: string | null;
  readonly items: number | null;
  readonly refused: number | null;
  readonly created_at: Date;
}

function sourceOf({ id, name, url, items, refused, ...row }: SourceRow): Source {
  return {
    id,
    name,
    url,
    nextAt: row.next_at.toISOString(),
    lastAt: row.last_at?.toISOString() ?? null,
    lastOutcome: row.last_outcome,
    items,
    refused,
    createdAt: row.created_at.toISOString(),
  };
}

const columns = 'id, name, url, next_at, last_at, last_outcome, items, refused, created_at';

const pageStatement = `
  SELECT ${columns} FROM ingestion_sources
  WHERE tenant_id = $1 AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
  ORDER BY created_at DESC, id DESC LIMIT $2`;

const countStatement = 'SELECT count(*)::int AS count FROM ingestion_sources WHERE tenant_id = $1';

// one after the other adds to a tenant's; a lock of its own, so that no operator's change waits for it
const lockStatement = `SELECT pg_advisory_xact_lock(hashtext('ingestion_sources'), hashtext($1))`;

const urlsStatement = 'SELECT url FROM ingestion_sources WHERE tenant_id = $1';

const insertStatement = `
  INSERT INTO ingestion_sources (id, tenant_id, name, url) VALUES (gen_random_uuid(), $1, $2, $3)
  RETURNING ${columns}`;

const deleteStatement = 'DELETE FROM ingestion_sources WHERE tenant_id = $1 AND id = $2';
