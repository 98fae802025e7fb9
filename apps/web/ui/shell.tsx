import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from './parts/mark';
import { Offline } from './parts/offline';
import { SignOut } from './parts/sign-out';
import { ThemeSwitch } from './parts/theme-switch';

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
}

interface Props {
  readonly who: { readonly name: string; readonly of: string };
  readonly items: readonly NavigationItem[];
  readonly current: string;
  /** Where the clocks are whose times the page shows. */
  readonly zone: string;
  readonly children: ReactNode;
}

const linkClass =
  'inline-flex min-h-10 items-center rounded-lg px-3 text-sm font-medium text-quiet hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink';

// No prefetch: it would ask the API about pages nobody has asked for.
const Navigation = ({ items, current }: Pick<Props, 'items' | 'current'>) => (
  <nav aria-label="Main" className="-mx-1 flex flex-wrap gap-1">
    {items.map(({ href, label }) => (
      <Link
        key={href}
        href={href}
        prefetch={false}
        className={linkClass}
        aria-current={href === current ? 'page' : undefined}
      >
        {label}
      </Link>
    ))}
  </nav>
);

/** The frame of every page behind the sign-in. It belongs to the page, not to a layout: layouts keep stale navigation. */
export const Shell = ({ who, items, current, zone, children }: Props) => (
  <>
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-lg focus:bg-surface focus:p-3"
    >
      Skip to the content
    </a>
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <Link href="/" prefetch={false} className="flex items-center gap-2.5 rounded-lg font-semibold">
          <Mark className="size-8" />
          Gatehouse
        </Link>
        <div className="order-3 w-full">
          <Navigation items={items} current={current} />
        </div>
        <div className="ml-auto flex items-center gap-1">
          <p className="hidden text-right text-sm leading-tight md:block">
            <span className="block font-medium">{who.name}</span>
            <span className="block text-quiet">{who.of}</span>
          </p>
          <ThemeSwitch />
          <SignOut />
        </div>
      </div>
    </header>
    <main id="content" tabIndex={-1} className="mx-auto max-w-5xl px-4 py-8 outline-none sm:px-6 sm:py-10">
      {children}
    </main>
    <footer className="mx-auto max-w-5xl px-4 pb-8 text-xs text-quiet sm:px-6">Times are in {zone}.</footer>
    <Offline />
  </>
);
