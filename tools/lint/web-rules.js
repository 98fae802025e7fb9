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
  { ...next.configs['core-web-vitals'], files, settings: { next: { rootDir: webRoot } } },
];
