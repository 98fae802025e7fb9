import { z } from 'zod';
import * as schemas from './schemas.js';
import type { Variable } from './variable.js';

const variable = <Value>(line: Variable<Value>): Variable<Value> => line;
const optional = schemas.optional;

/**
 * Every variable that is not a gate or a limit of the catalogue (those follow from the catalogue). `.env.example`, the
 * console's wizard and its inventory are written from this table.
 */
// prettier-ignore
export const variables = {
  NODE_ENV:       variable({ readBy: ['api', 'web', 'start'], class: 'operational', type: 'word', fallback: '', example: 'production', expected: 'production, development or test', schema: optional(z.enum(['production', 'development', 'test'])),
                    description: 'production refuses demo data, weak secrets and open documentation. Unset: none of these is refused.',
                    preset: { demo: 'development', staging: 'production', production: 'production' } }),
  HOST:           variable({ readBy: ['api', 'web', 'start'], class: 'operational', type: 'address', fallback: '127.0.0.1', example: '127.0.0.1', expected: 'an address to listen on', schema: optional(z.string().trim().regex(/^[0-9a-zA-Z.:-]+$/)),
                    description: 'Address that the API and the web app listen on.',
                    prompt: { section: 'core', question: 'Address to listen on', why: '127.0.0.1 is reached from this machine alone, as by a proxy that runs here. 0.0.0.0 is reached from other machines, too, as in a container.' } }),
  PORT:           variable({ readBy: ['api', 'start'], class: 'operational', type: 'port', fallback: '4000', example: '4000', expected: 'a port from 0 to 65535', schema: optional(schemas.port),
                    description: 'Port of the API.',
                    prompt: { section: 'core', question: 'Port of the API', why: 'Any port that is free on this machine. Clients of the API and the web app connect to it.' } }),
  WEB_PORT:       variable({ readBy: ['web', 'start'], class: 'operational', type: 'port', fallback: '3000', example: '3000', expected: 'a port from 0 to 65535', schema: optional(schemas.port),
                    description: 'Port of the web app.',
                    prompt: { section: 'core', question: 'Port of the web app', why: 'Another free port. People open the web app there, or your proxy does on their behalf.' } }),
  API_URL:        variable({ readBy: ['web', 'console'], class: 'operational', type: 'URL', fallback: 'http://127.0.0.1:4000', example: 'http://127.0.0.1:4000', expected: 'an http:// or https:// URL', schema: optional(schemas.url('http:', 'https:')),
                    description: 'Where the web app and the console find the API.',
                    prompt: { section: 'core', question: 'Where the web app finds the API', why: 'On one machine: http://127.0.0.1 and the port of the API. With several instances: the address of the proxy before them.', only: ['staging', 'production'] } }),
  TRUST_PROXY:    variable({ readBy: ['api', 'web'], class: 'operational', type: 'list', fallback: '', example: '', expected: 'addresses or ranges separated by commas, or loopback, linklocal, uniquelocal', schema: optional(schemas.proxies),
                    description: 'Peers whose X-Forwarded-For is believed. Set it to where the web app and your proxy connect from. Unset: none.',
                    prompt: { section: 'core', question: 'Addresses of proxies to believe', why: 'Attempts to sign in are counted for each visitor’s address, which the web app and your proxy pass on. loopback where they run on this machine; their addresses or ranges otherwise, with commas between. Empty: nobody is believed.', only: ['staging', 'production'] } }),
  INSTANCE_ID:    variable({ readBy: ['api'], class: 'operational', type: 'name', fallback: '', example: '', expected: '1 to 100 letters, digits, dots, colons, dashes or underscores', schema: optional(schemas.instanceId),
                    description: 'How this instance is called in receipts. Unset: host, port and a random part. No two instances may share one.' }),
  LOG_LEVEL:      variable({ readBy: ['api'], class: 'operational', type: 'word', fallback: 'info', example: 'info', expected: 'fatal, error, warn, info, debug or silent', schema: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])),
                    description: 'Least level that is logged.' }),
  API_DOCS:       variable({ readBy: ['api'], class: 'operational', type: 'true or false', fallback: '', example: '', expected: 'true or false', schema: optional(schemas.toggle),
                    description: 'Serves /docs and /openapi.json. Unset: on in development, off in production.' }),
  DATABASE_URL:   variable({ readBy: ['api', 'start'], class: 'secret', type: 'URL', fallback: '', example: '', expected: 'a postgres:// URL', schema: schemas.url('postgres:', 'postgresql:'),
                    description: 'Postgres. `npm start` brings its own when this is unset.', requiredIn: ['staging', 'production'],
                    prompt: { section: 'database', question: 'URL of Postgres', why: 'postgres://user:password@host:5432/database, of an empty database that this user owns. What is special in the password is written as %40 for @, %3A for :, %2F for / and %23 for #. In a demo, empty: a database of its own.' } }),
  DATABASE_MIGRATION_URL: variable({ readBy: ['api'], class: 'secret', type: 'URL', fallback: '', example: '', expected: 'a postgres:// URL', schema: optional(schemas.url('postgres:', 'postgresql:')),
                    description: 'The owner of the schema, for migrations alone; the user of DATABASE_URL then needs no rights but those that migrations grant it. Unset: DATABASE_URL, whose user puts its rights down to serve requests.',
                    prompt: { section: 'database', question: 'URL of the schema’s owner, if another user', why: 'Empty is right where one user is used for all. Two users keep the owner’s password away from serving requests: then the user above needs no rights of its own.', after: ['DATABASE_URL'], only: ['staging', 'production'] } }),
  DATABASE_NOTIFY: variable({ readBy: ['api'], class: 'operational', type: 'true or false', fallback: 'true', example: 'true', expected: 'true or false', schema: optional(schemas.toggle),
                    description: 'Changes travel by LISTEN/NOTIFY, too. Set it to false where a pooler in transaction mode stands before Postgres.',
                    prompt: { section: 'database', question: 'Does Gatehouse reach Postgres without a pooler in between', why: 'true unless PgBouncer or the like, in transaction mode, stands in between: then false, and changes arrive by other ways.', after: ['DATABASE_URL'], only: ['staging', 'production'] } }),
  REDIS_URL:      variable({ readBy: ['api', 'start'], class: 'secret', type: 'URL', fallback: '', example: '', expected: 'a redis:// or rediss:// URL', schema: optional(schemas.url('redis:', 'rediss:')),
                    description: 'Redis, shared by all instances: changes arrive within milliseconds, and still do while Postgres is away. Unset: Postgres alone.',
                    prompt: { section: 'redis', question: 'URL of Redis, if there is one', why: 'redis://:password@host:6379, or rediss:// with TLS. With several instances it makes changes arrive within milliseconds. Empty: without Redis, which is fine for one instance.' } }),
  FEATURE_CACHE_TTL_MS: variable({ readBy: ['api'], class: 'operational', type: 'milliseconds', fallback: '120000', example: '120000', expected: 'a whole number from 0 to 120000', schema: optional(schemas.milliseconds(120_000)),
                    description: 'How old an answer may be when nothing can be asked, in milliseconds since Postgres was read. 0: nothing is kept.' }),
  AUTH_ISSUER:    variable({ readBy: ['api'], class: 'operational', type: 'URL', fallback: '', example: '', expected: 'an https:// URL (http:// outside production)', schema: optional(schemas.url('https:', 'http:')),
                    description: 'OIDC issuer whose access tokens are accepted. Needs AUTH_AUDIENCE and AUTH_JWKS_URL. Unset: passwords and service keys alone.',
                    prompt: { section: 'identity', question: 'Issuer of your sign-in provider (OIDC), if its tokens shall be accepted', why: 'Empty is right to begin with: people then sign in with passwords that Gatehouse keeps. Otherwise the value of "issuer" in the provider’s /.well-known/openid-configuration.', only: ['staging', 'production'] } }),
  AUTH_AUDIENCE:  variable({ readBy: ['api'], class: 'operational', type: 'text', fallback: '', example: '', expected: 'the audience that tokens must name', schema: optional(z.string().trim().min(1).max(512)),
                    description: 'Audience that access tokens must be meant for. Set together with AUTH_ISSUER.',
                    prompt: { section: 'identity', question: 'Audience that its tokens must name', why: 'What the provider calls this API: its "aud".', after: ['AUTH_ISSUER'] } }),
  AUTH_JWKS_URL:  variable({ readBy: ['api'], class: 'operational', type: 'URL', fallback: '', example: '', expected: 'an https:// URL (http:// outside production)', schema: optional(schemas.url('https:', 'http:')),
                    description: 'Where the issuer publishes its keys. Set together with AUTH_ISSUER.',
                    prompt: { section: 'identity', question: 'Where it publishes its keys', why: 'The value of "jwks_uri" in the same document.', after: ['AUTH_ISSUER'] } }),
  SESSION_SECRET: variable({ readBy: ['api', 'start'], class: 'secret', type: 'text', fallback: '', example: '', expected: 'at least 32 characters that are not used elsewhere', schema: schemas.secret,
                    description: 'Keys the digests of sessions and service keys; the same on every instance. A new value signs everybody out.', requiredIn: ['staging', 'production'], isGenerated: true,
                    prompt: { section: 'secrets', question: 'Secret of sessions', why: 'Nobody has to know it: leave it empty, and it is made here. With several instances, copy the file, so that all have the same.' } }),
  SEED_DEMO:      variable({ readBy: ['api', 'start'], class: 'operational', type: 'true or false', fallback: 'false', example: 'false', expected: 'true or false, and not true in production', schema: optional(schemas.toggle),
                    description: 'Creates the demo tenants and sign-ins where they are missing.', preset: { demo: 'true', staging: 'false', production: 'false' } }),
  DEMO_PASSWORD:  variable({ readBy: ['api', 'start'], class: 'secret', type: 'text', fallback: 'gatehouse-demo', example: '', expected: 'at least 8 characters', schema: optional(z.string().min(8).max(256)),
                    description: 'Password of the demo sign-ins.',
                    prompt: { section: 'secrets', question: 'Password of the demo sign-ins', why: 'Empty: gatehouse-demo, which everybody knows.', after: ['SEED_DEMO'], only: ['demo'] } }),
  INGESTION_SOURCE_HOSTS: variable({ readBy: ['api'], class: 'operational', type: 'list', fallback: '', example: '', expected: 'hosts separated by commas, each host, host:port, http://host or http://host:port', schema: optional(schemas.sourceOrigins),
                    description: 'Hosts that documents may be collected from, named exactly. By https; by http only where it is written before the host. The API connects to them from where it runs. Unset: nowhere.',
                    prompt: { section: 'features', question: 'Hosts that documents may be collected from', why: 'Tenants name the feeds; this list says which hosts they may name, as in feeds.example.com,news.example.com. Empty: none, and documents only arrive when they are sent.', after: ['ENABLE_INGESTION'] } }),
  GATEHOUSE_DATA_DIR: variable({ readBy: ['start'], class: 'operational', type: 'folder', fallback: '.gatehouse/', example: '.gatehouse/', expected: 'a folder', schema: optional(z.string().min(1)),
                    description: 'Where `npm start` keeps its embedded database, secret and logs.' }),
} satisfies Record<string, Variable>;
