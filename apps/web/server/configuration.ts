import 'server-only';
import { z } from 'zod';
import { parseTrustedProxies } from './trusted-proxies';

const httpUrl = z.url({ protocol: /^https?$/, error: 'expected an http or https URL' });

const environment = z.object({
  API_URL: z.preprocess((value) => value || undefined, httpUrl.default('http://127.0.0.1:4000')),
  TRUST_PROXY: z.string().default('').transform(parseTrustedProxies),
  NODE_ENV: z.string().optional(),
});

const parsed = environment.safeParse(process.env);
if (!parsed.success) {
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The web app's configuration is not usable. ${names.join('; ')}`);
}

/** The only reader of `process.env`. A bad value stops the start, named, and its content is never printed. */
export const configuration = Object.freeze({
  apiOrigin: new URL(parsed.data.API_URL).origin,
  trustedProxies: parsed.data.TRUST_PROXY,
  development: parsed.data.NODE_ENV === 'development',
});
