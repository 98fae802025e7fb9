import type { ComponentProps } from 'react';
import { classNames } from '../class-names';

/** A raised surface that holds one thing. */
export const Card = ({ className, ...rest }: ComponentProps<'section'>) => (
  <section
    className={classNames('rounded-xl border border-line bg-surface p-5 sm:p-6', className)}
    {...rest}
  />
);
