/** Next runs this once per server, before the first request is answered. */
export const register = async () => {
  // A constant that Next fills in while it builds, not a variable: it keeps Node's modules out of the edge bundle.
  if (process.env['NEXT_RUNTIME'] === 'nodejs') await (await import('./server/boot')).boot();
};
