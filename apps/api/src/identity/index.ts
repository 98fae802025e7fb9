/** Who asks, and whom a route is for. */
export { Allow } from './access/allow.decorator.js';
export { Anonymous } from './access/anonymous.decorator.js';
export { CurrentPrincipal } from './access/current-principal.decorator.js';
export { CredentialStreams } from './credentials/credential-streams.js';
export { createUser, type CreateUserOutcome, type NewUser } from './create-user.js';
export { IdentityModule } from './identity.module.js';
export { newUserExpectations, newUserSchema } from './new-user.schema.js';
export type { Audience, Principal, Role, TenantPrincipal } from './principal.js';
export { demoUsers, seedDemoUsers } from './seed-demo-users.js';
export { identityEntities } from './store/entities.js';
export { identityMigrations } from './store/migrations.js';
