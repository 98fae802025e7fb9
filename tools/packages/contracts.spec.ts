import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EmptyProject } from './empty-project.js';
import { missingTargets, pack, type PackedPackage } from './packed-package.js';
import { readmeFiles } from './readme-files.js';
import { startApi, type RunningApi } from './running-api.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = readmeFiles(readFileSync(`${root}libs/contracts/README.md`, 'utf8'));
const forReact = ['billing-page.tsx', 'follow-features.ts'];
const forNode = [...files.keys()].filter((name) => !forReact.includes(name));

const strict = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: 'ES2023',
};
const node = {
  ...{ ...strict, module: 'nodenext', lib: ['ES2023'], types: ['node'], outDir: 'node' },
  // what the package declares is checked, too
  skipLibCheck: false,
};
const browser = {
  ...{ ...strict, module: 'esnext', moduleResolution: 'bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'] },
  ...{ jsx: 'react-jsx', types: ['node'], outDir: 'browser', skipLibCheck: true },
};

const render = `
import { renderToStaticMarkup } from 'react-dom/server';
import { BillingPage } from './billing-page.js';

const snapshot = JSON.parse(process.argv[2] ?? '{}').snapshot;
console.log(renderToStaticMarkup(<BillingPage snapshot={snapshot} />));
`;

let packed: PackedPackage;
let project: EmptyProject;
let api: RunningApi;

beforeAll(async () => {
  project = await EmptyProject.make(root);
  packed = await pack(`${root}libs/contracts`, project.folder);
  const tools = ['typescript', '@types/node', 'react', 'react-dom', '@types/react', '@types/react-dom'];
  const installed = project.install([packed.archive], tools);
  for (const [name, code] of files) await project.write(name, code);
  await project.write('render.tsx', render);
  await project.write('node.json', JSON.stringify({ compilerOptions: node, files: forNode }));
  const all = [...files.keys(), 'render.tsx'];
  await project.write('browser.json', JSON.stringify({ compilerOptions: browser, files: all }));
  [api] = await Promise.all([startApi(root), installed]);
}, 180_000);
afterAll(async () => {
  await api.stop();
  await project.remove();
});

describe('the packed client', () => {
  it('has everything that its doors name, and nothing of its tests', () => {
    expect(missingTargets(packed)).toEqual([]);
    expect(packed.files.filter((path) => /\.spec\.|tsbuildinfo|^test\//.test(path))).toEqual([]);
    expect(packed.files).toEqual(expect.arrayContaining(['README.md', 'package.json', 'dist/index.d.ts']));
  });

  it.each(['node', 'browser'])(
    'is typed for strict projects of its users (%s)',
    async (config) => {
      expect(await project.compile(`${config}.json`)).toEqual({ code: 0, output: '' });
    },
    180_000,
  );

  it('has no other way in', async () => {
    const { output } = await project.node(['-e', "import('@gatehouse/contracts/dist/client.js')"]);
    expect(output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

describe('the examples of the README', () => {
  const example = async (name: string, env: Readonly<Record<string, string>>) => {
    const { output } = await project.node([`node/${name}.js`], { GATEHOUSE_URL: api.url, ...env });
    return output.trim();
  };
  const as = async (email: string) => ({ GATEHOUSE_KEY: await api.signIn(email) });

  it('show what a tenant has', async () => {
    expect(await example('show-features', await as('admin@acme.test'))).toMatch(
      /^billing is on \(on\) at revision \d+$/,
    );
  });

  it('tell failures apart', async () => {
    expect(await example('read-plans', await as('admin@acme.test'))).toMatch(/^\d+ plans$/);
    expect(await example('read-plans', {})).toBe('refused: unauthenticated');
    const nowhere = { GATEHOUSE_URL: 'http://127.0.0.1:9' };
    expect(await example('read-plans', nowhere)).toBe('no answer: unreachable');
  });

  it('change what a tenant has', async () => {
    expect(await example('grant', await as('operator@gatehouse.test'))).toMatch(
      /^revision \d+ became \d+, 0 warnings$/,
    );
  });

  it('edit settings', async () => {
    expect(await example('move-to-berlin', await as('admin@acme.test'))).toMatch(
      /^version \d+ is in Europe\/Berlin$/,
    );
  });

  it.each([
    [{ enabled: true, reason: 'on' }, '<p>Your invoices</p>'],
    [
      { enabled: true, reason: 'winding_down', endsAt: '2026-12-31' },
      '<p>Billing is on until 2026-12-31.</p><p>Your invoices</p>',
    ],
    [{ enabled: false, reason: 'ended' }, '<p>Not included.</p>'],
    [undefined, '<p>We cannot check just now.</p>'],
  ])('draw %j in React', async (billing, html) => {
    const snapshot = billing && { tenantId: 'acme', revision: 1, features: { billing } };
    const { output } = await project.node(['browser/render.js', JSON.stringify({ snapshot })]);
    expect(output.trim()).toBe(html);
  });
});
