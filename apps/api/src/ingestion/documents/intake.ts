import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { writeInTime } from '../../database/in-time.js';
import type { AnswerTime } from '../../http/index.js';
import { JobQueue } from '../../queue/index.js';
import { processJob } from '../job-names.js';
import type { AcceptedDocuments, NewDocument } from './document.schemas.js';

/** Documents that one tenant sends, or that one of its sources has. */
export interface Batch {
  readonly tenantId: string;
  /** Absent: somebody has sent them. */
  readonly sourceId?: string;
  /** Each external id once. */
  readonly documents: readonly NewDocument[];
}

/** Takes documents in, and queues the job that processes them: both or nothing. */
@Injectable()
export class Intake {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
  ) {}

  /**
   * A document that is known with this content is left as it is; with another, it is replaced and processed again. Safe
   * to repeat.
   *
   * @throws ApiError `store_unavailable`
   */
  accept(batch: Batch, time: AnswerTime): Promise<AcceptedDocuments> {
    return writeInTime(this.dataSource, (manager) => this.acceptIn(manager, batch), time.leftMs);
  }

  /** The same, in a transaction with other work. */
  async acceptIn(manager: EntityManager, batch: Batch): Promise<AcceptedDocuments> {
    const stored = await store(manager, batch);
    if (stored.length > 0) await this.queue.send(processJob, batch.tenantId, manager);
    const changed = new Set(stored.map(({ externalId }) => externalId));
    return {
      accepted: stored.map(({ id }) => id),
      unchanged: batch.documents.flatMap(({ externalId }) => (changed.has(externalId) ? [] : externalId)),
    };
  }
}

interface Stored {
  readonly id: string;
  readonly externalId: string;
}

async function store(manager: EntityManager, { tenantId, sourceId, documents }: Batch): Promise<Stored[]> {
  const column = (member: keyof NewDocument) => documents.map((document) => document[member]);
  const columns = [column('externalId'), column('title'), column('text')];
  return manager.query<Stored[]>(upsert, [tenantId, ...columns, sourceId ?? null]);
}

// ordered, so that two batches with the same documents wait for one another and not in a circle
const upsert = `
  INSERT INTO documents AS known (id, tenant_id, external_id, title, body, source_id)
  SELECT gen_random_uuid(), $1, external_id, title, body, $5::uuid
  FROM unnest($2::text[], $3::text[], $4::text[]) AS sent (external_id, title, body)
  ORDER BY external_id COLLATE "C"
  ON CONFLICT (tenant_id, external_id) DO UPDATE SET
    title = excluded.title, body = excluded.body, status = 'queued',
    language = NULL, words = NULL, search = NULL, failure = NULL, attempts = 0, processed_at = NULL,
    claimed_until = NULL, source_id = excluded.source_id
  WHERE (known.title, known.body) IS DISTINCT FROM (excluded.title, excluded.body)
  RETURNING id, external_id AS "externalId"`;
