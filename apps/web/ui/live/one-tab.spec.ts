import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeChannel, FakeLocks } from '../testing/fake-browser';
import { inOneTab } from './one-tab';

interface Leader {
  readonly tab: string;
  readonly say: (revision: number) => void;
}
let leaders: Leader[];

beforeEach(() => {
  leaders = [];
  Object.assign(globalThis, { BroadcastChannel: FakeChannel });
  Object.defineProperty(navigator, 'locks', { configurable: true, value: new FakeLocks() });
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

const open = async (tab: string, name = 'acme') => {
  const heard: number[] = [];
  const lead = (say: (revision: number) => void) => {
    const leader = { tab, say };
    leaders.push(leader);
    return () => void leaders.splice(leaders.indexOf(leader), 1);
  };
  const close = inOneTab({ name, lead, heard: (revision) => heard.push(revision) });
  await settled();
  return { heard, close };
};
const leading = () => leaders.map(({ tab }) => tab);

describe('the tabs of one browser', () => {
  it('follow in one of them, and all hear', async () => {
    const [a, b] = [await open('a'), await open('b')];
    leaders[0]?.say(1);
    expect([leading(), a.heard, b.heard]).toEqual([['a'], [1], [1]]);
    a.close();
    b.close();
  });

  it('go on in another when that one closes', async () => {
    const [a, b] = [await open('a'), await open('b')];
    a.close();
    await settled();
    leaders[0]?.say(2);
    expect([leading(), a.heard, b.heard]).toEqual([['b'], [], [2]]);
    b.close();
  });

  it('tell one that comes later where things are, and only that one', async () => {
    const a = await open('a');
    leaders[0]?.say(1);
    const b = await open('b');
    const c = await open('c');
    expect([a.heard, b.heard, c.heard]).toEqual([[1], [1], [1]]);
    [a, b, c].forEach(({ close }) => close());
  });

  it('of two tenants hear nothing of each other', async () => {
    const [a, b] = [await open('a', 'acme'), await open('b', 'globex')];
    leaders[0]?.say(1);
    expect([leading(), a.heard, b.heard]).toEqual([['a', 'b'], [1], []]);
    a.close();
    b.close();
  });

  it('follow each by itself where they cannot share', async () => {
    Reflect.deleteProperty(navigator, 'locks');
    const [a, b] = [await open('a'), await open('b')];
    leaders[0]?.say(1);
    expect([leading(), a.heard, b.heard]).toEqual([['a', 'b'], [1], []]);
    a.close();
    b.close();
    expect(leading()).toEqual([]);
  });
});
