import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import type { Denial } from '../ports/denial-log.js';
import { FailingEntitlementStore, ManualClock } from '../testing/index.js';
import { probeApp, probeOptions } from './probe-app.fixture.js';
import { RequiresFeature } from './requires-feature.decorator.js';

@RequiresFeature('billing')
@Controller('reports')
class ReportsController {
  @RequiresFeature('hitl')
  @Get(':id')
  read(): string {
    return 'a report';
  }
}

describe('a denial', () => {
  let recorded: Denial[] = [];
  let id: () => string | undefined = () => 'id-1';
  let store: FailingEntitlementStore;
  let app: NestFastifyApplication;
  const ask = async (authorization = 'acme') => {
    const answer = await app.inject({ method: 'GET', url: '/reports/7', headers: { authorization } });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as unknown };
  };

  beforeEach(async () => {
    recorded = [];
    const inner = new InProcessEntitlementStore();
    inner.addTenant('acme');
    store = new FailingEntitlementStore(inner);
    const denials = { record: (denial: Denial) => (recorded.push(denial), id()) };
    const options = { ...probeOptions(store), clock: new ManualClock(1_000), denials };
    app = await probeApp(new FastifyAdapter(), [ReportsController], options);
  });
  afterEach(() => app.close());

  it('is recorded with all that it was decided by, and says under which id', async () => {
    expect(await ask()).toMatchObject({ status: 403, body: { decisionId: 'id-1', feature: 'hitl' } });
    expect(recorded).toEqual([
      {
        tenantId: 'acme',
        route: 'GET /reports/{id}',
        required: ['billing', 'hitl'],
        decision: { feature: 'hitl', enabled: false, reason: 'not_entitled' },
        answer: {
          held: { tenantId: 'acme', revision: 0, entitlements: new Map() },
          level: 'store',
          ageMs: 0,
        },
        at: 1_000,
      },
    ]);
  });

  it('of what nobody can say is recorded as that', async () => {
    store.fail(new Error('offline'));
    expect(await ask()).toMatchObject({ status: 503, body: { decisionId: 'id-1' } });
    expect(recorded).toMatchObject([
      { tenantId: 'acme', decision: { feature: 'billing', reason: 'lookup_failed' }, at: 1_000 },
    ]);
    expect(recorded[0]?.answer).toBeUndefined();
  });

  it('of an unknown tenant is recorded, without data', async () => {
    expect(await ask('globex')).toMatchObject({ status: 403, body: { decisionId: 'id-1' } });
    expect(recorded).toMatchObject([{ tenantId: 'globex', decision: { reason: 'unknown_tenant' } }]);
  });

  it.each([
    ['gives no id', () => undefined],
    [
      'throws',
      () => {
        throw new Error('full');
      },
    ],
  ])('stands without an id when its log %s', async (_, answers) => {
    id = answers;
    const { status, body } = await ask();
    expect([status, Object.keys(body as object).sort()]).toEqual([
      403,
      ['error', 'feature', 'message', 'reason'],
    ]);
    id = () => 'id-1';
  });
});
