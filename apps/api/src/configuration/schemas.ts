import { isIP } from 'node:net';
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

/** A whole number of milliseconds, written plainly. */
export const milliseconds = (most: number) =>
  trimmed
    .regex(/^(0|[1-9][0-9]{0,8})$/)
    .transform(Number)
    .refine((number) => number <= most);

export const instanceId = trimmed.regex(/^[A-Za-z0-9._:-]{1,100}$/);

export const secret = z.string().min(32).max(1024);

const namedHost = /^(?:http:\/\/)?(?:[\p{L}\p{N}.-]*[\p{L}\p{N}]|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/iu;

/** Origins, named by their hosts. A dot at the end would be another host that is the same place. */
export const sourceOrigins = trimmed
  .transform((raw) => raw.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => namedHost.test(part) && URL.canParse(urlOf(part))))
  .transform((parts) => parts.map((part) => new URL(urlOf(part)).origin));

const urlOf = (host: string) => (/^http:/i.test(host) ? host : `https://${host}`);

const named: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Addresses, ranges or the names that Fastify knows, separated by commas. Fastify's own refusal shows the value. */
export const proxies = trimmed
  .transform((raw) => raw.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => named.has(part) || isRange(part)));

function isRange(part: string): boolean {
  const [address = '', prefix = '1', ...rest] = part.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return rest.length === 0 && /^[1-9][0-9]{0,2}$/.test(prefix) && Number(prefix) <= bits;
}
