import { askApi } from '../../../../server/api';
import { passThroughTo } from '../../../../server/bff/pass-through';

export const dynamic = 'force-dynamic';

const passThrough = passThroughTo(askApi);

export {
  passThrough as DELETE,
  passThrough as GET,
  passThrough as HEAD,
  passThrough as PATCH,
  passThrough as POST,
  passThrough as PUT,
};
