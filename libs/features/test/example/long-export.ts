import type { FeatureService } from '../../src/index.js';

export async function exportPages(
  features: FeatureService,
  tenantId: string,
  pages: AsyncIterable<string>,
  done: AbortSignal,
): Promise<string[]> {
  const revoked = features.hold(tenantId, 'export', done);
  const written: string[] = [];
  for await (const page of pages) {
    revoked.throwIfAborted();
    written.push(page);
  }
  return written;
}
