import { Inject, Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';
import { HandlerLabels, type LabelledHandler } from './handler-labels.js';

/** What a feature gates. A checked-in copy shows in a diff what a change opens. */
export interface FeatureManifestDocument {
  readonly features: Readonly<Record<string, { readonly routes: readonly string[] }>>;
  /** Routes that need no feature, each with the reason its author gave. */
  readonly ungated: Readonly<Record<string, string>>;
}

/** Knows which routes each feature gates, from the labels on the handlers themselves. */
@Injectable()
export class FeatureManifest {
  constructor(
    private readonly labels: HandlerLabels,
    @Inject(FEATURES_OPTIONS) private readonly options: FeaturesOptions,
  ) {}

  /** Routes by feature, e.g. `GET /v1/billing/invoices`, each list sorted. */
  routesOf(feature: string): readonly string[] {
    return this.labels
      .all()
      .filter(({ requires }) => requires.includes(feature))
      .flatMap(routesOf)
      .sort();
  }

  /** What a route such as `GET /v1/billing/invoices` requires. */
  requirementsOf(route: string): readonly string[] {
    return this.labels.all().find((handler) => routesOf(handler).includes(route))?.requires ?? [];
  }

  document(): FeatureManifestDocument {
    const features = [...this.options.catalogue.keys()].map((key) => [key, { routes: this.routesOf(key) }]);
    const ungated = this.labels
      .all()
      .filter(({ requires }) => requires.length === 0)
      .flatMap((handler) => routesOf(handler).map((route) => [route, handler.ungated]));
    return { features: Object.fromEntries(features), ungated: Object.fromEntries(ungated.sort()) };
  }
}

/** Parameters are written as in OpenAPI: `{tenant_id}`. */
function routesOf({ controller, handler }: LabelledHandler): string[] {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  return pathsOf(controller).flatMap((prefix) =>
    pathsOf(handler).map((path) => {
      const whole = [prefix, path].flatMap((part) => part.split('/')).filter((part) => part !== '');
      return `${method} /${whole.join('/').replaceAll(/:(\w+)/g, '{$1}')}`;
    }),
  );
}

function pathsOf(target: object): readonly string[] {
  return [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
}
