import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { AuditTrail } from './support/audit-trail.js';
import { Operator } from './support/operator.js';
import { asOwner, tamper } from './support/tampering.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let trail: AuditTrail;
let operator: Operator;

/** A tenant of its own whose chain has its creation and eight changes. */
const changes = 8;

beforeAll(async () => {
  app = await startTestApp();
  trail = new AuditTrail(app);
});

afterAll(() => app.close());

beforeEach(async () => {
  operator = await new Operator(app).newTenant('Chained');
  for (let limit = 0; limit < changes; limit += 1) await operator.change({ hitl: { enabled: true, limit } });
});

/** What one test has tampered with must not be what the next one finds. */
afterEach(async () => {
  const tenant = [operator.tenantId];
  await app.query('DELETE FROM tenants WHERE id = $1', tenant);
  for (const table of ['audit_events', 'audit_chains'])
    await tamper(app, `DELETE FROM ${table} WHERE chain = $1`, tenant);
});

const wholeAgain = { verified: true, complete: true, brokenAt: null };
const mine = () => ({ tenantId: operator.tenantId });

describe('a chain as it was recorded', () => {
  it('is verified, alone and with all others, and says where it ends', async () => {
    const [last] = await trail.items(mine());
    expect(await trail.verify(mine())).toMatchObject({
      ...wholeAgain,
      chains: 1,
      events: changes + 1,
      head: { sequence: changes + 1, hash: last?.hash },
    });
    const all = await trail.verify();
    expect(all).toMatchObject({ ...wholeAgain, head: null });
    expect(all.chains).toBeGreaterThanOrEqual(3);
  });

  it('goes through an end that was kept elsewhere, and through no other', async () => {
    const { head } = await trail.verify(mine());
    await operator.change({ billing: false });
    expect(await trail.verify({ ...mine(), head })).toMatchObject(wholeAgain);
    const other = { sequence: head?.sequence, hash: 'a'.repeat(64) };
    const brokenAt = { problem: 'changed', sequence: head?.sequence };
    expect(await trail.verify({ ...mine(), head: other })).toMatchObject({ verified: false, brokenAt });
  });

  it('survives its tenant, whose end is its last event', async () => {
    await app.query('DELETE FROM tenants WHERE id = $1', [operator.tenantId]);
    const [last] = await trail.items(mine());
    expect(last).toMatchObject({
      kind: 'tenant.deleted',
      changes: { name: { before: 'Chained', after: null } },
    });
    expect(await trail.verify(mine())).toMatchObject({ ...wholeAgain, events: changes + 2 });
  });
});

describe('a chain that was tampered with by whoever owns the database', () => {
  const at = (sequence: number) => ({ sequence, tenantId: operator.tenantId });
  const where = 'chain = $1 AND sequence';

  it.each<[string, string[], number, string]>([
    ['a reason that was changed', [`UPDATE audit_events SET reason = 'x' WHERE ${where} = 4`], 4, 'changed'],
    [
      'an actor that was changed',
      [`UPDATE audit_events SET actor_id = 'x' WHERE ${where} = 1`],
      1,
      'changed',
    ],
    [
      'a time that was changed',
      [`UPDATE audit_events SET at = at - interval '1 microsecond' WHERE ${where} = 9`],
      9,
      'changed',
    ],
    [
      'what was changed in an entitlement',
      [`UPDATE audit_events SET changes = jsonb_set(changes, '{hitl,after,limit}', '99') WHERE ${where} = 5`],
      5,
      'changed',
    ],
    ['a removed first event', [`DELETE FROM audit_events WHERE ${where} = 1`], 1, 'missing'],
    ['a removed event in between', [`DELETE FROM audit_events WHERE ${where} = 4`], 4, 'missing'],
    ['a removed last event', [`DELETE FROM audit_events WHERE ${where} = 9`], 9, 'shortened'],
    ['removed last events', [`DELETE FROM audit_events WHERE ${where} > 6`], 7, 'shortened'],
    ['a chain whose every event was removed', [`DELETE FROM audit_events WHERE ${where} > 0`], 1, 'missing'],
    [
      'a chain that was removed whole, its end with it',
      ['DELETE FROM audit_events WHERE chain = $1', 'DELETE FROM audit_chains WHERE chain = $1'],
      1,
      'missing',
    ],
    [
      'last events that were removed together with the record of the end',
      [
        `DELETE FROM audit_events WHERE ${where} > 6`,
        `UPDATE audit_chains AS c SET sequence = e.sequence, hash = e.hash FROM audit_events e
         WHERE c.chain = $1 AND e.chain = $1 AND e.sequence = 6`,
      ],
      7,
      'missing',
    ],
    [
      'events in another order',
      // in two steps, because places are unique
      [
        `UPDATE audit_events SET sequence = -sequence WHERE ${where} IN (4, 5)`,
        `UPDATE audit_events SET sequence = 9 + sequence WHERE ${where} IN (-4, -5)`,
      ],
      4,
      'out_of_order',
    ],
  ])('is found, and where: %s', async (_, statements, sequence, problem) => {
    for (const statement of statements) await tamper(app, statement, [operator.tenantId]);
    const brokenAt = { ...at(sequence), problem };
    expect(await trail.verify(mine())).toMatchObject({ verified: false, brokenAt, head: null });
    expect(await trail.verify()).toMatchObject({ verified: false, brokenAt });
    expect(await trail.verify({ tenantId: acmeId })).toMatchObject(wholeAgain);
  });

  it('is stopped by a slip of the owner’s, too', async () => {
    for (const statement of [
      `UPDATE audit_events SET reason = 'x'`,
      'DELETE FROM audit_events',
      'TRUNCATE audit_events',
    ])
      await expect(asOwner(app, (owner) => owner.query(statement))).rejects.toThrow(
        'What was recorded is not changed',
      );
  });
});

