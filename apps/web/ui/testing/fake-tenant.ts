import {
  features,
  type ChangeReceipt,
  type OperatorFeature,
  type OperatorFeatures,
} from '@gatehouse/contracts';
import type { EntitlementState, WantedValue } from '../platform/operator-types';

const feature = (more: Partial<OperatorFeature>): OperatorFeature => ({
  title: 'Billing',
  description: 'Plans and invoices.',
  gate: { name: 'ENABLE_BILLING', open: true },
  whenUnset: 'inherits',
  derived: false,
  requires: [],
  entitlement: { state: 'unset' },
  decision: { enabled: true, reason: 'inherited' },
  blockedBy: [],
  ...more,
});

const shut: Partial<OperatorFeature> = {
  whenUnset: 'off',
  limit: 10,
  gate: { name: 'ENABLE_HITL', open: false },
  decision: { enabled: false, reason: 'gate_off' },
  blockedBy: [{ kind: 'gate', name: 'ENABLE_HITL' }],
};

const special = new Map<string, Partial<OperatorFeature>>([
  ['hitl', shut],
  ['billing_stream', { derived: true, requires: ['billing'] }],
]);

const initial = () =>
  new Map(Object.entries(features).map(([key, { title }]) => [key, feature({ title, ...special.get(key) })]));

const failure = (error: string, status: number) =>
  Response.json({ success: false, error, message: `Because of ${error}.`, status }, { status });

const enabledIn = (value: WantedValue): boolean | null =>
  value !== null && typeof value === 'object' ? value.enabled : value;

const stateOf = (value: boolean | null): EntitlementState => {
  if (value === null) return 'unset';
  return value ? 'on' : 'off';
};

const decisionOf = ({ gate }: OperatorFeature, value: boolean | null): OperatorFeature['decision'] => {
  if (!gate.open) return { enabled: false, reason: 'gate_off' };
  if (value === false) return { enabled: false, reason: 'not_entitled' };
  return { enabled: true, reason: value ? 'entitled' : 'inherited' };
};

interface Asked {
  readonly features: Readonly<Record<string, WantedValue>>;
  readonly reason: string;
}

/** How the next change is to fail: with an answer, or with none. */
export type Failing = { readonly error: string; readonly status: number } | 'lost';

/** One tenant behind a fake `fetch` that stores, checks `If-Match`, fails on demand and can be held up. */
export class FakeTenant {
  readonly sent: unknown[] = [];
  /** What was asked to be previewed, which changes nothing. */
  readonly previewed: unknown[] = [];
  previewFails = false;
  /** What is answered when a receipt is asked for; nothing: that it cannot be. */
  receipt: ChangeReceipt | undefined;
  propagation: 'published' | 'pending' = 'published';
  #features = initial();
  #revision = 1;
  #failing: Failing | undefined;
  #held = Promise.resolve();

  get #etag() {
    return `"${this.#revision.toString()}"`;
  }

  get state() {
    // The keys are those of the catalogue, all of them.
    const features = Object.fromEntries(this.#features) as OperatorFeatures['features'];
    return { body: { tenantId: 'acme', revision: this.#revision, features }, etag: this.#etag };
  }

  set(key: string, wanted: WantedValue, reason: string): void {
    const value = enabledIn(wanted);
    const { enabled: _, ...terms } = typeof wanted === 'object' && wanted ? wanted : { enabled: value };
    const before = this.#features.get(key) ?? feature({});
    const entitlement = {
      ...terms,
      state: stateOf(value),
      reason,
      updatedBy: 'operator@gatehouse.test',
      updatedAt: '2026-11-03T14:05:00Z',
    };
    this.#features.set(key, { ...before, decision: decisionOf(before, value), entitlement });
    this.#revision += 1;
  }

  failNextChange(how: Failing): void {
    this.#failing = how;
  }

  /** Nothing is answered until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      release();
    };
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    await this.#held;
    if (request.url.includes('/changes/'))
      return this.receipt ? Response.json(this.receipt) : failure('store_unavailable', 503);
    if (request.method !== 'PATCH') return this.#answer({});
    if (request.url.includes('dryRun=true')) return this.#preview((await request.json()) as Asked);
    const failing = this.#failing;
    this.#failing = undefined;
    if (failing === 'lost') throw new TypeError('Failed to fetch');
    return failing ? failure(failing.error, failing.status) : this.#change(request);
  };

  #preview({ features: wanted }: Asked): Response {
    this.previewed.push(wanted);
    if (this.previewFails) return failure('feature_lookup_failed', 503);
    const flips = Object.entries(wanted).flatMap(([key, value]) => {
      const held = this.#features.get(key) ?? feature({});
      const [before, after] = [held.decision, decisionOf(held, enabledIn(value))];
      return before.enabled === after.enabled
        ? []
        : { feature: key, before: before.reason, after: after.reason, enabled: after.enabled };
    });
    const [turnsOn, turnsOff] = [true, false].map((to) => flips.filter(({ enabled }) => enabled === to));
    const effects = {
      turnsOn,
      turnsOff,
      opens: [],
      closes: turnsOff?.length ? ['GET /v1/billing/plans'] : [],
    };
    return this.#answer({ dryRun: true, changeId: null, effects, warnings: [] });
  }

  async #change(request: Request): Promise<Response> {
    const asked = (await request.json()) as Asked;
    const ifMatch = request.headers.get('if-match');
    this.sent.push({ ...asked, ifMatch });
    if (ifMatch !== null && ifMatch !== this.#etag) return failure('stale_revision', 409);
    for (const [key, value] of Object.entries(asked.features)) this.set(key, value, asked.reason);
    const blocked = Object.keys(asked.features).filter((key) => !this.#features.get(key)?.gate.open);
    const message = 'It has no effect while the gate is shut.';
    const warnings = blocked.map((key) => ({ feature: key, code: 'gate_off', message }));
    return this.#answer({
      changeId: 'c',
      changed: Object.keys(asked.features),
      propagation: this.propagation,
      warnings,
    });
  }

  #answer(more: object): Response {
    const { body, etag } = this.state;
    return Response.json({ ...body, ...more }, { headers: { etag } });
  }
}
