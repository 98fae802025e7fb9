import { Inject, Injectable } from '@nestjs/common';
import { FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';
import { HandlerLabels, type LabelledHandler } from './handler-labels.js';

/** What a feature gates. A checked-in copy shows in a diff what a change opens. */
export interface FeatureManifestDocument {
  readonly features: Readonly<
    Record<string, { readonly routes: readonly string[]; readonly jobs: readonly string[] }>
  >;
  /** Routes, and jobs as `JOB name`, that need no feature, each with the reason its author gave. */
  readonly ungated: Readonly<Record<string, string>>;
}

/**
 * Knows which routes and jobs each feature gates, from the labels on the handlers themselves. Routes are as declared, e.g.
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
    return this.gatedBy(feature)
      .flatMap(({ routes }) => routes)
      .sort();
  }

  /** The jobs that a feature gates, sorted. */
  jobsOf(feature: string): readonly string[] {
    return this.gatedBy(feature)
      .flatMap(({ jobs }) => jobs)
      .sort();
  }

  /** Every gated route, and every gated job as `JOB name`, with all that it requires; sorted. */
  gatedEntries(): readonly { readonly entry: string; readonly requires: readonly string[] }[] {
    return this.labels
      .all()
      .filter(({ requires }) => requires.length > 0)
      .flatMap((handler) => entriesOf(handler).map((entry) => ({ entry, requires: handler.requires })))
      .sort((a, b) => a.entry.localeCompare(b.entry));
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
      (key) => [key, { routes: this.routesOf(key), jobs: this.jobsOf(key) }] as const,
    );
    const ungated = this.labels
      .all()
      .filter(({ requires }) => requires.length === 0)
      .flatMap((handler) => entriesOf(handler).map((entry) => [entry, handler.ungated ?? ''] as const));
    return { features: Object.fromEntries(features), ungated: Object.fromEntries(ungated.sort()) };
  }

  private gatedBy(feature: string): readonly LabelledHandler[] {
    return this.labels.all().filter(({ requires }) => requires.includes(feature));
  }

  private handlersOf(route: string): readonly LabelledHandler[] {
    const anyMethod = route.replace(/^\S+/, 'ALL');
    return this.labels.all().filter(({ routes }) => routes.includes(route) || routes.includes(anyMethod));
  }
}

/** What leads to a handler: its routes, or its job. */
function entriesOf({ routes, jobs }: LabelledHandler): readonly string[] {
  return [...routes, ...jobs.map((job) => `JOB ${job}`)];
}
