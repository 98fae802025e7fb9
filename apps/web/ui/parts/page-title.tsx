import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
}

export const PageTitle = ({ title, children }: Props) => (
  <div className="mb-6 grid gap-1.5">
    <h1 className="text-2xl font-semibold tracking-tight sm:text-3xl">{title}</h1>
    {children && <div className="max-w-prose text-quiet">{children}</div>}
  </div>
);
