import { describe, expect, it } from '@jest/globals';
import { sayNullableReferences } from './nullable-references.js';

describe('sayNullableReferences', () => {
  it('makes null a choice of its own where a reference may be null, and leaves the rest', () => {
    const reference = { $ref: '#/components/schemas/Review' };
    const plain = { type: 'string', nullable: true };
    const schema = {
      properties: { a: { nullable: true, description: 'A', allOf: [reference] }, b: [plain] },
    };
    expect(sayNullableReferences(schema)).toEqual({
      properties: {
        a: { description: 'A', oneOf: [reference, { type: 'string', nullable: true, enum: [null] }] },
        b: [plain],
      },
    });
  });
});
