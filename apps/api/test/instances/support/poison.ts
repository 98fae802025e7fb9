import type { RedisClient } from './redis-server.js';

/** What Redis holds: texts by key, and the fields of hashes by key and field. */
export type Held = ReadonlyMap<string, string>;

/** What somebody who can write to Redis makes of a value; undefined leaves it. */
export type Forgery = (value: string, place: string, all: Held) => string | undefined;

/** Overwrites everything that Redis holds; it expires when it would have. @returns how much there was */
export async function poison(client: RedisClient, forge: Forgery): Promise<number> {
  const all = await heldBy(client);
  for (const [place, value] of all) {
    const forged = forge(value, place, all);
    if (forged !== undefined) await write(client, place, forged);
  }
  return all.size;
}

/** Puts a list where anything else was. @returns how much there was */
export async function replaceByLists(client: RedisClient): Promise<number> {
  const keys = await keysOf(client);
  for (const key of keys) await client.multi().del(key).rPush(key, 'x').exec();
  return keys.length;
}

export async function heldBy(client: RedisClient): Promise<Held> {
  const held = new Map<string, string>();
  for (const key of await keysOf(client)) {
    const type = await client.type(key);
    if (type === 'string') held.set(key, (await client.get(key)) ?? '');
    if (type !== 'hash') continue;
    const fields = Object.entries(await client.hGetAll(key));
    for (const [field, value] of fields) held.set(`${key}\n${field}`, value);
  }
  return held;
}

async function keysOf(client: RedisClient): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of client.scanIterator()) keys.push(...page);
  return keys;
}

async function write(client: RedisClient, place: string, value: string): Promise<void> {
  const [key = '', field] = place.split('\n');
  if (field === undefined) await client.set(key, value, { expiration: 'KEEPTTL' });
  else await client.hSet(key, field, value);
}
