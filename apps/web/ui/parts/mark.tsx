/** The gate in the wall. */
export const Mark = ({ className }: { readonly className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden className={className}>
    <rect width="32" height="32" rx="8" className="fill-accent" />
    <path
      d="M8 25V14a8 8 0 0 1 16 0v11M13 25V15M19 25V15M8 19h16"
      className="fill-none stroke-on-accent"
      strokeWidth="2.4"
      strokeLinecap="round"
    />
  </svg>
);
