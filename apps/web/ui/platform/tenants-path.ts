/** One page of the list of tenants: an empty text means none. */
export interface TenantsPage {
  readonly query: string;
  readonly cursor: string;
}

/** The address of a page of the list. */
export const tenantsPath = ({ query, cursor }: TenantsPage): string => {
  const asked = new URLSearchParams({ ...(query && { query }), ...(cursor && { cursor }) }).toString();
  return asked ? `/platform/tenants?${asked}` : '/platform/tenants';
};
