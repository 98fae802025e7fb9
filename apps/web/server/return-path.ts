const here = 'http://here.invalid';
const signIn = '/sign-in';

/** A path of this site to go back to after signing in, or `/` for anything that could lead elsewhere or in a circle. */
export const safeReturnPath = (wanted: unknown): string => {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 1_024) return '/';
  // Browsers read `/\host` and `/<tab>/host` as another site.
  if (/[\\\p{C}]/u.test(wanted) || !URL.canParse(wanted, here)) return '/';
  const url = new URL(wanted, here);
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  if (url.pathname === signIn || url.pathname.startsWith('/api/')) return '/';
  return `${url.pathname}${url.search}`;
};

/** Where to sign in, coming back to `path` afterwards. */
export const signInPath = (path: string): string =>
  `${signIn}?${new URLSearchParams({ next: safeReturnPath(path) })}`;
