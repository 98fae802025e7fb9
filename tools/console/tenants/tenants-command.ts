import { Command } from 'commander';
import type { OperatorFeatures, Tenant } from '@gatehouse/contracts';
import { readTenantFeatures, tenantFeaturesTable } from '../features/tenant-features.js';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { print } from '../http/print.js';
import { facts } from '../http/table.js';
import type { Terminal } from '../terminal.js';
import { findTenant } from './find-tenant.js';
import { listTenants } from './list-tenants.js';

/** `gatehouse tenants`: who there is, and one more. */
export function tenantsCommand(terminal: Terminal): Command {
  return new Command('tenants')
    .description('List, create and show tenants.')
    .addCommand(listTenants(terminal))
    .addCommand(createTenant(terminal))
    .addCommand(showTenant(terminal));
}

function createTenant(terminal: Terminal): Command {
  return apiCommand('create')
    .description('Create a tenant.')
    .argument('<name>')
    .action(async (name: string, options: AskOptions) => {
      const tenant = await withApi(terminal, options, (api) =>
        api.ask((client) => client.POST('/v1/platform/tenants', { body: { name } })),
      );
      print(terminal, options, tenant, () => tenantFacts(tenant));
    });
}

function showTenant(terminal: Terminal): Command {
  return apiCommand('show')
    .description('Show a tenant and what it has.')
    .argument('<tenant>', 'its id, or its name')
    .action(async (typed: string, options: AskOptions) => {
      const [tenant, { features }] = await withApi(terminal, options, async (api) => {
        const found = await findTenant(api, typed);
        return [found, await readTenantFeatures(api, found.id)] as const;
      });
      print(terminal, options, { ...tenant, features }, () => shown(tenant, features));
    });
}

function shown(tenant: Tenant, features: OperatorFeatures['features']): string {
  return `${tenantFacts(tenant)}\n${tenantFeaturesTable(features)}`;
}

function tenantFacts({ id, name, revision, createdAt }: Tenant): string {
  return facts({ name, id, revision, created: createdAt });
}
