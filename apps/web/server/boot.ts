import 'server-only';

/**
 * What has to be in place before the first answer. A configuration that is not usable ends the process: Next by itself
 * would go on, and answer everything with 500.
 */
export const boot = async () => {
  try {
    const [{ configuration }, { watchOrigins }] = await Promise.all([
      import('./configuration'),
      import('./watch-origins'),
    ]);
    watchOrigins(configuration.trustedProxies);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};
