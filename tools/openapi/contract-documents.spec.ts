import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { apiReference } from './api-reference.js';
import { operationsOf, type OpenApiDocument } from './guard/document.js';
import { settingsSchema } from './settings-schema.js';

const document = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'),
) as OpenApiDocument;

describe('the API reference', () => {
  const text = apiReference(document);

  it('has every operation once, with who may call it and every failure', () => {
    const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, name]) => name);
    expect(headings.toSorted()).toEqual(
      operationsOf(document)
        .map(({ name }) => name)
        .toSorted(),
    );
    const [, settings = ''] = text.split('### PUT /v1/tenants/settings');
    const [entry = ''] = settings.split('\n#');
    expect(entry).toContain('| who | `admin` |');
    expect(entry).toContain('| takes | `If-Match` (header, required), `NewTenantSettings` |');
    expect(entry).toContain('| 200 | `TenantSettings` |');
    expect(entry).toContain('| 428 | `precondition_required` |');
  });

  it('says which feature gates an operation', () => {
    const [, plans = ''] = text.split('### GET /v1/billing/plans');
    expect(plans.slice(0, plans.indexOf('\n###'))).toContain('| requires | `billing` |');
  });
});

describe('the schema of settings', () => {
  it('stands alone, is closed, and says null as JSON Schema does', () => {
    const text = settingsSchema(document);
    const schema = JSON.parse(text) as { $defs: Record<string, Record<string, unknown>> };
    expect(text).not.toContain('#/components');
    expect(text).not.toContain('nullable');
    expect(schema.$defs['NewTenantSettings']).toMatchObject({
      additionalProperties: false,
      properties: {
        planMetadata: { additionalProperties: { anyOf: expect.arrayContaining([{ type: 'null' }]) } },
      },
    });
  });

  it('cannot be written of a document without settings', () => {
    expect(() => settingsSchema({ paths: {}, components: { schemas: {} } })).toThrow('no TenantSettings');
  });
});
