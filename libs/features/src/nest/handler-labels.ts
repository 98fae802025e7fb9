import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { UnlabelledHandlersError } from '../domain/errors.js';
import { requiredFeaturesOf, ungatedReasonOf } from './feature-labels.js';

/** One handler of the application and what its labels say. */
export interface LabelledHandler {
  /** Class and method, e.g. `BillingController.invoices`. */
  readonly name: string;
  readonly controller: object;
  readonly handler: object;
  readonly requires: readonly string[];
  readonly ungated: string | undefined;
}

/** Walks every handler of the application once, at boot, and refuses to start when one is unlabelled. */
@Injectable()
export class HandlerLabels implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws UnlabelledHandlersError naming each handler that says neither what it requires nor why not. */
  onModuleInit(): void {
    const unlabelled = this.all().filter(({ requires, ungated }) => requires.length === 0 && !ungated);
    if (unlabelled.length > 0) throw new UnlabelledHandlersError(unlabelled.map(({ name }) => name));
  }

  all(): readonly LabelledHandler[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.of(metatype) : []));
  }

  private of(controller: { readonly name: string; readonly prototype?: unknown }): LabelledHandler[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner
      .getAllMethodNames(prototype)
      .map((method) => ({ method, handler: prototype[method] }))
      .flatMap(({ method, handler }) => {
        if (!handler || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
        return {
          name: `${controller.name}.${method}`,
          controller,
          handler,
          requires: requiredFeaturesOf(handler, controller),
          ungated: ungatedReasonOf(handler, controller),
        };
      });
  }
}
