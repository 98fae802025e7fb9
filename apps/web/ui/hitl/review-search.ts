import type { Review } from '@gatehouse/contracts';

/** Which of the reviews a page shows; it is in the address. */
export interface ReviewSearch {
  /** Undefined: all. */
  readonly status?: Review['status'] | undefined;
  readonly cursor?: string | undefined;
}

export const statuses = ['waiting', 'claimed', 'approved', 'rejected'] as const;

/** What an address asks for. A status that there is not is none. */
export const reviewSearchOf = ({
  status,
  cursor,
}: Readonly<Record<string, string | string[] | undefined>>): Required<ReviewSearch> => ({
  status: statuses.find((known) => known === status),
  cursor: typeof cursor === 'string' ? cursor : undefined,
});

export const reviewsPath = ({ status, cursor }: ReviewSearch): string => {
  const query = new URLSearchParams({ ...(status && { status }), ...(cursor && { cursor }) }).toString();
  return query === '' ? '/reviews' : `/reviews?${query}`;
};
