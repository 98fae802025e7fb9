import { describe, expect, it } from '@jest/globals';
import { portionsOf } from './portions';

const document = (externalId: string, text: string) => ({ externalId, title: externalId, text });
const bytesOf = (portion: unknown) => Buffer.byteLength(JSON.stringify({ documents: portion }));

describe('portionsOf', () => {
  it('sends what fits in one request in one', () => {
    const documents = [document('a', 'one'), document('b', 'two')];
    expect(portionsOf(documents)).toEqual([documents]);
  });

  it('sends a hundred of the longest in their order, in requests that the API takes', () => {
    // what JSON spells out takes most
    const documents = Array.from({ length: 100 }, (_, place) =>
      document(String(place), '\u0001'.repeat(100_000)),
    );
    const portions = portionsOf(documents);
    expect(portions.flat()).toEqual(documents);
    for (const portion of portions) expect(bytesOf(portion)).toBeLessThanOrEqual(1024 * 1024);
  });
});
