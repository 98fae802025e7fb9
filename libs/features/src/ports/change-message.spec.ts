import { describe, expect, it } from '@jest/globals';
import { messagesOf, parseChangeMessage } from './change-message.js';

const clientId = '11111111-1111-4111-8111-11111111111a';
const text = (value: unknown) => JSON.stringify(value);

describe('a change message', () => {
  it('goes over the wire once a feature, and comes back as it was', () => {
    const texts = messagesOf({ tenantId: clientId, revision: 7, features: ['a', 'b'] });
    expect(texts.map(parseChangeMessage)).toEqual([
      { tenantId: clientId, feature: 'a', revision: 7 },
      { tenantId: clientId, feature: 'b', revision: 7 },
    ]);
  });

  it('needs no more than the tenant, in whatever case', () => {
    expect(parseChangeMessage(text({ clientId: clientId.toUpperCase() }))).toEqual({ tenantId: clientId });
  });

  it.each([
    ...['', '{', 'null', '[]', '1', '"x"', text({}), text({ clientId: 1 }), text({ clientId: 'abc' })],
    ...[`{${clientId}}`, clientId.replaceAll('-', ''), ` ${clientId}`, '__proto__'].map((id) =>
      text({ clientId: id }),
    ),
    ...[-1, 1.5, '7', null, 2 ** 53, true, {}].map((revision) => text({ clientId, revision })),
    text({ clientId, feature: 1 }),
    text({ clientId, feature: 'x'.repeat(1_000) }),
  ])('is none when it says %j', (malformed) => {
    expect(parseChangeMessage(malformed)).toBeUndefined();
  });
});
