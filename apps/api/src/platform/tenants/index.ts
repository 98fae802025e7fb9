export { createTenant } from './create-tenant.js';
export { ExistingTenantGuard } from './existing-tenant.guard.js';
export { TenantDirectory } from './tenant-directory.js';
export { TenantsController } from './tenants.controller.js';
