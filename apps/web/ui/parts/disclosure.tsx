import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly summary: string;
  /** Whether it is open to begin with. */
  readonly open?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Something that most do not need, one step away. */
export const Disclosure = ({ summary, open, onToggle, children }: Props) => (
  <details
    className="group mt-3"
    open={open}
    onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
  >
    <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-md py-1 pr-2 text-sm font-medium text-quiet hover:text-ink">
      <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
      {summary}
    </summary>
    <div className="mt-2 border-l-2 border-line pl-4">{children}</div>
  </details>
);
