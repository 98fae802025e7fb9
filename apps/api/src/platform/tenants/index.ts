export { createTenant } from './create-tenant.js';
export { ExistingTenantGuard } from './existing-tenant.guard.js';
export { TenantDirectory, type TenantPosition } from './tenant-directory.js';
export { TenantsController } from './tenants.controller.js';
export { tenantCursors } from './tenant-cursors.js';
