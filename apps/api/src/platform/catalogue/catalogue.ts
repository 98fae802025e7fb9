import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { EntitlementService, FeatureManifest, FeatureService, featureCatalogue } from '@gatehouse/features';
import { createCache } from 'cache-manager';
import { Configuration } from '../../configuration/index.js';
import { catalogueEntryOf } from './catalogue-entry.js';
import type { CatalogueEntry } from './catalogue.schema.js';

/** What is counted is not older than this, in milliseconds, whatever has not been heard of. */
const ttlMs = 5_000;

/**
 * The catalogue with what is true of it here and now. Counting looks at every tenant, so it is done once for all who
 * ask at a time, and again as soon as a change is heard of.
 */
@Injectable()
export class Catalogue implements OnApplicationShutdown {
  private readonly cache = createCache({ ttl: ttlMs });
  private readonly stopListening: () => void;
  private changes = 0;

  constructor(
    private readonly entitlements: EntitlementService,
    private readonly manifest: FeatureManifest,
    @Inject(Configuration) private readonly configuration: Configuration,
    features: FeatureService,
  ) {
    this.stopListening = features.onChange(() => this.drop());
  }

  /** @throws EntitlementsUnavailableError when the store cannot be read in time. */
  read(): Promise<readonly CatalogueEntry[]> {
    // a count that was begun before a change is kept under a name that nobody asks for after it
    return this.cache.wrap(`after ${this.changes} changes`, () => this.entries());
  }

  onApplicationShutdown(): void {
    this.stopListening();
  }

  private drop(): void {
    this.changes += 1;
    void this.cache.clear();
  }

  private async entries(): Promise<CatalogueEntry[]> {
    const { configuration } = this;
    const counts = await this.entitlements.count();
    return [...featureCatalogue.values()].map((feature) =>
      catalogueEntryOf(feature, {
        ...{ counts, configuration },
        ...{ routes: this.manifest.routesOf(feature.key), jobs: this.manifest.jobsOf(feature.key) },
      }),
    );
  }
}
