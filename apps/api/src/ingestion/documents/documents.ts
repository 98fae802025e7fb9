import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readInTime, writeInTime } from '../../database/in-time.js';
import type { AnswerTime } from '../../http/index.js';
import { DocumentEntity } from '../ingestion.entities.js';
import type { Document, Position, WholeDocument } from './document.schemas.js';

export interface DocumentList {
  readonly tenantId: string;
  readonly status: Document['status'] | undefined;
  readonly after: Position | undefined;
  readonly limit: number;
}

/** Reads and deletes what a tenant has sent. */
@Injectable()
export class Documents {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list({ tenantId, status, after, limit }: DocumentList): Promise<Document[]> {
    const page = this.dataSource
      .getRepository(DocumentEntity)
      .createQueryBuilder('document')
      .select(listed.map((column) => `document.${column}`))
      .where('document.tenantId = :tenantId', { tenantId })
      .orderBy({ 'document.createdAt': 'DESC', 'document.id': 'DESC' })
      .limit(limit);
    if (status) page.andWhere('document.status = :status', { status });
    if (after)
      page.andWhere('(document.createdAt, document.id) < (:createdAt::timestamptz, :id::uuid)', { ...after });
    return (await readInTime(page.getMany())).map(documentOf);
  }

  async find(tenantId: string, id: string): Promise<WholeDocument | undefined> {
    const documents = this.dataSource.getRepository(DocumentEntity);
    const found = await readInTime(documents.findOneBy({ tenantId, id }));
    return found ? { ...documentOf(found), text: found.body } : undefined;
  }

  /** @returns whether there was one */
  delete(tenantId: string, id: string, time: AnswerTime): Promise<boolean> {
    const write = async (manager: EntityManager) => {
      const { affected } = await manager.delete(DocumentEntity, { tenantId, id });
      return (affected ?? 0) > 0;
    };
    return writeInTime(this.dataSource, write, time.leftMs);
  }
}

/** Not the text, which may be long. */
const listed = [
  ...['id', 'externalId', 'sourceId', 'title', 'status', 'language', 'words'],
  ...['failure', 'attempts', 'createdAt', 'processedAt'],
];

function documentOf(row: DocumentEntity): Document {
  return {
    id: row.id,
    externalId: row.externalId,
    sourceId: row.sourceId,
    title: row.title,
    // the table's check has the schema's vocabulary
    status: row.status as Document['status'],
    language: row.language,
    words: row.words,
    failure: row.failure,
    attempts: row.attempts,
    createdAt: row.createdAt.toISOString(),
    processedAt: row.processedAt?.toISOString() ?? null,
  };
}
