import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FeatureService } from '@gatehouse/features';
import { EventStream } from './support/event-stream.js';
import { refusalOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { globexId, type DemoUser, type TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';
import { waitUntil } from './support/wait-until.js';

const path = '/v1/features/stream';
let apps: TestApps;
let here: TestApp;
let elsewhere: TestApp;
/** Of a tenant that nobody changes, open from the beginning. */
let quiet: EventStream;
let quietSince: number;

beforeAll(async () => {
  apps = await TestApps.create();
  here = await apps.start('here');
  elsewhere = await apps.start('elsewhere');
  quiet = await streamOf('admin@globex.test');
  quietSince = performance.now();
});

afterAll(async () => {
  quiet.leave();
  await apps.close();
});

beforeEach(async () => {
  await new Operator(here).change({ billing: null, hitl: null });
});

const streamOf = async (user: DemoUser, app = here) =>
  EventStream.open(app, path, { cookie: await app.cookieOf(user) });

/** A member's stream whose first event has come. */
async function opened(app = here): Promise<EventStream> {
  const stream = await streamOf('member@acme.test', app);
  await stream.event(1, 1_000);
  return stream;
}

describe('a stream', () => {
  it('tells at once at which revision the tenant is, and nothing else', async () => {
    const { revision } = await new Operator(here).view();
    const stream = await streamOf('member@acme.test');
    expect([stream.answer.status, stream.answer.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream',
    ]);
    const first = { type: 'features', id: String(revision), data: { revision } };
    expect(await stream.event(1, 1_000)).toEqual(first);
    stream.leave();
  });

  it.each([
    ['here', () => here],
    ['elsewhere', () => elsewhere],
  ])('tells of a change that is made %s within a second', async (_, app) => {
    const stream = await opened();
    const { revision } = await new Operator(app()).change({ billing: false });
    expect((await stream.event(2, 1_000))?.data).toEqual({ revision });
    stream.leave();
  });

  it('tells of a change that its instance cannot hear of within some seconds', async () => {
    const deaf = await apps.start('deaf', { DATABASE_NOTIFY: 'false' });
    const stream = await opened(deaf);
    const { revision } = await new Operator(here).change({ billing: false });
    expect((await stream.event(2, 4_000))?.data).toEqual({ revision });
    stream.leave();
    await apps.stop(deaf);
  });

  it('tells of the end of a window, at which nobody changes anything', async () => {
    const stream = await opened();
    const endsAt = Date.now() + 1_500;
    const window = { enabled: true, endsAt: new Date(endsAt).toISOString() };
    const { revision } = await new Operator(here).change({ hitl: window });
    await stream.event(2, 1_000);
    expect((await stream.event(3, 4_000))?.data).toEqual({ revision });
    const late = Date.now() - endsAt;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1_000);
    const features = await here.call('/v1/features', { as: 'member@acme.test' });
    expect(await features.json()).toMatchObject({ features: { hitl: { enabled: false, reason: 'ended' } } });
    stream.leave();
  });

  it('tells nothing of another tenant’s change', async () => {
    const stream = await opened();
    const other = new Operator(here, globexId);
    await other.change({ billing: false });
    await other.change({ billing: null });
    // of its own it hears later than it would have of theirs
    await new Operator(here).change({ billing: false });
    await stream.event(2, 1_000);
    expect(stream.events).toHaveLength(2);
    expect(stream.text).not.toContain(globexId);
    stream.leave();
  });

  it('is not told of a change that changes nothing', async () => {
    const stream = await opened();
    await new Operator(here).change({ billing: null });
    await new Operator(here).change({ billing: false });
    await stream.event(2, 1_000);
    expect(stream.events).toHaveLength(2);
    stream.leave();
  });
});

describe('a stream ends', () => {
  async function ownStream(): Promise<[EventStream, Readonly<Record<string, string>>]> {
    const headers = { cookie: await here.newCookie('member@acme.test') };
    const stream = await EventStream.open(here, path, headers);
    await stream.event(1, 1_000);
    return [stream, headers];
  }

  it('within two seconds of its session being signed out elsewhere', async () => {
    const [stream, headers] = await ownStream();
    await elsewhere.call('/v1/auth/logout', { method: 'POST', headers });
    await stream.ended(2_000);
  });

  it('within two seconds of its user being disabled by hand', async () => {
    const [stream] = await ownStream();
    const disabledAt = (at: string) =>
      here.query(`UPDATE users SET disabled_at = ${at} WHERE email = 'member@acme.test'`);
    await disabledAt('now()');
    await stream.ended(2_000);
    await disabledAt('NULL');
  });

  it('with its instance, which ends within a second', async () => {
    const ending = await apps.start('ending');
    const stream = await opened(ending);
    const started = performance.now();
    await apps.stop(ending);
    expect(performance.now() - started).toBeLessThan(1_000);
    await stream.ended(1_000);
  });
});

it('a client that goes away leaves nothing behind', async () => {
  const features = here.app.get(FeatureService);
  const watch = features.watch.bind(features);
  let watching = 0;
  const spy = jest.spyOn(features, 'watch').mockImplementation((tenantId, watcher) => {
    watching += 1;
    const stop = watch(tenantId, watcher);
    return () => {
      watching -= 1;
      stop();
    };
  });
  const streams = await Promise.all([1, 2, 3].map(() => opened()));
  expect(watching).toBe(3);
  for (const stream of streams) stream.leave();
  await waitUntil('nobody watches', async () => watching === 0, 2_000);
  spy.mockRestore();
});

describe('a stream is refused', () => {
  it('without a session', async () => {
    expect(await refusalOf(await here.call(path))).toEqual({ status: 401, error: 'unauthenticated' });
  });

  it('to an operator, who is of no tenant', async () => {
    const answer = await here.call(path, { as: 'operator@gatehouse.test' });
    expect(await refusalOf(answer)).toEqual({ status: 403, error: 'forbidden' });
  });
});

it('where nothing happens, a comment every 15 s keeps the connection open', async () => {
  await waitUntil('a heartbeat', async () => quiet.text.includes(': alive\n'), 20_000);
  const sinceMs = performance.now() - quietSince;
  expect(quiet.hasEnded).toBe(false);
  // it may have come while something else was tested
  expect(sinceMs).toBeGreaterThan(14_900);
});
