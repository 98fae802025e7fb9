import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AtOnce } from '../at-once.js';
import { AuditLog, type AuditPage, type AuditSearch } from '../reading/audit-log.js';
import { auditLines, type AuditLines } from './audit-lines.js';
import type { AuditFormat } from './formats.js';

const pageSize = 500;

/** Writes all that is wanted into one file, a page of the store at a time and as fast as it is taken. */
@Injectable()
export class AuditExport {
  private readonly running = new AtOnce(
    2,
    'Two exports are on their way already. Try again when one has ended.',
  );

  constructor(private readonly log: AuditLog) {}

  /**
   * The file, from its first page on: what cannot be read at all fails here, and not in the middle of the file.
   * Destroy what is not read to its end.
   *
   * @throws ApiError `too_many_attempts`, `store_unavailable`
   */
  async open(search: Omit<AuditSearch, 'limit'>, format: Exclude<AuditFormat, 'json'>): Promise<Readable> {
    const end = this.running.begin();
    try {
      const first = await this.log.page({ ...search, limit: pageSize });
      const file = Readable.from(this.texts(first, search, auditLines[format]), { objectMode: false });
      return file.once('close', end);
    } catch (error) {
      end();
      throw error;
    }
  }

  private async *texts(
    first: AuditPage,
    search: Omit<AuditSearch, 'limit'>,
    { head, of }: AuditLines,
  ): AsyncGenerator<string> {
    yield head + of(first.items);
    for (let { next } = first; next;) {
      const page = await this.log.page({ ...search, after: next, limit: pageSize });
      yield of(page.items);
      next = page.next;
    }
  }
}
