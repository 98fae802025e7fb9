import { createClient } from 'redis';
import { DeadlineExceededError, within } from '../../process/deadline.js';
import { fail, ok, warn, type Probe } from './finding.js';

const deadlineMs = 3_000;
const slowMs = 250;
/** The oldest whose scripts and expiry do what the shared cache needs. */
const oldestMajor = 6;

/** Whether Redis answers, how soon, and passes messages on. */
export function redisProbe(url: string): Probe {
  return {
    name: 'Redis',
    fix: 'Check REDIS_URL, and that Redis takes connections from here. Until then changes travel by Postgres.',
    look: () => lookAtRedis(url),
  };
}

type Client = ReturnType<typeof open>;

function open(url: string) {
  const client = createClient({ url, socket: { connectTimeout: deadlineMs, reconnectStrategy: false } });
  // every failure also comes as the answer of what was asked
  client.on('error', () => undefined);
  return client;
}

async function lookAtRedis(url: string) {
  const client = open(url);
  try {
    await within(deadlineMs, 'Redis', client.connect());
    const begun = performance.now();
    await within(deadlineMs, 'Redis', client.ping());
    const tookMs = Math.round(performance.now() - begun);
    const [, version = ''] =
      /redis_version:(\S+)/.exec(await within(deadlineMs, 'Redis', client.info('server'))) ?? [];
    if (Number.parseInt(version, 10) < oldestMajor)
      return fail(`Redis ${version} is too old.`, `Move to Redis ${oldestMajor} or newer.`);
    if (!(await passesOn(client)))
      return fail(
        'Redis answers, but passes no messages on.',
        'Let the user of REDIS_URL publish and subscribe.',
      );
    if (tookMs > slowMs)
      return warn(`A round trip takes ${tookMs} ms.`, 'Run Redis nearer to the instances.');
    return ok(`Redis ${version} answers in ${tookMs} ms and passes messages on.`);
  } finally {
    client.destroy();
  }
}

async function passesOn(client: Client): Promise<boolean> {
  const channel = `gatehouse:doctor:${process.pid}:${Date.now()}`;
  const listener = client.duplicate();
  listener.on('error', () => undefined);
  try {
    await within(deadlineMs, 'a subscription', listener.connect());
    const heard = new Promise<boolean>((resolve) => {
      void listener
        .subscribe(channel, () => resolve(true))
        .then(() => client.publish(channel, 'heard'))
        .catch(() => resolve(false));
    });
    return await within(1_000, 'a message', heard);
  } catch (error) {
    if (error instanceof DeadlineExceededError) return false;
    throw error;
  } finally {
    listener.destroy();
  }
}
