import type { EntitlementState, TenantFeature, TenantFeatures } from '../../server/contract';

const feature = (more: Partial<TenantFeature>): TenantFeature => ({
  title: 'Billing',
  description: 'Plans and invoices.',
  gate: { name: 'ENABLE_BILLING', open: true },
  derived: false,
  requires: [],
  entitlement: { state: 'unset' },
  decision: { enabled: true, reason: 'inherited' },
  blockedBy: [],
  ...more,
});

const shut = {
  title: 'Human review',
  gate: { name: 'ENABLE_HITL', open: false },
  decision: { enabled: false, reason: 'gate_off' },
  blockedBy: [{ kind: 'gate', name: 'ENABLE_HITL' }],
} as const satisfies Partial<TenantFeature>;

const derived = {
  title: 'Live billing',
  derived: true,
  requires: ['billing'],
} as const satisfies Partial<TenantFeature>;

const failure = (error: string, status: number) =>
  Response.json({ success: false, error, message: `Because of ${error}.`, status }, { status });

const stateOf = (value: boolean | null): EntitlementState =>
  value === null ? 'unset' : value ? 'on' : 'off';

/** One tenant behind a fake `fetch` that stores, checks `If-Match`, fails on demand and can be held up. */
export const fakeTenant = () => {
  let body: TenantFeatures = {
    tenantId: 'acme',
    revision: 1,
    features: { billing: feature({}), hitl: feature(shut), billing_stream: feature(derived) },
  };
  let failing: { readonly error: string; readonly status: number } | 'lost' | undefined;
  let held = Promise.resolve();
  const sent: unknown[] = [];
  const etag = () => `"${body.revision}"`;

  const set = (key: string, value: boolean | null, reason: string) => {
    const before = body.features[key] ?? feature({});
    const allowed = before.gate.open && value !== false;
    const decision = allowed
      ? ({ enabled: true, reason: value ? 'entitled' : 'inherited' } as const)
      : ({ enabled: false, reason: before.gate.open ? 'not_entitled' : 'gate_off' } as const);
    const entitlement = {
      state: stateOf(value),
      reason,
      updatedBy: 'operator@gatehouse.test',
      updatedAt: '2026-11-03T14:05:00Z',
    };
    const features = { ...body.features, [key]: { ...before, decision, entitlement } };
    body = { ...body, revision: body.revision + 1, features };
  };

  const patch = (init: RequestInit) => {
    const asked = JSON.parse(String(init.body)) as {
      features: Record<string, boolean | null>;
      reason: string;
    };
    const ifMatch = new Headers(init.headers).get('if-match');
    sent.push({ ...asked, ifMatch });
    if (ifMatch !== null && ifMatch !== etag()) return failure('stale_revision', 409);
    for (const [key, value] of Object.entries(asked.features)) set(key, value, asked.reason);
    const warnings = Object.keys(asked.features)
      .filter((key) => body.features[key]?.gate.open === false)
      .map((key) => ({
        feature: key,
        code: 'gate_off',
        message: 'It has no effect while the gate is shut.',
      }));
    return Response.json({ ...body, changeId: 'c', changed: [], warnings }, { headers: { etag: etag() } });
  };

  const fetch = async (_url: unknown, init: RequestInit = {}): Promise<Response> => {
    await held;
    const next = failing;
    if (init.method === 'PATCH') failing = undefined;
    if (next === 'lost' && init.method === 'PATCH') throw new TypeError('Failed to fetch');
    if (next && next !== 'lost' && init.method === 'PATCH') return failure(next.error, next.status);
    return init.method === 'PATCH' ? patch(init) : Response.json(body, { headers: { etag: etag() } });
  };

  return {
    fetch,
    sent,
    set,
    state: () => ({ body, etag: etag() }),
    failNextChange: (how: typeof failing) => void (failing = how),
    hold: () => {
      let release = () => undefined as void;
      held = new Promise((resolve) => (release = resolve));
      return () => release();
    },
  };
};
