import type { Review } from '@gatehouse/contracts';
import { statusSearch, type StatusSearch } from '../status-search';

export type ReviewSearch = StatusSearch<Review['status']>;

export const statuses = ['waiting', 'claimed', 'approved', 'rejected'] as const;

export const { of: reviewSearchOf, path: reviewsPath } = statusSearch('/reviews', statuses);
