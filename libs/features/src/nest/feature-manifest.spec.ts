import { All, Controller, Get, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { FeatureManifest } from './feature-manifest.js';
import { probeApp, probeOptions } from './probe-app.fixture.js';
import { RequiresFeature } from './requires-feature.decorator.js';
import { Ungated } from './ungated.decorator.js';

@RequiresFeature('billing')
@Controller('v1/billing')
class BillingController {
  @Get()
  list(): void {}

  @RequiresFeature('hitl')
  @Post([':tenant_id/approve', '/sign-off/'])
  both(): void {}

  @Ungated('says so, and lifts nothing')
  @Get('ungated')
  ungated(): void {}
}

@Controller(['a', 'b'])
class TwoPaths {
  @RequiresFeature('ingestion')
  @All(':anything')
  any(): void {}

  @Ungated('for everyone')
  @Get('/')
  open(): void {}
}

describe('the manifest', () => {
  let app: NestFastifyApplication;
  let manifest: FeatureManifest;

  beforeAll(async () => {
    const options = probeOptions(new InProcessEntitlementStore());
    app = await probeApp(new FastifyAdapter(), [BillingController, TwoPaths], options);
    manifest = app.get(FeatureManifest, { strict: false });
  });
  afterAll(() => app.close());

  it('lists the routes of a feature, class and method labels added up, parameters as in OpenAPI', () => {
    const both = ['POST /v1/billing/sign-off', 'POST /v1/billing/{tenant_id}/approve'];
    expect(manifest.routesOf('billing')).toEqual(['GET /v1/billing', 'GET /v1/billing/ungated', ...both]);
    expect(manifest.routesOf('hitl')).toEqual(both);
    expect(manifest.routesOf('scoring-pro')).toEqual([]);
    expect(manifest.routesOf('constructor')).toEqual([]);
  });

  it('lists every path of a class that has several', () => {
    expect(manifest.routesOf('ingestion')).toEqual(['ALL /a/{anything}', 'ALL /b/{anything}']);
  });

  it('knows what a route requires, also where a handler takes every method', () => {
    expect(manifest.requirementsOf('POST /v1/billing/{tenant_id}/approve')).toEqual(['billing', 'hitl']);
    expect(manifest.requirementsOf('DELETE /a/{anything}')).toEqual(['ingestion']);
    expect(manifest.requirementsOf('GET /a')).toEqual([]);
  });

  it('tells a route that requires nothing from one that is none', () => {
    expect([manifest.knows('GET /a'), manifest.knows('GET /nowhere'), manifest.knows('PUT /a')]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('writes down every feature with its routes, and every open route with its reason', () => {
    const { features, ungated } = manifest.document();
    expect(Object.keys(features)).toEqual([
      ...probeOptions(new InProcessEntitlementStore()).catalogue.keys(),
    ]);
    expect(features['hitl']).toEqual({ routes: manifest.routesOf('hitl'), jobs: [] });
    expect(ungated).toEqual({ 'GET /a': 'for everyone', 'GET /b': 'for everyone' });
  });
});
