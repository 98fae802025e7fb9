import { Inject, Injectable } from '@nestjs/common';
import { FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';
import { HandlerLabels, type LabelledHandler } from './handler-labels.js';

/** What a feature gates. A checked-in copy shows in a diff what a change opens. */
export interface FeatureManifestDocument {
  readonly features: Readonly<Record<string, { readonly routes: readonly string[] }>>;
  /** Routes that need no feature, each with the reason its author gave. */
  readonly ungated: Readonly<Record<string, string>>;
}

/**
 * Knows which routes each feature gates, from the labels on the handlers themselves. Routes are as declared, e.g.
 * `GET /v1/tenants/{tenant_id}`: without a global prefix, a version or a RouterModule's path.
 */
@Injectable()
export class FeatureManifest {
  constructor(
    private readonly labels: HandlerLabels,
    @Inject(FEATURES_OPTIONS) private readonly options: FeaturesOptions,
  ) {}

  /** The routes that a feature gates, sorted. */
  routesOf(feature: string): readonly string[] {
    return this.labels
      .all()
      .filter(({ requires }) => requires.includes(feature))
      .flatMap(({ routes }) => routes)
      .sort();
  }

  /** Every gated route with all that it requires, sorted by route. */
  gatedRoutes(): readonly { readonly route: string; readonly requires: readonly string[] }[] {
    return this.labels
      .all()
      .flatMap(({ routes, requires }) =>
        requires.length > 0 ? routes.map((route) => ({ route, requires })) : [],
      )
      .sort((a, b) => a.route.localeCompare(b.route));
  }

  /** What a route requires. Of several handlers that declare it, as for several hosts, all of it. */
  requirementsOf(route: string): readonly string[] {
    return [...new Set(this.handlersOf(route).flatMap(({ requires }) => requires))];
  }

  /** Whether a handler declares this route. */
  knows(route: string): boolean {
    return this.handlersOf(route).length > 0;
  }

  document(): FeatureManifestDocument {
    const features = [...this.options.catalogue.keys()].map(
      (key) => [key, { routes: this.routesOf(key) }] as const,
    );
    const ungated = this.labels
      .all()
      .filter(({ requires }) => requires.length === 0)
      .flatMap(({ routes, ungated = '' }) => routes.map((route) => [route, ungated] as const));
    return { features: Object.fromEntries(features), ungated: Object.fromEntries(ungated.sort()) };
  }

  private handlersOf(route: string): readonly LabelledHandler[] {
    const anyMethod = route.replace(/^\S+/, 'ALL');
    return this.labels.all().filter(({ routes }) => routes.includes(route) || routes.includes(anyMethod));
  }
}
