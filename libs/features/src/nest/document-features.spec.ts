import { describe, expect, it } from '@jest/globals';
import { UndeclaredOperationsError } from '../domain/errors.js';
import { documentFeatures } from './document-features.js';

const routes = new Map([
  ['GET /invoices', ['billing']],
  ['POST /invoices/{id}', ['billing', 'hitl']],
  ['GET /health', []],
]);
const manifest = {
  knows: (route: string) => routes.has(route),
  requirementsOf: (route: string) => routes.get(route) ?? [],
};
const ok = { description: 'Here they are.' };

describe('documentFeatures', () => {
  const document = {
    openapi: '3.1.0',
    paths: {
      '/invoices': { summary: 'What is owed', get: { operationId: 'list', responses: { 200: ok } } },
      '/invoices/{id}': {
        parameters: [{ name: 'id' }],
        post: { responses: { 403: { description: 'Own.' } } },
      },
      '/health': { get: { responses: { 200: ok } } },
    },
  };
  const documented = documentFeatures(document, manifest);

  it('marks a gated operation with all that it requires', () => {
    const { get } = documented.paths['/invoices'];
    expect(get).toMatchObject({ operationId: 'list', 'x-requires-feature': ['billing'] });
    expect(documented.paths['/invoices/{id}'].post).toMatchObject({
      'x-requires-feature': ['billing', 'hitl'],
    });
  });

  it('lists both refusals, and keeps responses that are there', () => {
    expect(Object.keys(documented.paths['/invoices'].get.responses)).toEqual(['200', '403', '503']);
    expect(documented.paths['/invoices/{id}'].post.responses[403]).toEqual({ description: 'Own.' });
  });

  it('leaves the rest as it is, and its argument untouched', () => {
    expect(documented.paths['/health']).toEqual(document.paths['/health']);
    expect(documented.paths['/invoices'].summary).toBe('What is owed');
    expect(documented.paths['/invoices/{id}'].parameters).toEqual([{ name: 'id' }]);
    expect(document.paths['/invoices'].get).toEqual({ operationId: 'list', responses: { 200: ok } });
  });

  it('refuses an operation that no handler declares: it would look ungated', () => {
    const elsewhere = { paths: { '/api/invoices': { get: {} }, '/health': { get: {}, put: {} } } };
    const documenting = () => documentFeatures(elsewhere, manifest);
    expect(documenting).toThrow(UndeclaredOperationsError);
    expect(documenting).toThrow('No handler declares: GET /api/invoices, PUT /health.');
  });
});
