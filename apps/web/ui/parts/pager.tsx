import Link from 'next/link';
import { Button } from './button';

interface Props {
  readonly label: string;
  readonly first: string | undefined;
  readonly next: string | undefined;
}

/** Cursor pages only lead onwards, and back to the start. */
export const Pager = ({ label, first, next }: Props) =>
  (first || next) && (
    <nav aria-label={label} className="mt-4 flex flex-wrap gap-2">
      {first && (
        <Button asChild look="secondary">
          <Link href={first} prefetch={false}>
            First page
          </Link>
        </Button>
      )}
      {next && (
        <Button asChild look="secondary">
          <Link href={next} prefetch={false}>
            Next page
          </Link>
        </Button>
      )}
    </nav>
  );
