import { propagationBoundsMs, type FeatureMetrics } from '@gatehouse/features';
import { Counter, Gauge, type Registry } from 'prom-client';

const levels = ['process', 'shared', 'store', 'none'] as const;
const outcomes = ['on', 'off', 'unverified'] as const;
const feedStates = ['lost', 'behind', 'subscribed'] as const;
const breakerStates = ['closed', 'half_open', 'open'] as const;

/** Registers what features count of themselves. It is read when somebody asks, and costs a decision nothing. */
export function registerFeatureGauges(registry: Registry, metrics: FeatureMetrics): void {
  const registers = [registry];
  new Counter({
    name: 'gatehouse_decisions_total',
    help: 'Decisions by outcome, and by the level that the data came from',
    labelNames: ['level', 'outcome'],
    registers,
    collect() {
      this.reset();
      for (const level of levels)
        for (const outcome of outcomes) this.inc({ level, outcome }, metrics.decisions[level][outcome]);
    },
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(read());
      },
    });
  gauge('gatehouse_lease_held', '1 while this process may decide from memory', () =>
    Number(metrics.isLeaseHeld),
  );
  gauge(
    'gatehouse_tenants_in_memory',
    'Tenants whose decisions are in memory',
    () => metrics.tenantsInMemory,
  );
  gauge(
    'gatehouse_oldest_data_seconds',
    'Age of the oldest data in memory',
    () => metrics.oldestDataMs / 1_000,
  );
  gauge(
    'gatehouse_outbox_depth',
    'Tenants whose change waits to be published',
    () => metrics.propagation.outboxDepth,
  );
  new Gauge({
    name: 'gatehouse_breaker_state',
    help: '0 closed, 1 half open, 2 open',
    labelNames: ['of'],
    registers,
    collect() {
      for (const [of, state] of Object.entries(metrics.breakers))
        this.set({ of }, breakerStates.indexOf(state));
    },
  });
  new Gauge({
    name: 'gatehouse_feed_state',
    help: '0 lost, 1 connected and behind, 2 subscribed',
    labelNames: ['feed'],
    registers,
    collect() {
      for (const { name: feed, state } of metrics.feeds) this.set({ feed }, feedStates.indexOf(state));
    },
  });
}

/** A histogram in Prometheus' text form, of counts that were made elsewhere. */
export function propagationHistogram({ propagation }: FeatureMetrics): string {
  const name = 'gatehouse_propagation_seconds';
  const bounds = [...propagationBoundsMs.map((ms) => String(ms / 1_000)), '+Inf'];
  let total = 0;
  const buckets = bounds.map((le, place) => {
    total += propagation.propagationCounts[place] ?? 0;
    return `${name}_bucket{le="${le}"} ${total}`;
  });
  const head = [
    `# HELP ${name} Time from a change to this process serving nothing older`,
    `# TYPE ${name} histogram`,
  ];
  const tail = [`${name}_sum ${propagation.propagationSumMs / 1_000}`, `${name}_count ${total}`];
  return `${[...head, ...buckets, ...tail].join('\n')}\n`;
}
