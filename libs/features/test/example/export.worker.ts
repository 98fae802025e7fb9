import { Injectable } from '@nestjs/common';
import { Job, RequiresFeature } from '../../src/index.js';

const pages = ['one', 'two', 'three'];

@Injectable()
export class ExportWorker {
  readonly written: string[] = [];

  @RequiresFeature('export')
  @Job('export.run')
  async run(tenantId: string, revoked: AbortSignal): Promise<void> {
    for (const page of pages) {
      // what has been written stays; the rest is done when the feature is on again
      if (revoked.aborted) return;
      this.written.push(`${tenantId}: ${page}`);
      await Promise.resolve();
    }
  }
}
