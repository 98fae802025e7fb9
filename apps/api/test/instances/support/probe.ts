import type { Headers } from './cluster.js';
import { type Exchange, jsonOf } from './exchange.js';
import type { Asked } from './asked.js';
import type { Shown } from './staleness.js';

/** One way to see whether billing is on. */
export interface Probe {
  readonly name: string;
  readonly path: string;
  shown(answer: Exchange): Shown;
}

/** What a tenant is told that it has. */
export const snapshot: Probe = {
  name: 'snapshot',
  path: '/v1/features',
  shown(answer) {
    if (answer.status !== 200) return withoutState(answer);
    const body = jsonOf(answer) as { revision?: number; features?: { billing?: { enabled?: boolean } } };
    return { kind: 'state', enabled: body.features?.billing?.enabled === true, revision: body.revision };
  },
};

/** A route that billing gates. */
export const plans: Probe = {
  name: 'plans',
  path: '/v1/billing/plans',
  shown(answer) {
    if (answer.status === 200) return { kind: 'state', enabled: true, revision: undefined };
    if (answer.status === 403) return { kind: 'state', enabled: false, revision: undefined };
    return withoutState(answer);
  },
};

export const probes: readonly Probe[] = [snapshot, plans];

export async function shownBy(probe: Probe, instance: Asked, headers: Headers): Promise<Shown> {
  return probe.shown(await instance.ask(probe.path, { headers }));
}

function withoutState(answer: Exchange): Shown {
  if (answer.status === 503) return { kind: 'unverified', error: String(jsonOf(answer)['error']) };
  return { kind: 'broken', what: `${answer.status} ${answer.text}`.trim() };
}
