/** What of the list of tenants is asked for: an empty text means none. */
export interface TenantsSearch {
  /** Part of the name. */
  readonly query: string;
  /** Those alone that have this feature, or do not. */
  readonly feature: string;
  /** Whether it is those that do not. */
  readonly isWithout: boolean;
}

/** One page of it. */
export interface TenantsPage extends TenantsSearch {
  readonly cursor: string;
}

/** The address of a page of the list. */
export const tenantsPath = ({ query, feature, isWithout, cursor }: Partial<TenantsPage>): string => {
  const asked = new URLSearchParams({
    ...(query && { query }),
    ...(feature && { feature }),
    ...(feature && isWithout && { without: 'true' }),
    ...(cursor && { cursor }),
  }).toString();
  return asked ? `/platform/tenants?${asked}` : '/platform/tenants';
};

const textOf = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value.trim().slice(0, 1_024) : '';

/** What an address asks for. */
export const tenantsPageOf = (
  asked: Readonly<Record<string, string | string[] | undefined>>,
): TenantsPage => ({
  query: textOf(asked['query']).slice(0, 200),
  feature: textOf(asked['feature']),
  isWithout: textOf(asked['without']) === 'true',
  cursor: textOf(asked['cursor']),
});
