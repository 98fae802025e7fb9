import { describe, expect, it } from '@jest/globals';
import type { Document } from '@gatehouse/contracts';
import { languageOf } from '../language';
import { addedText, addFailureText, troubleOf } from './document-text';
import { sentText } from './files/files-text';

const document = (more: Partial<Document>): Document => ({
  ...{ id: 'a', externalId: 'a', title: 'A', status: 'queued', language: null, words: null },
  ...{ failure: null, sourceId: null, attempts: 0, createdAt: '2026-01-01T00:00:00.000Z', processedAt: null },
  ...more,
});
const failure = (error: string) => ({ error, message: 'Said by the API.', status: 400 });

describe('what is said of a document', () => {
  it('is what went wrong, and whether it is tried again', () => {
    expect(troubleOf(document({}))).toBeUndefined();
    expect(troubleOf(document({ attempts: 2, failure: 'It is odd' }))).toBe(
      'Tried 2 times, and will be again: It is odd',
    );
    expect(troubleOf(document({ status: 'failed', failure: 'It is odd' }))).toBe('It is odd');
  });

  it('is whether it waits or was here already', () => {
    expect(addedText('A', { accepted: ['1'], unchanged: [] })).toContain('waiting to be processed');
    expect(addedText('A', { accepted: [], unchanged: ['a'] })).toContain('already here');
  });

  it('is its language by name, or its code where there is no name', () => {
    expect([languageOf('de'), languageOf(null), languageOf('?')]).toEqual([
      'German',
      'Unknown language',
      '?',
    ]);
  });
});

describe('what is said of a refusal', () => {
  it.each(['no_answer', 'upstream_timeout'])('does not say of %s that nothing was added', (error) => {
    expect(addFailureText(failure(error))).toMatch(/^No answer: it may have been added, or not/);
  });

  it.each([
    'store_unavailable',
    'feature_lookup_failed',
    'unauthenticated',
    'forbidden',
    'too_many_attempts',
  ])('of %s is that nothing was added, and that what was typed is there', (error) => {
    expect(addFailureText(failure(error))).toMatch(/^Not added: .*What you typed is still here/);
  });

  it('names the feature that is off, why, and the reference', () => {
    const off = { ...failure('feature_disabled'), feature: 'ingestion', reason: 'not_entitled' };
    expect(addFailureText({ ...off, decisionId: 'abc' })).toBe(
      'Not added: Ingestion is not included for your organisation. What you typed is still here. Reference abc',
    );
  });

  it('of files says how many were taken before', () => {
    const text = sentText({ accepted: 1, unchanged: 2, failure: failure('forbidden') });
    expect(text).toBe(
      'Added: 1 document waiting to be processed. Unchanged: 2 documents already here with this content. ' +
        'Not added: Said by the API. Your choice of files is still here.',
    );
  });
});
