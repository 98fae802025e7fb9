import 'server-only';
import type { ReactNode } from 'react';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { Shell } from '../../ui/shell';
import { requireOperator } from '../../server/identity';
import { BareFrame } from './bare-frame';

const items = [
  { href: '/platform/tenants', label: 'Tenants' },
  { href: '/platform/features', label: 'Features' },
  { href: '/platform/audit', label: 'Audit' },
  { href: '/platform/decisions', label: 'Decisions' },
  { href: '/platform/instances', label: 'Instances' },
] as const;

interface Props {
  readonly path: string;
  readonly section: (typeof items)[number]['href'];
  readonly children: ReactNode;
}

/** The operators' side: to everyone else it answers "not found". */
export const OperatorFrame = async ({ path, section, children }: Props) => {
  const known = await requireOperator(path);
  if (!known.ok)
    return (
      <BareFrame>
        <CannotCheck what="who you are" code={known.failure.error} />
      </BareFrame>
    );
  return (
    <Shell who={{ name: known.profile.user.name, of: 'Platform' }} items={items} current={section} zone="UTC">
      {children}
    </Shell>
  );
};
