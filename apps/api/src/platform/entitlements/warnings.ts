import type { TenantFeature } from '@gatehouse/features';
import type { Warning } from './entitlement.schemas.js';

/** What an operator would otherwise learn from a puzzled tenant: the change is stored and has no effect. */
export function warningsOf(features: readonly TenantFeature[], named: ReadonlySet<string>): Warning[] {
  return features
    .filter(({ feature }) => named.has(feature.key))
    .flatMap((each) => [...blocked(each), ...limited(each)]);
}

function blocked({ feature, entitlement, blockedBy }: TenantFeature): Warning[] {
  if (entitlement?.enabled !== true) return [];
  return blockedBy.map((blocker) =>
    blocker.kind === 'gate'
      ? warning(feature.key, 'gate_off', `${feature.title} stays off: its gate ${blocker.name} is shut here.`)
      : warning(
          feature.key,
          'requirement_off',
          `${feature.title} stays off: it requires ${blocker.feature}, which is off.`,
        ),
  );
}

function limited({ feature, entitlement, limit }: TenantFeature): Warning[] {
  if (entitlement?.limit === undefined || entitlement.limit === limit) return [];
  const message =
    limit === undefined
      ? `${feature.title} has no limit: the one given has no effect.`
      : `The limit stays ${limit}: an entitlement may lower it, never raise it.`;
  return [warning(feature.key, 'limit_without_effect', message)];
}

function warning(feature: string, code: Warning['code'], message: string): Warning {
  return { feature, code, message };
}
