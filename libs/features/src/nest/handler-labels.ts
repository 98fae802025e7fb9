import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { UnknownFeaturesError, UnlabelledHandlersError } from '../domain/errors.js';
import { DeclaredJobs } from './declared-jobs.js';
import { declaredRoutesOf } from './declared-routes.js';
import { requiredFeaturesOf, ungatedReasonOf } from './feature-labels.js';
import { FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';

/** One handler of the application and what its labels say. */
export interface LabelledHandler {
  /** Class and method, e.g. `BillingController.invoices`. */
  readonly name: string;
  readonly routes: readonly string[];
  /** The jobs that it does: none for a route's handler. */
  readonly jobs: readonly string[];
  readonly requires: readonly string[];
  readonly ungated: string | undefined;
}

/** Walks every HTTP handler and every job of the application at boot, and refuses to start when a label is missing or wrong. */
@Injectable()
export class HandlerLabels implements OnModuleInit {
  private handlers: readonly LabelledHandler[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly jobs: DeclaredJobs,
    @Inject(FEATURES_OPTIONS) private readonly options: FeaturesOptions,
  ) {}

  /**
   * @throws UnlabelledHandlersError naming each handler that says neither what it requires nor why not.
   * @throws UnknownFeaturesError naming each label that the catalogue does not know, and where it is.
   */
  onModuleInit(): void {
    const unlabelled = this.all().filter(({ requires, ungated }) => requires.length === 0 && !ungated);
    if (unlabelled.length > 0) throw new UnlabelledHandlersError(unlabelled.map(({ name }) => name));
    const unknown = this.all().flatMap(({ name, requires }) =>
      requires.filter((key) => !this.options.catalogue.has(key)).map((key) => `"${key}" on ${name}`),
    );
    if (unknown.length > 0) throw new UnknownFeaturesError(unknown);
  }

  all(): readonly LabelledHandler[] {
    this.handlers ??= [
      ...this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.of(metatype) : [])),
      ...this.jobs.all().map(({ job, ...labels }) => ({ ...labels, jobs: [job], routes: [] })),
    ];
    return this.handlers;
  }

  private of(controller: { readonly name: string; readonly prototype?: unknown }): LabelledHandler[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      if (!handler || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      return {
        name: `${controller.name}.${method}`,
        routes: declaredRoutesOf(handler, controller),
        jobs: [],
        requires: requiredFeaturesOf(handler, controller),
        ungated: ungatedReasonOf(handler, controller),
      };
    });
  }
}
