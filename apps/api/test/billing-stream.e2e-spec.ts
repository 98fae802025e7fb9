import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BillingEvents, pageSize } from '../src/billing/events/billing-events.js';
import { EventStream, type StreamedEvent } from './support/event-stream.js';
import { failureOf, refusalOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { Subscriber } from './support/subscriber.js';
import { acmeId, globexId, type TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';
import { waitUntil } from './support/wait-until.js';

const path = '/v1/billing/stream';
let apps: TestApps;
let here: TestApp;
let elsewhere: TestApp;
let admin: Subscriber;
const opened: EventStream[] = [];

beforeAll(async () => {
  apps = await TestApps.create();
  here = await apps.start('here');
  elsewhere = await apps.start('elsewhere');
  admin = await Subscriber.signIn(here, 'admin@acme.test');
});
beforeEach(async () => {
  for (const stream of opened.splice(0)) stream.leave();
  await new Operator(here).change({ billing: null });
  await admin.change({ planId: 'team', seats: 12, cancelAtPeriodEnd: false });
});
afterAll(() => apps.close());

/** A member's stream that has begun. */
async function open(app = here, lastEventId?: number | string): Promise<EventStream> {
  const cookie = await app.cookieOf('member@acme.test');
  const headers = { cookie, ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }) };
  const stream = await EventStream.open(app, path, headers);
  opened.push(stream);
  await stream.event(1, 2_000);
  return stream;
}

const newest = async (): Promise<number> => {
  const [row] = await here.query<{ newest: number }>(
    'SELECT coalesce(max(sequence), 0)::int AS newest FROM billing_events WHERE tenant_id = $1',
    [acmeId],
  );
  return row?.newest ?? NaN;
};
/** What is told of the table, without how the stream begins and ends. */
const told = ({ events }: EventStream) =>
  events.filter(({ type }) => !['following', 'revoked'].includes(type));
const ids = (events: readonly StreamedEvent[]) => events.map(({ id }) => Number(id));
const from = (first: number, count: number) => Array.from({ length: count }, (_, place) => first + place);

describe('a stream', () => {
  it('says where it begins, and then each thing that happens', async () => {
    const before = await newest();
    const stream = await open();
    expect(stream.events).toEqual([{ type: 'following', id: String(before), data: { after: before } }]);
    await admin.change({ planId: 'enterprise', seats: 20, cancelAtPeriodEnd: true });
    const { version, currentPeriodEnd } = await admin.change({ cancelAtPeriodEnd: false });
    await stream.event(5, 1_000);
    const at = expect.any(String);
    const changes = { planId: { before: 'team', after: 'enterprise' }, seats: { before: 12, after: 20 } };
    const amountCents = expect.any(Number);
    expect(told(stream)).toEqual([
      { type: 'subscription_changed', id: `${before + 1}`, data: { at, version: version - 1, changes } },
      {
        type: 'invoice_issued',
        id: `${before + 2}`,
        data: { at, invoiceId: expect.any(String), number: expect.any(String), amountCents, currency: 'EUR' },
      },
      {
        type: 'cancellation_scheduled',
        id: `${before + 3}`,
        data: { at, version: version - 1, endsAt: currentPeriodEnd },
      },
      { type: 'cancellation_withdrawn', id: `${before + 4}`, data: { at, version } },
    ]);
  });

  it('tells what another instance has written within a second or so', async () => {
    const stream = await open(elsewhere);
    await admin.change({ seats: 13 });
    await stream.event(2, 1_500);
  });

  it('tells nothing of a change that changes nothing, nor of another tenant’s', async () => {
    const stream = await open();
    const globex = await Subscriber.signIn(here, 'admin@globex.test', globexId);
    await globex.change({ seats: 99 });
    await admin.change({ seats: 12 });
    await admin.change({ seats: 13 });
    await stream.event(2, 1_000);
    expect(told(stream)).toHaveLength(1);
    expect(stream.text).not.toContain('"after":99');
  });

  it('of a tenant to which nothing has happened begins at 0', async () => {
    await here.query('DELETE FROM billing_events WHERE tenant_id = $1', [globexId]);
    const cookie = await here.cookieOf('admin@globex.test');
    const stream = await EventStream.open(here, path, { cookie });
    expect(await stream.event(1, 1_000)).toMatchObject({ id: '0' });
    stream.leave();
  });
});

