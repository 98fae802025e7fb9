import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failureOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { expectRefused } from './support/refused.js';
import { createColleague, SettingsUser, type SettingsContent } from './support/settings.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let admin: SettingsUser;
let colleague: SettingsUser;
let member: SettingsUser;

const start: SettingsContent = {
  displayName: 'Acme',
  timezone: 'UTC',
  billingContacts: ['billing@acme.test'],
  planMetadata: { plan: 'team', seats: 5 },
  flags: { dark_mode: true },
};

beforeAll(async () => {
  app = await startTestApp();
  admin = await SettingsUser.signIn(app, 'admin@acme.test');
  colleague = await SettingsUser.signIn(app, await createColleague(app));
  member = await SettingsUser.signIn(app, 'member@acme.test');
});
beforeEach(async () => {
  expect((await admin.put(start, await admin.tag())).status).toBe(200);
});
afterAll(() => app.close());

describe('reading settings', () => {
  it('gives all of them with their version, to be revalidated', async () => {
    const answer = await member.get();
    const body = (await answer.json()) as { version: number };
    expect(body).toEqual({ ...start, version: expect.any(Number), updatedAt: expect.any(String) });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      etag: `"${body.version}"`,
      'cache-control': 'private, no-cache',
      vary: 'Cookie, Authorization',
    });
  });

  it('is 304 for whoever has them, and for nobody else', async () => {
    const tag = await admin.tag();
    for (const [field, status] of [
      [tag, 304],
      [`W/${tag}`, 304],
      [`"0-x", ${tag}`, 304],
      ['*', 304],
      ['"0-x"', 200],
      ['garbage', 200],
    ] as const) {
      const answer = await member.get({ 'if-none-match': field });
      expect([field, answer.status]).toEqual([field, status]);
      expect(answer.headers.get('etag')).toBe(tag);
    }
  });

  it('shows no entitlement among the flags', async () => {
    await new Operator(app).change({ hitl: true });
    expect((await admin.read()).flags).toEqual({ dark_mode: true });
    await new Operator(app).change({ hitl: null });
  });

  it('gives a tenant without a row what it would begin with, and lets it begin', async () => {
    await app.query('DELETE FROM tenant_settings WHERE tenant_id = $1', [acmeId]);
    const fresh = { displayName: 'Acme', timezone: 'UTC', billingContacts: [], planMetadata: {}, flags: {} };
    expect(await admin.read()).toEqual({ ...fresh, version: 0, updatedAt: expect.any(String) });
    expect(await admin.edit({ timezone: 'Europe/Berlin' })).toMatchObject({
      version: 1,
      displayName: 'Acme',
    });
    // the versions of the tenant begin anew, and so do its lines in the log
    await app.query(`UPDATE tenant_settings SET version = version + 1000 WHERE tenant_id = $1`, [acmeId]);
  });
});

describe('replacing settings', () => {
  it('stores all of them, takes the next version, and records who changed what', async () => {
    const before = await admin.read();
    const wanted = {
      displayName: 'Acme Ltd',
      timezone: 'europe/berlin',
      billingContacts: ['a@acme.test', 'b@acme.test'],
      webhookUrl: 'https://hooks.acme.test/gatehouse?x=1',
      planMetadata: { plan: 'team', trial: false, note: null, factor: 1.5, 'any name': 'x' },
      flags: { 'ui.compact': true, dark_mode: false },
    };
    const answer = await admin.put(wanted, `"${before.version}"`);
    expect(answer.status).toBe(200);
    const version = before.version + 1;
    const stored = { ...wanted, timezone: 'Europe/Berlin', version, updatedAt: expect.any(String) };
    expect([await answer.json(), answer.headers.get('etag')]).toEqual([stored, `"${version}"`]);
    expect(await admin.read()).toEqual(stored);
    expect((await admin.events()).at(-1)).toEqual({
      actor_id: expect.stringMatching(/^user:/),
      actor: 'Acme Admin',
      request_id: answer.headers.get('x-request-id'),
      revision: version,
      changes: {
        displayName: { before: 'Acme', after: 'Acme Ltd' },
        timezone: { before: 'UTC', after: 'Europe/Berlin' },
        billingContacts: { before: ['billing@acme.test'], after: wanted.billingContacts },
        webhookUrl: { before: null, after: wanted.webhookUrl },
        planMetadata: { before: start.planMetadata, after: wanted.planMetadata },
        flags: { before: start.flags, after: wanted.flags },
      },
    });
  });

  it('unsets what is left out', async () => {
    await admin.edit({ webhookUrl: 'https://hooks.acme.test/' });
    const answer = await admin.put(start, await admin.tag());
    expect(await answer.json()).not.toHaveProperty('webhookUrl');
  });

  it('by what is stored already changes nothing and is recorded nowhere', async () => {
    const [before, events] = [await admin.read(), await admin.events()];
    const answer = await admin.put(start, `"${before.version}"`);
    expect([answer.status, await answer.json()]).toEqual([200, before]);
    expect(await admin.events()).toEqual(events);
  });

  it('that was applied and is sent again is 200, and recorded once', async () => {
    const tag = await admin.tag();
    const wanted = { ...start, displayName: `Acme ${randomUUID()}` };
    const first = await admin.put(wanted, tag);
    const [stored, events] = [await first.json(), await admin.events()];
    const again = await admin.put(wanted, tag);
    expect([again.status, await again.json()]).toEqual([200, stored]);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await admin.events()).toEqual(events);
  });

  it('is no retry when somebody else, or another body, or another version made what is stored', async () => {
    const tag = await admin.tag();
    const wanted = { ...start, displayName: `Acme ${randomUUID()}` };
    expect((await admin.put(wanted, tag)).status).toBe(200);
    await expectRefused(app, 'stale_settings', () => colleague.put(wanted, tag));
    await expectRefused(app, 'stale_settings', () => admin.put(start, tag));
    await admin.edit({ timezone: 'Asia/Tokyo' });
    await expectRefused(app, 'stale_settings', () => admin.put({ ...wanted, timezone: 'Asia/Tokyo' }, tag));
  });

  it('lets exactly one of 20 at once through, and keeps what that one wrote', async () => {
    const tag = await admin.tag();
    const names = Array.from({ length: 20 }, (_, index) => `Writer ${index} ${randomUUID()}`);
    const answers = await Promise.all(
      names.map((displayName, index) =>
        (index % 2 === 0 ? admin : colleague).put({ ...start, displayName }, tag),
      ),
    );
    const won = names.filter((_, index) => answers[index]?.status === 200);
    expect(won).toHaveLength(1);
    for (const lost of answers.filter(({ status }) => status !== 200))
      expect(await failureOf(lost)).toMatchObject({ error: 'stale_settings' });
    expect((await admin.read()).displayName).toBe(won[0]);
  });

  it('and changing entitlements never stand in each other’s way', async () => {
    const operator = new Operator(app);
    const [tag, { tag: operatorsTag, revision }] = [await admin.tag(), await operator.view()];
    for (const hitl of [true, false, null]) await operator.change({ hitl });
    expect(await admin.tag()).toBe(tag);
    const view = await operator.view();
    expect((await admin.put({ ...start, displayName: 'Undisturbed' }, tag)).status).toBe(200);
    const after = await operator.view();
    expect(after).toEqual(view);
    expect(after.revision).toBe(revision + 3);
    expect((await operator.patch({ hitl: true }, { 'if-match': after.tag })).status).toBe(200);
    expect(operatorsTag).not.toBe(after.tag);
    await operator.change({ hitl: null });
  });
});

