import { Controller, Get, Post, Query, type PipeTransform } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { FailingEntitlementStore } from '../testing/index.js';
import { probeApp, probeOptions } from './probe-app.fixture.js';
import { RequiresFeature } from './requires-feature.decorator.js';
import { Ungated } from './ungated.decorator.js';

let reached: string[] = [];

class Tell implements PipeTransform {
  transform(value: unknown): unknown {
    reached.push('pipe');
    return value;
  }
}

@RequiresFeature('billing')
@Controller('billing')
class BillingController {
  @Get()
  plain(): string {
    return 'plain';
  }

  @RequiresFeature('hitl')
  @Get('both')
  both(): string {
    return 'both';
  }

  @Ungated('says so, and lifts nothing')
  @Get('ungated')
  ungated(): string {
    return 'ungated';
  }

  @Post('effect')
  effect(@Query('value', Tell) value: string): string {
    reached.push('handler');
    return value;
  }
}

@Controller('inherited')
class InheritedController extends BillingController {}

@Controller('open')
class OpenController {
  @Ungated('for everyone')
  @Get()
  plain(): string {
    return 'open';
  }

  @RequiresFeature('hitl')
  @RequiresFeature('ingestion')
  @Get('twice')
  twice(): string {
    return 'twice';
  }
}

class CountingStore extends InProcessEntitlementStore {
  reads = 0;

  override read(tenantId: string) {
    this.reads += 1;
    return super.read(tenantId);
  }
}

describe('a gated route', () => {
  let counting: CountingStore;
  let store: FailingEntitlementStore;
  let app: NestFastifyApplication;
  const set = (features: Record<string, boolean>) => {
    const entitlements = Object.entries(features).map(([key, enabled]) => [key, { enabled }] as const);
    return counting.change({
      tenantId: 'acme',
      entitlements: new Map(entitlements),
      reason: 'r',
      actor: 'o',
    });
  };
  const ask = async (url: string, authorization: string | undefined = 'acme') => {
    const method = url.endsWith('effect') ? 'POST' : 'GET';
    const headers = authorization === '' ? {} : { authorization };
    const { statusCode, body } = await app.inject({ method, url, headers });
    return { statusCode, body: body.startsWith('{') ? (JSON.parse(body) as unknown) : body };
  };
  const refused = (feature: string, reason: string) => {
    const message = `The feature "${feature}" is off (${reason}).`;
    return { statusCode: 403, body: { error: 'feature_disabled', message, feature, reason } };
  };

  beforeEach(async () => {
    reached = [];
    counting = new CountingStore();
    counting.addTenant('acme');
    store = new FailingEntitlementStore(counting);
    const controllers = [BillingController, InheritedController, OpenController];
    app = await probeApp(new FastifyAdapter(), controllers, probeOptions(store));
  });
  afterEach(() => app.close());

  it('is served while its feature is on, and refused with the reason from the next request on', async () => {
    expect(await ask('/billing')).toEqual({ statusCode: 200, body: 'plain' });
    await set({ billing: false });
    expect(await ask('/billing')).toEqual(refused('billing', 'not_entitled'));
    await set({ billing: true });
    expect(await ask('/billing')).toEqual({ statusCode: 200, body: 'plain' });
  });

  it('requires what its class and its method require', async () => {
    expect(await ask('/billing/both')).toEqual(refused('hitl', 'not_entitled'));
    await set({ hitl: true });
    expect((await ask('/billing/both')).statusCode).toBe(200);
    await set({ billing: false });
    expect(await ask('/billing/both')).toEqual(refused('billing', 'not_entitled'));
  });

  it('stays gated by its class when its method says ungated', async () => {
    await set({ billing: false });
    expect(await ask('/billing/ungated')).toEqual(refused('billing', 'not_entitled'));
  });

  it('stays gated in a class that inherits it', async () => {
    await set({ billing: false, hitl: true });
    for (const url of ['/inherited', '/inherited/both', '/inherited/ungated'])
      expect(await ask(url)).toEqual(refused('billing', 'not_entitled'));
  });

  it('requires what each of several labels on it says', async () => {
    await set({ hitl: true });
    expect(await ask('/open/twice')).toEqual(refused('ingestion', 'not_entitled'));
    await set({ hitl: false, ingestion: true });
    expect(await ask('/open/twice')).toEqual(refused('hitl', 'not_entitled'));
    await set({ hitl: true });
    expect((await ask('/open/twice')).statusCode).toBe(200);
  });

  it.each([
    ['fails', () => store.fail(new Error('offline'))],
    ['hangs', () => store.hang()],
  ])('answers 503 and not "off" while the store %s, and serves again afterwards', async (_, breakIt) => {
    breakIt();
    const message = 'The entitlements cannot be reached at the moment.';
    expect(await ask('/billing')).toEqual({
      statusCode: 503,
      body: { error: 'feature_lookup_failed', message },
    });
    expect(await ask('/open')).toEqual({ statusCode: 200, body: 'open' });
    store.heal();
    expect((await ask('/billing')).statusCode).toBe(200);
  });

  it('is judged after authentication, and before pipes and handler', async () => {
    expect((await ask('/billing/effect', '')).statusCode).toBe(401);
    expect(counting.reads).toBe(0);
    await set({ billing: false });
    expect((await ask('/billing/effect')).statusCode).toBe(403);
    store.hang();
    expect((await ask('/billing/effect')).statusCode).toBe(503);
    expect(reached).toEqual([]);
    store.heal();
    await set({ billing: true });
    expect((await ask('/billing/effect')).statusCode).toBe(201);
    expect(reached).toEqual(['pipe', 'handler']);
  });

  it.each(['nobody', 'globex'])('is off for the tenant of %s', async (authorization) => {
    expect(await ask('/billing', authorization)).toEqual(refused('billing', 'unknown_tenant'));
  });

  it('reads no store for a credential without a tenant', async () => {
    await ask('/billing', 'nobody');
    expect(counting.reads).toBe(0);
  });

  it('reads the store once a request, and an ungated one not at all', async () => {
    await set({ hitl: true });
    await ask('/billing/both');
    expect(counting.reads).toBe(1);
    await ask('/open');
    expect(counting.reads).toBe(1);
  });
});