describe('a client that comes back', () => {
  it('gets what it has missed, however much, each once and in order', async () => {
    const before = await newest();
    const missed = 2 * pageSize + 7;
    await here.query(
      `INSERT INTO billing_events (tenant_id, sequence, kind, data)
       SELECT $1, $2::int + place, 'invoice_issued', '{}' FROM generate_series(1, $3::int) AS place`,
      [acmeId, before, missed],
    );
    const stream = await open(here, before);
    await stream.event(missed + 1, 3_000);
    await admin.change({ seats: 13 });
    await stream.event(missed + 2, 1_000);
    expect(ids(told(stream))).toEqual(from(before + 1, missed + 1));
  });

  it('from further than there is goes on from now', async () => {
    const before = await newest();
    const stream = await open(here, before + 1_000);
    await admin.change({ seats: 13 });
    await stream.event(2, 1_000);
    expect(ids(told(stream))).toEqual([before + 1]);
  });

  it.each(['abc', '-1', '01', '1.5', '1e3', '0x1', '9'.repeat(16), '1 2', '"1"'])(
    'with an id that is none is refused: %s',
    async (field) => {
      const init = { as: 'member@acme.test', headers: { 'last-event-id': field } } as const;
      expect(await refusalOf(await here.call(path, init))).toEqual({ status: 400, error: 'invalid_request' });
    },
  );
});

it('of 200 changes at once, through two instances, every stream tells all, each once and in order', async () => {
  const streams = [await open(), await open(elsewhere), await open(elsewhere, await newest())];
  const before = await newest();
  const other = await Subscriber.signIn(elsewhere, 'admin@acme.test');
  for (const batch of from(0, 8)) {
    const { version } = await admin.read();
    const tags = from(version, 100)
      .map((each) => `"${each}"`)
      .join();
    const change = (seats: number) => patched(seats % 2 === 0 ? admin : other, seats, tags);
    const answers = await Promise.all(from(1_000 + 25 * batch, 25).map(change));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  }
  const made = (await newest()) - before;
  expect(made).toBeGreaterThanOrEqual(200);
  for (const stream of streams) {
    await stream.event(made + 1, 5_000);
    expect(ids(told(stream))).toEqual(from(before + 1, made));
  }
});

/** Who has waited for too long for their turn is told so; asking again is safe. */
async function patched(subscriber: Subscriber, seats: number, tags: string): Promise<Response> {
  let answer = await subscriber.patch({ seats }, tags);
  for (let again = 0; answer.status === 503 && again < 40; again += 1)
    answer = await subscriber.patch({ seats }, tags);
  return answer;
}

describe('a stream ends', () => {
  it('within a second of billing going off, with why, and tells nothing after', async () => {
    const stream = await open();
    const last = await newest();
    const off = new Operator(here).change({ billing: false });
    await stream.ended(1_000);
    await off;
    expect(stream.events.at(-1)).toEqual({
      type: 'revoked',
      id: String(last),
      data: { error: 'feature_disabled', feature: 'billing_stream', reason: 'unavailable' },
    });
    await here.query(`INSERT INTO billing_events VALUES ($1, $2, 'invoice_issued', now(), '{}')`, [
      acmeId,
      last + 1,
    ]);
    const answer = await here.call(path, { as: 'member@acme.test' });
    expect(await failureOf(answer)).toMatchObject({ error: 'feature_disabled', feature: 'billing_stream' });
    expect(told(stream)).toEqual([]);
  });

  it('within two seconds of its session being signed out elsewhere', async () => {
    const headers = { cookie: await here.newCookie('member@acme.test') };
    const stream = await EventStream.open(here, path, headers);
    await stream.event(1, 1_000);
    await elsewhere.call('/v1/auth/logout', { method: 'POST', headers });
    await stream.ended(2_000);
  });

  it('with its instance, which ends within a second', async () => {
    const ending = await apps.start('ending');
    const stream = await open(ending);
    const started = performance.now();
    await apps.stop(ending);
    expect(performance.now() - started).toBeLessThan(1_000);
    await stream.ended(1_000);
  });
});

