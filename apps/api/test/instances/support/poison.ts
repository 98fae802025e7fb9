import type { RedisClient } from './redis-server.js';

/** What somebody who can write to Redis makes of a value; undefined leaves it. */
export type Forgery = (value: string, key: string, all: ReadonlyMap<string, string>) => string | undefined;

/** Overwrites everything that Redis holds, for good. @returns how many keys there were */
export async function poison(client: RedisClient, forge: Forgery): Promise<number> {
  const keys = await keysOf(client);
  const all = await valuesOf(client, keys);
  for (const key of keys) {
    if ((await client.type(key)) === 'hash') await poisonHash(client, key, forge);
    else await overwrite(client, key, forge(all.get(key) ?? '', key, all));
  }
  return keys.length;
}

/** Puts a list where anything else was. */
export async function replaceByLists(client: RedisClient): Promise<number> {
  const keys = await keysOf(client);
  for (const key of keys) await client.multi().del(key).rPush(key, 'x').exec();
  return keys.length;
}

async function keysOf(client: RedisClient): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of client.scanIterator()) keys.push(...page);
  return keys;
}

async function valuesOf(client: RedisClient, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  for (const key of keys) {
    const value = (await client.type(key)) === 'string' ? await client.get(key) : null;
    if (value !== null) values.set(key, value);
  }
  return values;
}

async function poisonHash(client: RedisClient, key: string, forge: Forgery): Promise<void> {
  for (const [field, value] of Object.entries(await client.hGetAll(key))) {
    const forged = forge(value, key, new Map());
    if (forged !== undefined) await client.hSet(key, field, forged);
  }
}

async function overwrite(client: RedisClient, key: string, value: string | undefined): Promise<void> {
  if (value !== undefined) await client.set(key, value);
}
