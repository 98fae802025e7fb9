import { expect, it } from '@jest/globals';
import { changeTexts } from './event-text';

it.each([
  [null, 'unset'],
  [{ enabled: true }, 'on'],
  [{ enabled: false, limit: 0 }, 'off, limit 0'],
  [
    { enabled: true, startsAt: Date.UTC(2026, 10, 3, 9, 5), endsAt: Date.UTC(2026, 10, 4) },
    'on, from 3 Nov 2026, 09:05 UTC, until 4 Nov 2026, 00:00 UTC',
  ],
])('an entitlement %j reads "%s"', (before, text) => {
  const changes = { hitl: { before, after: { enabled: true } } };
  expect(changeTexts({ kind: 'entitlements.changed', changes })).toEqual([
    { what: 'hitl', before: text, after: 'on' },
  ]);
});

it('other values read as what they are', () => {
  const changes = { timezone: { before: null, after: 'UTC' }, flags: { before: { a: true }, after: {} } };
  expect(changeTexts({ kind: 'settings.changed', changes })).toEqual([
    { what: 'timezone', before: 'nothing', after: 'UTC' },
    { what: 'flags', before: '{"a":true}', after: '{}' },
  ]);
});
