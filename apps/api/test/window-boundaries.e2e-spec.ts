import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Operator } from './support/operator.js';
import type { TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';
import { waitUntil } from './support/wait-until.js';

interface Message {
  readonly clientId: string;
  readonly feature: string;
  readonly revision: number;
  readonly heardAt: number;
}

let apps: TestApps;
let here: TestApp;
/** Somebody else's program: a listener on the database, and nothing more. */
let outside: Client;
const messages: Message[] = [];

beforeAll(async () => {
  apps = await TestApps.create();
  here = await apps.start('here');
  for (const id of ['second', 'third']) await apps.start(id);
  outside = new Client({ connectionString: apps.databaseUrl });
  await outside.connect();
  outside.on('notification', ({ payload = '' }) =>
    messages.push({ ...(JSON.parse(payload) as Omit<Message, 'heardAt'>), heardAt: Date.now() }),
  );
  await outside.query('LISTEN "feature.flags.updated"');
});

afterAll(async () => {
  await outside.end();
  await apps.close();
});

const heardOf = ({ tenantId }: Operator) => messages.filter(({ clientId }) => clientId === tenantId);

it('who listens hears a window begin and end within two seconds, once each, though three instances look', async () => {
  const tenant = await new Operator(here).newTenant('Windowed');
  const [startsAt, endsAt] = [Date.now() + 1_000, Date.now() + 3_500];
  const instant = (at: number) => new Date(at).toISOString();
  const window = { enabled: true, startsAt: instant(startsAt), endsAt: instant(endsAt) };
  const { revision } = await tenant.change({ hitl: window });
  await waitUntil('all three are heard', async () => heardOf(tenant).length >= 3);
  const lookedAgain = async () =>
    (await here.query('SELECT FROM announced_boundaries WHERE told_until > $1', [instant(endsAt + 2_000)]))
      .length === 1;
  await waitUntil('they have looked again and again', lookedAgain);
  const heard = heardOf(tenant);
  const [, begun, ended] = heard;
  expect(heard).toHaveLength(3);
  for (const message of heard) expect(message).toMatchObject({ feature: 'hitl', revision });
  for (const [message, at] of [[begun, startsAt] as const, [ended, endsAt] as const]) {
    const lateMs = (message?.heardAt ?? 0) - at;
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(2_000);
  }
});
