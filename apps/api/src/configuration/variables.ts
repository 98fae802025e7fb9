import { z } from 'zod';
import * as schemas from './schemas.js';
import type { Variable } from './variable.js';

const variable = <Value>(line: Variable<Value>): Variable<Value> => line;
const optional = schemas.optional;

/**
 * Every variable that is not a gate or a limit of the catalogue (those follow from the catalogue).
 * `.env.example` is written from this table.
 */
// prettier-ignore
export const variables = {
  NODE_ENV:       variable({ readBy: 'api', class: 'operational', example: 'production', expected: 'production, development or test', schema: optional(z.enum(['production', 'development', 'test'])),
                    description: 'production refuses demo data, weak secrets and open documentation.' }),
  HOST:           variable({ readBy: 'api', class: 'operational', example: '127.0.0.1', expected: 'an address to listen on', schema: optional(z.string().trim().regex(/^[0-9a-zA-Z.:-]+$/)),
                    description: 'Address that the API listens on.' }),
  PORT:           variable({ readBy: 'api', class: 'operational', example: '4000', expected: 'a port from 0 to 65535', schema: optional(schemas.port),
                    description: 'Port of the API.' }),
  DATABASE_URL:   variable({ readBy: 'api', class: 'secret', example: '', expected: 'a postgres:// URL', schema: schemas.url('postgres:', 'postgresql:'),
                    description: 'Postgres. `npm start` brings its own when this is unset.' }),
  DATABASE_MIGRATION_URL: variable({ readBy: 'api', class: 'secret', example: '', expected: 'a postgres:// URL', schema: optional(schemas.url('postgres:', 'postgresql:')),
                    description: 'The owner of the schema, for migrations alone; the user of DATABASE_URL then needs no rights but those that migrations grant it. Unset: DATABASE_URL, whose user puts its rights down to serve requests.' }),
  DATABASE_NOTIFY: variable({ readBy: 'api', class: 'operational', example: 'true', expected: 'true or false', schema: optional(schemas.toggle),
                    description: 'Changes travel by LISTEN/NOTIFY, too. Set it to false where a pooler in transaction mode stands before Postgres.' }),
  REDIS_URL:      variable({ readBy: 'api', class: 'secret', example: '', expected: 'a redis:// or rediss:// URL', schema: optional(schemas.url('redis:', 'rediss:')),
                    description: 'Redis, shared by all instances: changes arrive within milliseconds, and still do while Postgres is away. Unset: Postgres alone.' }),
  FEATURE_CACHE_TTL_MS: variable({ readBy: 'api', class: 'operational', example: '120000', expected: 'a whole number from 0 to 120000', schema: optional(schemas.milliseconds(120_000)),
                    description: 'How old an answer may be when nothing can be asked, in milliseconds since Postgres was read. 0: nothing is kept.' }),
  INSTANCE_ID:    variable({ readBy: 'api', class: 'operational', example: '', expected: '1 to 100 letters, digits, dots, colons, dashes or underscores', schema: optional(schemas.instanceId),
                    description: 'How this instance is called in receipts. Unset: host, port and a random part. No two instances may share one.' }),
  SESSION_SECRET: variable({ readBy: 'api', class: 'secret', example: '', expected: 'at least 32 characters that are not used elsewhere', schema: schemas.secret,
                    description: 'Keys the digests of sessions and service keys; the same on every instance. A new value signs everybody out.' }),
  AUTH_ISSUER:    variable({ readBy: 'api', class: 'operational', example: '', expected: 'an https:// URL (http:// outside production)', schema: optional(schemas.url('https:', 'http:')),
                    description: 'OIDC issuer whose access tokens are accepted. Needs AUTH_AUDIENCE and AUTH_JWKS_URL.' }),
  AUTH_AUDIENCE:  variable({ readBy: 'api', class: 'operational', example: '', expected: 'the audience that tokens must name', schema: optional(z.string().trim().min(1).max(512)),
                    description: 'Audience that access tokens must be meant for.' }),
  AUTH_JWKS_URL:  variable({ readBy: 'api', class: 'operational', example: '', expected: 'an https:// URL (http:// outside production)', schema: optional(schemas.url('https:', 'http:')),
                    description: 'Where the issuer publishes its keys.' }),
  TRUST_PROXY:    variable({ readBy: 'api', class: 'operational', example: '', expected: 'addresses or ranges separated by commas, or loopback, linklocal, uniquelocal', schema: optional(schemas.proxies),
                    description: 'Peers whose X-Forwarded-For is believed. Set it to where the web app and your proxy connect from.' }),
  INGESTION_SOURCE_HOSTS: variable({ readBy: 'api', class: 'operational', example: '', expected: 'hosts separated by commas, each host, host:port, http://host or http://host:port', schema: optional(schemas.sourceOrigins),
                    description: 'Hosts that documents may be collected from, named exactly. By https; by http only where it is written before the host. The API connects to them from where it runs. Unset: nowhere.' }),
  LOG_LEVEL:      variable({ readBy: 'api', class: 'operational', example: 'info', expected: 'fatal, error, warn, info, debug or silent', schema: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])),
                    description: 'Least level that is logged.' }),
  API_DOCS:       variable({ readBy: 'api', class: 'operational', example: '', expected: 'true or false', schema: optional(schemas.toggle),
                    description: 'Serves /docs and /openapi.json. On in development, off in production unless set.' }),
  SEED_DEMO:      variable({ readBy: 'api', class: 'operational', example: 'false', expected: 'true or false, and not true in production', schema: optional(schemas.toggle),
                    description: 'Creates the demo tenants and sign-ins where they are missing.' }),
  DEMO_PASSWORD:  variable({ readBy: 'api', class: 'secret', example: '', expected: 'at least 8 characters', schema: optional(z.string().min(8).max(256)),
                    description: 'Password of the demo sign-ins.' }),
  WEB_PORT:       variable({ readBy: 'web', class: 'operational', example: '3000', expected: 'a port from 0 to 65535', schema: optional(schemas.port),
                    description: 'Port of the web app.' }),
  API_URL:        variable({ readBy: 'web', class: 'operational', example: 'http://127.0.0.1:4000', expected: 'an http:// or https:// URL', schema: optional(schemas.url('http:', 'https:')),
                    description: 'Where the web app finds the API.' }),
  GATEHOUSE_DATA_DIR: variable({ readBy: 'start', class: 'operational', example: '.gatehouse/', expected: 'a folder', schema: optional(z.string().min(1)),
                    description: 'Where `npm start` keeps its embedded database, secret and logs.' }),
} satisfies Record<string, Variable>;
