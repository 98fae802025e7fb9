import { passThrough } from '../../../../server/bff/pass-through';

export const dynamic = 'force-dynamic';

export {
  passThrough as DELETE,
  passThrough as GET,
  passThrough as HEAD,
  passThrough as PATCH,
  passThrough as POST,
  passThrough as PUT,
};
