import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';

const button = cva(
  'inline-flex min-h-10 cursor-pointer items-center justify-center gap-2 rounded-lg px-4 text-sm font-medium transition-colors aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent-strong',
        secondary: 'border border-edge bg-surface text-ink hover:bg-sunken',
        quiet: 'text-quiet hover:bg-sunken hover:text-ink',
      },
    },
    defaultVariants: { look: 'primary' },
  },
);

interface Props extends ComponentProps<'button'>, VariantProps<typeof button> {
  readonly asChild?: boolean;
}

/** A button, or with `asChild` a link that looks like one. Busy ones are `aria-disabled`: `disabled` loses the focus. */
export const Button = ({ look, asChild, className, type = 'button', ...rest }: Props) =>
  asChild ? (
    <Slot.Root className={button({ look, className })} {...rest} />
  ) : (
    <button type={type} className={button({ look, className })} {...rest} />
  );
