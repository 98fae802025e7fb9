import { z } from 'zod';

/** One line of text for people: trimmed, without control characters. */
export const lineSchema = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^\P{Cc}*$/u, { error: 'Expected no control characters' });
