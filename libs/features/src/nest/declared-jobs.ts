import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { requiredFeaturesOf, ungatedReasonOf } from './feature-labels.js';
import { jobOf, type JobHandler } from './job.decorator.js';

/** A job of the application, what its labels say, and how it is done. */
export interface DeclaredJob {
  readonly job: string;
  /** Class and method, e.g. `DocumentProcessing.process`. */
  readonly name: string;
  readonly requires: readonly string[];
  readonly ungated: string | undefined;
  readonly handle: JobHandler;
}

/** Finds every method with `@Job` among the application's providers. */
@Injectable()
export class DeclaredJobs {
  private declared: readonly DeclaredJob[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): readonly DeclaredJob[] {
    this.declared ??= [...this.instances()].flatMap((instance) => this.of(instance));
    return this.declared;
  }

  /** Each once: a provider may be known in several modules. */
  private instances(): ReadonlySet<object> {
    const found = [...this.discovery.getProviders(), ...this.discovery.getControllers()].map(
      ({ instance }) => instance as unknown,
    );
    return new Set(
      found.filter((instance): instance is object => typeof instance === 'object' && instance !== null),
    );
  }

  private of(instance: object): DeclaredJob[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object> | null;
    if (prototype === null) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      const job = handler && jobOf(handler);
      if (!handler || job === undefined) return [];
      return {
        job,
        name: `${instance.constructor.name}.${method}`,
        requires: requiredFeaturesOf(handler, instance.constructor),
        ungated: ungatedReasonOf(handler, instance.constructor),
        // the decorator's type lets nothing else be labelled
        handle: (handler as JobHandler).bind(instance),
      };
    });
  }
}
