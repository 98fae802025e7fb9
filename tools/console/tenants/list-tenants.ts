import type { Command } from 'commander';
import type { FeatureKey } from '@gatehouse/contracts';
import type { Api } from '../http/api.js';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { featureKey, limitOption } from '../http/arguments.js';
import { allPages, sayIfCut, type Listed } from '../http/pages.js';
import { print } from '../http/print.js';
import { table } from '../http/table.js';
import type { Terminal } from '../terminal.js';

interface ListOptions extends AskOptions {
  readonly search?: string;
  readonly has?: FeatureKey;
  readonly limit: number;
}

interface ListedTenant {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: string;
  /** Only where it was asked who has a feature. */
  readonly decision?: { readonly reason: string };
}

export function listTenants(terminal: Terminal): Command {
  return apiCommand('list')
    .description('List tenants, or those that have a feature.')
    .option('--search <text>', 'whose name holds this')
    .option('--has <feature>', 'for whom this feature is on', featureKey)
    .addOption(limitOption(1_000))
    .action(async (options: ListOptions) => {
      const listed = await withApi(terminal, options, (api) => read(api, options));
      const answer = { tenants: listed.items, complete: listed.complete };
      print(terminal, options, answer, () => words(listed, options));
      sayIfCut(terminal, listed);
    });
}

function read(api: Api, { search, has, limit }: ListOptions): Promise<Listed<ListedTenant>> {
  return allPages<ListedTenant>(limit, async (page) => {
    const query = { ...page, ...(search !== undefined && { query: search }) };
    const { tenants, nextCursor } = await api.ask<{
      readonly tenants: readonly ListedTenant[];
      readonly nextCursor: string | null;
    }>((client) =>
      has === undefined
        ? client.GET('/v1/platform/tenants', { params: { query } })
        : client.GET('/v1/platform/features/{key}/tenants', {
            params: { path: { key: has }, query: { ...query, enabled: true } },
          }),
    );
    return { items: tenants, nextCursor };
  });
}

function words({ items }: Listed<ListedTenant>, { has }: ListOptions): string {
  if (items.length === 0) return 'No tenants.\n';
  const why = has === undefined ? [] : [`${has} because`];
  return table(
    ['name', 'id', 'revision', 'created', ...why],
    items.map((tenant) => [
      tenant.name,
      tenant.id,
      tenant.revision,
      tenant.createdAt,
      ...(has === undefined ? [] : [tenant.decision?.reason]),
    ]),
  );
}
