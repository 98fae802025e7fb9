import { Command } from 'commander';
import type { components } from '@gatehouse/contracts';
import type { Api } from '../http/api.js';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { instant, limitOption } from '../http/arguments.js';
import { allPages, sayIfCut } from '../http/pages.js';
import { print } from '../http/print.js';
import { safeText } from '../http/safe-text.js';
import { table } from '../http/table.js';
import { findTenant } from '../tenants/find-tenant.js';
import type { Terminal } from '../terminal.js';

type ServiceKey = components['schemas']['ServiceKey'];

/** `gatehouse keys`: credentials of services. An operator hands them out, signed in as a person. */
export function keysCommand(terminal: Terminal): Command {
  return new Command('keys')
    .description('Create, list and revoke service keys; with an operator’s sign-in (--email).')
    .addCommand(createKey(terminal))
    .addCommand(listKeys(terminal))
    .addCommand(revokeKey(terminal));
}

interface CreateOptions extends AskOptions {
  readonly name: string;
  readonly tenant?: string;
  readonly expires?: string;
}

function createKey(terminal: Terminal): Command {
  return apiCommand('create')
    .description('Create a key, and print it this once.')
    .requiredOption('--name <name>', 'what it is for')
    .option('--tenant <tenant>', 'for this tenant, read-only; else for the platform')
    .option('--expires <instant>', 'when it ends; else never', instant)
    .action(async (options: CreateOptions) => {
      const created = await withApi(terminal, options, (api) => create(api, options));
      // the key alone is the answer, so that it can be put where it belongs without being seen
      print(terminal, options, created, () => `${created.key}\n`);
      if (!options.json)
        terminal.err(`${created.id}, ${safeText(created.name)}. The key is not shown again: keep it now.\n`);
    });
}

async function create(api: Api, { name, tenant, expires }: CreateOptions) {
  const body = {
    name,
    ...(tenant !== undefined && { tenantId: (await findTenant(api, tenant)).id }),
    ...(expires !== undefined && { expiresAt: expires }),
  };
  return api.ask((client) => client.POST('/v1/platform/service-keys', { body }));
}

function listKeys(terminal: Terminal): Command {
  return apiCommand('list')
    .description('List keys, without the keys themselves.')
    .addOption(limitOption(1_000))
    .action(async (options: AskOptions & { readonly limit: number }) => {
      const keys = await withApi(terminal, options, (api) =>
        allPages<ServiceKey>(options.limit, (query) =>
          api.ask((client) => client.GET('/v1/platform/service-keys', { params: { query } })),
        ),
      );
      print(terminal, options, { keys: keys.items, complete: keys.complete }, () => keysTable(keys.items));
      sayIfCut(terminal, keys);
    });
}

function keysTable(keys: readonly ServiceKey[]): string {
  if (keys.length === 0) return 'No keys.\n';
  return table(
    ['name', 'id', 'for', 'created', 'expires', 'revoked'],
    keys.map((key) => [
      key.name,
      key.id,
      key.tenantId ?? 'the platform',
      key.createdAt,
      key.expiresAt ?? 'never',
      key.revokedAt,
    ]),
  );
}

function revokeKey(terminal: Terminal): Command {
  return apiCommand('revoke')
    .description('Revoke a key: it ends at once.')
    .argument('<id>')
    .action(async (id: string, options: AskOptions) => {
      const path = { key_id: id };
      await withApi(terminal, options, (api) =>
        api.ask((client) => client.DELETE('/v1/platform/service-keys/{key_id}', { params: { path } })),
      );
      print(terminal, options, { revoked: id }, () => `Revoked ${safeText(id)}.\n`);
    });
}
