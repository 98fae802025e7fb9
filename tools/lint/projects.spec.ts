import { describe, expect, it } from '@jest/globals';
import { plant } from './plant.js';

const wallsOnly = (complaints: string[]) =>
  complaints.filter((each) => /no-restricted-(imports|syntax)|fatal/.test(each));
const walls = async (file: string, code: string) => wallsOnly(await plant(file, code));

const refused: [string, string, RegExp][] = [
  ['apps/api/src/billing/invoices.ts', '@gatehouse/contracts', /other side of the wall/],
  ['apps/api/src/billing/invoices.ts', '@gatehouse/features/testing', /through its doors/],
  ['apps/api/src/billing/invoices.ts', '@gatehouse/features/src/nest/guard.js', /through its doors/],
  ['apps/api/src/billing/invoices.ts', '../../../../libs/contracts/src/index.js', /other side of the wall/],
  ['apps/api/src/main.ts', '../test/support/test-app.js', /through its doors/],
  ['apps/api/src/billing/invoices.ts', 'react', /packages of its package\.json/],
  ['apps/api/test/billing.e2e-spec.ts', '@gatehouse/contracts', /prove it against itself/],
  ['libs/contracts/src/client.ts', '@gatehouse/features', /contracts is the client/],
  ['libs/contracts/src/client.ts', 'node:http', /runs in browsers too/],
  ['apps/web/app/(tenant)/billing/page.tsx', '@gatehouse/features', /the backend decides/],
  ['apps/web/server/upstream.ts', '@gatehouse/features/domain', /contracts alone/],
  ['apps/web/server/upstream.ts', '../ui/button', /knows no page or component/],
  ['apps/web/server/bff/pass.ts', '../../ui/shell', /knows no page or component/],
  ['apps/web/server/frames/frame.tsx', '@gatehouse/features', /contracts alone/],
  ['apps/web/ui/button.tsx', '../server/upstream', /ui\/ runs in the browser/],
  ['apps/web/ui/button.tsx', 'node:fs', /ui\/ runs in the browser/],
  ['apps/web/e2e/story.pw.ts', '@gatehouse/features', /stay on its side/],
  ['tools/console/inventory.ts', '@gatehouse/features', /know the catalogue/],
  ['tools/console/inventory.ts', '@gatehouse/features/testing', /know the catalogue/],
  ['tools/openapi/emit.ts', '@gatehouse/api/configuration', /starts the apps as processes/],
  ['tools/console/inventory/table.ts', '@gatehouse/api', /imports nothing else/],
  ['tools/console/inventory/table.ts', '../../../apps/api/src/main.js', /imports nothing else/],
  ['tools/bench/main.ts', '../../apps/api/src/main.js', /the service as a process/],
  ['jest.config.js', './apps/api/src/main.js', /no code of the product/],
];

const accepted: [string, string][] = [
  ['apps/api/src/billing/invoices.ts', '@gatehouse/features'],
  ['apps/api/src/billing/invoices.ts', '../http/errors.js'],
  ['apps/api/src/main.ts', './app.module.js'],
  ['apps/api/src/billing/invoices.ts', 'node:crypto'],
  ['apps/api/src/billing/invoices.spec.ts', '@gatehouse/features/testing'],
  ['apps/api/test/billing.e2e-spec.ts', '../src/app.module.js'],
  ['apps/api/test/matrix.e2e-spec.ts', '../../../openapi/openapi.json'],
  ['libs/contracts/src/client.ts', 'openapi-fetch'],
  ['apps/web/app/(tenant)/billing/[id]/page.tsx', '../../../../server/upstream'],
  ['apps/web/app/layout.tsx', '@gatehouse/contracts'],
  ['apps/web/ui/shell.tsx', '@gatehouse/contracts/react'],
  ['apps/web/ui/button.tsx', 'radix-ui'],
  ['apps/web/ui/parts/row.tsx', '../../server/contract'],
  ['apps/web/ui/parts/row.spec.tsx', '@testing-library/react'],
  ['apps/web/server/upstream.spec.ts', '@jest/globals'],
  ['apps/web/server/frames/frame.tsx', '../../ui/shell'],
  ['apps/web/server/frames/frame.tsx', '../snapshot'],
  ['apps/web/jest.config.js', '../../jest.preset.js'],
  ['tools/console/inventory.ts', '@gatehouse/features/domain'],
  ['tools/console/inventory/table.ts', '@gatehouse/api/configuration'],
  ['tools/bench/main.ts', '@gatehouse/contracts'],
  ['tools/bench/main.ts', '../postgres/launcher.js'],
];

describe('the walls between the projects', () => {
  it.each(refused)('refuses %s importing %s', async (file, specifier, reason) => {
    expect(await walls(file, `import '${specifier}';\n`)).toEqual([expect.stringMatching(reason)]);
  });

  it.each(accepted)('accepts %s importing %s', async (file, specifier) => {
    expect(await walls(file, `import '${specifier}';\n`)).toEqual([]);
  });

  it.each([
    ["export { x } from '@gatehouse/contracts';"],
    ["import type { X } from '@gatehouse/contracts';"],
    ["import x = require('@gatehouse/contracts');"],
    ["await import('@gatehouse/contracts');"],
    ['await import(`@gatehouse/contracts`);'],
    ["await import('@gatehouse/' + 'contracts');"],
  ])('sees the other ways to import: %s', async (code) => {
    expect(await walls('apps/api/src/billing/invoices.ts', code)).toHaveLength(1);
  });

  it('lets the start script load what was built, by its written path', async () => {
    const loads = (path: string) => `await import('${path}');\n`;
    expect(await walls('apps/web/start.mjs', loads('./.next/standalone/server.js'))).toEqual([]);
    expect(await walls('apps/web/start.mjs', loads('../api/dist/main.js'))).toHaveLength(1);
  });

  it('leaves a lawful dynamic import of an app alone', async () => {
    expect(await walls('apps/web/app/page.tsx', "await import('../ui/chart');")).toEqual([]);
  });

  it.each([
    ['libs/features/src/helpers/x.ts'],
    ['apps/api/src/misc/x.ts'],
    ['apps/web/lib/x.ts'],
    ['scripts/x.mjs'],
  ])('refuses %s, which belongs to no declared room', async (file) => {
    expect(await walls(file, 'export const x = 1;\n')).toEqual([
      expect.stringContaining('belongs to no declared room'),
    ]);
  });
});
