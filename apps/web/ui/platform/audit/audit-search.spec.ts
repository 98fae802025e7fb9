import { describe, expect, it } from '@jest/globals';
import { auditFilePath, auditPath, auditQueryOf, auditSearchOf } from './audit-search';

const nothing = auditSearchOf({});

describe('a search of the audit', () => {
  it('is what its address says, trimmed, and nothing else', () => {
    const search = auditSearchOf({ feature: ' billing ', kind: ['a', 'b'], format: 'csv' });
    expect(search).toEqual({ ...nothing, feature: 'billing' });
    expect(auditPath(search)).toBe('/platform/audit?feature=billing');
    expect(auditPath(nothing)).toBe('/platform/audit');
  });

  it('asks the API for whole moments, and for nothing that is empty', () => {
    const search = { ...nothing, from: '2026-11-03T09:30', to: '2026-11-03T10:00:00.5Z' };
    expect(auditQueryOf(search)).toEqual({ from: '2026-11-03T09:30:00Z', to: '2026-11-03T10:00:00.5Z' });
  });

  it('as a file begins at its beginning', () => {
    const search = { ...nothing, tenantId: 't', cursor: 'c' };
    expect(auditFilePath(search, 'csv')).toBe('/api/v1/platform/audit?tenantId=t&format=csv');
  });
});
