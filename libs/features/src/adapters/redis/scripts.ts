import { createHash } from 'node:crypto';

/**
 * A tenant has two keys: KEYS[1], a hash of its `fence` and its `floor` (the highest revision that anyone has spoken of),
 * and KEYS[2], its value, a text that expires by itself. Keys that hold what no script wrote are emptied first.
 */
const tidy = `
local kind = redis.call('TYPE', KEYS[1]).ok
if kind ~= 'hash' and kind ~= 'none' then redis.call('UNLINK', KEYS[1]) end
if redis.call('HSTRLEN', KEYS[1], 'fence') > 64 or redis.call('HSTRLEN', KEYS[1], 'floor') > 16 then
  redis.call('UNLINK', KEYS[1])
end
kind = redis.call('TYPE', KEYS[2]).ok
if kind ~= 'none' and (kind ~= 'string' or redis.call('STRLEN', KEYS[2]) > 65536) then
  redis.call('UNLINK', KEYS[2])
end
local function floor() return tonumber(redis.call('HGET', KEYS[1], 'floor')) or -1 end
local function fence(mark, life)
  redis.call('HSET', KEYS[1], 'fence', mark)
  redis.call('PEXPIRE', KEYS[1], life)
end
`;

// without a fence nobody knows the floor any more, so a value that outlived them is not believed
const read = `
local mark = redis.call('HGET', KEYS[1], 'fence')
if not mark then
  mark = ARGV[1]
  redis.call('UNLINK', KEYS[2])
  fence(mark, ARGV[2])
end
return { mark, redis.call('HGET', KEYS[1], 'floor'), redis.call('GET', KEYS[2]), redis.call('PTTL', KEYS[2]) }
`;

const fill = `
local mark, life, revision, value, budget = unpack(ARGV)
if redis.call('HGET', KEYS[1], 'fence') ~= mark then return 0 end
if floor() > tonumber(revision) then return 0 end
redis.call('SET', KEYS[2], value, 'PX', budget)
redis.call('HSET', KEYS[1], 'floor', revision)
redis.call('PEXPIRE', KEYS[1], life)
return 1
`;

const publish = `
local mark, life, revision, channel = unpack(ARGV)
if floor() < tonumber(revision) then
  redis.call('UNLINK', KEYS[2])
  redis.call('HSET', KEYS[1], 'floor', revision)
end
fence(mark, life)
for message = 5, #ARGV do redis.call('PUBLISH', channel, ARGV[message]) end
return 1
`;

const drop = `
redis.call('UNLINK', KEYS[2])
fence(ARGV[1], ARGV[2])
return 1
`;

const discard = `
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('UNLINK', KEYS[2]) end
return 1
`;

/** What Redis runs as one step, and the name under which it remembers it. */
export interface Script {
  readonly text: string;
  readonly sha1: string;
}

function atomic(body: string): Script {
  const text = tidy + body;
  return { text, sha1: createHash('sha1').update(text).digest('hex') };
}

/** Nothing happens between the lines of one. */
export const scripts = {
  /** (fence to set if there is none, its life in ms) → [fence, floor, value, life left of the value in ms] */
  readTenant: atomic(read),
  /** (fence, its life in ms, revision, value, budget in ms) */
  fillTenant: atomic(fill),
  /** (fence, its life in ms, revision, channel, …messages) */
  publishChange: atomic(publish),
  /** (fence, its life in ms) */
  dropTenant: atomic(drop),
  /** (value), which goes if it is still the one that is there */
  discardValue: atomic(discard),
};
