import 'server-only';
import type { Review, ReviewPage } from '@gatehouse/contracts';
import { read, type Read } from './read';

const pageSize = 20;

interface Asked {
  /** Absent: all. */
  readonly status?: Review['status'] | undefined;
  readonly cursor?: string | undefined;
}

/** A page of the review requests of the caller's tenant. Whether reviews are on is the API's answer. */
export const readReviews = ({ status, cursor }: Asked): Promise<Read<ReviewPage>> => {
  const query = { limit: pageSize, ...(status && { status }), ...(cursor && { cursor }) };
  return read((api) => api.GET('/v1/hitl/requests', { params: { query } }));
};
