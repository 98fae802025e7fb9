/** Runs once per server, before the first request is answered. */
export const register = async () => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { watchOrigins } = await import('./server/watch-origins');
  watchOrigins();
};