describe('streams of one tenant', () => {
  it('are 20 at most, until one ends', async () => {
    const ask = () => elsewhere.call(path, { as: 'admin@globex.test' });
    const answers = [];
    for (let count = 0; count < 20; count += 1) answers.push(await ask());
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await ask();
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refusalOf(refused)).toEqual({ status: 429, error: 'too_many_attempts' });
    await open(elsewhere);
    await answers.pop()?.body?.cancel();
    await waitUntil('there is room again', async () => {
      const next = await ask();
      answers.push(next);
      return next.status === 200;
    });
    for (const { body } of answers) await body?.cancel();
  });

  it('ask the database once a second, and not at all once they have ended', async () => {
    const asked = jest.spyOn(here.app.get(BillingEvents, { strict: false }), 'after');
    await Promise.all(Array.from({ length: 5 }, () => open()));
    asked.mockClear();
    const started = performance.now();
    await waitUntil('three looks', async () => asked.mock.calls.length >= 3);
    expect(performance.now() - started).toBeGreaterThan(1_900);
    for (const stream of opened.splice(0)) stream.leave();
    await waitUntil('the last look', async () => {
      const before = asked.mock.calls.length;
      await waitUntil('a look, or none', async () => asked.mock.calls.length > before, 1_500).catch(
        () => 'none',
      );
      return asked.mock.calls.length === before;
    });
    asked.mockRestore();
  });
});

it('a client that does not read holds nothing up, and gets all when it reads', async () => {
  const before = await newest();
  const count = 20_000;
  await here.query(
    `INSERT INTO billing_events (tenant_id, sequence, kind, data)
     SELECT $1, $2::int + place, 'invoice_issued', jsonb_build_object('text', repeat('x', 1000))
     FROM generate_series(1, $3::int) AS place`,
    [acmeId, before, count],
  );
  const asked = jest.spyOn(here.app.get(BillingEvents, { strict: false }), 'after');
  const [socket, seen] = await unread(before);
  let pages = -1;
  await waitUntil('nothing more is read for it', async () => {
    const earlier = pages;
    await waitUntil('a page, or none', async () => asked.mock.calls.length > pages + 2, 1_500).catch(
      () => 'none',
    );
    pages = asked.mock.calls.length;
    return pages - earlier <= 2;
  });
  expect(pages).toBeLessThan(count / pageSize);
  socket.on('data', (part: Buffer) => seen.push(part)).resume();
  const last = `id: ${before + count}\n`;
  await waitUntil('all has come', async () => seen.at(-1)?.includes(last) ?? false, 20_000);
  const found = [
    ...Buffer.concat(seen)
      .toString()
      .matchAll(/^id: (\d+)$/gm),
  ].map(([, id]) => Number(id));
  expect(found).toEqual([before, ...from(before + 1, count)]);
  socket.destroy();
  asked.mockRestore();
});

/** A stream whose client lets all that comes lie. */
async function unread(lastEventId: number): Promise<[Socket, Buffer[]]> {
  const cookie = await here.cookieOf('member@acme.test');
  const socket = connect(here.port, '127.0.0.1');
  socket.pause();
  socket.write(
    [
      `GET ${path} HTTP/1.1`,
      'Host: localhost',
      `Cookie: ${cookie}`,
      `Last-Event-ID: ${lastEventId}`,
      '',
      '',
    ].join('\r\n'),
  );
  return [socket, []];
}
