import { type Check, unless } from './check.js';
import { operationsOf, pointer } from './document.js';

/** Operations that clients build on: one that is gone or renamed breaks them, whatever the code says. */
export const requiredOperations: readonly string[] = [
  'POST /v1/auth/login',
  'POST /v1/auth/logout',
  'GET /v1/auth/me',
  'GET /v1/features',
  'GET /v1/features/stream',
  'GET /v1/tenants/settings',
  'PUT /v1/tenants/settings',
  'GET /v1/platform/features',
  'GET /v1/platform/features/{key}/tenants',
  'GET /v1/platform/tenants',
  'POST /v1/platform/tenants',
  'GET /v1/platform/tenants/{tenant_id}',
  'GET /v1/platform/tenants/{tenant_id}/features',
  'PATCH /v1/platform/tenants/{tenant_id}/features',
  'GET /v1/platform/tenants/{tenant_id}/features/{key}/decision',
  'GET /v1/platform/changes/{change_id}',
  'GET /v1/platform/decisions/{decision_id}',
  'GET /v1/platform/instances',
  'GET /v1/platform/audit',
  'POST /v1/platform/audit/verify',
  'GET /v1/platform/service-keys',
  'POST /v1/platform/service-keys',
  'DELETE /v1/platform/service-keys/{key_id}',
  'GET /v1/billing/plans',
  'GET /v1/billing/invoices',
  'GET /v1/billing/usage',
  'GET /v1/billing/subscription',
  'PATCH /v1/billing/subscription',
  'GET /v1/billing/stream',
  'GET /v1/hitl/requests',
  'POST /v1/hitl/requests',
  'GET /v1/hitl/requests/{request_id}',
  'POST /v1/hitl/requests/{request_id}/claim',
  'POST /v1/hitl/requests/{request_id}/decide',
  'POST /v1/hitl/requests/{request_id}/release',
  'GET /v1/ingestion/documents',
  'POST /v1/ingestion/documents',
  'GET /v1/ingestion/documents/{document_id}',
  'DELETE /v1/ingestion/documents/{document_id}',
  'GET /v1/ingestion/sources',
  'POST /v1/ingestion/sources',
  'DELETE /v1/ingestion/sources/{source_id}',
  'POST /v1/scoring/relevance',
  'GET /v1/dashboard/overview',
  'POST /v1/telemetry/events',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
];

/** Paths that are not to be there, each with why. */
const refusedPaths: Readonly<Record<string, string>> = {
  '/health/features': 'health tells of the process, never of what a customer has',
};

export const requiredOperationsCheck: Check = {
  name: 'required-operations',
  find: ({ document }) => {
    const there = new Set(operationsOf(document).map(({ name }) => name));
    return requiredOperations.flatMap((name) =>
      unless(there.has(name), {
        where: '#/paths',
        says: `${name} is missing`,
        fix: 'Put the handler back: clients call it. A route that ends is taken from the table on purpose.',
      }),
    );
  },
};

export const refusedPathsCheck: Check = {
  name: 'refused-paths',
  find: ({ document }) =>
    Object.entries(refusedPaths).flatMap(([path, why]) =>
      unless(!Object.hasOwn(document.paths, path), {
        where: pointer('paths', path),
        says: `${path} is there, though ${why}`,
        fix: 'Take the handler out.',
      }),
    ),
};
