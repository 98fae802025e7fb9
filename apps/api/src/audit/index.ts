/** What was done, by whom and why: recorded with it, and never changed afterwards. */
export { actorOf, anonymous, type Actor } from './actor.js';
export { appendAudit, platformChain } from './append-audit.js';
export { auditEntities } from './audit.entities.js';
export { auditKinds, type AuditChanges, type AuditEvent, type AuditKind } from './audit-event.js';
export { auditMigrations } from './audit.migrations.js';