describe('writers of the audit', () => {
  it('of different tenants do not wait for one another', async () => {
    await asOwner(app, async (busy) => {
      await busy.query('BEGIN');
      await busy.query(
        `INSERT INTO audit_events (chain, kind, actor_id, actor) VALUES ($1, 'session.opened', 'test', 'test')`,
        [acmeId],
      );
      await new Operator(app, globexId).change({ billing: false });
      const waiting = new Operator(app, acmeId).patch({ billing: false });
      expect(await Promise.race([waiting.then(() => 'answered'), pause(200, 'waits')])).toBe('waits');
      await busy.query('COMMIT');
      expect((await waiting).status).toBe(200);
    });
    expect(await trail.verify()).toMatchObject(wholeAgain);
  });

  it('of one tenant keep its chain whole, whatever they write', async () => {
    const results = await Promise.all([
      ...Array.from({ length: 12 }, (_, limit) => operator.patch({ ingestion: { enabled: true, limit } })),
      ...Array.from({ length: 6 }, () =>
        app.send(
          'POST',
          '/v1/platform/service-keys',
          { name: 'a test', ...mine() },
          { as: 'operator@gatehouse.test' },
        ),
      ),
    ]);
    const made = results.filter(({ status }) => status < 300).length;
    expect(results.filter(({ status }) => ![200, 201, 503].includes(status))).toEqual([]);
    expect(await trail.verify(mine())).toMatchObject({ ...wholeAgain, events: changes + 1 + made });
  });

  it('leave revisions without a gap, which replayed are what there is', async () => {
    const features = ['billing', 'hitl', 'ingestion', 'scoring-pro', 'beta-dashboard'];
    for (let change = 0; change < 200; change += 1) {
      const feature = features[(change * 7) % features.length] ?? 'billing';
      await operator.change({ [feature]: [true, false, null, { enabled: true, limit: change }][change % 4] });
    }
    const events = (await trail.lines({ ...mine(), kind: 'entitlements.changed' })).reverse();
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index + 1));
    const replayed = new Map<string, unknown>();
    for (const { changes: changed } of events)
      for (const [feature, { after }] of Object.entries(changed))
        if (after === null) replayed.delete(feature);
        else replayed.set(feature, (after as { enabled: boolean }).enabled);
    const held = await app.query<{ feature: string; enabled: boolean }>(
      'SELECT feature, enabled FROM client_features WHERE client_id = $1',
      [operator.tenantId],
    );
    expect(new Map(held.map(({ feature, enabled }) => [feature, enabled]))).toEqual(replayed);
    expect(await trail.verify(mine())).toMatchObject(wholeAgain);
  });
});

describe('a request to verify', () => {
  it.each<[string, unknown, number]>([
    ['an unknown tenant', { tenantId: '99999999-9999-4999-8999-999999999999' }, 404],
    ['no id', { tenantId: 'acme' }, 400],
    ['a member that nobody knows', { tenant: acmeId }, 400],
    ['an end without its tenant', { head: { sequence: 1, hash: 'a'.repeat(64) } }, 400],
    ['an end that is none', { tenantId: acmeId, head: { sequence: 0, hash: 'a' } }, 400],
    ['a cursor of nothing', { cursor: 'x' }, 400],
  ])('with %s', async (_, body, status) => {
    expect((await trail.askToVerify(body)).status).toBe(status);
  });
});
