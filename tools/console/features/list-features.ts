import type { Command } from 'commander';
import type { Catalogue } from '@gatehouse/contracts';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { print } from '../http/print.js';
import { table } from '../http/table.js';
import { findTenant } from '../tenants/find-tenant.js';
import type { Terminal } from '../terminal.js';
import { openOrShut, readTenantFeatures, tenantFeaturesTable } from './tenant-features.js';

export function listFeatures(terminal: Terminal): Command {
  return apiCommand('list')
    .description('List the features of the product, or of one tenant.')
    .argument('[tenant]', 'its id, or its name')
    .action((tenant: string | undefined, options: AskOptions) =>
      tenant === undefined ? listCatalogue(terminal, options) : listOfTenant(terminal, tenant, options),
    );
}

async function listCatalogue(terminal: Terminal, options: AskOptions): Promise<void> {
  const catalogue = await withApi(terminal, options, (api) =>
    api.ask((client) => client.GET('/v1/platform/features')),
  );
  print(terminal, options, catalogue, () => catalogueTable(catalogue));
}

async function listOfTenant(terminal: Terminal, typed: string, options: AskOptions): Promise<void> {
  const features = await withApi(terminal, options, async (api) =>
    readTenantFeatures(api, (await findTenant(api, typed)).id),
  );
  print(terminal, options, features, () => tenantFeaturesTable(features.features));
}

function catalogueTable({ features }: Catalogue): string {
  return table(
    ['feature', 'title', 'gate', 'when unset', 'requires', 'limit', 'on', 'off', 'unset'],
    features.map(({ key, title, gate, whenUnset, requires, limit, tenants }) => [
      key,
      title,
      `${gate.name} ${openOrShut(gate.open)}`,
      whenUnset,
      requires.join(', '),
      limit && `${limit.max} ${limit.counts}`,
      tenants.on,
      tenants.off,
      tenants.unset,
    ]),
  );
}
