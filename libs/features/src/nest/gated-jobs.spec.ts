import { Injectable, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { UnknownFeaturesError, UnlabelledHandlersError } from '../domain/errors.js';
import { FailingEntitlementStore } from '../testing/index.js';
import { FeatureManifest } from './feature-manifest.js';
import { FeaturesModule } from './features.module.js';
import { GatedJobs } from './gated-jobs.js';
import { Job } from './job.decorator.js';
import { probeOptions } from './probe-app.fixture.js';
import { RequiresFeature } from './requires-feature.decorator.js';
import { Ungated } from './ungated.decorator.js';

@Injectable()
@RequiresFeature('billing')
class Work {
  readonly done: string[] = [];

  @RequiresFeature('hitl')
  @Job('work.both')
  async both(tenantId: string): Promise<void> {
    this.done.push(tenantId);
  }

  async helper(): Promise<void> {}
}

@Injectable()
class Cleaning {
  @Ungated('rows of nobody')
  @Job('cleaning.sweep')
  async sweep(): Promise<void> {}
}

@Injectable()
class Unlabelled {
  @Job('work.unlabelled')
  async run(): Promise<void> {}
}

@Injectable()
class Typo {
  @RequiresFeature('biling' as never)
  @Job('work.typo')
  async run(): Promise<void> {}
}

describe('a job', () => {
  let inner: InProcessEntitlementStore;
  let store: FailingEntitlementStore;

  beforeEach(() => {
    inner = new InProcessEntitlementStore();
    inner.addTenant('acme');
    store = new FailingEntitlementStore(inner);
  });

  async function booted(...providers: Type[]) {
    @Module({ providers })
    class FarAway {}
    @Module({ imports: [FeaturesModule.forRoot(probeOptions(store)), FarAway] })
    class Probe {}
    const app = await NestFactory.createApplicationContext(Probe, { logger: false, abortOnError: false });
    return app;
  }

  it('stops the boot when it is unlabelled, by name', async () => {
    const refusal = expect(booted(Work, Unlabelled)).rejects;
    await refusal.toBeInstanceOf(UnlabelledHandlersError);
    await refusal.toMatchObject({ handlers: ['Unlabelled.run'] });
  });

  it('stops the boot when the catalogue does not know its label', async () => {
    const refusal = expect(booted(Typo)).rejects;
    await refusal.toBeInstanceOf(UnknownFeaturesError);
    await refusal.toThrow('"biling" on Typo.run');
  });

  it('is in the manifest of every feature that it requires, and among what opens with them', async () => {
    const app = await booted(Work, Cleaning);
    const manifest = app.get(FeatureManifest, { strict: false });
    expect([manifest.jobsOf('billing'), manifest.jobsOf('hitl')]).toEqual([['work.both'], ['work.both']]);
    expect(manifest.gatedEntries()).toEqual([{ entry: 'JOB work.both', requires: ['billing', 'hitl'] }]);
    expect(manifest.document().features['hitl']).toEqual({ routes: [], jobs: ['work.both'] });
    expect(manifest.document().ungated).toEqual({ 'JOB cleaning.sweep': 'rows of nobody' });
    expect(app.get(GatedJobs).names()).toEqual(['cleaning.sweep', 'work.both']);
    await app.close();
  });

  it('runs while all that its class and its method require is on, and is parked otherwise', async () => {
    const app = await booted(Work);
    const [jobs, work] = [app.get(GatedJobs), app.get(Work, { strict: false })];
    expect([await jobs.run('work.both', 'acme'), await jobs.isOn('work.both', 'acme')]).toEqual([
      ...['parked', false],
    ]);
    const entitlements = new Map([['hitl', { enabled: true }]]);
    await inner.change({ tenantId: 'acme', entitlements, reason: 'a trial', actor: 'an operator' });
    expect([await jobs.run('work.both', 'acme'), await jobs.isOn('work.both', 'acme')]).toEqual([
      ...['done', true],
    ]);
    store.fail(new Error('offline'));
    expect(await jobs.run('work.both', 'acme')).toBe('parked');
    expect(work.done).toEqual(['acme']);
    await app.close();
  });

  it('that nobody declares cannot be run', async () => {
    const app = await booted(Work);
    expect(() => app.get(GatedJobs).run('work.typo', 'acme')).toThrow('No @Job declares "work.typo"');
    await app.close();
  });
});