describe('a conflict', () => {
  /** What somebody sends who has the version before the colleague's edit. */
  async function conflictOf(theirs: Partial<SettingsContent>, mine: Partial<SettingsContent>) {
    const tag = await admin.tag();
    await colleague.edit(theirs);
    return expectRefused(app, 'stale_settings', () => admin.put({ ...start, ...mine }, tag));
  }

  it('says who changed what and when, and brings what is current', async () => {
    const tag = await admin.tag();
    await colleague.edit({ timezone: 'Asia/Tokyo' });
    await colleague.edit({ displayName: 'Acme Ltd' });
    const answer = await admin.put({ ...start, timezone: 'Europe/Berlin' }, tag);
    const current = await admin.read();
    const currentETag = `"${current.version}"`;
    expect([answer.status, answer.headers.get('etag')]).toEqual([409, currentETag]);
    expect(await failureOf(answer)).toMatchObject({
      error: 'stale_settings',
      currentETag,
      changedFields: ['displayName', 'timezone'],
      changedBy: 'A colleague',
      changedAt: current.updatedAt,
      autoMergeable: false,
      current,
    });
  });

  it.each<[string, Partial<SettingsContent>, Partial<SettingsContent>, boolean]>([
    ['other fields', { timezone: 'Asia/Tokyo' }, { displayName: 'Mine' }, true],
    ['the same field', { timezone: 'Asia/Tokyo' }, { timezone: 'Europe/Berlin' }, false],
    ['the same field alike', { timezone: 'Asia/Tokyo' }, { timezone: 'Asia/Tokyo' }, true],
    ['other flags', { flags: { dark_mode: false } }, { flags: { dark_mode: true, beta: true } }, true],
    ['the same flag', { flags: {} }, { flags: { dark_mode: false } }, false],
    ['other notes', { planMetadata: { plan: 'team' } }, { planMetadata: { plan: 'pro', seats: 5 } }, true],
    ['the same note', { planMetadata: { plan: 'x', seats: 5 } }, { planMetadata: { seats: 5 } }, false],
    ['the contacts', { billingContacts: [] }, { billingContacts: ['x@acme.test'] }, false],
    ['a new webhook', { webhookUrl: 'https://a.test/' }, { webhookUrl: 'https://b.test/' }, false],
    ['a webhook and a name', { webhookUrl: 'https://a.test/' }, { displayName: 'Mine' }, true],
  ])('can be merged when both can be kept: %s', async (_, theirs, mine, autoMergeable) => {
    expect(await conflictOf(theirs, mine)).toMatchObject({ autoMergeable });
  });

  it('that nobody can trace back is left to the person', async () => {
    const { version } = await admin.read();
    const mine = { ...start, displayName: 'Mine' };
    for (const tag of ['"0"', `"${version + 1}"`, '"abc"', '"01"', '"-1"', `"${'9'.repeat(30)}"`]) {
      const conflict = await expectRefused(app, 'stale_settings', () => admin.put(mine, tag));
      expect(conflict).toMatchObject({ changedFields: ['displayName'], autoMergeable: false });
    }
  });

  it('comes before whatever is wrong with the body', async () => {
    const json = { 'content-type': 'application/json', 'if-match': '"999999"' };
    for (const body of ['{', '', 'null', '{"flags":{"feature.billing":true}}']) {
      const conflict = await expectRefused(app, 'stale_settings', () => admin.putText(body, json));
      expect(conflict).toMatchObject({ autoMergeable: false });
    }
  });

  it('is not had with another tenant’s version', async () => {
    const other = await SettingsUser.signIn(app, 'admin@globex.test', globexId);
    const tag = await admin.tag();
    await expectRefused(app, 'stale_settings', () => other.put(start, tag));
  });
});
