import type { z } from 'zod';

/** What a variable is for. The feature service sees product gates only. */
export type VariableClass = 'product gate' | 'operational' | 'secret';

/** One variable of the environment: how it is read, and what people are told about it. */
export interface Variable<Value = unknown> {
  /** The process that reads it. */
  readonly readBy: 'api' | 'web' | 'start';
  readonly class: VariableClass;
  readonly description: string;
  /** Completes "NAME: expected …" when the value cannot be read. The value itself is never shown. */
  readonly expected: string;
  /** What stands in `.env.example`. */
  readonly example: string;
  readonly schema: z.ZodType<Value>;
}
