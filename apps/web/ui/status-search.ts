/** Which part of a list a page shows; it is in the address. */
export interface StatusSearch<Status extends string> {
  /** Undefined: all. */
  readonly status?: Status | undefined;
  readonly cursor?: string | undefined;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Reads and writes the addresses of a page that lists things by their status. */
export const statusSearch = <Status extends string>(path: string, statuses: readonly Status[]) => ({
  /** What an address asks for. A status that there is not is none. */
  of: ({ status, cursor }: Parameters): Required<StatusSearch<Status>> => ({
    status: statuses.find((known) => known === status),
    cursor: typeof cursor === 'string' ? cursor : undefined,
  }),
  path: ({ status, cursor }: StatusSearch<Status>): string => {
    const query = new URLSearchParams({ ...(status && { status }), ...(cursor && { cursor }) }).toString();
    return query === '' ? path : `${path}?${query}`;
  },
});
