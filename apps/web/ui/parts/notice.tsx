import { CircleAlert, CircleSlash, CloudOff, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from './card';

const looks = {
  off: { icon: CircleSlash, className: 'bg-sunken text-quiet' },
  unknown: { icon: CloudOff, className: 'bg-warn-soft text-warn' },
  problem: { icon: CircleAlert, className: 'bg-bad-soft text-bad' },
} as const satisfies Record<string, { icon: LucideIcon; className: string }>;

interface Props {
  readonly look: keyof typeof looks;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Takes the place of a page's content when there is none to show, and says why. */
export const Notice = ({ look, title, children, action }: Props) => {
  const { icon: Icon, className } = looks[look];
  return (
    <Card className="flex flex-col items-start gap-4 sm:flex-row sm:gap-5">
      <span className={`grid size-11 shrink-0 place-items-center rounded-full ${className}`}>
        <Icon aria-hidden className="size-5" />
      </span>
      <div className="grid gap-1.5">
        <h2 className="text-lg font-semibold">{title}</h2>
        <div className="max-w-prose text-sm leading-relaxed text-quiet">{children}</div>
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </Card>
  );
};
