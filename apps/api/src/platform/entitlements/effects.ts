import { FeatureManifest, type Flip, type TenantFeatures } from '@gatehouse/features';
import { Injectable } from '@nestjs/common';
import type { Effects } from './effects.schema.js';

interface Changing extends Pick<TenantFeatures, 'features'> {
  readonly flips: readonly Flip[];
}

/** Tells what a change does to the tenant's use of the product. */
@Injectable()
export class ChangeEffects {
  /** Every handler is declared before the first request comes: asked for once, because changes are many. */
  private declared: ReturnType<FeatureManifest['gatedEntries']> | undefined;

  constructor(private readonly manifest: FeatureManifest) {}

  of({ flips, features }: Changing): Effects {
    const on = new Set(features.flatMap(({ feature, decision }) => (decision.enabled ? feature.key : [])));
    const turned = new Map(flips.map(({ feature, before }) => [feature, before.enabled]));
    const wasOn = (key: string) => turned.get(key) ?? on.has(key);
    this.declared ??= this.manifest.gatedEntries();
    const entries = this.declared.map(({ entry, requires }) => ({
      entry,
      before: requires.every(wasOn),
      after: requires.every((key) => on.has(key)),
    }));
    return {
      turnsOn: flips.filter(({ after }) => after.enabled).map(flipView),
      turnsOff: flips.filter(({ before }) => before.enabled).map(flipView),
      opens: entries.flatMap(({ entry, before, after }) => (after && !before ? entry : [])),
      closes: entries.flatMap(({ entry, before, after }) => (before && !after ? entry : [])),
    };
  }
}

function flipView({ feature, before, after }: Flip): Effects['turnsOn'][number] {
  const requirement = after.enabled ? undefined : after.requirement;
  return {
    ...{ feature, before: before.reason, after: after.reason },
    ...(requirement !== undefined && { requirement }),
  } as Effects['turnsOn'][number];
}
