import { Global, Module } from '@nestjs/common';
import { TelemetryRows } from './telemetry-rows.js';
import { TelemetryController } from './telemetry.controller.js';
import { Telemetry } from './telemetry.js';

/** What happens in features, as far as they are on. Global: every area tells of itself. */
@Global()
@Module({
  controllers: [TelemetryController],
  providers: [Telemetry, TelemetryRows],
  exports: [Telemetry],
})
export class TelemetryModule {}
