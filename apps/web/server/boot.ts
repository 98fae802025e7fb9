import 'server-only';

const directReads = async () => {
  const [{ askApi }, { answerDirectly }, { passThroughTo }, { serveDirectReads }] = await Promise.all([
    import('./api'),
    import('./bff/direct-reads'),
    import('./bff/pass-through'),
    import('./bff/serve-direct-reads'),
  ]);
  serveDirectReads(answerDirectly(passThroughTo(askApi)));
};

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
    // while it is being developed, the route handlers answer, which follow every change of the code
    if (!configuration.development) await directReads();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};
