import type { EntityManager } from 'typeorm';
import { applicationRole } from '../configuration/index.js';
import { queueSchema } from '../queue/index.js';

/**
 * Gives the application's role what it may do, and no more: rows, but neither the schema nor what has been recorded.
 * Whoever owns the tables does this after every migration, so that a new table needs no line here.
 *
 * @param owner inside a transaction, so that nobody ever has more
 * @param member the user that requests are served with; empty: the owner
 * @throws when the owner may neither create the role nor hand it out; the message says what to run instead
 */
export async function grantRights(owner: EntityManager, member: string): Promise<void> {
  try {
    await owner.query(createRole);
    const [row] = await owner.query<{ statement: string }[]>(membership, [member, applicationRole]);
    if (row) await owner.query(row.statement);
  } catch (cause) {
    throw new Error(`${(cause as Error).message}. ${wayOut}`, { cause });
  }
  for (const statement of rights) await owner.query(statement);
}

const wayOut = `Requests are served as a role of their own: let somebody who may run CREATE ROLE ${applicationRole} NOLOGIN; GRANT ${applicationRole} TO the user of DATABASE_URL`;

// roles belong to the whole server: another database's instance may be creating it at this moment
const createRole = `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${applicationRole}') THEN
      CREATE ROLE ${applicationRole} NOLOGIN;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$`;

/** How the member gets the role. No row for a superuser, and for whoever has it: shared catalogues take one writer. */
const membership = `
  SELECT format('GRANT %I TO %I', $2::text, member) AS statement
  FROM (SELECT coalesce(nullif($1::text, ''), current_user) AS member) AS whoever
  WHERE NOT pg_has_role(member, $2::name,
    CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)`;

const inSchema = (statement: string) =>
  `DO $$ BEGIN EXECUTE format('${statement}', current_schema()); END $$`;

const rights = [
  inSchema(`GRANT USAGE ON SCHEMA %I TO ${applicationRole}`),
  inSchema(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO ${applicationRole}`),
  inSchema(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO ${applicationRole}`),
  `REVOKE UPDATE, DELETE ON audit_events, billing_events FROM ${applicationRole}`,
  `GRANT USAGE ON SCHEMA ${queueSchema} TO ${applicationRole}`,
  `GRANT SELECT ON ALL TABLES IN SCHEMA ${queueSchema} TO ${applicationRole}`,
  `GRANT INSERT, UPDATE, DELETE ON ${queueSchema}.job, ${queueSchema}.archive TO ${applicationRole}`,
  // the events' own trigger writes them, and nobody else
  `REVOKE INSERT, UPDATE, DELETE ON audit_chains FROM ${applicationRole}`,
  `REVOKE INSERT, UPDATE, DELETE ON migrations FROM ${applicationRole}`,
];
