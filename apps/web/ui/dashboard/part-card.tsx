import Link from 'next/link';
import { useId, type ReactNode } from 'react';
import type { FeatureKey } from '@gatehouse/contracts';
import { textOf } from '../features/feature-names';
import { Card } from '../parts/card';

interface Props {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One part of what a tenant does. */
export const PartCard = ({ title, className, children }: Props) => {
  const heading = useId();
  return (
    <Card aria-labelledby={heading} className={className}>
      <h2 id={heading} className="mb-4 text-lg font-semibold">
        {title}
      </h2>
      <div className="grid gap-6">{children}</div>
    </Card>
  );
};

interface OffProps {
  readonly title: string;
  readonly feature: FeatureKey;
}

/** Takes the place of a part whose feature is off: there may be figures, but none are shown. */
export const PartOff = ({ title, feature }: OffProps) => (
  <PartCard title={title}>
    <div className="grid gap-3 text-sm">
      <p className="text-quiet">
        {textOf(feature).title} is off for your organisation, so its figures are not shown.
      </p>
      <Link
        href="/features"
        prefetch={false}
        className="justify-self-start font-medium text-accent underline underline-offset-4"
      >
        My features
      </Link>
    </div>
  </PartCard>
);
