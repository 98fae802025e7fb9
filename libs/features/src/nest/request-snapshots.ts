import { Inject, Injectable } from '@nestjs/common';
import { FeatureService, type ServedSnapshot } from '../application/feature-service.js';
import { UnknownTenantError } from '../domain/errors.js';
import { FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';

/** One snapshot a request: the guards of class and method see the same state, and the store is read once. */
@Injectable()
export class RequestSnapshots {
  private readonly snapshots = new WeakMap<object, ServedSnapshot>();

  constructor(
    private readonly features: FeatureService,
    @Inject(FEATURES_OPTIONS) private readonly options: FeaturesOptions,
  ) {}

  /** The snapshot that the request has been judged by already, if any. */
  at(request: object): ServedSnapshot | undefined {
    return this.snapshots.get(request);
  }

  /** Whether this process knows by itself that all of these are on: the hot path, without a snapshot. */
  areOnHere(request: object, required: readonly string[]): boolean {
    const tenantId = this.options.tenantOf(request as never);
    if (tenantId === undefined) return false;
    for (const feature of required) {
      if (this.features.isFeatureEnabledHere(tenantId, feature) !== true) return false;
    }
    return true;
  }

  /**
   * @param required the features that the request needs
   * @throws UnknownTenantError when the request's credential has no tenant, or one that nobody knows.
   * @throws EntitlementsUnavailableError when the store cannot be read in time.
   */
  async read(request: object, required: readonly string[]): Promise<ServedSnapshot> {
    const tenantId = this.options.tenantOf(request as never);
    if (tenantId === undefined) throw new UnknownTenantError('');
    const snapshot = await this.features.snapshotFor(tenantId, required);
    this.snapshots.set(request, snapshot);
    return snapshot;
  }
}
