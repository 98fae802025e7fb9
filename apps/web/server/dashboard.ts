import 'server-only';
import type { DashboardOverview } from '@gatehouse/contracts';
import { read, type Read } from './read';

/** What the caller's tenant did in its last days, today included. @param days 7 to 90 */
export const readOverview = (days: number): Promise<Read<DashboardOverview>> =>
  read((api) => api.GET('/v1/dashboard/overview', { params: { query: { days } } }));
