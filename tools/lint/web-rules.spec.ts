import { describe, expect, it } from '@jest/globals';
import { plant } from './plant.js';

const component = (body: string) => `export function Part({ on }: { on: boolean }) {\n${body}\n}\n`;
const withState = "import { useState } from 'react';\n";

describe('the rules of the web app', () => {
  it.each([
    [
      'a hook behind a condition',
      withState + component('if (on) useState(1);\nreturn null;'),
      'react-hooks/rules-of-hooks',
    ],
    ['a picture without words', component('return <img src="/a.png" />;'), 'jsx-a11y/alt-text'],
    [
      'a click that no key reaches',
      component('return <div onClick={() => on}>go</div>;'),
      'jsx-a11y/click-events-have-key-events',
    ],
    [
      'a script that blocks the page',
      component('return <script src="/a.js" />;'),
      '@next/next/no-sync-scripts',
    ],
  ])('refuse %s', async (_what, code, name) => {
    expect(await plant('apps/web/ui/part.tsx', code)).toContainEqual(expect.stringContaining(`${name}: `));
  });

  it('let a region that scrolls take the focus, and no other plain box', async () => {
    const box = (role: string) => component(`return <div ${role} tabIndex={0} aria-label="x">{on}</div>;`);
    const name = expect.stringContaining('jsx-a11y/no-noninteractive-tabindex: ');
    expect(await plant('apps/web/ui/part.tsx', box('role="region"'))).toEqual([]);
    expect(await plant('apps/web/ui/part.tsx', box(''))).toContainEqual(name);
  });

  it('know that a fixture of Playwright is no hook', async () => {
    const fixture = 'export const page = async (use: (page: number) => Promise<void>) => use(1);\n';
    const hook = expect.stringContaining('react-hooks/rules-of-hooks');
    expect(await plant('apps/web/e2e/test.ts', fixture)).not.toContainEqual(hook);
    expect(await plant('apps/web/ui/part.tsx', fixture)).toContainEqual(hook);
  });

  it('accept a plain, reachable component', async () => {
    const code =
      withState +
      component(
        'const [n, more] = useState(0);\nreturn <button type="button" onClick={() => more(n + 1)}>{on ? n : 0}</button>;',
      );
    expect(await plant('apps/web/ui/part.tsx', code)).toEqual([]);
  });

  it('keep fetch in one module of ui/', async () => {
    const asks = "export const load = () => fetch('/api/v1/features');\n";
    expect(await plant('apps/web/ui/part.tsx', asks)).toEqual([
      expect.stringContaining('ui/ shows what it is given'),
    ]);
    expect(await plant('apps/web/ui/api.ts', asks)).toEqual([]);
  });
});
