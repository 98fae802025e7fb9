import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { oldestMajor } from '../../postgres/binaries.js';
import { answerMs, query } from '../../postgres/connect.js';
import { fail, ok, warn, type Probe } from './finding.js';
import { lagProbe } from './lag-probe.js';

/** The role that requests are served with; every migration grants it what it may do. */
const role = 'gatehouse_application';
const restart =
  'Start an instance of the API with DATABASE_MIGRATION_URL (or DATABASE_URL) of the owner: it migrates and grants at every start.';

/** A request that asks a dozen times is answered in time for as long as this. */
const slowMs = 60;
const nearer = 'Run Postgres nearer to the instances, or find out what keeps it busy.';

/** Where the API's build says which migrations it has. */
const migrationsFile = ['../../../', '../../../../']
  .map((up) => fileURLToPath(new URL(`${up}openapi/migrations.json`, import.meta.url)))
  .find((file) => existsSync(file));

/** What the database is asked, each on a connection of its own. */
export function postgresProbes(url: string): readonly Probe[] {
  const reach = 'Check DATABASE_URL, and that Postgres takes connections from here.';
  return [
    { name: 'Postgres', fix: reach, look: () => lookAtServer(url) },
    { name: 'rights', fix: reach, look: () => lookAtRights(url) },
    { name: 'migrations', fix: restart, look: () => lookAtMigrations(url) },
    { name: 'operators', fix: restart, look: () => lookAtOperators(url) },
    lagProbe(url),
  ];
}

async function lookAtServer(url: string) {
  const asked = Date.now();
  const [row] = await query(
    url,
    `SELECT current_setting('server_version_num')::int / 10000 AS major, extract(epoch FROM clock_timestamp()) * 1000 AS now`,
  );
  const major = Number(row?.['major']);
  if (major < oldestMajor)
    return fail(`Postgres ${major} is too old.`, `Move to Postgres ${oldestMajor} or newer.`);
  const skewMs = Math.round(Math.abs(Number(row?.['now']) - (asked + Date.now()) / 2));
  if (skewMs > 2_000) return warn(`Its clock and this machine’s are ${skewMs} ms apart.`, 'Run NTP on both.');
  const tookMs = Math.round(await answerMs(url));
  if (tookMs > slowMs)
    return warn(`An answer takes ${tookMs} ms: from about 130 nobody can sign in.`, nearer);
  return ok(`Postgres ${major} answers in ${tookMs} ms.`);
}

/** A superuser, or whoever may use the role, serves requests with the role's rights alone. */
const rights = `
  SELECT pg_has_role(current_user, '${role}', 'MEMBER') AS member,
    has_schema_privilege('${role}', current_schema(), 'CREATE') AS creates,
    (SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = '${role}') AS rules,
    (SELECT bool_or(has_table_privilege('${role}', oid, 'UPDATE, DELETE, TRUNCATE'))
       FROM pg_class WHERE oid IN (to_regclass('audit_events'), to_regclass('audit_chains'))) AS rewrites,
    (SELECT bool_and(has_table_privilege('${role}', oid, 'SELECT'))
       FROM pg_class WHERE oid IN (to_regclass('client_features'), to_regclass('audit_events'))) AS reads`;

async function lookAtRights(url: string) {
  const there = await query(url, 'SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (there.length === 0) return fail(`The role ${role} is missing.`, restart);
  const [row] = await query(url, rights);
  const revoke = `Take it from ${role} with REVOKE, as the owner; then start an instance, which grants what is needed.`;
  if (row?.['rewrites'] === true) return fail(`${role} could rewrite the audit.`, revoke);
  if (row?.['creates'] === true || row?.['rules'] === true)
    return fail(`${role} could change the schema or make roles.`, revoke);
  if (row?.['member'] !== true)
    return fail(`The user of DATABASE_URL may not serve requests as ${role}.`, `GRANT ${role} TO that user.`);
  if (row['reads'] !== true) return fail(`${role} may not read what decides.`, restart);
  return ok(`Requests are served as ${role}, which can change neither the schema nor the audit.`);
}

async function lookAtMigrations(url: string) {
  if (migrationsFile === undefined)
    return warn(
      'Which migrations there are is not known here.',
      'Run doctor where openapi/migrations.json is.',
    );
  const wanted = JSON.parse(readFileSync(migrationsFile, 'utf8')) as readonly string[];
  const [table] = await query(url, `SELECT to_regclass('migrations') AS name`);
  const rows = table?.['name'] === null ? [] : await query(url, 'SELECT name FROM migrations');
  const applied = rows.map(({ name }) => String(name));
  const missing = wanted.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !wanted.includes(name));
  if (missing.length > 0) return fail(`Not applied yet: ${missing.join(', ')}.`, restart);
  if (unknown.length > 0)
    return fail(
      `Applied, and unknown to this version: ${unknown.join(', ')}.`,
      'A newer version has been here. Run that one, or restore a backup from before.',
    );
  return ok(`All ${wanted.length} are applied.`);
}

async function lookAtOperators(url: string) {
  const rows = await query(url, `SELECT FROM users WHERE role = 'operator' LIMIT 1`);
  if (rows.length > 0) return ok('An operator can sign in.');
  return warn(
    'Nobody can change entitlements: there is no operator.',
    'Create the first one: gatehouse operators create --email … --name …',
  );
}
