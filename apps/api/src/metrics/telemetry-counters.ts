import { Counter, type Registry } from 'prom-client';
import { telemetryOutcomes, type Telemetry } from '../telemetry/index.js';

/** Registers what became of telemetry. */
export function registerTelemetryCounters(registry: Registry, telemetry: Telemetry): void {
  new Counter({
    name: 'gatehouse_telemetry_events_total',
    help: 'Events of telemetry: emitted, or dropped because the feature was off, could not be verified, or the write failed',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const outcome of telemetryOutcomes) this.inc({ outcome }, telemetry.count(outcome));
    },
  });
}
