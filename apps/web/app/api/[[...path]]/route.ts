import { refuse } from '../../../server/bff/pass-through';

export const dynamic = 'force-dynamic';

const nothingHere = (request: Request) => refuse(request, 'not_found');

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
