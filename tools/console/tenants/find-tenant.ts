import type { Tenant } from '@gatehouse/contracts';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import type { Api } from '../http/api.js';
import { safeText } from '../http/safe-text.js';

/** How many tenants are looked at for one of that name. */
const most = 200;
const shown = 5;

const looksLikeId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The tenant that was meant: by its id, or by its name where only one is called that.
 *
 * @throws ConsoleError `no` naming the ones that it could be
 */
export async function findTenant(api: Api, typed: string): Promise<Tenant> {
  if (looksLikeId.test(typed)) {
    const path = { tenant_id: typed.toLowerCase() };
    return api.ask((client) => client.GET('/v1/platform/tenants/{tenant_id}', { params: { path } }));
  }
  const near = await tenantsLike(api, typed);
  const match = theOne(near, typed);
  if (match === undefined) throw unknownTenant(typed, near);
  return match;
}

/** The tenant of this name, made if there is none. @throws ConsoleError `no` where several are called that */
export async function tenantNamed(
  api: Api,
  name: string,
): Promise<{ readonly tenant: Tenant; readonly isNew: boolean }> {
  const found = theOne(await tenantsLike(api, name), name);
  if (found) return { tenant: found, isNew: false };
  return {
    tenant: await api.ask((client) => client.POST('/v1/platform/tenants', { body: { name } })),
    isNew: true,
  };
}

async function tenantsLike(api: Api, name: string): Promise<readonly Tenant[]> {
  const query = { query: name, limit: most };
  const { tenants } = await api.ask((client) => client.GET('/v1/platform/tenants', { params: { query } }));
  return tenants;
}

function theOne(near: readonly Tenant[], typed: string): Tenant | undefined {
  const [match, ...others] = near.filter(({ name }) => isSame(name, typed));
  if (match && others.length > 0) throw ambiguous([match, ...others]);
  return match;
}

function isSame(name: string, typed: string): boolean {
  return name.toLowerCase() === typed.trim().toLowerCase();
}

function unknownTenant(typed: string, near: readonly Tenant[]): ConsoleError {
  const hint =
    near.length === 0 ? 'gatehouse tenants list shows them all.' : `Did you mean:\n${listed(near)}`;
  return new ConsoleError(`There is no tenant ${safeText(typed)}. ${hint}`, exitCode.no);
}

function ambiguous(matches: readonly Tenant[]): ConsoleError {
  return new ConsoleError(
    `Several tenants are called that. Name one by its id:\n${listed(matches)}`,
    exitCode.no,
  );
}

function listed(tenants: readonly Tenant[]): string {
  return tenants
    .slice(0, shown)
    .map(({ id, name }) => `  ${id}  ${safeText(name)}`)
    .join('\n');
}
