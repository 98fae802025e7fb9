import type { ReactNode } from 'react';
import { Mark } from '../../ui/parts/mark';

/** A page for someone we do not know (yet): no name, no navigation. */
export const BareFrame = ({ children }: { readonly children: ReactNode }) => (
  <main className="mx-auto grid min-h-dvh max-w-lg content-center gap-6 px-4 py-10">
    <p className="flex items-center gap-2.5 text-lg font-semibold">
      <Mark className="size-9" />
      Gatehouse
    </p>
    {children}
  </main>
);
