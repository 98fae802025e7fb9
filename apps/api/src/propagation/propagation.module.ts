import { Global, Module } from '@nestjs/common';
import { instanceRegistry } from './instance-registry.provider.js';

/** What instances know of one another. */
@Global()
@Module({ providers: [instanceRegistry], exports: [instanceRegistry] })
export class PropagationModule {}
