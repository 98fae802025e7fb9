'use client';

import { Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { Button } from './button';

/** Light or dark. Both icons are in the page and the style sheet picks one, so the server need not know which. */
export const ThemeSwitch = () => {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <Button
      look="quiet"
      className="px-2.5"
      aria-label="Switch between light and dark"
      onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
    >
      <Sun aria-hidden className="hidden size-5 dark:block" />
      <Moon aria-hidden className="size-5 dark:hidden" />
    </Button>
  );
};
