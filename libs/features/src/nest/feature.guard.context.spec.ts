import type { ExecutionContext } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { assemble } from '../application/assemble.js';
import { FeatureService } from '../application/feature-service.js';
import { Denials } from './denials.js';
import { FeatureDisabledException } from './feature.exceptions.js';
import { FeatureGuard } from './feature.guard.js';
import { probeOptions } from './probe-app.fixture.js';
import { RequestSnapshots } from './request-snapshots.js';
import { RequiresFeature } from './requires-feature.decorator.js';

class Gated {
  @RequiresFeature('billing')
  on(): void {}

  @RequiresFeature('hitl')
  off(): void {}
}

describe('FeatureGuard', () => {
  let guard: FeatureGuard;
  const contextOf = (request: object, handler: 'on' | 'off' = 'on'): ExecutionContext => {
    const host = new ExecutionContextHost([request], Gated, Gated.prototype[handler]);
    host.setType('http');
    return host;
  };

  beforeEach(() => {
    const store = new InProcessEntitlementStore();
    store.addTenant('acme');
    const options = probeOptions(store);
    const features = new FeatureService(assemble({ ...options, limits: new Map() }));
    guard = new FeatureGuard(new RequestSnapshots(features, options), new Denials(options));
  });

  it('answers at once when the request’s snapshot is at hand', async () => {
    const request = { tenantId: 'acme' };
    expect(await guard.canActivate(contextOf(request))).toBe(true);
    expect(guard.canActivate(contextOf(request))).toBe(true);
    expect(() => guard.canActivate(contextOf(request, 'off'))).toThrow(FeatureDisabledException);
  });

  it('shares nothing between requests, nor with another application', async () => {
    const request = { tenantId: 'acme' };
    await guard.canActivate(contextOf(request));
    expect(guard.canActivate(contextOf({ tenantId: 'acme' }))).toBeInstanceOf(Promise);
    const options = probeOptions(new InProcessEntitlementStore());
    const other = new FeatureService(assemble({ ...options, limits: new Map() }));
    const another = new FeatureGuard(new RequestSnapshots(other, options), new Denials(options));
    await expect(another.canActivate(contextOf(request))).rejects.toBeInstanceOf(FeatureDisabledException);
  });

  it.each(['rpc', 'ws', 'graphql'])(
    'refuses to judge in %s, where the caller could choose the tenant',
    (type) => {
      const context = contextOf({ tenantId: 'acme' });
      (context as ExecutionContextHost).setType(type);
      expect(() => guard.canActivate(context)).toThrow('guards HTTP handlers');
    },
  );
});
