import { Injectable } from '@nestjs/common';
import type { FeatureKey } from '../domain/feature-key.js';
import { FeatureService } from '../application/feature-service.js';
import { runGated, type JobOutcome } from '../application/run-gated.js';
import { DeclaredJobs, type DeclaredJob } from './declared-jobs.js';

/** Runs the jobs that methods declare with `@Job`, each only while the features of its labels are on. */
@Injectable()
export class GatedJobs {
  constructor(
    private readonly declared: DeclaredJobs,
    private readonly features: FeatureService,
  ) {}

  /** The names of all jobs, sorted. */
  names(): readonly string[] {
    return this.declared
      .all()
      .map(({ job }) => job)
      .sort();
  }

  /** Whether the job would be begun for the tenant. What cannot be verified is `false`. */
  async isOn(job: string, tenantId: string): Promise<boolean> {
    for (const feature of requirementsOf(this.of(job))) {
      if (!(await this.features.isFeatureEnabled(tenantId, feature))) return false;
    }
    return true;
  }

  /**
   * Does a tenant's share of a job, or parks it: what its labels require is asked for when it begins, and held while it
   * runs.
   *
   * @param until fires when it is to stop for another reason, e.g. because the process ends
   * @throws what the job throws
   */
  run(job: string, tenantId: string, until?: AbortSignal): Promise<JobOutcome> {
    const declared = this.of(job);
    const work = { tenantId, requires: requirementsOf(declared), ...(until && { until }) };
    return runGated(this.features, work, (held) => declared.handle(tenantId, held));
  }

  private of(job: string): DeclaredJob {
    const found = this.declared.all().find((each) => each.job === job);
    if (!found) throw new Error(`No @Job declares "${job}"`);
    return found;
  }
}

/** The boot has checked that the catalogue knows them. */
function requirementsOf({ requires }: DeclaredJob): readonly FeatureKey[] {
  return requires as readonly FeatureKey[];
}
