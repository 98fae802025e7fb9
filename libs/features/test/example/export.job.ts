import { Inject, Injectable } from '@nestjs/common';
import { FeatureService } from '../../src/index.js';

@Injectable()
export class ExportJob {
  constructor(@Inject(FeatureService) private readonly features: FeatureService) {}

  async run(tenantId: string): Promise<'done' | 'skipped' | 'later'> {
    const decision = await this.features.decide(tenantId, 'export');
    if (decision.reason === 'lookup_failed') return 'later';
    if (!decision.enabled) return 'skipped';
    return 'done';
  }
}
