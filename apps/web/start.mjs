import diagnostics from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';

const drainMs = 1_200;
const entry = join(import.meta.dirname, '.next/standalone/apps/web/server.js');

const refuse = (reason) => {
  console.error(reason);
  process.exit(1);
};

// Of the project's .env, which `npm run web` names, what the web app reads and no more: the rest are the API's secrets.
const readHere = ['HOST', 'WEB_PORT', 'API_URL', 'TRUST_PROXY'];
const environmentIn = (file) => {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    return refuse(`${resolve(file)} cannot be read (${error.code}). Let this user read it, or take it away.`);
  }
};
const [environmentFile] = process.argv.slice(2);
const held = environmentFile === undefined ? {} : environmentIn(environmentFile);
for (const name of readHere) if (held[name] !== undefined) process.env[name] ??= held[name];

const port = Number(process.env.WEB_PORT?.trim() || '3000');
const host = process.env.HOST?.trim() || '127.0.0.1';

if (!existsSync(entry)) refuse('The web app is not built. Run: npm run build --workspace @gatehouse/web');
if (!Number.isInteger(port) || port < 0 || port > 65_535) refuse('WEB_PORT: expected a port, 0 to 65535');

const probe = (server) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
const freePort = await probe(createServer()).catch((error) => {
  if (error.code === 'EADDRINUSE') refuse(`Port ${port} is taken. Set WEB_PORT to a free one.`);
  refuse(`Cannot listen on HOST and WEB_PORT (${error.code}).`);
});

// Next's own handler waits for open streams to end by themselves, which they never do.
const servers = new Set();
const open = new Set();
diagnostics.subscribe('http.server.request.start', ({ server, response }) => {
  servers.add(server);
  open.add(response);
  response.once('close', () => open.delete(response));
});

const stop = () => {
  setTimeout(() => process.exit(0), drainMs).unref();
  for (const server of servers) server.close();
  const leaveWhenDrained = () => open.size === 0 && process.exit(0);
  leaveWhenDrained();
  setInterval(leaveWhenDrained, 20);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

Object.assign(process.env, {
  NODE_ENV: 'production',
  PORT: String(freePort),
  HOSTNAME: host,
  NEXT_MANUAL_SIG_HANDLE: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
});
// What build.mjs has made of this very project.

await import('./.next/standalone/apps/web/server.js');
