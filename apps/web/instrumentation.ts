import { watchOrigins } from './server/watch-origins';

/** Next runs this once per server, before the first request is answered. */
export const register = watchOrigins;
