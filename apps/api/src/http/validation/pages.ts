import { z } from 'zod';
import { invalidRequest } from './issues.js';

const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, { error: 'Expected a whole number' })
  // a query is text; what clients are to write into it is a number
  .meta({ type: 'integer', pattern: undefined, minimum: 1, maximum: 200 })
  .transform(Number);

/** Query of a page: `limit` 1 to 200 (50), `cursor` as the page before gave it. Other members are refused. */
export const pageQuerySchema = z.strictObject({
  limit: wholeNumber.pipe(z.number().max(200)).default(50),
  cursor: z.string().max(1024).optional(),
});

export type PageQuery = z.output<typeof pageQuerySchema>;

/**
 * Makes and reads the cursors of one list: opaque to clients, the position after which a page begins.
 *
 * @example
 * const cursors = cursorsOf(z.strictObject({ name: z.string(), id: uuidSchema }));
 */
export function cursorsOf<Position>(schema: z.ZodType<Position>) {
  const encode = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url');
  return {
    encode,
    /** @throws ApiError `invalid_request` for a cursor that this list did not make. */
    decode(cursor: string | undefined): Position | undefined {
      if (cursor === undefined) return undefined;
      const result = schema.safeParse(jsonIn(cursor));
      if (result.success && encode(result.data) === cursor) return result.data;
      throw invalidRequest([
        { path: '/cursor', code: 'invalid_cursor', message: 'Not a cursor of this list' },
      ]);
    },
  };
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch (error) {
    if ((error as Error).name !== 'SyntaxError') throw error;
    return undefined;
  }
}
