import 'server-only';
import { configuration } from './configuration';
import { upstreamAt } from './upstream';

/** The API that this web app stands in front of. */
export const askApi = upstreamAt(configuration.apiOrigin);
