import { describe, expect, it } from '@jest/globals';
import type { Principal } from '../principal.js';
import { VerifiedCredentials } from './verified-credentials.js';

const digest = Buffer.from('a digest');
const token = 'a token';
const today = Date.parse('2026-01-01T00:00:00Z');
const principal: Principal = {
  kind: 'user',
  id: 'u',
  role: 'member',
  name: 'Member',
  tenantId: 't',
  expiresAt: new Date(today + 3_600_000),
};

function verified(): VerifiedCredentials {
  const sessions = new VerifiedCredentials();
  sessions.learn(sessions.question(token, digest, 1_000), principal);
  return sessions;
}

const recall = (sessions: VerifiedCredentials, at: number, now = today) => sessions.recall(token, at, now);

describe('VerifiedCredentials', () => {
  it.each([
    ['just now', 1_000, principal],
    ['119.999 s ago', 120_999, principal],
    ['120 s ago', 121_000, undefined],
    ['long ago', 1e9, undefined],
  ])('believes a session that was verified by a question of %s', (_, at, expected) => {
    expect(recall(verified(), at)).toBe(expected);
  });

  it('believes nobody whom the store never named', () => {
    expect(recall(new VerifiedCredentials(), 1_000)).toBeUndefined();
  });

  it('checks the expiry every time', () => {
    expect(recall(verified(), 1_001, today + 3_599_999)).toBe(principal);
    expect(recall(verified(), 1_001, today + 3_600_000)).toBeUndefined();
  });

  it('forgets a session that is dropped, or that the store knows no more', () => {
    const dropped = verified();
    dropped.drop(digest);
    expect(recall(dropped, 1_001)).toBeUndefined();
    const gone = verified();
    gone.learn(gone.question(token, digest, 1_001), undefined);
    expect(recall(gone, 1_002)).toBeUndefined();
  });

  it('does not learn what it asked before a session was dropped', () => {
    const sessions = verified();
    const question = sessions.question(token, digest, 1_001);
    sessions.drop(digest);
    sessions.learn(question, principal);
    expect(recall(sessions, 1_002)).toBeUndefined();
  });

  it('holds the latest 10,000, however many there are', () => {
    const sessions = new VerifiedCredentials();
    const nth = (index: number) => sessions.question(String(index), Buffer.from(String(index)), 1_000);
    for (let index = 0; index <= 10_000; index += 1) sessions.learn(nth(index), principal);
    expect(sessions.recall('0', 1_001, today)).toBeUndefined();
    expect(sessions.recall('1', 1_001, today)).toBe(principal);
    expect(sessions.recall('10000', 1_001, today)).toBe(principal);
  });

  it('forgets everybody when changes may have been missed, and does not learn what was asked before', () => {
    const sessions = verified();
    const question = sessions.question('another', Buffer.from('another'), 1_000);
    sessions.dropAll();
    sessions.learn(question, principal);
    expect([recall(sessions, 1_001), sessions.recall('another', 1_001, today)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
