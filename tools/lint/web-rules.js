import { fileURLToPath } from 'node:url';
import next from '@next/eslint-plugin-next';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';

const files = ['apps/web/**/*.{ts,tsx}'];
const webRoot = fileURLToPath(new URL('../../apps/web', import.meta.url));

/** React's and Next.js's own rules; accessibility in its strict form. (eslint-config-next would bring a second import plugin and a React plugin that do not know this ESLint.) */
export const webRules = [
  { ...hooks.configs.flat.recommended, files },
  { ...a11y.flatConfigs.strict, files },
  {
    files,
    rules: {
      // A region that scrolls must take the focus, or no key scrolls it (axe: scrollable-region-focusable).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'], tags: [] }],
    },
  },
  // Playwright's fixtures are handed a function called `use`, which is no hook, and say `{}` where they need no other.
  { files: ['apps/web/e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off', 'no-empty-pattern': 'off' } },
  { ...next.configs['core-web-vitals'], files, settings: { next: { rootDir: webRoot } } },
];
