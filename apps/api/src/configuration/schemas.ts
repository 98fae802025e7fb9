import { z } from 'zod';

const trimmed = z.string().trim();

/** Empty is unset: `NAME=` in a file switches nothing on. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((raw) => (typeof raw === 'string' && raw.trim() === '' ? undefined : raw), schema.optional());

export const port = trimmed
  .regex(/^(0|[1-9][0-9]{0,4})$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

export const toggle = trimmed
  .toLowerCase()
  .pipe(z.enum(['true', 'false', '1', '0']))
  .transform((raw) => raw === 'true' || raw === '1');

/** A URL of one of these schemes, with a host and, where given, a lawful port. */
export const url = (...schemes: readonly string[]) =>
  trimmed.refine(
    (raw) => URL.canParse(raw) && schemes.includes(new URL(raw).protocol) && new URL(raw).hostname !== '',
  );

export const secret = z.string().min(32).max(1024);

const range = /^(loopback|linklocal|uniquelocal|[0-9a-fA-F:.]+(\/[0-9]{1,3})?)$/;

/** Addresses, ranges or the names that Fastify knows, separated by commas. */
export const proxies = trimmed
  .transform((raw) => raw.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => range.test(part)));
