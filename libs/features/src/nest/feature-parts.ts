import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { assemble, type Assembled } from '../application/assemble.js';
import { FEATURES_OPTIONS } from './features.module-definition.js';
import type { FeaturesOptions } from './features.options.js';

/** The library's parts, put together once an application, and running from its start to its end. */
@Injectable()
export class FeatureParts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly assembled: Assembled;

  constructor(@Inject(FEATURES_OPTIONS) options: FeaturesOptions) {
    this.assembled = assemble({ ...options, limits: options.limits ?? new Map() });
  }

  onApplicationBootstrap(): void {
    this.assembled.propagation.start();
    this.assembled.watches.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.assembled.watches.stop(), this.assembled.propagation.stop()]);
  }
}
