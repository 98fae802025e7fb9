import { Counter, Gauge, type Registry } from 'prom-client';
import type { DeniedDecisions } from '../platform/decisions/index.js';

/** Registers what is known of the denials that are kept. */
export function registerDenialGauges(registry: Registry, denials: DeniedDecisions): void {
  const registers = [registry];
  new Gauge({
    name: 'gatehouse_denials_waiting',
    help: 'Evaluations that denied and wait to be written',
    registers,
    collect() {
      this.set(denials.depth);
    },
  });
  new Counter({
    name: 'gatehouse_denials_dropped_total',
    help: 'Evaluations that denied and were not kept: too many at a time, or Postgres was away for too long',
    registers,
    collect() {
      this.reset();
      this.inc(denials.dropped);
    },
  });
}
