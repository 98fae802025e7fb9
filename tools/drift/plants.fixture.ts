import type { House } from './house.js';

/** A difference to plant in a copy of the house, and the one finding that it must lead to. */
export interface Plant {
  readonly comparison: string;
  /** The file that the finding names. */
  readonly at: string;
  /** Part of what the finding says. */
  readonly says: string;
  readonly plant: (house: House) => House;
}

const replaced =
  (path: string, from: string, to: string) =>
  (house: House): House => {
    const text = house.texts.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no ${from} to plant in`);
    return { ...house, texts: new Map([...house.texts, [path, text.replace(from, to)]]) };
  };

const inDocument =
  (change: (document: Writable) => void) =>
  (house: House): House => {
    const document = structuredClone(house.document);
    change(document as unknown as Writable);
    return { ...house, document };
  };

/** A part of the document that is about to be made wrong. */
type Writable = { [member: string]: Writable };

const written = (markdown: string) => replaced('README.md', '## The house', `${markdown}\n\n## The house`);
const unknown = { title: 'Gone', description: 'Gone.', gate: 'ENABLE_GONE', limit: undefined, requires: [] };

/** What a feature would be that only the catalogue knows, without what follows from it. */
const withFeature = (house: House): House => ({
  ...house,
  catalogue: [...house.catalogue, { key: 'gone', ...unknown }],
});

const textOf = (path: string, from: string, to: string, rest: Omit<Plant, 'plant' | 'at'>): Plant => ({
  ...rest,
  at: path,
  plant: replaced(path, from, to),
});

const inReadme = (comparison: string, markdown: string, says: string): Plant => ({
  comparison,
  at: 'README.md',
  says,
  plant: written(markdown),
});

const catalogue = 'libs/features/src/domain/feature-catalogue.ts';
const client = 'libs/contracts/src/generated/features.ts';
const schema = 'libs/contracts/src/generated/schema.ts';
const pages = 'apps/web/ui/features/pages.ts';
const table = 'apps/api/src/http/errors/error-table.ts';
const record = 'libs/features/decisions/02-two-version-streams.md';

// prettier-ignore
export const plants: readonly Plant[] = [
  { comparison: 'catalogue and document', at: 'openapi/openapi.json', says: 'the feature gone is missing', plant: withFeature },
  { comparison: 'catalogue and document', at: 'openapi/openapi.json', says: 'hitl is called or described otherwise',
    plant: inDocument(({ components }) => Object.assign(components?.['schemas']?.['FeatureSnapshot']?.['x-features']?.['hitl'] ?? {}, { title: 'HITL' })) },
  textOf(client, 'Plans, subscription and invoices.', 'Plans.', { comparison: 'catalogue and client', says: 'billing is called or described otherwise' }),
  { comparison: 'catalogue and snapshot', at: 'openapi/openapi.json', says: 'FeatureSnapshot has no member hitl',
    plant: inDocument(({ components }) => delete components?.['schemas']?.['FeatureSnapshot']?.['properties']?.['features']?.['properties']?.['hitl']) },
  { comparison: 'catalogue and manifest', at: catalogue, says: 'gone gates no route and no job', plant: withFeature },
  { comparison: 'catalogue and gates in the document', at: 'openapi/openapi.json', says: 'GET /v1/billing/plans requires gone',
    plant: inDocument(({ paths }) => Object.assign(paths?.['/v1/billing/plans']?.['get'] ?? {}, { 'x-requires-feature': ['gone'] })) },
  { comparison: 'catalogue and configuration', at: catalogue, says: 'ENABLE_GONE of gone is not in the configuration', plant: withFeature },
  { comparison: 'catalogue and wizard', at: catalogue, says: 'the wizard does not ask for ENABLE_HITL',
    plant: (house) => ({ ...house, inventory: house.inventory.map((each) => (each.name === 'ENABLE_HITL' ? { ...each, prompt: undefined } : each)) }) },
  { comparison: 'catalogue and wizard', at: catalogue, says: 'asks for ENABLE_BILLING_STREAM of billing_stream even where ENABLE_BILLING is shut',
    plant: (house) => ({ ...house, inventory: house.inventory.map((each) => (each.name === 'ENABLE_BILLING_STREAM' && each.prompt ? { ...each, prompt: { ...each.prompt, after: [] } } : each)) }) },
  textOf('.env.example', 'ENABLE_HITL=false', '', { comparison: 'configuration and .env.example', says: 'ENABLE_HITL is missing' }),
  textOf('.env.example', 'ENABLE_HITL=false', 'ENABLE_HITL=false\nENABLE_OLD=', { comparison: 'configuration and .env.example', says: 'ENABLE_OLD is read by nobody' }),
  textOf('docs/environment.md', '| `ENABLE_HITL` |', '| ENABLE_HITL |', { comparison: 'configuration and docs/environment.md', says: 'ENABLE_HITL is not documented' }),
  textOf(pages, 'import', `const home = process.env.WEB_HOME;\nimport`, { comparison: 'code and configuration', says: 'WEB_HOME is read here' }),
  textOf(table, '\n  invalid_request: ', '\n  teapot: { status: 418, title: "" },\n  invalid_request: ', { comparison: 'error table and document', says: 'does not list teapot' }),
  textOf(table, 'stale_revision:          { status: 409', 'stale_revision:          { status: 412', { comparison: 'error table and document', says: 'stale_revision with 409, and the table says 412' }),
  textOf(schema, '"reserved_flag" | ', '', { comparison: 'document and client’s codes', says: 'the client does not know reserved_flag' }),
  textOf(pages, `requires: 'hitl' `, `requires: 'hitl' },\n  { href: '/settings', label: 'More', requires: 'gone' `, { comparison: 'catalogue and pages', says: '/settings requires gone' }),
  textOf(pages, `, requires: 'hitl' `, ' ', { comparison: 'manifest and pages', says: 'no page is offered to tenants that have hitl' }),
  textOf(pages, `{ href: '/reviews'`, `{ href: '/gone', label: 'Gone' },\n  { href: '/reviews'`, { comparison: 'navigation and pages’ files', says: 'apps/web/app/gone/page.tsx does not exist' }),
  inReadme('docs and links', '[gone](docs/gone.md)', 'docs/gone.md leads nowhere'),
  inReadme('docs and links', '[gone](docs/propagation.md#gone)', '#gone leads nowhere'),
  inReadme('docs and variables', 'Set `ENABLE_GONE=true`.', 'ENABLE_GONE does not exist'),
  inReadme('docs and routes', 'Ask `GET /v1/gone`.', 'GET /v1/gone does not exist'),
  inReadme('docs and npm scripts', '```sh\nnpm run gone\n```', 'gone does not exist'),
  inReadme('docs and stages of npm test', 'Run `npm test -- lint gone`.', 'gone does not exist'),
  inReadme('docs and files', 'See `tools/gone.ts`.', 'tools/gone.ts does not exist'),
  inReadme('docs and feature keys', "```ts\n@RequiresFeature('gone')\n```", 'gone does not exist'),
  inReadme('docs and error codes', 'It is 412 `stale_settings`.', '412 stale_settings is not a row'),
  textOf(record, 'committed-state.spec.ts', 'gone.spec.ts', { comparison: 'decisions and what enforces them', says: 'gone.spec.ts does not exist' }),
  textOf(record, 'Enforced by: ', 'Kept by: ', { comparison: 'decisions and what enforces them', says: 'does not say what enforces it' }),
  inReadme('docs and what executes their commands', '```sh\nrm -rf gone\n```', 'nothing executes `rm -rf gone`'),
  textOf('tools/drift/docs/typed-commands.spec.ts', 'npm run console -- audit verify', 'npm run console -- audit', { comparison: 'docs and what executes their commands', says: 'npm run console -- audit verify is not to be found' }),
];
