import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { featureCatalogue } from '@gatehouse/features';
import { refusalOf } from './support/failure.js';
import { allOn, allShut } from './support/gated.js';
import { Operator } from './support/operator.js';
import type { TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';

const words = [...featureCatalogue.values()].flatMap(({ key, gate }) => [key, gate]);
let apps: TestApps;
let open: TestApp;
let closed: TestApp;

beforeAll(async () => {
  apps = await TestApps.create();
  open = await apps.start('open');
  closed = await apps.start('closed', allShut);
  await new Operator(open).change(allOn);
});

afterAll(() => apps.close());

describe.each(['/health/live', '/health/ready'])('%s', (path) => {
  const said = async (app: TestApp) => (await app.call(path)).text();

  it('names no product feature', async () => {
    const text = (await said(open)).toLowerCase();
    expect(words.filter((word) => text.includes(word.toLowerCase()))).toEqual([]);
  });

  it('says the same whatever is on', async () => {
    expect(await said(closed)).toBe(await said(open));
  });
});

it('nobody is told of features under /health', async () => {
  const as = 'operator@gatehouse.test';
  for (const path of ['/health/features', '/health/features/billing', '/health?features=true']) {
    const answer = await open.call(path, { as });
    expect(await refusalOf(answer)).toEqual({ status: 404, error: 'not_found' });
  }
});
