import Link from 'next/link';

interface Props {
  readonly label: string;
  readonly choices: readonly {
    readonly href: string;
    readonly name: string;
    readonly isCurrent: boolean;
  }[];
}

const linkClass =
  'inline-flex min-h-10 items-center rounded-lg px-3 text-sm font-medium text-quiet hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink';

/** Links to the parts of a list, of which one is shown. No prefetch: it would ask the API about all of them. */
export const ChoiceNav = ({ label, choices }: Props) => (
  <nav aria-label={label} className="-mx-1 flex flex-wrap gap-1">
    {choices.map(({ href, name, isCurrent }) => (
      <Link
        key={href}
        href={href}
        prefetch={false}
        className={linkClass}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {name}
      </Link>
    ))}
  </nav>
);
