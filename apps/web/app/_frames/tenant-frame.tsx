import 'server-only';
import type { ReactNode } from 'react';
import { pagesFor } from '../../ui/features/pages';
import { TenantFeatures } from '../../ui/features/tenant-features';
import { LivePage } from '../../ui/live/live-page';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { Shell } from '../../ui/shell';
import { TimesIn } from '../../ui/times';
import { requireTenant } from '../../server/identity';
import { readZone } from '../../server/settings';
import { readSnapshot } from '../../server/snapshot';
import { BareFrame } from './bare-frame';

interface Props {
  /** Where to come back to after signing in again: with what the page was asked for. */
  readonly path: string;
  readonly children: ReactNode;
}

/** The tenants' side: whoever is not signed in, or is an operator, is led elsewhere before anything of it is shown. */
export const TenantFrame = async ({ path, children }: Props) => {
  const [known, snapshot, zone] = await Promise.all([requireTenant(path), readSnapshot(), readZone()]);
  if (!known.ok)
    return (
      <BareFrame>
        <CannotCheck what="who you are" code={known.failure.error} />
      </BareFrame>
    );
  const { user, tenant } = known.profile;
  const features = snapshot.ok ? snapshot.body : undefined;
  return (
    <Shell
      who={{ name: user.name, of: tenant.name }}
      items={pagesFor(features)}
      current={path.replace(/\?.*/s, '')}
      zone={zone}
    >
      <LivePage tenantId={tenant.id} revision={features?.revision} />
      <TenantFeatures key={tenant.id} tenantId={tenant.id} snapshot={features}>
        <TimesIn zone={zone}>{children}</TimesIn>
      </TenantFeatures>
    </Shell>
  );
};
